package codec

import (
	"math"
	"math/big"
	"reflect"
	"time"
)

// Unmarshaler is a type that makes itself of a decoded value.
type Unmarshaler interface{ UnmarshalPickle(v any) error }

// Decode gives the next pickle of the stream to what target, a pointer, points
// to, io.EOF if there is none. Into an any goes the value as Next gives it.
// Other types take what has the same meaning:
//
//   - bools, ints and floats of any size, if the number fits; an int can become
//     a float;
//   - string of str, []byte of bytes and bytearray;
//   - slices of a list, a tuple, a set; arrays if the length is theirs;
//   - maps of a dict, and map[K]bool or map[K]struct{} of a set;
//   - a struct of an instance of the class that its tags name, or of a dict,
//     each field by its name; what has no field is left out;
//   - a pointer of what its element takes, nil of None; None leaves an
//     interface, slice or map nil;
//   - an Unmarshaler of anything.
//
// A class that the tags of target's type name is allowed, without options that
// say so. What is one object in the pickle is one pointer, map or slice, as
// long as it goes to one Go type. Errors: those of Decode, and *TypeError.
func (d *Decoder) Decode(target any) error {
	to := reflect.ValueOf(target)
	if to.Kind() != reflect.Pointer || to.IsNil() {
		return typeErrorf("the target of decoding is %T and no pointer", target)
	}
	if err := d.allowTarget(to.Type(), 0); err != nil {
		return err
	}
	v, err := d.Next()
	if err != nil {
		return err
	}
	return d.assigner().assign(v, to.Elem())
}

// maxTypeDepth is how deep the type of a target may nest before classes that
// its tags name are no longer looked for.
const maxTypeDepth = 32

// allowTarget lets the classes pass that the tags of a type name.
func (d *Decoder) allowTarget(typ reflect.Type, depth int) error {
	if depth > maxTypeDepth {
		return nil
	}
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return d.allowTarget(typ.Elem(), depth+1)
	case reflect.Map:
		if err := d.allowTarget(typ.Key(), depth+1); err != nil {
			return err
		}
		return d.allowTarget(typ.Elem(), depth+1)
	case reflect.Struct:
	default:
		return nil
	}
	if isOwn(typ) {
		return nil
	}
	return d.allowStruct(typ, depth)
}

// isOwn reports whether a struct type is in the table of the package's
// documentation.
func isOwn(typ reflect.Type) bool {
	switch typ {
	case reflect.TypeFor[List](), reflect.TypeFor[Dict](), reflect.TypeFor[Set](), reflect.TypeFor[ByteArray](),
		reflect.TypeFor[Class](), reflect.TypeFor[Object](), reflect.TypeFor[big.Int](), reflect.TypeFor[time.Time](), reflect.TypeFor[time.Location]():
		return true
	}
	return false
}

// allowStruct is allowTarget for a struct.
func (d *Decoder) allowStruct(typ reflect.Type, depth int) error {
	t, err := structTypeOf(typ)
	if err != nil {
		return err
	}
	if d.targets[typ] {
		return nil
	}
	if d.targets == nil {
		d.targets = make(map[reflect.Type]bool)
	}
	d.targets[typ] = true
	if t.class != (Class{}) && !Allows(d.options.Allow, t.class.Module, t.class.Name) {
		d.options.Allow = append(d.options.Allow[:len(d.options.Allow):len(d.options.Allow)], t.class.String())
	}
	for _, f := range t.fields {
		if err := d.allowTarget(typ.FieldByIndex(f.index).Type, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// assigner stores decoded values in Go variables.
type assigner struct {
	made     map[assigned]reflect.Value
	depth    int
	maxDepth int
}

// assigned is a container and the type that it has been made into.
type assigned struct {
	from any
	to   reflect.Type
}

func (d *Decoder) assigner() *assigner { return &assigner{maxDepth: d.maxDepth} }

// storeStates gives the structs of a pickle what is in them.
func (d *Decoder) storeStates() error {
	if len(d.pending) == 0 {
		return nil
	}
	a := d.assigner()
	for _, p := range d.pending {
		if err := a.setState(p.state, reflect.ValueOf(p.target).Elem()); err != nil {
			return err
		}
	}
	return nil
}

// assign stores v in to.
func (a *assigner) assign(v any, to reflect.Value) error {
	if a.depth++; a.depth > a.maxDepth {
		return &LimitError{Limit: "depth", Max: int64(a.maxDepth)}
	}
	defer func() { a.depth-- }()
	if to.CanAddr() {
		if u, ok := to.Addr().Interface().(Unmarshaler); ok {
			return u.UnmarshalPickle(v)
		}
	}
	if v == nil {
		return a.assignNone(to)
	}
	if from := reflect.ValueOf(v); from.Type().AssignableTo(to.Type()) {
		to.Set(from)
		return nil
	}
	switch to.Kind() {
	case reflect.Pointer:
		return a.assignPointer(v, to)
	case reflect.Struct:
		return a.assignStruct(v, to)
	case reflect.Slice, reflect.Array:
		return a.assignSequence(v, to)
	case reflect.Map:
		return a.assignMap(v, to)
	}
	return assignScalar(v, to)
}

func cannot(v any, to reflect.Value) error {
	return typeErrorf("%s can't become a %s", pythonType(v), to.Type())
}

// assignNone stores None.
func (a *assigner) assignNone(to reflect.Value) error {
	switch to.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Slice:
		to.SetZero()
		return nil
	}
	return cannot(nil, to)
}

// assignScalar stores numbers and text.
func assignScalar(v any, to reflect.Value) error {
	switch to.Kind() {
	case reflect.Bool:
		if b, ok := v.(bool); ok {
			to.SetBool(b)
			return nil
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if n, ok := v.(int64); ok && !to.OverflowInt(n) {
			to.SetInt(n)
			return nil
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if n, ok := unsigned(v); ok && !to.OverflowUint(n) {
			to.SetUint(n)
			return nil
		}
	case reflect.Float32, reflect.Float64:
		switch v := v.(type) {
		case float64:
			to.SetFloat(v)
			return nil
		case int64:
			to.SetFloat(float64(v))
			return nil
		}
	case reflect.Complex64, reflect.Complex128:
		if c, ok := v.(complex128); ok {
			to.SetComplex(c)
			return nil
		}
	case reflect.String:
		if s, ok := v.(string); ok {
			to.SetString(s)
			return nil
		}
	}
	return cannot(v, to)
}

// unsigned gives an int that is not negative and fits 64 bits.
func unsigned(v any) (n uint64, ok bool) {
	switch v := v.(type) {
	case int64:
		return uint64(v), v >= 0
	case *big.Int:
		return v.Uint64(), v.IsUint64()
	}
	return 0, false
}

// remember keeps what a container has been made into; known gives it.
func (a *assigner) remember(from any, made reflect.Value) {
	if id := identity(from); id != nil {
		if a.made == nil {
			a.made = make(map[assigned]reflect.Value)
		}
		a.made[assigned{id, made.Type()}] = made
	}
}

func (a *assigner) known(from any, to reflect.Value) bool {
	id := identity(from)
	if id == nil || a.made == nil {
		return false
	}
	made, ok := a.made[assigned{id, to.Type()}]
	if ok {
		to.Set(made)
	}
	return ok
}

func (a *assigner) assignPointer(v any, to reflect.Value) error {
	if a.known(v, to) {
		return nil
	}
	made := reflect.New(to.Type().Elem())
	if n, ok := made.Interface().(*big.Int); ok {
		small, isInt := v.(int64)
		if !isInt {
			return cannot(v, to)
		}
		n.SetInt64(small)
		to.Set(made)
		return nil
	}
	a.remember(v, made)
	to.Set(made)
	return a.assign(v, made.Elem())
}

// assignStruct stores an instance, or a dict, in a struct.
func (a *assigner) assignStruct(v any, to reflect.Value) error {
	from := reflect.ValueOf(v)
	if from.Kind() == reflect.Pointer && from.Type().Elem() == to.Type() && isHostStruct(v) {
		to.Set(from.Elem())
		return nil
	}
	t, err := structTypeOf(to.Type())
	if err != nil {
		return err
	}
	switch v := v.(type) {
	case *Dict:
		return a.setFields(v, t, to)
	case *Object:
		if t.class != (Class{}) && t.class.String() != v.ClassName() {
			return typeErrorf("an instance of %s can't become a %s, whose class is %s", v.ClassName(), to.Type(), t.class.String())
		}
		for i, arg := range v.Args {
			if i >= len(t.args) {
				break
			}
			if err := a.assign(arg, to.FieldByIndex(t.fields[t.args[i]].index)); err != nil {
				return err
			}
		}
		if v.Pairs != nil {
			if err := a.setFields(v.Pairs, t, to); err != nil {
				return err
			}
		}
		if v.HasState {
			return a.setState(v.State, to)
		}
		return nil
	}
	return cannot(v, to)
}

// setState stores the state of an instance in a struct: a dict, or a tuple of
// that and one of slots.
func (a *assigner) setState(state any, to reflect.Value) error {
	t, err := structTypeOf(to.Type())
	if err != nil {
		return err
	}
	parts := Tuple{state}
	if pair, ok := state.(Tuple); ok && len(pair) == 2 {
		parts = pair
	}
	for _, part := range parts {
		switch part := part.(type) {
		case nil:
		case *Dict:
			if err := a.setFields(part, t, to); err != nil {
				return err
			}
		default:
			return typeErrorf("the state of a %s is %s and no dict", to.Type(), pythonType(part))
		}
	}
	return nil
}

// setFields stores the items of a dict in the fields that have their names.
func (a *assigner) setFields(items *Dict, t *structType, to reflect.Value) error {
	for key, value := range items.All() {
		name, ok := key.(string)
		if !ok {
			continue
		}
		if f := t.find(name); f != nil {
			if err := a.assign(value, to.FieldByIndex(f.index)); err != nil {
				return err
			}
		}
	}
	return nil
}

// items gives what a sequence or set holds.
func items(v any) (all []any, ok bool) {
	switch v := v.(type) {
	case *List:
		return v.Items, true
	case Tuple:
		return v, true
	case *Set:
		for member := range v.All() {
			all = append(all, member)
		}
		return all, true
	case *Object:
		return v.Items, v.Items != nil
	}
	return nil, false
}

func (a *assigner) assignSequence(v any, to reflect.Value) error {
	if data, ok := rawBytes(v); ok && to.Type().Elem().Kind() == reflect.Uint8 {
		if to.Kind() == reflect.Slice {
			to.SetBytes(data)
			return nil
		}
		if len(data) == to.Len() {
			reflect.Copy(to, reflect.ValueOf(data))
			return nil
		}
		return cannot(v, to)
	}
	all, ok := items(v)
	if !ok || to.Kind() == reflect.Array && to.Len() != len(all) {
		return cannot(v, to)
	}
	if to.Kind() == reflect.Slice {
		if a.known(v, to) {
			return nil
		}
		made := reflect.MakeSlice(to.Type(), len(all), len(all))
		a.remember(v, made)
		to.Set(made)
	}
	for i, it := range all {
		if err := a.assign(it, to.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

// rawBytes gives the data of bytes and bytearrays.
func rawBytes(v any) (data []byte, ok bool) {
	switch v := v.(type) {
	case []byte:
		return v, true
	case *ByteArray:
		return v.Data, true
	}
	return nil, false
}

func (a *assigner) assignMap(v any, to reflect.Value) error {
	dict, isDict := v.(*Dict)
	set, isSet := v.(*Set)
	if o, ok := v.(*Object); ok && o.Pairs != nil {
		dict, isDict = o.Pairs, true
	}
	member := reflect.Zero(to.Type().Elem())
	switch {
	case isDict:
	case isSet && to.Type().Elem().Kind() == reflect.Bool:
		member = reflect.ValueOf(true).Convert(to.Type().Elem())
		dict = &set.members
	case isSet && to.Type().Elem().Kind() == reflect.Struct && to.Type().Elem().NumField() == 0:
		dict = &set.members
	default:
		return cannot(v, to)
	}
	if a.known(v, to) {
		return nil
	}
	made := reflect.MakeMapWithSize(to.Type(), min(dict.Len(), math.MaxInt32))
	a.remember(v, made)
	to.Set(made)
	for key, value := range dict.All() {
		goKey := reflect.New(to.Type().Key()).Elem()
		if err := a.assign(key, goKey); err != nil {
			return err
		}
		if !goKey.Comparable() {
			return typeErrorf("%s can't be a key of a %s", pythonType(key), to.Type())
		}
		goValue := member
		if isDict {
			goValue = reflect.New(to.Type().Elem()).Elem()
			if err := a.assign(value, goValue); err != nil {
				return err
			}
		}
		made.SetMapIndex(goKey, goValue)
	}
	return nil
}
