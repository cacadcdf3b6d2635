package format

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A message is what fmt.Sprintf gives.
func TestMessage(t *testing.T) {
	for _, c := range []struct {
		format string
		args   []any
	}{
		{"plain", nil}, {"100%%", nil}, {"'%s' object has no attribute '%s'", []any{"int", "x"}},
		{"%d of %d (%s)", []any{-3, int64(1) << 40, ""}}, {"%s", []any{fmt.Errorf("e")}}, {"%q %s", []any{"a", "b"}},
		{"%s %d%%", []any{"a", 5}}, {"%-5d|", []any{5}}, {"%x", []any{255}}, {"%.3s", []any{"abcdef"}}, {"%v", []any{nil}},
		{"base %d: %.200s!", []any{10, "'x'"}}, {"%.200s", []any{strings.Repeat("é", 150)}}, {"%.200s|", []any{strings.Repeat("x", 300)}}, {"%.200s", []any{3}},
		{"%c%c", []any{'a', 0x20ac}}, {"%s and %s", []any{"€", "\xed\xa0\x80"}}, {"%d", []any{uint8(7)}},
	} {
		require.Equal(t, fmt.Sprintf(c.format, c.args...), Message(c.format, c.args))
	}
}
