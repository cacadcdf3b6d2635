package objmodel

// byteArrayOutside is the IndexError's message for an index beyond the ends.
const byteArrayOutside = "bytearray index out of range"

func byteArrayGetItem(t *Thread, v, key Value) (Value, error) {
	if s := key.AsSlice(); s != nil {
		part, err := sliceBytes(t, v, s)
		if err == nil {
			err = reserveBytes(t, len(part))
		}
		if err != nil {
			return Value{}, err
		}
		return NewByteArray([]byte(part)), nil
	}
	i, err := v.AsByteArray().index(t, key)
	if err != nil {
		return Value{}, err
	}
	return Int(int64(v.AsByteArray().b[i])), nil
}

// index gives the index that key is, counted from the end when negative.
func (o *ByteArray) index(t *Thread, key Value) (int, error) {
	if key.IsInt() {
		return byteIndex(t, key, len(o.b), "bytearray", byteArrayOutside)
	}
	if key.Native(&IntType).p == nil && key.p.typ.Slots.Index == nil {
		return byteIndex(t, key, len(o.b), "bytearray", byteArrayOutside)
	}
	i, err := Index(t, key) // which may change o
	if err != nil {
		return 0, err
	}
	return byteIndex(t, i, len(o.b), "bytearray", byteArrayOutside)
}

func byteArraySetItem(t *Thread, v, key, value Value) error {
	o := v.AsByteArray()
	if s := key.AsSlice(); s != nil {
		return o.setSlice(t, s, value)
	}
	if key.Native(&IntType).p == nil && key.p.typ.Slots.Index == nil {
		_, err := o.index(t, key)
		return err
	}
	i, err := IndexInt(t, key, &IndexErrorType)
	if err != nil {
		return err
	}
	var c byte
	if value.p != nil {
		if c, err = byteOf(t, value, byteRange); err != nil {
			return err
		}
	}
	at, err := o.index(t, Int(int64(i)))
	switch {
	case err != nil:
		return err
	case value.p == nil:
		if err := o.resizing(t); err != nil {
			return err
		}
		t.Spend((len(o.b) - at) >> 10)
		o.b = append(o.b[:at], o.b[at+1:]...)
	default:
		o.b[at] = c
	}
	return nil
}

// setSlice puts value in the place of a slice; nil deletes it.
func (o *ByteArray) setSlice(t *Thread, s *Slice, value Value) error {
	start, stop, step, err := s.unpack(t)
	if err != nil {
		return err
	}
	data := ""
	if value.p != nil {
		if data, err = assignable(t, value); err != nil {
			return err
		}
	}
	start, stop, n := adjustIndices(len(o.b), start, stop, step)
	switch {
	case step == 1:
		return o.splice(t, start, max(start, stop), data)
	case data == "":
		if n > 0 {
			if err := o.resizing(t); err != nil {
				return err
			}
		}
		return o.deleteSteps(t, start, step, n)
	case len(data) != n:
		return ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(data), n)
	}
	return t.inPieces(n, func(from, to int) {
		for i := from; i < to; i++ {
			o.b[start+i*step] = data[i]
		}
	})
}

// assignable gives the bytes that may be put in the place of a slice.
func assignable(t *Thread, value Value) (string, error) {
	if data, ok := BufferOf(value); ok {
		return data, nil
	}
	if value.StrObject() != nil || isNumber(value) {
		return "", TypeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
	}
	return bytesFrom(t, value, byteArrayWords)
}

// splice replaces the bytes from start to stop.
func (o *ByteArray) splice(t *Thread, start, stop int, data string) error {
	n := len(o.b) - (stop - start) + len(data)
	if n != len(o.b) {
		if err := o.resizing(t); err != nil {
			return err
		}
	}
	if n <= len(o.b) {
		t.Spend((len(data) + len(o.b) - stop) >> 10)
		copy(o.b[start:], data)
		o.b = append(o.b[:start+len(data)], o.b[stop:]...)
		return nil
	}
	if err := t.Reserve(int64(n), 1); err != nil {
		return err
	}
	b := make([]byte, 0, n+n/8)
	b = append(append(append(b, o.b[:start]...), data...), o.b[stop:]...)
	o.b = b
	return nil
}

// deleteSteps takes out n bytes that lie step apart. What a limit breaks off is
// done as far as it came. Errors: as Tick.
func (o *ByteArray) deleteSteps(t *Thread, start, step, n int) error {
	if n == 0 {
		return nil
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	b, to, at := o.b, start, start
	err := t.inPieces(n, func(first, end int) {
		for range end - first {
			next := at + min(step, len(b)-at) // of a vast step the sum would be too
			to += copy(b[to:], b[at+1:next])
			at = next
		}
	})
	to += copy(b[to:], b[at:])
	o.b = b[:to]
	return err
}
