package objmodel

import "unsafe"

// SetPlainSlice does v[start:stop] = value when v is exactly a list, the bounds
// are None or small ints and value is a collection whose items nobody sees
// taken, without the need of a slice object; done is false for all else. Errors:
// MemoryError, or what Tick gives.
func SetPlainSlice(t *Thread, v, start, stop, value Value) (done bool, err error) {
	if v.p.typ != &ListType || start.p != &intHdr && start.p != &noneHdr || stop.p != &intHdr && stop.p != &noneHdr {
		return false, nil
	}
	if value.p.typ != &ListType && value.p.typ != &TupleType && value.plainCount() < 0 {
		return false, nil
	}
	o := (*List)(unsafe.Pointer(v.p))
	items, err := o.collectFor(t, value, "")
	if err != nil {
		return true, err
	}
	from, to := plainBounds(start, stop, len(o.items))
	return true, o.splice(t, from, max(from, to), items)
}

// setSlice is l[s] = v.
func (o *List) setSlice(t *Thread, s *Slice, v Value) error {
	start, stop, step, err := s.unpack(t)
	if err != nil {
		return err
	}
	if step == 1 {
		items, err := o.collectFor(t, v, "must assign iterable to extended slice")
		if err != nil {
			return err
		}
		start, stop, _ = adjustIndices(len(o.items), start, stop, step)
		return o.splice(t, start, max(start, stop), items)
	}
	items, err := o.collectFor(t, v, "must assign iterable to extended slice")
	if err != nil {
		return err
	}
	start, stop, n := adjustIndices(len(o.items), start, stop, step)
	if len(items) != n {
		return ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
	}
	for i := range n {
		o.items[start+i*step] = items[i]
	}
	return nil
}

// collectFor gives the items of v, to be put into o and not changed. Errors: as
// Collect, with a message of its own for what is not iterable.
func (o *List) collectFor(t *Thread, v Value, msg string) ([]Value, error) {
	switch v.p.typ {
	case &ListType:
		if l := (*List)(unsafe.Pointer(v.p)); l != o {
			return l.items, nil
		}
	case &TupleType:
		return (*Tuple)(unsafe.Pointer(v.p)).Items(), nil
	}
	items, err := Collect(t, v)
	if err != nil && Matches(err, &TypeErrorType) && v.p.typ.Slots.Iter == nil {
		return nil, TypeErrorf("%s", msg)
	}
	return items, err
}

// splice replaces items[start:stop].
func (o *List) splice(t *Thread, start, stop int, items []Value) error {
	n := len(o.items) - (stop - start) + len(items)
	if n > cap(o.items) {
		if err := t.Reserve(int64(n), valueSize); err != nil {
			return err
		}
		if err := t.tickMove(n); err != nil {
			return err
		}
		out := make([]Value, n, n+n/8)
		if err := t.moveValues(out, o.items[:start]); err != nil {
			return err
		}
		if err := t.moveValues(out[start:], items); err != nil {
			return err
		}
		if err := t.moveValues(out[start+len(items):], o.items[stop:]); err != nil {
			return err
		}
		o.items = out
		return nil
	}
	if err := t.tickMove(len(o.items) - start + len(items)); err != nil {
		return err
	}
	old := o.items
	o.items = old[:n]
	if err := t.moveValues(o.items[start+len(items):], old[stop:]); err != nil {
		return err
	}
	if err := t.moveValues(o.items[start:], items); err != nil {
		return err
	}
	if n < len(old) {
		clear(old[n:])
	}
	return nil
}

// deleteSlice is del l[s].
func (o *List) deleteSlice(t *Thread, s *Slice) error {
	start, stop, step, err := s.unpack(t)
	if err != nil {
		return err
	}
	start, stop, n := adjustIndices(len(o.items), start, stop, step)
	if step == 1 {
		return o.splice(t, start, max(start, stop), nil)
	}
	if n == 0 {
		return nil
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	if err := t.tickMove(len(o.items) - start); err != nil {
		return err
	}
	out := o.items[:start]
	for i, k := start, 0; i < len(o.items); i++ {
		if k < n && i == start+k*step {
			k++
			continue
		}
		out = append(out, o.items[i])
	}
	clear(o.items[len(out):])
	o.items = out
	return nil
}
