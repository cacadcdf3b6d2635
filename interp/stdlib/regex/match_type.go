package regex

import (
	"strconv"

	"github.com/minipy-go/minipy/objmodel"
)

var matchType = objmodel.Type{Name: "Match", Module: "re",
	Doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True."}

// matchObject is a match.
type matchObject struct {
	objmodel.Header
	pattern *patternObject
	part
	caps []int // starts and ends in bytes, -1 for groups that did not match
	few  [8]int
	last int // the group that was closed last, 0 for none
}

func asMatch(v Value) *matchObject { return objmodel.Cast[matchObject](v, &matchType) }

var matchSpec = objmodel.TypeSpec{
	Type: &matchType, Object: (*matchObject)(nil),
	Flags: objmodel.FlagNotIterable,
	Slots: objmodel.Slots{
		Repr: matchRepr,
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			m := asMatch(v)
			g, err := m.number(t, key)
			if err != nil {
				return Value{}, err
			}
			return m.group(m.caps, g, objmodel.None), nil
		},
	},
	Classes: generic,
	Methods: []objmodel.MethodDef{
		{Name: "group", Kind: objmodel.Positional, Max: -1, Fn: matchGroup, Doc: "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match."},
		{Name: "start", Kind: objmodel.Positional, Max: 1, Fn: position(func(m *matchObject, from, to int) Value { return objmodel.Int(int64(from)) }), Sig: "($self, group=0, /)", Doc: "Return index of the start of the substring matched by group."},
		{Name: "end", Kind: objmodel.Positional, Max: 1, Fn: position(func(m *matchObject, from, to int) Value { return objmodel.Int(int64(to)) }), Sig: "($self, group=0, /)", Doc: "Return index of the end of the substring matched by group."},
		{Name: "span", Kind: objmodel.Positional, Max: 1, Fn: position(pair), Sig: "($self, group=0, /)", Doc: "For match object m, return the 2-tuple (m.start(group), m.end(group))."},
		{Name: "groups", Fn: matchGroups, Sig: "($self, /, default=None)", Doc: "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match."},
		{Name: "groupdict", Fn: matchGroupDict, Sig: "($self, /, default=None)", Doc: "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match."},
		{Name: "expand", Fn: matchExpand, Sig: "($self, /, template)", Doc: "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."},
		{Name: "__copy__", Kind: objmodel.NoArgs, Fn: itself, Sig: "($self, /)"},
		{Name: "__deepcopy__", Kind: objmodel.OneArg, Fn: itself, Sig: "($self, memo, /)"},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "string", Doc: "The string passed to match() or search().", Get: func(t *Thread, v Value) (Value, error) { return asMatch(v).value, nil }},
		{Name: "re", Doc: "The regular expression object.", Get: func(t *Thread, v Value) (Value, error) { return asMatch(v).pattern.value(), nil }},
		{Name: "pos", Doc: "The index into the string at which the RE engine started looking for a match.", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Int(int64(asMatch(v).pos)), nil
		}},
		{Name: "endpos", Doc: "The index into the string beyond which the RE engine will not go.", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Int(int64(asMatch(v).endpos)), nil
		}},
		{Name: "lastindex", Doc: "The integer index of the last matched capturing group.", Get: func(t *Thread, v Value) (Value, error) {
			if m := asMatch(v); m.last > 0 {
				return objmodel.Int(int64(m.last)), nil
			}
			return objmodel.None, nil
		}},
		{Name: "lastgroup", Doc: "The name of the last matched capturing group.", Get: func(t *Thread, v Value) (Value, error) {
			m := asMatch(v)
			if names := m.pattern.groupNames; names != nil && !names[m.last].IsNil() {
				return names[m.last], nil
			}
			return objmodel.None, nil
		}},
		{Name: "regs", Get: func(t *Thread, v Value) (Value, error) {
			m := asMatch(v)
			spans := make([]Value, len(m.caps)/2)
			for g := range spans {
				spans[g] = m.span(g, pair)
			}
			return objmodel.NewTuple(spans...), nil
		}},
	},
}

// number gives the number of the group that a number or name means.
func (m *matchObject) number(t *Thread, key Value) (int, error) {
	if s := key.StrObject(); s != nil {
		if g := m.pattern.index.GetStr(s); !g.IsNil() {
			return int(g.AsInt()), nil
		}
		return 0, noGroup()
	}
	if key.Type().Slots.Index == nil {
		return 0, noGroup()
	}
	g, err := objmodel.IndexInt(t, key, nil)
	if err != nil {
		return 0, err
	}
	if g < 0 || g >= len(m.caps)/2 {
		return 0, noGroup()
	}
	return g, nil
}

func noGroup() error { return objmodel.IndexErrorf("no such group") }

func matchRepr(t *Thread, v Value) (Value, error) {
	m := asMatch(v)
	text, err := objmodel.Repr(t, m.group(m.caps, 0, objmodel.None))
	if err != nil {
		return Value{}, err
	}
	from, to := m.index(m.caps[0]), m.index(m.caps[1])
	return objmodel.NewStr("<re.Match object; span=(" + strconv.Itoa(from) + ", " + strconv.Itoa(to) + "), match=" + text + ">"), nil
}

func matchGroup(t *Thread, a Args) (Value, error) {
	m := asMatch(a.V[0])
	if len(a.V) == 1 {
		return m.group(m.caps, 0, objmodel.None), nil
	}
	if len(a.V) == 2 {
		g, err := m.number(t, a.V[1])
		if err != nil {
			return Value{}, err
		}
		return m.group(m.caps, g, objmodel.None), nil
	}
	tuple, groups := objmodel.MakeTuple(len(a.V) - 1)
	for i, key := range a.V[1:] {
		g, err := m.number(t, key)
		if err != nil {
			return Value{}, err
		}
		groups[i] = m.group(m.caps, g, objmodel.None)
	}
	return tuple, nil
}

// span gives what f makes of the bounds of a group, in characters.
func (m *matchObject) span(g int, f func(m *matchObject, from, to int) Value) Value {
	from, to := m.caps[2*g], m.caps[2*g+1]
	if from < 0 {
		return f(m, -1, -1)
	}
	return f(m, m.index(from), m.index(to))
}

func pair(m *matchObject, from, to int) Value {
	return objmodel.NewTuple(objmodel.Int(int64(from)), objmodel.Int(int64(to)))
}

// position makes the methods start, end and span.
func position(f func(m *matchObject, from, to int) Value) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		m, g := asMatch(a.V[0]), 0
		if len(a.V) > 1 {
			var err error
			if g, err = m.number(t, a.V[1]); err != nil {
				return Value{}, err
			}
		}
		return m.span(g, f), nil
	}
}

var (
	groupsParams    = objmodel.Params{Func: "groups", Names: []string{"default"}, MaxPos: 1}
	groupDictParams = objmodel.Params{Func: "groupdict", Names: []string{"default"}, MaxPos: 1}
	expandParams    = objmodel.Params{Func: "expand", Names: []string{"template"}, MaxPos: 1, Required: 1}
)

func matchGroups(t *Thread, a Args) (Value, error) {
	m := asMatch(a.V[0])
	missing := [1]Value{objmodel.None}
	if err := bindDefault(&groupsParams, a, &missing); err != nil {
		return Value{}, err
	}
	n := len(m.caps)/2 - 1
	if n == 0 {
		return objmodel.EmptyTuple, nil
	}
	tuple, groups := objmodel.MakeTuple(n)
	for i := range groups {
		groups[i] = m.group(m.caps, i+1, missing[0])
	}
	return tuple, nil
}

// bindDefault binds the one optional parameter of a method.
func bindDefault(p *objmodel.Params, a Args, v *[1]Value) error {
	var given [1]Value
	if err := p.Bind(a.Tail(1), given[:]); err != nil {
		return err
	}
	if !given[0].IsNil() {
		v[0] = given[0]
	}
	return nil
}

func matchGroupDict(t *Thread, a Args) (Value, error) {
	m := asMatch(a.V[0])
	missing := [1]Value{objmodel.None}
	if err := bindDefault(&groupDictParams, a, &missing); err != nil {
		return Value{}, err
	}
	d := objmodel.NewDict(len(m.pattern.names))
	for _, n := range m.pattern.names {
		d.SetStr(m.pattern.groupNames[n.Group].AsStr(), m.group(m.caps, n.Group, missing[0]))
	}
	return d.Value(), nil
}

func matchExpand(t *Thread, a Args) (Value, error) {
	m := asMatch(a.V[0])
	var v [1]Value
	if err := expandParams.Bind(a.Tail(1), v[:]); err != nil {
		return Value{}, err
	}
	tpl, err := m.pattern.template(t, v[0])
	if err != nil {
		return Value{}, err
	}
	out, err := tpl.expand(t, nil, &m.subject, m.caps)
	if err != nil {
		return Value{}, err
	}
	return tpl.result(out), nil
}
