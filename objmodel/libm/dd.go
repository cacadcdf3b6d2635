// Package libm has the elementary functions of floats, rounded to the nearest
// float in all but about one of 2**40 cases: what the C libraries that CPython
// stands on come close to, and Go's package math doesn't. Numbers are carried
// as unevaluated sums of two floats, which hold about 106 bits.
package libm

import "math"

// dd is hi + lo, with lo no more than half a unit in the last place of hi.
type dd struct{ hi, lo float64 }

// twoSum is a + b and what rounding lost (Knuth).
func twoSum(a, b float64) dd {
	s := a + b
	v := s - a
	return dd{s, (a - (s - v)) + (b - v)}
}

// fastSum is twoSum for |a| >= |b| (Dekker).
func fastSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

// twoProd is a * b and what rounding lost.
func twoProd(a, b float64) dd {
	p := a * b
	return dd{p, math.FMA(a, b, -p)}
}

func (a dd) add(b dd) dd {
	s := twoSum(a.hi, b.hi)
	l := twoSum(a.lo, b.lo)
	s = fastSum(s.hi, s.lo+l.hi)
	return fastSum(s.hi, s.lo+l.lo)
}

func (a dd) addf(b float64) dd {
	s := twoSum(a.hi, b)
	return fastSum(s.hi, s.lo+a.lo)
}

func (a dd) neg() dd { return dd{-a.hi, -a.lo} }

func (a dd) sub(b dd) dd { return a.add(b.neg()) }

func (a dd) mul(b dd) dd {
	p := a.hi * b.hi
	e := math.FMA(a.hi, b.hi, -p)
	e = math.FMA(a.hi, b.lo, e)
	e = math.FMA(a.lo, b.hi, e)
	return fastSum(p, e)
}

func (a dd) mulf(b float64) dd {
	p := a.hi * b
	return fastSum(p, math.FMA(a.lo, b, math.FMA(a.hi, b, -p)))
}

// scale multiplies by a power of two.
func (a dd) scale(p float64) dd { return dd{a.hi * p, a.lo * p} }

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := a.sub(b.mulf(q))
	q2 := r.hi / b.hi
	r = r.sub(b.mulf(q2))
	s := fastSum(q, q2)
	return s.addf(r.hi / b.hi)
}

func (a dd) sqrt() dd {
	if a.hi == 0 {
		return a
	}
	h := math.Sqrt(a.hi)
	r := a.sub(twoProd(h, h))
	return fastSum(h, r.hi/(2*h))
}

// float is the nearest float.
func (a dd) float() float64 { return a.hi + a.lo }

// round is the float nearest to a * 2**k, rounded once even if it is
// subnormal.
func (a dd) round(k int) float64 {
	h := a.hi + a.lo
	_, e := math.Frexp(h)
	if e+k > 1024 {
		return math.Copysign(math.Inf(1), h)
	}
	if e+k > -1021 || h == 0 || math.IsInf(h, 0) || math.IsNaN(h) {
		return math.Ldexp(h, k)
	}
	if e+k < -1080 {
		return math.Copysign(0, h)
	}
	// In units of the least float: a whole number and a fraction.
	v, rest := math.Ldexp(a.hi, k+1074), math.Ldexp(a.lo, k+1074)
	n := math.Floor(v)
	f := (v - n) + rest
	if f > 0.5 || f == 0.5 && math.Mod(n, 2) != 0 {
		n++
	} else if f < -0.5 {
		n--
	}
	return math.Copysign(math.Ldexp(n, -1074), h)
}
