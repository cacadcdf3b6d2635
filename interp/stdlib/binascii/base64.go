package binascii

import (
	"encoding/base64"

	"github.com/minipy-go/minipy/objmodel"
)

var (
	toBase64Params   = objmodel.Params{Func: "b2a_base64", Names: []string{"", "newline"}, PosOnly: 1, MaxPos: 1, Required: 1}
	fromBase64Params = objmodel.Params{Func: "a2b_base64", Names: []string{"", "strict_mode"}, PosOnly: 1, MaxPos: 1, Required: 1}
)

// option gives the truth of a keyword argument.
func option(t *Thread, v Value, otherwise bool) (bool, error) {
	if v.IsNil() {
		return otherwise, nil
	}
	return objmodel.Truth(t, v)
}

func toBase64(t *Thread, a Args) (Value, error) {
	var v [2]Value
	if err := toBase64Params.Bind(a, v[:]); err != nil {
		return Value{}, err
	}
	newline, err := option(t, v[1], true)
	if err != nil {
		return Value{}, err
	}
	data, err := binary(v[0])
	if err != nil {
		return Value{}, err
	}
	if err := t.Reserve(int64(len(data)), 3); err != nil {
		return Value{}, err
	}
	b := base64.StdEncoding.AppendEncode(nil, []byte(data))
	if newline {
		b = append(b, '\n')
	}
	return objmodel.BytesOf(b), nil
}

// sextet gives the value of a digit of base 64, -1 for other characters.
func sextet(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

func fromBase64(t *Thread, a Args) (Value, error) {
	var v [2]Value
	if err := fromBase64Params.Bind(a, v[:]); err != nil {
		return Value{}, err
	}
	strict, err := option(t, v[1], false)
	if err != nil {
		return Value{}, err
	}
	data, err := ascii(v[0])
	if err != nil {
		return Value{}, err
	}
	if strict && data != "" && data[0] == '=' {
		return Value{}, fail(t, "Leading padding not allowed")
	}
	b, err := decodeBase64(t, data, strict)
	return objmodel.BytesOf(b), err
}

// bytesPerTick is how many characters are decoded between two looks at the
// limits.
const bytesPerTick = 1 << 16

// decodeBase64 decodes groups of four digits; unless strict, characters that
// are none are passed over.
func decodeBase64(t *Thread, data string, strict bool) ([]byte, error) {
	if err := t.Reserve(int64(len(data)), 1); err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(data)/4*3+3)
	digits, pads, bits := 0, 0, 0 // of the group
	padding := false
	for i := range len(data) {
		if i%bytesPerTick == bytesPerTick-1 {
			if err := t.Tick(bytesPerTick >> 4); err != nil {
				return nil, err
			}
		}
		c := data[i]
		if c == '=' {
			padding = true
			if strict && digits == 0 {
				return nil, fail(t, "Excess padding not allowed")
			}
			if pads++; digits >= 2 && digits+pads >= 4 {
				if strict && i+1 < len(data) {
					return nil, fail(t, "Excess data after padding")
				}
				return out, nil
			}
			continue
		}
		d := sextet(c)
		if d < 0 {
			if strict {
				return nil, fail(t, "Only base64 data is allowed")
			}
			continue
		}
		if strict && padding {
			return nil, fail(t, "Discontinuous padding not allowed")
		}
		pads = 0
		bits = bits<<6 | d
		switch digits = (digits + 1) % 4; digits {
		case 2:
			out = append(out, byte(bits>>4))
		case 3:
			out = append(out, byte(bits>>2))
		case 0:
			out = append(out, byte(bits))
		}
	}
	switch digits {
	case 0:
		return out, nil
	case 1:
		return nil, fail(t, "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
	}
	return nil, fail(t, "Incorrect padding")
}
