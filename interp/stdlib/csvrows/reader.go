package csvrows

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var (
	readerType = objmodel.Type{Name: "reader", Module: "_csv", Doc: "CSV reader: an iterator over the rows of a table."}
	linesType  = objmodel.Type{Name: "lines", Module: "_csv", Doc: "The lines that a CSV reader has still to read."}
)

// reader is an iterator over rows.
type reader struct {
	objmodel.Header
	lines            *lines
	dialect          Value
	delimiter, quote string         // no delimiter: row makes all rows
	limit            *objmodel.List // of the longest field, alone
	row              Value          // row(dialect, lines, line) makes a row of a line and more
}

// lines is an iterator over lines that counts them.
type lines struct {
	objmodel.Header
	of    Value
	count int64
}

func newReader(t *Thread, a Args) (Value, error) {
	of, err := objmodel.Iter(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	r := &reader{
		Header: objmodel.NewHeader(&readerType), lines: &lines{objmodel.NewHeader(&linesType), of, 0},
		dialect: a.V[1], limit: a.V[4].AsList(), row: a.V[5],
	}
	r.delimiter, _ = a.V[2].ToStr()
	r.quote, _ = a.V[3].ToStr()
	return objmodel.FromPtr(&r.Header), nil
}

var readerSpec = objmodel.TypeSpec{
	Type: &readerType, Object: (*reader)(nil), Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) { return objmodel.Cast[reader](v, &readerType).next(t) },
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "line_num", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Int(objmodel.Cast[reader](v, &readerType).lines.count), nil
		}},
		{Name: "dialect", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Cast[reader](v, &readerType).dialect, nil
		}},
	},
}

var linesSpec = objmodel.TypeSpec{
	Type: &linesType, Object: (*lines)(nil), Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) {
			line, _, err := objmodel.Cast[lines](v, &linesType).next(t)
			return line, err
		},
	},
}

// next gives a line; ok is false after the last.
func (l *lines) next(t *Thread) (v Value, ok bool, err error) {
	v, ok, err = objmodel.NextFor(t, l.of)
	if ok && v.StrObject() != nil {
		l.count++
	}
	return v, ok, err
}

// next gives a row, nothing after the last.
func (r *reader) next(t *Thread) (Value, error) {
	line, ok, err := r.lines.next(t)
	if !ok {
		return Value{}, err
	}
	if r.delimiter != "" && line.AsStr() != nil {
		if row, err := r.split(t, line.AsStr()); !row.IsNil() || err != nil {
			return row, err
		}
	}
	return objmodel.Call(t, r.row, r.dialect, objmodel.FromPtr(&r.lines.Header), line)
}

// longest is how many bytes a line may have to be read at once.
const longest = 1 << 17

// split gives the row that a line is, nothing if it is no whole row.
func (r *reader) split(t *Thread, line *objmodel.Str) (Value, error) {
	text := line.String()
	body, found := strings.CutSuffix(text, "\n")
	if !found || strings.HasSuffix(body, "\r") {
		body = strings.TrimSuffix(body, "\r")
	}
	limit, ok := objmodel.ListGet(r.limit, 0)
	if len(body) > longest || !ok || !limit.IsInt() || int64(len(body)) > limit.AsInt() ||
		strings.IndexByte(body, '\r') >= 0 || strings.IndexByte(body, '\n') >= 0 {
		return Value{}, nil
	}
	p := objmodel.StrParts(t, line)
	if body == "" {
		return p.List()
	}
	quote := r.quote
	if quote != "" && !strings.Contains(body, quote) {
		quote = ""
	}
	whole := cut(&p, body, r.delimiter, quote)
	row, err := p.List()
	if !whole && err == nil {
		return Value{}, nil
	}
	return row, err
}

// cut takes the fields of body, of which those in quotes may have delimiters; an
// empty quote stands for none. It reports whether the quotes end.
func cut(p *objmodel.Parts, body, delimiter, quote string) bool {
	for at := 0; ; {
		begin, end, next := at, -1, at // the part in quotes, and what follows it
		if quote != "" && strings.HasPrefix(body[at:], quote) {
			length := endOfQuoted(body[at:], quote)
			if length < 0 {
				return false
			}
			begin, end, next = at+len(quote), at+length, at+length+len(quote)
		}
		stop := strings.Index(body[next:], delimiter)
		more := stop >= 0
		if stop += next; !more {
			stop = len(body)
		}
		switch {
		case end < 0:
			more = p.Add(begin, stop) && more
		case stop == next && !strings.Contains(body[begin:end], quote):
			more = p.Add(begin, end) && more
		default:
			more = p.AddText(strings.ReplaceAll(body[begin:end], quote+quote, quote)+body[next:stop]) && more
		}
		if !more {
			return true
		}
		at = stop + len(delimiter)
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
