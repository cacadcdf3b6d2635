// Package csvrows makes the module _csvrows: the rows of the common dialects of
// CSV, which the module csv reads and writes by it. What takes more than a line,
// or a rule that few dialects have, is left to csv.
package csvrows

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_csvrows")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "split", Kind: objmodel.Positional, Min: 4, Max: 4, Fn: split, Doc: "split(line, delimiter, quote, limit): the fields of a line, None if it is no whole row."},
	{Name: "join", Kind: objmodel.Positional, Min: 5, Max: 5, Fn: join, Doc: "join(row, delimiter, quote, special, end): the line of a row, None for a row of another type than list or tuple."},
}

// longest is how many bytes a line may have to be read at once.
const longest = 1 << 17

func split(t *Thread, a Args) (Value, error) {
	line := a.V[0].AsStr()
	delimiter, okD := a.V[1].ToStr()
	quote, okQ := a.V[2].ToStr()
	if line == nil || !okD || !okQ || delimiter == "" || !a.V[3].IsInt() {
		return objmodel.None, nil
	}
	body, found := strings.CutSuffix(line.String(), "\n")
	if !found || strings.HasSuffix(body, "\r") {
		body = strings.TrimSuffix(body, "\r")
	}
	if len(body) > longest || int64(len(body)) > a.V[3].AsInt() || strings.ContainsAny(body, "\r\n") {
		return objmodel.None, nil
	}
	if body == "" {
		return objmodel.NewList(nil), nil
	}
	n := strings.Count(body, delimiter) + 1
	if err := t.Reserve(int64(n), 64); err != nil {
		return Value{}, err
	}
	r := row{line: line, fields: make([]Value, 0, n)}
	if quote == "" || !strings.Contains(body, quote) {
		quote = ""
	}
	if !r.read(body, delimiter, quote) {
		return objmodel.None, nil
	}
	return objmodel.NewList(r.fields), t.Tick(int64(n >> 2))
}

// row collects the fields of a line.
type row struct {
	line   *objmodel.Str
	fields []Value
}

// read takes the fields of body, of which those in quotes may have delimiters;
// an empty quote stands for none. It reports whether the quotes end.
func (r *row) read(body, delimiter, quote string) bool {
	for {
		rest, inside := body, ""
		quoted := quote != "" && strings.HasPrefix(body, quote)
		if quoted {
			end := endOfQuoted(body, quote)
			if end < 0 {
				return false
			}
			inside, rest = body[len(quote):end], body[end+len(quote):]
		}
		field, after, more := strings.Cut(rest, delimiter)
		if quoted {
			r.add(strings.ReplaceAll(inside, quote+quote, quote) + field)
		} else {
			r.add(field)
		}
		if !more {
			return true
		}
		body = after
	}
}

// endOfQuoted gives where the quote stands that ends the field at the start of
// s, -1 if there is none: two quotes stand for one.
func endOfQuoted(s, quote string) int {
	at := len(quote)
	for {
		i := strings.Index(s[at:], quote)
		if i < 0 {
			return -1
		}
		if at += i; !strings.HasPrefix(s[at+len(quote):], quote) {
			return at
		}
		at += 2 * len(quote)
	}
}

func (r *row) add(field string) {
	field = objmodel.OwnText(r.line.String(), field)
	if r.line.IsASCII() {
		r.fields = append(r.fields, objmodel.NewASCII(field))
	} else {
		r.fields = append(r.fields, objmodel.NewStr(field))
	}
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

func join(t *Thread, a Args) (Value, error) {
	var marks [4]string
	for i := range marks {
		marks[i], _ = a.V[i+1].ToStr()
	}
	delimiter, quote, end := marks[0], marks[1], marks[3]
	var special bits
	for _, c := range []byte(marks[2]) {
		special[c>>6&1] |= 1 << (c & 63)
	}
	item := itemsOf(a.V[0])
	if item == nil {
		return objmodel.None, nil
	}
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
		if special.in(text) {
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
	return objmodel.CopyText(append(out, end...)), nil
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
