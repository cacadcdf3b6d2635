// Package arrays makes the module array: sequences of numbers or characters of
// one type, packed.
package arrays

import (
	"encoding/binary"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&arraySpec, &iterSpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("array")
	m.Functions(functions)
	m.Set("array", arrayType.Value())
	m.Set("ArrayType", arrayType.Value())
	m.Set("typecodes", objmodel.NewStr(typecodes))
	register(t)
	return m
}

// register makes array a MutableSequence; without collections.abc there is
// nothing to register with.
func register(t *Thread) {
	abc, err := t.Interp.Import(t, "_collections_abc")
	if err != nil {
		return
	}
	class, err := objmodel.GetAttr(t, abc, objmodel.Name("MutableSequence"))
	if err == nil {
		_, _ = objmodel.CallMethod(t, class, objmodel.Name("register"), arrayType.Value())
	}
}

var arrayType = objmodel.Type{Name: "array", Module: "array", Doc: "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type."}

// array is an array. Its memory holds the items in little-endian order.
type array struct {
	objmodel.Header
	code byte
	size int // of an item
	data []byte
	objmodel.Exports
}

func asArray(v Value) *array { return objmodel.Cast[array](v, &arrayType) }

func newArray(code byte) *array {
	return &array{Header: objmodel.NewHeader(&arrayType), code: code, size: sizeOf(code)}
}

// with makes an array of the same typecode over data, which it takes over.
func (a *array) with(data []byte) *array {
	b := newArray(a.code)
	b.data = data
	return b
}

func (a *array) value() Value { return objmodel.FromPtr(&a.Header) }

func (a *array) len() int { return len(a.data) / a.size }

func (a *array) at(i int) Value { return load(a.code, a.data[i*a.size:]) }

// resizing asks whether the array may change its size. Errors: BufferError.
func (a *array) resizing(t *Thread) error {
	if a.Any(t) {
		return objmodel.Errorf(&objmodel.BufferErrorType, "cannot resize an array that is exporting buffers")
	}
	return nil
}

// growing is resizing unless no bytes are to come.
func (a *array) growing(t *Thread, n int) error {
	if n == 0 {
		return nil
	}
	return a.resizing(t)
}

// append appends v.
func (a *array) append(t *Thread, v Value) error {
	item, err := encode(t, a.code, v)
	if err == nil {
		err = a.resizing(t)
	}
	if err == nil && len(a.data)+a.size > cap(a.data) {
		err = t.Reserve(2*int64(len(a.data)), 1)
	}
	if err == nil {
		a.data = append(a.data, item[:a.size]...)
	}
	return err
}

// splice replaces the bytes from one offset to another.
func (a *array) splice(t *Thread, from, to int, data []byte) {
	t.Spend((len(a.data) - to) >> 8)
	if len(data) == to-from {
		copy(a.data[from:], data)
		return
	}
	rest := append(append([]byte(nil), data...), a.data[to:]...)
	a.data = append(a.data[:from:from], rest...)
}

// newFrom is array(typecode, initializer).
func newFrom(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	if len(args.Kw) > 0 && cls == &arrayType {
		return Value{}, objmodel.TypeErrorf("array.array() takes no keyword arguments")
	}
	pos := args.Pos()
	if len(pos) < 1 || len(pos) > 2 {
		word, count := "least", "1 argument"
		if len(pos) > 2 {
			word, count = "most", "2 arguments"
		}
		return Value{}, objmodel.TypeErrorf("array() takes at %s %s (%d given)", word, count, len(pos))
	}
	text := pos[0].StrObject()
	if text == nil || text.Len() != 1 {
		return Value{}, objmodel.TypeErrorf("array() argument 1 must be a unicode character, not %s", pos[0].TypeName())
	}
	code := text.String()[0]
	var initial Value
	if len(pos) > 1 {
		initial = pos[1]
		if s := initial.StrObject(); s != nil && !isUnicode(code) {
			return Value{}, objmodel.TypeErrorf("cannot use a str to initialize an array with typecode '%s'", text.String())
		}
		if b := asArray(initial); b != nil && isUnicode(b.code) && !isUnicode(code) {
			return Value{}, objmodel.TypeErrorf("cannot use a unicode array to initialize an array with typecode '%s'", text.String())
		}
	}
	if sizeOf(code) == 0 || len(text.String()) != 1 {
		return Value{}, objmodel.ValueErrorf("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
	}
	if code == 'u' {
		if err := t.Warn(&objmodel.DeprecationWarningType, "The 'u' type code is deprecated and will be removed in Python 3.16"); err != nil {
			return Value{}, err
		}
	}
	a := newArray(code)
	if !initial.IsNil() {
		if err := a.fill(t, initial); err != nil {
			return Value{}, err
		}
	}
	return objmodel.Construct(cls, &arrayType, a.value()), nil
}

// fill takes in the initializer.
func (a *array) fill(t *Thread, v Value) error {
	if b := asArray(v); b != nil && b.code == a.code {
		if err := t.Reserve(int64(len(b.data)), 1); err != nil {
			return err
		}
		a.data = append(a.data, b.data...)
		return nil
	}
	if s := v.StrObject(); s != nil {
		return a.fromText(t, s.String())
	}
	if v.AsBytes() != nil || v.AsByteArray() != nil {
		data, _ := objmodel.BufferOf(v)
		return a.fromBytes(t, data)
	}
	return objmodel.Iterate(t, v, func(x Value) error { return a.append(t, x) })
}

func (a *array) fromText(t *Thread, s string) error {
	if err := t.Room(len(a.data)+4*len(s), cap(a.data), 1); err != nil {
		return err
	}
	if err := a.growing(t, len(s)); err != nil {
		return err
	}
	return t.EachPiece(s, func(piece string) bool {
		for _, r := range wtf8.Runes(piece) {
			a.data = append(a.data, byte(r), byte(r>>8), byte(r>>16), 0)
		}
		return true
	})
}

func (a *array) fromBytes(t *Thread, data string) error {
	if len(data)%a.size != 0 {
		return objmodel.ValueErrorf("bytes length not a multiple of item size")
	}
	if err := t.Room(len(a.data)+len(data), cap(a.data), 2); err != nil {
		return err
	}
	if err := a.growing(t, len(data)); err != nil {
		return err
	}
	a.data = append(a.data, data...)
	return nil
}

// text gives the characters of a unicode array.
func (a *array) text(t *Thread) (Value, error) {
	if err := t.Reserve(int64(len(a.data)), 2); err != nil {
		return Value{}, err
	}
	if err := t.Tick(int64(a.len() >> 4)); err != nil {
		return Value{}, err
	}
	var b strings.Builder
	for i := 0; i < len(a.data); i += a.size {
		wtf8.WriteRune(&b, charAt(a.data[i:]))
	}
	return objmodel.NewStr(b.String()), a.checkText(0, a.len())
}

// checkText refuses items of a unicode array that are no characters.
func (a *array) checkText(from, to int) error {
	for i := from; isUnicode(a.code) && i < to; i++ {
		if u := binary.LittleEndian.Uint32(a.data[i*a.size:]); u > 0x10FFFF {
			return objmodel.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", u)
		}
	}
	return nil
}

func arrayRepr(t *Thread, v Value) (Value, error) {
	a := asArray(v)
	head := v.Type().Name + "('" + string(a.code) + "'"
	if len(a.data) == 0 {
		return objmodel.NewStr(head + ")"), nil
	}
	if isUnicode(a.code) {
		text, err := a.text(t)
		if err != nil {
			return Value{}, err
		}
		s, err := objmodel.Repr(t, text)
		return objmodel.NewStr(head + ", " + s + ")"), err
	}
	items, err := a.list(t)
	if err != nil {
		return Value{}, err
	}
	s, err := objmodel.Repr(t, items)
	return objmodel.NewStr(head + ", " + s + ")"), err
}

// listPiece is how many items are made between two looks at the limits.
const listPiece = 1 << 16

// list gives the items as a list.
func (a *array) list(t *Thread) (Value, error) {
	if err := t.Reserve(int64(a.len()), 16); err != nil {
		return Value{}, err
	}
	items := make([]Value, a.len())
	for i := range items {
		items[i] = a.at(i)
		if i%listPiece == listPiece-1 {
			if err := t.Tick(listPiece >> 4); err != nil {
				return Value{}, err
			}
		}
	}
	return objmodel.NewList(items), nil
}
