package format

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// IsInt reports whether the verb converts an integer in decimal (d, i, u).
func (c *Conversion) IsInt() bool { return c.Verb == 'd' || c.Verb == 'i' || c.Verb == 'u' }

// IsRadix reports whether the verb converts an integer in octal or hexadecimal.
func (c *Conversion) IsRadix() bool { return c.Verb == 'o' || c.Verb == 'x' || c.Verb == 'X' }

// IsFloat reports whether the verb converts a float.
func (c *Conversion) IsFloat() bool {
	return c.Verb < 0x80 && strings.IndexByte("eEfFgG", byte(c.Verb)) >= 0
}

// plain reports whether the conversion has neither flags nor counts.
func (c *Conversion) plain() bool {
	return c.Width < 0 && c.Precision < 0 && !(c.Plus || c.Space || c.Alternate)
}

// AppendInt appends n converted by an integer verb.
func (c *Conversion) AppendInt(b []byte, n int64) ([]byte, error) {
	base, prefix := c.base()
	if c.plain() && c.Verb != 'X' {
		return strconv.AppendInt(b, n, base), nil
	}
	magnitude := uint64(n)
	if n < 0 {
		magnitude = -magnitude
	}
	return c.appendDigits(b, strconv.FormatUint(magnitude, base), prefix, n < 0)
}

// AppendBigInt appends n converted by an integer verb. The caller checks the
// limit of decimal digits.
func (c *Conversion) AppendBigInt(b []byte, n *big.Int) ([]byte, error) {
	return c.AppendBigIntBy(b, n, plainDigits)
}

// AppendBigIntBy is AppendBigInt for a caller that has its own way of writing
// long numbers.
func (c *Conversion) AppendBigIntBy(b []byte, n *big.Int, digits Digits) ([]byte, error) {
	base, prefix := c.base()
	text, err := digits(new(big.Int).Abs(n), base)
	if err != nil {
		return nil, err
	}
	return c.appendDigits(b, text, prefix, n.Sign() < 0)
}

func (c *Conversion) base() (base int, prefix string) {
	switch c.Verb {
	case 'o':
		return 8, "0o"
	case 'x':
		return 16, "0x"
	case 'X':
		return 16, "0X"
	}
	return 10, ""
}

// maxIntPrecision leaves room for sign and prefix in a C int, as CPython does.
const maxIntPrecision = math.MaxInt32 - 3

func (c *Conversion) appendDigits(b []byte, digits, prefix string, negative bool) ([]byte, error) {
	if c.Precision > maxIntPrecision {
		return b, &Error{Kind: OverflowError, Message: "precision too large"}
	}
	if c.Verb == 'X' {
		digits = strings.ToUpper(digits)
	}
	if !c.Alternate {
		prefix = ""
	}
	if n := c.Precision - len(digits); n > 0 {
		digits = withZeros(digits, 0, n)
	}
	return c.appendNumber(b, c.sign(negative), prefix, digits)
}

func (c *Conversion) sign(negative bool) string {
	switch {
	case negative:
		return "-"
	case c.Plus:
		return "+"
	case c.Space:
		return " "
	}
	return ""
}

// AppendFloat appends f converted by a float verb.
func (c *Conversion) AppendFloat(b []byte, f float64) ([]byte, error) {
	if c.Precision > maxBytes {
		return b, &Error{Kind: MemoryError}
	}
	st := floatStyle{code: byte(c.Verb) | 0x20, precision: c.Precision, alternate: c.Alternate}
	st.upper = c.Verb < 'a'
	if st.precision < 0 {
		st.precision = 6
	}
	text := asString(appendFloat(nil, f, st))
	negative := strings.HasPrefix(text, "-")
	return c.appendNumber(b, c.sign(negative), "", strings.TrimPrefix(text, "-"))
}

// appendNumber appends sign, prefix and digits, padded to the width.
func (c *Conversion) appendNumber(b []byte, sign, prefix, digits string) ([]byte, error) {
	if c.Width > maxBytes {
		return b, &Error{Kind: MemoryError}
	}
	fill := c.Width - len(sign) - len(prefix) - len(digits)
	if fill > 0 && !c.Left && !c.Zero {
		b = appendRepeat(b, " ", fill)
	}
	b = append(b, sign...)
	b = append(b, prefix...)
	if c.Zero && !c.Left {
		b = appendRepeat(b, "0", fill)
	}
	b = appendLong(extend(b, len(digits)), digits)
	if c.Left {
		b = appendRepeat(b, " ", fill)
	}
	return b, nil
}

// AppendText appends text cut to the precision and padded to the width, as the
// verbs s, r and a do.
func (c *Conversion) AppendText(b []byte, text string) ([]byte, error) {
	if c.Width < 0 && c.Precision < 0 {
		return append(b, text...), nil
	}
	length := wtf8.RuneCount(text)
	if c.Precision >= 0 && c.Precision < length {
		length = c.Precision
		text = text[:wtf8.Offset(text, length)]
	}
	return c.pad(b, text, length)
}

// AppendRune appends the one-character text of the verb c; a precision does not
// cut it.
func (c *Conversion) AppendRune(b []byte, text string) ([]byte, error) { return c.pad(b, text, 1) }

// AppendBytes appends data as AppendText does, counting bytes.
func (c *Conversion) AppendBytes(b []byte, data string) ([]byte, error) {
	if c.Precision >= 0 && c.Precision < len(data) {
		data = data[:c.Precision]
	}
	return c.pad(b, data, len(data))
}

func (c *Conversion) pad(b []byte, text string, length int) ([]byte, error) {
	if c.Width > maxBytes {
		return b, &Error{Kind: MemoryError}
	}
	if !c.Left {
		b = appendRepeat(b, " ", c.Width-length)
	}
	b = append(b, text...)
	if c.Left {
		b = appendRepeat(b, " ", c.Width-length)
	}
	return b, nil
}
