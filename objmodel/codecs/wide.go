package codecs

import (
	"encoding/binary"
	"unicode/utf16"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// unit reads a number of size bytes (2 or 4) at the start of s.
func unit(s string, size int, bigEndian bool) uint32 {
	n := uint32(0)
	for i := range size {
		shift := 8 * i
		if bigEndian {
			shift = 8 * (size - 1 - i)
		}
		n |= uint32(s[i]) << shift
	}
	return n
}

// appendUnit appends a number of size bytes (2 or 4).
func appendUnit(b []byte, n uint32, size int, bigEndian bool) []byte {
	switch {
	case size == 2 && bigEndian:
		return binary.BigEndian.AppendUint16(b, uint16(n))
	case size == 2:
		return binary.LittleEndian.AppendUint16(b, uint16(n))
	case bigEndian:
		return binary.BigEndian.AppendUint32(b, n)
	}
	return binary.LittleEndian.AppendUint32(b, n)
}

// encodeWide encodes s in units of size bytes, after the byte order mark when
// mark is set.
func encodeWide(s string, h EncodeHandler, name string, size int, bigEndian, mark bool) (string, error) {
	b := make([]byte, 0, size*(len(s)+1))
	if mark {
		b = appendUnit(b, 0xFEFF, size, bigEndian)
	}
	enc := encoder{name: name, reason: "surrogates not allowed", can: notSurrogate, unit: size, single: true}
	enc.put = func(b []byte, r rune) []byte {
		if size == 2 && r > 0xFFFF {
			high, low := utf16.EncodeRune(r)
			b = appendUnit(b, uint32(high), 2, bigEndian)
			r = low
		}
		return appendUnit(b, uint32(r), size, bigEndian)
	}
	return enc.run(b, s, h)
}

func encodeUTF16(s string, h EncodeHandler) (string, error) {
	return encodeWide(s, h, "utf-16", 2, false, true)
}

func encodeUTF16LE(s string, h EncodeHandler) (string, error) {
	return encodeWide(s, h, "utf-16-le", 2, false, false)
}

func encodeUTF16BE(s string, h EncodeHandler) (string, error) {
	return encodeWide(s, h, "utf-16-be", 2, true, false)
}

func encodeUTF32(s string, h EncodeHandler) (string, error) {
	return encodeWide(s, h, "utf-32", 4, false, true)
}

func encodeUTF32LE(s string, h EncodeHandler) (string, error) {
	return encodeWide(s, h, "utf-32-le", 4, false, false)
}

func encodeUTF32BE(s string, h EncodeHandler) (string, error) {
	return encodeWide(s, h, "utf-32-be", 4, true, false)
}

// Marked gives the encoding without a byte order mark that data in UTF-16,
// UTF-32 or UTF-8 with a signature is in, and the length of the mark.
func Marked(name, data string) (plain string, mark int) {
	size := 2
	switch name {
	case "utf-8-sig":
		if len(data) >= len(utf8Mark) && data[:len(utf8Mark)] == utf8Mark {
			return "utf-8", len(utf8Mark)
		}
		return "utf-8", 0
	case "utf-32":
		size = 4
	}
	big, mark := byteOrder(data, size)
	if big {
		return name + "-be", mark
	}
	return name + "-le", mark
}

// byteOrder looks for a byte order mark in units of size bytes; without one the
// order is little-endian.
func byteOrder(data string, size int) (bigEndian bool, start int) {
	if len(data) < size {
		return false, 0
	}
	if unit(data, size, false) == 0xFEFF {
		return false, size
	}
	if unit(data, size, true) == 0xFEFF {
		return true, size
	}
	return false, 0
}

func decodeUTF16(data string, h DecodeHandler) (string, error) {
	big, start := byteOrder(data, 2)
	return decode16(data, start, h, big)
}

func decodeUTF16LE(data string, h DecodeHandler) (string, error) { return decode16(data, 0, h, false) }
func decodeUTF16BE(data string, h DecodeHandler) (string, error) { return decode16(data, 0, h, true) }

func decode16(data string, i int, h DecodeHandler, big bool) (string, error) {
	name := "utf-16-le"
	if big {
		name = "utf-16-be"
	}
	b := make([]byte, 0, len(data))
	var err error
	for i < len(data) {
		r, size, reason := rune16(data[i:], big)
		if reason == "" {
			b = wtf8.AppendRune(b, r)
			i += size
			continue
		}
		if b, i, err = fail(b, h, name, data, i, i+size, reason); err != nil {
			return "", err
		}
	}
	return string(b), nil
}

// rune16 reads one code point of UTF-16, or says what is wrong with how many
// bytes.
func rune16(s string, big bool) (r rune, size int, reason string) {
	if len(s) < 2 {
		return 0, len(s), "truncated data"
	}
	r = rune(unit(s, 2, big))
	switch {
	case !wtf8.IsSurrogate(r):
		return r, 2, ""
	case r >= 0xDC00:
		return 0, 2, "illegal encoding"
	case len(s) < 4:
		return 0, len(s), "unexpected end of data"
	}
	low := rune(unit(s[2:], 2, big))
	if low < 0xDC00 || low > 0xDFFF {
		return 0, 2, "illegal UTF-16 surrogate"
	}
	return utf16.DecodeRune(r, low), 4, ""
}

func decodeUTF32(data string, h DecodeHandler) (string, error) {
	big, start := byteOrder(data, 4)
	return decode32(data, start, h, big)
}

func decodeUTF32LE(data string, h DecodeHandler) (string, error) { return decode32(data, 0, h, false) }
func decodeUTF32BE(data string, h DecodeHandler) (string, error) { return decode32(data, 0, h, true) }

func decode32(data string, i int, h DecodeHandler, big bool) (string, error) {
	name := "utf-32-le"
	if big {
		name = "utf-32-be"
	}
	b := make([]byte, 0, len(data)/2)
	var err error
	for i < len(data) {
		size, reason := min(4, len(data)-i), ""
		var n uint32
		if size < 4 {
			reason = "truncated data"
		} else if n = unit(data[i:], 4, big); n > 0x10FFFF {
			reason = "code point not in range(0x110000)"
		} else if wtf8.IsSurrogate(rune(n)) {
			reason = "code point in surrogate code point range(0xd800, 0xe000)"
		}
		if reason == "" {
			b = wtf8.AppendRune(b, rune(n))
			i += 4
			continue
		}
		if b, i, err = fail(b, h, name, data, i, i+size, reason); err != nil {
			return "", err
		}
	}
	return string(b), nil
}
