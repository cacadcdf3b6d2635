package parser_test

import (
	"testing"

	"github.com/minipy-go/minipy/parser"
)

// BenchmarkSmall measures what a small program costs when the productions are
// built already.
func BenchmarkSmall(b *testing.B) {
	src := []byte("import sys\nfor x in sys.argv:\n    print(x)\n")
	for b.Loop() {
		if _, err := parser.Parse(src, "small.py", parser.Exec); err != nil {
			b.Fatal(err)
		}
	}
}
