// Package program turns patterns into programs and runs them: regexp2 parses,
// optimises and compiles what translate writes, and a machine of our own runs
// its code. regexp2's own runner needs the text as runes, keeps every capture
// of a loop, and can only be stopped by a clock; the machine works on the text
// as it is, counts its steps against the limits of the thread, and knows what
// CPython's engine knows (the last group, matches that must not be empty).
package program

import (
	"fmt"

	"github.com/dlclark/regexp2/syntax"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// opcode is an operation of the machine. They are regexp2's (syntax.InstOp),
// whose documentation holds, and more special ones.
type opcode uint8

const (
	opOneByte opcode = 64 + iota // the ASCII character ch

)

// inst is an instruction.
type inst struct {
	op      opcode
	rtl     bool // matches towards the left, in a lookbehind
	fold    bool // a reference without case
	nextOne bool // the next instruction is opOneByte, for the character next
	next    byte
	ch      rune
	target  int // of a jump; the group of a capture or reference
	n       int // a count
	set     *charSet
	text    string
}

// Program is a compiled pattern. It belongs to one interpreter.
type Program struct {
	Groups int // not counting the whole match
	code   []inst
	// unicode says that \b knows the letters of Unicode.
	unicode bool
	start   start
}

// Compile compiles a pattern. Errors: *pattern.Error; anything else is a
// mistake of ours.
func Compile(p *pattern.Pattern, text bool) (*Program, error) {
	source, err := translate(p)
	if err != nil {
		return nil, err
	}
	tree, err := syntax.Parse(source, 0)
	if err != nil {
		return nil, fmt.Errorf("pattern %q: %w", source, err)
	}
	code, err := syntax.Write(tree)
	if err != nil {
		return nil, fmt.Errorf("pattern %q: %w", source, err)
	}
	prog := &Program{Groups: p.Groups, unicode: p.Flags&pattern.Unicode != 0}
	if err := prog.load(code, text); err != nil {
		return nil, fmt.Errorf("pattern %q: %w", source, err)
	}
	prog.start = startOf(p, text)
	return prog, nil
}

// operands gives the number of operands of an operation of regexp2.
func operands(op syntax.InstOp) int {
	switch op {
	case syntax.Nothing, syntax.Bol, syntax.Eol, syntax.Boundary, syntax.Nonboundary, syntax.Beginning, syntax.EndZ, syntax.End,
		syntax.Nullmark, syntax.Setmark, syntax.Getmark, syntax.Setjump, syntax.Backjump, syntax.Forejump, syntax.Stop:
		return 0
	case syntax.One, syntax.Notone, syntax.Multi, syntax.Ref, syntax.Testref, syntax.Goto, syntax.Nullcount, syntax.Setcount,
		syntax.Lazybranch, syntax.Branchmark, syntax.Lazybranchmark, syntax.Set:
		return 1
	case syntax.Capturemark, syntax.Branchcount, syntax.Lazybranchcount, syntax.Onerep, syntax.Notonerep, syntax.Oneloop,
		syntax.Notoneloop, syntax.Onelazy, syntax.Notonelazy, syntax.Setlazy, syntax.Setrep, syntax.Setloop:
		return 2
	}
	return -1
}

// load makes instructions of regexp2's code.
func (p *Program) load(c *syntax.Code, text bool) error {
	sets := make([]*charSet, len(c.Sets))
	for i, s := range c.Sets {
		sets[i] = newCharSet(s)
	}
	index := make([]int, len(c.Codes)+1) // of the instruction at an offset
	for at := 0; at < len(c.Codes); {
		raw := syntax.InstOp(c.Codes[at])
		op := raw & syntax.Mask
		n := operands(op)
		if n < 0 || at+n >= len(c.Codes) {
			return fmt.Errorf("unexpected operation %d", raw)
		}
		index[at] = len(p.code)
		p.code = append(p.code, p.inst(op, raw, c, c.Codes[at+1:at+1+n], sets, text))
		at += n + 1
	}
	for i := range p.code {
		in := &p.code[i]
		switch syntax.InstOp(in.op) {
		case syntax.Goto, syntax.Lazybranch, syntax.Branchmark, syntax.Lazybranchmark, syntax.Branchcount, syntax.Lazybranchcount:
			in.target = index[in.target]
		}
		if i+1 < len(p.code) {
			if after := &p.code[i+1]; after.op == opOneByte && !in.rtl {
				in.nextOne, in.next = true, byte(after.ch)
			}
		}
	}
	return nil
}

// inst makes one instruction of an operation and its operands.
func (p *Program) inst(op, raw syntax.InstOp, c *syntax.Code, args []int, sets []*charSet, text bool) inst {
	in := inst{op: opcode(op), rtl: raw&syntax.Rtl != 0, fold: raw&syntax.Ci != 0}
	if len(args) == 2 {
		in.n = args[1]
	}
	switch op {
	case syntax.One, syntax.Notone, syntax.Onerep, syntax.Notonerep, syntax.Oneloop, syntax.Notoneloop, syntax.Onelazy, syntax.Notonelazy:
		in.ch = swap(rune(args[0]))
		if op == syntax.One && !in.rtl && in.ch < 0x80 {
			in.op = opOneByte
		}
	case syntax.Set, syntax.Setrep, syntax.Setloop, syntax.Setlazy:
		in.set = sets[args[0]]
	case syntax.Multi:
		in.text = encode(c.Strings[args[0]], text)
	case syntax.Nullcount, syntax.Setcount:
		in.n = args[0]
	case syntax.Ref, syntax.Testref, syntax.Capturemark, syntax.Goto, syntax.Lazybranch, syntax.Branchmark, syntax.Lazybranchmark,
		syntax.Branchcount, syntax.Lazybranchcount:
		in.target = args[0]
	}
	return in
}

// encode writes characters that regexp2 saw as they stand in a subject.
func encode(runes []rune, text bool) string {
	b := make([]byte, 0, len(runes))
	for _, r := range runes {
		if text {
			b = wtf8.AppendRune(b, swap(r))
		} else {
			b = append(b, byte(r))
		}
	}
	return string(b)
}
