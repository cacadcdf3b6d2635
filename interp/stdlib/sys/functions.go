package sys

import (
	"math"

	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
)

var functions = []objmodel.MethodDef{
	{Name: "audit", Fn: audit, Kind: objmodel.Positional, Min: 1, Max: -1, Sig: "($module, event, /, *args)", Doc: "Pass an event to the audit hooks, of which there are none."},
	{Name: "breakpointhook", Fn: breakpointHook, Doc: "breakpointhook(*args, **kwargs): start a debugger, which there is none of."},
	{Name: "displayhook", Fn: displayHook, Kind: objmodel.OneArg, Sig: "($module, object, /)", Doc: "Print a value and keep it as builtins._."},
	{Name: "exc_info", Fn: excInfo, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The type, value and traceback of the exception that is handled."},
	{Name: "excepthook", Fn: exceptHook, Kind: objmodel.Positional, Min: 3, Max: 3, Sig: "($module, exctype, value, traceback, /)", Doc: "Print an exception as if it had ended the program."},
	{Name: "exception", Fn: exception, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The exception that is handled, or None."},
	{Name: "exit", Fn: exit, Kind: objmodel.Positional, Max: 1, Sig: "($module, status=None, /)", Doc: "Raise SystemExit(status)."},
	{Name: "get_asyncgen_hooks", Fn: getAsyncGenHooks, Kind: objmodel.NoArgs, Sig: "($module, /)"},
	{Name: "get_coroutine_origin_tracking_depth", Fn: getOriginDepth, Kind: objmodel.NoArgs, Sig: "($module, /)"},
	{Name: "get_int_max_str_digits", Fn: getMaxStrDigits, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "How many digits int() and str() convert."},
	{Name: "getdefaultencoding", Fn: constant(objmodel.NewASCII("utf-8")), Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The encoding of str.encode(): utf-8."},
	{Name: "getfilesystemencodeerrors", Fn: constant(objmodel.NewASCII("surrogateescape")), Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The error handler of file names."},
	{Name: "getfilesystemencoding", Fn: constant(objmodel.NewASCII("utf-8")), Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The encoding of file names."},
	{Name: "getprofile", Fn: constant(objmodel.None), Kind: objmodel.NoArgs, Sig: "($module, /)"},
	{Name: "getrefcount", Fn: getRefCount, Kind: objmodel.OneArg, Sig: "($module, object, /)",
		Doc: "Return the reference count of object: always that of an immortal one, for nothing is counted."},
	{Name: "getrecursionlimit", Fn: getRecursionLimit, Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "How many calls may be open at a time."},
	{Name: "getsizeof", Fn: getSizeOf, Doc: "getsizeof(object [, default]) -> its size in bytes."},
	{Name: "getswitchinterval", Fn: getSwitchInterval, Kind: objmodel.NoArgs, Sig: "($module, /)"},
	{Name: "gettrace", Fn: hookGetter(vm.Trace), Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The function that settrace set, or None."},
	{Name: "settrace", Fn: hookSetter(vm.SetTrace), Kind: objmodel.OneArg, Sig: "($module, function, /)", Doc: "Have a function told of calls, lines, exceptions and returns of this thread."},
	{Name: "getprofile", Fn: hookGetter(vm.Profile), Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "The function that setprofile set, or None."},
	{Name: "setprofile", Fn: hookSetter(vm.SetProfile), Kind: objmodel.OneArg, Sig: "($module, function, /)", Doc: "Have a function told of calls and returns of this thread."},
	{Name: "intern", Fn: intern, Kind: objmodel.OneArg, Sig: "($module, string, /)", Doc: "The one text equal to a text that all names share."},
	{Name: "is_finalizing", Fn: constant(objmodel.False), Kind: objmodel.NoArgs, Sig: "($module, /)", Doc: "Whether the interpreter is ending."},
	{Name: "set_asyncgen_hooks", Fn: setAsyncGenHooks},
	{Name: "set_coroutine_origin_tracking_depth", Fn: setOriginDepth, Sig: "($module, /, depth)"},
	{Name: "set_int_max_str_digits", Fn: setMaxStrDigits, Sig: "($module, /, maxdigits)", Doc: "Set how many digits int() and str() convert."},
	{Name: "setrecursionlimit", Fn: setRecursionLimit, Kind: objmodel.OneArg, Sig: "($module, limit, /)", Doc: "Set how many calls may be open at a time."},
	{Name: "setswitchinterval", Fn: setSwitchInterval, Kind: objmodel.OneArg, Sig: "($module, interval, /)", Doc: "Set what getswitchinterval gives; threads take turns as they always do."},
	{Name: "unraisablehook", Fn: unraisableHook, Kind: objmodel.OneArg, Sig: "($module, unraisable, /)", Doc: "Report an exception that nobody can handle."},
	{Name: "_getframe", Fn: getFrame, Kind: objmodel.Positional, Max: 1, Sig: "($module, depth=0, /)"},
}

// constant makes a function that always gives the same value.
func constant(v objmodel.Value) objmodel.Func {
	return func(*objmodel.Thread, objmodel.Args) (objmodel.Value, error) { return v, nil }
}

// audit takes an event that nobody listens to (PEP 578).
func audit(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if a.V[0].StrObject() == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("audit() argument 1 must be str, not %s", objmodel.ArgName(a.V[0]))
	}
	return objmodel.None, nil
}

func exit(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	e := objmodel.AllocException(&objmodel.SystemExitType, objmodel.EmptyTuple)
	if len(a.V) == 0 || a.V[0].IsNone() {
		return objmodel.Value{}, e
	}
	// A tuple becomes the arguments of the exception, anything else the only one.
	args := objmodel.NewTuple(a.V[0])
	if tuple := a.V[0].AsTuple(); tuple != nil {
		args = objmodel.NewTuple(append([]objmodel.Value(nil), tuple.Items()...)...)
	}
	e.SetArgs(args)
	switch items := args.AsTuple().Items(); len(items) {
	case 0:
	case 1:
		e.SetField("code", items[0])
	default:
		e.SetField("code", args)
	}
	return objmodel.Value{}, e
}

func exception(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return t.Handled.Value(), nil
}

func excInfo(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	e := t.Handled
	if e == nil {
		return objmodel.NewTuple(objmodel.None, objmodel.None, objmodel.None), nil
	}
	return objmodel.NewTuple(e.Value().Type().Value(), e.Value(), e.Traceback.Value()), nil
}

func getRecursionLimit(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.Int(int64(t.MaxDepth())), nil
}

func setRecursionLimit(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	n, err := cInt(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	if n < 1 {
		return objmodel.Value{}, objmodel.ValueErrorf("recursion limit must be greater or equal than 1")
	}
	if t.Depth >= n {
		return objmodel.Value{}, objmodel.Errorf(&objmodel.RecursionErrorType,
			"cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, t.Depth)
	}
	t.SetMaxDepth(n)
	return objmodel.None, nil
}

// cInt reads an int that must fit C's int.
func cInt(t *objmodel.Thread, v objmodel.Value) (int, error) {
	i, err := objmodel.Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() || i.AsInt() > math.MaxInt32 || i.AsInt() < math.MinInt32 {
		return 0, objmodel.OverflowErrorf("Python int too large to convert to C int")
	}
	return int(i.AsInt()), nil
}

func intern(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	s := a.V[0].AsStr()
	if s == nil {
		if a.V[0].StrObject() != nil {
			return objmodel.Value{}, objmodel.TypeErrorf("can't intern %s", a.V[0].TypeName())
		}
		return objmodel.Value{}, objmodel.TypeErrorf("intern() argument must be str, not %s", objmodel.ArgName(a.V[0]))
	}
	return t.Interp.Intern(s.String()).Value(), nil
}

// strDigitsThreshold is the smallest bound but 0.
const strDigitsThreshold = 640

func getMaxStrDigits(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.Int(int64(t.Interp.StrDigitsLimit())), nil
}

func setMaxStrDigits(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [1]objmodel.Value
	p := objmodel.Params{Func: "set_int_max_str_digits", Names: []string{"maxdigits"}, MaxPos: 1, Required: 1}
	if err := p.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	n, err := cInt(t, out[0])
	switch {
	case err != nil:
		return objmodel.Value{}, err
	case n != 0 && n < strDigitsThreshold:
		return objmodel.Value{}, objmodel.ValueErrorf("maxdigits must be 0 or larger than %d", strDigitsThreshold)
	case n == 0:
		n = -1 // no bound
	}
	t.Interp.MaxStrDigits = n
	return objmodel.None, nil
}

var sizeofName = objmodel.Name("__sizeof__")

func getSizeOf(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [2]objmodel.Value
	p := objmodel.Params{Func: "getsizeof", Names: []string{"object", "default"}, MaxPos: 2, Required: 1}
	if err := p.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	r, found, err := objmodel.CallSpecial(t, out[0], sizeofName)
	if err == nil && !found {
		err = objmodel.TypeErrorf("Type %s doesn't define __sizeof__", out[0].TypeName())
	}
	if err == nil {
		if n, ok := r.ToInt(); !ok {
			err = objmodel.TypeErrorf("'%s' object cannot be interpreted as an integer", r.TypeName())
		} else if n < 0 {
			return objmodel.Value{}, objmodel.ValueErrorf("__sizeof__() should return >= 0")
		}
	}
	if err != nil && !out[1].IsNil() && objmodel.Matches(err, &objmodel.TypeErrorType) {
		return out[1], nil
	}
	return r, err
}

func getFrame(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	depth := 0
	if len(a.V) == 1 {
		var err error
		if depth, err = cInt(t, a.V[0]); err != nil {
			return objmodel.Value{}, err
		}
	}
	frame := hooks(t).Frame
	if frame == nil {
		return objmodel.Value{}, objmodel.ValueErrorf("call stack is not deep enough")
	}
	f, err := frame(t, max(depth, 0))
	if err == nil && f.IsNil() {
		err = objmodel.ValueErrorf("call stack is not deep enough")
	}
	return f, err
}

// immortalCount is what CPython 3.13 shows for objects whose references it
// doesn't count.
const immortalCount = 1<<32 - 1

func getRefCount(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.Int(immortalCount), nil
}
