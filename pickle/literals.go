package pickle

import (
	"bytes"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// This file reads the numbers that protocol 0 writes as text. CPython hands
// the line to C's strtol and to its own parsers, both of which stop at a NUL.

func (u *Unpickler) loadInt() error {
	line, err := u.in.lineOf(u, 2)
	if err != nil {
		return err
	}
	n, ok := strtol(line)
	if !ok {
		v, err := intLiteral(line, 0)
		if err != nil {
			return objmodel.ValueErrorf("could not convert string to int")
		}
		return u.push(v)
	}
	if len(line) == 3 && (n == 0 || n == 1) {
		return u.push(objmodel.Bool(n == 1))
	}
	return u.push(objmodel.Int(n))
}

// strtol is C's strtol with base 0, of a whole line; ok is false if something
// else follows the number.
func strtol(line []byte) (n int64, ok bool) {
	text := strings.TrimSuffix(string(beforeNUL(line)), "\n")
	text = strings.TrimLeft(text, asciiSpace)
	digits := strings.TrimPrefix(text, "-")
	if digits == text {
		digits = strings.TrimPrefix(text, "+")
	}
	base := 10
	switch {
	case len(digits) > 2 && (digits[:2] == "0x" || digits[:2] == "0X"):
		base, digits = 16, digits[2:]
	case strings.HasPrefix(digits, "0"):
		base = 8
	}
	if len(line) > 0 && line[0] == 0 {
		return 0, true
	}
	if digits == "" || strings.ContainsAny(digits, "_+-") {
		return 0, false
	}
	if strings.HasPrefix(text, "-") {
		digits = "-" + digits
	}
	n, err := strconv.ParseInt(digits, base, 64)
	return n, err == nil
}

// asciiSpace is what C and Python count as whitespace.
const asciiSpace = " \t\n\r\v\f"

// beforeNUL is the C string that begins with b.
func beforeNUL(b []byte) []byte {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return b[:i]
	}
	return b
}

func (u *Unpickler) loadLong() error {
	line, err := u.in.lineOf(u, 2)
	if err != nil {
		return err
	}
	if line[len(line)-2] == 'L' {
		line = line[:len(line)-2]
	}
	if err := u.t.Tick(int64(len(line) >> 4)); err != nil {
		return err
	}
	return u.pushResult(intLiteral(line, 0))
}

// decimalIndex reads the index of GET or PUT. Errors: ValueError,
// OverflowError.
func decimalIndex(line []byte) (int64, error) {
	v, err := intLiteral(line, 10)
	if err != nil {
		return 0, err
	}
	if !v.IsInt() {
		return 0, objmodel.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return v.AsInt(), nil
}

// intLiteral is Python's int(text, base) with base 0 or 10. Errors:
// ValueError, and UnicodeDecodeError where the message can't be made.
func intLiteral(line []byte, base int) (objmodel.Value, error) {
	line = beforeNUL(line)
	text := strings.Trim(string(line), asciiSpace)
	sign := ""
	if text != "" && (text[0] == '+' || text[0] == '-') {
		sign, text = text[:1], text[1:]
	}
	zeros := false
	if base == 0 {
		base, text, zeros = literalBase(text)
	}
	digits := strings.ReplaceAll(text, "_", "")
	n := new(big.Int)
	ok := digits != "" && text[0] != '_' && text[len(text)-1] != '_' && !strings.Contains(text, "__") && !strings.ContainsAny(text, "+-")
	if ok && zeros && strings.Trim(digits, "0") != "" {
		ok, base = false, 0
	}
	if ok && base == 10 && len(digits) > opcode.MaxDigits && strings.Trim(digits, "0123456789") == "" {
		return objmodel.Value{}, objmodel.ValueErrorf("Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit", opcode.MaxDigits, len(digits))
	}
	if ok {
		_, ok = n.SetString(digits, base)
	}
	if !ok {
		return objmodel.Value{}, invalidInt(line, base)
	}
	if sign == "-" {
		n.Neg(n)
	}
	return objmodel.NewBig(n), nil
}

// literalBase takes the prefix off an int literal. zeros says that it begins
// with 0 and has no prefix, so that it can only be 0.
func literalBase(text string) (base int, digits string, zeros bool) {
	if text == "" || text[0] != '0' {
		return 10, text, false
	}
	if len(text) > 1 {
		switch text[1] {
		case 'x', 'X':
			base = 16
		case 'o', 'O':
			base = 8
		case 'b', 'B':
			base = 2
		}
	}
	if base == 0 {
		return 10, text, true
	}
	return base, strings.TrimPrefix(text[2:], "_"), false
}

// invalidInt is the error for a line that is no int.
func invalidInt(line []byte, base int) error {
	if !isASCII(line) {
		if bad := opcode.CheckUTF8(line); bad != nil {
			return decodeError("utf-8", line, bad)
		}
	}
	return objmodel.ValueErrorf("invalid literal for int() with base %d: %.200s", base, opcode.ReprStr(string(line)))
}

func (u *Unpickler) loadFloat() error {
	line, err := u.in.lineOf(u, 2)
	if err != nil {
		return err
	}
	line = beforeNUL(line)
	n := floatPrefix(string(line))
	if n == 0 {
		return floatError(&objmodel.ValueErrorType, "could not convert string to float: '%.200s'", line)
	}
	if n < len(line) && line[n] != '\n' {
		return objmodel.ValueErrorf("could not convert string to float")
	}
	f, ok := opcode.ParseFloat(string(line[:n]))
	if !ok {
		return objmodel.ValueErrorf("could not convert string to float")
	}
	if math.IsInf(f, 0) && strings.IndexAny(string(line[:n]), "nN") < 0 {
		return floatError(&objmodel.OverflowErrorType, "value too large to convert to float: '%.200s'", line)
	}
	return u.push(objmodel.Float(f))
}

// floatError makes an error that quotes the line as it is.
func floatError(typ *objmodel.Type, format string, line []byte) error {
	if bad := opcode.CheckUTF8(line); bad != nil {
		line = bytes.ToValidUTF8(line, []byte("\uFFFD"))
	}
	return objmodel.NewException(typ, fmt.Sprintf(format, line))
}

// floatPrefix gives the length of the float that s begins with, 0 if none.
func floatPrefix(s string) int {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	for _, word := range [...]string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(word) && strings.EqualFold(s[i:i+len(word)], word) {
			return i + len(word)
		}
	}
	whole := digitsAt(s, i)
	i += whole
	fraction := 0
	if i < len(s) && s[i] == '.' {
		if fraction = digitsAt(s, i+1); whole+fraction > 0 {
			i += 1 + fraction
		}
	}
	if whole+fraction == 0 {
		return 0
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if n := digitsAt(s, j); n > 0 {
			i = j + n
		}
	}
	return i
}

// digitsAt counts the decimal digits of s from i on.
func digitsAt(s string, i int) int {
	n := 0
	for i+n < len(s) && '0' <= s[i+n] && s[i+n] <= '9' {
		n++
	}
	return n
}
