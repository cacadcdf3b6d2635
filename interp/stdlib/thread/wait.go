package thread

import (
	"math"
	"slices"
	"time"

	"github.com/minipy-go/minipy/objmodel"
)

// timeoutMax is the longest time to wait for a lock, in seconds.
const timeoutMax = math.MaxInt64 / 1_000_000_000

// handOver is how long a waiter lets itself be overtaken: after it, who
// releases gives the lock to the one who waits the longest.
const handOver = time.Millisecond

// waiters are the threads that wait for one thing, the longest first. Only the
// thread whose turn it is touches them.
type waiters []*waiter

type waiter struct {
	ready chan struct{}
	since time.Time
	given bool // has got what it waits for
}

// join adds a waiter at the end.
func (w *waiters) join(since time.Time) *waiter {
	one := &waiter{ready: make(chan struct{}), since: since}
	*w = append(*w, one)
	return one
}

// leave takes a waiter out that need not have been woken.
func (w *waiters) leave(one *waiter) {
	if i := slices.Index(*w, one); i >= 0 {
		*w = slices.Delete(*w, i, i+1)
	}
}

// wake wakes the one who waits the longest and says whether it waited so long
// that it must not be overtaken again.
func (w *waiters) wake() (overdue bool) {
	if len(*w) == 0 {
		return false
	}
	one := (*w)[0]
	*w = slices.Delete(*w, 0, 1)
	one.given = time.Since(one.since) > handOver
	close(one.ready)
	return one.given
}

// nudge wakes one who waits without giving it anything.
func (w *waiters) nudge() {
	if len(*w) > 0 {
		close((*w)[0].ready)
		*w = slices.Delete(*w, 0, 1)
	}
}

// timeout reads the arguments of acquire: whether to wait at all and for how
// long, below 0 without end.
func timeout(t *Thread, fn string, a Args) (block bool, d time.Duration, err error) {
	var out [2]Value
	self := 1
	if n := len(a.V) - self; n > 2 {
		return false, 0, objmodel.TypeErrorf("%s() takes at most 2 arguments (%d given)", fn, n)
	}
	p := objmodel.Params{Func: fn, Names: []string{"blocking", "timeout"}, MaxPos: 2}
	if err := p.Bind(a.Tail(self), out[:]); err != nil {
		return false, 0, err
	}
	block = true
	if !out[0].IsNil() {
		if block, err = objmodel.Truth(t, out[0]); err != nil {
			return false, 0, err
		}
	}
	d, err = Seconds(t, out[1])
	switch {
	case err != nil:
		return false, 0, err
	case !block && d != -time.Second:
		return false, 0, objmodel.ValueErrorf("can't specify a timeout for a non-blocking call")
	case d < 0 && d != -time.Second:
		return false, 0, objmodel.ValueErrorf("timeout value must be a non-negative number")
	}
	return block, d, nil
}

// Seconds reads a time to wait, the nil Value and −1 being none. Errors:
// TypeError, ValueError, OverflowError.
func Seconds(t *Thread, v Value) (time.Duration, error) {
	if v.IsNil() {
		return -time.Second, nil
	}
	f := v.Native(&objmodel.FloatType)
	if !f.IsFloat() {
		i, err := objmodel.Index(t, v)
		if err != nil {
			return 0, err
		}
		if f, err = objmodel.FloatOf(t, i); err != nil {
			return 0, err
		}
	}
	switch s := f.AsFloat(); {
	case math.IsNaN(s):
		return 0, objmodel.ValueErrorf("Invalid value NaN (not a number)")
	case math.Abs(s) > math.MaxInt64:
		return 0, objmodel.OverflowErrorf("timestamp out of range for platform time_t")
	case s > timeoutMax:
		return 0, objmodel.OverflowErrorf("timeout value is too large")
	default:
		return time.Duration(s * 1e9), nil
	}
}

// wait waits until try succeeds, giving way to others: it is called first, and
// whenever a waiter of queue is woken. Errors: what ends the run.
func wait(t *Thread, queue *waiters, block bool, d time.Duration, try func() bool) (bool, error) {
	if try() {
		return true, nil
	}
	if !block || d == 0 {
		return false, nil
	}
	began := time.Now()
	for {
		left := d
		if d > 0 {
			if left = d - time.Since(began); left <= 0 {
				return false, nil
			}
		}
		one := queue.join(began)
		woken, err := t.Wait(one.ready, left)
		if !woken {
			queue.leave(one)
		}
		switch {
		case one.given:
			return true, nil // also when time ran out at the same moment
		case err != nil:
			queue.nudge() // what may have woken this waiter is another's now
			return false, err
		case try():
			return true, nil
		case !woken:
			return false, nil
		}
	}
}
