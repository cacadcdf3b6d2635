package csvrows

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var writerType = objmodel.Type{Name: "writer", Module: "_csv", Doc: "CSV writer: writes rows as lines of text."}

// writer writes rows.
type writer struct {
	objmodel.Header
	write   Value // takes a line
	dialect Value
	marks   *marks // nil: line makes all lines
	line    Value  // line(dialect, row) makes a line of any row
}

func newWriter(t *Thread, a Args) (Value, error) {
	w := &writer{Header: objmodel.NewHeader(&writerType), write: a.V[0], dialect: a.V[1], line: a.V[3]}
	if a.V[2].AsTuple() != nil {
		w.marks = marksOf(a.V[2])
	}
	return objmodel.FromPtr(&w.Header), nil
}

var writerSpec = objmodel.TypeSpec{
	Type: &writerType, Object: (*writer)(nil), Flags: objmodel.FlagNoInstantiate,
	Methods: []objmodel.MethodDef{
		{Name: "writerow", Kind: objmodel.OneArg, Sig: "($self, row, /)", Doc: "Write one row.", Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Cast[writer](a.V[0], &writerType).row(t, a.V[1])
		}},
		{Name: "writerows", Kind: objmodel.OneArg, Sig: "($self, rows, /)", Doc: "Write some rows.", Fn: func(t *Thread, a Args) (Value, error) {
			w := objmodel.Cast[writer](a.V[0], &writerType)
			return objmodel.None, objmodel.Iterate(t, a.V[1], func(row Value) error {
				_, err := w.row(t, row)
				return err
			})
		}},
	},
	GetSets: []objmodel.GetSetDef{{Name: "dialect", Member: true, Get: func(t *Thread, v Value) (Value, error) {
		return objmodel.Cast[writer](v, &writerType).dialect, nil
	}}},
}

// row writes a row, and gives what writing gave.
func (w *writer) row(t *Thread, row Value) (Value, error) {
	var line Value
	var err error
	if w.marks != nil {
		line, err = w.marks.join(t, row)
	}
	if line.IsNil() && err == nil {
		line, err = objmodel.Call(t, w.line, w.dialect, row)
	}
	if err != nil {
		return Value{}, err
	}
	return objmodel.Call(t, w.write, line)
}

// bits is a set of ASCII characters.
type bits [2]uint64

func (b *bits) has(c byte) bool { return c < 0x80 && b[c>>6]>>(c&63)&1 != 0 }

// in reports whether text has a character of the set.
func (b *bits) in(text string) bool {
	for i := 0; i < len(text); i++ {
		if b.has(text[i]) {
			return true
		}
	}
	return false
}

const (
	// reserveFrom is the size of a line, in bytes, from which it is asked for.
	reserveFrom = 1 << 16
	// fieldsPerTick is how many fields are written between two looks at the
	// limits.
	fieldsPerTick = 1 << 12
)

// marks are what stands between and around fields.
type marks struct {
	delimiter, quote, end string
	special               bits // the characters for which a field is quoted
}

// marksOf reads a tuple of delimiter, quote, special characters and end.
func marksOf(v Value) *marks {
	var text [4]string
	for i, item := range v.AsTuple().Items() {
		text[i], _ = item.ToStr()
	}
	m := &marks{delimiter: text[0], quote: text[1], end: text[3]}
	for _, c := range []byte(text[2]) {
		m.special[c>>6&1] |= 1 << (c & 63)
	}
	return m
}

func join(t *Thread, a Args) (Value, error) {
	line, err := marksOf(a.V[1]).join(t, a.V[0])
	if line.IsNil() && err == nil {
		line = objmodel.None
	}
	return line, err
}

// join gives the line of a row, nothing for what is no list or tuple.
func (m *marks) join(t *Thread, row Value) (Value, error) {
	item := itemsOf(row)
	if item == nil {
		return Value{}, nil
	}
	delimiter, quote := m.delimiter, m.quote
	var buf [256]byte
	out := buf[:0]
	n := 0
	for v, ok := item(0); ok; v, ok = item(n) {
		text, err := textOf(t, v)
		if err != nil {
			return Value{}, err
		}
		if size := len(out) + 2*len(text); size > reserveFrom {
			if err := t.Room(2*size, 2*cap(out), 1); err != nil {
				return Value{}, err
			}
		}
		if n > 0 {
			out = append(out, delimiter...)
		}
		if m.special.in(text) {
			out = append(append(out, quote...), strings.ReplaceAll(text, quote, quote+quote)...)
			out = append(out, quote...)
		} else {
			out = append(out, text...)
		}
		if n++; n%fieldsPerTick == 0 {
			if err := t.Tick(fieldsPerTick); err != nil {
				return Value{}, err
			}
		}
	}
	if n == 1 && len(out) == 0 {
		out = append(append(out, quote...), quote...) // an empty line would be no row
	}
	return objmodel.CopyText(append(out, m.end...)), nil
}

// itemsOf gives what reads the items of a list or tuple by their positions, nil
// for anything else: str() of an item may change the list.
func itemsOf(v Value) func(i int) (Value, bool) {
	switch v.Type() {
	case &objmodel.ListType:
		l := v.AsList()
		return func(i int) (Value, bool) { return objmodel.ListGet(l, i) }
	case &objmodel.TupleType:
		items := v.AsTuple().Items()
		return func(i int) (Value, bool) {
			if i >= len(items) {
				return Value{}, false
			}
			return items[i], true
		}
	}
	return nil
}

// textOf gives a field's text: what repr says of a float, "" for None.
func textOf(t *Thread, v Value) (string, error) {
	if s := v.StrObject(); s != nil {
		return s.String(), nil
	}
	if v.IsNone() {
		return "", nil
	}
	if v.IsFloat() || !v.Native(&objmodel.FloatType).IsNil() {
		return objmodel.Repr(t, v)
	}
	s, err := objmodel.StrValue(t, v)
	if err != nil {
		return "", err
	}
	text, _ := s.ToStr()
	return text, nil
}
