// Package instances makes the part of the module _testinternalcapi that looks at
// how instances are laid out.
package instances

import "github.com/minipy-go/minipy/objmodel"

// New makes the module.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_testinternalcapi")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "has_inline_values", Fn: hasInlineValues, Kind: objmodel.OneArg, Sig: "($module, obj, /)",
		Doc: "Whether the attributes of an object lie in slots of its own, and not in a dict."},
}

func hasInlineValues(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	o := a.V[0].AsInstance()
	return objmodel.Bool(o != nil && o.Shape() != nil), nil
}
