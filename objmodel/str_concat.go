package objmodel

import (
	"math"
	"slices"
	"strconv"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/format"
)

// growFrom is the length from which the result of repeated + gets room for more.
const growFrom = 32

func strAdd(t *Thread, a, b Value) (Value, error) {
	x, y := a.StrObject(), b.StrObject()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	return concatStr(t, x, y)
}

// concatStr joins two strings. A chain of `s += …` takes linear time: once + is
// applied to the result of +, the text is kept in a buffer with room at its
// end, and the last str that lies in it may be lengthened in place; the ones
// before see their own length only.
func concatStr(t *Thread, x, y *Str) (Value, error) {
	if len(x.s) == 0 {
		return y.exact(), nil
	}
	if len(y.s) == 0 {
		return x.exact(), nil
	}
	n := len(x.s) + len(y.s)
	if n > maxText {
		return Value{}, MemoryError()
	}
	points := int32(-1)
	if x.n >= 0 && y.n >= 0 {
		points = x.n + y.n
	}
	if n < growFrom {
		o, text := allocText(n)
		copy(text[copy(text, x.s):], y.s)
		o.n, o.joined = points, true
		return Value{p: &o.Header}, nil
	}
	return x.lengthen(t, y, n, points)
}

// lengthen is concatStr for a result of n bytes that is not short.
func (x *Str) lengthen(t *Thread, y *Str, n int, points int32) (Value, error) {
	if !x.joined && n <= smallRequest {
		o, text := allocFor(n, int(points) == n)
		copy(text[copy(text, x.s):], y.s)
		o.n, o.joined = points, true
		return Value{p: &o.Header}, nil
	}
	o := allocLong()
	o.n, o.joined = points, true
	if a := x.auxiliary(); a != nil && len(a.buf) == len(x.s) && cap(a.buf) >= n {
		a.buf = append(a.buf, y.s...)
		o.s = bytesAsString(a.buf)
		(*longStr)(unsafe.Pointer(o)).aux = unsafe.Pointer(a)
		return Value{p: &o.Header}, nil
	}
	if err := t.Reserve(int64(n), 2); err != nil {
		return Value{}, err
	}
	if err := t.tickText(n); err != nil {
		return Value{}, err
	}
	if n >= bigZeros {
		return Value{p: &o.Header}, t.apart(int64(n), func() { o.grow(x, y, n) })
	}
	if !x.joined {
		o.s = x.s + y.s
		return Value{p: &o.Header}, nil
	}
	o.grow(x, y, n)
	return Value{p: &o.Header}, nil
}

// grow makes o the text of x and y in a new buffer with room for more.
//
//go:noinline
func (o *Str) grow(x, y *Str, n int) {
	room := 2 * n
	if n > 1<<20 {
		room = n + n/4
	}
	b := format.Uncleared(room)[:n]
	format.CopyLong(b[format.CopyLong(b, x.s):], y.s)
	a := &strAux{buf: b}
	o.s = bytesAsString(a.buf)
	(*longStr)(unsafe.Pointer(o)).aux = unsafe.Pointer(a)
}

func isStr(v Value) bool { return v.StrObject() != nil }

func strMul(t *Thread, a, b Value) (Value, error) {
	s, n, ok := repeatCount(a, b, isStr)
	if !ok {
		return NotImplemented, nil
	}
	x := s.StrObject()
	if n == 1 {
		return x.exact(), nil
	}
	if size := len(x.s); n > 1 && size > 0 && size <= smallRequest && n <= smallRequest/size {
		o, text := allocFor(n*size, x.IsASCII())
		repeatInto(text, x.s)
		o.n = int32(x.Len() * n)
		return o.Value(), nil
	}
	text, err := repeatText(t, x.s, x.Len(), n, "repeated string is too long")
	if err != nil {
		return Value{}, err
	}
	if x.IsASCII() {
		return NewASCII(text), nil
	}
	return NewStr(text), nil
}

// repeatInto fills b, which has room for a whole number of them, with s.
func repeatInto(b []byte, s string) {
	if len(s) == 1 {
		for i := range b {
			b[i] = s[0]
		}
		return
	}
	for done := copy(b, s); done < len(b); done *= 2 {
		copy(b[done:], b[:done])
	}
}

// repeatText gives n times s. tooLong is the message of the OverflowError for a
// length that no index can say, in the units of which s has the given number.
func repeatText(t *Thread, s string, units, n int, tooLong string) (string, error) {
	if n <= 0 || s == "" {
		return "", nil
	}
	if n > math.MaxInt/units {
		return "", OverflowErrorf("%s", tooLong)
	}
	if n > maxText/len(s) {
		return "", MemoryError()
	}
	if err := reserveText(t, int64(n)*int64(len(s))); err != nil {
		return "", err
	}
	return t.repeated(s, n)
}

// maxText is the longest text, in bytes, that is made: a Str holds its length in
// 32 bits, and a few more characters may come with a number.
const maxText = math.MaxInt32 - 1024

// reserveText asks for n bytes of text, and counts the work of writing them.
func reserveText(t *Thread, n int64) error {
	if n > maxText {
		return MemoryError()
	}
	if err := t.Reserve(n, 1); err != nil {
		return err
	}
	return t.Tick(n >> 6)
}

var errJoin = "can only join an iterable"

func strJoin(t *Thread, a Args) (Value, error) {
	sep := a.V[0].StrObject()
	items, err := joinItems(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	return sep.join(t, items)
}

// join gives the strs with sep between them. Errors: as joinStrs.
func (sep *Str) join(t *Thread, items []Value) (Value, error) {
	switch len(items) {
	case 0:
		return Value{p: &emptyStr.Header}, nil
	case 1:
		if items[0].p.typ == &StrType {
			return items[0], nil
		}
	}
	return joinStrs(t, sep, items)
}

// JoinParts makes a str of strs and the digits of unboxed ints, the parts of an
// f-string. Errors: TypeError for anything else, MemoryError.
func JoinParts(t *Thread, parts []Value) (Value, error) {
	total, ascii := int64(0), true
	for i, v := range parts {
		if v.p == &intHdr {
			total += int64(decimalWidth(int64(v.n)))
			continue
		}
		s := v.StrObject()
		if s == nil {
			return Value{}, TypeErrorf("sequence item %d: expected str instance, %s found", i, v.TypeName())
		}
		total += int64(len(s.s))
		ascii = ascii && s.IsASCII()
	}
	if total == 0 {
		return Value{p: &emptyStr.Header}, nil
	}
	if err := reserveText(t, total); err != nil {
		return Value{}, err
	}
	o, text := allocFor(int(total), ascii)
	for _, v := range parts {
		if v.p == &intHdr {
			text = text[len(strconv.AppendInt(text[:0], int64(v.n), 10)):]
		} else {
			text = appendPart(text, v.StrObject().s)
		}
	}
	return Value{p: &o.Header}, nil
}

// decimalWidth gives how many characters an int takes in base 10, its sign included.
func decimalWidth(i int64) int {
	n, u := 1, uint64(i)
	if i < 0 {
		n, u = 2, -u
	}
	for limit := uint64(10); u >= limit; limit *= 10 { // up to 10**19, which is more than any u
		n++
	}
	return n
}

func joinStrs(t *Thread, sep *Str, items []Value) (Value, error) {
	total, ascii := int64(len(sep.s))*int64(len(items)-1), sep.IsASCII()
	for i, v := range items {
		s := v.AsStr()
		if s == nil {
			if s = v.StrObject(); s == nil {
				return Value{}, TypeErrorf("sequence item %d: expected str instance, %s found", i, v.TypeName())
			}
		}
		total += int64(len(s.s))
		ascii = ascii && s.IsASCII()
	}
	if total == 0 {
		return Value{p: &emptyStr.Header}, nil
	}
	if err := reserveText(t, total); err != nil {
		return Value{}, err
	}
	if total >= bigZeros {
		return t.joinApart(sep.s, items, int(total), ascii)
	}
	o, text := allocFor(int(total), ascii)
	for i, v := range items {
		if i > 0 && sep.s != "" {
			text = appendPart(text, sep.s)
		}
		s := v.AsStr()
		if s == nil {
			s = v.StrObject()
		}
		text = appendPart(text, s.s)
	}
	return Value{p: &o.Header}, nil
}

// joinApart is joinStrs for a result of very many bytes. The items are strs.
func (t *Thread) joinApart(sep string, items []Value, total int, ascii bool) (Value, error) {
	parts := slices.Clone(items)
	o := allocLong()
	o.n = -1
	if ascii {
		o.n = int32(total)
	}
	return o.Value(), t.apart(int64(total), func() {
		text := format.Uncleared(total)[:total]
		done := 0
		for i, v := range parts {
			if i > 0 {
				done += format.CopyLong(text[done:], sep)
			}
			done += format.CopyLong(text[done:], v.StrObject().s)
		}
		o.s = bytesAsString(text)
	})
}

// appendPart puts s at the beginning of text and gives the rest of that.
func appendPart(text []byte, s string) []byte {
	if len(s) == 1 && len(text) > 0 {
		text[0] = s[0]
		return text[1:]
	}
	return text[copy(text, s):]
}

// joinItems gives the items of what join was called with.
func joinItems(t *Thread, v Value) ([]Value, error) {
	switch v.p.typ {
	case &ListType:
		return v.AsList().items, nil
	case &TupleType:
		return v.AsTuple().Items(), nil
	}
	it, err := Iter(t, v)
	if err != nil {
		if Matches(err, &TypeErrorType) {
			err = TypeErrorf("%s", errJoin)
		}
		return nil, err
	}
	return Collect(t, it)
}
