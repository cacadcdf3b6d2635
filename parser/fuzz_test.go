package parser_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/check"
	"github.com/minipy-go/minipy/parser/dump"
)

// FuzzParse feeds any bytes to everything that a source goes through.
func FuzzParse(f *testing.F) {
	for _, p := range readWrongPrograms(f) {
		f.Add([]byte(p.source), uint8(p.mode))
	}
	files, err := filepath.Glob("dump/testdata/*.py")
	require.NoError(f, err)
	for _, file := range files {
		src, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(src, uint8(parser.Exec))
	}
	f.Add([]byte("# coding: cp1252\nx = '\x80'"), uint8(parser.Exec))
	f.Add([]byte("(int, *str) -> bool"), uint8(parser.FuncType))
	f.Fuzz(func(t *testing.T, src []byte, mode uint8) {
		opts := parser.Options{
			Warn: func(parser.Warning) {}, TypeComments: mode&8 != 0, Origin: lexer.Origin(mode >> 4 % 3),
		}
		tree, err := parser.ParseWith(src, "fuzz", parser.Mode(mode%4), opts)
		if err != nil {
			wrong, ok := err.(*parser.SyntaxError)
			require.True(t, ok, "error of type %T", err)
			require.NotEmpty(t, wrong.Msg)
			_ = wrong.Report()
			return
		}
		if err := check.Tree(tree, check.Options{Warn: opts.Warn}); err != nil {
			_ = err.(*parser.SyntaxError).Report()
		}
		_, err = dump.Tree(tree, dump.Options{Attributes: true, Indent: 1})
		require.NoError(t, err)
	})
}
