package parser_test

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/check"
)

var update = flag.Bool("update", false, "run Python 3.13 to write the goldens again")

// python is the reference that writes the goldens.
const python = "/root/.pyenv/versions/3.13.0/bin/python3.13"

// wrongProgram is one program of testdata/errors with the error CPython gives.
type wrongProgram struct {
	name   string
	mode   parser.Mode
	source string
	want   string
}

var modes = map[string]parser.Mode{"exec": parser.Exec, "eval": parser.Eval, "single": parser.Single}

func readWrongPrograms(t testing.TB) []wrongProgram {
	files, err := filepath.Glob("testdata/errors/*.txt")
	require.NoError(t, err)
	var out []wrongProgram
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		golden, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".golden")
		require.NoError(t, err)
		wants := strings.Split(strings.TrimSpace(string(golden)), "\n")
		for i, chunk := range strings.Split(string(text), "### ")[1:] {
			mode, source, _ := strings.Cut(chunk, "\n")
			out = append(out, wrongProgram{filepath.Base(file), modes[mode], strings.TrimSuffix(source, "\n"), wants[i]})
		}
	}
	return out
}

// fields are an error in the order of the goldens.
func fields(t *testing.T, err error) []any {
	if err == nil {
		return nil
	}
	var e *parser.SyntaxError
	require.ErrorAs(t, err, &e)
	if e.Line == 0 && e.Class != "SyntaxError" {
		return []any{e.Class, e.Msg, nil, nil, nil, nil, nil, e.Report()}
	}
	out := []any{
		e.Class, e.Msg, float64(e.Line), float64(e.Col), float64(e.EndLine), float64(e.EndCol), e.Text, e.Report(),
	}
	if e.Text == "" && e.EndLine > 0 {
		// compile() finds no text for errors that are not the grammar's.
		out[6] = nil
		if e.EndCol == 0 {
			out[5] = nil
		}
	}
	return out
}

// TestErrors compares the errors of wrong programs with CPython's: class,
// message, place, text and what is printed.
func TestErrors(t *testing.T) {
	if *update {
		files, err := filepath.Glob("testdata/errors/*.txt")
		require.NoError(t, err)
		out, err := exec.Command(python, append([]string{"testdata/golden.py"}, files...)...).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	programs := readWrongPrograms(t)
	require.GreaterOrEqual(t, len(programs), 400)
	for _, p := range programs {
		var want []any
		require.NoError(t, json.Unmarshal([]byte(p.want), &want))
		tree, err := parser.Parse([]byte(p.source), "<test>", p.mode)
		if err == nil {
			err = check.Tree(tree, check.Options{Filename: "<test>"})
		}
		got := fields(t, err)
		require.Equal(t, want, got, "%s: %q", p.name, p.source)
	}
}
