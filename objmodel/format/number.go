package format

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// parts is a formatted number before padding and grouping.
type parts struct {
	sign   string // "", "-", "+" or " "
	prefix string // "0x" and the like
	digits string // the digits before the point, which grouping splits
	rest   string // point, fraction, exponent, percent sign; or inf, nan
}

// signFor returns the sign that the specifier asks for.
func (s *Spec) signFor(negative bool) string {
	switch {
	case negative:
		return "-"
	case s.Sign == '+' || s.Sign == ' ':
		return string(s.Sign)
	}
	return ""
}

// assemble pads and groups p.
func (s *Spec) assemble(p parts) (string, error) {
	if err := s.checkSize(); err != nil {
		return "", err
	}
	fixed := len(p.sign) + len(p.prefix) + wtf8.RuneCount(p.rest)
	if p.digits != "" {
		least := 0
		if s.Fill == '0' && s.Align == '=' {
			least = s.Width - fixed
		}
		p.digits = s.group(p.digits, least)
	}
	length := fixed + len(p.digits)
	var b []byte
	if s.Align == '=' {
		b = append(b, p.sign...)
		b = append(b, p.prefix...)
		b = s.appendFill(b, s.Width-length)
		b = appendLong(extend(b, len(p.digits)), p.digits)
		return asString(append(b, p.rest...)), nil
	}
	left, right := s.padding(length)
	b = s.appendFill(b, left)
	b = append(b, p.sign...)
	b = append(b, p.prefix...)
	b = appendLong(extend(b, len(p.digits)), p.digits)
	b = append(b, p.rest...)
	return asString(s.appendFill(b, right)), nil
}

// group puts separators into digits and zeros before them until the whole is
// at least least characters long; it never begins with a separator.
func (s *Spec) group(digits string, least int) string {
	if s.Grouping == 0 {
		if n := least - len(digits); n > 0 {
			return withZeros(digits, 0, n)
		}
		return digits
	}
	size := 3
	if strings.ContainsRune("boxX", s.Type) && s.Type != 0 {
		size = 4
	}
	total := len(digits) + (len(digits)-1)/size
	if total < least {
		total = least
		if least%(size+1) == 0 {
			total++ // a separator would come first
		}
	}
	b := make([]byte, total)
	for i, at, run := total-1, len(digits)-1, 0; i >= 0; i-- {
		if run == size {
			b[i] = byte(s.Grouping)
			run = 0
			continue
		}
		b[i] = '0'
		if at >= 0 {
			b[i] = digits[at]
			at--
		}
		run++
	}
	return asString(b)
}

// FormatInt returns format(n, spec) for an int object whose type is called
// typeName.
func FormatInt(n int64, spec, typeName string) (string, error) {
	s, err := ParseSpec(spec, typeName, AlignRight)
	if err != nil {
		return "", err
	}
	return s.FormatInt(n, typeName)
}

// FormatBigInt returns format(n, spec) for an int object whose type is called
// typeName. The caller checks the limit of decimal digits (CheckIntToStr).
func FormatBigInt(n *big.Int, spec, typeName string) (string, error) {
	s, err := ParseSpec(spec, typeName, AlignRight)
	if err != nil {
		return "", err
	}
	return s.FormatBigInt(n, typeName)
}

// FormatInt formats n by a parsed specifier.
func (s *Spec) FormatInt(n int64, typeName string) (string, error) {
	if isFloatType(s.Type) {
		return s.FormatFloat(float64(n), typeName)
	}
	if err := s.checkInt(typeName); err != nil {
		return "", err
	}
	if s.Type == 'c' {
		return s.formatRune(n)
	}
	magnitude := uint64(n)
	if n < 0 {
		magnitude = -magnitude
	}
	base, prefix := intBase(s.Type)
	return s.formatDigits(strconv.FormatUint(magnitude, base), prefix, n < 0)
}

// FormatBigInt formats n by a parsed specifier.
func (s *Spec) FormatBigInt(n *big.Int, typeName string) (string, error) {
	return s.FormatBigIntBy(n, typeName, plainDigits)
}

// Digits gives the digits of n, which is not negative, in a base. Its error is
// that of the caller.
type Digits func(n *big.Int, base int) (string, error)

func plainDigits(n *big.Int, base int) (string, error) { return n.Text(base), nil }

// FormatBigIntBy is FormatBigInt for a caller that has its own way of writing
// long numbers.
func (s *Spec) FormatBigIntBy(n *big.Int, typeName string, digits Digits) (string, error) {
	if n.IsInt64() {
		return s.FormatInt(n.Int64(), typeName)
	}
	if isFloatType(s.Type) {
		f := BigToFloat(n)
		if math.IsInf(f, 0) {
			return "", &Error{Kind: OverflowError, Message: "int too large to convert to float"}
		}
		return s.FormatFloat(f, typeName)
	}
	if err := s.checkInt(typeName); err != nil {
		return "", err
	}
	if s.Type == 'c' {
		return "", &Error{Kind: OverflowError, Message: "Python int too large to convert to C long"}
	}
	base, prefix := intBase(s.Type)
	text, err := digits(new(big.Int).Abs(n), base)
	if err != nil {
		return "", err
	}
	return s.formatDigits(text, prefix, n.Sign() < 0)
}

// BigToFloat returns n rounded to the nearest float, ties to even; an infinity
// when it is out of range.
func BigToFloat(n *big.Int) float64 {
	f, _ := new(big.Float).SetInt(n).Float64()
	return f
}

func isFloatType(code rune) bool { return code != 0 && strings.ContainsRune("eEfFgG%", code) }

// checkInt refuses what the integer types do not take.
func (s *Spec) checkInt(typeName string) error {
	if s.Type != 0 && !strings.ContainsRune("bcdoxXn", s.Type) {
		return unknownType(s.Type, typeName)
	}
	switch {
	case s.Precision >= 0:
		return valueError("Precision not allowed in integer format specifier")
	case s.NoNegZero:
		return valueError("Negative zero coercion (z) not allowed in integer format specifier")
	case s.Type == 'c' && s.Sign != 0:
		return valueError("Sign not allowed with integer format specifier 'c'")
	case s.Type == 'c' && s.Alternate:
		return valueError("Alternate form (#) not allowed with integer format specifier 'c'")
	}
	return nil
}

func intBase(code rune) (base int, prefix string) {
	switch code {
	case 'b':
		return 2, "0b"
	case 'o':
		return 8, "0o"
	case 'x':
		return 16, "0x"
	case 'X':
		return 16, "0X"
	}
	return 10, ""
}

func (s *Spec) formatDigits(digits, prefix string, negative bool) (string, error) {
	if s.Type == 'X' {
		digits = strings.ToUpper(digits)
	}
	if !s.Alternate {
		prefix = ""
	}
	if s.Width < 0 && s.Grouping == 0 {
		return s.signFor(negative) + prefix + digits, nil
	}
	return s.assemble(parts{sign: s.signFor(negative), prefix: prefix, digits: digits})
}

// formatRune formats an int as the character it numbers.
func (s *Spec) formatRune(n int64) (string, error) {
	if n < 0 || n > utf8.MaxRune {
		return "", &Error{Kind: OverflowError, Message: "%c arg not in range(0x110000)"}
	}
	return s.assemble(parts{rest: wtf8.String(rune(n))})
}
