package program

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
	"github.com/minipy-go/minipy/objmodel"
)

func compile(t testing.TB, source string, text bool) *Program {
	p, err := pattern.Parse([]rune(source), pattern.Options{Text: text, MaxDepth: 100})
	require.NoError(t, err)
	prog, err := Compile(p, text)
	require.NoError(t, err)
	return prog
}

func BenchmarkRun(b *testing.B) {
	text := strings.Repeat("The quick brown fox (aged 12.5) jumps; over = the_lazy dog.\n", 100)
	for _, c := range []struct{ name, pattern string }{
		{"tokens", `(?P<num>\d+(?:\.\d*)?)|(?P<id>[A-Za-z_]\w*)|(?P<op>[-+*/=()<>!&|;,.:?]+)|(?P<ws>\s+)|(?P<o>.)`},
		{"behind", `(?<=\s)\w+(?=\.)`},
		{"loop", `(?:(q|u|i|c|k)*) `},
		{"words", `\w+`},
	} {
		b.Run(c.name, func(b *testing.B) {
			p, m, t := compile(b, c.pattern, true), &Machine{}, objmodel.NewThread(&objmodel.Interp{})
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for at := 0; ; {
					ok, err := m.Run(t, p, Subject{Text: text}, at, Search, true)
					if err != nil || !ok {
						break
					}
					at = m.Caps[1]
				}
			}
		})
	}
}
