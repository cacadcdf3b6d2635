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
	{Name: "bisect_left", Fn: searchFunc("bisect_left", true), Sig: "($module, /, a, x, lo=0, hi=None, *, key=None)"},
	{Name: "bisect_right", Fn: searchFunc("bisect_right", false), Sig: "($module, /, a, x, lo=0, hi=None, *, key=None)"},
	{Name: "insort_left", Fn: insertFunc("insort_left", true), Sig: "($module, /, a, x, lo=0, hi=None, *, key=None)"},
	{Name: "insort_right", Fn: insertFunc("insort_right", false), Sig: "($module, /, a, x, lo=0, hi=None, *, key=None)"},
}

var insertName = objmodel.Name("insert")

// search is the arguments of one call.
type search struct {
	seq, x, key Value // a nil key: the items themselves
	lo, hi      int
}

func bind(t *Thread, name string, args Args) (*search, error) {
	var a [5]Value
	p := objmodel.Params{Func: name, Names: []string{"a", "x", "lo", "hi", "key"}, MaxPos: 4, Required: 2}
	if err := p.Bind(args, a[:]); err != nil {
		return nil, err
	}
	s := &search{seq: a[0], x: a[1], key: a[4], hi: -1}
	if s.key.IsNone() {
		s.key = Value{}
	}
	var err error
	if !a[2].IsNil() {
		if s.lo, err = objmodel.IndexInt(t, a[2], &objmodel.OverflowErrorType); err != nil {
			return nil, err
		}
	}
	if !a[3].IsNil() && !a[3].IsNone() {
		if s.hi, err = objmodel.IndexInt(t, a[3], &objmodel.OverflowErrorType); err != nil {
			return nil, err
		}
	}
	if s.lo < 0 {
		return nil, objmodel.ValueErrorf("lo must be non-negative")
	}
	if s.hi < 0 {
		s.hi, err = objmodel.Length(t, s.seq)
	}
	return s, err
}

// find gives the place of x: before equal items if left is set.
func (s *search) find(t *Thread, x Value, left bool) (int, error) {
	lo, hi := s.lo, s.hi
	for lo < hi {
		mid := lo + (hi-lo)/2
		item, err := objmodel.GetItem(t, s.seq, objmodel.Int(int64(mid)))
		if err == nil && !s.key.IsNil() {
			item, err = objmodel.Call(t, s.key, item)
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

func searchFunc(name string, left bool) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		s, err := bind(t, name, a)
		if err != nil {
			return Value{}, err
		}
		i, err := s.find(t, s.x, left)
		return objmodel.Int(int64(i)), err
	}
}

func insertFunc(name string, left bool) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		s, err := bind(t, name, a)
		if err != nil {
			return Value{}, err
		}
		x := s.x
		if !s.key.IsNil() {
			if x, err = objmodel.Call(t, s.key, x); err != nil {
				return Value{}, err
			}
		}
		i, err := s.find(t, x, left)
		if err != nil {
			return Value{}, err
		}
		_, err = objmodel.CallMethod(t, s.seq, insertName, objmodel.Int(int64(i)), s.x)
		return objmodel.None, err
	}
}
