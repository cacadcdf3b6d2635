package objmodel

import (
	"runtime"
	"time"
)

// collector decides when objects that nobody holds are looked for. There are
// no reference counts: Go's collector finds them, which takes a fraction of a
// millisecond at least. So it runs where a program could see the difference,
// as long as that takes a small part of the time.
type collector struct {
	began   time.Time
	spent   time.Duration
	passing time.Duration // part of spent: by Passing
	proving time.Duration // part of spent: to see that objects are held
	proofs  int           // how often somebody wanted to see that
	called  time.Duration // of a collection: by what it called
	traced  time.Duration // part of spent: by walks over objects
	looks   int           // times that somebody looked
	passes  int           // collections by Passing
	idle    int           // collections in a row that found nothing
	skip    int           // looks to let pass after them
	vain    int           // walks over all objects in a row that found nothing
	passed  int           // times that Passing was called since
	blind   int           // times that inShare says no before it asks the clock again
	running bool          // no collection within one
}

const (
	// freeShare is how much time collections may take before anybody counts.
	freeShare = 30 * time.Millisecond
	// freeLooks is how often somebody may look, and freePasses how often Passing
	// may collect, before time counts: short programs do not depend on the
	// speed of the machine.
	freeLooks  = 300
	freePasses = 120
	// looksShare is how much time walks over objects may take for them.
	looksShare = time.Second
	// passShare is the time after which no built-in function is worth a look.
	passShare = 20 * time.Millisecond
	// lookShare is the part of the time, in percent, that they may take when
	// somebody looks at a weak reference.
	lookShare = 5
	// freeIdle is how many collections in a row may find nothing before they
	// become rarer.
	freeIdle = 30
	// freeVain is how many walks over all objects in a row may find nothing
	// before looks that are worth little become rarer.
	freeVain = 6
	// clockSkip is how often a look is refused, when there is no time for it,
	// before the clock is asked again, which takes longer than the refusal.
	clockSkip = 50
	// freshPasses is how often Passing looks for awaitables after one was made.
	freshPasses = 3
	// maxSkip bounds how many looks are let pass.
	maxSkip = 1 << 12
)

// CollectLooking collects, if time allows, before somebody looks whether an
// object is alive. Errors: what ends the run.
func (t *Thread) CollectLooking() error {
	c := &t.Interp.collector
	if c.running || !c.mayLook(false) {
		return nil
	}
	return t.collectNow(collection{})
}

// MayLook says whether there is time to look whether objects are alive.
func (t *Thread) MayLook() bool {
	c := &t.Interp.collector
	return !c.running && c.mayProve()
}

// mayProve says whether it is worth while to see that an object is held.
func (c *collector) mayProve() bool {
	c.proofs++
	return c.proofs <= freeLooks || c.proving < c.free(freeShare) || c.inShare()
}

// mayLook says whether a look is worth a collection; little, whether what is
// looked for is worth little.
func (c *collector) mayLook(little bool) bool {
	c.looks++
	if little && c.vain > freeVain && c.looks&(1<<min(c.vain-freeVain, 12)-1) != 0 {
		return false
	}
	return c.looks <= share(freeLooks, little) && c.rewarding() || c.spent-c.passing-c.proving < c.free(freeShare) || c.inShare()
}

// mayPass says whether Passing is worth a collection.
func (c *collector) mayPass(little bool) bool {
	if little && c.vain > freeVain {
		return false
	}
	return c.passes < share(freePasses, little) && c.rewarding() || c.spent < c.free(passShare) || c.inShare()
}

// free gives how much of a time collections may take before anybody counts,
// less of it while many in a row have found nothing.
func (c *collector) free(d time.Duration) time.Duration {
	if c.idle > freeIdle {
		return d / 4
	}
	return d
}

// share gives how much of n what is worth little may take.
func share(n int, little bool) int {
	if little {
		return n / 2
	}
	return n
}

// rewarding says whether walks over objects have taken little time, or found
// something of late: where there are many objects, each takes long.
func (c *collector) rewarding() bool { return c.traced < looksShare || c.idle < freeIdle/3 }

// inShare says whether collections have taken no more than their part of the
// time.
func (c *collector) inShare() bool {
	if c.blind > 0 {
		c.blind--
		return false
	}
	if c.spent < time.Since(c.began)*lookShare/100 {
		return true
	}
	c.blind = clockSkip
	return false
}

// Collect finds the objects that have died, calls their __del__ and the
// callbacks of their weak references. Errors: what ends the run.
func (t *Thread) Collect() error { return t.collectNow(collection{cycles: true}) }

// collection says how to collect.
type collection struct {
	between bool // the machine is between two instructions
	cycles  bool // objects that hold each other are to end too
}

func (t *Thread) collectNow(how collection) error {
	c := &t.Interp.collector
	if c.running {
		return nil
	}
	c.running = true
	start := time.Now()
	if c.began.IsZero() {
		c.began = start
	}
	c.called = 0
	calls, found, err := t.collect(how)
	c.spent += time.Since(start) - c.called
	c.running = false
	c.learn(found)
	if err != nil {
		return err
	}
	return t.callBack(calls)
}

// collect gives the references whose callbacks are to be called, and whether
// anything has died.
func (t *Thread) collect(how collection) (calls []*WeakRef, found bool, err error) {
	in := t.Interp
	in.finals.prune(t)
	if t.mayFinalize() && (how.cycles || !t.allNear(how.between)) {
		t.dropDead(how.between)
		start := time.Now()
		found, err = t.finalize(how.cycles)
		in.collector.traced += time.Since(start) - in.collector.called
		if err != nil {
			return nil, found, err
		}
		in.collector.vain++
		if found {
			in.collector.vain = 0
		}
	}
	if before := len(in.weak.order); before > 0 {
		t.dropDead(how.between)
		runtime.GC()
		calls = in.weak.sweep()
		found = found || before > len(in.weak.order)
	}
	return calls, found, nil
}

// learn makes looks that find nothing rarer.
func (c *collector) learn(found bool) {
	if found {
		c.idle, c.skip = 0, 0
		return
	}
	if c.idle++; c.idle > freeIdle {
		c.skip = min(max(2*c.skip, 1), maxSkip)
	}
}

// Settle lets Go find the objects that nobody holds: weak pointers to them are
// nil afterwards. It takes a fraction of a millisecond at least.
func (t *Thread) Settle() {
	t.dropDead(false)
	runtime.GC()
}

// dropDead clears the registers of all threads of the interpreter.
func (t *Thread) dropDead(between bool) {
	for _, s := range append(t.Siblings(), t.Interp.first, t) {
		if s == nil {
			continue
		}
		clear(s.ReprSet[len(s.ReprSet):cap(s.ReprSet)])
		if m, ok := s.Machine.(Lifetimes); ok {
			m.DropDead(between && s == t)
		}
	}
}

// callBack calls the callbacks of weak references whose objects have died.
func (t *Thread) callBack(refs []*WeakRef) error {
	for _, r := range refs {
		f := r.Callback
		if f.p == nil {
			continue
		}
		r.Callback = Value{}
		if _, err := Call(t, f, r.Self); err != nil {
			if err := t.unraisable(err, f); err != nil {
				return err
			}
		}
	}
	return nil
}

// unraisable tells of an error that nobody can catch. Errors: those that are
// no Python exceptions.
func (t *Thread) unraisable(err error, where Value) error {
	if _, python := err.(*Exception); !python {
		return err
	}
	if f := t.Interp.Unraisable; f != nil {
		return f(t, err, "", where)
	}
	return nil
}
