package objmodel

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel/codecs"
	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/unicodedata"
)

// longText gives more than two pieces of text, of code points of all lengths,
// with escapes and quotes.
func longText(random *rand.Rand) string {
	parts := []string{"a", "B", "é", "ß", "ǆ", "中", "\U0001f600", " ", "\\x41", "'", "\n", "\x00", "ŉ", "ο"}
	var b strings.Builder
	for b.Len() < 2*textPiece+1000 {
		b.WriteString(parts[random.IntN(len(parts))])
	}
	return b.String()
}

// TestPieces asserts that long texts give in pieces what they give at once.
func TestPieces(t *testing.T) {
	thread := NewThread(&Interp{})
	random := rand.New(rand.NewPCG(1, 2))
	for range 3 {
		s := longText(random)
		for _, c := range []struct {
			full func(string) string
			then textMap
		}{
			{unicodedata.Upper, mapAlike}, {unicodedata.Lower, mapAlike}, {unicodedata.Casefold, mapAlike},
			{unicodedata.Swapcase, mapAlike}, {unicodedata.Capitalize, mapLower}, {unicodedata.Title, mapInWord},
		} {
			got, err := mapLong(thread, s, c.full, c.then)
			require.NoError(t, err)
			require.True(t, got == c.full(s))
		}
		got, err := reprLong(thread, s)
		require.NoError(t, err)
		require.True(t, got == format.ReprString(s))
	}
}

// TestCodecPieces does so for encoding and decoding, of damaged data too.
func TestCodecPieces(t *testing.T) {
	thread := NewThread(&Interp{})
	random := rand.New(rand.NewPCG(3, 4))
	for _, name := range []string{"utf-8", "utf-8-sig", "latin-1", "ascii", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "unicode-escape", "raw-unicode-escape"} {
		c := codecs.Lookup(name)
		done := 0
		for _, handler := range []string{"strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"} {
			text := longText(random)
			want, err := c.Encode(text, codecs.EncodeHandlerFor(handler))
			got, ok, _ := encodeLong(thread, c, text, handler)
			require.Equal(t, err == nil, ok, name)
			require.True(t, !ok || got == want, "%s %s", name, handler)

			data, _ := c.Encode(text, codecs.EncodeHandlerFor("ignore"))
			for len(data) < 2*textPiece {
				data += data
			}
			damaged := []byte(data)
			for range 50 {
				damaged[random.IntN(len(damaged))] = byte(random.IntN(256))
			}
			for _, data := range []string{data, string(damaged), string(damaged[1:])} {
				want, err := c.Decode(data, codecs.DecodeHandlerFor(handler))
				got, ok, _ := decodeLong(thread, c, data, handler)
				require.False(t, ok && err != nil, "%s %s", name, handler)
				require.True(t, !ok || got == want, "%s %s", name, handler)
				if ok {
					done++
				}
			}
		}
		require.NotZero(t, done, name)
	}
}
