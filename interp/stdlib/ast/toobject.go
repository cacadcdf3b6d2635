package ast

import (
	"reflect"

	"github.com/minipy-go/minipy/objmodel"
	tree "github.com/minipy-go/minipy/parser/ast"
)

// ToObject gives a syntax tree as objects of the node classes. Errors:
// RecursionError for a tree that nests too deeply, MemoryError.
func ToObject(t *objmodel.Thread, mod tree.Mod) (objmodel.Value, error) {
	c, err := classesOf(t)
	if err != nil {
		return objmodel.Value{}, err
	}
	b := builder{t, c}
	return b.node(reflect.ValueOf(mod).Elem())
}

// builder makes objects of the structs of a tree.
type builder struct {
	t *objmodel.Thread
	c *classes
}

func (b *builder) node(v reflect.Value) (objmodel.Value, error) {
	if err := b.t.EnterNative(" during ast construction"); err != nil {
		return objmodel.Value{}, err
	}
	defer b.t.LeaveNative()
	if err := b.t.Tick(1); err != nil {
		return objmodel.Value{}, err
	}
	cls := b.c.byType[v.Type()]
	o := objmodel.NewInstance(cls.Type)
	for i := range cls.fields {
		f := &cls.fields[i]
		value, err := b.value(v.Field(f.index), f)
		if err != nil {
			return objmodel.Value{}, err
		}
		o.StoreAttr(f.name, value)
	}
	if cls.span {
		s := v.Field(0).Interface().(tree.Span)
		for i, n := range [...]int32{s.Line, s.Col, s.EndLine, s.EndCol} {
			o.StoreAttr(spanNames[i], objmodel.Int(int64(n)))
		}
	}
	return o.Value(), nil
}

// value gives the value of a field, or of an item of one.
func (b *builder) value(v reflect.Value, f *field) (objmodel.Value, error) {
	switch v.Kind() {
	case reflect.Slice:
		return b.list(v, f)
	case reflect.Interface:
		if v.IsNil() {
			return objmodel.None, nil
		}
		if k, ok := v.Interface().(tree.ConstValue); ok {
			return constObject(b.t, k)
		}
		return b.node(v.Elem().Elem())
	case reflect.Pointer:
		if v.IsNil() {
			return objmodel.None, nil
		}
		return b.node(v.Elem())
	case reflect.String:
		switch s := v.String(); {
		case s == "" && f.Quantity == tree.Optional:
			return objmodel.None, nil
		case f.Type == "identifier":
			return b.t.Interp.Intern(s).Value(), nil
		default:
			return objmodel.NewStr(s), nil
		}
	case reflect.Bool:
		if v.Bool() {
			return objmodel.Int(1), nil
		}
		return objmodel.Int(0), nil
	case reflect.Uint8:
		return b.c.enums[f.Type][v.Uint()].single, nil
	}
	return objmodel.Int(v.Int()), nil
}

func (b *builder) list(v reflect.Value, f *field) (objmodel.Value, error) {
	items := make([]objmodel.Value, v.Len())
	for i := range items {
		var err error
		if items[i], err = b.value(v.Index(i), f); err != nil {
			return objmodel.Value{}, err
		}
	}
	return objmodel.NewList(items), nil
}
