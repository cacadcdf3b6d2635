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
type translator struct {
	strings.Builder
	flags pattern.Flags // of the whole pattern
}

// translate writes the tree of a pattern. Errors: *pattern.Error for a
// lookbehind whose width is not fixed.
func translate(p *pattern.Pattern) (string, error) {
	t := &translator{flags: p.Flags}
	err := t.node(p.Root, p.Flags)
	return t.String(), err
}

func (t *translator) node(n *pattern.Node, f pattern.Flags) error {
	switch n.Kind {
	case pattern.Sequence:
		return t.all(n.Kids, f, "")
	case pattern.Branch:
		return t.all(n.Kids, f, "|")
	case pattern.Literal, pattern.NotLiteral:
		t.char(n.Char, n.Kind == pattern.NotLiteral, f)
	case pattern.Any:
		if f&pattern.DotAll != 0 {
			t.WriteString(anything)
		} else {
			t.WriteString(`[^\n]`)
		}
	case pattern.Set:
		classOf(n.Items, f).write(&t.Builder, n.Negate)
	case pattern.At:
		t.position(n.Where, f)
	case pattern.Capture:
		return t.group("(", n, f)
	case pattern.Scope:
		return t.group("(?:", n, f.With(n.AddFlags, n.DelFlg))
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

// anything is the set of all characters.
const anything = `[\x00-` + string(rune(maxRune)) + "]"

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

func (t *translator) char(r rune, negate bool, f pattern.Flags) {
	if f&pattern.IgnoreCase != 0 {
		if all := variants(r, f&pattern.Unicode == 0); all != nil {
			c := &class{}
			c.addAll(all)
			c.write(&t.Builder, negate)
			return
		}
	}
	if negate {
		t.WriteString("[^")
		writeMember(&t.Builder, swap(r))
		t.WriteByte(']')
		return
	}
	writeMember(&t.Builder, swap(r))
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
	var b strings.Builder
	classOf([]pattern.Item{{Class: 'w'}}, f).write(&b, false)
	w := b.String()
	if where == 'b' {
		t.WriteString("(?:(?<=" + w + ")(?!" + w + ")|(?<!" + w + ")(?=" + w + "))")
	} else {
		t.WriteString(`(?!\A\z)(?:(?<=` + w + ")(?=" + w + ")|(?<!" + w + ")(?!" + w + "))")
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
	if err := t.repeated(n.Kids[0], f); err != nil {
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
func (t *translator) repeated(n *pattern.Node, f pattern.Flags) error {
	for n.Kind == pattern.Scope || n.Kind == pattern.Sequence && len(n.Kids) == 1 {
		if n.Kind == pattern.Scope {
			f = f.With(n.AddFlags, n.DelFlg)
		}
		n = n.Kids[0]
	}
	switch n.Kind {
	case pattern.Literal, pattern.NotLiteral, pattern.Any, pattern.Set, pattern.Capture:
		return t.node(n, f)
	}
	t.WriteString("(?:")
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
	t.WriteString(open + "(?:")
	if err := t.node(n.Kids[0], f); err != nil {
		return err
	}
	t.WriteByte(')')
	if w := n.Kids[0].Width(); n.Behind && w >= farBack {
		// What stands last is matched first: is there so much text at all?
		t.WriteString("(?<=" + anything + "{" + strconv.Itoa(int(min(w, maxCount))) + "})")
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
