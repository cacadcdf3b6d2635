package parser

import (
	"errors"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
	"github.com/minipy-go/minipy/parser/internal/peg"
)

// kinds are the classes of lexical errors.
var kinds = [...]string{py.SyntaxError: "SyntaxError", py.IndentationError: "IndentationError", py.TabError: "TabError"}

// tooComplex is CPython's message for a source that nests too deeply.
const tooComplex = "Parser stack overflowed - Python source too complex to parse"

// errorRules is the grammar that explains errors, made when first needed.
var errorRules = sync.OnceValue(func() *peg.Grammar {
	return peg.Compile(statementRules+patternRules+expressionRules+parameterRules, func(name string, quoted bool) (int, bool) {
		if quoted {
			t, ok := py.TypeOf(name)
			return int(t), ok
		}
		t, ok := py.Definition{}.Symbols()[name]
		return int(t), ok
	})
})

// explainer finds CPython's error for a source that does not parse.
type explainer struct {
	src      *source
	toks     []py.Token
	levels   []int32 // open brackets after each token
	failure  *py.Failure
	first    int         // how many tokens were looked at without the error rules
	fill     int         // how many in all
	start    int         // where the rules start
	strings  []stringRun // literals that were read without the error rules
	searched bool        // the rules were tried
	steps    int         // how many items of the rules were tried
	rest     bool        // the rest of the source was read for errors of the lexer
	lexFirst bool        // the error is the lexer's
}

// explain turns the reason why a source does not parse into CPython's error.
func explain(err error, scanner *py.Scanner, lex *lexer.PeekingLexer, src *source) (*SyntaxError, *explainer) {
	toks := trimmed(tokens(lex))
	if n := len(toks); src.mode == Eval && toks[n-2].Type == py.Newline && !strings.HasSuffix(toks[n-2].Value, "\n") {
		// In this mode CPython does not add a line end that is missing.
		toks[n-2] = toks[n-1]
		toks = toks[:n-1]
	}
	e := &explainer{src: src, toks: toks, failure: scanner.Failure()}
	var action *actionError
	if errors.As(err, &action) {
		e.first, e.fill = action.index, action.index
		return e.action(action), e
	}
	var in *statementError
	if errors.As(err, &in) {
		e.start = max(in.start-1, 0) // the statements before parse
		if i := firstMistaken(toks, in.start); i > 0 {
			e.start = i - 1
		}
	}
	if found := e.search(src.mode); found != nil {
		return found, e
	}
	return e.fallback(err, int(lex.RawCursor())), e
}

// firstMistaken finds the first statement of a module, before the one with an
// error, in which CPython finds mistakes when it looks for them although there
// are none, or 0: it takes a line that starts with the name "match" for a match
// statement, and the names "print" and "exec" for statements.
func firstMistaken(toks []py.Token, end int) int {
	level, start := 0, 1
	for i := 1; i < end; i++ {
		t := &toks[i]
		switch t.Type {
		case py.Indent:
			level++
			continue
		case py.Dedent:
			level--
			continue
		}
		begins := false
		switch toks[i-1].Type {
		case py.Start, py.Newline, py.Indent, py.Dedent:
			begins = true
		}
		if begins && level == 0 && !continues(t.Type) {
			start = i
		}
		if t.Type != py.Name {
			continue
		}
		next := toks[i+1].Type
		if begins && t.Value == "match" || (t.Value == "print" || t.Value == "exec") && next > 0 && next != py.LPar && starters[next] {
			return start
		}
	}
	return 0
}

func (e *explainer) action(a *actionError) *SyntaxError {
	if a.bare {
		return e.src.undecoded(a.codec)
	}
	found := e.about(a.span, "SyntaxError", a.msg, e.fill)
	if a.msg == mixedStrings { // of which CPython knows when it has looked at the token behind
		found = e.atToken(e.token(e.fill-1), "SyntaxError", a.msg, e.fill)
	}
	if a.final || e.readAll() {
		return found
	}
	return e.laterLexical(found)
}

// fallback is the error about a source that only the rules accept.
func (e *explainer) fallback(err error, at int) *SyntaxError {
	if errors.Is(err, errTooDeep) {
		return e.src.tooComplex()
	}
	i := min(at, len(e.toks)-1)
	var u *unexpected
	if errors.As(err, &u) && u.index > i && u.index < len(e.toks) {
		i = u.index
	}
	if e.toks[i].Type == py.Error {
		return e.lexical()
	}
	e.first, e.fill = i, i
	return e.generic()
}

// trimmed cuts what is behind the EOF token.
func trimmed(toks []py.Token) []py.Token {
	for i := range toks {
		if toks[i].Type == py.EOF {
			return toks[:i+1]
		}
	}
	return toks
}

// At implements peg.Source. Token 0 is Start, which the rules do not know.
func (e *explainer) At(i int) (peg.Token, error) {
	i++
	if i >= len(e.toks) {
		i = len(e.toks) - 1
	}
	t := &e.toks[i]
	if t.Type == py.Error {
		e.lexFirst = true
		return peg.Token{}, e.failure
	}
	text := ""
	if t.Type == py.Name {
		text = t.Value
	}
	return peg.Token{Type: int(t.Type), Text: text}, nil
}

var startRules = [...]string{Exec: "file", Eval: "eval", Single: "single", FuncType: "func_type"}

// search reads the source without and with the error rules and returns the
// error, or nil if the rules accept it.
func (e *explainer) search(mode Mode) *SyntaxError {
	e.searched = true
	m := peg.NewMatcher(errorRules(), e, len(e.toks), e.actions())
	m.Mark = e.start
	m.WithoutErrors = "expression_without_invalid"
	m.Watch(func(r peg.Range) { e.strings = append(e.strings, stringRun{r.Start + 1, r.End + 1, m.Fill + 1}) }, "string", "fstring")
	m.Forced = func(m *peg.Matcher, text string) error {
		return e.at(m, e.spanOf(e.token(m.Mark)), "expected '"+text+"'")
	}
	defer func() { e.steps = m.Steps() }()
	if m.Match(startRules[mode]) {
		return nil
	}
	e.first = m.Fill
	if m.Err == nil {
		m.Reset(e.start)
		m.Match(startRules[mode])
	}
	e.fill = m.Fill
	return e.result(m.Err)
}

// result turns what ended the search into the error to report.
func (e *explainer) result(err error) *SyntaxError {
	var found *SyntaxError
	switch {
	case errors.Is(err, peg.ErrTooDeep):
		return e.src.tooComplex()
	case e.lexFirst:
		return e.lexical()
	case errors.As(err, &found):
		if e.readAll() {
			return found
		}
		return e.laterLexical(found)
	}
	return e.generic()
}

// generic is the error at the last token that was looked at.
func (e *explainer) generic() *SyntaxError {
	t := e.token(e.first - 1)
	switch t.Type {
	case py.Indent:
		return e.atToken(t, "IndentationError", "unexpected indent", e.fill)
	case py.Dedent:
		if e.src.mode == Single && e.endsInBlanks() {
			// CPython makes the end of a line out of the end of the source.
			line := e.src.lines()
			return &SyntaxError{Class: "SyntaxError", Msg: "invalid syntax", Filename: e.src.filename, Line: line, EndLine: line, Text: e.src.line(line)}
		}
		return e.atToken(t, "IndentationError", "unexpected unindent", e.fill)
	}
	return e.laterLexical(e.about(e.spanOf(t), "SyntaxError", "invalid syntax", e.fill))
}

// endsInBlanks tells whether the last line is nothing but blanks.
func (e *explainer) endsInBlanks() bool {
	text := e.src.text
	last := text[strings.LastIndexByte(text, '\n')+1:]
	return last != "" && strings.Trim(last, " \t\f") == ""
}

// atToken is an error at a token. One that has no text, like an Indent or the
// end, stands where the tokenizer had come to, and has no end.
func (e *explainer) atToken(t *py.Token, class, msg string, fill int) *SyntaxError {
	span := e.spanOf(t)
	err := e.about(span, class, msg, fill)
	switch {
	case span.Col < 0:
		line := e.src.line(err.Line)
		err.Col = py.CharsIn(line, len(line))
		err.EndCol = -1
	case t.Type == py.Indent || t.Type == py.Dedent:
		err.Col = column(err.Text, int(span.EndCol)) - 1
		err.EndCol = -1
	}
	return err
}

// atLast is an error at the last token that was looked at.
func (e *explainer) atLast(m *peg.Matcher, class, msg string) error {
	return e.atToken(e.token(m.Fill-1), class, msg, m.Fill)
}

// at is an error about a span.
//
//go:noinline
func (e *explainer) at(m *peg.Matcher, span ast.Span, msg string) *SyntaxError {
	return e.about(span, "SyntaxError", msg, m.Fill)
}

// about is an error about a span, when a number of tokens have been looked at.
func (e *explainer) about(span ast.Span, class, msg string, fill int) *SyntaxError {
	err := &SyntaxError{Class: class, Msg: msg, Filename: e.src.filename, Line: int(span.Line), EndLine: int(span.EndLine)}
	if e.lineAt(fill) > err.Line {
		// The tokenizer has left the line.
		err.Text = strings.TrimSuffix(e.src.line(err.Line), "\n")
	} else {
		err.Text = e.buffer(err.Line)
	}
	err.place(span)
	return err
}

// buffer returns the line that the tokenizer stands in, with the lines before
// it that a string or a backslash joins to it, as they are in its buffer.
func (e *explainer) buffer(line int) string {
	start := e.src.offset(line)
	return e.src.text[e.joinedFrom(start):start] + e.src.line(line)
}

// joinedFrom returns where the first of the lines starts that are joined to the
// one at an offset. A backslash in the indentation of the first joins nothing,
// as it leaves nothing in the buffer.
func (e *explainer) joinedFrom(start int) int {
	for at := start; at > 0; {
		joined, indented := e.joined(at - 1)
		if !joined {
			break
		}
		at = strings.LastIndexByte(e.src.text[:at-1], '\n') + 1
		if !indented {
			start = at
		}
	}
	return start
}

// joined tells whether the line end at an offset is inside a token or after a
// backslash, and whether that stands in an indentation.
func (e *explainer) joined(at int) (joined, indented bool) {
	i := sort.Search(len(e.toks), func(i int) bool { return i > 0 && e.toks[i].Pos.Offset > at }) - 1
	if i <= 0 {
		return false, false
	}
	t := &e.toks[i]
	end := t.Pos.Offset + len(t.Value)
	if at < end {
		return t.Type != py.Newline, false
	}
	begin := strings.LastIndexByte(e.src.text[:at], '\n') + 1
	if e.src.text[at-1] != '\\' || at <= end || strings.Contains(e.src.text[max(begin, end):at], "#") {
		return false, false
	}
	return true, strings.Trim(e.src.text[begin:at-1], " \t\f") == ""
}

// lineAt returns the line that the tokenizer has come to.
func (e *explainer) lineAt(fill int) int {
	return int(e.spanOf(e.token(fill - 1)).EndLine)
}

// laterLexical replaces an error by one of the lexer's further down, if there
// is any: CPython reads the rest of the source before it reports an error of
// the grammar. A bracket that was never closed counts if the error stands on a
// later line.
func (e *explainer) laterLexical(found *SyntaxError) *SyntaxError {
	e.rest = true
	f := e.failure
	if f == nil {
		return found
	}
	switch {
	case f.InField:
	case f.Undecoded != nil:
		return e.src.undecoded(f.Undecoded)
	case f.Raised:
		return e.lexical()
	case f.Open != nil && e.token(e.fill-1).Pos.Line > f.Open.Line:
		e.failure = f.Open
		return e.lexical()
	}
	return found // CPython takes no notice of mistakes in f-strings further down
}

// readAll tells whether the tokenizer saw the end of the source behind the last
// token that was looked at: a line end that is missing is not added in the
// modes other than Exec.
func (e *explainer) readAll() bool {
	t := e.token(e.fill - 1)
	return e.src.mode != Exec && t.Pos.Offset+len(t.Value) >= len(e.src.text) && !strings.HasSuffix(e.src.text, "\n")
}

// lexical is the lexer's error. A bracket that was not closed is found at the
// end.
func (e *explainer) lexical() *SyntaxError {
	err := e.src.lexical(e.failure)
	switch {
	case e.failure.Unclosed && e.src.lines() > err.Line:
		err.Text = strings.TrimSuffix(err.Text, "\n")
	case !e.failure.Raised:
		text := e.buffer(err.Line)
		if e.failure.Undecoded != nil {
			err.Col = py.CharsIn(text, e.failure.Read)
		}
		if e.failure.FromBuffer {
			err.Col += utf8.RuneCountInString(text) - utf8.RuneCountInString(err.Text)
		}
		err.Text = text
	}
	return err
}

// token returns a token by its index in the rules.
func (e *explainer) token(i int) *py.Token {
	i++
	if i >= len(e.toks) {
		i = len(e.toks) - 1
	}
	return &e.toks[i]
}

// spanOf is tokenSpan with CPython's view of tokens without text: a line end
// is one column wide, and the end of the source has a line but no column.
func (e *explainer) spanOf(t *py.Token) ast.Span {
	s := tokenSpan(t)
	atEnd := t.Pos.Offset >= len(e.src.text)
	switch {
	case t.Type == py.EOF, t.Type == py.Dedent && atEnd, t.Type == py.Newline && e.src.mode != Exec && e.isLast(t):
		line := int32(e.src.lines())
		return ast.Span{Line: line, Col: -1, EndLine: line, EndCol: -1}
	case t.Type == py.Newline:
		if !strings.HasSuffix(t.Value, "\n") {
			s.EndCol++
		}
	}
	return s
}

// isLast tells whether a line end is only the end of the source.
func (e *explainer) isLast(t *py.Token) bool {
	return t.Pos.Offset+len(t.Value) >= len(e.src.text) && !strings.HasSuffix(t.Value, "\n")
}

// level returns how many brackets are open after a token.
func (e *explainer) level(i int) int32 {
	if e.levels == nil {
		e.levels = make([]int32, len(e.toks))
		n := int32(0)
		for i := range e.toks {
			switch e.toks[i].Type {
			case py.LPar, py.LSqb, py.LBrace:
				n++
			case py.RPar, py.RSqb, py.RBrace:
				n--
			}
			e.levels[i] = n
		}
	}
	return e.levels[i+1]
}
