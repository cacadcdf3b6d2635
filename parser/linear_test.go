package parser_test

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/check"
)

// shape is a source with a part that is repeated; "%d" in the part counts.
type shape struct{ head, part, tail string }

func (s shape) source(n int) string {
	var b strings.Builder
	b.WriteString(s.head)
	for i := range n {
		if strings.Contains(s.part, "%d") {
			fmt.Fprintf(&b, s.part, i)
		} else {
			b.WriteString(s.part)
		}
	}
	b.WriteString(s.tail)
	return b.String()
}

// around is a text between brackets or the like that nest.
func around(open, inner, end string, depth int) string {
	return strings.Repeat(open, depth) + inner + strings.Repeat(end, depth)
}

// shapes are sources that would be slow to read for a parser that looks at
// anything more than a few times.
var shapes = []shape{
	{"", around("-", "a", "", 60) + ";", ""},
	{"", around("-", "a", "", 60) + ";", "b c"},
	{"a", ".a", ""},
	{"a", ".a", " b"},
	{"a", "+a", " b"},
	{"a", " or a", " b"},
	{"a", "<a", " b"},
	{"a", "()", " b"},
	{"a", "[b]", " = b c"},
	{"a, ", "a, ", "f() = 1"},
	{"", "(a, b), ", "c = d e"},
	{"", "a = ", "b c"},
	{"", "a, ", "b: c"},
	{"del ", "a, ", "f()"},
	{"for ", "a, ", "f() in b: c"},
	{"", "'", ""},
	{"", "'a\n", ""},
	{"'''", "a'\n", ""},
	{"", "'a' ", "b"},
	{"", "'a' ", "b'c'"},
	{"", "b'a' ", "'\\x'"},
	{"f'", "{a}", "' b"},
	{"f'", "{a=}", "' b"},
	{"f'{", "a+", "a=}' b"},
	{"f'", "\\d{a}", "' b"},
	{"", "f'{a!r:{b}}' ", "b"},
	{"", "f'{", ""},
	{"", "f'''{\n", ""},
	{"", around("f'{(", "a", ")}'", 20) + "\n", "b c"},
	{"", "@a\n", "def f(): b c"},
	{"f(", "a=a, ", "b c)"},
	{"f(", "a=a, ", "b)"},
	{"f(", "a%d=a, ", "a1=b)"},
	{"f(", "a, ", "b for c in d)"},
	{"f(", "a for b in c, ", ")"},
	{"", "\\\n", "a b"},
	{"", "a + \\\n", "a b"},
	{"'", "\\\n", "' b"},
	{"'", "\\é", "\\x'"},
	{"'", "\\\\", "é\\x'"},
	{"", "'\\d'\n", "a b"},
	{"(", "'\\d'\n", "a b"},
	{"", "1if 1else 1\n", "a b"},
	{"", "(((\n", ""},
	{"", "(a b)\n", ""},
	{"(", "a\n", ""},
	{"(", "a,\n", ""},
	{"", "match\n", "a b"},
	{"", "match(a)\n", "a b"},
	{"match ", "match, ", "a b"},
	{"", "match a:\n case b: pass\n", "a b"},
	{"match a:\n", " case b: match(c)\n", "a b"},
	{"match a:\n", " case case: case\n", " b c"},
	{"match a:\n", " case _: _\n", " b c"},
	{"match a:\n case ", "1 | ", "b c: d"},
	{"match a:\n case ", "[a, b] | ", "[b, a]: d"},
	{"match a:\n case A(", "b%d=1, ", "b c): d"},
	{"match a:\n case {", "%d: a, ", "b c}: d"},
	{"", "type a = b\n", "a b"},
	{"", "type = type\n", "a b"},
	{"", "type ", "a b"},
	{"", "print -1\n", "a b"},
	{"", "print ", "a b"},
	{"", "a\n", "b c"},
	{"", "if a:\n  b\n", " c"},
	{"if a:\n", "  if a:\n    b\n", "  if c"},
	{"if a: b\n", "elif a: b\n", "elif c"},
	{"try: a\n", "except A: b\n", "except A, B: d"},
	{"try: a\n", "except A: b\n", "except* B: d"},
	{"def f():\n try:\n", "  return\n", " finally:\n  1 is 2\n"},
	{"while a:\n", " try:\n  continue\n finally:\n  1 is 2\n", ""},
	{"", "while 1 is 2: pass\n", ""},
	{"", "with (a, b): pass\n", "c d"},
	{"with (", "a as b, ", "b).c: pass"},
	{"", "with " + around("(", "a", ")", 50) + ".b: pass\n", "c d"},
	{"[a", " for a in b", " c]"},
	{"[a for a in b", " if c", " d]"},
	{"{", "a: b, ", "c d}"},
	{"{", "a: b, ", "c:}"},
	{"{", "a, ", "c d}"},
	{"[", "a, ", "c = d]"},
	{"", "lambda: 0, ", "c d"},
	{"lambda ", "a%d, ", "b c: d"},
	{"def f(", "a%d, ", "b c): d"},
	{"def f(", "a%d=1, ", "b): d"},
	{"def f(", "a%d, ", "(b)): d"},
	{"def f(*, ", "a%d, ", "*b): d"},
	{"def f[", "a%d, ", "b c](): d"},
	{"import a", ".a", " b c"},
	{"import ", "a%d, ", "b c"},
	{"from ", ".", " import a, b c"},
	{"from a import (", "a%d, ", "b c)"},
	{"global ", "a%d, ", "b c"},
	{"def f():\n", " global a%d\n", ""},
	{"def f():\n", " def g%d(): return lambda: a1\n", ""},
	{"def f():\n a = 1\n def g():\n", "  nonlocal a\n", ""},
	{"", "# a\n", "a b"},
	{"", "\xff", ""},
	{"'", "é\\n", "\xff'"},
	{"x y\n#", "\xff\n#", ""},
	{"", "a ", ""},
	{"", "é", " b"},
	{"'", "\\N{", "'"},
	{"# ", "coding ", "\na b"},
	{"", "(a := b), ", "c d"},
	{"", "a if b, ", "c d"},
	{"", "*a, ", "c d"},
	{"", around("(", "a b", ")", 100) + "\n", ""},
	{"", around("f(a=", "a", ")", 100) + "\n", "b c"},
	{"print -1\n", around("f([{b: (", "a", ")}])", 30) + "\n", "b c"},
	{"print -1\n", around("(lambda a=", "a", ": 0)", 60) + "\n", "b c"},
	{"print -1\n", around("[a for b in (", "a", ")]", 60) + "\n", "b c"},
	{"print -1\n", "match a:\n case " + around("A(b={1: (", "c", ")})", 30) + ": pass\n", "b c"},
}

// effort is what reading and checking a source takes: objects and bytes that
// are allocated, and rules that are tried to explain an error.
type effort struct{ objects, bytes, steps float64 }

func effortOf(src string) effort {
	read := func() {
		ignore := func(parser.Warning) {}
		tree, err := parser.ParseWith([]byte(src), "<test>", parser.Exec, parser.Options{Warn: ignore})
		if err == nil {
			err = check.Tree(tree, check.Options{Warn: ignore})
		}
		runtime.KeepAlive(err)
	}
	// A pool keeps what it has for one processor, and until it is collected.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	read() // fills the pools
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	read()
	runtime.ReadMemStats(&after)
	return effort{
		objects: float64(after.Mallocs - before.Mallocs), bytes: float64(after.TotalAlloc - before.TotalAlloc),
		steps: float64(parser.Steps(src)),
	}
}

// TestLinear reads sources of one and two lengths and wants that the longer
// takes no more than twice the effort, and a bit more.
func TestLinear(t *testing.T) {
	const n, most, mostBytes = 100, 2.3, 2.7 // slices grow by halves or double
	for _, s := range shapes {
		one, two := effortOf(s.source(n)), effortOf(s.source(2*n))
		require.LessOrEqual(t, two.objects, most*one.objects+100, "objects for %v", s)
		require.LessOrEqual(t, two.bytes, mostBytes*one.bytes+20_000, "bytes for %v", s)
		require.LessOrEqual(t, two.steps, most*one.steps+1000, "steps for %v", s)
	}
}
