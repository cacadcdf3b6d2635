// Package site adds to the built-ins what CPython's module site adds: exit and
// quit.
package site

import "github.com/minipy-go/minipy/objmodel"

// quitterType is the type of exit and quit.
var quitterType = objmodel.Type{Name: "Quitter", Module: "_sitebuiltins"}

// quitter is exit or quit.
type quitter struct {
	objmodel.Header
	name string
}

var (
	exit = &quitter{objmodel.NewHeader(&quitterType), "exit"}
	quit = &quitter{objmodel.NewHeader(&quitterType), "quit"}
)

var specs = objmodel.Specs{{
	Type: &quitterType,
	Slots: objmodel.Slots{
		Call: call,
		Repr: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
			name := objmodel.Cast[quitter](v, &quitterType).name
			return objmodel.NewStr("Use " + name + "() or Ctrl-D (i.e. EOF) to exit"), nil
		},
	},
}}

// Install puts exit and quit into the module of the built-ins.
func Install(builtins *objmodel.Module) {
	objmodel.Register(specs)
	for _, q := range []*quitter{exit, quit} {
		builtins.Set(q.name, objmodel.FromPtr(&q.Header))
	}
}

// call raises SystemExit with the optional exit code.
func call(t *objmodel.Thread, v objmodel.Value, args objmodel.Args) (objmodel.Value, error) {
	params := objmodel.Params{Func: "Quitter.__call__", Names: []string{"code"}, MaxPos: 1}
	var out [1]objmodel.Value
	if err := params.Bind(args, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	if out[0].IsNil() {
		out[0] = objmodel.None
	}
	e, err := objmodel.Call(t, objmodel.SystemExitType.Value(), out[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.Value{}, e.AsException()
}
