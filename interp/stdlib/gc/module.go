// Package gc makes the module _gc: what the collector can tell of the objects
// of a program. The rest of the module gc is Python.
package gc

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("gc") // as its functions have it
	m.Functions(functions)
	m.Set("__name__", objmodel.NewStr("_gc"))
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "collect", Fn: collect, Kind: objmodel.NoArgs, Sig: "($module, /)"},
	{Name: "objects", Fn: objects, Kind: objmodel.NoArgs, Sig: "($module, /)"},
	{Name: "is_tracked", Fn: isTracked, Kind: objmodel.OneArg, Sig: "($module, obj, /)",
		Doc: "Whether an object may hold others, so that it matters to a collector."},
	{Name: "get_referents", Fn: referents, Kind: objmodel.Positional, Max: -1, Doc: "The objects that the given ones hold.", Sig: "($module, /, *objs)"},
	{Name: "get_referrers", Fn: referrers, Kind: objmodel.Positional, Max: -1, Doc: "The objects that hold one of the given ones.", Sig: "($module, /, *objs)"},
}

// collect collects and gives how many objects were found to hold each other.
func collect(t *Thread, a Args) (Value, error) {
	n := t.Unreachable()
	return objmodel.Int(int64(n)), t.Collect()
}

func objects(t *Thread, a Args) (Value, error) {
	return objmodel.NewList(t.Objects()), t.Tick(1)
}

func isTracked(t *Thread, a Args) (Value, error) {
	return objmodel.Bool(a.V[0].Tracked()), nil
}

func referents(t *Thread, a Args) (Value, error) {
	var found []Value
	for _, v := range a.V {
		t.Referents(v, func(r Value) bool {
			found = append(found, r)
			return true
		})
	}
	return objmodel.NewList(found), nil
}

func referrers(t *Thread, a Args) (Value, error) {
	var found []Value
	for _, v := range t.Objects() {
		held := false
		t.Referents(v, func(r Value) bool {
			for _, wanted := range a.V {
				held = held || r == wanted
			}
			return !held
		})
		if held {
			found = append(found, v)
		}
	}
	return objmodel.NewList(found), nil
}
