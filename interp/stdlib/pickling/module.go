// Package pickling makes the modules pickle and _pickle: the functions and the
// classes Pickler and Unpickler over the pickle machine.
package pickling

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// NewPickle makes the module pickle.
func NewPickle(t *objmodel.Thread) *objmodel.Module {
	m := newModule(t, "pickle", "Create portable serialized representations of Python objects.\n")
	m.Set("HIGHEST_PROTOCOL", objmodel.Int(opcode.HighestProtocol))
	m.Set("DEFAULT_PROTOCOL", objmodel.Int(pickle.DefaultProtocol))
	m.Set("format_version", objmodel.NewStr("4.0"))
	m.Set("compatible_formats", objmodel.NewList(strs("1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0")))
	m.Set("bytes_types", objmodel.NewTuple(objmodel.BytesType.Value(), objmodel.ByteArrayType.Value()))
	m.Set("PickleBuffer", objmodel.PickleBufferType.Value())
	for alias, name := range map[string]string{"_Pickler": "Pickler", "_Unpickler": "Unpickler", "_dump": "dump",
		"_dumps": "dumps", "_load": "load", "_loads": "loads"} {
		m.Set(alias, m.Dict.GetString(name))
	}
	m.Functions(longFunctions)
	all := strs("PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads", "PickleBuffer",
		"HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", "TRUE", "FALSE")
	for i := range opcode.Table {
		info := &opcode.Table[i]
		m.Set(info.Name, objmodel.BytesOf([]byte{info.Code}))
		all = append(all, objmodel.NewStr(info.Name))
	}
	m.Set("TRUE", objmodel.BytesOf([]byte("I01\n")))
	m.Set("FALSE", objmodel.BytesOf([]byte("I00\n")))
	m.Set("__all__", objmodel.NewList(all))
	if state, err := pickle.StateOf(t); err == nil {
		m.Set("dispatch_table", state.DispatchTable.Value())
	}
	return m
}

// NewPickleC makes the module _pickle, which has the same functions and
// classes.
func NewPickleC(t *objmodel.Thread) *objmodel.Module {
	m := newModule(t, "_pickle", "Optimized C implementation for the Python pickle module.")
	m.Set("PickleBuffer", objmodel.PickleBufferType.Value())
	return m
}

// NewCompat makes the module _compat_pickle: the tables of fix_imports.
func NewCompat(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_compat_pickle")
	tables, err := pickle.CompatTables(t)
	if err != nil {
		return m
	}
	for name, table := range tables {
		m.Set(name, table)
	}
	return m
}

// newModule makes what both modules have.
func newModule(t *objmodel.Thread, name, doc string) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule(name)
	m.Set("__doc__", objmodel.NewStr(doc))
	m.Functions(functions)
	m.Set("Pickler", PicklerType.Value())
	m.Set("Unpickler", UnpicklerType.Value())
	state, err := pickle.StateOf(t)
	if err != nil {
		return m
	}
	for _, class := range []*objmodel.Type{state.PickleError, state.PicklingError, state.UnpicklingError} {
		m.Set(class.Name, class.Value())
	}
	return m
}

func strs(words ...string) []objmodel.Value {
	values := make([]objmodel.Value, len(words))
	for i, w := range words {
		values[i] = objmodel.NewStr(w)
	}
	return values
}

var specs = objmodel.Specs{&picklerSpec, &unpicklerSpec, &picklerMemoSpec, &unpicklerMemoSpec}

// functions is the table of the functions of both modules.
var functions = []objmodel.MethodDef{
	{Name: "dump", Fn: dump, Sig: "($module, /, obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)",
		Doc: "Write a pickled representation of obj to the open file object file."},
	{Name: "dumps", Fn: dumps, Sig: "($module, /, obj, protocol=None, *, fix_imports=True, buffer_callback=None)",
		Doc: "Return the pickled representation of the object as a bytes object."},
	{Name: "load", Fn: load, Sig: "($module, /, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
		Doc: "Read and return an object from the pickle data stored in a file."},
	{Name: "loads", Fn: loads, Sig: "($module, data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
		Doc: "Read and return an object from the given pickle data."},
}
