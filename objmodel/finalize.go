package objmodel

import (
	"slices"
	"time"
	"unsafe"
)

// finalizers are the objects of an interpreter that want to be told of their
// end: instances of classes with a __del__, and generators that are suspended
// where a handler waits. They are held here, and a Tracer finds out which of
// them nobody else holds.
type finalizers struct {
	objects    []Value // the oldest first
	generators []Value
	awaitables []Value // that have not begun
	fresh      int     // how often Passing may look for awaitables alone
	ended      int     // how many of the generators have ended
	pruneAt    int     // how many generators there are when ended ones are taken out
	cyclesAt   int     // how many objects there are when cycles are ended unasked
	// watching says that the end of an object may be seen at once: there are
	// objects, or weak references with callbacks.
	watching bool
	ending   bool // the program has ended
	// roots are what the program has let go of, for the order in which what
	// they held ends.
	roots []Value
}

// Lifetimes is a Machine that knows what its frames and generators hold.
type Lifetimes interface {
	// DropDead clears every register that no running code will read again, and
	// what ended frames have left. between says that the machine is between
	// two instructions; else Go code that an instruction runs may call it.
	DropDead(between bool)
	// WatchReturns makes the machine call Released when the frames that run
	// now return.
	WatchReturns()
	// KeepsWatch reports whether a watched generator may wait, now or after it has
	// run on, where it has something to do before it ends. If not, its end is no
	// longer told to GeneratorEnded.
	KeepsWatch(generator Value) bool
	// CloseGenerator raises GeneratorExit in it if it has begun. Errors: what
	// ends the run.
	CloseGenerator(generator Value) error
	// TraceNear gives a Tracer the variables of the innermost frames, and the
	// global variables of the running one. between is as for DropDead.
	TraceNear(tr *Tracer, between bool)
	// Forgotten gives the awaitables that have not begun and that nobody
	// holds, and forgets them itself.
	Forgotten(held func(awaitable Value) bool) []Value
	// WarnForgotten warns of such an awaitable; atEnd, of one that was left when
	// the program ended. Errors: what ends the run.
	WarnForgotten(awaitable Value, atEnd bool) error
}

// watch enters a new instance of a class with a __del__.
func (f *finalizers) watch(p *Header) {
	f.objects = append(f.objects, FromPtr(p))
	f.watching = true
}

// HasFinalizer reports whether instances of t have a __del__.
func (t *Type) HasFinalizer() bool { return t.meta != nil && t.meta.finals != nil }

// findFinalizer notes whether instances of a class are to be told of their end.
func (c *Type) findFinalizer() {
	c.meta.finals = nil
	if c.meta.home != nil && c.Lookup(names.del).p != nil {
		c.meta.finals = c.meta.home
	}
}

// WatchGenerator enters a generator that has handlers.
func (t *Thread) WatchGenerator(g Value) {
	f := &t.Interp.finals
	if len(f.generators) >= max(f.pruneAt, minSweep) {
		f.prune(t)
		f.pruneAt = 2 * len(f.generators)
	}
	f.generators = append(f.generators, g)
	f.watching = true
}

// GeneratorEnded is to be called when a watched generator has returned or raised.
func (t *Thread) GeneratorEnded() {
	f := &t.Interp.finals
	if f.ended++; f.ended < len(f.generators) {
		return
	}
	clear(f.generators)
	f.generators, f.ended = f.generators[:0], 0
	f.look(t)
}

// Awaitables are the coroutines and the like that have not begun, which the
// machine enters and takes out. When there is a new one, or none any more, it
// calls WatchAwaitables.
func (in *Interp) Awaitables() *[]Value { return &in.finals.awaitables }

// WatchAwaitables looks whether the end of an object may be seen at once.
func (t *Thread) WatchAwaitables() {
	f := &t.Interp.finals
	f.fresh = freshPasses
	f.watching = len(f.awaitables) > 0 || len(f.objects) > 0 || len(f.generators) > 0 || t.Interp.weak.calls > 0
}

// prune takes out the generators that have ended.
func (f *finalizers) prune(t *Thread) {
	m, ok := t.Machine.(Lifetimes)
	if !ok {
		f.generators = nil
		return
	}
	f.generators = slices.DeleteFunc(f.generators, func(g Value) bool { return !m.KeepsWatch(g) })
	f.ended = 0
	f.look(t)
}

// look sets watching.
func (f *finalizers) look(t *Thread) {
	f.watching = len(f.objects) > 0 || len(f.generators) > 0 || len(f.awaitables) > 0 || t.Interp.weak.calls > 0
}

// Watching reports whether an object's end could be seen at once, so that
// Released is worth calling.
func (t *Thread) Watching() bool { return t.Interp.finals.watching }

// Released is to be called where a program has let go of something: it looks
// for objects that have died, if time allows. Only the machine may call it,
// between two instructions. Errors: what ends the run.
func (t *Thread) Released() error {
	c := &t.Interp.collector
	if c.running || !c.mayLook(t.Interp.onlyAwaitables()) {
		return nil
	}
	return t.collectNow(collection{between: true})
}

// ReleasedFrom is Released where a program has let go of roots, in this order.
func (t *Thread) ReleasedFrom(roots ...Value) error {
	t.Interp.finals.roots = roots
	err := t.Released()
	t.Interp.finals.roots = nil
	return err
}

// ReleasedOne is Released where a program has let go of v only.
func (t *Thread) ReleasedOne(v Value) error {
	c := &t.Interp.collector
	if c.running || !c.mayProve() || t.holds([]Value{v}, true) {
		return nil
	}
	return t.ReleasedFrom(v)
}

// Passing is Released where nothing points to the end of an object, but where
// a program could see it: before the machine calls a built-in function.
func (t *Thread) Passing() error {
	c := &t.Interp.collector
	if c.passed++; c.running || c.passed <= c.skip {
		return nil
	}
	if only := t.Interp.onlyAwaitables(); only && t.Interp.finals.fresh == 0 || !c.mayPass(only) {
		return nil
	}
	t.Interp.finals.fresh--
	c.passes++
	c.passed = 0
	before := c.spent
	err := t.collectNow(collection{})
	c.passing += c.spent - before
	return err
}

// onlyAwaitables says that nothing but coroutines that have not begun is
// watched: what becomes of them is worth less time than a __del__.
func (in *Interp) onlyAwaitables() bool {
	return len(in.finals.objects) == 0 && len(in.finals.generators) == 0 && in.weak.calls == 0
}

// mayFinalize says whether a Tracer sees all that is held: no Go function that
// could hold something in its variables is at work.
func (t *Thread) mayFinalize() bool {
	f := &t.Interp.finals
	return (len(f.objects) > 0 || len(f.generators) > 0 || len(f.awaitables) > 0) && t.Native == t.Through && len(t.Interp.threads) == 0 && !t.Interp.Lent
}

// finalize calls the __del__ of objects that nobody holds, and closes the
// generators; those that hold themselves only if cycles is set. It reports whether there were any. Errors: what ends the run.
func (t *Thread) finalize(cycles bool) (found bool, err error) {
	f := &t.Interp.finals
	tr, alive := t.traceWatched()
	if alive {
		f.look(t)
		return false, nil
	}
	objects, generators := split(&f.objects, tr), split(&f.generators, tr)
	if !cycles && len(f.objects) < max(f.cyclesAt, minSweep) {
		objects = f.keepCycles(objects)
	} else {
		f.cyclesAt = max(2*len(f.objects), minSweep)
	}
	forgotten := t.forgotten(func(v Value) bool { return tr.seen.has(uintptr(unsafe.Pointer(v.p))) })
	f.look(t)
	if len(objects) == 0 && len(generators) == 0 && len(forgotten) == 0 {
		return false, nil
	}
	defer func(start time.Time) { t.Interp.collector.called += time.Since(start) }(time.Now())
	for _, v := range t.asReleased(objects) {
		if err := t.callDel(v); err != nil {
			return true, err
		}
	}
	for _, g := range generators {
		if err := t.closeLeft(g); err != nil {
			return true, err
		}
	}
	return true, t.warnForgotten(forgotten)
}

// forgotten gives the awaitables that have not begun and that nobody holds.
func (t *Thread) forgotten(held func(Value) bool) []Value {
	if len(t.Interp.finals.awaitables) == 0 {
		return nil
	}
	if m, ok := t.Machine.(Lifetimes); ok {
		return m.Forgotten(held)
	}
	return nil
}

// warnForgotten warns of awaitables that will never begin.
func (t *Thread) warnForgotten(list []Value) error {
	for _, v := range list {
		if err := t.Machine.(Lifetimes).WarnForgotten(v, t.Interp.finals.ending); err != nil {
			return err
		}
	}
	return nil
}

// traceWatched traces all that programs can reach. What the frames lead to,
// but by modules, classes and large dicts, comes first: where that shows that
// all that is watched is alive, there is no need for more.
func (t *Thread) traceWatched() (tr *Tracer, alive bool) {
	f := &t.Interp.finals
	tr = t.Interp.newTracer()
	var later []*Header
	tr.visit = func(p *Header) bool {
		far := isFar(p)
		if far {
			later = append(later, p)
		}
		return !far
	}
	t.Interp.traceThreads(tr)
	tr.Run(0)
	if tr.hasAll(f.objects) && tr.hasAll(f.generators) && tr.hasAll(f.awaitables) {
		return tr, true
	}
	tr.visit = nil
	for _, p := range later {
		tr.enter(p)
	}
	t.Interp.traceRoots(tr)
	tr.Run(0)
	return tr, false
}

const (
	// maxNear is how many watched objects are looked for near the frames that run.
	maxNear = 16
	// nearSize is how many objects are looked at for that.
	nearSize = 300
	// wideSize is how many objects are looked at for one that somebody looks for.
	wideSize = 10000
	// nearDict is how many items a dict may have to be looked through.
	nearDict = 64
)

// allNear reports whether all watched objects are held by what lies near the
// frames that run, as the generator of a with block does: a few objects say so
// where else all must be walked over.
func (t *Thread) allNear(between bool) bool {
	f := &t.Interp.finals
	m, ok := t.Machine.(Lifetimes)
	if !ok || len(f.objects)+len(f.generators)+len(f.awaitables) > maxNear {
		return false
	}
	tr := t.Interp.newTracer()
	left := nearSize
	tr.visit = func(p *Header) bool {
		left--
		return left > 0 && !isFar(p)
	}
	m.TraceNear(tr, between)
	tr.Run(0)
	return tr.hasAll(f.objects) && tr.hasAll(f.generators) && tr.hasAll(f.awaitables)
}

// holds reports whether objects are held by what lies near the frames that run,
// which takes a small part of the time of a collection to see. Otherwise they
// may be held by others all the same. between says that the machine is between
// two instructions.
func (t *Thread) holds(objects []Value, between bool) (all bool) {
	m, ok := t.Machine.(Lifetimes)
	if !ok || len(objects) == 0 {
		return ok
	}
	c := &t.Interp.collector
	start := time.Now()
	if c.began.IsZero() {
		c.began = start
	}
	tr := t.Interp.newTracer()
	var next []*Header // the nearest first
	tr.visit = func(p *Header) bool {
		if p == objects[0].p && len(objects) > 1 {
			objects = objects[1:]
		}
		next = append(next, p)
		return false
	}
	m.TraceNear(tr, between)
	tr.Run(0)
	for i := 0; i < min(len(next), wideSize) && !tr.hasAll(objects); i++ {
		if p := next[i]; !isFar(p) && !isLong(p) {
			tr.enter(p)
			tr.Run(0)
		}
	}
	all = tr.hasAll(objects)
	took := time.Since(start)
	c.spent += took
	c.proving += took
	return all
}

// isLong says whether a list or tuple has more items than are looked at.
func isLong(p *Header) bool {
	switch p.typ {
	case &ListType:
		return len((*List)(unsafe.Pointer(p)).items) > wideSize
	case &TupleType:
		return (*Tuple)(unsafe.Pointer(p)).Len() > wideSize
	}
	return false
}

// isFar says whether much hangs from an object, or nothing that is watched.
func isFar(p *Header) bool {
	switch t := p.typ; {
	case t == &ModuleType, t.flags&(FlagTypeSubclass|FlagMethodDescr) != 0:
		return true
	case t == &DictType:
		return (*Dict)(unsafe.Pointer(p)).Len() > nearDict
	}
	return false
}

// hasAll reports whether a Tracer has seen all of some objects.
func (tr *Tracer) hasAll(objects []Value) bool {
	for _, v := range objects {
		if !tr.seen.has(uintptr(unsafe.Pointer(v.p))) {
			return false
		}
	}
	return true
}

// maxCycleTests bounds how many dead objects are looked at for whether they
// are held by themselves.
const maxCycleTests = 100

// keepCycles puts dead objects back that are held by dead objects in a cycle:
// reference counts would not end those.
func (f *finalizers) keepCycles(dead []Value) []Value {
	if len(dead) == 0 || len(dead) > maxCycleTests {
		return dead
	}
	kept := make(map[*Header]bool)
	for _, v := range dead {
		if kept[v.p] {
			continue
		}
		reached := []*Header{}
		tr := NewTracer()
		tr.visit = func(p *Header) bool {
			reached = append(reached, p)
			return true
		}
		tr.push(unsafe.Pointer(v.p), tr.layoutOf(v.p.typ))
		tr.Run(0)
		if slices.Contains(reached, v.p) {
			for _, p := range reached {
				kept[p] = true
			}
		}
	}
	if len(kept) == 0 {
		return dead
	}
	return slices.DeleteFunc(dead, func(v Value) bool {
		if kept[v.p] {
			f.objects = append(f.objects, v)
		}
		return kept[v.p]
	})
}

// split takes the objects that tr has not seen out of a list.
func split(list *[]Value, tr *Tracer) (dead []Value) {
	alive := (*list)[:0]
	for _, v := range *list {
		if tr.seen.has(uintptr(unsafe.Pointer(v.p))) {
			alive = append(alive, v)
		} else {
			dead = append(dead, v)
		}
	}
	clear((*list)[len(alive):])
	*list = alive
	return dead
}

// maxReleased bounds how many objects are looked at for the order of ends.
const maxReleased = 10_000

// asReleased sorts dead objects by the order in which reference counts end what
// the program let go of.
func (t *Thread) asReleased(dead []Value) []Value {
	roots := t.Interp.finals.roots
	t.Interp.finals.roots = nil // what weak references tell of is held by nobody
	if len(dead) < 2 || len(roots) == 0 {
		return inOrder(dead)
	}
	return t.asHeldBy(roots, dead)
}

// asHeldBy sorts objects by the order in which reference counts end what roots
// hold: an object before what it holds, the items of a list or tuple from the
// last. Those that the roots do not lead to come behind, as inOrder says.
func (t *Thread) asHeldBy(roots, dead []Value) []Value {
	var wanted, seen marks
	wanted.addAll(dead)
	var out, parts []Value
	pending := append([]Value(nil), roots...)
	slices.Reverse(pending)
	for n := 0; len(pending) > 0 && n < maxReleased && len(out) < len(dead); n++ {
		v := pending[len(pending)-1]
		pending = pending[:len(pending)-1]
		if v.p == nil || isFar(v.p) || !seen.add(uintptr(unsafe.Pointer(v.p))) {
			continue
		}
		if wanted.has(uintptr(unsafe.Pointer(v.p))) {
			out = append(out, v)
		}
		parts = parts[:0]
		t.Referents(v, func(part Value) bool {
			parts = append(parts, part)
			return len(parts) < maxReleased
		})
		slices.Reverse(parts)
		pending = append(pending, parts...)
	}
	if len(out) == len(dead) {
		return out
	}
	var done marks
	done.addAll(out)
	for _, v := range inOrder(dead) {
		if done.add(uintptr(unsafe.Pointer(v.p))) {
			out = append(out, v)
		}
	}
	return out
}

// inOrder sorts dead objects as reference counts would end them: those that
// others hold after those.
func inOrder(dead []Value) []Value {
	if len(dead) < 2 {
		return dead
	}
	var wanted, inner, done marks
	wanted.addAll(dead)
	var current *Header
	tr := NewTracer()
	tr.visit = func(p *Header) bool {
		if p != current && wanted.has(uintptr(unsafe.Pointer(p))) {
			inner.add(uintptr(unsafe.Pointer(p)))
		}
		return true
	}
	for _, v := range dead {
		current = v.p
		tr.push(unsafe.Pointer(v.p), tr.layoutOf(v.p.typ))
		tr.Run(0)
	}
	out := make([]Value, 0, len(dead))
	walk := NewTracer()
	walk.visit = func(p *Header) bool {
		if at := uintptr(unsafe.Pointer(p)); wanted.has(at) && done.add(at) {
			out = append(out, FromPtr(p))
		}
		return true
	}
	for _, first := range []bool{true, false} {
		for _, v := range dead {
			if at := uintptr(unsafe.Pointer(v.p)); !done.has(at) && (!first || !inner.has(at)) {
				walk.Value(v)
				walk.Run(0)
			}
		}
	}
	return out
}

// callDel calls the __del__ of an object.
func (t *Thread) callDel(v Value) error {
	del := v.p.typ.Lookup(names.del)
	if del.p == nil {
		return nil
	}
	if _, _, err := CallSpecial(t, v, names.del); err != nil {
		return t.unraisable(err, del)
	}
	return nil
}

// closeLeft closes a generator that was left suspended.
func (t *Thread) closeLeft(g Value) error {
	m, ok := t.Machine.(Lifetimes)
	if !ok {
		return nil
	}
	return m.CloseGenerator(g)
}

// FinalizeAll ends the objects that are left when the program has ended: those
// of main's variables first, in their order. Errors: what ends the run.
func (t *Thread) FinalizeAll(main *Dict) error {
	t.Interp.finals.ending = true
	if err := t.Collect(); err != nil {
		return err
	}
	defer func(running bool) { t.Interp.collector.running = running }(t.Interp.collector.running)
	t.Interp.collector.running = true // nothing is looked for any more
	f := &t.Interp.finals
	for rounds := 0; len(f.objects) > 0 && rounds < maxRounds; rounds++ {
		left := f.objects
		f.objects = nil
		for _, v := range t.asHeldBy(valuesOf(main), left) {
			if err := t.callDel(v); err != nil {
				return err
			}
		}
	}
	f.prune(t)
	left := f.generators
	f.generators = nil
	for _, g := range left {
		if err := t.closeLeft(g); err != nil {
			return err
		}
	}
	return t.warnForgotten(t.forgotten(func(Value) bool { return false }))
}

// maxRounds bounds how often a __del__ at the end may make new objects that
// have one.
const maxRounds = 10

// valuesOf gives the values of a namespace in their order.
func valuesOf(d *Dict) (values []Value) {
	for pos := 0; ; {
		_, v, ok := d.Next(&pos)
		if !ok {
			return values
		}
		values = append(values, v)
	}
}
