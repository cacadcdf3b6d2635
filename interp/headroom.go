package interp

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"sync"
)

const (
	// defaultHeadroom is what the zero Config asks for, in bytes.
	defaultHeadroom = 64 << 20
	// worthHeadroom is how much has to be allocated, in bytes, before headroom is
	// made: programs that allocate little have no use for it.
	worthHeadroom = 8 << 20
	// looksBetween is how many looks at the limits pass between two looks at the
	// heap, which cost a microsecond.
	looksBetween = 16
)

// ballast is memory that nothing reads or writes. Go's collector starts when as
// much garbage has gathered as there is memory in use; a process that keeps 2 MB
// alive collects every 4 MB, some hundred times a second while Python code makes
// objects, and all stores of pointers are slow meanwhile. With ballast in use it
// waits until so much more has gathered. The pages of it are never touched, so
// none becomes resident. It is never given back: to have it again Go would have
// to clear it, and so make it resident.
var ballast struct {
	sync.Mutex
	blocks [][]byte
	size   int64
}

// addBallast makes the ballast of the process at least n bytes.
func addBallast(n int64) {
	ballast.Lock()
	defer ballast.Unlock()
	if missing := n - ballast.size; missing > 0 {
		ballast.blocks = append(ballast.blocks, make([]byte, missing))
		ballast.size = n
	}
}

// headroom adds ballast when the program of an interpreter turns out to be one
// that allocates.
type headroom struct {
	size    int64
	looks   int
	samples []metrics.Sample
	limit   uint64 // of bytes allocated, at which ballast is worth while
	done    bool
}

// newHeadroom gives what an interpreter has to call at its looks at the limits,
// nil for nothing.
func newHeadroom(cfg *Config) (pause func()) {
	size := cfg.Headroom
	if size == 0 {
		size = defaultHeadroom
		if cfg.MaxMemory > 0 {
			size = min(size, cfg.MaxMemory)
		}
	}
	if size < 0 || strconv.IntSize < 64 || runtime.GOARCH == "wasm" {
		return nil // where unused memory is not free of cost
	}
	h := &headroom{size: size}
	return h.look
}

func (h *headroom) look() {
	if h.looks++; h.done || h.looks%looksBetween != 0 {
		return
	}
	if h.samples == nil {
		h.samples = []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}, {Name: "/gc/heap/goal:bytes"}}
	}
	metrics.Read(h.samples)
	for _, s := range h.samples {
		if s.Value.Kind() != metrics.KindUint64 {
			h.done = true
			return
		}
	}
	allocated, goal := h.samples[0].Value.Uint64(), h.samples[1].Value.Uint64()
	if h.limit == 0 {
		h.limit = allocated + worthHeadroom
	}
	if allocated < h.limit {
		return
	}
	h.done = true
	// Under a limit for the whole process the ballast would count as used, and a
	// large heap has its headroom already.
	if goal < uint64(h.size) && debug.SetMemoryLimit(-1) == math.MaxInt64 {
		addBallast(h.size)
	}
}
