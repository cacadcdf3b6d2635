// Package collections makes the module _collections: the containers of the
// module collections that are written in Go. The rest of it is Python.
package collections

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&dequeSpec, &dequeIterSpec, &dequeReverseIterSpec, &defaultDictSpec, &orderedDictSpec, &orderedKeysSpec, &orderedValuesSpec, &orderedItemsSpec, &tupleGetterSpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_collections")
	m.Functions(functions)
	for _, s := range specs {
		m.Set(s.Type.Name, s.Type.Value())
	}
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "_count_elements", Fn: countElements, Kind: objmodel.Positional, Min: 2, Max: 2, Doc: "Count elements in the iterable, updating the mapping"},
}

// countElements adds one to mapping[x] for each x of an iterable.
func countElements(t *Thread, a Args) (Value, error) {
	d := a.V[0].AsDict()
	if d == nil {
		return Value{}, objmodel.TypeErrorf("_count_elements() argument 1 must be dict, not %s", a.V[0].TypeName())
	}
	one := objmodel.Int(1)
	return objmodel.None, objmodel.Iterate(t, a.V[1], func(x Value) error {
		n, err := d.Get(t, x)
		if err != nil {
			return err
		}
		if n.IsNil() {
			return d.Set(t, x, one)
		}
		if n, err = objmodel.Binary(t, n, one, objmodel.OpAdd); err != nil {
			return err
		}
		return d.Set(t, x, n)
	})
}

// classGetItem is __class_getitem__ of generic containers (PEP 585).
var classGetItem = []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Doc: "See PEP 585", Fn: func(t *Thread, a Args) (Value, error) {
	return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
}}}
