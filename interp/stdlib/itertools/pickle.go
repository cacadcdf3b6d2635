package itertools

import (
	"slices"

	"github.com/minipy-go/minipy/objmodel"
)

// Most iterators of the module can be pickled and copied, which CPython 3.13
// deprecates. What a type knows of it stands in two functions of its objects.

// pickled adds __reduce__ and, if the objects have state, __setstate__. The body
// of an object may have a method instead that gives another reduction than of
// the object itself; the nil Value means that there is no need.
//
//go:noinline
func pickled(spec *objmodel.TypeSpec, typ *objmodel.Type, hasState bool) *objmodel.TypeSpec {
	spec.Methods = append(slices.Clone(spec.Methods), objmodel.MethodDef{Name: "__reduce__", Kind: objmodel.NoArgs, Doc: "Return state information for pickling.",
		Fn: func(t *Thread, a Args) (Value, error) {
			if err := deprecated(t); err != nil {
				return Value{}, err
			}
			it := objmodel.Cast[iterator](a.V[0], typ)
			if b, ok := it.body.(interface {
				instead(t *Thread) (Value, error)
			}); ok {
				if v, err := b.instead(t); err != nil || !v.IsNil() {
					return v, err
				}
			}
			args, state, err := it.body.reduce(t)
			if err != nil {
				return Value{}, err
			}
			return reduction(a.V[0].Type(), args, state), nil
		}})
	if hasState {
		spec.Methods = append(spec.Methods, objmodel.MethodDef{Name: "__setstate__", Kind: objmodel.OneArg, Doc: "Set state information for unpickling.",
			Fn: func(t *Thread, a Args) (Value, error) {
				if err := deprecated(t); err != nil {
					return Value{}, err
				}
				it := objmodel.Cast[iterator](a.V[0], typ)
				return objmodel.None, it.body.restore(t, a.V[1])
			}})
	}
	return spec
}

func deprecated(t *Thread) error {
	return t.Warn(&objmodel.DeprecationWarningType, "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.")
}

func reduction(cls *objmodel.Type, args []Value, state Value) Value {
	if state.IsNil() {
		return objmodel.NewTuple(cls.Value(), objmodel.NewTuple(args...))
	}
	return objmodel.NewTuple(cls.Value(), objmodel.NewTuple(args...), state)
}

// stateTuple reads a state that is a tuple of least to most items.
func stateTuple(v Value, least, most int) ([]Value, error) {
	tuple := v.AsTuple()
	if tuple == nil {
		return nil, objmodel.TypeErrorf("state is not a tuple")
	}
	items := tuple.Items()
	switch {
	case len(items) < least:
		return nil, objmodel.TypeErrorf("function takes %s %d argument%s (%d given)", atLeast(least, most), least, plural(least), len(items))
	case len(items) > most:
		return nil, objmodel.TypeErrorf("function takes %s %d argument%s (%d given)", atMost(least, most), most, plural(most), len(items))
	}
	return items, nil
}

func atLeast(least, most int) string {
	if least == most {
		return "exactly"
	}
	return "at least"
}

func atMost(least, most int) string {
	if least == most {
		return "exactly"
	}
	return "at most"
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// ints makes a tuple of numbers.
func ints(numbers []int) Value {
	items := make([]Value, len(numbers))
	for i, n := range numbers {
		items[i] = objmodel.Int(int64(n))
	}
	return objmodel.NewTuple(items...)
}

// readInts reads a tuple of as many numbers as there are in into; clip brings
// each into the range that it may have.
func readInts(t *Thread, v Value, into []int, clip func(i, n int) int) error {
	tuple := v.AsTuple()
	if tuple == nil || tuple.Len() != len(into) {
		return objmodel.ValueErrorf("invalid arguments")
	}
	for i, x := range tuple.Items() {
		n, err := objmodel.IndexInt(t, x, &objmodel.OverflowErrorType)
		if err != nil {
			return err
		}
		into[i] = clip(i, n)
	}
	return nil
}

// clipTo brings n into 0 to limit.
func clipTo(n, limit int) int { return max(0, min(n, limit)) }

// orNone gives None for no value.
func orNone(v Value) Value {
	if v.IsNil() {
		return objmodel.None
	}
	return v
}

// truthState reads a state that is a truth value.
func truthState(t *Thread, v Value, flag *bool) error {
	is, err := objmodel.Truth(t, v)
	if err == nil {
		*flag = is
	}
	return err
}

func number(flag bool) Value {
	if flag {
		return objmodel.Int(1)
	}
	return objmodel.Int(0)
}
