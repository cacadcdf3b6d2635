package opcode

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// MaxDigits is the number of decimal digits that Python converts between int
// and text before it raises ValueError (sys.int_info.default_max_str_digits).
const MaxDigits = 4300

// DecodeLong reads an int in two's complement, least byte first; no bytes
// are 0. The result is an int64 if it fits and else a *big.Int. The cost is
// linear in the number of bytes.
func DecodeLong(b []byte) any {
	if len(b) <= 8 {
		return decodeShort(b)
	}
	negative := b[len(b)-1] >= 0x80
	magnitude := slices.Clone(b)
	if negative {
		negate(magnitude)
	}
	slices.Reverse(magnitude)
	n := new(big.Int).SetBytes(magnitude)
	if negative {
		n.Neg(n)
	}
	return shrink(n)
}

// decodeShort is DecodeLong for at most eight bytes.
func decodeShort(b []byte) int64 {
	if len(b) == 0 {
		return 0
	}
	var full [8]byte
	copy(full[:], b)
	unused := uint(64 - 8*len(b))
	return int64(binary.LittleEndian.Uint64(full[:])<<unused) >> unused
}

// negate makes a two's complement number, least byte first, its negative.
func negate(b []byte) {
	carry := true
	for i := range b {
		b[i] = ^b[i]
		if carry {
			b[i]++
			carry = b[i] == 0
		}
	}
}

// shrink returns n as an int64 if it fits.
func shrink(n *big.Int) any {
	if n.IsInt64() {
		return n.Int64()
	}
	return n
}

func fromUint64(n uint64) any {
	if n <= math.MaxInt64 {
		return int64(n)
	}
	return new(big.Int).SetUint64(n)
}

func readDecimalShort(r *Reader) (any, error) {
	line, err := readLine(r)
	if err != nil {
		return nil, err
	}
	switch string(line) {
	case "00":
		return false, nil
	case "01":
		return true, nil
	}
	return parseInt(line)
}

func readDecimalLong(r *Reader) (any, error) {
	line, err := readLine(r)
	if err != nil {
		return nil, err
	}
	if n := len(line); n > 0 && line[n-1] == 'L' {
		line = line[:n-1]
	}
	return parseInt(line)
}

// parseInt is Python's int() of bytes, base 10.
func parseInt(line []byte) (any, error) {
	digits, ok := bareDigits(trimSpace(string(line)))
	if !ok {
		return nil, valueErrorf("invalid literal for int() with base 10: %.200s", ReprBytes(line))
	}
	if n := len(strings.TrimLeft(digits, "+-")); n > MaxDigits {
		return nil, valueErrorf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit", MaxDigits, n)
	}
	n, _ := new(big.Int).SetString(digits, 10)
	return shrink(n), nil
}

// bareDigits takes the underscores out of an int literal with an optional
// sign; ok is false if it is none.
func bareDigits(s string) (digits string, ok bool) {
	sign := ""
	if s != "" && (s[0] == '+' || s[0] == '-') {
		sign, s = s[:1], s[1:]
	}
	groups := strings.Split(s, "_")
	for _, g := range groups {
		if g == "" || strings.Trim(g, "0123456789") != "" {
			return "", false
		}
	}
	return sign + strings.Join(groups, ""), true
}

func readFloatNL(r *Reader) (any, error) {
	line, err := readLine(r)
	if err != nil {
		return nil, err
	}
	f, ok := ParseFloat(string(line))
	if !ok {
		return nil, valueErrorf("could not convert string to float: %s", ReprBytes(line))
	}
	return f, nil
}

// quietNaN has the bits of the NaN that C and Python make.
const quietNaN = 0x7FF8_0000_0000_0000

// ParseFloat is Python's float() of ASCII text; ok is false where that raises
// ValueError.
func ParseFloat(s string) (f float64, ok bool) {
	s = trimSpace(s)
	switch strings.ToLower(strings.TrimLeft(s, "+-")) {
	case "inf", "infinity", "nan":
		if strings.LastIndexAny(s, "+-") > 0 {
			return 0, false
		}
		f, _ = strconv.ParseFloat(s, 64)
		if strings.HasSuffix(strings.ToLower(s), "nan") {
			f = math.Float64frombits(quietNaN)
		}
		return f, true
	}
	bare, ok := bareFloat(s)
	if !ok {
		return 0, false
	}
	f, err := strconv.ParseFloat(bare, 64)
	if err != nil && !math.IsInf(f, 0) {
		return 0, false
	}
	return f, true
}

// bareFloat takes the underscores out of a decimal float; each must stand
// between two digits. Go's hexadecimal floats and names are no Python floats.
func bareFloat(s string) (bare string, ok bool) {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		switch c := s[i]; {
		case c == '_':
			if i == 0 || i+1 == len(s) || !isDigit(s[i-1]) || !isDigit(s[i+1]) {
				return "", false
			}
		case isDigit(c) || strings.IndexByte("+-.eE", c) >= 0:
			out = append(out, c)
		default:
			return "", false
		}
	}
	return string(out), len(out) > 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// trimSpace strips the bytes that Python counts as whitespace in ASCII.
func trimSpace(s string) string { return strings.Trim(s, " \t\n\r\v\f") }
