package interp_test

import (
	"context"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
	"github.com/minipy-go/minipy/objmodel"
)

const benchFolder = "testdata/bench/"

// readBench gives a file of the statements that are measured. testdata/bench's
// run.py measures the same on CPython.
func readBench(tb testing.TB, name string) string {
	tb.Helper()
	data, err := os.ReadFile(benchFolder + name)
	require.NoError(tb, err)
	return string(data)
}

// statement is a line of statements.txt: it is run b.N times.
type statement struct{ name, code string }

func readStatements(tb testing.TB) []statement {
	tb.Helper()
	var out []statement
	for _, line := range strings.Split(strings.TrimSpace(readBench(tb, "statements.txt")), "\n") {
		name, code, _ := strings.Cut(line, "\t")
		if name == "" {
			out[len(out)-1].code += "\n" + code
			continue
		}
		out = append(out, statement{name, code})
	}
	return out
}

// newBench makes an interpreter with the names of setup.py and a function
// run(n) that runs code n times.
func newBench(tb testing.TB, code string) *interp.Interp {
	tb.Helper()
	in, err := interp.New(interp.Config{})
	require.NoError(tb, err)
	require.NoError(tb, in.RunString(context.Background(), readBench(tb, "setup.py"), "setup.py"))
	defineRun(tb, in, code)
	return in
}

func defineRun(tb testing.TB, in *interp.Interp, code string) {
	tb.Helper()
	body := strings.ReplaceAll(code, "\n", "\n        ")
	require.NoError(tb, in.RunString(context.Background(), "def run(n):\n    for i in range(n):\n        "+body+"\n", "bench.py"))
}

func function(tb testing.TB, in *interp.Interp, name string) interp.Object {
	tb.Helper()
	v, err := in.Get(name)
	require.NoError(tb, err)
	return v.(interp.Object)
}

// BenchmarkPython measures opcodes, calls, attributes, generators, exceptions
// and the methods of built-in types, each in a loop of its own.
func BenchmarkPython(b *testing.B) {
	for _, s := range readStatements(b) {
		b.Run(s.name, func(b *testing.B) {
			in := newBench(b, s.code)
			b.ReportAllocs()
			b.ResetTimer()
			_, err := in.Call(context.Background(), "run", b.N)
			require.NoError(b, err)
		})
	}
}

// TestBenchStatements runs every statement that is measured, twice.
func TestBenchStatements(t *testing.T) {
	in := newBench(t, "pass")
	for _, s := range readStatements(t) {
		defineRun(t, in, s.code)
		_, err := in.Call(context.Background(), "run", 2)
		require.NoError(t, err, s.name)
	}
}

// TestBenchReasons holds figures.txt, which compare.py wrote, against
// statements.txt and REASONS.md: every statement has been measured, and those
// that took longer than on CPython have a reason.
func TestBenchReasons(t *testing.T) {
	slow := map[string]bool{}
	measured := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(readBench(t, "figures.txt")), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		require.Len(t, fields, 4, line)
		ratio, err := strconv.ParseFloat(fields[3], 64)
		require.NoError(t, err)
		measured[fields[0]] = true
		slow[fields[0]] = ratio > 1
	}
	for _, s := range readStatements(t) {
		require.True(t, measured[s.name], "%s is not in figures.txt", s.name)
	}
	reasons := readBench(t, "REASONS.md")
	for name, above := range slow {
		require.Equal(t, above, strings.Contains(reasons, "| "+name+" |"), name)
	}
}

// BenchmarkGoToPython is a Go program's call of a Python function of two ints.
func BenchmarkGoToPython(b *testing.B) {
	in := newBench(b, "pass")
	require.NoError(b, in.RunString(context.Background(), "def add(a, b): return a + b", "add.py"))
	add := function(b, in, "add")
	ctx := context.Background()
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		n, err := add.CallInts(ctx, int64(i), 1)
		if err != nil || n != int64(i)+1 {
			b.Fatal(n, err)
		}
	}
}

// BenchmarkPythonToGo is a Python loop that calls a function written in Go; the
// empty loop is BenchmarkPython/loop.
func BenchmarkPythonToGo(b *testing.B) {
	in := newBench(b, "identity(i)")
	def := &objmodel.MethodDef{Name: "identity", Kind: objmodel.OneArg, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		return a.V[0], nil
	}}
	require.NoError(b, in.Set("identity", objmodel.NewBuiltin(def, "__main__")))
	b.ReportAllocs()
	b.ResetTimer()
	_, err := in.Call(context.Background(), "run", b.N)
	require.NoError(b, err)
}

// busy is the work of BenchmarkInterpreters: calls, attributes, lists, dicts
// and strings.
const busy = `
class C:
    def __init__(self, n): self.n = n
    def next(self): return C(self.n + 1)
def work(n):
    c, words, total = C(0), {}, 0
    for i in range(n):
        c = c.next()
        key = "k%d" % (i % 100)
        words[key] = words.get(key, 0) + c.n
        total += len([j for j in range(5)])
    return total
`

// BenchmarkInterpreters does the same work in one interpreter and, at a time,
// in two of them on two goroutines: the second is no slower where there are two
// free cores.
func BenchmarkInterpreters(b *testing.B) {
	for name, count := range map[string]int{"one": 1, "two": 2} {
		b.Run(name, func(b *testing.B) {
			work := make([]interp.Object, count)
			for i := range work {
				in, err := interp.New(interp.Config{})
				require.NoError(b, err)
				require.NoError(b, in.RunString(context.Background(), busy, "busy.py"))
				work[i] = function(b, in, "work")
			}
			b.ResetTimer()
			var group sync.WaitGroup
			for _, f := range work {
				group.Go(func() {
					if _, err := f.CallInts(context.Background(), int64(b.N)); err != nil {
						b.Error(err)
					}
				})
			}
			group.Wait()
		})
	}
}

func TestCallInts(t *testing.T) {
	in, err := interp.New(interp.Config{})
	require.NoError(t, err)
	ctx := context.Background()
	require.NoError(t, in.RunString(ctx, "def add(a, b): return a + b\ndef wrong(a): return [2**70, 'x', 1 / 0][a] if a < 2 else 1 / 0", "add.py"))
	add := function(t, in, "add")
	n, err := add.CallInts(ctx, 40, 2)
	require.NoError(t, err)
	require.EqualValues(t, 42, n)
	require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = add.CallInts(ctx, 1<<40, 2) }))

	require.NoError(t, in.RunString(ctx, "def wrong(a):\n    return 2**70 if a == 0 else 'x' if a == 1 else 1 / 0", "wrong.py"))
	wrong := function(t, in, "wrong")
	for i, class := range []string{"OverflowError", "TypeError", "ZeroDivisionError"} {
		_, err := wrong.CallInts(ctx, int64(i))
		require.ErrorIs(t, err, &interp.Error{Class: class})
	}
	ended, cancel := context.WithCancel(ctx)
	cancel()
	_, err = add.CallInts(ended, 1, 2)
	require.ErrorIs(t, err, context.Canceled)
}
