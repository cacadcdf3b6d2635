package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// intrinsic is what the compiler needs beyond the data model.
func (m *Machine) intrinsic(fr *Frame, in *Instr) *Frame {
	v := fr.regs[in.B]
	switch in.C {
	case bc.IntrinsicAssertion:
		fr.regs[in.A] = objmodel.AssertionErrorType.Value()
		return fr
	case bc.IntrinsicSetTypeParams:
		f := asFunction(v)
		f.more().typeParams = fr.regs[in.B+1]
		fr.regs[in.A] = v
		return fr
	}
	arg := Value{}
	if in.C == bc.IntrinsicTypeVarBound || in.C == bc.IntrinsicTypeVarConstr || in.C == bc.IntrinsicTypeParamDefault {
		arg = fr.regs[in.B+1]
	}
	r, err := m.typeParam(in.C, v, arg)
	return m.store(fr, in.A, r, err)
}

// typeParamHelpers names the functions of the module _typing that make what
// the syntax of PEP 695 stands for.
var typeParamHelpers = map[uint8]string{
	bc.IntrinsicTypeVar:          "_make_typevar",
	bc.IntrinsicTypeVarBound:     "_make_typevar_bound",
	bc.IntrinsicTypeVarConstr:    "_make_typevar_constraints",
	bc.IntrinsicParamSpec:        "_make_paramspec",
	bc.IntrinsicTypeVarTuple:     "_make_typevartuple",
	bc.IntrinsicTypeParamDefault: "_set_default",
	bc.IntrinsicTypeAlias:        "_make_typealias",
	bc.IntrinsicSubscriptGeneric: "_subscript_generic",
}

func (m *Machine) typeParam(which uint8, v, arg Value) (Value, error) {
	mod, err := m.t.Interp.Import(m.t, "_typing")
	if err != nil {
		return Value{}, err
	}
	f, err := objmodel.GetAttr(m.t, mod, objmodel.Name(typeParamHelpers[which]))
	if err != nil {
		return Value{}, err
	}
	if arg.IsNil() {
		return objmodel.Call(m.t, f, v)
	}
	return objmodel.Call(m.t, f, v, arg)
}
