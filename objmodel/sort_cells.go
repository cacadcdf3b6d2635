package objmodel

// sortCell stands for one item: a word that is in the order of the keys, and
// where the item was. Items with equal keys stay in the order they had.
type sortCell struct {
	word uint64
	at   int32
}

// fewCells is up to how many cells are sorted by inserting them one by one.
const fewCells = 12

// sort orders the cells by merging halves; spare has as much room as they.
func (p *plainSort) sort(cells, spare []sortCell) {
	if len(cells) <= fewCells {
		p.insert(cells)
		return
	}
	middle := len(cells) / 2
	p.sort(cells[:middle], spare)
	p.sort(cells[middle:], spare)
	if !p.after(cells[middle-1], cells[middle]) {
		return
	}
	left, right, to := spare[:middle], cells[middle:], cells
	copy(left, cells)
	for len(left) > 0 && len(right) > 0 {
		if p.after(left[0], right[0]) {
			to[0], right = right[0], right[1:]
		} else {
			to[0], left = left[0], left[1:]
		}
		to = to[1:]
	}
	copy(to, left)
}

// insert sorts a few cells.
func (p *plainSort) insert(cells []sortCell) {
	for i := 1; i < len(cells); i++ {
		c, at := cells[i], i
		for at > 0 && p.after(cells[at-1], c) {
			cells[at] = cells[at-1]
			at--
		}
		cells[at] = c
	}
}

// after reports whether the key of a belongs behind that of b.
func (p *plainSort) after(a, b sortCell) bool {
	return a.word > b.word || a.word == b.word && !p.exact && p.tie(a.at, b.at)
}

// tie is after for keys that their words do not tell apart.
//
//go:noinline
func (p *plainSort) tie(a, b int32) bool {
	c := comparePlain(p.keys[a], p.keys[b])
	if p.backwards {
		c = -c
	}
	return c > 0
}

// arrange puts the items in the order of the cells, which it uses up.
func arrange(items []Value, cells []sortCell) {
	for i := range cells {
		from := int(cells[i].at)
		if from == i {
			continue
		}
		first, to := items[i], i
		for from != i {
			items[to] = items[from]
			cells[to].at = int32(to)
			to, from = from, int(cells[from].at)
		}
		items[to] = first
		cells[to].at = int32(to)
	}
}

// sortRoom is memory that sorts use one after the other.
type sortRoom struct {
	keys  []Value
	cells []sortCell
}

// mostSortRoom is for how many items it is kept.
const mostSortRoom = 1 << 12

// takeKeys gives room for n keys, all nil.
func (r *sortRoom) takeKeys(n int) []Value {
	if n > cap(r.keys) {
		return make([]Value, n, max(n, 2*fewItems))
	}
	keys := r.keys[:n]
	r.keys = nil
	return keys
}

// giveKeys takes it back.
func (r *sortRoom) giveKeys(keys []Value) {
	if cap(keys) <= mostSortRoom {
		clear(keys)
		r.keys = keys[:0]
	}
}

// takeCells gives room for n cells, until it is asked again.
func (r *sortRoom) takeCells(n int) []sortCell {
	if n <= cap(r.cells) {
		return r.cells[:n]
	}
	cells := make([]sortCell, n)
	if n <= 2*mostSortRoom {
		r.cells = cells
	}
	return cells
}
