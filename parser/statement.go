package parser

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// statements is a run of statements up to a Dedent or the end.
type statements struct {
	List  []ast.Stmt
	last  int      // index of the first token of the last statement
	watch *watcher // of a module's own statements
}

// Parse reads statements by their first tokens.
func (s *statements) Parse(lex *lexer.PeekingLexer) error {
	for {
		switch lex.Peek().Type {
		case py.EOF, py.Dedent:
			return nil
		}
		if !continues(lex.Peek().Type) {
			s.last = int(lex.RawCursor())
		}
		if s.watch != nil && s.watch.stopped() {
			return s.watch.err
		}
		if err := s.statement(lex); err != nil {
			return err
		}
	}
}

// continues tells whether a token belongs to a compound statement that has
// begun, so that a mistake at it is one of that statement.
func continues(t py.Type) bool {
	switch t {
	case py.Elif, py.Else, py.Except, py.Finally, py.Indent, py.Dedent:
		return true
	}
	return false
}

// statement reads a compound statement, or a line of simple ones.
func (s *statements) statement(lex *lexer.PeekingLexer) error {
	if !startsCompound(lex) {
		return s.simpleLine(lex)
	}
	stmt, err := compoundStatement(lex)
	if err == nil {
		s.List = append(s.List, stmt)
	}
	return err
}

// simpleLine reads simple statements with semicolons between them, and the
// line's end.
func (s *statements) simpleLine(lex *lexer.PeekingLexer) error {
	for {
		stmt, err := simpleStatement(lex)
		if err != nil {
			return err
		}
		s.List = append(s.List, stmt)
		switch lex.Peek().Type {
		case py.Newline:
			lex.Next()
			return nil
		case py.Semi:
			lex.Next()
			if lex.Peek().Type == py.Newline {
				lex.Next()
				return nil
			}
		default:
			return &unexpected{int(lex.RawCursor())}
		}
	}
}

// block is the body of a compound statement with the colon before it: simple
// statements on the same line, or indented lines.
type block struct {
	List []ast.Stmt
	end  ast.Span // only the end counts
}

// Parse reads "':' block".
func (b *block) Parse(lex *lexer.PeekingLexer) error {
	if !colon(lex) {
		return participle.NextMatch
	}
	return b.suite(lex)
}

// colon steps over a colon if one stands there.
func colon(lex *lexer.PeekingLexer) bool {
	if lex.Peek().Type != py.Colon {
		return false
	}
	lex.Next()
	return true
}

// suite reads what follows the colon.
func (b *block) suite(lex *lexer.PeekingLexer) error {
	var s statements
	if lex.Peek().Type != py.Newline {
		if startsCompound(lex) {
			return &unexpected{int(lex.RawCursor())}
		}
		if err := s.simpleLine(lex); err != nil {
			return err
		}
	} else {
		lex.Next()
		if lex.Peek().Type != py.Indent {
			return &unexpected{int(lex.RawCursor())}
		}
		lex.Next()
		if err := s.Parse(lex); err != nil {
			return err
		}
		if lex.Peek().Type != py.Dedent {
			return &unexpected{int(lex.RawCursor())}
		}
		lex.Next()
	}
	b.List = s.List
	b.end.EndLine, b.end.EndCol = lastEnd(tokens(lex), int(lex.RawCursor()))
	return nil
}

// commentedBlock is a block that may have a type comment behind its colon.
type commentedBlock struct {
	block
	Comment string
}

// Parse reads "':' [TYPE_COMMENT] block".
func (b *commentedBlock) Parse(lex *lexer.PeekingLexer) error {
	if !colon(lex) {
		return participle.NextMatch
	}
	return b.commented(lex)
}

func (b *commentedBlock) commented(lex *lexer.PeekingLexer) error {
	if t := lex.Peek(); t.Type == py.TypeComment {
		b.Comment = t.Value
		lex.Next()
	}
	return b.suite(lex)
}

// functionBlock is the body of a function, whose type comment may stand on a
// line of its own too.
type functionBlock struct{ commentedBlock }

// Parse reads "':' [func_type_comment] block".
func (b *functionBlock) Parse(lex *lexer.PeekingLexer) error {
	if !colon(lex) {
		return participle.NextMatch
	}
	next := tokens(lex)[lex.RawCursor():]
	if next[0].Type == py.Newline && next[1].Type == py.TypeComment && next[2].Type == py.Newline && next[3].Type == py.Indent {
		lex.Next()
	}
	if skipped, err := b.later(lex); skipped || err != nil {
		return err
	}
	return b.commented(lex)
}
