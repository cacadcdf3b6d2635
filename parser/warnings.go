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
	toks     []py.Token
	lexical  []py.Warning // the tokenizer's that are to come
	at       int          // the token that they are looked for at
	fstrings []fstringWarnings
}

// fstringWarnings are those about an f-string that has not ended.
type fstringWarnings struct {
	raw     bool
	depth   int // open braces
	field   int // the brace of the outermost open field
	pending []string
}

// upTo gives the warnings about all tokens before an index.
func (w *warner) upTo(end int) {
	for i := range w.toks[:end] {
		w.read(i + 1)
		if w.toks[i].Type == py.EOF {
			return
		}
		w.token(i)
	}
}

// read gives the tokenizer's warnings about the tokens before an index.
func (w *warner) read(end int) {
	for w.at < end && len(w.lexical) > 0 {
		t, l := &w.toks[w.at], w.lexical[0]
		if t.Type == py.Start || l.Offset >= t.Pos.Offset+len(t.Value) {
			w.at++
			continue
		}
		w.lexical = w.lexical[1:]
		w.warn(Warning{Msg: l.Msg, Line: l.Line, Span: tokenSpan(t), src: w.src, from: l.LineStart, to: l.End})
	}
}

// stringRun is a run of literals from one token up to another, and how many
// tokens had been read when it was found.
type stringRun struct{ start, end, read int }

// run gives the warnings about a run of literals, without those inside the
// fields of an f-string, which are runs of their own.
func (w *warner) run(r stringRun) {
	w.read(r.read)
	inner := 0
	for i := r.start; i < r.end; i++ {
		open := len(w.fstrings) > 0 && w.fstrings[0].depth > 0
		switch t := w.toks[i].Type; {
		case t == py.FStringStart && (open || inner > 0):
			inner++
		case t == py.FStringEnd && inner > 0:
			inner--
		case inner > 0 || open && t == py.String:
		default:
			w.token(i)
		}
	}
	w.fstrings = nil
}

// warn gives the warnings that come before an error: about the statements that
// are right, and about each literal that CPython reads without its rules for
// mistakes.
func (e *explainer) warn(lexical []py.Warning, warn func(Warning)) {
	w := &warner{src: e.src, warn: warn, toks: e.toks, lexical: lexical}
	if !e.searched {
		w.upTo(min(e.first, len(e.toks)))
	} else {
		w.upTo(e.start + 1)
		for _, r := range e.strings {
			w.run(r)
		}
	}
	if e.rest {
		e.fill = len(e.toks)
	}
	w.read(min(e.fill+1, len(e.toks)))
}

// add warns about a token.
func (w *warner) add(msg string, t *py.Token) {
	w.warn(Warning{Msg: msg, Line: t.Pos.Line, Span: tokenSpan(t), src: w.src})
}

// token gives the warnings about the text of one token.
func (w *warner) token(i int) {
	t := &w.toks[i]
	if t.Type == py.String {
		body, p := splitLiteral(t.Value)
		if msg := badEscape(body, p.bytes, false); msg != "" && !p.raw {
			w.add(msg, t)
		}
		return
	}
	if t.Type == py.FStringStart {
		w.fstrings = append(w.fstrings, fstringWarnings{raw: strings.ContainsAny(t.Value, "rR")})
		return
	}
	n := len(w.fstrings)
	if n == 0 {
		return
	}
	f := &w.fstrings[n-1]
	switch t.Type {
	case py.LBrace:
		if f.depth == 0 {
			f.field = i
		}
		f.depth++
	case py.RBrace:
		f.depth--
	case py.Equal:
		w.debugText(f, i)
	case py.FStringMiddle:
		msg := badEscape(t.Value, false, true)
		switch {
		case msg == "":
		case f.depth > 0:
			w.add(msg, t) // in a format specifier, a raw one too
		case f.raw:
		default:
			f.pending = append(f.pending, msg)
		}
	case py.FStringEnd:
		for _, msg := range f.pending {
			w.add(msg, t)
		}
		w.fstrings = w.fstrings[:n-1]
	}
}

// debugText looks at the text of a field's expression if the equals sign at an
// index shows it.
func (w *warner) debugText(f *fstringWarnings, i int) {
	if f.raw || f.depth != 1 {
		return
	}
	switch next := &w.toks[i+1]; next.Type {
	case py.RBrace, py.Colon, py.Exclamation:
		text := debugText(w.toks, f.field, i+1, false)
		if msg := badEscape(text, false, true); msg != "" {
			f.pending = append(f.pending, msg)
		}
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
