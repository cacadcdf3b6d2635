package objmodel

// argStack lends memory to the arguments of calls that Go code makes, so that
// such a call allocates nothing. What does not fit is allocated.
type argStack struct {
	used int
	buf  [96]Value
}

// borrow gives room for n arguments until back, with what used was before.
func (t *Thread) borrow(n int) (args []Value, before int) {
	s := &t.args
	before = s.used
	if before+n > len(s.buf) {
		return make([]Value, n), before
	}
	s.used = before + n
	return s.buf[before : before+n : before+n], before
}

// back returns what borrow gave.
func (t *Thread) back(args []Value, before int) {
	for i := 0; i < len(args); i++ {
		args[i] = Value{}
	}
	t.args.used = before
}

// callWith calls f with self before the other arguments.
func (t *Thread) callWith(f func(*Thread, Args) (Value, error), self Value, args Args) (Value, error) {
	all, before := t.borrow(len(args.V) + 1)
	all[0] = self
	copy(all[1:], args.V)
	r, err := f(t, Args{all, args.Kw})
	t.back(all, before)
	return r, err
}

// CallPrefixed calls f with the arguments first before the others.
func CallPrefixed(t *Thread, f Value, first []Value, args Args) (Value, error) {
	all, before := t.borrow(len(first) + len(args.V))
	copy(all[copy(all, first):], args.V)
	r, err := CallArgs(t, f, Args{all, args.Kw})
	t.back(all, before)
	return r, err
}
