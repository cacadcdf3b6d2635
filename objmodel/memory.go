package objmodel

import (
	"math"
	"runtime/metrics"
	"unsafe"
)

// memory is the bound on what an interpreter's objects take. Nothing is counted
// where objects are made: how much the process has allocated says when it is
// time to look, and a Tracer says how much of what is alive is this
// interpreter's.
type memory struct {
	one  int64 // bytes that one allocation may take
	max  int64 // bytes that may be alive; 0 is no bound
	live int64 // how many there were at the last look
	// next is when to look again: when the process has allocated so many bytes.
	next     uint64
	reserved int64 // bytes of large allocations since the last look
	broken   bool
	samples  []metrics.Sample
}

// maxAllocation bounds a single allocation unless the host says otherwise.
const maxAllocation = 4 << 30

// maxRequest bounds one allocation in any case, so that no tuple has more items
// than it can count.
const maxRequest = (mostItems - 1) * valueSize

const (
	// memorySlice is how many ticks pass between two looks at a memory limit.
	memorySlice = 1000
	// smallRequest is how large an allocation may be that nobody counts.
	smallRequest = 4 << 10
	// lookEvery is the smallest part of the limit that is allocated between
	// two looks, as a divisor.
	lookEvery = 8
)

// SetMaxMemory bounds the memory that the interpreter's objects take, and each
// single allocation, in bytes; 0 is no bound on what is alive, and 4 GiB for an
// allocation.
func (t *Thread) SetMaxMemory(n int64) {
	if n <= 0 {
		return
	}
	m := &t.limit.memory
	m.one, m.max = min(n, maxRequest), n
	m.samples = []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}, {Name: "/memory/classes/heap/objects:bytes"}}
	m.next = m.allocated() + uint64(n)/2
	t.Ticks = min(t.Ticks, memorySlice)
}

// allocated gives how many bytes the process has allocated in all.
func (m *memory) allocated() uint64 {
	metrics.Read(m.samples[:1])
	return m.samples[0].Value.Uint64()
}

// checkMemory looks at the memory limit if it is time to. Errors: *LimitError.
func (t *Thread) checkMemory() error {
	m := &t.limit.memory
	if m.broken {
		return &LimitError{What: LimitMemory, Max: m.max}
	}
	allocated := m.allocated()
	if allocated < m.next {
		return nil
	}
	metrics.Read(m.samples[1:])
	if heap := m.samples[1].Value.Uint64(); heap < uint64(m.max) {
		// Garbage included, the whole process has less.
		m.next = allocated + max(uint64(m.max)-heap, uint64(m.max)/lookEvery)
		return nil
	}
	return t.lookAtMemory()
}

// lookAtMemory sums up what is alive.
func (t *Thread) lookAtMemory() error {
	m := &t.limit.memory
	tr := t.Interp.newTracer()
	t.Interp.Trace(tr)
	tr.Run(m.max)
	m.live, m.reserved = tr.Bytes, 0
	m.next = m.allocated() + uint64(max((m.max-m.live)/2, m.max/lookEvery))
	if m.live > m.max {
		m.broken = true
		return &LimitError{What: LimitMemory, Max: m.max}
	}
	return nil
}

// Reserve asks for n elements of size bytes each before they are allocated.
// Errors: MemoryError when that can't be had.
func (t *Thread) Reserve(n, size int64) error {
	m := &t.limit.memory
	if n < 0 || n > math.MaxInt64/size || n*size > m.one {
		return MemoryError()
	}
	if n*size < smallRequest {
		return nil
	}
	return t.reserveLarge(n * size)
}

// Room is Reserve for what grows: nothing is asked for while need elements are no
// more than have, for which there is room.
func (t *Thread) Room(need, have int, size int64) error {
	if need <= have {
		return nil
	}
	return t.Reserve(int64(need), size)
}

// reserveLarge is Reserve for requests that count. Their memory has to be
// filled, so they use up ticks, which the next look at the limits sees; that is here
// where there is much to fill.
func (t *Thread) reserveLarge(n int64) error {
	if t.Ticks -= n >> 10; t.Ticks <= 0 && n >= bigZeros {
		if err := t.CheckLimits(); err != nil {
			return err
		}
	}
	m := &t.limit.memory
	if m.max == 0 {
		return nil
	}
	if m.reserved += n; m.live+m.reserved <= m.max {
		return nil
	}
	if m.broken {
		return &LimitError{What: LimitMemory, Max: m.max}
	}
	if err := t.lookAtMemory(); err != nil {
		return err
	}
	if m.reserved = n; m.live+n > m.max {
		m.reserved = 0
		return MemoryError()
	}
	return nil
}

// Hold makes the Tracer see what a built-in function holds while it works: a
// pointer to a slice, or to a struct of this module. It gives what Drop takes.
func (t *Thread) Hold(x any) int {
	t.held = append(t.held, x)
	return len(t.held) - 1
}

// Drop ends what Hold began, and all that was begun after it.
func (t *Thread) Drop(mark int) {
	clear(t.held[mark:])
	t.held = t.held[:mark]
}

// Traceable is a Machine that can tell a Tracer what its frames hold.
type Traceable interface{ Trace(tr *Tracer) }

// Trace gives a Tracer all that the interpreter holds.
func (in *Interp) Trace(tr *Tracer) {
	in.traceRoots(tr)
	tr.Values(in.finals.awaitables)
	tr.Values(in.finals.objects)
	tr.Values(in.finals.generators)
}

// traceRoots gives a Tracer what programs can reach.
func (in *Interp) traceRoots(tr *Tracer) {
	for _, d := range []*Dict{in.Builtins, in.Modules} {
		if d != nil {
			tr.object(&d.Header)
		}
	}
	tr.Any(in.State)
	for _, s := range in.interned { // which hold nothing
		tr.Memory(unsafe.Pointer(s), int64(strSize)+int64(len(s.s)))
	}
	tr.Bytes += int64(len(in.interned)) * internedSize
	in.traceThreads(tr)
}

// internedSize is about what an entry of the map of interned strings takes, in
// bytes.
const internedSize = 72

// traceThreads gives a Tracer what the threads hold.
func (in *Interp) traceThreads(tr *Tracer) {
	for _, t := range append([]*Thread{in.first}, in.threads...) {
		t.trace(tr)
	}
}

func (t *Thread) trace(tr *Tracer) {
	if t.Handled != nil {
		tr.object(&t.Handled.Header)
	}
	tr.Values(t.ReprSet)
	for _, v := range t.args.buf[:t.args.used] {
		tr.Value(v)
	}
	for _, x := range t.held {
		tr.Any(x)
	}
	tr.Any(t.Vars)
	for _, v := range t.new {
		tr.Value(v)
	}
	if m, ok := t.Machine.(Traceable); ok {
		m.Trace(tr)
	}
}
