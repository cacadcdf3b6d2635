package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// goldenText compares with a file of testdata, or writes it.
func goldenText(t *testing.T, name, got string) {
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

func TestDis(t *testing.T) {
	path := filepath.Join("testdata", "dis.py")
	whole := call("", "dis", path)
	require.Zero(t, whole.code, whole.err)
	goldenText(t, "dis.golden", whole.out)
	annotated := call("", "dis", "-s", path)
	goldenText(t, "dis_source.golden", annotated.out)

	source, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, whole, call(string(source), "dis", "-"))
	require.Equal(t, whole, call(string(source), "dis"))
	require.Equal(t, whole, call("", "dis", "-c", string(source)))
}

func TestDisOfOneName(t *testing.T) {
	path := filepath.Join("testdata", "dis.py")
	whole := call("", "dis", path).out
	for name, parts := range map[string]int{"Tree.walk": 1, "adder": 2, "adder.<lambda>": 1, "adder.<locals>.<lambda>": 1, "Tree": 3} {
		got := call("", "dis", path, name)
		require.Zero(t, got.code, got.err)
		require.Contains(t, whole, got.out, name)
		require.Equal(t, parts, strings.Count(got.out, " registers\n"), name)
	}
	both := call("", "dis", path, "--shallow", "Tree.walk", "adder")
	require.Equal(t, 2, strings.Count(both.out, " registers\n"))
	require.Equal(t, both, call("", "dis", "--shallow", "-c", readAll(t, path), "Tree.walk", "adder"))
	missing := call("", "dis", path, "Tree.run")
	require.Equal(t, result{code: 1, err: "minipy: no code object 'Tree.run'; there are: <module>, Tree, Tree.__init__, Tree.walk, adder, adder.<locals>.<lambda>\n"}, missing)
}

func readAll(t *testing.T, path string) string {
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(text)
}

// What can't be compiled is told of as minipy run does.
func TestDisErrors(t *testing.T) {
	for _, src := range []string{"x = = 1\n", "def f():\n  return\n x\n", "return 1\n", "\x00", "# coding: none\n", "f(a=1, a=2)\n"} {
		path := write(t, "wrong.py", src)
		got, ran := call("", "dis", path), call("", "run", path)
		require.Equal(t, ran, got, src)
		require.Equal(t, 1, got.code)
	}
	require.Equal(t, result{code: 2, err: "minipy: can't open file 'none.py': [Errno 2] No such file or directory\n"}, call("", "dis", "none.py"))
	warned := call("x = 1 is 1\n", "dis", "-")
	require.Equal(t, call("x = 1 is 1\n", "run", "-").err, warned.err)
	require.NotEmpty(t, warned.err)
	require.Zero(t, warned.code)
}

func TestDisOptimized(t *testing.T) {
	const src = "assert x, 'no'\n"
	require.Contains(t, call(src, "dis").out, "AssertionError")
	require.NotContains(t, call(src, "dis", "-O", "1").out, "AssertionError")
	require.Equal(t, usageError, call(src, "dis", "-O", "3").code)
}
