package binascii

import "github.com/minipy-go/minipy/objmodel"

// maxLine is how many bytes a uuencoded line may carry.
const maxLine = 45

var toUUParams = objmodel.Params{Func: "b2a_uu", Names: []string{"", "backtick"}, PosOnly: 1, MaxPos: 1, Required: 1}

func toUU(t *Thread, a Args) (Value, error) {
	var v [2]Value
	if err := toUUParams.Bind(a, v[:]); err != nil {
		return Value{}, err
	}
	backtick, err := option(t, v[1], false)
	if err != nil {
		return Value{}, err
	}
	data, err := binary(v[0])
	if err != nil {
		return Value{}, err
	}
	if len(data) > maxLine {
		return Value{}, fail(t, "At most 45 bytes at once")
	}
	digit := func(n uint32) byte {
		if n &= 63; n == 0 && backtick {
			return '`'
		}
		return byte(n) + ' '
	}
	out := []byte{digit(uint32(len(data)))}
	for i := 0; i < len(data); i += 3 {
		var group uint32
		for k := range 3 {
			group <<= 8
			if i+k < len(data) {
				group |= uint32(data[i+k])
			}
		}
		out = append(out, digit(group>>18), digit(group>>12), digit(group>>6), digit(group))
	}
	return objmodel.BytesOf(append(out, '\n')), nil
}

func fromUU(t *Thread, a Args) (Value, error) {
	data, err := ascii(a.V[0])
	if err != nil {
		return Value{}, err
	}
	n := 32 // an empty line counts as the digit of 0 bytes from a blank
	if data != "" {
		n = int(data[0]-' ') & 63
		data = data[1:]
	}
	out := make([]byte, 0, n+3)
	bits, have := uint32(0), 0
	for i := 0; len(out) < n; i++ {
		c := byte(' ') // trailing blanks may have been cut off
		if i < len(data) && data[i] != '\n' && data[i] != '\r' {
			if c = data[i]; c < ' ' || c > ' '+64 {
				return Value{}, fail(t, "Illegal char")
			}
		} else if i < len(data) {
			data = data[:i]
		}
		bits = bits<<6 | uint32(c-' ')&63
		if have += 6; have >= 8 {
			have -= 8
			out = append(out, byte(bits>>have))
		}
	}
	used := (n*8 + 5) / 6
	for i := used; i < len(data); i++ {
		if c := data[i]; c != ' ' && c != '`' && c != '\n' && c != '\r' {
			return Value{}, fail(t, "Trailing garbage")
		}
	}
	return objmodel.BytesOf(out), nil
}
