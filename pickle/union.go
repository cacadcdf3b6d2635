package pickle

import "github.com/minipy-go/minipy/objmodel"

// UnionReducer is copyreg.pickle_union, the reducer of unions such as int | str.
var UnionReducer = objmodel.NewBuiltin(&unionReducerDef, "copyreg")

var unionReducerDef = objmodel.MethodDef{Name: "pickle_union", Kind: objmodel.OneArg,
	Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) { return reduceUnion(t, a.V[0]) }}

var nameArgs = objmodel.Name("__args__")

// reduceUnion reduces a union to functools.reduce(operator.or_, its types).
// Errors: those of the imports.
func reduceUnion(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	var parts [2]objmodel.Value
	for i, name := range [...][2]string{{"functools", "reduce"}, {"operator", "or_"}} {
		module, err := importModule(t, name[0])
		if err != nil {
			return objmodel.Value{}, err
		}
		if parts[i], err = objmodel.GetAttr(t, module, objmodel.Name(name[1])); err != nil {
			return objmodel.Value{}, err
		}
	}
	types, err := objmodel.GetAttr(t, v, nameArgs)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewTuple(parts[0], objmodel.NewTuple(parts[1], types)), nil
}
