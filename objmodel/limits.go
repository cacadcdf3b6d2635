package objmodel

import (
	"context"
	"math"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// limits are the bounds of a run, common to the threads of an interpreter.
type limits struct {
	ctx     context.Context
	steps   *Steps
	limited bool
	memory  memory
	pause   func() // called at every look; nil for nothing
	looks   uint   // how many looks came sooner than after a whole slice

	broken      atomic.Pointer[LimitError] // what EndRun was told
	interrupted atomic.Bool
	wake        chan struct{} // has a token after Interrupt
}

// tickSlice is how many ticks pass between two looks at the limits, firstSlice
// before the first one: a program may allocate much with few ticks, such as one
// of long ints, and what Pause does for it is wanted early. Each next slice is
// twice as long.
const (
	tickSlice  = 10_000
	firstSlice = 200
)

// slice gives how many ticks may pass until the next look.
func (l *limits) slice() int64 {
	if l.memory.max > 0 {
		return memorySlice
	}
	if n := int64(firstSlice) << l.looks; n < tickSlice {
		l.looks++
		return n
	}
	return tickSlice
}

func newLimits() *limits {
	return &limits{memory: memory{one: maxAllocation}, wake: make(chan struct{}, 1)}
}

// SetContext sets the context whose end stops the run; nil for none.
func (t *Thread) SetContext(ctx context.Context) { t.limit.ctx = ctx }

// SetPause sets what a thread does each time it looks at its limits; nil for
// nothing.
func (t *Thread) SetPause(pause func()) { t.limit.pause = pause }

// Steps is a number of ticks that a run may take. Runs in several goroutines
// may draw on the same one.
type Steps struct {
	max  int64
	left atomic.Int64
}

// Left gives how many there are.
func (s *Steps) Left() int64 { return s.left.Load() }

// SetMaxSteps bounds the number of ticks (calls, loop iterations) from now on;
// 0 is no bound.
func (t *Thread) SetMaxSteps(n int64) {
	if n <= 0 {
		t.ShareSteps(nil)
		return
	}
	s := &Steps{max: n}
	s.left.Store(n)
	t.ShareSteps(s)
}

// ShareSteps makes the run draw on s from now on; nil is no bound.
func (t *Thread) ShareSteps(s *Steps) {
	t.limit.steps, t.limit.limited = s, s != nil
	t.Ticks = t.limit.slice()
	if s != nil {
		t.Ticks = max(min(t.Ticks, s.left.Load()), 0)
		s.left.Add(-t.Ticks)
	}
}

// StepBudget gives what the run draws on, nil if it is unbounded.
func (t *Thread) StepBudget() *Steps { return t.limit.steps }

// The limits that a LimitError names.
const (
	LimitSteps  = "steps"
	LimitMemory = "memory"
	LimitTime   = "time"
)

// LimitError ends a run that broke one of its limits. Python can't catch it.
type LimitError struct {
	// What is LimitSteps, LimitMemory or LimitTime.
	What string
	// Max is the limit that was set: a number of steps, of bytes, or of
	// nanoseconds.
	Max int64
}

// Error says which limit was broken.
func (e *LimitError) Error() string {
	switch e.What {
	case LimitMemory:
		return "limit of " + strconv.FormatInt(e.Max, 10) + " bytes of memory reached"
	case LimitTime:
		return "limit of " + time.Duration(e.Max).String() + " reached"
	}
	return "limit of " + strconv.FormatInt(e.Max, 10) + " " + e.What + " reached"
}

// breach is what comes before a LimitError in MarshalText's form.
const breach = "\x00limit "

// MarshalText gives a form that ParseLimitError reads.
func (e *LimitError) MarshalText() ([]byte, error) {
	return []byte(breach + e.What + " " + strconv.FormatInt(e.Max, 10)), nil
}

// ParseLimitError gives the LimitError that MarshalText wrote, nil for any other
// text.
func ParseLimitError(text string) *LimitError {
	rest, ok := strings.CutPrefix(text, breach)
	what, number, _ := strings.Cut(rest, " ")
	n, err := strconv.ParseInt(number, 10, 64)
	if !ok || err != nil {
		return nil
	}
	return &LimitError{What: what, Max: n}
}

// Tick counts n steps of work and, when a slice of them is used up, looks at
// the limits. Errors: as CheckLimits.
func (t *Thread) Tick(n int64) error {
	t.Ticks -= n
	if t.Ticks > 0 {
		return nil
	}
	return t.CheckLimits()
}

// Spend counts n steps of work, which the next look at the limits sees: for work
// that is not to be left half done.
func (t *Thread) Spend(n int) { t.Ticks -= int64(n) }

// shortRow is how many items a row may have that counts as one step.
const shortRow = 16

// SpendRow counts the items of a row that an iterator makes, such as a tuple of
// zip, unless they are few.
func (t *Thread) SpendRow(items int) {
	if items > shortRow {
		t.Spend(items)
	}
}

// RowsAtOnce gives how many of n rows an iterator makes before the next look at
// the limits, 1 at least, and counts their items as SpendRow does.
func (t *Thread) RowsAtOnce(n, items int) int {
	if items > shortRow {
		n = min(n, 1+tickSlice/items)
		t.Spend(n * items)
	}
	return n
}

// CheckLimits looks at the limits and starts a new slice of ticks. Errors:
// *LimitError, the context's cause, KeyboardInterrupt after Interrupt.
//
//go:noinline
func (t *Thread) CheckLimits() error {
	if err := t.CheckContext(); err != nil {
		return err
	}
	if t.stop != nil {
		if err := t.checkStop(); err != nil {
			return err
		}
	}
	l := t.limit
	if e := l.broken.Load(); e != nil {
		t.Ticks = 0
		return e
	}
	if l.pause != nil {
		l.pause()
	}
	if l.limited {
		left := l.steps.left.Add(t.Ticks)
		if left <= 0 {
			t.Ticks = 0
			// Other threads must not go on with what is left of their slices.
			l.steps.left.Store(math.MinInt64 / 2)
			return &LimitError{What: LimitSteps, Max: l.steps.max}
		}
		t.Ticks = min(l.slice(), left)
		l.steps.left.Add(-t.Ticks)
	} else {
		t.Ticks = l.slice()
	}
	if l.memory.max > 0 {
		if err := t.checkMemory(); err != nil {
			t.Ticks = 0
			return err
		}
	}
	return t.pendingInterrupt()
}

// CheckContext gives the cause of the end of the thread's context, if it has
// ended.
func (t *Thread) CheckContext() error {
	if t.limit.ctx == nil {
		return nil
	}
	return context.Cause(t.limit.ctx)
}

// EndRun ends the run, for a limit that a process of it broke. It may be called
// by any goroutine.
func (t *Thread) EndRun(e *LimitError) { t.limit.broken.Store(e) }

// Interrupt makes the interpreter's first thread raise KeyboardInterrupt at its
// next look at the limits. It may be called by any goroutine.
func (t *Thread) Interrupt() {
	t.limit.interrupted.Store(true)
	select {
	case t.limit.wake <- struct{}{}:
	default:
	}
}

// pendingInterrupt gives the KeyboardInterrupt that Interrupt asked for.
func (t *Thread) pendingInterrupt() error {
	if t.stop != nil || !t.limit.interrupted.Load() || !t.limit.interrupted.Swap(false) {
		return nil
	}
	select {
	case <-t.limit.wake:
	default:
	}
	return AllocException(&KeyboardInterruptType, EmptyTuple)
}
