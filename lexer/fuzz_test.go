package lexer_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/lexer"
)

// FuzzScan checks that any text becomes tokens that stand one after the other
// in it, at the lines and columns they name, and that the stream ends.
func FuzzScan(f *testing.F) {
	files, err := filepath.Glob("../parser/*/testdata/*.py")
	require.NoError(f, err)
	wrong, err := filepath.Glob("../parser/testdata/errors/*.txt")
	require.NoError(f, err)
	for _, file := range append(files, wrong...) {
		src, err := os.ReadFile(file)
		require.NoError(f, err)
		for _, part := range strings.Split(string(src), "### exec\n") {
			f.Add(part)
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		s := lexer.NewScanner(src)
		s.TypeComments = len(src)%2 == 1
		at, indents := 0, 0
		var tok lexer.Token
		for n := 0; ; n++ {
			s.Scan(&tok)
			require.LessOrEqual(t, n, 3*len(src)+300, "no end")
			switch tok.Type {
			case lexer.Start:
				continue
			case lexer.Indent:
				indents++
			case lexer.Dedent:
				indents--
			case lexer.EOF:
				require.True(t, s.Failure() != nil || indents == 0, "indents without dedents")
				return
			}
			require.GreaterOrEqual(t, tok.Pos.Offset, at, "tokens overlap")
			require.Equal(t, tok.Value, src[tok.Pos.Offset:tok.Pos.Offset+len(tok.Value)])
			require.Equal(t, 1+strings.Count(src[:tok.Pos.Offset], "\n"), tok.Pos.Line, "line of %q", tok.Value)
			require.Equal(t, tok.Pos.Offset-strings.LastIndexByte(src[:tok.Pos.Offset], '\n'), tok.Pos.Column)
			if tok.Type != lexer.Error && tok.Type != lexer.Indent {
				at = tok.Pos.Offset + len(tok.Value)
			}
		}
	})
}
