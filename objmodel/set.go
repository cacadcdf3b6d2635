package objmodel

import "unsafe"

// Set is a set or a frozenset: an open-addressing table laid out as CPython
// 3.13 lays it out, so that iteration gives CPython's order. No table is an
// empty one of the smallest size.
type Set struct {
	Header
	table  []setEntry // length a power of two
	fill   int        // entries in use, deleted ones included
	used   int        // members
	finger int        // where pop() looks next
	hash   int64      // of a frozenset; 0: not computed
}

// setEntry is a member with its hash, nothing or deletedEntry.
type setEntry = hashedKey

// The shape of the table (facts of CPython's setobject).
const (
	setMinSize      = 8
	setLinearProbes = 9
	setPerturbShift = 5
)

var deletedHdr Header

// deletedEntry stands where a member was taken out.
var deletedEntry = setEntry{p: &deletedHdr}

// live reports whether the entry of a set is a member.
func (k hashedKey) live() bool { return k.p != nil && k.p != &deletedHdr }

// NewSet makes an empty set.
func NewSet() *Set { return &Set{Header: Header{&SetType}} }

// NewSetWithRoom makes an empty set that will have members at once.
func NewSetWithRoom() *Set { return newSetOf(&SetType) }

// NewFrozenSet makes an empty frozenset, to be filled before it is shown.
func NewFrozenSet() *Set { return &Set{Header: Header{&FrozenSetType}} }

// smallSet is a set in one piece of memory with its first table.
type smallSet struct {
	Set
	buf [setMinSize]setEntry
}

func newSetOf(typ *Type) *Set {
	o := &smallSet{}
	o.typ, o.table = typ, o.buf[:0]
	return &o.Set
}

// begin makes sure that there is a table.
func (s *Set) begin() {
	switch {
	case len(s.table) != 0:
	case cap(s.table) >= setMinSize:
		s.table = s.table[:setMinSize]
	default:
		s.table = make([]setEntry, setMinSize)
	}
}

// Value gives the set as a Value.
func (s *Set) Value() Value { return Value{p: &s.Header} }

// AsSet gives the set or frozenset that v is, or that an instance of a
// subclass of one holds; nil for anything else.
func (v Value) AsSet() *Set {
	if v.p == nil {
		return nil
	}
	if v.p.typ == &SetType || v.p.typ == &FrozenSetType {
		return (*Set)(unsafe.Pointer(v.p))
	}
	if w := v.Native(&SetType); w.p != nil {
		return (*Set)(unsafe.Pointer(w.p))
	}
	return (*Set)(unsafe.Pointer(v.Native(&FrozenSetType).p))
}

// Len gives the number of members.
func (s *Set) Len() int { return s.used }

// Next steps through the members in CPython's order: start with *pos == 0, go
// on while ok.
func (s *Set) Next(pos *int) (v Value, ok bool) {
	e := s.next(pos)
	if e == nil {
		return Value{}, false
	}
	return e.key(), true
}

func (s *Set) next(pos *int) *setEntry {
	for *pos < len(s.table) {
		e := &s.table[*pos]
		*pos++
		if e.live() {
			return e
		}
	}
	return nil
}

// Add adds a member. Errors: what hashing or comparing raises.
func (s *Set) Add(t *Thread, v Value) error {
	h, err := Hash(t, v)
	if err != nil {
		return err
	}
	_, err = s.addHash(t, v, h)
	return err
}

// Contains reports whether v is a member. Errors: what hashing or comparing
// raises.
func (s *Set) Contains(t *Thread, v Value) (bool, error) {
	h, err := Hash(t, v)
	if err != nil {
		return false, err
	}
	i, err := s.find(t, v, h)
	return i >= 0, err
}

// ContainsInt is Contains of an int, where that is found out without a comparison
// that Python may have a say in; ok says so.
func (s *Set) ContainsInt(n int64) (has, ok bool) {
	table := s.table
	if len(table) == 0 {
		return false, true
	}
	hash := HashInt(n)
	switch e := &table[uint64(hash)&uint64(len(table)-1)]; {
	case e.p == &intHdr && e.n == uint64(n):
		return true, true
	case e.p == nil:
		return false, true
	}
	_, has, ok = s.probeInt(uint64(n), hash)
	return has, ok
}

// Discard takes a member out; it reports whether it was there.
func (s *Set) Discard(t *Thread, v Value) (bool, error) {
	h, err := Hash(t, v)
	if err != nil {
		return false, err
	}
	return s.discardHash(t, v, h)
}

// find gives the index of the entry that equals key, -1 if absent.
func (s *Set) find(t *Thread, key Value, hash int64) (int, error) {
	return s.findKey(t, key.withHash(hash), hash)
}

// findKey is find with the hash at hand, which k has.
func (s *Set) findKey(t *Thread, k hashedKey, hash int64) (int, error) {
	table := s.table
	if len(table) == 0 {
		return -1, nil
	}
	home := uint64(hash) & uint64(len(table)-1)
	switch e := table[home]; {
	case e == k:
		return int(home), nil
	case e.p == nil:
		return -1, nil
	}
	i, found, err := s.probe(t, k, hash)
	if !found {
		return -1, err
	}
	return i, nil
}

// probe walks the entries where k may stand: its index if found, else that
// of the last deleted entry on the way or, without one, of the first free
// entry. Comparing may call Python, which may change the
// set; the walk then starts again.
func (s *Set) probe(t *Thread, k hashedKey, hash int64) (at int, found bool, err error) {
	if k.p == &intHdr {
		if at, found, ok := s.probeInt(k.n, hash); ok {
			return at, found, nil
		}
	}
restart:
	table := s.table
	mask := len(table) - 1
	i := int(uint64(hash)) & mask
	perturb := uint64(hash)
	deleted := -1
	for {
		last := i
		if i+setLinearProbes <= mask {
			last = i + setLinearProbes
		}
		for j := i; j <= last; j++ {
			e := table[j]
			if e == k {
				return j, true, nil
			}
			if e.p == nil {
				if deleted >= 0 {
					j = deleted
				}
				return j, false, nil
			}
			if e.p == &deletedHdr {
				deleted = j
				continue
			}
			if e.p == &intHdr && k.p == &intHdr || storedHash(e.p, e.n) != hash {
				continue
			}
			eq, changed, err := s.sameMember(t, j, e, k.key())
			if err != nil {
				return -1, false, err
			}
			if changed {
				goto restart
			}
			if eq {
				return j, true, nil
			}
		}
		perturb >>= setPerturbShift
		i = int((uint64(i)*5 + 1 + perturb) & uint64(mask))
	}
}

// probeInt is probe of an int as long as it meets nothing but ints; ok says that
// it did.
func (s *Set) probeInt(n uint64, hash int64) (at int, found, ok bool) {
	table := s.table
	mask := len(table) - 1
	i := int(uint64(hash)) & mask
	perturb := uint64(hash)
	deleted := -1
	for {
		run := table[i:]
		if len(run) > setLinearProbes {
			run = run[:setLinearProbes+1]
		} else {
			run = run[:1]
		}
		for j := range run {
			switch e := &run[j]; e.p {
			case &intHdr:
				if e.n == n {
					return i + j, true, true
				}
			case nil:
				if deleted < 0 {
					deleted = i + j
				}
				return deleted, false, true
			case &deletedHdr:
				deleted = i + j
			default:
				return 0, false, false
			}
		}
		perturb >>= setPerturbShift
		i = int((uint64(i)*5 + 1 + perturb) & uint64(mask))
	}
}

// sameMember compares the member of entry j with a key. changed says that the
// entry is no longer there, or another one.
func (s *Set) sameMember(t *Thread, j int, e setEntry, key Value) (eq, changed bool, err error) {
	table := s.table
	if err = t.Tick(1); err != nil { // there may be many with one hash
		return false, false, err
	}
	eq, err = Equal(t, e.key(), key)
	if len(s.table) != len(table) || len(table) == 0 || &s.table[0] != &table[0] {
		s.begin()
		return false, true, err
	}
	return eq, s.table[j].p != e.p, err
}

// addHash adds a member with its hash; it reports whether it was new.
func (s *Set) addHash(t *Thread, key Value, hash int64) (bool, error) {
	return s.addKey(t, key.withHash(hash), hash)
}

// addKey is addHash with the hash at hand, which k has.
func (s *Set) addKey(t *Thread, k hashedKey, hash int64) (bool, error) {
	s.begin()
	table := s.table
	if e := &table[uint64(hash)&uint64(len(table)-1)]; e.p == nil {
		*e = k
	} else if *e == k {
		return false, nil
	} else {
		i, found, err := s.probe(t, k, hash)
		if found || err != nil {
			return false, err
		}
		e := &s.table[i]
		reused := e.p != nil
		*e = k
		if reused {
			s.used++
			return true, nil
		}
	}
	s.used++
	s.fill++
	if s.fill*5 >= (len(s.table)-1)*3 {
		return true, s.grow(t)
	}
	return true, nil
}

// quickAdd is set.add of an int or a str that is found, or has a free place,
// where it is looked for first.
func quickAdd(v, x Value) (Value, bool) {
	s := (*Set)(unsafe.Pointer(v.p))
	if len(s.table) == 0 {
		return Value{}, false
	}
	var hash int64
	switch {
	case x.p == &intHdr:
		hash = HashInt(int64(x.n))
	case x.p.typ == &StrType:
		hash = (*Str)(unsafe.Pointer(x.p)).Hash()
	default:
		return Value{}, false
	}
	e, k := &s.table[uint64(hash)&uint64(len(s.table)-1)], x.withHash(hash)
	if e.p == nil && (s.fill+1)*5 < (len(s.table)-1)*3 {
		*e = k
		s.used++
		s.fill++
		return None, true
	}
	return None, *e == k
}

// grow makes room after an insertion or many deletions.
func (s *Set) grow(t *Thread) error {
	if s.used > 50000 {
		return s.resize(t, s.used*2)
	}
	return s.resize(t, s.used*4)
}

// resize makes the table anew, larger than least.
func (s *Set) resize(t *Thread, least int) error {
	n := sizeFor(least)
	if err := t.Reserve(int64(n), int64(unsafe.Sizeof(setEntry{}))); err != nil {
		return err
	}
	old := s.table
	s.table = make([]setEntry, n)
	claimPages(s.table)
	s.fill = s.used
	return s.insertAll(t, old)
}

// insertAll puts the members of another table, which are known to be absent,
// into one without deleted entries. Only the end of the run's context stops it
// half-way. Errors: the context's cause.
func (s *Set) insertAll(t *Thread, from []setEntry) error {
	table := s.table
	var ends map[int64]setProbe // of crowded hashes: all entries before are taken
	for i := range from {
		if i&(bulkPiece-1) == bulkPiece-1 {
			if err := t.CheckContext(); err != nil {
				return err
			}
		}
		e := from[i]
		if !e.live() {
			continue
		}
		hash := storedHash(e.p, e.n)
		if to := &table[uint64(hash)&uint64(len(table)-1)]; to.p == nil {
			*to = e
		} else {
			at, ok := ends[hash]
			if !ok {
				at = setProbe{int(uint64(hash)) & (len(table) - 1), uint64(hash)}
			}
			if end, n := s.insertClean(e, at); n >= crowd || ok {
				if ends == nil {
					ends = map[int64]setProbe{}
				}
				ends[hash] = end
			}
		}
	}
	return nil
}

// setProbe is a place on the way of a hash through a table.
type setProbe struct {
	entry   int
	perturb uint64
}

// insertClean puts an entry that is known to be absent into a table without
// deleted entries, from a probe on; it gives the last one and how many there
// were.
func (s *Set) insertClean(e setEntry, at setProbe) (end setProbe, n int) {
	table := s.table
	mask := len(table) - 1
	for ; ; n++ {
		last := at.entry
		if at.entry+setLinearProbes <= mask {
			last = at.entry + setLinearProbes
		}
		for j := at.entry; j <= last; j++ {
			if to := &table[j]; to.p == nil {
				*to = e
				return at, n
			}
		}
		at.perturb >>= setPerturbShift
		at.entry = int((uint64(at.entry)*5 + 1 + at.perturb) & uint64(mask))
	}
}

func (s *Set) discardHash(t *Thread, key Value, hash int64) (bool, error) {
	return s.discardKey(t, key.withHash(hash), hash)
}

// discardKey is discardHash with the hash at hand, which k has.
func (s *Set) discardKey(t *Thread, k hashedKey, hash int64) (bool, error) {
	i, err := s.findKey(t, k, hash)
	if i < 0 {
		return false, err
	}
	s.table[i] = deletedEntry
	s.used--
	return true, nil
}

// Clear takes all members out.
func (s *Set) Clear() { s.table, s.fill, s.used = nil, 0, 0 }

// copyOf gives a new set of type typ with the members of s.
func (s *Set) copyOf(t *Thread, typ *Type) (*Set, error) {
	if s.used == 0 {
		return &Set{Header: Header{typ}}, nil
	}
	c := newSetFor(typ, s.used)
	return c, c.merge(t, s)
}

// newSetFor makes an empty set of type typ that n members are to be put into at
// once.
func newSetFor(typ *Type, n int) *Set {
	if n*5 < (setMinSize-1)*3 {
		return newSetOf(typ)
	}
	return &Set{Header: Header{typ}}
}

// copyWithRoom is copyOf for a set that another one with more members is then
// merged into: a table that would have to be made larger for them at once is
// never copied as it is.
func (s *Set) copyWithRoom(t *Thread, typ *Type, more int) (*Set, error) {
	size := setMinSize
	if s.used*5 >= (setMinSize-1)*3 {
		size = sizeFor(s.used * 2)
	}
	if s.fill != s.used || len(s.table) != size || (s.used+more)*5 < (size-1)*3 {
		return s.copyOf(t, typ)
	}
	c := &Set{Header: Header{typ}}
	if err := c.resize(t, (s.used+more)*2); err != nil {
		return nil, err
	}
	c.fill, c.used = s.used, s.used
	if err := c.insertAll(t, s.table); err != nil {
		return nil, err
	}
	return c, t.Tick(int64(s.used >> 2))
}

// sizeFor gives the size of a table larger than least.
func sizeFor(least int) int {
	n := setMinSize
	for n <= least {
		n *= 2
	}
	return n
}

// merge adds the members of another set.
func (s *Set) merge(t *Thread, o *Set) error {
	if s == o || o.used == 0 {
		return nil
	}
	if (s.fill+o.used)*5 >= (max(len(s.table), setMinSize)-1)*3 {
		if err := s.resize(t, (s.used+o.used)*2); err != nil {
			return err
		}
	}
	s.begin()
	if s.fill == 0 && len(s.table) == len(o.table) && o.fill == o.used {
		copy(s.table, o.table)
		s.fill, s.used = o.fill, o.used
		return t.Tick(int64(o.used >> 3))
	}
	if s.fill == 0 {
		s.fill, s.used = o.used, o.used
		if err := s.insertAll(t, o.table); err != nil {
			return err
		}
		return t.Tick(int64(o.used >> 2))
	}
	for i := 0; i < len(o.table); i++ {
		k := o.table[i]
		if !k.live() {
			continue
		}
		if _, err := s.addKey(t, k, storedHash(k.p, k.n)); err != nil {
			return err
		}
		if err := t.Tick(1); err != nil {
			return err
		}
	}
	return nil
}
