package ast_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/parser/ast"
)

// TestGrammar checks that the structs have the fields that the grammar gives
// them, in its order and of its quantities.
func TestGrammar(t *testing.T) {
	for _, sum := range ast.Grammar {
		for _, c := range sum.Constructors {
			if c.Node == nil {
				require.Empty(t, c.Fields(), c.Text)
				continue
			}
			typ := reflect.TypeOf(c.Node).Elem()
			i := 0
			if sum.HasSpan {
				require.Equal(t, "Span", typ.Field(0).Name, c.Text)
				i = 1
			}
			fields := c.Fields()
			require.Equal(t, typ.NumField()-i, len(fields), c.Text)
			for _, f := range fields {
				got := typ.Field(i)
				require.Equal(t, strings.ReplaceAll(f.Name, "_", ""), strings.ToLower(got.Name), c.Text)
				require.Equal(t, f.Quantity == ast.Many, got.Type.Kind() == reflect.Slice, "%s.%s", c.Name(), f.Name)
				i++
			}
		}
	}
}
