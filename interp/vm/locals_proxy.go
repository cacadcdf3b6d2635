package vm

import (
	"slices"

	"github.com/minipy-go/minipy/objmodel"
)

// localsProxyType is the type of frame.f_locals in functions (PEP 667).
var localsProxyType = objmodel.Type{Name: "FrameLocalsProxy"}

// localsProxy is the mapping of the local variables of a frame: what is written
// to it is written to them. Other keys are kept with the frame.
type localsProxy struct {
	objmodel.Header
	frame *frameObject
}

// proxyOf gives f_locals of a frame: a new proxy, or the namespace of a module
// or class.
func (o *frameObject) proxyOf() Value {
	if v := o.variables(); !v.inRegisters() {
		return v.scope()
	}
	p := &localsProxy{frame: o}
	objmodel.InitHeader(&p.Header, &localsProxyType)
	return objmodel.FromPtr(&p.Header)
}

// asProxy gives the proxy behind v, nil if v isn't one.
func asProxy(v Value) *localsProxy {
	if v.IsNil() || v.Type() != &localsProxyType {
		return nil
	}
	return (*localsProxy)(v.Ptr())
}

// dict gives a snapshot of the mapping. Errors: those of keys in it.
func (p *localsProxy) dict(t *Thread) (*objmodel.Dict, error) {
	return p.frame.variables().snapshot(t, p.frame.added)
}

// get gives the value of a key, nil if there is none. Errors: the key's.
func (p *localsProxy) get(t *Thread, key Value) (Value, error) {
	d, err := p.dict(t)
	if err != nil {
		return Value{}, err
	}
	return d.Get(t, key)
}

// set assigns a local variable, or keeps what is none with the frame. Errors:
// the key's.
func (p *localsProxy) set(t *Thread, key, value Value) error {
	name, err := p.variableName(t, key)
	if err != nil || name != "" && p.frame.variables().assign(name, value) {
		return err
	}
	if p.frame.added == nil {
		p.frame.added = objmodel.NewDict(0)
	}
	return p.frame.added.Set(t, key, value)
}

// variableName gives the name of the local variable, set or not, that is equal
// to a key; "" if there is none.
func (p *localsProxy) variableName(t *Thread, key Value) (string, error) {
	if s := key.AsStr(); s != nil {
		return s.String(), nil
	}
	names := objmodel.NewDict(0)
	code := p.frame.vars.code
	vars, _ := code.Variables()
	for _, y := range vars {
		names.SetStr(y.Name, y.Name.Value())
	}
	for _, s := range code.FreeNames {
		names.SetStr(s, s.Value())
	}
	found, err := names.Get(t, key)
	if err != nil || found.IsNil() {
		return "", err
	}
	return found.AsStr().String(), nil
}

// update takes over the items of a dict or another proxy; ok is false for
// anything else.
func (p *localsProxy) update(t *Thread, other Value) (ok bool, err error) {
	other, err = plain(t, other)
	if err != nil || other.AsDict() == nil {
		return false, err
	}
	for _, kv := range itemsOf(other.AsDict()) {
		if err := p.set(t, kv.key, kv.value); err != nil {
			return true, err
		}
	}
	return true, nil
}

// union is "|" with a dict or proxy on either side.
func union(t *Thread, a, b Value) (Value, error) {
	x, err := plain(t, a)
	if err != nil {
		return Value{}, err
	}
	y, err := plain(t, b)
	if err != nil {
		return Value{}, err
	}
	if x.AsDict() == nil || y.AsDict() == nil {
		return objmodel.NotImplemented, nil
	}
	d := x.AsDict().Copy()
	return d.Value(), d.Update(t, y)
}

// plain gives the dict of a proxy, and anything else as it is.
func plain(t *Thread, v Value) (Value, error) {
	p := asProxy(v)
	if p == nil {
		return v, nil
	}
	d, err := p.dict(t)
	if err != nil {
		return Value{}, err
	}
	return d.Value(), nil
}

// item is an entry of a dict.
type item struct{ key, value Value }

func itemsOf(d *objmodel.Dict) []item {
	var (
		out []item
		pos int
	)
	for k, v, ok := d.Next(&pos); ok; k, v, ok = d.Next(&pos) {
		out = append(out, item{k, v})
	}
	return out
}

func newProxy(t *Thread, cls *objmodel.Type, a objmodel.Args) (Value, error) {
	if a.NPos() != 1 {
		return Value{}, objmodel.TypeErrorf("FrameLocalsProxy expected 1 argument, got %d", a.NPos())
	}
	if len(a.Kw) > 0 {
		return Value{}, objmodel.TypeErrorf("FrameLocalsProxy takes no keyword arguments")
	}
	if a.V[0].Type() != &FrameType {
		return Value{}, objmodel.TypeErrorf("expect frame, not %s", a.V[0].TypeName())
	}
	p := &localsProxy{frame: asFrame(a.V[0])}
	objmodel.InitHeader(&p.Header, &localsProxyType)
	return objmodel.FromPtr(&p.Header), nil
}

// listed makes a method that gives one thing of each item in a list.
func listed(of func(item) Value, backwards bool) objmodel.Func {
	return func(t *Thread, a objmodel.Args) (Value, error) {
		d, err := asProxy(a.V[0]).dict(t)
		if err != nil {
			return Value{}, err
		}
		var out []Value
		for _, kv := range itemsOf(d) {
			out = append(out, of(kv))
		}
		if backwards {
			slices.Reverse(out)
		}
		return objmodel.NewList(out), nil
	}
}

func keyOf(kv item) Value { return kv.key }

var localsProxySpec = objmodel.TypeSpec{
	Type: &localsProxyType, Object: (*localsProxy)(nil),
	Flags: objmodel.FlagMapping,
	Slots: objmodel.Slots{
		New:    newProxy,
		NoHash: true,
		Repr: func(t *Thread, v Value) (Value, error) {
			if !t.EnterRepr(v) {
				return objmodel.NewStr("{...}"), nil
			}
			defer t.LeaveRepr()
			d, err := plain(t, v)
			if err != nil {
				return Value{}, err
			}
			return objmodel.ReprValue(t, d)
		},
		Len: func(t *Thread, v Value) (int, error) {
			d, err := plain(t, v)
			if err != nil {
				return 0, err
			}
			return d.AsDict().Len(), nil
		},
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			x, err := asProxy(v).get(t, key)
			if err == nil && x.IsNil() {
				text, err := objmodel.Repr(t, key)
				if err != nil {
					return Value{}, err
				}
				return Value{}, objmodel.Errorf(&objmodel.KeyErrorType, "local variable '%s' is not defined", text)
			}
			return x, err
		},
		SetItem: func(t *Thread, v, key, value Value) error {
			if value.IsNil() {
				return objmodel.TypeErrorf("cannot remove variables from FrameLocalsProxy")
			}
			return asProxy(v).set(t, key, value)
		},
		Contains: func(t *Thread, v, key Value) (bool, error) {
			x, err := asProxy(v).get(t, key)
			return !x.IsNil(), err
		},
		Iter: func(t *Thread, v Value) (Value, error) {
			keys, err := listed(keyOf, false)(t, objmodel.Args{V: []Value{v}})
			if err != nil {
				return Value{}, err
			}
			return objmodel.Iter(t, keys)
		},
		Compare: func(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
			if op != objmodel.EQ && op != objmodel.NE {
				return objmodel.NotImplemented, nil
			}
			if x, y := asProxy(a), asProxy(b); x != nil && y != nil {
				return objmodel.Bool((x.frame == y.frame) == (op == objmodel.EQ)), nil
			}
			if b.AsDict() == nil {
				return objmodel.NotImplemented, nil
			}
			d, err := plain(t, a)
			if err != nil {
				return Value{}, err
			}
			return objmodel.Compare(t, d, b, op)
		},
		Binary: [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpOr: union},
		InPlace: [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpOr: func(t *Thread, a, b Value) (Value, error) {
			ok, err := asProxy(a).update(t, b)
			if err == nil && !ok {
				return objmodel.NotImplemented, nil
			}
			return a, err
		}},
	},
	Methods: []objmodel.MethodDef{
		{Name: "copy", Kind: objmodel.NoArgs, Fn: func(t *Thread, a objmodel.Args) (Value, error) { return plain(t, a.V[0]) }},
		{Name: "keys", Kind: objmodel.NoArgs, Fn: listed(keyOf, false)},
		{Name: "values", Kind: objmodel.NoArgs, Fn: listed(func(kv item) Value { return kv.value }, false)},
		{Name: "items", Kind: objmodel.NoArgs, Fn: listed(func(kv item) Value { return objmodel.NewTuple(kv.key, kv.value) }, false)},
		{Name: "__reversed__", Kind: objmodel.NoArgs, Fn: listed(keyOf, true)},
		{Name: "get", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			x, err := asProxy(a.V[0]).get(t, a.V[1])
			if err != nil || !x.IsNil() {
				return x, err
			}
			return defaultOf(a), nil
		}},
		{Name: "setdefault", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			p := asProxy(a.V[0])
			x, err := p.get(t, a.V[1])
			if err != nil || !x.IsNil() {
				return x, err
			}
			x = defaultOf(a)
			return x, p.set(t, a.V[1], x)
		}},
		{Name: "update", Kind: objmodel.OneArg, Fn: func(t *Thread, a objmodel.Args) (Value, error) {
			ok, err := asProxy(a.V[0]).update(t, a.V[1])
			if err == nil && !ok {
				err = objmodel.TypeErrorf("update() argument must be dict or another FrameLocalsProxy")
			}
			return objmodel.None, err
		}},
	},
}

// defaultOf gives the second argument of get and setdefault, None if there is
// none.
func defaultOf(a objmodel.Args) Value {
	if len(a.V) > 2 {
		return a.V[2]
	}
	return objmodel.None
}
