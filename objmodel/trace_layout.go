package objmodel

import (
	"reflect"
	"strings"
)

// goLayout says where the pointers of a Go type are, so that a Tracer can follow
// them. It is made of the type's description when the type is first met.
type goLayout struct {
	size    uintptr
	fields  []field // without pointers: none
	isTuple bool
}

// field is a pointer, or several, at an offset.
type field struct {
	offset uintptr
	kind   fieldKind
	typ    reflect.Type // of an interface or map
	elem   *goLayout    // of what a pointer leads to, or of a slice's items
}

type fieldKind uint8

const (
	fieldValue  fieldKind = iota // a Value
	fieldObject                  // a pointer to an object, which says what it is
	fieldPtr                     // a pointer to elem
	fieldSlice                   // a slice of elem
	fieldSlots                   // an Instance, for its slots
	fieldString                  // a Go string
	fieldIface                   // an interface
	fieldMap                     // a map
)

// untraced is the tag of a field that a Tracer doesn't follow: what it leads
// to is traced in another way, or is not held by it.
const untraced = "-"

var (
	valueType  = reflect.TypeFor[Value]()
	headerType = reflect.TypeFor[Header]()
	tupleType  = reflect.TypeFor[Tuple]()
)

// layouts are the layouts that the Tracers of one interpreter have met.
type layouts map[reflect.Type]*goLayout

// of gives the layout of a Go type.
func (ls layouts) of(t reflect.Type) *goLayout {
	if l := ls[t]; l != nil {
		return l
	}
	l := &goLayout{size: t.Size(), isTuple: t == tupleType}
	ls[t] = l
	ls.add(l, t, 0)
	return l
}

// add enters the pointers of a part of type t at offset.
func (ls layouts) add(l *goLayout, t reflect.Type, offset uintptr) {
	put := func(kind fieldKind, elem *goLayout) {
		l.fields = append(l.fields, field{offset, kind, t, elem})
	}
	switch t.Kind() {
	case reflect.Struct:
		ls.addStruct(l, t, offset)
	case reflect.Array:
		for i := range t.Len() {
			ls.add(l, t.Elem(), offset+uintptr(i)*t.Elem().Size())
		}
	case reflect.Pointer:
		switch e := t.Elem(); {
		case isObject(e):
			put(fieldObject, nil)
		case isOurs(e) && !t.Implements(untracedType):
			put(fieldPtr, ls.of(e))
		}
	case reflect.Slice:
		put(fieldSlice, ls.of(t.Elem()))
	case reflect.String:
		put(fieldString, nil)
	case reflect.Interface:
		put(fieldIface, nil)
	case reflect.Map:
		put(fieldMap, nil)
	}
}

func (ls layouts) addStruct(l *goLayout, t reflect.Type, offset uintptr) {
	switch {
	case t == valueType:
		l.fields = append(l.fields, field{offset: offset, kind: fieldValue})
		return
	case t == headerType || t.PkgPath() == "weak":
		return // the class of an object, which says itself that it holds it; what is not held
	case t.PkgPath() == "sync/atomic" && strings.HasPrefix(t.Name(), "Pointer["):
		ls.addAtomic(l, t, offset)
		return
	}
	if t == instanceStruct {
		l.fields = append(l.fields, field{offset: offset, kind: fieldSlots})
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Tag.Get("trace") != untraced {
			ls.add(l, f.Type, offset+f.Offset)
		}
	}
}

// addAtomic enters the pointer of an atomic.Pointer, whose first field says
// what it points to.
func (ls layouts) addAtomic(l *goLayout, t reflect.Type, offset uintptr) {
	elem := t.Field(0).Type.Elem()
	last := t.Field(t.NumField() - 1)
	f := field{offset: offset + last.Offset, kind: fieldPtr}
	if isObject(elem) {
		f.kind = fieldObject
	} else {
		f.elem = ls.of(elem)
	}
	l.fields = append(l.fields, f)
}

// isObject reports whether a Go struct begins with a Header.
func isObject(t reflect.Type) bool {
	for t.Kind() == reflect.Struct && t.NumField() > 0 {
		if t == headerType {
			return true
		}
		t = t.Field(0).Type
	}
	return false
}

// isOurs reports whether a pointer to a Go type may be followed: types of this
// module, basic ones, and containers of the standard library. What belongs to
// the host, or to the operating system, is not the program's.
func isOurs(t reflect.Type) bool {
	switch path := t.PkgPath(); path {
	case "", "bytes", "strings", "math/big":
		return true
	default:
		return strings.HasPrefix(path, modulePath)
	}
}

// modulePath is how the import paths of our packages begin.
const modulePath = "github.com/minipy-go/minipy/"
