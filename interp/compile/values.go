package compile

import "github.com/minipy-go/minipy/objmodel"

// newFrozenSet makes a frozenset of constants, whose hashes need no thread.
func newFrozenSet(items []objmodel.Value) objmodel.Value {
	s := objmodel.NewFrozenSet()
	for _, v := range items {
		if err := s.Add(nil, v); err != nil {
			return objmodel.NewTuple(items...)
		}
	}
	return s.Value()
}
