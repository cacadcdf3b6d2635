// Package codecs encodes Python strings to bytes and decodes bytes to strings,
// with the error positions and reasons of CPython 3.13 and its error handlers.
// It knows nothing of Python objects: strings are held as package wtf8
// describes, bytes as Go strings.
package codecs

import "strings"

// DecodeError says why bytes could not be decoded; it stands for a
// UnicodeDecodeError.
type DecodeError struct {
	Encoding   string
	Object     string // the bytes
	Start, End int    // the offending bytes
	Reason     string
}

// Error returns encoding and reason; the exception's text is made by its class.
func (e *DecodeError) Error() string { return e.Encoding + ": " + e.Reason }

// EncodeError says why a string could not be encoded; it stands for a
// UnicodeEncodeError.
type EncodeError struct {
	Encoding   string
	Object     string // the string
	Start, End int    // the offending code points
	Reason     string

	first, last int // the bytes that these are; both 0 if not known
}

// Error returns encoding and reason; the exception's text is made by its class.
func (e *EncodeError) Error() string { return e.Encoding + ": " + e.Reason }

// Replacement is what an error handler puts in the place of what it was given.
type Replacement struct {
	Text   string // a string, unless Raw is set
	Raw    bool   // Text holds bytes that an encoder writes as they are
	Resume int    // where to go on: bytes when decoding, code points when encoding
}

// DecodeHandler answers a decoding error; an error ends the decoding. Resume
// must lie within the bytes.
type DecodeHandler func(*DecodeError) (Replacement, error)

// EncodeHandler answers an encoding error; an error ends the encoding. Resume
// must lie within the string.
type EncodeHandler func(*EncodeError) (Replacement, error)

// Codec is an encoding.
type Codec struct {
	Name   string // as CPython's codec registry has it
	Encode func(s string, h EncodeHandler) (string, error)
	Decode func(data string, h DecodeHandler) (string, error)
	Single bool // every character is one byte, so that data may be cut anywhere
}

// Lookup returns the codec that name or an alias of it means; nil when there is
// none. Case, spaces, hyphens and underscores don't matter.
func Lookup(name string) *Codec { return table[Normal(name)] }

// Normal brings a name into the form of the table's keys: lowercase, with
// runs of anything but letters, digits and points as one underscore.
func Normal(name string) string {
	var b strings.Builder
	gap := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '.') {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('_')
		}
		gap = false
		b.WriteByte(c)
	}
	return b.String()
}

var (
	utf8Codec      = Codec{Name: "utf-8", Encode: EncodeUTF8, Decode: DecodeUTF8}
	utf8SigCodec   = Codec{Name: "utf-8-sig", Encode: encodeUTF8Sig, Decode: decodeUTF8Sig}
	latin1Codec    = Codec{Name: "iso8859-1", Encode: EncodeLatin1, Decode: DecodeLatin1}
	asciiCodec     = Codec{Name: "ascii", Encode: EncodeASCII, Decode: DecodeASCII}
	utf16Codec     = Codec{Name: "utf-16", Encode: encodeUTF16, Decode: decodeUTF16}
	utf16LECodec   = Codec{Name: "utf-16-le", Encode: encodeUTF16LE, Decode: decodeUTF16LE}
	utf16BECodec   = Codec{Name: "utf-16-be", Encode: encodeUTF16BE, Decode: decodeUTF16BE}
	utf32Codec     = Codec{Name: "utf-32", Encode: encodeUTF32, Decode: decodeUTF32}
	utf32LECodec   = Codec{Name: "utf-32-le", Encode: encodeUTF32LE, Decode: decodeUTF32LE}
	utf32BECodec   = Codec{Name: "utf-32-be", Encode: encodeUTF32BE, Decode: decodeUTF32BE}
	escapeCodec    = Codec{Name: "unicode-escape", Encode: EncodeUnicodeEscape, Decode: DecodeUnicodeEscape}
	rawEscapeCodec = Codec{Name: "raw-unicode-escape", Encode: EncodeRawUnicodeEscape, Decode: DecodeRawUnicodeEscape}
)

// table holds the codecs under their names and CPython's aliases of them.
var table = map[string]*Codec{
	"utf_8": &utf8Codec, "utf8": &utf8Codec, "u8": &utf8Codec, "utf": &utf8Codec,
	"utf8_ucs2": &utf8Codec, "utf8_ucs4": &utf8Codec, "cp65001": &utf8Codec,
	"utf_8_sig": &utf8SigCodec,
	"latin_1":   &latin1Codec, "latin1": &latin1Codec, "latin": &latin1Codec, "l1": &latin1Codec,
	"iso_8859_1": &latin1Codec, "iso8859_1": &latin1Codec, "iso8859": &latin1Codec, "8859": &latin1Codec,
	"iso_8859_1_1987": &latin1Codec, "iso_ir_100": &latin1Codec, "cp819": &latin1Codec,
	"csisolatin1": &latin1Codec, "ibm819": &latin1Codec,
	"ascii": &asciiCodec, "us_ascii": &asciiCodec, "us": &asciiCodec, "646": &asciiCodec, "ansi_x3.4_1968": &asciiCodec,
	"ansi_x3_4_1968": &asciiCodec, "ansi_x3.4_1986": &asciiCodec, "cp367": &asciiCodec, "csascii": &asciiCodec,
	"ibm367": &asciiCodec, "iso646_us": &asciiCodec, "iso_646.irv_1991": &asciiCodec, "iso_ir_6": &asciiCodec,
	"utf_16": &utf16Codec, "utf16": &utf16Codec, "u16": &utf16Codec,
	"utf_16_le": &utf16LECodec, "utf_16le": &utf16LECodec, "unicodelittleunmarked": &utf16LECodec,
	"utf_16_be": &utf16BECodec, "utf_16be": &utf16BECodec, "unicodebigunmarked": &utf16BECodec,
	"utf_32": &utf32Codec, "utf32": &utf32Codec, "u32": &utf32Codec,
	"utf_32_le": &utf32LECodec, "utf_32le": &utf32LECodec,
	"utf_32_be": &utf32BECodec, "utf_32be": &utf32BECodec,
	"unicode_escape": &escapeCodec, "unicodeescape": &escapeCodec,
	"raw_unicode_escape": &rawEscapeCodec, "rawunicodeescape": &rawEscapeCodec,
}
