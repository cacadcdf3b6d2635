// Package dis makes the module _dis, on which dis stands: the bytecode of code
// objects as text and as data.
package dis

import (
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
)

// New makes the module.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_dis")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "listing", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: listing},
	{Name: "instructions", Kind: objmodel.OneArg, Fn: instructions},
	{Name: "opnames", Kind: objmodel.NoArgs, Fn: opNames},
}

// codeOf gives the code of the first argument. Errors: TypeError.
func codeOf(a objmodel.Args) (*bytecode.Code, error) {
	c := vm.AsCode(a.V[0])
	if c == nil {
		return nil, objmodel.TypeErrorf("expected a code object, not %s", a.V[0].TypeName())
	}
	return c, nil
}

// listing is listing(code, lasti): the text of one code object, with the
// instruction at lasti marked.
func listing(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	c, err := codeOf(a)
	if err != nil {
		return objmodel.Value{}, err
	}
	at, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	if err != nil {
		return objmodel.Value{}, err
	}
	var b strings.Builder
	how := bytecode.Listing{Shallow: true}
	if at >= 0 {
		how.Mark = at/objmodel.InstructionSize + 1
	}
	if err := c.Disassemble(&b, how); err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewStr(b.String()), nil
}

// instructions is instructions(code): for each of them its opcode, its D, its
// operands as text, and the place that it jumps to or None.
func instructions(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	c, err := codeOf(a)
	if err != nil {
		return objmodel.Value{}, err
	}
	var out []objmodel.Value
	for _, in := range c.Instrs {
		target := objmodel.None
		if in.Op.Jumps() {
			target = objmodel.Int(int64(in.D) * objmodel.InstructionSize)
		}
		out = append(out, objmodel.NewTuple(
			objmodel.Int(int64(in.Op)), objmodel.Int(int64(in.D)), objmodel.NewStr(strings.TrimSpace(c.Operands(in))), target))
	}
	return objmodel.NewList(out), nil
}

// opNames is opnames(): the names of the opcodes, by their numbers.
func opNames(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out []objmodel.Value
	for op := range bytecode.NumOps {
		out = append(out, objmodel.NewStr(op.String()))
	}
	return objmodel.NewTuple(out...), nil
}
