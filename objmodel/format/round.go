package format

import (
	"math"
	"math/big"
	"strconv"
)

// RoundFloat returns round(f, digits): f rounded to so many decimals, a
// negative number counting places left of the point, exact ties to even. An
// infinity or NaN comes back as it is; a result out of range is an
// OverflowError.
func RoundFloat(f float64, digits int) (float64, error) {
	if f == 0 || math.IsInf(f, 0) || math.IsNaN(f) || digits > 323 {
		return f, nil
	}
	if digits < -308 {
		return math.Copysign(0, f), nil
	}
	var text string
	if digits >= 0 {
		text = strconv.FormatFloat(f, 'f', digits, 64)
	} else {
		text = roundLeft(f, -digits)
	}
	r, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, &Error{Kind: OverflowError, Message: "rounded value too large to represent"}
	}
	return r, nil
}

// roundLeft returns the decimal text of f rounded to a multiple of 10**places.
func roundLeft(f float64, places int) string {
	_, exponent := splitDigits(strconv.FormatFloat(math.Abs(f), 'e', maxSignificant, 64))
	sign := ""
	if f < 0 {
		sign = "-"
	}
	switch kept := exponent - places + 1; {
	case kept >= 1:
		return strconv.FormatFloat(f, 'e', kept-1, 64)
	case kept == 0 && aboveHalf(math.Abs(f), places):
		return sign + "1e" + strconv.Itoa(places)
	}
	return sign + "0"
}

// aboveHalf reports whether f > 10**places / 2.
func aboveHalf(f float64, places int) bool {
	half := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	exact := new(big.Float).SetPrec(4096).SetInt(half)
	exact.Quo(exact, big.NewFloat(2))
	return new(big.Float).SetPrec(4096).SetFloat64(f).Cmp(exact) > 0
}

// FloatRatio returns the integers of float.as_integer_ratio(f) in lowest
// terms, the denominator positive. f must be finite.
func FloatRatio(f float64) (numerator, denominator *big.Int) {
	r := new(big.Rat).SetFloat64(f)
	return r.Num(), r.Denom()
}
