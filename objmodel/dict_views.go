package objmodel

import "unsafe"

// The types of dict.keys(), dict.values() and dict.items().
var (
	DictKeysType   = Type{Name: "dict_keys"}
	DictValuesType = Type{Name: "dict_values"}
	DictItemsType  = Type{Name: "dict_items"}
)

// dictView is a live view of a dict.
type dictView struct {
	Header
	dict  *Dict
	owner Value // the dict or instance of a subclass that it was asked of
}

func newDictView(typ *Type, d Value) Value {
	v := &dictView{Header{typ}, d.AsDict(), d}
	return Value{p: &v.Header}
}

// NewDictView makes a view of a dict. typ is DictKeysType, DictValuesType,
// DictItemsType or a type of the same layout below one of them.
func NewDictView(typ *Type, d Value) Value { return newDictView(typ, d) }

func dictViewMethod(typ *Type) Func {
	return func(t *Thread, a Args) (Value, error) { return newDictView(typ, a.V[0]), nil }
}

// asDictView gives the view behind v, nil if v isn't one.
func (v Value) asDictView() *dictView {
	switch v.p.typ.native {
	case &DictKeysType, &DictValuesType, &DictItemsType:
		return (*dictView)(unsafe.Pointer(v.p))
	}
	return nil
}

// dictViewSpec makes the table of one of the views.
func dictViewSpec(typ, iter, reverse *Type) TypeSpec {
	return TypeSpec{
		Object: (*dictView)(nil),
		Type:   typ,
		Flags:  FlagNoInstantiate,
		Slots: Slots{
			Repr: dictViewRepr,
			Len:  func(t *Thread, v Value) (int, error) { return v.asDictView().dict.Len(), nil },
			Iter: func(t *Thread, v Value) (Value, error) { return newDictIter(iter, v.asDictView().dict), nil },
		},
		Methods: []MethodDef{
			{Name: "__reversed__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
				return newDictReverseIter(reverse, a.V[0].asDictView().dict), nil
			}, Doc: "Return a reverse iterator over the dict view."},
		},
		GetSets: []GetSetDef{{Name: "mapping", Get: func(t *Thread, v Value) (Value, error) {
			return NewMappingProxy(v.asDictView().owner), nil
		}, Doc: "dictionary that this view refers to"}},
	}
}

func dictViewRepr(t *Thread, v Value) (Value, error) {
	if !t.EnterRepr(v) {
		return NewStr("..."), nil
	}
	defer t.LeaveRepr()
	items, err := Collect(t, v)
	if err != nil {
		return Value{}, err
	}
	s, err := Repr(t, NewList(items))
	if err != nil {
		return Value{}, err
	}
	return NewStr(v.p.typ.Name + "(" + s + ")"), nil
}

// setViewSpec is dictViewSpec for the views that behave as sets.
func setViewSpec(typ, iter, reverse *Type, contains ContainsFunc) TypeSpec {
	s := dictViewSpec(typ, iter, reverse)
	s.Slots.Contains, s.Slots.Binary, s.Slots.Compare = contains, viewBinary, viewCompare
	s.Methods = append(s.Methods, MethodDef{Name: "isdisjoint", Kind: OneArg, Fn: viewIsDisjoint,
		Doc: "Return True if the view and the given iterable have a null intersection."})
	return s
}

var (
	dictKeysSpec   = setViewSpec(&DictKeysType, &DictKeyIterType, &DictReverseKeyIterType, dictKeysContains)
	dictValuesSpec = dictViewSpec(&DictValuesType, &DictValueIterType, &DictReverseValueIterType)
	dictItemsSpec  = setViewSpec(&DictItemsType, &DictItemIterType, &DictReverseItemIterType, dictItemsContains)
)

func dictKeysContains(t *Thread, v, x Value) (bool, error) {
	r, err := v.asDictView().dict.Get(t, x)
	return r.p != nil, err
}

func dictItemsContains(t *Thread, v, x Value) (bool, error) {
	pair := x.AsTuple()
	if pair == nil || len(pair.Items()) != 2 {
		return false, nil
	}
	r, err := v.asDictView().dict.Get(t, pair.Items()[0])
	if r.p == nil || err != nil {
		return false, err
	}
	return Equal(t, r, pair.Items()[1])
}
