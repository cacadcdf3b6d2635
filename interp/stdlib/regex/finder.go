package regex

import (
	"github.com/minipy-go/minipy/interp/stdlib/regex/program"
	"github.com/minipy-go/minipy/objmodel"
)

// finder finds one match after the other in a part of a text.
type finder struct {
	pattern *patternObject
	part
	at, end int // the rest of the part, in bytes
	how     program.How
	// notEmpty says that the next match must not be the empty one at at, for
	// the last match was that.
	notEmpty bool
	done     bool
}

// finder takes the text and bounds of a method that looks for all matches.
func (p *patternObject) finder(t *Thread, params *objmodel.Params, a Args) (*finder, error) {
	s, err := p.part(t, params, a)
	if err != nil {
		return nil, err
	}
	return &finder{pattern: p, part: s, at: s.offset(s.pos), end: s.offset(s.endpos)}, nil
}

// next finds the next match; the machine holds it.
func (f *finder) next(t *Thread, m *program.Machine) (bool, error) {
	if f.done || f.at > f.end {
		return false, nil
	}
	ok, err := m.Run(t, f.pattern.prog, f.machine(f.end), f.at, f.how, f.notEmpty)
	if err != nil || !ok {
		f.done = true
		return false, err
	}
	f.at, f.notEmpty = m.Caps[1], m.Caps[0] == m.Caps[1]
	return true, nil
}

// match makes the match object of what the machine holds.
func (f *finder) match(m *program.Machine) Value {
	o := &matchObject{Header: objmodel.NewHeader(&matchType), pattern: f.pattern, part: f.part, last: m.LastGroup}
	o.caps = append(o.few[:0], m.Caps...)
	return objmodel.FromPtr(&o.Header)
}

// group gives what a group matched, or missing.
func (s *subject) group(caps []int, group int, missing Value) Value {
	from, to := caps[2*group], caps[2*group+1]
	if from < 0 {
		return missing
	}
	return s.slice(from, to)
}

// empty is the empty str or bytes.
func (s *subject) empty() Value {
	if s.str == nil {
		return objmodel.NewBytes("")
	}
	return objmodel.NewStr("")
}

var findAllParams = boundsParams("findall")

func findAll(t *Thread, a Args) (Value, error) {
	p := asPattern(a.V[0])
	f, err := p.finder(t, findAllParams, a)
	if err != nil {
		return Value{}, err
	}
	m := p.state.take()
	defer p.state.give(m)
	var found []Value
	none := f.empty()
	for {
		ok, err := f.next(t, m)
		if err != nil {
			return Value{}, err
		}
		if !ok {
			return objmodel.NewList(found), nil
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
		switch n := p.prog.Groups; n {
		case 0, 1:
			found = append(found, f.group(m.Caps, n, none))
		default:
			tuple, groups := objmodel.MakeTuple(n)
			for i := range groups {
				groups[i] = f.group(m.Caps, i+1, none)
			}
			found = append(found, tuple)
		}
	}
}

var splitParams = objmodel.Params{Func: "split", Names: []string{"string", "maxsplit"}, MaxPos: 2, Required: 1}

func split(t *Thread, a Args) (Value, error) {
	p := asPattern(a.V[0])
	var v [2]Value
	if err := splitParams.Bind(a.Tail(1), v[:]); err != nil {
		return Value{}, err
	}
	most := 0
	if !v[1].IsNil() {
		var err error
		if most, err = objmodel.IndexInt(t, v[1], &objmodel.OverflowErrorType); err != nil {
			return Value{}, err
		}
	}
	s, err := p.subjectOf(v[0])
	if err != nil {
		return Value{}, err
	}
	f := &finder{pattern: p, part: part{subject: s}, end: len(s.data)}
	m := p.state.take()
	defer p.state.give(m)
	var parts []Value
	last := 0
	for n := 0; most == 0 || n < most; n++ {
		ok, err := f.next(t, m)
		if err == nil {
			err = t.Tick(1)
		}
		if err != nil {
			return Value{}, err
		}
		if !ok {
			break
		}
		parts = append(parts, s.slice(last, m.Caps[0]))
		for g := 1; g <= p.prog.Groups; g++ {
			parts = append(parts, s.group(m.Caps, g, objmodel.None))
		}
		last = m.Caps[1]
	}
	return objmodel.NewList(append(parts, s.slice(last, len(s.data)))), nil
}

var finderType = objmodel.Type{Name: "callable_iterator", Module: "builtins"}

// finderObject is what finditer gives.
type finderObject struct {
	objmodel.Header
	finder
}

var finderSpec = objmodel.TypeSpec{
	Type: &finderType, Object: (*finderObject)(nil),
	Slots: objmodel.Slots{
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) {
			return objmodel.Cast[finderObject](v, &finderType).finder.nextMatch(t, Value{})
		},
	},
}

// nextMatch finds the next match and gives its object, or missing.
func (f *finder) nextMatch(t *Thread, missing Value) (Value, error) {
	m := f.pattern.state.take()
	ok, err := f.next(t, m)
	r := missing
	if ok {
		r = f.match(m)
	}
	f.pattern.state.give(m)
	return r, err
}

var findIterParams = boundsParams("finditer")

func findIter(t *Thread, a Args) (Value, error) {
	f, err := asPattern(a.V[0]).finder(t, findIterParams, a)
	if err != nil {
		return Value{}, err
	}
	o := &finderObject{objmodel.NewHeader(&finderType), *f}
	return objmodel.FromPtr(&o.Header), nil
}

var scannerType = objmodel.Type{Name: "SRE_Scanner", Module: "_sre"}

// scannerObject is what Pattern.scanner gives.
type scannerObject struct {
	objmodel.Header
	finder
}

func asScanner(v Value) *scannerObject { return objmodel.Cast[scannerObject](v, &scannerType) }

var scannerSpec = objmodel.TypeSpec{
	Type: &scannerType, Object: (*scannerObject)(nil),
	Methods: []objmodel.MethodDef{
		{Name: "match", Kind: objmodel.NoArgs, Fn: scan(program.Match), Sig: "($self, /)"},
		{Name: "search", Kind: objmodel.NoArgs, Fn: scan(program.Search), Sig: "($self, /)"},
	},
	GetSets: []objmodel.GetSetDef{{Name: "pattern", Get: func(t *Thread, v Value) (Value, error) { return asScanner(v).finder.pattern.value(), nil }}},
}

func scan(how program.How) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		f := &asScanner(a.V[0]).finder
		f.how = how
		return f.nextMatch(t, objmodel.None)
	}
}

var scannerParams = boundsParams("scanner")

func newScanner(t *Thread, a Args) (Value, error) {
	f, err := asPattern(a.V[0]).finder(t, scannerParams, a)
	if err != nil {
		return Value{}, err
	}
	o := &scannerObject{objmodel.NewHeader(&scannerType), *f}
	return objmodel.FromPtr(&o.Header), nil
}
