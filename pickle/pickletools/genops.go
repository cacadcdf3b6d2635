package pickletools

import (
	"fmt"
	"iter"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// Op is one opcode of a pickle.
type Op struct {
	// Info describes the opcode.
	Info *opcode.Info
	// Arg is the argument as opcode.Arg.Read gives it, nil if there is none.
	Arg any
	// Pos is the offset of the opcode from the start of the pickle, or
	// UnknownPos.
	Pos int
	// End is the offset behind the opcode and its argument.
	End int
}

// UnknownPos is the Op.Pos of an opcode from a stream that can't tell where it
// is.
const UnknownPos = -1

// Genops walks the opcodes of data up to and with STOP; what follows STOP is
// not looked at. Where CPython's pickletools.genops raises, the walk ends with
// a zero Op and an *opcode.Error.
func Genops(data []byte) iter.Seq2[Op, error] {
	return func(yield func(Op, error) bool) {
		r := opcode.NewReader(data)
		for {
			op, err := next(r)
			if err != nil {
				yield(Op{}, err)
				return
			}
			if !yield(op, nil) || op.Info.Code == opcode.Stop {
				return
			}
		}
	}
}

// At reads the opcode at an offset of data. Errors: an *opcode.Error, as those
// of Genops.
func At(data []byte, pos int) (Op, error) {
	r := opcode.NewReader(data)
	r.Seek(pos)
	return next(r)
}

// next reads one opcode.
func next(r *opcode.Reader) (Op, error) {
	op := Op{Pos: r.Pos()}
	code, ok := r.Byte()
	if !ok {
		return Op{}, valueErrorf("pickle exhausted before seeing STOP")
	}
	op.Info = opcode.Lookup(code)
	if op.Info == nil {
		return Op{}, valueErrorf("at position %d, opcode %s unknown", op.Pos, opcode.ReprBytes([]byte{code}))
	}
	if op.Info.Arg != nil {
		arg, err := op.Info.Arg.Read(r)
		if err != nil {
			return Op{}, err
		}
		op.Arg = arg
	}
	op.End = r.Pos()
	return op, nil
}

//go:noinline
func valueErrorf(format string, args ...any) error {
	return &opcode.Error{Class: "ValueError", Msg: fmt.Sprintf(format, args...)}
}
