package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The garbage collector's headroom. Most programs keep little alive and throw
// much away: with Go's default the collector would run every few megabytes.
const (
	// room is how many bytes a program may allocate between two collections,
	// beside growth. A collection costs half a millisecond to one, which is why
	// it is not less. It is not more because the first touch of each further
	// megabyte costs 0.05 ms where the system has the memory, and 1 to 2.5 ms in
	// a virtual machine that has given its free memory back to the host, as they
	// do within two seconds. Of 8 programs that allocate, run in turn with
	// another interpreter, those with 40 MB take 11 % longer, with 12 MB 1 %;
	// of 12 others, 5 MB and 16 MB are 1 and 2 % slower.
	room = 8 << 20
	// firstHeap is the heap size above which a program is not a small one, which
	// shall stay small.
	firstHeap = 1 << 20
	// firstPages is how much of the heap of such a program lies in huge pages.
	// It must stay below what makes Go begin a collection of its own. More of them
	// for those with more alive gained nothing: Go would clear them.
	firstPages = room + room/4
	// growth is how much more may be allocated between collections, in percent of
	// what is alive. With 100 programs that keep 10 MB alive take 10 % longer.
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
	percent   int    // lateStart
	grown     bool   // the heap has its huge pages
}

// tuneGC gives the collector its headroom and returns what the program has to
// call now and then.
func tuneGC() (pause func()) {
	c := &collector{
		allocated: []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}},
		next:      firstHeap,
		percent:   lateStart(0),
	}
	debug.SetGCPercent(c.percent)
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
	live := liveBytes()
	c.next = c.allocated[0].Value.Uint64() + headroom(live)
	if percent := lateStart(live); percent != c.percent {
		c.percent = percent
		debug.SetGCPercent(percent)
	}
}

// headroom gives how many bytes may be allocated until the next collection when
// live bytes are alive.
func headroom(live uint64) uint64 {
	return room + live*growth/100
}

// lateStart gives the percentage of what is alive at which Go would begin a
// collection by itself, when collector's is long due.
func lateStart(live uint64) int {
	return int(late * headroom(live) * 100 / max(live, goMinimum))
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
