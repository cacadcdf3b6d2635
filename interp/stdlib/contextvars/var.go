package contextvars

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

var varType = objmodel.Type{Name: "ContextVar", Module: "_contextvars"}

// contextVar is a variable. Its values are in the contexts.
type contextVar struct {
	objmodel.Header
	name     Value
	fallback Value // nil: none
}

func asVar(v Value) *contextVar { return objmodel.Cast[contextVar](v, &varType) }

func (v *contextVar) value() Value { return objmodel.FromPtr(&v.Header) }

func newVar(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
	if n := a.NPos(); n > 1 {
		return Value{}, objmodel.TypeErrorf("ContextVar() takes at most 1 positional argument (%d given)", n)
	}
	if len(a.V) > 2 {
		return Value{}, objmodel.TypeErrorf("ContextVar() takes at most 2 arguments (%d given)", len(a.V))
	}
	if a.NPos() == 0 {
		return Value{}, objmodel.TypeErrorf("ContextVar() takes exactly 1 positional argument (0 given)")
	}
	v := &contextVar{Header: objmodel.NewHeader(&varType), name: a.V[0]}
	for i, k := range a.Kw {
		if k.String() != "default" {
			return Value{}, objmodel.TypeErrorf("ContextVar() got an unexpected keyword argument '%s'", k.String())
		}
		v.fallback = a.KwValues()[i]
	}
	if v.name.StrObject() == nil {
		return Value{}, objmodel.TypeErrorf("context variable name must be a str")
	}
	return v.value(), nil
}

// get is ContextVar.get: the value in the current context, else the argument,
// else the default.
func (v *contextVar) get(t *Thread, args []Value) (Value, error) {
	r, err := Current(t).vars.Get(t, v.value())
	switch {
	case err != nil || !r.IsNil():
		return r, err
	case len(args) > 0:
		return args[0], nil
	case !v.fallback.IsNil():
		return v.fallback, nil
	}
	return Value{}, objmodel.AllocException(&objmodel.LookupErrorType, objmodel.NewTuple(v.value()))
}

func (v *contextVar) set(t *Thread, value Value) (Value, error) {
	c := Current(t)
	vars := c.own()
	old, err := vars.Get(t, v.value())
	if err == nil {
		err = vars.Set(t, v.value(), value)
	}
	if err != nil {
		return Value{}, err
	}
	tok := &token{Header: objmodel.NewHeader(&tokenType), v: v, ctx: c, old: old}
	return objmodel.FromPtr(&tok.Header), nil
}

// reset puts back the value that the variable had before the set that gave
// the token. Errors: TypeError, RuntimeError, ValueError.
func (v *contextVar) reset(t *Thread, arg Value) error {
	shown, err := objmodel.Repr(t, arg)
	if err != nil {
		return err
	}
	tok := objmodel.Cast[token](arg, &tokenType)
	c := Current(t)
	switch {
	case tok == nil:
		return objmodel.TypeErrorf("expected an instance of Token, got %s", shown)
	case tok.used:
		return objmodel.RuntimeErrorf("%s has already been used once", shown)
	case tok.v != v:
		return objmodel.ValueErrorf("%s was created by a different ContextVar", shown)
	case tok.ctx != c:
		return objmodel.ValueErrorf("%s was created in a different Context", shown)
	}
	tok.used = true
	if tok.old.IsNil() {
		_, err = c.own().Delete(t, v.value())
		return err
	}
	return c.own().Set(t, v.value(), tok.old)
}

var varSpec = objmodel.TypeSpec{
	Type: &varType, Object: (*contextVar)(nil),
	Slots: objmodel.Slots{
		New:  newVar,
		Init: func(t *Thread, self Value, a Args) error { return nil },
		Repr: func(t *Thread, self Value) (Value, error) {
			v := asVar(self)
			if !t.EnterRepr(self) {
				return objmodel.NewStr("<ContextVar ...>"), nil
			}
			defer t.LeaveRepr()
			s, err := objmodel.Repr(t, v.name)
			if err != nil {
				return Value{}, err
			}
			if !v.fallback.IsNil() {
				d, err := objmodel.Repr(t, v.fallback)
				if err != nil {
					return Value{}, err
				}
				s += " default=" + d
			}
			return objmodel.NewStr(fmt.Sprintf("<ContextVar name=%s at 0x%012x>", s, self.ID())), nil
		},
	},
	Classes: []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: generic}},
	Methods: []objmodel.MethodDef{
		{Name: "get", Kind: objmodel.Positional, Max: 1, Fn: func(t *Thread, a Args) (Value, error) {
			return asVar(a.V[0]).get(t, a.V[1:])
		}},
		{Name: "set", Kind: objmodel.OneArg, Sig: "($self, value, /)", Fn: func(t *Thread, a Args) (Value, error) {
			return asVar(a.V[0]).set(t, a.V[1])
		}},
		{Name: "reset", Kind: objmodel.OneArg, Sig: "($self, token, /)", Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.None, asVar(a.V[0]).reset(t, a.V[1])
		}},
	},
	GetSets: []objmodel.GetSetDef{{Name: "name",
		Get: func(t *Thread, v Value) (Value, error) { return asVar(v).name, nil },
		Set: readOnly}},
}

func readOnly(t *Thread, self, value Value) error {
	return objmodel.Errorf(&objmodel.AttributeErrorType, "readonly attribute")
}
