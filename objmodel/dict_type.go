package objmodel

import "unsafe"

// DictType is `dict`.
var DictType = Type{Name: "dict", Doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)"}

func dictNew(t *Thread, cls *Type, args Args) (Value, error) {
	if cls == &DictType && args.NPos() == 0 {
		return NewDict(len(args.Kw)).Value(), nil
	}
	return Construct(cls, &DictType, NewDict(0).Value()), nil
}

func dictInit(t *Thread, self Value, args Args) error {
	return dictUpdateArgs(t, self, "dict", args)
}

// dictUpdateArgs is what dict() and update() do with their arguments.
func dictUpdateArgs(t *Thread, self Value, fn string, args Args) error {
	if err := CheckPositional(fn, args.NPos(), 0, 1); err != nil {
		return err
	}
	d := self.AsDict()
	if args.NPos() == 1 {
		if err := d.Update(t, args.V[0]); err != nil {
			return err
		}
	}
	for i, v := range args.KwValues() {
		if err := d.Set(t, args.Kw[i].Value(), v); err != nil {
			return err
		}
	}
	return nil
}

// Update adds the items of a mapping (what has keys()) or of an iterable of
// pairs. Errors: TypeError, ValueError for items that are no pairs, or what
// the mapping raises.
func (d *Dict) Update(t *Thread, other Value) error {
	if other.p.typ == &DictType {
		return d.merge(t, other.AsDict())
	}
	keys, err := FindAttr(t, other, names.keys)
	if err != nil {
		return err
	}
	if keys.p == nil {
		return d.updatePairs(t, other)
	}
	return d.updateMapping(t, other)
}

// MergeMapping adds the items of a mapping, as {**other} does. Errors:
// TypeError for what is no mapping, or what the mapping raises.
func (d *Dict) MergeMapping(t *Thread, other Value) error {
	err := d.updateMapping(t, other)
	if err != nil && Matches(err, &AttributeErrorType) {
		return TypeErrorf("'%s' object is not a mapping", other.TypeName())
	}
	return err
}

// plainDict gives the dict behind a value whose items can be read directly.
func (v Value) plainDict() *Dict {
	if d := v.AsDict(); d != nil && (v.p.typ == &DictType || !v.p.typ.overridesIter(&DictType)) {
		return d
	}
	return nil
}

func (d *Dict) updateMapping(t *Thread, other Value) error {
	if o := other.plainDict(); o != nil {
		return d.merge(t, o)
	}
	return eachMappingKey(t, other, func(k Value) error {
		v, err := GetItem(t, other, k)
		if err != nil {
			return err
		}
		return d.Set(t, k, v)
	})
}

// eachMappingKey calls f with the keys that m.keys() gives. Errors: TypeError
// when what it gives is not iterable.
func eachMappingKey(t *Thread, m Value, f func(k Value) error) error {
	keys, err := GetAttr(t, m, names.keys)
	if err != nil {
		return err
	}
	list, err := Call(t, keys)
	if err != nil {
		return err
	}
	if list.p.typ.Slots.Iter == nil && list.p.typ.Slots.GetItem == nil {
		return TypeErrorf("%s.keys() returned a non-iterable (type %s)", m.TypeName(), list.TypeName())
	}
	items, err := Collect(t, list)
	if err != nil {
		return err
	}
	for _, k := range items {
		if err := f(k); err != nil {
			return err
		}
		if err := t.Tick(1); err != nil {
			return err
		}
	}
	return nil
}

// overridesIter reports whether the class has another __iter__ than base.
func (t *Type) overridesIter(base *Type) bool {
	_, owner := t.LookupOwner(names.iter)
	return owner != base
}

// mergeItem sets an item by the hash of its key; attributes of an instance stay
// in it.
func (d *Dict) mergeItem(t *Thread, key, val Value, hash int64) error {
	if d.owner == nil {
		return d.setHash(t, key, val, hash)
	}
	if s := key.AsStr(); s != nil {
		d.owner.setAttr(s, val)
		return nil
	}
	d.detach()
	return d.setHash(t, key, val, hash)
}

// merge adds the items of another dict.
func (d *Dict) merge(t *Thread, o *Dict) error {
	if d == o {
		return nil
	}
	if d.owner != nil && o.Len() > maxShape {
		d.detach()
	}
	if d.owner == nil && cap(d.entries) == 0 && o.dense() {
		return d.become(t, o)
	}
	if d.owner == nil && max(cap(d.entries), leastEntries) < o.Len() {
		// As CPython does: there will be few keys that both have.
		n := usable(((int(d.live)+o.Len())*3 + 1) / 2)
		if err := t.Reserve(int64(n), int64(unsafe.Sizeof(dictEntry{}))); err != nil {
			return err
		}
		d.enlarge(n)
	}
	n, version := o.Len(), o.version
	for pos := 0; ; {
		k, v, h, ok := o.next(&pos)
		if !ok {
			return nil
		}
		if err := d.mergeItem(t, k, v, h); err != nil {
			return err
		}
		if o.version != version && o.Len() != n {
			return RuntimeErrorf("dict mutated during update")
		}
		if err := t.Tick(1); err != nil {
			return err
		}
	}
}

// become makes d, which has no room for entries yet, a copy of o, from which
// nothing has been deleted. Errors: MemoryError.
func (d *Dict) become(t *Thread, o *Dict) error {
	if o.live == 0 {
		return nil
	}
	if err := t.Reserve(int64(cap(o.entries)), int64(unsafe.Sizeof(dictEntry{}))); err != nil {
		return err
	}
	if cap(o.entries) == indexedEntries {
		d.makeRoom(indexedEntries)
	}
	d.copyRoom(o)
	d.live, d.foreign = o.live, o.foreign
	d.version++
	return t.Tick(int64(o.live >> 3))
}

// setHash is Set with the hash at hand, on a dict without an owner.
func (d *Dict) setHash(t *Thread, key, val Value, hash int64) error {
	i, err := d.find(t, key, hash)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.entries[i].val = val
		return nil
	}
	d.insert(hash, key, val)
	return nil
}

// updatePairs adds the items of an iterable of pairs.
func (d *Dict) updatePairs(t *Thread, other Value) error {
	i := -1
	add := func(x Value) error {
		i++
		return d.setPair(t, x, i)
	}
	if other.p.typ == &ListType {
		d.expect(len(other.AsList().items))
	}
	if other.p.typ.row == nil {
		return Iterate(t, other, add)
	}
	if other.p.typ == &ZipType && len(other.asZip().its) == 2 {
		d.expect(PlainLeft(other.asZip().its[0]))
	}
	row := make([]Value, 2)
	for {
		ok, known, err := NextRow(t, other, row)
		if !known {
			return Iterate(t, other, add)
		}
		if !ok {
			return err
		}
		if err := t.Tick(1); err != nil {
			return err
		}
		if err := d.Set(t, row[0], row[1]); err != nil {
			return err
		}
		i++
	}
}

// expect makes room in a dict that has none yet for n items to come, or for some of
// them.
func (d *Dict) expect(n int) {
	if n = min(n, mostExpected); n > leastEntries && d.owner == nil && cap(d.entries) == 0 {
		d.makeRoom(usable((n*3 + 1) / 2))
	}
}

// setPair adds a key and its value, the i-th pair of an iterable. Errors:
// TypeError, ValueError if it is none.
func (d *Dict) setPair(t *Thread, x Value, i int) error {
	if x.p.typ == &TupleType {
		if pair := (*Tuple)(unsafe.Pointer(x.p)).Items(); len(pair) == 2 {
			return d.Set(t, pair[0], pair[1])
		}
	}
	pair, err := Collect(t, x)
	if err != nil {
		if Matches(err, &TypeErrorType) {
			return TypeErrorf("cannot convert dictionary update sequence element #%d to a sequence", i)
		}
		return err
	}
	if len(pair) != 2 {
		return ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", i, len(pair))
	}
	return d.Set(t, pair[0], pair[1])
}

// MergeKwargs adds the items of a mapping as keyword arguments of a call of
// the function that fn names, as "f()". Errors: TypeError for what is no
// mapping, a key that is no str, or a key that is there already.
func (d *Dict) MergeKwargs(t *Thread, fn func() string, other Value) error {
	err := d.mergeKwargs(t, fn, other)
	if e, ok := err.(*Exception); ok {
		switch {
		case e.typ.IsSubtype(&AttributeErrorType):
			return TypeErrorf("%s argument after ** must be a mapping, not %s", fn(), other.TypeName())
		case e.typ.IsSubtype(&KeyErrorType) && len(e.args.AsTuple().Items()) == 1:
			return repeatedKeyword(t, fn(), e.args.AsTuple().Items()[0])
		}
	}
	return err
}

// repeatedKeyword is the TypeError for a keyword that a call has twice.
func repeatedKeyword(t *Thread, fn string, key Value) error {
	s, err := StrOf(t, key)
	if err != nil {
		return err
	}
	return TypeErrorf("%s got multiple values for keyword argument '%s'", fn, s)
}

func (d *Dict) mergeKwargs(t *Thread, fn func() string, other Value) error {
	add := func(k, v Value) error {
		if k.StrObject() == nil {
			return TypeErrorf("keywords must be strings")
		}
		n := d.Len()
		if _, err := d.SetDefault(t, k, v); err != nil {
			return err
		}
		if d.Len() == n {
			return repeatedKeyword(t, fn(), k)
		}
		return nil
	}
	if o := other.plainDict(); o != nil {
		for pos := 0; ; {
			k, v, ok := o.Next(&pos)
			if !ok {
				return nil
			}
			if err := add(k, v); err != nil {
				return err
			}
		}
	}
	return eachMappingKey(t, other, func(k Value) error {
		v, err := GetItem(t, other, k)
		if err != nil {
			return err
		}
		return add(k, v)
	})
}

func dictRepr(t *Thread, v Value) (Value, error) {
	d := v.AsDict()
	if d.Len() == 0 {
		return NewStr("{}"), nil
	}
	if !t.EnterRepr(v) {
		return NewStr("{...}"), nil
	}
	defer t.LeaveRepr()
	out := []byte{'{'}
	for pos := 0; ; {
		k, x, ok := d.Next(&pos)
		if !ok {
			return NewStr(string(append(out, '}'))), nil
		}
		if len(out) > 1 {
			out = append(out, ", "...)
		}
		ks, err := Repr(t, k)
		if err != nil {
			return Value{}, err
		}
		xs, err := Repr(t, x)
		if err != nil {
			return Value{}, err
		}
		if out, err = appendText(t, out, ks); err != nil {
			return Value{}, err
		}
		out = append(out, ": "...)
		if out, err = appendText(t, out, xs); err != nil {
			return Value{}, err
		}
	}
}

func dictLen(t *Thread, v Value) (int, error) { return v.AsDict().Len(), nil }

func dictGetItem(t *Thread, v, key Value) (Value, error) {
	d := v.AsDict()
	x, err := d.Get(t, key)
	if x.p != nil || err != nil {
		return x, err
	}
	if v.p.typ != &DictType {
		if r, found, err := CallSpecial(t, v, names.missing, key); found || err != nil {
			return r, err
		}
	}
	return Value{}, KeyError(key)
}

func dictSetItem(t *Thread, v, key, value Value) error {
	d := v.AsDict()
	if value.p != nil {
		return d.Set(t, key, value)
	}
	found, err := d.Delete(t, key)
	if err == nil && !found {
		return KeyError(key)
	}
	return err
}

func dictContains(t *Thread, v, key Value) (bool, error) {
	x, err := v.AsDict().Get(t, key)
	return x.p != nil, err
}

func dictCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := a.AsDict(), b.AsDict()
	if x == nil || y == nil || op != EQ && op != NE {
		return NotImplemented, nil
	}
	eq, err := x.equal(t, y)
	return Bool(eq == (op == EQ)), err
}

func (d *Dict) equal(t *Thread, o *Dict) (bool, error) {
	if d.Len() != o.Len() {
		return false, nil
	}
	o.detach()
	for pos := 0; ; {
		k, v, h, ok := d.next(&pos)
		if !ok {
			return true, nil
		}
		i, err := o.find(t, k, h)
		if i < 0 || err != nil {
			return false, err
		}
		if eq, err := Equal(t, v, o.entries[i].val); !eq || err != nil {
			return false, err
		}
		if err := t.Tick(1); err != nil {
			return false, err
		}
	}
}

// dictOr is `a | b` (PEP 584).
func dictOr(t *Thread, a, b Value) (Value, error) {
	x, y := a.AsDict(), b.AsDict()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	c := x.Copy()
	return c.Value(), c.merge(t, y)
}

func dictInPlaceOr(t *Thread, a, b Value) (Value, error) { return a, a.AsDict().Update(t, b) }

// DictOf makes a dict of keyword arguments.
func DictOf(names []*Str, values []Value) Value {
	d := NewDict(len(names))
	for i, k := range names {
		d.SetStr(k, values[i])
	}
	return d.Value()
}

var dictSpec = TypeSpec{
	Type: &DictType, Object: (*Dict)(nil),
	Convert: convertDict,
	Flags:   FlagBaseType | FlagMapping | flagApart,
	Slots: Slots{
		New: dictNew, Init: dictInit, Repr: dictRepr, Len: dictLen, GetItem: dictGetItem, SetItem: dictSetItem,
		Contains: dictContains, Iter: dictIterKeys, Compare: dictCompare, NoHash: true,
		Binary: [NumBinary]BinaryFunc{OpOr: dictOr}, InPlace: [NumBinary]BinaryFunc{OpOr: dictInPlaceOr},
	},
	Methods: dictMethods,
	Classes: []MethodDef{
		classGetItemDef,
		{Name: "fromkeys", Sig: "($type, iterable, value=None, /)", Kind: Positional, Min: 1, Max: 2, Fn: dictFromKeys, Doc: "Create a new dictionary with keys from iterable and values set to value."},
	},
}
