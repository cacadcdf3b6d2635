package format_test

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel/format"
)

// number does what a line of testdata/number.txt asks for.
func number(t *testing.T, kind, a, b string) (string, error) {
	switch kind {
	case "int":
		return parseInt(t, a, b)
	case "float":
		f, ok := format.ParseFloat(a)
		if !ok {
			return "", format.FloatError(format.ReprString(a))
		}
		return format.HexFloat(f), nil
	case "complex":
		re, im, err := format.ParseComplex(a)
		return format.HexFloat(re) + " " + format.HexFloat(im), err
	}
	f, err := format.ParseHexFloat(a)
	switch kind {
	case "fromhex":
		return format.HexFloat(f), err
	case "repr":
		require.NoError(t, err)
		return format.ReprFloat(f), nil
	case "ratio":
		n, d := format.FloatRatio(f)
		return n.Text(16) + "/" + d.Text(16), nil
	case "round":
		digits, err := strconv.Atoi(b)
		require.NoError(t, err)
		f, err = format.RoundFloat(f, digits)
		return format.HexFloat(f), err
	}
	return "", fmt.Errorf("unknown function %q", kind)
}

func parseInt(t *testing.T, text, baseText string) (string, error) {
	base, err := strconv.Atoi(baseText)
	require.NoError(t, err)
	n, ok := format.ScanInt(text, base)
	if !ok {
		return "", format.IntError(format.ReprString(text), base)
	}
	if err := n.CheckLimit(4300); err != nil {
		return "", err
	}
	small, large := n.Value()
	if large == nil {
		large = big.NewInt(small)
	}
	if large.Sign() < 0 {
		return "-0x" + new(big.Int).Neg(large).Text(16), nil
	}
	return "0x" + large.Text(16), nil
}

func TestNumber(t *testing.T) {
	golden(t, "number.txt", 4, func(t *testing.T, f []string) {
		got, err := number(t, f[0], f[1], f[2])
		if outcome(got, err) != f[3] {
			t.Errorf("%s(%q, %s): want %q got %q", f[0], f[1], f[2], f[3], outcome(got, err))
		}
	})
}

func TestParseIntLarge(t *testing.T) {
	digits := strings.Repeat("1234567890", 1000)
	n, ok := format.ScanInt("-"+digits, 10)
	require.True(t, ok)
	_, large := n.Value()
	require.Equal(t, "-"+digits, large.String())
	require.NoError(t, n.CheckLimit(0))
	require.EqualError(t, format.CheckIntToStr(large, 4300),
		"ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")
	require.NoError(t, format.CheckIntToStr(large, 10000))
}
