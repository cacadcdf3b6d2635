package objmodel

import "unsafe"

// MemoryViewType is `memoryview`.
var MemoryViewType = Type{Name: "memoryview", Doc: "Create a new memoryview object which references the given object."}

// MemoryView is a view of the bytes of another object (PEP 3118), in one
// dimension: n items of one byte each, step bytes apart, from start on.
type MemoryView struct {
	Header
	exporter       Value // the bytes or bytearray behind the view; nil: released
	obj            Value // what the view was made of
	start, n, step int
	format         byte // 'B' unsigned, 'b' signed, 'c' bytes of length one
	readOnly       bool
}

// NewMemoryView makes a view of a bytes-like object. Errors: TypeError for
// others, ValueError for a released view.
func NewMemoryView(t *Thread, v Value) (*MemoryView, error) {
	if p := v.AsPickleBuffer(); p != nil {
		if p.view == nil {
			return nil, releasedBuffer()
		}
		return p.view.again(), nil
	}
	if m := v.AsMemoryView(); m != nil {
		if err := m.check(); err != nil {
			return nil, err
		}
		return m.again(), nil
	}
	m := &MemoryView{Header: Header{&MemoryViewType}, exporter: v, obj: v, step: 1, format: 'B', readOnly: v.AsBytes() != nil}
	data, ok := view(v)
	if !ok {
		return nil, TypeErrorf("memoryview: a bytes-like object is required, not '%s'", v.TypeName())
	}
	m.n = len(data)
	return m, nil
}

// AsMemoryView gives the MemoryView behind v, nil if v isn't one.
func (v Value) AsMemoryView() *MemoryView {
	if v.p != nil && v.p.typ == &MemoryViewType {
		return (*MemoryView)(unsafe.Pointer(v.p))
	}
	return nil
}

// Value gives the view as a Value.
func (m *MemoryView) Value() Value { return Value{p: &m.Header} }

// ReadOnly reports whether the view may not be written through.
func (m *MemoryView) ReadOnly() bool { return m.readOnly }

// Contiguous reports whether the bytes stand side by side.
func (m *MemoryView) Contiguous() bool { return m.step == 1 || m.n <= 1 }

// AsReadOnly gives a view of the same bytes that may not be written through.
func (m *MemoryView) AsReadOnly() *MemoryView {
	c := m.again()
	c.readOnly = true
	return c
}

// again gives another view of the same bytes.
func (m *MemoryView) again() *MemoryView {
	c := *m
	return &c
}

// check raises ValueError if the view has been released.
func (m *MemoryView) check() error {
	if m.exporter.p == nil {
		return ValueErrorf("operation forbidden on released memoryview object")
	}
	return nil
}

// text gives the bytes of the view, copied if they are not side by side; ok is
// false if the view is released or the bytearray behind it has become shorter.
func (m *MemoryView) text() (data string, ok bool) {
	if m.exporter.p == nil {
		return "", false
	}
	if m.n == 0 {
		return "", true
	}
	base, ok := view(m.exporter)
	last := m.start + (m.n-1)*m.step
	if !ok || max(m.start, last) >= len(base) {
		return "", false
	}
	if m.step == 1 {
		return base[m.start : last+1], true
	}
	out := make([]byte, m.n)
	for i := range out {
		out[i] = base[m.start+i*m.step]
	}
	return bytesAsString(out), true
}

// mustText is text for methods. Errors: ValueError, BufferError.
func (m *MemoryView) mustText() (string, error) {
	if err := m.check(); err != nil {
		return "", err
	}
	data, ok := m.text()
	if !ok {
		return "", Errorf(&BufferErrorType, "the object behind the memoryview has become too short")
	}
	return data, nil
}

// item gives the value of one byte.
func (m *MemoryView) item(c byte) Value {
	switch m.format {
	case 'b':
		return Int(int64(int8(c)))
	case 'c':
		return NewBytes(string([]byte{c}))
	}
	return Int(int64(c))
}

// part gives the view of a slice.
func (m *MemoryView) part(t *Thread, s *Slice) (*MemoryView, error) {
	start, _, step, n, err := SliceIndices(t, s, m.n)
	if err != nil {
		return nil, err
	}
	c := m.again()
	c.start, c.n, c.step = m.start+start*m.step, n, m.step*step
	return c, nil
}

// index reads an index into the view.
func (m *MemoryView) index(t *Thread, key Value) (int, error) {
	if key.p.typ == &TupleType {
		if n := len(key.AsTuple().items); n != 1 {
			if n == 0 {
				return 0, Errorf(&NotImplementedErrorType, "sub-views are not implemented")
			}
			return 0, TypeErrorf("cannot index 1-dimension view with %d-element tuple", n)
		}
		key = key.AsTuple().items[0]
	}
	if key.Native(&IntType).p == nil && key.p.typ.Slots.Index == nil {
		return 0, TypeErrorf("memoryview: invalid slice key")
	}
	i, err := IndexInt(t, key, &IndexErrorType)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += m.n
	}
	if i < 0 || i >= m.n {
		return 0, IndexErrorf("index out of bounds on dimension 1")
	}
	return i, nil
}

func memoryGetItem(t *Thread, v, key Value) (Value, error) {
	m := v.AsMemoryView()
	data, err := m.mustText()
	if err != nil {
		return Value{}, err
	}
	if s := key.AsSlice(); s != nil {
		part, err := m.part(t, s)
		if err != nil {
			return Value{}, err
		}
		return part.Value(), nil
	}
	i, err := m.index(t, key)
	if err != nil {
		return Value{}, err
	}
	return m.item(data[i]), nil
}

func memorySetItem(t *Thread, v, key, value Value) error {
	m := v.AsMemoryView()
	if _, err := m.mustText(); err != nil {
		return err
	}
	if m.readOnly {
		return TypeErrorf("cannot modify read-only memory")
	}
	if value.p == nil {
		return TypeErrorf("cannot delete memory")
	}
	if s := key.AsSlice(); s != nil {
		return m.setSlice(t, s, value)
	}
	i, err := m.index(t, key)
	if err != nil {
		return err
	}
	c, err := m.itemByte(t, value)
	if err != nil {
		return err
	}
	// Reading the value may have changed the bytearray.
	b := m.exporter.AsByteArray()
	if at := m.start + i*m.step; b != nil && at < len(b.b) {
		b.b[at] = c
	}
	return nil
}

// itemByte gives the byte that a value is in the format of the view.
func (m *MemoryView) itemByte(t *Thread, value Value) (byte, error) {
	if m.format == 'c' {
		b := value.AsBytes()
		if b == nil {
			return 0, TypeErrorf("memoryview: invalid type for format 'c'")
		}
		if len(b.s) != 1 {
			return 0, ValueErrorf("memoryview: invalid value for format 'c'")
		}
		return b.s[0], nil
	}
	if value.Native(&IntType).p == nil && value.p.typ.Slots.Index == nil {
		return 0, TypeErrorf("memoryview: invalid type for format '%c'", m.format)
	}
	n, err := IndexInt(t, value, &ValueErrorType)
	low, high := 0, 255
	if m.format == 'b' {
		low, high = -128, 127
	}
	if err != nil || n < low || n > high {
		return 0, ValueErrorf("memoryview: invalid value for format '%c'", m.format)
	}
	return byte(n), nil
}

func (m *MemoryView) setSlice(t *Thread, s *Slice, value Value) error {
	source, err := bytesLike(value)
	if err != nil {
		return err
	}
	part, err := m.part(t, s)
	if err != nil {
		return err
	}
	if len(source) != part.n {
		return ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
	}
	if _, err := part.mustText(); err != nil {
		return err
	}
	copied := []byte(source) // it may be the same memory
	target := m.exporter.AsByteArray().b
	for i, c := range copied {
		target[part.start+i*part.step] = c
	}
	return nil
}
