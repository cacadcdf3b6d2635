package program

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// catastrophic takes a time that doubles with every character of its text.
const catastrophic = `(a|aa)+$`

func TestRunStopsAtTheLimits(t *testing.T) {
	p := compile(t, catastrophic, true)
	s := Subject{Text: strings.Repeat("a", 100) + "b"}
	m := &Machine{}

	th := objmodel.NewThread(&objmodel.Interp{})
	th.SetMaxSteps(100_000)
	_, err := m.Run(th, p, s, 0, Search, false)
	var limit *objmodel.LimitError
	require.ErrorAs(t, err, &limit)

	th = objmodel.NewThread(&objmodel.Interp{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	th.SetContext(ctx)
	_, err = m.Run(th, p, s, 0, Search, false)
	require.ErrorIs(t, err, context.Canceled)

	ok, err := m.Run(objmodel.NewThread(&objmodel.Interp{}), p, Subject{Text: "aaa"}, 0, Search, false)
	require.NoError(t, err)
	require.True(t, ok, "the machine serves for another run")
	require.Equal(t, []int{0, 3, 2, 3}, m.Caps)
}

func TestRunAsksForItsMemory(t *testing.T) {
	objmodel.Ready()
	th := objmodel.NewThread(&objmodel.Interp{})
	th.SetMaxMemory(1 << 20)
	_, err := (&Machine{}).Run(th, compile(t, `(?:(a)|b)*c`, true), Subject{Text: strings.Repeat("ab", 200_000)}, 0, Match, false)
	require.True(t, objmodel.Matches(err, &objmodel.MemoryErrorType), "%v", err)
}

// TestClasses holds the classes against the tables of str's methods, for every
// code point.
func TestClasses(t *testing.T) {
	for _, c := range []struct {
		source string
		want   func(r rune) bool
	}{
		{`\w`, func(r rune) bool { return r == '_' || unicodedata.IsAlnum(r) }},
		{`\d`, unicodedata.IsDecimal},
		{`\s`, unicodedata.IsSpace},
		{`\W`, func(r rune) bool { return r != '_' && !unicodedata.IsAlnum(r) }},
		{`[^\W\d]`, func(r rune) bool { return r == '_' || unicodedata.IsAlnum(r) && !unicodedata.IsDecimal(r) }},
		{`[\D0-5]`, func(r rune) bool { return r >= '0' && r <= '5' || !unicodedata.IsDecimal(r) }},
		{`[\ud800-\udbff]`, func(r rune) bool { return r >= 0xD800 && r < 0xDC00 }},
		{`[^\udc00-\U0010f7ff]`, func(r rune) bool { return r < 0xDC00 || r > 0x10F7FF }},
	} {
		p := compile(t, c.source, true)
		var set *charSet
		for _, in := range p.code {
			if in.set != nil {
				set = in.set
			}
		}
		require.NotNil(t, set, c.source)
		for r := rune(0); r <= utf8.MaxRune; r++ {
			if set.has(r) != c.want(r) {
				t.Fatalf("%s and U+%04X: %v", c.source, r, set.has(r))
			}
		}
	}
}

// FuzzProgram looks for patterns that compile to programs that do not run, or
// whose matches lie outside of the text.
func FuzzProgram(f *testing.F) {
	for _, source := range []string{`a(b)?|c`, `(?i)(é+)\1`, `(?<=a|b)c*?$`, `(?P<x>a)(?(x)b|c)`, `(?>a+)(?:b{2,3}){2}+`, `[^\W\d_]+?\b`, `(?:a?){0,5}`, `\B^\Z`, catastrophic} {
		f.Add(source, "abcaabé ab\n")
	}
	f.Fuzz(func(t *testing.T, source, text string) {
		if !wtf8.Valid(source) || !wtf8.Valid(text) || len(source) > 200 || len(text) > 200 {
			return
		}
		parsed, err := pattern.Parse(wtf8.Runes(source), pattern.Options{Text: true, MaxDepth: 50})
		if err != nil {
			require.IsType(t, &pattern.Error{}, err)
			return
		}
		p, err := Compile(parsed, true)
		if err != nil {
			require.IsType(t, &pattern.Error{}, err)
			return
		}
		th := objmodel.NewThread(&objmodel.Interp{})
		th.SetMaxSteps(100_000)
		m := &Machine{}
		ok, err := m.Run(th, p, Subject{Text: text, Wide: !wtf8.IsASCII(text)}, 0, Search, false)
		if err != nil || !ok {
			return
		}
		for g := 0; g < len(m.Caps); g += 2 {
			from, to := m.Caps[g], m.Caps[g+1]
			require.True(t, from == -1 && to == -1 || 0 <= from && from <= to && to <= len(text), "%v", m.Caps)
			if from >= 0 {
				require.True(t, wtf8.Valid(text[from:to]))
			}
		}
	})
}
