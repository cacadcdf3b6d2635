package vm

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// The types of what co_lines() and co_positions() give.
var (
	lineIteratorType     = objmodel.Type{Name: "line_iterator"}
	positionIteratorType = objmodel.Type{Name: "positions_iterator"}
)

// codeIterator is an iterator over where the instructions of a code object
// stand; next is an instruction, unit one of the units of it.
type codeIterator struct {
	objmodel.Header
	code       *Code
	next, unit int
}

func iteratorSpec(typ *objmodel.Type, next objmodel.NextFunc) objmodel.TypeSpec {
	return objmodel.TypeSpec{
		Type: typ, Object: (*codeIterator)(nil),
		Flags: objmodel.FlagNoInstantiate,
		Slots: objmodel.Slots{
			Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
			Next: next,
		},
	}
}

var (
	lineIteratorSpec     = iteratorSpec(&lineIteratorType, nextLine)
	positionIteratorSpec = iteratorSpec(&positionIteratorType, nextPosition)
)

func iterateCode(a objmodel.Args, typ *objmodel.Type) (Value, error) {
	it := &codeIterator{code: asCode(a.V[0])}
	objmodel.InitHeader(&it.Header, typ)
	return objmodel.FromPtr(&it.Header), nil
}

func codeLines(t *Thread, a objmodel.Args) (Value, error) { return iterateCode(a, &lineIteratorType) }

func codePositions(t *Thread, a objmodel.Args) (Value, error) {
	return iterateCode(a, &positionIteratorType)
}

// nextLine gives the next stretch of instructions on one line. The line of a
// definition, which has no instructions, has an empty one (PEP 626).
func nextLine(t *Thread, v Value) (Value, error) {
	it := (*codeIterator)(v.Ptr())
	places := it.code.Positions
	if it.next >= len(places) {
		return Value{}, nil
	}
	start, line := it.next, places[it.next].Line
	if first := int32(it.code.FirstLine); start == 0 && it.unit == 0 && line != first && newLocals(it.code) {
		it.unit = 1
		return objmodel.NewTuple(offset(0), offset(0), known(first)), nil
	}
	for it.next < len(places) && places[it.next].Line == line {
		it.next++
	}
	return objmodel.NewTuple(offset(start), offset(it.next), known(line)), nil
}

// nextPosition gives the place of the next unit of an instruction.
func nextPosition(t *Thread, v Value) (Value, error) {
	it := (*codeIterator)(v.Ptr())
	if it.next >= len(it.code.Positions) {
		return Value{}, nil
	}
	p := it.code.Positions[it.next]
	if it.unit++; it.unit == bytecode.CodeUnits {
		it.next, it.unit = it.next+1, 0
	}
	return objmodel.NewTuple(known(p.Line), known(p.EndLine), known(p.Col), known(p.EndCol)), nil
}

// offset gives the place of an instruction in co_code.
func offset(pc int) Value { return objmodel.Int(int64(pc) * objmodel.InstructionSize) }

// known gives a line or column, None if it isn't known.
func known(n int32) Value {
	if n < 0 {
		return objmodel.None
	}
	return objmodel.Int(int64(n))
}
