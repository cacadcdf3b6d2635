// Package lexer turns Python 3.13 source into tokens: indentation and line
// joining, names, numbers, strings and the pieces of f-strings (PEP 701).
//
// It is a lexer.Definition of participle, and may be used directly by
// NewScanner. The source is UTF-8 text with "\n" line ends; Decode makes that
// from bytes.
package lexer

import (
	"io"
	"sync"

	"github.com/alecthomas/participle/v2/lexer"
)

// Token is participle's token. Pos.Line and Pos.Column count from 1, columns
// in bytes. The value is the token's own text.
type Token = lexer.Token

// Definition is the lexer as participle wants it.
type Definition struct{}

var (
	_ lexer.Definition       = Definition{}
	_ lexer.StringDefinition = Definition{}
	_ lexer.BytesDefinition  = Definition{}
)

// symbols is made when first asked for.
var symbols = sync.OnceValue(func() map[string]Type {
	m := make(map[string]Type, TypeCount)
	m["EOF"] = EOF
	for t, name := range names {
		if name != "" {
			m[name] = Type(t)
		}
	}
	return m
})

// Symbols returns the token types by the names that the grammar uses. The map
// is shared and must not be changed.
func (Definition) Symbols() map[string]Type { return symbols() }

// Lex reads all of r and returns its tokens.
func (Definition) Lex(filename string, r io.Reader) (lexer.Lexer, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return NewScanner(string(src)), nil
}

// LexString returns the tokens of a source in memory.
func (Definition) LexString(filename, src string) (lexer.Lexer, error) {
	return NewScanner(src), nil
}

// LexBytes returns the tokens of a source in memory.
func (Definition) LexBytes(filename string, src []byte) (lexer.Lexer, error) {
	return NewScanner(string(src)), nil
}
