package fileio

import (
	"bytes"

	"github.com/minipy-go/minipy/objmodel"
)

// BytesIOType is io.BytesIO.
var BytesIOType = objmodel.Type{Name: "BytesIO", Module: "_io", Doc: "Buffered I/O implementation using an in-memory bytes buffer."}

// bytesIO is a binary file in memory.
type bytesIO struct {
	objmodel.Header
	data   []byte
	pos    int // may be past the end of data
	closed bool
}

func asBytesIO(v Value) *bytesIO { return objmodel.Cast[bytesIO](v, &BytesIOType) }

var bytesIOSpec = objmodel.TypeSpec{
	Type:  &BytesIOType,
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			b := &bytesIO{Header: objmodel.NewHeader(&BytesIOType)}
			return objmodel.Construct(cls, &BytesIOType, objmodel.FromPtr(&b.Header)), nil
		},
		Init: bytesIOInit,
		Iter: func(t *Thread, v Value) (Value, error) { return v, asBytesIO(v).check() },
		Next: func(t *Thread, v Value) (Value, error) {
			b := asBytesIO(v)
			if err := b.check(); err != nil {
				return Value{}, err
			}
			line := b.line(-1)
			if len(line) == 0 {
				return Value{}, nil
			}
			return newBytes(line), nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "read", Fn: bytesIORead, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "read1", Fn: bytesIORead, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "readinto", Fn: bytesIOReadInto, Kind: objmodel.OneArg, Sig: "($self, buffer, /)"},
		{Name: "readline", Fn: bytesIOReadLine, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "readlines", Fn: bytesIOReadLines, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=None, /)"},
		{Name: "write", Fn: bytesIOWrite, Kind: objmodel.OneArg, Sig: "($self, b, /)"},
		{Name: "writelines", Fn: bytesIOWriteLines, Kind: objmodel.OneArg, Sig: "($self, lines, /)"},
		{Name: "seek", Fn: bytesIOSeek, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($self, pos, whence=0, /)"},
		{Name: "tell", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Int(int64(asBytesIO(a.V[0]).pos)), asBytesIO(a.V[0]).check()
		}},
		{Name: "truncate", Fn: bytesIOTruncate, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=None, /)"},
		{Name: "getvalue", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return newBytes(asBytesIO(a.V[0]).data), asBytesIO(a.V[0]).check()
		}},
		{Name: "close", Kind: objmodel.NoArgs, Fn: bytesIOClose},
		{Name: "flush", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.None, asBytesIO(a.V[0]).check()
		}},
		{Name: "readable", Kind: objmodel.NoArgs, Fn: always(true, checkBytesIO)},
		{Name: "writable", Kind: objmodel.NoArgs, Fn: always(true, checkBytesIO)},
		{Name: "seekable", Kind: objmodel.NoArgs, Fn: always(true, checkBytesIO)},
		{Name: "isatty", Kind: objmodel.NoArgs, Fn: always(false, checkBytesIO)},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return a.V[0], asBytesIO(a.V[0]).check()
		}},
		{Name: "__exit__", Fn: bytesIOClose},
	},
	GetSets: []objmodel.GetSetDef{{Name: "closed", Get: func(t *Thread, v Value) (Value, error) {
		return objmodel.Bool(asBytesIO(v).closed), nil
	}}},
}

func (b *bytesIO) check() error {
	if b.closed {
		return closedFile()
	}
	return nil
}

func checkBytesIO(v Value) error { return asBytesIO(v).check() }

var bytesIOParams = objmodel.Params{Func: "BytesIO", Names: []string{"initial_bytes"}, MaxPos: 1}

func bytesIOInit(t *Thread, self Value, args Args) error {
	var out [1]Value
	if err := bytesIOParams.Bind(args, out[:]); err != nil {
		return err
	}
	b := asBytesIO(self)
	b.data, b.pos, b.closed = nil, 0, false
	if out[0].IsNil() || out[0].IsNone() {
		return nil
	}
	data, err := bytesArgument(out[0])
	b.data = []byte(data)
	return err
}

// bytesArgument gives the bytes of an argument. Errors: TypeError.
func bytesArgument(v Value) (string, error) {
	data, ok := objmodel.BufferOf(v)
	if !ok {
		return "", objmodel.TypeErrorf("a bytes-like object is required, not '%s'", v.TypeName())
	}
	return data, nil
}

// rest is what lies between the position and the end.
func (b *bytesIO) rest() []byte { return b.data[min(b.pos, len(b.data)):] }

// take reads n bytes, all there are for a negative n.
func (b *bytesIO) take(n int) []byte {
	rest := b.rest()
	if n >= 0 && n < len(rest) {
		rest = rest[:n]
	}
	b.pos += len(rest)
	return rest
}

// line reads up to the end of a line, at most n bytes if n isn't negative.
func (b *bytesIO) line(n int) []byte {
	rest := b.rest()
	if i := bytes.IndexByte(rest, '\n'); i >= 0 && (n < 0 || i < n) {
		n = i + 1
	}
	return b.take(n)
}

// write puts data at the position; a gap before it is filled with zeros.
func (b *bytesIO) write(t *Thread, data string) error {
	if len(data) == 0 {
		return nil
	}
	end := b.pos + len(data)
	if end > len(b.data) {
		if err := t.Reserve(int64(end), 1); err != nil {
			return err
		}
		if b.pos > len(b.data) {
			b.data = append(b.data, make([]byte, b.pos-len(b.data))...)
		}
		b.data = append(b.data[:b.pos], data...)
	} else {
		copy(b.data[b.pos:], data)
	}
	b.pos = end
	return nil
}

func bytesIORead(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	if err := b.check(); err != nil {
		return Value{}, err
	}
	n, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	return newBytes(b.take(n)), nil
}

func bytesIOReadInto(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	if err := b.check(); err != nil {
		return Value{}, err
	}
	target := a.V[1].AsByteArray()
	if target == nil {
		return Value{}, objmodel.TypeErrorf("readinto() argument must be read-write bytes-like object, not %s", a.V[1].TypeName())
	}
	return objmodel.Int(int64(copy(target.Bytes(), b.take(len(target.Bytes()))))), nil
}

func bytesIOReadLine(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	if err := b.check(); err != nil {
		return Value{}, err
	}
	n, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	return newBytes(b.line(n)), nil
}

func bytesIOReadLines(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	if err := b.check(); err != nil {
		return Value{}, err
	}
	hint, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	return allLines(t, hint, func() (Value, int, error) {
		line := b.line(-1)
		return newBytes(line), len(line), nil
	})
}

func bytesIOWrite(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	if err := b.check(); err != nil {
		return Value{}, err
	}
	data, err := bytesArgument(a.V[1])
	if err != nil {
		return Value{}, err
	}
	return objmodel.Int(int64(len(data))), b.write(t, data)
}

func bytesIOWriteLines(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	if err := b.check(); err != nil {
		return Value{}, err
	}
	return objmodel.None, objmodel.Iterate(t, a.V[1], func(v Value) error {
		data, err := bytesArgument(v)
		if err != nil {
			return err
		}
		return b.write(t, data)
	})
}

func bytesIOSeek(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	if err := b.check(); err != nil {
		return Value{}, err
	}
	offset, whence, err := seekArguments(t, a)
	if err != nil {
		return Value{}, err
	}
	base := 0
	switch whence {
	case seekSet:
		if offset < 0 {
			return Value{}, objmodel.ValueErrorf("negative seek value %d", offset)
		}
	case seekCurrent:
		base = b.pos
	case seekEnd:
		base = len(b.data)
	default:
		return Value{}, objmodel.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if offset > 0 && base+offset < base {
		return Value{}, objmodel.Errorf(&objmodel.OverflowErrorType, "new position too large")
	}
	b.pos = max(base+offset, 0)
	return objmodel.Int(int64(b.pos)), nil
}

// seekArguments reads the offset and the optional whence of seek.
func seekArguments(t *Thread, a Args) (offset, whence int, err error) {
	if offset, err = objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType); err == nil && len(a.V) == 3 {
		whence, err = objmodel.IndexInt(t, a.V[2], &objmodel.OverflowErrorType)
	}
	return offset, whence, err
}

func bytesIOTruncate(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	if err := b.check(); err != nil {
		return Value{}, err
	}
	n := b.pos
	if len(a.V) == 2 && !a.V[1].IsNone() {
		var err error
		if n, err = objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType); err != nil {
			return Value{}, err
		}
	}
	if n < 0 {
		return Value{}, objmodel.ValueErrorf("negative size value %d", n)
	}
	if n < len(b.data) {
		b.data = b.data[:n]
	}
	return objmodel.Int(int64(n)), nil
}

func bytesIOClose(t *Thread, a Args) (Value, error) {
	b := asBytesIO(a.V[0])
	b.closed, b.data = true, nil
	return objmodel.None, nil
}
