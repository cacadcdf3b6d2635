package decimals

import (
	"math/big"
	"math/bits"

	"github.com/minipy-go/minipy/objmodel"
)

// decimalType is the class decimal.Decimal.
var decimalType = objmodel.Type{Name: "Decimal", Module: "decimal",
	Doc: "Construct a new Decimal object. 'value' can be an integer, string, tuple,\nor another Decimal object. If no value is given, return Decimal('0'). The\ncontext does not affect the conversion and is only passed to determine if\nthe InvalidOperation trap is active.\n\n"}

// number is a decimal number: of kind 0 one whose value is a coefficient times
// a power of ten, else an infinity (1), quiet NaN (2) or signaling NaN (3).
type number struct {
	objmodel.Header
	exp    int64
	hi, lo uint64   // the coefficient, or the payload of a NaN, if it fits,
	long   *big.Int // and here if it doesn't; nil otherwise
	sign   uint8    // 1: negative
	kind   uint8
}

func asNumber(v Value) *number { return objmodel.Cast[number](v, &decimalType) }

// value gives the number as a Python value, the nil Value of nil.
func (n *number) value() Value {
	if n == nil {
		return Value{}
	}
	return objmodel.FromPtr(&n.Header)
}

func newNumber(sign uint8, hi, lo uint64, exp int64) *number {
	return &number{Header: objmodel.NewHeader(&decimalType), sign: sign, hi: hi, lo: lo, exp: exp}
}

// ofInt gives an int of 64 bits as a number.
func ofInt(n int64) *number {
	if n < 0 {
		return newNumber(1, 0, -uint64(n), 0)
	}
	return newNumber(0, 0, uint64(n), 0)
}

// farthest is the exponent that is kept of one beyond 64 bits, which no context
// has either.
const farthest = 1 << 62

// nearest is how far from 0 exponents are that can be added without a check.
const nearest = 1 << 40

// short says that a number is finite, its coefficient of 128 bits and its
// exponent no matter.
func (n *number) short() bool {
	return n.kind == 0 && n.long == nil && n.exp < nearest && n.exp > -nearest
}

func (n *number) zero() bool { return n.hi|n.lo == 0 && n.long == nil }

func (n *number) wide() wide { return wide{n.lo, n.hi} }

func (n *number) digits() int {
	w := n.wide()
	return w.digits()
}

// fill sets the coefficient.
func (n *number) fill(b *big.Int) {
	if b.BitLen() > 128 {
		n.long = b
		return
	}
	n.hi, n.lo = words(b)
}

// words gives an int of at most 128 bits.
func words(b *big.Int) (hi, lo uint64) {
	if b.IsUint64() {
		return 0, b.Uint64()
	}
	var high big.Int
	high.Rsh(b, 64)
	return high.Uint64(), new(big.Int).Sub(b, high.Lsh(&high, 64)).Uint64()
}

// coefficient gives the coefficient as an int.
func (n *number) coefficient() Value {
	switch {
	case n.long != nil:
		return objmodel.NewBig(n.long)
	case n.hi == 0 && n.lo>>63 == 0:
		return objmodel.Int(int64(n.lo))
	}
	b := new(big.Int).SetUint64(n.hi)
	return objmodel.NewBig(b.Lsh(b, 64).Or(b, new(big.Int).SetUint64(n.lo)))
}

// makeNumber is how Python code makes a number: of its sign, coefficient and exponent,
// and its kind if that isn't 0.
func makeNumber(t *Thread, a Args) (Value, error) {
	n := newNumber(0, 0, 0, 0)
	for i, v := range a.V {
		if i == 1 && v.IsInt() && v.AsInt() >= 0 {
			n.lo = uint64(v.AsInt())
			continue
		}
		b, ok := v.ToBig()
		if !ok || i == 1 && b.Sign() < 0 {
			return Value{}, objmodel.TypeErrorf("an integer is required")
		}
		switch i {
		case 0:
			n.sign = uint8(b.Uint64() & 1)
		case 1:
			n.fill(b)
		case 2:
			n.exp = nearExponent(b)
		default:
			n.kind = uint8(b.Uint64() & 3)
		}
	}
	return n.value(), nil
}

func nearExponent(b *big.Int) int64 {
	switch {
	case b.IsInt64():
		return b.Int64()
	case b.Sign() < 0:
		return -farthest
	}
	return farthest
}

// construct is __new__.
func construct(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
	if len(a.V) == 1 && len(a.Kw) == 0 {
		if v, ok, err := convert(t, a.V[0]); ok || err != nil {
			if err != nil {
				return Value{}, err
			}
			return objmodel.Construct(cls, &decimalType, v), nil
		}
	}
	v, err := inPython(t, "__new__", a)
	if err != nil || cls == &decimalType && v.Type() == cls {
		return v, err
	}
	n := asNumber(v)
	if n == nil {
		return Value{}, objmodel.TypeErrorf("a Decimal is required")
	}
	c := *n
	c.Header = objmodel.NewHeader(&decimalType)
	return objmodel.Construct(cls, &decimalType, c.value()), nil
}

// convert gives the numbers of ints, of plain text, and of numbers.
func convert(t *Thread, v Value) (r Value, ok bool, err error) {
	if v.IsInt() {
		return ofInt(v.AsInt()).value(), true, nil
	}
	if v.Type() == &decimalType {
		return v, true, nil
	}
	if s := v.StrObject(); s != nil {
		n := newNumber(0, 0, 0, 0)
		if n.parse(s.String()) {
			return n.value(), true, nil
		}
	}
	return Value{}, false, nil
}

// parse reads [+-]digits[.digits][e[+-]digits], of not too many digits.
func (n *number) parse(s string) bool {
	if s == "" || len(s) > most128+8 {
		return false
	}
	i, count, point := 0, 0, -1
	if s[0] == '-' || s[0] == '+' {
		if s[0] == '-' {
			n.sign = 1
		}
		i++
	}
	for ; i < len(s); i++ {
		c := s[i] - '0'
		if c > 9 {
			if s[i] != '.' || point >= 0 {
				break
			}
			point = i
			continue
		}
		if count++; n.hi == 0 && n.lo < 1<<59 {
			n.lo = n.lo*10 + uint64(c)
			continue
		}
		h, l := bits.Mul64(n.lo, 10)
		var carry uint64
		n.lo, carry = bits.Add64(l, uint64(c), 0)
		n.hi = n.hi*10 + h + carry
	}
	if count == 0 || count > most128 {
		return false
	}
	if point >= 0 {
		n.exp = int64(point + 1 - i)
	}
	if i == len(s) {
		return true
	}
	exp, ok := exponent(s[i:])
	n.exp += exp
	return ok
}

// exponent reads an exponent of few digits.
func exponent(s string) (exp int64, ok bool) {
	if s[0]|' ' != 'e' || len(s) < 2 {
		return 0, false
	}
	s = s[1:]
	negative := s[0] == '-'
	if negative || s[0] == '+' {
		s = s[1:]
	}
	if s == "" || len(s) > 6 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		exp = exp*10 + int64(s[i]-'0')
	}
	if negative {
		exp = -exp
	}
	return exp, true
}
