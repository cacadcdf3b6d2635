package sys

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var (
	environName = objmodel.Name("environ")
	getName     = objmodel.Name("get")
)

// breakpointHook calls what PYTHONBREAKPOINT names, a function of a module, as
// breakpoint() does unless the program sets another hook (PEP 553). Nothing
// happens if that is 0. Errors: as the call.
func breakpointHook(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	path, err := breakpointPath(t)
	if err != nil || path == "0" {
		return objmodel.None, err
	}
	module, function := "builtins", path
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		module, function = path[:i], path[i+1:]
	}
	var hook objmodel.Value
	m, err := t.Interp.Import(t, module)
	if err == nil {
		hook, err = objmodel.GetAttr(t, m, objmodel.Name(function))
	}
	if objmodel.Matches(err, &objmodel.ImportErrorType) || objmodel.Matches(err, &objmodel.AttributeErrorType) {
		return objmodel.None, t.Warn(&objmodel.RuntimeWarningType, `Ignoring unimportable $PYTHONBREAKPOINT: "`+path+`"`)
	}
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.CallArgs(t, hook, a)
}

// breakpointPath gives the dotted name of the function to call.
func breakpointPath(t *objmodel.Thread) (string, error) {
	os, err := t.Interp.Import(t, "os")
	if err != nil {
		return "", err
	}
	env, err := objmodel.GetAttr(t, os, environName)
	if err != nil {
		return "", err
	}
	v, err := objmodel.CallMethod(t, env, getName, objmodel.NewStr("PYTHONBREAKPOINT"))
	if err != nil {
		return "", err
	}
	if s, ok := v.ToStr(); ok && s != "" {
		return s, nil
	}
	return "pdb.set_trace", nil
}
