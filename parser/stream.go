package parser

import (
	"sync"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
)

// stream is a peeking lexer with its tokens. Making one grows a slice to the
// number of tokens, which costs a quarter of the time of a parse, so streams
// are used again: new tokens are written over the old ones.
type stream struct {
	lex   *lexer.PeekingLexer
	start lexer.Checkpoint
	toks  []py.Token // all that lex can hold
	used  int
}

var streams sync.Pool

// maxKept is the size of streams that are not worth keeping, in tokens.
const maxKept = 1 << 18

// scanner gives tokens, one with each call, the last of them EOF.
type scanner interface{ Scan(*py.Token) }

// newStream reads all tokens of a scanner.
func newStream(from scanner) *stream {
	old, _ := streams.Get().(*stream)
	if old != nil && old.fill(from) {
		return old
	}
	source := &replay{scanner: from}
	if old != nil {
		source.head = old.toks[:old.used]
	}
	lex, _ := lexer.Upgrade(source) // a scanner never fails
	s := &stream{lex: lex, start: lex.MakeCheckpoint(), used: source.count}
	s.toks = lex.Range(0, lexer.RawCursor(s.used))
	return s
}

// fill reads tokens into an old stream and tells whether there was room.
func (s *stream) fill(from scanner) bool {
	for i := range s.toks {
		from.Scan(&s.toks[i])
		if s.toks[i].Type == py.EOF {
			s.used = i + 1
			s.lex.LoadCheckpoint(s.start)
			return true
		}
	}
	s.used = len(s.toks)
	return false
}

// release gives the stream back. Its tokens must not be used any more.
func (s *stream) release() {
	if len(s.toks) > maxKept {
		return
	}
	clear(s.toks[:s.used])
	streams.Put(s)
}

// replay is a lexer of tokens that were read already, and of the rest.
type replay struct {
	head    []py.Token
	scanner scanner
	count   int
}

// Next returns the next token.
func (r *replay) Next() (tok py.Token, err error) {
	if r.count < len(r.head) {
		tok = r.head[r.count]
	} else {
		r.scanner.Scan(&tok)
	}
	r.count++
	return tok, nil
}
