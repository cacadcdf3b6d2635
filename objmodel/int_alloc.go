package objmodel

import (
	"math/big"
	"math/bits"
)

// roomyWords is up to how many words a result is computed in memory that the
// thread keeps for it.
const roomyWords = 65

// result lends a big.Int to compute a result of about n words in, which copyBig
// makes an int of; nil if it is long.
func (t *Thread) result(n int) *big.Int {
	if n > roomyWords {
		return nil
	}
	return &t.scratch[2]
}

// newBigInt makes a zero BigInt to compute a result in; finish makes a Value of
// it.
func newBigInt() *BigInt { return &BigInt{Header: Header{&IntType}} }

// finish gives the number as an int, unboxed when it fits.
func (o *BigInt) finish() Value {
	if o.i.IsInt64() {
		return Int(o.i.Int64())
	}
	return Value{p: &o.Header}
}

// twoWords makes the int ±(high * 2**64 + low).
func twoWords(negative bool, high, low uint64) Value {
	return wide{high, low, negative}.value()
}

// addWide is a + b where the sum does not fit.
func addWide(a, b int64) Value {
	// Both have the same sign, or the sum would fit.
	low, carry := bits.Add64(magnitude(a), magnitude(b), 0)
	return twoWords(a < 0, carry, low)
}

// subWide is a - b where the difference does not fit.
func subWide(a, b int64) Value {
	// The signs differ.
	low, carry := bits.Add64(magnitude(a), magnitude(b), 0)
	return twoWords(a < 0, carry, low)
}

// mulWide is a * b where the product does not fit.
func mulWide(a, b int64) Value {
	high, low := bits.Mul64(magnitude(a), magnitude(b))
	return twoWords((a < 0) != (b < 0), high, low)
}

// operands lends big.Ints for small operands: the thread's own, so that they
// need no allocation. They are valid until the next call.
func (t *Thread) operands(x, y integer) (a, b *big.Int) {
	a, b = x.b, y.b
	if a == nil {
		a = t.scratch[0].SetInt64(x.i)
	}
	if b == nil {
		b = t.scratch[1].SetInt64(y.i)
	}
	return a, b
}

func words(x, y *big.Int) int { return max(len(x.Bits()), len(y.Bits())) }
