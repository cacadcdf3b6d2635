package objmodel

// Forwarded says what the call of an object comes to: a result, or a call of
// another object.
type Forwarded struct {
	Value  Value // the result, where Callee is nil
	Callee Value
	Args   Args
	Then   Finisher // nil: the result of Callee is that of the call

	before int // for Release: what used of the thread's room for arguments was, and one
}

// Prefixed makes f the call of callee with the arguments first before the
// others. They last until Release.
func (f *Forwarded) Prefixed(t *Thread, callee Value, first []Value, args Args) {
	all, before := t.borrow(len(first) + len(args.V))
	n := 0
	for ; n < len(first); n++ {
		all[n] = first[n]
	}
	for i := range args.V {
		all[n+i] = args.V[i]
	}
	f.Callee, f.Args.V, f.Args.Kw, f.before = callee, all, args.Kw, before+1
}

// Release gives back the room of the arguments, which the callee
// has now.
func (f *Forwarded) Release(t *Thread) {
	if f.before > 0 {
		t.back(f.Args.V, f.before-1)
	}
}

// Finisher makes the result of a call of what its Callee gave.
type Finisher interface {
	Finish(t *Thread, v Value) (Value, error)
}

// ForwardFunc tells in to, which is empty, what a call of v comes to, for types whose call ends in one
// of another object. A machine then calls that in a frame of its own, where
// Slots.Call, which does the same, takes a level of native recursion.
type ForwardFunc func(t *Thread, v Value, args Args, to *Forwarded) error

// Forward gives TypeSpec.Forward of a built-in type, nil for any other.
func (t *Type) Forward() ForwardFunc {
	if t.spec == nil {
		return nil
	}
	return t.spec.Forward
}
