package compile

import "github.com/minipy-go/minipy/objmodel"

// newFrozenSet makes a frozenset of constants, whose hashes run no Python code.
func newFrozenSet(items []objmodel.Value) objmodel.Value {
	t := objmodel.NewThread(&objmodel.Interp{})
	s := objmodel.NewFrozenSet()
	for _, v := range items {
		if err := s.Add(t, v); err != nil {
			return objmodel.NewTuple(items...)
		}
	}
	return s.Value()
}
