package fileio

import (
	"slices"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// StringIOType is io.StringIO.
var StringIOType = objmodel.Type{Name: "StringIO", Module: "_io", Doc: "Text I/O implementation using an in-memory buffer."}

// stringIO is a text file in memory.
type stringIO struct {
	objmodel.Header
	text   []rune
	pos    int // may be past the end of text
	closed bool
}

func asStringIO(v Value) *stringIO { return objmodel.Cast[stringIO](v, &StringIOType) }

var stringIOSpec = objmodel.TypeSpec{
	Type:  &StringIOType,
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			s := &stringIO{Header: objmodel.NewHeader(&StringIOType)}
			return objmodel.Construct(cls, &StringIOType, objmodel.FromPtr(&s.Header)), nil
		},
		Init: stringIOInit,
		Iter: func(t *Thread, v Value) (Value, error) { return v, asStringIO(v).check() },
		Next: func(t *Thread, v Value) (Value, error) {
			s := asStringIO(v)
			if err := s.check(); err != nil {
				return Value{}, err
			}
			line := s.line(-1)
			if len(line) == 0 {
				return Value{}, nil
			}
			return newText(line), nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "read", Fn: stringIORead, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "readline", Fn: stringIOReadLine, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "readlines", Fn: stringIOReadLines, Kind: objmodel.Positional, Max: 1, Sig: "($self, hint=-1, /)"},
		{Name: "write", Fn: stringIOWrite, Kind: objmodel.OneArg, Sig: "($self, s, /)"},
		{Name: "writelines", Fn: stringIOWriteLines, Kind: objmodel.OneArg, Sig: "($self, lines, /)"},
		{Name: "seek", Fn: stringIOSeek, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($self, pos, whence=0, /)"},
		{Name: "tell", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Int(int64(asStringIO(a.V[0]).pos)), asStringIO(a.V[0]).check()
		}},
		{Name: "truncate", Fn: stringIOTruncate, Kind: objmodel.Positional, Max: 1, Sig: "($self, pos=None, /)"},
		{Name: "getvalue", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return newText(asStringIO(a.V[0]).text), asStringIO(a.V[0]).check()
		}},
		{Name: "close", Kind: objmodel.NoArgs, Fn: stringIOClose},
		{Name: "flush", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.None, asStringIO(a.V[0]).check()
		}},
		{Name: "readable", Kind: objmodel.NoArgs, Fn: always(true, checkStringIO)},
		{Name: "writable", Kind: objmodel.NoArgs, Fn: always(true, checkStringIO)},
		{Name: "seekable", Kind: objmodel.NoArgs, Fn: always(true, checkStringIO)},
		{Name: "isatty", Kind: objmodel.NoArgs, Fn: always(false, checkStringIO)},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return a.V[0], asStringIO(a.V[0]).check()
		}},
		{Name: "__exit__", Fn: stringIOClose},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "closed", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asStringIO(v).closed), nil }},
		{Name: "line_buffering", Get: func(t *Thread, v Value) (Value, error) { return objmodel.False, nil }},
		{Name: "newlines", Get: func(t *Thread, v Value) (Value, error) { return objmodel.None, nil }},
		{Name: "encoding", Get: func(t *Thread, v Value) (Value, error) { return objmodel.None, nil }},
		{Name: "errors", Get: func(t *Thread, v Value) (Value, error) { return objmodel.None, nil }},
	},
}

func newText(runes []rune) Value { return objmodel.NewStr(wtf8.FromRunes(runes)) }

func (s *stringIO) check() error {
	if s.closed {
		return objmodel.ValueErrorf("I/O operation on closed file")
	}
	return nil
}

func checkStringIO(v Value) error { return asStringIO(v).check() }

var stringIOParams = objmodel.Params{Func: "StringIO", Names: []string{"initial_value", "newline"}, MaxPos: 2}

func stringIOInit(t *Thread, self Value, args Args) error {
	var out [2]Value
	if err := stringIOParams.Bind(args, out[:]); err != nil {
		return err
	}
	s := asStringIO(self)
	s.text, s.pos, s.closed = nil, 0, false
	if out[0].IsNil() || out[0].IsNone() {
		return nil
	}
	text, ok := out[0].ToStr()
	if !ok {
		return objmodel.TypeErrorf("initial_value must be str or None, not %s", out[0].TypeName())
	}
	s.text = wtf8.Runes(text)
	return nil
}

func (s *stringIO) rest() []rune { return s.text[min(s.pos, len(s.text)):] }

// take reads n characters, all there are for a negative n.
func (s *stringIO) take(n int) []rune {
	rest := s.rest()
	if n >= 0 && n < len(rest) {
		rest = rest[:n]
	}
	s.pos += len(rest)
	return rest
}

// line reads up to the end of a line, at most n characters if n isn't
// negative.
func (s *stringIO) line(n int) []rune {
	if i := slices.Index(s.rest(), '\n'); i >= 0 && (n < 0 || i < n) {
		n = i + 1
	}
	return s.take(n)
}

// write puts text at the position; a gap before it is filled with NULs.
func (s *stringIO) write(t *Thread, v Value) error {
	text, ok := v.ToStr()
	if !ok {
		return objmodel.TypeErrorf("string argument expected, got '%s'", v.TypeName())
	}
	runes := wtf8.Runes(text)
	if len(runes) == 0 {
		return nil
	}
	end := s.pos + len(runes)
	if end > len(s.text) {
		if err := t.Reserve(int64(end), 4); err != nil {
			return err
		}
		if s.pos > len(s.text) {
			s.text = append(s.text, make([]rune, s.pos-len(s.text))...)
		}
		s.text = append(s.text[:s.pos], runes...)
	} else {
		copy(s.text[s.pos:], runes)
	}
	s.pos = end
	return nil
}

func stringIORead(t *Thread, a Args) (Value, error) {
	s := asStringIO(a.V[0])
	if err := s.check(); err != nil {
		return Value{}, err
	}
	n, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	return newText(s.take(n)), nil
}

func stringIOReadLine(t *Thread, a Args) (Value, error) {
	s := asStringIO(a.V[0])
	if err := s.check(); err != nil {
		return Value{}, err
	}
	n, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	return newText(s.line(n)), nil
}

func stringIOReadLines(t *Thread, a Args) (Value, error) {
	s := asStringIO(a.V[0])
	if err := s.check(); err != nil {
		return Value{}, err
	}
	hint, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	return allLines(t, hint, func() (Value, int, error) {
		line := s.line(-1)
		return newText(line), len(line), nil
	})
}

func stringIOWrite(t *Thread, a Args) (Value, error) {
	s := asStringIO(a.V[0])
	if err := s.check(); err != nil {
		return Value{}, err
	}
	if err := s.write(t, a.V[1]); err != nil {
		return Value{}, err
	}
	return objmodel.Int(int64(a.V[1].StrObject().Len())), nil
}

func stringIOWriteLines(t *Thread, a Args) (Value, error) {
	s := asStringIO(a.V[0])
	if err := s.check(); err != nil {
		return Value{}, err
	}
	return objmodel.None, objmodel.Iterate(t, a.V[1], func(v Value) error { return s.write(t, v) })
}

func stringIOSeek(t *Thread, a Args) (Value, error) {
	s := asStringIO(a.V[0])
	if err := s.check(); err != nil {
		return Value{}, err
	}
	offset, whence, err := seekArguments(t, a)
	switch {
	case err != nil:
		return Value{}, err
	case whence < seekSet || whence > seekEnd:
		return Value{}, objmodel.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", whence)
	case offset < 0 && whence == seekSet:
		return Value{}, objmodel.ValueErrorf("Negative seek position %d", offset)
	case offset != 0 && whence != seekSet:
		return Value{}, objmodel.Errorf(&objmodel.OSErrorType, "Can't do nonzero cur-relative seeks")
	}
	switch whence {
	case seekSet:
		s.pos = offset
	case seekEnd:
		s.pos = len(s.text)
	}
	return objmodel.Int(int64(s.pos)), nil
}

func stringIOTruncate(t *Thread, a Args) (Value, error) {
	s := asStringIO(a.V[0])
	if err := s.check(); err != nil {
		return Value{}, err
	}
	n := s.pos
	if len(a.V) == 2 && !a.V[1].IsNone() {
		var err error
		if n, err = objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType); err != nil {
			return Value{}, err
		}
	}
	if n < 0 {
		return Value{}, objmodel.ValueErrorf("Negative size value %d", n)
	}
	if n < len(s.text) {
		s.text = s.text[:n]
	}
	return objmodel.Int(int64(n)), nil
}

func stringIOClose(t *Thread, a Args) (Value, error) {
	s := asStringIO(a.V[0])
	s.closed, s.text = true, nil
	return objmodel.None, nil
}
