// Package bisect makes the module bisect: binary search in sorted lists.
package bisect

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_bisect")
	m.Functions(functions)
	m.Set("__name__", objmodel.NewStr("bisect"))
	m.Set("bisect", m.Dict.GetString("bisect_right"))
	m.Set("insort", m.Dict.GetString("insort_right"))
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "bisect_left", Fn: searchFunc(&bisectLeftParams, true), Sig: "($module, /, a, x, lo=0, hi=None, *, key=None)"},
	{Name: "bisect_right", Fn: searchFunc(&bisectRightParams, false), Sig: "($module, /, a, x, lo=0, hi=None, *, key=None)"},
	{Name: "insort_left", Fn: insertFunc(&insortLeftParams, true), Sig: "($module, /, a, x, lo=0, hi=None, *, key=None)"},
	{Name: "insort_right", Fn: insertFunc(&insortRightParams, false), Sig: "($module, /, a, x, lo=0, hi=None, *, key=None)"},
}

var argNames = []string{"a", "x", "lo", "hi", "key"}

var (
	bisectLeftParams  = objmodel.Params{Func: "bisect_left", Names: argNames, MaxPos: 4, Required: 2}
	bisectRightParams = objmodel.Params{Func: "bisect_right", Names: argNames, MaxPos: 4, Required: 2}
	insortLeftParams  = objmodel.Params{Func: "insort_left", Names: argNames, MaxPos: 4, Required: 2}
	insortRightParams = objmodel.Params{Func: "insort_right", Names: argNames, MaxPos: 4, Required: 2}
)

var insertName = objmodel.Name("insert")

// search is the arguments of one call.
type search struct {
	seq, x, key Value // a nil key: the items themselves
	lo, hi      int
}

func bind(t *Thread, p *objmodel.Params, args Args) (s search, err error) {
	var a [5]Value
	if len(args.V) == 2 && len(args.Kw) == 0 {
		a[0], a[1] = args.V[0], args.V[1]
	} else if err := p.Bind(args, a[:]); err != nil {
		return s, err
	}
	s = search{seq: a[0], x: a[1], key: a[4], hi: -1}
	if s.key.IsNone() {
		s.key = Value{}
	}
	if !a[2].IsNil() {
		if s.lo, err = objmodel.IndexInt(t, a[2], &objmodel.OverflowErrorType); err != nil {
			return s, err
		}
	}
	if !a[3].IsNil() && !a[3].IsNone() {
		if s.hi, err = objmodel.IndexInt(t, a[3], &objmodel.OverflowErrorType); err != nil {
			return s, err
		}
	}
	if s.lo < 0 {
		return s, objmodel.ValueErrorf("lo must be non-negative")
	}
	if s.hi < 0 {
		s.hi, err = objmodel.Length(t, s.seq)
	}
	return s, err
}

// find gives the place of x: before equal items if left is set.
func (s *search) find(t *Thread, x Value, left bool) (int, error) {
	lo, hi := s.lo, s.hi
	list := s.seq.AsList()
	if s.seq.Type() != &objmodel.ListType || !s.key.IsNil() {
		list = nil
	}
	for lo < hi {
		mid := lo + (hi-lo)/2
		if list != nil && mid < list.Len() {
			// Comparing plain items runs no Python code.
			if right, ok := goesRight(list.Items()[mid], x, left); ok {
				if right {
					lo = mid + 1
				} else {
					hi = mid
				}
				continue
			}
		}
		item, err := objmodel.GetItem(t, s.seq, objmodel.Int(int64(mid)))
		if err == nil && !s.key.IsNil() {
			item, err = objmodel.CallOne(t, s.key, item)
		}
		if err != nil {
			return 0, err
		}
		var goRight bool
		if left {
			goRight, err = objmodel.CompareBool(t, item, x, objmodel.LT)
		} else {
			goRight, err = objmodel.CompareBool(t, x, item, objmodel.LT)
			goRight = !goRight
		}
		if err != nil {
			return 0, err
		}
		if goRight {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, nil
}

// goesRight says whether the place of x is behind item; ok is false if only the
// methods of their classes can tell.
func goesRight(item, x Value, left bool) (right, ok bool) {
	if left {
		return objmodel.CompareScalars(item, x, objmodel.LT)
	}
	less, ok := objmodel.CompareScalars(x, item, objmodel.LT)
	return !less, ok
}

func searchFunc(p *objmodel.Params, left bool) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		s, err := bind(t, p, a)
		if err != nil {
			return Value{}, err
		}
		i, err := s.find(t, s.x, left)
		return objmodel.Int(int64(i)), err
	}
}

func insertFunc(p *objmodel.Params, left bool) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		s, err := bind(t, p, a)
		if err != nil {
			return Value{}, err
		}
		x := s.x
		if !s.key.IsNil() {
			if x, err = objmodel.CallOne(t, s.key, x); err != nil {
				return Value{}, err
			}
		}
		i, err := s.find(t, x, left)
		if err != nil {
			return Value{}, err
		}
		if s.seq.Type() == &objmodel.ListType {
			return objmodel.None, s.seq.AsList().Insert(t, i, s.x)
		}
		_, err = objmodel.CallMethod(t, s.seq, insertName, objmodel.Int(int64(i)), s.x)
		return objmodel.None, err
	}
}
