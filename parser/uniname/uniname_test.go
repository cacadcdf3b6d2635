package uniname_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser/uniname"
)

// TestLookup compares with testdata/names.golden: on each line a name and the
// character that CPython makes of it in \N{…}, or -1.
func TestLookup(t *testing.T) {
	golden, err := os.ReadFile("testdata/names.golden")
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n") {
		name, number, _ := strings.Cut(line, ";")
		want, err := strconv.Atoi(number)
		require.NoError(t, err)
		got, ok := uniname.Lookup(name)
		if !ok {
			got = -1
		}
		require.Equal(t, rune(want), got, name)
	}
}

// TestName asks for the names of all characters, and finds those by them.
func TestName(t *testing.T) {
	named := 0
	for r := rune(0); r <= 0x10FFFF; r++ {
		name := uniname.Name(r)
		if name == "" {
			continue
		}
		named++
		got, ok := uniname.Lookup(name)
		require.True(t, ok, name)
		require.Equal(t, r, got, name)
	}
	// sum(bool(unicodedata.name(chr(c), "")) for c in range(0x110000)) in CPython 3.13
	require.Equal(t, 143_668, named)
}
