package objmodel

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// turn is the lock that the threads of one interpreter take turns with:
// CPython's global interpreter lock. Its zero value is held by the
// interpreter's first thread, which alone costs nothing.
type turn struct {
	mu      sync.Mutex
	free    bool
	queue   []chan struct{} // who waits, the longest first
	waiting atomic.Int32    // len(queue), for a look without mu
}

// acquire waits for the turn.
func (g *turn) acquire() {
	g.mu.Lock()
	if g.free {
		g.free = false
		g.mu.Unlock()
		return
	}
	mine := g.enqueue()
	g.mu.Unlock()
	<-mine
}

// enqueue makes one more waiter; mu is held.
func (g *turn) enqueue() chan struct{} {
	mine := make(chan struct{})
	g.queue = append(g.queue, mine)
	g.waiting.Store(int32(len(g.queue)))
	return mine
}

// release gives the turn to the one who waits the longest.
func (g *turn) release() {
	g.mu.Lock()
	g.pass()
	g.mu.Unlock()
}

func (g *turn) pass() {
	if len(g.queue) == 0 {
		g.free = true
		return
	}
	next := g.queue[0]
	g.queue = slices.Delete(g.queue, 0, 1)
	g.waiting.Store(int32(len(g.queue)))
	close(next)
}

// yield lets everybody who waits have their turn first.
func (g *turn) yield() {
	g.mu.Lock()
	if len(g.queue) == 0 {
		g.mu.Unlock()
		return
	}
	mine := g.enqueue()
	g.pass()
	g.mu.Unlock()
	<-mine
}

// ErrStopped ends a thread that outlives its program. Python can't catch it.
var ErrStopped = errors.New("thread stopped")

// ExitNow ends a program at once, without calling anything more of it
// (os._exit). Python can't catch it.
type ExitNow struct{ Status int }

// Error gives the exit status in words.
func (e ExitNow) Error() string { return "exit status " + strconv.Itoa(e.Status) }

// NewSibling makes one more thread of t's interpreter, with t's limits. It may
// run only between Enter and Leave, which must follow.
func (t *Thread) NewSibling() *Thread {
	s := NewThread(t.Interp)
	s.Limit, s.NativeLimit, s.limit = t.MaxDepth(), t.NativeLimit, t.limit
	s.stop = make(chan struct{})
	t.Interp.started++
	s.number = t.Interp.started
	t.Interp.threads = append(t.Interp.threads, s)
	if t.limit.limited {
		s.Ticks = 0 // its steps are to come out of what is left
	}
	return s
}

// Enter begins the work of a thread made by NewSibling, on a goroutine of its
// own: it waits for its turn.
func (t *Thread) Enter() { t.Interp.turn.acquire() }

// Number is 0 for an interpreter's first thread and counts up for others.
func (t *Thread) Number() int64 { return t.number }

// Leave ends what Enter began and gives the turn to others.
func (t *Thread) Leave() {
	if i := slices.Index(t.Interp.threads, t); i >= 0 {
		t.Interp.threads = slices.Delete(t.Interp.threads, i, i+1)
	}
	t.Interp.turn.release()
}

// Siblings gives the threads of t's interpreter that run or wait, apart from
// its first one.
func (t *Thread) Siblings() []*Thread { return slices.Clone(t.Interp.threads) }

// Stop makes a thread made by NewSibling end with ErrStopped, at its next look
// at the limits or while it waits.
func (t *Thread) Stop() {
	select {
	case <-t.stop:
	default:
		close(t.stop)
	}
}

func (t *Thread) checkStop() error {
	if t.stop == nil {
		return nil
	}
	select {
	case <-t.stop:
		return ErrStopped
	default:
		return nil
	}
}

// CheckEval is CheckLimits for the machine, between two instructions: there,
// and while a thread waits, others of the interpreter get their turn. Errors:
// as CheckLimits.
//
//go:noinline
func (t *Thread) CheckEval() error {
	if err := t.CheckLimits(); err != nil {
		return err
	}
	if t.Interp.turn.waiting.Load() == 0 {
		return nil
	}
	t.Interp.turn.yield()
	return t.checkStop()
}

// look is how often a waiting first thread looks at its limits: what makes it
// stop need not be its context.
const look = 50 * time.Millisecond

// Wait lets the other threads run until ready is closed or gives something
// (ok), or d has passed; below 0 it has no end. Errors: what CheckLimits gives
// meanwhile.
func (t *Thread) Wait(ready <-chan struct{}, d time.Duration) (ok bool, err error) {
	var over, tick <-chan time.Time
	if d >= 0 {
		timer := time.NewTimer(d)
		defer timer.Stop()
		over = timer.C
	}
	if t.stop == nil {
		ticker := time.NewTicker(look)
		defer ticker.Stop()
		tick = ticker.C
	}
	for {
		var again bool
		if ok, again = t.waitOnce(ready, over, tick); !again {
			return ok, t.pending(ok)
		}
		if err := t.pending(false); err != nil {
			return false, err
		}
	}
}

// pending looks at the limits after a wait. What has been waited for is not
// lost to a step limit: that is found at the next tick.
func (t *Thread) pending(ok bool) error {
	if ok {
		return nil
	}
	return t.CheckLimits()
}

// waitOnce waits without the turn until something happens; again says that
// nothing of it ends the wait.
func (t *Thread) waitOnce(ready <-chan struct{}, over, tick <-chan time.Time) (ok, again bool) {
	var ended, wake <-chan struct{}
	if t.stop == nil {
		wake = t.limit.wake
	}
	if ctx := t.limit.ctx; ctx != nil {
		ended = ctx.Done()
	}
	t.Interp.turn.release()
	defer t.Interp.turn.acquire()
	select {
	case <-ready:
		return true, false
	case <-over:
		return false, false
	case <-ended:
		return false, false
	case <-t.stop:
		return false, false
	case <-tick:
		return false, true
	case <-wake:
		return false, true
	}
}

// Unlocked does work that touches nothing of the interpreter while other
// threads have their turn: input and output that may take long.
func (t *Thread) Unlocked(work func()) {
	t.Interp.turn.release()
	defer t.Interp.turn.acquire()
	work()
}

// Beside runs work that touches nothing of the interpreter and can't look at
// limits itself. When the run ends first, it gives the cause at once and leaves
// the work to end for nobody.
func (t *Thread) Beside(work func()) error {
	ctx := t.Context()
	if ctx.Done() == nil {
		work()
		return nil
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// Context gives the context of the run; never nil.
func (t *Thread) Context() context.Context {
	if t.limit.ctx == nil {
		return context.Background()
	}
	return t.limit.ctx
}
