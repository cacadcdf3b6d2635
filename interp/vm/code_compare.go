package vm

import (
	"slices"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// compareCode compares code objects, which are equal if they do the same on
// the same lines, whatever file they are from.
func compareCode(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	x, y := asCode(a), asCode(b)
	if x == nil || y == nil || op != objmodel.EQ && op != objmodel.NE {
		return objmodel.NotImplemented, nil
	}
	same, err := sameCode(t, x, y)
	return objmodel.Bool(same == (op == objmodel.EQ)), err
}

func sameCode(t *Thread, x, y *Code) (bool, error) {
	if x == y {
		return true, nil
	}
	if x.Name != y.Name || x.Flags != y.Flags || x.FirstLine != y.FirstLine ||
		x.NParams != y.NParams || x.NPosOnly != y.NPosOnly || x.NKwOnly != y.NKwOnly ||
		!slices.Equal(x.Instrs, y.Instrs) || !slices.Equal(x.Positions, y.Positions) || !slices.Equal(x.Handlers, y.Handlers) ||
		!slices.Equal(x.IsCell, y.IsCell) {
		return false, nil
	}
	if !sameNames(x.Names, y.Names) || !sameNames(x.Locals, y.Locals) || !sameNames(x.Boxed, y.Boxed) || !sameNames(x.FreeNames, y.FreeNames) ||
		!slices.EqualFunc(x.KwNames, y.KwNames, sameNames) ||
		!slices.EqualFunc(x.Sites, y.Sites, func(a, b bytecode.Site) bool { return a.Name.String() == b.Name.String() }) {
		return false, nil
	}
	return sameConstants(t, x, y)
}

func sameNames(a, b []*Str) bool {
	return slices.EqualFunc(a, b, func(s, t *Str) bool { return s == t || s.String() == t.String() })
}

// sameConstants compares the constants of two pieces of code and the code
// objects inside them.
func sameConstants(t *Thread, x, y *Code) (bool, error) {
	if len(x.Consts) != len(y.Consts) || len(x.Codes) != len(y.Codes) {
		return false, nil
	}
	if same, err := identicalConstant(t, docOf(x), docOf(y)); !same || err != nil {
		return false, err
	}
	for i, k := range x.Consts {
		if same, err := identicalConstant(t, k, y.Consts[i]); !same || err != nil {
			return false, err
		}
	}
	if err := t.EnterNative(" in comparison"); err != nil {
		return false, err
	}
	defer t.LeaveNative()
	for i, sub := range x.Codes {
		if same, err := sameCode(t, sub, y.Codes[i]); !same || err != nil {
			return false, err
		}
	}
	return true, nil
}

func docOf(c *Code) Value {
	if c.Doc.IsNil() {
		return objmodel.None
	}
	return c.Doc
}

// identicalConstant tells 1 from 1.0 and True, and 0.0 from -0.0: what it says
// to be the same can't be told apart by a program.
func identicalConstant(t *Thread, a, b Value) (bool, error) {
	if a == b {
		return true, nil
	}
	if a.Type() != b.Type() {
		return false, nil
	}
	if x := a.AsTuple(); x != nil {
		y := b.AsTuple()
		if len(x.Items()) != len(y.Items()) {
			return false, nil
		}
		for i, item := range x.Items() {
			if same, err := identicalConstant(t, item, y.Items()[i]); !same || err != nil {
				return false, err
			}
		}
		return true, nil
	}
	if a.IsFloat() || a.AsComplex() != nil {
		x, err := objmodel.Repr(t, a)
		if err != nil {
			return false, err
		}
		y, err := objmodel.Repr(t, b)
		return x == y, err
	}
	return objmodel.Equal(t, a, b)
}

// hashCode is a hash of a part of what sameCode compares.
func hashCode(c *Code) int64 {
	h := uint64(14695981039346656037)
	mix := func(n uint64) { h = (h ^ n) * 1099511628211 }
	text := func(s string) {
		for i := range len(s) {
			mix(uint64(s[i]))
		}
	}
	text(c.Name)
	for _, n := range [...]int{int(c.Flags), c.FirstLine, c.NParams, c.NPosOnly, c.NKwOnly, len(c.Consts), len(c.Codes)} {
		mix(uint64(n))
	}
	for _, in := range c.Instrs {
		mix(uint64(in.Op) | uint64(in.A)<<8 | uint64(in.B)<<16 | uint64(in.C)<<24 | uint64(uint32(in.D))<<32)
	}
	for _, names := range [...][]*Str{c.Names, c.Locals, c.FreeNames} {
		for _, s := range names {
			text(s.String())
		}
	}
	for _, s := range c.Sites {
		text(s.Name.String())
	}
	if h == ^uint64(0) {
		h--
	}
	return int64(h)
}
