// Package weakref makes the module _weakref: weak references and proxies. What
// is built on them, the dictionaries and finalize, is Python.
package weakref

import (
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&refSpec, &proxySpec, &callableProxySpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_weakref")
	m.Set("__doc__", objmodel.NewASCII("References that don't keep their objects alive.\n"))
	m.Functions(functions)
	m.Set("ref", refType.Value())
	m.Set("ReferenceType", refType.Value())
	m.Set("ProxyType", proxyType.Value())
	m.Set("CallableProxyType", callableProxyType.Value())
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "proxy", Fn: newProxy, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($module, object, callback=None, /)",
		Doc: "Make an object that behaves as the given one, without keeping it alive.\n\ncallback is called with the proxy when the object is about to go."},
	{Name: "getweakrefcount", Fn: count, Kind: objmodel.OneArg, Sig: "($module, object, /)", Doc: "The number of weak references and proxies to an object."},
	{Name: "getweakrefs", Fn: list, Kind: objmodel.OneArg, Sig: "($module, object, /)", Doc: "The list of all weak references and proxies to an object."},
	{Name: "_collect", Fn: collect, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "Find the objects that nobody holds."},
	{Name: "_look", Fn: look, Kind: objmodel.OneArg, Sig: "($module, references, /)",
		Doc: "Call the callbacks of those of the references whose objects have died."},
	{Name: "_remove_dead_weakref", Fn: removeDead, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, dct, key, /)",
		Doc: "Delete the entry of a dict if its value is a reference to a dead object."},
}

// refs gives the references to an object once those that nobody holds are gone.
func refs(t *Thread, v Value) ([]*objmodel.WeakRef, error) {
	if err := t.CollectLooking(); err != nil {
		return nil, err
	}
	return objmodel.WeakRefs(t, v), nil
}

func count(t *Thread, a Args) (Value, error) {
	all, err := refs(t, a.V[0])
	return objmodel.Int(int64(len(all))), err
}

func list(t *Thread, a Args) (Value, error) {
	all, err := refs(t, a.V[0])
	items := make([]Value, len(all))
	for i, r := range all {
		items[i] = r.Self
	}
	return objmodel.NewList(items), err
}

func collect(t *Thread, a Args) (Value, error) {
	return objmodel.None, t.Collect()
}

func look(t *Thread, a Args) (Value, error) {
	if !t.MayLook() {
		return objmodel.None, nil
	}
	var refs []*objmodel.WeakRef
	err := objmodel.Iterate(t, a.V[0], func(v Value) error {
		if r := asRef(v); r != nil {
			refs = append(refs, r)
		}
		return nil
	})
	if err != nil {
		return Value{}, err
	}
	return objmodel.None, t.LookAt(refs)
}

func removeDead(t *Thread, a Args) (Value, error) {
	d := a.V[0].AsDict()
	if d == nil {
		return Value{}, objmodel.TypeErrorf("_remove_dead_weakref() argument 1 must be dict, not %s", a.V[0].TypeName())
	}
	v, err := d.Get(t, a.V[1])
	if err != nil || v.IsNil() {
		return objmodel.None, err
	}
	r := asRef(v)
	if r == nil {
		return Value{}, objmodel.TypeErrorf("not a weakref")
	}
	if r.Peek().IsNil() {
		_, err = d.Delete(t, a.V[1])
	}
	return objmodel.None, err
}

// basic gives the reference of type typ to v that has no callback, made unless
// there is one already. A callback, if there is one, asks for a new one.
func basic(t *Thread, typ *objmodel.Type, v, callback Value) (*objmodel.WeakRef, error) {
	if !callback.IsNil() && !callback.IsNone() {
		return objmodel.NewWeakRef(t, typ, v, callback)
	}
	for _, r := range objmodel.WeakRefs(t, v) {
		if r.Self.Type() == typ && r.Callback.IsNil() {
			return r, nil
		}
	}
	return objmodel.NewWeakRef(t, typ, v, Value{})
}
