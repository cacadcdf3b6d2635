package codec

import (
	"cmp"
	"math/big"
	"reflect"
	"slices"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// reflected writes a value of a type that has no case of its own.
func (e *Encoder) reflected(v any) error {
	if m, ok := v.(Marshaler); ok {
		return e.marshaler(m)
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Bool:
		return e.encode(r.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return e.int(r.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return e.big(new(big.Int).SetUint64(r.Uint()))
	case reflect.Float32, reflect.Float64:
		e.out.Float(r.Float())
		return nil
	case reflect.Complex64, reflect.Complex128:
		return e.encodeOther(r.Complex())
	case reflect.String:
		return e.text(r.String())
	case reflect.Slice:
		return e.slice(r)
	case reflect.Array:
		return e.elements(ref{}, r)
	case reflect.Map:
		return e.goMap(r)
	case reflect.Pointer:
		return e.pointer(r)
	case reflect.Struct:
		return e.structValue(r, ref{})
	}
	return typeErrorf("%s has no pickle", r.Type())
}

// marshaler writes what stands for a value. A value that is a pointer is one
// object however often it is met.
func (e *Encoder) marshaler(m Marshaler) error {
	r := reflect.ValueOf(m)
	var id ref
	if r.Kind() == reflect.Pointer {
		id = refOfPointer(r)
		if e.fetch(id) {
			return nil
		}
	}
	stand, err := m.MarshalPickle()
	if err != nil {
		return err
	}
	number := e.next
	if err := e.encode(stand); err != nil {
		return err
	}
	// The stand-in got its number last if it has one: it is the top.
	if o, ok := stand.(*Object); ok && id != (ref{}) {
		if n, ok := e.numbers.get(refOf(o)); ok && n >= number {
			e.numbers.put(id, n, m)
		}
	}
	return nil
}

// pointer writes what a pointer points to; structs keep their identity.
func (e *Encoder) pointer(r reflect.Value) error {
	if r.IsNil() {
		return e.encode(nil)
	}
	if r.Elem().Kind() == reflect.Struct {
		if _, ok := r.Elem().Interface().(Marshaler); !ok {
			return e.structValue(r.Elem(), refOfPointer(r))
		}
	}
	return e.encode(r.Elem().Interface())
}

func (e *Encoder) slice(r reflect.Value) error {
	if r.Type().Elem().Kind() == reflect.Uint8 {
		return e.bytes(r.Bytes())
	}
	if r.Len() == 0 {
		return e.elements(ref{}, r)
	}
	return e.elements(refOfPointer(r), r)
}

// elements writes the elements of a slice or an array as a list.
func (e *Encoder) elements(id ref, r reflect.Value) error {
	if e.fetch(id) {
		return nil
	}
	items := make([]any, r.Len())
	for i := range items {
		items[i] = r.Index(i).Interface()
	}
	return e.list(id, r.Interface(), items)
}

// goMap writes a map as a dict, or as a set if its values are empty structs;
// strings and numbers as keys are sorted, so that equal maps have one pickle.
func (e *Encoder) goMap(r reflect.Value) error {
	id := ref{r.Pointer(), kindOwn}
	if e.fetch(id) {
		return nil
	}
	keys := r.MapKeys()
	sortKeys(keys)
	if t := r.Type().Elem(); t.Kind() == reflect.Struct && t.NumField() == 0 {
		set := &Set{}
		for _, key := range keys {
			if err := set.Add(goKey(key)); err != nil {
				return err
			}
		}
		return e.set(set)
	}
	d := &Dict{}
	for _, key := range keys {
		if err := d.Set(goKey(key), r.MapIndex(key).Interface()); err != nil {
			return err
		}
	}
	e.out.Open(opcode.EmptyDict, opcode.Dict)
	e.put(id, r.Interface())
	return e.setItems(d)
}

// goKey gives a key of a Go map as a key of a Dict.
func goKey(key reflect.Value) any {
	switch key.Kind() {
	case reflect.String:
		return key.String()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return key.Int()
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n := new(big.Int).SetUint64(key.Uint())
		if n.IsInt64() {
			return n.Int64()
		}
		return n
	}
	return key.Interface()
}

// sortKeys sorts keys that have an order.
func sortKeys(keys []reflect.Value) {
	if len(keys) == 0 {
		return
	}
	switch keys[0].Kind() {
	case reflect.String:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.Int(), b.Int()) })
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.Uint(), b.Uint()) })
	case reflect.Float32, reflect.Float64:
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.Float(), b.Float()) })
	}
}

// structValue writes a struct as an instance of the class that its tags name,
// or as a dict. id is that of the pointer to it, if there is one.
func (e *Encoder) structValue(r reflect.Value, id ref) error {
	if e.fetch(id) {
		return nil
	}
	t, err := structTypeOf(r.Type())
	if err != nil {
		return err
	}
	if t.class == (Class{}) {
		e.out.Open(opcode.EmptyDict, opcode.Dict)
		e.putStruct(id, r)
		return e.fields(r, t)
	}
	if err := e.newStruct(r, t); err != nil {
		return err
	}
	if n, ok := e.numbers.get(id); ok {
		e.out.Op(opcode.Pop)
		e.out.Get(n)
		return nil
	}
	e.putStruct(id, r)
	if len(t.fields) == len(t.args) {
		return nil
	}
	e.out.Open(opcode.EmptyDict, opcode.Dict)
	e.put(ref{}, nil)
	if err := e.fields(r, t); err != nil {
		return err
	}
	e.out.Op(opcode.Build)
	return nil
}

// putStruct is put for a struct, whose address keeps it alive.
func (e *Encoder) putStruct(id ref, r reflect.Value) {
	if id == (ref{}) {
		e.put(id, nil)
		return
	}
	e.put(id, r.Addr().Interface())
}

// newStruct writes what makes the instance, with the fields that are arguments.
func (e *Encoder) newStruct(r reflect.Value, t *structType) error {
	args := make(Tuple, len(t.args))
	for i, at := range t.args {
		args[i] = r.FieldByIndex(t.fields[at].index).Interface()
	}
	return e.newObject(&Object{Class: &t.class, Args: args})
}

// fields writes the fields that are attributes, as items of a dict.
func (e *Encoder) fields(r reflect.Value, t *structType) error {
	d := &Dict{}
	for _, f := range t.fields {
		value := r.FieldByIndex(f.index)
		if f.arg && t.class != (Class{}) || f.omitEmpty && value.IsZero() {
			continue
		}
		d.entries = append(d.entries, entry{f.name, value.Interface()})
	}
	return e.setItems(d)
}
