package parser_test

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/dump"
)

// TestDecode compares with testdata/decode.golden: on each line the bytes of a
// source and CPython's tree of it, or its error as [message, line, offset].
func TestDecode(t *testing.T) {
	golden, err := os.ReadFile("testdata/decode.golden")
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(golden)), "\n") {
		var source string
		var want any
		require.NoError(t, json.Unmarshal([]byte(line), &[]any{&source, &want}))
		src, err := hex.DecodeString(source)
		require.NoError(t, err)
		tree, err := parser.Parse(src, "<f>", parser.Exec)
		if fields, ok := want.([]any); ok {
			var e *parser.SyntaxError
			require.ErrorAs(t, err, &e, "%q", src)
			require.Equal(t, fields[0], e.Msg, "%q", src)
			if fields[1] != nil {
				require.Equal(t, []any{fields[1], fields[2]}, []any{float64(e.Line), float64(e.Col)}, "%q", src)
			}
			continue
		}
		require.NoError(t, err, "%q", src)
		got, err := dump.Tree(tree, dump.Options{Indent: -1})
		require.NoError(t, err)
		require.Equal(t, want, got, "%q", src)
	}
}

// TestFileErrors checks the words that only errors about files have.
func TestFileErrors(t *testing.T) {
	for src, want := range map[string]string{
		"x=1\n# \xff\n":                   "Non-UTF-8 code starting with '\\xff' in file f.py on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
		"# coding: foo\n":                 "encoding problem: foo",
		"\ufeff# coding: latin-1\n":       "encoding problem: iso-8859-1 with BOM",
		"x = 1\x00\n":                     "source code cannot contain null bytes",
		"# coding: ascii\nx = '\xe9'\n":   "encoding problem: ascii",
		"# coding: utf-8\nx = '\xe9'\n":   "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data",
		"# coding: cp1252\nx = '\x81'\n":  "encoding problem: cp1252",
		"# coding: latin-1\nx = '\xe9' 1": "invalid syntax",
	} {
		_, err := parser.ParseWith([]byte(src), "f.py", parser.Exec, parser.Options{Origin: lexer.FromFile})
		var e *parser.SyntaxError
		require.ErrorAs(t, err, &e, "%q", src)
		require.Equal(t, want, e.Msg, "%q", src)
	}
}
