package pickletools

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// Options says how Dis prints. The zero value prints as
// `python -m pickletools` does.
type Options struct {
	// Indent is the number of blanks that a MARK indents by; 0 means 4, a
	// negative number none.
	Indent int
	// Annotate is the column at which a description of each opcode starts; 0
	// means that there are none. `python -m pickletools -a` uses 30.
	Annotate int
	// Memo carries memo entries from one pickle to the next; nil starts with an
	// empty memo.
	Memo Memo
}

// Memo is the disassembler's picture of a memo: the kind of object that was
// stored under each index, the index being written in decimal.
type Memo map[string]opcode.StackObject

// Dis prints data up to its STOP, a line an opcode, and checks on the way that
// the stack and the memo are used as a loader would need it. The text is that
// of CPython's pickletools.dis. A fault of the pickle is an *opcode.Error with
// the class and message that CPython raises, after the lines that come before
// it; other errors are w's.
func Dis(w io.Writer, data []byte, o Options) error { return DisOps(w, Genops(data), o) }

// DisOps is Dis of opcodes that have been read already. Those without a known
// offset are printed without one.
func DisOps(w io.Writer, ops iter.Seq2[Op, error], o Options) error {
	d := newDisassembler(w, o)
	err := d.run(ops)
	if flushErr := d.out.Flush(); flushErr != nil {
		return flushErr
	}
	return err
}

// maxAnnotateColumn is the column beyond which annotations do not drift.
const maxAnnotateColumn = 50

// maxIndent is the number of nested MARKs beyond which lines are not indented
// further. No pickle that CPython writes at its default recursion limit gets
// there, and without a bound the text would grow with the square of the input.
const maxIndent = 1000

// disassembler is the state of one Dis: a stack of kinds instead of values.
type disassembler struct {
	out      *bufio.Writer
	memo     Memo
	stack    []opcode.StackObject
	marks    []int // offsets of the MARKs on the stack
	indent   string
	annotate int
	column   int // where annotations are at the moment
	maxProto int
}

func newDisassembler(w io.Writer, o Options) *disassembler {
	indent := 4
	if o.Indent != 0 {
		indent = max(o.Indent, 0)
	}
	memo := o.Memo
	if memo == nil {
		memo = Memo{}
	}
	return &disassembler{
		out: bufio.NewWriter(w), memo: memo, indent: strings.Repeat(" ", indent),
		annotate: o.Annotate, column: o.Annotate, maxProto: -1,
	}
}

func (d *disassembler) run(ops iter.Seq2[Op, error]) error {
	for op, err := range ops {
		if err != nil {
			return err
		}
		if err := d.step(op); err != nil {
			return err
		}
	}
	fmt.Fprintln(d.out, "highest protocol among opcodes =", d.maxProto)
	if len(d.stack) > 0 {
		return valueErrorf("stack not empty after STOP: [%s]", joinKinds(d.stack))
	}
	return nil
}

func joinKinds(kinds []opcode.StackObject) string {
	words := make([]string, len(kinds))
	for i, k := range kinds {
		words[i] = string(k)
	}
	return strings.Join(words, ", ")
}

// effect is what one opcode does to the stack, and what its line says of it.
type effect struct {
	pop   int
	push  []opcode.StackObject
	note  string
	fault string
}

// step prints op and applies its effect.
func (d *disassembler) step(op Op) error {
	d.maxProto = max(d.maxProto, op.Info.Proto)
	depth := len(d.marks)
	e := effect{pop: len(op.Info.Before), push: op.Info.After}
	d.closeMark(op, &e)
	d.useMemo(op, &e)
	if err := d.print(op, depth, &e); err != nil {
		return err
	}
	if e.fault != "" {
		return valueErrorf("%s", e.fault)
	}
	return d.apply(op, &e)
}

// closeMark pops the slice above the topmost mark, and the mark, if op does.
func (d *disassembler) closeMark(op Op, e *effect) {
	mark := slices.Index(op.Info.Before, opcode.MarkObject)
	popsMark := op.Info.Code == opcode.Pop && len(d.stack) > 0 && d.stack[len(d.stack)-1] == opcode.MarkObject
	if mark < 0 && !popsMark {
		return
	}
	if len(d.marks) == 0 {
		e.note, e.fault = "no MARK exists on stack", "no MARK exists on stack"
		return
	}
	last := len(d.marks) - 1
	e.note = "(MARK at unknown opcode offset)"
	if at := d.marks[last]; at != UnknownPos {
		e.note = fmt.Sprintf("(MARK at %d)", at)
	}
	d.marks = d.marks[:last]
	for i := len(d.stack) - 1; i >= 0; i-- {
		kind := d.stack[i]
		d.stack = d.stack[:i]
		if kind == opcode.MarkObject {
			break
		}
	}
	e.pop = max(mark, 0)
}

// useMemo checks and does what op does with the memo.
func (d *disassembler) useMemo(op Op, e *effect) {
	switch op.Info.Code {
	case opcode.Put, opcode.Binput, opcode.LongBinput:
		d.store(memoKey(op.Arg), op, e)
	case opcode.Memoize:
		key := fmt.Sprint(len(d.memo))
		e.note = "(as " + key + ")"
		d.store(key, op, e)
	case opcode.Get, opcode.Binget, opcode.LongBinget:
		kind, ok := d.memo[memoKey(op.Arg)]
		if !ok {
			e.fault = fmt.Sprintf("memo key %s has never been stored into", reprArg(op.Arg))
			return
		}
		e.push = []opcode.StackObject{kind}
	}
}

func (d *disassembler) store(key string, op Op, e *effect) {
	_, taken := d.memo[key]
	switch {
	case taken:
		e.fault = fmt.Sprintf("memo key %s already defined", reprArg(op.Arg))
	case len(d.stack) == 0:
		e.fault = "stack is empty -- can't store into memo"
	case d.stack[len(d.stack)-1] == opcode.MarkObject:
		e.fault = "can't store markobject in the memo"
	default:
		d.memo[key] = d.stack[len(d.stack)-1]
	}
}

// memoKey writes an index; False and True are 0 and 1, as for a Python dict.
func memoKey(arg any) string {
	switch arg {
	case false:
		return "0"
	case true:
		return "1"
	}
	return fmt.Sprint(arg)
}

// print writes the line of op, indented by the depth of marks before it.
func (d *disassembler) print(op Op, depth int, e *effect) error {
	code := opcode.ReprBytes([]byte{op.Info.Code})
	var line strings.Builder
	fmt.Fprintf(&line, "%-4s ", code[2:len(code)-1])
	for range min(depth, maxIndent) {
		line.WriteString(d.indent)
	}
	line.WriteString(op.Info.Name)
	if op.Arg != nil || e.note != "" {
		line.WriteString(strings.Repeat(" ", max(0, 10-len(op.Info.Name))))
	}
	if op.Arg != nil {
		if tooLong(op.Arg) {
			d.position(op)
			return valueErrorf("Exceeds the limit (%d digits) for integer string conversion; "+
				"use sys.set_int_max_str_digits() to increase the limit", opcode.MaxDigits)
		}
		line.WriteString(" " + reprArg(op.Arg))
	}
	if e.note != "" {
		line.WriteString(" " + e.note)
	}
	d.describe(op, &line)
	d.position(op)
	fmt.Fprintln(d.out, line.String())
	return nil
}

// position prints the offset of op, if it is known.
func (d *disassembler) position(op Op) {
	if op.Pos != UnknownPos {
		fmt.Fprintf(d.out, "%5d: ", op.Pos)
	}
}

// describe appends the annotation of op to its line.
func (d *disassembler) describe(op Op, line *strings.Builder) {
	if d.annotate == 0 {
		return
	}
	width := codePoints(line.String())
	if width < d.column {
		line.WriteString(strings.Repeat(" ", d.column-width))
		width = d.column
	}
	d.column = width
	if width > maxAnnotateColumn {
		d.column = d.annotate
	}
	line.WriteString(" " + op.Info.Summary)
}

// codePoints counts as Python's len does; reprs hold no lone surrogates.
func codePoints(s string) int { return utf8.RuneCountInString(s) }

// apply moves the stack.
func (d *disassembler) apply(op Op, e *effect) error {
	if len(d.stack) < e.pop {
		return valueErrorf("tries to pop %d items from stack with only %d items", e.pop, len(d.stack))
	}
	d.stack = d.stack[:len(d.stack)-e.pop]
	if op.Info.Code == opcode.Mark {
		d.marks = append(d.marks, op.Pos)
	}
	d.stack = append(d.stack, e.push...)
	return nil
}
