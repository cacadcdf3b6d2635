package builtins

import (
	"math/big"
	"strconv"

	"github.com/minipy-go/minipy/objmodel"
)

func bigUint(u uint64) objmodel.Value { return objmodel.NewBig(new(big.Int).SetUint64(u)) }

func absFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.Abs(t, a.V[0])
}

func divmodFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.Binary(t, a.V[0], a.V[1], objmodel.OpDivMod)
}

var powParams = objmodel.Params{Func: "pow", Names: []string{"base", "exp", "mod"}, MaxPos: 3, Required: 2}

func powFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	out := [3]objmodel.Value{}
	if err := powParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	if out[2].IsNil() {
		out[2] = objmodel.None
	}
	return objmodel.Pow(t, out[0], out[1], out[2])
}

var (
	roundName   = objmodel.Name("__round__")
	roundParams = objmodel.Params{Func: "round", Names: []string{"number", "ndigits"}, MaxPos: 2, Required: 1}
)

func roundFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	out := [2]objmodel.Value{}
	if err := roundParams.Bind(a, out[:]); err != nil {
		return objmodel.Value{}, err
	}
	args := out[1:2]
	if out[1].IsNil() || out[1].IsNone() {
		args = nil
	}
	r, found, err := objmodel.CallSpecial(t, out[0], roundName, args...)
	if err == nil && !found {
		return objmodel.Value{}, objmodel.TypeErrorf("type %s doesn't define __round__ method", out[0].TypeName())
	}
	return r, err
}

func binFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return inBase(t, a.V[0], 2, "0b")
}

func octFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return inBase(t, a.V[0], 8, "0o")
}

func hexFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return inBase(t, a.V[0], 16, "0x")
}

// inBase writes an integer in a base that is a power of two.
func inBase(t *objmodel.Thread, v objmodel.Value, base int, prefix string) (objmodel.Value, error) {
	i, err := objmodel.Index(t, v)
	if err != nil {
		return objmodel.Value{}, err
	}
	if i.IsInt() {
		buf := make([]byte, 0, 72)
		n := i.AsInt()
		magnitude := uint64(n)
		if n < 0 {
			buf = append(buf, '-')
			magnitude = -magnitude
		}
		return objmodel.CopyASCII(strconv.AppendUint(append(buf, prefix...), magnitude, base)), nil
	}
	b, _ := i.ToBig()
	if b.Sign() < 0 {
		prefix = "-" + prefix
	}
	text, err := t.PowerDigits(b, base, prefix)
	return objmodel.NewASCII(text), err
}
