package contextvars

import (
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/objmodel"
)

// ContextType is the class of contexts.
var ContextType = objmodel.Type{Name: "Context", Module: "_contextvars"}

// Context maps variables to values. Copies share their map until one of them
// changes it.
type Context struct {
	objmodel.Header
	vars    *objmodel.Dict
	shared  bool // another context has the same vars
	entered bool
	outer   *Context // which was current when this one was entered

	// Kept is what other Go code made of the values and keeps until one of
	// them changes.
	Kept any
}

func newContext(vars *objmodel.Dict) *Context {
	return &Context{Header: objmodel.NewHeader(&ContextType), vars: vars}
}

// Current gives the context of the thread, which is made when it is first
// asked for.
func Current(t *Thread) *Context {
	if c, ok := t.Vars.(*Context); ok && c != nil {
		return c
	}
	c := newContext(objmodel.NewDict(0))
	c.entered = true
	t.Vars = c
	return c
}

// Copy is copy_context(): a context with the values of the current one.
func Copy(t *Thread) Value { return Current(t).copy().value() }

func (c *Context) value() Value { return objmodel.FromPtr(&c.Header) }

func (c *Context) copy() *Context {
	c.shared = true
	n := newContext(c.vars)
	n.shared = true
	return n
}

// own makes the map of c one that no other context has.
func (c *Context) own() *objmodel.Dict {
	c.Kept = nil
	if c.shared {
		c.vars, c.shared = c.vars.Copy(), false
	}
	return c.vars
}

// AsContext gives the Context behind v, nil if v isn't one.
func AsContext(v Value) *Context { return objmodel.Cast[Context](v, &ContextType) }

// Run calls f in the context. Errors: RuntimeError when it is entered
// already, or what f raises.
func (c *Context) Run(t *Thread, f Value, args Args) (Value, error) {
	if c.entered {
		s, err := objmodel.Repr(t, c.value())
		if err != nil {
			return Value{}, err
		}
		return Value{}, objmodel.RuntimeErrorf("cannot enter context: %s is already entered", s)
	}
	if err := t.EnterMachine(); err != nil {
		return Value{}, err
	}
	defer t.LeaveMachine()
	c.outer, c.entered = Current(t), true
	t.Vars = c
	through := t.Through
	t.Through += 1 + vm.CallDepth(f) // all that is held here is in the caller's registers too
	t.HandedOn = t.Native + 1
	r, err := objmodel.CallArgs(t, f, args)
	t.Through = through
	t.Vars = c.outer
	c.outer, c.entered = nil, false
	return r, err
}

// key checks that v is a variable, as the methods of contexts want.
func key(t *Thread, v Value) error {
	if asVar(v) != nil {
		return nil
	}
	s, err := objmodel.Repr(t, v)
	if err != nil {
		return err
	}
	return objmodel.TypeErrorf("a ContextVar key was expected, got %s", s)
}

// get gives the value of a variable, the nil Value if there is none.
func (c *Context) get(t *Thread, v Value) (Value, error) {
	if err := key(t, v); err != nil {
		return Value{}, err
	}
	return c.vars.Get(t, v)
}

var contextSpec = objmodel.TypeSpec{
	Type: &ContextType, Object: (*Context)(nil),
	Flags: objmodel.FlagWeak,
	Slots: objmodel.Slots{
		NoHash: true,
		New: func(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
			if len(a.V) > 0 {
				return Value{}, objmodel.TypeErrorf("Context() does not accept any arguments")
			}
			return newContext(objmodel.NewDict(0)).value(), nil
		},
		Init: func(t *Thread, self Value, a Args) error { return nil },
		Len:  func(t *Thread, v Value) (int, error) { return AsContext(v).vars.Len(), nil },
		Contains: func(t *Thread, v, x Value) (bool, error) {
			r, err := AsContext(v).get(t, x)
			return !r.IsNil(), err
		},
		GetItem: func(t *Thread, v, x Value) (Value, error) {
			r, err := AsContext(v).get(t, x)
			if err == nil && r.IsNil() {
				err = objmodel.KeyError(x)
			}
			return r, err
		},
		Iter: func(t *Thread, v Value) (Value, error) { return objmodel.Iter(t, AsContext(v).frozen()) },
		Compare: func(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
			x, y := AsContext(a), AsContext(b)
			if x == nil || y == nil || op != objmodel.EQ && op != objmodel.NE {
				return objmodel.NotImplemented, nil
			}
			return objmodel.Compare(t, x.vars.Value(), y.vars.Value(), op)
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "run", Fn: func(t *Thread, a Args) (Value, error) {
			if a.NPos() < 2 {
				return Value{}, objmodel.TypeErrorf("run() missing 1 required positional argument")
			}
			args := append([]Value(nil), a.V[2:]...) // the window is the caller's
			return AsContext(a.V[0]).Run(t, a.V[1], Args{V: args, Kw: a.Kw})
		}},
		{Name: "get", Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($self, key, default=None, /)", Fn: func(t *Thread, a Args) (Value, error) {
			r, err := AsContext(a.V[0]).get(t, a.V[1])
			if err == nil && r.IsNil() {
				if r = objmodel.None; len(a.V) > 2 {
					r = a.V[2]
				}
			}
			return r, err
		}},
		{Name: "copy", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
			return AsContext(a.V[0]).copy().value(), nil
		}},
		{Name: "keys", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: walk("keys")},
		{Name: "values", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: walk("values")},
		{Name: "items", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: walk("items")},
	},
}

// frozen gives the map as it is now: later changes are made to a copy.
func (c *Context) frozen() Value {
	c.shared = true
	return c.vars.Value()
}

// walk makes a method that iterates over one of the views of the map.
func walk(view string) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		v, err := objmodel.CallMethod(t, AsContext(a.V[0]).frozen(), objmodel.Name(view))
		if err != nil {
			return Value{}, err
		}
		return objmodel.Iter(t, v)
	}
}
