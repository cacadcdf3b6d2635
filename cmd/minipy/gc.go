package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The garbage collector's headroom. Most programs keep little alive and throw
// much away: with Go's default the collector would run every few megabytes.
const (
	// minHeap is the heap size below which there is nothing to collect, in bytes.
	minHeap = 32 << 20
	// growth is how much the heap may grow between collections beyond that,
	// in percent of what is alive.
	growth = 200
	// goMinimum is the heap size to which Go applies the percentage when less
	// is alive.
	goMinimum    = 4 << 20
	firstPercent = 100 * minHeap / goMinimum
)

// sentinel is an object that nobody holds: its finalizer runs after each
// collection.
type sentinel struct{ _ *byte }

// tuneGC gives the collector its headroom, and again after every collection.
func tuneGC() {
	debug.SetGCPercent(firstPercent)
	watchGC()
}

func watchGC() {
	runtime.SetFinalizer(&sentinel{new(byte)}, func(*sentinel) {
		debug.SetGCPercent(headroom(liveBytes()))
		watchGC()
	})
}

// headroom gives the percentage that lets the heap grow to minHeap, or by
// growth if that is more.
func headroom(live uint64) int {
	live = max(live, goMinimum)
	if live >= minHeap {
		return growth
	}
	return max(int((minHeap-live)*100/live), growth)
}

// liveBytes is what the last collection found alive.
func liveBytes() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return sample[0].Value.Uint64()
}
