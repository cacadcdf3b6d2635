package objmodel

import "unsafe"

// marks is a set of addresses: a bit for every eight bytes of the pages in
// which there are any.
type marks struct {
	pages map[uintptr]*markPage
	last  uintptr // the number of the page that was asked for last, plus 1
	page  *markPage
}

const (
	markPageShift = 16
	markShift     = 3
)

type markPage [1 << (markPageShift - markShift) / 64]uint64

// add enters an address and reports whether it is new.
func (m *marks) add(p uintptr) bool {
	if n := p>>markPageShift + 1; n != m.last {
		m.turnTo(n)
	}
	bit := p & (1<<markPageShift - 1) >> markShift
	word, mask := &m.page[bit/64], uint64(1)<<(bit%64)
	if *word&mask != 0 {
		return false
	}
	*word |= mask
	return true
}

// addAll enters the addresses of objects.
func (m *marks) addAll(objects []Value) {
	for _, v := range objects {
		m.add(uintptr(unsafe.Pointer(v.p)))
	}
}

// has reports whether an address was entered.
func (m *marks) has(p uintptr) bool {
	page := m.pages[p>>markPageShift+1]
	bit := p & (1<<markPageShift - 1) >> markShift
	return page != nil && page[bit/64]>>(bit%64)&1 != 0
}

func (m *marks) turnTo(n uintptr) {
	page := m.pages[n]
	if page == nil {
		if m.pages == nil {
			m.pages = make(map[uintptr]*markPage)
		}
		page = new(markPage)
		m.pages[n] = page
	}
	m.last, m.page = n, page
}
