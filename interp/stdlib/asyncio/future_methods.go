package asyncio

import "github.com/minipy-go/minipy/objmodel"

var futureMethods = []objmodel.MethodDef{
	{Name: "result", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return asFuture(a.V[0]).outcome(t)
	}},
	{Name: "exception", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return asFuture(a.V[0]).failure(t)
	}},
	{Name: "set_result", Kind: objmodel.OneArg, Sig: "($self, result, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.None, asFuture(a.V[0]).setResult(t, a.V[0], a.V[1])
	}},
	{Name: "set_exception", Kind: objmodel.OneArg, Sig: "($self, exception, /)", Fn: setExceptionMethod},
	{Name: "add_done_callback", Sig: "($self, fn, /, *, context=<unrepresentable>)", Fn: addCallbackMethod},
	{Name: "remove_done_callback", Kind: objmodel.OneArg, Sig: "($self, fn, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return asFuture(a.V[0]).removeCallback(t, a.V[1])
	}},
	{Name: "cancel", Sig: "($self, /, msg=None)", Fn: func(t *Thread, a Args) (Value, error) {
		msg, err := messageArg(a)
		if err != nil {
			return Value{}, err
		}
		ok, err := asFuture(a.V[0]).cancel(t, a.V[0], msg)
		return objmodel.Bool(ok), err
	}},
	{Name: "cancelled", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Bool(asFuture(a.V[0]).phase == cancelled), nil
	}},
	{Name: "done", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Bool(asFuture(a.V[0]).phase != pending), nil
	}},
	{Name: "get_loop", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		f := asFuture(a.V[0])
		return f.loop, f.ready()
	}},
	{Name: "_make_cancelled_error", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		e, err := asFuture(a.V[0]).cancelledError(t)
		if err != nil {
			return Value{}, err
		}
		return e.Value(), nil
	}},
}

// messageArg reads the argument of cancel.
func messageArg(a Args) (Value, error) {
	var out [1]Value
	p := objmodel.Params{Func: "cancel", Names: []string{"msg"}, MaxPos: 1}
	if err := p.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	if out[0].IsNil() {
		return objmodel.None, nil
	}
	return out[0], nil
}

func setExceptionMethod(t *Thread, a Args) (Value, error) {
	f := asFuture(a.V[0])
	if f.phase != pending {
		return Value{}, invalidState(t, "invalid state")
	}
	v := a.V[1]
	if c := v.AsType(); c != nil && c.Has(objmodel.FlagException) {
		var err error
		if v, err = objmodel.Call(t, v); err != nil {
			return Value{}, err
		}
	}
	e := v.AsException()
	if e == nil {
		return Value{}, objmodel.TypeErrorf("invalid exception object")
	}
	return objmodel.None, f.setException(t, a.V[0], e)
}

func addCallbackMethod(t *Thread, a Args) (Value, error) {
	if n := a.NPos() - 1; n != 1 {
		return Value{}, objmodel.TypeErrorf("add_done_callback() takes exactly 1 positional argument (%d given)", n)
	}
	context := Value{}
	for i, k := range a.Kw {
		if k.String() != "context" {
			return Value{}, objmodel.TypeErrorf("add_done_callback() got an unexpected keyword argument '%s'", k.String())
		}
		context = a.KwValues()[i]
	}
	return objmodel.None, asFuture(a.V[0]).addCallback(t, a.V[0], a.V[1], context)
}

func orNone(v Value) Value {
	if v.IsNil() {
		return objmodel.None
	}
	return v
}

var futureGetSets = []objmodel.GetSetDef{
	{Name: "_state", Get: func(t *Thread, v Value) (Value, error) {
		return objmodel.NewASCII(asFuture(v).phase.String()), nil
	}},
	{Name: "_loop", Get: func(t *Thread, v Value) (Value, error) { return orNone(asFuture(v).loop), nil }},
	{Name: "_result", Get: func(t *Thread, v Value) (Value, error) { return orNone(asFuture(v).result), nil }},
	{Name: "_exception", Get: func(t *Thread, v Value) (Value, error) {
		if e := asFuture(v).exception; e != nil {
			return e.Value(), nil
		}
		return objmodel.None, nil
	}},
	{Name: "_callbacks", Get: func(t *Thread, v Value) (Value, error) {
		f := asFuture(v)
		if len(f.callbacks) == 0 {
			return objmodel.None, nil
		}
		list := make([]Value, len(f.callbacks))
		for i, c := range f.callbacks {
			list[i] = objmodel.NewTuple(c.fn, c.context)
		}
		return objmodel.NewList(list), nil
	}},
	{Name: "_cancel_message", Get: func(t *Thread, v Value) (Value, error) { return orNone(asFuture(v).cancelMessage), nil },
		Set: func(t *Thread, v, value Value) error {
			if value.IsNil() {
				return objmodel.AttributeErrorf(v, objmodel.Name("_cancel_message"), "cannot delete attribute")
			}
			asFuture(v).cancelMessage = value
			return nil
		}},
	{Name: "_source_traceback", Get: func(t *Thread, v Value) (Value, error) { return objmodel.None, nil }},
	{Name: "_asyncio_future_blocking", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asFuture(v).blocking), nil },
		Set: func(t *Thread, v, value Value) (err error) {
			if value.IsNil() {
				return objmodel.AttributeErrorf(v, objmodel.Name("_asyncio_future_blocking"), "cannot delete attribute")
			}
			asFuture(v).blocking, err = objmodel.Truth(t, value)
			return err
		}},
	{Name: "_log_traceback", Get: func(t *Thread, v Value) (Value, error) {
		return objmodel.Bool(asFuture(v).unasked != nil && *asFuture(v).unasked), nil
	},
		Set: func(t *Thread, v, value Value) error {
			if value.IsNil() {
				return objmodel.AttributeErrorf(v, objmodel.Name("_log_traceback"), "cannot delete attribute")
			}
			on, err := objmodel.Truth(t, value)
			if err == nil && on {
				err = objmodel.ValueErrorf("_log_traceback can only be set to False")
			}
			if err == nil {
				asFuture(v).asked()
			}
			return err
		}},
	{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) {
		if o := v.AsInstance(); o != nil && o.Dict() != nil {
			return o.Dict().Value(), nil
		}
		return futureDict(v, true).Value(), nil
	}},
}
