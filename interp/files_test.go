package interp_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

const useFiles = `
import os
def attempt(call, *args):
    try:
        return call(*args)
    except OSError as e:
        return type(e).__name__
print(attempt(os.getcwd) == "PermissionError", attempt(os.listdir, root), attempt(os.stat, root) == "PermissionError",
      attempt(os.mkdir, root + "/made"), attempt(os.open, root + "/f", os.O_RDWR | os.O_CREAT) == "PermissionError", dict(os.environ))
`

func runWith(t *testing.T, cfg interp.Config, root string) string {
	var out bytes.Buffer
	cfg.Stdout = &out
	in, err := interp.New(cfg)
	require.NoError(t, err)
	require.NoError(t, in.Set("root", root))
	require.NoError(t, in.RunString(context.Background(), useFiles, "files"))
	return out.String()
}

func TestProgramsReachNoFilesUnlessTheyMay(t *testing.T) {
	root := t.TempDir()
	require.Equal(t, "True PermissionError True PermissionError True {}\n", runWith(t, interp.Config{}, root))
	require.NoFileExists(t, filepath.Join(root, "made"))
}

func TestProgramsWorkOnTheFilesTheyAreGiven(t *testing.T) {
	root := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(root, "a"), nil, 0o600))
	require.Equal(t, "False ['a'] False None True {'A': 'b=c'}\n",
		runWith(t, interp.Config{Files: interp.HostFiles{}, Environ: []string{"A=b=c"}}, root))
	require.DirExists(t, filepath.Join(root, "made"))
}

// TestFilesAsCPython runs a program over the operating system's files and
// compares with what CPython printed.
func TestFilesAsCPython(t *testing.T) {
	path := filepath.Join("testdata", "files", "io_layers.py")
	if *update {
		writeGolden(t, path, runReference(t, *python313, path))
	}
	var stdout, stderr bytes.Buffer
	in, err := interp.New(interp.Config{
		Stdout: &stdout, Stderr: &stderr, Files: interp.HostFiles{}, Environ: []string{"TMPDIR=" + t.TempDir()},
		Open: func(name string, flag int, perm fs.FileMode) (interp.File, error) {
			return os.OpenFile(name, flag, perm)
		},
	})
	require.NoError(t, err)
	require.NoError(t, in.RunFile(context.Background(), path), stderr.String())
	require.Equal(t, readGolden(t, path).stdout, stdout.String())
}
