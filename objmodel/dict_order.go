package objmodel

// What an ordered dict does with the order of a dict's items, by their
// positions, so that no key is hashed or looked for twice.

// MoveToEnd makes the item of key the last one; found is false if there is
// none. Errors: what hashing or comparing raises.
func (d *Dict) MoveToEnd(t *Thread, key Value) (found bool, err error) {
	i, err := d.position(t, key)
	if i < 0 {
		return false, err
	}
	if i == len(d.entries)-1 {
		return true, nil
	}
	if n := len(d.entries); n < cap(d.entries) {
		d.entries = d.entries[:n+1]
		d.shift(i, n)
		return true, nil
	}
	e := d.entries[i]
	h := storedHash(e.p, e.n)
	d.remove(i, h)
	d.insert(h, e.key(), e.val)
	return true, nil
}

// MoveToFront makes the item of key the first one. No item may stand before
// position first; the result is the position that the item has then, -1 if
// there is none. Errors: what hashing, comparing or the limits raise.
func (d *Dict) MoveToFront(t *Thread, key Value, first int) (int, error) {
	i, err := d.position(t, key)
	if i < 0 {
		return -1, err
	}
	for first = min(first, i); d.entries[first].p == nil; first++ {
	}
	if first == i {
		return i, nil
	}
	if first == 0 {
		e := d.entries[i]
		d.remove(i, storedHash(e.p, e.n))
		return 0, d.prepend(t, e)
	}
	first--
	d.shift(i, first)
	return first, nil
}

// shift moves entry i to a place without one. Its cell in the index stays, so
// that the index keeps its free cells.
func (d *Dict) shift(i, to int) {
	e := d.entries[i]
	d.entries[to], d.entries[i] = e, dictEntry{}
	if d.index != nil {
		d.renumber(i, storedHash(e.p, e.n), to+1)
	}
	d.version++
}

// prepend puts an entry before all others, which move.
func (d *Dict) prepend(t *Thread, e dictEntry) error {
	if err := t.Tick(int64(d.live >> 2)); err != nil {
		return err
	}
	old := d.entries
	d.entries, d.live = make([]dictEntry, 0, cap(old)), 0
	clear(d.index)
	d.insert(storedHash(e.p, e.n), e.key(), e.val)
	for i := range old {
		if e := &old[i]; e.p != nil {
			d.insert(storedHash(e.p, e.n), e.key(), e.val)
		}
	}
	return nil
}

// position gives the entry number of key, -1 if absent.
func (d *Dict) position(t *Thread, key Value) (int, error) {
	h, err := Hash(t, key)
	if err != nil {
		return -1, err
	}
	d.detach()
	return d.find(t, key, h)
}

// RemoveAt removes the item that Next gave before it set its position to
// pos + 1, or Prev when it set its position to pos.
func (d *Dict) RemoveAt(pos int) {
	e := &d.entries[pos]
	d.remove(pos, storedHash(e.p, e.n))
}
