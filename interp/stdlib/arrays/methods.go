package arrays

import (
	"bytes"
	"slices"

	"github.com/minipy-go/minipy/objmodel"
)

// method makes a method that gives None.
func method(f func(t *Thread, a *array, args []Value) error) objmodel.Func {
	return func(t *Thread, args Args) (Value, error) { return objmodel.None, f(t, asArray(args.V[0]), args.V[1:]) }
}

var methods = []objmodel.MethodDef{
	{Name: "append", Kind: objmodel.OneArg, Sig: "($self, v, /)", Doc: "Append new value v to the end of the array.", Fn: method(func(t *Thread, a *array, args []Value) error { return a.append(t, args[0]) })},
	{Name: "extend", Kind: objmodel.OneArg, Sig: "($self, bb, /)", Doc: "Append items to the end of the array.", Fn: method(func(t *Thread, a *array, args []Value) error { return a.extend(t, args[0]) })},
	{Name: "insert", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($self, i, v, /)", Doc: "Insert a new item v into the array before position i.", Fn: method(insert)},
	{Name: "pop", Kind: objmodel.Positional, Max: 1, Sig: "($self, i=-1, /)", Doc: "Return the i-th element and delete it from the array.\n\ni defaults to -1.", Fn: pop},
	{Name: "remove", Kind: objmodel.OneArg, Sig: "($self, v, /)", Doc: "Remove the first occurrence of v in the array.", Fn: method(remove)},
	{Name: "clear", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Remove all items from the array.", Fn: method(func(t *Thread, a *array, args []Value) error {
		if err := a.growing(t, len(a.data)); err != nil {
			return err
		}
		a.data = nil
		return nil
	})},
	{Name: "index", Kind: objmodel.Positional, Min: 1, Max: 3, Sig: "($self, v, start=0, stop=sys.maxsize, /)", Doc: "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.", Fn: indexOf},
	{Name: "count", Kind: objmodel.OneArg, Sig: "($self, v, /)", Doc: "Return number of occurrences of v in the array.", Fn: count},
	{Name: "reverse", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Reverse the order of the items in the array.", Fn: method(func(t *Thread, a *array, args []Value) error {
		if err := t.Tick(int64(a.len() >> 3)); err != nil {
			return err
		}
		slices.Reverse(a.data)
		swapItems(a.data, a.size)
		return nil
	})},
	{Name: "byteswap", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Byteswap all items of the array.\n\nIf the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is\nraised.", Fn: method(func(t *Thread, a *array, args []Value) error {
		if err := t.Tick(int64(a.len() >> 3)); err != nil {
			return err
		}
		swapItems(a.data, a.size)
		return nil
	})},
	{Name: "buffer_info", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.", Fn: func(t *Thread, args Args) (Value, error) {
		return objmodel.NewTuple(objmodel.Int(int64(args.V[0].ID())), objmodel.Int(int64(asArray(args.V[0]).len()))), nil
	}},
	{Name: "tobytes", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Convert the array to an array of machine values and return the bytes representation.", Fn: func(t *Thread, args Args) (Value, error) {
		return copied(t, asArray(args.V[0]).data)
	}},
	{Name: "frombytes", Kind: objmodel.OneArg, Sig: "($self, buffer, /)", Doc: "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.", Fn: method(func(t *Thread, a *array, args []Value) error {
		data, ok := objmodel.BufferOf(args[0])
		if !ok {
			return objmodel.TypeErrorf("a bytes-like object is required, not '%s'", args[0].TypeName())
		}
		return a.fromBytes(t, data)
	})},
	{Name: "tolist", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Convert array to an ordinary list with the same items.", Fn: func(t *Thread, args Args) (Value, error) { return asArray(args.V[0]).list(t) }},
	{Name: "fromlist", Kind: objmodel.OneArg, Sig: "($self, list, /)", Doc: "Append items to array from list.", Fn: method(fromList)},
	{Name: "tounicode", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Extends this array with data from the unicode string ustr.", Fn: func(t *Thread, args Args) (Value, error) {
		a := asArray(args.V[0])
		if !isUnicode(a.code) {
			return Value{}, objmodel.ValueErrorf("tounicode() may only be called on unicode type arrays ('u' or 'w')")
		}
		return a.text(t)
	}},
	{Name: "fromunicode", Kind: objmodel.OneArg, Sig: "($self, ustr, /)", Doc: "Extends this array with data from the unicode string ustr.", Fn: method(func(t *Thread, a *array, args []Value) error {
		s, ok := args[0].ToStr()
		if !ok {
			return objmodel.TypeErrorf("fromunicode() argument must be str, not %s", objmodel.ArgName(args[0]))
		}
		if !isUnicode(a.code) {
			return objmodel.ValueErrorf("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
		}
		return a.fromText(t, s)
	})},
	{Name: "tofile", Kind: objmodel.OneArg, Sig: "($self, f, /)", Doc: "Write all items (as machine values) to the file object f.", Fn: method(func(t *Thread, a *array, args []Value) error {
		data, err := copied(t, a.data)
		if err == nil {
			_, err = objmodel.CallMethod(t, args[0], objmodel.Name("write"), data)
		}
		return err
	})},
	{Name: "fromfile", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($self, f, n, /)", Doc: "Read n objects from the file object f and append them to the end of the array.", Fn: method(fromFile)},
	{Name: "__copy__", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return a copy of the array.", Fn: copyArray},
	{Name: "__deepcopy__", Kind: objmodel.OneArg, Sig: "($self, unused, /)", Doc: "Return a copy of the array.", Fn: copyArray},
	{Name: "__reduce_ex__", Kind: objmodel.OneArg, Sig: "($self, value, /)", Doc: "Return state information for pickling.", Fn: reduce},
	{Name: "__sizeof__", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Size of the array in memory, in bytes.", Fn: func(t *Thread, args Args) (Value, error) {
		return objmodel.Int(int64(64 + len(asArray(args.V[0]).data))), nil
	}},
}

// copied gives a bytes object of the same contents.
func copied(t *Thread, data []byte) (Value, error) {
	if err := t.Reserve(int64(len(data)), 1); err != nil {
		return Value{}, err
	}
	return objmodel.NewBytes(string(data)), nil
}

func insert(t *Thread, a *array, args []Value) error {
	i, err := objmodel.IndexInt(t, args[0], &objmodel.OverflowErrorType)
	if err != nil {
		return err
	}
	item, err := encode(t, a.code, args[1])
	if err != nil {
		return err
	}
	n := a.len()
	if i < 0 {
		i += n
	}
	i = min(max(i, 0), n)
	if err := a.resizing(t); err != nil {
		return err
	}
	if err := t.Room(len(a.data)+a.size, cap(a.data), 2); err != nil {
		return err
	}
	t.Spend((len(a.data) - i*a.size) >> 8)
	a.data = slices.Insert(a.data, i*a.size, item[:a.size]...)
	return nil
}

func pop(t *Thread, args Args) (Value, error) {
	a, i := asArray(args.V[0]), -1
	if len(args.V) > 1 {
		var err error
		if i, err = objmodel.IndexInt(t, args.V[1], &objmodel.OverflowErrorType); err != nil {
			return Value{}, err
		}
	}
	n := a.len()
	if n == 0 {
		return Value{}, objmodel.IndexErrorf("pop from empty array")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Value{}, objmodel.IndexErrorf("pop index out of range")
	}
	if err := a.resizing(t); err != nil {
		return Value{}, err
	}
	v := a.at(i)
	t.Spend((len(a.data) - i*a.size) >> 8)
	a.data = slices.Delete(a.data, i*a.size, (i+1)*a.size)
	return v, nil
}

func remove(t *Thread, a *array, args []Value) error {
	i, err := a.find(t, args[0], 0, -1)
	if err != nil {
		return err
	}
	if i < 0 || i >= a.len() {
		return objmodel.ValueErrorf("array.remove(x): x not in array")
	}
	if err := a.resizing(t); err != nil {
		return err
	}
	t.Spend((len(a.data) - i*a.size) >> 8)
	a.data = slices.Delete(a.data, i*a.size, (i+1)*a.size)
	return nil
}

func indexOf(t *Thread, args Args) (Value, error) {
	a := asArray(args.V[0])
	bounds := [2]int{0, a.len()}
	for k := range args.V[2:] {
		i, err := objmodel.IndexInt(t, args.V[2+k], nil)
		if err != nil {
			return Value{}, err
		}
		if i < 0 {
			i = max(i+a.len(), 0)
		}
		bounds[k] = i
	}
	i, err := a.find(t, args.V[1], bounds[0], bounds[1])
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, objmodel.ValueErrorf("array.index(x): x not in array")
	}
	return objmodel.Int(int64(i)), nil
}

func count(t *Thread, args Args) (Value, error) {
	a, n := asArray(args.V[0]), int64(0)
	for next := 0; ; n++ {
		i, err := a.find(t, args.V[1], next, -1)
		if err != nil {
			return Value{}, err
		}
		if i < 0 {
			return objmodel.Int(n), nil
		}
		next = i + 1
	}
}

func fromList(t *Thread, a *array, args []Value) error {
	l := args[0].AsList()
	if l == nil {
		return objmodel.TypeErrorf("arg must be list")
	}
	old := len(a.data)
	n := len(l.Items())
	for i := range n {
		err := t.Tick(1)
		if err == nil {
			err = a.append(t, l.Items()[i])
		}
		if err == nil && len(l.Items()) != n {
			err = objmodel.RuntimeErrorf("list changed size during iteration")
		}
		if err != nil {
			a.data = a.data[:min(old, len(a.data))]
			return err
		}
	}
	return nil
}

func fromFile(t *Thread, a *array, args []Value) error {
	n, err := objmodel.IndexInt(t, args[1], &objmodel.OverflowErrorType)
	if err != nil {
		return err
	}
	if n < 0 {
		return objmodel.ValueErrorf("negative count")
	}
	if err := t.Reserve(int64(n), int64(a.size)); err != nil {
		return err
	}
	v, err := objmodel.CallMethod(t, args[0], objmodel.Name("read"), objmodel.Int(int64(n*a.size)))
	if err != nil {
		return err
	}
	b := v.AsBytes()
	if b == nil {
		return objmodel.TypeErrorf("read() didn't return bytes")
	}
	if err := a.fromBytes(t, b.String()); err != nil {
		return err
	}
	if len(b.String()) != n*a.size {
		return objmodel.Errorf(&objmodel.EOFErrorType, "read() didn't return enough bytes")
	}
	return nil
}

func copyArray(t *Thread, args Args) (Value, error) {
	a := asArray(args.V[0])
	if err := t.Reserve(int64(len(a.data)), 1); err != nil {
		return Value{}, err
	}
	return a.with(bytes.Clone(a.data)).value(), nil
}
