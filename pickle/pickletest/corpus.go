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

// Value is a row of values.jsonl.gz: a value, and what CPython 3.13 makes of it
// in each protocol.
type Value struct {
	Name       string
	Statements string // run first, in __main__
	Expression string // gives the value
	Pickles    []Pickle
}

// Pickle is what CPython makes of a value in one protocol.
type Pickle struct {
	Data   []byte // nil if it is long or dumps fails
	SHA256 string // of a long one
	Length int    // of a long one
	Loaded string // what describe says of loads of it, or the SHA-256 of that
	// Class and Message are the exception of dumps, or of loads if there is a
	// pickle.
	Class, Message string
}

// Malformed is a row of malformed.jsonl.gz: a pickle and what CPython's loads
// raises for it.
type Malformed struct {
	Data           []byte
	Class, Message string
}

// Old is a row of old.jsonl.gz: a pickle of Python 2.7 or 3.6, and what
// CPython 3.13 makes of it by encoding.
type Old struct {
	Name   string
	Data   []byte
	Loaded map[string]struct{ Text, Class, Message string }
}
