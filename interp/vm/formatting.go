package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// formatValue is a replacement field of an f-string.
func (m *Machine) formatValue(fr *Frame, in *Instr) *Frame {
	v := fr.regs[in.B]
	if v.IsInt() && in.C&bc.FormatPart != 0 && in.C&bc.FormatSpec == 0 { // all conversions give its digits
		fr.regs[in.A] = v
		return fr
	}
	if v.Type().IsHeap() && !m.compat310 {
		if nf, done := m.formatInstance(fr, in, v); done {
			return nf
		}
	}
	var err error
	switch in.C & bc.FormatConversion {
	case bc.FormatStr:
		v, err = objmodel.StrValue(m.t, v)
	case bc.FormatRepr:
		v, err = objmodel.ReprValue(m.t, v)
	case bc.FormatASCII:
		v, err = objmodel.ASCIIRepr(m.t, v)
	}
	if err != nil {
		return m.fail(err)
	}
	return m.formatConverted(fr, in, v)
}

// formatConverted formats what the conversion gave.
func (m *Machine) formatConverted(fr *Frame, in *Instr, v Value) *Frame {
	if in.C&bc.FormatSpec == 0 && v.AsStr() != nil {
		fr.regs[in.A] = v
		return fr
	}
	r, err := objmodel.Format(m.t, v, fieldSpec(fr, in))
	return m.store(fr, in.A, r, err)
}

// fieldSpec gives the format specification of a replacement field.
func fieldSpec(fr *Frame, in *Instr) Value {
	if in.C&bc.FormatSpec != 0 {
		return fr.regs[in.B+1]
	}
	return objmodel.NewStr("")
}

// formatInstance formats an instance of a class made in Python by its
// __format__, __str__ or __repr__, which gets a frame; done is false if none of
// them is written in Python.
func (m *Machine) formatInstance(fr *Frame, in *Instr, v Value) (nf *Frame, done bool) {
	typ := v.Type()
	var f *Function
	switch in.C & bc.FormatConversion {
	case 0:
		if f = specialOf(typ, names.format); f != nil {
			return m.enterWith(fr, f, in.A, contFormat, v, fieldSpec(fr, in)), true
		}
		if _, owner := typ.LookupOwner(names.format); in.C&bc.FormatSpec != 0 || owner != &objmodel.ObjectType {
			return nil, false
		}
		f, _ = textMethod(typ)
	case bc.FormatStr:
		f, _ = textMethod(typ)
	case bc.FormatRepr:
		f = specialOf(typ, names.repr)
	}
	if f == nil {
		return nil, false
	}
	return m.enterWith(fr, f, in.A, contText, v), true
}

// textMethod gives the function that str() of an instance calls, and its name;
// nil if that is not written in Python.
func textMethod(typ *objmodel.Type) (f *Function, name string) {
	if f = specialOf(typ, names.str); f != nil {
		return f, "__str__"
	}
	if _, owner := typ.LookupOwner(names.str); owner == &objmodel.ObjectType {
		return specialOf(typ, names.repr), "__repr__"
	}
	return nil, ""
}

// formatted goes on with a replacement field after a method gave v.
func (m *Machine) formatted(k cont, v Value, fr *Frame, in *Instr) *Frame {
	if k == contFormat {
		if v.StrObject() == nil {
			return m.fail(objmodel.TypeErrorf("__format__ must return a str, not %s", v.TypeName()))
		}
		fr.regs[in.A] = v
		return fr
	}
	name := "__repr__"
	if in.C&bc.FormatConversion != 2 {
		_, name = textMethod(fr.regs[in.B].Type())
	}
	if err := objmodel.CheckText(v, name); err != nil {
		return m.fail(err)
	}
	return m.formatConverted(fr, in, v)
}
