package vm

import (
	"math/bits"
	"testing"
	"unsafe"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/stretchr/testify/require"
)

func TestFrameIsSmall(t *testing.T) {
	require.LessOrEqual(t, unsafe.Sizeof(Frame{}), uintptr(64), "a million frames should cost little")
	require.Equal(t, uintptr(8), unsafe.Sizeof(bytecode.Instr{}))
	require.Equal(t, uintptr(16), unsafe.Sizeof(objmodel.Value{}))
}

func TestFitsInt(t *testing.T) {
	for _, c := range []struct {
		a, b, r int64
		ok      bool
	}{
		{3, -4, -12, true}, {1 << 40, 1 << 22, 1 << 62, true}, {1 << 40, 1 << 23, 0, false},
		{-1 << 63, 1, -1 << 63, true}, {-1 << 63, -1, 0, false}, {-1 << 31, 1 << 32, -1 << 63, true}, {1 << 31, 1 << 32, 0, false},
	} {
		hi, lo := bits.Mul64(uint64(c.a), uint64(c.b))
		ok := fitsInt(hi, lo, c.a, c.b)
		require.Equal(t, c.ok, ok, "%d * %d", c.a, c.b)
		if ok {
			require.Equal(t, c.r, int64(lo))
		}
	}
}

// A value stack that grows and shrinks over many chunks keeps its windows.
func TestStackChunks(t *testing.T) {
	var s stack
	s.init()
	first := s.limit
	var windows []*registers
	for i := range 5 {
		w := s.pushChunk()
		w[0] = objmodel.Int(int64(i))
		windows = append(windows, w)
	}
	for i, w := range windows {
		require.Equal(t, objmodel.Int(int64(i)), w[0])
	}
	for range 5 {
		s.popChunk()
	}
	require.Equal(t, first, s.limit)
	for range 3 * chunkFrames {
		s.pushFrame()
	}
	for range 3 * chunkFrames {
		s.popFrame()
	}
	require.Zero(t, s.fnext)
	require.Empty(t, s.fchunks)
}
