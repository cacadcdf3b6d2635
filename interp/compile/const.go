package compile

import (
	"fmt"
	"math"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser/ast"
)

// constKey tells constants apart: by type and value, 0.0 and -0.0 too.
type constKey struct {
	kind byte
	bits uint64
	text string
}

// keyOf gives the key of a constant.
func keyOf(v ast.ConstValue) constKey {
	switch v := v.(type) {
	case ast.ConstNone:
		return constKey{kind: 'n'}
	case ast.ConstEllipsis:
		return constKey{kind: '.'}
	case ast.ConstBool:
		if v {
			return constKey{kind: 't'}
		}
		return constKey{kind: 'f'}
	case ast.ConstInt:
		if v.Big != nil {
			return constKey{kind: 'I', text: v.Big.Text(62)}
		}
		return constKey{kind: 'i', bits: uint64(v.Small)}
	case ast.ConstFloat:
		return constKey{kind: 'd', bits: math.Float64bits(float64(v))}
	case ast.ConstComplex:
		return constKey{kind: 'c', bits: math.Float64bits(real(v)), text: fmt.Sprint(math.Float64bits(imag(v)))}
	case ast.ConstStr:
		return constKey{kind: 's', text: string(v)}
	case ast.ConstBytes:
		return constKey{kind: 'b', text: string(v)}
	case ast.ConstTuple:
		return constKey{kind: '(', text: keysOf(v)}
	case ast.ConstFrozenSet:
		return constKey{kind: '{', text: keysOf(v)}
	}
	return constKey{}
}

func keysOf(items []ast.ConstValue) string {
	var b strings.Builder
	for _, it := range items {
		k := keyOf(it)
		fmt.Fprintf(&b, "%c%x:%d:%s", k.kind, k.bits, len(k.text), k.text)
	}
	return b.String()
}

// constIndex gives the index of a constant in the code's Consts.
func (u *unit) constIndex(v ast.ConstValue) int32 {
	k := keyOf(v)
	if i, ok := u.consts[k]; ok {
		return i
	}
	i := int32(len(u.code.Consts))
	u.code.Consts = append(u.code.Consts, u.c.value(k, v))
	u.consts[k] = i
	return i
}

// value makes the object of a constant, one for the whole compilation.
func (c *compiler) value(k constKey, v ast.ConstValue) objmodel.Value {
	if o, ok := c.values[k]; ok {
		return o
	}
	o := c.makeValue(v)
	c.values[k] = o
	return o
}

func (c *compiler) makeValue(v ast.ConstValue) objmodel.Value {
	switch v := v.(type) {
	case ast.ConstEllipsis:
		return objmodel.Ellipsis
	case ast.ConstBool:
		return objmodel.Bool(bool(v))
	case ast.ConstInt:
		if v.Big != nil {
			return objmodel.NewBig(v.Big)
		}
		return objmodel.Int(v.Small)
	case ast.ConstFloat:
		return objmodel.Float(float64(v))
	case ast.ConstComplex:
		return objmodel.NewComplex(real(v), imag(v))
	case ast.ConstStr:
		if bytecode.IsNameLike(string(v)) {
			return c.intern(string(v)).Value()
		}
		return objmodel.NewStr(string(v))
	case ast.ConstBytes:
		return objmodel.NewBytes(string(v))
	case ast.ConstTuple:
		return objmodel.NewTuple(c.makeValues(v)...)
	case ast.ConstFrozenSet:
		return newFrozenSet(c.makeValues(v))
	}
	return objmodel.None
}

func (c *compiler) makeValues(items []ast.ConstValue) []objmodel.Value {
	list := make([]objmodel.Value, len(items))
	for i, it := range items {
		list[i] = c.value(keyOf(it), it)
	}
	return list
}

// smallInt gives a constant as the immediate of an instruction.
func smallInt(v ast.ConstValue) (int32, bool) {
	i, ok := v.(ast.ConstInt)
	if !ok || i.Big != nil || i.Small < math.MinInt32 || i.Small > math.MaxInt32 {
		return 0, false
	}
	return int32(i.Small), true
}

// truth is bool() of a constant.
func truth(v ast.ConstValue) bool {
	switch v := v.(type) {
	case ast.ConstNone:
		return false
	case ast.ConstBool:
		return bool(v)
	case ast.ConstInt:
		return v.Big != nil || v.Small != 0
	case ast.ConstFloat:
		return v != 0
	case ast.ConstComplex:
		return v != 0
	case ast.ConstStr:
		return v != ""
	case ast.ConstBytes:
		return v != ""
	case ast.ConstTuple:
		return len(v) > 0
	case ast.ConstFrozenSet:
		return len(v) > 0
	}
	return true
}
