package thread

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

var rlockType = objmodel.Type{Name: "RLock", Module: "_thread", Doc: "A lock that the thread which holds it may take again."}

// rlock is a lock with an owner and a count.
type rlock struct {
	objmodel.Header
	owner *Thread
	count int64
	queue waiters
}

func asRLock(v Value) *rlock { return objmodel.Cast[rlock](v, &rlockType) }

// take takes the lock for t if it is free or t's.
func (r *rlock) take(t *Thread) bool {
	if r.count > 0 && r.owner != t {
		return false
	}
	r.owner = t
	r.count++
	return true
}

// acquire waits for the lock; a waiter that is given it finds it reserved.
func (r *rlock) acquire(t *Thread, a Args) (bool, error) {
	block, d, err := timeout(t, "acquire", a)
	if err != nil {
		return false, err
	}
	ok, err := wait(t, &r.queue, block, d, func() bool { return r.take(t) })
	if ok && r.owner != t { // given by free
		r.owner, r.count = t, 1
	}
	return ok, err
}

// free gives the lock back, or keeps it for the thread that it has woken.
func (r *rlock) free() {
	r.owner, r.count = nil, 0
	if r.queue.wake() {
		r.count = 1
	}
}

func rlockAcquire(t *Thread, a Args) (Value, error) {
	r := asRLock(a.V[0])
	if len(a.V) == 1 && r.take(t) {
		return objmodel.Bool(true), nil
	}
	ok, err := r.acquire(t, a)
	return objmodel.Bool(ok), err
}

func rlockRelease(t *Thread, a Args) (Value, error) {
	r := asRLock(a.V[0])
	if r.count == 0 || r.owner != t {
		return Value{}, objmodel.RuntimeErrorf("cannot release un-acquired lock")
	}
	if r.count--; r.count == 0 {
		r.free()
	}
	return objmodel.None, nil
}

// releaseSave gives the lock back however often it is held, and what
// acquireRestore takes.
func releaseSave(t *Thread, a Args) (Value, error) {
	r := asRLock(a.V[0])
	if r.count == 0 {
		return Value{}, objmodel.RuntimeErrorf("cannot release un-acquired lock")
	}
	saved := objmodel.NewTuple(objmodel.Int(r.count), objmodel.Int(ident(t)))
	r.free()
	return saved, nil
}

func acquireRestore(t *Thread, a Args) (Value, error) {
	r := asRLock(a.V[0])
	saved := a.V[1].AsTuple()
	if saved == nil || len(saved.Items()) != 2 {
		return Value{}, objmodel.TypeErrorf("a tuple of two is required")
	}
	count, ok := saved.Items()[0].ToInt()
	if !ok || count < 1 {
		return Value{}, objmodel.ValueErrorf("count is below 1")
	}
	if _, err := r.acquire(t, Args{V: a.V[:1]}); err != nil {
		return Value{}, err
	}
	r.count = count
	return objmodel.None, nil
}

var rlockSpec = objmodel.TypeSpec{
	Type: &rlockType, Object: (*rlock)(nil),
	Flags: objmodel.FlagBaseType | objmodel.FlagWeak,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			r := &rlock{Header: objmodel.NewHeader(&rlockType)}
			return objmodel.Construct(cls, &rlockType, objmodel.FromPtr(&r.Header)), nil
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			r := asRLock(v)
			var owner int64
			if r.owner != nil {
				owner = ident(r.owner)
			}
			return objmodel.NewStr(fmt.Sprintf("<%s %s object owner=%d count=%d at 0x%012x>",
				state(r.count > 0), v.Type().FullName(), owner, r.count, v.ID())), nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "acquire", Fn: rlockAcquire, Sig: "($self, /, blocking=True, timeout=-1)", Doc: "Take the lock once more; whether it was taken."},
		{Name: "release", Kind: objmodel.NoArgs, Fn: rlockRelease, Doc: "Release the lock once."},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: rlockAcquire, Doc: "Take the lock."},
		{Name: "__exit__", Fn: rlockRelease, Sig: "($self, /, *exc_info)", Doc: "Release the lock."},
		{Name: "_is_owned", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			r := asRLock(a.V[0])
			return objmodel.Bool(r.count > 0 && r.owner == t), nil
		}},
		{Name: "_recursion_count", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			r := asRLock(a.V[0])
			if r.owner != t {
				return objmodel.Int(0), nil
			}
			return objmodel.Int(r.count), nil
		}},
		{Name: "_release_save", Kind: objmodel.NoArgs, Fn: releaseSave},
		{Name: "_acquire_restore", Kind: objmodel.OneArg, Fn: acquireRestore},
	},
}
