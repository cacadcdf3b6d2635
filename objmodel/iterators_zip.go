package objmodel

import (
	"fmt"
	"slices"
	"unsafe"
)

// ZipType is `zip`.
var ZipType = Type{Name: "zip", Doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]"}

// Zip is a zip object.
type Zip struct {
	Header
	its    []Value
	strict bool
	own    [2]bool // a walker's, with iterators that nobody else holds
}

func (v Value) asZip() *Zip { return (*Zip)(unsafe.Pointer(v.Native(&ZipType).p)) }

func zipNew(t *Thread, cls *Type, args Args) (Value, error) {
	z := &Zip{Header: Header{&ZipType}}
	if len(args.Kw) > 1 {
		return Value{}, TypeErrorf("zip() takes at most 1 keyword argument (%d given)", len(args.Kw))
	}
	if len(args.Kw) == 1 {
		if args.Kw[0].s != "strict" {
			return Value{}, UnexpectedKeyword("zip", args.Kw[0].s, []string{"strict"})
		}
		var err error
		if z.strict, err = Truth(t, args.KwValues()[0]); err != nil {
			return Value{}, err
		}
	}
	its, err := iterators(t, args.Pos())
	if err != nil {
		return Value{}, err
	}
	z.its = its
	return Construct(cls, &ZipType, Value{p: &z.Header}), nil
}

// iterators gives iter() of each value.
func iterators(t *Thread, vs []Value) ([]Value, error) {
	its := make([]Value, len(vs))
	for i, v := range vs {
		var err error
		if its[i], err = Iter(t, v); err != nil {
			return nil, err
		}
	}
	return its, nil
}

func zipNext(t *Thread, v Value) (Value, error) {
	z := v.asZip()
	if len(z.its) == 0 {
		return Value{}, nil
	}
	if len(z.its) == 2 {
		return z.nextPair(t)
	}
	t.SpendRow(len(z.its))
	tuple, items := MakeTuple(len(z.its))
	for i, it := range z.its {
		x, ok, err := quickNext(t, it)
		if err != nil {
			return Value{}, err
		}
		if !ok {
			return Value{}, z.stop(t, i)
		}
		items[i] = x
	}
	return tuple, nil
}

// zipFill makes tuples while all iterables are plain and have items.
func zipFill(t *Thread, v Value, room []Value) int {
	z := (*Zip)(unsafe.Pointer(v.p))
	n := len(room)
	for i, it := range z.its {
		if n = min(n, PlainLeft(it)); n == 0 || slices.Contains(z.its[:i], it) {
			return 0
		}
	}
	if len(z.its) == 0 {
		return 0
	}
	n = t.RowsAtOnce(n, len(z.its))
	var block TupleBlock
	for i := range n {
		row, items := block.Make(len(z.its), n-i)
		for k, it := range z.its {
			items[k], _, _ = quickNext(t, it)
		}
		room[i] = row
	}
	return n
}

// zipRow is a step of a zip of two or three iterables.
func zipRow(t *Thread, v Value, row []Value) (ok, known bool, err error) {
	z := (*Zip)(unsafe.Pointer(v.p))
	if len(z.its) != len(row) || len(row) < 2 || len(row) > 3 {
		return false, false, nil
	}
	a, ok, err := nextItem(t, z.its[0])
	if !ok {
		return false, true, z.ended(t, 0, err)
	}
	b, ok, err := nextItem(t, z.its[1])
	if !ok {
		return false, true, z.ended(t, 1, err)
	}
	if len(row) == 3 {
		c, ok, err := nextItem(t, z.its[2])
		if !ok {
			return false, true, z.ended(t, 2, err)
		}
		row[2] = c
	}
	row[0], row[1] = a, b
	return true, true, nil
}

// nextItem is quickNext with the iterators over lists without a call.
func nextItem(t *Thread, it Value) (v Value, ok bool, err error) {
	if it.p.typ == &ListIterType {
		v, ok = (*ListIter)(unsafe.Pointer(it.p)).Next()
		return v, ok, nil
	}
	return quickNext(t, it)
}

// ended is stop after iterator i gave no item, unless that was for an error.
func (z *Zip) ended(t *Thread, i int, err error) error {
	if err != nil {
		return err
	}
	return z.stop(t, i)
}

func (z *Zip) nextPair(t *Thread) (Value, error) {
	x, ok, err := quickNext(t, z.its[0])
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return Value{}, z.stop(t, 0)
	}
	y, ok, err := quickNext(t, z.its[1])
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return Value{}, z.stop(t, 1)
	}
	return newPair(x, y), nil
}

// stop is what the end of iterator i means: an error if the zip is strict and
// the others do not end too.
func (z *Zip) stop(t *Thread, i int) error {
	if !z.strict {
		return nil
	}
	if i > 0 {
		return ValueErrorf("zip() argument %d is shorter than %s", i+1, argumentsUpTo(i))
	}
	for j := 1; j < len(z.its); j++ {
		_, ok, err := quickNext(t, z.its[j])
		if err != nil {
			return err
		}
		if ok {
			return ValueErrorf("zip() argument %d is longer than %s", j+1, argumentsUpTo(j))
		}
	}
	return nil
}

func argumentsUpTo(n int) string {
	if n == 1 {
		return "argument 1"
	}
	return fmt.Sprintf("arguments 1-%d", n)
}

var zipSpec = TypeSpec{
	Type: &ZipType, Object: (*Zip)(nil),
	Flags: FlagBaseType,
	Slots: Slots{New: zipNew, Iter: iterSelf, Next: zipNext},
	Fill:  zipFill, Row: zipRow,
	Methods: []MethodDef{
		{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			z := a.V[0].asZip()
			cls, its := a.V[0].p.typ.Value(), NewTuple(append([]Value(nil), z.its...)...)
			if z.strict {
				return NewTuple(cls, its, True), nil
			}
			return NewTuple(cls, its), nil
		}, Doc: "Return state information for pickling."},
		{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			strict, err := Truth(t, a.V[1])
			if err == nil {
				a.V[0].asZip().strict = strict
			}
			return None, err
		}, Doc: "Set state information for unpickling."},
	},
}
