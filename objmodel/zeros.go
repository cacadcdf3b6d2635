package objmodel

import (
	"strings"
	"unsafe"
)

// bigZeros is from how many bytes on zeros are written in pieces where the run
// may be cut off: the memory that Go gives back to a program has to be cleared,
// which takes up to a second for a gigabyte.
const bigZeros = 1 << 25

// Zeros makes n bytes of zeros. Errors: MemoryError, or as Tick.
func (t *Thread) Zeros(n int) ([]byte, error) {
	if err := t.Reserve(int64(n), 1); err != nil {
		return nil, err
	}
	if n < bigZeros || t.limit.ctx == nil || t.limit.ctx.Done() == nil {
		return make([]byte, n), t.Tick(int64(n >> 8))
	}
	var b strings.Builder
	b.Grow(n)
	piece := make([]byte, textPiece)
	for left := n; left > 0; left -= len(piece) {
		piece = piece[:min(left, len(piece))]
		b.Write(piece)
		if err := t.Tick(pieceTicks); err != nil {
			return nil, err
		}
	}
	return unsafe.Slice(unsafe.StringData(b.String()), n), nil
}
