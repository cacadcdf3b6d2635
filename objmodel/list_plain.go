package objmodel

import "unsafe"

// plainMost bounds how many items are taken at once, with no look at the
// limits between.
const plainMost = 1 << 12

// plainCount gives how many items v has, when it is a set, a dict or a view of
// one, a range or an iterator over a sequence, that isn't long; -1 for all else. appendPlain then gives them: nothing
// that a program can see is called.
func (v Value) plainCount() int {
	n := -1
	switch v.p.typ {
	case &SetType, &FrozenSetType:
		n = v.AsSet().used
	case &DictType:
		n = v.AsDict().plainCount()
	case &DictKeysType, &DictValuesType, &DictItemsType:
		n = v.asDictView().dict.plainCount()
	case &RangeType:
		if r := v.AsRange(); r.big == nil && r.n <= plainMost {
			n = int(r.n)
		}
	case &RangeIterType:
		n = int(min((*RangeIter)(unsafe.Pointer(v.p)).n, plainMost+1))
	case &ListIterType:
		if it := (*ListIter)(unsafe.Pointer(v.p)); it.list != nil {
			n = max(len(it.list.items)-it.i, 0)
		}
	case &TupleIterType:
		if it := (*TupleIter)(unsafe.Pointer(v.p)); it.tuple != nil {
			n = len(it.tuple.Items()) - it.i
		}
	case &BytesType, &ByteArrayType:
		data, _ := view(v)
		n = len(data)
	case &StrType, &ReversedType:
		n = v.characters()
	case &ListReverseIterType:
		if it := (*listReverseIter)(unsafe.Pointer(v.p)); it.i < len(it.list.items) {
			n = it.i + 1
		}
	}
	if n > plainMost {
		return -1
	}
	return n
}

// plainCount is the number of items, -1 when they lie in an instance.
func (d *Dict) plainCount() int {
	if d.owner != nil {
		return -1
	}
	return int(d.live)
}

// appendPlain adds the items of a v that has a plainCount to out, which has
// room for them.
func (v Value) appendPlain(out []Value) []Value {
	at := len(out)
	switch v.p.typ {
	case &SetType, &FrozenSetType:
		s := v.AsSet()
		out = out[:at+s.used]
		for i := range s.table {
			if e := s.table[i]; e.live() {
				out[at] = e.key()
				at++
			}
		}
	case &DictType:
		out = v.AsDict().appendKeys(out)
	case &DictKeysType:
		out = v.asDictView().dict.appendKeys(out)
	case &DictValuesType:
		d := v.asDictView().dict
		out = out[:at+int(d.live)]
		for i := range d.entries {
			if e := &d.entries[i]; e.p != nil {
				out[at] = e.val
				at++
			}
		}
	case &DictItemsType:
		out = v.asDictView().dict.appendPairs(out)
	case &RangeType:
		r := v.AsRange()
		out = appendMembers(out, r.start, r.step, int(r.n))
	case &RangeIterType:
		r := (*RangeIter)(unsafe.Pointer(v.p))
		out = appendMembers(out, r.cur, r.step, int(r.n))
		r.cur, r.n = r.cur+r.n*r.step, 0
	case &ListIterType:
		it := (*ListIter)(unsafe.Pointer(v.p))
		if it.i < len(it.list.items) {
			out = append(out, it.list.items[it.i:]...)
		}
		it.i, it.list, it.seq = len(it.list.items), nil, nil
	case &TupleIterType:
		it := (*TupleIter)(unsafe.Pointer(v.p))
		out = append(out, it.tuple.Items()[it.i:]...)
		it.i, it.tuple, it.seq = len(it.tuple.Items()), nil, nil
	case &BytesType, &ByteArrayType:
		data, _ := view(v)
		for i := range len(data) {
			out = append(out, Int(int64(data[i])))
		}
	case &StrType, &ReversedType:
		out = v.appendCharacters(out)
	case &ListReverseIterType:
		it := (*listReverseIter)(unsafe.Pointer(v.p))
		for i := it.i; i >= 0; i-- {
			out = append(out, it.list.items[i])
		}
		it.end()
	}
	return out
}

// walkedBy reports whether an iterator goes over the list itself, and so on
// over what is added meanwhile.
func (o *List) walkedBy(it Value) bool {
	return it.p.typ == &ListIterType && (*ListIter)(unsafe.Pointer(it.p)).list == o
}

// appendMembers adds n numbers, step apart.
func appendMembers(out []Value, first, step int64, n int) []Value {
	for range n {
		out = append(out, Int(first))
		first += step
	}
	return out
}

func (d *Dict) appendKeys(out []Value) []Value {
	at := len(out)
	out = out[:at+int(d.live)]
	for i := range d.entries {
		if e := &d.entries[i]; e.p != nil {
			out[at] = e.key()
			at++
		}
	}
	return out
}

// pairBlock is how many pairs are made in one piece of memory, which lives as
// long as one of them does.
const pairBlock = 4

func (d *Dict) appendPairs(out []Value) []Value {
	at := len(out)
	out = out[:at+int(d.live)]
	var block TupleBlock
	for i := range d.entries {
		e := &d.entries[i]
		if e.p == nil {
			continue
		}
		pair, items := block.Make(2, len(out)-at)
		items[0], items[1] = e.key(), e.val
		out[at] = pair
		at++
	}
	return out
}
