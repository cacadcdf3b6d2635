package ast

import (
	"github.com/minipy-go/minipy/objmodel"
)

// astType is ast.AST, the base of all node classes.
var astType = objmodel.Type{Name: "AST", Module: "ast"}

var specs = objmodel.Specs{&astSpec}

var astSpec = objmodel.TypeSpec{
	Type:  &astType,
	Flags: objmodel.FlagBaseType | objmodel.FlagInstance | objmodel.FlagSameLayout,
	Slots: objmodel.Slots{New: newNode, Init: initNode},
	Methods: []objmodel.MethodDef{
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: reduceNode},
	},
	GetSets: []objmodel.GetSetDef{{Name: "__dict__", Get: nodeDict, Set: setNodeDict}},
	Attrs: []objmodel.AttrDef{
		{Name: "_fields", Value: noNames},
		{Name: "__match_args__", Value: noNames},
		{Name: "_attributes", Value: noNames},
	},
}

func noNames() objmodel.Value { return objmodel.EmptyTuple }

// IsNode reports whether a value is an instance of ast.AST.
func IsNode(v objmodel.Value) bool { return v.Type().IsSubtype(&astType) }

func newNode(t *objmodel.Thread, cls *objmodel.Type, args objmodel.Args) (objmodel.Value, error) {
	if cls.IsHeap() {
		return objmodel.NewInstance(cls).Value(), nil
	}
	o := &objmodel.Instance{Header: objmodel.NewHeader(cls)}
	return o.Value(), nil
}

func nodeDict(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	return v.AsInstance().Dict().Value(), nil
}

func setNodeDict(t *objmodel.Thread, v, value objmodel.Value) error {
	switch d := value.AsDict(); {
	case value.IsNil():
		v.AsInstance().SetDict(objmodel.NewDict(0))
	case d == nil:
		return objmodel.TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", value.TypeName())
	default:
		v.AsInstance().SetDict(d)
	}
	return nil
}

var (
	nameFields     = objmodel.Name("_fields")
	nameFieldTypes = objmodel.Name("_field_types")
	nameAttributes = objmodel.Name("_attributes")
)

// initNode is the constructor of every node: positional and keyword arguments
// fill the fields that the class names. What a call leaves out gets the value
// that stands for nothing, by the type of the field.
func initNode(t *objmodel.Thread, self objmodel.Value, args objmodel.Args) error {
	fields, err := fieldNames(t, self.Type().Value())
	if err != nil {
		return err
	}
	pos := args.Pos()
	if len(pos) > len(fields) {
		s := "s"
		if len(fields) == 1 {
			s = ""
		}
		return objmodel.TypeErrorf("%s constructor takes at most %d positional argument%s", self.Type().Name, len(fields), s)
	}
	given := make([]bool, len(fields))
	for i, v := range pos {
		if err := setField(t, self, fields[i], v); err != nil {
			return err
		}
		given[i] = true
	}
	for i, name := range args.Kw {
		if err := noteKeyword(t, self, name, fields, given, len(pos)); err != nil {
			return err
		}
		if err := objmodel.SetAttr(t, self, name, args.KwValues()[i]); err != nil {
			return err
		}
	}
	return fillDefaults(t, self, fields, given)
}

// fieldNames gives the items of _fields.
func fieldNames(t *objmodel.Thread, cls objmodel.Value) ([]objmodel.Value, error) {
	list, err := objmodel.FindAttr(t, cls, nameFields)
	if err != nil || list.IsNil() {
		return nil, err
	}
	if _, err := objmodel.Length(t, list); err != nil {
		return nil, err
	}
	return objmodel.Collect(t, list)
}

func setField(t *objmodel.Thread, self, name, v objmodel.Value) error {
	s, err := objmodel.AttrName(name)
	if err != nil {
		return err
	}
	return objmodel.SetAttr(t, self, s, v)
}

// noteKeyword marks the field that a keyword argument fills. A name that is no
// field must be an attribute, or there is a warning.
func noteKeyword(t *objmodel.Thread, self objmodel.Value, name *objmodel.Str, fields []objmodel.Value, given []bool, npos int) error {
	for i, f := range fields {
		if s, ok := f.ToStr(); !ok || s != name.String() {
			continue
		}
		if i < npos {
			return objmodel.TypeErrorf("%s got multiple values for argument %s", self.Type().Name, pyRepr(t, name.Value()))
		}
		given[i] = true
		return nil
	}
	attributes, err := objmodel.FindAttr(t, self.Type().Value(), nameAttributes)
	if err != nil {
		return err
	}
	if !attributes.IsNil() {
		known, err := objmodel.Contains(t, attributes, name.Value())
		if err != nil || known {
			return err
		}
	}
	return t.Warn(&objmodel.DeprecationWarningType, self.TypeName()+".__init__ got an unexpected keyword argument "+
		pyRepr(t, name.Value())+". Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.")
}

// pyRepr is repr() for messages; what fails there shows nothing.
func pyRepr(t *objmodel.Thread, v objmodel.Value) string {
	s, err := objmodel.Repr(t, v)
	if err != nil {
		return ""
	}
	return s
}

// fillDefaults sets the fields that were not given: a list is empty, a context
// is Load, an optional field is left to the None of the class. Others should
// have been given.
func fillDefaults(t *objmodel.Thread, self objmodel.Value, fields []objmodel.Value, given []bool) error {
	types, err := objmodel.FindAttr(t, self.Type().Value(), nameFieldTypes)
	if err != nil || types.IsNil() {
		return err
	}
	d := types.AsDict()
	if d == nil {
		return objmodel.Errorf(&objmodel.SystemErrorType, "Objects/dictobject.c:2391: bad argument to internal function")
	}
	for i, name := range fields {
		if given[i] {
			continue
		}
		typ, err := d.Get(t, name)
		if err != nil {
			return err
		}
		if err := fillDefault(t, self, name, typ); err != nil {
			return err
		}
	}
	return nil
}

func fillDefault(t *objmodel.Thread, self, name, typ objmodel.Value) error {
	switch {
	case typ.IsNil():
		return t.Warn(&objmodel.DeprecationWarningType, "Field "+pyRepr(t, name)+" is missing from "+self.TypeName()+
			"._field_types. This will become an error in Python 3.15.")
	case typ.AsUnion() != nil:
		return nil
	case typ.AsGenericAlias() != nil:
		return setField(t, self, name, objmodel.NewList(nil))
	}
	c, made := t.Interp.State[classesKey{}].(*classes)
	if made && typ == c.sums["expr_context"].Value() {
		return setField(t, self, name, c.byName["Load"].single)
	}
	return t.Warn(&objmodel.DeprecationWarningType, self.TypeName()+".__init__ missing 1 required positional argument: "+
		pyRepr(t, name)+". This will become an error in Python 3.15.")
}

// reduceNode is AST.__reduce__: pickle calls the class with a None for each of
// the first fields that the node has, lest there be warnings, and then puts
// its __dict__ back.
func reduceNode(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	self := a.V[0]
	cls := self.Type().Value()
	dict := self.AsInstance().Dict()
	if dict == nil {
		return objmodel.NewTuple(cls, objmodel.EmptyTuple), nil
	}
	fields, err := fieldNames(t, cls)
	if err != nil {
		return objmodel.Value{}, err
	}
	var args []objmodel.Value
	for _, name := range fields {
		v, err := dict.Get(t, name)
		if err != nil {
			return objmodel.Value{}, err
		}
		if v.IsNil() {
			break
		}
		args = append(args, objmodel.None)
	}
	return objmodel.NewTuple(cls, objmodel.NewTuple(args...), dict.Copy().Value()), nil
}
