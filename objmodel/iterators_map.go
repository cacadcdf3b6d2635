package objmodel

import "unsafe"

// MapType is `map`, FilterType `filter`.
var (
	MapType    = Type{Name: "map", Doc: "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted."}
	FilterType = Type{Name: "filter", Doc: "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true."}
)

// Map is a map object.
type Map struct {
	Header
	fn  Value
	its []Value
}

func (v Value) asMap() *Map {
	if v.p.typ != &MapType {
		v = v.Native(&MapType)
	}
	return (*Map)(unsafe.Pointer(v.p))
}

func mapNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 && (cls == &MapType || !cls.overridesInit(&ObjectType)) {
		return Value{}, TypeErrorf("map() takes no keyword arguments")
	}
	pos := args.Pos()
	if len(pos) < 2 {
		return Value{}, TypeErrorf("map() must have at least two arguments.")
	}
	fn := pos[0]
	its, err := iterators(t, pos[1:])
	if err != nil {
		return Value{}, err
	}
	m := &Map{Header{&MapType}, fn, its}
	return Construct(cls, &MapType, Value{p: &m.Header}), nil
}

func mapNext(t *Thread, v Value) (Value, error) {
	m := v.asMap()
	if len(m.its) == 1 {
		x, ok, err := quickNext(t, m.its[0])
		if !ok {
			return Value{}, err
		}
		return callOneDeeper(t, m.fn, x)
	}
	if len(m.its) == 2 {
		x, ok, err := quickNext(t, m.its[0])
		if !ok {
			return Value{}, err
		}
		y, ok, err := quickNext(t, m.its[1])
		if !ok {
			return Value{}, err
		}
		return callTwoDeeper(t, m.fn, x, y)
	}
	t.SpendRow(len(m.its))
	var buf [4]Value
	args := buf[:0]
	for _, it := range m.its {
		x, ok, err := quickNext(t, it)
		if !ok {
			return Value{}, err
		}
		args = append(args, x)
	}
	return callDeeper(t, m.fn, args...)
}

// MapFunc gives the function of a map object of one iterable; nil for all other
// objects.
func MapFunc(v Value) Value {
	if v.p.typ != &MapType || len((*Map)(unsafe.Pointer(v.p)).its) != 1 {
		return Value{}
	}
	return (*Map)(unsafe.Pointer(v.p)).fn
}

// MapItem gives the next item that the function of a map object of one iterable is
// to be called with; ok is false if there is none. Errors: those of the iterator.
func MapItem(t *Thread, v Value) (x Value, ok bool, err error) {
	return quickNext(t, (*Map)(unsafe.Pointer(v.p)).its[0])
}

// QuickMapItem is MapItem for an iterator over a list or a range; ok is false also
// for all others.
func QuickMapItem(v Value) (x Value, ok bool) {
	switch it := (*Map)(unsafe.Pointer(v.p)).its[0]; it.p.typ {
	case &ListIterType:
		return (*ListIter)(unsafe.Pointer(it.p)).Next()
	case &RangeIterType:
		return (*RangeIter)(unsafe.Pointer(it.p)).Next()
	}
	return Value{}, false
}

var mapSpec = TypeSpec{
	Type: &MapType, Object: (*Map)(nil),
	Flags: FlagBaseType,
	Slots: Slots{New: mapNew, Iter: iterSelf, Next: mapNext},
	Methods: []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		m := a.V[0].asMap()
		return NewTuple(a.V[0].p.typ.Value(), NewTuple(append([]Value{m.fn}, m.its...)...)), nil
	}, Doc: "Return state information for pickling."}},
}

// Filter is a filter object.
type Filter struct {
	Header
	fn, it Value
}

func (v Value) asFilter() *Filter {
	if v.p.typ != &FilterType {
		v = v.Native(&FilterType)
	}
	return (*Filter)(unsafe.Pointer(v.p))
}

func filterNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 && (cls == &FilterType || !cls.overridesInit(&ObjectType)) {
		return Value{}, TypeErrorf("filter() takes no keyword arguments")
	}
	if err := CheckPositional("filter", args.NPos(), 2, 2); err != nil {
		return Value{}, err
	}
	fn := args.V[0]
	it, err := Iter(t, args.V[1])
	if err != nil {
		return Value{}, err
	}
	f := &Filter{Header{&FilterType}, fn, it}
	return Construct(cls, &FilterType, Value{p: &f.Header}), nil
}

func filterNext(t *Thread, v Value) (Value, error) {
	f := v.asFilter()
	for {
		x, ok, err := quickNext(t, f.it)
		if !ok {
			return Value{}, err
		}
		r := x
		if !f.fn.IsNone() && f.fn.p != &BoolType.Header {
			if r, err = callOneDeeper(t, f.fn, x); err != nil {
				return Value{}, err
			}
		}
		if keep, err := Truth(t, r); err != nil {
			return Value{}, err
		} else if keep {
			return x, nil
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
	}
}

var filterSpec = TypeSpec{
	Type: &FilterType, Object: (*Filter)(nil),
	Flags: FlagBaseType,
	Slots: Slots{New: filterNew, Iter: iterSelf, Next: filterNext},
	Methods: []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		f := a.V[0].asFilter()
		return NewTuple(a.V[0].p.typ.Value(), NewTuple(f.fn, f.it)), nil
	}, Doc: "Return state information for pickling."}},
}
