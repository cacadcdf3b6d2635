package parser

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// setLater says whether the bodies of functions are stepped over from here on.
// As the first token has no place of its own, its line tells.
func setLater(toks []py.Token, on bool) {
	toks[0].Pos.Line = 0
	if on {
		toks[0].Pos.Line = 1
	}
}

func isLater(toks []py.Token) bool { return toks[0].Pos.Line == 1 }

// inFunction runs a parse function for what is inside a function, whose own
// functions can't be compiled without it.
func inFunction(lex *lexer.PeekingLexer, parse func(*lexer.PeekingLexer) error) error {
	toks := tokens(lex)
	if !isLater(toks) {
		return parse(lex)
	}
	setLater(toks, false)
	defer setLater(toks, true)
	return parse(lex)
}

// later steps over the indented body of a function and tells whether it could:
// what makes the function a generator or a coroutine, the class around it keep
// its cell or a name of the module global has to be known beforehand.
func (b *functionBlock) later(lex *lexer.PeekingLexer) (bool, error) {
	toks, first := tokens(lex), int(lex.RawCursor())+2
	if !isLater(toks) || toks[first-2].Type != py.Newline || toks[first-1].Type != py.Indent {
		return false, nil
	}
	end, attributes := bodyEnd(toks, first)
	if end < 0 {
		return false, nil
	}
	lex.FastForward(lexer.RawCursor(first - 1))
	var doc statements
	if startsWithString(toks[first:]) {
		if err := doc.simpleLine(lex); err != nil {
			return true, err
		}
	}
	source := toks[0].Value
	start := strings.LastIndexByte(source[:toks[first].Pos.Offset], '\n') + 1
	stop := toks[end-1].Pos.Offset + len(toks[end-1].Value)
	span := tokenSpan(&toks[first])
	span.EndLine, span.EndCol = lastEnd(toks, end)
	b.List = append(doc.List, &ast.Later{Span: span, Text: source[start:stop], Attributes: attributes})
	b.end = span
	lex.FastForward(lexer.RawCursor(end))
	return true, nil
}

// bodyEnd finds the dedent behind a body that begins at a token, -1 if the body
// can't be stepped over; and the attributes that it assigns to self.
func bodyEnd(toks []py.Token, first int) (end int, attributes []string) {
	blocks, brackets := 1, 0
	named := 0 // where the attributes begin that this line may assign
	for i := first; ; i++ {
		switch t := &toks[i]; t.Type {
		case py.Indent:
			blocks++
		case py.Dedent:
			if blocks--; blocks == 0 {
				return i, attributes[:named]
			}
		case py.LPar, py.LSqb, py.LBrace:
			brackets++
		case py.RPar, py.RSqb, py.RBrace:
			brackets--
		case py.Newline, py.Semi:
			attributes = attributes[:named]
		case py.Yield, py.Await, py.Async, py.Global, py.Error, py.EOF:
			return -1, nil
		case py.Name:
			if t.Value == "super" || t.Value == "__class__" {
				return -1, nil
			}
			if t.Value == "self" && toks[i+1].Type == py.Dot && toks[i+2].Type == py.Name && !goesOn(toks[i+3].Type) {
				attributes = append(attributes, toks[i+2].Value)
			}
		default:
			if brackets == 0 && assigns(t.Type) {
				named = len(attributes)
			}
		}
	}
}

// goesOn tells whether a token makes an attribute part of a longer primary.
func goesOn(t py.Type) bool { return t == py.Dot || t == py.LSqb || t == py.LPar }

// assigns tells whether targets stand before an operator.
func assigns(t py.Type) bool {
	switch t {
	case py.Equal, py.PlusEqual, py.MinEqual, py.StarEqual, py.SlashEqual, py.PercentEqual, py.AmperEqual, py.VBarEqual,
		py.CircumflexEqual, py.LeftShiftEqual, py.RightShiftEqual, py.DoubleStarEqual, py.DoubleSlashEqual, py.AtEqual:
		return true
	}
	return false
}

// startsWithString tells whether a line has nothing but strings.
func startsWithString(toks []py.Token) bool {
	n := 0
	for toks[n].Type == py.String {
		n++
	}
	return n > 0 && toks[n].Type == py.Newline
}

// ParseLater parses a body that was stepped over. Errors: a *SyntaxError.
func ParseLater(body *ast.Later, filename string) ([]ast.Stmt, error) {
	source := strings.Repeat("\n", int(body.Line)-2) + "if 1:\n" + body.Text
	mod, err := ParseWith([]byte(source), filename, Exec, Options{})
	if err != nil {
		return nil, err
	}
	return mod.(*ast.Module).Body[0].(*ast.If).Body, nil
}
