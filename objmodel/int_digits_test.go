package objmodel

import (
	"math/big"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDigitsOf writes numbers around the powers at which they are cut, and
// others, as math/big does.
func TestDigitsOf(t *testing.T) {
	thread := NewThread(&Interp{})
	random := rand.New(rand.NewSource(1))
	ten := big.NewInt(10)
	for _, digits := range []int64{1, 311_295, 311_296, 640_000} {
		n := new(big.Int).Exp(ten, big.NewInt(digits), nil)
		for _, x := range []*big.Int{n, new(big.Int).Sub(n, oneBig), new(big.Int).Rand(random, n)} {
			text, err := thread.digitsOf(x, 10)
			require.NoError(t, err)
			require.True(t, text == x.String(), "%d digits", digits)
		}
	}
}

// TestInverse checks the inverses of numbers of every form.
func TestInverse(t *testing.T) {
	thread := NewThread(&Interp{})
	random := rand.New(rand.NewSource(2))
	for _, size := range []uint{64 * 600, 64*1200 + 1, 64*3000 + 63} {
		power := new(big.Int).Lsh(oneBig, size)
		for _, d := range []*big.Int{power, new(big.Int).Sub(power, oneBig), new(big.Int).Add(power, oneBig), new(big.Int).Add(power, new(big.Int).Rand(random, power))} {
			got, err := thread.inverse(d)
			require.NoError(t, err)
			want := new(big.Int).Lsh(oneBig, 2*uint(d.BitLen()))
			require.Zero(t, got.Cmp(want.Quo(want, d)))
		}
	}
}
