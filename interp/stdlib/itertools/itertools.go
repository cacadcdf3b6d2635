// Package itertools makes the module itertools. Its iterators are structs that begin
// alike; each type has its function that gives the next item, and those whose items
// can be had without running Python code have quicker ones besides.
package itertools

import (
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// iterator is what an object of any of the module's types begins with.
type iterator struct {
	objmodel.Header
	body body // the object itself, where it can be pickled
}

// body is how an iterator is taken apart and put together again: reduce gives the
// arguments that make such an iterator, and its state, the nil Value if there is none.
type body interface {
	reduce(t *Thread) (args []Value, state Value, err error)
	restore(t *Thread, state Value) error
}

// stateless is the part of a body that is made again from its arguments alone.
type stateless struct{}

func (stateless) restore(*Thread, Value) error { return nil }

// New makes the module.
func New(t *Thread) *objmodel.Module {
	types := specs()
	objmodel.Register(types)
	m := objmodel.NewModule("itertools")
	m.Functions(functions)
	for _, s := range types {
		m.Set(s.Type.Name, s.Type.Value())
	}
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "tee", Fn: tee, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($module, iterable, n=2, /)"},
}

// newType names a type of the module.
func newType(name, doc string) objmodel.Type {
	return objmodel.Type{Name: name, Module: "itertools", Doc: doc}
}

// specOf makes the table of a type from the function that makes its objects, a pointer
// to the struct that they are, and the function that gives their next item.
//
//go:noinline
func specOf(typ *objmodel.Type, build func(t *Thread, args Args) (*iterator, error), object any, next objmodel.NextFunc) *objmodel.TypeSpec {
	return &objmodel.TypeSpec{
		Object: object,
		Type:   typ,
		Flags:  objmodel.FlagBaseType,
		Slots: objmodel.Slots{
			New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
				if len(args.Kw) > 0 && !takesKeywords(typ) && ownInit(cls) {
					args = Args{V: args.Pos()}
				}
				it, err := build(t, args)
				if err != nil {
					return Value{}, err
				}
				it.Header = objmodel.NewHeader(typ)
				v := objmodel.Construct(cls, typ, objmodel.FromPtr(&it.Header))
				if g, ok := it.body.(*grouping); ok {
					g.object = v
				}
				return v, nil
			},
			Init: func(t *Thread, self Value, args Args) error { return nil },
			Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
			Next: next,
			Repr: func(t *Thread, v Value) (Value, error) {
				it := objmodel.Cast[iterator](v, typ)
				repr := func(*Thread) (string, error) { return objmodel.DefaultRepr(v), nil }
				if b, ok := it.body.(interface {
					repr(t *Thread) (string, error)
				}); ok {
					repr = b.repr
				}
				s, err := repr(t)
				return objmodel.NewStr(s), err
			},
		},
	}
}

// source is an iterator that items are taken from. Once it has ended it is
// not asked again.
type source struct {
	it   Value
	live bool // it has not ended
}

func sourceOf(t *Thread, iterable Value) (source, error) {
	it, err := objmodel.Iter(t, iterable)
	return source{it, err == nil}, err
}

// next gives the next item; the nil Value at the end.
func (s *source) next(t *Thread) (Value, error) {
	if !s.live {
		return Value{}, nil
	}
	v, ok, err := objmodel.QuickNext(t, s.it)
	if !ok {
		s.live = false
	}
	return v, err
}

// fill is objmodel.Fill for a source.
func (s *source) fill(t *Thread, room []Value) int {
	if !s.live {
		return 0
	}
	return objmodel.Fill(t, s.it, room)
}

// walked adds to the table of a type the quicker ways to walk its objects; either
// may be nil.
func walked(spec *objmodel.TypeSpec, fill objmodel.FillFunc, row objmodel.RowFunc) *objmodel.TypeSpec {
	spec.Fill, spec.Row = fill, row
	return spec
}

// positional checks the arguments of a type that takes no keywords.
func positional(name string, args Args, min, max int) error {
	if len(args.Kw) > 0 {
		return objmodel.TypeErrorf("%s() takes no keyword arguments", name)
	}
	return objmodel.CheckPositional(name, len(args.V), min, max)
}

// ownInit says whether a class made in Python has an __init__ of its own, to
// which the keywords of the call are left.
func ownInit(cls *objmodel.Type) bool {
	for _, c := range cls.MRO() {
		if !c.IsHeap() {
			return false
		}
		if !c.Dict().GetStr(initName).IsNil() {
			return true
		}
	}
	return false
}

var initName = objmodel.Name("__init__")

// takesKeywords says of a type whether its constructor knows keywords.
func takesKeywords(typ *objmodel.Type) bool {
	switch typ {
	case &chainType, &cycleType, &dropWhileType, &takeWhileType, &filterFalseType, &isliceType, &pairwiseType, &starMapType, &teeType:
		return false
	}
	return true
}
