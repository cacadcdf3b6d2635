package copying

import "github.com/minipy-go/minipy/objmodel"

func deepcopyFunc(t *objmodel.Thread, args objmodel.Args) (objmodel.Value, error) {
	var a [3]objmodel.Value
	if err := deepcopyParams.Bind(args, a[:]); err != nil {
		return objmodel.Value{}, err
	}
	memo := a[1]
	if memo.IsNil() || memo.IsNone() {
		memo = objmodel.NewDict(0).Value()
	}
	d := deep{t: t, memo: memo}
	return d.copy(a[0])
}

// deep makes deep copies under one memo, which maps the id of an object to its
// copy. The memo is a dict; a caller from Python may hand in another mapping.
type deep struct {
	t    *objmodel.Thread
	memo objmodel.Value
}

// id is the memo's key for an object, id(v).
func id(v objmodel.Value) objmodel.Value { return objmodel.Int(int64(v.ID())) }

// known gives the copy that the memo has of x, nil if none.
func (d *deep) known(x objmodel.Value) (objmodel.Value, error) {
	if dict := d.memo.AsDict(); dict != nil {
		return dict.Get(d.t, id(x))
	}
	v, err := objmodel.GetItem(d.t, d.memo, id(x))
	if objmodel.Matches(err, &objmodel.KeyErrorType) {
		return objmodel.Value{}, nil
	}
	return v, err
}

// remember stores the copy of x.
func (d *deep) remember(x, y objmodel.Value) error {
	if dict := d.memo.AsDict(); dict != nil {
		return dict.Set(d.t, id(x), y)
	}
	return objmodel.SetItem(d.t, d.memo, id(x), y)
}

// keepAlive makes the memo hold x, so that no other object can get its id. As
// in CPython the list of these stands under the id of the memo itself.
func (d *deep) keepAlive(x objmodel.Value) error {
	kept, err := d.known(d.memo)
	if err != nil {
		return err
	}
	if l := listOf(kept); l != nil {
		l.Append(x)
		return nil
	}
	return d.remember(d.memo, objmodel.NewList([]objmodel.Value{x}))
}

func listOf(v objmodel.Value) *objmodel.List {
	if v.IsNil() {
		return nil
	}
	return v.AsList()
}

// copy is copy.deepcopy(x, memo). Errors: copy.Error, RecursionError, and what
// the reductions raise.
func (d *deep) copy(x objmodel.Value) (objmodel.Value, error) {
	if isAtom(x.Type()) {
		return x, d.t.Tick(1)
	}
	if err := d.t.EnterNative(""); err != nil {
		return objmodel.Value{}, err
	}
	defer d.t.LeaveNative()
	if err := d.t.Tick(1); err != nil {
		return objmodel.Value{}, err
	}
	y, err := d.known(x)
	if err != nil || !y.IsNil() {
		return y, err
	}
	if y, err = d.make(x); err != nil {
		return objmodel.Value{}, err
	}
	if y.Is(x) {
		return y, nil
	}
	if err := d.remember(x, y); err != nil {
		return objmodel.Value{}, err
	}
	return y, d.keepAlive(x)
}

// make copies what the memo does not have.
func (d *deep) make(x objmodel.Value) (objmodel.Value, error) {
	switch x.Type() {
	case &objmodel.ListType:
		return d.list(x)
	case &objmodel.TupleType:
		return d.tuple(x)
	case &objmodel.DictType:
		return d.dict(x)
	case &objmodel.MethodType:
		self, err := d.copy(x.AsMethod().Self)
		if err != nil {
			return objmodel.Value{}, err
		}
		return objmodel.NewMethod(x.AsMethod().Func, self), nil
	}
	if x.Type().IsSubtype(&objmodel.TypeType) {
		return x, nil
	}
	copier, err := objmodel.FindAttr(d.t, x, deepcopyName)
	if err != nil {
		return objmodel.Value{}, err
	}
	if !copier.IsNil() && !copier.IsNone() {
		return objmodel.Call(d.t, copier, d.memo)
	}
	rv, err := reduce(d.t, x, "deep")
	if err != nil {
		return objmodel.Value{}, err
	}
	if rv.StrObject() != nil {
		return x, nil
	}
	r := reconstruction{t: d.t, original: x, deep: d}
	return r.run(rv)
}

func (d *deep) list(x objmodel.Value) (objmodel.Value, error) {
	y := objmodel.NewList(nil)
	if err := d.remember(x, y); err != nil {
		return objmodel.Value{}, err
	}
	source := x.AsList()
	for i := 0; i < len(source.Items()); i++ {
		item, err := d.copy(source.Items()[i])
		if err != nil {
			return objmodel.Value{}, err
		}
		y.AsList().Append(item)
	}
	return y, nil
}

// tuple copies a tuple, which is its own copy if all of its items are.
func (d *deep) tuple(x objmodel.Value) (objmodel.Value, error) {
	items := x.AsTuple().Items()
	tuple, copies := x, items
	if len(items) > 0 {
		tuple, copies = objmodel.MakeTuple(len(items))
	}
	same := true
	for i, item := range items {
		var err error
		if copies[i], err = d.copy(item); err != nil {
			return objmodel.Value{}, err
		}
		same = same && copies[i].Is(item)
	}
	y, err := d.known(x)
	if err != nil || !y.IsNil() {
		return y, err
	}
	if same {
		return x, nil
	}
	return tuple, nil
}

func (d *deep) dict(x objmodel.Value) (objmodel.Value, error) {
	y := objmodel.NewDict(0)
	if err := d.remember(x, y.Value()); err != nil {
		return objmodel.Value{}, err
	}
	source := x.AsDict()
	size := source.Len()
	for pos := 0; ; {
		key, value, ok := source.Next(&pos)
		if !ok {
			return y.Value(), nil
		}
		key, err := d.copy(key)
		if err != nil {
			return objmodel.Value{}, err
		}
		if value, err = d.copy(value); err != nil {
			return objmodel.Value{}, err
		}
		if err := y.Set(d.t, key, value); err != nil {
			return objmodel.Value{}, err
		}
		if source.Len() != size {
			return objmodel.Value{}, objmodel.RuntimeErrorf("dictionary changed size during iteration")
		}
	}
}
