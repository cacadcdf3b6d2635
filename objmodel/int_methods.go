package objmodel

import (
	"math/big"
	"math/bits"
)

var intMethods = []MethodDef{
	{Name: "conjugate", Kind: NoArgs, Fn: intSelf, Sig: "($self, /)", Doc: "The number itself."},
	{Name: "bit_length", Kind: NoArgs, Fn: intBitLength, Sig: "($self, /)", Doc: "How many bits the number has, sign and leading zeros not counted."},
	{Name: "bit_count", Kind: NoArgs, Fn: intBitCount, Sig: "($self, /)", Doc: "How many bits of the absolute value are 1."},
	{Name: "to_bytes", Fn: intToBytes, Sig: "($self, /, length=1, byteorder='big', *, signed=False)", Doc: "The number as an array of bytes."},
	{Name: "as_integer_ratio", Kind: NoArgs, Fn: intRatio, Sig: "($self, /)", Doc: "The pair of the number and 1."},
	{Name: "is_integer", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return True, nil }, Sig: "($self, /)", Doc: "Always True."},
	{Name: "__trunc__", Kind: NoArgs, Fn: intSelf},
	{Name: "__floor__", Kind: NoArgs, Fn: intSelf},
	{Name: "__ceil__", Kind: NoArgs, Fn: intSelf},
	{Name: "__round__", Sig: "($self, ndigits=<unrepresentable>, /)", Kind: Positional, Max: 1, Fn: intRound},
	{Name: "__getnewargs__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return NewTuple(exactInt(a.V[0])), nil
	}},
	{Name: "__format__", Kind: OneArg, Fn: intFormat, Sig: "($self, format_spec, /)"},
	{Name: "__sizeof__", Kind: NoArgs, Fn: intSizeof},
}

var intClassMethods = []MethodDef{
	{Name: "from_bytes", Fn: intFromBytes, Sig: "($type, /, bytes, byteorder='big', *, signed=False)", Doc: "The int that an array of bytes represents."},
}

func intSelf(t *Thread, a Args) (Value, error) { return sameInt(t, a.V[0]) }

func intBitLength(t *Thread, a Args) (Value, error) {
	n := a.V[0].mustInteger()
	if n.b != nil {
		return Int(int64(n.b.BitLen())), nil
	}
	return Int(int64(bits.Len64(magnitude(n.i)))), nil
}

// magnitude is the absolute value of i.
func magnitude(i int64) uint64 {
	if i < 0 {
		return -uint64(i)
	}
	return uint64(i)
}

func intBitCount(t *Thread, a Args) (Value, error) {
	n := a.V[0].mustInteger()
	if n.b == nil {
		return Int(int64(bits.OnesCount64(magnitude(n.i)))), nil
	}
	count := 0
	t.Spend(len(n.b.Bits()) >> 4)
	for _, w := range n.b.Bits() {
		count += bits.OnesCount(uint(w))
	}
	return Int(int64(count)), nil
}

func intRatio(t *Thread, a Args) (Value, error) {
	return NewTuple(exactInt(a.V[0]), Int(1)), nil
}

// intSizeof counts digits of 30 bits, as CPython stores them.
func intSizeof(t *Thread, a Args) (Value, error) {
	n := a.V[0].mustInteger().big().BitLen()
	return Int(int64(24 + 4*max((n+29)/30, 1))), nil
}

// intRound is round(self, ndigits): to a multiple of a power of ten for
// negative ndigits, halves to even.
func intRound(t *Thread, a Args) (Value, error) {
	if len(a.V) == 1 {
		return sameInt(t, a.V[0])
	}
	nd, err := Index(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	n, places := a.V[0].mustInteger(), nd.mustInteger()
	if places.sign() >= 0 {
		return n.value(), nil
	}
	b := n.big()
	// Beyond so many places half of the unit is more than the number.
	if places.b != nil || -places.i > int64(b.BitLen())/3+2 {
		return Int(0), nil
	}
	unit, err := powBig(t, big.NewInt(10), -places.i)
	if err != nil {
		return Value{}, err
	}
	u, _ := unit.ToBig()
	q, r, err := t.divModBig(b, u)
	if err != nil {
		return Value{}, err
	}
	switch twice := new(big.Int).Lsh(r, 1).Cmp(u); {
	case twice > 0, twice == 0 && q.Bit(0) != 0:
		return bigValue(new(big.Int).Sub(new(big.Int).Add(b, u), r)), nil
	}
	return bigValue(new(big.Int).Sub(b, r)), nil
}
