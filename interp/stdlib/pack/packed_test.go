package main

import (
	"bytes"
	"io/fs"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPacked asserts that the packed modules are those of folder python, as the
// compiler compiles them.
func TestPacked(t *testing.T) {
	const stale = "run: go generate ./interp/stdlib"
	files, err := packed(os.DirFS("../python"))
	require.NoError(t, err)
	require.NoError(t, fs.WalkDir(os.DirFS("../packed"), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile("../packed/" + name)
		require.NoError(t, err)
		require.True(t, bytes.Equal(files[name], data), "%s has changed; %s", name, stale)
		delete(files, name)
		return nil
	}))
	require.Empty(t, files, "not packed; %s", stale)
}
