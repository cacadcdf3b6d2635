package asyncio

import (
	"math"
	"time"

	"github.com/minipy-go/minipy/objmodel"
)

// alarmsKey is where an interpreter keeps what wakes its loops.
type alarmsKey struct{}

// alarm gives the channel that wakes a loop while it pauses: whoever sends
// has given it something to do from another thread.
func alarm(t *Thread, loop Value) chan struct{} {
	alarms, ok := t.Interp.State[alarmsKey{}].(map[Value]chan struct{})
	if !ok {
		alarms = map[Value]chan struct{}{}
		t.Interp.State[alarmsKey{}] = alarms
	}
	c := alarms[loop]
	if c == nil {
		c = make(chan struct{}, 1)
		alarms[loop] = c
	}
	return c
}

// wake ends the pause of a loop, the next one if it doesn't pause now.
func wake(t *Thread, a Args) (Value, error) {
	select {
	case alarm(t, a.V[0]) <- struct{}{}:
	default:
	}
	return objmodel.None, nil
}

// forget drops what wakes a loop that is closed.
func forget(t *Thread, a Args) (Value, error) {
	if alarms, ok := t.Interp.State[alarmsKey{}].(map[Value]chan struct{}); ok {
		delete(alarms, a.V[0])
	}
	return objmodel.None, nil
}

// pause lets other threads run until the loop is woken or a number of seconds
// have passed; None is no end.
func pause(t *Thread, a Args) (Value, error) {
	d := time.Duration(-1)
	if !a.V[1].IsNone() {
		s := a.V[1].Native(&objmodel.FloatType)
		if !s.IsFloat() || math.IsNaN(s.AsFloat()) {
			return Value{}, objmodel.TypeErrorf("a float was expected, not %s", a.V[1].TypeName())
		}
		const day = 24 * 60 * 60 // no longer at once
		d = time.Duration(max(min(s.AsFloat(), day), 0) * float64(time.Second))
	}
	_, err := t.Wait(alarm(t, a.V[0]), d)
	return objmodel.None, err
}
