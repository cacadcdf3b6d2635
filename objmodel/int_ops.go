package objmodel

import (
	"math/big"
)

// integers gives the numbers of both operands; ok is false if one is no int.
func integers(a, b Value) (x, y integer, ok bool) {
	if x, ok = a.integer(); ok {
		y, ok = b.integer()
	}
	return
}

func intAdd(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok {
		if sum, ok := x.add(y); ok {
			return sum.value(), nil
		}
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return AddInt(x.i, y.i), nil
	}
	p, q := t.operands(x, y)
	n := words(p, q) + 1
	if err := t.BigWork(n, 1); err != nil {
		return Value{}, err
	}
	if r := t.result(n); r != nil {
		return copyBig(r.Add(p, q)), nil
	}
	o := newBigInt()
	o.i.Add(p, q)
	return o.finish(), nil
}

func intSub(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok {
		y.negative = !y.negative
		if difference, ok := x.add(y); ok {
			return difference.value(), nil
		}
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return SubInt(x.i, y.i), nil
	}
	p, q := t.operands(x, y)
	n := words(p, q) + 1
	if err := t.BigWork(n, 1); err != nil {
		return Value{}, err
	}
	if r := t.result(n); r != nil {
		return copyBig(r.Sub(p, q)), nil
	}
	o := newBigInt()
	o.i.Sub(p, q)
	return o.finish(), nil
}

func intMul(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok {
		if product, ok := x.mul(y); ok {
			return product, nil
		}
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return MulInt(x.i, y.i), nil
	}
	a1, b1 := t.operands(x, y)
	if n := len(a1.Bits()) + len(b1.Bits()); n <= 64 {
		return copyBig(t.result(n).Mul(a1, b1)), nil
	}
	if n, m := len(a1.Bits()), len(b1.Bits()); min(n, m) <= 64 && n+m <= leafWords {
		o := newBigInt()
		o.i.Mul(a1, b1)
		return o.finish(), t.Tick(mulCost(max(n, m), min(n, m)))
	}
	p, err := t.MulBig(a1, b1)
	if err != nil {
		return Value{}, err
	}
	return bigValue(p), nil
}

func intTrueDiv(t *Thread, a, b Value) (Value, error) {
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return TrueDivInt(x.i, y.i)
	}
	p, q := x.big(), y.big()
	if err := t.BigWork(words(p, q), 8); err != nil {
		return Value{}, err
	}
	return trueDivBig(p, q)
}

func intFloorDiv(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok {
		if q, _, ok := x.divMod(y); ok {
			return q.value(), nil
		}
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return FloorDivInt(x.i, y.i)
	case y.sign() == 0:
		return Value{}, errIntDivision()
	}
	if d, ok := longDivisor(x, b); ok {
		return divWord(x.b, d), nil
	}
	p, d := t.operands(x, y)
	if n := len(p.Bits()); n <= 64 {
		q, r := t.result(n), &t.scratch[3]
		q.QuoRem(p, d, r)
		if r.Sign() != 0 && r.Sign() != d.Sign() {
			q.Sub(q, oneBig)
		}
		return copyBig(q), nil
	}
	q, _, err := t.divModBig(p, d)
	if err != nil {
		return Value{}, err
	}
	return bigValue(q), nil
}

func intMod(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok {
		if _, r, ok := x.divMod(y); ok {
			return r.value(), nil
		}
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return ModInt(x.i, y.i)
	case y.sign() == 0:
		return Value{}, ZeroDivisionErrorf("integer modulo by zero")
	}
	if d, ok := longDivisor(x, b); ok {
		return modWord(x.b, d), nil
	}
	p, d := t.operands(x, y)
	if n := len(p.Bits()); n <= 64 {
		r := &t.scratch[3]
		t.result(n).QuoRem(p, d, r)
		if r.Sign() != 0 && r.Sign() != d.Sign() {
			r.Add(r, d)
		}
		return copyBig(r), nil
	}
	_, r, err := t.divModBig(p, d)
	if err != nil {
		return Value{}, err
	}
	return bigValue(r), nil
}

func intDivMod(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok {
		if q, r, ok := x.divMod(y); ok {
			return newPair(q.value(), r.value()), nil
		}
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case y.sign() == 0:
		return Value{}, errIntDivision()
	case x.b == nil && y.b == nil:
		q, _ := FloorDivInt(x.i, y.i)
		r, _ := ModInt(x.i, y.i)
		return newPair(q, r), nil
	}
	q, r, err := t.divModBig(x.big(), y.big())
	if err != nil {
		return Value{}, err
	}
	return newPair(bigValue(q), bigValue(r)), nil
}

// intPower is the operator **.
func intPower(t *Thread, a, b Value) (Value, error) {
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return PowInt(t, x.i, y.i)
	case y.sign() < 0:
		f, err := x.float()
		if err != nil {
			return Value{}, err
		}
		g, err := y.float()
		if err != nil {
			return Value{}, err
		}
		return PowFloat(f, g)
	case y.b == nil:
		return powBig(t, x.big(), y.i)
	}
	if x.b == nil && x.i >= -1 && x.i <= 1 {
		return powBig(t, x.big(), 2+int64(y.b.Bit(0)))
	}
	return Value{}, MemoryError()
}

// intPow is pow() with a modulus.
func intPow(t *Thread, a, b, mod Value) (Value, error) {
	if mod.IsNone() {
		return intPower(t, a, b)
	}
	x, y, ok := integers(a, b)
	m, isInt := mod.integer()
	switch {
	case !ok || !isInt:
		return NotImplemented, nil
	case m.sign() == 0:
		return Value{}, ValueErrorf("pow() 3rd argument cannot be 0")
	}
	modulus := new(big.Int).Abs(m.big())
	if modulus.IsInt64() && modulus.Int64() == 1 {
		return Int(0), nil
	}
	base, exp := x.big(), y.big()
	if exp.Sign() < 0 {
		base = new(big.Int).ModInverse(base, modulus)
		if base == nil {
			return Value{}, ValueErrorf("base is not invertible for the given modulus")
		}
		exp = new(big.Int).Neg(exp)
	}
	r, err := t.powMod(base, exp, modulus)
	if err != nil {
		return Value{}, err
	}
	if m.sign() < 0 && r.Sign() != 0 {
		r = new(big.Int).Sub(r, modulus)
	}
	return bigValue(r), nil
}

// shiftDigits is the bit length of a count from which CPython says that an int
// has too many digits; below it the result only lacks memory.
const shiftDigits = 67

func intLShift(t *Thread, a, b Value) (Value, error) {
	if x, ok := a.wide(); ok && b.p == &intHdr {
		if r, ok := x.shiftLeft(b.n); ok { // a negative count is a large one here
			return r, nil
		}
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return LShiftInt(t, x.i, y.i)
	case y.sign() < 0:
		return Value{}, ValueErrorf("negative shift count")
	case x.sign() == 0:
		return Int(0), nil
	case y.b != nil && y.b.BitLen() >= shiftDigits:
		return Value{}, OverflowErrorf("too many digits in integer")
	case y.b != nil:
		return Value{}, MemoryError()
	}
	return lshiftBig(t, x.b, y.i)
}

func intRShift(t *Thread, a, b Value) (Value, error) {
	if x, ok := a.wide(); ok && !x.negative && b.p == &intHdr && int64(b.n) >= 0 {
		return x.shiftRight(b.n).value(), nil
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return RShiftInt(x.i, y.i)
	case y.sign() < 0:
		return Value{}, ValueErrorf("negative shift count")
	case y.b != nil || y.i >= int64(x.b.BitLen()):
		return Int(int64(min(x.sign(), 0))), nil
	}
	if err := t.BigWork(len(x.b.Bits()), 1); err != nil {
		return Value{}, err
	}
	o := newBigInt()
	o.i.Rsh(x.b, uint(y.i))
	return o.finish(), nil
}

func intAnd(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok && !x.negative && !y.negative {
		return wide{x.high & y.high, x.low & y.low, false}.value(), nil
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return Int(x.i & y.i), nil
	}
	p, q := t.operands(x, y)
	if m, n := p.Bits(), q.Bits(); p.Sign() > 0 && q.Sign() > 0 && (len(m) == 1 || len(n) == 1) {
		return wide{low: uint64(m[0] & n[0])}.value(), nil
	}
	n := words(p, q) + 1
	if err := t.BigWork(n, 1); err != nil {
		return Value{}, err
	}
	if r := t.result(n); r != nil {
		return copyBig(r.And(p, q)), nil
	}
	o := newBigInt()
	o.i.And(p, q)
	return o.finish(), nil
}

func intXor(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok && !x.negative && !y.negative {
		return wide{x.high ^ y.high, x.low ^ y.low, false}.value(), nil
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return Int(x.i ^ y.i), nil
	}
	p, q := t.operands(x, y)
	n := words(p, q) + 1
	if err := t.BigWork(n, 1); err != nil {
		return Value{}, err
	}
	if r := t.result(n); r != nil {
		return copyBig(r.Xor(p, q)), nil
	}
	o := newBigInt()
	o.i.Xor(p, q)
	return o.finish(), nil
}

func intOr(t *Thread, a, b Value) (Value, error) {
	if x, y, ok := wides(a, b); ok && !x.negative && !y.negative {
		return wide{x.high | y.high, x.low | y.low, false}.value(), nil
	}
	x, y, ok := integers(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.b == nil && y.b == nil:
		return Int(x.i | y.i), nil
	}
	p, q := t.operands(x, y)
	n := words(p, q) + 1
	if err := t.BigWork(n, 1); err != nil {
		return Value{}, err
	}
	if r := t.result(n); r != nil {
		return copyBig(r.Or(p, q)), nil
	}
	o := newBigInt()
	o.i.Or(p, q)
	return o.finish(), nil
}

func intNeg(t *Thread, v Value) (Value, error) {
	if x, ok := v.wide(); ok {
		x.negative = !x.negative
		return x.value(), nil
	}
	n := v.mustInteger()
	if n.b == nil {
		return SubInt(0, n.i), nil
	}
	if err := t.BigWork(len(n.b.Bits()), 1); err != nil {
		return Value{}, err
	}
	return bigValue(new(big.Int).Neg(n.b)), nil
}

func intAbs(t *Thread, v Value) (Value, error) {
	if v.mustInteger().sign() < 0 {
		return intNeg(t, v)
	}
	return exactInt(v), nil
}

func intInvert(t *Thread, v Value) (Value, error) {
	n := v.mustInteger()
	if n.b == nil {
		return Int(^n.i), nil
	}
	if err := t.BigWork(len(n.b.Bits()), 1); err != nil {
		return Value{}, err
	}
	return bigValue(new(big.Int).Not(n.b)), nil
}
