package objmodel

// plainMost bounds how many items are taken at once, with no look at the
// limits between.
const plainMost = 1 << 12

// plainCount gives how many items v has, when it is a set, a dict or a view of
// one that isn't long; -1 for all else. appendPlain then gives them: nothing
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
	return d.live
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
			if e := &s.table[i]; e.live() {
				out[at] = e.key
				at++
			}
		}
	case &DictType:
		out = v.AsDict().appendKeys(out)
	case &DictKeysType:
		out = v.asDictView().dict.appendKeys(out)
	case &DictValuesType:
		d := v.asDictView().dict
		out = out[:at+d.live]
		for i := range d.entries {
			if e := &d.entries[i]; e.key.p != nil {
				out[at] = e.val
				at++
			}
		}
	case &DictItemsType:
		out = v.asDictView().dict.appendPairs(out)
	}
	return out
}

func (d *Dict) appendKeys(out []Value) []Value {
	at := len(out)
	out = out[:at+d.live]
	for i := range d.entries {
		if e := &d.entries[i]; e.key.p != nil {
			out[at] = e.key
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
	out = out[:at+d.live]
	var block []tuple2
	for i := range d.entries {
		e := &d.entries[i]
		if e.key.p == nil {
			continue
		}
		if len(block) == 0 {
			block = make([]tuple2, min(pairBlock, len(out)-at))
		}
		o := &block[0]
		block = block[1:]
		o.buf = [2]Value{e.key, e.val}
		o.typ, o.items = &TupleType, o.buf[:]
		out[at] = Value{p: &o.Header}
		at++
	}
	return out
}
