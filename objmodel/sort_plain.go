package objmodel

import (
	"cmp"
	"strings"
	"unsafe"
)

// plainSort sorts by keys whose comparison no program can see: ints, floats and
// strs, or tuples of them that are all alike. Which items are compared does not
// matter then, and what is moved are cells without pointers.
type plainSort struct {
	keys      []Value
	exact     bool // equal words are equal keys
	longest   int  // bytes of a str among the keys
	backwards bool
}

// plainWork bounds the bytes of text that are compared between two looks at the
// limits, but for the number of times that each key is compared.
const plainWork = 1 << 24

// plainOrder gives the order of keys by where the items were, in cells that are used
// again by the next call; ok is false when comparing them could be seen, or fail.
func (t *Thread) plainOrder(keys []Value, backwards bool) (cells []sortCell, ok bool) {
	if len(keys) > sortPiece {
		return nil, false
	}
	p := plainSort{keys: keys, backwards: backwards}
	first := keys[0]
	switch {
	case first.p.typ != &TupleType:
		typ := first.p
		if plainKind(first) == 0 || !p.alike(first) {
			return nil, false
		}
		p.exact = typ == &intHdr || typ == &floatHdr
	case !p.alikeTuples(first.AsTuple().Items()):
		return nil, false
	}
	if p.longest*len(keys) > plainWork {
		return nil, false
	}
	room := t.sorting.takeCells(2 * len(keys))
	cells = room[:len(keys)]
	p.fill(cells)
	p.sort(cells, room[len(keys):])
	return cells, true
}

// fewItems is up to how many items are sorted by inserting them one by one.
const fewItems = 16

// sortFew sorts a few items by plain keys that are all alike, which may be the
// items themselves, and reports whether it did.
func sortFew(keys, items []Value, backwards bool) bool {
	if len(keys) < 2 {
		return true
	}
	p := plainSort{keys: keys}
	if first := keys[0]; first.p.typ == &TupleType {
		if !p.alikeTuples((*Tuple)(unsafe.Pointer(first.p)).Items()) {
			return false
		}
	} else if plainKind(first) == 0 || !p.alike(first) {
		return false
	}
	if p.longest > smallRequest {
		return false
	}
	ints, apart := keys[0].p == &intHdr, &keys[0] != &items[0]
	if ints && !apart {
		sortFewInts(keys, backwards)
		return true
	}
	var words [fewItems]uint64
	flip := uint64(0)
	if backwards {
		flip = ^flip
	}
	for i := range keys {
		if ints {
			words[i] = keys[i].n ^ 1<<63 ^ flip
		} else {
			words[i] = p.word(i) ^ flip
		}
	}
	exact := ints || keys[0].p == &floatHdr
	for i := 1; i < len(keys); i++ {
		k, v, word, at := keys[i], items[i], words[i], i
		for ; at > 0 && word <= words[at-1]; at-- {
			if word == words[at-1] {
				if exact {
					break
				}
				if c := comparePlain(k, keys[at-1]); (c < 0) == backwards || c == 0 {
					break
				}
			}
			keys[at], words[at] = keys[at-1], words[at-1]
			if apart {
				items[at] = items[at-1]
			}
		}
		keys[at], words[at] = k, word
		if apart {
			items[at] = v
		}
	}
	return true
}

// sortFewInts is sortFew for small ints, of which only the numbers move.
func sortFewInts(keys []Value, backwards bool) {
	flip := int64(0)
	if backwards {
		flip = ^flip
	}
	for i := 1; i < len(keys); i++ {
		n, at := keys[i].n, i
		for ; at > 0 && int64(n)^flip < int64(keys[at-1].n)^flip; at-- {
			keys[at].n = keys[at-1].n
		}
		keys[at].n = n
	}
}

// plainKind tells the types apart whose values are plain; 0 is any other.
//
//go:noinline
func plainKind(v Value) int {
	switch {
	case v.p == &intHdr:
		return 1
	case v.p == &floatHdr:
		if f := v.AsFloat(); f != f {
			return 0
		}
		return 2
	case v.p.typ == &StrType:
		return 3
	}
	return 0
}

// alike reports whether all keys are plain and of one type.
func (p *plainSort) alike(first Value) bool {
	kind := plainKind(first)
	if first.p == &intHdr {
		for i := range p.keys {
			if p.keys[i].p != &intHdr {
				return false
			}
		}
		return true
	}
	for _, k := range p.keys {
		if plainKind(k) != kind {
			return false
		}
		p.measure(k)
	}
	return true
}

// alikeTuples reports whether all keys are tuples with plain items of the same
// types.
func (p *plainSort) alikeTuples(first []Value) bool {
	const most = 4
	if len(first) == 0 || len(first) > most {
		return false
	}
	var kinds [most]int
	for i, v := range first {
		if kinds[i] = plainKind(v); kinds[i] == 0 {
			return false
		}
	}
	for _, k := range p.keys {
		if k.p.typ != &TupleType {
			return false
		}
		items := (*Tuple)(unsafe.Pointer(k.p)).Items()
		if len(items) != len(first) {
			return false
		}
		for i, v := range items {
			if plainKind(v) != kinds[i] {
				return false
			}
			p.measure(v)
		}
	}
	return true
}

// measure notes how long a str is.
func (p *plainSort) measure(v Value) {
	if v.p.typ == &StrType {
		p.longest = max(p.longest, len((*Str)(unsafe.Pointer(v.p)).s))
	}
}

// fill makes the cells.
func (p *plainSort) fill(cells []sortCell) {
	for i := range p.keys {
		word := p.word(i)
		if p.backwards {
			word = ^word
		}
		cells[i] = sortCell{word, int32(i)}
	}
}

// word is sortWord of a key, or of the first item of it.
func (p *plainSort) word(i int) uint64 {
	k := p.keys[i]
	if k.p.typ == &TupleType {
		k = (*Tuple)(unsafe.Pointer(k.p)).Items()[0]
	}
	return sortWord(k)
}

// sortWord gives a word that is less for a lesser key; of a str it tells the
// first bytes.
func sortWord(k Value) uint64 {
	const sign = 1 << 63
	switch k.p {
	case &intHdr:
		return k.n ^ sign
	case &floatHdr:
		n := k.n
		if n == sign {
			n = 0 // -0.0 equals 0.0
		}
		if n&sign != 0 {
			return ^n
		}
		return n | sign
	}
	s := (*Str)(unsafe.Pointer(k.p)).s
	if len(s) >= 8 {
		return uint64(s[7]) | uint64(s[6])<<8 | uint64(s[5])<<16 | uint64(s[4])<<24 |
			uint64(s[3])<<32 | uint64(s[2])<<40 | uint64(s[1])<<48 | uint64(s[0])<<56
	}
	word := uint64(0)
	for i := range len(s) {
		word = word<<8 | uint64(s[i])
	}
	return word << (64 - 8*len(s))
}

// comparePlain compares two plain keys, or tuples of them.
func comparePlain(a, b Value) int {
	switch {
	case a.p == &intHdr:
		return cmp.Compare(int64(a.n), int64(b.n))
	case a.p == &floatHdr:
		switch x, y := a.AsFloat(), b.AsFloat(); { // none is a NaN
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	case a.p.typ == &StrType:
		return strings.Compare((*Str)(unsafe.Pointer(a.p)).s, (*Str)(unsafe.Pointer(b.p)).s)
	}
	x, y := (*Tuple)(unsafe.Pointer(a.p)).Items(), (*Tuple)(unsafe.Pointer(b.p)).Items()
	for i := range x {
		if c := comparePlain(x[i], y[i]); c != 0 {
			return c
		}
	}
	return 0
}

// sortPlainly sorts if the keys are plain, and reports whether it did.
func (s *sorter) sortPlainly(backwards bool) bool {
	cells, ok := s.t.plainOrder(s.keys, backwards)
	if !ok {
		return false
	}
	if s.vals != nil {
		arrange(s.vals, cells)
	} else {
		arrange(s.keys, cells)
	}
	return true
}
