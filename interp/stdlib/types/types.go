// Package types makes the module types: the classes of objects that have no
// name of their own in builtins.
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
	m := objmodel.NewModule("types")
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
	{Name: "new_class", Fn: newClass},
	{Name: "get_original_bases", Kind: objmodel.OneArg, Fn: originalBases},
}

var (
	prepareName   = objmodel.Name("__prepare__")
	origBasesName = objmodel.Name("__orig_bases__")
)

// newClass is types.new_class(name, bases=(), kwds=None, exec_body=None).
func newClass(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [4]objmodel.Value
	p := objmodel.Params{Func: "new_class", Names: []string{"name", "bases", "kwds", "exec_body"}, MaxPos: 4, Required: 1}
	if err := p.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	bases := objmodel.EmptyTuple
	if !out[1].IsNil() {
		bases = out[1]
	}
	items, err := objmodel.Collect(t, bases)
	if err != nil {
		return objmodel.Value{}, err
	}
	meta := &objmodel.TypeType
	var kw []*objmodel.Str
	var kwValues []objmodel.Value
	if d := out[2].AsDict(); d != nil {
		for pos := 0; ; {
			k, v, ok := d.Next(&pos)
			if !ok {
				break
			}
			name := k.StrObject()
			if name == nil {
				return objmodel.Value{}, objmodel.TypeErrorf("keywords must be strings")
			}
			if name.String() == "metaclass" && v.AsType() != nil {
				meta = v.AsType()
				continue
			}
			kw, kwValues = append(kw, name), append(kwValues, v)
		}
	}
	metas := make([]*objmodel.Type, len(items))
	for i, b := range items {
		metas[i] = b.Type()
	}
	if meta, err = objmodel.CalculateMeta(meta, metas); err != nil {
		return objmodel.Value{}, err
	}
	ns, err := prepare(t, meta, out[0], bases, kw, kwValues)
	if err != nil {
		return objmodel.Value{}, err
	}
	if body := out[3]; !body.IsNil() && !body.IsNone() {
		if _, err := objmodel.Call(t, body, ns); err != nil {
			return objmodel.Value{}, err
		}
	}
	args := append([]objmodel.Value{out[0], objmodel.NewTuple(items...), ns}, kwValues...)
	return objmodel.CallArgs(t, meta.Value(), objmodel.Args{V: args, Kw: kw})
}

// prepare calls the metaclass's __prepare__ (PEP 3115).
func prepare(t *objmodel.Thread, meta *objmodel.Type, name, bases objmodel.Value, kw []*objmodel.Str, kwValues []objmodel.Value) (objmodel.Value, error) {
	f, err := objmodel.FindAttr(t, meta.Value(), prepareName)
	if err != nil {
		return objmodel.Value{}, err
	}
	if f.IsNil() {
		return objmodel.NewDict(0).Value(), nil
	}
	return objmodel.CallArgs(t, f, objmodel.Args{V: append([]objmodel.Value{name, bases}, kwValues...), Kw: kw})
}

func originalBases(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	c := a.V[0].AsType()
	if c == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("Expected an instance of type, not '%s'", a.V[0].TypeName())
	}
	if v := c.Dict().GetStr(origBasesName); !v.IsNil() {
		return v, nil
	}
	bases := c.Bases()
	out := make([]objmodel.Value, len(bases))
	for i, b := range bases {
		out[i] = b.Value()
	}
	return objmodel.NewTuple(out...), nil
}
