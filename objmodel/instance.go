package objmodel

import "unsafe"

// Instance is an object of a class made in Python, and the beginning of every
// built-in object that can have attributes of its own. Its attributes lie in
// slots in the order of its shape; a nil shape says that they lie in the dict
// of ext instead (or that it can have none).
type Instance struct {
	Header
	shape *Shape
	slots []Value
	ext   *instanceExt
}

// instanceExt is what few instances need.
type instanceExt struct {
	dict   *Dict   // __dict__, once asked for
	native Value   // the int, str, list… of an instance of a subclass of it
	fixed  []Value // values of __slots__, unless they are in the slots
	weak   any     // weak references to the instance
}

// The sizes of instances: with the slots that most of them need, each fills what
// Go's allocator gives it.
type (
	instance1 struct {
		Instance
		buf [1]Value
	}
	instance2 struct {
		Instance
		buf [2]Value
	}
	instance3 struct {
		Instance
		buf [3]Value
	}
	instance4 struct {
		Instance
		buf [4]Value
	}
	instance5 struct {
		Instance
		buf [5]Value
	}
	instance6 struct {
		Instance
		buf [6]Value
	}
	instance8 struct {
		Instance
		buf [8]Value
	}
	instance10 struct {
		Instance
		buf [10]Value
	}
)

// NewInstance makes an instance of a heap class without calling anything.
func NewInstance(t *Type) *Instance {
	n := t.meta.nslots
	if t.meta.root != nil {
		n = t.meta.expect
	}
	o := allocInstance(n)
	o.typ = t
	o.shape = t.meta.root
	if t.meta.nslots > 0 {
		o.makeFixed(t)
	}
	if t.meta.finals != nil {
		t.meta.finals.watch(&o.Header)
	}
	return o
}

// makeFixed makes room for the values of the __slots__ of class t: where other
// instances have their attributes if there are no more, else apart.
func (o *Instance) makeFixed(t *Type) {
	n := t.meta.nslots
	switch {
	case t.meta.root != nil:
		o.ext = &instanceExt{fixed: make([]Value, n)}
	case n <= cap(o.slots):
		o.slots = o.slots[:n]
	default:
		o.slots = make([]Value, n)
	}
}

// FixedInside reports whether the instances of a heap class have the values of
// __slots__ where others have their attributes, at Slot.
func (t *Type) FixedInside() bool {
	return t.meta.root == nil && t.flags&FlagException == 0 && t.native != &ModuleType
}

// allocInstance makes an instance with room for n attributes in the object.
func allocInstance(n int) *Instance {
	switch n {
	case 0:
		return &Instance{}
	case 1:
		o := &instance1{}
		o.slots = o.buf[:0]
		return &o.Instance
	case 2:
		o := &instance2{}
		o.slots = o.buf[:0]
		return &o.Instance
	case 3:
		o := &instance3{}
		o.slots = o.buf[:0]
		return &o.Instance
	case 4:
		o := &instance4{}
		o.slots = o.buf[:0]
		return &o.Instance
	case 5:
		o := &instance5{}
		o.slots = o.buf[:0]
		return &o.Instance
	case 6:
		o := &instance6{}
		o.slots = o.buf[:0]
		return &o.Instance
	case 7, 8:
		o := &instance8{}
		o.slots = o.buf[:0]
		return &o.Instance
	}
	o := &instance10{}
	o.slots = o.buf[:0]
	return &o.Instance
}

// AsInstance gives the Instance that v's object begins with, nil if it
// doesn't begin with one.
func (v Value) AsInstance() *Instance {
	if v.p.typ.flags&FlagInstance != 0 {
		return (*Instance)(unsafe.Pointer(v.p))
	}
	return nil
}

// Value gives the instance as a Value.
func (o *Instance) Value() Value { return Value{p: &o.Header} }

// Shape gives the layout of the attributes; nil when they are in a dict.
func (o *Instance) Shape() *Shape { return o.shape }

// Slot gives the attribute at slot i of the shape.
func (o *Instance) Slot(i int) Value { return o.slots[i] }

// SetSlot replaces the attribute at slot i of the shape.
func (o *Instance) SetSlot(i int, v Value) { o.slots[i] = v }

// enlarge is AddSlot where there is no room left. Where the attributes lay
// before may be in the object itself, which must not go on holding them.
//
//go:noinline
func (o *Instance) enlarge(next *Shape, v Value) {
	slots := make([]Value, len(o.slots)+1, max(4, 2*len(o.slots)))
	copy(slots, o.slots)
	slots[len(o.slots)] = v
	clear(o.slots)
	o.slots, o.shape = slots, next
	if m := next.typ.meta; m != nil && next.n > m.expect {
		m.expect = next.n
	}
}

// AddSlot adds an attribute: next must be o.Shape().Add(its name).
func (o *Instance) AddSlot(next *Shape, v Value) {
	n := len(o.slots)
	if n == cap(o.slots) {
		o.enlarge(next, v)
		return
	}
	o.slots = o.slots[:n+1]
	o.slots[n] = v
	o.shape = next
}

// RoomForSlot reports whether AddSlot needs no larger array.
func (o *Instance) RoomForSlot() bool { return len(o.slots) < cap(o.slots) }

// LengthenSlots makes an unset slot in the room that there is; next is the shape
// with its attribute.
func (o *Instance) LengthenSlots(next *Shape) {
	o.slots = o.slots[:len(o.slots)+1]
	o.shape = next
}

// LastSlot is the number of the last slot.
func (o *Instance) LastSlot() int { return len(o.slots) - 1 }

// Fixed gives the place of the i-th of the __slots__; nil is unset.
func (o *Instance) Fixed(i int) *Value {
	if o.ext != nil && o.ext.fixed != nil {
		return &o.ext.fixed[i]
	}
	return &o.slots[i]
}

// NativeValue gives the payload of an instance of a subclass of a built-in.
func (o *Instance) NativeValue() Value {
	if o.ext == nil {
		return Value{}
	}
	return o.ext.native
}

// SetNative sets the payload of an instance of a subclass of a built-in.
func (o *Instance) SetNative(v Value) { o.more().native = v }

func (o *Instance) more() *instanceExt {
	if o.ext == nil {
		o.ext = &instanceExt{}
	}
	return o.ext
}

// HasDict reports whether the instance can have a __dict__.
func (o *Instance) HasDict() bool {
	return o.shape != nil || o.ext != nil && o.ext.dict != nil || o.typ.flags&FlagNoDict == 0
}

// Dict gives the __dict__, a view of the slots as long as that will do. nil
// when the class has none.
func (o *Instance) Dict() *Dict {
	if o.ext != nil && o.ext.dict != nil {
		return o.ext.dict
	}
	if !o.HasDict() {
		return nil
	}
	d := NewDict(0)
	if o.shape != nil {
		d.owner = o
	}
	o.more().dict = d
	return d
}

// SetDict replaces the __dict__.
func (o *Instance) SetDict(d *Dict) {
	if o.ext != nil && o.ext.dict != nil && o.ext.dict.owner == o {
		o.moveToDict()
	}
	d.detach()
	o.shape, o.slots = nil, nil
	o.more().dict = d
}

// moveToDict gives up the shape: the attributes live in the dict from now on.
func (o *Instance) moveToDict() {
	d := o.Dict()
	d.owner = nil
	for i, k := range o.shape.names() {
		d.insert(k.Hash(), k.Value(), o.slots[i])
	}
	d.version++
	o.shape, o.slots = nil, nil
}

// attr gives the instance's own attribute, nil if absent.
func (o *Instance) attr(name *Str) Value {
	if o.shape != nil {
		if i := o.shape.Index(name); i >= 0 {
			return o.slots[i]
		}
		return Value{}
	}
	if o.ext != nil && o.ext.dict != nil {
		return o.ext.dict.GetStr(name)
	}
	return Value{}
}

// setAttr sets the instance's own attribute.
func (o *Instance) setAttr(name *Str, v Value) {
	if o.shape == nil {
		o.Dict().SetStr(name, v)
		return
	}
	if i := o.shape.Index(name); i >= 0 {
		o.slots[i] = v
		return
	}
	next := o.shape.Add(name)
	if next == nil {
		o.moveToDict()
		o.ext.dict.SetStr(name, v)
		return
	}
	o.AddSlot(next, v)
	if o.ext != nil && o.ext.dict != nil {
		o.ext.dict.version++
	}
}

// deleteAttr removes the instance's own attribute; it reports whether it was
// there.
func (o *Instance) deleteAttr(name *Str) bool {
	if o.shape == nil {
		return o.ext != nil && o.ext.dict != nil && o.ext.dict.DeleteStr(name)
	}
	i := o.shape.Index(name)
	if i < 0 {
		return false
	}
	next := o.shape.without(name)
	if next == nil {
		o.moveToDict()
		return o.ext.dict.DeleteStr(name)
	}
	copy(o.slots[i:], o.slots[i+1:])
	o.slots[len(o.slots)-1] = Value{}
	o.slots = o.slots[:len(o.slots)-1]
	o.shape = next
	if o.ext != nil && o.ext.dict != nil {
		o.ext.dict.version++
	}
	return true
}

func (o *Instance) attrCount() int { return o.shape.n }

func (o *Instance) nextAttr(pos *int) (key, val Value, hash int64, ok bool) {
	if o.shape == nil || *pos >= o.shape.n {
		return
	}
	k := o.shape.names()[*pos]
	v := o.slots[*pos]
	*pos++
	return k.Value(), v, k.Hash(), true
}
