package sys

import (
	"github.com/minipy-go/minipy/interp/stdlib/structseq"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
)

var (
	asyncGenHooksType = objmodel.Type{Name: "asyncgen_hooks", Base: &objmodel.TupleType}
	asyncGenHooksSpec = structseq.Spec(&asyncGenHooksType, 0, "firstiter", "finalizer")
)

func orNone(v objmodel.Value) objmodel.Value {
	if v.IsNil() {
		return objmodel.None
	}
	return v
}

func getAsyncGenHooks(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	first, final := vm.AsyncGenHooks(t)
	return objmodel.NewTupleOf(&asyncGenHooksType, orNone(first), orNone(final)), nil
}

// setAsyncGenHooks sets those hooks that are given; None takes one away.
func setAsyncGenHooks(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [2]objmodel.Value
	p := objmodel.Params{Func: "set_asyncgen_hooks", Names: []string{"firstiter", "finalizer"}, MaxPos: 2}
	if err := p.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	first, final := vm.AsyncGenHooks(t)
	for i, hook := range []*objmodel.Value{&first, &final} {
		switch v := out[i]; {
		case v.IsNil():
		case v.IsNone():
			*hook = objmodel.Value{}
		case v.Type().Slots.Call == nil:
			return objmodel.Value{}, objmodel.TypeErrorf("callable %s expected, got %s", p.Names[i], v.TypeName())
		default:
			*hook = v
		}
	}
	vm.SetAsyncGenHooks(t, first, final)
	return objmodel.None, nil
}

func getOriginDepth(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.Int(int64(vm.OriginDepth(t))), nil
}

func setOriginDepth(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [1]objmodel.Value
	p := objmodel.Params{Func: "set_coroutine_origin_tracking_depth", Names: []string{"depth"}, MaxPos: 1, Required: 1}
	if err := p.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	n, err := cInt(t, out[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	if n < 0 {
		return objmodel.Value{}, objmodel.ValueErrorf("depth must be >= 0")
	}
	vm.SetOriginDepth(t, n)
	return objmodel.None, nil
}
