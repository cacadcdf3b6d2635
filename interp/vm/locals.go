package vm

import (
	"slices"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// locals gives the namespace of a frame: a snapshot for functions (PEP 667),
// with the entries that a program added in extra, and in a module or class the
// variables of the inlined comprehension that is running there (PEP 709).
func (v variables) locals(t *Thread, extra *objmodel.Dict) (Value, error) {
	if v.inRegisters() {
		d, err := v.snapshot(t, extra)
		if err != nil {
			return Value{}, err
		}
		return d.Value(), nil
	}
	return v.scope(), nil
}

// scope gives the namespace of a module or class.
func (v variables) scope() Value {
	if !v.namespace.IsNil() {
		return v.namespace
	}
	return v.fn.globals.Value()
}

// inRegisters reports whether the local variables are in registers and cells,
// not in a namespace.
func (v variables) inRegisters() bool {
	if v.optimized() {
		return true
	}
	found := false
	v.each(func(*Str, Value) { found = true })
	return found
}

// optimized reports whether the code is that of a function.
func (v variables) optimized() bool {
	return newLocals(v.code) && v.code.Flags&bytecode.Optimized != 0
}

// snapshot gives the local variables that have a value, and extra entries, as a
// dict. Errors: those of the keys of extra.
func (v variables) snapshot(t *Thread, extra *objmodel.Dict) (*objmodel.Dict, error) {
	d := objmodel.NewDict(0)
	v.each(func(name *Str, x Value) { d.SetStr(name, x) })
	if extra != nil {
		return d, d.Update(t, extra.Value())
	}
	return d, nil
}

// each calls f with the local variables that have a value, in the order of
// co_varnames, co_cellvars and co_freevars.
func (v variables) each(f func(name *Str, x Value)) {
	list, _ := v.code.Variables()
	for i := 0; i < len(list); i++ {
		x, name := v.at(list[i]), list[i].Name
		for i+1 < len(list) && list[i+1].Name == name { // of an inlined comprehension
			i++
			if y := v.at(list[i]); !y.IsNil() {
				x = y
			}
		}
		if !x.IsNil() && v.visible(name) {
			f(name, x)
		}
	}
	if !v.optimized() {
		return
	}
	for i, name := range v.code.FreeNames {
		if i >= len(v.fn.closure) {
			break
		}
		if x := asCell(v.fn.closure[i]).v; !x.IsNil() && v.visible(name) {
			f(name, x)
		}
	}
}

// visible reports whether a variable is one of the program's.
func (v variables) visible(name *Str) bool {
	s := name.String()
	if !v.optimized() && (s == "__class__" || s == "__classdict__") {
		return false
	}
	return s[0] != '.' || s == ".0"
}

// at gives what a variable in a register or cell holds, nil if nothing.
func (v variables) at(y bytecode.Variable) Value {
	if cell := v.cell(y); cell != nil {
		return cell.v
	}
	if y.Boxed || v.regs == nil {
		return Value{}
	}
	return v.regs[y.Index]
}

// cell gives the cell of a variable, nil if it is none or not there yet.
func (v variables) cell(y bytecode.Variable) *cell {
	x := Value{}
	switch {
	case v.regs == nil:
	case y.Boxed:
		boxes := v.regs[v.code.BoxesReg].AsList()
		if boxes != nil && y.Index < len(boxes.Items()) {
			x = boxes.Items()[y.Index]
		}
	case y.Cell:
		x = v.regs[y.Index]
	}
	if !x.IsNil() && x.Type() == &CellType {
		return asCell(x)
	}
	return nil
}

// assign gives a local variable a value; it reports false if there is none of
// that name. Of several variables it is the one that has a value now.
func (v variables) assign(name string, x Value) bool {
	list, _ := v.code.Variables()
	list = slices.DeleteFunc(slices.Clone(list), func(y bytecode.Variable) bool { return y.Name.String() != name })
	if len(list) > 0 && !v.visible(list[0].Name) {
		return false // what the compiler keeps there must stay what it is
	}
	if len(list) == 0 {
		for i, free := range v.code.FreeNames {
			if free.String() == name && i < len(v.fn.closure) {
				asCell(v.fn.closure[i]).v = x
				return true
			}
		}
		return false
	}
	chosen := list[0]
	for _, y := range list {
		if !v.at(y).IsNil() {
			chosen = y
		}
	}
	switch cell := v.cell(chosen); {
	case cell != nil:
		cell.v = x
	case !chosen.Boxed && v.regs != nil:
		v.regs[chosen.Index] = x
	}
	return true
}
