package interp_test

import (
	"context"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// TestMemoryLimit runs programs that hold more and more, each in another way.
func TestMemoryLimit(t *testing.T) {
	const limit = 8 << 20
	for name, source := range map[string]string{
		"list":         "l = []\nwhile True: l.append([1, 2])",
		"instances":    "class A:\n def __init__(s): s.x = [1]\nl = []\nwhile True: l.append(A())",
		"chain":        "l = None\nwhile True: l = (l, 1)",
		"frames":       "import sys\nsys.setrecursionlimit(10**9)\ndef f(a, b): return f(b, a)\nf(1, 2)",
		"generators":   "def g(): yield\nl = []\nwhile True:\n x = g(); next(x); l.append(x)",
		"closures":     "def f(i): return lambda: i\nl = []\nwhile True: l.append(f(len(l)))",
		"classes":      "l = []\nwhile True:\n class A: pass\n l.append(A)",
		"exceptions":   "e = None\nwhile True:\n x = ValueError(); x.__context__ = e; e = x",
		"bytearrays":   "l = []\nwhile True: l.append(bytearray(10**5))",
		"in list()":    "list(bytearray(10**5) for i in iter(int, 1))",
		"in sorted()":  "sorted(bytearray(10**5) for i in iter(int, 1))",
		"in map()":     "list(map(lambda i: bytearray(10**5), iter(int, 1)))",
		"in a display": "import itertools\n[[i] for i in itertools.count()]",
		"tee":          "import itertools\na, b = itertools.tee(itertools.count(10**30))\nwhile True: next(a)",
		"arguments":    "import itertools\nmax(*map(str, itertools.count()))",
		"json":         "import json\njson.loads('[' + '[],' * 10**6 + '[]]')",
		"unpickled":    "import pickle\npickle.loads(b'(' + b']' * 10**6 + b'l.')",
		"pickle memo":  "import pickle\npickle.loads(b'N' + b'\\x94' * 10**6 + b'.')",
		"interned":     "import sys\ni = 0\nwhile True:\n sys.intern('x%d' % i)\n i += 1",
		"expanded":     "import re\nre.sub('(a+)', r'\\1' * 10**4, 'a' * 10**4)",
		"finalizers":   "class A:\n def __del__(s): pass\nl = []\nwhile True: l.append(A())",
		"except":       "l = []\nwhile True:\n try:\n  while True: l.append([0] * 100)\n except BaseException: print('caught')\n finally: print('finally')",
	} {
		t.Run(name, func(t *testing.T) {
			in, err := interp.New(interp.Config{MaxMemory: limit, Stdout: failing{t}})
			require.NoError(t, err)
			err = in.RunString(context.Background(), source+"\n", "<greedy>")
			var broken *interp.LimitError
			if !errors.As(err, &broken) { // one request was larger than what was left
				require.Equal(t, "MemoryError", class(t, err), "%v", err)
				return
			}
			require.Equal(t, interp.LimitError{What: interp.LimitMemory, Max: limit}, *broken)
		})
	}
}

// failing is the standard output of a program that must not write.
type failing struct{ t *testing.T }

func (f failing) Write(b []byte) (int, error) {
	f.t.Errorf("written: %q", b)
	return len(b), nil
}

// TestGarbageIsNotCounted throws much more away than the limit.
func TestGarbageIsNotCounted(t *testing.T) {
	const program = `
import weakref
class A:
    def __init__(self): self.me, self.data = self, bytearray(1 << 20)
for i in range(100): A()
for i in range(30000): type("C", (), {})
try: x = bytearray(1 << 30)
except MemoryError: pass
`
	in, err := interp.New(interp.Config{MaxMemory: 16 << 20, Stdout: io.Discard})
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), program, "<wasteful>"))
}
