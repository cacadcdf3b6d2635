// Package posix makes the module posix, on which os stands: what a program may
// do with the files, the environment and the process of its host.
package posix

import (
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// Options are what a host lets the module of an interpreter reach.
type Options struct {
	// Files are the files; nil means that every call about files fails with
	// PermissionError.
	Files Files
	// Environ is the environment at the start, as "NAME=value".
	Environ []string
}

// state is what the module keeps for an interpreter.
type state struct {
	Options
	descriptors
}

type stateKey struct{}

// Configure tells the module of an interpreter what it may reach.
func Configure(in *objmodel.Interp, o Options) { in.State[stateKey{}] = &state{Options: o} }

func of(t *Thread) *state {
	s, ok := t.Interp.State[stateKey{}].(*state)
	if !ok {
		s = &state{}
		t.Interp.State[stateKey{}] = s
	}
	return s
}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	stdio.Of(t)
	m := objmodel.NewModule("posix")
	for _, table := range [][]function{statFunctions, folderFunctions, changeFunctions, processFunctions, descriptorFunctions} {
		defs := make([]objmodel.MethodDef, len(table))
		for i := range table {
			defs[i] = table[i].def()
		}
		m.Functions(defs)
	}
	for _, c := range constants {
		m.Set(c.name, objmodel.Int(int64(c.value)))
	}
	m.Set("error", objmodel.OSErrorType.Value())
	m.Set("stat_result", statResultType.Value())
	m.Set("terminal_size", terminalSizeType.Value())
	m.Set("times_result", timesResultType.Value())
	m.Set("uname_result", unameResultType.Value())
	m.Set("DirEntry", dirEntryType.Value())
	if env, err := environment(t, of(t).Environ); err == nil {
		m.Set("environ", env)
	}
	return m
}

var specs = objmodel.Specs{&statResultSpec, &terminalSizeSpec, &timesResultSpec, &unameResultSpec, &dirEntrySpec, &scanSpec}

// function is a row of the tables of functions: the signature says how the
// arguments are sorted, and fn gets one value a parameter, nil if not given.
type function struct {
	name, sig, doc string
	fn             func(c *call) (Value, error)
}

// call is one call of a function.
type call struct {
	t    *Thread
	name string
	v    []Value
}

func (f *function) def() objmodel.MethodDef {
	p := parameters(f.name, f.sig)
	return objmodel.MethodDef{Name: f.name, Sig: "($module" + tail(f.sig), Doc: f.doc, Fn: func(t *Thread, a Args) (Value, error) {
		c := &call{t: t, name: f.name, v: make([]Value, len(p.Names))}
		if err := p.Bind(a, c.v); err != nil {
			return Value{}, err
		}
		return f.fn(c)
	}}
}

// tail is a signature after its bracket, as it follows another parameter.
func tail(sig string) string {
	if sig == "()" {
		return ", /)"
	}
	return ", " + sig[1:]
}

// parameters reads a signature such as "(path, mode=511, *, dir_fd=None)".
func parameters(name, sig string) objmodel.Params {
	p := objmodel.Params{Func: name}
	text := strings.Trim(sig, "()")
	if text == "" {
		return p
	}
	keywordOnly := false
	for _, part := range strings.Split(text, ", ") {
		switch part {
		case "/":
			p.PosOnly = len(p.Names)
			continue
		case "*":
			keywordOnly = true
			continue
		}
		param, _, optional := strings.Cut(part, "=")
		p.Names = append(p.Names, param)
		if !keywordOnly {
			p.MaxPos++
			if !optional {
				p.Required++
			}
		}
	}
	return p
}

// given says whether a parameter got an argument other than None.
func (c *call) given(i int) bool { return !c.v[i].IsNil() && !c.v[i].IsNone() }

// int reads an argument as C's int, def if there is none.
func (c *call) int(i, def int) (int, error) {
	if c.v[i].IsNil() {
		return def, nil
	}
	v, err := objmodel.Index(c.t, c.v[i])
	if err != nil {
		return 0, err
	}
	n, ok := v.ToInt()
	switch {
	case !ok || n > 1<<31-1:
		return 0, objmodel.OverflowErrorf("Python int too large to convert to C int")
	case n < -1<<31:
		return 0, objmodel.OverflowErrorf("Python int too small to convert to C int")
	}
	return int(n), nil
}

// flag reads an argument as a truth value.
func (c *call) flag(i int, def bool) (bool, error) {
	if c.v[i].IsNil() {
		return def, nil
	}
	return objmodel.Truth(c.t, c.v[i])
}
