package lexer

import "unicode"

// Python 3.13 knows Unicode 15.1, Go's tables are of 15.0. These are the
// characters between them: letters (CJK extension I), symbols, and
// new members of Other_ID_Continue.
var (
	letters151 = &unicode.RangeTable{R32: []unicode.Range32{{Lo: 0x2EBF0, Hi: 0x2EE5D, Stride: 1}}}
	symbols151 = &unicode.RangeTable{R16: []unicode.Range16{
		{Lo: 0x2FFC, Hi: 0x2FFF, Stride: 1}, {Lo: 0x31EF, Hi: 0x31EF, Stride: 1},
	}}
	continue151 = &unicode.RangeTable{R16: []unicode.Range16{
		{Lo: 0x200C, Hi: 0x200D, Stride: 1}, {Lo: 0x30FB, Hi: 0x30FB, Stride: 1}, {Lo: 0xFF65, Hi: 0xFF65, Stride: 1},
	}}
)

// IsPrintable is str.isprintable for one character.
func IsPrintable(r rune) bool {
	return unicode.IsPrint(r) || r >= 0x2FFC && unicode.In(r, symbols151, letters151)
}
