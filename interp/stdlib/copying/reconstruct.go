package copying

import "github.com/minipy-go/minipy/objmodel"

// reconstruction makes a copy of an object of what it was reduced to.
type reconstruction struct {
	t        *objmodel.Thread
	original objmodel.Value
	deep     *deep // nil for a shallow copy
}

// reductionMax is how many parts a reduction may have.
const reductionMax = 5

// run makes the copy. Errors: TypeError for an odd reduction, and what the
// functions in it raise.
func (r *reconstruction) run(rv objmodel.Value) (objmodel.Value, error) {
	items, err := objmodel.Collect(r.t, rv)
	if err != nil {
		return objmodel.Value{}, err
	}
	if len(items) < 2 || len(items) > reductionMax {
		return objmodel.Value{}, reductionError(len(items))
	}
	var parts [reductionMax]objmodel.Value
	copy(parts[:], items)
	y, err := r.call(parts[0], parts[1])
	if err != nil {
		return objmodel.Value{}, err
	}
	if r.deep != nil {
		if err := r.deep.remember(r.original, y); err != nil {
			return objmodel.Value{}, err
		}
	}
	if err := r.state(y, parts[2]); err != nil {
		return objmodel.Value{}, err
	}
	if err := r.listItems(y, parts[3]); err != nil {
		return objmodel.Value{}, err
	}
	return y, r.dictItems(y, parts[4])
}

// reductionError is the error of CPython's _reconstruct for n parts.
func reductionError(n int) error {
	switch {
	case n == 0:
		return objmodel.TypeErrorf("_reconstruct() missing 2 required positional arguments: 'func' and 'args'")
	case n == 1:
		return objmodel.TypeErrorf("_reconstruct() missing 1 required positional argument: 'args'")
	}
	return objmodel.TypeErrorf("_reconstruct() takes from 4 to 7 positional arguments but %d were given", n+2)
}

// one copies a part if the copy is deep.
func (r *reconstruction) one(v objmodel.Value) (objmodel.Value, error) {
	if r.deep == nil {
		return v, nil
	}
	return r.deep.copy(v)
}

func absent(v objmodel.Value) bool { return v.IsNil() || v.IsNone() }

func (r *reconstruction) call(f, args objmodel.Value) (objmodel.Value, error) {
	items, err := objmodel.Collect(r.t, args)
	if err != nil {
		return objmodel.Value{}, err
	}
	for i := range items {
		if items[i], err = r.one(items[i]); err != nil {
			return objmodel.Value{}, err
		}
	}
	return objmodel.Call(r.t, f, items...)
}

// state gives y its state.
func (r *reconstruction) state(y, state objmodel.Value) error {
	if absent(state) {
		return nil
	}
	state, err := r.one(state)
	if err != nil {
		return err
	}
	setState, err := objmodel.FindAttr(r.t, y, setStateName)
	if err != nil {
		return err
	}
	if !setState.IsNil() {
		_, err := objmodel.CallMethod(r.t, y, setStateName, state)
		return err
	}
	slots := objmodel.None
	if pair := state.AsTuple(); pair != nil && len(pair.Items()) == 2 {
		state, slots = pair.Items()[0], pair.Items()[1]
	}
	if !state.IsNone() {
		dict, err := objmodel.GetAttr(r.t, y, dictName)
		if err != nil {
			return err
		}
		if _, err := objmodel.CallMethod(r.t, dict, updateName, state); err != nil {
			return err
		}
	}
	if slots.IsNone() {
		return nil
	}
	return r.setSlots(y, slots)
}

func (r *reconstruction) setSlots(y, slots objmodel.Value) error {
	items, err := objmodel.CallMethod(r.t, slots, itemsName)
	if err != nil {
		return err
	}
	return objmodel.Iterate(r.t, items, func(item objmodel.Value) error {
		key, value, err := pair(r.t, item)
		if err != nil {
			return err
		}
		name, err := objmodel.AttrName(key)
		if err != nil {
			return err
		}
		return objmodel.SetAttr(r.t, y, name, value)
	})
}

// pair unpacks two values.
func pair(t *objmodel.Thread, v objmodel.Value) (a, b objmodel.Value, err error) {
	items, err := objmodel.Collect(t, v)
	switch {
	case err != nil:
		return a, b, err
	case len(items) < 2:
		return a, b, objmodel.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
	case len(items) > 2:
		return a, b, objmodel.ValueErrorf("too many values to unpack (expected 2)")
	}
	return items[0], items[1], nil
}

func (r *reconstruction) listItems(y, it objmodel.Value) error {
	if absent(it) {
		return nil
	}
	return objmodel.Iterate(r.t, it, func(item objmodel.Value) error {
		item, err := r.one(item)
		if err != nil {
			return err
		}
		_, err = objmodel.CallMethod(r.t, y, appendName, item)
		return err
	})
}

func (r *reconstruction) dictItems(y, it objmodel.Value) error {
	if absent(it) {
		return nil
	}
	return objmodel.Iterate(r.t, it, func(item objmodel.Value) error {
		key, value, err := pair(r.t, item)
		if err != nil {
			return err
		}
		if key, err = r.one(key); err != nil {
			return err
		}
		if value, err = r.one(value); err != nil {
			return err
		}
		return objmodel.SetItem(r.t, y, key, value)
	})
}
