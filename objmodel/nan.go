package objmodel

import (
	"math"
	"sync/atomic"
)

// A float is its bits, so that NaNs with the same bits would be one object,
// equal to itself in every container. What makes NaNs from text (float("nan"))
// therefore numbers them in bits that nothing computes with: a mark, then a
// serial number. PlainFloat takes the number off where bits leave the program.
const (
	plainNaN   = 0x7FF8_0000_0000_0000 // the bits of C's and Python's NaN
	nanMark    = 0x0002_9C75_0000_0000 // in the upper 19 bits of the payload
	nanMarkAll = 0x0007_FFFF_0000_0000
)

// nanSerial is the number of the last NaN that was made.
var nanSerial atomic.Uint32

// distinctNaN gives f, or if it is a NaN, one of its sign that is no other.
func distinctNaN(f float64) float64 {
	if f == f {
		return f
	}
	return math.Copysign(math.Float64frombits(plainNaN|nanMark|uint64(nanSerial.Add(1))), f)
}

// PlainFloat gives f with the bits that CPython has, for what writes them out.
func PlainFloat(f float64) float64 {
	if f == f {
		return f
	}
	bits := math.Float64bits(f)
	if bits&nanMarkAll == nanMark {
		bits &^= nanMarkAll | math.MaxUint32
	}
	return math.Float64frombits(bits)
}

// NaN is the NaN that constants of modules have, with CPython's bits.
func NaN() float64 { return math.Float64frombits(plainNaN) }
