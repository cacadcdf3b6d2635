package lexer

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/minipy-go/minipy/lexer/multibyte"
)

// charmapOf gives the table of an encoding of one byte a character, by Python's
// codec names and their aliases, in lower case with "_" for every other mark.
func charmapOf(key string) *charmap.Charmap {
	switch key {
	case "cp037", "ibm037":
		return charmap.CodePage037
	case "cp437", "437", "ibm437":
		return charmap.CodePage437
	case "cp850", "850", "ibm850":
		return charmap.CodePage850
	case "cp852", "852", "ibm852":
		return charmap.CodePage852
	case "cp855", "855", "ibm855":
		return charmap.CodePage855
	case "cp858", "858", "ibm858":
		return charmap.CodePage858
	case "cp860":
		return charmap.CodePage860
	case "cp862":
		return charmap.CodePage862
	case "cp863":
		return charmap.CodePage863
	case "cp865":
		return charmap.CodePage865
	case "cp866", "866", "ibm866":
		return charmap.CodePage866
	case "cp1140":
		return charmap.CodePage1140
	case "cp1250", "windows_1250", "1250":
		return charmap.Windows1250
	case "cp1251", "windows_1251", "1251":
		return charmap.Windows1251
	case "cp1252", "windows_1252", "1252":
		return charmap.Windows1252
	case "cp1253", "windows_1253", "1253":
		return charmap.Windows1253
	case "cp1254", "windows_1254", "1254":
		return charmap.Windows1254
	case "cp1255", "windows_1255", "1255":
		return charmap.Windows1255
	case "cp1256", "windows_1256", "1256":
		return charmap.Windows1256
	case "cp1257", "windows_1257", "1257":
		return charmap.Windows1257
	case "cp1258", "windows_1258", "1258":
		return charmap.Windows1258
	case "cp874":
		return charmap.Windows874
	case "iso8859_2", "iso_8859_2", "latin2", "l2", "latin_2":
		return charmap.ISO8859_2
	case "iso8859_3", "iso_8859_3", "latin3", "l3", "latin_3":
		return charmap.ISO8859_3
	case "iso8859_4", "iso_8859_4", "latin4", "l4", "latin_4":
		return charmap.ISO8859_4
	case "iso8859_5", "iso_8859_5", "cyrillic":
		return charmap.ISO8859_5
	case "iso8859_6", "iso_8859_6", "arabic":
		return charmap.ISO8859_6
	case "iso8859_7", "iso_8859_7", "greek", "greek8":
		return charmap.ISO8859_7
	case "iso8859_8", "iso_8859_8", "hebrew":
		return charmap.ISO8859_8
	case "iso8859_9", "iso_8859_9", "latin5", "l5", "latin_5":
		return charmap.ISO8859_9
	case "iso8859_10", "iso_8859_10", "latin6", "l6", "latin_6":
		return charmap.ISO8859_10
	case "iso8859_13", "iso_8859_13", "latin7", "l7", "latin_7":
		return charmap.ISO8859_13
	case "iso8859_14", "iso_8859_14", "latin8", "l8", "latin_8":
		return charmap.ISO8859_14
	case "iso8859_15", "iso_8859_15", "latin9", "l9", "latin_9":
		return charmap.ISO8859_15
	case "iso8859_16", "iso_8859_16", "latin10", "l10", "latin_10":
		return charmap.ISO8859_16
	case "koi8_r", "cskoi8r":
		return charmap.KOI8R
	case "koi8_u":
		return charmap.KOI8U
	case "mac_roman", "macroman", "macintosh":
		return charmap.Macintosh
	case "mac_cyrillic", "maccyrillic":
		return charmap.MacintoshCyrillic
	}
	return nil
}

// multibyteCodec gives the decoder for the encodings of several bytes a
// character and their aliases, "" for others.
func multibyteCodec(key string) string {
	switch key {
	case "gbk", "936", "cp936", "ms936", "gb2312", "euc_cn", "eucgb2312_cn":
		return "gbk"
	case "gb18030", "gb18030_2000":
		return "gb18030"
	case "big5", "big5_tw", "csbig5", "cp950":
		return "big5"
	case "shift_jis", "csshiftjis", "shiftjis", "sjis", "s_jis", "cp932", "932", "ms932":
		return "shift_jis"
	case "euc_jp", "eucjp", "ujis", "u_jis":
		return "euc_jp"
	case "iso2022_jp", "csiso2022jp", "iso_2022_jp":
		return "iso2022_jp"
	case "euc_kr", "euckr", "korean", "cp949", "949", "uhc":
		return "euc_kr"
	}
	return ""
}

// transcode turns text in an encoding into UTF-8. problem is CPython's message
// if that fails.
func transcode(text, name string) (decoded, problem string) {
	key := codecKey(name)
	switch key {
	case "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001", "utf_8", "utf_8_sig":
		if bad := CheckUTF8(text); bad != nil {
			return "", bad.Error()
		}
		return text, ""
	case "base64", "base_64", "base64_codec", "hex", "hex_codec", "rot13", "rot_13", "zlib", "zip", "zlib_codec",
		"bz2", "bz2_codec", "uu", "uu_codec", "quopri", "quopri_codec", "quoted_printable", "quotedprintable":
		return "", fmt.Sprintf("'%s' is not a text encoding; use codecs.decode() to handle arbitrary codecs", name)
	case "undefined":
		return "", "undefined encoding"
	case "latin1", "latin_1", "iso8859_1", "iso8859", "8859", "cp819", "iso_8859_1", "latin", "l1", "iso_ir_100":
		return latin1(text), ""
	case "ascii", "us_ascii", "646", "ansi_x3.4_1968", "iso646_us", "us":
		return ascii(text)
	}
	if m := charmapOf(key); m != nil {
		return mapped(text, m)
	}
	if out, i, ok := multibyte.Decode(text, multibyteCodec(key)); ok {
		if i >= 0 {
			return "", fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: illegal multibyte sequence", codecName(key), text[i], i)
		}
		return out, ""
	}
	return "", "unknown encoding: " + name
}

// codecName gives the name that a codec of several bytes a character has in
// errors, for its aliases.
func codecName(key string) string {
	switch key {
	case "sjis", "s_jis", "shiftjis", "csshiftjis":
		return "shift_jis"
	case "ujis", "u_jis", "eucjp":
		return "euc_jp"
	case "euckr", "korean":
		return "euc_kr"
	case "932", "ms932":
		return "cp932"
	case "949", "uhc":
		return "cp949"
	case "936", "cp936", "ms936":
		return "gbk"
	case "big5_tw", "csbig5":
		return "big5"
	case "euc_cn", "eucgb2312_cn":
		return "gb2312"
	case "gb18030_2000":
		return "gb18030"
	case "csiso2022jp", "iso_2022_jp":
		return "iso2022_jp"
	}
	return key
}

// codecKey normalises a codec's name as Python does.
func codecKey(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == ' ' {
			return '_'
		}
		return r
	}, strings.ToLower(name))
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

func mapped(text string, m *charmap.Charmap) (string, string) {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := 0; i < len(text); i++ {
		r := m.DecodeByte(text[i])
		if text[i] >= 0x80 && text[i] < 0xA0 && isISO(m) {
			r = rune(text[i]) // a control character
		}
		if r == utf8.RuneError || text[i] >= 0x80 && r >= 0x80 && r < 0xA0 && int(text[i]) == int(r) && m != charmap.CodePage037 && undefined(text[i], m) {
			return "", fmt.Sprintf("'charmap' codec can't decode byte 0x%02x in position %d: character maps to <undefined>", text[i], i)
		}
		b.WriteRune(r)
	}
	return b.String(), ""
}

// isISO tells whether a table is a part of ISO 8859.
func isISO(m *charmap.Charmap) bool {
	switch m {
	case charmap.ISO8859_2, charmap.ISO8859_3, charmap.ISO8859_4, charmap.ISO8859_5, charmap.ISO8859_6, charmap.ISO8859_7,
		charmap.ISO8859_8, charmap.ISO8859_9, charmap.ISO8859_10, charmap.ISO8859_13, charmap.ISO8859_14, charmap.ISO8859_15, charmap.ISO8859_16:
		return true
	}
	return false
}

// undefined tells whether a byte of a Windows code page means nothing; the
// tables give it the control character of the same number.
func undefined(c byte, m *charmap.Charmap) bool {
	switch m {
	case charmap.Windows1250, charmap.Windows1251, charmap.Windows1252, charmap.Windows1253, charmap.Windows1254,
		charmap.Windows1255, charmap.Windows1257, charmap.Windows1258, charmap.Windows874:
		return c < 0xA0
	}
	return false
}
