// Package librarytest is for tests of what is done with every module of the
// library that is written in Python.
package librarytest

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Each calls f with the name and the text of each module's file in a folder and
// those below it. A file that can't be read fails the test.
func Each(t *testing.T, folder string, f func(name string, source []byte)) {
	library := os.DirFS(folder)
	require.NoError(t, fs.WalkDir(library, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".py") {
			return err
		}
		source, err := fs.ReadFile(library, name)
		require.NoError(t, err)
		f(name, source)
		return nil
	}))
}
