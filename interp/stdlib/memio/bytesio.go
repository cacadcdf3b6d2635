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
	lent   *objmodel.ByteArray // has the data instead once getbuffer gave a view of it
	pos    int
	closed bool
	dict   *objmodel.Dict // its attributes; nil: none yet
}

// bytes gives the contents, valid until they change.
func (f *bytesIO) bytes() []byte {
	if f.lent != nil {
		return f.lent.Bytes()
	}
	return f.data
}

// setBytes replaces the contents. Errors: BufferError while a view is in use.
func (f *bytesIO) setBytes(t *Thread, data []byte) error {
	if f.lent != nil {
		return f.lent.Resize(t, data)
	}
	f.data = data
	return nil
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
	if err := t.Room(f.pos+len(data), cap(f.bytes()), 1); err != nil {
		return Value{}, err
	}
	if data == "" {
		return objmodel.Int(0), nil
	}
	if err := f.setBytes(t, f.bytes()); err != nil {
		return Value{}, err
	}
	buf, err := pad(t, f.bytes(), f.pos, len(data))
	if err != nil {
		return Value{}, err
	}
	all, pos := overwrite(buf, f.pos, []byte(data))
	f.pos = pos
	return objmodel.Int(int64(len(data))), f.setBytes(t, all)
}

// pad gives buf as long as pos, with room for more: zeros stand at its end. The
// room for them has been asked for.
func pad(t *Thread, buf []byte, pos, more int) ([]byte, error) {
	if pos-len(buf) < farSeek {
		return buf, nil // overwrite does it
	}
	out, err := t.Zeros(pos + more)
	if err != nil {
		return nil, err
	}
	copy(out, buf)
	return out[:pos], nil
}

// farSeek is from how far behind the end on a write is worth a new buffer.
const farSeek = 1 << 20

// take gives the next n bytes, all for a negative n.
func (f *bytesIO) take(n int) []byte {
	data := f.bytes()
	start := min(f.pos, len(data))
	end := len(data)
	if n >= 0 {
		end = start + min(n, end-start)
	}
	f.pos = max(f.pos, end)
	return data[start:end]
}

func (f *bytesIO) readLine(limit int) []byte {
	data := f.bytes()
	start := min(f.pos, len(data))
	n := bytes.IndexByte(data[start:], '\n') + 1
	if n == 0 {
		n = len(data) - start
	}
	if limit >= 0 {
		n = min(n, limit)
	}
	return f.take(n)
}

// newBytes gives a bytes object with a copy of b.
func newBytes(t *Thread, b []byte) (Value, error) {
	if err := t.Reserve(int64(len(b)), 1); err != nil {
		return Value{}, err
	}
	return objmodel.NewBytes(string(b)), nil
}

var bytesParams = objmodel.Params{Func: "BytesIO", Names: []string{"initial_bytes"}, MaxPos: 1}

func bytesInit(t *Thread, self Value, args Args) error {
	var a [1]Value
	if err := bytesParams.Bind(args, a[:]); err != nil {
		return err
	}
	f := asBytes(self)
	data := ""
	if !a[0].IsNil() && !a[0].IsNone() {
		var err error
		if data, err = buffer(a[0]); err != nil {
			return err
		}
	}
	if err := f.setBytes(t, nil); err != nil {
		return err
	}
	*f = bytesIO{Header: f.Header, data: []byte(data), dict: f.dict}
	return nil
}

//go:noinline
func withBytes(fn func(t *Thread, f *bytesIO, a Args) (Value, error)) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		f, err := openBytes(a.V[0])
		if err != nil {
			return Value{}, err
		}
		return fn(t, f, a)
	}
}

//go:noinline
func bytesFlag(name string, v Value) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.NoArgs, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return v, nil })}
}

func bytesRead(t *Thread, f *bytesIO, a Args) (Value, error) {
	n, err := size(t, a, 1)
	if err != nil {
		return Value{}, err
	}
	return newBytes(t, f.take(n))
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
		base = len(f.bytes())
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
	all := f.bytes()
	return objmodel.Int(int64(n)), f.setBytes(t, all[:min(n, len(all))])
}

func bytesReadInto(t *Thread, f *bytesIO, a Args) (Value, error) {
	memory, ok := objmodel.WritableBuffer(a.V[1])
	if !ok {
		return Value{}, objmodel.TypeErrorf("%s() argument must be read-write bytes-like object, not %s", "readinto", a.V[1].TypeName())
	}
	return objmodel.Int(int64(copy(memory, f.take(len(memory))))), nil
}

// bytesGetBuffer gives a view of the contents, not a copy.
func bytesGetBuffer(t *Thread, f *bytesIO, a Args) (Value, error) {
	if f.lent == nil {
		f.lent = objmodel.NewByteArray(f.data).AsByteArray()
		f.data = nil
	}
	m, err := objmodel.NewMemoryView(t, objmodel.FromPtr(&f.lent.Header))
	if err != nil {
		return Value{}, err
	}
	return m.Value(), nil
}

func closeBytes(t *Thread, a Args) (Value, error) {
	f := asBytes(a.V[0])
	if err := f.setBytes(t, nil); err != nil {
		return Value{}, err
	}
	f.closed, f.lent = true, nil
	return objmodel.None, nil
}

func bytesDict(v Value, create bool) *objmodel.Dict {
	f := asBytes(v)
	if f == nil {
		return nil
	}
	if f.dict == nil && create {
		f.dict = objmodel.NewDict(0)
	}
	return f.dict
}

// bytesState is the state that pickle stores: contents, position, attributes.
func bytesState(t *Thread, f *bytesIO, a Args) (Value, error) {
	data, err := newBytes(t, f.bytes())
	return objmodel.NewTuple(data, objmodel.Int(int64(f.pos)), attributesOf(a.V[0], f.dict)), err
}

func setBytesState(t *Thread, f *bytesIO, a Args) (Value, error) {
	items, err := stateItems(a, 3, func(v Value) error {
		data, err := buffer(v)
		if err == nil {
			err = f.setBytes(t, []byte(data))
		}
		return err
	}, "second item of state must be an integer, not %s", "third item of state should be a dict, got a %s")
	if err != nil {
		return Value{}, err
	}
	f.pos = int(items[1].AsInt())
	return objmodel.None, addAttributes(t, a.V[0], items[2], bytesDict)
}

var bytesSpec = objmodel.TypeSpec{
	Type: &bytesType, Object: (*bytesIO)(nil),
	Flags:  objmodel.FlagBaseType | objmodel.FlagWeak,
	DictOf: bytesDict,
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
				return newBytes(t, line)
			}
			return Value{}, nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "write", Kind: objmodel.OneArg, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return f.write(t, a.V[1]) }), Sig: "($self, b, /)"},
		{Name: "writelines", Kind: objmodel.OneArg, Sig: "($self, lines, /)", Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) {
			return objmodel.None, objmodel.Iterate(t, a.V[1], func(v Value) error {
				_, err := f.write(t, v)
				return err
			})
		})},
		{Name: "read", Kind: objmodel.Positional, Max: 1, Fn: withBytes(bytesRead), Sig: "($self, size=-1, /)"},
		{Name: "read1", Kind: objmodel.Positional, Max: 1, Fn: withBytes(bytesRead), Sig: "($self, size=-1, /)"},
		{Name: "readinto", Kind: objmodel.OneArg, Fn: withBytes(bytesReadInto), Sig: "($self, buffer, /)"},
		{Name: "readinto1", Kind: objmodel.OneArg, Fn: withBytes(bytesReadInto)},
		{Name: "getbuffer", Kind: objmodel.NoArgs, Fn: withBytes(bytesGetBuffer)},
		{Name: "detach", Kind: objmodel.NoArgs, Fn: noDetach},
		{Name: "__getstate__", Kind: objmodel.NoArgs, Fn: withBytes(bytesState)},
		{Name: "__setstate__", Kind: objmodel.OneArg, Fn: withBytes(setBytesState)},
		{Name: "readline", Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)", Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) {
			n, err := size(t, a, 1)
			if err != nil {
				return Value{}, err
			}
			return newBytes(t, f.readLine(n))
		})},
		{Name: "readlines", Kind: objmodel.Positional, Max: 1, Sig: "($self, size=None, /)", Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) {
			return collectLines(t, a, func() (Value, int, error) {
				line := f.readLine(-1)
				v, err := newBytes(t, line)
				return v, len(line), err
			})
		})},
		{Name: "getvalue", Kind: objmodel.NoArgs, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return newBytes(t, f.bytes()) })},
		{Name: "tell", Kind: objmodel.NoArgs, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return objmodel.Int(int64(f.pos)), nil })},
		{Name: "seek", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: withBytes(bytesSeek), Sig: "($self, pos, whence=0, /)"},
		{Name: "truncate", Kind: objmodel.Positional, Max: 1, Fn: withBytes(bytesTruncate), Sig: "($self, size=None, /)"},
		bytesFlag("readable", objmodel.True), bytesFlag("writable", objmodel.True), bytesFlag("seekable", objmodel.True),
		bytesFlag("isatty", objmodel.False), bytesFlag("flush", objmodel.None),
		{Name: "fileno", Kind: objmodel.NoArgs, Fn: noFileno},
		{Name: "close", Kind: objmodel.NoArgs, Fn: closeBytes},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: withBytes(func(t *Thread, f *bytesIO, a Args) (Value, error) { return a.V[0], nil })},
		{Name: "__exit__", Fn: closeBytes},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "closed", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asBytes(v).closed), nil }},
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return dictOf(v, bytesDict), nil }},
	},
}
