package parser

import (
	"fmt"
	"strings"

	py "github.com/minipy-go/minipy/lexer"
)

// warner collects the SyntaxWarnings of a source in the order in which CPython
// gives them: about numbers when it reads them, about escapes when it has a
// string, about the escapes of an f-string at its end.
type warner struct {
	out      []Warning
	fstrings []fstringWarnings
}

// fstringWarnings are those about an f-string that has not ended.
type fstringWarnings struct {
	raw     bool
	depth   int // open braces
	pending []string
}

// warnings returns the warnings about tokens, of which strings up to the one
// with index limit count.
func warnings(toks []py.Token, lexical []py.Warning, limit int) []Warning {
	w := new(warner)
	for i := range toks {
		t := &toks[i]
		for len(lexical) > 0 && lexical[0].Offset < t.Pos.Offset+len(t.Value) && t.Type != py.Start {
			w.add(lexical[0].Line, lexical[0].Msg)
			lexical = lexical[1:]
		}
		if i >= limit || t.Type == py.EOF {
			break
		}
		w.token(t)
	}
	return w.out
}

func (w *warner) add(line int, msg string) {
	w.out = append(w.out, Warning{Line: line, Msg: msg})
}

func (w *warner) token(t *py.Token) {
	n := len(w.fstrings)
	switch t.Type {
	case py.String:
		body, p := splitLiteral(t.Value)
		if msg := badEscape(body, p.bytes); msg != "" && !p.raw {
			w.add(t.Pos.Line, msg)
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
		msg := badEscape(t.Value, false)
		switch {
		case msg == "" || f.raw:
		case f.depth > 0:
			w.add(t.Pos.Line, msg) // in a format specifier
		default:
			f.pending = append(f.pending, msg)
		}
	case py.FStringEnd:
		for _, msg := range w.fstrings[n-1].pending {
			w.add(t.Pos.Line, msg)
		}
		w.fstrings = w.fstrings[:n-1]
	}
}

// badEscape is the warning about the first doubtful escape of a text, or
// nothing.
func badEscape(s string, isBytes bool) string {
	for i := strings.IndexByte(s, '\\'); i >= 0 && i+1 < len(s); {
		c := s[i+1]
		switch {
		case c >= '4' && c <= '7' && i+3 < len(s) && isOctal(s[i+2]) && isOctal(s[i+3]):
			return fmt.Sprintf("invalid octal escape sequence '\\%s'", s[i+1:i+4])
		case c == '\n', c >= '0' && c <= '7', c == 'x', c >= 128, simpleEscapes[c] != 0:
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
