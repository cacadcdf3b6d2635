// Package sys makes the module sys.
package sys

import (
	"math"
	"os"
	"runtime"
	"slices"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/interp/traceback"
	"github.com/minipy-go/minipy/objmodel"
)

// Version is the version of Python whose behaviour is reproduced, and
// hexVersion the same as sys.hexversion has it.
const (
	Version    = "3.13.0"
	hexVersion = 0x030d00f0
)

// Hooks are what only the machine can do. A nil one is not to be had.
type Hooks struct {
	// Frame gives the frame object that is depth frames below the innermost
	// one; the nil Value if the stack is not so deep.
	Frame func(t *objmodel.Thread, depth int) (objmodel.Value, error)
	// Traceback says where tracebacks find source and variables.
	Traceback traceback.Options
}

type hooksKey struct{}

// SetHooks tells the module of an interpreter what the machine can do.
func SetHooks(in *objmodel.Interp, h Hooks) {
	if in.State == nil {
		in.State = make(map[any]any)
	}
	in.State[hooksKey{}] = h
}

// TracebackOptions says where tracebacks of t's interpreter find source.
func TracebackOptions(t *objmodel.Thread) traceback.Options { return hooks(t).Traceback }

func hooks(t *objmodel.Thread) Hooks {
	h, _ := t.Interp.State[hooksKey{}].(Hooks)
	return h
}

// New makes the module. argv, path and the like are empty: the host sets them.
func New(t *objmodel.Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("sys")
	m.Functions(functions)
	for _, name := range []string{"displayhook", "excepthook", "unraisablehook", "breakpointhook"} {
		if f := m.Dict.GetString(name); !f.IsNil() {
			m.Set("__"+name+"__", f)
		}
	}
	for _, c := range constants {
		m.Set(c.name, c.value)
	}
	if t.Interp.Modules != nil {
		m.Set("modules", t.Interp.Modules.Value())
	}
	version := objmodel.NewTupleOf(&versionInfoType, objmodel.Int(3), objmodel.Int(13), objmodel.Int(0), objmodel.NewStr("final"), objmodel.Int(0))
	m.Set("version_info", version)
	m.Set("implementation", implementation(version))
	m.Set("flags", flags(t))
	m.Set("float_info", floatInfo())
	m.Set("int_info", objmodel.NewTupleOf(&intInfoType, ints(30, 4, 4300, 640)...))
	m.Set("hash_info", hashInfo())
	m.Set("thread_info", objmodel.NewTupleOf(&threadInfoType, objmodel.NewStr("pthread"), objmodel.None, objmodel.None))
	for _, name := range []string{"argv", "orig_argv", "path", "meta_path", "path_hooks", "warnoptions"} {
		m.Set(name, objmodel.NewList(nil))
	}
	m.Set("path_importer_cache", objmodel.NewDict(0).Value())
	m.Set("_xoptions", objmodel.NewDict(0).Value())
	m.Set("stdlib_module_names", moduleNames(t))
	executable, err := os.Executable()
	if err != nil {
		executable = ""
	}
	m.Set("executable", objmodel.NewStr(executable))
	m.Set("_base_executable", objmodel.NewStr(executable))
	addStreams(t, m)
	return m
}

// addStreams gives the module the streams of the interpreter; from now on
// print looks here for them.
func addStreams(t *objmodel.Thread, m *objmodel.Module) {
	s := stdio.Of(t)
	for name, f := range map[string]*stdio.File{"stdin": s.In, "stdout": s.Out, "stderr": s.Err} {
		m.Set(name, f.Value())
		m.Set("__"+name+"__", f.Value())
	}
	s.Sys = m.Dict
}

var constants = []struct {
	name  string
	value objmodel.Value
}{
	{"version", objmodel.NewASCII(Version + " (minipy) [" + runtime.Version() + "]")},
	{"hexversion", objmodel.Int(hexVersion)},
	{"api_version", objmodel.Int(1013)},
	{"copyright", objmodel.NewASCII("Copyright (c) the minipy authors.")},
	{"maxsize", objmodel.Int(math.MaxInt64)},
	{"maxunicode", objmodel.Int(0x10ffff)},
	{"byteorder", objmodel.NewASCII("little")},
	{"platform", objmodel.NewASCII(runtime.GOOS)},
	{"float_repr_style", objmodel.NewASCII("short")},
	{"abiflags", objmodel.NewASCII("")},
	{"prefix", objmodel.NewASCII("")},
	{"exec_prefix", objmodel.NewASCII("")},
	{"base_prefix", objmodel.NewASCII("")},
	{"base_exec_prefix", objmodel.NewASCII("")},
	{"platlibdir", objmodel.NewASCII("lib")},
	{"pycache_prefix", objmodel.None},
	{"dont_write_bytecode", objmodel.True},
	{"builtin_module_names", objmodel.NewTuple(objmodel.NewASCII("builtins"), objmodel.NewASCII("sys"), objmodel.NewASCII("time"))},
}

// moduleNames is the frozenset sys.stdlib_module_names.
func moduleNames(t *objmodel.Thread) objmodel.Value {
	names := make([]string, 0, len(traceback.StdlibModuleNames))
	for n := range traceback.StdlibModuleNames {
		names = append(names, n)
	}
	slices.Sort(names)
	items := make([]objmodel.Value, len(names))
	for i, n := range names {
		items[i] = objmodel.NewStr(n)
	}
	set, err := objmodel.Call(t, objmodel.FrozenSetType.Value(), objmodel.NewList(items))
	if err != nil {
		return objmodel.EmptyTuple
	}
	return set
}

func implementation(version objmodel.Value) objmodel.Value {
	d := objmodel.NewDict(4)
	d.SetString("name", objmodel.NewASCII("minipy"))
	d.SetString("cache_tag", objmodel.NewASCII("minipy-313"))
	d.SetString("version", version)
	d.SetString("hexversion", objmodel.Int(hexVersion))
	return objmodel.NewSimpleNamespace(d)
}
