package parser_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser"
)

// library is where large files to measure with may stand.
const library = "/root/.pyenv/versions/3.13.0/lib/python3.13"

var largeFiles = []string{
	"_pydecimal.py", "typing.py", "turtle.py", "inspect.py", "argparse.py",
	"tkinter/__init__.py", "test/test_socket.py", "test/test_typing.py",
	"test/test_decimal.py", "test/datetimetester.py",
}

// BenchmarkParse measures the parser on large files. bench.py beside it
// measures CPython's ast.parse on the same.
func BenchmarkParse(b *testing.B) {
	for _, name := range largeFiles {
		src, err := os.ReadFile(filepath.Join(library, name))
		if err != nil {
			continue
		}
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := parser.Parse(src, name, parser.Exec); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkScan(b *testing.B) {
	for _, name := range largeFiles {
		src, err := os.ReadFile(filepath.Join(library, name))
		if err != nil {
			continue
		}
		text := string(src)
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			n := 0
			for b.Loop() {
				s := lexer.NewScanner(text)
				var tok lexer.Token
				for n = 0; ; n++ {
					s.Scan(&tok)
					if tok.Type == lexer.EOF {
						break
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/token")
		})
	}
}
