package dump_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/dump"
)

var (
	update = flag.Bool("update", false, "run Python 3.13 to write the goldens again")
	python = flag.String("python", "/root/.pyenv/versions/3.13.0/bin/python3.13", "Python 3.13")
	lib    = flag.Bool("lib", false, "compare the trees of all files of Python's library, too")
)

// TestDump compares with what "python -m ast" prints for the files in
// testdata, with and without attributes.
func TestDump(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	forms := []struct {
		suffix string
		flags  []string
		opts   dump.Options
	}{
		{".ast", []string{"-a", "-i", "1"}, dump.Options{Attributes: true, Indent: 1}},
		{".plain", nil, dump.Options{Indent: 3}},
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		tree, err := parser.ParseWith(src, file, parser.Exec, parser.Options{TypeComments: true})
		require.NoError(t, err, file)
		for _, form := range forms {
			golden := strings.TrimSuffix(file, ".py") + form.suffix
			if *update {
				out, err := exec.Command(*python, append(append([]string{"-W", "ignore", "-m", "ast"}, form.flags...), file)...).Output()
				require.NoError(t, err, file)
				require.NoError(t, os.WriteFile(golden, out, 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			got, err := dump.Tree(tree, form.opts)
			require.NoError(t, err)
			require.Equal(t, string(want), got+"\n", golden)
		}
	}
}

// TestOneLine checks the form without line ends.
func TestOneLine(t *testing.T) {
	tree, err := parser.Parse([]byte("x.y = [1, None]"), "", parser.Exec)
	require.NoError(t, err)
	got, err := dump.Tree(tree, dump.Options{Indent: -1})
	require.NoError(t, err)
	require.Equal(t, "Module(body=[Assign(targets=[Attribute(value=Name(id='x', ctx=Load()), attr='y', ctx=Store())], "+
		"value=List(elts=[Constant(value=1), Constant(value=None)], ctx=Load()))])", got)
}

// TestTooDeep checks that a tree of any depth is printed or refused.
func TestTooDeep(t *testing.T) {
	tree, err := parser.Parse([]byte("a"+strings.Repeat(".b", 200_000)), "", parser.Exec)
	require.NoError(t, err)
	_, err = dump.Tree(tree, dump.Options{Indent: -1})
	require.ErrorIs(t, err, dump.ErrTooDeep)
}
