package peg_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser/internal/peg"
)

// letters is a source whose tokens are letters; "!" stands for an error.
type letters string

var errBang = errors.New("bang")

func (s letters) At(i int) (peg.Token, error) {
	if i >= len(s) {
		return peg.Token{Type: 0}, nil
	}
	if s[i] == '!' {
		return peg.Token{}, errBang
	}
	return peg.Token{Type: int(s[i]), Text: string(s[i])}, nil
}

func types(name string, quoted bool) (int, bool) {
	if name == "NAME" {
		return 'n', true
	}
	return int(name[0]), len(name) == 1
}

var errSeen = errors.New("seen")

func match(t *testing.T, grammar, source string, errorMode bool) *peg.Matcher {
	t.Helper()
	g := peg.Compile(grammar, types)
	actions := map[string]peg.Action{
		"report": func(m *peg.Matcher, c *peg.Captures) error { return errSeen },
		"ignore": func(m *peg.Matcher, c *peg.Captures) error { return nil },
		"range": func(m *peg.Matcher, c *peg.Captures) error {
			a, _ := c.Get('a')
			return errors.New(source[a.Start:a.End])
		},
	}
	m := peg.NewMatcher(g, letters(source), len(source), actions)
	m.Forced = func(m *peg.Matcher, text string) error { return errors.New("expected " + text) }
	m.WithoutErrors = "quiet"
	if errorMode {
		m.Reset(0)
	}
	if !m.Match("start") {
		m.Mark = -1
	}
	return m
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		grammar, source string
		mark            int
	}{
		{"start: 'a' 'b' | 'a' 'c'", "ac", 2},
		{"start: 'a' 'b'?", "ac", 1},
		{"start: 'a'* 'b'+", "aabbb", 5},
		{"start: 'a'+", "b", -1},
		{"start: ','.'a'+ [',']", "a,a,", 4},
		{"start: ','.'a'+", "a,b", 1},
		{"start: &'a' x\nx: 'a'", "a", 1},
		{"start: !'a' x\nx: 'a'", "a", -1},
		{"start: 'a' ~ 'b' | 'a' 'c'", "ac", -1},
		{"start: ('a' | 'b') 'c'", "bc", 2},
		{"start: x 'b' | x 'c'\nx: 'a' x | 'a'", "aaac", 4},
		{"start: x\nx: 'a' |", "", 0},
	} {
		m := match(t, c.grammar, c.source, false)
		require.Equal(t, c.mark, m.Mark, "%s on %s", c.grammar, c.source)
		require.NoError(t, m.Err)
	}
}

func TestErrorMode(t *testing.T) {
	grammar := "start: invalid_x | 'a' 'c'\ninvalid_x: 'a' 'b' -> report"
	require.NoError(t, match(t, grammar, "ab", false).Err)
	require.ErrorIs(t, match(t, grammar, "ab", true).Err, errSeen)
	require.Equal(t, 2, match(t, grammar, "ac", true).Mark)
	// A rule that reports nothing fails at once.
	require.Equal(t, -1, match(t, "start: x\nx: 'a' -> ignore | 'a'", "a", true).Mark)
	require.NoError(t, match(t, "start: quiet\nquiet: invalid_x | 'a'\ninvalid_x: 'a' -> report", "a", true).Err)
	require.EqualError(t, match(t, "start: 'a' a=x 'c' -> range\nx: 'b' 'b'", "abbc", true).Err, "bb")
	require.EqualError(t, match(t, "start: 'a' &&'b'", "ac", true).Err, "expected b")
	require.NoError(t, match(t, "start: 'a' &&'b'", "ac", false).Err)
}

func TestBounds(t *testing.T) {
	require.ErrorIs(t, match(t, "start: 'a' start | 'a'", strings.Repeat("a", 10_000), false).Err, peg.ErrTooDeep)
	m := match(t, "start: 'a' 'b'", "a!", false)
	require.ErrorIs(t, m.Err, errBang)
	require.Equal(t, 2, m.Fill)
}
