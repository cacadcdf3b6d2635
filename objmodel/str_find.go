package objmodel

import (
	"encoding/binary"
	"strings"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// argStr gives the str that argument n (from 1) of the method name must be.
func argStr(name string, n int, v Value) (*Str, error) {
	if s := v.StrObject(); s != nil {
		return s, nil
	}
	return nil, TypeErrorf("%s() argument %d must be str, not %s", name, n, ArgName(v))
}

// ArgName is how errors about arguments name the type of v.
func ArgName(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.TypeName()
}

// window gives the bytes of s between the code points that the arguments of a
// search ask for, and where they begin; ok is false when there is no such part.
func (s *Str) window(t *Thread, args []Value) (part string, at int, ok bool, err error) {
	if err := t.tickText(len(s.s)); err != nil {
		return "", 0, false, err
	}
	if len(args) == 0 {
		return s.s, 0, true, nil
	}
	start, stop, err := searchBounds(t, args, s.Len())
	if err != nil || start > stop {
		return "", 0, false, err
	}
	at = s.offset(start)
	return s.s[at:s.offset(stop)], at, true, nil
}

// search is find and its kin: the index in code points, -1 if there is none.
func strSearch(t *Thread, a Args, name string, last bool) (int, error) {
	s := a.V[0].StrObject()
	sub, err := argStr(name, 1, a.V[1])
	if err != nil {
		return 0, err
	}
	part, at, ok, err := s.window(t, a.V[2:])
	if err != nil || !ok {
		return -1, err
	}
	i := findText(part, sub.s, last)
	if i < 0 {
		return -1, nil
	}
	return s.index(at + i), nil
}

func strFind(t *Thread, a Args) (Value, error) {
	i, err := strSearch(t, a, "find", false)
	return Int(int64(i)), err
}

func strRFind(t *Thread, a Args) (Value, error) {
	i, err := strSearch(t, a, "rfind", true)
	return Int(int64(i)), err
}

func strIndex(t *Thread, a Args) (Value, error) { return strMustFind(t, a, "index", false) }

func strRIndex(t *Thread, a Args) (Value, error) { return strMustFind(t, a, "rindex", true) }

func strMustFind(t *Thread, a Args, name string, last bool) (Value, error) {
	i, err := strSearch(t, a, name, last)
	if err == nil && i < 0 {
		err = ValueErrorf("substring not found")
	}
	return Int(int64(i)), err
}

func strCount(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	sub, err := argStr("count", 1, a.V[1])
	if err != nil {
		return Value{}, err
	}
	part, _, ok, err := s.window(t, a.V[2:])
	switch {
	case err != nil || !ok:
		return Int(0), err
	case sub.s == "":
		return Int(int64(wtf8.RuneCount(part)) + 1), nil
	}
	n, err := t.countText(part, sub.s)
	return Int(int64(n)), err
}

func strStartsWith(t *Thread, a Args) (Value, error) {
	return strAffix(t, a, "startswith", strings.HasPrefix)
}

func strEndsWith(t *Thread, a Args) (Value, error) {
	return strAffix(t, a, "endswith", strings.HasSuffix)
}

// strAffix is startswith and endswith, which take a str or a tuple of them.
func strAffix(t *Thread, a Args, name string, has func(s, affix string) bool) (Value, error) {
	s := a.V[0].StrObject()
	part, _, ok, err := s.window(t, a.V[2:])
	if err != nil {
		return Value{}, err
	}
	if one := a.V[1].StrObject(); one != nil {
		return Bool(ok && has(part, one.s)), nil
	}
	many := a.V[1].AsTuple()
	if many == nil {
		return Value{}, TypeErrorf("%s first arg must be str or a tuple of str, not %s", name, a.V[1].TypeName())
	}
	for _, v := range many.Items() {
		one := v.StrObject()
		if one == nil {
			return Value{}, TypeErrorf("tuple for %s must only contain str, not %s", name, v.TypeName())
		}
		if ok && has(part, one.s) {
			return True, nil
		}
	}
	return False, nil
}

func strRemovePrefix(t *Thread, a Args) (Value, error) {
	s, fix := a.V[0].StrObject(), a.V[1].StrObject()
	if fix == nil {
		return Value{}, TypeErrorf("removeprefix() argument must be str, not %s", ArgName(a.V[1]))
	}
	if strings.HasPrefix(s.s, fix.s) {
		return s.part(len(fix.s), len(s.s)), nil
	}
	return s.exact(), nil
}

func strRemoveSuffix(t *Thread, a Args) (Value, error) {
	s, fix := a.V[0].StrObject(), a.V[1].StrObject()
	if fix == nil {
		return Value{}, TypeErrorf("removesuffix() argument must be str, not %s", ArgName(a.V[1]))
	}
	if strings.HasSuffix(s.s, fix.s) {
		return s.part(0, len(s.s)-len(fix.s)), nil
	}
	return s.exact(), nil
}

// replaceParams binds str.replace, whose count may be a keyword.
var replaceParams = Params{Func: "replace", Names: []string{"", "", "count"}, PosOnly: 2, MaxPos: 3, Required: 2}

func strReplace(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	if err := t.tickText(len(s.s)); err != nil {
		return Value{}, err
	}
	if len(a.V) == 3 && len(a.Kw) == 0 {
		if old, with := a.V[1].AsStr(), a.V[2].AsStr(); old != nil && with != nil && len(old.s) > 0 {
			return s.replaceAll(t, old.s, with)
		}
	}
	var out [3]Value
	if err := replaceParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	old, err := argStr("replace", 1, out[0])
	if err != nil {
		return Value{}, err
	}
	with, err := argStr("replace", 2, out[1])
	if err != nil {
		return Value{}, err
	}
	count := -1
	if out[2].p != nil {
		if count, err = sizeArg(t, out[2]); err != nil {
			return Value{}, err
		}
	}
	text, err := replaceText(t, s.s, old.s, with.s, count, wtf8.RuneCount, runeWidth)
	if err != nil {
		return Value{}, err
	}
	switch {
	case text == s.s:
		return s.exact(), nil
	case s.IsASCII() && with.IsASCII():
		return NewASCII(text), nil
	}
	return NewStr(text), nil
}

// replaceAll is replace without a count where old is not empty.
func (s *Str) replaceAll(t *Thread, old string, new *Str) (Value, error) {
	at, with := strings.Index(s.s, old), new.s
	if at < 0 || old == with {
		return s.exact(), nil
	}
	ascii := s.IsASCII() && new.IsASCII()
	if len(old) == 1 && len(with) == 1 && 1 < len(s.s) && len(s.s) <= smallRequest && ascii {
		o, text := allocText(len(s.s))
		copy(text, s.s)
		swapByte(text[at:], old[0], with[0])
		o.n = int32(len(text))
		return o.Value(), nil
	}
	found, grown := 0, len(with)-len(old)
	var where [fewFound]int // where the first of them are
	if grown != 0 || len(old) > 1 || !ascii {
		found = findAll(s.s, old, at, &where)
	}
	if grown > 0 && found > maxText/grown {
		return Value{}, OverflowErrorf("replace string is too long")
	}
	n := len(s.s) + found*grown
	switch {
	case n == 0:
		return Value{p: &emptyStr.Header}, nil
	case n > smallRequest:
		if err := reserveText(t, int64(n)); err != nil {
			return Value{}, err
		}
	}
	o, text := allocFor(n, ascii)
	if found > 0 {
		done := 0
		for _, at := range where[:min(found, fewFound)] {
			text = text[copy(text, s.s[done:at]):]
			text = appendPart(text, with)
			done = at + len(old)
		}
		if err := t.replaceIn(text, s.s[done:], old, with, found-min(found, fewFound)); err != nil {
			return Value{}, err
		}
	} else if err := t.swapBytes(text, s.s, old[0], with[0]); err != nil {
		return Value{}, err
	}
	if n <= 2 || !ascii && IsASCII(o.s) {
		return NewStr(o.s), nil
	}
	return o.Value(), nil
}

// fewFound is how many occurrences are found once only.
const fewFound = 32

// findAll counts the occurrences of old in s, of which the first is at a place,
// and notes where the first of them are.
func findAll(s, old string, at int, where *[fewFound]int) int {
	for n := range where {
		where[n] = at
		at += len(old)
		next := strings.Index(s[at:], old)
		if next < 0 {
			return n + 1
		}
		at += next
	}
	return len(where) + strings.Count(s[at:], old)
}

// replaceIn writes s with the first found occurrences of old replaced, of which
// there are so many, to text, which has the length of the result. Errors: as
// Tick.
func (t *Thread) replaceIn(text []byte, s, old, with string, found int) error {
	for next := bulkPiece; found > 0; found-- {
		at := strings.Index(s, old)
		text = text[copy(text, s[:at]):]
		text = text[copy(text, with):]
		s = s[at+len(old):]
		if next--; next == 0 {
			next = bulkPiece
			if err := t.Tick(bulkPiece >> 4); err != nil {
				return err
			}
		}
	}
	copy(text, s)
	return nil
}

// swapBytes writes s with with in the place of each old to text, which is as
// long. Errors: as Tick.
func (t *Thread) swapBytes(text []byte, s string, old, with byte) error {
	for len(text) > 0 {
		n := copy(text[:min(len(text), bulkPiece)], s)
		swapByte(text[:n], old, with)
		if err := t.Tick(int64(n >> 10)); err != nil {
			return err
		}
		text, s = text[n:], s[n:]
	}
	return nil
}

// swapByte puts with in the place of each old in text, which is ASCII, eight
// bytes at a time: in the sum of a byte below 128 and 127 the high bit is set
// unless the byte is zero.
func swapByte(text []byte, old, with byte) {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	same, change := ones*uint64(old), uint64(old^with)
	for ; len(text) >= 8; text = text[8:] {
		word := binary.LittleEndian.Uint64(text)
		found := ^((word ^ same) + ^uint64(highs)) & highs
		binary.LittleEndian.PutUint64(text, word^found>>7*change)
	}
	for i, c := range text {
		if c == old {
			text[i] = with
		}
	}
}

func runeWidth(s string) int {
	_, size := wtf8.DecodeRune(s)
	return size
}

// replaceText replaces the first count occurrences of old in s, all of them if
// count is negative. An empty old occurs at every boundary of units, which
// length counts and width measures at the start of a text.
func replaceText(t *Thread, s, old, with string, count int, length, width func(string) int) (string, error) {
	found := 0
	switch {
	case count == 0 || old == with:
	case old == "":
		found = length(s) + 1
	default:
		found = strings.Count(s, old)
	}
	if count >= 0 {
		found = min(found, count)
	}
	if found == 0 {
		return s, nil
	}
	if grown := len(with) - len(old); grown > 0 && found > maxText/grown {
		return "", OverflowErrorf("replace string is too long")
	}
	total := len(s) + found*(len(with)-len(old))
	if err := reserveText(t, int64(total)); err != nil {
		return "", err
	}
	if old != "" {
		b := make([]byte, total)
		err := t.replaceIn(b, s, old, with, found)
		return bytesAsString(b), err
	}
	b := make([]byte, 0, total)
	err := t.inPieces(found, func(from, to int) {
		for range to - from {
			b = append(b, with...)
			if s != "" {
				n := width(s)
				b = append(b, s[:n]...)
				s = s[n:]
			}
		}
	})
	return bytesAsString(append(b, s...)), err
}

func strPartition(t *Thread, a Args) (Value, error) {
	return strPart(t, a, false)
}

func strRPartition(t *Thread, a Args) (Value, error) {
	return strPart(t, a, true)
}

// strPart is partition and rpartition.
func strPart(t *Thread, a Args, last bool) (Value, error) {
	s, sep := a.V[0].StrObject(), a.V[1].StrObject()
	if sep == nil {
		return Value{}, TypeErrorf("must be str, not %s", a.V[1].TypeName())
	}
	if sep.s == "" {
		return Value{}, ValueErrorf("empty separator")
	}
	if err := t.tickText(len(s.s)); err != nil {
		return Value{}, err
	}
	i := findText(s.s, sep.s, last)
	empty := Value{p: &emptyStr.Header}
	switch {
	case i >= 0:
		return newTriple(s.part(0, i), sep.exact(), s.part(i+len(sep.s), len(s.s))), nil
	case last:
		return NewTuple(empty, empty, s.exact()), nil
	}
	return NewTuple(s.exact(), empty, empty), nil
}
