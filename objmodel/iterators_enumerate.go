package objmodel

import (
	"math"
	"math/big"
	"unsafe"
)

// EnumerateType is `enumerate`.
var EnumerateType = Type{Name: "enumerate", Doc: "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ..."}

// Enumerate is an enumerate object.
type Enumerate struct {
	Header
	it  Value
	n   int64
	big *big.Int // the count once it is beyond 64 bits
	own bool     // a walker's, with an iterator that nobody else holds
}

func (v Value) asEnumerate() *Enumerate {
	return (*Enumerate)(unsafe.Pointer(v.Native(&EnumerateType).p))
}

// enumerateArgs sorts the arguments of enumerate() as CPython's vectorcall
// does, with its messages.
func enumerateArgs(args Args) (iterable, start Value, err error) {
	if len(args.V) > 2 {
		err = TypeErrorf("enumerate() takes at most 2 arguments (%d given)", len(args.V))
		return
	}
	if len(args.V) == 0 {
		err = TypeErrorf("enumerate() missing required argument 'iterable'")
		return
	}
	pos := args.Pos()
	if len(pos) > 0 {
		iterable = pos[0]
	}
	if len(pos) > 1 {
		start = pos[1]
	}
	for i, k := range args.Kw {
		v := args.KwValues()[i]
		switch {
		case k.s == "iterable" && iterable.p == nil:
			iterable = v
		case k.s == "start" && start.p == nil && (iterable.p != nil || len(args.Kw) == 2):
			start = v
		default:
			err = TypeErrorf("'%s' is an invalid keyword argument for enumerate()", k.s)
			return
		}
	}
	return
}

func enumerateNew(t *Thread, cls *Type, args Args) (Value, error) {
	iterable, start, err := enumerateArgs(args)
	if err != nil {
		return Value{}, err
	}
	e := &Enumerate{Header: Header{&EnumerateType}}
	if start.p != nil {
		i, err := Index(t, start)
		if err != nil {
			return Value{}, err
		}
		if i.IsInt() {
			e.n = i.AsInt()
		} else {
			b, _ := i.ToBig()
			e.big = new(big.Int).Set(b)
		}
	}
	if e.it, err = Iter(t, iterable); err != nil {
		return Value{}, err
	}
	return Construct(cls, &EnumerateType, Value{p: &e.Header}), nil
}

func (e *Enumerate) count() Value {
	if e.big != nil {
		return NewBig(new(big.Int).Set(e.big))
	}
	return Int(e.n)
}

func enumerateNext(t *Thread, v Value) (Value, error) {
	e := v.asEnumerate()
	x, _, err := quickNext(t, e.it)
	if x.p == nil || err != nil {
		return Value{}, err
	}
	n := e.count()
	switch {
	case e.big != nil:
		e.big.Add(e.big, big.NewInt(1))
	case e.n == math.MaxInt64:
		e.big = new(big.Int).Add(big.NewInt(e.n), big.NewInt(1))
	default:
		e.n++
	}
	return newPair(n, x), nil
}

// enumerateRow is a step without the pair.
func enumerateRow(t *Thread, v Value, row []Value) (ok, known bool, err error) {
	e := (*Enumerate)(unsafe.Pointer(v.p))
	if len(row) != 2 || e.big != nil || e.n == math.MaxInt64 {
		return false, false, nil
	}
	x, ok, err := nextItem(t, e.it)
	if ok {
		row[0], row[1] = Int(e.n), x
		e.n++
	}
	return ok, true, err
}

// enumerateFill makes pairs of the items that can be had at once.
func enumerateFill(t *Thread, v Value, room []Value) int {
	e := (*Enumerate)(unsafe.Pointer(v.p))
	if e.big != nil || e.n > math.MaxInt64-plainMost {
		return 0
	}
	n := Fill(t, e.it, room)
	var block TupleBlock
	for i := range n {
		pair, items := block.Make(2, n-i)
		items[0], items[1] = Int(e.n), room[i]
		room[i] = pair
		e.n++
	}
	return n
}

var enumerateSpec = TypeSpec{
	Type: &EnumerateType, Object: (*Enumerate)(nil),
	Flags: FlagBaseType,
	Slots: Slots{New: enumerateNew, Iter: iterSelf, Next: enumerateNext},
	Fill:  enumerateFill, Row: enumerateRow,
	Methods: []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		e := a.V[0].asEnumerate()
		return NewTuple(a.V[0].p.typ.Value(), NewTuple(e.it, e.count())), nil
	}, Doc: "Return state information for pickling."}},
	Classes: []MethodDef{classGetItemDef},
}
