package memio

import (
	"bytes"
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

var stringType = objmodel.Type{Name: "StringIO", Module: "_io", Doc: "Text I/O implementation using an in-memory buffer."}

// stringIO is a text file in memory. As long as the text is ASCII it is kept
// as bytes, so that positions are offsets; then as code points.
type stringIO struct {
	objmodel.Header
	ascii     []byte
	wide      []rune
	isWide    bool
	pos       int
	closed    bool
	newline   string         // what "\n" is written as, and where lines end; "" is anywhere
	universal bool           // every kind of newline is made "\n" on the way in
	seen      stdio.Newlines // the kinds that were written, if they are of interest
	dict      *objmodel.Dict
}

func asString(v Value) *stringIO { return objmodel.Cast[stringIO](v, &stringType) }

// open gives the file behind v. Errors: ValueError when it is closed.
func openString(v Value) (*stringIO, error) {
	f := asString(v)
	if f.closed {
		return nil, objmodel.ValueErrorf("I/O operation on closed file")
	}
	return f, nil
}

func (f *stringIO) len() int {
	if f.isWide {
		return len(f.wide)
	}
	return len(f.ascii)
}

func (f *stringIO) at(i int) rune {
	if f.isWide {
		return f.wide[i]
	}
	return rune(f.ascii[i])
}

// slice gives the text from i to j as a str.
func (f *stringIO) slice(i, j int) Value {
	if f.isWide {
		return objmodel.NewStr(wtf8.FromRunes(f.wide[i:j]))
	}
	return objmodel.CopyASCII(f.ascii[i:j])
}

// write puts text at the position, over what stands there.
func (f *stringIO) write(t *Thread, s string) error {
	if f.universal || f.newline == "" {
		f.seen |= stdio.NewlinesIn(s)
	}
	if f.universal {
		var err error
		if s, err = plainNewlines(t, s); err != nil {
			return err
		}
	} else if f.newline != "\n" && f.newline != "" {
		s = strings.ReplaceAll(s, "\n", f.newline)
	}
	if s == "" {
		return nil
	}
	if err := t.Room(f.pos+len(s), max(cap(f.wide), cap(f.ascii)), 4); err != nil {
		return err
	}
	if !f.isWide && !objmodel.IsASCII(s) {
		f.isWide = true
		f.wide = make([]rune, len(f.ascii))
		for i, c := range f.ascii {
			f.wide[i] = rune(c)
		}
		f.ascii = nil
	}
	if f.isWide {
		f.wide, f.pos = overwrite(f.wide, f.pos, wtf8.Runes(s))
	} else if f.pos == len(f.ascii) {
		f.ascii = append(f.ascii, s...)
		f.pos = len(f.ascii)
	} else {
		f.ascii, f.pos = overwrite(f.ascii, f.pos, []byte(s))
	}
	return nil
}

// plainNewlines makes every kind of newline "\n". Errors: as Tick.
func plainNewlines(t *Thread, s string) (string, error) {
	if strings.IndexByte(s, '\r') < 0 {
		return s, nil
	}
	out := make([]byte, 0, len(s))
	half := false // a "\r" stood at the end of the piece before
	err := t.EachPiece(s, func(piece string) bool {
		if half {
			piece = strings.TrimPrefix(piece, "\n")
		}
		half = strings.HasSuffix(piece, "\r")
		out = append(out, strings.ReplaceAll(strings.ReplaceAll(piece, "\r\n", "\n"), "\r", "\n")...)
		return true
	})
	return string(out), err
}

// overwrite puts data into buf at pos, with zeros before it if buf is shorter;
// it gives the new buffer and the position after the data.
func overwrite[T byte | rune](buf []T, pos int, data []T) ([]T, int) {
	if pos > len(buf) {
		buf = append(buf, make([]T, pos-len(buf))...)
	}
	n := copy(buf[pos:], data)
	return append(buf, data[n:]...), pos + len(data)
}

// lineEnd gives the end of the line at the position, at most limit long.
func (f *stringIO) lineEnd(limit int) int {
	stop := f.len()
	if limit >= 0 && stop-f.pos > limit {
		stop = f.pos + limit
	}
	if !f.isWide && f.newline == "\n" {
		if i := bytes.IndexByte(f.ascii[f.pos:stop], '\n'); i >= 0 {
			return f.pos + i + 1
		}
		return stop
	}
	for i := f.pos; i < stop; i++ {
		c := f.at(i)
		pair := c == '\r' && i+1 < stop && f.at(i+1) == '\n'
		switch {
		case c != '\n' && c != '\r':
		case pair && (f.newline == "" || f.newline == "\r\n"):
			return i + 2
		case f.newline == "" || len(f.newline) == 1 && rune(f.newline[0]) == c:
			return i + 1
		}
	}
	return stop
}

func (f *stringIO) readLine(limit int) (Value, int) {
	if f.pos >= f.len() {
		return objmodel.NewStr(""), 0
	}
	start, end := f.pos, f.lineEnd(limit)
	f.pos = end
	return f.slice(start, end), end - start
}

var stringParams = objmodel.Params{Func: "StringIO", Names: []string{"initial_value", "newline"}, MaxPos: 2}

func stringInit(t *Thread, self Value, args Args) error {
	var a [2]Value
	if err := stringParams.Bind(args, a[:]); err != nil {
		return err
	}
	f := asString(self)
	*f = stringIO{Header: f.Header, newline: "\n", dict: f.dict}
	switch v := a[1]; {
	case v.IsNil():
	case v.IsNone():
		f.universal = true
	default:
		s, ok := v.ToStr()
		if !ok {
			return objmodel.TypeErrorf("newline must be str or None, not %s", v.TypeName())
		}
		if s != "" && s != "\n" && s != "\r" && s != "\r\n" {
			return objmodel.ValueErrorf("illegal newline value: %s", format.ReprString(s))
		}
		f.newline = s
	}
	if a[0].IsNil() || a[0].IsNone() {
		return nil
	}
	s, ok := a[0].ToStr()
	if !ok {
		return objmodel.TypeErrorf("initial_value must be str or None, not %s", a[0].TypeName())
	}
	err := f.write(t, s)
	f.pos = 0
	return err
}

// withString is a method that needs an open file.
func withString(fn func(t *Thread, f *stringIO, a Args) (Value, error)) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		f, err := openString(a.V[0])
		if err != nil {
			return Value{}, err
		}
		return fn(t, f, a)
	}
}

func stringFlag(v Value) objmodel.MethodDef {
	return objmodel.MethodDef{Kind: objmodel.NoArgs, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) { return v, nil })}
}

func named(name string, def objmodel.MethodDef) objmodel.MethodDef {
	def.Name = name
	return def
}

func stringWrite(t *Thread, f *stringIO, v Value) (Value, error) {
	s := v.StrObject()
	if s == nil {
		return Value{}, objmodel.TypeErrorf("string argument expected, got '%s'", v.TypeName())
	}
	return objmodel.Int(int64(s.Len())), f.write(t, s.String())
}

func stringSeek(t *Thread, f *stringIO, a Args) (Value, error) {
	pos, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	whence := 0
	if err == nil && len(a.V) == 3 {
		whence, err = objmodel.IndexInt(t, a.V[2], &objmodel.OverflowErrorType)
	}
	switch {
	case err != nil:
		return Value{}, err
	case whence < 0 || whence > 2:
		return Value{}, objmodel.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == 0 && pos < 0:
		return Value{}, objmodel.ValueErrorf("Negative seek position %d", pos)
	case whence != 0 && pos != 0:
		return Value{}, objmodel.Errorf(&objmodel.OSErrorType, "Can't do nonzero cur-relative seeks")
	}
	switch whence {
	case 0:
		f.pos = pos
	case 2:
		f.pos = f.len()
	}
	return objmodel.Int(int64(f.pos)), nil
}

func stringTruncate(t *Thread, f *stringIO, a Args) (Value, error) {
	n := f.pos
	if len(a.V) == 2 && !a.V[1].IsNone() {
		var err error
		if n, err = objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType); err != nil {
			return Value{}, err
		}
		if n < 0 {
			return Value{}, objmodel.ValueErrorf("Negative size value %d", n)
		}
	}
	if n < f.len() {
		if f.isWide {
			f.wide = f.wide[:n]
		} else {
			f.ascii = f.ascii[:n]
		}
	}
	return objmodel.Int(int64(n)), nil
}

func stringRead(t *Thread, f *stringIO, a Args) (Value, error) {
	n, err := size(t, a, 1)
	if err != nil {
		return Value{}, err
	}
	start := min(f.pos, f.len())
	end := f.len()
	if n >= 0 {
		end = min(end, start+min(n, end-start))
	}
	f.pos = max(f.pos, end)
	return f.slice(start, end), nil
}
