package objmodel

import "strings"

// The methods in this file and the other bytes_ files serve bytes and
// bytearray. They look at the receiver after all other arguments are read,
// whose __index__ might change a bytearray.

// self gives the contents of the receiver; valid until a bytearray changes.
func self(a Args) string {
	data, _ := view(a.V[0])
	return data
}

// like gives s, a part of the receiver or new, as an object of the receiver's
// type: bytes that did not change are given back, a bytearray is always new.
func like(v Value, s string) Value {
	if v.p.typ != &BytesType && v.AsByteArray() != nil {
		return NewByteArray([]byte(s))
	}
	b := v.AsBytes()
	if b.s == s {
		return b.Value()
	}
	if 0 < len(s) && len(s) <= smallPart {
		return copyBytes(s)
	}
	return NewBytes(OwnText(b.s, s))
}

// needle gives the argument of find and its kin: bytes, or one byte as an int.
func needle(t *Thread, v Value) (string, error) {
	if data, ok := view(v); ok {
		return data, nil
	}
	if v.Native(&IntType).p == nil && v.p.typ.Slots.Index == nil {
		return "", TypeErrorf("argument should be integer or bytes-like object, not '%s'", v.TypeName())
	}
	c, err := byteOf(t, v, byteRange)
	return string([]byte{c}), err
}

// bytesWindow gives the part of the receiver that the arguments of a search
// ask for, what is searched, and where the part begins; ok is false when there
// is no such part. The bounds are read before what is searched.
func bytesWindow(t *Thread, a Args, read func(*Thread, Value) (string, error)) (part, sub string, at int, ok bool, err error) {
	if err := t.tickText(len(self(a))); err != nil {
		return "", "", 0, false, err
	}
	start, stop, err := searchBounds(t, a.V[2:], len(self(a)))
	if err == nil && read != nil {
		sub, err = read(t, a.V[1])
	}
	data := self(a)
	if stop = min(stop, len(data)); err != nil || start > stop {
		return "", "", 0, false, err
	}
	return data[start:stop], sub, start, true, nil
}

func bytesSearch(t *Thread, a Args, last bool) (int, error) {
	part, sub, at, ok, err := bytesWindow(t, a, needle)
	if err != nil || !ok {
		return -1, err
	}
	if i := findText(part, sub, last); i >= 0 {
		return at + i, nil
	}
	return -1, nil
}

func bytesFind(t *Thread, a Args) (Value, error) {
	i, err := bytesSearch(t, a, false)
	return Int(int64(i)), err
}

func bytesRFind(t *Thread, a Args) (Value, error) {
	i, err := bytesSearch(t, a, true)
	return Int(int64(i)), err
}

func bytesIndex(t *Thread, a Args) (Value, error) { return bytesMustFind(t, a, false) }

func bytesRIndex(t *Thread, a Args) (Value, error) { return bytesMustFind(t, a, true) }

func bytesMustFind(t *Thread, a Args, last bool) (Value, error) {
	i, err := bytesSearch(t, a, last)
	if err == nil && i < 0 {
		err = ValueErrorf("subsection not found")
	}
	return Int(int64(i)), err
}

func bytesCount(t *Thread, a Args) (Value, error) {
	part, sub, _, ok, err := bytesWindow(t, a, needle)
	switch {
	case err != nil || !ok:
		return Int(0), err
	case sub == "":
		return Int(int64(len(part)) + 1), nil
	}
	n, err := t.countText(part, sub)
	return Int(int64(n)), err
}

func bytesContains(t *Thread, v, x Value) (bool, error) {
	data, _ := view(v)
	if err := t.tickText(len(data)); err != nil {
		return false, err
	}
	if sub, ok := view(x); ok {
		return strings.Contains(data, sub), nil
	}
	if x.Native(&IntType).p == nil && x.p.typ.Slots.Index == nil {
		return false, TypeErrorf("a bytes-like object is required, not '%s'", x.TypeName())
	}
	if x.Native(&IntType).p == nil {
		n, err := Index(t, x)
		if _, ok := err.(*Exception); ok { // whatever it says, as CPython has it
			return false, TypeErrorf("a bytes-like object is required, not '%s'", x.TypeName())
		}
		if err != nil {
			return false, err
		}
		x = n
	}
	c, err := byteOf(t, x, byteRange)
	if err != nil {
		return false, err
	}
	data, _ = view(v)
	return strings.IndexByte(data, c) >= 0, nil
}

func bytesStartsWith(t *Thread, a Args) (Value, error) {
	return bytesAffix(t, a, "startswith", strings.HasPrefix)
}

func bytesEndsWith(t *Thread, a Args) (Value, error) {
	return bytesAffix(t, a, "endswith", strings.HasSuffix)
}

// bytesAffix is startswith and endswith, which take bytes or a tuple of them.
func bytesAffix(t *Thread, a Args, name string, has func(s, affix string) bool) (Value, error) {
	part, _, _, ok, err := bytesWindow(t, a, nil)
	if err != nil {
		return Value{}, err
	}
	if many := a.V[1].AsTuple(); many != nil {
		for _, v := range many.Items() {
			one, err := bytesLike(v)
			if err != nil {
				return Value{}, err
			}
			if ok && has(part, one) {
				return True, nil
			}
		}
		return False, nil
	}
	one, isBuffer := view(a.V[1])
	if !isBuffer {
		return Value{}, TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", name, a.V[1].TypeName())
	}
	return Bool(ok && has(part, one)), nil
}

func bytesRemovePrefix(t *Thread, a Args) (Value, error) {
	fix, err := bytesLike(a.V[1])
	return like(a.V[0], strings.TrimPrefix(self(a), fix)), err
}

func bytesRemoveSuffix(t *Thread, a Args) (Value, error) {
	fix, err := bytesLike(a.V[1])
	return like(a.V[0], strings.TrimSuffix(self(a), fix)), err
}

func byteLength(s string) int { return len(s) }

func byteWidth(string) int { return 1 }

func bytesReplace(t *Thread, a Args) (Value, error) {
	old, err := bytesLike(a.V[1])
	if err != nil {
		return Value{}, err
	}
	with, err := bytesLike(a.V[2])
	if err != nil {
		return Value{}, err
	}
	count := -1
	if len(a.V) > 3 {
		if count, err = sizeArg(t, a.V[3]); err != nil {
			return Value{}, err
		}
		old, _ = view(a.V[1])
		with, _ = view(a.V[2])
	}
	if err := t.tickText(len(self(a))); err != nil {
		return Value{}, err
	}
	s, err := replaceText(t, self(a), old, with, count, byteLength, byteWidth)
	return like(a.V[0], s), err
}

func bytesPartition(t *Thread, a Args) (Value, error) { return bytesPart(t, a, false) }

func bytesRPartition(t *Thread, a Args) (Value, error) { return bytesPart(t, a, true) }

// bytesPart is partition and rpartition.
func bytesPart(t *Thread, a Args, last bool) (Value, error) {
	sep, err := bytesLike(a.V[1])
	if err != nil {
		return Value{}, err
	}
	if sep == "" {
		return Value{}, ValueErrorf("empty separator")
	}
	v, s := a.V[0], self(a)
	if err := t.tickText(len(s)); err != nil {
		return Value{}, err
	}
	i := findText(s, sep, last)
	middle := a.V[1]
	if v.AsByteArray() != nil {
		middle = like(v, strings.Clone(sep))
	}
	switch {
	case i >= 0:
		return NewTuple(like(v, s[:i]), middle, like(v, s[i+len(sep):])), nil
	case last:
		return NewTuple(like(v, ""), like(v, ""), like(v, s)), nil
	}
	return NewTuple(like(v, s), like(v, ""), like(v, "")), nil
}
