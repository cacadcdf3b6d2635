package format

import (
	"math"
	"strings"
)

// ParseFloat reads text as float(text) does: white space around it, a sign,
// underscores between digits, decimal digits of any script, inf, infinity and
// nan. A number out of range is an infinity. ok is false when text is no float
// (FloatError makes the exception).
func ParseFloat(text string) (f float64, ok bool) {
	s, ok := cutUnderscores(asciiNumber(text))
	if !ok {
		return 0, false
	}
	f, rest, ok := floatPrefix(s)
	return f, ok && rest == ""
}

// FloatError is the ValueError of float(text); repr is what repr() gives for
// the argument.
func FloatError(repr string) *Error {
	return errorf(ValueError, "could not convert string to float: %s", repr)
}

// floatPrefix reads the longest float at the start of s.
func floatPrefix(s string) (f float64, rest string, ok bool) {
	negative, unsigned := cutSign(s)
	if unsigned == "" {
		return 0, s, false
	}
	for _, name := range [...]string{"infinity", "inf", "nan"} {
		if unsigned[0]|0x20 != name[0] || len(unsigned) < len(name) || !strings.EqualFold(unsigned[:len(name)], name) {
			continue
		}
		f = math.Inf(1)
		if name == "nan" {
			f = math.Float64frombits(0x7FF8_0000_0000_0000) // the bits of C's and Python's NaN
		}
		if negative {
			f = math.Copysign(f, -1)
		}
		return f, unsigned[len(name):], true
	}
	n := decimalLength(unsigned)
	if n == 0 {
		return 0, s, false
	}
	f = parseDecimal(unsigned[:n])
	if negative {
		f = -f
	}
	return f, unsigned[n:], true
}

// decimalLength returns the length of the decimal number at the start of s:
// digits, a point, an exponent.
func decimalLength(s string) int {
	i := digitRun(s, 0)
	digits := i
	if i < len(s) && s[i] == '.' {
		end := digitRun(s, i+1)
		digits += end - i - 1
		i = end
	}
	if digits == 0 {
		return 0
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if end := digitRun(s, j); end > j {
			i = end
		}
	}
	return i
}

// digitRun returns the end of the digits that start at i.
func digitRun(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

var errMalformedComplex = valueError("complex() arg is a malformed string")

// ParseComplex reads text as complex(text) does, in parentheses or not. Errors
// are the ValueErrors of CPython.
func ParseComplex(text string) (re, im float64, err error) {
	s, ok := cutUnderscores(asciiNumber(text))
	if !ok {
		return 0, 0, errorf(ValueError, "could not convert string to complex: %s", ReprString(text))
	}
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = trimSpace(s[1 : len(s)-1])
	}
	first, rest, ok := complexPart(s)
	switch {
	case !ok:
		return 0, 0, errMalformedComplex
	case rest == "":
		return first, 0, nil
	case isImaginaryUnit(rest):
		return 0, first, nil
	case rest[0] != '+' && rest[0] != '-':
		return 0, 0, errMalformedComplex
	}
	second, rest, ok := complexPart(rest)
	if !ok || !isImaginaryUnit(rest) {
		return 0, 0, errMalformedComplex
	}
	return first, second, nil
}

// complexPart reads a float, or the lone sign of "±j".
func complexPart(s string) (f float64, rest string, ok bool) {
	if f, rest, ok = floatPrefix(s); ok {
		return f, rest, true
	}
	negative, unsigned := cutSign(s)
	if !isImaginaryUnit(unsigned) {
		return 0, s, false
	}
	if negative {
		return -1, unsigned, true
	}
	return 1, unsigned, true
}

func isImaginaryUnit(s string) bool { return s == "j" || s == "J" }
