package objmodel

import (
	"encoding/binary"
	"math"
	"math/big"
)

// itemSizes are the sizes in bytes of the native formats of package struct.
var itemSizes = [128]int{
	'?': 1, 'c': 1, 'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'P': 8,
	'e': 2, 'f': 4, 'd': 8,
}

// signedItem reports whether a format of integers has a sign.
func signedItem(format byte) bool { return format >= 'a' }

// loadItem gives the item at the beginning of b.
func loadItem(format byte, b []byte) Value {
	switch format {
	case '?':
		return Bool(b[0] != 0)
	case 'c':
		return NewBytes(string(b[:1]))
	case 'e':
		return Float(halfToFloat(binary.LittleEndian.Uint16(b)))
	case 'f':
		return Float(float64(math.Float32frombits(binary.LittleEndian.Uint32(b))))
	case 'd':
		return Float(math.Float64frombits(binary.LittleEndian.Uint64(b)))
	}
	var u uint64
	size := itemSizes[format]
	for i := range size {
		u |= uint64(b[i]) << (8 * i)
	}
	if signedItem(format) {
		shift := 64 - 8*size
		return Int(int64(u) << shift >> shift)
	}
	if u > math.MaxInt64 {
		return NewBig(new(big.Int).SetUint64(u))
	}
	return Int(int64(u))
}

// halfToFloat reads an IEEE 754 number of 16 bits.
func halfToFloat(h uint16) float64 {
	sign, exponent, fraction := 1.0, int(h>>10&31), float64(h&1023)
	if h>>15 != 0 {
		sign = -1
	}
	switch {
	case exponent == 31 && fraction != 0:
		return math.NaN()
	case exponent == 31:
		return math.Inf(int(sign))
	case exponent == 0:
		return sign * math.Ldexp(fraction, -24)
	}
	return sign * math.Ldexp(1024+fraction, exponent-25)
}

func invalidType(format byte) error {
	return TypeErrorf("memoryview: invalid type for format '%c'", format)
}

func invalidValue(format byte) error {
	return ValueErrorf("memoryview: invalid value for format '%c'", format)
}

// storeItem gives the bytes of v as an item. Errors: TypeError, ValueError.
func storeItem(t *Thread, format byte, v Value) ([]byte, error) {
	switch format {
	case '?':
		truth, err := Truth(t, v)
		if truth {
			return []byte{1}, err
		}
		return []byte{0}, err
	case 'c':
		b := v.AsBytes()
		if b == nil {
			return nil, invalidType(format)
		}
		if len(b.s) != 1 {
			return nil, invalidValue(format)
		}
		return []byte(b.s), nil
	case 'f', 'd':
		f, err := RealFloat(t, v)
		switch {
		case err != nil && Matches(err, &TypeErrorType):
			return nil, invalidType(format)
		case err != nil:
			return nil, err
		case format == 'f':
			return binary.LittleEndian.AppendUint32(nil, math.Float32bits(float32(PlainFloat(f)))), nil
		}
		return binary.LittleEndian.AppendUint64(nil, math.Float64bits(PlainFloat(f))), nil
	case 'e':
		return nil, TypeErrorf("memoryview: format e not supported")
	}
	return storeInt(t, format, v)
}

func storeInt(t *Thread, format byte, v Value) ([]byte, error) {
	i, err := Index(t, v)
	if err != nil {
		if Matches(err, &TypeErrorType) {
			err = invalidType(format)
		}
		return nil, err
	}
	n, _ := i.ToBig()
	bits := uint(8 * itemSizes[format])
	low, high := new(big.Int), new(big.Int).Lsh(big.NewInt(1), bits)
	if signedItem(format) {
		high.Rsh(high, 1)
		low.Neg(high)
	}
	if n.Cmp(low) < 0 || n.Cmp(high) >= 0 {
		return nil, invalidValue(format)
	}
	u := n.Uint64()
	if n.IsInt64() {
		u = uint64(n.Int64())
	}
	return binary.LittleEndian.AppendUint64(nil, u)[:itemSizes[format]], nil
}

// at gives the place of an item by its index in the first dimension of the
// part of the view that begins at base.
func (m *MemoryView) at(dim, base, i int) (int, error) {
	if i < 0 {
		i += m.shape[dim]
	}
	if i < 0 || i >= m.shape[dim] {
		return 0, IndexErrorf("index out of bounds on dimension %d", dim+1)
	}
	return base + i*m.strides[dim], nil
}

func isIndex(v Value) bool { return v.Native(&IntType).p != nil || v.p.typ.Slots.Index != nil }

// place gives where the one item lies that key selects.
func (m *MemoryView) place(t *Thread, key Value) (int, error) {
	keys := []Value{key}
	if tuple := key.AsTuple(); tuple != nil {
		keys = tuple.Items()
		if err := m.checkKeys(keys); err != nil {
			return 0, err
		}
	} else if !isIndex(key) {
		return 0, TypeErrorf("memoryview: invalid slice key")
	} else if len(m.shape) == 0 {
		return 0, TypeErrorf("invalid indexing of 0-dim memory")
	} else if len(m.shape) > 1 {
		return 0, Errorf(&NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
	}
	at := m.offset
	for dim, k := range keys {
		i, err := IndexInt(t, k, &IndexErrorType)
		if err != nil {
			return 0, err
		}
		if at, err = m.at(dim, at, i); err != nil {
			return 0, err
		}
	}
	return at, nil
}

// checkKeys refuses a tuple of keys that does not select one item.
func (m *MemoryView) checkKeys(keys []Value) error {
	slices := 0
	for _, k := range keys {
		if k.AsSlice() != nil {
			slices++
		} else if !isIndex(k) {
			return TypeErrorf("memoryview: invalid slice key")
		}
	}
	switch {
	case slices > 0 && slices == len(keys):
		return Errorf(&NotImplementedErrorType, "multi-dimensional slicing is not implemented")
	case slices > 0:
		return TypeErrorf("memoryview: invalid slice key")
	case len(keys) < len(m.shape):
		return Errorf(&NotImplementedErrorType, "sub-views are not implemented")
	case len(keys) > len(m.shape):
		return TypeErrorf("cannot index %d-dimension view with %d-element tuple", len(m.shape), len(keys))
	}
	return nil
}

func memoryViewGetItem(t *Thread, v, key Value) (Value, error) {
	m, err := live(v)
	if err != nil {
		return Value{}, err
	}
	if s := key.AsSlice(); s != nil && len(m.shape) > 0 {
		part, err := m.slice(t, s)
		if err != nil {
			return Value{}, err
		}
		return part.Value(), nil
	}
	if len(m.shape) == 0 && key == Ellipsis {
		return v, nil
	}
	at, err := m.place(t, key)
	if err != nil {
		return Value{}, err
	}
	if err := m.refresh(); err != nil { // an __index__ may have released it
		return Value{}, err
	}
	return loadItem(m.format, m.data[at:]), nil
}

// slice gives the view of a slice of the first dimension.
func (m *MemoryView) slice(t *Thread, s *Slice) (*MemoryView, error) {
	start, _, step, n, err := SliceIndices(t, s, m.shape[0])
	if err != nil {
		return nil, err
	}
	c := *m.again()
	c.offset += start * m.strides[0]
	c.shape = append([]int{n}, m.shape[1:]...)
	c.strides = append([]int{step * m.strides[0]}, m.strides[1:]...)
	return &c, nil
}

func memoryViewSetItem(t *Thread, v, key, value Value) error {
	m, err := live(v)
	switch {
	case err != nil:
		return err
	case m.readonly:
		return TypeErrorf("cannot modify read-only memory")
	case value.p == nil:
		return TypeErrorf("cannot delete memory")
	}
	if s := key.AsSlice(); s != nil && len(m.shape) > 0 {
		return m.assign(t, s, value)
	}
	at, err := m.place(t, key)
	if err != nil {
		return err
	}
	b, err := storeItem(t, m.format, value)
	if err != nil {
		return err
	}
	if err := m.refresh(); err != nil {
		return err
	}
	copy(m.data[at:], b)
	return nil
}

// assign copies the items of another view to a slice of this one.
func (m *MemoryView) assign(t *Thread, s *Slice, value Value) error {
	src, err := NewMemoryView(t, value)
	if err != nil {
		if !Matches(err, &TypeErrorType) {
			return err
		}
		return TypeErrorf("a bytes-like object is required, not '%s'", value.TypeName())
	}
	if len(m.shape) > 1 {
		return Errorf(&NotImplementedErrorType, "memoryview slice assignments are currently restricted to ndim = 1")
	}
	dst, err := m.slice(t, s)
	if err != nil {
		return err
	}
	if err := m.refresh(); err != nil {
		return err
	}
	if len(src.shape) != 1 || src.format != dst.format || src.shape[0] != dst.shape[0] {
		return ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
	}
	items, err := src.contents(t)
	if err != nil {
		return err
	}
	if src.contiguous(false) {
		items = append([]byte(nil), items...)
	}
	size := m.itemSize()
	return dst.walk(t, 0, dst.offset, func(at, stride, n int) {
		for range n {
			copy(dst.data[at:at+size], items[:size])
			items = items[size:]
			at += stride
		}
	})
}
