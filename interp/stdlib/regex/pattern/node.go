// Package pattern parses the regular expressions of Python's module re to
// trees, and gives CPython 3.13's errors for those that are wrong.
package pattern

import "math/bits"

// Flags are the flags of a pattern, with the values that re gives them.
type Flags uint32

// The flags.
const (
	IgnoreCase Flags = 2
	Locale     Flags = 4
	Multiline  Flags = 8
	DotAll     Flags = 16
	Unicode    Flags = 32
	Verbose    Flags = 64
	Debug      Flags = 128
	ASCII      Flags = 256
)

// kindFlags are the flags that choose what a letter, digit or space is; at
// most one of them holds.
const kindFlags = ASCII | Locale | Unicode

// With gives the flags inside a group that turns add on and del off.
func (f Flags) With(add, del Flags) Flags {
	if add&kindFlags != 0 {
		f &^= kindFlags
	}
	return (f | add) &^ del
}

// Limits of CPython's engine.
const (
	MaxRepeat = 1<<32 - 1 // {n} must stay below; as a maximum: without end
	MaxGroups = 1<<30 - 1
)

// Kind says what a node of the tree is.
type Kind uint8

// The kinds of nodes.
const (
	Sequence    Kind = iota // Kids one after the other
	Branch                  // one of Kids, the first that leads to a match
	Literal                 // the character Char
	NotLiteral              // any character but Char
	Any                     // .
	Set                     // [Items], complemented if Negate
	At                      // the position that Where names
	Capture                 // Kids[0], remembered as Group
	Scope                   // Kids[0] under other flags, or as it is
	Atomic                  // (?>Kids[0])
	Repeat                  // Kids[0], Min to Max times
	Look                    // lookahead and lookbehind
	Ref                     // the text of Group again
	Conditional             // Kids[0] if Group has matched, else Kids[1], if there is one
	Fail                    // never matches
)

// Mode says how a repeat proceeds.
type Mode uint8

// The modes of repeats: as often as possible, as seldom as possible, and as
// often as possible without ever giving back.
const (
	Greedy Mode = iota
	Lazy
	Possessive
)

// Item is a member of a set: the characters from Lo to Hi, or those of the
// class that Class names by its letter (d, D, s, S, w, W) if it is not 0.
type Item struct {
	Class  byte
	Lo, Hi rune
}

// Node is a node of the tree of a pattern.
type Node struct {
	Kind             Kind
	Mode             Mode
	Where            byte // of At: ^ $ A Z b B
	Negate           bool // of Set and Look
	Behind           bool // of Look
	Char             rune
	Group            int
	Min, Max         uint32 // of Repeat; Max may be MaxRepeat
	AddFlags, DelFlg Flags  // of Scope
	Items            []Item
	Kids             []*Node

	shortest, longest width
}

// Fixed reports whether all texts that the node matches have one length, and
// whether that length is beyond what CPython's engine looks back.
func (n *Node) Fixed() (fixed, tooLong bool) {
	return n.shortest == n.longest, n.shortest > MaxRepeat
}

// width is a number of characters; endless is all that do not fit.
type width uint64

const endless width = 1<<64 - 1

func (w width) plus(v width) width {
	sum, carry := bits.Add64(uint64(w), uint64(v), 0)
	if carry != 0 {
		return endless
	}
	return width(sum)
}

func (w width) times(n uint32) width {
	if hi, lo := bits.Mul64(uint64(w), uint64(n)); hi == 0 {
		return width(lo)
	}
	return endless
}

// measure sets the widths of a node from those of its kids.
func (n *Node) measure() *Node {
	switch n.Kind {
	case Literal, NotLiteral, Any, Set:
		n.shortest, n.longest = 1, 1
	case Capture, Scope, Atomic:
		n.shortest, n.longest = n.Kids[0].shortest, n.Kids[0].longest
	case Sequence:
		for _, k := range n.Kids {
			n.shortest, n.longest = n.shortest.plus(k.shortest), n.longest.plus(k.longest)
		}
	case Branch, Conditional:
		n.shortest = endless
		for _, k := range n.Kids {
			n.shortest, n.longest = min(n.shortest, k.shortest), max(n.longest, k.longest)
		}
		if n.Kind == Conditional && len(n.Kids) == 1 {
			n.shortest = 0
		}
	case Repeat:
		k := n.Kids[0]
		n.shortest, n.longest = k.shortest.times(n.Min), k.longest.times(n.Max)
		if n.Max == MaxRepeat && k.longest > 0 {
			n.longest = endless
		}
	}
	return n
}

// Width is the least number of characters that the node matches.
func (n *Node) Width() uint64 { return uint64(n.shortest) }

// Empty reports whether the node matches nothing but the empty text.
func (n *Node) Empty() bool { return n.longest == 0 }

// empty reports whether the node is a sequence of nothing.
func (n *Node) empty() bool { return n.Kind == Sequence && len(n.Kids) == 0 }
