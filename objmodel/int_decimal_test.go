package objmodel

import (
	"math/big"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFewWordsText(t *testing.T) {
	check := func(b *big.Int) {
		t.Helper()
		require.Equal(t, b.String(), fewWordsText(b))
		n := new(big.Int).Neg(b)
		require.Equal(t, n.String(), fewWordsText(n))
	}
	ten := big.NewInt(10)
	for e := range int64(154) { // the largest power of ten in eight words
		p := new(big.Int).Exp(ten, big.NewInt(e), nil)
		check(p)
		check(new(big.Int).Sub(p, big.NewInt(1)))
		check(new(big.Int).Mul(p, big.NewInt(7)))
	}
	r := rand.New(rand.NewSource(1))
	for bits := range 512 {
		check(new(big.Int).Rand(r, new(big.Int).Lsh(big.NewInt(1), uint(bits))))
	}
}
