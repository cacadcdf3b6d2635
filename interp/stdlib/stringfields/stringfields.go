// Package stringfields makes the module _string: the parsers behind str.format,
// which string.Formatter builds on.
package stringfields

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// The types of the iterators that the functions give.
var (
	formatterIterType = objmodel.Type{Name: "formatteriterator"}
	fieldNameIterType = objmodel.Type{Name: "fieldnameiterator"}
)

// formatterIter gives the parts of a format string.
type formatterIter struct {
	objmodel.Header
	parser format.FieldParser
}

// fieldNameIter gives the steps of a field name after its first part.
type fieldNameIter struct {
	objmodel.Header
	rest string
}

var specs = objmodel.Specs{
	{
		Type:  &formatterIterType,
		Flags: objmodel.FlagNoInstantiate,
		Slots: objmodel.Slots{Iter: itself, Next: nextPart},
	},
	{
		Type:  &fieldNameIterType,
		Flags: objmodel.FlagNoInstantiate,
		Slots: objmodel.Slots{Iter: itself, Next: nextStep},
	},
}

var functions = []objmodel.MethodDef{
	{Name: "formatter_parser", Kind: objmodel.OneArg, Fn: formatterParser, Doc: "The parts of a format string, one after the other."},
	{Name: "formatter_field_name_split", Kind: objmodel.OneArg, Fn: fieldNameSplit, Doc: "The first part of a field name, and an iterator over the others."},
}

// New makes the module _string.
func New(t *objmodel.Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_string")
	m.Functions(functions)
	return m
}

func itself(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return v, nil }

func text(v objmodel.Value) (string, error) {
	if s, ok := v.ToStr(); ok {
		return s, nil
	}
	return "", objmodel.TypeErrorf("expected str, got %s", v.TypeName())
}

func formatterParser(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	s, err := text(a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	it := &formatterIter{Header: objmodel.NewHeader(&formatterIterType), parser: format.FieldParser{Text: s}}
	return objmodel.FromPtr(&it.Header), nil
}

// nextPart gives (literal, field name, specifier, conversion); the last three
// are None where no field follows the literal.
func nextPart(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	it := objmodel.Cast[formatterIter](v, &formatterIterType)
	var f format.Field
	literal, hasField, more, err := it.parser.Next(&f)
	if err != nil || !more {
		return objmodel.Value{}, objmodel.FormatError(err)
	}
	part := []objmodel.Value{objmodel.NewStr(literal), objmodel.None, objmodel.None, objmodel.None}
	if hasField {
		part[1], part[2] = objmodel.NewStr(f.Name), objmodel.NewStr(f.Spec)
		if f.HasBang {
			part[3] = objmodel.NewStr(wtf8.String(f.Conversion))
		}
	}
	return objmodel.NewTuple(part...), nil
}

func fieldNameSplit(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	s, err := text(a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	first, rest, err := format.SplitFieldName(s)
	if err != nil {
		return objmodel.Value{}, objmodel.FormatError(err)
	}
	it := &fieldNameIter{Header: objmodel.NewHeader(&fieldNameIterType), rest: rest}
	return objmodel.NewTuple(keyValue(first), objmodel.FromPtr(&it.Header)), nil
}

// nextStep gives (is it an attribute, its name or the key of an item).
func nextStep(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	it := objmodel.Cast[fieldNameIter](v, &fieldNameIterType)
	if it.rest == "" {
		return objmodel.Value{}, nil
	}
	step, rest, err := format.NextAccess(it.rest)
	if err != nil {
		return objmodel.Value{}, objmodel.FormatError(err)
	}
	it.rest = rest
	return objmodel.NewTuple(objmodel.Bool(step.IsAttribute), keyValue(step.Key)), nil
}

func keyValue(k format.Key) objmodel.Value {
	if k.IsIndex {
		return objmodel.Int(int64(k.Index))
	}
	return objmodel.NewStr(k.Name)
}
