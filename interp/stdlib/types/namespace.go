package types

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// SimpleNamespaceType is types.SimpleNamespace.
var SimpleNamespaceType = objmodel.Type{Name: "SimpleNamespace", Module: "types", Doc: "A simple attribute-based namespace."}

// namespace is a SimpleNamespace: nothing but its attributes.
type namespace struct {
	objmodel.Header
	dict *objmodel.Dict
}

func asNamespace(v objmodel.Value) *namespace {
	return objmodel.Cast[namespace](v, &SimpleNamespaceType)
}

// NewNamespace makes a SimpleNamespace with the attributes in d, which it
// takes over.
func NewNamespace(d *objmodel.Dict) objmodel.Value {
	objmodel.Register(specs)
	return newNamespace(d)
}

func newNamespace(d *objmodel.Dict) objmodel.Value {
	n := &namespace{objmodel.NewHeader(&SimpleNamespaceType), d}
	return objmodel.FromPtr(&n.Header)
}

var namespaceSpec = objmodel.TypeSpec{
	Type:  &SimpleNamespaceType,
	Flags: objmodel.FlagBaseType,
	DictOf: func(v objmodel.Value, create bool) *objmodel.Dict {
		if n := asNamespace(v); n != nil {
			return n.dict
		}
		return nil
	},
	Slots: objmodel.Slots{
		New: func(t *objmodel.Thread, cls *objmodel.Type, args objmodel.Args) (objmodel.Value, error) {
			return objmodel.Construct(cls, &SimpleNamespaceType, newNamespace(objmodel.NewDict(0))), nil
		},
		Init:    namespaceInit,
		Repr:    namespaceRepr,
		Compare: namespaceCompare,
	},
	GetSets: []objmodel.GetSetDef{{Name: "__dict__", Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
		return asNamespace(v).dict.Value(), nil
	}}},
	Methods: []objmodel.MethodDef{
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
			return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.EmptyTuple, asNamespace(a.V[0]).dict.Value()), nil
		}},
		{Name: "__replace__", Fn: namespaceReplace},
	},
}

func namespaceInit(t *objmodel.Thread, self objmodel.Value, args objmodel.Args) error {
	if err := objmodel.CheckPositional(self.Type().Name, args.NPos(), 0, 1); err != nil {
		return err
	}
	d := asNamespace(self).dict
	if args.NPos() == 1 {
		src := objmodel.NewDict(0)
		pairs, err := objmodel.Call(t, objmodel.DictType.Value(), args.V[0])
		if err != nil {
			return err
		}
		src = pairs.AsDict()
		for pos := 0; ; {
			k, v, ok := src.Next(&pos)
			if !ok {
				break
			}
			name := k.StrObject()
			if name == nil {
				return objmodel.TypeErrorf("keywords must be strings")
			}
			d.SetStr(name, v)
		}
	}
	for i, k := range args.Kw {
		d.SetStr(k, args.KwValues()[i])
	}
	return nil
}

func namespaceRepr(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	name := v.Type().Name
	if name == "SimpleNamespace" && !v.Type().IsHeap() {
		name = "namespace"
	}
	if !t.EnterRepr(v) {
		return objmodel.NewStr(name + "(...)"), nil
	}
	defer t.LeaveRepr()
	var b strings.Builder
	b.WriteString(name + "(")
	d := asNamespace(v).dict
	first := true
	for pos := 0; ; {
		k, item, ok := d.Next(&pos)
		if !ok {
			break
		}
		key, ok := k.ToStr()
		if !ok || key == "" {
			continue
		}
		s, err := objmodel.Repr(t, item)
		if err != nil {
			return objmodel.Value{}, err
		}
		if !first {
			b.WriteString(", ")
		}
		first = false
		b.WriteString(key + "=" + s)
	}
	return objmodel.NewStr(b.String() + ")"), nil
}

func namespaceCompare(t *objmodel.Thread, a, b objmodel.Value, op objmodel.CompareOp) (objmodel.Value, error) {
	x, y := asNamespace(a), asNamespace(b)
	if x == nil || y == nil {
		return objmodel.NotImplemented, nil
	}
	return objmodel.Compare(t, x.dict.Value(), y.dict.Value(), op)
}

// namespaceReplace is __replace__: a copy with some attributes changed.
func namespaceReplace(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if a.NPos() != 1 {
		return objmodel.Value{}, objmodel.TypeErrorf("__replace__() takes 0 positional arguments but %d were given", a.NPos()-1)
	}
	v, err := objmodel.Call(t, a.V[0].Type().Value())
	if err != nil {
		return objmodel.Value{}, err
	}
	d, src := asNamespace(v).dict, asNamespace(a.V[0]).dict
	for pos := 0; ; {
		k, item, ok := src.Next(&pos)
		if !ok {
			break
		}
		if err := d.Set(t, k, item); err != nil {
			return objmodel.Value{}, err
		}
	}
	for i, k := range a.Kw {
		d.SetStr(k, a.KwValues()[i])
	}
	return v, nil
}
