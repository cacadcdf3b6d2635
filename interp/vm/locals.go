package vm

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// locals gives the namespace of a frame: a snapshot for functions (PEP 667),
// and in a module or class the variables of the inlined comprehension that is
// running there (PEP 709).
func (v variables) locals() Value {
	if !newLocals(v.code) || v.code.Flags&bytecode.Optimized == 0 {
		if hidden := v.inRegisters(); hidden.Len() > 0 {
			return hidden.Value()
		}
		if !v.namespace.IsNil() {
			return v.namespace
		}
		return v.fn.globals.Value()
	}
	d := v.inRegisters()
	for i, name := range v.code.FreeNames {
		if i >= len(v.fn.closure) {
			break
		}
		if x := asCell(v.fn.closure[i]).v; !x.IsNil() {
			d.SetStr(name, x)
		}
	}
	return d.Value()
}

// inRegisters gives the local variables that live in registers and have a
// value.
func (v variables) inRegisters() *objmodel.Dict {
	d := objmodel.NewDict(0)
	if v.regs == nil {
		return d
	}
	for i, name := range v.code.Locals {
		x := v.regs[i]
		if v.code.IsCell[i] && !x.IsNil() && x.Type() == &CellType {
			x = asCell(x).v
		}
		if !x.IsNil() && name.String()[0] != '.' {
			d.SetStr(name, x)
		}
	}
	if len(v.code.Boxed) == 0 {
		return d
	}
	if boxes := v.regs[v.code.BoxesReg].AsList(); boxes != nil {
		for i, box := range boxes.Items() {
			if x := asCell(box).v; !x.IsNil() {
				d.SetStr(v.code.Boxed[i], x)
			}
		}
	}
	return d
}
