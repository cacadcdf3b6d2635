package lexer

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/lexer/charmap"
	"github.com/minipy-go/minipy/lexer/multibyte"
)

// multibyteCodec gives the decoder for a codec of several bytes a character, ""
// for others.
func multibyteCodec(codec string) string {
	switch codec {
	case "gbk", "gb2312":
		return "gbk"
	case "big5", "cp950":
		return "big5"
	case "shift_jis", "cp932":
		return "shift_jis"
	case "euc_kr", "cp949":
		return "euc_kr"
	case "gb18030", "euc_jp", "iso2022_jp":
		return codec
	}
	return ""
}

// shifts are the bytes by which codecs leave ASCII that are not decoded here
// otherwise: text without them, and without bytes beyond ASCII, is itself.
func shifts(codec string) string {
	switch codec {
	case "big5hkscs", "euc_jis_2004", "euc_jisx0213", "johab", "shift_jis_2004", "shift_jisx0213", "idna":
		return "\x00"
	case "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3", "iso2022_jp_ext", "iso2022_kr":
		return "\x0e\x0f\x1b"
	case "hz":
		return "~"
	case "utf_7":
		return "+~\\"
	case "unicode_escape":
		return "\\"
	}
	return ""
}

// transcode turns text in an encoding into UTF-8. problem is CPython's message
// if that fails.
func transcode(text, name string) (decoded, problem string) {
	codec := charmap.Canonical(codecKey(name))
	if plain := strings.ReplaceAll(codec, ".", "_"); charmap.Canonical(plain) != plain {
		codec = charmap.Canonical(plain) // dots stand for marks in aliases only
	}
	switch codec {
	case "utf_8", "utf_8_sig", "cp65001":
		if bad := CheckUTF8(text); bad != nil {
			return "", bad.Error()
		}
		return text, ""
	case "base64_codec", "hex_codec", "rot_13", "zlib_codec", "bz2_codec", "uu_codec", "quopri_codec":
		return "", fmt.Sprintf("'%s' is not a text encoding; use codecs.decode() to handle arbitrary codecs", name)
	case "undefined":
		return "", "undefined encoding"
	case "latin_1", "iso8859_1", "charmap":
		return latin1(text), ""
	case "raw_unicode_escape":
		if strings.IndexByte(text, '\\') < 0 {
			return latin1(text), ""
		}
	case "ascii":
		return ascii(text)
	}
	if t, ok := charmap.Lookup(codec); ok {
		return mapped(text, t)
	}
	if out, i, ok := multibyte.Decode(text, multibyteCodec(codec)); ok {
		if i >= 0 {
			return "", illegal(codec, text, i)
		}
		return out, ""
	}
	if by := shifts(codec); by != "" && !strings.ContainsAny(text, by) {
		i := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
		switch {
		case i < 0:
			return text, ""
		case codec == "hz" || strings.HasPrefix(codec, "iso2022"): // have seven bits
			return "", illegal(codec, text, i)
		}
	}
	return "", "unknown encoding: " + name
}

// illegal is the error of a codec of several bytes a character.
func illegal(codec, text string, i int) string {
	return fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: illegal multibyte sequence", codec, text[i], i)
}

// codecKey normalises a codec's name as Python does: runs of marks are one "_".
func codecKey(name string) string {
	key := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r != '.' && (r >= utf8.RuneSelf || !alphanumeric(byte(r)))
	})
	return strings.Join(key, "_")
}

func latin1(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := 0; i < len(text); i++ {
		b.WriteRune(rune(text[i]))
	}
	return b.String()
}

func ascii(text string) (string, string) {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return "", fmt.Sprintf("'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", text[i], i)
		}
	}
	return text, ""
}

func mapped(text string, t charmap.Table) (string, string) {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := 0; i < len(text); i++ {
		r, ok := t.Decode(text[i])
		if !ok {
			return "", fmt.Sprintf("'charmap' codec can't decode byte 0x%02x in position %d: character maps to <undefined>", text[i], i)
		}
		b.WriteRune(r)
	}
	return b.String(), ""
}
