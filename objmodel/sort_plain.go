package objmodel

import (
	"cmp"
	"slices"
	"strings"
	"unsafe"
)

// plainSort sorts by keys whose comparison no program can see: ints, floats and
// strs, or tuples of them that are all alike. Which items are compared does not
// matter then, and what is moved are cells without pointers.
type plainSort struct {
	keys      []Value
	cells     []sortCell
	exact     bool // equal words are equal keys
	longest   int  // bytes of a str among the keys
	backwards bool
}

// sortCell stands for one item: a word that is in the order of the keys, and
// where the item was. Items with equal keys stay in the order they had.
type sortCell struct {
	word uint64
	at   int32
}

// plainWork bounds the bytes of text that are compared between two looks at the
// limits, but for the number of times that each key is compared.
const plainWork = 1 << 24

// plainOrder gives the order of keys by where the items were; ok is false when
// comparing them could be seen, or fail.
func plainOrder(keys []Value, backwards bool) (cells []sortCell, ok bool) {
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
	p.fill()
	if p.exact {
		slices.SortFunc(p.cells, func(a, b sortCell) int {
			if a.word != b.word {
				return cmp.Compare(a.word, b.word)
			}
			return int(a.at - b.at)
		})
	} else {
		slices.SortFunc(p.cells, p.compare)
	}
	return p.cells, true
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
	apart := &keys[0] != &items[0]
	for i := 1; i < len(keys); i++ {
		k, v, at := keys[i], items[i], i
		for ; at > 0; at-- {
			c := comparePlain(k, keys[at-1])
			if backwards {
				c = -c
			}
			if c >= 0 {
				break
			}
			keys[at] = keys[at-1]
			if apart {
				items[at] = items[at-1]
			}
		}
		keys[at] = k
		if apart {
			items[at] = v
		}
	}
	return true
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
func (p *plainSort) fill() {
	p.cells = make([]sortCell, len(p.keys))
	for i, k := range p.keys {
		if k.p.typ == &TupleType {
			k = (*Tuple)(unsafe.Pointer(k.p)).Items()[0]
		}
		word := sortWord(k)
		if p.backwards {
			word = ^word
		}
		p.cells[i] = sortCell{word, int32(i)}
	}
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
	word := uint64(0)
	for i := range min(len(s), 8) {
		word |= uint64(s[i]) << (56 - 8*i)
	}
	return word
}

// compare orders two cells that their words may not tell apart.
func (p *plainSort) compare(a, b sortCell) int {
	if a.word != b.word {
		return cmp.Compare(a.word, b.word)
	}
	c := comparePlain(p.keys[a.at], p.keys[b.at])
	if p.backwards {
		c = -c
	}
	if c == 0 {
		c = int(a.at - b.at)
	}
	return c
}

// comparePlain compares two plain keys, or tuples of them.
func comparePlain(a, b Value) int {
	switch {
	case a.p == &intHdr:
		return cmp.Compare(int64(a.n), int64(b.n))
	case a.p == &floatHdr:
		return cmp.Compare(a.AsFloat(), b.AsFloat())
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
	cells, ok := plainOrder(s.keys, backwards)
	if !ok {
		return false
	}
	items := s.keys
	if s.vals != nil {
		items = s.vals
	}
	sorted := make([]Value, len(items))
	for i, c := range cells {
		sorted[i] = items[c.at]
	}
	copy(items, sorted)
	return true
}
