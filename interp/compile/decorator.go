package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// decorators are those of one definition, computed and not yet called: in
// temporaries from first on, or, when there are many, in a list in first. What
// they make of the function goes to first.
type decorators struct {
	list  []ast.Expr
	first uint8
	boxed bool
}

// decorators computes decorators. The next temporary is that of the function.
func (u *unit) decorators(list []ast.Expr) decorators {
	d := decorators{list: list, first: uint8(u.next), boxed: len(list) > maxBatch}
	if d.boxed {
		u.items(list[0].Pos(), list, u.temp())
		return d
	}
	for _, e := range list {
		u.expr(e, u.temp())
	}
	return d
}

// applyDecorators calls the decorators, the last first, on what stands in f,
// the topmost temporary, which is the one after them.
func (u *unit) applyDecorators(d decorators, f uint8) {
	if d.boxed {
		call := u.temps(2)
		for i := len(d.list) - 1; i >= 0; i-- {
			at := d.list[i].Pos()
			u.emit(at, bytecode.GetItemI, call, d.first, 0, int32(i))
			u.move(at, call+1, f)
			u.emit(at, bytecode.Call, call, 1, f, 0)
		}
		u.free(call)
		u.move(nowhere, d.first, f)
		return
	}
	for i := len(d.list) - 1; i >= 0; i-- {
		r := d.first + uint8(i)
		u.emit(d.list[i].Pos(), bytecode.Call, r, 1, r, 0)
	}
}
