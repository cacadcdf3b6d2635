// Package parser turns Python 3.13 source into a syntax tree.
//
// Statements are productions of participle: structs with parser tags, each in
// compound.go, simple.go or match.go, chosen by a statement's first token and
// built when first needed. Expressions are parsed by one hook with a table of
// binding powers, in expr.go. Rule names are those of Python's grammar.
package parser

import (
	"errors"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// Mode says what a source is, as the third argument of compile does.
type Mode uint8

// The modes.
const (
	Exec     Mode = iota // a module: *ast.Module
	Eval                 // an expression: *ast.Expression
	Single               // an interactive statement: *ast.Interactive
	FuncType             // the signature of a type comment: *ast.FunctionType
)

// Parse parses a source in bytes. The error is a *SyntaxError.
func Parse(src []byte, filename string, mode Mode) (ast.Mod, error) {
	return ParseWith(src, filename, mode, Options{})
}

// Options are what a caller may want beyond a tree.
type Options struct {
	// Warn is called with each SyntaxWarning, in order; with those before an
	// error, if there is one.
	Warn func(Warning)
	// Origin says whether the source is a file's, which may declare its
	// encoding and whose errors have other words, or a str. The zero value
	// stands for bytes given to compile().
	Origin py.Origin
	// TypeComments makes comments of the form "# type: …" part of the tree.
	TypeComments bool
	// KeepOpen says, in mode Single, that a block is not over where the source
	// ends within its last line (PyCF_DONT_IMPLY_DEDENT).
	KeepOpen bool
	// AllowIncomplete gives the error about a source that only ends too early
	// the class _IncompleteInputError (PyCF_ALLOW_INCOMPLETE_INPUT).
	AllowIncomplete bool
	// BarryAsFLUFL makes "<>" the operator that "!=" is (PEP 401).
	BarryAsFLUFL bool
	// MaxDigits bounds the digits of decimal literals, as
	// sys.set_int_max_str_digits does: 0 means CPython's default, below 0 that
	// there is no bound.
	MaxDigits int
	// FeatureVersion, if not 0, allows only what Python 3.(FeatureVersion-1)
	// has, as far as CPython looks at it.
	FeatureVersion int
	// Later steps over the bodies of functions outside of others, but short
	// ones and those of generators, coroutines and users of super and global:
	// an *ast.Later stands for each, for ParseLater. Mistakes in them are not
	// found.
	Later bool
	// Poll, if not nil, is called now and then while a long source is read: its
	// error ends that, and is what ParseWith gives.
	Poll func() error
}

// ParseWith is Parse with options.
func ParseWith(src []byte, filename string, mode Mode, opts Options) (ast.Mod, error) {
	text, err := py.Decode(src, opts.Origin, filename)
	if err != nil {
		return nil, decodeFailure(err, filename)
	}
	scanner := py.NewScanner(text)
	scanner.TypeComments = opts.TypeComments
	scanner.Partial = mode == Eval || mode == Single
	watch := watcher{poll: opts.Poll}
	if len(text) < longSource {
		watch.poll = nil
	}
	stream := watch.streamOf(scanner, len(text), opts.Later)
	defer stream.release()
	if watch.err != nil {
		return nil, watch.err
	}
	lex := stream.lex
	lex.Next() // Start
	setMaxDigits(tokens(lex), opts.MaxDigits)
	if opts.BarryAsFLUFL {
		swapInequality(tokens(lex))
	}
	mod, err := parseMode(lex, mode, &watch)
	if watch.err != nil {
		return nil, watch.err
	}
	if err == nil && opts.KeepOpen && mode == Single && endsOpen(tokens(lex), text) {
		err = &unexpected{int(lex.RawCursor())}
	}
	from := &source{text: text, filename: filename, mode: mode, failure: scanner.Failure()}
	if err != nil {
		found, e := explain(err, scanner, lex, from)
		last := &tokens(lex)[e.first]
		switch {
		case opts.AllowIncomplete && atSourceEnd(last, scanner.Failure(), text):
			found = from.at(tokenSpan(last), "_IncompleteInputError", "incomplete input")
		case opts.BarryAsFLUFL && last.Type == py.LessGreater && (found.Msg == "invalid syntax" || strings.HasPrefix(found.Msg, "f-string: expecting")):
			found.Msg = "with Barry as BDFL, use '<>' instead of '!='"
		}
		if opts.Warn != nil {
			e.warn(scanner.Warnings(), opts.Warn)
		}
		found.Text = py.Replaced(found.Text)
		return nil, found
	}
	if opts.Warn != nil {
		w := &warner{src: from, warn: opts.Warn, toks: tokens(lex), lexical: scanner.Warnings()}
		w.upTo(len(w.toks))
	}
	if m, ok := mod.(*ast.Module); ok {
		for _, t := range scanner.TypeIgnores() {
			m.TypeIgnores = append(m.TypeIgnores, &ast.TypeIgnore{Lineno: t.Line, Tag: t.Tag})
		}
	}
	if opts.FeatureVersion > 0 {
		if wrong := checkVersion(mod, tokens(lex), from, opts.FeatureVersion-1); wrong != nil {
			return nil, wrong
		}
	}
	return mod, nil
}

// swapInequality makes "<>" the operator and "!=" a token that the grammar
// does not know.
func swapInequality(toks []py.Token) {
	for i := range toks {
		switch toks[i].Type {
		case py.LessGreater:
			toks[i].Type = py.NotEqual
		case py.NotEqual:
			toks[i].Type = py.LessGreater
		}
	}
}

// endsOpen tells whether a source ends in a block, without a line end.
func endsOpen(toks []py.Token, text string) bool {
	if strings.HasSuffix(text, "\n") {
		return false
	}
	for i := range toks {
		if toks[i].Type == py.EOF {
			return i > 0 && toks[i-1].Type == py.Dedent && toks[i-1].Pos.Offset >= len(text)
		}
	}
	return false
}

// atSourceEnd tells whether the tokenizer has come to the end of the source
// with a token: there is nothing after it, or a string of many lines does not end.
func atSourceEnd(t *py.Token, failure *py.Failure, text string) bool {
	switch t.Type {
	case py.EOF:
		return true
	case py.Dedent:
		return t.Pos.Offset >= len(text)
	case py.Error:
		escaped := strings.HasSuffix(strings.TrimSuffix(text, "\n"), "\\") // the last line end
		return failure != nil && (failure.Unclosed || escaped || strings.HasPrefix(failure.Msg, "unterminated triple") || strings.HasPrefix(failure.Msg, "unexpected EOF"))
	}
	return false
}

func parseMode(lex *lexer.PeekingLexer, mode Mode, watch *watcher) (ast.Mod, error) {
	switch mode {
	case Eval:
		v, err := run(lex, (*cursor).evalInput)
		if err != nil {
			return nil, err
		}
		return &ast.Expression{Body: v}, atEnd(lex)
	case FuncType:
		v, err := run(lex, (*cursor).functionType)
		if err != nil {
			return nil, err
		}
		return v, atEnd(lex)
	case Single:
		return parseSingle(lex)
	}
	body := statements{watch: watch}
	if err := body.Parse(lex); err != nil {
		return nil, &statementError{err, body.last}
	}
	return &ast.Module{Body: body.List}, atEnd(lex)
}

// atEnd skips line ends and wants the source to end there.
func atEnd(lex *lexer.PeekingLexer) error {
	for lex.Peek().Type == py.Newline {
		lex.Next()
	}
	if lex.Peek().Type != py.EOF {
		return &unexpected{int(lex.RawCursor())}
	}
	return nil
}

// parseSingle parses one compound statement or one line.
func parseSingle(lex *lexer.PeekingLexer) (ast.Mod, error) {
	var body statements
	switch lex.Peek().Type {
	case py.EOF, py.Newline:
		return nil, &unexpected{int(lex.RawCursor())}
	}
	isCompound := startsCompound(lex)
	if err := body.statement(lex); err != nil {
		return nil, err
	}
	toks := tokens(lex)
	last := &toks[lex.RawCursor()-1]
	if isCompound && !endsSingle(lex.Peek().Type, last, toks[0].Value) {
		return nil, &unexpected{int(lex.RawCursor())}
	}
	if !isCompound && !onlyBlank(toks[0].Value[last.Pos.Offset+len(last.Value):]) {
		span := tokenSpan(last)
		span.EndLine, span.EndCol = span.Line, span.Col+int32(len(last.Value))
		return nil, &actionError{msg: "multiple statements found while compiling a single statement", span: span, final: true, index: int(lex.RawCursor()) - 1}
	}
	return &ast.Interactive{Body: body.List}, nil
}

// endsSingle tells whether a compound statement may end an interactive input
// before a token. CPython wants one line end more than the statement has, for
// which it takes the end of the input if that is no end of a line itself.
func endsSingle(next py.Type, last *py.Token, text string) bool {
	switch {
	case next != py.EOF:
		return next == py.Newline
	case last.Type == py.Newline:
		return strings.HasSuffix(last.Value, "\n")
	}
	rest := text[strings.LastIndexByte(text, '\n')+1:]
	return rest == "" || !onlyBlank(rest)
}

// onlyBlank tells whether a text holds only blank lines and comments.
func onlyBlank(text string) bool {
	for _, line := range strings.Split(text, "\n") {
		line = strings.Trim(line, " \t\f")
		if line != "" && line[0] != '#' {
			return false
		}
	}
	return true
}

// evalInput parses expressions with commas between them, none starred.
func (c *cursor) evalInput() ast.Expr {
	return c.tupleOf((*cursor).expression)
}

// functionType parses "(argtypes) -> returns".
func (c *cursor) functionType() *ast.FunctionType {
	f := &ast.FunctionType{}
	if !c.expect(py.LPar) {
		return nil
	}
	stars := py.Type(0)
	for c.at() != py.RPar {
		if t := c.at(); t == py.Star || t == py.DoubleStar {
			if t <= stars {
				c.fail()
				return nil
			}
			stars = t
			c.i++
		} else if stars != 0 {
			c.fail()
			return nil
		}
		v := c.expression()
		if v == nil {
			return nil
		}
		f.ArgTypes = append(f.ArgTypes, v)
		if !c.accept(py.Comma) {
			break
		}
		if c.at() == py.RPar {
			c.fail()
			return nil
		}
	}
	if !c.expect(py.RPar) || !c.expect(py.RArrow) {
		return nil
	}
	if f.Returns = c.expression(); f.Returns == nil {
		return nil
	}
	return f
}

func decodeFailure(err error, filename string) error {
	e := &SyntaxError{Class: "SyntaxError", Msg: err.Error(), Filename: filename, Unplaced: true}
	var d *py.DecodeError
	if errors.As(err, &d) {
		e.Line, e.Text = d.Line, d.Text
		e.Unplaced = d.Line == 0 && !d.Placed
		if d.Placed {
			e.Col = -1
		}
	}
	return e
}
