package uniname_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser/internal/uniname"
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
