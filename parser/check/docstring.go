package check

import (
	"fmt"
	"unicode/utf8"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
)

// docstring refuses a docstring with surrogates, which CPython cannot clean of
// its indentation.
func (c *checker) docstring(body []ast.Stmt) {
	if len(body) == 0 || c.err != nil {
		return
	}
	s, ok := body[0].(*ast.ExprStmt)
	if !ok {
		return
	}
	k, ok := s.Value.(*ast.Constant)
	if !ok {
		return
	}
	text, ok := k.Value.(ast.ConstStr)
	if !ok || utf8.ValidString(string(text)) {
		return
	}
	c.err = &parser.SyntaxError{
		Class: "UnicodeEncodeError", Msg: surrogatesIn(string(text)), Filename: c.opts.Filename, Unplaced: true,
	}
}

// surrogatesIn is the encoder's error about the first run of surrogates in a
// text, in which they are three bytes each.
func surrogatesIn(text string) string {
	at, n, first := 0, 0, rune(0)
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if r == utf8.RuneError && size == 1 && len(text) >= 3 {
			if n == 0 {
				first = rune(text[0]&0x0F)<<12 | rune(text[1]&0x3F)<<6 | rune(text[2]&0x3F)
			}
			n++
			size = 3
		} else if n > 0 {
			break
		} else {
			at++
		}
		text = text[size:]
	}
	if n == 1 {
		return fmt.Sprintf("'utf-8' codec can't encode character '\\u%04x' in position %d: surrogates not allowed", first, at)
	}
	return fmt.Sprintf("'utf-8' codec can't encode characters in position %d-%d: surrogates not allowed", at, at+n-1)
}
