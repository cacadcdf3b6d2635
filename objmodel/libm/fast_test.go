package libm

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// What the fast functions are sure of is what the slow ones find, and they are
// sure nearly always.
func TestFastAgrees(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	wide := func(lo, hi float64) float64 { return math.Exp2(lo + (hi-lo)*rng.Float64()) }
	const n = 40000
	for name, f := range map[string]func() (fast float64, ok bool, slow float64){
		"exp": func() (float64, bool, float64) {
			x := wide(-12, 9.4) * float64(1-2*rng.IntN(2))
			y, ok := expFast(x, 0, expBound)
			a, k := exp(dd{x, 0})
			return y, ok, a.round(k)
		},
		"log": func() (float64, bool, float64) {
			x := wide(-1000, 1000)
			if rng.IntN(2) == 0 {
				x = 1 + (rng.Float64()-0.5)*wide(-20, 0)
			}
			h, l := logFast(x)
			y, ok := decided(h, l, logBound)
			return y, ok, log(x).float()
		},
		"pow": func() (float64, bool, float64) {
			x, y := wide(-60, 60), rng.NormFloat64()*wide(-4, 4)
			if rng.IntN(3) == 0 {
				x, y = 1+(rng.Float64()-0.5)*wide(-20, 0), rng.NormFloat64()*wide(0, 10)
			}
			r, ok := powFast(x, y)
			l := log(x).mulf(y)
			if math.Abs(l.hi) > 700 {
				return 0, true, 0
			}
			a, k := exp(l)
			return r, ok, a.round(k)
		},
		"halves": func() (float64, bool, float64) {
			n := 1 + rng.IntN(16)
			x, inverse := wide(-1060/float64(n/2+1), 1020/float64(n/2+1)), rng.IntN(2) == 0
			r, ok := powHalvesFast(x, n, inverse)
			return r, ok, powHalves(x, n, inverse)
		},
		"sin": func() (float64, bool, float64) {
			x := wide(-15, 18) * float64(1-2*rng.IntN(2))
			y, ok := sincosFast(x, 0)
			s, _ := sincos(x)
			return y, ok, s.float()
		},
		"cos": func() (float64, bool, float64) {
			x := wide(-15, 18) * float64(1-2*rng.IntN(2))
			y, ok := sincosFast(x, 1)
			_, c := sincos(x)
			return y, ok, c.float()
		},
	} {
		sure := 0
		for range n {
			fast, ok, slow := f()
			if ok {
				sure++
				require.Equal(t, slow, fast, name)
			}
		}
		require.Greater(t, sure, n*85/100, name)
		t.Log(name, sure)
	}
}

func BenchmarkPow(b *testing.B) { bench(b, func(x float64) float64 { return Pow(x, 3.3) }) }
func BenchmarkSin(b *testing.B) { bench(b, Sin) }
func BenchmarkExp(b *testing.B) { bench(b, Exp) }
func BenchmarkLog(b *testing.B) { bench(b, Log) }

func bench(b *testing.B, f func(float64) float64) {
	sum := 0.0
	for i := range b.N {
		sum += f(1.5 + float64(i&1023)/77)
	}
	require.NotZero(b, sum)
}
