package objmodel

import (
	"runtime"
	"weak"
)

// lease is what the views of one memoryview(x) share: while one of them is in
// use x must keep its size.
type lease struct {
	of    *Exports // a pointer keeps the lease from sharing its memory with other small objects
	views int      // not released; those that nobody holds any more are among them

	exporter Value       // of a class with a __buffer__ made in Python, which gave
	inner    *MemoryView // this view
}

// Exports are the views that there are of the memory of an object that can
// change its size. Its type's Slots.Exports tells where they are.
type Exports struct {
	leases []weak.Pointer[lease]
}

// lend makes a lease on the memory.
func (o *Exports) lend() *lease {
	l := &lease{of: o, views: 1}
	o.leases = append(o.liveLeases(), weak.Make(l))
	return l
}

// liveLeases drops the leases that have ended.
func (o *Exports) liveLeases() []weak.Pointer[lease] {
	kept := o.leases[:0]
	for _, w := range o.leases {
		if l := w.Value(); l != nil && l.views > 0 {
			kept = append(kept, w)
		}
	}
	clear(o.leases[len(kept):])
	return kept
}

// Any reports whether there are views, as far as is known. There is no count of
// references that could tell when the last view is gone; where views were not
// released, Go's collector says which are still held.
func (o *Exports) Any(t *Thread) bool {
	if len(o.leases) == 0 {
		return false
	}
	if o.leases = o.liveLeases(); len(o.leases) == 0 {
		return false
	}
	t.dropDead(false)
	runtime.GC()
	o.leases = o.liveLeases()
	return len(o.leases) > 0
}

// resizing asks whether the bytearray may change its size. Errors: BufferError.
func (o *ByteArray) resizing(t *Thread) error {
	if o.Any(t) {
		return Errorf(&BufferErrorType, "Existing exports of data: object cannot be re-sized")
	}
	return nil
}

// Resize puts other memory into the bytearray, for objects that lend theirs by
// one. It counts as a change of size even where the sizes are equal. Errors:
// BufferError while a view is in use.
func (o *ByteArray) Resize(t *Thread, memory []byte) error {
	if err := o.resizing(t); err != nil {
		return err
	}
	o.b = memory
	return nil
}
