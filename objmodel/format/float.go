package format

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// ReprFloat returns repr(f): the shortest decimal that reads back as f, with an
// exponent below 1e-4 and from 1e16 on, and ".0" added to whole numbers.
func ReprFloat(f float64) string {
	var buf [32]byte
	return string(AppendFloat(buf[:0], f))
}

// AppendFloat appends repr(f).
func AppendFloat(b []byte, f float64) []byte {
	if size := math.Abs(f); size < 1e16 && (size >= 1e-4 || size == 0) {
		start := len(b)
		if b = strconv.AppendFloat(b, f, 'f', -1, 64); bytes.IndexByte(b[start:], '.') < 0 {
			b = append(b, ".0"...)
		}
		return b
	}
	return append(b, appendFloat(nil, f, floatStyle{code: 'r', pointZero: true})...)
}

// ReprComplex returns repr(complex(re, im)): "1j" when the real part is +0.0,
// "(1+2j)" otherwise.
func ReprComplex(re, im float64) string {
	style := floatStyle{code: 'r'}
	if re == 0 && !math.Signbit(re) {
		return string(appendFloat(nil, im, style)) + "j"
	}
	b := append([]byte{'('}, appendFloat(nil, re, style)...)
	style.plus = true
	b = appendFloat(b, im, style)
	return string(append(b, "j)"...))
}

// floatStyle says how appendFloat writes a number.
type floatStyle struct {
	code      byte // 'e', 'f', 'g', or 'r' for the shortest repr
	precision int  // digits as C's printf counts them; not used by 'r'
	upper     bool // E, INF and NAN in capitals
	alternate bool // keep the point and, for 'g', trailing zeros
	pointZero bool // add ".0" to what looks like an integer
	plus      bool // write + before what is not negative
	noNegZero bool // a result that rounds to zero has no minus sign (PEP 682)
}

// appendFloat appends f in the given style.
func appendFloat(b []byte, f float64, st floatStyle) []byte {
	var text string
	switch {
	case math.IsInf(f, 0):
		text = "inf"
	case math.IsNaN(f):
		text = "nan"
	default:
		text = finiteFloat(math.Abs(f), st)
	}
	negative := math.Signbit(f) && !math.IsNaN(f)
	if negative && st.noNegZero && strings.Trim(mantissaOf(text), "0.") == "" {
		negative = false
	}
	if negative {
		b = append(b, '-')
	} else if st.plus {
		b = append(b, '+')
	}
	if st.upper {
		text = strings.ToUpper(text)
	}
	if len(b) == 0 {
		return appendLong(extend(nil, len(text)), text)
	}
	return appendLong(extend(b, len(text)), text)
}

// mantissaOf cuts the exponent off a formatted number.
func mantissaOf(text string) string {
	if i := strings.IndexByte(text, 'e'); i >= 0 {
		return text[:i]
	}
	return text
}

// finiteFloat formats f, finite and not negative.
func finiteFloat(f float64, st floatStyle) string {
	switch st.code {
	case 'e':
		text := strconv.FormatFloat(f, 'e', min(st.precision, maxSignificant), 64)
		i := strings.IndexByte(text, 'e')
		switch {
		case st.alternate && st.precision == 0:
			text = text[:i] + "." + text[i:]
		case st.precision > maxSignificant:
			text = withZeros(text, i, st.precision-maxSignificant)
		}
		return text
	case 'f':
		text := strconv.FormatFloat(f, 'f', min(st.precision, maxPlaces), 64)
		switch {
		case st.alternate && st.precision == 0:
			text += "."
		case st.precision > maxPlaces:
			text = withZeros(text, len(text), st.precision-maxPlaces)
		}
		return text
	case 'g':
		return generalFloat(f, max(st.precision, 1), st)
	}
	digits, exponent := splitDigits(strconv.FormatFloat(f, 'e', -1, 64))
	return layOut(digits, exponent, -4, 16, st)
}

// maxSignificant is more digits than any float64 has in decimal; a longer
// precision adds zeros only.
const maxSignificant = 800

// maxPlaces is at least as many digits as any float64 has behind the point.
const maxPlaces = 1100

// generalFloat formats f with the given number of significant digits.
func generalFloat(f float64, precision int, st floatStyle) string {
	digits, exponent := splitDigits(strconv.FormatFloat(f, 'e', min(precision, maxSignificant)-1, 64))
	limit := precision
	if st.pointZero {
		// With room for ".0" the exponent form starts one digit earlier.
		limit = precision - 1
	}
	if st.alternate {
		if n := precision - len(digits); n > 0 {
			digits = withZeros(digits, len(digits), n)
		}
	} else {
		digits = strings.TrimRight(digits, "0")
		if digits == "" {
			digits = "0"
		}
	}
	return layOut(digits, exponent, -4, limit, st)
}

// splitDigits takes "d.ddde±xx" apart: the digits without the point, and the
// exponent of the first of them.
func splitDigits(text string) (digits string, exponent int) {
	mantissa, exp, _ := strings.Cut(text, "e")
	exponent, _ = strconv.Atoi(exp)
	if len(mantissa) > 1 {
		mantissa = mantissa[:1] + mantissa[2:]
	}
	return mantissa, exponent
}

// layOut places the point in digits, or writes an exponent when it is below low
// or not below high.
func layOut(digits string, exponent, low, high int, st floatStyle) string {
	var b strings.Builder
	if exponent < low || exponent >= high {
		b.WriteString(digits[:1])
		if len(digits) > 1 || st.alternate {
			b.WriteByte('.')
			writeLong(&b, digits[1:])
		}
		b.WriteByte('e')
		writeExponent(&b, exponent)
		return b.String()
	}
	whole, fraction := "0", ""
	switch {
	case exponent < 0:
		fraction = strings.Repeat("0", -exponent-1) + digits
	case len(digits) <= exponent+1:
		whole = digits + strings.Repeat("0", exponent+1-len(digits))
	default:
		whole, fraction = digits[:exponent+1], digits[exponent+1:]
	}
	writeLong(&b, whole)
	switch {
	case fraction != "":
		b.WriteByte('.')
		writeLong(&b, fraction)
	case st.pointZero:
		b.WriteString(".0")
	case st.alternate:
		b.WriteByte('.')
	}
	return b.String()
}

func writeExponent(b *strings.Builder, exponent int) {
	sign := byte('+')
	if exponent < 0 {
		sign, exponent = '-', -exponent
	}
	b.WriteByte(sign)
	if exponent < 10 {
		b.WriteByte('0')
	}
	b.WriteString(strconv.Itoa(exponent))
}
