package format

import (
	"strconv"
	"strings"
)

const (
	// maxPlainDecimal is the length up to which strconv reads a decimal number
	// with an exponent of up to four digits exactly.
	maxPlainDecimal = 700
	// enoughDigits tell any float from its neighbours' midpoints.
	enoughDigits = 780
	// endlessExponent stands for those that no length of digits makes up for.
	endlessExponent = 1 << 60
)

// parseDecimal reads a well-formed decimal number without sign, rounding as
// IEEE 754 says whatever its length: strconv stops counting exponents at 10000.
func parseDecimal(s string) float64 {
	at := len(s) - 1
	for at >= 0 && s[at]|0x20 != 'e' {
		at--
	}
	if len(s) > maxPlainDecimal || at >= 0 && len(s)-at > 5 {
		s = scaleDecimal(s, at)
	}
	// The only error is that of range, with the infinity that is wanted.
	f, _ := strconv.ParseFloat(s, 64)
	return f
}

// scaleDecimal writes a number, whose exponent begins at the given index if
// that is not negative, anew: digits, few enough and without leading zeros, and
// one exponent. Non-zero digits that are left out become a final 1.
func scaleDecimal(s string, exponentAt int) string {
	exponent := 0
	if exponentAt >= 0 {
		var err error
		if exponent, err = strconv.Atoi(s[exponentAt+1:]); err != nil || exponent > endlessExponent || exponent < -endlessExponent {
			exponent = endlessExponent
			if s[exponentAt+1] == '-' {
				exponent = -endlessExponent
			}
		}
		s = s[:exponentAt]
	}
	whole, fraction, _ := strings.Cut(s, ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	if digits == "" {
		return "0"
	}
	exponent -= len(fraction)
	if len(digits) > enoughDigits {
		rest := digits[enoughDigits:]
		digits = digits[:enoughDigits]
		exponent += len(rest)
		if strings.Trim(rest, "0") != "" {
			digits += "1"
			exponent--
		}
	}
	exponent = max(-9000, min(exponent, 9000)) // beyond, it is zero or infinite
	return digits + "e" + strconv.Itoa(exponent)
}
