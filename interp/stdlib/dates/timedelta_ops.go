package dates

import (
	"math"
	"math/big"

	"github.com/minipy-go/minipy/objmodel"
)

// total gives a timedelta as an int of microseconds.
func (d *timedelta) total() Value {
	if n, ok := d.short(); ok {
		return objmodel.Int(n)
	}
	return objmodel.NewBig(d.big())
}

func (d *timedelta) big() *big.Int {
	days := new(big.Int).Mul(big.NewInt(int64(d.days)), big.NewInt(microsPerDay))
	return days.Add(days, big.NewInt(int64(d.seconds)*microsPerSec+int64(d.micros)))
}

func timedeltaAdd(t *Thread, a, b Value) (Value, error) {
	d, e := asDelta(a), asDelta(b)
	if d == nil || e == nil {
		return objmodel.NotImplemented, nil
	}
	return newDelta(int64(d.days)+int64(e.days), int64(d.seconds)+int64(e.seconds), int64(d.micros)+int64(e.micros))
}

func timedeltaSub(t *Thread, a, b Value) (Value, error) {
	d, e := asDelta(a), asDelta(b)
	if d == nil || e == nil {
		return objmodel.NotImplemented, nil
	}
	return newDelta(int64(d.days)-int64(e.days), int64(d.seconds)-int64(e.seconds), int64(d.micros)-int64(e.micros))
}

// isInt and isFloat take subclasses too.
func isInt(v Value) bool   { return v.IsInt() || !v.Native(&objmodel.IntType).IsNil() }
func isFloat(v Value) bool { return v.IsFloat() || !v.Native(&objmodel.FloatType).IsNil() }

func timedeltaMul(t *Thread, a, b Value) (Value, error) {
	d, other := asDelta(a), b
	if d == nil {
		d, other = asDelta(b), a
	}
	switch {
	case d == nil:
		return objmodel.NotImplemented, nil
	case isInt(other):
		n, err := objmodel.Binary(t, d.total(), wholeOf(other), objmodel.OpMul)
		if err != nil {
			return Value{}, err
		}
		return deltaOfMicros(n)
	case isFloat(other):
		ratio, err := ratioOf(t, other)
		if err != nil {
			return Value{}, err
		}
		n := d.big()
		return deltaOfBig(nearest(n.Mul(n, ratio.Num()), ratio.Denom()))
	}
	return objmodel.NotImplemented, nil
}

// wholeOf gives the int in an object of a subclass of int.
func wholeOf(v Value) Value {
	if v.IsInt() {
		return v
	}
	b, _ := v.ToBig()
	return objmodel.NewBig(b)
}

// ratioOf is the exact value of a float.
func ratioOf(t *Thread, v Value) (*big.Rat, error) {
	f, err := objmodel.RealFloat(t, v)
	switch {
	case err != nil:
		return nil, err
	case math.IsNaN(f):
		return nil, objmodel.ValueErrorf("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, objmodel.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	return new(big.Rat).SetFloat64(f), nil
}

// nearest divides by b, which is not 0, and rounds half to even.
func nearest(a, b *big.Int) *big.Int {
	if b.Sign() < 0 {
		a, b = new(big.Int).Neg(a), new(big.Int).Neg(b)
	}
	whole, rest := new(big.Int).DivMod(a, b, new(big.Int))
	if c := rest.Lsh(rest, 1).Cmp(b); c > 0 || c == 0 && whole.Bit(0) == 1 {
		whole.Add(whole, big.NewInt(1))
	}
	return whole
}

// nearestWord is nearest for words, b > 0.
func nearestWord(a, b int64) int64 {
	whole := floor(a, b)
	rest := a - whole*b
	if more := b - rest; rest > more || rest == more && whole&1 == 1 {
		whole++
	}
	return whole
}

func timedeltaFloorDiv(t *Thread, a, b Value) (Value, error) {
	d := asDelta(a)
	if d == nil {
		return objmodel.NotImplemented, nil
	}
	if e := asDelta(b); e != nil {
		return objmodel.Binary(t, d.total(), e.total(), objmodel.OpFloorDiv)
	}
	if !isInt(b) {
		return objmodel.NotImplemented, nil
	}
	n, err := objmodel.Binary(t, d.total(), wholeOf(b), objmodel.OpFloorDiv)
	if err != nil {
		return Value{}, err
	}
	return deltaOfMicros(n)
}

func timedeltaTrueDiv(t *Thread, a, b Value) (Value, error) {
	d := asDelta(a)
	if d == nil {
		return objmodel.NotImplemented, nil
	}
	if e := asDelta(b); e != nil {
		return objmodel.Binary(t, d.total(), e.total(), objmodel.OpTrueDiv)
	}
	if n, ok := d.short(); ok && b.IsInt() && b.AsInt() > 0 {
		return deltaOfMicros(objmodel.Int(nearestWord(n, b.AsInt())))
	}
	over, under := big.NewInt(1), big.NewInt(1)
	switch {
	case isInt(b):
		under, _ = b.ToBig()
	case isFloat(b):
		ratio, err := ratioOf(t, b)
		if err != nil {
			return Value{}, err
		}
		over, under = ratio.Denom(), ratio.Num()
	default:
		return objmodel.NotImplemented, nil
	}
	if under.Sign() == 0 {
		return Value{}, objmodel.ZeroDivisionErrorf("integer division or modulo by zero")
	}
	n := d.big()
	return deltaOfBig(nearest(n.Mul(n, over), under))
}

func timedeltaMod(t *Thread, a, b Value) (Value, error) {
	d, e := asDelta(a), asDelta(b)
	if d == nil || e == nil {
		return objmodel.NotImplemented, nil
	}
	n, err := objmodel.Binary(t, d.total(), e.total(), objmodel.OpMod)
	if err != nil {
		return Value{}, err
	}
	return deltaOfMicros(n)
}

func timedeltaDivMod(t *Thread, a, b Value) (Value, error) {
	d, e := asDelta(a), asDelta(b)
	if d == nil || e == nil {
		return objmodel.NotImplemented, nil
	}
	whole, err := timedeltaFloorDiv(t, a, b)
	if err != nil {
		return Value{}, err
	}
	rest, err := timedeltaMod(t, a, b)
	if err != nil {
		return Value{}, err
	}
	return objmodel.NewTuple(whole, rest), nil
}

// totalSeconds divides the whole by a million, rounded once.
func totalSeconds(t *Thread, a Args) (Value, error) {
	d := asDelta(a.V[0])
	if n, ok := d.short(); ok && n < 1<<53 && n > -1<<53 {
		return objmodel.Float(float64(n) / microsPerSec), nil
	}
	return objmodel.Binary(t, d.total(), objmodel.Int(microsPerSec), objmodel.OpTrueDiv)
}
