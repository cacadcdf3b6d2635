package ast

import (
	"reflect"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	tree "github.com/minipy-go/minipy/parser/ast"
)

// classes are the node classes of one interpreter. They can be changed by
// programs, so no two interpreters share them.
type classes struct {
	sums   map[string]*objmodel.Type
	order  []*objmodel.Type // all, as the module lists them
	byName map[string]*class
	byType map[reflect.Type]*class // constructors that are structs
	enums  map[string][]*class     // operators and contexts, by their number
	spans  map[string]bool         // sums whose nodes have a place
}

// class is the class of a constructor.
type class struct {
	*objmodel.Type
	sum    string
	node   reflect.Type // the struct, nil for operators and contexts
	fields []field
	span   bool           // nodes have the four attributes of a place
	single objmodel.Value // the one node that the parser gives, of an operator or context
}

// field is a field of a class and of the struct.
type field struct {
	tree.Field
	name  *objmodel.Str
	index int
}

type classesKey struct{}

// classesOf gives the node classes of an interpreter, made when first needed.
func classesOf(t *objmodel.Thread) (*classes, error) {
	if c, ok := t.Interp.State[classesKey{}].(*classes); ok {
		return c, nil
	}
	objmodel.Register(specs)
	c := &classes{
		sums: map[string]*objmodel.Type{}, byName: map[string]*class{}, spans: map[string]bool{},
		byType: map[reflect.Type]*class{}, enums: map[string][]*class{},
	}
	for i := range tree.Grammar {
		if err := c.addSum(t, &tree.Grammar[i]); err != nil {
			return nil, err
		}
	}
	for i := range tree.Grammar {
		if err := c.addTypes(t, &tree.Grammar[i]); err != nil {
			return nil, err
		}
	}
	t.Interp.State[classesKey{}] = c
	return c, nil
}

// addSum makes the classes of a sum: its own and those of its constructors.
func (c *classes) addSum(t *objmodel.Thread, sum *tree.Sum) error {
	c.spans[sum.Name] = sum.HasSpan
	if sum.Product {
		cls, err := c.addConstructor(t, sum, &sum.Constructors[0], &astType)
		if err == nil {
			c.sums[sum.Name] = cls.Type
		}
		return err
	}
	typ, err := makeClass(t, sum.Name, &astType, nil, sumDoc(sum))
	if err != nil {
		return err
	}
	setSpanDefaults(t, typ, sum)
	c.sums[sum.Name] = typ
	c.order = append(c.order, typ)
	for i := range sum.Constructors {
		cls, err := c.addConstructor(t, sum, &sum.Constructors[i], typ)
		if err != nil {
			return err
		}
		if cls.node == nil {
			cls.single = objmodel.NewInstance(cls.Type).Value()
			c.enums[sum.Name] = append(c.enums[sum.Name], cls)
		}
	}
	return nil
}

func (c *classes) addConstructor(t *objmodel.Thread, sum *tree.Sum, con *tree.Constructor, base *objmodel.Type) (*class, error) {
	cls := &class{sum: sum.Name, span: sum.HasSpan}
	if con.Node != nil {
		cls.node = reflect.TypeOf(con.Node).Elem()
		c.byType[cls.node] = cls
	}
	index := 0
	if cls.node != nil && cls.node.NumField() > 0 && cls.node.Field(0).Anonymous {
		index = 1 // after the Span
	}
	for i, f := range con.Fields() {
		cls.fields = append(cls.fields, field{f, t.Interp.Intern(f.Name), index + i})
	}
	typ, err := makeClass(t, con.Name(), base, cls.fields, con.Text)
	if err != nil {
		return nil, err
	}
	cls.Type = typ
	if sum.Product {
		setSpanDefaults(t, typ, sum)
	}
	for _, f := range cls.fields {
		if f.Quantity == tree.Optional {
			typ.SetClassAttr(f.name, objmodel.None)
		}
	}
	c.byName[con.Name()] = cls
	c.order = append(c.order, typ)
	return cls, nil
}

// makeClass makes a class with the attributes that all node classes have.
func makeClass(t *objmodel.Thread, name string, base *objmodel.Type, fields []field, doc string) (*objmodel.Type, error) {
	names := make([]objmodel.Value, len(fields))
	for i, f := range fields {
		names[i] = f.name.Value()
	}
	ns := objmodel.NewDict(8)
	ns.SetStr(nameFields, objmodel.NewTuple(names...))
	ns.SetString("__match_args__", objmodel.NewTuple(names...))
	ns.SetString("__module__", objmodel.NewStr("ast"))
	ns.SetString("__doc__", objmodel.NewStr(doc))
	return objmodel.NewClass(t, &objmodel.TypeType, t.Interp.Intern(name), []*objmodel.Type{base}, ns, objmodel.Args{})
}

// spanNames are the attributes of a node that has a place.
var spanNames = [...]*objmodel.Str{
	objmodel.Name("lineno"), objmodel.Name("col_offset"), objmodel.Name("end_lineno"), objmodel.Name("end_col_offset"),
}

// setSpanDefaults names the attributes of the nodes, of which the ends of the
// place are optional.
func setSpanDefaults(t *objmodel.Thread, typ *objmodel.Type, sum *tree.Sum) {
	var names []objmodel.Value
	if sum.HasSpan {
		for _, n := range spanNames {
			names = append(names, n.Value())
		}
	}
	typ.SetClassAttr(nameAttributes, objmodel.NewTuple(names...))
	if sum.HasSpan {
		typ.SetClassAttr(spanNames[2], objmodel.None)
		typ.SetClassAttr(spanNames[3], objmodel.None)
	}
}

// addTypes sets _field_types, which names classes made before and after.
func (c *classes) addTypes(t *objmodel.Thread, sum *tree.Sum) error {
	for i := range sum.Constructors {
		cls := c.byName[sum.Constructors[i].Name()]
		types := objmodel.NewDict(len(cls.fields))
		for _, f := range cls.fields {
			typ, err := c.fieldType(t, f.Field)
			if err != nil {
				return err
			}
			types.SetStr(f.name, typ)
		}
		cls.SetClassAttr(nameFieldTypes, types.Value())
		cls.SetClassAttr(objmodel.Name("__annotations__"), types.Value())
	}
	return nil
}

// fieldType gives the type of a field as annotations write it.
func (c *classes) fieldType(t *objmodel.Thread, f tree.Field) (objmodel.Value, error) {
	var typ objmodel.Value
	switch f.Type {
	case "identifier", "string":
		typ = objmodel.StrType.Value()
	case "int":
		typ = objmodel.IntType.Value()
	case "constant":
		typ = objmodel.ObjectType.Value()
	default:
		typ = c.sums[f.Type].Value()
	}
	switch f.Quantity {
	case tree.Many:
		return objmodel.NewGenericAlias(objmodel.ListType.Value(), typ), nil
	case tree.Optional:
		return objmodel.Binary(t, typ, objmodel.None, objmodel.OpOr)
	}
	return typ, nil
}

// sumDoc is the docstring of a sum: the rule of the grammar, on one line if no
// constructor has fields.
func sumDoc(sum *tree.Sum) string {
	between := " | "
	texts := make([]string, len(sum.Constructors))
	for i, con := range sum.Constructors {
		texts[i] = con.Text
		if strings.Contains(con.Text, "(") {
			between = "\n" + strings.Repeat(" ", len(sum.Name)+1) + "| "
		}
	}
	return sum.Name + " = " + strings.Join(texts, between)
}
