package codec

import (
	"math/bits"
	"reflect"
)

// ref identifies a container, by its address and what stands there: a slice and
// its first element have the same address. The zero ref is nobody's.
type ref struct {
	address uintptr
	kind    uint32
}

// The kinds of a ref that are no addresses of a type.
const (
	kindOwn   = iota // a pointer to a value of this package, or a map
	kindSlice        // a []any; the length is added
	kindTuple        // a Tuple; the length is added
	kinds
)

// refOf identifies what a pointer of this package points to.
func refOf(pointer any) ref { return ref{reflect.ValueOf(pointer).Pointer(), kindOwn} }

// refOfItems identifies a slice; an empty one is nobody's.
func refOfItems(items []any, kind int) ref {
	if len(items) == 0 {
		return ref{}
	}
	return ref{reflect.ValueOf(&items[0]).Pointer(), uint32(len(items)*kinds + kind)}
}

// refOfPointer identifies a pointer, or slice, of the host by its type too: a
// struct and its first field have the same address.
func refOfPointer(r reflect.Value) ref {
	return ref{r.Pointer(), uint32(reflect.ValueOf(r.Type()).Pointer()) + uint32(lengthOf(r)*kinds)}
}

func lengthOf(r reflect.Value) int {
	if r.Kind() == reflect.Slice {
		return r.Len()
	}
	return 0
}

// numbers is the memo of an Encoder: the number of each container that has been
// written. It is an open-addressing table; kept holds the containers, so that
// no other one can get the address of one.
type numbers struct {
	slots []numbered
	n     int
	kept  []any
}

type numbered struct {
	address uintptr // 0: free
	kind    uint32
	number  int32
}

func (s *numbered) is(r ref) bool { return s.address == r.address && s.kind == r.kind }

// get gives the number of a container.
func (t *numbers) get(r ref) (number int, ok bool) {
	if t.n == 0 || r == (ref{}) {
		return 0, false
	}
	for i := t.slot(r); ; i = (i + 1) & (len(t.slots) - 1) {
		s := &t.slots[i]
		if s.is(r) {
			return int(s.number), true
		}
		if s.address == 0 {
			return 0, false
		}
	}
}

// put numbers a container, which keep holds.
func (t *numbers) put(r ref, number int, keep any) {
	if 4*t.n >= 3*len(t.slots) {
		t.grow()
	}
	i := t.slot(r)
	for t.slots[i].address != 0 && !t.slots[i].is(r) {
		i = (i + 1) & (len(t.slots) - 1)
	}
	if t.slots[i].address == 0 {
		t.n++
		t.kept = append(t.kept, keep)
	}
	t.slots[i] = numbered{r.address, r.kind, int32(number)}
}

func (t *numbers) grow() {
	old := t.slots
	t.slots = make([]numbered, max(64, 4*len(old)))
	for _, s := range old {
		if s.address != 0 {
			i := t.slot(ref{s.address, s.kind})
			for t.slots[i].address != 0 {
				i = (i + 1) & (len(t.slots) - 1)
			}
			t.slots[i] = s
		}
	}
}

func (t *numbers) slot(r ref) int {
	h := uint64(r.address>>3)*0x9E3779B97F4A7C15 + uint64(r.kind)
	return int(bits.RotateLeft64(h, 24)) & (len(t.slots) - 1)
}

// reset forgets everything.
func (t *numbers) reset() {
	clear(t.slots)
	clear(t.kept)
	t.n, t.kept = 0, t.kept[:0]
}
