package pickle

import (
	"math/bits"
	"slices"

	"github.com/minipy-go/minipy/objmodel"
)

// readMemo is an Unpickler's memo: a list for the indexes that writers give
// out, in order from 0, and a map for what a hostile pickle may name instead.
type readMemo struct {
	dense  []objmodel.Value
	sparse map[int64]objmodel.Value
	n      int // entries
}

// maxGap is how many unset entries a new index may leave in the list.
const maxGap = 1024

// get gives the value at an index, nil if there is none.
func (m *readMemo) get(i int64) objmodel.Value {
	if i >= 0 && i < int64(len(m.dense)) {
		return m.dense[i]
	}
	return m.sparse[i]
}

// put stores a value under an index, which must not be negative.
func (m *readMemo) put(i int64, v objmodel.Value) {
	if i == int64(len(m.dense)) {
		if len(m.dense) == cap(m.dense) {
			m.dense = slices.Grow(m.dense, max(64, len(m.dense)))
		}
		m.dense = append(m.dense, v)
		m.n++
		return
	}
	if m.get(i).IsNil() {
		m.n++
	}
	switch {
	case i < int64(len(m.dense)):
		m.dense[i] = v
	case i < int64(m.n)+maxGap:
		for int64(len(m.dense)) < i {
			next := int64(len(m.dense))
			m.dense = append(m.dense, m.sparse[next])
			delete(m.sparse, next)
		}
		delete(m.sparse, i)
		m.dense = append(m.dense, v)
	default:
		if m.sparse == nil {
			m.sparse = make(map[int64]objmodel.Value)
		}
		m.sparse[i] = v
	}
}

// each calls f with every entry.
func (m *readMemo) each(f func(i int64, v objmodel.Value) error) error {
	for i, v := range m.dense {
		if v.IsNil() {
			continue
		}
		if err := f(int64(i), v); err != nil {
			return err
		}
	}
	for i, v := range m.sparse {
		if err := f(i, v); err != nil {
			return err
		}
	}
	return nil
}

// writeMemo is a Pickler's memo: the number of each object written so far, by
// identity. It is an open-addressing table over the objects, which it keeps
// alive so that no other object can get their identity.
type writeMemo struct {
	objects []objmodel.Value // by number
	index   []int32          // number + 1; 0: free
}

// get gives the number of an object; ok is false if it has none.
func (m *writeMemo) get(v objmodel.Value) (number int, ok bool) {
	if len(m.index) == 0 {
		return 0, false
	}
	for s := m.slot(v); ; s = (s + 1) & (len(m.index) - 1) {
		i := m.index[s]
		if i == 0 {
			return 0, false
		}
		if m.objects[i-1].Is(v) {
			return int(i - 1), true
		}
	}
}

// put numbers an object that has no number yet.
func (m *writeMemo) put(v objmodel.Value) int {
	m.objects = append(m.objects, v)
	if len(m.objects)*2 > len(m.index) {
		m.grow()
	} else {
		m.place(len(m.objects) - 1)
	}
	return len(m.objects) - 1
}

// skip gives out a number for an object that nobody else can have.
func (m *writeMemo) skip() int {
	m.objects = append(m.objects, objmodel.Value{})
	return len(m.objects) - 1
}

func (m *writeMemo) grow() {
	m.index = make([]int32, memoIndexSize(len(m.objects)))
	for i := range m.objects {
		m.place(i)
	}
}

// memoIndexSize is a power of two that leaves three quarters of the table free.
func memoIndexSize(objects int) int {
	return max(64, 1<<bits.Len(uint(4*objects-1)))
}

func (m *writeMemo) place(number int) {
	if m.objects[number].IsNil() {
		return
	}
	s := m.slot(m.objects[number])
	for m.index[s] != 0 {
		s = (s + 1) & (len(m.index) - 1)
	}
	m.index[s] = int32(number + 1)
}

func (m *writeMemo) slot(v objmodel.Value) int {
	h := (v.ID() >> 4) * 0x9E3779B97F4A7C15
	return int(h>>32) & (len(m.index) - 1)
}

// clear forgets everything.
func (m *writeMemo) clear() {
	clear(m.index)
	clear(m.objects)
	m.objects = m.objects[:0]
}

// removeLast forgets the object that was numbered last.
func (m *writeMemo) removeLast() {
	m.objects = m.objects[:len(m.objects)-1]
	clear(m.index)
	for i := range m.objects {
		m.place(i)
	}
}
