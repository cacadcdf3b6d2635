package binascii

import (
	"encoding/hex"

	"github.com/minipy-go/minipy/objmodel"
)

// toHex makes hexlify and its other name. What they do is bytes.hex, which
// also checks the separator.
func toHex(name string) objmodel.Func {
	params := &objmodel.Params{Func: name, Names: []string{"data", "sep", "bytes_per_sep"}, MaxPos: 3, Required: 1}
	return func(t *Thread, a Args) (Value, error) {
		var v [3]Value
		if err := params.Bind(a, v[:]); err != nil {
			return Value{}, err
		}
		data, err := binary(v[0])
		if err != nil {
			return Value{}, err
		}
		if err := t.Reserve(int64(len(data)), 3); err != nil {
			return Value{}, err
		}
		if n := len(data); v[1].IsNil() && 0 < n && n <= 1<<10 {
			made, text := objmodel.MakeBytes(2 * n)
			hex.Encode(text, []byte(data))
			return made, nil
		}
		var args []Value
		if !v[1].IsNil() {
			args = append(args, v[1])
			if !v[2].IsNil() {
				args = append(args, v[2])
			}
		}
		text, err := objmodel.CallMethod(t, objmodel.NewBytes(data), objmodel.Name("hex"), args...)
		if err != nil {
			return Value{}, err
		}
		s, _ := text.ToStr()
		return objmodel.NewBytes(s), nil
	}
}

func fromHex(t *Thread, a Args) (Value, error) {
	data, err := ascii(a.V[0])
	if err != nil {
		return Value{}, err
	}
	if err := t.Reserve(int64(len(data)), 1); err != nil {
		return Value{}, err
	}
	if err := t.Tick(int64(len(data) >> 6)); err != nil {
		return Value{}, err
	}
	if len(data)%2 != 0 {
		return Value{}, fail(t, "Odd-length string")
	}
	b, err := hex.DecodeString(data)
	if err != nil {
		return Value{}, fail(t, "Non-hexadecimal digit found")
	}
	return objmodel.BytesOf(b), nil
}
