// Package dump prints syntax trees as CPython's ast.dump does.
package dump

import (
	"errors"
	"reflect"
	"strconv"
	"sync"

	"github.com/minipy-go/minipy/parser/ast"
)

// Options choose the form of a dump.
type Options struct {
	// Attributes adds the span of every node.
	Attributes bool
	// Indent is the number of blanks of one level. If it is negative, the
	// dump is one line.
	Indent int
}

// maxDepth bounds how deep a tree may nest.
const maxDepth = 100_000

// ErrTooDeep says that a tree nests too deeply to be printed.
var ErrTooDeep = errors.New("maximum recursion depth exceeded")

// Tree returns a tree in the form of ast.dump, without a line end. The only
// error is ErrTooDeep.
func Tree(tree ast.Mod, opts Options) (string, error) {
	p := &printer{opts: opts}
	p.node(reflect.ValueOf(tree).Elem(), 0)
	if p.tooDeep {
		return "", ErrTooDeep
	}
	return string(p.out), nil
}

// printer writes nodes in the order of the text. Whether a node fits on one
// line is known before it is written: when it has at most three fields and
// all of them are simple, that is, have no fields or items of their own.
type printer struct {
	opts    Options
	out     []byte
	tooDeep bool
}

// field is what the printer knows of one field of a node's struct.
type field struct {
	name  string
	index int
}

// layout is what the printer knows of a node's struct.
type layout struct {
	name   string
	fields []field
	span   int // index of the Span, or -1
}

// layouts gives the layout of every struct of the grammar.
var layouts = sync.OnceValue(func() map[reflect.Type]*layout {
	all := map[reflect.Type]*layout{}
	for _, sum := range ast.Grammar {
		for _, c := range sum.Constructors {
			if c.Node == nil {
				continue
			}
			l := &layout{name: c.Name(), span: -1}
			first := 0
			if sum.HasSpan {
				l.span, first = 0, 1
			}
			for i, f := range c.Fields() {
				l.fields = append(l.fields, field{name: f.Name, index: first + i})
			}
			all[reflect.TypeOf(c.Node).Elem()] = l
		}
	}
	return all
})

func layoutOf(t reflect.Type) *layout { return layouts()[t] }

// node writes a struct at a level of nesting.
func (p *printer) node(v reflect.Value, level int) {
	if level > maxDepth {
		p.tooDeep = true
		return
	}
	l := layoutOf(v.Type())
	p.write(l.name)
	p.write("(")
	level++
	shown := p.shown(l, v)
	n, simple := len(shown), true
	for _, f := range shown {
		simple = simple && p.simple(v.Field(f.index))
	}
	if p.opts.Attributes && l.span >= 0 {
		n += 4
	}
	w := fieldWriter{p: p, level: level, inline: p.opts.Indent < 0 || simple && n <= 3}
	for _, f := range shown {
		w.field(f.name)
		p.value(v.Field(f.index), level)
	}
	if p.opts.Attributes && l.span >= 0 {
		s := v.Field(l.span).Interface().(ast.Span)
		w.attribute("lineno", s.Line)
		w.attribute("col_offset", s.Col)
		w.attribute("end_lineno", s.EndLine)
		w.attribute("end_col_offset", s.EndCol)
	}
	p.write(")")
}

// shown returns the fields that are printed: not those at their defaults.
func (p *printer) shown(l *layout, v reflect.Value) []field {
	out := make([]field, 0, len(l.fields))
	for _, f := range l.fields {
		fv := v.Field(f.index)
		switch fv.Kind() {
		case reflect.Interface, reflect.Pointer:
			if fv.IsNil() {
				continue
			}
		case reflect.Slice, reflect.String:
			if fv.Len() == 0 && f.name != "tag" {
				continue
			}
		}
		out = append(out, f)
	}
	return out
}

// simple tells whether a value has no parts of its own.
func (p *printer) simple(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice:
		return v.Len() == 0
	case reflect.Interface:
		if v.IsNil() {
			return true
		}
		if _, ok := v.Interface().(ast.ConstValue); ok {
			return true
		}
		return p.simple(v.Elem())
	case reflect.Pointer:
		if v.IsNil() {
			return true
		}
		l := layoutOf(v.Elem().Type())
		return len(p.shown(l, v.Elem())) == 0 && !(p.opts.Attributes && l.span >= 0)
	}
	return true
}

func (p *printer) value(v reflect.Value, level int) {
	switch v.Kind() {
	case reflect.Slice:
		p.list(v, level)
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			p.write("None")
			return
		}
		if c, ok := v.Interface().(ast.ConstValue); ok {
			p.out = appendConst(p.out, c)
			return
		}
		if v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		p.node(v.Elem(), level)
	case reflect.String:
		p.out = appendStr(p.out, v.String())
	case reflect.Bool:
		if v.Bool() {
			p.write("1")
		} else {
			p.write("0")
		}
	case reflect.Int:
		p.out = strconv.AppendInt(p.out, v.Int(), 10)
	case reflect.Uint8:
		p.write(v.Interface().(interface{ String() string }).String())
		p.write("()")
	}
}

func (p *printer) list(v reflect.Value, level int) {
	p.write("[")
	level++
	for i := 0; i < v.Len(); i++ {
		if i > 0 {
			p.write(",")
		}
		if p.opts.Indent >= 0 {
			p.newline(level)
		} else if i > 0 {
			p.write(" ")
		}
		p.value(v.Index(i), level)
	}
	p.write("]")
}

func (p *printer) write(s string) { p.out = append(p.out, s...) }

func (p *printer) newline(level int) {
	p.out = append(p.out, '\n')
	for i := level * p.opts.Indent; i > 0; i-- {
		p.out = append(p.out, ' ')
	}
}

// fieldWriter writes the names of a node's fields and what stands between
// them.
type fieldWriter struct {
	p      *printer
	level  int
	inline bool
	more   bool
}

func (w *fieldWriter) field(name string) {
	if w.more {
		w.p.write(",")
	}
	if !w.inline {
		w.p.newline(w.level)
	} else if w.more {
		w.p.write(" ")
	}
	w.more = true
	w.p.write(name)
	w.p.write("=")
}

func (w *fieldWriter) attribute(name string, n int32) {
	w.field(name)
	w.p.out = strconv.AppendInt(w.p.out, int64(n), 10)
}
