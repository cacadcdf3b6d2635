package stdlib

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPacked asserts that the packed modules are those of folder python.
func TestPacked(t *testing.T) {
	const stale = "run: go generate ./interp/stdlib"
	sources := 0
	require.NoError(t, fs.WalkDir(os.DirFS("python"), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".py" {
			return err
		}
		source, err := os.ReadFile("python/" + name)
		require.NoError(t, err)
		got, ok := unpack("packed/" + strings.TrimSuffix(name, ".py") + ".z")
		require.True(t, ok, "%s is not packed; %s", name, stale)
		require.True(t, string(source) == string(got), "%s has changed; %s", name, stale)
		sources++
		return nil
	}))
	require.NoError(t, fs.WalkDir(packed, "packed", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			sources--
		}
		return err
	}))
	require.Zero(t, sources, "modules are gone; %s", stale)
}
