package objmodel

import (
	"context"
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// huge is an int of so many bits.
func huge(bits uint) Value {
	b := new(big.Int).Lsh(big.NewInt(1), bits)
	return NewBig(b.Sub(b, big.NewInt(3)).Quo(b, big.NewInt(7)))
}

func TestHugeNumbersStop(t *testing.T) {
	x, y, z := huge(1<<27), huge(1<<26), huge(1<<22)
	for name, f := range map[string]func(th *Thread) (Value, error){
		"pow":    func(th *Thread) (Value, error) { return PowInt(th, 10, 1e9) },
		"bigpow": func(th *Thread) (Value, error) { return Binary(th, huge(1000), Int(1e7), OpPow) },
		"powmod": func(th *Thread) (Value, error) { return Pow(th, huge(1<<22-5), z, z) },
		"mul":    func(th *Thread) (Value, error) { return Binary(th, x, x, OpMul) },
		"uneven": func(th *Thread) (Value, error) { return Binary(th, x, z, OpMul) },
		"sqrt":   func(th *Thread) (Value, error) { b, _ := x.ToBig(); _, err := th.SqrtBig(b); return None, err },
		"gcd": func(th *Thread) (Value, error) {
			a, _ := x.ToBig()
			b, _ := y.ToBig()
			_, err := th.GCDBig(a, b)
			return None, err
		},
		"divmod":  func(th *Thread) (Value, error) { return Binary(th, x, y, OpDivMod) },
		"modulus": func(th *Thread) (Value, error) { return Binary(th, x, z, OpMod) },
	} {
		t.Run(name, func(t *testing.T) {
			th := newTestThread()
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
			defer cancel()
			th.SetContext(ctx)
			start := time.Now()
			_, err := f(th)
			require.ErrorIs(t, err, context.DeadlineExceeded)
			require.Less(t, time.Since(start), 4*time.Second)
		})
	}
}

func TestHugeNumbersRefused(t *testing.T) {
	th := newTestThread()
	th.SetMaxMemory(1 << 20)
	for name, f := range map[string]func() (Value, error){
		"pow":      func() (Value, error) { return PowInt(th, 10, 1e12) },
		"shift":    func() (Value, error) { return LShiftInt(th, 1, 1e12) },
		"mul":      func() (Value, error) { return Binary(th, huge(5<<20), huge(5<<20), OpMul) },
		"to_bytes": func() (Value, error) { return CallMethod(th, Int(1), Name("to_bytes"), Int(1<<40)) },
		"width":    func() (Value, error) { return Format(th, Int(1), NewStr("100000000000")) },
	} {
		_, err := f()
		var e *Exception
		require.True(t, errors.As(err, &e), name)
		require.Contains(t, []*Type{&MemoryErrorType, &ValueErrorType}, e.Value().Type(), name)
	}
}

func TestLongRootsAndDivisors(t *testing.T) {
	th := newTestThread()
	for _, bits := range []uint{300000, 540001} {
		n, _ := huge(bits).ToBig()
		s, err := th.SqrtBig(n)
		require.NoError(t, err)
		require.Zero(t, s.Cmp(new(big.Int).Sqrt(n)))
		square := new(big.Int).Mul(s, s)
		s2, err := th.SqrtBig(square)
		require.NoError(t, err)
		require.Zero(t, s2.Cmp(s))
		s3, err := th.SqrtBig(square.Sub(square, oneBig))
		require.NoError(t, err)
		require.Zero(t, s3.Cmp(new(big.Int).Sub(s, oneBig)))
	}
	common, _ := huge(90000).ToBig()
	for _, bits := range [][2]uint{{230000, 190000}, {190000, 189999}, {300000, 1000}} {
		x, _ := huge(bits[0]).ToBig()
		y, _ := huge(bits[1] + 3).ToBig()
		x, y = new(big.Int).Mul(x, common), new(big.Int).Mul(y, common)
		g, err := th.GCDBig(x, new(big.Int).Neg(y))
		require.NoError(t, err)
		require.Zero(t, g.Cmp(new(big.Int).GCD(nil, nil, x, y)))
	}
}

// Long multiplications and divisions are done in pieces; the pieces must fit.
func TestPiecesFit(t *testing.T) {
	th := newTestThread()
	for _, bits := range [][2]uint{{700000, 600000}, {1200000, 540000}} {
		for _, signs := range [][2]int64{{1, 1}, {-1, 1}, {1, -1}, {-1, -1}} {
			x, _ := huge(bits[0]).ToBig()
			y, _ := huge(bits[1]).ToBig()
			x, y = new(big.Int).Mul(x, big.NewInt(signs[0])), new(big.Int).Mul(y, big.NewInt(signs[1]))
			p, err := th.MulBig(x, y)
			require.NoError(t, err)
			require.Zero(t, p.Cmp(new(big.Int).Mul(x, y)))
			p.Add(p, big.NewInt(12345))
			q, r, err := th.QuoRemBig(p, y)
			require.NoError(t, err)
			wantQ, wantR := new(big.Int).QuoRem(p, y, new(big.Int))
			require.Zero(t, q.Cmp(wantQ))
			require.Zero(t, r.Cmp(wantR))
		}
	}
}
