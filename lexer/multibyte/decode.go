// Package multibyte decodes the encodings of East Asia that take several bytes
// a character, as a source's coding declaration may name them (PEP 263). Its
// tables are those of golang.org/x/text, from which go generate writes them;
// packed and without the way back they take a fifth of the room in a binary.
package multibyte

import "unicode/utf8"

// decoder reads one character at the start of text, which isn't empty, and
// gives it in UTF-8 with the number of bytes that it takes: 0 if none begins
// there.
type decoder func(text string) (char string, size int)

// Decode turns text in an encoding into UTF-8. The encodings are gbk, gb18030,
// big5, shift_jis, euc_jp, iso2022_jp and euc_kr. illegal is the offset of the
// first byte that begins no character, -1 if there is none; ok is false for an
// encoding that isn't one of these.
func Decode(text, encoding string) (decoded string, illegal int, ok bool) {
	next := decoderOf(encoding)
	if next == nil {
		return "", 0, false
	}
	out := make([]byte, 0, len(text)+len(text)/2)
	for i := 0; i < len(text); {
		char, size := next(text[i:])
		if size == 0 {
			return "", i, true
		}
		out = append(out, char...)
		i += size
	}
	return string(out), -1, true
}

func decoderOf(encoding string) decoder {
	switch encoding {
	case "gbk":
		return gbk(false)
	case "gb18030":
		return gbk(true)
	case "big5":
		return pairs(load("big5"))
	case "euc_kr":
		return pairs(load("euckr"))
	case "shift_jis":
		return shiftJIS(load("jis0208"))
	case "euc_jp":
		return eucJP(load("jis0208"), load("jis0212"))
	case "iso2022_jp":
		return (&iso2022{jis0208: load("jis0208"), jis0212: load("jis0212")}).next
	}
	return nil
}

// pairs decodes ASCII and what a table has for two bytes.
func pairs(t *table) decoder {
	return func(text string) (string, int) {
		if text[0] < utf8.RuneSelf {
			return text[:1], 1
		}
		return t.pair(text)
	}
}

// gbk decodes GBK, or GB 18030, whose other characters take four bytes.
func gbk(four bool) decoder {
	t := load("gbk")
	return func(text string) (string, int) {
		switch {
		case text[0] < utf8.RuneSelf:
			return text[:1], 1
		case text[0] == 0x80:
			return "€", 1
		case four && len(text) >= 4 && isDigit(text[1]):
			return gb18030(text)
		}
		return t.pair(text)
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// gb18030 decodes four bytes: the number that they write is one of the ranges
// of the basic plane, or counts the characters beyond it.
func gb18030(text string) (string, int) {
	const beyond = 189000
	if text[0] == 0xFF || text[2] < 0x81 || text[2] == 0xFF || !isDigit(text[3]) {
		return "", 0
	}
	n := ((rune(text[0]-0x81)*10+rune(text[1]-'0'))*126+rune(text[2]-0x81))*10 + rune(text[3]-'0')
	if n >= beyond {
		if n -= beyond; n > utf8.MaxRune-0x10000 {
			return "", 0
		}
		return string(0x10000 + n), 4
	}
	for i := len(gb18030Ranges) - 1; i >= 0; i-- {
		if r := &gb18030Ranges[i]; n >= r.first {
			if n >= r.first+r.count {
				return "", 0
			}
			return string(r.char + n - r.first), 4
		}
	}
	return "", 0
}

// halfWidth is the first of the Katakana of half width, which take one byte.
const halfWidth = '｡'

// shiftJIS decodes Shift_JIS: two rows of 94 characters share a first byte.
func shiftJIS(jis0208 *table) decoder {
	return func(text string) (string, int) {
		lead := int(text[0])
		switch {
		case lead <= utf8.RuneSelf:
			return string(rune(lead)), 1
		case 0xA1 <= lead && lead <= 0xDF:
			return string(halfWidth + rune(lead-0xA1)), 1
		case lead == 0xA0 || lead > 0xFC || len(text) < 2:
			return "", 0
		}
		if lead -= 0x81; lead >= 0xE0-0x81 {
			lead -= 0xE0 - 0xA0
		}
		trail := int(text[1]) - 0x40
		if trail < 0 || trail == 0x3F || trail > 0xFC-0x40 {
			return "", 0
		}
		if trail > 0x3F {
			trail--
		}
		return sized(jis0208.at(2*lead+trail/94, trail%94), 2)
	}
}

// eucJP decodes EUC-JP: JIS X 0208 in two bytes, Katakana of half width behind
// 0x8E, JIS X 0212 behind 0x8F.
func eucJP(jis0208, jis0212 *table) decoder {
	return func(text string) (string, int) {
		switch {
		case text[0] < utf8.RuneSelf:
			return text[:1], 1
		case len(text) < 2 || text[1] < 0xA1:
			return "", 0
		case text[0] == 0x8E && text[1] <= 0xDF:
			return string(halfWidth + rune(text[1]-0xA1)), 2
		case text[0] == 0x8F && len(text) >= 3:
			return sized(jis0212.at(int(text[1])-0xA1, int(text[2])-0xA1), 3)
		}
		return sized(jis0208.at(int(text[0])-0xA1, int(text[1])-0xA1), 2)
	}
}

// iso2022 decodes ISO-2022-JP, in which escapes switch between sets.
type iso2022 struct {
	jis0208, jis0212 *table
	set              *table // of the two-byte set that is on, or nil
	katakana         bool
}

func (d *iso2022) next(text string) (string, int) {
	if text[0] == 0x1B {
		return "", d.escape(text)
	}
	switch {
	case text[0] >= utf8.RuneSelf:
		return "", 0
	case d.katakana:
		if text[0] < 0x21 || text[0] > 0x5F {
			return "", 0
		}
		return string(halfWidth + rune(text[0]-0x21)), 1
	case d.set == nil:
		return text[:1], 1
	case text[0] == '\n':
		d.set = nil
		return "\n", 1
	case len(text) < 2:
		return "", 0
	}
	return sized(d.set.at(int(text[0])-0x21, int(text[1])-0x21), 2)
}

// escape switches the set and gives the escape's size.
func (d *iso2022) escape(text string) int {
	for _, e := range [...]struct {
		text     string
		set      *table
		katakana bool
	}{
		{text: "\x1b(B"}, {text: "\x1b(J"}, {text: "\x1b(I", katakana: true},
		{text: "\x1b$@", set: d.jis0208}, {text: "\x1b$B", set: d.jis0208}, {text: "\x1b$(D", set: d.jis0212},
	} {
		if len(text) >= len(e.text) && text[:len(e.text)] == e.text {
			d.set, d.katakana = e.set, e.katakana
			return len(e.text)
		}
	}
	return 0
}

// sized gives a character of a table with its size, 0 if the table has none.
func sized(char string, size int) (string, int) {
	if char == "" {
		return "", 0
	}
	return char, size
}
