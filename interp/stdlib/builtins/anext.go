package builtins

import "github.com/minipy-go/minipy/objmodel"

var nextOrType = objmodel.Type{Name: "anext_awaitable"}

// nextOr is the awaitable of anext(it, fallback): that of it.__anext__(), whose
// StopAsyncIteration becomes the fallback.
type nextOr struct {
	objmodel.Header
	inner, fallback objmodel.Value
	iter            objmodel.Value // of inner, once it is begun
}

func newNextOr(inner, fallback objmodel.Value) objmodel.Value {
	objmodel.Register(nextOrSpecs())
	o := &nextOr{Header: objmodel.NewHeader(&nextOrType), inner: inner, fallback: fallback}
	return objmodel.FromPtr(&o.Header)
}

func asNextOr(v objmodel.Value) *nextOr { return objmodel.Cast[nextOr](v, &nextOrType) }

// begun gives the iterator of the inner awaitable. Errors: TypeError.
func (o *nextOr) begun(t *objmodel.Thread) (objmodel.Value, error) {
	if !o.iter.IsNil() {
		return o.iter, nil
	}
	f := o.inner.Type().Slots.Await
	if f == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("object %s can't be used in 'await' expression", o.inner.TypeName())
	}
	it, err := f(t, o.inner)
	if err != nil {
		return objmodel.Value{}, err
	}
	if it.Type().Slots.Next == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("__await__() returned non-iterator of type '%s'", it.TypeName())
	}
	o.iter = it
	return it, nil
}

// ended turns StopAsyncIteration into the fallback.
func (o *nextOr) ended(r objmodel.Value, err error) (objmodel.Value, error) {
	if err != nil && objmodel.Matches(err, &objmodel.StopAsyncIterationType) {
		return objmodel.Value{}, objmodel.StopIteration(o.fallback)
	}
	return r, err
}

func (o *nextOr) next(t *objmodel.Thread) (objmodel.Value, error) {
	it, err := o.begun(t)
	if err != nil {
		return objmodel.Value{}, err
	}
	return o.ended(it.Type().Slots.Next(t, it))
}

// pass calls a method of the inner iterator.
func pass(name string) objmodel.Func {
	method := objmodel.Name(name)
	return func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		o := asNextOr(a.V[0])
		it, err := o.begun(t)
		if err != nil {
			return objmodel.Value{}, err
		}
		return o.ended(objmodel.CallMethod(t, it, method, append([]objmodel.Value(nil), a.V[1:]...)...))
	}
}

func itself(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return v, nil }

// nextOrSpecs is the table of the type; a function, for the methods need the
// type.
func nextOrSpecs() objmodel.Specs {
	return objmodel.Specs{&nextOrSpec}
}

var nextOrSpec = objmodel.TypeSpec{
	Type: &nextOrType, Object: (*nextOr)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{Iter: itself, Await: itself, Next: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
		return asNextOr(v).next(t)
	}},
	Methods: []objmodel.MethodDef{
		{Name: "send", Kind: objmodel.OneArg, Fn: pass("send")},
		{Name: "throw", Kind: objmodel.Positional, Min: 1, Max: 3, Fn: pass("throw")},
		{Name: "close", Kind: objmodel.NoArgs, Fn: pass("close")},
	},
}
