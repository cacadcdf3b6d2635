package parser

import (
	"slices"
	"strings"
	"sync"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// laterBody is the type of the token that stands for the body of a function.
// Its value is the text of the body in whole lines. The names of the attributes
// that the body assigns to self follow it, then the last token of the body and
// the line's end.
const laterBody = py.TypeCount

// minLater is the least number of tokens of a body that is worth stepping over.
const minLater = 16

// bytesPerToken is how much of a source a token takes at least, nearly always.
const bytesPerToken = 4

// streamOf reads all tokens of a scanner of a source of so many bytes; later
// leaves out bodies of functions.
func streamOf(from *py.Scanner, size int, later bool) *stream {
	if !later {
		return newStream(from)
	}
	kept, _ := scratch.Get().(*scanned)
	if kept == nil {
		kept = &scanned{}
	}
	kept.fill(from, size/bytesPerToken)
	used := len(kept.toks)
	kept.toks = stepOver(kept.toks)
	s := newStream(kept)
	clear(kept.toks[:used])
	scratch.Put(kept)
	return s
}

// scratch keeps the tokens of whole sources, to be written over.
var scratch sync.Pool

// scanned is a list of tokens to be read.
type scanned struct {
	toks []py.Token
	next int
}

// fill reads all tokens of a scanner, which are about so many at most.
func (s *scanned) fill(from *py.Scanner, count int) {
	s.toks, s.next = slices.Grow(s.toks[:0], count), 0
	for {
		n := len(s.toks)
		s.toks = append(s.toks, py.Token{})
		from.Scan(&s.toks[n])
		if s.toks[n].Type == py.EOF {
			return
		}
	}
}

// Scan gives the next token.
func (s *scanned) Scan(t *py.Token) {
	*t = s.toks[s.next]
	s.next++
}

// stepOver replaces the bodies of functions outside of others, in place.
func stepOver(toks []py.Token) []py.Token {
	source, out := toks[0].Value, toks[:0]
	for i := 0; i < len(toks); {
		open := -1
		if toks[i].Type == py.Def {
			open = bodyStart(toks, i)
		}
		if open < 0 {
			out = append(out, toks[i])
			i++
			continue
		}
		async := toks[i-1].Type == py.Async
		end, attributes := bodyEnd(toks, open)
		if async || end < open+minLater {
			end = blockEnd(toks, open)
			out = append(out, toks[i:end]...)
			i = end
			continue
		}
		code := open + docstringSize(toks[open:])
		start := strings.LastIndexByte(source[:toks[open].Pos.Offset], '\n') + 1
		line := end - 1 // the end of the last line
		for toks[line].Type == py.Dedent {
			line--
		}
		last, newline := toks[line-1], toks[line]
		body := py.Token{Type: laterBody, Value: source[start : newline.Pos.Offset+len(newline.Value)], Pos: toks[open].Pos}
		out = append(append(out, toks[i:code]...), body)
		for _, name := range attributes {
			out = append(out, py.Token{Type: py.Name, Value: name})
		}
		out = append(out, last, newline)
		i = end
	}
	return out
}

// bodyStart finds the first token of the indented body of a function that
// begins at a token, -1 if there is none.
func bodyStart(toks []py.Token, def int) int {
	for i, brackets := def, 0; ; i++ {
		switch toks[i].Type {
		case py.LPar, py.LSqb, py.LBrace:
			brackets++
		case py.RPar, py.RSqb, py.RBrace:
			brackets--
		case py.Newline, py.Error, py.EOF:
			return -1
		case py.Colon:
			if brackets > 0 {
				continue
			}
			if toks[i+1].Type == py.Newline && toks[i+2].Type == py.Indent {
				return i + 3
			}
			return -1
		}
	}
}

// blockEnd finds the dedent behind a block that begins at a token, or the end.
func blockEnd(toks []py.Token, first int) int {
	for i, blocks := first, 1; ; i++ {
		switch toks[i].Type {
		case py.Indent:
			blocks++
		case py.Dedent:
			if blocks--; blocks == 0 {
				return i
			}
		case py.Error, py.EOF:
			return i
		}
	}
}

// docstringSize is how many tokens a docstring takes at the start of a body.
func docstringSize(toks []py.Token) int {
	n := 0
	for toks[n].Type == py.String {
		n++
	}
	if n > 0 && toks[n].Type == py.Newline {
		return n + 1
	}
	return 0
}

// later reads a body that was stepped over, if the next token is one's or that
// of the docstring of one.
func (b *functionBlock) later(lex *lexer.PeekingLexer) (bool, error) {
	toks, first := tokens(lex), int(lex.RawCursor())+2
	if toks[first-2].Type != py.Newline || toks[first-1].Type != py.Indent {
		return false, nil
	}
	at := first + docstringSize(toks[first:])
	if toks[at].Type != laterBody {
		return false, nil
	}
	lex.FastForward(lexer.RawCursor(first - 1))
	var doc statements
	if at > first {
		if err := doc.simpleLine(lex); err != nil {
			return true, err
		}
	}
	end := blockEnd(toks, at)
	node := &ast.Later{Span: tokenSpan(&toks[at]), Text: toks[at].Value}
	for _, name := range toks[at+1 : end-2] {
		node.Attributes = append(node.Attributes, name.Value)
	}
	node.EndLine, node.EndCol = lastEnd(toks, end)
	b.List = append(doc.List, node)
	b.end = node.Span
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

// ParseLater parses a body that was stepped over. Errors: a *SyntaxError.
func ParseLater(body *ast.Later, filename string) ([]ast.Stmt, error) {
	source := strings.Repeat("\n", int(body.Line)-2) + "if 1:\n" + body.Text
	mod, err := ParseWith([]byte(source), filename, Exec, Options{})
	if err != nil {
		return nil, err
	}
	return mod.(*ast.Module).Body[0].(*ast.If).Body, nil
}
