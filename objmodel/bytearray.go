package objmodel

import (
	"bytes"
	"strings"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/format"
)

var byteArrayParams = Params{Func: "bytearray", Names: []string{"source", "encoding", "errors"}, MaxPos: 3}

// byteArrayNew makes an empty bytearray; __init__ fills it.
func byteArrayNew(t *Thread, cls *Type, args Args) (Value, error) {
	return Construct(cls, &ByteArrayType, NewByteArray(nil)), nil
}

func byteArrayInit(t *Thread, v Value, args Args) error {
	var out [3]Value
	if err := byteArrayParams.Bind(args, out[:]); err != nil {
		return err
	}
	o := v.AsByteArray()
	if len(o.b) > 0 { // as in CPython, it is emptied first, come what may
		if err := o.resizing(t); err != nil {
			return err
		}
		o.b = nil
	}
	data, err := bytesData(t, out[0], out[1], out[2], byteArrayWords)
	if err != nil {
		return err
	}
	if source := out[0]; source.p != nil && (source.p.typ == &IntType || source.p == &intHdr) {
		o.b = unsafe.Slice(unsafe.StringData(data), len(data)) // made for it
		return nil
	}
	if err := t.Reserve(int64(len(data)), 1); err != nil {
		return err
	}
	o.b = []byte(data)
	return nil
}

func byteArrayRepr(t *Thread, v Value) (Value, error) {
	data, _ := view(v)
	if err := reserveText(t, 4*int64(len(data))); err != nil {
		return Value{}, err
	}
	if len(data) <= textPiece {
		return NewASCII(v.TypeName() + "(" + format.ReprByteArray(v.AsByteArray().b) + ")"), nil
	}
	data = strings.Clone(data)
	quote := format.QuoteFor(data)
	out := append(append(make([]byte, 0, len(data)+len(data)/8+16), v.TypeName()+"(b"...), quote)
	err := t.eachOfBytes(data, func(piece string) { out = format.AppendByteArray(out, piece, quote) })
	return NewASCII(bytesAsString(append(out, quote, ')'))), err
}

// reserve asks for room for n more bytes.
func (o *ByteArray) reserve(t *Thread, n int) error {
	if n > 0 && len(o.leases) > 0 {
		if err := o.resizing(t); err != nil {
			return err
		}
	}
	if len(o.b)+n <= cap(o.b) {
		return nil
	}
	return t.Reserve(2*(int64(len(o.b))+int64(n)), 1)
}

func byteArrayAppend(t *Thread, a Args) (Value, error) {
	c, err := byteOf(t, a.V[1], byteRange)
	if err != nil {
		return Value{}, err
	}
	o := a.V[0].AsByteArray()
	if err := o.reserve(t, 1); err != nil {
		return Value{}, err
	}
	o.b = append(o.b, c)
	return None, nil
}

func byteArrayExtend(t *Thread, a Args) (Value, error) {
	x := a.V[1]
	data, ok := BufferOf(x)
	if !ok {
		if s := x.StrObject(); s != nil && s.s != "" {
			return Value{}, TypeErrorf("expected iterable of integers; got: 'str'")
		}
		it, err := Iter(t, x)
		if err != nil {
			if Matches(err, &TypeErrorType) {
				err = TypeErrorf("can't extend bytearray with %s", x.TypeName())
			}
			return Value{}, err
		}
		if _, err := LengthHint(t, x, 32); err != nil {
			return Value{}, err
		}
		b, err := collectBytes(t, it, byteRange)
		if err != nil {
			return Value{}, err
		}
		data = bytesAsString(b)
	}
	o := a.V[0].AsByteArray()
	if err := o.reserve(t, len(data)); err != nil {
		return Value{}, err
	}
	o.b = append(o.b, data...)
	return None, nil
}

func byteArrayInsert(t *Thread, a Args) (Value, error) {
	i, err := sizeArg(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	c, err := byteOf(t, a.V[2], byteRange)
	if err != nil {
		return Value{}, err
	}
	o := a.V[0].AsByteArray()
	if err := o.reserve(t, 1); err != nil {
		return Value{}, err
	}
	n := len(o.b)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	t.Spend((n - i) >> 10)
	o.b = append(o.b, 0)
	copy(o.b[i+1:], o.b[i:])
	o.b[i] = c
	return None, nil
}

func byteArrayPop(t *Thread, a Args) (Value, error) {
	i := -1
	if len(a.V) > 1 {
		var err error
		if i, err = sizeArg(t, a.V[1]); err != nil {
			return Value{}, err
		}
	}
	o := a.V[0].AsByteArray()
	n := len(o.b)
	if n == 0 {
		return Value{}, IndexErrorf("pop from empty bytearray")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Value{}, IndexErrorf("pop index out of range")
	}
	if err := o.resizing(t); err != nil {
		return Value{}, err
	}
	c := o.b[i]
	t.Spend((n - i) >> 10)
	o.b = append(o.b[:i], o.b[i+1:]...)
	return Int(int64(c)), nil
}

func byteArrayRemove(t *Thread, a Args) (Value, error) {
	c, err := byteOf(t, a.V[1], byteRange)
	if err != nil {
		return Value{}, err
	}
	o := a.V[0].AsByteArray()
	i := bytes.IndexByte(o.b, c)
	if i < 0 {
		return Value{}, ValueErrorf("value not found in bytearray")
	}
	if err := o.resizing(t); err != nil {
		return Value{}, err
	}
	t.Spend(len(o.b) >> 10)
	o.b = append(o.b[:i], o.b[i+1:]...)
	return None, nil
}

func byteArrayReverse(t *Thread, a Args) (Value, error) {
	b := a.V[0].AsByteArray().b
	t.Spend(len(b) >> 5)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return None, nil
}

func byteArrayClear(t *Thread, a Args) (Value, error) {
	o := a.V[0].AsByteArray()
	if len(o.b) > 0 {
		if err := o.resizing(t); err != nil {
			return Value{}, err
		}
	}
	o.b = nil
	return None, nil
}

func byteArrayCopy(t *Thread, a Args) (Value, error) {
	b := a.V[0].AsByteArray().b
	if err := t.Reserve(int64(len(b)), 1); err != nil {
		return Value{}, err
	}
	return NewByteArray(bytes.Clone(b)), nil
}

func byteArrayInPlaceAdd(t *Thread, a, b Value) (Value, error) {
	data, ok := BufferOf(b)
	if !ok {
		return Value{}, concatError(a, b)
	}
	o := a.AsByteArray()
	if b.AsByteArray() == o && data != "" {
		// CPython reads the buffer of what it is about to resize.
		return Value{}, Errorf(&BufferErrorType, "Existing exports of data: object cannot be re-sized")
	}
	if err := o.reserve(t, len(data)); err != nil {
		return Value{}, err
	}
	o.b = append(o.b, data...)
	return a, nil
}

func byteArrayInPlaceMul(t *Thread, a, b Value) (Value, error) {
	if b.Native(&IntType).p == nil && b.p.typ.Slots.Index == nil {
		return NotImplemented, nil
	}
	n, err := IndexInt(t, b, &OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	o := a.AsByteArray()
	text, err := repeatText(t, string(o.b), len(o.b), n, "")
	if err != nil {
		return Value{}, MemoryError()
	}
	if len(text) != len(o.b) {
		if err := o.resizing(t); err != nil {
			return Value{}, err
		}
	}
	o.b = []byte(text)
	return a, nil
}

// byteArrayReduce gives what makes an equal bytearray: text before protocol 3,
// which has no bytes.
func byteArrayReduce(t *Thread, v Value, protocol int) (Value, error) {
	data, _ := BufferOf(v)
	args := EmptyTuple
	switch {
	case data == "":
	case protocol < 3:
		text, err := Decode(t, data, "latin-1", "")
		if err != nil {
			return Value{}, err
		}
		args = NewTuple(text, NewASCII("latin-1"))
	default:
		args = NewTuple(NewBytes(data))
	}
	state, err := CallMethod(t, v, names.getstate)
	if err != nil && !Matches(err, &AttributeErrorType) {
		return Value{}, err
	}
	return NewTuple(v.p.typ.Value(), args, orNone(state)), nil
}

var byteArraySpec = TypeSpec{
	Type: &ByteArrayType, Object: (*ByteArray)(nil),
	Flags: FlagBaseType,
	Slots: Slots{
		New: byteArrayNew, Init: byteArrayInit, Repr: byteArrayRepr, Str: byteArrayRepr, NoHash: true, Compare: byteArrayCompare, Len: bytesLen,
		GetItem: byteArrayGetItem, SetItem: byteArraySetItem, Contains: bytesContains, Iter: bytesIter, Concat: true,
		Exporter: true, Exports: func(v Value) *Exports { return &v.AsByteArray().Exports },
		Binary:  [NumBinary]BinaryFunc{OpAdd: bytesAdd, OpMul: bytesMul, OpMod: bytesMod},
		InPlace: [NumBinary]BinaryFunc{OpAdd: byteArrayInPlaceAdd, OpMul: byteArrayInPlaceMul},
	},
	Methods: append([]MethodDef{
		{Name: "append", Kind: OneArg, Fn: byteArrayAppend, Sig: "($self, item, /)", Doc: "Put one byte at the end."},
		{Name: "extend", Kind: OneArg, Fn: byteArrayExtend, Sig: "($self, iterable_of_ints, /)", Doc: "Put bytes at the end."},
		{Name: "insert", Kind: Positional, Min: 2, Max: 2, Fn: byteArrayInsert, Sig: "($self, index, item, /)", Doc: "Put one byte before an index."},
		{Name: "pop", Kind: Positional, Max: 1, Fn: byteArrayPop, Sig: "($self, index=-1, /)", Doc: "Take out the byte at an index and return it."},
		{Name: "remove", Kind: OneArg, Fn: byteArrayRemove, Sig: "($self, value, /)", Doc: "Take out the first byte of that value."},
		{Name: "reverse", Kind: NoArgs, Fn: byteArrayReverse, Sig: "($self, /)", Doc: "Turn the order round in place."},
		{Name: "clear", Kind: NoArgs, Fn: byteArrayClear, Sig: "($self, /)", Doc: "Take out all bytes."},
		{Name: "copy", Kind: NoArgs, Fn: byteArrayCopy, Sig: "($self, /)", Doc: "A copy."},
		{Name: "__alloc__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return Int(int64(cap(a.V[0].AsByteArray().b)) + 1), nil
		}, Doc: "How many bytes there is room for."},
		{Name: "__sizeof__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return Int(57 + int64(cap(a.V[0].AsByteArray().b))), nil
		}, Sig: "($self, /)", Doc: "The size in memory, in bytes."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return byteArrayReduce(t, a.V[0], 2)
		}, Sig: "($self, /)", Doc: "How to make an equal bytearray."},
		{Name: "__reduce_ex__", Kind: Positional, Max: 1, Fn: func(t *Thread, a Args) (Value, error) {
			protocol := 0
			if len(a.V) > 1 {
				var err error
				if protocol, err = sizeArg(t, a.V[1]); err != nil {
					return Value{}, err
				}
			}
			return byteArrayReduce(t, a.V[0], protocol)
		}, Sig: "($self, proto=0, /)", Doc: "How to make an equal bytearray."},
	}, bytesMethods...),
	Statics: bytesStatics,
	Classes: bytesClasses,
}
