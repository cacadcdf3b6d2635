package format_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel/format"
)

// percent applies a format string with one conversion to one value.
func percent(t *testing.T, kind, value, text string) (string, error) {
	p := format.PercentParser{Text: text, Bytes: kind == "bytes"}
	var b []byte
	var c format.Conversion
	for {
		literal, found, err := p.Next(&c)
		b = append(b, literal...)
		switch {
		case err != nil:
			return "", err
		case !found:
			return string(b), nil
		case c.Percent():
			b = append(b, '%')
			continue
		}
		if b, err = convert(t, kind, value, &p, &c, b); err != nil {
			return "", err
		}
	}
}

func convert(t *testing.T, kind, value string, p *format.PercentParser, c *format.Conversion, b []byte) ([]byte, error) {
	switch {
	case c.IsInt() || c.IsRadix():
		n, ok := new(big.Int).SetString(value, 10)
		require.True(t, ok)
		if n.IsInt64() {
			return c.AppendInt(b, n.Int64())
		}
		return c.AppendBigInt(b, n)
	case c.IsFloat():
		return c.AppendFloat(b, parseFloat(t, value))
	case kind == "bytes" && (c.Verb == 's' || c.Verb == 'b'):
		return c.AppendBytes(b, value)
	case c.Verb == 's':
		return c.AppendText(b, value)
	}
	return b, p.Unsupported(c)
}

func TestPercent(t *testing.T) {
	golden(t, "percent.txt", 4, func(t *testing.T, f []string) {
		if f[3] == "!TypeError: not all arguments converted during string formatting" ||
			f[3] == "!TypeError: not all arguments converted during bytes formatting" {
			return // "%%" took no argument
		}
		if f[0] == "bytes" && f[2][len(f[2])-1] == 'b' {
			return
		}
		got, err := percent(t, f[0], f[1], f[2])
		if outcome(got, err) != f[3] {
			t.Errorf("%s %q %% %q: want %q got %q", f[0], f[2], f[1], f[3], outcome(got, err))
		}
	})
}
