package multibyte

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

var references = map[string]encoding.Encoding{
	"gbk": simplifiedchinese.GBK, "gb18030": simplifiedchinese.GB18030, "big5": traditionalchinese.Big5,
	"shift_jis": japanese.ShiftJIS, "euc_jp": japanese.EUCJP, "iso2022_jp": japanese.ISO2022JP, "euc_kr": korean.EUCKR,
}

// compare asserts that a text is decoded as x/text does, or refused where that
// puts U+FFFD.
func compare(t *testing.T, name string, next decoder, text string) {
	var got strings.Builder
	for rest := text; rest != ""; {
		char, size := next(rest)
		if size == 0 {
			got.WriteRune(utf8.RuneError)
			break
		}
		got.WriteString(char)
		rest = rest[size:]
	}
	want, err := references[name].NewDecoder().String(text)
	require.NoError(t, err)
	if i := strings.IndexRune(want, utf8.RuneError); i >= 0 {
		want = want[:i+utf8.RuneLen(utf8.RuneError)]
	}
	if want != got.String() {
		require.Equal(t, want, got.String(), "%s: % x", name, text)
	}
}

// TestDecode decodes all pairs of bytes and many longer texts.
func TestDecode(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for name := range references {
		next := decoderOf(name)
		if name == "iso2022_jp" {
			for _, text := range []string{"a\x1b$B$\"", "\x1b$@$\"\x1b(Ba", "\x1b(I1\x1b(Ja", "\x1b$(D0!\nA", "\x1b$BA", "\x1b(I\x20", "\x1b(X", "\x1b", "\xa4", "\x1b$B!!\n!!"} {
				compare(t, name, decoderOf(name), text)
			}
			continue
		}
		for pair := range 1 << 16 {
			compare(t, name, next, string([]byte{byte(pair >> 8), byte(pair)}))
		}
		for range 20000 {
			text := make([]byte, 1+random.IntN(5))
			for i := range text {
				text[i] = byte(random.IntN(256))
				if i%2 == 1 && name == "gb18030" {
					text[i] = byte('0' + random.IntN(10))
				}
				if i == 0 && name == "euc_jp" {
					text[i] = 0x8F
				}
			}
			compare(t, name, next, string(text))
		}
	}
}

// TestRanges decodes every character of four bytes.
func TestRanges(t *testing.T) {
	next := decoderOf("gb18030")
	for r := rune(0x80); r <= utf8.MaxRune; r += 1 + r>>13 {
		text, err := simplifiedchinese.GB18030.NewEncoder().String(string(r))
		if err == nil {
			compare(t, "gb18030", next, text)
		}
	}
}

func TestIllegal(t *testing.T) {
	for _, c := range []struct {
		encoding, text string
		decoded        string
		illegal        int
	}{
		{"gbk", "a\xd6\xd0\xce\xc4", "a中文", -1},
		{"gbk", "a\xd6\xd0\xff", "", 3},
		{"shift_jis", "\xb1\x82\xa0", "ｱあ", -1},
		{"euc_kr", "\xc7\xd1\x81", "", 2},
		{"gb18030", "\x81\x30\x81\x30", "\u0080", -1},
		{"gb18030", "\xe3\x32\x9a\x36", "", 0},
		{"euc_jp", "", "", -1},
	} {
		decoded, illegal, ok := Decode(c.text, c.encoding)
		require.True(t, ok)
		require.Equal(t, c.decoded, decoded, "%q", c.text)
		require.Equal(t, c.illegal, illegal, "%q", c.text)
	}
	_, _, ok := Decode("", "latin1")
	require.False(t, ok)
}
