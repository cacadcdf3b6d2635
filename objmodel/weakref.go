package objmodel

import (
	"slices"
	"unsafe"
	"weak"
)

// WeakRef is a weak reference: a ref or a proxy of Python's module weakref.
// It knows its object without keeping it alive.
type WeakRef struct {
	Header
	object *referent
	// Self is the reference as Python sees it: the WeakRef itself, or the
	// instance of a subclass that has it inside.
	Self Value
	// Callback is what is called with Self when the object has died; nil for
	// none.
	Callback Value
	hash     int64
	hashed   bool
	quiet    bool // nobody sees when the callback is called
}

// referent is an object that weak references refer to.
type referent struct {
	ptr     weak.Pointer[Header]
	address uintptr
	refs    []weak.Pointer[WeakRef] // the oldest first
}

// weakTable are the objects of an interpreter that have weak references.
type weakTable struct {
	objects map[uintptr]*referent
	order   []*referent // by the time of their first reference
	sweepAt int         // how many objects there are when the dead are looked for
	calls   int         // callbacks that were not called yet, at least
}

// minSweep is the smallest number of objects that are looked through for dead
// ones.
const minSweep = 1024

// CanWeakRef reports whether weak references to v can be made.
func CanWeakRef(v Value) bool { return v.p.typ.instancesHaveWeak() }

// NewWeakRef makes a weak reference of static type typ to v.
// Errors: TypeError for objects that have none.
func NewWeakRef(t *Thread, typ *Type, v, callback Value) (*WeakRef, error) {
	if !CanWeakRef(v) {
		return nil, TypeErrorf("cannot create weak reference to '%s' object", v.TypeName())
	}
	w := &t.Interp.weak
	o := w.referentOf(v)
	if o == nil {
		o = w.add(v)
	}
	r := &WeakRef{Header: Header{typ}, object: o, Callback: callback}
	r.Self = FromPtr(&r.Header)
	r.quiet = isQuiet(t, callback)
	o.refs = append(o.alive(), weak.Make(r))
	if callback.p != nil && !r.quiet {
		w.calls++
		t.Interp.finals.watching = true
		if m, ok := t.Machine.(Lifetimes); ok {
			m.WatchReturns()
		}
	}
	return r, nil
}

// isQuiet reports whether a callback is one of the mappings and sets of module
// weakref: they look for the dead when they are asked for something, so that
// nobody sees when it is called.
func isQuiet(t *Thread, callback Value) bool {
	if callback.p == nil || !callback.p.typ.plainFunction {
		return false
	}
	name, err := FindAttr(t, callback, names.name)
	if err != nil || name.p == nil {
		return false
	}
	module, err := FindAttr(t, callback, names.module)
	if err != nil || module.p == nil {
		return false
	}
	n, _ := name.ToStr()
	m, _ := module.ToStr()
	return n == "forget" && (m == "weakref" || m == "_weakrefset")
}

// referentOf gives what is known of the weak references to v, nil if there
// are none.
func (w *weakTable) referentOf(v Value) *referent {
	o := w.objects[uintptr(unsafe.Pointer(v.p))]
	if o == nil || o.ptr.Value() != v.p {
		return nil // the address was another object's
	}
	return o
}

func (w *weakTable) add(v Value) *referent {
	if w.objects == nil {
		w.objects = make(map[uintptr]*referent)
		w.sweepAt = minSweep
	}
	o := &referent{ptr: weak.Make(v.p), address: uintptr(unsafe.Pointer(v.p))}
	w.objects[o.address] = o
	w.order = append(w.order, o)
	return o
}

// alive gives the references that are left.
func (o *referent) alive() []weak.Pointer[WeakRef] {
	o.refs = slices.DeleteFunc(o.refs, func(p weak.Pointer[WeakRef]) bool { return p.Value() == nil })
	return o.refs
}

// Peek gives the object, nil if it has died.
func (r *WeakRef) Peek() Value {
	p := r.object.ptr.Value()
	if p == nil {
		return Value{}
	}
	return FromPtr(p)
}

// Get gives the object; nil if it has died, or would have in CPython.
func (r *WeakRef) Get(t *Thread) (Value, error) {
	v := r.Peek()
	if v.p == nil || !t.MayLook() || t.holds([]Value{v}, false) || !t.Interp.collector.mayLook(false) {
		return v, nil
	}
	err := t.collectNow(collection{})
	return r.Peek(), err
}

// LookAt calls the callbacks of those of the references whose objects have died,
// as a collection does. Errors: what ends the run.
func (t *Thread) LookAt(refs []*WeakRef) error {
	objects := make([]Value, 0, len(refs))
	for _, r := range refs {
		if v := r.Peek(); v.p != nil {
			objects = append(objects, v)
		}
	}
	if len(objects) == len(refs) && t.holds(objects, false) || !t.Interp.collector.mayLook(false) {
		return nil
	}
	return t.collectNow(collection{})
}

// Clear makes the reference forget its object and its callback.
func (r *WeakRef) Clear() { r.object, r.Callback = &referent{}, Value{} }

// Hash gives the hash of the object, also after its death if it was asked for
// before. Errors: TypeError, what the object's hash raises.
func (r *WeakRef) Hash(t *Thread) (int64, error) {
	if r.hashed {
		return r.hash, nil
	}
	v, err := r.Get(t)
	if err != nil {
		return 0, err
	}
	if v.p == nil {
		return 0, TypeErrorf("weak object has gone away")
	}
	h, err := Hash(t, v)
	if err == nil {
		r.hash, r.hashed = h, true
	}
	return h, err
}

// WeakRefs gives the weak references to v, the newest first after those
// without a callback.
func WeakRefs(t *Thread, v Value) []*WeakRef {
	o := t.Interp.weak.referentOf(v)
	if o == nil {
		return nil
	}
	var plain, called []*WeakRef
	for _, p := range slices.Backward(o.refs) {
		switch r := p.Value(); {
		case r == nil || r.object != o:
		case r.Callback.p == nil && r.Self.p == &r.Header:
			plain = append(plain, r)
		default:
			called = append(called, r)
		}
	}
	slices.Reverse(plain)
	return append(plain, called...)
}

// sweep forgets the objects that have died and gives their references with
// callbacks, in the order in which these are to be called.
func (w *weakTable) sweep() []*WeakRef {
	var calls []*WeakRef
	alive := w.order[:0]
	for _, o := range w.order {
		if o.ptr.Value() != nil {
			alive = append(alive, o)
			continue
		}
		if w.objects[o.address] == o {
			delete(w.objects, o.address)
		}
		for _, p := range slices.Backward(o.refs) {
			if r := p.Value(); r != nil && r.object == o && r.Callback.p != nil {
				calls = append(calls, r)
			}
		}
	}
	clear(w.order[len(alive):])
	w.order = alive
	w.sweepAt = max(2*len(alive), minSweep)
	w.calls = w.countCalls()
	return calls
}

// countCalls gives how many callbacks there are.
func (w *weakTable) countCalls() int {
	n := 0
	for _, o := range w.order {
		for _, p := range o.refs {
			if r := p.Value(); r != nil && r.Callback.p != nil && !r.quiet {
				n++
			}
		}
	}
	return n
}
