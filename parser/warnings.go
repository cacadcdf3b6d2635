package parser

import (
	"fmt"
	"strings"
	"unicode/utf8"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// Warning is a SyntaxWarning.
type Warning struct {
	Msg  string
	Line int      // that it names, from 1
	Span ast.Span // of what it is about
	src  *source  // that was parsed; nil if only the tree is known
	from int      // if the tokenizer warned: offset of the line,
	to   int      // and where the tokenizer stood; else 0
}

// Error gives the SyntaxError that the warning becomes where warnings are
// errors.
func (w Warning) Error(filename string) *SyntaxError {
	switch {
	case w.src == nil:
		return &SyntaxError{
			Class: "SyntaxError", Msg: w.Msg, Filename: filename,
			Line: w.Line, Col: int(w.Span.Col) + 1, EndLine: int(w.Span.EndLine), EndCol: int(w.Span.EndCol) + 1,
		}
	case w.to > 0:
		col := utf8.RuneCountInString(w.src.text[w.from:min(w.to, len(w.src.text))])
		return &SyntaxError{
			Class: "SyntaxError", Msg: w.Msg, Filename: filename, Text: strings.TrimSuffix(w.src.line(w.Line), "\n"),
			Line: w.Line, Col: col, EndLine: w.Line, EndCol: col,
		}
	}
	if f := w.src.failure; f != nil && f.Raised {
		return w.src.lexical(f) // for which CPython looks before it gives any error
	}
	e := w.src.at(w.Span, "SyntaxError", w.Msg)
	if e.EndLine > e.Line {
		e.Text = strings.TrimSuffix(e.Text, "\n")
		e.place(w.Span)
	}
	return e
}

// warner gives the SyntaxWarnings of a source in the order in which CPython
// gives them: about numbers when it reads them, about escapes when it has a
// string, about the escapes of an f-string at its end.
type warner struct {
	src      *source
	warn     func(Warning)
	fstrings []fstringWarnings
}

// fstringWarnings are those about an f-string that has not ended.
type fstringWarnings struct {
	raw     bool
	depth   int // open braces
	pending []string
}

// all gives the warnings about tokens, of which strings up to the one with
// index limit count.
func (w *warner) all(toks []py.Token, lexical []py.Warning, limit int) {
	for i := range toks {
		t := &toks[i]
		for len(lexical) > 0 && lexical[0].Offset < t.Pos.Offset+len(t.Value) && t.Type != py.Start {
			l := lexical[0]
			w.warn(Warning{Msg: l.Msg, Line: l.Line, Span: tokenSpan(t), src: w.src, from: l.LineStart, to: l.End})
			lexical = lexical[1:]
		}
		if i >= limit || t.Type == py.EOF {
			break
		}
		w.token(t)
	}
}

// add warns about a token.
func (w *warner) add(msg string, t *py.Token) {
	w.warn(Warning{Msg: msg, Line: t.Pos.Line, Span: tokenSpan(t), src: w.src})
}

func (w *warner) token(t *py.Token) {
	n := len(w.fstrings)
	switch t.Type {
	case py.String:
		body, p := splitLiteral(t.Value)
		if msg := badEscape(body, p.bytes, false); msg != "" && !p.raw {
			w.add(msg, t)
		}
	case py.FStringStart:
		w.fstrings = append(w.fstrings, fstringWarnings{raw: strings.ContainsAny(t.Value, "rR")})
	case py.LBrace:
		if n > 0 {
			w.fstrings[n-1].depth++
		}
	case py.RBrace:
		if n > 0 {
			w.fstrings[n-1].depth--
		}
	case py.FStringMiddle:
		f := &w.fstrings[n-1]
		msg := badEscape(t.Value, false, true)
		switch {
		case msg == "" || f.raw:
		case f.depth > 0:
			w.add(msg, t) // in a format specifier
		default:
			f.pending = append(f.pending, msg)
		}
	case py.FStringEnd:
		for _, msg := range w.fstrings[n-1].pending {
			w.add(msg, t)
		}
		w.fstrings = w.fstrings[:n-1]
	}
}

// badEscape is the warning about the first doubtful escape of a text, or
// nothing.
func badEscape(s string, isBytes, isFString bool) string {
	for i := strings.IndexByte(s, '\\'); i >= 0 && i+1 < len(s); {
		c := s[i+1]
		switch {
		case c >= '4' && c <= '7' && i+3 < len(s) && isOctal(s[i+2]) && isOctal(s[i+3]):
			return fmt.Sprintf("invalid octal escape sequence '\\%s'", s[i+1:i+4])
		case c == '\n', c >= '0' && c <= '7', c == 'x', c >= 128, simpleEscapes[c] != 0:
		case isFString && (c == '{' || c == '}'): // of which the tokenizer has warned
		case !isBytes && (c == 'N' || c == 'u' || c == 'U'):
		default:
			return fmt.Sprintf("invalid escape sequence '\\%c'", c)
		}
		i += 2
		j := strings.IndexByte(s[i:], '\\')
		if j < 0 {
			return ""
		}
		i += j
	}
	return ""
}

func isOctal(c byte) bool { return c >= '0' && c <= '7' }
