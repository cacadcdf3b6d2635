package objmodel

// minGallop is how often in a row one run must win before a merge gallops.
const minGallop = 7

// maxMinRun bounds the length up to which short runs are extended.
const maxMinRun = 64

// sorter is one merge sort: Tim Peters's timsort, with the merge order of
// Munro and Wild's powersort ("Nearly-Optimal Mergesorts", 2018). The keys are
// compared; vals, if any, move with them.
type sorter struct {
	t         *Thread
	keys      []Value
	vals      []Value
	less      lessFunc
	kind      *Type // the plain number type of all keys, if any
	minGallop int
	runs      []sortRun
	tmpKeys   []Value
	tmpVals   []Value
}

// sortRun is a sorted piece that waits to be merged; power is that of the
// boundary to the next piece in the merge tree.
type sortRun struct{ start, n, power int }

func (s *sorter) sort() error {
	n := len(s.keys)
	minRun := minRunLength(n)
	for lo := 0; lo < n; {
		run, err := s.countRun(lo, n)
		if err != nil {
			return err
		}
		if run < minRun {
			force := min(minRun, n-lo)
			if err := s.insertionSort(lo, lo+force, lo+run); err != nil {
				return err
			}
			run = force
		}
		if err := s.push(lo, run); err != nil {
			return err
		}
		lo += run
	}
	for len(s.runs) > 1 {
		i := len(s.runs) - 2
		if i > 0 && s.runs[i-1].n < s.runs[i+1].n {
			i--
		}
		if err := s.mergeAt(i); err != nil {
			return err
		}
	}
	return nil
}

// minRunLength is n divided by a power of two, rounded up, so that it is from
// 32 to 64; n itself if smaller.
func minRunLength(n int) int {
	up := 0
	for n >= maxMinRun {
		up |= n & 1
		n >>= 1
	}
	return n + up
}

// lt compares the keys at two places.
func (s *sorter) lt(i, j int) (bool, error) { return s.less(s.t, s.keys[i], s.keys[j]) }

func (s *sorter) reverse(lo, hi int) {
	reverse(s.keys[lo:hi])
	if s.vals != nil {
		reverse(s.vals[lo:hi])
	}
}

// countRun finds how long the run at lo is, and makes a descending one
// ascending. Equal keys within a descending run keep their order.
func (s *sorter) countRun(lo, hi int) (int, error) {
	i, err := s.ascend(lo+1, hi)
	if err != nil || i == hi {
		return i - lo, err
	}
	if i-lo > 1 {
		rising, err := s.lt(lo, i-1)
		if err != nil || rising {
			return i - lo, err
		}
		s.reverse(lo, i)
	}
	if i, err = s.descend(lo, i+1, hi); err != nil {
		return 0, err
	}
	s.reverse(lo, i)
	i, err = s.ascend(i, hi)
	return i - lo, err
}

// ascend gives the first place from i on whose key is less than the one
// before it.
func (s *sorter) ascend(i, hi int) (int, error) {
	for ; i < hi; i++ {
		if smaller, err := s.lt(i, i-1); err != nil || smaller {
			return i, err
		}
	}
	return i, nil
}

// descend follows a descending run and gives its end. It reverses stretches
// of equal keys, for the whole run will be reversed once more.
func (s *sorter) descend(lo, i, hi int) (int, error) {
	equal := 0
	flip := func() {
		if equal > 0 {
			s.reverse(i-equal-1, i)
			equal = 0
		}
	}
	for ; i < hi; i++ {
		smaller, err := s.lt(i, i-1)
		if err != nil {
			return 0, err
		}
		if smaller {
			flip()
			continue
		}
		larger, err := s.lt(i-1, i)
		if err != nil {
			return 0, err
		}
		if larger {
			break
		}
		equal++
	}
	flip()
	return i, nil
}

// insertionSort sorts [lo, hi) whose part before sorted is sorted already,
// finding each place by bisection.
func (s *sorter) insertionSort(lo, hi, sorted int) error {
	for ; sorted < hi; sorted++ {
		pivot := s.keys[sorted]
		l, r := lo, sorted
		for l < r {
			m := (l + r) >> 1
			less, err := s.less(s.t, pivot, s.keys[m])
			if err != nil {
				return err
			}
			if less {
				r = m
			} else {
				l = m + 1
			}
		}
		copy(s.keys[l+1:sorted+1], s.keys[l:sorted])
		s.keys[l] = pivot
		if s.vals != nil {
			v := s.vals[sorted]
			copy(s.vals[l+1:sorted+1], s.vals[l:sorted])
			s.vals[l] = v
		}
	}
	return nil
}

// push adds a run, after merging those that the merge tree wants merged first.
func (s *sorter) push(start, n int) error {
	if len(s.runs) > 0 {
		last := &s.runs[len(s.runs)-1]
		p := power(last.start, last.n, n, len(s.keys))
		for len(s.runs) > 1 && s.runs[len(s.runs)-2].power > p {
			if err := s.mergeAt(len(s.runs) - 2); err != nil {
				return err
			}
		}
		s.runs[len(s.runs)-1].power = p
	}
	s.runs = append(s.runs, sortRun{start: start, n: n})
	return nil
}

// power is the depth in the merge tree of the boundary between two adjacent
// runs: the first bit in which the midpoints of the runs, as fractions of the
// whole, differ.
func power(start, n1, n2, total int) int {
	a := 2*start + n1 // twice the first midpoint
	b := a + n1 + n2
	for p := 1; ; p++ {
		switch {
		case a >= total:
			a -= total
			b -= total
		case b >= total:
			return p
		}
		a <<= 1
		b <<= 1
	}
}

// mergeAt merges the runs i and i+1.
func (s *sorter) mergeAt(i int) error {
	a, b := s.runs[i], s.runs[i+1]
	s.runs[i].n += b.n
	s.runs = append(s.runs[:i+1], s.runs[i+2:]...)
	// What of a is not greater than all of b stays, and so does the end of b.
	k, err := s.gallopRight(s.keys[b.start], s.keys[a.start:a.start+a.n], 0)
	if err != nil {
		return err
	}
	a.start += k
	a.n -= k
	if a.n == 0 {
		return nil
	}
	if b.n, err = s.gallopLeft(s.keys[a.start+a.n-1], s.keys[b.start:b.start+b.n], b.n-1); err != nil || b.n == 0 {
		return err
	}
	if a.n <= b.n {
		return s.mergeLow(a, b)
	}
	return s.mergeHigh(a, b)
}

// gallopLeft finds where key goes in the sorted keys a, before equal ones;
// the search begins at hint and widens exponentially.
func (s *sorter) gallopLeft(key Value, a []Value, hint int) (int, error) {
	return gallop(a, hint, func(x Value) (bool, error) { return s.less(s.t, x, key) })
}

// gallopRight is gallopLeft that goes behind equal keys.
func (s *sorter) gallopRight(key Value, a []Value, hint int) (int, error) {
	return gallop(a, hint, func(x Value) (bool, error) {
		less, err := s.less(s.t, key, x)
		return !less, err
	})
}

// gallop gives the number of keys for which before holds; it holds for a
// prefix of a.
func gallop(a []Value, hint int, before func(Value) (bool, error)) (int, error) {
	in, err := before(a[hint])
	if err != nil {
		return 0, err
	}
	last, ofs := 0, 1
	var lo, hi int // before holds below lo, not from hi on
	if in {
		for ofs < len(a)-hint {
			if in, err = before(a[hint+ofs]); err != nil {
				return 0, err
			}
			if !in {
				break
			}
			last, ofs = ofs, ofs*2+1
		}
		lo, hi = hint+last+1, hint+min(ofs, len(a)-hint)
	} else {
		for ofs < hint+1 {
			if in, err = before(a[hint-ofs]); err != nil {
				return 0, err
			}
			if in {
				break
			}
			last, ofs = ofs, ofs*2+1
		}
		lo, hi = hint-min(ofs, hint+1)+1, hint-last
	}
	for lo < hi {
		m := lo + (hi-lo)>>1
		if in, err = before(a[m]); err != nil {
			return 0, err
		}
		if in {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return hi, nil
}

// save copies a run aside.
func (s *sorter) save(r sortRun) {
	s.tmpKeys = append(s.tmpKeys[:0], s.keys[r.start:r.start+r.n]...)
	if s.vals != nil {
		s.tmpVals = append(s.tmpVals[:0], s.vals[r.start:r.start+r.n]...)
	}
}

// restore copies n saved items from place from back to place to.
func (s *sorter) restore(to, from, n int) {
	copy(s.keys[to:to+n], s.tmpKeys[from:from+n])
	if s.vals != nil {
		copy(s.vals[to:to+n], s.tmpVals[from:from+n])
	}
}

// move copies n items within the slice.
func (s *sorter) move(to, from, n int) {
	copy(s.keys[to:to+n], s.keys[from:from+n])
	if s.vals != nil {
		copy(s.vals[to:to+n], s.vals[from:from+n])
	}
}
