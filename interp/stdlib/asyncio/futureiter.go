package asyncio

import "github.com/minipy-go/minipy/objmodel"

var futureIterType = objmodel.Type{Name: "FutureIter", Module: "_asyncio"}

// futureIter is what `await future` drives: it gives the future once, to the
// task, and ends with its result.
type futureIter struct {
	objmodel.Header
	future Value // nil: the iterator has ended
}

func asFutureIter(v Value) *futureIter { return objmodel.Cast[futureIter](v, &futureIterType) }

func awaitFuture(t *Thread, v Value) (Value, error) {
	if err := asFuture(v).ready(); err != nil {
		return Value{}, err
	}
	it := &futureIter{objmodel.NewHeader(&futureIterType), v}
	return objmodel.FromPtr(&it.Header), nil
}

func (it *futureIter) next(t *Thread) (Value, error) {
	if it.future.IsNil() {
		return Value{}, nil
	}
	f := asFuture(it.future)
	if f.phase == pending {
		if !f.blocking {
			f.blocking = true
			return it.future, nil
		}
		return Value{}, objmodel.RuntimeErrorf("await wasn't used with future")
	}
	it.future = Value{}
	r, err := f.outcome(t)
	if err != nil || r.IsNone() {
		return Value{}, err
	}
	return Value{}, objmodel.StopIteration(r)
}

// throw raises what the arguments of throw() stand for.
func (it *futureIter) throw(t *Thread, args []Value) (Value, error) {
	if err := objmodel.CheckPositional("throw", len(args), 1, 3); err != nil {
		return Value{}, err
	}
	if len(args) > 1 {
		const old = "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."
		if err := t.Warn(&objmodel.DeprecationWarningType, old); err != nil {
			return Value{}, err
		}
	}
	it.future = Value{}
	v := args[0]
	if c := v.AsType(); c != nil && c.Has(objmodel.FlagException) {
		var given []Value
		if len(args) > 1 && !args[1].IsNone() {
			given = args[1:2]
		}
		var err error
		if v, err = objmodel.Call(t, v, given...); err != nil {
			return Value{}, err
		}
	}
	e := v.AsException()
	if e == nil {
		return Value{}, objmodel.TypeErrorf("exceptions must be classes deriving BaseException or instances of such a class")
	}
	return Value{}, e
}

var futureIterSpec = objmodel.TypeSpec{
	Type: &futureIterType, Object: (*futureIter)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) { return asFutureIter(v).next(t) },
	},
	Methods: []objmodel.MethodDef{
		{Name: "send", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			r, err := asFutureIter(a.V[0]).next(t)
			if err == nil && r.IsNil() {
				err = objmodel.StopIteration(Value{})
			}
			return r, err
		}},
		{Name: "throw", Kind: objmodel.Positional, Max: -1, Fn: func(t *Thread, a Args) (Value, error) {
			return asFutureIter(a.V[0]).throw(t, a.V[1:])
		}},
		{Name: "close", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			asFutureIter(a.V[0]).future = Value{}
			return objmodel.None, nil
		}},
	},
}
