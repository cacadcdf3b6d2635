package thread

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

var lockType = objmodel.Type{Name: "lock", Module: "_thread", Doc: "A lock object is a synchronization primitive: one thread at a time holds it."}

// lock is held or not, by nobody in particular.
type lock struct {
	objmodel.Header
	held  bool
	queue waiters
}

func asLock(v Value) *lock { return objmodel.Cast[lock](v, &lockType) }

func newLock() Value {
	l := &lock{Header: objmodel.NewHeader(&lockType)}
	return objmodel.FromPtr(&l.Header)
}

func allocateLock(t *Thread, a Args) (Value, error) { return newLock(), nil }

func (l *lock) take() bool {
	if l.held {
		return false
	}
	l.held = true
	return true
}

// release gives the lock back, or to one who has waited long.
func (l *lock) release() { l.held = l.queue.wake() }

func lockAcquire(t *Thread, a Args) (Value, error) {
	l := asLock(a.V[0])
	if len(a.V) == 1 && l.take() {
		return objmodel.Bool(true), nil
	}
	block, d, err := timeout(t, "acquire", a)
	if err != nil {
		return Value{}, err
	}
	ok, err := wait(t, &l.queue, block, d, l.take)
	return objmodel.Bool(ok), err
}

func lockRelease(t *Thread, a Args) (Value, error) {
	l := asLock(a.V[0])
	if !l.held {
		return Value{}, objmodel.RuntimeErrorf("release unlocked lock")
	}
	l.release()
	return objmodel.None, nil
}

func lockLocked(t *Thread, a Args) (Value, error) { return objmodel.Bool(asLock(a.V[0]).held), nil }

var lockSpec = objmodel.TypeSpec{
	Type: &lockType, Object: (*lock)(nil), Flags: objmodel.FlagWeak,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			if len(args.V) != 0 {
				return Value{}, objmodel.TypeErrorf("lock() takes no arguments")
			}
			return newLock(), nil
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			l := asLock(v)
			return objmodel.NewStr(fmt.Sprintf("<%s _thread.lock object at 0x%012x>", state(l.held), v.ID())), nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "acquire", Fn: lockAcquire, Sig: "($self, /, blocking=True, timeout=-1)", Doc: "Take the lock; whether it was taken."},
		{Name: "acquire_lock", Fn: lockAcquire, Sig: "($self, /, blocking=True, timeout=-1)", Doc: "Take the lock; whether it was taken."},
		{Name: "release", Kind: objmodel.NoArgs, Fn: lockRelease, Doc: "Release the lock."},
		{Name: "release_lock", Kind: objmodel.NoArgs, Fn: lockRelease, Doc: "Release the lock."},
		{Name: "locked", Kind: objmodel.NoArgs, Fn: lockLocked, Doc: "Whether the lock is held."},
		{Name: "locked_lock", Kind: objmodel.NoArgs, Fn: lockLocked, Doc: "Whether the lock is held."},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: lockAcquire, Doc: "Take the lock."},
		{Name: "__exit__", Fn: lockRelease, Sig: "($self, /, *exc_info)", Doc: "Release the lock."},
	},
}

func state(held bool) string {
	if held {
		return "locked"
	}
	return "unlocked"
}
