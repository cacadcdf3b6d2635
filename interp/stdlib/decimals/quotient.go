package decimals

import (
	"math/big"

	"github.com/minipy-go/minipy/objmodel"
)

// quotient divides two coefficients other than 0, rounded to a precision. An
// exact quotient has an exponent as near to 0 as it can be.
func quotient(t *Thread, a Args) (Value, error) {
	mode := a.V[4].StrObject()
	high, ok1 := length(a.V[0])
	low, ok2 := length(a.V[1])
	if !ok1 || !ok2 || mode == nil || !a.V[2].IsInt() || a.V[2].AsInt() < 1 || a.V[2].AsInt() > mostDigits/2 {
		return objmodel.None, nil
	}
	prec := int(a.V[2].AsInt())
	shift := max(low-high+prec+1, 0)
	if high+shift > mostDigits {
		return objmodel.None, nil
	}
	negative, err := objmodel.Truth(t, a.V[3])
	if err != nil {
		return Value{}, err
	}
	x, _ := a.V[0].ToBig()
	y, _ := a.V[1].ToBig()
	if y.Sign() <= 0 {
		return objmodel.None, nil
	}
	var scaled, q, r big.Int
	q.QuoRem(scaled.Mul(x, power(shift)), y, &r)
	if r.Sign() == 0 {
		return exactQuotient(&q, shift, prec)
	}
	// There are one or two digits too many, and a rest behind them.
	spare := 1
	if q.Cmp(power(prec+1)) >= 0 {
		spare = 2
	}
	if q.Cmp(power(prec+2)) >= 0 {
		return objmodel.None, nil
	}
	var cutOff big.Int
	q.QuoRem(&q, power(spare), &cutOff)
	half := 1
	if 2*cutOff.Int64() < powers[spare] {
		half = -1
	}
	if last := scaled.Rem(&q, power(1)).Uint64(); roundsUp(mode.String(), negative, half, uint(last)) {
		if q.Add(&q, power(0)); q.Cmp(power(prec)) >= 0 {
			q.Quo(&q, power(1))
			spare++
		}
	}
	return objmodel.NewTuple(objmodel.NewBig(&q), objmodel.Int(int64(spare-shift)), objmodel.Bool(true)), nil
}

// exactQuotient drops the zeros that shifting by so many places brought.
func exactQuotient(q *big.Int, shift, prec int) (Value, error) {
	var next, rest big.Int
	for shift > 0 {
		if next.QuoRem(q, power(1), &rest); rest.Sign() != 0 {
			break
		}
		q.Set(&next)
		shift--
	}
	if q.Cmp(power(prec)) >= 0 {
		return objmodel.None, nil
	}
	return objmodel.NewTuple(objmodel.NewBig(q), objmodel.Int(int64(-shift)), objmodel.Bool(false)), nil
}
