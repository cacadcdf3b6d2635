package traceback

import (
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// How much of a group is shown.
const (
	maxGroupWidth = 15
	maxGroupDepth = 10
)

// exception writes an exception after those that it came from.
func (p *printer) exception(n *node) {
	type link struct {
		n       *node
		heading string
	}
	var chain []link
	for n != nil {
		switch {
		case n.cause != nil:
			chain = append(chain, link{n, causeHeading})
			n = n.cause
		case n.context != nil:
			chain = append(chain, link{n, contextHeading})
			n = n.context
		default:
			chain = append(chain, link{n, ""})
			n = nil
		}
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if h := chain[i].heading; h != "" {
			p.emit(h)
		}
		if chain[i].n.group {
			p.group(chain[i].n)
			continue
		}
		if tb := chain[i].n.exc.Traceback; tb != nil && p.showsEntries() {
			p.emit("Traceback (most recent call last):\n")
			p.stack(tb)
		}
		p.exceptionOnly(chain[i].n.exc)
	}
}

// group writes an exception group as a tree. The recursion is as deep as the
// groups that are shown.
func (p *printer) group(n *node) {
	if p.depth > maxGroupDepth {
		p.emit(fmt.Sprintf("... (max_group_depth is %d)\n", maxGroupDepth))
		return
	}
	top := p.depth == 0
	margin := "|"
	if top {
		p.depth++
		margin = "+"
	}
	if tb := n.exc.Traceback; tb != nil && p.showsEntries() {
		p.emitMargin("Exception Group Traceback (most recent call last):\n", margin)
		p.stack(tb)
	}
	p.exceptionOnly(n.exc)
	p.needClose = false
	for i, child := range n.children {
		first, last := i == 0, i == len(n.children)-1 || i == maxGroupWidth
		p.needClose = p.needClose || last
		title := fmt.Sprint(i + 1)
		if i == maxGroupWidth {
			title = "..."
		}
		branch := "  "
		if first {
			branch = "+-"
		}
		p.write(fmt.Sprintf("%s%s+---------------- %s ----------------\n", strings.Repeat("  ", p.depth), branch, title))
		p.depth++
		if i < maxGroupWidth {
			p.exception(child)
		} else {
			left := len(n.children) - maxGroupWidth
			p.emit(fmt.Sprintf("and %d more exception%s\n", left, plural(left)))
		}
		if last && p.needClose {
			p.write(strings.Repeat("  ", p.depth) + "+------------------------------------\n")
			p.needClose = false
		}
		p.depth--
		if last {
			break
		}
	}
	if top {
		p.depth = 0
	}
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// exceptionOnly writes the class and the message, the place of a SyntaxError,
// and the notes.
func (p *printer) exceptionOnly(e *objmodel.Exception) {
	name := p.className(e.Value().Type())
	if e.Value().Type().IsSubtype(&objmodel.SyntaxErrorType) {
		p.syntaxError(e, name)
	} else if msg := p.message(e); msg == "" {
		p.emit(name + "\n")
	} else {
		p.emit(name + ": " + msg + "\n")
	}
	if !p.old {
		p.notes(e)
	}
}

// showsEntries says whether the limit leaves entries of tracebacks to show: a
// traceback without any has no heading.
func (p *printer) showsEntries() bool { return p.opts.Limit == nil || *p.opts.Limit != 0 }

// className is the class as a traceback names it: without a module for
// built-in ones and, since CPython 3.11, those of the main program.
func (p *printer) className(c *objmodel.Type) string {
	m := c.ModuleName()
	if v := c.Dict().GetStr(moduleName); c.IsHeap() && !v.IsNil() && v.StrObject() == nil {
		m = "<unknown>"
	}
	if m != "builtins" && (p.old || m != "__main__") {
		return m + "." + c.QualifiedName()
	}
	return c.QualifiedName()
}

// message is str(e) with the suggestion that goes with it.
func (p *printer) message(e *objmodel.Exception) string {
	return p.safe(e.Value(), "exception", "str", objmodel.StrOf) + p.suggestion(e)
}

// safe applies str or repr to v and says so if that fails.
func (p *printer) safe(v objmodel.Value, what, name string, f func(*objmodel.Thread, objmodel.Value) (string, error)) string {
	s, err := f(p.t, v)
	if err != nil {
		p.fail(err)
		return fmt.Sprintf("<%s %s() failed>", what, name)
	}
	return s
}

var notesName = objmodel.Name("__notes__")

// notes writes what add_note added (PEP 678), a line for each line.
func (p *printer) notes(e *objmodel.Exception) {
	v, err := objmodel.FindAttr(p.t, e.Value(), notesName)
	if err != nil {
		p.fail(err)
		if x, ok := err.(*objmodel.Exception); ok {
			p.emit("Ignored error getting __notes__: " + p.safe(x.Value(), "__notes__", "repr", objmodel.Repr) + "\n")
		}
		return
	}
	if v.IsNil() || v.IsNone() {
		return
	}
	if v.Type().Has(objmodel.FlagSequence) && v.StrObject() == nil {
		items, err := objmodel.Collect(p.t, v)
		p.fail(err)
		for _, note := range items {
			p.emit(p.safe(note, "note", "str", objmodel.StrOf) + "\n")
		}
		return
	}
	p.emit(p.safe(v, "__notes__", "repr", objmodel.Repr) + "\n")
}
