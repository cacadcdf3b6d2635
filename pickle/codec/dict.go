package codec

import (
	"iter"
	"slices"
)

// Dict is a dict: it keeps the order in which keys were added, and its keys are
// equal where Python's are, so that 1, 1.0 and true are one key. A key is any
// value that Python can hash: nil, bool, int64, float64, complex128, *big.Int,
// string, []byte, Tuple, a frozen *Set, *Class, *Object, or a value of the host.
type Dict struct {
	entries []entry
	index   map[any]int32 // by canonical key; nil while there are few

	nest nesting
}

type entry struct{ key, value any }

// fewKeys is the number of entries up to which a Dict has no index.
const fewKeys = 8

// NewDict makes a Dict of keys and values in turn. It panics on an odd number
// of arguments and on a key that is unhashable, as both are written in the
// program that calls it.
func NewDict(keysAndValues ...any) *Dict {
	d := &Dict{}
	for i := 0; i < len(keysAndValues); i += 2 {
		if err := d.Set(keysAndValues[i], keysAndValues[i+1]); err != nil {
			panic(err)
		}
	}
	return d
}

// Len is the number of keys.
func (d *Dict) Len() int { return len(d.entries) }

// All gives keys and values in their order.
func (d *Dict) All() iter.Seq2[any, any] {
	return func(yield func(any, any) bool) {
		for _, e := range d.entries {
			if !yield(e.key, e.value) {
				return
			}
		}
	}
}

// Get gives the value of a key; ok is false if there is none.
func (d *Dict) Get(key any) (value any, ok bool) {
	i, _, err := d.find(key, &keyCost{keyBudget})
	if err != nil || i < 0 {
		return nil, false
	}
	return d.entries[i].value, true
}

// Set stores a value under a key; a key that is there keeps its place. Errors:
// *TypeError if the key is unhashable.
func (d *Dict) Set(key, value any) error { return d.set(key, value, &keyCost{keyBudget}) }

func (d *Dict) set(key, value any, cost *keyCost) error {
	i, canon, err := d.find(key, cost)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.entries[i].value = value
		return nil
	}
	d.entries = append(d.entries, entry{key, value})
	if d.index != nil {
		d.index[canon] = int32(len(d.entries) - 1)
	} else if len(d.entries) > fewKeys {
		return d.reindex(cost)
	}
	return nil
}

// Delete removes a key, at a cost of the Dict's length; it reports whether the
// key was there.
func (d *Dict) Delete(key any) bool {
	cost := &keyCost{keyBudget}
	i, _, err := d.find(key, cost)
	if err != nil || i < 0 {
		return false
	}
	d.entries = slices.Delete(d.entries, i, i+1)
	if d.index != nil {
		for canon, at := range d.index {
			if int(at) == i {
				delete(d.index, canon)
			} else if int(at) > i {
				d.index[canon] = at - 1
			}
		}
	}
	return true
}

// find gives the place of a key, -1 if it is not there, and its canonical form
// if there is an index.
func (d *Dict) find(key any, cost *keyCost) (at int, canon any, err error) {
	if d.index == nil {
		if s, ok := key.(string); ok && len(s) <= cheapKey {
			return d.findText(s), nil, nil
		}
	}
	canon, err = canonical(key, cost)
	if err != nil {
		return -1, nil, err
	}
	if d.index != nil {
		if i, ok := d.index[canon]; ok {
			return int(i), canon, nil
		}
		return -1, canon, nil
	}
	for i := range d.entries {
		other, err := canonical(d.entries[i].key, cost)
		if err != nil {
			return -1, nil, err
		}
		if other == canon {
			return i, canon, nil
		}
	}
	return -1, canon, nil
}

// findText is find for a string in a Dict without an index.
func (d *Dict) findText(key string) int {
	for i := range d.entries {
		if s, ok := d.entries[i].key.(string); ok && s == key {
			return i
		}
	}
	return -1
}

// reindex makes the index.
func (d *Dict) reindex(cost *keyCost) error {
	index := make(map[any]int32, 2*len(d.entries))
	for i := range d.entries {
		canon, err := canonical(d.entries[i].key, cost)
		if err != nil {
			return err
		}
		index[canon] = int32(i)
	}
	d.index = index
	return nil
}
