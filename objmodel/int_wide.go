package objmodel

import (
	"math"
	"math/big"
	"math/bits"
	"unsafe"
)

// wide is an int of at most 128 bits: the ints that programs meet most often
// beyond 64 bits are computed without package big.
type wide struct {
	high, low uint64
	negative  bool
}

// wide gives the number of an int of at most 128 bits; ok is false for others,
// and for what is no int or of a subclass.
func (v Value) wide() (w wide, ok bool) {
	if v.p == &intHdr {
		i := int64(v.n)
		return wide{0, magnitude(i), i < 0}, true
	}
	if v.p.typ != &IntType {
		return wide{}, false
	}
	b := &(*BigInt)(unsafe.Pointer(v.p)).i
	if bits.UintSize != 64 {
		return wide{}, false
	}
	return bigWide(b)
}

// bigWide is wide of a big.Int, whose words are of 64 bits.
func bigWide(b *big.Int) (w wide, ok bool) {
	switch words := b.Bits(); len(words) {
	case 0:
		return wide{}, true
	case 1:
		return wide{0, uint64(words[0]), b.Sign() < 0}, true
	case 2:
		return wide{uint64(words[1]), uint64(words[0]), b.Sign() < 0}, true
	}
	return wide{}, false
}

// wides gives both operands.
func wides(a, b Value) (x, y wide, ok bool) {
	if x, ok = a.wide(); ok {
		y, ok = b.wide()
	}
	return
}

// value gives the int.
func (w wide) value() Value {
	switch {
	case w.high != 0:
		return newWords(w.negative, w.low, w.high, 0)
	case w.low <= math.MaxInt64:
		if w.negative {
			return Int(-int64(w.low))
		}
		return Int(int64(w.low))
	case w.negative && w.low == 1<<63:
		return Int(math.MinInt64)
	}
	return newWords(w.negative, w.low, 0, 0)
}

// The digits of a BigInt lie in the same memory, after it, if it was made here:
// words without pointers, which the collector has nothing to look for in. What
// such a BigInt points to is itself, and IntType, which is static; its big.Int
// must not be computed into.
const (
	bigWords  = int(unsafe.Sizeof(BigInt{}) / 8)
	wideWords = bigWords + 3
)

// newWords makes an int of up to three digits in base 2**64, the lowest first,
// that does not fit 64 bits.
func newWords(negative bool, low, middle, high uint64) Value {
	if bits.UintSize != 64 {
		return anyWords(negative, low, middle, high)
	}
	room := new([wideWords]uint64)
	room[bigWords], room[bigWords+1], room[bigWords+2] = low, middle, high
	return bigIn(room[:], negative)
}

// anyWords is newWords where the digits of a big.Int are shorter.
func anyWords(negative bool, digits ...uint64) Value {
	b, next := new(big.Int), new(big.Int)
	for i := len(digits) - 1; i >= 0; i-- {
		b.Lsh(b, 64)
		b.Or(b, next.SetUint64(digits[i]))
	}
	if negative {
		b.Neg(b)
	}
	return NewBig(b)
}

// bigIn makes an int of memory that ends with its digits.
func bigIn(room []uint64, negative bool) Value {
	o := (*BigInt)(unsafe.Pointer(unsafe.SliceData(room)))
	o.typ = &IntType
	o.i.SetBits(bigDigits(room))
	if negative {
		o.i.Neg(&o.i)
	}
	return Value{p: &o.Header}
}

// bigDigits is where the digits are in the memory for bigIn.
func bigDigits(room []uint64) []big.Word {
	return unsafe.Slice((*big.Word)(unsafe.Pointer(&room[bigWords])), len(room)-bigWords)
}

// copyBig makes an int of b, which may change afterwards.
func copyBig(b *big.Int) Value {
	if b.IsInt64() {
		return Int(b.Int64())
	}
	if bits.UintSize != 64 {
		return NewBig(new(big.Int).Set(b))
	}
	digits := b.Bits()
	room := make([]uint64, bigWords+len(digits))
	copy(bigDigits(room), digits)
	return bigIn(room, b.Sign() < 0)
}

// add is x + y; ok is false if the sum is longer.
func (x wide) add(y wide) (sum wide, ok bool) {
	if x.negative == y.negative {
		low, carry := bits.Add64(x.low, y.low, 0)
		high, carry := bits.Add64(x.high, y.high, carry)
		return wide{high, low, x.negative}, carry == 0
	}
	low, borrow := bits.Sub64(x.low, y.low, 0)
	high, borrow := bits.Sub64(x.high, y.high, borrow)
	if borrow == 0 {
		return wide{high, low, x.negative}, true
	}
	low, borrow = bits.Sub64(0, low, 0)
	high, _ = bits.Sub64(0, high, borrow)
	return wide{high, low, y.negative}, true
}

// mul is x * y; ok is false if the product may have more than 192 bits.
func (x wide) mul(y wide) (product Value, ok bool) {
	if x.high == 0 {
		x, y = y, x
	}
	if y.high != 0 {
		return Value{}, false
	}
	negative := x.negative != y.negative
	carry, low := bits.Mul64(x.low, y.low)
	if x.high == 0 {
		return wide{carry, low, negative}.value(), true
	}
	high, middle := bits.Mul64(x.high, y.low)
	middle, carry = bits.Add64(middle, carry, 0)
	if high += carry; high == 0 {
		return wide{middle, low, negative}.value(), true
	}
	return newWords(negative, low, middle, high), true
}

// divMod gives the quotient rounded down and the remainder with the sign of y;
// ok is false if y is 0.
func (x wide) divMod(y wide) (q, r wide, ok bool) {
	if y.high != 0 {
		return x.divModLong(y)
	}
	if y.low == 0 {
		return wide{}, wide{}, false
	}
	q.high = x.high / y.low
	q.low, r.low = bits.Div64(x.high%y.low, x.low, y.low)
	r.negative = y.negative
	if x.negative != y.negative {
		q.negative = true
		if r.low != 0 {
			r.low = y.low - r.low
			var carry uint64
			q.low, carry = bits.Add64(q.low, 1, 0)
			q.high += carry // it can't overflow: the divisor is not 1
		}
	}
	return q, r, true
}

// divModLong is divMod where y takes two words, so that the quotient takes one.
// Dividing half of x by the upper word of y, shifted up, gives a quotient that
// is at most one too large (Warren, Hacker's Delight, 9-5); with one less it is
// at most one too small.
func (x wide) divModLong(y wide) (q, r wide, ok bool) {
	shift := bits.LeadingZeros64(y.high)
	q.low, _ = bits.Div64(x.high>>1, x.high<<63|x.low>>1, y.high<<shift|y.low>>1>>(63-shift))
	if q.low >>= 63 - shift; q.low != 0 {
		q.low--
	}
	high, low := bits.Mul64(q.low, y.low)
	high += q.low * y.high
	r = x.minus(high, low)
	if r.high > y.high || r.high == y.high && r.low >= y.low {
		q.low++
		r = r.minus(y.high, y.low)
	}
	if x.negative != y.negative {
		q.negative = true
		if r.high|r.low != 0 {
			if q.low++; q.low == 0 {
				q.high = 1
			}
			r = y.minus(r.high, r.low)
		}
	}
	r.negative = y.negative
	return q, r, true
}

// minus takes a number that is not larger from the magnitude of x.
func (x wide) minus(high, low uint64) wide {
	low, borrow := bits.Sub64(x.low, low, 0)
	high, _ = bits.Sub64(x.high, high, borrow)
	return wide{high, low, false}
}

// longDivisor gives b as what the number of x, of more than two words but not
// many, can be divided by word by word; ok is false for other numbers.
func longDivisor(x integer, b Value) (d wide, ok bool) {
	if x.b == nil || len(x.b.Bits()) > 64 || bits.UintSize != 64 {
		return wide{}, false
	}
	d, ok = b.wide()
	return d, ok && d.high == 0 && d.low != 0
}

// modWord is x % d for a longDivisor.
func modWord(x *big.Int, d wide) Value {
	digits, r := x.Bits(), wide{negative: d.negative}
	for i := len(digits) - 1; i >= 0; i-- {
		_, r.low = bits.Div64(r.low, uint64(digits[i]), d.low)
	}
	if r.low != 0 && x.Sign() < 0 != d.negative {
		r.low = d.low - r.low
	}
	return r.value()
}

// divWord is x // d for a longDivisor.
func divWord(x *big.Int, d wide) Value {
	digits, r := x.Bits(), uint64(0)
	room := make([]uint64, bigWords+len(digits))
	quotient := room[bigWords:]
	for i := len(digits) - 1; i >= 0; i-- {
		quotient[i], r = bits.Div64(r, uint64(digits[i]), d.low)
	}
	negative := x.Sign() < 0 != d.negative
	if negative && r != 0 {
		for i := range quotient { // the divisor is not 1, so there is no carry left
			if quotient[i]++; quotient[i] != 0 {
				break
			}
		}
	}
	v := bigIn(room, negative)
	if b := (*BigInt)(v.Ptr()); b.i.IsInt64() {
		return Int(b.i.Int64())
	}
	return v
}

// gcd is the greatest common divisor of x >= y >= 0: by halving and subtracting
// as long as y takes more than a word, then by Euclid.
func (x wide) gcd(y wide) *big.Int {
	if x.high != 0 && y.high != 0 {
		return x.binaryGCD(y)
	}
	a, b := x.low, y.low
	if x.high != 0 {
		if b == 0 {
			words := []big.Word{big.Word(a), big.Word(x.high)}
			return new(big.Int).SetBits(words)
		}
		_, rest := bits.Div64(x.high%b, a, b)
		a, b = b, rest
	}
	for b != 0 {
		a, b = b, a%b
	}
	return new(big.Int).SetUint64(a)
}

// binaryGCD is gcd where both take two words.
func (x wide) binaryGCD(y wide) *big.Int {
	shift := min(x.trailingZeros(), y.trailingZeros())
	x = x.shiftRight(x.trailingZeros())
	for y.high|y.low != 0 {
		y = y.shiftRight(y.trailingZeros())
		low, borrow := bits.Sub64(x.low, y.low, 0)
		high, borrow := bits.Sub64(x.high, y.high, borrow)
		if borrow == 0 {
			x = y
		} else {
			low, borrow = bits.Sub64(0, low, 0)
			high, _ = bits.Sub64(0, high, borrow)
		}
		y = wide{high, low, false}
	}
	odd := new(big.Int).SetBits([]big.Word{big.Word(x.low), big.Word(x.high)})
	return odd.Lsh(odd, uint(shift))
}

// trailingZeros gives how many of the lowest bits of x, which is not 0, are 0.
func (x wide) trailingZeros() uint64 {
	if x.low == 0 {
		return 64 + uint64(bits.TrailingZeros64(x.high))
	}
	return uint64(bits.TrailingZeros64(x.low))
}

// shiftLeft is x << n; ok is false if it has more than 192 bits.
func (x wide) shiftLeft(n uint64) (r Value, ok bool) {
	low, middle, high := x.low<<n, x.high<<n|x.low>>(64-n), x.high>>(64-n)
	switch {
	case n >= 128:
		return Value{}, false
	case n >= 64:
		n -= 64
		if n > 0 && x.high>>(64-n) != 0 {
			return Value{}, false
		}
		low, middle, high = 0, x.low<<n, x.high<<n|x.low>>(64-n)
	}
	if high == 0 {
		return wide{middle, low, x.negative}.value(), true
	}
	return newWords(x.negative, low, middle, high), true
}

// shiftRight is x >> n for x >= 0.
func (x wide) shiftRight(n uint64) wide {
	if n >= 64 {
		return wide{0, x.high >> (n - 64), false}
	}
	return wide{x.high >> n, x.low>>n | x.high<<(64-n), false}
}
