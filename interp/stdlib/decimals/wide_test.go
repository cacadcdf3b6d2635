package decimals

import (
	"math/big"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"
)

func bigOf(words ...uint64) *big.Int {
	b := new(big.Int)
	for i := len(words) - 1; i >= 0; i-- {
		b.Lsh(b, 64).Or(b, new(big.Int).SetUint64(words[i]))
	}
	return b
}

// randomWord is often one of those that carries and borrows come from.
func randomWord(r *rand.Rand) uint64 {
	switch r.Intn(5) {
	case 0:
		return 0
	case 1:
		return ^uint64(0) >> r.Intn(64)
	case 2:
		return 1 << r.Intn(64)
	}
	return r.Uint64() >> r.Intn(64)
}

func TestWide(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 50000 {
		xhi, xlo, yhi, ylo := randomWord(r), randomWord(r), randomWord(r), randomWord(r)
		x, y := bigOf(xlo, xhi), bigOf(ylo, yhi)
		w := product(xhi, xlo, yhi, ylo)
		want := new(big.Int).Mul(x, y)
		require.Equal(t, want.String(), bigOf(w[:]...).String())
		if want.Cmp(new(big.Int).Exp(big.NewInt(10), big.NewInt(76), nil)) < 0 {
			require.Equal(t, len(want.String()), w.digits(), want)
		}

		w = wide{randomWord(r), randomWord(r), randomWord(r), randomWord(r)}
		n := bigOf(w[:]...)
		cutOff := w
		places := r.Intn(58)
		half, lost := cutOff.cut(places)
		unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
		whole, rest := new(big.Int).QuoRem(n, unit, new(big.Int))
		require.Equal(t, whole.String(), bigOf(cutOff[:]...).String())
		require.Equal(t, rest.Sign() != 0, lost)
		if lost {
			require.Equal(t, rest.Lsh(rest, 1).Cmp(unit), half, "%s %d", n, places)
		}
		if y.Sign() != 0 {
			resthi, restlo := w.divide128(yhi, ylo)
			whole, rest := new(big.Int).QuoRem(n, y, new(big.Int))
			require.Equal(t, whole.String(), bigOf(w[:]...).String(), "%s / %s", n, y)
			require.Equal(t, rest.String(), bigOf(restlo, resthi).String())
		}
	}
}
