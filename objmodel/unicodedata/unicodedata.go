// Package unicodedata answers the questions that Python's str methods ask about
// code points, as CPython 3.13 answers them (Unicode 15.1). Nothing is computed
// at start-up: the tables are static data, found in three steps.
//
// Code points are runes from 0 to 0x10FFFF, lone surrogates included; anything
// outside that range has no property and maps to itself.
package unicodedata

//go:generate go run ./gen -python /root/.pyenv/versions/3.13.0/bin/python3.13

// record is what is known of a code point; many code points share one.
type record struct {
	flags          uint16
	decimal, digit int8
	// The distance to the mapped code point, or specialMapping plus an index
	// into fullMappings when the mapping has several code points.
	upper, lower, title, fold int32
}

// Bits of record.flags, in the order of the generator's flagLetters.
const (
	flagAlpha = 1 << iota
	flagDecimal
	flagDigit
	flagNumeric
	flagSpace
	flagPrintable
	flagUpper
	flagLower
	flagTitle
	flagIDStart
	flagIDContinue
	flagLineBreak
	flagCased
	flagCaseIgnorable
)

const maxRune = 0x10FFFF

// lookup returns the record of r.
func lookup(r rune) *record {
	if uint32(r) > maxRune {
		return &noRecord
	}
	group := int(groupOf[r>>(blockShift+groupShift)]) << groupShift
	block := int(blockOf[group|int(r)>>blockShift&(1<<groupShift-1)]) << blockShift
	return &records[recordOf[block|int(r)&(1<<blockShift-1)]]
}

var noRecord = record{decimal: -1, digit: -1}

func has(r rune, flag uint16) bool { return lookup(r).flags&flag != 0 }

// IsAlpha reports whether str.isalpha() holds for r alone.
func IsAlpha(r rune) bool { return has(r, flagAlpha) }

// IsDecimal reports whether str.isdecimal() holds for r alone.
func IsDecimal(r rune) bool { return has(r, flagDecimal) }

// IsDigit reports whether str.isdigit() holds for r alone.
func IsDigit(r rune) bool { return has(r, flagDigit) }

// IsNumeric reports whether str.isnumeric() holds for r alone.
func IsNumeric(r rune) bool { return has(r, flagNumeric) }

// IsAlnum reports whether str.isalnum() holds for r alone.
func IsAlnum(r rune) bool {
	return has(r, flagAlpha|flagDecimal|flagDigit|flagNumeric)
}

// IsSpace reports whether str.isspace() holds for r alone; str.split() and
// str.strip() without arguments use the same set.
func IsSpace(r rune) bool { return has(r, flagSpace) }

// IsPrintable reports whether repr() shows r as it is.
func IsPrintable(r rune) bool { return has(r, flagPrintable) }

// IsUpper reports whether str.isupper() holds for r alone.
func IsUpper(r rune) bool { return has(r, flagUpper) }

// IsLower reports whether str.islower() holds for r alone.
func IsLower(r rune) bool { return has(r, flagLower) }

// IsTitle reports whether r is a titlecase letter (general category Lt).
func IsTitle(r rune) bool { return has(r, flagTitle) }

// IsLineBreak reports whether str.splitlines() splits at r.
func IsLineBreak(r rune) bool { return has(r, flagLineBreak) }

// IsCased reports whether r has the property Cased, which str.title() uses to
// find the starts of words.
func IsCased(r rune) bool { return has(r, flagCased) }

// IsCaseIgnorable reports whether r is skipped when str.lower() decides whether
// a capital sigma ends a word. It is not reported for the few code points that
// no such decision can reach.
func IsCaseIgnorable(r rune) bool { return has(r, flagCaseIgnorable) }

// DecimalValue returns the value of r as a decimal digit (0 to 9), or -1. These
// are the digits that int() and float() accept.
func DecimalValue(r rune) int {
	if r < 0x80 {
		if '0' <= r && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	return int(lookup(r).decimal)
}

// DigitValue returns the value of r as a digit (0 to 9), superscripts and the
// like included, or -1.
func DigitValue(r rune) int { return int(lookup(r).digit) }
