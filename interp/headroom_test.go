package interp

import (
	"context"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"

	"github.com/stretchr/testify/require"
)

// makesGarbage allocates some 50 MB and keeps nothing.
const makesGarbage = `
class C:
    def __init__(self, x): self.x = x
for i in range(400_000): C([i, i])
`

// ballastAfter runs a program and gives the size of the process's ballast.
func ballastAfter(t *testing.T, cfg Config, src string) int64 {
	t.Helper()
	in, err := New(cfg)
	require.NoError(t, err)
	require.NoError(t, in.RunString(context.Background(), src, "garbage.py"))
	ballast.Lock()
	defer ballast.Unlock()
	return ballast.size
}

func TestHeadroom(t *testing.T) {
	if newHeadroom(&Config{}) == nil {
		t.Skip("none on this system")
	}
	require.Nil(t, newHeadroom(&Config{Headroom: -1}))
	before := ballastAfter(t, Config{Headroom: -1}, makesGarbage)
	const more = defaultHeadroom + 4<<20

	require.Equal(t, before, ballastAfter(t, Config{Headroom: more}, "for i in range(400_000): i += 1"), "nothing allocated")
	limit := debug.SetMemoryLimit(1 << 40)
	require.Equal(t, before, ballastAfter(t, Config{Headroom: more}, makesGarbage), "under GOMEMLIMIT")
	debug.SetMemoryLimit(limit)

	require.EqualValues(t, more, ballastAfter(t, Config{Headroom: more}, makesGarbage))
	runtime.GC()
	goal := []metrics.Sample{{Name: "/gc/heap/goal:bytes"}}
	metrics.Read(goal)
	require.Greater(t, goal[0].Value.Uint64(), uint64(more))
	require.EqualValues(t, more, ballastAfter(t, Config{}, makesGarbage), "there is enough")
}
