package objmodel

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func members(s string) []Value {
	if s == "" {
		return nil
	}
	var out []Value
	for _, f := range strings.Split(s, ",") {
		if n, err := strconv.ParseInt(f, 10, 64); err == nil {
			out = append(out, Int(n))
		} else {
			out = append(out, NewStr(f))
		}
	}
	return out
}

func showMembers(t *testing.T, th *Thread, s *Set) string {
	var parts []string
	for pos := 0; ; {
		v, ok := s.Next(&pos)
		if !ok {
			return strings.Join(parts, ",")
		}
		text, err := StrOf(th, v)
		require.NoError(t, err)
		parts = append(parts, text)
	}
}

// TestSetOrder checks the order of members, what pop takes and the hash of
// frozensets against CPython's (testdata/set_order.py).
func TestSetOrder(t *testing.T) {
	th := newTestThread()
	old := hashKey
	hashKey = [2]uint64{}
	defer func() { hashKey = old }()
	data, err := os.ReadFile("testdata/set_order.txt")
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Split(line, "|")
		s := NewSet()
		for _, op := range strings.Fields(f[0]) {
			items := members(op[1:])
			other := func() *Set {
				o := NewSet()
				require.NoError(t, o.update(th, NewList(items)))
				return o
			}
			switch op[0] {
			case 'a':
				err = s.Add(th, items[0])
			case 'd':
				_, err = s.Discard(th, items[0])
			case 'p':
				var v Value
				v, err = setPop(th, Args{V: []Value{s.Value()}})
				require.NoError(t, err)
				eq, _ := Equal(th, v, items[0])
				require.True(t, eq, line)
			case 'u':
				err = s.merge(th, other())
			case 'l':
				s, err = s.union(th, &SetType, NewList(items))
			case 'i':
				s, err = s.intersection(th, &SetType, other().Value())
			case 'x':
				err = s.toggle(th, other().Value())
			case 's':
				s, err = s.difference(th, &SetType, other().Value())
			case 'c':
				s, err = s.copyOf(th, &SetType)
			}
			require.NoError(t, err)
		}
		require.Equal(t, f[1], showMembers(t, th, s), line)
		h, err := frozenSetHash(th, s.Value())
		require.NoError(t, err)
		require.Equal(t, f[2], strconv.FormatInt(h, 10), line)
	}
}
