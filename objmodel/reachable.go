package objmodel

import "unsafe"

// isAtomic says that objects of a type hold no others, as the documentation of
// gc.is_tracked has it: CPython's collector leaves them out.
func isAtomic(t *Type) bool {
	switch t {
	case &IntType, &BoolType, &FloatType, &ComplexType, &StrType, &BytesType, &ByteArrayType, &RangeType,
		&NoneType, &EllipsisType, &NotImplementedType, &ObjectType:
		return true
	}
	return t.meta == nil && (t.Name == "code" || t.Name == "range_iterator")
}

// Tracked reports whether v is an object that may hold others: what gc.is_tracked
// says in CPython. A dict is one once it holds such an object.
func (v Value) Tracked() bool {
	t := v.p.typ
	switch {
	case isAtomic(t):
		return false
	case t == &TupleType:
		return len(v.AsTuple().Items()) > 0
	case t.flags&FlagTypeSubclass != 0:
		return (*Type)(unsafe.Pointer(v.p)).meta != nil
	case t != &DictType:
		return true
	}
	pos := 0
	for d := v.AsDict(); ; {
		key, val, ok := d.Next(&pos)
		if !ok {
			return false
		}
		for _, item := range [...]Value{key, val} {
			if u := item.p.typ; u == &DictType || !isAtomic(u) && item.Tracked() {
				return true
			}
		}
	}
}

// Referents calls f with what v's object holds directly, until f says false.
func (t *Thread) Referents(v Value, f func(Value) bool) {
	switch o := v.AsInstance(); {
	case isAtomic(v.p.typ):
	case v.p.typ == &TupleType:
		backwards(v.AsTuple().Items(), f)
	case v.p.typ == &ListType:
		backwards(v.AsList().Items(), f)
	case v.p.typ == &DictType:
		referentsOfDict(v.AsDict(), f)
	case v.p.typ == &SetType || v.p.typ == &FrozenSetType:
		for _, e := range v.AsSet().table {
			if e.live() && !f(e.key()) {
				return
			}
		}
	case v.p.typ.flags&FlagTypeSubclass != 0:
		v.AsType().referents(f)
	case o != nil && o.typ.meta != nil && o.typ.native == &ObjectType:
		o.referents(f)
	default:
		t.walkInto(v, f)
	}
}

func backwards(items []Value, f func(Value) bool) {
	for i := len(items) - 1; i >= 0 && f(items[i]); i-- {
	}
}

// referentsOfDict leaves out keys that are all text, as CPython does, and what
// lies in an instance, which is the one that holds it.
func referentsOfDict(d *Dict, f func(Value) bool) {
	if d.owner != nil {
		return
	}
	text := true
	for i := range d.entries {
		text = text && (d.entries[i].p == nil || d.entries[i].p.typ == &StrType)
	}
	for i := range d.entries {
		e := &d.entries[i]
		if e.p != nil && (!f(e.val) || !text && !f(e.key())) {
			return
		}
	}
}

// referents of a class are its namespace, its bases and its metaclass.
func (c *Type) referents(f func(Value) bool) {
	if c.meta == nil {
		return
	}
	if f(c.Dict().Value()) {
		for _, b := range append(c.bases[:len(c.bases):len(c.bases)], c.typ) {
			if !f(b.Value()) {
				return
			}
		}
	}
}

func (o *Instance) referents(f func(Value) bool) {
	all := o.values()
	if o.ext != nil {
		all = append(append([]Value{}, all...), o.ext.fixed...)
		if o.shape == 0 && o.ext.dict != nil {
			all = append(all, o.ext.dict.Value())
		}
	}
	for _, v := range append(all[:len(all):len(all)], o.typ.Value()) {
		if v.p != nil && !f(v) {
			return
		}
	}
}

// walkInto is Referents by the Go struct of the object.
func (t *Thread) walkInto(v Value, f func(Value) bool) {
	tr := t.Interp.newTracer()
	going := true
	tr.visit = func(p *Header) bool {
		going = going && f(FromPtr(p))
		return false
	}
	tr.push(unsafe.Pointer(v.p), tr.layoutOf(v.p.typ))
	tr.Run(0)
	if going && v.p.typ.meta != nil {
		f(v.p.typ.Value())
	}
}

// Objects gives all objects that a program can reach and that may hold others.
func (t *Thread) Objects() []Value {
	if m, ok := t.Machine.(Lifetimes); ok {
		m.DropDead(false)
	}
	var found []Value
	tr := t.Interp.newTracer()
	tr.visit = func(p *Header) bool {
		if v := FromPtr(p); v.Tracked() {
			found = append(found, v)
			t.Spend(4)
		}
		return true
	}
	t.Interp.Trace(tr)
	tr.Run(0)
	return found
}

// Unreachable gives how many objects nobody holds but they each other, as far
// as they hang together with one that has weak references or a __del__: other
// objects are known to nobody once they are out of reach. It is 0 where Go
// functions at work may hold some.
func (t *Thread) Unreachable() int {
	f, w := &t.Interp.finals, &t.Interp.weak
	if len(f.objects)+len(w.order) == 0 || t.Native != t.Through || len(t.Interp.threads) > 0 || t.Interp.Lent {
		return 0
	}
	t.dropDead(false)
	tr := t.Interp.newTracer()
	t.Interp.traceThreads(tr)
	t.Interp.traceRoots(tr)
	tr.Run(0)
	known := append([]Value{}, f.objects...)
	for _, o := range w.order {
		if p := o.ptr.Value(); p != nil {
			known = append(known, FromPtr(p))
		}
	}
	counted := map[*Header]bool{}
	for _, v := range known {
		if !tr.seen.has(uintptr(unsafe.Pointer(v.p))) && !counted[v.p] {
			tr.countCycle(v, counted)
		}
	}
	return len(counted)
}

// countCycle counts what a dead object leads to if that leads back to it.
func (tr *Tracer) countCycle(v Value, counted map[*Header]bool) {
	var reached []*Header
	back := false
	walk := &Tracer{layouts: tr.layouts, types: tr.types}
	walk.visit = func(p *Header) bool {
		if tr.seen.has(uintptr(unsafe.Pointer(p))) {
			return false
		}
		back = back || p == v.p
		if FromPtr(p).Tracked() {
			reached = append(reached, p)
		}
		return true
	}
	walk.push(unsafe.Pointer(v.p), walk.layoutOf(v.p.typ))
	walk.Run(0)
	if back {
		for _, p := range reached {
			counted[p] = true
		}
	}
}
