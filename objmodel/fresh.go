package objmodel

import "unsafe"

const (
	// pageSize is what the operating system hands memory out in, in bytes; larger
	// pages do no harm.
	pageSize = 4 << 10
	// freshTable is the size in bytes from which a hash table is likely to lie in
	// memory that the program has not had yet.
	freshTable = 4 * pageSize
)

// claimPages writes a zero to each page of a hash table that was just made.
// Tables are probed, that is read, before they are written: the system would
// map a common page of zeros for the first and then, for the second, copy it and
// tell the other cores, which takes three times as long as a write alone.
func claimPages[E any](table []E) {
	size := uintptr(cap(table)) * unsafe.Sizeof(*new(E))
	if size < freshTable {
		return
	}
	first := unsafe.Pointer(unsafe.SliceData(table))
	for at := uintptr(0); at < size; at += pageSize {
		*(*byte)(unsafe.Add(first, at)) = 0
	}
}
