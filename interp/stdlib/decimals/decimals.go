// Package decimals makes the module _decimals: the class decimal.Decimal. What
// programs do most with numbers of up to 38 digits is done here on words, all
// else by functions in Python, in _decimalnumber and beside it.
package decimals

import (
	"math/big"
	"math/bits"
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
	addMethods()
	objmodel.Register(specs)
	m := objmodel.NewModule("_decimals")
	m.Functions(functions)
	m.Set("Decimal", decimalType.Value())
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "install", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: install, Doc: "Keeps the class Context and the functions behind the methods of Decimal."},
	{Name: "make", Kind: objmodel.Positional, Min: 3, Max: 4, Fn: makeNumber, Doc: "A Decimal of its sign, coefficient, exponent and kind."},
	{Name: "digits", Kind: objmodel.OneArg, Fn: digits, Doc: "How many digits a coefficient has; 1 for 0."},
	{Name: "cut", Kind: objmodel.Positional, Min: 4, Max: 4, Fn: cut, Doc: "coef / 10 ** places as an int, rounded by a mode, and whether that isn't exact."},
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
