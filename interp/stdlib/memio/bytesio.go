package memio

import (
	"bytes"

	"github.com/minipy-go/minipy/objmodel"
)

var bytesType = objmodel.Type{Name: "BytesIO", Module: "_io", Doc: "Buffered I/O implementation using an in-memory bytes buffer."}

// bytesIO is a binary file in memory.
type bytesIO struct {
	objmodel.Header
	data   []byte
	pos    int
	closed bool
}

func asBytes(v Value) *bytesIO { return objmodel.Cast[bytesIO](v, &bytesType) }

func openBytes(v Value) (*bytesIO, error) {
	f := asBytes(v)
	if f.closed {
		return nil, objmodel.ValueErrorf("I/O operation on closed file.")
	}
	return f, nil
}

// buffer gives the bytes of an argument.
func buffer(v Value) (string, error) {
	if data, ok := objmodel.BufferOf(v); ok {
		return data, nil
	}
	return "", objmodel.TypeErrorf("a bytes-like object is required, not '%s'", v.TypeName())
}

func (f *bytesIO) write(t *Thread, v Value) (Value, error) {
	data, err := buffer(v)
	if err != nil {
		return Value{}, err
	}
	if err := t.Reserve(int64(f.pos)+int64(len(data)), 1); err != nil {
		return Value{}, err
	}
	if data != "" {
		f.data, f.pos = overwrite(f.data, f.pos, []byte(data))
	}
	return objmodel.Int(int64(len(data))), nil
}

// take gives the next n bytes, all for a negative n.
func (f *bytesIO) take(n int) []byte {
	start := min(f.pos, len(f.data))
	end := len(f.data)
	if n >= 0 {
		end = start + min(n, end-start)
	}
	f.pos = max(f.pos, end)
	return f.data[start:end]
}

func (f *bytesIO) readLine(limit int) []byte {
	start := min(f.pos, len(f.data))
	n := bytes.IndexByte(f.data[start:], '\n') + 1
	if n == 0 {
		n = len(f.data) - start
	}
	if limit >= 0 {
		n = min(n, limit)
	}
	return f.take(n)
}

func newBytes(b []byte) Value { return objmodel.NewBytes(string(b)) }

var bytesParams = objmodel.Params{Func: "BytesIO", Names: []string{"initial_bytes"}, MaxPos: 1}

func bytesInit(t *Thread, self Value, args Args) error {
	var a [1]Value
	if err := bytesParams.Bind(args, a[:]); err != nil {
		return err
	}
	f := asBytes(self)
	*f = bytesIO{Header: f.Header}
	if a[0].IsNil() || a[0].IsNone() {
		return nil
	}
	data, err := buffer(a[0])
	f.data = []byte(data)
	return err
}

func withBytes(fn func(t *Thread, f *bytesIO, a Args) (Value, error)) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		f, err := openBytes(a.V[0])
		if err != nil {
			return Value{}, err
		}
		return fn(t, f, a)
	}
}

func bytesFlag(name string, v Value) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.NoArgs, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return v, nil })}
}

func bytesRead(t *Thread, f *bytesIO, a Args) (Value, error) {
	n, err := size(t, a, 1)
	if err != nil {
		return Value{}, err
	}
	return newBytes(f.take(n)), nil
}

func bytesSeek(t *Thread, f *bytesIO, a Args) (Value, error) {
	pos, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	whence := 0
	if err == nil && len(a.V) == 3 {
		whence, err = objmodel.IndexInt(t, a.V[2], &objmodel.OverflowErrorType)
	}
	if err != nil {
		return Value{}, err
	}
	base := 0
	switch whence {
	case 0:
		if pos < 0 {
			return Value{}, objmodel.ValueErrorf("negative seek value %d", pos)
		}
	case 1:
		base = f.pos
	case 2:
		base = len(f.data)
	default:
		return Value{}, objmodel.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if pos > 0 && base > int(^uint(0)>>1)-pos {
		return Value{}, objmodel.OverflowErrorf("new position too large")
	}
	f.pos = max(base+pos, 0)
	return objmodel.Int(int64(f.pos)), nil
}

func bytesTruncate(t *Thread, f *bytesIO, a Args) (Value, error) {
	n := f.pos
	if len(a.V) == 2 && !a.V[1].IsNone() {
		var err error
		if n, err = objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType); err != nil {
			return Value{}, err
		}
		if n < 0 {
			return Value{}, objmodel.ValueErrorf("negative size value %d", n)
		}
	}
	if n < len(f.data) {
		f.data = f.data[:n]
	}
	return objmodel.Int(int64(n)), nil
}

func bytesReadInto(t *Thread, f *bytesIO, a Args) (Value, error) {
	b := a.V[1].AsByteArray()
	if b == nil {
		return Value{}, objmodel.TypeErrorf("readinto() argument must be read-write bytes-like object, not %s", a.V[1].TypeName())
	}
	return objmodel.Int(int64(copy(b.Bytes(), f.take(len(b.Bytes()))))), nil
}

func closeBytes(t *Thread, a Args) (Value, error) {
	f := asBytes(a.V[0])
	f.closed, f.data = true, nil
	return objmodel.None, nil
}

var bytesSpec = objmodel.TypeSpec{
	Type: &bytesType, Object: (*bytesIO)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			f := &bytesIO{Header: objmodel.NewHeader(&bytesType)}
			return objmodel.Construct(cls, &bytesType, objmodel.FromPtr(&f.Header)), nil
		},
		Init: bytesInit,
		Iter: func(t *Thread, v Value) (Value, error) {
			_, err := openBytes(v)
			return v, err
		},
		Next: func(t *Thread, v Value) (Value, error) {
			f, err := openBytes(v)
			if err != nil {
				return Value{}, err
			}
			if line := f.readLine(-1); len(line) > 0 {
				return newBytes(line), nil
			}
			return Value{}, nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "write", Kind: objmodel.OneArg, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return f.write(t, a.V[1]) })},
		{Name: "writelines", Kind: objmodel.OneArg, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) {
			return objmodel.None, objmodel.Iterate(t, a.V[1], func(v Value) error {
				_, err := f.write(t, v)
				return err
			})
		})},
		{Name: "read", Kind: objmodel.Positional, Max: 1, Fn: withBytes(bytesRead)},
		{Name: "read1", Kind: objmodel.Positional, Max: 1, Fn: withBytes(bytesRead)},
		{Name: "readall", Kind: objmodel.NoArgs, Fn: withBytes(bytesRead)},
		{Name: "readinto", Kind: objmodel.OneArg, Fn: withBytes(bytesReadInto)},
		{Name: "readline", Kind: objmodel.Positional, Max: 1, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) {
			n, err := size(t, a, 1)
			if err != nil {
				return Value{}, err
			}
			return newBytes(f.readLine(n)), nil
		})},
		{Name: "readlines", Kind: objmodel.Positional, Max: 1, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) {
			return collectLines(t, a, func() (Value, int, error) {
				line := f.readLine(-1)
				return newBytes(line), len(line), nil
			})
		})},
		{Name: "getvalue", Kind: objmodel.NoArgs, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return newBytes(f.data), nil })},
		{Name: "tell", Kind: objmodel.NoArgs, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return objmodel.Int(int64(f.pos)), nil })},
		{Name: "seek", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: withBytes(bytesSeek)},
		{Name: "truncate", Kind: objmodel.Positional, Max: 1, Fn: withBytes(bytesTruncate)},
		bytesFlag("readable", objmodel.True), bytesFlag("writable", objmodel.True), bytesFlag("seekable", objmodel.True),
		bytesFlag("isatty", objmodel.False), bytesFlag("flush", objmodel.None),
		{Name: "fileno", Kind: objmodel.NoArgs, Fn: noFileno},
		{Name: "close", Kind: objmodel.NoArgs, Fn: closeBytes},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return a.V[0], nil })},
		{Name: "__exit__", Fn: closeBytes},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "closed", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asBytes(v).closed), nil }},
	},
}
