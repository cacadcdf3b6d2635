package dates

import (
	"math"
	"math/big"

	"github.com/minipy-go/minipy/objmodel"
)

var timedeltaParams = objmodel.Params{Func: "__new__", MaxPos: 7,
	Names: []string{"days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"}}

// unit is a parameter of timedelta with the microseconds that one of it is.
type unit struct {
	param  int
	micros int64
}

// units are the parameters in the order that CPython sums them up in.
var units = [...]unit{{2, 1}, {3, 1000}, {1, microsPerSec}, {4, 60 * microsPerSec}, {5, 3600 * microsPerSec}, {0, microsPerDay}, {6, 7 * microsPerDay}}

func newTimedelta(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	var given [7]Value
	if err := timedeltaParams.Bind(args, given[:]); err != nil {
		return Value{}, err
	}
	made, err := deltaOf(t, &given)
	if err != nil {
		return Value{}, err
	}
	return objmodel.Construct(cls, &timedeltaType, made), nil
}

func deltaOf(t *Thread, given *[7]Value) (Value, error) {
	var n [7]int64
	for i, v := range given {
		if v.IsNil() {
			continue
		}
		const most = 1 << 38 // so that the sums below fit
		if !v.IsInt() || v.AsInt() > most || v.AsInt() < -most {
			return exactDelta(t, given)
		}
		n[i] = v.AsInt()
	}
	return newDelta(n[0]+n[6]*7, n[1]+n[4]*60+n[5]*3600, n[2]+n[3]*1000)
}

// exactDelta sums numbers of any kind and size. The fractions of microseconds
// are summed as floats, and their sum is rounded half to even.
func exactDelta(t *Thread, given *[7]Value) (Value, error) {
	var sum, term big.Int
	rest := 0.0
	for _, u := range units {
		v := given[u.param]
		if v.IsNil() {
			continue
		}
		if b, ok := v.ToBig(); ok {
			if err := t.Reserve(int64(b.BitLen()/8)+16, 2); err != nil {
				return Value{}, err
			}
			sum.Add(&sum, term.Mul(b, big.NewInt(u.micros)))
			continue
		}
		if v.Native(&objmodel.FloatType).IsNil() {
			return Value{}, objmodel.TypeErrorf("unsupported type for timedelta %s component: %s", timedeltaParams.Names[u.param], v.TypeName())
		}
		f, err := objmodel.RealFloat(t, v)
		if err != nil {
			return Value{}, err
		}
		whole, part := math.Modf(f)
		n, err := objmodel.IntOfFloat(whole)
		if err != nil {
			return Value{}, err
		}
		b, _ := n.ToBig()
		sum.Add(&sum, term.Mul(b, big.NewInt(u.micros)))
		if part == 0 || math.IsNaN(part) {
			continue
		}
		more, left := math.Modf(part * float64(u.micros))
		sum.Add(&sum, term.SetInt64(int64(more)))
		rest += left
	}
	return deltaOfBig(sum.Add(&sum, term.SetInt64(roundedRest(rest, sum.Bit(0) == 1))))
}

// roundedRest rounds what is to be added to an even or odd number so that the
// sum is even after a tie.
func roundedRest(rest float64, odd bool) int64 {
	whole := math.Round(rest)
	if math.Abs(whole-rest) != 0.5 {
		return int64(whole)
	}
	if odd {
		return int64(math.RoundToEven(rest+1)) - 1
	}
	return int64(math.RoundToEven(rest))
}

// deltaOfMicros makes a timedelta of an int of microseconds.
func deltaOfMicros(v Value) (Value, error) {
	if !v.IsInt() {
		b, _ := v.ToBig()
		return deltaOfBig(b)
	}
	micros := v.AsInt()
	days := floor(micros, microsPerDay)
	return newDelta(days, 0, micros-days*microsPerDay)
}

func deltaOfBig(micros *big.Int) (Value, error) {
	var days, rest big.Int
	days.DivMod(micros, big.NewInt(microsPerDay), &rest)
	if !days.IsInt64() {
		return Value{}, tooManyDays(math.MaxInt64)
	}
	return newDelta(days.Int64(), 0, rest.Int64())
}
