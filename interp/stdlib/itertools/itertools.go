// Package itertools makes the module itertools. Its iterators share one Go
// struct: what differs is the function that gives the next item.
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

// nextFunc gives the next item, the nil Value at the end.
type nextFunc func(t *Thread) (Value, error)

// iterator is an object of any of the module's types. Most are of functions,
// those that programs make many of have a body.
type iterator struct {
	objmodel.Header
	body body // nil: functions
	next nextFunc
	*extras
}

// body is what an iterator does that stands at the beginning of a struct.
type body interface {
	next(t *Thread) (Value, error)
	reduce(t *Thread) (args []Value, state Value, err error)
	restore(t *Thread, state Value) error
}

// stateless is the part of a body that is made again from its arguments alone.
type stateless struct{}

func (stateless) restore(*Thread, Value) error { return nil }

// give gives the next item, the nil Value at the end.
func (it *iterator) give(t *Thread) (Value, error) {
	if it.body != nil {
		return it.body.next(t)
	}
	return it.next(t)
}

// extras are the functions of an iterator that are seldom called.
type extras struct {
	// holds are pointers to the variables of the functions that hold objects,
	// for objmodel's Tracer, which can't look into functions.
	holds []any
	pickling
	grouping *grouping     // of a groupby
	made     func(v Value) // told of the object; nil: nobody asks
}

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

// specOf makes the table of a type from the function that makes its objects and
// a pointer to the struct that they are.
//
//go:noinline
func specOf(typ *objmodel.Type, build func(t *Thread, args Args) (*iterator, error), object any) *objmodel.TypeSpec {
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
				if it.extras != nil && it.made != nil {
					it.made(v)
				}
				return v, nil
			},
			Init: func(t *Thread, self Value, args Args) error { return nil },
			Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
			Next: func(t *Thread, v Value) (Value, error) { return objmodel.Cast[iterator](v, typ).give(t) },
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
	step objmodel.NextFunc // nil once exhausted
}

func newSource(t *Thread, iterable Value) (*source, error) {
	s, err := sourceOf(t, iterable)
	if err != nil {
		return nil, err
	}
	return &s, nil
}

func sourceOf(t *Thread, iterable Value) (source, error) {
	it, err := objmodel.Iter(t, iterable)
	if err != nil {
		return source{}, err
	}
	return source{it, it.Type().Slots.Next}, nil
}

// next gives the next item; the nil Value at the end.
func (s *source) next(t *Thread) (Value, error) {
	if s.step == nil {
		return Value{}, nil
	}
	v, err := s.step(t, s.it)
	if err != nil {
		if objmodel.Matches(err, &objmodel.StopIterationType) {
			err = nil
		}
		s.step = nil
		return Value{}, err
	}
	if v.IsNil() {
		s.step = nil
	}
	return v, nil
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
