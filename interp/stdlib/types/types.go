// Package types makes the module _types, on which types stands: the classes of
// objects that have no name of their own in builtins.
package types

import (
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
)

// named are the classes of the module under the names they have there.
var named = []struct {
	name string
	typ  *objmodel.Type
}{
	{"BuiltinFunctionType", &objmodel.BuiltinType},
	{"BuiltinMethodType", &objmodel.BuiltinType},
	{"ClassMethodDescriptorType", &objmodel.ClassMethodDescType},
	{"EllipsisType", &objmodel.EllipsisType},
	{"GenericAlias", &objmodel.GenericAliasType},
	{"GetSetDescriptorType", &objmodel.GetSetDescrType},
	{"MappingProxyType", &objmodel.MappingProxyType},
	{"MemberDescriptorType", &objmodel.MemberDescrType},
	{"MethodDescriptorType", &objmodel.MethodDescrType},
	{"MethodType", &objmodel.MethodType},
	{"MethodWrapperType", &objmodel.MethodWrapperType},
	{"ModuleType", &objmodel.ModuleType},
	{"NoneType", &objmodel.NoneType},
	{"NotImplementedType", &objmodel.NotImplementedType},
	{"SimpleNamespace", &objmodel.SimpleNamespaceType},
	{"TracebackType", &objmodel.TracebackType},
	{"UnionType", &objmodel.UnionType},
	{"WrapperDescriptorType", &objmodel.SlotWrapperType},
}

// ofMachine are the types that the machine brings, by their own names.
var ofMachine = map[string][]string{
	"function":        {"FunctionType", "LambdaType"},
	"code":            {"CodeType"},
	"frame":           {"FrameType"},
	"cell":            {"CellType"},
	"generator":       {"GeneratorType"},
	"coroutine":       {"CoroutineType"},
	"async_generator": {"AsyncGeneratorType"},
}

// New makes the module.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_types")
	for _, row := range named {
		m.Set(row.name, row.typ.Value())
	}
	for _, s := range vm.Types {
		for _, name := range ofMachine[s.Type.Name] {
			m.Set(name, s.Type.Value())
		}
	}
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "_register_pattern", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: registerPattern},
}

// registerPattern is _register_pattern(abc, cls).
func registerPattern(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if abc, cls := a.V[0].AsType(), a.V[1].AsType(); abc != nil && cls != nil {
		cls.RegisterPattern(abc)
	}
	return objmodel.None, nil
}
