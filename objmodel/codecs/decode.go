package codecs

import (
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

const utf8Mark = "\xef\xbb\xbf"

// fail asks the handler about data[start:end], appends what it gives and
// returns where to go on.
//
//go:noinline
func fail(b []byte, h DecodeHandler, encoding, data string, start, end int, reason string) ([]byte, int, error) {
	rep, err := h(&DecodeError{Encoding: encoding, Object: data, Start: start, End: end, Reason: reason})
	if err != nil {
		return b, 0, err
	}
	return append(b, rep.Text...), rep.Resume, nil
}

// DecodeUTF8 decodes UTF-8 strictly: no surrogates, no overlong forms.
func DecodeUTF8(data string, h DecodeHandler) (string, error) {
	if utf8.ValidString(data) {
		return data, nil
	}
	b := make([]byte, 0, len(data))
	var err error
	for i := 0; i < len(data); {
		if _, size := utf8.DecodeRuneInString(data[i:]); size > 1 || data[i] < utf8.RuneSelf {
			b = append(b, data[i:i+size]...)
			i += size
			continue
		}
		end, reason := badUTF8(data, i)
		if b, i, err = fail(b, h, "utf-8", data, i, end, reason); err != nil {
			return "", err
		}
	}
	return string(b), nil
}

// badUTF8 describes the ill-formed sequence at i: the longest prefix of it that
// could begin a well-formed one (Unicode 3.9, "maximal subpart"), or one byte.
func badUTF8(data string, i int) (end int, reason string) {
	first := data[i]
	low, high, length := byte(0x80), byte(0xBF), 0
	switch {
	case first >= 0xC2 && first <= 0xDF:
		length = 2
	case first&0xF0 == 0xE0:
		length = 3
	case first >= 0xF0 && first <= 0xF4:
		length = 4
	default:
		return i + 1, "invalid start byte"
	}
	switch first {
	case 0xE0:
		low = 0xA0
	case 0xED:
		high = 0x9F
	case 0xF0:
		low = 0x90
	case 0xF4:
		high = 0x8F
	}
	for n := 1; n < length; n++ {
		if i+n >= len(data) {
			return len(data), "unexpected end of data"
		}
		if c := data[i+n]; c < low || c > high {
			return i + n, "invalid continuation byte"
		}
		low, high = 0x80, 0xBF
	}
	return i + length, "invalid continuation byte"
}

func decodeUTF8Sig(data string, h DecodeHandler) (string, error) {
	return DecodeUTF8(strings.TrimPrefix(data, utf8Mark), h)
}

// DecodeLatin1 decodes ISO 8859-1, which has no errors.
func DecodeLatin1(data string, _ DecodeHandler) (string, error) {
	if wtf8.IsASCII(data) {
		return data, nil
	}
	wide := 0
	for i := range len(data) {
		wide += int(data[i] >> 7)
	}
	b := make([]byte, len(data)+wide)
	n := 0
	for i := range len(data) {
		c := data[i]
		if c < utf8.RuneSelf {
			b[n] = c
			n++
			continue
		}
		b[n], b[n+1] = 0xC0|c>>6, 0x80|c&0x3F
		n += 2
	}
	return unsafe.String(unsafe.SliceData(b), len(b)), nil
}

// DecodeASCII decodes ASCII.
func DecodeASCII(data string, h DecodeHandler) (string, error) {
	if wtf8.IsASCII(data) {
		return data, nil
	}
	b := make([]byte, 0, len(data))
	var err error
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			b = append(b, data[i])
			i++
			continue
		}
		if b, i, err = fail(b, h, "ascii", data, i, i+1, "ordinal not in range(128)"); err != nil {
			return "", err
		}
	}
	return string(b), nil
}
