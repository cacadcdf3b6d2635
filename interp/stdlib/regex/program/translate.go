package program

import (
	"math"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
)

// translator writes a pattern in regexp2's syntax. Options of regexp2 are not
// used, with the one exception of references without case: sets say what
// matches, and groups are numbered in order, without names.
//
// Sets are ours: the set number i is written as [^c], where c is the character
// numbered i, and no other set is written.
type translator struct {
	strings.Builder
	flags pattern.Flags // of the whole pattern
	sets  []*charSet
	index map[string]int // of the sets, by the key of the class
	// behind says that this is the inside of a lookbehind, run how many
	// characters stand together there.
	behind bool
	run    int
}

// translate writes the tree of a pattern and gives its sets. Errors:
// *pattern.Error for a lookbehind whose width is not fixed.
func translate(p *pattern.Pattern) (string, []*charSet, error) {
	t := &translator{flags: p.Flags, index: make(map[string]int)}
	err := t.node(p.Root, p.Flags)
	return t.String(), t.sets, err
}

// set writes a set.
func (t *translator) set(c *class) {
	key := c.key()
	i, ok := t.index[key]
	if !ok {
		i = len(t.sets)
		t.index[key] = i
		t.sets = append(t.sets, newCharSet(c))
	}
	t.WriteString("[^")
	writeChar(&t.Builder, charOf(i))
	t.WriteByte(']')
}

// charOf gives the character that stands for set number i; surrogates are left
// out, and what is beyond has to share the last.
func charOf(i int) rune {
	if i < swapAt {
		return rune(i)
	}
	return min(rune(i)+swapSize, maxRune)
}

// setOf is the inverse of charOf.
func setOf(r rune) int {
	if r < swapAt {
		return int(r)
	}
	return int(r) - swapSize
}

func (t *translator) node(n *pattern.Node, f pattern.Flags) error {
	switch n.Kind {
	case pattern.Sequence:
		return t.all(n.Kids, f, "")
	case pattern.Branch:
		if c := t.merged(n, f); c != nil {
			t.set(c)
			return nil
		}
		return t.all(alternatives(n), f, "|")
	case pattern.Literal, pattern.NotLiteral:
		t.char(n.Char, n.Kind == pattern.NotLiteral, f)
	case pattern.Any:
		if f&pattern.DotAll != 0 {
			t.set(&anything)
		} else {
			t.set(&class{spans: []span{{'\n', '\n'}}, negate: true})
		}
	case pattern.Set:
		c := classOf(n.Items, f)
		c.negate = n.Negate
		t.set(c)
	case pattern.At:
		t.position(n.Where, f)
	case pattern.Capture:
		return t.group("(", n, f)
	case pattern.Scope:
		return t.scope(n, f)
	case pattern.Atomic:
		return t.group("(?>", n, f)
	case pattern.Repeat:
		return t.repeat(n, f)
	case pattern.Look:
		return t.look(n, f)
	case pattern.Ref:
		if f&pattern.IgnoreCase != 0 {
			t.WriteString(`(?i:\k<` + strconv.Itoa(n.Group) + ">)")
		} else {
			t.WriteString(`\k<` + strconv.Itoa(n.Group) + ">")
		}
	case pattern.Conditional:
		return t.conditional(n, f)
	case pattern.Fail:
		t.WriteString("(?!)")
	}
	return nil
}

// anything is the class of all characters.
var anything = class{spans: []span{{0, maxRune}}}

// scope writes a group that does not capture; without parentheses where it can
// be, for regexp2 takes long to take many of them away.
func (t *translator) scope(n *pattern.Node, f pattern.Flags) error {
	f = f.With(n.AddFlags, n.DelFlg)
	if kid := n.Kids[0]; kid.Kind == pattern.Sequence || kid.Kind == pattern.Branch && t.merged(kid, f) != nil {
		return t.node(kid, f)
	}
	t.WriteString("(?:")
	err := t.node(n.Kids[0], f)
	t.WriteByte(')')
	return err
}

// merged gives the class of a branch of nothing but characters and sets, nil
// for any other.
func (t *translator) merged(n *pattern.Node, f pattern.Flags) *class {
	var items []pattern.Item
	for _, k := range n.Kids {
		if k.Kind == pattern.Sequence && len(k.Kids) == 1 {
			k = k.Kids[0]
		}
		switch {
		case k.Kind == pattern.Literal:
			items = append(items, pattern.Item{Lo: k.Char, Hi: k.Char})
		case k.Kind == pattern.Set && !k.Negate:
			items = append(items, k.Items...)
		default:
			return nil
		}
	}
	return classOf(items, f)
}

// alternatives gives the alternatives of a branch, those of a branch that is
// all of one of them included.
func alternatives(n *pattern.Node) []*pattern.Node {
	var all []*pattern.Node
	for _, k := range n.Kids {
		inner := k
		for inner.Kind == pattern.Sequence && len(inner.Kids) == 1 || inner.Kind == pattern.Scope && inner.AddFlags|inner.DelFlg == 0 {
			inner = inner.Kids[0]
		}
		if inner.Kind == pattern.Branch {
			all = append(all, alternatives(inner)...)
		} else {
			all = append(all, k)
		}
	}
	return all
}

func (t *translator) all(kids []*pattern.Node, f pattern.Flags, between string) error {
	for i, k := range kids {
		if i > 0 {
			t.WriteString(between)
		}
		if err := t.node(k, f); err != nil {
			return err
		}
	}
	return nil
}

func (t *translator) group(open string, n *pattern.Node, f pattern.Flags) error {
	t.WriteString(open)
	err := t.node(n.Kids[0], f)
	t.WriteByte(')')
	return err
}

// longRun is how many characters may stand together in a lookbehind; regexp2
// puts each before all others, which takes long for more.
const longRun = 1000

func (t *translator) char(r rune, negate bool, f pattern.Flags) {
	if negate || f&pattern.IgnoreCase != 0 && variants(r, f&pattern.Unicode == 0) != nil {
		t.set(classOfChar(r, negate, f))
		return
	}
	writeChar(&t.Builder, swap(r))
	if t.run++; t.behind && t.run%longRun == 0 {
		t.WriteString("(?>)")
	}
}

func (t *translator) position(where byte, f pattern.Flags) {
	switch multi := f&pattern.Multiline != 0; {
	case where == '^' && multi:
		t.WriteString("(?m:^)")
	case where == '^', where == 'A':
		t.WriteString(`\A`)
	case where == '$' && multi:
		t.WriteString("(?m:$)")
	case where == '$':
		t.WriteString(`\Z`)
	case where == 'Z':
		t.WriteString(`\z`)
	case (f^t.flags)&pattern.Unicode == 0:
		t.WriteString(`\` + string(where))
	default:
		t.boundary(where, f)
	}
}

// boundary writes \b or \B where letters are other ones than in the rest of
// the pattern.
func (t *translator) boundary(where byte, f pattern.Flags) {
	parts := [...]string{"(?:(?<=", ")(?!", ")|(?<!", ")(?=", "))"}
	if where == 'B' {
		parts = [...]string{`(?!\A\z)(?:(?<=`, ")(?=", ")|(?<!", ")(?!", "))"}
	}
	w := classOf([]pattern.Item{{Class: 'w'}}, f)
	for i, part := range parts {
		if i > 0 {
			t.set(w)
		}
		t.WriteString(part)
	}
}

// maxCount is the largest number of repetitions that regexp2 reads as a
// number; texts are shorter.
const maxCount = math.MaxInt32 - 1

func (t *translator) repeat(n *pattern.Node, f pattern.Flags) error {
	if n.Mode == pattern.Possessive {
		t.WriteString("(?>")
		defer t.WriteByte(')')
	}
	if err := t.repeated(n.Kids[0], f, n.Mode == pattern.Possessive); err != nil {
		return err
	}
	least, most := n.Min, n.Max
	if n.Kids[0].Empty() {
		least = min(least, 1) // once is as good as often
	}
	t.WriteByte('{')
	t.WriteString(strconv.Itoa(int(min(least, maxCount))))
	t.WriteByte(',')
	if most <= maxCount {
		t.WriteString(strconv.Itoa(int(most)))
	}
	t.WriteByte('}')
	if n.Mode == pattern.Lazy {
		t.WriteByte('?')
	}
	return nil
}

// repeated writes what a quantifier is about to follow; regexp2 has fast loops
// for single characters that stand there without a group.
// Each round of a possessive loop is atomic.
func (t *translator) repeated(n *pattern.Node, f pattern.Flags, possessive bool) error {
	for n.Kind == pattern.Scope || n.Kind == pattern.Sequence && len(n.Kids) == 1 {
		if n.Kind == pattern.Scope {
			f = f.With(n.AddFlags, n.DelFlg)
		}
		n = n.Kids[0]
	}
	switch n.Kind {
	case pattern.Literal, pattern.NotLiteral, pattern.Any, pattern.Set:
		return t.node(n, f)
	}
	open := "(?:"
	if possessive {
		open = "(?>"
	} else if n.Kind == pattern.Capture {
		return t.node(n, f)
	}
	t.WriteString(open)
	err := t.node(n, f)
	t.WriteByte(')')
	return err
}

// farBack is the width of a lookbehind from which on it pays to look first
// whether the text is long enough.
const farBack = 64

func (t *translator) look(n *pattern.Node, f pattern.Flags) error {
	open := "(?="
	if n.Behind {
		fixed, tooLong := n.Kids[0].Fixed()
		if tooLong {
			return &pattern.Error{Msg: "looks too much behind", Pos: -1}
		}
		if !fixed {
			return &pattern.Error{Msg: "look-behind requires fixed-width pattern", Pos: -1}
		}
		open = "(?<="
	}
	if n.Negate {
		open = open[:len(open)-1] + "!"
	}
	defer func(behind bool) { t.behind = behind }(t.behind)
	t.behind = n.Behind
	t.WriteString(open + "(?:")
	if err := t.node(n.Kids[0], f); err != nil {
		return err
	}
	t.WriteByte(')')
	if w := n.Kids[0].Width(); n.Behind && w >= farBack {
		// What stands last is matched first: is there so much text at all?
		t.WriteString("(?<=")
		t.set(&anything)
		t.WriteString("{" + strconv.Itoa(int(min(w, maxCount))) + "})")
	}
	t.WriteByte(')')
	return nil
}

func (t *translator) conditional(n *pattern.Node, f pattern.Flags) error {
	t.WriteString("(?(" + strconv.Itoa(n.Group) + ")(?:")
	if err := t.node(n.Kids[0], f); err != nil {
		return err
	}
	t.WriteByte(')')
	if len(n.Kids) > 1 {
		t.WriteString("|(?:")
		if err := t.node(n.Kids[1], f); err != nil {
			return err
		}
		t.WriteByte(')')
	}
	t.WriteByte(')')
	return nil
}
