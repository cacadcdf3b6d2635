package multiprocessing

import (
	"encoding/binary"
	"math"
	"math/big"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel"
)

// packing are the functions about the items of shared memory. Type codes are
// those of the module array, and '?' for bool; all are little-endian.
var packing = []objmodel.MethodDef{
	{Name: "itemsize", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		_, size, err := codeOf(a.V[0])
		return objmodel.Int(int64(size)), err
	}},
	{Name: "pack", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: pack},
	{Name: "unpack", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: unpack},
}

// codeOf reads a type code. Errors: TypeError.
func codeOf(v Value) (code byte, size int, err error) {
	s, ok := v.ToStr()
	if ok && len(s) == 1 {
		switch s[0] {
		case 'b', 'B', 'c', '?':
			return s[0], 1, nil
		case 'h', 'H':
			return s[0], 2, nil
		case 'i', 'I', 'f', 'u':
			return s[0], 4, nil
		case 'l', 'L', 'q', 'Q', 'd':
			return s[0], 8, nil
		}
	}
	return 0, 0, objmodel.TypeErrorf("this type has no size")
}

// pack takes (code, values) and gives their bytes.
func pack(t *Thread, a Args) (Value, error) {
	code, size, err := codeOf(a.V[0])
	if err != nil {
		return Value{}, err
	}
	var out []byte
	err = objmodel.Iterate(t, a.V[1], func(v Value) error {
		bits, err := item(t, code, v)
		if err != nil {
			return err
		}
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], bits)
		out = append(out, b[:size]...)
		if err := t.Reserve(int64(len(out)), 1); err != nil {
			return err
		}
		return t.Tick(1)
	})
	return objmodel.NewBytes(string(out)), err
}

// item gives the bits of a value. Errors: TypeError.
func item(t *Thread, code byte, v Value) (uint64, error) {
	switch code {
	case 'c':
		if s, ok := objmodel.BufferOf(v); ok && len(s) == 1 {
			return uint64(s[0]), nil
		}
		if n, ok := v.ToInt(); ok && n >= 0 && n < 256 {
			return uint64(n), nil
		}
		return 0, objmodel.TypeErrorf("one character bytes, bytearray or integer expected")
	case 'u':
		if s, ok := v.ToStr(); ok && utf8.RuneCountInString(s) == 1 {
			r, _ := utf8.DecodeRuneInString(s)
			return uint64(r), nil
		}
		return 0, objmodel.TypeErrorf("one character unicode string expected")
	case '?':
		yes, err := objmodel.Truth(t, v)
		if yes {
			return 1, err
		}
		return 0, err
	case 'f', 'd':
		f, err := objmodel.RealFloat(t, v)
		if code == 'f' {
			return uint64(math.Float32bits(float32(objmodel.PlainFloat(f)))), err
		}
		return math.Float64bits(objmodel.PlainFloat(f)), err
	}
	n, err := objmodel.Index(t, v)
	if err != nil {
		return 0, err
	}
	if i, ok := n.ToInt(); ok {
		return uint64(i), nil
	}
	b, _ := n.ToBig()
	low := new(big.Int).And(b, new(big.Int).SetUint64(math.MaxUint64))
	return low.Uint64(), nil
}

// unpack takes (code, bytes) and gives a list.
func unpack(t *Thread, a Args) (Value, error) {
	code, size, err := codeOf(a.V[0])
	if err != nil {
		return Value{}, err
	}
	data, err := bytesOf(a.V[1])
	if err != nil {
		return Value{}, err
	}
	if err := t.Reserve(int64(len(data)/size), 16); err != nil {
		return Value{}, err
	}
	out := make([]Value, 0, len(data)/size)
	for ; len(data) >= size; data = data[size:] {
		var b [8]byte
		copy(b[:], data[:size])
		out = append(out, value(code, size, binary.LittleEndian.Uint64(b[:])))
	}
	return objmodel.NewList(out), t.Tick(int64(len(out)))
}

// value is item's counterpart.
func value(code byte, size int, bits uint64) Value {
	switch code {
	case 'c':
		return objmodel.NewBytes(string([]byte{byte(bits)}))
	case 'u':
		return objmodel.NewStr(string(rune(bits)))
	case '?':
		return objmodel.Bool(bits != 0)
	case 'f':
		return objmodel.Float(float64(math.Float32frombits(uint32(bits))))
	case 'd':
		return objmodel.Float(math.Float64frombits(bits))
	case 'b', 'h', 'i', 'l', 'q':
		shift := 64 - 8*size
		return objmodel.Int(int64(bits<<shift) >> shift)
	}
	if bits > math.MaxInt64 {
		return objmodel.NewBig(new(big.Int).SetUint64(bits))
	}
	return objmodel.Int(int64(bits))
}
