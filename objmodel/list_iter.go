package objmodel

import "unsafe"

// ListIterType is the type of iter([]), ListReverseIterType of reversed([]).
var (
	ListIterType        = Type{Name: "list_iterator"}
	ListReverseIterType = Type{Name: "list_reverseiterator"}
)

// ListIter is an iterator over a list, which may change meanwhile.
type ListIter struct {
	Header
	list *List // nil once exhausted
	seq  *Header
	i    int
}

// AsListIter gives the ListIter behind v, nil if v isn't one.
func (v Value) AsListIter() *ListIter {
	if v.p != nil && v.p.typ == &ListIterType {
		return (*ListIter)(unsafe.Pointer(v.p))
	}
	return nil
}

// Next gives the next item; ok is false at the end.
func (r *ListIter) Next() (v Value, ok bool) {
	if l := r.list; l != nil {
		if i := r.i; i < len(l.items) {
			r.i = i + 1
			return l.items[i], true
		}
		r.list, r.seq = nil, nil
	}
	return
}

func listIterNext(t *Thread, v Value) (Value, error) {
	x, _ := (*ListIter)(unsafe.Pointer(v.p)).Next()
	return x, nil
}

func listIterReduce(t *Thread, a Args) (Value, error) {
	it := (*ListIter)(unsafe.Pointer(a.V[0].p))
	if it.list == nil {
		return reduceIter(t, "iter", NewList(nil), Value{})
	}
	return reduceIter(t, "iter", Value{p: it.seq}, Int(int64(it.i)))
}

// reduceIter is what the __reduce__ of iterators gives: the built-in function
// of that name, its argument, and a state unless that is nil.
func reduceIter(t *Thread, name string, arg, state Value) (Value, error) {
	f, err := t.Interp.Builtins.Get(t, NewStr(name))
	if err != nil {
		return Value{}, err
	}
	if f.p == nil {
		return Value{}, AttributeErrorf(None, Name(name), "%s", name)
	}
	if state.p == nil {
		return NewTuple(f, NewTuple(arg)), nil
	}
	return NewTuple(f, NewTuple(arg), state), nil
}

// iterState is the position that a __setstate__ got.
func iterState(t *Thread, v Value) (int, error) {
	if i, ok := v.ToInt(); ok {
		return int(i), nil
	}
	if v.Native(&IntType).p == nil {
		return 0, TypeErrorf("an integer is required")
	}
	return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
}

func listIterSetState(t *Thread, a Args) (Value, error) {
	i, err := iterState(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	it := (*ListIter)(unsafe.Pointer(a.V[0].p))
	switch {
	case it.list == nil:
	case i < 0: // CPython takes it for the index of an iterator at its end
		it.list, it.i = nil, 0
	default:
		it.i = min(i, len(it.list.items))
	}
	return None, nil
}

func listIterHint(t *Thread, a Args) (Value, error) {
	it := (*ListIter)(unsafe.Pointer(a.V[0].p))
	if it.list == nil {
		return Int(0), nil
	}
	return Int(int64(max(0, len(it.list.items)-it.i))), nil
}

var listIterSpec = TypeSpec{
	Type: &ListIterType, Object: (*ListIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: listIterNext},
	Methods: []MethodDef{
		{Name: "__length_hint__", Kind: NoArgs, Fn: listIterHint, Doc: "Private method returning an estimate of len(list(it))."},
		{Name: "__reduce__", Kind: NoArgs, Fn: listIterReduce, Doc: "Return state information for pickling."},
		{Name: "__setstate__", Kind: OneArg, Fn: listIterSetState, Doc: "Set state information for unpickling."},
	},
}

// listReverseIter walks a list backwards; i is the next index.
type listReverseIter struct {
	Header
	list *List
	seq  *Header
	i    int
}

func listReversed(t *Thread, a Args) (Value, error) {
	l := a.V[0].AsList()
	it := &listReverseIter{Header{&ListReverseIterType}, l, a.V[0].p, len(l.items) - 1}
	return Value{p: &it.Header}, nil
}

func listReverseIterNext(t *Thread, v Value) (Value, error) {
	it := (*listReverseIter)(unsafe.Pointer(v.p))
	if it.i >= 0 && it.i < len(it.list.items) {
		it.i--
		return it.list.items[it.i+1], nil
	}
	it.end()
	return Value{}, nil
}

// end lets go of the list.
func (r *listReverseIter) end() {
	r.i, r.list, r.seq = -1, &noItems, nil
}

// noItems is the list of a listReverseIter that has ended, never shown.
var noItems = List{Header: Header{&ListType}}

var listReverseIterSpec = TypeSpec{
	Type: &ListReverseIterType, Object: (*listReverseIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: listReverseIterNext},
	Methods: []MethodDef{
		{Name: "__length_hint__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			it := (*listReverseIter)(unsafe.Pointer(a.V[0].p))
			if it.i+1 > len(it.list.items) {
				return Int(0), nil
			}
			return Int(int64(it.i + 1)), nil
		}, Doc: "Private method returning an estimate of len(list(it))."},
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			it := (*listReverseIter)(unsafe.Pointer(a.V[0].p))
			if it.seq == nil {
				return reduceIter(t, "reversed", NewList(nil), Value{})
			}
			return reduceIter(t, "reversed", Value{p: it.seq}, Int(int64(it.i)))
		}, Doc: "Return state information for pickling."},
		{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			i, err := iterState(t, a.V[1])
			if err != nil {
				return Value{}, err
			}
			it := (*listReverseIter)(unsafe.Pointer(a.V[0].p))
			if it.seq != nil {
				it.i = min(max(i, -1), len(it.list.items)-1)
			}
			return None, nil
		}, Doc: "Set state information for unpickling."},
	},
}
