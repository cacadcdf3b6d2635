package ast

import (
	"github.com/minipy-go/minipy/objmodel"
	tree "github.com/minipy-go/minipy/parser/ast"
)

// constObject gives the object of a constant.
func constObject(t *objmodel.Thread, k tree.ConstValue) (objmodel.Value, error) {
	switch k := k.(type) {
	case tree.ConstEllipsis:
		return objmodel.Ellipsis, nil
	case tree.ConstBool:
		return objmodel.Bool(bool(k)), nil
	case tree.ConstInt:
		if k.Big != nil {
			return objmodel.NewBig(k.Big), nil
		}
		return objmodel.Int(k.Small), nil
	case tree.ConstFloat:
		return objmodel.Float(float64(k)), nil
	case tree.ConstComplex:
		return objmodel.NewComplex(real(k), imag(k)), nil
	case tree.ConstStr:
		return objmodel.NewStr(string(k)), nil
	case tree.ConstBytes:
		return objmodel.NewBytes(string(k)), nil
	case tree.ConstTuple:
		items, err := constObjects(t, k)
		return objmodel.NewTuple(items...), err
	case tree.ConstFrozenSet:
		items, err := constObjects(t, k)
		if err != nil {
			return objmodel.Value{}, err
		}
		s := objmodel.NewFrozenSet()
		for _, v := range items {
			if err := s.Add(t, v); err != nil {
				return objmodel.Value{}, err
			}
		}
		return s.Value(), nil
	}
	return objmodel.None, nil
}

func constObjects(t *objmodel.Thread, list []tree.ConstValue) ([]objmodel.Value, error) {
	items := make([]objmodel.Value, len(list))
	for i, k := range list {
		var err error
		if items[i], err = constObject(t, k); err != nil {
			return nil, err
		}
	}
	return items, nil
}

// constOf gives the constant that an object is: only the exact types that code
// can hold are, no subclasses. Errors: TypeError, RecursionError.
func constOf(t *objmodel.Thread, v objmodel.Value) (tree.ConstValue, error) {
	switch v.Type() {
	case &objmodel.NoneType:
		return tree.ConstNone{}, nil
	case &objmodel.EllipsisType:
		return tree.ConstEllipsis{}, nil
	case &objmodel.BoolType:
		return tree.ConstBool(v.AsBool()), nil
	case &objmodel.IntType:
		if n, ok := v.ToInt(); ok {
			return tree.ConstInt{Small: n}, nil
		}
		b, _ := v.ToBig()
		return tree.ConstInt{Big: b}, nil
	case &objmodel.FloatType:
		return tree.ConstFloat(v.AsFloat()), nil
	case &objmodel.ComplexType:
		re, im, err := objmodel.ComplexParts(t, v)
		return tree.ConstComplex(complex(re, im)), err
	case &objmodel.StrType:
		s, _ := v.ToStr()
		return tree.ConstStr(s), nil
	case &objmodel.BytesType:
		return tree.ConstBytes(v.AsBytes().String()), nil
	case &objmodel.TupleType:
		items, err := constsOf(t, v.AsTuple().Items())
		return tree.ConstTuple(items), err
	case &objmodel.FrozenSetType:
		items, err := constsOf(t, members(v.AsSet()))
		return tree.ConstFrozenSet(items), err
	}
	return nil, objmodel.TypeErrorf("got an invalid type in Constant: %s", v.TypeName())
}

func members(s *objmodel.Set) []objmodel.Value {
	list := make([]objmodel.Value, 0, s.Len())
	for pos := 0; ; {
		v, ok := s.Next(&pos)
		if !ok {
			return list
		}
		list = append(list, v)
	}
}

func constsOf(t *objmodel.Thread, items []objmodel.Value) ([]tree.ConstValue, error) {
	if err := t.EnterNative(" during compilation"); err != nil {
		return nil, err
	}
	defer t.LeaveNative()
	list := make([]tree.ConstValue, len(items))
	for i, v := range items {
		k, err := constOf(t, v)
		if err != nil {
			return nil, err
		}
		list[i] = k
	}
	return list, nil
}
