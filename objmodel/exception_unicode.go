package objmodel

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// The fields of the three UnicodeErrors.
const (
	unicodeEncoding = iota
	unicodeObject
	unicodeStart
	unicodeEnd
	unicodeReason
)

func initUnicodeError(t *Thread, e *Exception, args Args) error {
	pos := args.Pos()
	e.args = CopyTuple(pos)
	first := unicodeEncoding
	if e.typ.IsSubtype(&UnicodeTranslateErrorType) {
		first = unicodeObject
	}
	if want := len(e.fields) - first; len(pos) != want {
		return TypeErrorf("function takes exactly %d arguments (%d given)", want, len(pos))
	}
	if text := pos[unicodeObject-first]; e.typ.IsSubtype(&UnicodeTranslateErrorType) && text.StrObject() == nil {
		return TypeErrorf("argument 1 must be str, not %s", ArgName(text))
	}
	values := append(make([]Value, 0, len(e.fields)), e.fields[:first]...)
	for i, v := range pos {
		v, err := checkUnicodeField(t, first+i, i+1, v)
		if err != nil {
			return err
		}
		values = append(values, v)
	}
	object := &values[unicodeObject]
	switch {
	case !e.typ.IsSubtype(&UnicodeDecodeErrorType):
		if object.StrObject() == nil {
			return TypeErrorf("argument %d must be str, not %s", unicodeObject-first+1, ArgName(*object))
		}
	case object.Native(&BytesType).p == nil:
		b, err := bytesLike(*object)
		if err != nil {
			return err
		}
		*object = NewBytes(b)
	}
	copy(e.fields, values)
	return nil
}

// checkUnicodeField checks a field of a UnicodeError other than object, given
// as argument n, and gives what is kept of it.
func checkUnicodeField(t *Thread, field, n int, v Value) (Value, error) {
	switch field {
	case unicodeObject:
		return v, nil
	case unicodeStart, unicodeEnd:
		i, err := Index(t, v)
		if err == nil && !i.IsInt() {
			err = OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		return i, err
	}
	if v.StrObject() == nil {
		return v, TypeErrorf("argument %d must be str, not %s", n, ArgName(v))
	}
	return v, nil
}

// position gives start or end as a number.
func (e *Exception) position(field int) int {
	if v := e.fields[field]; v.p != nil && v.IsInt() {
		return int(v.AsInt())
	}
	return 0
}

func setUnicodePosition(e *Exception, field int, v Value) error {
	if v.p == nil {
		return TypeErrorf("can't delete numeric/char attribute")
	}
	n := v.Native(&IntType)
	if n.p == nil {
		return TypeErrorf("an integer is required")
	}
	if !n.IsInt() && !n.IsBool() {
		return OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	i, _ := n.ToInt()
	e.fields[field] = Int(i)
	return nil
}

// single reports whether exactly one item of what could not be converted, of
// size n, is at fault.
func (e *Exception) single(n int) bool {
	start, end := e.position(unicodeStart), e.position(unicodeEnd)
	return start >= 0 && start < n && end == start+1
}

func unicodeErrorText(t *Thread, e *Exception) (string, error) {
	if e.fields[unicodeObject].p == nil {
		return "", nil
	}
	reason, err := StrOf(t, orNone(e.fields[unicodeReason]))
	if err != nil {
		return "", err
	}
	encoding, err := StrOf(t, orNone(e.fields[unicodeEncoding]))
	if err != nil {
		return "", err
	}
	start, end := e.position(unicodeStart), e.position(unicodeEnd)
	if e.typ.IsSubtype(&UnicodeDecodeErrorType) {
		data, _ := bytesLike(e.fields[unicodeObject])
		if e.single(len(data)) {
			return fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", encoding, data[start], start, reason), nil
		}
		return fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", encoding, start, end-1, reason), nil
	}
	who := "can't translate character"
	if !e.typ.IsSubtype(&UnicodeTranslateErrorType) {
		who = "'" + encoding + "' codec can't encode character"
	}
	text, _ := e.fields[unicodeObject].ToStr2()
	if e.single(CountCodePoints(text)) {
		return fmt.Sprintf("%s '%s' in position %d: %s", who, escapeRune(codePointAt(text, start)), start, reason), nil
	}
	return fmt.Sprintf("%ss in position %d-%d: %s", who, start, end-1, reason), nil
}

// escapeRune writes a code point as a string literal does.
func escapeRune(r rune) string {
	switch {
	case r >= 0x10000:
		return fmt.Sprintf("\\U%08x", r)
	case r >= 0x100:
		return fmt.Sprintf("\\u%04x", r)
	}
	return fmt.Sprintf("\\x%02x", r)
}

// codePointAt gives the i-th code point of WTF-8 text, 0 beyond its end.
func codePointAt(s string, i int) rune {
	for len(s) > 0 {
		r, n := wtf8.DecodeRune(s)
		if i == 0 {
			return r
		}
		i--
		s = s[n:]
	}
	return 0
}
