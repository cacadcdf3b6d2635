package pickle

import (
	"slices"

	"github.com/minipy-go/minipy/objmodel"
)

func (u *Unpickler) loadList() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	items, err := u.cut(height)
	if err != nil {
		return err
	}
	return u.push(objmodel.NewList(items))
}

func (u *Unpickler) loadTuple() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	return u.tupleFrom(height)
}

func (u *Unpickler) loadTupleOf(n int) error { return u.tupleFrom(len(u.stack) - n) }

// tupleFrom makes a tuple of everything from height on.
func (u *Unpickler) tupleFrom(height int) error {
	if height < u.fence {
		return u.underflow()
	}
	v := objmodel.CopyTuple(u.stack[height:])
	u.drop(height)
	return u.push(v)
}

func (u *Unpickler) loadDict() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	items := u.stack[height:]
	if len(items)%2 != 0 {
		return u.state.unpicklingErrorf("odd number of items for DICT")
	}
	d := objmodel.NewDict(len(items) / 2)
	if err := u.setPairs(d, items); err != nil {
		return err
	}
	u.drop(height)
	return u.push(d.Value())
}

// setPairs stores keys and values, which take turns.
func (u *Unpickler) setPairs(d *objmodel.Dict, items []objmodel.Value) error {
	for i := 0; i+1 < len(items); i += 2 {
		if err := u.allowKey(items[i]); err != nil {
			return err
		}
		if err := d.Set(u.t, items[i], items[i+1]); err != nil {
			return err
		}
	}
	return nil
}

// target gives the container below height, to which an opcode adds what lies
// above; empty says that there is nothing to add.
func (u *Unpickler) target(height int) (container objmodel.Value, empty bool, err error) {
	if height > len(u.stack) || height <= u.fence {
		return objmodel.Value{}, false, u.underflow()
	}
	return u.stack[height-1], height == len(u.stack), nil
}

func (u *Unpickler) loadAppend() error {
	if len(u.stack)-1 <= u.fence {
		return u.underflow()
	}
	return u.extend(len(u.stack) - 1)
}

func (u *Unpickler) loadAppends() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	return u.extend(height)
}

// extend adds everything from height on to the list below it. Any object will
// do that has extend, or append.
func (u *Unpickler) extend(height int) error {
	list, empty, err := u.target(height)
	if err != nil || empty {
		return err
	}
	if list.Type() == &objmodel.ListType {
		l := list.AsList()
		items, more := l.Items(), u.stack[height:]
		if cap(items)-len(items) < len(more) {
			items = slices.Grow(items, max(len(more), len(items)))
		}
		l.SetItems(append(items, more...))
		u.drop(height)
		return nil
	}
	extend, err := objmodel.FindAttr(u.t, list, nameExtend)
	if err != nil {
		return err
	}
	items, err := u.cut(height)
	if err != nil {
		return err
	}
	if !extend.IsNil() {
		_, err := objmodel.Call(u.t, extend, objmodel.NewList(items))
		return err
	}
	return u.callEach(list, nameAppend, items)
}

// callEach calls the method of obj with each of the items.
func (u *Unpickler) callEach(obj objmodel.Value, name *objmodel.Str, items []objmodel.Value) error {
	method, err := objmodel.GetAttr(u.t, obj, name)
	if err != nil {
		return err
	}
	for _, item := range items {
		if _, err := objmodel.Call(u.t, method, item); err != nil {
			return err
		}
	}
	return nil
}

func (u *Unpickler) loadSetItem() error { return u.setItems(len(u.stack) - 2) }

func (u *Unpickler) loadSetItems() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	return u.setItems(height)
}

// setItems stores the pairs from height on in the mapping below.
func (u *Unpickler) setItems(height int) error {
	mapping, empty, err := u.target(height)
	if err != nil || empty {
		return err
	}
	if (len(u.stack)-height)%2 != 0 {
		return u.state.unpicklingErrorf("odd number of items for SETITEMS")
	}
	if mapping.Type() == &objmodel.DictType {
		if err := u.setPairs(mapping.AsDict(), u.stack[height:]); err != nil {
			return err
		}
		u.drop(height)
		return nil
	}
	items, err := u.cut(height)
	if err != nil {
		return err
	}
	for i := 0; i < len(items); i += 2 {
		if err := objmodel.SetItem(u.t, mapping, items[i], items[i+1]); err != nil {
			return err
		}
	}
	return nil
}

func (u *Unpickler) loadEmptySet() error { return u.push(objmodel.NewSet().Value()) }

func (u *Unpickler) loadAddItems() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	set, empty, err := u.target(height)
	if err != nil || empty {
		return err
	}
	items, err := u.cut(height)
	if err != nil {
		return err
	}
	if s := set.AsSet(); s != nil && set.Type().NativeBase() == &objmodel.SetType {
		return u.addAll(s, items)
	}
	return u.callEach(set, nameAdd, items)
}

func (u *Unpickler) loadFrozenSet() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	items, err := u.cut(height)
	if err != nil {
		return err
	}
	s := objmodel.NewFrozenSet()
	if err := u.addAll(s, items); err != nil {
		return err
	}
	return u.push(s.Value())
}

func (u *Unpickler) addAll(s *objmodel.Set, items []objmodel.Value) error {
	for _, item := range items {
		if err := u.allowKey(item); err != nil {
			return err
		}
		if err := s.Add(u.t, item); err != nil {
			return err
		}
	}
	return nil
}
