package objmodel

import "unsafe"

// BytesOf makes a bytes object that takes over b, which must not be changed
// after.
func BytesOf(b []byte) Value { return NewBytes(bytesAsString(b)) }

// View gives the bytes without copying them. They must not be changed.
func (b *Bytes) View() []byte { return unsafe.Slice(unsafe.StringData(b.s), len(b.s)) }
