package objmodel

import (
	"reflect"
	"unsafe"
)

// Tracer walks over all that can be reached from the values it is given, sees
// everything once, and sums up the memory that it takes. It keeps what is left
// to do in a list, so that no data is too deep for it. What Go closures hold is
// out of its sight.
type Tracer struct {
	// Bytes is how much memory has been seen.
	Bytes int64

	seen    marks
	pending []pending
	layouts layouts
	types   map[*Type]*goLayout
	// visit, when not nil, is told of every object; it says whether to go on
	// into it.
	visit func(p *Header) bool
}

// pending is a part of memory that is left to look at.
type pending struct {
	p unsafe.Pointer
	l *goLayout
	n int // how many after each other
}

// NewTracer makes a Tracer that has seen nothing.
func NewTracer() *Tracer {
	return &Tracer{layouts: layouts{}, types: map[*Type]*goLayout{}}
}

// newTracer is NewTracer with the layouts that the interpreter has met before.
func (in *Interp) newTracer() *Tracer {
	if in.layouts == nil {
		in.layouts = layouts{}
	}
	return &Tracer{layouts: in.layouts, types: map[*Type]*goLayout{}}
}

// Value adds an object.
func (tr *Tracer) Value(v Value) {
	if v.p != nil {
		tr.object(v.p)
	}
}

// Values adds the objects of a slice and the memory of the slice.
func (tr *Tracer) Values(vs []Value) {
	p := unsafe.Pointer(unsafe.SliceData(vs))
	if p == nil || !tr.seen.add(uintptr(p)) {
		return
	}
	tr.Bytes += int64(cap(vs)) * int64(unsafe.Sizeof(Value{}))
	for _, v := range vs {
		tr.Value(v)
	}
}

// Any adds what a Go value holds: pointers to structs of this module, slices,
// maps.
func (tr *Tracer) Any(x any) {
	if x == nil {
		return
	}
	tr.dynamic(reflect.ValueOf(x))
}

// Memory counts bytes that are known to be in use, once for each address.
func (tr *Tracer) Memory(p unsafe.Pointer, n int64) {
	if p != nil && tr.seen.add(uintptr(p)) {
		tr.Bytes += n
	}
}

// Run does what has been added, until nothing is left or more than limit bytes
// have been seen (0: no limit).
func (tr *Tracer) Run(limit int64) {
	for len(tr.pending) > 0 && (limit <= 0 || tr.Bytes <= limit) {
		last := len(tr.pending) - 1
		w := tr.pending[last]
		if w.n <= fewParts {
			tr.pending = tr.pending[:last]
		} else {
			// What these hold comes before the rest, or all items of a long list
			// would be pending at a time.
			rest := &tr.pending[last]
			rest.p, rest.n = unsafe.Add(w.p, fewParts*w.l.size), w.n-fewParts
			w.n = fewParts
		}
		for i := range w.n {
			tr.part(unsafe.Add(w.p, uintptr(i)*w.l.size), w.l) // never beyond the last
		}
	}
}

// fewParts is how many parts after each other are followed at a time.
const fewParts = 64

// object adds an object by its header.
func (tr *Tracer) object(p *Header) {
	t := p.typ
	if p == &intHdr || p == &floatHdr || p == &boolHdr || t == nil || t.isSingleton() || !tr.seen.add(uintptr(unsafe.Pointer(p))) {
		return
	}
	if t.flags&FlagTypeSubclass != 0 && (*Type)(unsafe.Pointer(p)).meta == nil {
		return // a static type, which all interpreters share
	}
	if tr.visit != nil && !tr.visit(p) {
		return
	}
	tr.enter(p)
}

// enter adds what an object that is seen holds.
func (tr *Tracer) enter(p *Header) {
	t := p.typ
	if t.meta != nil {
		tr.object(&t.Header)
	}
	tr.push(unsafe.Pointer(p), tr.layoutOf(t))
}

func (t *Type) isSingleton() bool {
	return t == &NoneType || t == &EllipsisType || t == &NotImplementedType
}

// push counts a struct and notes that its pointers are to be followed.
func (tr *Tracer) push(p unsafe.Pointer, l *goLayout) {
	tr.Bytes += int64(l.size)
	switch {
	case l.isTuple:
		// Its items are behind it, of which the layout knows nothing.
		if n := len((*Tuple)(p).All()); n > 0 {
			tr.Bytes += int64(n) * valueSize
			tr.pending = append(tr.pending, pending{unsafe.Add(p, tupleHead), tr.layouts.of(valueType), n})
		}
	case len(l.fields) > 0:
		tr.pending = append(tr.pending, pending{p, l, 1})
	}
}

// layoutOf gives the layout of the objects of a class.
func (tr *Tracer) layoutOf(t *Type) *goLayout {
	if l := tr.types[t]; l != nil {
		return l
	}
	l := tr.layouts.of(t.goStruct())
	tr.types[t] = l
	return l
}

var (
	instanceStruct = reflect.TypeFor[Instance]()
	plainStruct    = reflect.TypeFor[plainObject]()
	classStruct    = reflect.TypeFor[Type]()
	errorStruct    = reflect.TypeFor[Exception]()
)

// goStruct gives the Go type of the objects of a class.
func (t *Type) goStruct() reflect.Type {
	switch {
	case t.flags&FlagTypeSubclass != 0:
		return classStruct
	case t.flags&FlagException != 0:
		return errorStruct
	case t.meta != nil && t.native != &ModuleType:
		return instanceStruct // with the built-in inside, if it is a subclass of one
	}
	for s := t; s != nil; s = s.Base {
		if s.spec != nil && s.spec.Object != nil && s != &ObjectType {
			return reflect.TypeOf(s.spec.Object).Elem()
		}
	}
	if t.flags&FlagInstance != 0 {
		return instanceStruct
	}
	return plainStruct
}

// part follows the pointers of one struct.
func (tr *Tracer) part(p unsafe.Pointer, l *goLayout) {
	for i := range l.fields {
		f := &l.fields[i]
		at := unsafe.Add(p, f.offset)
		switch f.kind {
		case fieldValue:
			if h := (*Value)(at).p; h != nil {
				tr.object(h)
			}
		case fieldObject:
			if h := *(**Header)(at); h != nil {
				tr.object(h)
			}
		case fieldPtr:
			if q := *(*unsafe.Pointer)(at); q != nil && tr.seen.add(uintptr(q)) {
				tr.push(q, f.elem)
			}
		case fieldSlots:
			tr.slots((*Instance)(at))
		case fieldSlice:
			tr.slice((*[]byte)(at), f.elem)
		case fieldString:
			s := *(*string)(at)
			tr.Memory(unsafe.Pointer(unsafe.StringData(s)), int64(len(s)))
		default:
			tr.dynamic(reflect.NewAt(f.typ, at).Elem())
		}
	}
}

// slots adds the attributes of an instance, or the values of its __slots__.
func (tr *Tracer) slots(o *Instance) {
	if o.room > 0 && tr.seen.add(uintptr(unsafe.Pointer(o.slots))) {
		tr.Bytes += int64(o.room) * valueSize
		tr.pending = append(tr.pending, pending{unsafe.Pointer(o.slots), tr.layouts.of(valueType), len(o.values())})
	}
}

// slice adds a slice whose items have a layout.
func (tr *Tracer) slice(s *[]byte, elem *goLayout) {
	q := unsafe.Pointer(unsafe.SliceData(*s))
	if q == nil || cap(*s) == 0 || !tr.seen.add(uintptr(q)) {
		return
	}
	tr.Bytes += int64(cap(*s)) * int64(elem.size)
	if len(*s) > 0 && len(elem.fields) > 0 {
		tr.pending = append(tr.pending, pending{q, elem, len(*s)})
	}
}

// dynamic follows what only its description says how to follow.
func (tr *Tracer) dynamic(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			tr.dynamic(v.Elem())
		}
	case reflect.Pointer:
		e := v.Type().Elem()
		if v.IsNil() || !isOurs(e) {
			return
		}
		p := v.UnsafePointer()
		if isObject(e) {
			tr.object((*Header)(p))
		} else if !reflect.PointerTo(e).Implements(untracedType) && tr.seen.add(uintptr(p)) {
			tr.push(p, tr.layouts.of(e))
		}
	case reflect.Map:
		tr.mapping(v)
	case reflect.Slice:
		if v.Len() > 0 && tr.seen.add(v.Pointer()) {
			l := tr.layouts.of(v.Type().Elem())
			tr.Bytes += int64(v.Cap()) * int64(l.size)
			if len(l.fields) > 0 {
				tr.pending = append(tr.pending, pending{v.UnsafePointer(), l, v.Len()})
			}
		}
	case reflect.String:
		tr.Memory(unsafe.Pointer(unsafe.StringData(v.String())), int64(v.Len()))
	case reflect.Struct:
		tr.structure(v)
	}
}

// Untraced says that the parts of a thread are traced one by one.
func (t *Thread) Untraced() {}

// Untraced says that the parts of an interpreter are traced one by one.
func (in *Interp) Untraced() {}

// Untraced is implemented by Go objects that a Tracer doesn't look into.
type Untraced interface{ Untraced() }

var untracedType = reflect.TypeFor[Untraced]()

// structure follows a struct that has no address: a key or value of a map, or
// what an interface holds.
func (tr *Tracer) structure(v reflect.Value) {
	l := tr.layouts.of(v.Type())
	if len(l.fields) == 0 {
		return
	}
	// A copy has an address. Its own memory is counted with what holds it.
	box := reflect.New(v.Type())
	if v.CanInterface() {
		box.Elem().Set(v)
	} else if v.CanAddr() {
		box.Elem().Set(reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem())
	} else {
		tr.fieldsOf(v)
		return
	}
	tr.pending = append(tr.pending, pending{box.UnsafePointer(), l, 1})
}

// fieldsOf follows the fields of a struct that can't be copied.
func (tr *Tracer) fieldsOf(v reflect.Value) {
	if v.Type() == valueType {
		if p := v.Field(0).UnsafePointer(); p != nil {
			tr.object((*Header)(p))
		}
		return
	}
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("trace") != untraced {
			tr.dynamic(v.Field(i))
		}
	}
}

// mapOverhead is about how much more than its keys and values a map takes, in
// percent.
const mapOverhead = 50

func (tr *Tracer) mapping(v reflect.Value) {
	if v.IsNil() || !tr.seen.add(v.Pointer()) {
		return
	}
	t := v.Type()
	tr.Bytes += int64(v.Len()) * int64(t.Key().Size()+t.Elem().Size()) * (100 + mapOverhead) / 100
	keys, values := tr.layouts.hasPointers(t.Key()), tr.layouts.hasPointers(t.Elem())
	if !keys && !values {
		return
	}
	for it := v.MapRange(); it.Next(); {
		if keys {
			tr.dynamic(it.Key())
		}
		if values {
			tr.dynamic(it.Value())
		}
	}
}

func (ls layouts) hasPointers(t reflect.Type) bool { return len(ls.of(t).fields) > 0 }
