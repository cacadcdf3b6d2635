package objmodel

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel/format"
)

func bytesRepr(t *Thread, v Value) (Value, error) {
	data, _ := view(v)
	if err := reserveText(t, 4*int64(len(data))); err != nil {
		return Value{}, err
	}
	quote := format.QuoteFor(data)
	out := append(make([]byte, 0, len(data)+len(data)/8+3), 'b', quote)
	if len(data) <= textPiece {
		return NewASCII(bytesAsString(append(format.AppendBytes(out, data, quote), quote))), nil
	}
	err := t.eachOfBytes(data, func(piece string) { out = format.AppendBytes(out, piece, quote) })
	return NewASCII(bytesAsString(append(out, quote))), err
}

func bytesHash(t *Thread, v Value) (int64, error) { return v.AsBytes().Hash(), nil }

func bytesLen(t *Thread, v Value) (int, error) {
	data, _ := view(v)
	return len(data), nil
}

// bytesCompare leaves what is not bytes to the other operand's type.
func bytesCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := a.AsBytes(), b.AsBytes()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	switch op {
	case EQ:
		return Bool(x.s == y.s), nil
	case NE:
		return Bool(x.s != y.s), nil
	}
	return Bool(op.Holds(strings.Compare(x.s, y.s))), nil
}

func byteArrayCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, okX := view(a)
	y, okY := view(b)
	if !okX || !okY {
		return NotImplemented, nil
	}
	return Bool(op.Holds(strings.Compare(x, y))), nil
}

// bytesAdd joins bytes-like objects; the result has the type of the left one.
func bytesAdd(t *Thread, a, b Value) (Value, error) {
	if !isBytes(a) {
		return NotImplemented, nil // a view has no +
	}
	x, okX := view(a)
	y, okY := view(b)
	if !okX || !okY {
		return NotImplemented, nil
	}
	if n := len(x) + len(y); a.p.typ == &BytesType && y != "" && n <= smallRequest {
		o, data := allocBytes(n)
		copy(data[copy(data, x):], y)
		return o, nil
	}
	if err := reserveText(t, int64(len(x))+int64(len(y))); err != nil {
		return Value{}, err
	}
	if a.AsByteArray() == nil && y == "" {
		return like(a, x), nil
	}
	if n := len(x) + len(y); n >= bigZeros {
		made := format.Uncleared(n)[:n]
		err := t.apart(int64(n), func() { format.CopyLong(made[format.CopyLong(made, x):], y) })
		return likeNew(a, made), err
	}
	return likeNew(a, append(append(make([]byte, 0, len(x)+len(y)), x...), y...)), nil
}

func isBytes(v Value) bool { return v.AsBytes() != nil || v.AsByteArray() != nil }

func bytesMul(t *Thread, a, b Value) (Value, error) {
	seq, n, ok := repeatCount(a, b, isBytes)
	if !ok {
		return NotImplemented, nil
	}
	data, _ := view(seq)
	if seq.p.typ == &BytesType && n > 1 && data != "" && n <= smallRequest/len(data) {
		made, out := allocBytes(n * len(data))
		for at := copy(out, data); at < len(out); at *= 2 {
			copy(out[at:], out[:at])
		}
		return made, nil
	}
	text, err := repeatText(t, data, len(data), n, "repeated bytes are too long")
	if err != nil {
		if seq.AsByteArray() != nil {
			err = MemoryError()
		}
		return Value{}, err
	}
	return like(seq, text), nil
}

// bytesMod is the % operator (PEP 461).
func bytesMod(t *Thread, a, b Value) (Value, error) {
	if !isBytes(a) {
		return NotImplemented, nil
	}
	if a.p.typ == &BytesType {
		if v := percentText(a.AsBytes().s, b, false, true); v.p != nil {
			return v, nil
		}
	}
	data, _ := BufferOf(a)
	if err := t.tickText(len(data)); err != nil {
		return Value{}, err
	}
	text, err := formatBytes(t, data, b)
	if err != nil {
		return Value{}, err
	}
	return likeNew(a, text), nil
}

// byteIndex gives the index that key is into n bytes. noun names the type in
// the TypeError; outside is the message of the IndexError.
func byteIndex(t *Thread, key Value, n int, noun, outside string) (int, error) {
	if key.Native(&IntType).p == nil && key.p.typ.Slots.Index == nil {
		return 0, TypeErrorf("%s indices must be integers or slices, not %s", noun, key.TypeName())
	}
	i, err := IndexInt(t, key, &IndexErrorType)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, IndexErrorf("%s", outside)
	}
	return i, nil
}

func bytesGetItem(t *Thread, v, key Value) (Value, error) {
	data := v.AsBytes().s
	if s := key.AsSlice(); s != nil {
		return bytesSlice(t, v, s)
	}
	i, err := byteIndex(t, key, len(data), "byte", "index out of range")
	if err != nil {
		return Value{}, err
	}
	return Int(int64(data[i])), nil
}

// bytesSlice is v[s] of bytes.
func bytesSlice(t *Thread, v Value, s *Slice) (Value, error) {
	part, err := sliceBytes(t, v, s)
	if err == nil && len(v.AsBytes().s) != len(part) {
		err = reserveBytes(t, len(part))
	}
	if err != nil {
		return Value{}, err
	}
	return like(v, part), nil
}

// sliceBytes gives the part of a bytes-like object that a slice selects; valid
// until a bytearray changes.
func sliceBytes(t *Thread, v Value, s *Slice) (string, error) {
	start, stop, step, err := s.unpack(t)
	if err != nil {
		return "", err
	}
	data, _ := view(v)
	start, _, count := adjustIndices(len(data), start, stop, step)
	if count == 0 {
		return "", nil
	}
	if step == 1 {
		return data[start : start+count], nil
	}
	b := make([]byte, count)
	for i := range b {
		b[i] = data[start+i*step]
	}
	return bytesAsString(b), t.Tick(int64(count >> 3))
}

func bytesGetNewArgs(t *Thread, a Args) (Value, error) {
	return NewTuple(a.V[0].AsBytes().Value()), nil
}

func bytesBytes(t *Thread, a Args) (Value, error) { return a.V[0].AsBytes().Value(), nil }

func bytesSizeof(t *Thread, a Args) (Value, error) { return Int(33 + int64(len(self(a)))), nil }
