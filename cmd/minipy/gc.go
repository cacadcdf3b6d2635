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
	// Each megabyte of it that a program touches costs 0.05 ms, and up to 1.4 ms
	// in a virtual machine that has given its free memory back; each collection
	// half a millisecond. Of 14 programs that allocate, run in turn with another
	// interpreter, those with 64 MB take 6 % longer, with 20 MB 3 %.
	minHeap = 40 << 20
	// firstHeap is the heap size above which a program is not a small one, which
	// shall stay small.
	firstHeap = 1 << 20
	// firstPages is how much of the heap of such a program lies in huge pages.
	// It must stay below what makes Go begin a collection of its own. More of them
	// for those with more alive gained nothing: Go would clear them.
	firstPages = minHeap + minHeap/8
	// growth is how much the heap may grow between collections beyond that,
	// in percent of what is alive.
	growth = 200
	// goMinimum is the heap size to which Go applies the percentage when less
	// is alive.
	goMinimum = 4 << 20
	// late is how much later than collector's Go would begin a collection by
	// itself.
	late = 2
)

// collector collects garbage while the program waits. Go's own way, beside the
// running program, is to slow every store of a pointer down until it is done;
// on one core that takes a quarter of the program's time, although there is
// half a millisecond of work to do.
type collector struct {
	allocated []metrics.Sample
	next      uint64 // collect before so many bytes have been allocated in all
	last      uint64 // as many as had been at the last look
	percent   int    // headroom
	grown     bool   // the heap has its huge pages
}

// tuneGC gives the collector its headroom and returns what the program has to
// call now and then.
func tuneGC() (pause func()) {
	c := &collector{
		allocated: []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}},
		next:      firstHeap,
		percent:   headroom(0),
	}
	debug.SetGCPercent(late * c.percent)
	return c.pause
}

func (c *collector) pause() {
	metrics.Read(c.allocated)
	if c.allocated[0].Value.Kind() != metrics.KindUint64 {
		return
	}
	now := c.allocated[0].Value.Uint64()
	another := now - c.last // what is likely to come before the next look
	c.last = now
	if now+another < c.next {
		return
	}
	if !c.grown {
		c.grown = true
		useHugePages(firstPages) // which the collection frees for use
		metrics.Read(c.allocated)
	}
	runtime.GC()
	live := max(liveBytes(), goMinimum)
	percent := headroom(live)
	c.next = c.allocated[0].Value.Uint64() + live*uint64(percent)/100
	if percent != c.percent {
		c.percent = percent
		debug.SetGCPercent(late * percent)
	}
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
