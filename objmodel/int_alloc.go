package objmodel

import (
	"math"
	"math/big"
	"math/bits"
)

// smallBig is a BigInt with room for four words, so that the usual big int is
// one allocation.
type smallBig struct {
	BigInt
	words [4]big.Word
}

// roomyWords is from how many words on a BigInt has them apart.
const roomyWords = 4

// newBigInt makes a zero BigInt to hold a result of about n words; finish makes
// a Value of it once it is computed.
func newBigInt(n int) *BigInt {
	if n > roomyWords {
		return &BigInt{Header: Header{&IntType}}
	}
	o := &smallBig{BigInt: BigInt{Header: Header{&IntType}}}
	o.i.SetBits(o.words[:0])
	return &o.BigInt
}

// finish gives the number as an int, unboxed when it fits.
func (o *BigInt) finish() Value {
	if o.i.IsInt64() {
		return Int(o.i.Int64())
	}
	return Value{p: &o.Header}
}

// oneWord makes the int u.
func oneWord(u uint64) Value {
	if u <= math.MaxInt64 {
		return Int(int64(u))
	}
	o := &smallBig{BigInt: BigInt{Header: Header{&IntType}}}
	o.words[0] = big.Word(u)
	o.i.SetBits(o.words[:1])
	return Value{p: &o.Header}
}

// twoWords makes the int ±(high * 2**64 + low).
func twoWords(negative bool, high, low uint64) Value {
	o := &smallBig{BigInt: BigInt{Header: Header{&IntType}}}
	o.words[0], o.words[1] = big.Word(low), big.Word(high)
	o.i.SetBits(o.words[:2])
	if negative {
		o.i.Neg(&o.i)
	}
	return o.BigInt.finish()
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
