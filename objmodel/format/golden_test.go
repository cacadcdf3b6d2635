package format_test

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// golden calls check with the fields of every line of testdata/name, a file
// written by the generator of that name under gen with CPython 3.13.
func golden(t *testing.T, name string, fields int, check func(t *testing.T, f []string)) {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer file.Close()
	scan := bufio.NewScanner(file)
	scan.Buffer(nil, 1<<20)
	n := 0
	for ; scan.Scan(); n++ {
		var row []string
		for _, quoted := range strings.Split(scan.Text(), "\t") {
			s, err := strconv.Unquote(quoted)
			require.NoError(t, err, quoted)
			row = append(row, s)
		}
		require.Len(t, row, fields, scan.Text())
		check(t, row)
	}
	require.NoError(t, scan.Err())
	require.Greater(t, n, 10)
}

// outcome writes a result as the generators do: "=text" or "!Class: message".
func outcome(s string, err error) string {
	if err != nil {
		return "!" + err.Error()
	}
	return "=" + s
}
