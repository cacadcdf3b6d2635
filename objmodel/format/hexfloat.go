package format

import (
	"math"
	"strconv"
	"strings"
)

// HexFloat returns float.hex(f): '0x1.8000000000000p+0', 'inf', 'nan'.
func HexFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	}
	bits := math.Float64bits(f)
	fraction := bits & (1<<52 - 1)
	exponent := int(bits>>52&0x7FF) - 1023
	sign, lead := "", "1"
	if math.Signbit(f) {
		sign = "-"
	}
	if exponent == -1023 {
		lead, exponent = "0", -1022
		if fraction == 0 {
			return sign + "0x0.0p+0"
		}
	}
	digits := strconv.FormatUint(fraction|1<<52, 16)[1:]
	mark := "+"
	if exponent < 0 {
		mark = ""
	}
	return sign + "0x" + lead + "." + digits + "p" + mark + strconv.Itoa(exponent)
}

var (
	errHexSyntax = valueError("invalid hexadecimal floating-point string")
	errHexRange  = &Error{Kind: OverflowError, Message: "hexadecimal value too large to represent as a float"}
)

// ParseHexFloat reads text as float.fromhex(text) does. Errors are CPython's
// ValueError and OverflowError.
func ParseHexFloat(text string) (float64, error) {
	s := trimSpace(text)
	negative, s := cutSign(s)
	f, err := hexMagnitude(strings.ToLower(s))
	if negative {
		f = -f
	}
	return f, err
}

// hexMagnitude reads [0x]digits[.digits][p±exponent], or inf, or nan.
func hexMagnitude(s string) (float64, error) {
	switch s {
	case "inf", "infinity":
		return math.Inf(1), nil
	case "nan":
		return math.Float64frombits(0x7FF8_0000_0000_0000), nil
	}
	s = strings.TrimPrefix(s, "0x")
	n := hexRun(s)
	digits, s := s[:n], s[n:]
	places := 0
	if strings.HasPrefix(s, ".") {
		places = hexRun(s[1:])
		digits, s = digits+s[1:1+places], s[1+places:]
	}
	if digits == "" {
		return 0, errHexSyntax
	}
	exponent := 0
	if strings.HasPrefix(s, "p") {
		negative, unsigned := cutSign(s[1:])
		n := digitRun(unsigned, 0)
		if n == 0 {
			return 0, errHexSyntax
		}
		exponent, s = clippedExponent(unsigned[:n]), unsigned[n:]
		if negative {
			exponent = -exponent
		}
	}
	f, err := scaleHex(digits, exponent-4*places)
	if err == nil && s != "" {
		return 0, errHexSyntax // noticed last, as CPython does
	}
	return f, err
}

// hexRun returns how many hexadecimal digits s begins with.
func hexRun(s string) int {
	i := 0
	for i < len(s) && digitOf(s[i]) < 16 {
		i++
	}
	return i
}

// hugeExponent is beyond any exponent that the length of a string can undo.
const hugeExponent = 1 << 60

func clippedExponent(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n > hugeExponent {
		return hugeExponent
	}
	return n
}

// keptHexDigits hold more bits than a float; what is below only breaks ties.
const keptHexDigits = 20

// scaleHex returns digits (an integer in hexadecimal) times 2**exponent.
func scaleHex(digits string, exponent int) (float64, error) {
	digits = strings.TrimLeft(digits, "0")
	if digits == "" {
		return 0, nil
	}
	if n := len(digits); n > keptHexDigits {
		sticky := "0"
		if strings.Trim(digits[keptHexDigits:], "0") != "" {
			sticky = "1"
		}
		digits = digits[:keptHexDigits] + sticky
		exponent += 4 * (n - keptHexDigits - 1)
	}
	exponent = min(max(exponent, -5000), 5000)
	f, err := strconv.ParseFloat("0x"+digits+"p"+strconv.Itoa(exponent), 64)
	if err != nil && math.IsInf(f, 0) {
		return 0, errHexRange
	}
	return f, nil
}
