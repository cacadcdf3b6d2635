// Package pickletest reads the pickles that CPython wrote, for tests. The files
// are made by pickle/testdata/gen/generate.py.
package pickletest

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// Dir is the folder of the corpus files.
func Dir() string { return filepath.Join(testdata(), "corpus") }

// Describe returns the Python source of the function describe, whose text
// the corpus keeps of every value.
func Describe(t testing.TB) string {
	source, err := os.ReadFile(filepath.Join(testdata(), "gen", "describe.py"))
	require.NoError(t, err)
	return string(source)
}

// OldClasses returns the Python source of the classes in old.jsonl.gz.
func OldClasses(t testing.TB) string {
	source, err := os.ReadFile(filepath.Join(testdata(), "gen", "old_classes.py"))
	require.NoError(t, err)
	return string(source)
}

// testdata finds pickle/testdata from any package's test.
func testdata() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "testdata")
}

// Read decodes the rows of the corpus file of the given name.
func Read[T any](t testing.TB, name string) []T {
	file, err := os.Open(filepath.Join(Dir(), name))
	require.NoError(t, err)
	defer file.Close()
	unzipped, err := gzip.NewReader(bufio.NewReader(file))
	require.NoError(t, err)
	var rows []T
	for decoder := json.NewDecoder(unzipped); ; {
		var row T
		err := decoder.Decode(&row)
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		rows = append(rows, row)
	}
	require.NotEmpty(t, rows)
	return rows
}
