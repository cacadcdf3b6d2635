package parser

import (
	"strings"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// debugConstant is the text that a field shows of itself, which stands between
// its brace and the token after its equals sign.
func (c *cursor) debugConstant(start, end int, inSpec bool) *ast.Constant {
	from, to := &c.toks[start], &c.toks[end]
	return &ast.Constant{
		Span: ast.Span{
			Line: int32(from.Pos.Line), Col: int32(from.Pos.Column),
			EndLine: int32(to.Pos.Line), EndCol: int32(to.Pos.Column - 1),
		},
		Value: ast.ConstStr(debugText(c.toks, start, end, inSpec)),
	}
}

// debugText returns the text that the field with its brace at start shows of
// itself. It should end at the token with index end, but CPython 3.13 takes
// some operators before that for the end, and some braces for the start: those
// that begin like the end of a field, outside all brackets, or in one pair of
// them where an equals sign has come before.
func debugText(toks []py.Token, start, end int, inSpec bool) string {
	from, to := toks[start].Pos.Offset+1, -1
	depth, shows, strings := 1, false, 0
	if inSpec {
		depth = 2
	}
	for i := start + 1; i <= end; i++ {
		t := &toks[i]
		if t.Type == py.FStringStart {
			strings++
		}
		if strings > 0 {
			if t.Type == py.FStringEnd {
				strings--
			}
			continue
		}
		switch t.Type {
		case py.LPar, py.LSqb:
			depth++
		case py.RPar, py.RSqb:
			depth--
		case py.Equal:
			shows = true
		case py.LBrace:
			if depth == 1 && (shows || to >= 0) {
				from, to = t.Pos.Offset+1, -1
			}
			depth++
		case py.RBrace, py.Colon, py.Exclamation, py.NotEqual, py.ColonEqual:
			if to < 0 && (depth == 1 || depth == 2 && shows) {
				to = t.Pos.Offset
			}
			if t.Type == py.RBrace {
				depth--
			}
		}
	}
	if to < 0 {
		to = toks[end].Pos.Offset
	}
	return withoutComments(toks[0].Value[from:to])
}

// withoutComments cuts from each number sign to the line's end. Like CPython
// it does not care whether the sign stands in a string.
func withoutComments(text string) string {
	if strings.IndexByte(text, '#') < 0 {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i], _, _ = strings.Cut(line, "#")
	}
	return strings.Join(lines, "\n")
}
