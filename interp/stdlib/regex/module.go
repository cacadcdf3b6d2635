// Package regex makes the module _sre: what the module re, whose other half is
// Python, is made of. Its room pattern parses Python's regular expressions,
// its room program compiles them through regexp2 and runs them; here are the
// Python objects around them.
package regex

import (
	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
	"github.com/minipy-go/minipy/interp/stdlib/regex/program"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&patternSpec, &matchSpec, &scannerSpec, &finderSpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_sre")
	m.Functions(functions)
	m.Set("Pattern", patternType.Value())
	m.Set("Match", matchType.Value())
	m.Set("MAGIC", objmodel.Int(20230612))
	m.Set("CODESIZE", objmodel.Int(4))
	m.Set("MAXREPEAT", objmodel.Int(pattern.MaxRepeat))
	m.Set("MAXGROUPS", objmodel.Int(pattern.MaxGroups))
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "cached", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: cached, Doc: "Compile a pattern with flags, or find it among those compiled before."},
	{Name: "purge", Kind: objmodel.NoArgs, Fn: purge, Doc: "Forget the patterns and templates compiled before."},
	{Name: "escape", Kind: objmodel.OneArg, Fn: escape, Doc: "Put a backslash before every character that is special in a pattern."},
	{Name: "ascii_iscased", Kind: objmodel.OneArg, Fn: character(program.IsCasedASCII)},
	{Name: "unicode_iscased", Kind: objmodel.OneArg, Fn: character(program.IsCased)},
	{Name: "ascii_tolower", Kind: objmodel.OneArg, Fn: character(program.LowerASCII)},
	{Name: "unicode_tolower", Kind: objmodel.OneArg, Fn: character(program.Lower)},
}

// character makes a function of a function on code points.
func character[R rune | bool](f func(rune) R) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		i, err := objmodel.IndexInt(t, a.V[0], &objmodel.OverflowErrorType)
		if err != nil {
			return Value{}, err
		}
		switch r := any(f(rune(i))).(type) {
		case bool:
			return objmodel.Bool(r), nil
		case rune:
			return objmodel.Int(int64(r)), nil
		}
		return objmodel.None, nil
	}
}

// stateKey is the key of *state among the interpreter's state.
type stateKey struct{}

// state is what the module keeps for an interpreter.
type state struct {
	// idle is a machine that nobody uses; nil while its taker works with it.
	idle      *program.Machine
	patterns  cache[patternKey, *patternObject]
	templates cache[templateKey, *template]
	// last is the pattern that was asked for last.
	lastKey patternKey
	last    *patternObject
}

type patternKey struct {
	source string
	typ    *objmodel.Type
	flags  int64
}

func stateOf(t *Thread) *state {
	if s, ok := t.Interp.State[stateKey{}].(*state); ok {
		return s
	}
	if t.Interp.State == nil {
		t.Interp.State = make(map[any]any)
	}
	s := &state{}
	t.Interp.State[stateKey{}] = s
	return s
}

// take gives a machine that the caller has for itself until it gives it back.
// Looking at the limits may let another thread run.
func (s *state) take() *program.Machine {
	m := s.idle
	if m == nil {
		return &program.Machine{}
	}
	s.idle = nil
	return m
}

func (s *state) give(m *program.Machine) { s.idle = m }

// cache is a map of bounded size that forgets what was added first.
type cache[K comparable, V any] struct {
	items map[K]V
	order []K
	next  int // the place in order of the oldest
}

// maxCached is how many patterns, and how many templates, are kept.
const maxCached = 512

func (c *cache[K, V]) get(k K) (V, bool) {
	v, ok := c.items[k]
	return v, ok
}

func (c *cache[K, V]) put(k K, v V) {
	if c.items == nil {
		c.items = make(map[K]V)
	}
	if _, ok := c.items[k]; !ok {
		if len(c.order) < maxCached {
			c.order = append(c.order, k)
		} else {
			delete(c.items, c.order[c.next])
			c.order[c.next] = k
			c.next = (c.next + 1) % maxCached
		}
	}
	c.items[k] = v
}

func purge(t *Thread, a Args) (Value, error) {
	s := stateOf(t)
	s.patterns, s.templates = cache[patternKey, *patternObject]{}, cache[templateKey, *template]{}
	s.last = nil
	return objmodel.None, nil
}

// cached gives the pattern object of a pattern and flags.
func cached(t *Thread, a Args) (Value, error) {
	source := a.V[0]
	flags, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	if p := asPattern(source); p != nil {
		if flags != 0 {
			return Value{}, objmodel.ValueErrorf("cannot process flags argument with a compiled pattern")
		}
		return source, nil
	}
	key := patternKey{typ: source.Type(), flags: int64(flags)}
	text := true
	if s := source.StrObject(); s != nil {
		key.source = s.String()
	} else if data, ok := objmodel.BufferOf(source); ok {
		key.source, text = data, false
	} else {
		if _, err := objmodel.Hash(t, source); err != nil {
			return Value{}, err
		}
		return Value{}, objmodel.TypeErrorf("first argument must be string or compiled pattern")
	}
	s := stateOf(t)
	if s.last != nil && s.lastKey == key {
		return s.last.value(), nil
	}
	p, ok := s.patterns.get(key)
	if !ok {
		if _, err := objmodel.Hash(t, source); err != nil {
			return Value{}, err
		}
		if p, err = compile(t, source, key.source, text, pattern.Flags(flags)); err != nil {
			return Value{}, err
		}
		if pattern.Flags(flags)&pattern.Debug != 0 {
			return p.value(), nil
		}
		s.patterns.put(key, p)
	}
	s.last, s.lastKey = p, key
	return p.value(), nil
}
