package objmodel

import "github.com/minipy-go/minipy/objmodel/unicodedata"

// bytesSplitArgs gives the receiver's contents and sep, "" for white space.
func bytesSplitArgs(t *Thread, a Args, params *Params) (s, sep string, limit int, err error) {
	v, limit, err := splitArgs(t, a, params)
	if err != nil || v.IsNone() {
		return self(a), "", limit, err
	}
	if sep, err = bytesLike(v); err == nil && sep == "" {
		err = ValueErrorf("empty separator")
	}
	return self(a), sep, limit, err
}

// bytesParts gives the parts of the receiver.
func bytesParts(t *Thread, a Args) Parts { return Parts{t: t, s: self(a), of: a.V[0]} }

func bytesSplit(t *Thread, a Args) (Value, error) {
	s, sep, limit, err := bytesSplitArgs(t, a, &splitParams)
	if err != nil {
		return Value{}, err
	}
	if err := t.tickText(len(s)); err != nil {
		return Value{}, err
	}
	p := bytesParts(t, a)
	if sep == "" {
		p.bySpace(byteSpaces, limit)
	} else {
		p.bySep(sep, limit)
	}
	return p.List()
}

func bytesRSplit(t *Thread, a Args) (Value, error) {
	s, sep, limit, err := bytesSplitArgs(t, a, &rsplitParams)
	if err != nil {
		return Value{}, err
	}
	if err := t.tickText(len(s)); err != nil {
		return Value{}, err
	}
	p := bytesParts(t, a)
	if sep == "" {
		p.bySpaceFromRight(byteSpaces, limit)
	} else {
		p.bySepFromRight(sep, limit)
	}
	p.reverse()
	return p.List()
}

func bytesSplitLines(t *Thread, a Args) (Value, error) {
	keep, err := keepEnds(t, a)
	if err != nil {
		return Value{}, err
	}
	if err := t.tickText(len(self(a))); err != nil {
		return Value{}, err
	}
	p := bytesParts(t, a)
	p.lines(byteBreaks, keep)
	return p.List()
}

func bytesJoin(t *Thread, a Args) (Value, error) {
	items, err := joinItems(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	sep := self(a)
	total := int64(len(sep)) * int64(max(len(items)-1, 0))
	for i, v := range items {
		data, ok := view(v)
		if !ok {
			return Value{}, TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, v.TypeName())
		}
		total += int64(len(data))
	}
	if len(items) == 1 && items[0].p.typ == &BytesType && a.V[0].AsBytes() != nil {
		return items[0], nil
	}
	if err := reserveText(t, total); err != nil {
		return Value{}, err
	}
	made, b := NewBytes(""), []byte(nil)
	switch array := a.V[0].AsByteArray() != nil; {
	case array:
		b = make([]byte, total)
		made = NewByteArray(b)
	case total > 0:
		made, b = allocBytes(int(total))
	}
	for i, v := range items {
		if i > 0 {
			b = b[copy(b, sep):]
		}
		data, _ := view(v)
		b = b[copy(b, data):]
	}
	return made, nil
}

// likeNew gives b, which nobody else has, as an object of the receiver's type.
func likeNew(v Value, b []byte) Value {
	if v.AsByteArray() != nil {
		return NewByteArray(b)
	}
	return NewBytes(bytesAsString(b))
}

// reserveBytes asks for the room of n bytes that a method makes of its receiver,
// and counts the work, unless they are few.
func reserveBytes(t *Thread, n int) error {
	if n < bigText {
		return nil
	}
	return reserveText(t, int64(n))
}

func bytesStrip(t *Thread, a Args) (Value, error)  { return bytesTrim(t, a, true, true) }
func bytesLStrip(t *Thread, a Args) (Value, error) { return bytesTrim(t, a, true, false) }
func bytesRStrip(t *Thread, a Args) (Value, error) { return bytesTrim(t, a, false, true) }

func bytesTrim(t *Thread, a Args, left, right bool) (Value, error) {
	if err := reserveBytes(t, len(self(a))); err != nil {
		return Value{}, err
	}
	chars := " \t\n\r\v\f"
	if len(a.V) > 1 && !a.V[1].IsNone() {
		var err error
		if chars, err = bytesLike(a.V[1]); err != nil {
			return Value{}, err
		}
	}
	s := self(a)
	start, stop := trimSet(s, newByteSet(chars), left, right)
	return like(a.V[0], s[start:stop]), nil
}

// asciiClass reports whether f holds for an ASCII byte; other bytes have no
// properties.
func asciiClass(f func(rune) bool) func(byte) bool {
	return func(c byte) bool { return c < 0x80 && f(rune(c)) }
}

// bytesAll makes a method that tells whether there are bytes and f holds for
// all of them.
func bytesAll(f func(byte) bool) Func {
	return func(t *Thread, a Args) (Value, error) {
		s := self(a)
		t.Spend(len(s) >> 6)
		for i := 0; i < len(s); i++ {
			if !f(s[i]) {
				return False, nil
			}
		}
		return Bool(s != ""), nil
	}
}

// The methods that test all bytes.
var (
	bytesIsAlpha = bytesAll(isAlphaByte)
	bytesIsAlnum = bytesAll(asciiClass(unicodedata.IsAlnum))
	bytesIsDigit = bytesAll(asciiClass(unicodedata.IsDigit))
	bytesIsSpace = bytesAll(isSpaceByte)
)

func bytesIsASCII(t *Thread, a Args) (Value, error) { return Bool(IsASCII(self(a))), nil }

func bytesIsLower(t *Thread, a Args) (Value, error) {
	return bytesCase(t, a, isLowerByte, isUpperByte)
}

func bytesIsUpper(t *Thread, a Args) (Value, error) {
	return bytesCase(t, a, isUpperByte, isLowerByte)
}

func bytesCase(t *Thread, a Args, want, other func(byte) bool) (Value, error) {
	found := false
	t.Spend(len(self(a)) >> 6)
	for _, c := range []byte(self(a)) {
		if other(c) {
			return False, nil
		}
		found = found || want(c)
	}
	return Bool(found), nil
}

func bytesIsTitle(t *Thread, a Args) (Value, error) {
	found, inWord := false, false
	t.Spend(len(self(a)) >> 6)
	for _, c := range []byte(self(a)) {
		if isUpperByte(c) && inWord || isLowerByte(c) && !inWord {
			return False, nil
		}
		inWord = isAlphaByte(c)
		found = found || inWord
	}
	return Bool(found), nil
}

// bytesMap makes a method that changes the case of ASCII letters.
func bytesMap(change func([]byte) bool) Func {
	return func(t *Thread, a Args) (Value, error) {
		s := self(a)
		if err := reserveBytes(t, len(s)); err != nil {
			return Value{}, err
		}
		if a.V[0].p.typ == &BytesType && s != "" {
			v, data := allocBytes(len(s))
			copy(data, s)
			change(data)
			return v, nil
		}
		s, _ = mapASCII(s, change)
		return like(a.V[0], s), nil
	}
}

// The methods that change case.
var (
	bytesUpper      = bytesMap(asciiUpper)
	bytesLower      = bytesMap(asciiLower)
	bytesTitle      = bytesMap(asciiTitle)
	bytesCapitalize = bytesMap(asciiCapitalize)
	bytesSwapcase   = bytesMap(asciiSwapcase)
)
