package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// binaryOpOf gives the operator of the opcodes from Add on.
var binaryOpOf = [...]objmodel.BinaryOp{
	objmodel.OpAdd, objmodel.OpSub, objmodel.OpMul, objmodel.OpMatMul, objmodel.OpTrueDiv, objmodel.OpFloorDiv,
	objmodel.OpMod, objmodel.OpPow, objmodel.OpLShift, objmodel.OpRShift, objmodel.OpAnd, objmodel.OpXor, objmodel.OpOr,
}

// immediateOpOf gives the operator of the opcodes from AddI on.
var immediateOpOf = [...]objmodel.BinaryOp{
	objmodel.OpAdd, objmodel.OpSub, objmodel.OpMul, objmodel.OpFloorDiv, objmodel.OpMod, objmodel.OpLShift, objmodel.OpRShift, objmodel.OpAnd,
}

// jumpImmediateOp gives the comparison of the opcodes from JumpLtI on.
var jumpImmediateOp = [...]objmodel.CompareOp{objmodel.LT, objmodel.LE, objmodel.EQ, objmodel.NE, objmodel.GT, objmodel.GE}

// What of two ints may hold, and for each objmodel.CompareOp in turn which of
// the three make it true.
const (
	ifLess = 1 << iota
	ifEqual
	ifGreater

	holdsIf = ifLess<<(3*objmodel.LT) | (ifLess|ifEqual)<<(3*objmodel.LE) | ifEqual<<(3*objmodel.EQ) |
		(ifLess|ifGreater)<<(3*objmodel.NE) | ifGreater<<(3*objmodel.GT) | (ifGreater|ifEqual)<<(3*objmodel.GE)
)

// fitsInt reports whether hi and lo, the product of x and y without their signs,
// are an int of 64 bits with them.
func fitsInt(hi, lo uint64, x, y int64) bool {
	return int64(hi)-x>>63&y-y>>63&x == int64(lo)>>63
}

// augmented reports whether a binary instruction is the augmented form.
func augmented(in *Instr) bool {
	if in.Op >= bc.AddI && in.Op <= bc.AndI {
		return in.C == 1
	}
	return in.D == 1
}

// binary is a binary operator on anything. An operator method written in
// Python gets a frame.
//
//go:noinline
func (m *Machine) binary(fr *Frame, in *Instr, a, b Value, op objmodel.BinaryOp) *Frame {
	if a.IsFloat() {
		switch {
		case b.IsInt():
			if r, ok := floatArith(a.AsFloat(), float64(b.AsInt()), op); ok {
				fr.regs[in.A] = r
				return fr
			}
		case b.IsFloat():
			if r, ok := floatArith(a.AsFloat(), b.AsFloat(), op); ok {
				fr.regs[in.A] = r
				return fr
			}
		}
	} else if a.IsInt() {
		if b.IsFloat() {
			if r, ok := floatArith(float64(a.AsInt()), b.AsFloat(), op); ok {
				fr.regs[in.A] = r
				return fr
			}
		} else if b.IsInt() && op == objmodel.OpTrueDiv {
			r, err := objmodel.TrueDivInt(a.AsInt(), b.AsInt())
			return m.store(fr, in.A, r, err)
		}
	}
	inplace := augmented(in)
	if ta, tb := a.Type(), b.Type(); ta.Slots.PyBinary&(1<<op) != 0 && (ta == tb || !tb.IsHeap()) && !inplace {
		if f := specialOf(ta, objmodel.BinaryName(op)); f != nil {
			return m.enterTwo(fr, f, in.A, contBinary, a, b)
		}
	}
	if r, ok, err := objmodel.BinaryAlike(m.t, a, b, op); ok {
		return m.store(fr, in.A, r, err)
	}
	ta := a.Type()
	if !inplace {
		if x, y, ok := objmodel.Payloads(a, b, op); ok {
			return m.binary(fr, in, x, y, op)
		}
	}
	var own Value // the left operand's method of the augmented form
	if inplace && ta.IsHeap() {
		own = ta.Lookup(objmodel.InPlaceName(op))
		if f := asFunction(own); f != nil {
			return m.enterWith(fr, f, in.A, contBinary, a, b)
		}
	}
	if ta.Slots.PyBinary&(1<<op) != 0 {
		if own.IsNil() && !objmodel.RightFirst(a, b, op) {
			if f := specialOf(ta, objmodel.BinaryName(op)); f != nil {
				return m.enterTwo(fr, f, in.A, contBinary, a, b)
			}
		}
	} else if b.Type().Slots.PyBinary&(1<<op) != 0 {
		if nf, done := m.reflected(fr, in.A, a, b, op, inplace); done {
			return nf
		}
	}
	var r Value
	var err error
	if inplace {
		r, err = objmodel.InPlace(m.t, a, b, op)
	} else {
		r, err = objmodel.Binary(m.t, a, b, op)
	}
	return m.store(fr, in.A, r, err)
}

// floatArith does the operators on floats that can't fail.
func floatArith(x, y float64, op objmodel.BinaryOp) (Value, bool) {
	switch op {
	case objmodel.OpAdd:
		return objmodel.Float(x + y), true
	case objmodel.OpSub:
		return objmodel.Float(x - y), true
	case objmodel.OpMul:
		return objmodel.Float(x * y), true
	case objmodel.OpTrueDiv:
		if y != 0 {
			return objmodel.Float(x / y), true
		}
	}
	return Value{}, false
}

// compare is a rich comparison, as a value or fused with a jump.
//
//go:noinline
func (m *Machine) compare(fr *Frame, in *Instr, a, b Value, op objmodel.CompareOp) *Frame {
	if r, ok := objmodel.CompareScalars(a, b, op); ok {
		if in.Op < bc.Jump {
			fr.regs[in.A] = objmodel.Bool(r)
		} else if r == (in.C != 0) {
			fr.pc = in.D
		}
		return fr
	}
	ta, tb := a.Type(), b.Type()
	if ta.Slots.PyCompare && !m.compat310 && (ta == tb || !tb.IsSubtype(ta)) {
		if f := specialOf(ta, objmodel.CompareName(op)); f != nil {
			return m.enterTwo(fr, f, in.A, contCompare, a, b)
		}
	}
	if tb.Slots.PyCompare {
		if nf, done := m.compareReflected(fr, in, a, b, op); done {
			return nf
		}
	}
	r, err := objmodel.Compare(m.t, a, b, op)
	if err != nil {
		return m.fail(err)
	}
	return m.compared(fr, in, r)
}

// compared finishes a comparison whose result is r.
func (m *Machine) compared(fr *Frame, in *Instr, r Value) *Frame {
	if in.Op < bc.Jump {
		fr.regs[in.A] = r
		return fr
	}
	if !r.IsBool() {
		truth, err := objmodel.Truth(m.t, r)
		if err != nil {
			return m.fail(err)
		}
		r = objmodel.Bool(truth)
	}
	if r.AsBool() == (in.C != 0) {
		fr.pc = in.D
	}
	return fr
}

// truth tests v for JumpTrue, JumpFalse and Not.
//
//go:noinline
func (m *Machine) truth(fr *Frame, in *Instr, v Value) *Frame {
	if n, ok := objmodel.PlainLen(v); ok {
		return tested(fr, in, n != 0)
	}
	if typ := v.Type(); typ.IsHeap() {
		if f := specialOf(typ, names.bool); f != nil {
			return m.enterWith(fr, f, in.A, contTruth, v)
		}
		if typ.Slots.Bool == nil {
			if f := specialOf(typ, names.len); f != nil {
				return m.enterWith(fr, f, in.A, contTruthLen, v)
			}
		}
	}
	b, err := objmodel.Truth(m.t, v)
	if err != nil {
		return m.fail(err)
	}
	return tested(fr, in, b)
}

// tested finishes an instruction that asked for the truth of a value.
func tested(fr *Frame, in *Instr, truth bool) *Frame {
	switch in.Op {
	case bc.Not:
		fr.regs[in.A] = objmodel.Bool(!truth)
	case bc.JumpTrue:
		if truth {
			fr.pc = in.D
		}
	case bc.JumpFalse:
		if !truth {
			fr.pc = in.D
		}
	}
	return fr
}

func (m *Machine) not(fr *Frame, in *Instr) *Frame { return m.truth(fr, in, fr.regs[in.B]) }

// contains is In, NotIn and JumpIn.
//
//go:noinline
func (m *Machine) contains(fr *Frame, in *Instr, x, v Value) *Frame {
	switch v.Type() {
	case &objmodel.DictType:
		r, err := (*objmodel.Dict)(v.Ptr()).Get(m.t, x)
		if err != nil {
			return m.fail(err)
		}
		return contained(fr, in, !r.IsNil())
	case &objmodel.SetType:
		if x.IsInt() {
			if has, ok := (*objmodel.Set)(v.Ptr()).ContainsInt(x.AsInt()); ok {
				return contained(fr, in, has)
			}
		}
		if x.IsInt() || x.Type() == &objmodel.StrType {
			has, err := (*objmodel.Set)(v.Ptr()).Contains(m.t, x)
			if err != nil {
				return m.fail(err)
			}
			return contained(fr, in, has)
		}
	case &objmodel.StrType:
		if has, ok := objmodel.PlainFind(v, x); ok {
			return contained(fr, in, has)
		}
	}
	if v.Type().IsHeap() {
		if f := specialOf(v.Type(), names.contains); f != nil {
			return m.enterTwo(fr, f, in.A, contContains, v, x)
		}
	}
	has, err := objmodel.Contains(m.t, v, x)
	if err != nil {
		return m.fail(err)
	}
	return contained(fr, in, has)
}

func contained(fr *Frame, in *Instr, has bool) *Frame {
	switch in.Op {
	case bc.In:
		fr.regs[in.A] = objmodel.Bool(has)
	case bc.NotIn:
		fr.regs[in.A] = objmodel.Bool(!has)
	default:
		if has == (in.C != 0) {
			fr.pc = in.D
		}
	}
	return fr
}
