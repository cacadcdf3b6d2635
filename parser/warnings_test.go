package parser_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/check"
)

// TestWarnings compares with testdata/warnings.golden: on each line a program
// and the lines and messages of CPython's warnings about it.
func TestWarnings(t *testing.T) {
	golden, err := os.ReadFile("testdata/warnings.golden")
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(golden)), "\n") {
		var rec struct {
			source string
			want   [][2]any
		}
		require.NoError(t, json.Unmarshal([]byte(line), &[]any{&rec.source, &rec.want}))
		got := [][2]any{}
		warn := func(w parser.Warning) { got = append(got, [2]any{float64(w.Line), w.Msg}) }
		tree, err := parser.ParseWith([]byte(rec.source), "<test>", parser.Exec, parser.Options{Warn: warn})
		if err == nil {
			err = check.Tree(tree, check.Options{Warn: warn})
			require.NoError(t, err, rec.source)
		}
		require.Equal(t, rec.want, got, rec.source)
	}
}

// TestWarningsBeforeErrors compares with testdata/warnings_before_errors.golden:
// on each line a wrong program, and CPython's warnings up to the error.
func TestWarningsBeforeErrors(t *testing.T) {
	golden, err := os.ReadFile("testdata/warnings_before_errors.golden")
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(golden)), "\n") {
		var source string
		var want [][2]any
		require.NoError(t, json.Unmarshal([]byte(line), &[]any{&source, &want}))
		got := [][2]any{}
		warn := func(w parser.Warning) { got = append(got, [2]any{float64(w.Line), w.Msg}) }
		_, err := parser.ParseWith([]byte(source), "<test>", parser.Exec, parser.Options{Warn: warn})
		require.Error(t, err, source)
		require.Equal(t, want, got, source)
	}
}
