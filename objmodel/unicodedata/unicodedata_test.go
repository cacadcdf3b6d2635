package unicodedata

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// dumpLine is the line that gen/dump.py prints for r, made from our answers.
func dumpLine(r rune) string {
	var flags strings.Builder
	for _, f := range []struct {
		letter byte
		has    bool
	}{
		{'a', IsAlpha(r)}, {'c', IsDecimal(r)}, {'d', IsDigit(r)}, {'n', IsNumeric(r)},
		{'s', IsSpace(r)}, {'p', IsPrintable(r)}, {'u', IsUpper(r)}, {'l', IsLower(r)},
		{'t', IsTitle(r)}, {'S', IsIdentifierStart(r)}, {'C', IsIdentifierContinue(r)},
		{'L', IsLineBreak(r)}, {'k', IsCased(r)}, {'i', IsCaseIgnorable(r)},
	} {
		if f.has {
			flags.WriteByte(f.letter)
		}
	}
	return fmt.Sprintf("%x\t%s\t%d\t%d\t%s\t%s\t%s\t%s\n", r, flags.String(), DecimalValue(r), DigitValue(r),
		hexPoints(AppendUpper(nil, r)), hexPoints(AppendLower(nil, r)),
		hexPoints(AppendTitle(nil, r)), hexPoints(AppendFold(nil, r)))
}

func hexPoints(b []byte) string {
	var out []string
	for _, r := range wtf8.Runes(string(b)) {
		out = append(out, fmt.Sprintf("%x", r))
	}
	return strings.Join(out, ",")
}

// TestEveryCodePoint compares the tables with CPython's, as a digest over the
// dump of all code points.
func TestEveryCodePoint(t *testing.T) {
	h := sha256.New()
	w := bufio.NewWriter(h)
	for r := rune(0); r <= maxRune; r++ {
		_, _ = w.WriteString(dumpLine(r))
	}
	require.NoError(t, w.Flush())
	want, err := os.ReadFile("testdata/digest.txt")
	require.NoError(t, err)
	require.Equal(t, strings.TrimSpace(string(want)), fmt.Sprintf("%x", h.Sum(nil)))
}

func TestOutsideUnicode(t *testing.T) {
	for _, r := range []rune{-1, maxRune + 1, 1 << 30} {
		require.False(t, IsAlpha(r))
		require.Equal(t, -1, DecimalValue(r))
		require.Equal(t, -1, DigitValue(r))
	}
}

// TestStrings compares whole strings with testdata/case.txt, which CPython
// wrote (see gen/case.py).
func TestStrings(t *testing.T) {
	f, err := os.Open("testdata/case.txt")
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	n := 0
	for ; lines.Scan(); n++ {
		fields := strings.Split(lines.Text(), "|")
		require.Len(t, fields, 9)
		s := fields[0]
		ident := "False"
		if IsIdentifier(s) {
			ident = "True"
		}
		got := []string{s, Upper(s), Lower(s), Title(s), Capitalize(s), Swapcase(s), Casefold(s), ident, NormalizeIdentifier(s)}
		require.Equal(t, fields, got)
	}
	require.NoError(t, lines.Err())
	require.Greater(t, n, 15)
}
