package parser_test

import (
	"bufio"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

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

// BenchmarkParse measures the parser on large files.
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

// BenchmarkBesidePython measures the parser and CPython's ast.parse in one run,
// file by file in turns, and reports how many times as fast the parser is: on
// each file, and in the geometric mean. It takes the fastest run of each, for
// other processes can only make one slower. Run it by
//
//	go test ./parser -run '^$' -bench BesidePython -benchtime 1x
func BenchmarkBesidePython(b *testing.B) {
	ask, stop := startPython(b)
	defer stop()
	const rounds = 8
	mean := 1.0
	for _, name := range largeFiles {
		path := filepath.Join(library, name)
		src, err := os.ReadFile(path)
		require.NoError(b, err)
		b.Run(filepath.Base(name), func(b *testing.B) {
			ours, theirs := math.Inf(1), math.Inf(1)
			for range rounds * b.N {
				theirs = min(theirs, ask(path))
				ours = min(ours, fastestParse(b, src))
			}
			mean *= theirs / ours
			b.ReportMetric(ours*1e3, "ms")
			b.ReportMetric(theirs*1e3, "python-ms")
			b.ReportMetric(theirs/ours, "times-as-fast")
		})
	}
	b.Logf("%.2f times as fast as CPython in the mean of %d files", math.Pow(mean, 1/float64(len(largeFiles))), len(largeFiles))
}

// fastestParse gives the seconds that the fastest of some parses takes.
func fastestParse(b *testing.B, src []byte) float64 {
	fastest := math.Inf(1)
	for range 5 {
		start := time.Now()
		_, err := parser.Parse(src, "<bench>", parser.Exec)
		fastest = min(fastest, time.Since(start).Seconds())
		require.NoError(b, err)
	}
	return fastest
}

// startPython starts CPython with bench.py, which answers the path of a file
// with the seconds that ast.parse takes.
func startPython(b *testing.B) (ask func(path string) float64, stop func()) {
	if _, err := os.Stat(python); err != nil {
		b.Skip("needs CPython 3.13 at " + python)
	}
	cmd := exec.Command(python, "testdata/bench.py")
	in, err := cmd.StdinPipe()
	require.NoError(b, err)
	out, err := cmd.StdoutPipe()
	require.NoError(b, err)
	require.NoError(b, cmd.Start())
	answers := bufio.NewScanner(out)
	ask = func(path string) float64 {
		_, err := io.WriteString(in, path+"\n")
		require.NoError(b, err)
		require.True(b, answers.Scan())
		seconds, err := strconv.ParseFloat(answers.Text(), 64)
		require.NoError(b, err)
		return seconds
	}
	return ask, func() {
		in.Close()
		cmd.Wait()
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
