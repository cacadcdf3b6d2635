package bytecode

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// Listing says how Disassemble shows a code object.
type Listing struct {
	// Source are the lines of the source file, each of which is shown above
	// its instructions; nil shows none.
	Source []string
	// Shallow leaves out the code objects inside the code object.
	Shallow bool
	// Mark is 1 + the place of an instruction to mark with "-->", 0 for none.
	Mark int
}

// Disassemble writes a code object and those in it as text: what it is, its
// variables, and the instructions with line, place, opcode and operands. A
// place that a jump or a handler leads to has a label, L1 being the first one.
// Errors: those of w.
func (c *Code) Disassemble(w io.Writer, how Listing) error {
	b := bufio.NewWriter(w)
	c.list(b, how)
	return b.Flush()
}

func (c *Code) list(w *bufio.Writer, how Listing) {
	c.listHead(w)
	labels := c.labels()
	c.listInstrs(w, labels, how)
	c.listHandlers(w, labels)
	if how.Shallow {
		return
	}
	for _, sub := range c.Codes {
		w.WriteByte('\n')
		sub.list(w, how)
	}
}

// listHead writes what comes before the instructions.
func (c *Code) listHead(w *bufio.Writer) {
	fmt.Fprintf(w, "%s: %s, line %d, %d registers\n", c.QualName, c.kind(), c.FirstLine, c.NRegs)
	var locals, cells []string
	n := c.NArgs()
	for i, name := range c.Locals {
		if i >= n && !c.Wide && !c.IsCell[i] {
			locals = append(locals, name.String())
		}
		if c.IsCell[i] {
			cells = append(cells, name.String())
		}
	}
	for _, row := range []struct {
		title string
		names []string
	}{
		{"parameters", c.signature()}, {"locals", locals}, {"cells", cells},
		{"boxed", textOf(c.Boxed)}, {"free", textOf(c.FreeNames)},
	} {
		if len(row.names) > 0 {
			fmt.Fprintf(w, "  %s: %s\n", row.title, strings.Join(row.names, ", "))
		}
	}
}

// kind says what the code is of.
func (c *Code) kind() string {
	switch {
	case c.Flags&Coroutine != 0:
		return "coroutine"
	case c.Flags&AsyncGenerator != 0:
		return "async generator"
	case c.Flags&Generator != 0:
		return "generator"
	case c.Flags&Optimized != 0:
		return "function"
	case c.Name == "<module>":
		return "module"
	}
	return "class body"
}

// signature gives the parameters as a def statement lists them.
func (c *Code) signature() []string {
	var out []string
	star := c.NParams + c.NKwOnly
	for i := range c.NParams {
		out = append(out, c.Param(i).String())
		if i == c.NPosOnly-1 {
			out = append(out, "/")
		}
	}
	rest := star
	if c.Flags&VarArgs != 0 {
		out = append(out, "*"+c.Param(rest).String())
		rest++
	} else if c.NKwOnly > 0 {
		out = append(out, "*")
	}
	for i := c.NParams; i < star; i++ {
		out = append(out, c.Param(i).String())
	}
	if c.Flags&VarKeywords != 0 {
		out = append(out, "**"+c.Param(rest).String())
	}
	return out
}

func textOf(names []*objmodel.Str) []string {
	var out []string
	for _, n := range names {
		out = append(out, n.String())
	}
	return out
}

// labels numbers the places that jumps and the exception table name.
func (c *Code) labels() map[int32]int {
	var places []int32
	for _, in := range c.Instrs {
		if in.Op < NumOps && shapes[in.Op][3] == jump {
			places = append(places, in.D)
		}
	}
	for _, h := range c.Handlers {
		places = append(places, h.Start, h.End, h.Target)
	}
	slices.Sort(places)
	numbers := map[int32]int{}
	for _, pc := range slices.Compact(places) {
		numbers[pc] = len(numbers) + 1
	}
	return numbers
}

// listInstrs writes the instructions, those of a line together.
func (c *Code) listInstrs(w *bufio.Writer, labels map[int32]int, how Listing) {
	source := how.Source
	label := func(pc int32) string { return fmt.Sprintf("L%d", labels[pc]) }
	line := int32(-1)
	for pc, in := range c.Instrs {
		at, mark := "", ""
		if l := c.Positions[pc].Line; l != line {
			if line = l; pc > 0 || source != nil {
				w.WriteByte('\n')
			}
			at = "--"
			if l > 0 {
				at = fmt.Sprint(l)
			}
			if l > 0 && int(l) <= len(source) {
				fmt.Fprintf(w, "%5s  # %s\n", at, strings.TrimSpace(source[l-1]))
				at = ""
			}
		}
		if n := labels[int32(pc)]; n > 0 {
			mark = fmt.Sprintf("L%d:", n)
		}
		if how.Mark == pc+1 {
			mark = "--> " + mark
		}
		text := fmt.Sprintf("%5s  %5s %5d  %-14s%s", at, mark, pc, in.Op, c.operands(in, label))
		fmt.Fprintln(w, strings.TrimRight(text, " "))
	}
}

// listHandlers writes the exception table, the innermost handlers first.
func (c *Code) listHandlers(w *bufio.Writer, labels map[int32]int) {
	if len(c.Handlers) == 0 {
		return
	}
	fmt.Fprintf(w, "\nexception table:\n")
	for _, h := range c.Handlers {
		end := "end"
		if int(h.End) < len(c.Instrs) {
			end = fmt.Sprintf("L%d", labels[h.End])
		}
		fmt.Fprintf(w, "  L%d to %s → L%d, exception in r%d\n", labels[h.Start], end, labels[h.Target], h.Reg)
	}
}

// Find gives the code objects in c, itself included, that have a qualified name
// such as "Tree.insert", in source order; "<locals>." may be left out.
func (c *Code) Find(name string) []*Code {
	var found []*Code
	if c.QualName == name || strings.ReplaceAll(c.QualName, "<locals>.", "") == name {
		found = append(found, c)
	}
	for _, sub := range c.Codes {
		found = append(found, sub.Find(name)...)
	}
	return found
}
