// Package decimals makes the module _decimals: what decimal arithmetic asks of
// coefficients most often, for those of a few dozen digits. Python code takes
// care of longer ones and of rare forms.
package decimals

import (
	"math/big"
	"math/bits"
	"strconv"
	"sync"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_decimals")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "digits", Kind: objmodel.OneArg, Fn: digits, Doc: "How many digits a coefficient has; 1 for 0."},
	{Name: "cut", Kind: objmodel.Positional, Min: 4, Max: 4, Fn: cut, Doc: "coef / 10 ** places as an int, rounded by a mode, and whether that isn't exact."},
	{Name: "quotient", Kind: objmodel.Positional, Min: 5, Max: 5, Fn: quotient, Doc: "What two coefficients and a precision, sign and mode give: coefficient, exponent and whether it isn't exact; None for long ones."},
	{Name: "order", Kind: objmodel.Positional, Min: 6, Max: 6, Fn: order, Doc: "-1, 0 or 1 as a number is below, equal to or above another, both by sign, coefficient and exponent; None for long ones."},
	{Name: "hashed", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: hashed, Doc: "The hash of a number by sign, coefficient and exponent, as that of an equal int or float; None for long ones."},
	{Name: "parse", Kind: objmodel.OneArg, Fn: parse, Doc: "Sign, coefficient and exponent of plain digits with a point; None of other text."},
	{Name: "plain", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: plain, Doc: "The text of a number by sign, coefficient and exponent; None where it needs an exponent or is long."},
}

// wordDigits is how many digits always fit an int of 64 bits, mostDigits how
// long the coefficients may be that are worked on here.
const (
	wordDigits = 18
	mostDigits = 90
)

var powers = [wordDigits + 1]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// bigPowers are the powers of ten that power gives, made when first asked for.
var bigPowers struct {
	once  sync.Once
	table [mostDigits + 3]big.Int
}

// power gives 10 ** n, which must not be changed.
func power(n int) *big.Int {
	bigPowers.once.Do(func() {
		ten := big.NewInt(10)
		bigPowers.table[0].SetInt64(1)
		for i := 1; i < len(bigPowers.table); i++ {
			bigPowers.table[i].Mul(&bigPowers.table[i-1], ten)
		}
	})
	return &bigPowers.table[n]
}

// inPython calls a function of the module _decimaldigits.
func inPython(t *Thread, name string, a Args) (Value, error) {
	m, err := t.Interp.Import(t, "_decimaldigits")
	if err != nil {
		return Value{}, err
	}
	f, err := objmodel.GetAttr(t, m, objmodel.Name(name))
	if err != nil {
		return Value{}, err
	}
	return objmodel.CallArgs(t, f, a)
}

// wordLength counts the digits of an int that is not negative.
func wordLength(n int64) int {
	// 1233 / 4096 is a little more than log10(2): right, or one too many.
	d := bits.Len64(uint64(n)|1) * 1233 >> 12
	if d > wordDigits || n|1 >= powers[d] {
		d++
	}
	return d
}

// length counts the digits of a coefficient; ok is false for a long one.
func length(v Value) (n int, ok bool) {
	if v.IsInt() {
		return wordLength(v.AsInt()), v.AsInt() >= 0
	}
	b, ok := v.ToBig()
	if !ok || b.BitLen() > mostDigits*3 {
		return 0, false
	}
	n = (b.BitLen() - 1) * 1233 >> 12 // right, one too few, or one too many
	switch {
	case n > 0 && b.Cmp(power(n)) < 0:
		return n, true
	case b.Cmp(power(n+1)) < 0:
		return n + 1, true
	}
	return n + 2, true
}

func digits(t *Thread, a Args) (Value, error) {
	n, ok := length(a.V[0])
	if !ok {
		return inPython(t, "long_digits", a)
	}
	return objmodel.Int(int64(n)), nil
}

func cut(t *Thread, a Args) (Value, error) {
	coef, mode := a.V[0], a.V[3].StrObject()
	if mode == nil || !a.V[1].IsInt() || a.V[1].AsInt() < 0 || a.V[1].AsInt() >= mostDigits {
		return inPython(t, "long_cut", a)
	}
	places := int(a.V[1].AsInt())
	negative, err := objmodel.Truth(t, a.V[2])
	if err != nil {
		return Value{}, err
	}
	if coef.IsInt() && coef.AsInt() >= 0 && places <= wordDigits {
		n, unit := coef.AsInt(), powers[places]
		whole, rest := n/unit, n%unit
		if rest != 0 && roundsUp(mode.String(), negative, compare(rest, unit-rest), uint(whole%10)) {
			whole++
		}
		return objmodel.NewTuple(objmodel.Int(whole), objmodel.Bool(rest != 0)), nil
	}
	b, ok := coef.ToBig()
	if !ok || b.Sign() < 0 || b.BitLen() > mostDigits*3 {
		return inPython(t, "long_cut", a)
	}
	unit := power(places)
	whole, rest := new(big.Int).QuoRem(b, unit, new(big.Int))
	lost := rest.Sign() != 0
	if lost {
		last := new(big.Int).Rem(whole, big.NewInt(10)).Uint64()
		if roundsUp(mode.String(), negative, rest.Cmp(new(big.Int).Sub(unit, rest)), uint(last)) {
			whole.Add(whole, big.NewInt(1))
		}
	}
	return objmodel.NewTuple(objmodel.NewBig(whole), objmodel.Bool(lost)), nil
}

func compare(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// roundsUp says whether a magnitude is rounded away from 0, from the place of
// what is cut off before, at or after the half, and from the last digit left.
func roundsUp(mode string, negative bool, half int, last uint) bool {
	switch mode {
	case "ROUND_HALF_EVEN":
		return half > 0 || half == 0 && last&1 != 0
	case "ROUND_HALF_UP":
		return half >= 0
	case "ROUND_HALF_DOWN":
		return half > 0
	case "ROUND_DOWN":
		return false
	case "ROUND_UP":
		return true
	case "ROUND_CEILING":
		return !negative
	case "ROUND_FLOOR":
		return negative
	}
	return last%5 == 0 // ROUND_05UP
}

// parse reads [+-]digits[.digits].
func parse(t *Thread, a Args) (Value, error) {
	s, ok := a.V[0].ToStr()
	if !ok || len(s) > wordDigits+2 || s == "" {
		return objmodel.None, nil
	}
	sign := int64(0)
	if s[0] == '-' || s[0] == '+' {
		if s[0] == '-' {
			sign = 1
		}
		s = s[1:]
	}
	coef, count, point := int64(0), 0, -1
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			coef = coef*10 + int64(c-'0')
			count++
		case c == '.' && point < 0:
			point = i
		default:
			return objmodel.None, nil
		}
	}
	if count == 0 || count > wordDigits {
		return objmodel.None, nil
	}
	exp := int64(0)
	if point >= 0 {
		exp = int64(point + 1 - len(s))
	}
	return objmodel.NewTuple(objmodel.Int(sign), objmodel.Int(coef), objmodel.Int(exp)), nil
}

// plain writes numbers that to-scientific-string gives no exponent.
func plain(t *Thread, a Args) (Value, error) {
	sign, coef, exp := a.V[0], a.V[1], a.V[2]
	if !sign.IsInt() || !exp.IsInt() || exp.AsInt() > 0 || exp.AsInt() < -mostDigits {
		return objmodel.None, nil
	}
	width, ok := length(coef)
	places := int(-exp.AsInt())
	if !ok || width-places < -5 {
		return objmodel.None, nil
	}
	var buf [mostDigits + 10]byte
	figures := buf[:0]
	if coef.IsInt() {
		figures = strconv.AppendInt(figures, coef.AsInt(), 10)
	} else if b, ok := coef.ToBig(); ok {
		figures = b.Append(figures, 10)
	}
	out := make([]byte, 0, len(figures)+9)
	if sign.AsInt() != 0 {
		out = append(out, '-')
	}
	switch whole := len(figures) - places; {
	case places == 0:
		out = append(out, figures...)
	case whole > 0:
		out = append(append(append(out, figures[:whole]...), '.'), figures[whole:]...)
	default:
		out = append(append(append(out, "0."...), "00000"[:-whole]...), figures...)
	}
	return objmodel.CopyASCII(out), nil
}
