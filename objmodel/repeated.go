package objmodel

import (
	"strings"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/format"
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
	if n < bigZeros || !t.mayBeCut() {
		return make([]byte, n), t.Tick(int64(n >> 8))
	}
	text, err := t.repeated("\x00", n)
	return unsafe.Slice(unsafe.StringData(text), len(text)), err
}

// mayBeCut says whether the run has a context that may end.
func (t *Thread) mayBeCut() bool { return t.limit.ctx != nil && t.limit.ctx.Done() != nil }

// apart calls f, which makes size bytes in one piece and touches nothing that
// anything else changes. A run that may be cut off doesn't wait for f after its
// end, if there are many. Errors: as Tick.
func (t *Thread) apart(size int64, f func()) error {
	if size >= bigZeros {
		if err := t.Tick(size >> 7); err != nil {
			return err
		}
	}
	if size < bigZeros || !t.mayBeCut() {
		f()
		return nil
	}
	done := make(chan struct{})
	go func() {
		f()
		close(done)
	}()
	select {
	case <-done:
	case <-t.limit.ctx.Done():
	}
	return t.CheckContext()
}

// repeated gives n times s, for which the room has been asked. Errors: as Tick.
func (t *Thread) repeated(s string, n int) (string, error) {
	total := n * len(s)
	if total < bigZeros || !t.mayBeCut() {
		return strings.Repeat(s, n), nil
	}
	block := strings.Repeat(s, min(n, max(1, textPiece/len(s))))
	b := format.Uncleared(total)[:total]
	for done := 0; done < total; {
		done += format.CopyLong(b[done:], block)
		if err := t.Tick(1 + int64(len(block)>>8)); err != nil {
			return "", err
		}
	}
	return bytesAsString(b), nil
}
