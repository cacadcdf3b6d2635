package format

import (
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// IntText is the text of an int, found to be well formed.
type IntText struct {
	Negative bool
	Base     int    // 2 to 36
	Digits   string // ASCII digits of that base, at least one
}

// ScanInt reads text as int(text, base) does: white space around it, a sign,
// the prefix of the base, underscores between digits, decimal digits of any
// script. Base is 0 (told by the prefix) or 2 to 36. ok is false when text is
// no such number (IntError makes the exception).
func ScanInt(text string, base int) (n IntText, ok bool) {
	s := asciiNumber(text)
	n.Negative, s = cutSign(s)
	prefixed := false
	n.Base, s, prefixed = cutPrefix(s, base)
	if strings.IndexByte(s, '_') >= 0 {
		if s, ok = cutIntUnderscores(s, prefixed); !ok {
			return n, false
		}
	}
	if s == "" {
		return n, false
	}
	for i := 0; i < len(s); i++ {
		if digitOf(s[i]) >= n.Base {
			return n, false
		}
	}
	if base == 0 && !prefixed && s[0] == '0' && strings.Trim(s, "0") != "" {
		return n, false // an old octal literal
	}
	n.Digits = s
	return n, true
}

// cutPrefix takes 0x, 0o or 0b off s where base allows it.
func cutPrefix(s string, base int) (actual int, rest string, prefixed bool) {
	actual = base
	if base == 0 {
		actual = 10
	}
	if len(s) < 2 || s[0] != '0' {
		return actual, s, false
	}
	prefix := 0
	switch s[1] | 0x20 {
	case 'x':
		prefix = 16
	case 'o':
		prefix = 8
	case 'b':
		prefix = 2
	}
	if prefix == 0 || base != 0 && base != prefix {
		return actual, s, false
	}
	return prefix, s[2:], true
}

// cutIntUnderscores removes single underscores between digits and, after a
// prefix, before the first.
func cutIntUnderscores(s string, prefixed bool) (clean string, ok bool) {
	if s[len(s)-1] == '_' || strings.Contains(s, "__") || s[0] == '_' && !prefixed {
		return "", false
	}
	return strings.ReplaceAll(s, "_", ""), true
}

// digitOf returns the value of an ASCII digit or letter, 99 for anything else.
func digitOf(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'z':
		return int(c|0x20-'a') + 10
	}
	return 99
}

// CheckLimit raises CPython's ValueError when the text has more decimal digits
// than limit allows (sys.set_int_max_str_digits; 0 is no limit). Bases that are
// powers of two have no limit.
func (n IntText) CheckLimit(limit int) error {
	if limit <= 0 || n.Base&(n.Base-1) == 0 || len(n.Digits) <= max(limit, 640) {
		return nil
	}
	return errorf(ValueError, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
		"use sys.set_int_max_str_digits() to increase the limit", limit, len(n.Digits))
}

// Value returns the number: in small when it fits, else in large.
func (n IntText) Value() (small int64, large *big.Int) {
	small, large, _ = n.ValueBy(func(x, y *big.Int) (*big.Int, error) { return new(big.Int).Mul(x, y), nil })
	return small, large
}

// Multiply gives a new number, the product of two. Its error is that of the
// caller.
type Multiply func(x, y *big.Int) (*big.Int, error)

// ValueBy is Value for a caller that has its own way of multiplying: it
// multiplies at least once for some thousand digits.
func (n IntText) ValueBy(mul Multiply) (small int64, large *big.Int, err error) {
	if len(n.Digits) <= 10 {
		u, _ := strconv.ParseUint(n.Digits, n.Base, 64)
		if n.Negative {
			return -int64(u), nil, nil
		}
		return int64(u), nil, nil
	}
	b, err := digitsToBig(n.Digits, n.Base, mul)
	if err != nil {
		return 0, nil, err
	}
	if n.Negative {
		b.Neg(b)
	}
	if b.IsInt64() {
		return b.Int64(), nil, nil
	}
	return 0, b, nil
}

// splitDigitsAt is the length below which big.Int's own quadratic parser wins.
const splitDigitsAt = 1200

// digitsToBig reads digits in subquadratic time: halves are read apart and
// joined by a power of the base that both levels share.
func digitsToBig(digits string, base int, mul Multiply) (*big.Int, error) {
	if len(digits) <= splitDigitsAt && base == 10 && bits.UintSize == 64 {
		return new(big.Int).SetBits(decimalWords(digits)), nil
	}
	if len(digits) <= splitDigitsAt || base&(base-1) == 0 {
		b, _ := new(big.Int).SetString(digits, base)
		return b, nil
	}
	size := splitDigitsAt
	power := new(big.Int).Exp(big.NewInt(int64(base)), big.NewInt(int64(size)), nil)
	var parts []*big.Int // least significant first
	for end := len(digits); end > 0; end -= 2 * size {
		pair := []*big.Int{part(digits, end, size, base)}
		if end > size {
			pair = append(pair, part(digits, end-size, size, base))
		}
		b, err := joinPair(pair, 0, power, mul)
		if err != nil {
			return nil, err
		}
		parts = append(parts, b)
	}
	for len(parts) > 1 {
		var err error
		if power, err = mul(power, power); err != nil {
			return nil, err
		}
		for i := 0; 2*i < len(parts); i++ {
			if parts[i], err = joinPair(parts, 2*i, power, mul); err != nil {
				return nil, err
			}
		}
		parts = parts[:(len(parts)+1)/2]
	}
	return parts[0], nil
}

// part reads the digits before an end, size of them if there are so many.
func part(digits string, end, size, base int) *big.Int {
	b, _ := new(big.Int).SetString(digits[max(end-size, 0):end], base)
	return b
}

// decimalWords reads decimal digits, nineteen a time, as words of 64 bits.
func decimalWords(digits string) []big.Word {
	const each = 19
	words := make([]big.Word, 0, len(digits)/each+1)
	for len(digits) > 0 {
		n := (len(digits)-1)%each + 1 // the first ones may be fewer
		part, scale := uint64(0), uint64(1)
		for i := range n {
			part = part*10 + uint64(digits[i]-'0')
			scale *= 10
		}
		digits = digits[n:]
		for i, w := range words {
			high, low := bits.Mul64(uint64(w), scale)
			low, carry := bits.Add64(low, part, 0)
			words[i], part = big.Word(low), high+carry
		}
		if part != 0 {
			words = append(words, big.Word(part))
		}
	}
	return words
}

// joinPair returns parts[i] + parts[i+1]*power.
func joinPair(parts []*big.Int, i int, power *big.Int, mul Multiply) (*big.Int, error) {
	if i+1 == len(parts) {
		return parts[i], nil
	}
	high, err := mul(parts[i+1], power)
	if err != nil {
		return nil, err
	}
	return high.Add(high, parts[i]), nil
}

// IntError is the ValueError of int(text, base) for text that is no number;
// repr is what repr() gives for the argument.
func IntError(repr string, base int) *Error {
	return errorf(ValueError, "invalid literal for int() with base %d: %.200s", base, repr)
}

// CheckIntToStr raises CPython's ValueError when n has more decimal digits than
// limit allows (0 is no limit).
func CheckIntToStr(n *big.Int, limit int) error {
	if limit <= 0 || n.BitLen() <= limit*3 {
		return nil
	}
	bound := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(limit)), nil)
	if n.CmpAbs(bound) < 0 {
		return nil
	}
	return errorf(ValueError, "Exceeds the limit (%d digits) for integer string conversion; "+
		"use sys.set_int_max_str_digits() to increase the limit", limit)
}
