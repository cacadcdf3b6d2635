package interp_test

import (
	"context"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// deepPaths are programs that call themselves N levels deep, each on another
// path: n counts the levels.
var deepPaths = map[string]string{
	"call":             "def f(i):\n if i: f(i - 1)\nf(N)",
	"keywords":         "def f(*a, i, **k):\n if i: f(*a, i=i - 1, **k)\nf(1, i=N, z=2)",
	"lambda":           "f = lambda i: i and f(i - 1)\nf(N)",
	"method":           "class A:\n def f(self, i):\n  if i: self.f(i - 1)\nA().f(N)",
	"class method":     "class A:\n @classmethod\n def f(cls, i):\n  if i: cls.f(i - 1)\nA.f(N)",
	"super":            "class B:\n def f(self, i):\n  if i: self.f(i - 1)\nclass A(B):\n def f(self, i): super().f(i)\nA().f(N // 2)",
	"__call__":         "class A:\n def __call__(self, i):\n  if i: self(i - 1)\nA()(N)",
	"__new__":          "class A:\n def __new__(cls, i): return i and A(i - 1)\nA(N)",
	"__init__":         "class A:\n def __init__(self, i):\n  if i: A(i - 1)\nA(N // 2)",
	"metaclass call":   "class M(type):\n def __call__(cls, i): return i and cls(i - 1)\nclass A(metaclass=M): pass\nA(N)",
	"__getattr__":      "class A:\n def __getattr__(self, name): return down() and self.x\nA().y",
	"__getattribute__": "class A:\n def __getattribute__(self, name): return down() and self.x\nA().y",
	"getattr()":        "class A:\n def __getattr__(self, name): return down() and getattr(self, 'x')\nA().y",
	"getattr(default)": "class A:\n def __getattr__(self, name): return down() and getattr(self, 'x', 1)\nA().y",
	"module":           "import types\nm = types.ModuleType('m')\ndef f(name): return down() and m.x\nm.__getattr__ = f\nm.y",
	"metaclass attr":   "class M(type):\n def __getattr__(cls, name): return down() and cls.x\nclass A(metaclass=M): pass\nA.y",
	"getter":           "class A:\n @property\n def p(self): return down() and self.p\nA().p",
	"setter":           "class A:\n @property\n def p(self): pass\n @p.setter\n def p(self, i):\n  if i: self.p = i - 1\nA().p = N",
	"deleter":          "class A:\n @property\n def p(self): pass\n @p.deleter\n def p(self):\n  if down(): del self.p\ndel A().p",
	"__get__":          "class D:\n def __get__(self, o, t): return down() and o.d\n def __set__(self, o, v): pass\nclass A: d = D()\nA().d",
	"__set__":          "class D:\n def __set__(self, o, i):\n  if i: o.d = i - 1\nclass A: d = D()\nA().d = N",
	"__delete__":       "class D:\n def __delete__(self, o):\n  if down(): del o.d\nclass A: d = D()\ndel A().d",
	"__setattr__":      "class A:\n def __setattr__(self, name, i):\n  if i: self.x = i - 1\nA().x = N",
	"__delattr__":      "class A:\n def __delattr__(self, name):\n  if down(): del self.x\ndel A().x",
	"__add__":          "class A:\n def __add__(self, i): return i and self + (i - 1)\nA() + N",
	"__radd__":         "class A:\n def __radd__(self, i): return i and (i - 1) + self\nN + A()",
	"both operands":    "class A:\n def __add__(self, o): return NotImplemented\nclass B:\n def __radd__(self, o): return down() and o + self\nA() + B()",
	"__iadd__":         "class A:\n def __iadd__(self, i):\n  if i: self += i - 1\n  return self\na = A()\na += N",
	"__neg__":          "class A:\n def __neg__(self): return down() and -self\n-A()",
	"__invert__":       "class A:\n def __invert__(self): return down() and ~self\n~A()",
	"__eq__":           "class A:\n def __eq__(self, i): return i and self == i - 1\nA() == N",
	"__gt__":           "class A:\n def __gt__(self, i): return i and i - 1 < self\nN < A()",
	"__bool__":         "class A:\n def __bool__(self): return down() and not self or True\nnot A()",
	"__contains__":     "class A:\n def __contains__(self, i): return i and i - 1 in self\nN in A()",
	"__getitem__":      "class A:\n def __getitem__(self, i): return i and self[i - 1]\nA()[N]",
	"__setitem__":      "class A:\n def __setitem__(self, i, v):\n  if i: self[i - 1] = v\nA()[N] = 1",
	"__delitem__":      "class A:\n def __delitem__(self, i):\n  if i: del self[i - 1]\ndel A()[N]",
	"__missing__":      "class A(dict):\n def __missing__(self, i): return i and self[i - 1]\nA()[N]",
	"class item":       "class A:\n def __class_getitem__(cls, i): return i and cls[i - 1]\nA[N]",
	"__len__":          "class A:\n def __len__(self): return down() and len(self) or 0\nlen(A())",
	"__iter__":         "class A:\n def __iter__(self):\n  if down():\n   for _ in self: pass\n  return iter([])\nfor _ in A(): pass",
	"__next__":         "class A:\n def __iter__(self): return self\n def __next__(self):\n  if down():\n   for _ in self: break\nfor _ in A(): break",
	"__enter__":        "class A:\n def __enter__(self):\n  if down():\n   with self: pass\n def __exit__(self, *a): pass\nwith A(): pass",
	"__exit__":         "class A:\n def __enter__(self): pass\n def __exit__(self, *a):\n  if down():\n   with self: pass\nwith A(): pass",
	"__str__":          "class A:\n def __str__(self): return f'{self}' if down() else ''\nf'{A()}'",
	"__repr__":         "class A:\n def __repr__(self): return f'{self!r}' if down() else ''\nf'{A()}'",
	"__format__":       "class A:\n def __format__(self, spec): return f'{self:x}' if down() else ''\nf'{A()}'",
	"generators":       "def g(i):\n if i:\n  for x in g(i - 1): yield x\n yield 1\nnext(g(N))",
	"yield from":       "def g(i):\n if i: yield from g(i - 1)\n yield 1\nfor _ in g(N): break",
	"send":             "def g(i): yield i and g(i - 1).send(None)\nnext(g(N))",
	"await":            "async def f(i):\n if i: await f(i - 1)\ntry: f(N).send(None)\nexcept StopIteration: pass",
	"async generators": "async def g(i):\n if i:\n  async for x in g(i - 1): yield x\n else: yield 1\nasync def f():\n async for x in g(N): pass\ntry: f().send(None)\nexcept StopIteration: pass",
	"comprehension":    "def f(i): return [f(i - 1) for _ in (1,)] if i else 0\nf(N)",
	"partial":          "import functools\ndef f(a, i): return i and p(i - 1)\np = functools.partial(f, 1)\np(N)",
	"partial keywords": "import functools\ndef f(i, a): return i and p(i - 1)\np = functools.partial(f, a=1)\np(N)",
	"partial *args":    "import functools\ndef f(a, i): return i and p(*[i - 1])\np = functools.partial(f, 1)\np(N)",
	"lru_cache":        "import functools\n@functools.lru_cache(None)\ndef f(i): return i and f(i - 1) + 1\nassert f(N) == f(N) == N and f.cache_info()[:2] == (1, N + 1)",
	"cached method":    "import functools\nclass A:\n @functools.lru_cache(5)\n def f(self, i): return i and self.f(i - 1)\nA().f(N)",
	"cached errors":    "import functools\n@functools.cache\ndef f(i):\n if not i: raise KeyError\n try: f(i - 1)\n finally: pass\ntry: f(N)\nexcept KeyError: pass\nassert f.cache_info()[:2] == (0, N + 1) and f.cache_info().currsize == 0",
	"generator expr":   "def f(i): return next(f(i - 1) for _ in (1,)) if i else 0\nf(N // 2)",
}

// TestDeepPaths recurses on every path that the machine drives, much deeper
// than Go code may call Go code.
func TestDeepPaths(t *testing.T) {
	const depth = 30_000
	const head = "N = n = %\ndef down():\n global n\n n -= 1\n return n > 0\n"
	for name, program := range deepPaths {
		t.Run(name, func(t *testing.T) {
			defer noPanic(t)
			in, err := interp.New(interp.Config{RecursionLimit: depth + 100})
			require.NoError(t, err)
			source := strings.Replace(head, "%", strconv.Itoa(depth), 1) + program + "\n"
			require.NoError(t, in.RunString(context.Background(), source, "<deep>"))
		})
	}
}

// TestFrameSize sees how much memory a plain frame takes: 900,000 have to do
// with 150 MB.
func TestFrameSize(t *testing.T) {
	const depth, most = 90_000, 150_000_000 / 900_000
	for name, program := range map[string]string{
		"one argument": "def f(i):\n if i: return f(i - 1)\n return here()\nf(N)",
		"sum":          "def f(i):\n if i == 0: return here() or 0\n return 1 + f(i - 1)\nf(N)",
		"method":       "class A:\n def f(self, i):\n  if i: return self.f(i - 1)\n  return here()\nA().f(N)",
		"__getattr__":  "n = N\nclass A:\n def __getattr__(self, name):\n  global n\n  n -= 1\n  if n: return self.x\n  return here()\nA().y",
		"locals":       "def f(i, total):\n x, y = i + 1, total + i\n if i: return f(i - 1, x + y)\n return here()\nf(N, 0)",
	} {
		t.Run(name, func(t *testing.T) {
			in, err := interp.New(interp.Config{RecursionLimit: depth + 100})
			require.NoError(t, err)
			before, inside := heapAlive(), uint64(0)
			require.NoError(t, in.Set("here", func([]any) (any, error) {
				inside = heapAlive()
				return nil, nil
			}))
			require.NoError(t, in.RunString(context.Background(), "N = "+strconv.Itoa(depth)+"\n"+program+"\n", "<frames>"))
			require.Greater(t, inside, before)
			require.Less(t, int(inside-before)/depth, most, "bytes per frame")
			runtime.KeepAlive(in)
		})
	}
}

// heapAlive gives the bytes of the objects that are alive.
func heapAlive() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
