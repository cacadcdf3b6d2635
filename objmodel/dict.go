package objmodel

import "unsafe"

// Dict is a Python dict: entries in insertion order and, beyond a few, an
// index of them by hash, probed as CPython probes: the low bits first, so that
// runs of ints stay together, then the higher ones. A dict with an owner is the
// __dict__ of an instance whose attributes still live in the instance's
// slots; it moves them into itself when asked for more than get, set, length
// and iteration.
type Dict struct {
	Header
	entries []dictEntry
	index   []int32 // entry number + 1; 0 free; -1 deleted. nil while small
	version uint64
	owner   *Instance
	live    int32
	packed  uint16 // how often entries were moved together in place
	foreign bool   // a key of a class made in Python is or was there: its __eq__ may equal a str
	read    bool   // somebody knows where a value stands, even when it no longer does
}

type dictEntry struct {
	hashedKey // none: deleted
	val       Value
}

// smallDict is how many entries are searched one by one, without an index.
const smallDict = 10

// NewDict makes an empty dict with room for n entries.
func NewDict(n int) *Dict {
	if n > 0 && n <= leastEntries {
		if n <= fewEntries {
			o := &pairDict{}
			o.typ, o.entries = &DictType, o.buf[:0]
			return &o.Dict
		}
		return newSmallDict(0)
	}
	if n == 0 {
		return &Dict{Header: Header{&DictType}}
	}
	return newDictWithRoom(usable((n*3 + 1) / 2))
}

// mostExpected is for how many items NewDictFor makes room at most, since they may
// have the same keys.
const mostExpected = 170

// NewDictFor makes an empty dict with room for what is left of an iterator, where
// that is known.
func NewDictFor(it, at Value) *Dict { return NewDict(min(itemsLeft(it, at), mostExpected)) }

// newDictWithRoom makes an empty dict with room for n entries, a number that usable
// gives.
func newDictWithRoom(n int) *Dict {
	var d *Dict
	switch n {
	case smallDict:
		o := &unindexedDict{}
		d, o.entries = &o.Dict, o.buf[:0]
	case indexedEntries:
		o := &indexedDict{}
		d, o.entries, o.index = &o.Dict, o.room.entries[:0], o.room.index[:]
	default:
		d = &Dict{}
		d.makeRoom(n)
	}
	d.typ = &DictType
	return d
}

// makeRoom gives a dict new room for n entries, and an index without any if it
// needs one.
func (d *Dict) makeRoom(n int) {
	d.index = nil
	switch {
	case n <= smallDict:
		d.entries = make([]dictEntry, 0, n)
	case n == indexedEntries:
		o := &indexedRoom{}
		d.entries, d.index = o.entries[:0], o.index[:]
	default:
		d.entries = make([]dictEntry, 0, n)
		size := 64
		for size*2 < n*3 {
			size *= 2
		}
		d.index = make([]int32, size)
		claimPages(d.index)
	}
}

// indexedEntries is the room for entries of the smallest dict with an index.
const indexedEntries = 21

// indexedRoom is the room of such a dict in one piece of memory.
type indexedRoom struct {
	entries [indexedEntries]dictEntry
	index   [32]int32
}

// unindexedDict is a dict in one piece of memory with as many entries as need no
// index.
type unindexedDict struct {
	Dict
	buf [smallDict]dictEntry
}

// indexedDict is a dict in one piece of memory with its room.
type indexedDict struct {
	Dict
	room indexedRoom
}

// leastEntries is the room for entries that a dict has at least once it has any.
const leastEntries = 5

// fewEntries is the room that an empty dict is given first: many stay so small.
const fewEntries = 2

// smallestDict is a dict in one piece of memory with its first entries, which
// it leaves when it outgrows them.
type smallestDict struct {
	Dict
	buf [leastEntries]dictEntry
}

// pairDict is one for at most two entries.
type pairDict struct {
	Dict
	buf [fewEntries]dictEntry
}

// newSmallDict makes a dict with room for leastEntries, n of them in use.
func newSmallDict(n int) *Dict {
	o := &smallestDict{}
	o.typ, o.entries = &DictType, o.buf[:n]
	return &o.Dict
}

// Value gives the dict as a Value.
func (d *Dict) Value() Value { return Value{p: &d.Header} }

// AsDict gives the Dict that v is or, for an instance of a subclass of dict,
// holds; nil for anything else.
func (v Value) AsDict() *Dict {
	if v.p != nil && v.p.typ == &DictType {
		return (*Dict)(unsafe.Pointer(v.p))
	}
	if w := v.Native(&DictType); w.p != nil {
		return (*Dict)(unsafe.Pointer(w.p))
	}
	return nil
}

// Len gives the number of items.
func (d *Dict) Len() int {
	if d.owner != nil {
		return d.owner.attrCount()
	}
	return int(d.live)
}

// Version changes whenever a key is added or removed (not when a value is
// replaced). Inline caches of global names compare it.
func (d *Dict) Version() uint64 { return d.version }

// detach moves the attributes of the owning instance into the dict.
func (d *Dict) detach() {
	if d.owner != nil {
		d.owner.moveToDict()
	}
}

// perturbShift is how many bits of the hash each further probe brings in.
const perturbShift = 5

// findStr gives the entry number of a str key, -1 if absent.
func (d *Dict) findStr(key *Str, hash int64) int {
	if d.index == nil {
		for i := range d.entries {
			e := &d.entries[i]
			if e.p == &key.Header || e.n == uint64(hash) && e.holds(key) {
				return i
			}
		}
		return -1
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	for s := perturb & mask; ; s = (s*5 + perturb + 1) & mask {
		perturb >>= perturbShift
		i := d.index[s]
		if i == 0 {
			return -1
		}
		if i < 0 {
			continue
		}
		e := &d.entries[i-1]
		if e.p == &key.Header {
			return int(i - 1)
		}
		if e.n != uint64(hash) {
			continue
		}
		if p := e.p; p != nil && p.typ == &StrType {
			if (*Str)(unsafe.Pointer(p)).s == key.s {
				return int(i - 1)
			}
		} else if e.key().equalsStr(key) {
			return int(i - 1)
		}
	}
}

// holds reports whether the key of an entry with the hash of key equals it.
func (e *dictEntry) holds(key *Str) bool {
	if p := e.p; p != nil && p.typ == &StrType {
		return (*Str)(unsafe.Pointer(p)).s == key.s
	}
	return e.key().equalsStr(key)
}

// equalsStr is holds for what is not exactly a str.
//
//go:noinline
func (v Value) equalsStr(key *Str) bool {
	if v.p == nil {
		return false
	}
	if v.p.typ.native == &StrType && !v.p.typ.definesEq() {
		s, _ := v.ToStr()
		return s == key.s
	}
	return false
}

// definesEq reports whether the class overrides the comparison of its native base.
func (t *Type) definesEq() bool {
	return t.flags&FlagHeap != 0 && t.Lookup(names.eq).p != nil && func() bool {
		_, o := t.LookupOwner(names.eq)
		return o.IsHeap()
	}()
}

// findInt gives the entry number of an unboxed int key when that can be told
// without calling Python; ok is false when it can't.
func (d *Dict) findInt(key Value, hash int64) (i int, ok bool) {
	if d.index == nil {
		for i := range d.entries {
			e := &d.entries[i]
			if e.p == &intHdr {
				if e.n == key.n {
					return i, true
				}
			} else if e.mayEqualInt(hash) {
				return 0, false
			}
		}
		return -1, true
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	others := 0
	for s := perturb & mask; ; s = (s*5 + perturb + 1) & mask {
		perturb >>= perturbShift
		i := d.index[s]
		if i == 0 {
			return -1, true
		}
		if i < 0 {
			continue
		}
		e := &d.entries[i-1]
		if e.p == &intHdr {
			if e.n == key.n {
				return int(i - 1), true
			}
			if others++; others == crowd {
				return 0, false
			}
		} else if e.mayEqualInt(hash) {
			return 0, false
		}
	}
}

// mayEqualInt reports whether an int with the given hash may be equal to the key,
// which is none.
func (k hashedKey) mayEqualInt(hash int64) bool {
	return k.p != nil && storedHash(k.p, k.n) == hash && k.p.typ != &StrType
}

// find gives the entry number of key, -1 if absent. Comparing may call
// Python, which may change the dict; the search then starts again.
func (d *Dict) find(t *Thread, key Value, hash int64) (int, error) {
	if s := key.AsStr(); s != nil && !d.foreign {
		return d.findStr(s, hash), nil
	}
	if key.p == &intHdr {
		if i, ok := d.findInt(key, hash); ok {
			return i, nil
		}
	}
restart:
	if d.index == nil {
		for i := 0; i < len(d.entries); i++ {
			e := &d.entries[i]
			if e.p == nil || storedHash(e.p, e.n) != hash {
				continue
			}
			eq, changed, err := d.sameKey(t, i, key)
			if err != nil {
				return -1, err
			}
			if changed {
				goto restart
			}
			if eq {
				return i, nil
			}
		}
		return -1, nil
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	for s := perturb & mask; ; s = (s*5 + perturb + 1) & mask {
		perturb >>= perturbShift
		i := d.index[s]
		if i == 0 {
			return -1, nil
		}
		if i < 0 {
			continue
		}
		e := &d.entries[i-1]
		if storedHash(e.p, e.n) != hash {
			continue
		}
		eq, changed, err := d.sameKey(t, int(i-1), key)
		if err != nil {
			return -1, err
		}
		if changed {
			goto restart
		}
		if eq {
			return int(i - 1), nil
		}
	}
}

// sameKey compares entry i with a key. changed says that comparing moved the
// entries, or that the entry is another one now.
func (d *Dict) sameKey(t *Thread, i int, key Value) (eq, changed bool, err error) {
	k := d.entries[i].hashedKey
	a := k.key()
	if a == key {
		return true, false, nil
	}
	before, packed := unsafe.SliceData(d.entries), d.packed
	if err = t.Tick(1); err != nil { // there may be many with one hash
		return false, false, err
	}
	eq, err = Equal(t, a, key)
	return eq, unsafe.SliceData(d.entries) != before || d.packed != packed || i >= len(d.entries) || d.entries[i].hashedKey != k, err
}

// GetStr gives the value of a str key, nil if absent.
func (d *Dict) GetStr(key *Str) Value { return d.getStrHash(key, key.Hash()) }

func (d *Dict) getStrHash(key *Str, hash int64) Value {
	if d.owner != nil {
		return d.owner.attr(key)
	}
	if i := d.findStr(key, hash); i >= 0 {
		return d.entries[i].val
	}
	return Value{}
}

// FindStr gives a number for EntryValue to find the value of key by as long
// as Version stays the same; -1 if absent.
func (d *Dict) FindStr(key *Str) int {
	d.detach()
	return d.findStr(key, key.Hash())
}

// EntryValue gives the value at a number that FindStr gave.
func (d *Dict) EntryValue(i int) Value { return d.entries[i].val }

// EntryAt gives where the value at a number that FindStr gave stands, for reading
// while the dict's Version is the same.
func (d *Dict) EntryAt(i int) *Value {
	d.read = true
	return &d.entries[i].val
}

// SetEntryValue replaces the value at a number that FindStr gave.
func (d *Dict) SetEntryValue(i int, v Value) { d.entries[i].val = v }

// Get gives the value of key, nil if absent. Errors: what hashing or
// comparing raises.
func (d *Dict) Get(t *Thread, key Value) (Value, error) {
	if s := key.AsStr(); s != nil && !d.foreign {
		if d.owner != nil {
			return d.owner.attr(s), nil
		}
		if i := d.findStr(s, s.Hash()); i >= 0 {
			return d.entries[i].val, nil
		}
		return Value{}, nil
	}
	if key.p == &intHdr && d.owner == nil {
		if i, ok := d.findInt(key, HashInt(int64(key.n))); ok {
			if i < 0 {
				return Value{}, nil
			}
			return d.entries[i].val, nil
		}
	}
	h, err := Hash(t, key)
	if err != nil {
		return Value{}, err
	}
	d.detach()
	i, err := d.find(t, key, h)
	if i < 0 {
		return Value{}, err
	}
	return d.entries[i].val, nil
}

// GetString gives the value of a str key by its text.
func (d *Dict) GetString(key string) Value { return d.GetStr(newStr(key)) }

// SetStr sets the value of a str key.
func (d *Dict) SetStr(key *Str, val Value) {
	if d.owner != nil {
		d.owner.setAttr(key, val)
		return
	}
	h := key.Hash()
	if i := d.findStr(key, h); i >= 0 {
		d.entries[i].val = val
		return
	}
	d.insert(h, Value{p: &key.Header}, val)
}

// SetString sets the value of a str key by its text.
func (d *Dict) SetString(key string, val Value) { d.SetStr(newStr(key), val) }

// Set sets d[key]. Errors: what hashing or comparing raises.
func (d *Dict) Set(t *Thread, key, val Value) error {
	if n := len(d.entries); n == cap(d.entries) && n > 1<<12 {
		if err := t.Reserve(int64(n)*2, int64(unsafe.Sizeof(dictEntry{}))); err != nil {
			return err
		}
	}
	if s := key.AsStr(); s != nil && !d.foreign {
		d.SetStr(s, val)
		return nil
	}
	if key.p == &intHdr && d.owner == nil {
		h := HashInt(int64(key.n))
		if i, ok := d.findInt(key, h); ok {
			if i >= 0 {
				d.entries[i].val = val
			} else {
				d.insert(h, key, val)
			}
			return nil
		}
	}
	h, err := Hash(t, key)
	if err != nil {
		return err
	}
	d.detach()
	i, err := d.find(t, key, h)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.entries[i].val = val
		return nil
	}
	d.insert(h, key, val)
	return nil
}

// SetDefault gives the value of key, after setting it to val if absent.
func (d *Dict) SetDefault(t *Thread, key, val Value) (Value, error) {
	h, err := Hash(t, key)
	if err != nil {
		return Value{}, err
	}
	d.detach()
	i, err := d.find(t, key, h)
	if err != nil {
		return Value{}, err
	}
	if i >= 0 {
		return d.entries[i].val, nil
	}
	d.insert(h, key, val)
	return val, nil
}

// insert adds a key that is known to be absent.
func (d *Dict) insert(hash int64, key, val Value) {
	if len(d.entries) == cap(d.entries) {
		d.grow()
	}
	if key.p.typ.flags&FlagHeap != 0 {
		d.foreign = true
	}
	d.entries = append(d.entries, dictEntry{key.withHash(hash), val})
	d.live++
	d.version++
	if d.index != nil {
		d.place(hash, len(d.entries))
	}
}

// usable is the room for entries that CPython gives a dict that is to hold n:
// two thirds of the power of two, at least 8, that is not below n. When it is
// used up, deleted entries are dropped; iteration sees that, so that the sizes
// must be CPython's.
func usable(n int) int {
	size := 8
	for size < n {
		size *= 2
	}
	return size * 2 / 3
}

// grow makes room for entries, and drops the deleted ones.
//
//go:noinline
func (d *Dict) grow() {
	if n := cap(d.entries); 0 < n && n < leastEntries {
		entries := make([]dictEntry, len(d.entries), leastEntries)
		copy(entries, d.entries)
		clear(d.entries) // they may lie in the dict itself
		d.entries = entries
		return
	}
	if cap(d.entries) == 0 && d.index == nil {
		d.entries = make([]dictEntry, 0, fewEntries)
		return
	}
	n := usable(int(d.live) * 3)
	if n == cap(d.entries) && int(d.live) < n {
		d.pack()
		return
	}
	d.enlarge(n)
}

// enlarge makes room for n entries, and drops the deleted ones.
func (d *Dict) enlarge(n int) {
	old, dense := d.entries, d.dense()
	d.makeRoom(n)
	if dense {
		d.entries = append(d.entries, old...)
	} else {
		for _, e := range old {
			if e.p != nil {
				d.entries = append(d.entries, e)
			}
		}
	}
	d.version++
	if d.read || cap(old) <= smallDict || cap(old) == indexedEntries {
		clear(old) // they may lie in the dict itself, and whoever knows the place must keep nothing alive
	}
	if d.index != nil {
		d.placeAll()
	}
}

// pack drops the deleted entries from a dict that needs no more room.
func (d *Dict) pack() {
	n := 0
	for i := range d.entries {
		if d.entries[i].p == nil {
			continue
		}
		if i != n {
			d.entries[n] = d.entries[i]
		}
		n++
	}
	clear(d.entries[n:])
	d.entries = d.entries[:n]
	d.version++
	d.packed++
	if d.index != nil {
		clear(d.index)
		d.placeAll()
	}
}

// place enters an entry, which no other equals, into the index. There is room:
// the index has half as many cells again as entries has room for.
func (d *Dict) place(hash int64, number int) {
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	s := perturb & mask
	for d.index[s] > 0 {
		perturb >>= perturbShift
		s = (s*5 + perturb + 1) & mask
	}
	d.index[s] = int32(number)
}

// crowd is how many keys with one hash, or cells on the way to a free one, are no
// chance.
const crowd = 64

// placeAt is place from a probe on; it gives the last one and how many there were.
func (d *Dict) placeAt(at probe, number int) (end probe, n int) {
	mask := uint64(len(d.index) - 1)
	for d.index[at.cell] > 0 {
		at.perturb >>= perturbShift
		at.cell = (at.cell*5 + at.perturb + 1) & mask
		n++
	}
	d.index[at.cell] = int32(number)
	return at, n
}

// probe is a place on the way of a hash through an index.
type probe struct{ cell, perturb uint64 }

// renumber writes another number into the index cell of entry i; -1 marks it
// deleted.
func (d *Dict) renumber(i int, hash int64, number int) {
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	s := perturb & mask
	for d.index[s] != int32(i+1) {
		perturb >>= perturbShift
		s = (s*5 + perturb + 1) & mask
	}
	d.index[s] = int32(number)
}

// placeAll enters all entries into an empty index.
func (d *Dict) placeAll() {
	mask := uint64(len(d.index) - 1)
	var ends map[int64]probe // of crowded hashes: all cells before are taken
	for i := range d.entries {
		if d.entries[i].p == nil {
			continue
		}
		hash := storedHash(d.entries[i].p, d.entries[i].n)
		at := probe{uint64(hash) & mask, uint64(hash)}
		if d.index[at.cell] == 0 {
			d.index[at.cell] = int32(i + 1)
			continue
		}
		if ends != nil {
			if end, ok := ends[hash]; ok {
				at = end
			}
		}
		if end, n := d.placeAt(at, i+1); n >= crowd || ends != nil && at != end {
			if ends == nil {
				ends = map[int64]probe{}
			}
			ends[hash] = end
		}
	}
}

// Delete removes key; found is false if it was absent.
func (d *Dict) Delete(t *Thread, key Value) (found bool, err error) {
	v, err := d.Pop(t, key)
	return v.p != nil, err
}

// DeleteStr removes a str key; it reports whether it was there.
func (d *Dict) DeleteStr(key *Str) bool {
	if d.owner != nil {
		return d.owner.deleteAttr(key)
	}
	h := key.Hash()
	i := d.findStr(key, h)
	if i < 0 {
		return false
	}
	d.remove(i, h)
	return true
}

// Pop removes key and gives its value, nil if it was absent.
func (d *Dict) Pop(t *Thread, key Value) (Value, error) {
	h, err := Hash(t, key)
	if err != nil {
		return Value{}, err
	}
	d.detach()
	i, err := d.find(t, key, h)
	if i < 0 {
		return Value{}, err
	}
	v := d.entries[i].val
	d.remove(i, h)
	return v, nil
}

func (d *Dict) remove(i int, hash int64) {
	if d.index != nil {
		d.renumber(i, hash, -1)
	}
	d.entries[i] = dictEntry{}
	d.live--
	d.version++
}

// Clear removes everything.
func (d *Dict) Clear() {
	d.detach()
	clear(d.entries) // they may lie in the dict itself
	d.entries, d.index, d.live = nil, nil, 0
	d.version++
}

// dense reports whether nothing was deleted from d, which is no instance's.
func (d *Dict) dense() bool { return d.owner == nil && int(d.live) == len(d.entries) }

// copied is Copy of a dict that may be large. Errors: MemoryError.
func (d *Dict) copied(t *Thread) (Value, error) {
	if err := t.Reserve(int64(cap(d.entries)), int64(unsafe.Sizeof(dictEntry{}))); err != nil {
		return Value{}, err
	}
	return d.Copy().Value(), t.Tick(int64(d.live >> 3))
}

// CopyDense is Copy of a dict from which nothing was deleted and which is no
// instance's, nil for others. Errors: MemoryError.
func (d *Dict) CopyDense(t *Thread) (Value, error) {
	if !d.dense() || d.live == 0 {
		return Value{}, nil
	}
	return d.copied(t)
}

// Copy gives a new dict with the same items.
func (d *Dict) Copy() *Dict {
	if d.owner == nil && int(d.live) >= len(d.entries)*2/3 {
		var c *Dict
		switch n := cap(d.entries); {
		case n == fewEntries:
			c = NewDict(n)
			c.entries = append(c.entries, d.entries...)
		case n == leastEntries && d.index == nil:
			c = newSmallDict(len(d.entries))
			copy(c.entries, d.entries)
		case n == smallDict || n == indexedEntries:
			c = newDictWithRoom(n)
			c.copyRoom(d)
		default:
			c = &Dict{Header: Header{&DictType}}
			c.copyRoom(d)
		}
		c.live, c.foreign = d.live, d.foreign
		return c
	}
	c := NewDict(d.Len())
	for pos := 0; ; {
		k, v, h, ok := d.next(&pos)
		if !ok {
			return c
		}
		c.insert(h, k, v)
	}
}

// copyRoom copies the entries and the index of another dict, into the room that d
// has if it is as large.
func (d *Dict) copyRoom(o *Dict) {
	if cap(d.entries) != cap(o.entries) || len(d.index) != len(o.index) {
		d.entries = make([]dictEntry, 0, cap(o.entries))
		d.index = nil
		if o.index != nil {
			d.index = make([]int32, len(o.index))
		}
	}
	d.entries = append(d.entries, o.entries...)
	copy(d.index, o.index)
}

// Next steps through the items in order: start with *pos == 0, go on while ok.
// The dict may have values replaced meanwhile; when keys are added or removed
// what is seen is unspecified but safe.
func (d *Dict) Next(pos *int) (key, val Value, ok bool) {
	if d.owner != nil {
		key, val, _, ok = d.owner.nextAttr(pos)
		return
	}
	for *pos < len(d.entries) {
		e := &d.entries[*pos]
		*pos++
		if e.p != nil {
			return e.key(), e.val, true
		}
	}
	return
}

func (d *Dict) next(pos *int) (key, val Value, hash int64, ok bool) {
	if d.owner != nil {
		return d.owner.nextAttr(pos)
	}
	for *pos < len(d.entries) {
		e := &d.entries[*pos]
		*pos++
		if e.p != nil {
			return e.key(), e.val, storedHash(e.p, e.n), true
		}
	}
	return
}

// Prev steps through the items backwards: start with *pos == End().
func (d *Dict) Prev(pos *int) (key, val Value, ok bool) {
	d.detach()
	if *pos > len(d.entries) {
		*pos = len(d.entries)
	}
	for *pos > 0 {
		*pos--
		if e := &d.entries[*pos]; e.p != nil {
			return e.key(), e.val, true
		}
	}
	return
}

// End is the position after the last item.
func (d *Dict) End() int {
	d.detach()
	return len(d.entries)
}
