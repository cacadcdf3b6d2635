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
	idle    int  // collections in a row that found nothing
	skip    int  // looks to let pass after them
	running bool // no collection within one
}

const (
	// freeShare is how much time collections may take before anybody counts.
	freeShare = time.Second
	// lookShare is the part of the time, in percent, that they may take when
	// somebody looks at a weak reference.
	lookShare = 15
	// maxSkip bounds how many looks are let pass.
	maxSkip = 1 << 12
)

// Cleaner is a Machine that can drop what ended calls left in its registers.
type Cleaner interface {
	// DropDead clears every register that no running code will read again.
	DropDead()
}

// CollectLooking collects, if time allows, before somebody looks whether an
// object is alive. Errors: what ends the run.
func (t *Thread) CollectLooking() error {
	c := &t.Interp.collector
	if c.running || !c.mayLook() {
		return nil
	}
	return t.Collect()
}

// mayLook says whether a look is worth a collection.
func (c *collector) mayLook() bool {
	if c.spent < freeShare {
		return true
	}
	if c.skip > 0 {
		c.skip--
		return false
	}
	return c.spent < time.Since(c.began)*lookShare/100
}

// Collect finds the objects that have died, and calls the callbacks of their
// weak references. Errors: what ends the run.
func (t *Thread) Collect() error {
	in := t.Interp
	c := &in.collector
	if c.running || len(in.weak.order) == 0 {
		return nil
	}
	c.running = true
	start := time.Now()
	if c.began.IsZero() {
		c.began = start
	}
	t.dropDead()
	runtime.GC()
	before := len(in.weak.order)
	calls := in.weak.sweep()
	found := before > len(in.weak.order)
	c.spent += time.Since(start)
	c.running = false
	c.learn(found)
	return t.callBack(calls)
}

// learn makes looks that find nothing rarer.
func (c *collector) learn(found bool) {
	if found {
		c.idle, c.skip = 0, 0
		return
	}
	c.idle = min(c.idle+1, 30)
	c.skip = min(1<<c.idle, maxSkip)
}

// Settle lets Go find the objects that nobody holds: weak pointers to them are
// nil afterwards. It takes a fraction of a millisecond at least.
func (t *Thread) Settle() {
	t.dropDead()
	runtime.GC()
}

// dropDead clears the registers of all threads of the interpreter.
func (t *Thread) dropDead() {
	for _, s := range append(t.Siblings(), t.Interp.first, t) {
		if s == nil {
			continue
		}
		if m, ok := s.Machine.(Cleaner); ok {
			m.DropDead()
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
