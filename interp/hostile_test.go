package interp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
	"github.com/minipy-go/minipy/objmodel"
)

// runHostile runs a program that means no good and gives the error it ended
// with. A panic fails the test; overflowing Go's stack would end it.
func runHostile(t *testing.T, source string, config interp.Config) error {
	in, err := interp.New(config)
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	defer noPanic(t)
	err = in.RunString(ctx, source, "<hostile>")
	require.NotErrorIs(t, err, context.DeadlineExceeded)
	return err
}

// noPanic fails a test that panics.
func noPanic(t *testing.T) {
	if reason := recover(); reason != nil {
		t.Fatalf("panic: %v\n%s", reason, debug.Stack())
	}
}

// class gives the class of the Python exception in err.
func class(t *testing.T, err error) string {
	var raised *interp.Error
	require.True(t, errors.As(err, &raised), "%v", err)
	return raised.Class
}

// TestSizesAreChecked asks for more memory than there is, in every way.
func TestSizesAreChecked(t *testing.T) {
	for _, expression := range []string{
		"'a' * 10**15", "b'a' * 10**15", "bytearray(b'a') * 10**15", "[0] * 10**15", "(0,) * 10**15",
		"'ab' * 2**62", "[0, 1] * 2**62", "2**62 * 'ab'",
		"1 << 10**15", "2 ** 10**15", "10 ** 10**12", "-3 ** 10**12",
		"'%1000000000000000d' % 1", "'%.1000000000000000f' % 1", "'%*d' % (10**15, 1)",
		"f'{1:1000000000000000}'", "f'{1.5:.1000000000000000f}'", "'{:1000000000000000}'.format('x')", "format('x', '99999999999999999999')",
		"'x'.ljust(10**15)", "'x'.rjust(10**15)", "'x'.center(10**15)", "'x'.zfill(10**15)", "b'x'.center(10**15)",
		"'\\t'.expandtabs(10**15)", "bytes(10**15)", "bytearray(10**15)", "bytes(2**62)",
		"(1).to_bytes(10**15, 'big')", "'a'.replace('', 'b' * 10**6) * 10**9", "('x' * 10**5).replace('x', 'y' * 10**12)",
		"'x'.join(['a'] * 10**13)", "list(range(10**5)) * 10**12",
	} {
		t.Run(expression, func(t *testing.T) {
			err := runHostile(t, "x = "+expression+"\n", interp.Config{MaxMemory: 1 << 30})
			require.Contains(t, []string{"MemoryError", "OverflowError", "ValueError"}, class(t, err), "%v", err)
		})
	}
}

// TestDeepSources compiles sources whose trees are deep.
func TestDeepSources(t *testing.T) {
	const n = 20_000
	deep := map[string]string{
		"parentheses":   strings.Repeat("(", n) + strings.Repeat(")", n),
		"open brackets": strings.Repeat("[", n),
		"lists":         "x = " + strings.Repeat("[", n) + strings.Repeat("]", n),
		"dicts":         "x = " + strings.Repeat("{1:", n) + "2" + strings.Repeat("}", n),
		"minus":         "x = " + strings.Repeat("-", n) + "1",
		"not":           "x = " + strings.Repeat("not ", n) + "1",
		"await":         "async def f():\n x = " + strings.Repeat("await ", n) + "1",
		"power":         "x = 1" + strings.Repeat("**1", n),
		"lambda":        "x = " + strings.Repeat("lambda: ", n) + "1",
		"conditional":   "x = " + strings.Repeat("1 if 1 else ", n) + "1",
		"attributes":    "x = 1\nx" + strings.Repeat(".a", n),
		"calls":         "x = 1\nx" + strings.Repeat("()", n),
		"subscripts":    "x = 1\nx" + strings.Repeat("[0]", n),
		"nested calls":  "x = " + strings.Repeat("f(", n) + strings.Repeat(")", n),
		"indentation":   nestedIfs(1000),
		"f-strings":     "x = " + strings.Repeat(`f"{`, 300) + "1" + strings.Repeat(`}"`, 300),
		"comprehension": "x = " + strings.Repeat("[", 150) + "1" + strings.Repeat(" for a in b]", 150),
		"star targets":  strings.Repeat("(*", n) + "a" + strings.Repeat(",)", n) + " = 1",
		"patterns":      "match 1:\n case " + strings.Repeat("[", n) + strings.Repeat("]", n) + ": pass",
		"classes":       nestedBlocks("class A:", 150),
		"functions":     nestedBlocks("def f():", 150),
		"decorators":    strings.Repeat("@f\n", n) + "def g(): pass",
	}
	for name, source := range deep {
		t.Run(name, func(t *testing.T) {
			err := runHostile(t, source+"\n", interp.Config{})
			if err != nil {
				require.NotEmpty(t, class(t, err))
			}
		})
	}
}

func nestedIfs(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if 1:\n")
	}
	return b.String() + strings.Repeat(" ", n) + "pass"
}

func nestedBlocks(head string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + head + "\n")
	}
	return b.String() + strings.Repeat(" ", n) + "pass"
}

// TestLongSources compiles sources that are long but flat.
func TestLongSources(t *testing.T) {
	const n = 20_000
	for name, source := range map[string]string{
		"sum":        "x = 0" + strings.Repeat(" + 1", 2000) + "\nassert x == 2000",
		"statements": strings.Repeat("x = 1\n", n),
		"names":      "x = [" + strings.Repeat("x1, ", n) + "] if 0 else 1",
		"constants":  "x = [" + strings.Repeat("1.5, 'a', ", n) + "]\nassert len(x) == 40000",
		"dict":       "x = {" + strings.Repeat("'k': 1, ", n) + "}\nassert len(x) == 1",
		"elif":       "if 0: pass\n" + strings.Repeat("elif 0: pass\n", 2000),
		"and":        "x = 1" + strings.Repeat(" and 1", n) + "\nassert x == 1",
		"arguments":  "def f(*a, **k): return len(a)\nassert f(" + strings.Repeat("1, ", n) + ") == 20000",
		"parameters": "def f(" + parameters(240) + "): return p239\nassert f(*range(240)) == 239",
		"compare":    "x = 1" + strings.Repeat(" < 2 > 1", 500),
		"unpack":     strings.Repeat("a, ", 250) + "= range(250)",
		"string":     "x = '" + strings.Repeat("é", 1_000_000) + "'\nassert len(x) == 1000000",
		"joined":     "x = (" + strings.Repeat("'a' ", n) + ")\nassert len(x) == 20000",
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, runHostile(t, source+"\n", interp.Config{}))
		})
	}
}

func parameters(n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("p%d", i)
	}
	return strings.Join(names, ", ")
}

// TestDeepData works on values that hold each other many levels deep.
func TestDeepData(t *testing.T) {
	const build = `
import pickle, copy
N = 50000
l = []
for _ in range(N): l = [l]
t = ()
for _ in range(N): t = (t,)
d = {}
for _ in range(N): d = {"k": d}
e = None
for _ in range(N):
    x = ValueError(e)
    x.__context__ = e
    e = x
m = len
for _ in range(N): m = classmethod(m)
g = iter([1])
for _ in range(N): g = map(str, g)
z = iter([1])
for _ in range(N): z = zip(z)
class Node:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"<{self.n!r}>"
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
    def __getattr__(self, name): return getattr(self.n, name)
n = 1
for _ in range(N): n = Node(n)
`
	in, err := interp.New(interp.Config{})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), build, "<build>"))
	for _, statement := range []string{
		"repr(l)", "repr(t)", "repr(d)", "repr(e)", "str(n)", "l == [l]", "t == (t,)", "t < (t,)", "d == {'k': d}", "hash(t)", "hash(n)", "n == Node(n)",
		"n.missing", "pickle.dumps(l)", "pickle.dumps(n)", "pickle.dumps(d, 0)", "copy.deepcopy(l)", "copy.deepcopy(n)", "copy.copy(n)",
		"list(g)", "list(z)", "isinstance(1, t)", "issubclass(int, t)", "f'{l}'", "'%s' % (d,)", "raise e", "m.__get__(1)()", "sorted([t, t])", "max(l, l)",
		"set([t])", "{t: 1}", "l in l", "print(l)", "[].sort(key=n)", "sum([l], l)", "str(e)", "m()", "type('X', (), {'a': m}).a", "del l, t, d, e, m, g, z, n",
	} {
		t.Run(statement, func(t *testing.T) {
			defer noPanic(t)
			if err := in.RunString(context.Background(), statement+"\n", "<hostile>"); err != nil {
				require.NotEmpty(t, class(t, err))
			}
		})
	}
}

// TestLimitsHold runs programs that never end by themselves.
func TestLimitsHold(t *testing.T) {
	for _, source := range []string{
		"while True: pass",
		"while True:\n try: pass\n finally: continue",
		"for _ in iter(int, 1): pass",
		"def g():\n while True: yield\nfor _ in g(): pass",
		"sum(iter(int, 1))",
		"list(iter(int, 1))",
		"[0 for _ in iter(int, 1)]",
		"max(iter(int, 1))",
		"import itertools\nsum(itertools.count())",
		"'x'.join(iter(str, 1))",
		"set(iter(int, 1))",
		"1 in iter(int, 1)",
		"a, *b = iter(int, 1)",
		"def f():\n try: f()\n except RecursionError: f()\nf()",
		"class A:\n def __getattr__(s, n):\n  try: return s.x\n  except RecursionError: return s.y\nA().z",
		"class A:\n def __repr__(s):\n  try: return repr(s)\n  except RecursionError: return repr(s)\nrepr(A())",
		"def g():\n try: yield from g()\n except RecursionError: yield from g()\nlist(g())",
		"class A:\n @property\n def p(s):\n  try: return s.p\n  except RecursionError: return s.p\nA().p",
		"class A:\n def __add__(s, o):\n  try: return s + o\n  except RecursionError: return s + o\nA() + 1",
		"class A:\n def __init__(s):\n  try: A()\n  except RecursionError: A()\nA()",
		"sorted(iter(int, 1))",
		"l = [1]\nfor x in l: l.append(x)",
		"any(iter(int, 1))",
		"dict(zip(iter(int, 1), iter(int, 1)))",
		"next(filter(None, iter(int, 1)))",
	} {
		t.Run(source, func(t *testing.T) {
			in, err := interp.New(interp.Config{MaxSteps: 200_000, MaxMemory: 1 << 28})
			require.NoError(t, err)
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
			defer cancel()
			err = in.RunString(ctx, source+"\n", "<endless>")
			var limit *objmodel.LimitError
			if !errors.As(err, &limit) {
				require.Equal(t, "MemoryError", class(t, err), "%v", err)
			}
		})
	}
}

// TestExactRecursion counts the frames at limits where CPython's C stack would
// have ended: the count differs from the limit by as much as at a small one.
func TestExactRecursion(t *testing.T) {
	const program = `
import sys
n = 0
class A:
    def __getattr__(self, name):
        global n
        n += 1
        return self.other
class B:
    def __getattribute__(self, name):
        global n
        n += 1
        return self.other
class C:
    @property
    def p(self):
        global n
        n += 1
        return self.p
class D:
    def __call__(self):
        global n
        n += 1
        return self()
class E:
    def __add__(self, o):
        global n
        n += 1
        return self + o
def f():
    global n
    n += 1
    f()
def g():
    global n
    n += 1
    yield from g()
def count(limit):
    global n
    out = []
    sys.setrecursionlimit(limit)
    for run in (f, lambda: A().x, lambda: B().x, lambda: C().p, D(), lambda: E() + 1, lambda: next(g())):
        n = 0
        try:
            run()
        except RecursionError as e:
            out.append(limit - n)
            del e
    return out
small = count(300)
print(small)
for limit in (5000, 100000):
    print(count(limit) == small)
`
	var out bytes.Buffer
	in, err := interp.New(interp.Config{Stdout: &out})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), program, "<exact>"))
	require.Equal(t, "[2, 3, 3, 3, 2, 3, 3]\nTrue\nTrue\n", out.String())
}

// TestInterrupt interrupts programs while they loop, sleep, wait for input and
// run a built-in.
func TestInterrupt(t *testing.T) {
	for _, source := range []string{
		"while True: pass", "import time\ntime.sleep(100)", "input()", "sum(iter(int, 1))", "sorted(iter(int, 1))",
	} {
		t.Run(source, func(t *testing.T) {
			stdin, unused := io.Pipe()
			defer unused.Close()
			var out bytes.Buffer
			started := make(chan struct{})
			in, err := interp.New(interp.Config{Stdin: stdin, Stdout: &out})
			require.NoError(t, err)
			require.NoError(t, in.Set("started", func([]any) (any, error) { close(started); return nil, nil }))
			go func() {
				<-started
				in.Interrupt()
			}()
			program := "try:\n started()\n " + strings.ReplaceAll(source, "\n", "\n ") + "\nexcept KeyboardInterrupt as e: print(repr(e))\nfinally: print('finally')\n"
			require.NoError(t, in.RunString(context.Background(), program, "<interrupted>"))
			require.Equal(t, "KeyboardInterrupt()\nfinally\n", out.String())
		})
	}
}
