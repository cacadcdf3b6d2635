package contextvars

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

var (
	tokenType   = objmodel.Type{Name: "Token", Module: "_contextvars"}
	missingType = objmodel.Type{Name: "Token.MISSING"}
)

// token remembers what a variable was before ContextVar.set.
type token struct {
	objmodel.Header
	v    *contextVar
	ctx  *Context
	old  Value // nil: the variable had no value
	used bool
}

// missingObject is the class of Token.MISSING. There is one object of it.
type missingObject struct{ objmodel.Header }

var theMissing = missingObject{objmodel.NewHeader(&missingType)}

func missing() Value { return objmodel.FromPtr(&theMissing.Header) }

func tokenRepr(t *Thread, v Value) (Value, error) {
	tok := objmodel.Cast[token](v, &tokenType)
	s, err := objmodel.Repr(t, tok.v.value())
	if err != nil {
		return Value{}, err
	}
	used := ""
	if tok.used {
		used = "used "
	}
	return objmodel.NewStr(fmt.Sprintf("<Token %svar=%s at 0x%012x>", used, s, v.ID())), nil
}

var tokenSpec = objmodel.TypeSpec{
	Type: &tokenType, Object: (*token)(nil),
	Slots: objmodel.Slots{
		NoHash: true,
		Repr:   tokenRepr,
		New: func(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
			return Value{}, objmodel.RuntimeErrorf("Tokens can only be created by ContextVars")
		},
	},
	Classes: []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: generic}},
	Attrs:   []objmodel.AttrDef{{Name: "MISSING", Value: missing}},
	GetSets: []objmodel.GetSetDef{
		{Name: "var", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Cast[token](v, &tokenType).v.value(), nil
		}},
		{Name: "old_value", Get: func(t *Thread, v Value) (Value, error) {
			if old := objmodel.Cast[token](v, &tokenType).old; !old.IsNil() {
				return old, nil
			}
			return missing(), nil
		}},
	},
}

var missingSpec = objmodel.TypeSpec{
	Type: &missingType, Object: (*missingObject)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{Repr: func(t *Thread, v Value) (Value, error) { return objmodel.NewASCII("<Token.MISSING>"), nil }},
}
