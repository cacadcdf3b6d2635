package compile_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/compile"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
	"github.com/stretchr/testify/require"
)

// -update writes the goldens anew: the disassembly, and what CPython says of
// positions and errors, e.g.
//
//	go test ./interp/compile -update -python python3.13
var (
	update    = flag.Bool("update", false, "write the goldens anew")
	python313 = flag.String("python", "python3.13", "CPython 3.13, for -update")
)

// compileSource parses and compiles a module.
func compileSource(src []byte, name string) (*bytecode.Code, error) {
	mod, err := parser.Parse(src, name, parser.Exec)
	if err != nil {
		return nil, err
	}
	return compile.Compile(mod, compile.Options{Filename: name})
}

// runPython runs a script of testdata on CPython.
func runPython(t *testing.T, args ...string) []byte {
	out, err := exec.Command(*python313, args...).Output()
	require.NoError(t, err)
	return out
}

// golden compares with a file, or writes it.
func golden(t *testing.T, path string, got []byte) {
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got))
}

// The instructions of small programs, one for each construct.
func TestDisassembly(t *testing.T) {
	paths, err := filepath.Glob("testdata/dis/*.py")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			src, err := os.ReadFile(path)
			require.NoError(t, err)
			code, err := compileSource(src, path)
			require.NoError(t, err)
			require.NoError(t, code.Verify())
			var out bytes.Buffer
			require.NoError(t, code.Disassemble(&out, bytecode.Listing{}))
			golden(t, strings.TrimSuffix(path, ".py")+".dis", out.Bytes())
		})
	}
}

// programs are all Python programs near by.
func programs(t *testing.T) []string {
	var all []string
	for _, pattern := range []string{"testdata/*/*.py", "../testdata/*/*.py"} {
		paths, err := filepath.Glob(pattern)
		require.NoError(t, err)
		all = append(all, paths...)
	}
	require.NotEmpty(t, all)
	return all
}

// Whatever compiles is well-formed code.
func TestWellFormed(t *testing.T) {
	for _, path := range programs(t) {
		src, err := os.ReadFile(path)
		require.NoError(t, err)
		code, err := compileSource(src, path)
		var syntax *parser.SyntaxError
		if errors.As(err, &syntax) {
			continue
		}
		require.NoError(t, err, path)
		require.NoError(t, code.Verify(), path)
	}
}

// Syntax errors that only the compiler finds: class, message and place.
func TestErrors(t *testing.T) {
	const path = "testdata/errors.txt"
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile("testdata/errors.golden", runPython(t, "testdata/errors.py", path), 0o644))
	}
	var got strings.Builder
	for _, src := range strings.Split(string(data), "\n---\n") {
		src = strings.TrimSuffix(src, "\n") + "\n"
		_, err := compileSource([]byte(src), "<test>")
		var e *parser.SyntaxError
		if errors.As(err, &e) {
			fmt.Fprintf(&got, "%s %s %d:%d-%d:%d\n", e.Class, e.Msg, e.Line, e.Col, e.EndLine, e.EndCol)
		} else {
			fmt.Fprintf(&got, "%v\n", err)
		}
	}
	want, err := os.ReadFile("testdata/errors.golden")
	require.NoError(t, err)
	require.Equal(t, string(want), got.String())
}

// A tree that no parser made may nest without bounds.
func TestDeepTree(t *testing.T) {
	var e ast.Expr = &ast.Name{Id: "x"}
	for range 200_000 {
		e = &ast.UnaryOp{Op: ast.UnaryUSub, Operand: e}
	}
	_, err := compile.Compile(&ast.Expression{Body: e}, compile.Options{})
	var deep *compile.RecursionError
	require.ErrorAs(t, err, &deep)
	require.EqualError(t, err, "maximum recursion depth exceeded during compilation")

	var s ast.Stmt = &ast.Pass{}
	for range 200_000 {
		s = &ast.If{Test: &ast.Name{Id: "x"}, Body: []ast.Stmt{s}}
	}
	_, err = compile.Compile(&ast.Module{Body: []ast.Stmt{s}}, compile.Options{})
	require.ErrorAs(t, err, &deep)
}

// A display needs few registers, however long it is.
func TestRegisterPressure(t *testing.T) {
	for name, src := range map[string]string{
		"list":  "[" + strings.Repeat("x, ", 100_000) + "]",
		"tuple": "(" + strings.Repeat("x, ", 100_000) + ")",
		"set":   "{" + strings.Repeat("x, ", 100_000) + "}",
		"dict":  "{" + strings.Repeat("x: y, ", 100_000) + "}",
		"call":  "f(" + strings.Repeat("x, ", 100_000) + ")",
		"text":  "f'" + strings.Repeat("{x}", 100_000) + "'",
	} {
		code, err := compileSource([]byte(src+"\n"), "<test>")
		require.NoError(t, err, name)
		require.NoError(t, code.Verify(), name)
		require.LessOrEqual(t, code.NRegs, 40, name)
	}
	calls := strings.Repeat("f(1, ", 90) + "0" + strings.Repeat(")", 90)
	code, err := compileSource([]byte(calls+"\n"), "<test>")
	require.NoError(t, err)
	require.NoError(t, code.Verify())
	require.LessOrEqual(t, code.NRegs, bytecode.MaxRegs)
}

// The options: optimisation drops asserts and docstrings, an Expression
// returns its value, an Interactive shows it.
func TestOptions(t *testing.T) {
	src := []byte("def f():\n    'doc'\n    assert x, y\n    return __debug__\n")
	mod, err := parser.Parse(src, "f.py", parser.Exec)
	require.NoError(t, err)
	for level, want := range []struct {
		doc    bool
		instrs int
	}{{true, 7}, {true, 1}, {false, 1}} {
		code, err := compile.Compile(mod, compile.Options{Filename: "f.py", Optimize: level})
		require.NoError(t, err)
		f := code.Codes[0]
		require.Equal(t, want.doc, !f.Doc.IsNil(), "level %d", level)
		require.Len(t, f.Instrs, want.instrs, "level %d", level)
		require.Equal(t, "f.py", f.Filename)
	}

	mod, err = parser.Parse([]byte("x + 1"), "<e>", parser.Eval)
	require.NoError(t, err)
	code, err := compile.Compile(mod, compile.Options{})
	require.NoError(t, err)
	require.Equal(t, bytecode.Return, code.Instrs[len(code.Instrs)-1].Op)
	require.Equal(t, bytecode.AddI, code.Instrs[len(code.Instrs)-2].Op)

	mod, err = parser.Parse([]byte("x\n"), "<i>", parser.Single)
	require.NoError(t, err)
	code, err = compile.Compile(mod, compile.Options{})
	require.NoError(t, err)
	require.Equal(t, bytecode.PrintExpr, code.Instrs[1].Op)

	mod, err = parser.Parse([]byte("await x\n"), "<i>", parser.Exec)
	require.NoError(t, err)
	code, err = compile.Compile(mod, compile.Options{TopLevelAwait: true})
	require.NoError(t, err)
	require.NotZero(t, code.Flags&bytecode.Coroutine)
}

// Finally clauses inside finally clauses are compiled twice each; nesting is
// bounded, so the size is.
func TestNestedFinally(t *testing.T) {
	var b strings.Builder
	for i := range 20 {
		indent := strings.Repeat(" ", i)
		fmt.Fprintf(&b, "%stry: x\n%sfinally:\n", indent, indent)
	}
	b.WriteString(strings.Repeat(" ", 20) + "def f(): pass\n")
	code, err := compileSource([]byte(b.String()), "<test>")
	if err == nil {
		require.NoError(t, code.Verify())
		require.Len(t, code.Codes, 1, "the nested function is compiled once")
	}
}

// Compiling what parses never panics and gives well-formed code.
func FuzzCompile(f *testing.F) {
	for _, pattern := range []string{"testdata/dis/*.py", "testdata/positions/*.py"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			src, _ := os.ReadFile(path)
			f.Add(src)
		}
	}
	data, _ := os.ReadFile("testdata/errors.txt")
	for _, src := range bytes.Split(data, []byte("\n---\n")) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 1<<14 {
			return
		}
		code, err := compileSource(src, "<fuzz>")
		if err == nil {
			require.NoError(t, code.Verify())
		}
	})
}
