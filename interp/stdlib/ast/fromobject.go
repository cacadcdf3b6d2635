package ast

import (
	"reflect"

	"github.com/minipy-go/minipy/objmodel"
	tree "github.com/minipy-go/minipy/parser/ast"
)

// nodeSize is about how many bytes a node of the tree takes.
const nodeSize = 256

// FromObject gives the syntax tree that the object v describes, whose class
// must be the one named root. Errors: TypeError, ValueError and OverflowError
// for attributes that are no part of a tree, RecursionError, MemoryError, and
// what getting the attributes raises.
func FromObject(t *objmodel.Thread, v objmodel.Value, root string) (tree.Mod, error) {
	c, err := classesOf(t)
	if err != nil {
		return nil, err
	}
	if !v.Type().IsSubtype(c.byName[root].Type) {
		return nil, objmodel.TypeErrorf("expected %s node, got %s", root, v.Type().Name)
	}
	r := reader{t: t, c: c}
	node, err := r.sum(v, "mod")
	if err != nil {
		return nil, err
	}
	return node.Interface().(tree.Mod), nil
}

// reader makes structs of objects.
type reader struct {
	t     *objmodel.Thread
	c     *classes
	nodes int64
}

// enter counts a node; leave it with LeaveNative. It wants room for one level
// more, which getting the attributes takes, lest the error be worded there.
func (r *reader) enter(kind string) error {
	r.nodes++
	if err := r.t.Reserve(r.nodes, nodeSize); err != nil {
		return err
	}
	if err := r.t.Tick(1); err != nil {
		return err
	}
	where := " while traversing '" + kind + "' node"
	if err := r.t.EnterNative(where); err != nil {
		return err
	}
	err := r.t.EnterNative(where)
	r.t.LeaveNative()
	return err
}

// sum reads a node of a sum. The result is a pointer to its struct, the zero
// reflect.Value for None.
func (r *reader) sum(v objmodel.Value, sum string) (node reflect.Value, err error) {
	if v.IsNone() {
		return node, nil
	}
	if err := r.enter(sum); err != nil {
		return node, err
	}
	defer r.t.LeaveNative()
	var span tree.Span
	if r.c.spans[sum] {
		if span, err = r.span(v, sum); err != nil {
			return node, err
		}
	}
	cls := r.c.classOf(v, sum)
	if cls == nil {
		return node, r.unexpected(v, sum)
	}
	node = reflect.New(cls.node)
	if cls.span {
		node.Elem().Field(0).Set(reflect.ValueOf(span))
	}
	return node, r.fields(v, cls, node.Elem())
}

// product reads a node of a product, which may be an object of any class.
func (r *reader) product(v objmodel.Value, cls *class) (node reflect.Value, err error) {
	if err := r.enter(cls.Name); err != nil {
		return node, err
	}
	defer r.t.LeaveNative()
	node = reflect.New(cls.node)
	if err := r.fields(v, cls, node.Elem()); err != nil {
		return node, err
	}
	if cls.span {
		span, err := r.span(v, cls.Name)
		if err != nil {
			return node, err
		}
		node.Elem().Field(0).Set(reflect.ValueOf(span))
	}
	return node, nil
}

// classOf gives the constructor of a sum that an object is an instance of.
func (c *classes) classOf(v objmodel.Value, sum string) *class {
	for _, base := range v.Type().MRO() {
		if cls := c.byName[base.Name]; cls != nil && cls.Type == base && cls.sum == sum {
			return cls
		}
	}
	return nil
}

func (r *reader) unexpected(v objmodel.Value, sum string) error {
	text, err := objmodel.Repr(r.t, v)
	if err != nil {
		return err
	}
	return objmodel.TypeErrorf("expected some sort of %s, but got %s", sum, text)
}

// span reads the place of a node. The end may be left out.
func (r *reader) span(v objmodel.Value, kind string) (tree.Span, error) {
	var n [4]int32
	for i, name := range spanNames {
		x, err := objmodel.FindAttr(r.t, v, name)
		if err != nil {
			return tree.Span{}, err
		}
		switch {
		case i >= 2 && (x.IsNil() || x.IsNone()):
			n[i] = n[i-2]
			continue
		case x.IsNil():
			return tree.Span{}, missing(name, kind)
		}
		k, err := r.int(x)
		if err != nil {
			return tree.Span{}, err
		}
		n[i] = int32(k)
	}
	return tree.Span{Line: n[0], Col: n[1], EndLine: n[2], EndCol: n[3]}, nil
}

func missing(name *objmodel.Str, kind string) error {
	return objmodel.TypeErrorf("required field \"%s\" missing from %s", name.String(), kind)
}

// int reads an int of C.
func (r *reader) int(v objmodel.Value) (int64, error) {
	if !v.Type().IsSubtype(&objmodel.IntType) {
		text, err := objmodel.Repr(r.t, v)
		if err != nil {
			return 0, err
		}
		return 0, objmodel.ValueErrorf("invalid integer value: %s", text)
	}
	n, ok := v.ToInt()
	if !ok || n != int64(int32(n)) {
		return 0, objmodel.OverflowErrorf("Python int too large to convert to C int")
	}
	return n, nil
}

// fields reads the fields of a node, and then looks for those that are None
// but may not be.
func (r *reader) fields(v objmodel.Value, cls *class, into reflect.Value) error {
	required := ""
	for i := range cls.fields {
		f := &cls.fields[i]
		x, err := objmodel.FindAttr(r.t, v, f.name)
		if err != nil {
			return err
		}
		switch {
		case f.Quantity == tree.Many:
			err = r.list(x, cls, f, into.Field(f.index))
		case f.Quantity == tree.Optional && (x.IsNil() || x.IsNone()):
		case x.IsNil():
			return missing(f.name, cls.Name)
		default:
			err = r.value(x, f, into.Field(f.index))
			if x.IsNone() && r.c.enums[f.Type] == nil && f.Type != "constant" && f.Type != "int" && r.c.byName[f.Type] == nil && required == "" {
				required = f.Name
			}
		}
		if err != nil {
			return err
		}
	}
	if required != "" {
		return objmodel.ValueErrorf("field '%s' is required for %s", required, cls.Name)
	}
	return nil
}

func (r *reader) list(v objmodel.Value, cls *class, f *field, into reflect.Value) error {
	if v.IsNil() {
		return nil
	}
	l := v.AsList()
	if l == nil {
		return objmodel.TypeErrorf("%s field \"%s\" must be a list, not a %s", cls.Name, f.Name, v.TypeName())
	}
	n := l.Len()
	if n == 0 {
		return nil
	}
	into.Set(reflect.MakeSlice(into.Type(), n, n))
	for i := range n {
		item := l.Items()[i]
		if f.Type == "identifier" && item.IsNone() {
			return objmodel.ValueErrorf("None disallowed in identifier list")
		}
		if err := r.value(item, f, into.Index(i)); err != nil {
			return err
		}
		if l.Len() != n {
			return objmodel.RuntimeErrorf("%s field \"%s\" changed size during iteration", cls.Name, f.Name)
		}
	}
	return nil
}

// value reads the value of a field, or an item of one, into its place.
func (r *reader) value(v objmodel.Value, f *field, into reflect.Value) error {
	switch f.Type {
	case "identifier", "string":
		return r.text(v, f, into)
	case "int":
		n, err := r.int(v)
		if into.Kind() == reflect.Bool {
			into.SetBool(n != 0)
		} else {
			into.SetInt(n)
		}
		return err
	case "constant":
		k, err := constOf(r.t, v)
		if err != nil {
			return err
		}
		into.Set(reflect.ValueOf(k))
		return nil
	}
	if list := r.c.enums[f.Type]; list != nil {
		for i, cls := range list {
			if v.Type().IsSubtype(cls.Type) {
				into.SetUint(uint64(i))
				return nil
			}
		}
		return r.unexpected(v, f.Type)
	}
	var node reflect.Value
	var err error
	if cls := r.c.byName[f.Type]; cls != nil {
		node, err = r.product(v, cls)
	} else {
		node, err = r.sum(v, f.Type)
	}
	if err == nil && node.IsValid() {
		into.Set(node)
	}
	return err
}

func (r *reader) text(v objmodel.Value, f *field, into reflect.Value) error {
	switch {
	case v.IsNone():
		return nil
	case v.Type() == &objmodel.StrType:
		s, _ := v.ToStr()
		into.SetString(s)
		return nil
	case f.Type == "identifier":
		return objmodel.TypeErrorf("AST identifier must be of type str")
	case v.Type() == &objmodel.BytesType:
		into.SetString(v.AsBytes().String())
		return nil
	}
	return objmodel.TypeErrorf("AST string must be of type str")
}
