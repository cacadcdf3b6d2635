package objmodel

import (
	"math"
	"math/big"
	"unsafe"
)

// Header is the first field of every heap object: it says what the object is.
type Header struct {
	typ *Type
}

// Value is a Python object reference in two words. Integers that fit 64 bits,
// floats and bools live in n, and p is then a static sentinel whose header
// names the type; everything else is a pointer to an object that begins with
// a Header. No pointer is ever hidden in n. The zero Value is "no value": an
// unset variable, an absent attribute, an exhausted iterator.
type Value struct {
	p *Header
	n uint64
}

// The sentinels of the unboxed types, and the singletons.
var (
	intHdr            = Header{&IntType}
	floatHdr          = Header{&FloatType}
	boolHdr           = Header{&BoolType}
	noneHdr           = Header{&NoneType}
	ellipsisHdr       = Header{&EllipsisType}
	notImplementedHdr = Header{&NotImplementedType}
)

// The singletons of the language.
var (
	None           = Value{p: &noneHdr}
	True           = Value{p: &boolHdr, n: 1}
	False          = Value{p: &boolHdr, n: 0}
	Ellipsis       = Value{p: &ellipsisHdr}
	NotImplemented = Value{p: &notImplementedHdr}
)

// Int makes an int of i.
func Int(i int64) Value { return Value{&intHdr, uint64(i)} }

// Float makes a float of f.
func Float(f float64) Value { return Value{&floatHdr, math.Float64bits(f)} }

// Bool makes True or False.
func Bool(b bool) Value {
	if b {
		return Value{&boolHdr, 1}
	}
	return Value{&boolHdr, 0}
}

// FromPtr makes a Value of a pointer to an object that begins with a Header.
func FromPtr(h *Header) Value { return Value{p: h} }

// IsNil reports whether v is no value at all (not None).
func (v Value) IsNil() bool { return v.p == nil }

// Type gives the type of v, which must not be nil.
func (v Value) Type() *Type { return v.p.typ }

// Ptr gives the address of the object behind v; only for values whose Type
// says which Go struct it is.
func (v Value) Ptr() unsafe.Pointer { return unsafe.Pointer(v.p) }

// IsInt reports whether v is an unboxed int (not a bool, not a big one).
func (v Value) IsInt() bool { return v.p == &intHdr }

// IsFloat reports whether v is exactly a float.
func (v Value) IsFloat() bool { return v.p == &floatHdr }

// IsBool reports whether v is True or False.
func (v Value) IsBool() bool { return v.p == &boolHdr }

// IsNone reports whether v is None.
func (v Value) IsNone() bool { return v.p == &noneHdr }

// IsNotImplemented reports whether v is the singleton NotImplemented.
func (v Value) IsNotImplemented() bool { return v.p == &notImplementedHdr }

// AsInt gives the number in an unboxed int or bool.
func (v Value) AsInt() int64 { return int64(v.n) }

// Advance adds one to an unboxed int, which must not be the greatest.
func (v *Value) Advance() { v.n++ }

// AsFloat gives the number in a float.
func (v Value) AsFloat() float64 { return math.Float64frombits(v.n) }

// AsBool gives the truth of a bool.
func (v Value) AsBool() bool { return v.n != 0 }

// Is is Python's `is`: same object, or same unboxed number.
func (v Value) Is(w Value) bool { return v == w }

// ID is Python's id(): distinct for objects that live at the same time.
// Unboxed numbers have ids made of their bits.
func (v Value) ID() uint64 {
	switch v.p {
	case &intHdr:
		return v.n*32 + 0x10
	case &floatHdr:
		return (v.n<<1 ^ (v.n>>63)*0x5555_5555_5555_5554) | 1
	case &boolHdr:
		return uint64(uintptr(unsafe.Pointer(v.p))) + v.n*8
	}
	return uint64(uintptr(unsafe.Pointer(v.p)))
}

// BigInt is an int that does not fit 64 bits.
type BigInt struct {
	Header
	i big.Int
}

// NewBig makes an int of b, unboxed when it fits. b must not be changed after.
func NewBig(b *big.Int) Value {
	if b.IsInt64() {
		return Int(b.Int64())
	}
	o := &BigInt{Header: Header{&IntType}}
	o.i = *b
	return Value{p: &o.Header}
}

// IsBig reports whether v is exactly an int too large for 64 bits.
func (v Value) IsBig() bool { return v.p != nil && v.p.typ == &IntType && v.p != &intHdr }

// ToBig gives the number of an int, bool, or instance of an int subclass as a
// big.Int that must not be changed; ok is false for anything else.
func (v Value) ToBig() (b *big.Int, ok bool) {
	v = v.Native(&IntType)
	switch {
	case v.p == nil:
		return nil, false
	case v.p == &intHdr || v.p == &boolHdr:
		return big.NewInt(int64(v.n)), true
	case v.p.typ == &IntType:
		return &(*BigInt)(unsafe.Pointer(v.p)).i, true
	}
	return nil, false
}

// ToInt gives the number of an int, bool or int-subclass instance that fits
// 64 bits; ok is false otherwise.
func (v Value) ToInt() (i int64, ok bool) {
	if v.p == &intHdr || v.p == &boolHdr {
		return int64(v.n), true
	}
	v = v.Native(&IntType)
	if v.p == &intHdr || v.p == &boolHdr {
		return int64(v.n), true
	}
	return 0, false
}

// Native gives the built-in value of type base that v is or holds: v itself
// when its type is exactly base, the payload when v is an instance of a
// Python-level subclass of it, and nil otherwise. bool counts as int.
func (v Value) Native(base *Type) Value {
	if v.p == nil {
		return Value{}
	}
	if v.p.typ == base {
		return v
	}
	if v.p.typ.flags&FlagHeap != 0 && v.p.typ.flags&FlagInstance != 0 {
		if e := (*Instance)(unsafe.Pointer(v.p)).ext; e != nil && e.native.p != nil {
			return e.native.Native(base)
		}
		return Value{}
	}
	if v.p == &boolHdr && base == &IntType {
		return v
	}
	if v.p.typ.nativeBase() == base {
		return v
	}
	return Value{}
}

// InitHeader sets the type of an object of another package before it is used.
func InitHeader(h *Header, t *Type) { h.typ = t }
