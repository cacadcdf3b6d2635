package copying

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle"
)

// The attribute names that copying looks for.
var (
	copyName      = objmodel.Name("__copy__")
	deepcopyName  = objmodel.Name("__deepcopy__")
	replaceName   = objmodel.Name("__replace__")
	reduceName    = objmodel.Name("__reduce__")
	reduceExName  = objmodel.Name("__reduce_ex__")
	setStateName  = objmodel.Name("__setstate__")
	className     = objmodel.Name("__class__")
	dictName      = objmodel.Name("__dict__")
	updateName    = objmodel.Name("update")
	appendName    = objmodel.Name("append")
	copyMethod    = objmodel.Name("copy")
	itemsName     = objmodel.Name("items")
	typeNameField = objmodel.Name("__name__")
)

var (
	copyParams     = objmodel.Params{Func: "copy", Names: []string{"x"}, MaxPos: 1, Required: 1}
	deepcopyParams = objmodel.Params{Func: "deepcopy", Names: []string{"x", "memo", "_nil"}, MaxPos: 3, Required: 1}
)

// isAtom reports whether the objects of a type are their own copies; tuples and
// frozensets only in shallow ones.
func isAtom(typ *objmodel.Type) bool {
	switch typ {
	case &objmodel.NoneType, &objmodel.IntType, &objmodel.FloatType, &objmodel.BoolType, &objmodel.ComplexType,
		&objmodel.StrType, &objmodel.BytesType, &objmodel.TypeType, &objmodel.RangeType, &objmodel.PropertyType,
		&objmodel.BuiltinType, &objmodel.EllipsisType, &objmodel.NotImplementedType:
		return true
	}
	return typ.IsPlainFunction() || !typ.IsHeap() && (typ.Name == "code" || typ.Name == "ReferenceType")
}

func isShallowAtom(typ *objmodel.Type) bool {
	return isAtom(typ) || typ == &objmodel.TupleType || typ == &objmodel.FrozenSetType || typ == &objmodel.SliceType
}

func copyFunc(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [1]objmodel.Value
	if err := copyParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	return shallow(t, a[0])
}

// shallow is copy.copy(x).
func shallow(t *objmodel.Thread, x objmodel.Value) (objmodel.Value, error) {
	cls := x.Type()
	if isShallowAtom(cls) {
		return x, nil
	}
	switch cls {
	case &objmodel.ListType:
		items, err := objmodel.Collect(t, x)
		return objmodel.NewList(items), err
	case &objmodel.DictType, &objmodel.SetType, &objmodel.ByteArrayType:
		return objmodel.CallMethod(t, x, copyMethod)
	}
	if cls.IsSubtype(&objmodel.TypeType) {
		return x, nil
	}
	copier, err := objmodel.FindAttr(t, cls.Value(), copyName)
	if err != nil {
		return objmodel.Value{}, err
	}
	if !copier.IsNil() && !copier.IsNone() {
		return objmodel.Call(t, copier, x)
	}
	rv, err := reduce(t, x, "shallow")
	if err != nil {
		return objmodel.Value{}, err
	}
	if rv.StrObject() != nil {
		return x, nil
	}
	r := reconstruction{t: t, original: x}
	return r.run(rv)
}

// reduce asks for the parts of x: the dispatch table, __reduce_ex__(4) and
// __reduce__. Errors: copy.Error if it has none.
func reduce(t *objmodel.Thread, x objmodel.Value, how string) (objmodel.Value, error) {
	state, err := pickle.StateOf(t)
	if err != nil {
		return objmodel.Value{}, err
	}
	reducer, err := state.DispatchTable.Get(t, x.Type().Value())
	if err != nil {
		return objmodel.Value{}, err
	}
	if !reducer.IsNil() && !reducer.IsNone() {
		return objmodel.Call(t, reducer, x)
	}
	if reducer, err = objmodel.FindAttr(t, x, reduceExName); err != nil {
		return objmodel.Value{}, err
	}
	if !reducer.IsNil() && !reducer.IsNone() {
		return objmodel.Call(t, reducer, objmodel.Int(4))
	}
	if reducer, err = objmodel.FindAttr(t, x, reduceName); err != nil {
		return objmodel.Value{}, err
	}
	if !reducer.IsNil() {
		return objmodel.Call(t, reducer)
	}
	return objmodel.Value{}, uncopyable(t, how, x.Type())
}

func replaceFunc(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	if args.NPos() != 1 {
		if args.NPos() == 0 {
			return objmodel.Value{}, objmodel.TypeErrorf("replace() missing 1 required positional argument: 'obj'")
		}
		return objmodel.Value{}, objmodel.TypeErrorf("replace() takes 1 positional argument but %d were given", args.NPos())
	}
	cls, err := objmodel.GetAttr(t, args.V[0], className)
	if err != nil {
		return objmodel.Value{}, err
	}
	replacer, err := objmodel.FindAttr(t, cls, replaceName)
	if err != nil {
		return objmodel.Value{}, err
	}
	if replacer.IsNil() || replacer.IsNone() {
		name, err := objmodel.GetAttr(t, cls, typeNameField)
		if err != nil {
			return objmodel.Value{}, err
		}
		text, err := objmodel.StrOf(t, name)
		if err != nil {
			return objmodel.Value{}, err
		}
		return objmodel.Value{}, objmodel.TypeErrorf("replace() does not support %s objects", text)
	}
	return objmodel.CallArgs(t, replacer, args)
}
