package parser

import py "github.com/minipy-go/minipy/lexer"

// Steps returns how often rules are tried to explain the error of a source.
func Steps(text string) int {
	scanner := py.NewScanner(text)
	stream := newStream(scanner)
	defer stream.release()
	stream.lex.Next()
	_, err := parseMode(stream.lex, Exec, nil)
	if err == nil {
		return 0
	}
	_, e := explain(err, scanner, stream.lex, &source{text: text, failure: scanner.Failure()})
	return e.steps
}
