package wtf8_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// samples are strings of code points of every length, long enough to pass the
// eight-byte loops.
var samples = [][]rune{
	{},
	{'a'},
	[]rune("hello, world, this is plain"),
	[]rune("grüße, 世界! 😀 and some more text"),
	{0xD800},
	{'a', 0xD83D, 0xDE00, 'b', 0xDFFF, 0x10FFFF, 0xE9, 0xD7FF, 0xE000},
	[]rune("ééééééééééééééééééé"),
	[]rune("aé世😀aé世😀aé世😀aé世😀aé世😀"),
}

func TestRoundTrip(t *testing.T) {
	for _, runes := range samples {
		s := wtf8.FromRunes(runes)
		require.True(t, wtf8.Valid(s))
		require.Equal(t, runes, wtf8.Runes(s))
		require.Equal(t, len(runes), wtf8.RuneCount(s))
		var b strings.Builder
		for _, r := range runes {
			wtf8.WriteRune(&b, r)
			require.Equal(t, wtf8.RuneLen(r), len(wtf8.String(r)))
		}
		require.Equal(t, s, b.String())
	}
}

func TestOffset(t *testing.T) {
	for _, runes := range samples {
		s := wtf8.FromRunes(runes)
		for i, r := range runes {
			got, at := wtf8.IndexByRune(s, i)
			require.Equal(t, r, got)
			require.Equal(t, wtf8.FromRunes(runes[:i]), s[:at])
			last, size := wtf8.DecodeLastRune(wtf8.FromRunes(runes[:i+1]))
			require.Equal(t, r, last)
			require.Equal(t, wtf8.RuneLen(r), size)
		}
		require.Equal(t, len(s), wtf8.Offset(s, len(runes)))
		require.Equal(t, len(s), wtf8.Offset(s, len(runes)+100))
	}
}

func TestProperties(t *testing.T) {
	require.True(t, wtf8.IsASCII("plain ascii text of some length"))
	require.False(t, wtf8.IsASCII("plain ascii text of some lengthé"))
	require.Equal(t, 3, wtf8.FirstSurrogate("\xed\x9f\xbf\xed\xa0\x80"))
	require.Equal(t, -1, wtf8.FirstSurrogate("\xed\x9f\xbfabc"))
	require.False(t, wtf8.Valid("abc\xff"))
	require.False(t, wtf8.Valid("\xed\xa0\x80\xc3"))
}

func FuzzDecode(f *testing.F) {
	for _, runes := range samples {
		f.Add(wtf8.FromRunes(runes))
	}
	f.Add("\xff\xed\xa0")
	f.Fuzz(func(t *testing.T, s string) {
		total, count := 0, 0
		for rest := s; rest != ""; count++ {
			r, size := wtf8.DecodeRune(rest)
			require.Greater(t, size, 0)
			require.True(t, r == utf8.RuneError || wtf8.String(r) == rest[:size])
			total += size
			rest = rest[size:]
		}
		require.Equal(t, len(s), total)
		if wtf8.Valid(s) {
			require.Equal(t, count, wtf8.RuneCount(s))
			require.Equal(t, s, wtf8.FromRunes(wtf8.Runes(s)))
		}
	})
}
