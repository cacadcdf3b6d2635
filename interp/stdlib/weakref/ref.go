package weakref

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

var refType = objmodel.Type{Name: "ReferenceType", Module: "weakref",
	Doc: "ref(object, callback=None, /): a reference that does not keep its object alive.\n\nCalling it gives the object, or None after its end."}

func asRef(v Value) *objmodel.WeakRef { return objmodel.Cast[objmodel.WeakRef](v, &refType) }

var refSpec = objmodel.TypeSpec{
	Type: &refType, Object: (*objmodel.WeakRef)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New:     newRef,
		Init:    initRef,
		Call:    callRef,
		Repr:    refRepr,
		Hash:    func(t *Thread, v Value) (int64, error) { return asRef(v).Hash(t) },
		Compare: compareRefs,
	},
	Classes: []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}, Doc: "See PEP 585"}},
	GetSets: []objmodel.GetSetDef{{Name: "__callback__", Get: func(t *Thread, v Value) (Value, error) {
		if f := asRef(v).Callback; !f.IsNil() {
			return f, nil
		}
		return objmodel.None, nil
	}}},
}

// checkArgs counts the arguments of the constructor and of __init__.
func checkArgs(name string, args Args) error {
	switch n := args.NPos(); {
	case n < 1:
		return objmodel.TypeErrorf("%s expected at least 1 argument, got %d", name, n)
	case n > 2:
		return objmodel.TypeErrorf("%s expected at most 2 arguments, got %d", name, n)
	}
	return nil
}

func newRef(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	if err := checkArgs("__new__", args); err != nil {
		return Value{}, err
	}
	if cls == &refType && len(args.Kw) > 0 {
		return Value{}, objmodel.TypeErrorf("ref() takes no keyword arguments")
	}
	object, callback := args.V[0], Value{}
	if args.NPos() == 2 && !args.V[1].IsNone() {
		callback = args.V[1]
	}
	if cls == &refType {
		r, err := basic(t, cls, object, callback)
		if err != nil {
			return Value{}, err
		}
		return r.Self, nil
	}
	r, err := objmodel.NewWeakRef(t, &refType, object, callback)
	if err != nil {
		return Value{}, err
	}
	r.Self = objmodel.Construct(cls, &refType, r.Self)
	return r.Self, nil
}

func initRef(t *Thread, self Value, args Args) error {
	if err := checkArgs("__init__", args); err != nil {
		return err
	}
	if len(args.Kw) > 0 && self.Type() == &refType {
		return objmodel.TypeErrorf("ref() takes no keyword arguments")
	}
	return nil
}

func callRef(t *Thread, v Value, args Args) (Value, error) {
	if len(args.Kw) > 0 {
		return Value{}, objmodel.TypeErrorf("weakref() takes no keyword arguments")
	}
	if n := len(args.V); n > 0 {
		return Value{}, objmodel.TypeErrorf("weakref expected 0 arguments, got %d", n)
	}
	object, err := asRef(v).Get(t)
	if object.IsNil() {
		object = objmodel.None
	}
	return object, err
}

var nameName = objmodel.Name("__name__")

func refRepr(t *Thread, v Value) (Value, error) {
	object, err := asRef(v).Get(t)
	if err != nil {
		return Value{}, err
	}
	text := fmt.Sprintf("<weakref at 0x%012x; ", v.ID())
	if object.IsNil() {
		return objmodel.NewStr(text + "dead>"), nil
	}
	text += fmt.Sprintf("to '%s' at 0x%012x", object.TypeName(), object.ID())
	name, err := objmodel.FindAttr(t, object, nameName)
	if err != nil {
		return Value{}, err
	}
	if !name.IsNil() {
		if s, ok := name.ToStr(); ok && object.Type() != &objmodel.ModuleType {
			text += " (" + s + ")"
		}
	}
	return objmodel.NewStr(text + ">"), nil
}

// compareRefs compares the objects as long as both live, and the references
// after that.
func compareRefs(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	x, y := asRef(a), asRef(b)
	if op != objmodel.EQ && op != objmodel.NE || x == nil || y == nil {
		return objmodel.NotImplemented, nil
	}
	v, w := x.Peek(), y.Peek()
	if v.IsNil() || w.IsNil() {
		return objmodel.Bool((a == b) == (op == objmodel.EQ)), nil
	}
	return objmodel.Compare(t, v, w, op)
}
