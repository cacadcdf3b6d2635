package objmodel

import "unsafe"

// The types of iterators over dicts.
var (
	DictKeyIterType          = Type{Name: "dict_keyiterator"}
	DictValueIterType        = Type{Name: "dict_valueiterator"}
	DictItemIterType         = Type{Name: "dict_itemiterator"}
	DictReverseKeyIterType   = Type{Name: "dict_reversekeyiterator"}
	DictReverseValueIterType = Type{Name: "dict_reversevalueiterator"}
	DictReverseItemIterType  = Type{Name: "dict_reverseitemiterator"}
)

// DictIter is an iterator over the keys, values or items of a dict.
type DictIter struct {
	Header
	dict *Dict // nil once exhausted
	pos  int
	used int // items when it began; -1 after an error
	left int
}

func newDictIter(typ *Type, d *Dict) Value {
	n := d.Len()
	it := &DictIter{Header{typ}, d, 0, n, n}
	return Value{p: &it.Header}
}

func newDictReverseIter(typ *Type, d *Dict) Value {
	n := d.Len()
	it := &DictIter{Header{typ}, d, d.End(), n, n}
	return Value{p: &it.Header}
}

func dictIterKeys(t *Thread, v Value) (Value, error) {
	return newDictIter(&DictKeyIterType, v.AsDict()), nil
}

// next steps forwards; ok is false at the end and on an error.
func (r *DictIter) next() (k, v Value, ok bool, err error) {
	if r.dict == nil {
		return
	}
	if r.used != r.dict.Len() {
		r.used = -1
		err = RuntimeErrorf("dictionary changed size during iteration")
		return
	}
	if k, v, ok = r.dict.Next(&r.pos); !ok {
		r.dict = nil
		return
	}
	if r.left == 0 {
		ok = false
		err = RuntimeErrorf("dictionary keys changed during iteration")
		return
	}
	r.left--
	return
}

// prev steps backwards.
func (r *DictIter) prev() (k, v Value, ok bool, err error) {
	if r.dict == nil {
		return
	}
	if r.used != r.dict.Len() {
		r.used = -1
		err = RuntimeErrorf("dictionary changed size during iteration")
		return
	}
	if k, v, ok = r.dict.Prev(&r.pos); !ok {
		r.dict = nil
		return
	}
	r.left--
	return
}

func pickKey(k, v Value) Value   { return k }
func pickValue(k, v Value) Value { return v }
func pickItem(k, v Value) Value  { return newPair(k, v) }

// dictIterSpec makes the table of one of the types of iterator.
func dictIterSpec(typ *Type, step func(*DictIter) (k, v Value, ok bool, err error), pick func(k, v Value) Value, row RowFunc) TypeSpec {
	next := func(t *Thread, v Value) (Value, error) {
		it := (*DictIter)(unsafe.Pointer(v.p))
		from := it.pos
		k, x, ok, err := step(it)
		if passed := max(it.pos-from, from-it.pos); passed > crowd { // deleted ones
			t.Spend(passed >> 4)
		}
		if !ok {
			return Value{}, err
		}
		return pick(k, x), nil
	}
	return TypeSpec{
		Object: (*DictIter)(nil),
		Type:   typ,
		Row:    row,
		Flags:  FlagNoInstantiate,
		Slots:  Slots{Iter: iterSelf, Next: next},
		Methods: []MethodDef{
			{Name: "__length_hint__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
				r := (*DictIter)(unsafe.Pointer(a.V[0].p))
				if r.dict == nil || r.used != r.dict.Len() {
					return Int(0), nil
				}
				return Int(int64(r.left)), nil
			}, Doc: "Private method returning an estimate of len(list(it))."},
			{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
				c := *(*DictIter)(unsafe.Pointer(a.V[0].p))
				var items []Value
				for {
					k, x, ok, err := step(&c)
					if err != nil {
						return Value{}, err
					}
					if !ok {
						return reduceIter(t, "iter", NewList(items), Value{})
					}
					items = append(items, pick(k, x))
				}
			}, Doc: "Return state information for pickling."},
		},
	}
}

// dictItemRow is a step over the items without the pair.
func dictItemRow(_ *Thread, it Value, row []Value) (ok, known bool, err error) {
	if len(row) != 2 {
		return false, false, nil
	}
	k, v, ok, err := (*DictIter)(unsafe.Pointer(it.p)).next()
	if ok {
		row[0], row[1] = k, v
	}
	return ok, true, err
}

var (
	dictKeyIterSpec          = dictIterSpec(&DictKeyIterType, (*DictIter).next, pickKey, nil)
	dictValueIterSpec        = dictIterSpec(&DictValueIterType, (*DictIter).next, pickValue, nil)
	dictItemIterSpec         = dictIterSpec(&DictItemIterType, (*DictIter).next, pickItem, dictItemRow)
	dictReverseKeyIterSpec   = dictIterSpec(&DictReverseKeyIterType, (*DictIter).prev, pickKey, nil)
	dictReverseValueIterSpec = dictIterSpec(&DictReverseValueIterType, (*DictIter).prev, pickValue, nil)
	dictReverseItemIterSpec  = dictIterSpec(&DictReverseItemIterType, (*DictIter).prev, pickItem, nil)
)
