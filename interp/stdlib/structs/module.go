// Package structs makes the module struct: values packed into bytes as C
// structs lay them out.
package structs

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&structSpec, &iterSpec}

// New makes the module struct.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("struct")
	m.Functions(functions(stateOf(t)))
	m.Set("Struct", structType.Value())
	if class, err := errorClass(t); err == nil {
		m.Set("error", class.Value())
	}
	var all []Value
	for _, name := range [...]string{"calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"} {
		all = append(all, objmodel.NewStr(name))
	}
	m.Set("__all__", objmodel.NewList(all))
	return m
}

// stateKey is the key of *state among the interpreter's state.
type stateKey struct{}

// state is what the module keeps for an interpreter.
type state struct {
	err     *objmodel.Type
	layouts map[string]*layout // of the formats used last
	recent  [4]struct {        // some of them, quicker found
		format string
		*layout
	}
	next int // which of the recent ones is replaced next
}

// maxLayouts is how many formats are kept; then all are forgotten.
const maxLayouts = 100

func stateOf(t *Thread) *state {
	if s, ok := t.Interp.State[stateKey{}].(*state); ok {
		return s
	}
	if t.Interp.State == nil {
		t.Interp.State = make(map[any]any)
	}
	s := &state{}
	t.Interp.State[stateKey{}] = s
	return s
}

// errorClass gives struct.error.
func errorClass(t *Thread) (*objmodel.Type, error) {
	s := stateOf(t)
	if s.err != nil {
		return s.err, nil
	}
	ns := objmodel.NewDict(1)
	ns.SetString("__module__", objmodel.NewStr("struct"))
	class, err := objmodel.NewClass(t, &objmodel.TypeType, objmodel.Name("error"), []*objmodel.Type{&objmodel.ExceptionType}, ns, Args{})
	s.err = class
	return class, err
}

// fail gives a struct.error.
func fail(t *Thread, msg string) error {
	class, err := errorClass(t)
	if err != nil {
		return err
	}
	return objmodel.Errorf(class, "%s", msg)
}

// layoutOf gives the layout of a format, a str or bytes. Errors: struct.error,
// TypeError, UnicodeEncodeError.
func (s *state) layoutOf(t *Thread, format Value) (*layout, string, error) {
	text, ok := format.ToStr()
	if ok {
		for i := range s.recent {
			if r := &s.recent[i]; r.format == text && r.layout != nil {
				return r.layout, text, nil
			}
		}
		if !objmodel.IsASCII(text) {
			_, err := objmodel.Encode(t, text, "ascii", "strict")
			return nil, "", err
		}
	} else if b := format.AsBytes(); b != nil {
		text = b.String()
	} else {
		return nil, "", objmodel.TypeErrorf("Struct() argument 1 must be a str or bytes object, not %s", format.TypeName())
	}
	l := s.layouts[text]
	if l == nil {
		var err error
		if l, err = parse(t, text); err != nil {
			return nil, "", err
		}
		if len(s.layouts) >= maxLayouts || s.layouts == nil {
			s.layouts = make(map[string]*layout)
		}
		s.layouts[text] = l
	}
	r := &s.recent[s.next]
	r.format, r.layout = text, l
	s.next = (s.next + 1) % len(s.recent)
	return l, text, nil
}

// functions gives those of the module for an interpreter.
func functions(s *state) []objmodel.MethodDef {
	return []objmodel.MethodDef{
		{Name: "calcsize", Kind: objmodel.OneArg, Sig: "($module, format, /)", Doc: "Return size in bytes of the struct described by the format string.", Fn: func(t *Thread, a Args) (Value, error) {
			l, _, err := s.layoutOf(t, a.V[0])
			if err != nil {
				return Value{}, err
			}
			return objmodel.Int(int64(l.size)), nil
		}},
		{Name: "pack", Kind: objmodel.Positional, Max: -1, Doc: "pack(format, v1, v2, ...) -> bytes\n\nReturn a bytes object containing the values packed according to the format.", Fn: func(t *Thread, a Args) (Value, error) {
			if len(a.V) == 0 {
				return Value{}, objmodel.TypeErrorf("missing format argument")
			}
			l, _, err := s.layoutOf(t, a.V[0])
			if err != nil {
				return Value{}, err
			}
			return pack(t, l, a.V[1:])
		}},
		{Name: "pack_into", Kind: objmodel.Positional, Max: -1, Doc: "pack_into(format, buffer, offset, v1, v2, ...)\n\nPack the values into the writable buffer at the offset.", Fn: func(t *Thread, a Args) (Value, error) {
			if len(a.V) == 0 {
				return Value{}, objmodel.TypeErrorf("missing format argument")
			}
			l, _, err := s.layoutOf(t, a.V[0])
			if err != nil {
				return Value{}, err
			}
			return packInto(t, l, a.V[1:])
		}},
		{Name: "unpack", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, format, buffer, /)", Doc: "Return a tuple of the values that the buffer holds according to the format.", Fn: func(t *Thread, a Args) (Value, error) {
			l, _, err := s.layoutOf(t, a.V[0])
			if err != nil {
				return Value{}, err
			}
			return unpack(t, l, a.V[1])
		}},
		{Name: "unpack_from", Sig: "($module, format, /, buffer, offset=0)", Doc: "Return a tuple of the values that the buffer holds at the offset according to the format.", Fn: func(t *Thread, a Args) (Value, error) {
			if a.NPos() < 1 {
				return Value{}, objmodel.TypeErrorf("unpack_from() takes at least 1 positional argument (0 given)")
			}
			l, _, err := s.layoutOf(t, a.V[0])
			if err != nil {
				return Value{}, err
			}
			return unpackFrom(t, l, a.Tail(1))
		}},
		{Name: "iter_unpack", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, format, buffer, /)", Doc: "Return an iterator that unpacks chunks of the buffer according to the format.", Fn: func(t *Thread, a Args) (Value, error) {
			l, _, err := s.layoutOf(t, a.V[0])
			if err != nil {
				return Value{}, err
			}
			return iterUnpack(t, l, a.V[1])
		}},
		{Name: "_clearcache", Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "Clear the internal cache.", Fn: func(t *Thread, a Args) (Value, error) {
			*s = state{err: s.err}
			return objmodel.None, nil
		}},
	}
}

func pack(t *Thread, l *layout, values []Value) (Value, error) {
	if err := l.check(t, "pack", len(values)); err != nil {
		return Value{}, err
	}
	made, b, err := room(t, l.size)
	if err != nil {
		return Value{}, err
	}
	for _, v := range values {
		if !v.IsInt() && !v.IsFloat() {
			// Conversions may run Python code, which may use the memory of the arguments.
			values = append([]Value(nil), values...)
			break
		}
	}
	if err := l.pack(t, b, values); err != nil {
		return Value{}, err
	}
	return made, nil
}

// room makes a bytes object of n zero bytes, and gives its memory. Errors: as
// Zeros.
func room(t *Thread, n int) (Value, []byte, error) {
	if 0 < n && n <= 1<<10 {
		v, b := objmodel.MakeBytes(n)
		return v, b, nil
	}
	b, err := t.Zeros(n)
	return objmodel.BytesOf(b), b, err
}

// packInto takes the buffer, the offset and the values.
func packInto(t *Thread, l *layout, args []Value) (Value, error) {
	switch len(args) {
	case 0:
		return Value{}, fail(t, "pack_into expected buffer argument")
	case 1:
		return Value{}, fail(t, "pack_into expected offset argument")
	}
	values := append([]Value(nil), args[2:]...)
	if err := l.check(t, "pack_into", len(values)); err != nil {
		return Value{}, err
	}
	if _, ok := objmodel.WritableBuffer(args[0]); !ok {
		return Value{}, objmodel.TypeErrorf("argument must be read-write bytes-like object, not %s", args[0].TypeName())
	}
	offset, err := objmodel.IndexInt(t, args[1], &objmodel.ValueErrorType)
	if err != nil {
		return Value{}, err
	}
	memory, _ := objmodel.WritableBuffer(args[0])
	at, err := l.place(t, offset, len(memory), "pack")
	if err != nil {
		return Value{}, err
	}
	// Conversions may run Python code, which may change the buffer.
	b, err := t.Zeros(l.size)
	if err != nil {
		return Value{}, err
	}
	if err := l.pack(t, b, values); err != nil {
		return Value{}, err
	}
	if memory, _ = objmodel.WritableBuffer(args[0]); len(memory) < at+l.size {
		return Value{}, fail(t, "the buffer has changed its size")
	}
	copy(memory[at:], b)
	return objmodel.None, nil
}

// place gives where in a buffer of n bytes the struct lies; what is "pack" or
// "unpack".
func (l *layout) place(t *Thread, offset, n int, what string) (int, error) {
	if offset < 0 {
		if offset+l.size > 0 {
			if what == "pack" {
				return 0, fail(t, fmt.Sprintf("no space to pack %d bytes at offset %d", l.size, offset))
			}
			return 0, fail(t, fmt.Sprintf("not enough data to unpack %d bytes at offset %d", l.size, offset))
		}
		if offset+n < 0 {
			return 0, fail(t, fmt.Sprintf("offset %d out of range for %d-byte buffer", offset, n))
		}
		offset += n
	}
	if n-offset < l.size {
		return 0, fail(t, fmt.Sprintf("%s requires a buffer of at least %d bytes for %sing %d bytes at offset %d (actual buffer size is %d)",
			map[string]string{"pack": "pack_into", "unpack": "unpack_from"}[what], uint64(l.size)+uint64(offset), what, l.size, offset, n))
	}
	return offset, nil
}

// bufferOf gives the bytes of a bytes-like object.
func bufferOf(v Value) (string, error) {
	data, ok := objmodel.BufferOf(v)
	if !ok {
		return "", objmodel.TypeErrorf("a bytes-like object is required, not '%s'", v.TypeName())
	}
	return data, nil
}

func unpack(t *Thread, l *layout, buffer Value) (Value, error) {
	b, err := bufferOf(buffer)
	if err != nil {
		return Value{}, err
	}
	if len(b) != l.size {
		return Value{}, fail(t, fmt.Sprintf("unpack requires a buffer of %d bytes", l.size))
	}
	return l.unpack(t, b)
}

var unpackFromParams = objmodel.Params{Func: "unpack_from", Names: []string{"buffer", "offset"}, MaxPos: 2, Required: 1}

func unpackFrom(t *Thread, l *layout, args Args) (Value, error) {
	var v [2]Value
	if err := unpackFromParams.Bind(args, v[:]); err != nil {
		return Value{}, err
	}
	offset := 0
	if !v[1].IsNil() {
		var err error
		if offset, err = objmodel.IndexInt(t, v[1], &objmodel.ValueErrorType); err != nil {
			return Value{}, err
		}
	}
	b, err := bufferOf(v[0])
	if err != nil {
		return Value{}, err
	}
	at, err := l.place(t, offset, len(b), "unpack")
	if err != nil {
		return Value{}, err
	}
	return l.unpack(t, b[at:at+l.size])
}
