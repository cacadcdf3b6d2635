package objmodel

// merging is the state of a merge of two adjacent runs, one of which was
// saved aside. a and b are the next places in the runs (in the saved copy for
// the saved run), na and nb the items left, to the place that is filled next.
type merging struct {
	*sorter
	a, na, b, nb, to int
}

// mergeLow merges from the left; the first run is not longer than the second.
func (s *sorter) mergeLow(a, b sortRun) error {
	s.save(a)
	m := merging{s, 0, a.n, b.start, b.n, a.start}
	m.takeB(1)
	err := m.forwards()
	// Whatever is left of the saved run goes to the gap before the rest of b,
	// or behind it when that is all that is left to place.
	if err == nil && m.na == 1 && m.nb > 0 {
		s.move(m.to, m.b, m.nb)
		m.to += m.nb
	}
	s.restore(m.to, m.a, m.na)
	return err
}

// takeA places n items of the first run, takeB of the second.
func (m *merging) takeA(n int) {
	m.restore(m.to, m.a, n)
	m.a += n
	m.na -= n
	m.to += n
}

func (m *merging) takeB(n int) {
	m.move(m.to, m.b, n)
	m.b += n
	m.nb -= n
	m.to += n
}

// over says that nothing is left to compare: the last item of the first run
// is known to come after all of the second.
func (m *merging) over() bool { return m.nb == 0 || m.na <= 1 }

func (m *merging) forwards() error {
	for !m.over() {
		done, err := m.oneByOne()
		if done || err != nil {
			return err
		}
		if err := m.galloping(); err != nil {
			return err
		}
	}
	return nil
}

// oneByOne merges until one run wins often in a row.
func (m *merging) oneByOne() (done bool, err error) {
	na, nb := 0, 0
	for na < m.minGallop && nb < m.minGallop {
		less, err := m.less(m.t, m.keys[m.b], m.tmpKeys[m.a])
		if err != nil {
			return false, err
		}
		if less {
			m.takeB(1)
			na, nb = 0, nb+1
		} else {
			m.takeA(1)
			na, nb = na+1, 0
		}
		if m.over() {
			return true, nil
		}
	}
	return false, nil
}

// galloping merges by searching how far each run goes on winning, as long as
// that pays.
func (m *merging) galloping() error {
	m.minGallop++
	for {
		if m.minGallop > 1 {
			m.minGallop--
		}
		na, err := m.gallopRight(m.keys[m.b], m.tmpKeys[m.a:m.a+m.na], 0)
		if err != nil {
			return err
		}
		if m.takeA(na); na > 0 && m.na <= 1 {
			return nil
		}
		if m.takeB(1); m.nb == 0 {
			return nil
		}
		nb, err := m.gallopLeft(m.tmpKeys[m.a], m.keys[m.b:m.b+m.nb], 0)
		if err != nil {
			return err
		}
		if m.takeB(nb); m.nb == 0 {
			return nil
		}
		if m.takeA(1); m.na == 1 {
			return nil
		}
		if na < minGallop && nb < minGallop {
			m.minGallop++
			return nil
		}
	}
}

// mergeHigh merges from the right; the second run is the shorter one. Places
// are those behind the next item.
func (s *sorter) mergeHigh(a, b sortRun) error {
	s.save(b)
	m := merging{s, a.start + a.n, a.n, b.n, b.n, b.start + b.n}
	m.takeLastA(1)
	err := m.backwards()
	if err == nil && m.nb == 1 && m.na > 0 {
		s.move(m.to-m.na, m.a-m.na, m.na)
		m.to -= m.na
	}
	s.restore(m.to-m.nb, m.b-m.nb, m.nb)
	return err
}

func (m *merging) takeLastA(n int) {
	m.to -= n
	m.a -= n
	m.na -= n
	m.move(m.to, m.a, n)
}

func (m *merging) takeLastB(n int) {
	m.to -= n
	m.b -= n
	m.nb -= n
	m.restore(m.to, m.b, n)
}

func (m *merging) overBackwards() bool { return m.na == 0 || m.nb <= 1 }

func (m *merging) backwards() error {
	for !m.overBackwards() {
		done, err := m.oneByOneBackwards()
		if done || err != nil {
			return err
		}
		if err := m.gallopingBackwards(); err != nil {
			return err
		}
	}
	return nil
}

func (m *merging) oneByOneBackwards() (done bool, err error) {
	na, nb := 0, 0
	for na < m.minGallop && nb < m.minGallop {
		less, err := m.less(m.t, m.tmpKeys[m.b-1], m.keys[m.a-1])
		if err != nil {
			return false, err
		}
		if less {
			m.takeLastA(1)
			na, nb = na+1, 0
		} else {
			m.takeLastB(1)
			na, nb = 0, nb+1
		}
		if m.overBackwards() {
			return true, nil
		}
	}
	return false, nil
}

func (m *merging) gallopingBackwards() error {
	m.minGallop++
	for {
		if m.minGallop > 1 {
			m.minGallop--
		}
		k, err := m.gallopRight(m.tmpKeys[m.b-1], m.keys[m.a-m.na:m.a], m.na-1)
		if err != nil {
			return err
		}
		na := m.na - k
		if m.takeLastA(na); m.na == 0 {
			return nil
		}
		if m.takeLastB(1); m.nb == 1 {
			return nil
		}
		if k, err = m.gallopLeft(m.keys[m.a-1], m.tmpKeys[m.b-m.nb:m.b], m.nb-1); err != nil {
			return err
		}
		nb := m.nb - k
		if m.takeLastB(nb); nb > 0 && m.nb <= 1 {
			return nil
		}
		if m.takeLastA(1); m.na == 0 {
			return nil
		}
		if na < minGallop && nb < minGallop {
			m.minGallop++
			return nil
		}
	}
}
