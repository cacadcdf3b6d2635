package builtins

import "github.com/minipy-go/minipy/objmodel"

var (
	aiterName = objmodel.Name("__aiter__")
	anextName = objmodel.Name("__anext__")
)

func iterFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if len(a.V) == 1 {
		return objmodel.Iter(t, a.V[0])
	}
	if a.V[0].Type().Slots.Call == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("iter(v, w): v must be callable")
	}
	return objmodel.NewCallIter(a.V[0], a.V[1]), nil
}

func nextFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	next := a.V[0].Type().Slots.Next
	if next == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("'%s' object is not an iterator", a.V[0].TypeName())
	}
	v, err := next(t, a.V[0])
	switch {
	case err != nil:
		if len(a.V) == 2 && objmodel.Matches(err, &objmodel.StopIterationType) {
			return a.V[1], nil
		}
		return objmodel.Value{}, err
	case !v.IsNil():
		return v, nil
	case len(a.V) == 2:
		return a.V[1], nil
	}
	return objmodel.Value{}, objmodel.StopIteration(objmodel.Value{})
}

func aiterFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	r, found, err := objmodel.CallSpecial(t, a.V[0], aiterName)
	if err == nil && !found {
		return objmodel.Value{}, objmodel.TypeErrorf("'%s' object is not an async iterable", a.V[0].TypeName())
	}
	if err == nil && r.Type().Lookup(anextName).IsNil() {
		return objmodel.Value{}, objmodel.TypeErrorf("aiter() returned not an async iterator of type '%s'", r.TypeName())
	}
	return r, err
}

func anextFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	r, found, err := objmodel.CallSpecial(t, a.V[0], anextName)
	if err == nil && !found {
		return objmodel.Value{}, objmodel.TypeErrorf("'%s' object is not an async iterator", a.V[0].TypeName())
	}
	if err != nil || len(a.V) < 2 {
		return r, err
	}
	return newNextOr(r, a.V[1]), nil
}

func allFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	found, err := search(t, a.V[0], false)
	return objmodel.Bool(!found), err
}

func anyFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	found, err := search(t, a.V[0], true)
	return objmodel.Bool(found), err
}

// search looks for an item with the given truth.
func search(t *objmodel.Thread, iterable objmodel.Value, truth bool) (bool, error) {
	var w walk
	if err := w.begin(t, iterable); err != nil {
		return false, err
	}
	for {
		v, ok, err := w.next()
		if !ok || err != nil {
			return false, err
		}
		is, err := objmodel.Truth(t, v)
		if err != nil || is == truth {
			return err == nil, err
		}
	}
}

// sortedFunc makes a list and leaves the rest to list.sort, whose name its
// errors carry.
func sortedFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if err := objmodel.CheckPositional("sorted", a.NPos(), 1, 1); err != nil {
		return objmodel.Value{}, err
	}
	list, err := objmodel.ListOf(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	if len(a.V) == 1 {
		return list, objmodel.SortList(t, list.AsList(), objmodel.Value{}, false)
	}
	return list, objmodel.SortBy(t, list.AsList(), a.Tail(1))
}
