package objmodel

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func ints(t *testing.T, s string) []int64 {
	var out []int64
	for _, f := range strings.Split(s, ",") {
		n, err := strconv.ParseInt(f, 10, 64)
		require.NoError(t, err)
		out = append(out, n)
	}
	return out
}

// TestSortComparesAsCPython checks that sorting asks the same questions in
// the same order as CPython (testdata/sort_calls.py).
func TestSortComparesAsCPython(t *testing.T) {
	th := newTestThread()
	data, err := os.ReadFile("testdata/sort_calls.txt")
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Split(line, ";")
		keys, order := ints(t, f[3]), ints(t, f[4])
		s := sorter{t: th, keys: make([]Value, len(keys)), minGallop: minGallop}
		for i := range keys {
			s.keys[i] = Int(int64(i))
		}
		calls, sum := 0, uint64(14695981039346656037)
		s.less = func(_ *Thread, a, b Value) (bool, error) {
			calls++
			for _, v := range [...]Value{a, b} {
				sum = (sum ^ uint64(v.AsInt())) * 1099511628211
			}
			return keys[a.AsInt()] < keys[b.AsInt()], nil
		}
		if f[0] == "1" {
			s.reverse(0, len(keys))
		}
		require.NoError(t, s.sort())
		if f[0] == "1" {
			s.reverse(0, len(keys))
		}
		for i, k := range order {
			require.Equal(t, k, s.keys[i].AsInt(), line)
		}
		require.Equal(t, f[1], strconv.Itoa(calls), line)
		require.Equal(t, f[2], strconv.FormatUint(sum, 10), line)
	}
}
