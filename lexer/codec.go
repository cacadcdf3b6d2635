package lexer

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// charmaps are the encodings of one byte a character, by Python's codec names
// and their aliases, in lower case with "_" for every other mark.
var charmaps = map[string]*charmap.Charmap{
	"cp037": charmap.CodePage037, "ibm037": charmap.CodePage037,
	"cp437": charmap.CodePage437, "437": charmap.CodePage437, "ibm437": charmap.CodePage437,
	"cp850": charmap.CodePage850, "850": charmap.CodePage850, "ibm850": charmap.CodePage850,
	"cp852": charmap.CodePage852, "852": charmap.CodePage852, "ibm852": charmap.CodePage852,
	"cp855": charmap.CodePage855, "855": charmap.CodePage855, "ibm855": charmap.CodePage855,
	"cp858": charmap.CodePage858, "858": charmap.CodePage858, "ibm858": charmap.CodePage858,
	"cp860": charmap.CodePage860, "cp862": charmap.CodePage862, "cp863": charmap.CodePage863,
	"cp865": charmap.CodePage865, "cp866": charmap.CodePage866, "866": charmap.CodePage866, "ibm866": charmap.CodePage866,
	"cp1140": charmap.CodePage1140,
	"cp1250": charmap.Windows1250, "windows_1250": charmap.Windows1250, "1250": charmap.Windows1250,
	"cp1251": charmap.Windows1251, "windows_1251": charmap.Windows1251, "1251": charmap.Windows1251,
	"cp1252": charmap.Windows1252, "windows_1252": charmap.Windows1252, "1252": charmap.Windows1252,
	"cp1253": charmap.Windows1253, "windows_1253": charmap.Windows1253, "1253": charmap.Windows1253,
	"cp1254": charmap.Windows1254, "windows_1254": charmap.Windows1254, "1254": charmap.Windows1254,
	"cp1255": charmap.Windows1255, "windows_1255": charmap.Windows1255, "1255": charmap.Windows1255,
	"cp1256": charmap.Windows1256, "windows_1256": charmap.Windows1256, "1256": charmap.Windows1256,
	"cp1257": charmap.Windows1257, "windows_1257": charmap.Windows1257, "1257": charmap.Windows1257,
	"cp1258": charmap.Windows1258, "windows_1258": charmap.Windows1258, "1258": charmap.Windows1258,
	"cp874":     charmap.Windows874,
	"iso8859_2": charmap.ISO8859_2, "iso_8859_2": charmap.ISO8859_2, "latin2": charmap.ISO8859_2, "l2": charmap.ISO8859_2, "latin_2": charmap.ISO8859_2,
	"iso8859_3": charmap.ISO8859_3, "iso_8859_3": charmap.ISO8859_3, "latin3": charmap.ISO8859_3, "l3": charmap.ISO8859_3, "latin_3": charmap.ISO8859_3,
	"iso8859_4": charmap.ISO8859_4, "iso_8859_4": charmap.ISO8859_4, "latin4": charmap.ISO8859_4, "l4": charmap.ISO8859_4, "latin_4": charmap.ISO8859_4,
	"iso8859_5": charmap.ISO8859_5, "iso_8859_5": charmap.ISO8859_5, "cyrillic": charmap.ISO8859_5,
	"iso8859_6": charmap.ISO8859_6, "iso_8859_6": charmap.ISO8859_6, "arabic": charmap.ISO8859_6,
	"iso8859_7": charmap.ISO8859_7, "iso_8859_7": charmap.ISO8859_7, "greek": charmap.ISO8859_7, "greek8": charmap.ISO8859_7,
	"iso8859_8": charmap.ISO8859_8, "iso_8859_8": charmap.ISO8859_8, "hebrew": charmap.ISO8859_8,
	"iso8859_9": charmap.ISO8859_9, "iso_8859_9": charmap.ISO8859_9, "latin5": charmap.ISO8859_9, "l5": charmap.ISO8859_9, "latin_5": charmap.ISO8859_9,
	"iso8859_10": charmap.ISO8859_10, "iso_8859_10": charmap.ISO8859_10, "latin6": charmap.ISO8859_10, "l6": charmap.ISO8859_10, "latin_6": charmap.ISO8859_10,
	"iso8859_13": charmap.ISO8859_13, "iso_8859_13": charmap.ISO8859_13, "latin7": charmap.ISO8859_13, "l7": charmap.ISO8859_13, "latin_7": charmap.ISO8859_13,
	"iso8859_14": charmap.ISO8859_14, "iso_8859_14": charmap.ISO8859_14, "latin8": charmap.ISO8859_14, "l8": charmap.ISO8859_14, "latin_8": charmap.ISO8859_14,
	"iso8859_15": charmap.ISO8859_15, "iso_8859_15": charmap.ISO8859_15, "latin9": charmap.ISO8859_15, "l9": charmap.ISO8859_15, "latin_9": charmap.ISO8859_15,
	"iso8859_16": charmap.ISO8859_16, "iso_8859_16": charmap.ISO8859_16, "latin10": charmap.ISO8859_16, "l10": charmap.ISO8859_16, "latin_10": charmap.ISO8859_16,
	"koi8_r": charmap.KOI8R, "cskoi8r": charmap.KOI8R, "koi8_u": charmap.KOI8U,
	"mac_roman": charmap.Macintosh, "macroman": charmap.Macintosh, "macintosh": charmap.Macintosh,
	"mac_cyrillic": charmap.MacintoshCyrillic, "maccyrillic": charmap.MacintoshCyrillic,
}

// multibyte are the encodings of several bytes a character.
var multibyte = map[string]encoding.Encoding{
	"gbk": simplifiedchinese.GBK, "936": simplifiedchinese.GBK, "cp936": simplifiedchinese.GBK, "ms936": simplifiedchinese.GBK,
	"gb2312": simplifiedchinese.GBK, "euc_cn": simplifiedchinese.GBK, "eucgb2312_cn": simplifiedchinese.GBK,
	"gb18030": simplifiedchinese.GB18030, "gb18030_2000": simplifiedchinese.GB18030,
	"big5": traditionalchinese.Big5, "big5_tw": traditionalchinese.Big5, "csbig5": traditionalchinese.Big5, "cp950": traditionalchinese.Big5,
	"shift_jis": japanese.ShiftJIS, "csshiftjis": japanese.ShiftJIS, "shiftjis": japanese.ShiftJIS, "sjis": japanese.ShiftJIS,
	"s_jis": japanese.ShiftJIS, "cp932": japanese.ShiftJIS, "932": japanese.ShiftJIS, "ms932": japanese.ShiftJIS,
	"euc_jp": japanese.EUCJP, "eucjp": japanese.EUCJP, "ujis": japanese.EUCJP, "u_jis": japanese.EUCJP,
	"iso2022_jp": japanese.ISO2022JP, "csiso2022jp": japanese.ISO2022JP, "iso_2022_jp": japanese.ISO2022JP,
	"euc_kr": korean.EUCKR, "euckr": korean.EUCKR, "korean": korean.EUCKR, "cp949": korean.EUCKR, "949": korean.EUCKR, "uhc": korean.EUCKR,
}

// transcode turns text in an encoding into UTF-8. problem is CPython's message
// if that fails.
func transcode(text, name string) (decoded, problem string) {
	key := codecKey(name)
	switch key {
	case "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001", "utf_8", "utf_8_sig":
		return text, UTF8Problem(text)
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
	if m, ok := charmaps[key]; ok {
		return mapped(text, m)
	}
	if enc, ok := multibyte[key]; ok {
		out, err := enc.NewDecoder().String(text)
		if err != nil || strings.Contains(out, "\ufffd") {
			i := illegalAt(enc, text)
			return "", fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: illegal multibyte sequence", codecName(key), text[i], i)
		}
		return out, ""
	}
	return "", "unknown encoding: " + name
}

// maxCharSize is how many bytes a character takes at most, with what switches
// to its set.
const maxCharSize = 8

// illegalAt finds the first byte that begins no character of an encoding.
func illegalAt(enc encoding.Encoding, text string) int {
	d, src := enc.NewDecoder(), []byte(text)
	for i := 0; i < len(src); {
		var dst [2 * utf8.UTFMax]byte
		n, used := 0, 0
		for size := 1; used == 0 && size <= maxCharSize && i+size <= len(src); size++ {
			n, used, _ = d.Transform(dst[:], src[i:i+size], i+size == len(src))
		}
		if r, _ := utf8.DecodeRune(dst[:n]); used == 0 || n > 0 && r == utf8.RuneError {
			return i
		}
		i += used
	}
	return 0
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
