package objmodel

import (
	"math/big"
	"slices"
)

var (
	toBytesParams   = Params{Func: "to_bytes", Names: []string{"length", "byteorder", "signed"}, MaxPos: 2}
	fromBytesParams = Params{Func: "from_bytes", Names: []string{"bytes", "byteorder", "signed"}, MaxPos: 2, Required: 1}
)

// littleEndian reads the argument byteorder. Errors: TypeError, ValueError.
func littleEndian(fn string, v Value) (bool, error) {
	if v.p == nil {
		return false, nil
	}
	s, ok := v.ToStr()
	switch {
	case !ok:
		return false, TypeErrorf("%s() argument 'byteorder' must be str, not %s", fn, ArgName(v))
	case s == "little":
		return true, nil
	case s == "big":
		return false, nil
	}
	return false, ValueErrorf("byteorder must be either 'little' or 'big'")
}

// byteArguments are byteorder and signed of both methods.
func byteArguments(t *Thread, fn string, order, signed Value) (little, isSigned bool, err error) {
	if order.p != nil && order.StrObject() == nil {
		_, err = littleEndian(fn, order)
		return
	}
	if signed.p != nil {
		if isSigned, err = Truth(t, signed); err != nil {
			return
		}
	}
	little, err = littleEndian(fn, order)
	return
}

// intToBytes is int.to_bytes.
func intToBytes(t *Thread, args Args) (Value, error) {
	var a [3]Value
	if len(args.Kw) == 0 && len(args.V) == 3 {
		a[0], a[1] = args.V[1], args.V[2]
	} else if err := toBytesParams.Bind(args.Tail(1), a[:]); err != nil {
		return Value{}, err
	}
	length := 1
	if a[0].p != nil {
		n, err := Index(t, a[0])
		if err != nil {
			return Value{}, err
		}
		if !n.IsInt() {
			return Value{}, OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		length = int(n.AsInt())
	}
	little, signed, err := byteArguments(t, "to_bytes", a[1], a[2])
	if err != nil {
		return Value{}, err
	}
	if length < 0 {
		return Value{}, ValueErrorf("length argument must be non-negative")
	}
	if v := args.V[0]; v.p == &intHdr && length <= 8 && int64(v.n) >= 0 && !signed && (length == 8 || v.n>>(8*length) == 0) {
		if length == 0 {
			return NewBytes(""), nil
		}
		made, out := allocBytes(length)
		for i := range out {
			if n := v.n >> (8 * i); little {
				out[i] = byte(n)
			} else {
				out[length-1-i] = byte(n)
			}
		}
		return made, nil
	}
	b := args.V[0].mustInteger().big()
	switch {
	case b.Sign() < 0 && !signed:
		return Value{}, OverflowErrorf("can't convert negative int to unsigned")
	case !fitsBytes(b, length, signed):
		return Value{}, OverflowErrorf("int too big to convert")
	}
	if err := t.Reserve(int64(length), 1); err != nil {
		return Value{}, err
	}
	if err := t.Tick(int64(length >> 8)); err != nil {
		return Value{}, err
	}
	if length >= bigZeros {
		var made Value
		ended := t.apart(int64(length), func() { made = orderedBytes(twosComplement(b, length), little) })
		return made, ended
	}
	return orderedBytes(twosComplement(b, length), little), nil
}

// twosComplement gives b in length bytes, the highest first.
func twosComplement(b *big.Int, length int) []byte {
	out := make([]byte, length)
	if b.Sign() >= 0 {
		b.FillBytes(out[length-(b.BitLen()+7)/8:]) // it clears all that it is given
		return out
	}
	// All ones above, the bits of -1-b inverted below.
	new(big.Int).Not(b).FillBytes(out)
	for i := range out {
		out[i] = ^out[i]
	}
	return out
}

func orderedBytes(b []byte, little bool) Value {
	if little {
		slices.Reverse(b)
	}
	return BytesOf(b)
}

// fitsBytes reports whether b can be written in length bytes.
func fitsBytes(b *big.Int, length int, signed bool) bool {
	bits := b.BitLen()
	if b.Sign() < 0 {
		bits = new(big.Int).Not(b).BitLen()
	}
	if signed && b.Sign() != 0 && (length > 0 || b.Sign() > 0 || bits > 0) {
		bits++
	}
	return bits <= 8*length || length > 1<<59
}

// intFromBytes is int.from_bytes.
// bigFromBytes takes data apart, which it may change. Errors: the context's.
func (t *Thread) bigFromBytes(data []byte, little, signed bool) (*big.Int, error) {
	b := new(big.Int)
	return b, t.apart(int64(len(data)), func() {
		if little {
			slices.Reverse(data)
		}
		b.SetBytes(data)
		if signed && len(data) > 0 && data[0] >= 0x80 {
			b.Sub(b, new(big.Int).Lsh(oneBig, uint(8*len(data))))
		}
	})
}

func intFromBytes(t *Thread, args Args) (Value, error) {
	var a [3]Value
	if len(args.Kw) == 0 && len(args.V) == 3 {
		a[0], a[1] = args.V[1], args.V[2]
	} else if err := fromBytesParams.Bind(args.Tail(1), a[:]); err != nil {
		return Value{}, err
	}
	little, signed, err := byteArguments(t, "from_bytes", a[1], a[2])
	if err != nil {
		return Value{}, err
	}
	data, err := bytesOfAny(t, a[0])
	if err != nil {
		return Value{}, err
	}
	if len(data) <= 8 && args.V[0] == IntType.Value() {
		n := uint64(0)
		for i := range data {
			if little {
				n |= uint64(data[i]) << (8 * i)
			} else {
				n = n<<8 | uint64(data[i])
			}
		}
		if shift := 64 - 8*len(data); signed {
			n = uint64(int64(n<<shift) >> shift)
		} else if int64(n) < 0 {
			return bigValue(new(big.Int).SetUint64(n)), nil
		}
		return Int(int64(n)), nil
	}
	if err := t.BigWork(len(data)/8, 1); err != nil {
		return Value{}, err
	}
	b, err := t.bigFromBytes(data, little, signed)
	if err != nil {
		return Value{}, err
	}
	if cls := args.V[0].AsType(); cls != &IntType {
		return Call(t, args.V[0], bigValue(b))
	}
	return bigValue(b), nil
}

// bytesOfAny gives the bytes of a bytes-like object, of what has __bytes__, or
// of an iterable of ints. Errors: TypeError, ValueError.
func bytesOfAny(t *Thread, v Value) ([]byte, error) {
	if v.p.typ != &BytesType {
		r, found, err := CallSpecial(t, v, names.bytes_)
		if err != nil {
			return nil, err
		}
		if found {
			if r.AsBytes() == nil {
				return nil, TypeErrorf("__bytes__ returned non-bytes (type %s)", r.TypeName())
			}
			v = r
		}
	}
	if data, ok := BufferOf(v); ok {
		return []byte(data), nil
	}
	if v.StrObject() != nil || v.p.typ.Slots.Iter == nil {
		return nil, TypeErrorf("cannot convert '%s' object to bytes", v.TypeName())
	}
	items, err := Collect(t, v)
	if err != nil {
		return nil, err
	}
	out := make([]byte, len(items))
	for i, x := range items {
		n, err := IndexInt(t, x, nil)
		if err != nil {
			return nil, err
		}
		if n < 0 || n > 255 {
			return nil, ValueErrorf("bytes must be in range(0, 256)")
		}
		out[i] = byte(n)
	}
	return out, nil
}
