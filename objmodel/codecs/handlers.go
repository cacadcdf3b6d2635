package codecs

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// DecodeHandlerFor returns the built-in error handler of that name for
// decoding, nil when there is none. Handlers that are for encoding only refuse
// with an *UnsupportedError.
func DecodeHandlerFor(name string) DecodeHandler { return decodeHandlers[name] }

// EncodeHandlerFor returns the built-in error handler of that name for
// encoding, nil when there is none.
func EncodeHandlerFor(name string) EncodeHandler { return encodeHandlers[name] }

var decodeHandlers = map[string]DecodeHandler{
	"strict":           func(e *DecodeError) (Replacement, error) { return Replacement{}, e },
	"ignore":           func(e *DecodeError) (Replacement, error) { return Replacement{Resume: e.End}, nil },
	"replace":          func(e *DecodeError) (Replacement, error) { return Replacement{Text: "\ufffd", Resume: e.End}, nil },
	"backslashreplace": decodeBackslash,
	"surrogateescape":  decodeSurrogateEscape,
	"surrogatepass":    decodeSurrogatePass,
	"xmlcharrefreplace": func(e *DecodeError) (Replacement, error) {
		return Replacement{}, &UnsupportedError{"UnicodeDecodeError"}
	},
}

var encodeHandlers = map[string]EncodeHandler{
	"strict":            func(e *EncodeError) (Replacement, error) { return Replacement{}, e },
	"ignore":            func(e *EncodeError) (Replacement, error) { return Replacement{Resume: e.End}, nil },
	"replace":           func(e *EncodeError) (Replacement, error) { return each(e, func(rune) string { return "?" }), nil },
	"backslashreplace":  func(e *EncodeError) (Replacement, error) { return each(e, escapeOf), nil },
	"xmlcharrefreplace": func(e *EncodeError) (Replacement, error) { return each(e, charRef), nil },
	"surrogateescape":   encodeSurrogateEscape,
	"surrogatepass":     encodeSurrogatePass,
}

// UnsupportedError is the TypeError of a handler that cannot answer an error of
// that exception class.
type UnsupportedError struct{ Class string }

// Error returns CPython's message.
func (e *UnsupportedError) Error() string {
	return "don't know how to handle " + e.Class + " in error callback"
}

func decodeBackslash(e *DecodeError) (Replacement, error) {
	var b strings.Builder
	for i := e.Start; i < e.End; i++ {
		fmt.Fprintf(&b, "\\x%02x", e.Object[i])
	}
	return Replacement{Text: b.String(), Resume: e.End}, nil
}

// decodeSurrogateEscape keeps up to four bytes as U+DC80 to U+DCFF (PEP 383);
// ASCII is never kept so.
func decodeSurrogateEscape(e *DecodeError) (Replacement, error) {
	var b []byte
	i := e.Start
	for ; i < e.End && i < e.Start+4 && e.Object[i] >= 0x80; i++ {
		b = wtf8.AppendRune(b, 0xDC00+rune(e.Object[i]))
	}
	if i == e.Start {
		return Replacement{}, e
	}
	return Replacement{Text: string(b), Resume: i}, nil
}

// unitKind tells the encodings that surrogatepass knows.
func unitKind(encoding string) (size int, bigEndian bool) {
	switch Normal(encoding) {
	case "utf_8", "utf8":
		return 1, false
	case "utf_16", "utf16", "utf_16_le", "utf_16le":
		return 2, false
	case "utf_16_be", "utf_16be":
		return 2, true
	case "utf_32", "utf32", "utf_32_le", "utf_32le":
		return 4, false
	case "utf_32_be", "utf_32be":
		return 4, true
	}
	return 0, false
}

// decodeSurrogatePass takes the encoded form of a surrogate for what it is.
func decodeSurrogatePass(e *DecodeError) (Replacement, error) {
	size, big := unitKind(e.Encoding)
	rest := e.Object[e.Start:]
	var r rune
	switch {
	case size == 1 && len(rest) >= 3:
		r, _ = wtf8.DecodeRune(rest)
		size = 3
	case size > 1 && len(rest) >= size:
		r = rune(unit(rest, size, big))
	}
	if !wtf8.IsSurrogate(r) {
		return Replacement{}, e
	}
	return Replacement{Text: wtf8.String(r), Resume: e.Start + size}, nil
}

// each replaces every offending code point by f of it.
func each(e *EncodeError, f func(rune) string) Replacement {
	var b strings.Builder
	for _, r := range offending(e) {
		b.WriteString(f(r))
	}
	return Replacement{Text: b.String(), Resume: e.End}
}

// offending returns the code points that e complains of.
func offending(e *EncodeError) []rune {
	if e.last != 0 {
		return wtf8.Runes(e.Object[e.first:e.last])
	}
	start := wtf8.Offset(e.Object, e.Start)
	rest := e.Object[start:]
	return wtf8.Runes(rest[:wtf8.Offset(rest, e.End-e.Start)])
}

// escapeOf returns r as \xhh, \uhhhh or \Uhhhhhhhh.
func escapeOf(r rune) string {
	switch {
	case r < 0x100:
		return fmt.Sprintf("\\x%02x", r)
	case r < 0x10000:
		return fmt.Sprintf("\\u%04x", r)
	}
	return fmt.Sprintf("\\U%08x", r)
}

func charRef(r rune) string { return "&#" + strconv.Itoa(int(r)) + ";" }

// encodeSurrogateEscape gives back the bytes that decoding kept as U+DC80 to
// U+DCFF (PEP 383), as many as come first; encoding then meets the others.
func encodeSurrogateEscape(e *EncodeError) (Replacement, error) {
	var b strings.Builder
	for _, r := range offending(e) {
		if r < 0xDC80 || r > 0xDCFF {
			break
		}
		b.WriteByte(byte(r - 0xDC00))
	}
	if b.Len() == 0 {
		return Replacement{}, e
	}
	return Replacement{Text: b.String(), Raw: true, Resume: e.Start + b.Len()}, nil
}

func encodeSurrogatePass(e *EncodeError) (Replacement, error) {
	size, big := unitKind(e.Encoding)
	if size == 0 {
		return Replacement{}, e
	}
	var b []byte
	for _, r := range offending(e) {
		switch {
		case !wtf8.IsSurrogate(r):
			return Replacement{}, e
		case size == 1:
			b = wtf8.AppendRune(b, r)
		default:
			b = appendUnit(b, uint32(r), size, big)
		}
	}
	return Replacement{Text: string(b), Raw: true, Resume: e.End}, nil
}
