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
	opOneByte opcode = 43 + iota // the ASCII character ch
	opPeek                       // a lookaround whose inside is guard, a single character
	opPeekNot                    // the negative form of it

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
	// guard is what a lookaround for one character asks, and of a branch the
	// instruction that the way straight on from a branch begins
	// with if that matches a character: it need not be tried where guard fails.
	guard *inst
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
	source, sets, err := translate(p)
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
	if err := prog.load(code, sets, text); err != nil {
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
func (p *Program) load(c *syntax.Code, sets []*charSet, text bool) error {
	if len(sets) > maxRune-swapSize {
		return fmt.Errorf("%d sets", len(sets))
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
		if op := syntax.InstOp(in.op); (op == syntax.Branchmark || op == syntax.Lazybranchmark) && p.code[in.target-1].op == opcode(syntax.Setmark) {
			p.code[in.target-1].op = opcode(syntax.Nullmark) // before the first round, see loop
		}
		switch syntax.InstOp(in.op) {
		case syntax.Lazybranch:
			in.guard = p.guardAt(i + 1)
		case syntax.Branchmark, syntax.Branchcount:
			in.guard = p.guardAt(in.target)
		}
		p.shorten(i)
		if i+1 < len(p.code) {
			if after := &p.code[i+1]; after.op == opOneByte && !in.rtl {
				in.nextOne, in.next = true, byte(after.ch)
			}
		}
	}
	return nil
}

// shorten makes one instruction of a lookaround for a single character.
func (p *Program) shorten(i int) {
	if i+4 >= len(p.code) || p.code[i].op != opcode(syntax.Setjump) {
		return
	}
	switch syntax.InstOp(p.code[i+2].op) {
	case syntax.One, syntax.Set, syntax.InstOp(opOneByte):
	default:
		return
	}
	short := inst{guard: &p.code[i+2], target: i + 5}
	switch [2]opcode{p.code[i+1].op, p.code[i+3].op} {
	case [2]opcode{opcode(syntax.Setmark), opcode(syntax.Getmark)}:
		short.op = opPeek
	case [2]opcode{opcode(syntax.Lazybranch), opcode(syntax.Backjump)}:
		short.op = opPeekNot
	default:
		return
	}
	p.code[i] = short
}

// guardAt gives the instruction that must match the next character on the way
// that begins at pc; nil if that is not known.
func (p *Program) guardAt(pc int) *inst {
	for p.code[pc].op == opcode(syntax.Setmark) {
		pc++
	}
	in := &p.code[pc]
	switch syntax.InstOp(in.op) {
	case syntax.InstOp(opOneByte), syntax.One, syntax.Set, syntax.Onerep, syntax.Setrep, syntax.Multi:
		if !in.rtl {
			return in
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
	case syntax.Notone, syntax.Notonerep, syntax.Notoneloop, syntax.Notonelazy:
		in.set = sets[setOf(rune(args[0]))]
		in.op++ // the same for a set
	case syntax.Set, syntax.Setrep, syntax.Setloop, syntax.Setlazy:
		if s := c.Sets[args[0]]; s.IsSingletonInverse() {
			in.set = sets[setOf(s.SingletonChar())]
		} else { // alternatives of one character each
			in.set = newCharSet(&class{chars: s})
		}
	case syntax.One, syntax.Onerep, syntax.Oneloop, syntax.Onelazy:
		in.ch = swap(rune(args[0]))
		if op == syntax.One && !in.rtl && in.ch < 0x80 {
			in.op = opOneByte
		}
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
