package structs

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"math/bits"

	"github.com/minipy-go/minipy/objmodel"
)

// load reads one value of the item from b, which has its size.
func (it *item) load(b []byte) Value {
	switch it.code {
	case 'c', 's':
		return objmodel.NewBytes(string(b))
	case 'p':
		if len(b) == 0 {
			return objmodel.NewBytes("")
		}
		return objmodel.NewBytes(string(b[1 : 1+min(int(b[0]), len(b)-1)]))
	case '?':
		return objmodel.Bool(b[0] != 0)
	case 'e':
		return objmodel.Float(halfToFloat(it.uint16(b)))
	case 'f':
		return objmodel.Float(float64(math.Float32frombits(it.uint32(b))))
	case 'd':
		return objmodel.Float(math.Float64frombits(it.uint64(b)))
	}
	u := it.bits(b)
	if shift := 64 - 8*it.size; it.signed() {
		return objmodel.Int(int64(u) << shift >> shift)
	}
	if u > math.MaxInt64 {
		return objmodel.NewBig(new(big.Int).SetUint64(u))
	}
	return objmodel.Int(int64(u))
}

// signed reports whether a code of integers has a sign.
func (it *item) signed() bool { return it.code >= 'a' }

func (it *item) uint16(b []byte) uint16 {
	if it.big {
		return binary.BigEndian.Uint16(b)
	}
	return binary.LittleEndian.Uint16(b)
}

func (it *item) uint32(b []byte) uint32 {
	if it.big {
		return binary.BigEndian.Uint32(b)
	}
	return binary.LittleEndian.Uint32(b)
}

func (it *item) uint64(b []byte) uint64 {
	if it.big {
		return binary.BigEndian.Uint64(b)
	}
	return binary.LittleEndian.Uint64(b)
}

func (it *item) putUint16(b []byte, u uint16) {
	if it.big {
		u = bits.ReverseBytes16(u)
	}
	binary.LittleEndian.PutUint16(b, u)
}

func (it *item) putUint32(b []byte, u uint32) {
	if it.big {
		u = bits.ReverseBytes32(u)
	}
	binary.LittleEndian.PutUint32(b, u)
}

func (it *item) putUint64(b []byte, u uint64) {
	if it.big {
		u = bits.ReverseBytes64(u)
	}
	binary.LittleEndian.PutUint64(b, u)
}

func (it *item) bits(b []byte) uint64 {
	switch it.size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(it.uint16(b))
	case 4:
		return uint64(it.uint32(b))
	}
	return it.uint64(b)
}

func (it *item) setBits(b []byte, u uint64) {
	switch it.size {
	case 1:
		b[0] = byte(u)
	case 2:
		it.putUint16(b, uint16(u))
	case 4:
		it.putUint32(b, uint32(u))
	default:
		it.putUint64(b, u)
	}
}

// store writes one value of the item to b, which has its size and is zero.
// Errors: struct.error; OverflowError; what conversions raise.
func (it *item) store(t *Thread, b []byte, v Value) error {
	switch it.code {
	case 'c':
		if data := v.AsBytes(); data != nil && len(data.String()) == 1 {
			b[0] = data.String()[0]
			return nil
		}
		return fail(t, "char format requires a bytes object of length 1")
	case 's', 'p':
		return it.storeBytes(t, b, v)
	case '?':
		truth, err := objmodel.Truth(t, v)
		b[0] = 0
		if truth {
			b[0] = 1
		}
		return err
	case 'e', 'f', 'd':
		return it.storeFloat(t, b, v)
	}
	return it.storeInt(t, b, v)
}

func (it *item) storeBytes(t *Thread, b []byte, v Value) error {
	var data string
	if x := v.AsBytes(); x != nil {
		data = x.String()
	} else if x := v.AsByteArray(); x != nil {
		data = string(x.Bytes())
	} else {
		return fail(t, fmt.Sprintf("argument for '%c' must be a bytes object", it.code))
	}
	if it.code == 'p' {
		if len(b) == 0 {
			return nil
		}
		b[0] = byte(min(copy(b[1:], data), 255))
		return nil
	}
	copy(b, data)
	return nil
}

func (it *item) storeFloat(t *Thread, b []byte, v Value) error {
	f, err := objmodel.RealFloat(t, v)
	if err != nil {
		if it.isInt(v) && objmodel.Matches(err, &objmodel.OverflowErrorType) {
			return fail(t, "int too large to convert")
		}
		return fail(t, "required argument is not a float")
	}
	f = objmodel.PlainFloat(f)
	tooLarge := false
	switch it.code {
	case 'd':
		it.putUint64(b, math.Float64bits(f))
	case 'f':
		x := float32(f)
		tooLarge = math.IsInf(float64(x), 0) && !math.IsInf(f, 0) && !it.native
		it.putUint32(b, math.Float32bits(x))
	case 'e':
		var h uint16
		h, tooLarge = floatToHalf(f)
		it.putUint16(b, h)
	}
	switch {
	case tooLarge && it.isInt(v):
		return fail(t, "int too large to convert")
	case tooLarge:
		return objmodel.OverflowErrorf("float too large to pack with %c format", it.code)
	}
	return nil
}

func (it *item) isInt(v Value) bool { return !v.Native(&objmodel.IntType).IsNil() }

// storeInt writes an integer.
func (it *item) storeInt(t *Thread, b []byte, v Value) error {
	width := uint(8 * it.size)
	if v.IsInt() && it.code != 'P' {
		x := v.AsInt()
		high := x >> (width - 1) // all of its bits are equal in what fits
		if it.signed() && high>>1 == high || !it.signed() && x >= 0 && high <= 1 {
			it.setBits(b, uint64(x))
			return nil
		}
	}
	if !it.isInt(v) {
		if v.Type().Slots.Index == nil {
			return fail(t, "required argument is not an integer")
		}
	}
	n, err := objmodel.Index(t, v)
	if err != nil {
		return err
	}
	big64, _ := n.ToBig()
	if it.code == 'P' {
		if big64.Sign() < 0 && big64.IsInt64() {
			it.setBits(b, uint64(big64.Int64()))
			return nil
		}
		if !big64.IsUint64() {
			return fail(t, "int too large to convert")
		}
		it.setBits(b, big64.Uint64())
		return nil
	}
	if it.signed() {
		if big64.IsInt64() {
			if x := big64.Int64(); x>>(width-1) == 0 || x>>(width-1) == -1 {
				it.setBits(b, uint64(x))
				return nil
			}
		}
		return fail(t, fmt.Sprintf("'%c' format requires %d <= number <= %d", it.code, int64(math.MinInt64)>>(64-width), int64(math.MaxInt64)>>(64-width)))
	}
	if big64.IsUint64() && (width == 64 || big64.Uint64()>>width == 0) {
		it.setBits(b, big64.Uint64())
		return nil
	}
	return fail(t, fmt.Sprintf("'%c' format requires 0 <= number <= %d", it.code, uint64(math.MaxUint64)>>(64-width)))
}

// halfToFloat reads a binary16 number of IEEE 754.
func halfToFloat(h uint16) float64 {
	exponent, fraction := int(h>>10&31), uint64(h&1023)
	sign := uint64(h>>15) << 63
	switch {
	case exponent == 31:
		return math.Float64frombits(sign | 2047<<52 | fraction<<42)
	case exponent == 0:
		return math.Copysign(math.Ldexp(float64(fraction), -24), math.Float64frombits(sign|1))
	}
	return math.Float64frombits(sign | uint64(exponent-15+1023)<<52 | fraction<<42)
}

// floatToHalf rounds to binary16, half to even; tooLarge says that a finite
// number has become infinite.
func floatToHalf(f float64) (h uint16, tooLarge bool) {
	sign := uint16(math.Float64bits(f) >> 63 << 15)
	f = math.Abs(f)
	switch {
	case math.IsNaN(f):
		return sign | 0x7E00, false
	case math.IsInf(f, 0):
		return sign | 0x7C00, false
	case f < math.Ldexp(1, -14): // a multiple of 2**-24
		return sign | uint16(math.RoundToEven(math.Ldexp(f, 24))), false
	}
	fraction, exponent := math.Frexp(f) // 0.5 <= fraction < 1
	mantissa := uint64(math.RoundToEven(math.Ldexp(fraction, 11)))
	if mantissa == 1<<11 {
		mantissa >>= 1
		exponent++
	}
	if exponent > 16 {
		return sign | 0x7C00, true
	}
	return sign | uint16(exponent+14)<<10 | uint16(mantissa&1023), false
}

// unpack reads the values from b, which has the size of the layout.
func (l *layout) unpack(t *Thread, data string) (Value, error) {
	var small [64]byte
	b := append(small[:0], data...)
	if err := t.Reserve(int64(l.values), 16); err != nil {
		return Value{}, err
	}
	if l.values == 0 {
		return objmodel.EmptyTuple, nil
	}
	tuple, values := objmodel.MakeTuple(l.values)
	values = values[:0]
	if err := t.Tick(int64(len(l.items) >> 4)); err != nil {
		return Value{}, err
	}
	for i := range l.items {
		it := &l.items[i]
		for k := range it.repeat {
			if k&0xffff == 0xffff {
				if err := t.Tick(1 << 12); err != nil {
					return Value{}, err
				}
			}
			at := it.offset + k*it.size
			values = append(values, it.load(b[at:at+it.size]))
		}
	}
	return tuple, nil
}

// pack writes values to b, which has the size of the layout.
func (l *layout) pack(t *Thread, b []byte, values []Value) error {
	clear(b)
	if err := t.Tick(int64(len(l.items) >> 4)); err != nil {
		return err
	}
	for i := range l.items {
		it := &l.items[i]
		for k := range it.repeat {
			if k&0xffff == 0xffff {
				if err := t.Tick(1 << 12); err != nil {
					return err
				}
			}
			at := it.offset + k*it.size
			if err := it.store(t, b[at:at+it.size], values[0]); err != nil {
				return err
			}
			values = values[1:]
		}
	}
	return nil
}

// check says that the number of values is wrong.
func (l *layout) check(t *Thread, name string, n int) error {
	if n == l.values {
		return nil
	}
	return fail(t, fmt.Sprintf("%s expected %d items for packing (got %d)", name, l.values, n))
}
