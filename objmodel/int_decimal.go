package objmodel

import (
	"math/big"
	"math/bits"
)

// fewWords is the size up to which a number is written here: big.Int.String
// makes several allocations. No limit on digits is that low.
const fewWords = 8

// word19 is the largest power of ten in a word, 10**digits19.
const (
	word19   = 1e19
	digits19 = 19
)

// fewWordsText is the decimal text of a number of at most fewWords words:
// nineteen digits a time, the lowest first.
func fewWordsText(b *big.Int) string {
	var words [fewWords]uint64
	w := words[:copyWords(words[:], b)]
	var buf [fewWords*20 + 2]byte
	at := len(buf)
	for {
		for len(w) > 0 && w[len(w)-1] == 0 {
			w = w[:len(w)-1]
		}
		var rest uint64
		for i := len(w) - 1; i >= 0; i-- {
			w[i], rest = bits.Div64(rest, w[i], word19)
		}
		last := len(w) == 0 || len(w) == 1 && w[0] == 0
		for n := 0; rest > 0 || !last && n < digits19; n++ {
			at--
			buf[at] = byte('0' + rest%10)
			rest /= 10
		}
		if last {
			break
		}
	}
	if at == len(buf) {
		at--
		buf[at] = '0'
	}
	if b.Sign() < 0 {
		at--
		buf[at] = '-'
	}
	return string(buf[at:])
}

// copyWords gives the magnitude of b, the lowest word first, and its length.
func copyWords(to []uint64, b *big.Int) int {
	if bits.UintSize == 64 {
		for i, w := range b.Bits() {
			to[i] = uint64(w)
		}
		return len(b.Bits())
	}
	for i, w := range b.Bits() {
		to[i/2] |= uint64(w) << (i % 2 * 32)
	}
	return (len(b.Bits()) + 1) / 2
}
