package objmodel

import "unsafe"

// BytesOf makes a bytes object that takes over b, which must not be changed
// after.
func BytesOf(b []byte) Value { return NewBytes(bytesAsString(b)) }

// MakeBytes makes a bytes object of n zero bytes, n > 0, and gives its memory for the
// caller to fill before anyone sees it.
func MakeBytes(n int) (v Value, data []byte) { return allocBytes(n) }

// View gives the bytes without copying them. They must not be changed.
func (b *Bytes) View() []byte { return unsafe.Slice(unsafe.StringData(b.s), len(b.s)) }
