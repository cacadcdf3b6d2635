package objmodel

import (
	"runtime"
	"weak"
)

// lease is what the views of one memoryview(bytearray) share: while one of them
// is in use the bytearray must keep its size.
type lease struct {
	of    *ByteArray // a pointer keeps the lease from sharing its memory with other small objects
	views int        // not released; those that nobody holds any more are among them
}

// export makes a lease on the memory of the bytearray.
func (o *ByteArray) export() *lease {
	l := &lease{of: o, views: 1}
	o.leases = append(o.liveLeases(), weak.Make(l))
	return l
}

// liveLeases drops the leases that have ended.
func (o *ByteArray) liveLeases() []weak.Pointer[lease] {
	kept := o.leases[:0]
	for _, w := range o.leases {
		if l := w.Value(); l != nil && l.views > 0 {
			kept = append(kept, w)
		}
	}
	clear(o.leases[len(kept):])
	return kept
}

// resizing asks whether the bytearray may change its size. There is no count of
// references that could tell when the last view is gone; where views were not
// released, Go's collector says which are still held. Errors: BufferError.
func (o *ByteArray) resizing(t *Thread) error {
	if len(o.leases) == 0 {
		return nil
	}
	if o.leases = o.liveLeases(); len(o.leases) == 0 {
		return nil
	}
	t.dropDead(false)
	runtime.GC()
	if o.leases = o.liveLeases(); len(o.leases) == 0 {
		return nil
	}
	return Errorf(&BufferErrorType, "Existing exports of data: object cannot be re-sized")
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
