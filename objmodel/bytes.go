package objmodel

import (
	"strings"
	"sync/atomic"
	"unsafe"
)

// The types of byte strings.
var (
	BytesType     = Type{Name: "bytes", Doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> copy\nbytes(int) -> zeros\n\nA sequence of bytes that does not change."}
	ByteArrayType = Type{Name: "bytearray", Doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> copy\nbytearray(int) -> zeros\n\nA sequence of bytes that may change."}
)

// Bytes is a Python bytes object.
type Bytes struct {
	Header
	s    string
	hash int64 // 0: not computed yet; written atomically
}

// ByteArray is a Python bytearray.
type ByteArray struct {
	Header
	b []byte
	Exports
}

var emptyBytes = Bytes{Header: Header{&BytesType}}

// NewBytes makes a bytes object of the bytes of s.
//
//go:noinline
func NewBytes(s string) Value {
	if s == "" {
		return Value{p: &emptyBytes.Header}
	}
	o := &Bytes{Header: Header{&BytesType}, s: s}
	return Value{p: &o.Header}
}

const bytesSize = unsafe.Sizeof(Bytes{})

// allocBytes makes a bytes object of n bytes, n > 0, for the caller to fill before
// anyone sees it. They lie in its own memory, as those of allocText.
func allocBytes(n int) (v Value, data []byte) {
	var p unsafe.Pointer
	if n <= 24 {
		p = unsafe.Pointer(new([8]uint64))
	} else {
		p = unsafe.Pointer(unsafe.SliceData(make([]uint64, (int(bytesSize)+n+7)/8)))
	}
	o := (*Bytes)(p)
	o.typ = &BytesType
	data = unsafe.Slice((*byte)(unsafe.Add(p, bytesSize)), n)
	o.s = unsafe.String(unsafe.SliceData(data), n)
	return Value{p: &o.Header}, data
}

// copyBytes makes bytes of a copy of s, which is not empty.
func copyBytes(s string) Value {
	v, data := allocBytes(len(s))
	copy(data, s)
	return v
}

// NewByteArray makes a bytearray that takes over b.
func NewByteArray(b []byte) Value {
	o := &ByteArray{Header: Header{&ByteArrayType}, b: b}
	return Value{p: &o.Header}
}

// AsBytes gives the Bytes that v is, or that an instance of a subclass of bytes
// holds; nil for anything else.
func (v Value) AsBytes() *Bytes {
	if v.p != nil && v.p.typ == &BytesType {
		return (*Bytes)(unsafe.Pointer(v.p))
	}
	return (*Bytes)(unsafe.Pointer(v.Native(&BytesType).p))
}

// AsByteArray gives the ByteArray that v is, or that an instance of a subclass
// of bytearray holds; nil for anything else.
func (v Value) AsByteArray() *ByteArray {
	if v.p != nil && v.p.typ == &ByteArrayType {
		return (*ByteArray)(unsafe.Pointer(v.p))
	}
	return (*ByteArray)(unsafe.Pointer(v.Native(&ByteArrayType).p))
}

// String gives the bytes as a Go string.
func (b *Bytes) String() string { return b.s }

// Value gives the bytes object as a Value.
func (b *Bytes) Value() Value { return Value{p: &b.Header} }

// Bytes gives the bytes; valid until the bytearray changes.
func (b *ByteArray) Bytes() []byte { return b.b }

// Value gives the bytearray as a Value.
func (b *ByteArray) Value() Value { return Value{p: &b.Header} }

// Hash gives Python's hash of the bytes, which is that of equal ASCII text.
func (b *Bytes) Hash() int64 {
	if h := atomic.LoadInt64(&b.hash); h != 0 {
		return h
	}
	h := HashBytes(unsafe.Slice(unsafe.StringData(b.s), len(b.s)))
	atomic.StoreInt64(&b.hash, h)
	return h
}

// view gives the bytes of a bytes-like object without copying them: those of a
// bytearray are valid until it changes.
func view(v Value) (data string, ok bool) {
	switch v.p.typ {
	case &BytesType:
		return (*Bytes)(unsafe.Pointer(v.p)).s, true
	case &ByteArrayType:
		return bytesAsString((*ByteArray)(unsafe.Pointer(v.p)).b), true
	case &StrType:
		return "", false
	}
	return viewAny(v)
}

// viewAny is view for instances of any class.
func viewAny(v Value) (data string, ok bool) {
	if b := v.AsBytes(); b != nil {
		return b.s, true
	}
	if b := v.AsByteArray(); b != nil {
		return bytesAsString(b.b), true
	}
	if m := v.AsMemoryView(); m != nil {
		return m.text()
	}
	if p := v.AsPickleBuffer(); p != nil && p.view != nil {
		return p.view.text()
	}
	if memory, _, ok := bufferSlot(v); ok {
		return bytesAsString(memory), true
	}
	return "", false
}

// bufferSlot asks the type of v, or the built-in type below it, for the memory
// of v.
func bufferSlot(v Value) (memory []byte, format byte, ok bool) {
	typ := v.p.typ
	if typ.IsHeap() {
		typ = typ.nativeBase()
	}
	if typ == nil || typ.Slots.Buffer == nil {
		return nil, 0, false
	}
	memory, format = typ.Slots.Buffer(v)
	return memory, format, true
}

// WritableBuffer gives the memory of a bytes-like object that may be written
// to, valid until the object changes; ok is false for anything else.
func WritableBuffer(v Value) (memory []byte, ok bool) {
	if b := v.AsByteArray(); b != nil {
		return b.b, true
	}
	if p := v.AsPickleBuffer(); p != nil && p.view != nil {
		v = p.view.Value()
	}
	if m := v.AsMemoryView(); m != nil {
		if m.refresh() != nil || m.readonly || !m.contiguous(false) {
			return nil, false
		}
		return m.data[m.offset : m.offset+m.items()*itemSizes[m.format]], true
	}
	memory, _, ok = bufferSlot(v)
	return memory, ok
}

// BufferOf gives the bytes of a bytes-like object (the buffer protocol, PEP
// 3118), copied if they may change; ok is false for anything else.
func BufferOf(v Value) (data string, ok bool) {
	if v.AsBytes() != nil {
		return view(v)
	}
	data, ok = view(v)
	return strings.Clone(data), ok
}

// bytesLike gives the bytes of an argument that must be bytes-like; valid until
// a bytearray changes.
func bytesLike(v Value) (string, error) {
	if data, ok := view(v); ok {
		return data, nil
	}
	return "", TypeErrorf("a bytes-like object is required, not '%s'", v.TypeName())
}
