package asyncio

import "github.com/minipy-go/minipy/objmodel"

func noSetting(name string) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		return Value{}, objmodel.RuntimeErrorf("Task does not support %s operation", name)
	}
}

var taskMethods = []objmodel.MethodDef{
	{Name: "set_result", Kind: objmodel.OneArg, Sig: "($self, result, /)", Fn: noSetting("set_result")},
	{Name: "set_exception", Kind: objmodel.OneArg, Sig: "($self, exception, /)", Fn: noSetting("set_exception")},
	{Name: "cancel", Sig: "($self, /, msg=None)", Fn: func(t *Thread, a Args) (Value, error) {
		msg, err := messageArg(a)
		if err != nil {
			return Value{}, err
		}
		ok, err := asTask(a.V[0]).cancelTask(t, a.V[0], msg)
		return objmodel.Bool(ok), err
	}},
	{Name: "cancelling", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(int64(asTask(a.V[0]).requests)), nil
	}},
	{Name: "uncancel", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(int64(asTask(a.V[0]).uncancel())), nil
	}},
	{Name: "get_name", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return orNone(asTask(a.V[0]).name), nil
	}},
	{Name: "set_name", Kind: objmodel.OneArg, Sig: "($self, value, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.None, asTask(a.V[0]).setName(t, a.V[1])
	}},
	{Name: "get_coro", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return orNone(asTask(a.V[0]).coro), nil
	}},
	{Name: "get_context", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return orNone(asTask(a.V[0]).context), nil
	}},
	{Name: "get_stack", Sig: "($self, /, *, limit=None)", Fn: inPython("task_stack", "get_stack", "limit")},
	{Name: "print_stack", Sig: "($self, /, *, limit=None, file=None)", Fn: inPython("print_task_stack", "print_stack", "limit", "file")},
}

// inPython makes a method whose work a function of asyncio.reprs does.
func inPython(function, name string, keywords ...string) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		out := make([]Value, len(keywords))
		p := objmodel.Params{Func: name, Names: keywords}
		if err := p.Bind(a.Tail(1), out); err != nil {
			return Value{}, err
		}
		m, err := t.Interp.Import(t, "asyncio.reprs")
		if err != nil {
			return Value{}, err
		}
		args := []Value{a.V[0]}
		for _, v := range out {
			args = append(args, orNone(v))
		}
		return objmodel.CallMethod(t, m, objmodel.Name(function), args...)
	}
}

var taskGetSets = []objmodel.GetSetDef{
	{Name: "_coro", Get: func(t *Thread, v Value) (Value, error) { return orNone(asTask(v).coro), nil }},
	{Name: "_fut_waiter", Get: func(t *Thread, v Value) (Value, error) { return orNone(asTask(v).waiter), nil }},
	{Name: "_must_cancel", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asTask(v).mustCancel), nil }},
	{Name: "_log_destroy_pending", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(!asTask(v).quiet), nil },
		Set: func(t *Thread, v, value Value) error {
			if value.IsNil() {
				return objmodel.AttributeErrorf(v, objmodel.Name("_log_destroy_pending"), "cannot delete attribute")
			}
			on, err := objmodel.Truth(t, value)
			asTask(v).quiet = !on
			return err
		}},
}

var taskSpec = objmodel.TypeSpec{
	Type: &taskType, Object: (*Task)(nil),
	Flags:  objmodel.FlagBaseType | objmodel.FlagSameLayout | objmodel.FlagWeak,
	DictOf: futureDict,
	Slots: objmodel.Slots{
		New:   newTask,
		Init:  initTask,
		Repr:  textRepr("task_repr"),
		Iter:  awaitFuture,
		Await: awaitFuture,
	},
	Methods: taskMethods,
	GetSets: taskGetSets,
}
