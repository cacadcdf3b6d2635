package format_test

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel/format"
)

func parseFloat(t *testing.T, s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	require.NoError(t, err)
	return f
}

func TestSpec(t *testing.T) {
	golden(t, "spec.txt", 4, func(t *testing.T, f []string) {
		kind, value, spec, want := f[0], f[1], f[2], f[3]
		if spec == "" && kind != "str" {
			return // str(), not the mini-language
		}
		var got string
		var err error
		switch kind {
		case "str":
			got, err = format.FormatStr(value, spec, kind)
		case "int":
			n, ok := new(big.Int).SetString(value, 10)
			require.True(t, ok)
			got, err = format.FormatBigInt(n, spec, kind)
		case "float":
			got, err = format.FormatFloat(parseFloat(t, value), spec, kind)
		case "complex":
			re, im, _ := strings.Cut(value, " ")
			got, err = format.FormatComplex(parseFloat(t, re), parseFloat(t, im), spec, kind)
		}
		if want != outcome(got, err) {
			t.Errorf("%s %q with %q: want %q got %q", kind, value, spec, want, outcome(got, err))
		}
	})
}
