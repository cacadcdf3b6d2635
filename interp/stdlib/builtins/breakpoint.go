package builtins

import "github.com/minipy-go/minipy/objmodel"

var breakpointHookName = objmodel.Name("breakpointhook")

// breakpoint calls sys.breakpointhook with its arguments. Errors: RuntimeError
// without a hook, and those of the hook.
func breakpoint(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	sys, err := t.Interp.Import(t, "sys")
	if err != nil {
		return objmodel.Value{}, err
	}
	hook, err := objmodel.GetAttr(t, sys, breakpointHookName)
	if err != nil {
		return objmodel.Value{}, objmodel.RuntimeErrorf("lost sys.breakpointhook")
	}
	return objmodel.CallArgs(t, hook, a)
}
