package decimals

import (
	"github.com/minipy-go/minipy/interp/stdlib/contextvars"
	"github.com/minipy-go/minipy/objmodel"
)

// room is what the module keeps per interpreter.
type room struct {
	methods *objmodel.Dict // functions in Python, by name
	class   *objmodel.Type // Context
	// Where a Context keeps its fields, in the order of fields.
	at [len(fields)]int
}

type roomKey struct{}

// fields are those of a Context that Go code looks at.
var fields = [...]string{"_prec", "_emin", "_emax", "_fold", "_flags", "_traps", "_rounding"}

const (
	atPrec = iota
	atEmin
	atEmax
	atFold
	atFlags
	atTraps
	atRounding
)

// The signals, as bits of flags and traps (see _decimalcontext.py).
const (
	inexact = 1 << 3
	rounded = 1 << 6
)

// install keeps the class Context and the functions that Go code calls.
func install(t *Thread, a Args) (Value, error) {
	r := &room{class: a.V[0].AsType(), methods: a.V[1].AsDict()}
	if r.class == nil || r.methods == nil {
		return Value{}, objmodel.TypeErrorf("a class and a dict are required")
	}
	for i, name := range fields {
		at, owner, ok := objmodel.FixedSlot(r.class.Lookup(objmodel.Name(name)))
		if !ok || owner != r.class {
			return Value{}, objmodel.TypeErrorf("a Context must have %s", name)
		}
		r.at[i] = at
	}
	t.Interp.State[roomKey{}] = r
	return objmodel.None, nil
}

// inPython calls one of the functions in Python.
func inPython(t *Thread, name string, a Args) (Value, error) {
	r, ok := t.Interp.State[roomKey{}].(*room)
	if !ok {
		if _, err := t.Interp.Import(t, "decimal"); err != nil {
			return Value{}, err
		}
		if r, ok = t.Interp.State[roomKey{}].(*room); !ok {
			return Value{}, objmodel.RuntimeErrorf("decimal is not there")
		}
	}
	f := r.methods.GetStr(objmodel.Name(name))
	if f.IsNil() {
		return Value{}, objmodel.Errorf(&objmodel.AttributeErrorType, "%s", name)
	}
	return objmodel.CallArgs(t, f, a)
}

// settings is a Context of the program.
type settings struct {
	o *objmodel.Instance
	r *room
}

// current gives the Context of the running thread; nil for an odd one.
func current(t *Thread) (*settings, error) {
	c := contextvars.Current(t)
	if s, ok := c.Kept.(*settings); ok {
		return s, nil
	}
	v, err := inPython(t, "getcontext", Args{})
	if err != nil {
		return nil, err
	}
	r, ok := t.Interp.State[roomKey{}].(*room)
	o := v.AsInstance()
	if !ok || o == nil || !v.Type().IsSubtype(r.class) {
		return nil, nil
	}
	s := &settings{o, r}
	c.Kept = s
	return s, nil
}

// rules are the numbers of a Context.
type rules struct {
	s                *settings
	prec, emin, emax int64
	fold             bool
}

// mostPrec is the precision up to which results fit 128 bits.
const mostPrec = 38

// load gives the rules of the running thread; ok is false for a precision
// beyond longPrec.
func (c *rules) load(t *Thread) (ok bool, err error) {
	s, err := current(t)
	if s == nil {
		return false, err
	}
	var prec, emin, emax, fold, flags, traps int64
	for i, p := range [...]*int64{&prec, &emin, &emax, &fold, &flags, &traps} {
		v := *s.o.Fixed(s.r.at[i])
		if !v.IsInt() {
			return false, nil
		}
		*p = v.AsInt()
	}
	c.s, c.prec, c.emin, c.emax, c.fold = s, prec, emin, emax, fold != 0
	return prec <= longPrec && prec > 0, nil
}

// mode gives the name of the rounding mode.
func (c *rules) mode() string {
	if s := c.s.o.Fixed(c.s.r.at[atRounding]).StrObject(); s != nil {
		return s.String()
	}
	return ""
}

// raise sets flags; ok is false, and nothing done, if that is an exception.
func (c *rules) raise(signals int64) (ok bool) {
	if signals == 0 {
		return true
	}
	flags, traps := c.s.o.Fixed(c.s.r.at[atFlags]), c.s.o.Fixed(c.s.r.at[atTraps])
	if traps.AsInt()&signals != 0 {
		return false
	}
	*flags = objmodel.Int(flags.AsInt() | signals)
	return true
}
