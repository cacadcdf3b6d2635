package codecs

import "github.com/minipy-go/minipy/objmodel/wtf8"

// undefinedChar is the reason of both errors of the encodings of one byte a
// character, which name themselves "charmap" in them.
const undefinedChar = "character maps to <undefined>"

// NewCharmap makes the codec of an encoding of one byte a character. char gives
// what a byte stands for, if it stands for anything. The codec belongs to one
// interpreter, for it makes its table when it is first used.
func NewCharmap(name string, char func(b byte) (r rune, ok bool)) *Codec {
	var bytes map[rune]byte
	return &Codec{
		Name: name, Single: true,
		Encode: func(s string, h EncodeHandler) (string, error) {
			if bytes == nil {
				bytes = inverse(char)
			}
			enc := encoder{
				name: "charmap", reason: undefinedChar, unit: 1,
				can: func(r rune) bool { _, ok := bytes[r]; return ok },
				put: func(b []byte, r rune) []byte { return append(b, bytes[r]) },
			}
			return enc.run(make([]byte, 0, len(s)), s, h)
		},
		Decode: func(data string, h DecodeHandler) (string, error) {
			b := make([]byte, 0, len(data)+len(data)/8)
			var err error
			for i := 0; i < len(data); {
				if r, ok := char(data[i]); ok {
					b = wtf8.AppendRune(b, r)
					i++
				} else if b, i, err = fail(b, h, "charmap", data, i, i+1, undefinedChar); err != nil {
					return "", err
				}
			}
			return string(b), nil
		},
	}
}

// inverse gives the bytes of characters.
func inverse(char func(b byte) (rune, bool)) map[rune]byte {
	bytes := make(map[rune]byte, 256)
	for b := range 256 {
		if r, ok := char(byte(b)); ok {
			bytes[r] = byte(b)
		}
	}
	return bytes
}
