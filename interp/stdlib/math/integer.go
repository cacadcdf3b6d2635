package math

import (
	gomath "math"
	"math/big"
	"math/bits"

	"github.com/minipy-go/minipy/objmodel"
)

// index gives an argument as an int.
func index(t *objmodel.Thread, v objmodel.Value) (*big.Int, error) {
	i, err := objmodel.Index(t, v)
	if err != nil {
		return nil, err
	}
	b, _ := i.ToBig()
	return b, nil
}

func gcd(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	t.Spend(len(a.V) >> 3)
	if r, ok := gcdSmall(a.V); ok {
		return r, nil
	}
	return fold(t, a, 0, t.GCDBig)
}

// gcdSmall is gcd of ints that fit 64 bits; ok is false for others.
func gcdSmall(v []objmodel.Value) (r objmodel.Value, ok bool) {
	var g uint64
	for _, x := range v {
		if !x.IsInt() || x.AsInt() == gomath.MinInt64 {
			return objmodel.Value{}, false
		}
		i := x.AsInt()
		a := uint64(max(i, -i))
		for a != 0 {
			g, a = a, g%a
		}
	}
	return objmodel.Int(int64(g)), true
}

// lcmSmall is the lcm of two ints; ok is false where it is long.
func lcmSmall(v []objmodel.Value) (r objmodel.Value, ok bool) {
	g, ok := gcdSmall(v)
	if !ok || g.AsInt() == 0 {
		return g, ok
	}
	x, y := v[0].AsInt()/g.AsInt(), v[1].AsInt()
	high, low := bits.Mul64(uint64(max(x, -x)), uint64(max(y, -y)))
	return objmodel.Int(int64(low)), high == 0 && low <= gomath.MaxInt64
}

func lcm(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if len(a.V) == 2 {
		if r, ok := lcmSmall(a.V); ok {
			return r, nil
		}
	}
	return fold(t, a, 1, func(x, y *big.Int) (*big.Int, error) {
		if x.Sign() == 0 || y.Sign() == 0 {
			return new(big.Int), nil
		}
		g, err := t.GCDBig(x, y)
		if err != nil {
			return nil, err
		}
		q, _, err := t.QuoRemBig(x, g)
		if err != nil {
			return nil, err
		}
		p, err := t.MulBig(q, y)
		if err != nil {
			return nil, err
		}
		return new(big.Int).Abs(p), nil
	})
}

// fold joins all arguments, from the left, by f.
func fold(t *objmodel.Thread, a objmodel.Args, empty int64, f func(x, y *big.Int) (*big.Int, error)) (objmodel.Value, error) {
	if len(a.V) == 0 {
		return objmodel.Int(empty), nil
	}
	r, err := index(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	r = new(big.Int).Abs(r)
	for _, v := range a.V[1:] {
		x, err := index(t, v)
		if err != nil {
			return objmodel.Value{}, err
		}
		if err := t.Tick(1); err != nil {
			return objmodel.Value{}, err
		}
		if r, err = f(r, x); err != nil {
			return objmodel.Value{}, err
		}
	}
	return objmodel.NewBig(r), nil
}

func isqrt(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	n, err := index(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	if n.Sign() < 0 {
		return objmodel.Value{}, objmodel.ValueErrorf("isqrt() argument must be nonnegative")
	}
	s, err := t.SqrtBig(n)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewBig(s), nil
}

// most64 is the last number whose factorial fits 64 bits.
const most64 = 20

// fallingSmall is n * (n-1) * … of k factors, for n up to most64.
func fallingSmall(n, k int64) objmodel.Value {
	p := int64(1)
	for i := n; i > n-k; i-- {
		p *= i
	}
	return objmodel.Int(p)
}

func factorial(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if v := a.V[0]; v.IsInt() && v.AsInt() >= 0 && v.AsInt() <= most64 {
		return fallingSmall(v.AsInt(), v.AsInt()), nil
	}
	n, err := index(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	return factorialOf(t, n)
}

func factorialOf(t *objmodel.Thread, n *big.Int) (objmodel.Value, error) {
	switch {
	case n.Sign() < 0:
		return objmodel.Value{}, objmodel.ValueErrorf("factorial() not defined for negative values")
	case !n.IsInt64():
		return objmodel.Value{}, objmodel.OverflowErrorf("factorial() argument should not exceed %d", int64(gomath.MaxInt64))
	}
	p, err := fallingProduct(t, n, n.Int64())
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewBig(p), nil
}

// fallingProduct is n * (n-1) * … of k factors, 0 <= k <= n.
func fallingProduct(t *objmodel.Thread, n *big.Int, k int64) (*big.Int, error) {
	// Half of the factors are at least n/2 large, so the product has about
	// this many bits.
	if err := t.Reserve(k/2, int64(max(n.BitLen()-1, 1)/8)+1); err != nil {
		return nil, err
	}
	return rangeProduct(t, new(big.Int).Sub(n, big.NewInt(k)), k)
}

// leafFactors is how many factors are multiplied one by one.
const leafFactors = 64

// rangeProduct is (low+1) * (low+2) * … of k factors, by halves so that the
// operands of each product are about equally long.
func rangeProduct(t *objmodel.Thread, low *big.Int, k int64) (*big.Int, error) {
	if k <= leafFactors {
		if err := t.Tick(1 + k/4); err != nil {
			return nil, err
		}
		if low.IsInt64() && low.Int64() <= gomath.MaxInt64-k {
			return smallProduct(uint64(low.Int64()), uint64(k)), nil
		}
		p, x := big.NewInt(1), new(big.Int).Set(low)
		one := big.NewInt(1)
		for range k {
			x.Add(x, one)
			p.Mul(p, x)
		}
		return p, nil
	}
	half := k / 2
	left, err := rangeProduct(t, low, half)
	if err != nil {
		return nil, err
	}
	right, err := rangeProduct(t, new(big.Int).Add(low, big.NewInt(half)), k-half)
	if err != nil {
		return nil, err
	}
	return t.MulBig(left, right)
}

// smallProduct is rangeProduct for factors of one word: as many of them as fit a
// word are multiplied there.
func smallProduct(low, k uint64) *big.Int {
	p, word := big.NewInt(1), uint64(1)
	var factor big.Int
	for x := low + 1; x <= low+k; x++ {
		high, product := bits.Mul64(word, x)
		if high != 0 {
			p.Mul(p, factor.SetUint64(word))
			product = x
		}
		word = product
	}
	return p.Mul(p, factor.SetUint64(word))
}

// smallComb is comb(n, k) if all that it takes fits a word.
func smallComb(n, k int64) (r uint64, ok bool) {
	k = min(k, n-k)
	if k > leafFactors {
		return 0, false
	}
	r = 1
	for i := int64(1); i <= k; i++ {
		high, low := bits.Mul64(r, uint64(n-k+i))
		if high != 0 {
			return 0, false
		}
		r = low / uint64(i)
	}
	return r, r <= gomath.MaxInt64
}

func perm(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if len(a.V) == 2 && a.V[0].IsInt() && a.V[1].IsInt() {
		if n, k := a.V[0].AsInt(), a.V[1].AsInt(); 0 <= k && k <= n && n <= most64 {
			return fallingSmall(n, k), nil
		}
	}
	n, err := index(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	if len(a.V) == 1 || a.V[1].IsNone() {
		return factorialOf(t, n)
	}
	k, err := index(t, a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	if err := nonNegative(n, k); err != nil {
		return objmodel.Value{}, err
	}
	if n.Cmp(k) < 0 {
		return objmodel.Int(0), nil
	}
	if !k.IsInt64() {
		return objmodel.Value{}, objmodel.OverflowErrorf("k must not exceed %d", int64(gomath.MaxInt64))
	}
	p, err := fallingProduct(t, n, k.Int64())
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewBig(p), nil
}

func nonNegative(n, k *big.Int) error {
	switch {
	case n.Sign() < 0:
		return objmodel.ValueErrorf("n must be a non-negative integer")
	case k.Sign() < 0:
		return objmodel.ValueErrorf("k must be a non-negative integer")
	}
	return nil
}

func comb(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if a.V[0].IsInt() && a.V[1].IsInt() {
		if n, k := a.V[0].AsInt(), a.V[1].AsInt(); 0 <= k && k <= n {
			if r, ok := smallComb(n, k); ok {
				return objmodel.Int(int64(r)), nil
			}
		}
	}
	n, err := index(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	k, err := index(t, a.V[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	if err := nonNegative(n, k); err != nil {
		return objmodel.Value{}, err
	}
	if n.Cmp(k) < 0 {
		return objmodel.Int(0), nil
	}
	if rest := new(big.Int).Sub(n, k); rest.Cmp(k) < 0 {
		k = rest
	}
	if !k.IsInt64() {
		return objmodel.Value{}, objmodel.OverflowErrorf("min(n - k, k) must not exceed %d", int64(gomath.MaxInt64))
	}
	top, err := fallingProduct(t, n, k.Int64())
	if err != nil {
		return objmodel.Value{}, err
	}
	bottom, err := rangeProduct(t, new(big.Int), k.Int64())
	if err != nil {
		return objmodel.Value{}, err
	}
	q, _, err := t.QuoRemBig(top, bottom)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewBig(q), nil
}
