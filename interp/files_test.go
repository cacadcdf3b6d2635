package interp_test

import (
	"bytes"
	"context"
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
