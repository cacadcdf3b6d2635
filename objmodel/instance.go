package objmodel

import "unsafe"

// Instance is an object of a class made in Python, and the beginning of every
// built-in object that can have attributes of its own. Its attributes lie at
// slots in the order of its shape; no shape says that they lie in the dict of
// ext instead (or that it can have none).
//
// What the code that reads slots without a look at their number rests on: there
// is always room for as many as the shape has. A shape is set only when there is
// room, and room is given up only together with the shape. So a slot that an
// instance's shape has is there; those of __slots__, which no shape tells of, are
// asked for with HasRoom.
type Instance struct {
	Header
	shape ShapeID // one of the shapes of the class
	room  uint32  // number of Values at slots
	slots *Value  `trace:"-"` // the first of them: in the object itself, or apart
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
	instance12 struct {
		Instance
		buf [12]Value
	}
)

// NewInstance makes an instance of a heap class without calling anything.
func NewInstance(t *Type) *Instance {
	m := t.meta
	n, shape := m.nslots, ShapeID(0)
	if m.root != nil {
		n, shape = m.expect, rootShape
	}
	var o *Instance
	switch n {
	case 0:
		o = &Instance{Header: Header{t}, shape: shape}
	case 1:
		p := &instance1{Instance: Instance{Header: Header{t}, shape: shape, room: 1}}
		p.slots = &p.buf[0]
		o = &p.Instance
	case 2:
		p := &instance2{Instance: Instance{Header: Header{t}, shape: shape, room: 2}}
		p.slots = &p.buf[0]
		o = &p.Instance
	case 3:
		p := &instance3{Instance: Instance{Header: Header{t}, shape: shape, room: 3}}
		p.slots = &p.buf[0]
		o = &p.Instance
	case 4:
		p := &instance4{Instance: Instance{Header: Header{t}, shape: shape, room: 4}}
		p.slots = &p.buf[0]
		o = &p.Instance
	case 5:
		p := &instance5{Instance: Instance{Header: Header{t}, shape: shape, room: 5}}
		p.slots = &p.buf[0]
		o = &p.Instance
	case 6:
		p := &instance6{Instance: Instance{Header: Header{t}, shape: shape, room: 6}}
		p.slots = &p.buf[0]
		o = &p.Instance
	case 7, 8:
		p := &instance8{Instance: Instance{Header: Header{t}, shape: shape, room: 8}}
		p.slots = &p.buf[0]
		o = &p.Instance
	case 9, 10:
		p := &instance10{Instance: Instance{Header: Header{t}, shape: shape, room: 10}}
		p.slots = &p.buf[0]
		o = &p.Instance
	case 11, 12:
		p := &instance12{Instance: Instance{Header: Header{t}, shape: shape, room: 12}}
		p.slots = &p.buf[0]
		o = &p.Instance
	default:
		o = &Instance{Header: Header{t}, shape: shape}
		o.roomFor(n)
	}
	if m.nslots > 0 {
		o.makeFixed(t)
	}
	if m.finals != nil {
		m.finals.watch(&o.Header)
	}
	return o
}

// makeFixed makes room for the values of the __slots__ of class t if there isn't:
// where other instances have their attributes if there are no more, else apart.
func (o *Instance) makeFixed(t *Type) {
	n := t.meta.nslots
	switch {
	case t.meta.root != nil:
		o.ext = &instanceExt{fixed: make([]Value, n)}
	case n > int(o.room):
		o.roomFor(n)
	}
}

// FixedInside reports whether the instances of a heap class have the values of
// __slots__ where others have their attributes, at Slot.
func (t *Type) FixedInside() bool {
	return t.meta.root == nil && t.flags&FlagException == 0 && t.native != &ModuleType
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
func (o *Instance) Shape() *Shape {
	if o.shape == 0 {
		return nil
	}
	return o.typ.meta.shapes[o.shape]
}

// ShapeID gives the number of the shape among those of the class.
func (o *Instance) ShapeID() ShapeID { return o.shape }

// slot gives the place of slot i, for which there must be room.
func (o *Instance) slot(i int) *Value {
	return (*Value)(unsafe.Add(unsafe.Pointer(o.slots), i*valueSize))
}

// Slot gives the attribute at slot i, which the instance's shape must have.
func (o *Instance) Slot(i int) Value { return *o.slot(i) }

// SetSlot replaces the attribute at slot i, which the instance's shape must have.
func (o *Instance) SetSlot(i int, v Value) { *o.slot(i) = v }

// values gives the attributes in the order of the shape, or the values of the
// __slots__ that lie in their place.
func (o *Instance) values() []Value {
	n := 0
	if s := o.Shape(); s != nil {
		n = s.n
	} else if o.room > 0 {
		n = min(o.typ.meta.nslots, int(o.room))
	}
	return unsafe.Slice(o.slots, n)
}

// roomFor lets the slots lie in n new Values.
func (o *Instance) roomFor(n int) {
	slots := make([]Value, n)
	o.slots, o.room = &slots[0], uint32(n)
}

// dropSlots gives up the shape and the slots, which lie in the object itself or
// nobody else has.
func (o *Instance) dropSlots() {
	clear(o.values())
	o.shape, o.room, o.slots = 0, 0, nil
}

// enlarge is AddSlot where there is no room left. Where the attributes lay
// before may be in the object itself, which must not go on holding them.
//
//go:noinline
func (o *Instance) enlarge(next *Shape, v Value) {
	old := o.values()
	o.roomFor(max(4, 2*len(old)))
	copy(unsafe.Slice(o.slots, len(old)), old)
	clear(old)
	*o.slot(len(old)) = v
	o.shape = next.id
	if m := next.typ.meta; m != nil && next.n > m.expect {
		m.expect = next.n
	}
}

// AddSlot adds an attribute: next must be o.Shape().Add(its name).
func (o *Instance) AddSlot(next *Shape, v Value) {
	if !o.HasRoom(next.n - 1) {
		o.enlarge(next, v)
		return
	}
	o.Lengthen(next.id)
	*o.slot(next.n - 1) = v
}

// HasRoom reports whether there is room for slot i.
func (o *Instance) HasRoom(i int) bool { return uint(i) < uint(o.room) }

// Lengthen makes an unset slot in the room that there is; next is the shape with
// its attribute.
func (o *Instance) Lengthen(next ShapeID) { o.shape = next }

// ShapeOf gives one of the shapes of the instance's class.
func (o *Instance) ShapeOf(id ShapeID) *Shape { return o.typ.meta.shapes[id] }

// Fixed gives the place of the i-th of the __slots__; nil is unset.
func (o *Instance) Fixed(i int) *Value {
	if o.ext != nil && o.ext.fixed != nil {
		return &o.ext.fixed[i]
	}
	return &unsafe.Slice(o.slots, o.room)[i]
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
	return o.shape != 0 || o.ext != nil && o.ext.dict != nil || o.typ.flags&FlagNoDict == 0
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
	if o.shape != 0 {
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
	o.dropSlots()
	o.more().dict = d
}

// moveToDict gives up the shape: the attributes live in the dict from now on.
func (o *Instance) moveToDict() {
	d := o.Dict()
	d.owner = nil
	for i, k := range o.Shape().names() {
		d.insert(k.Hash(), k.Value(), *o.slot(i))
	}
	d.version++
	o.dropSlots()
}

// attr gives the instance's own attribute, nil if absent.
func (o *Instance) attr(name *Str) Value {
	if s := o.Shape(); s != nil {
		if i := s.Index(name); i >= 0 {
			return *o.slot(i)
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
	s := o.Shape()
	if s == nil {
		o.Dict().SetStr(name, v)
		return
	}
	if i := s.Index(name); i >= 0 {
		*o.slot(i) = v
		return
	}
	next := s.Add(name)
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
	s := o.Shape()
	if s == nil {
		return o.ext != nil && o.ext.dict != nil && o.ext.dict.DeleteStr(name)
	}
	i := s.Index(name)
	if i < 0 {
		return false
	}
	next := s.without(name)
	if next == nil {
		o.moveToDict()
		return o.ext.dict.DeleteStr(name)
	}
	values := o.values()
	copy(values[i:], values[i+1:])
	values[len(values)-1] = Value{}
	o.shape = next.id
	if o.ext != nil && o.ext.dict != nil {
		o.ext.dict.version++
	}
	return true
}

// attrCount gives the number of attributes, 0 if they are in a dict.
func (o *Instance) attrCount() int {
	if s := o.Shape(); s != nil {
		return s.n
	}
	return 0
}

func (o *Instance) nextAttr(pos *int) (key, val Value, hash int64, ok bool) {
	s := o.Shape()
	if s == nil || *pos >= s.n {
		return
	}
	k := s.names()[*pos]
	v := *o.slot(*pos)
	*pos++
	return k.Value(), v, k.Hash(), true
}
