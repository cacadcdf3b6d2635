package codec

import (
	"reflect"
	"strings"
	"sync"
)

// structType is what the tags of a struct type say.
type structType struct {
	typ   reflect.Type
	class Class // the zero Class if the tags name none
	// fields are those that have a name in Python; the ones with the option
	// arg are also in args, in their order.
	fields []structField
	args   []int // indexes into fields
}

type structField struct {
	name      string
	index     []int
	omitEmpty bool
	arg       bool
}

// find gives the field with a name in Python.
func (t *structType) find(name string) *structField {
	for i := range t.fields {
		if t.fields[i].name == name {
			return &t.fields[i]
		}
	}
	return nil
}

// knownTypes caches structType by reflect.Type.
var knownTypes sync.Map

// structTypeOf reads the tags of a struct type. Errors: *TypeError for tags
// that can't be read.
func structTypeOf(typ reflect.Type) (*structType, error) {
	if known, ok := knownTypes.Load(typ); ok {
		return known.(*structType), nil
	}
	t := &structType{typ: typ}
	for i := range typ.NumField() {
		if err := t.addField(typ.Field(i)); err != nil {
			return nil, err
		}
	}
	for i, f := range t.fields {
		if f.arg {
			t.args = append(t.args, i)
		}
	}
	knownTypes.Store(typ, t)
	return t, nil
}

// addField reads the tag of one field.
func (t *structType) addField(f reflect.StructField) error {
	tag := f.Tag.Get("pickle")
	if f.Name == "_" {
		return t.readClass(tag)
	}
	if !f.IsExported() || tag == "-" {
		return nil
	}
	name, options, _ := strings.Cut(tag, ",")
	field := structField{name: name, index: f.Index}
	if name == "" {
		field.name = f.Name
	}
	for options != "" {
		var option string
		option, options, _ = strings.Cut(options, ",")
		switch option {
		case "omitempty":
			field.omitEmpty = true
		case "arg":
			field.arg = true
		default:
			return typeErrorf("the tag of %s.%s has the option %q", t.typ, f.Name, option)
		}
	}
	t.fields = append(t.fields, field)
	return nil
}

// readClass reads the tag of a blank field: class=module.Name, or
// class=module:Outer.Inner for a nested class.
func (t *structType) readClass(tag string) error {
	name, ok := strings.CutPrefix(tag, "class=")
	if !ok {
		return nil
	}
	t.class.Module, t.class.Name, ok = strings.Cut(name, ":")
	if !ok {
		if dot := strings.LastIndexByte(name, '.'); dot > 0 {
			t.class.Module, t.class.Name, ok = name[:dot], name[dot+1:], true
		}
	}
	if !ok || t.class.Module == "" || t.class.Name == "" {
		return typeErrorf("the tag of %s names the class %q without a module", t.typ, name)
	}
	return nil
}

// structTypes reads the tags of samples. Errors: *TypeError.
func structTypes(samples []any) (map[Class]*structType, error) {
	types := make(map[Class]*structType, len(samples))
	for _, sample := range samples {
		typ := reflect.TypeOf(sample)
		if typ != nil && typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ == nil || typ.Kind() != reflect.Struct {
			return nil, typeErrorf("%T in Types is no struct", sample)
		}
		t, err := structTypeOf(typ)
		if err != nil {
			return nil, err
		}
		if t.class == (Class{}) {
			return nil, typeErrorf("%s in Types has no tag that names its class", typ)
		}
		types[t.class] = t
	}
	return types, nil
}

// isHostStruct reports whether v is a pointer to a struct that is the host's
// and not one of this package's values.
func isHostStruct(v any) bool {
	typ := reflect.TypeOf(v)
	return typ != nil && typ.Kind() == reflect.Pointer && typ.Elem().Kind() == reflect.Struct && !isOwn(typ.Elem()) && !reflect.ValueOf(v).IsNil()
}

// newStruct makes a struct of a class, with the arguments of its __new__ in the
// fields that are tagged for them.
func (d *Decoder) newStruct(t *structType, args Tuple) (any, error) {
	made := reflect.New(t.typ)
	if len(args) > len(t.args) {
		return nil, typeErrorf("%s has no fields for %d arguments of %s", t.typ, len(args), t.class.String())
	}
	if len(args) > 0 {
		fields := &Dict{}
		for i, arg := range args {
			if err := fields.Set(t.fields[t.args[i]].name, arg); err != nil {
				return nil, err
			}
		}
		d.pending = append(d.pending, pendingState{made.Interface(), fields})
	}
	return made.Interface(), nil
}
