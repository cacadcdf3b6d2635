// Package functools makes the module _functools: the parts of functools that
// are called often. The rest of it is Python.
package functools

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&partialSpec, &lruCacheSpec, &keyWrapperSpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_functools")
	m.Functions(functions)
	m.Set("partial", partialType.Value())
	m.Set("_lru_cache_wrapper", lruCacheType.Value())
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "reduce", Fn: reduce, Kind: objmodel.Positional, Min: 2, Max: 3, Sig: "($module, function, iterable, initial=<functools._initial_missing>, /)",
		Doc: "Apply a function of two arguments cumulatively to the items of an iterable, from left to right."},
	{Name: "cmp_to_key", Fn: cmpToKey, Sig: "($module, /, mycmp)", Doc: "Convert a cmp= function into a key= function."},
}

func reduce(t *Thread, a Args) (Value, error) {
	it, err := objmodel.Iter(t, a.V[1])
	if err != nil {
		if objmodel.Matches(err, &objmodel.TypeErrorType) {
			err = objmodel.TypeErrorf("reduce() arg 2 must support iteration")
		}
		return Value{}, err
	}
	f, total := a.V[0], Value{}
	if len(a.V) == 3 {
		total = a.V[2]
	}
	for {
		v, ok, err := objmodel.Next(t, it)
		if err != nil {
			return Value{}, err
		}
		if !ok {
			break
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
		if total.IsNil() {
			total = v
		} else if total, err = objmodel.CallTwo(t, f, total, v); err != nil {
			return Value{}, err
		}
	}
	if total.IsNil() {
		return Value{}, objmodel.TypeErrorf("reduce() of empty iterable with no initial value")
	}
	return total, nil
}

// keyWrapper is what cmp_to_key makes: first the maker of keys, without obj,
// then the keys.
type keyWrapper struct {
	objmodel.Header
	cmp, obj Value
}

var keyWrapperType = objmodel.Type{Name: "KeyWrapper", Module: "functools"}

func newKey(cmp, obj Value) Value {
	k := &keyWrapper{objmodel.NewHeader(&keyWrapperType), cmp, obj}
	return objmodel.FromPtr(&k.Header)
}

func cmpToKey(t *Thread, args Args) (Value, error) {
	var a [1]Value
	p := objmodel.Params{Func: "cmp_to_key", Names: []string{"mycmp"}, MaxPos: 1, Required: 1}
	if err := p.Bind(args, a[:]); err != nil {
		return Value{}, err
	}
	return newKey(a[0], Value{}), nil
}

var keyWrapperSpec = objmodel.TypeSpec{
	Type: &keyWrapperType, Object: (*keyWrapper)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{
		NoHash: true,
		Call: func(t *Thread, v Value, args Args) (Value, error) {
			var a [1]Value
			p := objmodel.Params{Func: "K", Names: []string{"obj"}, MaxPos: 1, Required: 1}
			if err := p.Bind(args, a[:]); err != nil {
				return Value{}, err
			}
			return newKey(objmodel.Cast[keyWrapper](v, &keyWrapperType).cmp, a[0]), nil
		},
		Compare: func(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
			x, y := objmodel.Cast[keyWrapper](a, &keyWrapperType), objmodel.Cast[keyWrapper](b, &keyWrapperType)
			if x == nil || y == nil {
				return Value{}, objmodel.TypeErrorf("other argument must be K instance")
			}
			if x.obj.IsNil() || y.obj.IsNil() {
				return Value{}, objmodel.Errorf(&objmodel.AttributeErrorType, "object")
			}
			r, err := objmodel.Call(t, x.cmp, x.obj, y.obj)
			if err != nil {
				return Value{}, err
			}
			return objmodel.Compare(t, r, objmodel.Int(0), op)
		},
	},
	GetSets: []objmodel.GetSetDef{{Name: "obj", Doc: "Value wrapped by a key function.", Get: func(t *Thread, v Value) (Value, error) {
		if k := objmodel.Cast[keyWrapper](v, &keyWrapperType); !k.obj.IsNil() {
			return k.obj, nil
		}
		return objmodel.None, nil
	}}},
}

// attrs gives the __dict__ of an object: its own, or that of the instance of a
// class made in Python that carries it.
func attrs(v Value, own func(Value, bool) *objmodel.Dict) Value {
	if o := v.AsInstance(); o != nil && o.Dict() != nil {
		return o.Dict().Value()
	}
	return own(v, true).Value()
}
