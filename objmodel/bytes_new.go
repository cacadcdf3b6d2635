package objmodel

import "math"

var bytesParams = Params{Func: "bytes", Names: []string{"source", "encoding", "errors"}, MaxPos: 3}

func bytesNew(t *Thread, cls *Type, args Args) (Value, error) {
	var out [3]Value
	if err := bytesParams.Bind(args, out[:]); err != nil {
		return Value{}, err
	}
	v, err := bytesOf(t, out[0], out[1], out[2])
	if err != nil || cls == &BytesType {
		return v, err
	}
	return Construct(cls, &BytesType, v.AsBytes().Value()), nil
}

// bytesOf is bytes(source, encoding, errors); nil stands for what was not given.
func bytesOf(t *Thread, source, encoding, errors Value) (Value, error) {
	if source.p != nil && encoding.p == nil && errors.p == nil && source.p.typ == &BytesType {
		return source, nil
	}
	if source.p != nil && encoding.p == nil && errors.p == nil {
		r, found, err := CallSpecial(t, source, names.bytes_)
		if err != nil {
			return Value{}, err
		}
		if found {
			if r.AsBytes() == nil {
				return Value{}, TypeErrorf("__bytes__ returned non-bytes (type %s)", r.TypeName())
			}
			return r, nil
		}
	}
	data, err := bytesData(t, source, encoding, errors, bytesWords)
	return NewBytes(data), err
}

// bytesKind has the words in which bytes and bytearray complain differently.
type bytesKind struct{ name, byteRange string }

var (
	bytesWords     = bytesKind{"bytes", "bytes must be in range(0, 256)"}
	byteArrayWords = bytesKind{"bytearray", "byte must be in range(0, 256)"}
)

// bytesData gives the contents that the arguments of a constructor ask for.
func bytesData(t *Thread, source, encoding, errors Value, kind bytesKind) (string, error) {
	enc, err := optionalText(kind.name, "encoding", encoding)
	if err != nil {
		return "", err
	}
	handler, err := optionalText(kind.name, "errors", errors)
	if err != nil {
		return "", err
	}
	if source.p != nil {
		if text := source.StrObject(); text != nil {
			if encoding.p == nil {
				return "", TypeErrorf("string argument without an encoding")
			}
			if enc == "" {
				return "", Errorf(&LookupErrorType, "unknown encoding: ")
			}
			return Encode(t, text.s, enc, handler)
		}
	}
	switch {
	case encoding.p == nil && errors.p != nil:
		return "", TypeErrorf("errors without a string argument")
	case encoding.p != nil:
		return "", TypeErrorf("encoding without a string argument")
	case source.p == nil:
		return "", nil
	}
	return bytesFrom(t, source, kind)
}

// bytesFrom gives the bytes of a count, a buffer or an iterable of ints.
func bytesFrom(t *Thread, source Value, kind bytesKind) (string, error) {
	if source.Native(&IntType).p != nil || source.p.typ.Slots.Index != nil {
		n, err := IndexInt(t, source, &OverflowErrorType)
		switch {
		case err != nil && !Matches(err, &TypeErrorType):
			return "", err
		case err != nil:
		case n < 0:
			return "", ValueErrorf("negative count")
		default:
			b, err := t.Zeros(n)
			return bytesAsString(b), err
		}
	}
	if source.p.typ.Slots.PyBuffer {
		return pythonBytes(t, source)
	}
	if data, ok := view(source); ok {
		if err := reserveBytes(t, len(data)); err != nil {
			return "", err
		}
		data, _ = BufferOf(source)
		return data, nil
	}
	if source.p.typ.Slots.Iter == nil && source.p.typ.Slots.GetItem == nil {
		return "", TypeErrorf("cannot convert '%s' object to %s", source.TypeName(), kind.name)
	}
	b, err := collectBytes(t, source, kind.byteRange)
	return bytesAsString(b), err
}

// collectBytes gives the ints of an iterable as bytes.
func collectBytes(t *Thread, source Value, byteRange string) ([]byte, error) {
	var b []byte
	err := Iterate(t, source, func(v Value) error {
		c, err := byteOf(t, v, byteRange)
		if err != nil {
			return err
		}
		if len(b) == cap(b) {
			if err := t.Reserve(2*int64(len(b)), 1); err != nil {
				return err
			}
		}
		b = append(b, c)
		return nil
	})
	return b, err
}

const byteRange = "byte must be in range(0, 256)"

// byteOf gives an int from 0 to 255; outside is the message of the ValueError
// for other ints.
func byteOf(t *Thread, v Value, outside string) (byte, error) {
	n := int64(math.MaxInt64)
	if v.IsInt() {
		n = v.AsInt()
	} else {
		i, err := Index(t, v)
		if err != nil {
			return 0, err
		}
		if i.IsInt() {
			n = i.AsInt()
		}
	}
	if n < 0 || n > 255 {
		return 0, ValueErrorf("%s", outside)
	}
	return byte(n), nil
}
