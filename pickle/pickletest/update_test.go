package pickletest

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

var (
	update   = flag.Bool("update", false, "make the corpus anew with CPython")
	python   = flag.String("python", "python3.13", "the CPython 3.13 of -update")
	python2  = flag.String("python2", "python2.7", "the CPython 2.7 of -update")
	python36 = flag.String("python36", "python3.6", "the CPython 3.6 of -update")
)

// TestCorpus makes the corpus anew if asked, and checks its size.
func TestCorpus(t *testing.T) {
	if *update {
		cmd := exec.Command(*python, "-W", "ignore", filepath.Join(testdata(), "gen", "generate.py"), Dir(), *python2, *python36)
		cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0")
		cmd.Stderr = os.Stderr
		require.NoError(t, cmd.Run())
	}
	type row map[string]any
	require.GreaterOrEqual(t, len(Read[row](t, "values.jsonl.gz")), 500)
	require.GreaterOrEqual(t, len(Read[row](t, "malformed.jsonl.gz")), 1000)
	require.GreaterOrEqual(t, len(Read[row](t, "old.jsonl.gz")), 500)
	require.GreaterOrEqual(t, len(Read[row](t, "dis.jsonl.gz")), 1000)
}
