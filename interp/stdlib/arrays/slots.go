package arrays

import (
	"bytes"

	"github.com/minipy-go/minipy/objmodel"
)

var arraySpec = objmodel.TypeSpec{
	Type: &arrayType, Object: (*array)(nil),
	Flags: objmodel.FlagBaseType | objmodel.FlagSequence | objmodel.FlagWeak,
	Slots: objmodel.Slots{
		New:      newFrom,
		Init:     func(t *Thread, self Value, args Args) error { return nil },
		Repr:     arrayRepr,
		NoHash:   true,
		Compare:  compare,
		Len:      func(t *Thread, v Value) (int, error) { return asArray(v).len(), nil },
		GetItem:  getItem,
		SetItem:  setItem,
		Contains: func(t *Thread, v, x Value) (bool, error) { i, err := asArray(v).find(t, x, 0, -1); return i >= 0, err },
		Iter: func(t *Thread, v Value) (Value, error) {
			it := &arrayIter{Header: objmodel.NewHeader(&iterType), array: v}
			return objmodel.FromPtr(&it.Header), nil
		},
		Concat:  true,
		Binary:  [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpAdd: concat, objmodel.OpMul: repeat},
		InPlace: [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpAdd: extendInPlace, objmodel.OpMul: repeatInPlace},
		Buffer:  memory,
		Exports: func(v Value) *objmodel.Exports { return &asArray(v).Exports },
	},
	Classes: []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Doc: "See PEP 585", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}}},
	Methods: methods,
	GetSets: []objmodel.GetSetDef{
		{Name: "typecode", Doc: "the typecode character used to create the array", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.NewStr(string(asArray(v).code)), nil
		}},
		{Name: "itemsize", Doc: "the size, in bytes, of one array item", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Int(int64(asArray(v).size)), nil
		}},
	},
}

// memory gives the items to memoryviews, which know characters as numbers only.
func memory(v Value) (data []byte, format byte) {
	a := asArray(v)
	if isUnicode(a.code) {
		return a.data, 'I'
	}
	return a.data, a.code
}

// index takes an index out of a subscript, from the end when negative.
func (a *array) index(t *Thread, key Value, outside string) (int, error) {
	if key.Type().Slots.Index == nil {
		return 0, objmodel.TypeErrorf("array indices must be integers")
	}
	i, err := objmodel.IndexInt(t, key, &objmodel.IndexErrorType)
	if err != nil {
		return 0, err
	}
	n := a.len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, objmodel.IndexErrorf("%s", outside)
	}
	return i, nil
}

func getItem(t *Thread, v, key Value) (Value, error) {
	a := asArray(v)
	s := key.AsSlice()
	if s == nil {
		i, err := a.index(t, key, "array index out of range")
		if err != nil {
			return Value{}, err
		}
		return a.at(i), a.checkText(i, i+1)
	}
	start, _, step, n, err := objmodel.SliceIndices(t, s, a.len())
	if err != nil {
		return Value{}, err
	}
	if err := t.Reserve(int64(n), int64(a.size)); err != nil {
		return Value{}, err
	}
	data := make([]byte, 0, n*a.size)
	if step == 1 {
		data = append(data, a.data[start*a.size:(start+n)*a.size]...)
		return a.with(data).value(), nil
	}
	t.Spend(n >> 3)
	for k, i := 0, start; k < n; k, i = k+1, i+step {
		data = append(data, a.data[i*a.size:(i+1)*a.size]...)
	}
	return a.with(data).value(), nil
}

func setItem(t *Thread, v, key, value Value) error {
	a := asArray(v)
	if s := key.AsSlice(); s != nil {
		return a.setSlice(t, s, value)
	}
	i, err := a.index(t, key, "array assignment index out of range")
	if err != nil {
		return err
	}
	if value.IsNil() {
		if err := a.resizing(t); err != nil {
			return err
		}
		a.splice(t, i*a.size, (i+1)*a.size, nil)
		return nil
	}
	item, err := encode(t, a.code, value)
	if err != nil {
		return err
	}
	if i >= a.len() { // encode ran Python code
		return objmodel.IndexErrorf("array assignment index out of range")
	}
	copy(a.data[i*a.size:], item[:a.size])
	return nil
}

// setSlice assigns to a slice, or deletes it if value is nil.
func (a *array) setSlice(t *Thread, s *objmodel.Slice, value Value) error {
	var data []byte
	if !value.IsNil() {
		b := asArray(value)
		if b == nil {
			return objmodel.TypeErrorf("can only assign array (not \"%s\") to array slice", value.TypeName())
		}
		if b.code != a.code {
			return badArgument()
		}
		if err := t.Reserve(int64(len(b.data)), 1); err != nil {
			return err
		}
		data = bytes.Clone(b.data)
	}
	start, stop, step, n, err := objmodel.SliceIndices(t, s, a.len())
	if err == nil && (len(data) == 0 || len(data) != n*a.size) {
		err = a.resizing(t)
	}
	switch {
	case err != nil:
		return err
	case step == 1:
		a.splice(t, start*a.size, max(start, stop)*a.size, data)
		return nil
	case value.IsNil():
		t.Spend(a.len() >> 3)
		a.deleteEvery(start, step, n)
		return nil
	case len(data)/a.size != n:
		return objmodel.ValueErrorf("attempt to assign array of size %d to extended slice of size %d", len(data)/a.size, n)
	}
	t.Spend(n >> 3)
	for k, i := 0, start; k < n; k, i = k+1, i+step {
		copy(a.data[i*a.size:], data[k*a.size:(k+1)*a.size])
	}
	return nil
}

// deleteEvery deletes n items, step apart.
func (a *array) deleteEvery(start, step, n int) {
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	kept := a.data[:0]
	for i, deleted := 0, 0; i < a.len(); i++ {
		if deleted < n && i == start+deleted*step {
			deleted++
			continue
		}
		kept = append(kept, a.data[i*a.size:(i+1)*a.size]...)
	}
	a.data = kept
}

func badArgument() error { return objmodel.TypeErrorf("bad argument type for built-in operation") }

// compare compares the items of two arrays one after the other.
func compare(t *Thread, v, w Value, op objmodel.CompareOp) (Value, error) {
	a, b := asArray(v), asArray(w)
	if a == nil || b == nil {
		return objmodel.NotImplemented, nil
	}
	equality := op == objmodel.EQ || op == objmodel.NE
	if equality && a.len() != b.len() {
		return objmodel.Bool(op == objmodel.NE), nil
	}
	for i := 0; i < a.len() && i < b.len(); i++ {
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
		x, y := a.at(i), b.at(i)
		same, err := objmodel.CompareBool(t, x, y, objmodel.EQ)
		if err != nil {
			return Value{}, err
		}
		if !same {
			if equality {
				return objmodel.Bool(op == objmodel.NE), nil
			}
			return objmodel.Compare(t, x, y, op)
		}
	}
	return objmodel.Compare(t, objmodel.Int(int64(a.len())), objmodel.Int(int64(b.len())), op)
}

// find gives the first item from start on and before stop (-1: the end) that
// equals x, -1 if there is none.
func (a *array) find(t *Thread, x Value, start, stop int) (int, error) {
	for i := start; i < a.len() && (stop < 0 || i < stop); i++ {
		if err := t.Tick(1); err != nil {
			return 0, err
		}
		if same, err := objmodel.Equal(t, a.at(i), x); same || err != nil {
			return i, err
		}
	}
	return -1, nil
}

func concat(t *Thread, v, w Value) (Value, error) {
	a, b := asArray(v), asArray(w)
	switch {
	case a == nil:
		return objmodel.NotImplemented, nil
	case b == nil:
		return Value{}, objmodel.TypeErrorf("can only append array (not \"%s\") to array", w.TypeName())
	case a.code != b.code:
		return Value{}, badArgument()
	}
	if err := t.Reserve(int64(len(a.data)+len(b.data)), 1); err != nil {
		return Value{}, err
	}
	return a.with(append(append(make([]byte, 0, len(a.data)+len(b.data)), a.data...), b.data...)).value(), nil
}

// repeated gives the items of a n times.
func (a *array) repeated(t *Thread, n int) ([]byte, error) {
	if n <= 0 || len(a.data) == 0 {
		return nil, nil
	}
	if err := t.Reserve(int64(n), int64(len(a.data))); err != nil {
		return nil, err
	}
	return bytes.Repeat(a.data, n), nil
}

func repeat(t *Thread, v, w Value) (Value, error) {
	if asArray(v) == nil {
		v, w = w, v
	}
	a := asArray(v)
	data, ok, err := a.times(t, w)
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return objmodel.NotImplemented, nil
	}
	return a.with(data).value(), nil
}

// times gives the contents repeated as often as w says; ok is false where w is
// no count.
func (a *array) times(t *Thread, w Value) (data []byte, ok bool, err error) {
	if w.Type().Slots.Index == nil {
		return nil, false, nil
	}
	n, err := objmodel.IndexInt(t, w, &objmodel.OverflowErrorType)
	if err != nil {
		return nil, true, err
	}
	data, err = a.repeated(t, n)
	return data, true, err
}

func repeatInPlace(t *Thread, v, w Value) (Value, error) {
	a := asArray(v)
	data, ok, err := a.times(t, w)
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return objmodel.NotImplemented, nil
	}
	if err := a.growing(t, len(data)-len(a.data)); err != nil {
		return Value{}, err
	}
	a.data = data
	return v, nil
}

func extendInPlace(t *Thread, v, w Value) (Value, error) {
	if asArray(w) == nil {
		return Value{}, objmodel.TypeErrorf("can only extend array with array (not \"%s\")", w.TypeName())
	}
	return v, asArray(v).extend(t, w)
}

// extend appends the items of an array or another iterable.
func (a *array) extend(t *Thread, v Value) error {
	b := asArray(v)
	if b == nil {
		return objmodel.Iterate(t, v, func(x Value) error { return a.append(t, x) })
	}
	if b.code != a.code {
		return objmodel.TypeErrorf("can only extend with array of same kind")
	}
	if err := t.Room(len(a.data)+len(b.data), cap(a.data), 2); err != nil {
		return err
	}
	if err := a.growing(t, len(b.data)); err != nil {
		return err
	}
	a.data = append(a.data, b.data...)
	return nil
}

var iterType = objmodel.Type{Name: "arrayiterator", Module: "array"}

// arrayIter is an iterator over an array.
type arrayIter struct {
	objmodel.Header
	array Value // nil when it is exhausted
	next  int
}

func asIter(v Value) *arrayIter { return objmodel.Cast[arrayIter](v, &iterType) }

var iterSpec = objmodel.TypeSpec{
	Type: &iterType, Object: (*arrayIter)(nil),
	Slots: objmodel.Slots{
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) {
			it := asIter(v)
			if it.array.IsNil() {
				return Value{}, nil
			}
			a := asArray(it.array)
			if it.next >= a.len() {
				it.array = Value{}
				return Value{}, nil
			}
			it.next++
			return a.at(it.next - 1), nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "__reduce__", Kind: objmodel.NoArgs, Doc: "Return state information for pickling.", Fn: func(t *Thread, a Args) (Value, error) {
			it := asIter(a.V[0])
			iter, err := t.Interp.Builtins.Get(t, objmodel.NewStr("iter"))
			if err != nil {
				return Value{}, err
			}
			if it.array.IsNil() {
				return objmodel.NewTuple(iter, objmodel.NewTuple(objmodel.NewList(nil))), nil
			}
			return objmodel.NewTuple(iter, objmodel.NewTuple(it.array), objmodel.Int(int64(it.next))), nil
		}},
		{Name: "__setstate__", Kind: objmodel.OneArg, Doc: "Set state information for unpickling.", Fn: func(t *Thread, a Args) (Value, error) {
			i, err := objmodel.IndexInt(t, a.V[1], nil)
			if it := asIter(a.V[0]); err == nil && !it.array.IsNil() {
				it.next = min(max(i, 0), asArray(it.array).len())
			}
			return objmodel.None, err
		}},
	},
}
