package compile

import "github.com/minipy-go/minipy/objmodel"

// newFrozenSet makes a frozenset of constants, whose hashes run no Python code.
// CPython makes the constant anew of the items of the first, in their order
// there, when it puts equal constants together; that decides the order of items
// whose hashes collide.
func newFrozenSet(items []objmodel.Value) objmodel.Value {
	t := objmodel.NewThread(&objmodel.Interp{})
	first, second := objmodel.NewFrozenSet(), objmodel.NewFrozenSet()
	for _, v := range items {
		if err := first.Add(t, v); err != nil {
			return objmodel.NewTuple(items...)
		}
	}
	for pos := 0; ; {
		v, ok := first.Next(&pos)
		if !ok {
			return second.Value()
		}
		if err := second.Add(t, v); err != nil {
			return objmodel.NewTuple(items...)
		}
	}
}
