package collections

import "github.com/minipy-go/minipy/objmodel"

// The views of an OrderedDict are those of a dict under names of their own.
var (
	orderedKeysType   = objmodel.Type{Name: "odict_keys", Base: &objmodel.DictKeysType}
	orderedValuesType = objmodel.Type{Name: "odict_values", Base: &objmodel.DictValuesType}
	orderedItemsType  = objmodel.Type{Name: "odict_items", Base: &objmodel.DictItemsType}
)

const orderedViewFlags = objmodel.FlagSameLayout | objmodel.FlagNoInstantiate

var (
	orderedKeysSpec   = objmodel.TypeSpec{Type: &orderedKeysType, Flags: orderedViewFlags}
	orderedValuesSpec = objmodel.TypeSpec{Type: &orderedValuesType, Flags: orderedViewFlags}
	orderedItemsSpec  = objmodel.TypeSpec{Type: &orderedItemsType, Flags: orderedViewFlags}
)

// orderedView is the method that makes the view of the given type.
func orderedView(name string, typ *objmodel.Type) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewDictView(typ, a.V[0]), nil
	}}
}
