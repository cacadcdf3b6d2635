package regex

import (
	"math"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
	"github.com/minipy-go/minipy/interp/stdlib/regex/program"
	"github.com/minipy-go/minipy/objmodel"
)

var patternType = objmodel.Type{Name: "Pattern", Module: "re", Doc: "Compiled regular expression object."}

// patternObject is a compiled pattern.
type patternObject struct {
	objmodel.Header
	source Value // what it was compiled from
	text   bool  // a str pattern
	flags  pattern.Flags
	prog   *program.Program
	names  []pattern.Name
	index  *objmodel.Dict // the named groups
	// groupNames are the names of the groups by their numbers, nil for none.
	groupNames []Value
	state      *state
}

func newPattern(t *Thread, source Value, text bool, parsed *pattern.Pattern, prog *program.Program) *patternObject {
	p := &patternObject{Header: objmodel.NewHeader(&patternType), source: source, text: text, flags: parsed.Flags, prog: prog, names: parsed.Names}
	p.state = stateOf(t)
	p.index = objmodel.NewDict(len(p.names))
	if len(p.names) > 0 {
		p.groupNames = make([]Value, prog.Groups+1)
	}
	for _, n := range p.names {
		name := objmodel.NewStr(n.Name)
		p.groupNames[n.Group] = name
		p.index.SetStr(name.AsStr(), objmodel.Int(int64(n.Group)))
	}
	return p
}

func (p *patternObject) value() Value { return objmodel.FromPtr(&p.Header) }

func asPattern(v Value) *patternObject { return objmodel.Cast[patternObject](v, &patternType) }

// generic is the __class_getitem__ of the types of the module.
var generic = []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Doc: "See PEP 585", Fn: func(t *Thread, a Args) (Value, error) {
	return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
}}}

var patternSpec = objmodel.TypeSpec{
	Type: &patternType, Object: (*patternObject)(nil),
	Flags: objmodel.FlagWeak,
	Slots: objmodel.Slots{
		Repr:    patternRepr,
		Compare: patternCompare,
		Hash:    patternHash,
	},
	Classes: generic,
	Methods: []objmodel.MethodDef{
		{Name: "match", Fn: matching("match", program.Match), Sig: "($self, /, string, pos=0, endpos=sys.maxsize)", Doc: "Matches zero or more characters at the beginning of the string."},
		{Name: "fullmatch", Fn: matching("fullmatch", program.FullMatch), Sig: "($self, /, string, pos=0, endpos=sys.maxsize)", Doc: "Matches against all of the string."},
		{Name: "search", Fn: matching("search", program.Search), Sig: "($self, /, string, pos=0, endpos=sys.maxsize)", Doc: "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches."},
		{Name: "findall", Fn: findAll, Sig: "($self, /, string, pos=0, endpos=sys.maxsize)", Doc: "Return a list of all non-overlapping matches of pattern in string."},
		{Name: "finditer", Fn: findIter, Sig: "($self, /, string, pos=0, endpos=sys.maxsize)", Doc: "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object."},
		{Name: "scanner", Fn: newScanner, Sig: "($self, /, string, pos=0, endpos=sys.maxsize)"},
		{Name: "split", Fn: split, Sig: "($self, /, string, maxsplit=0)", Doc: "Split string by the occurrences of pattern."},
		{Name: "sub", Fn: sub, Sig: "($self, /, repl, string, count=0)", Doc: "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."},
		{Name: "subn", Fn: subn, Sig: "($self, /, repl, string, count=0)", Doc: "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl."},
		{Name: "__copy__", Kind: objmodel.NoArgs, Fn: itself, Sig: "($self, /)"},
		{Name: "__deepcopy__", Kind: objmodel.OneArg, Fn: itself, Sig: "($self, memo, /)"},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "pattern", Doc: "The pattern string from which the RE object was compiled.", Get: func(t *Thread, v Value) (Value, error) { return asPattern(v).source, nil }},
		{Name: "flags", Doc: "The regex matching flags.", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asPattern(v).flags)), nil }},
		{Name: "groups", Doc: "The number of capturing groups in the pattern.", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.Int(int64(asPattern(v).prog.Groups)), nil
		}},
		{Name: "groupindex", Doc: "A dictionary mapping group names to group numbers.", Get: func(t *Thread, v Value) (Value, error) {
			return objmodel.NewMappingProxy(asPattern(v).index.Value()), nil
		}},
	},
}

func itself(t *Thread, a Args) (Value, error) { return a.V[0], nil }

// flagNames are the names of the flags in the order in which repr gives them.
var flagNames = [...]struct {
	flag pattern.Flags
	name string
}{
	{pattern.IgnoreCase, "re.IGNORECASE"}, {pattern.Locale, "re.LOCALE"}, {pattern.Multiline, "re.MULTILINE"}, {pattern.DotAll, "re.DOTALL"},
	{pattern.Unicode, "re.UNICODE"}, {pattern.Verbose, "re.VERBOSE"}, {pattern.Debug, "re.DEBUG"}, {pattern.ASCII, "re.ASCII"},
}

// maxShown is how much of a pattern's repr is shown.
const maxShown = 200

func patternRepr(t *Thread, v Value) (Value, error) {
	p := asPattern(v)
	s, err := objmodel.Repr(t, p.source)
	if err != nil {
		return Value{}, err
	}
	if r := []rune(s); len(r) > maxShown {
		s = string(r[:maxShown])
	}
	flags := p.flags
	if p.text && flags&(pattern.Locale|pattern.Unicode|pattern.ASCII) == pattern.Unicode {
		flags &^= pattern.Unicode
	}
	var names []string
	for _, f := range flagNames {
		if flags&f.flag != 0 {
			names = append(names, f.name)
			flags &^= f.flag
		}
	}
	if flags != 0 {
		names = append(names, "0x"+strconv.FormatUint(uint64(flags), 16))
	}
	if len(names) > 0 {
		s += ", " + strings.Join(names, "|")
	}
	return objmodel.NewStr("re.compile(" + s + ")"), nil
}

// patternCompare finds patterns equal that were compiled from equal patterns
// of one type, with the same flags.
func patternCompare(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	p, q := asPattern(a), asPattern(b)
	if p == nil || q == nil || op != objmodel.EQ && op != objmodel.NE {
		return objmodel.NotImplemented, nil
	}
	same := p == q
	if !same && p.flags == q.flags && p.text == q.text {
		var err error
		if same, err = objmodel.Equal(t, p.source, q.source); err != nil {
			return Value{}, err
		}
	}
	return objmodel.Bool(same == (op == objmodel.EQ)), nil
}

func patternHash(t *Thread, v Value) (int64, error) {
	p := asPattern(v)
	h, err := objmodel.Hash(t, p.source)
	return h ^ int64(p.flags)<<20 ^ 0x5DEECE66D, err
}

// boundsParams are the parameters of the methods that take a part of a text.
func boundsParams(name string) *objmodel.Params {
	return &objmodel.Params{Func: name, Names: []string{"string", "pos", "endpos"}, MaxPos: 3, Required: 1}
}

// part is a part of a text that a pattern is applied to.
type part struct {
	subject
	pos, endpos int // in characters
}

// part takes a text and its bounds out of the arguments of a method.
func (p *patternObject) part(t *Thread, params *objmodel.Params, a Args) (part, error) {
	if len(a.V) == 2 && len(a.Kw) == 0 {
		s, err := p.subjectOf(a.V[1])
		if err != nil {
			return part{}, err
		}
		return part{s, 0, s.len()}, nil
	}
	var v [3]Value
	if err := params.Bind(a.Tail(1), v[:]); err != nil {
		return part{}, err
	}
	pos, endpos := 0, math.MaxInt
	var err error
	if !v[1].IsNil() {
		if pos, err = clampedIndex(t, v[1]); err != nil {
			return part{}, err
		}
	}
	if !v[2].IsNil() {
		if endpos, err = clampedIndex(t, v[2]); err != nil {
			return part{}, err
		}
	}
	s, err := p.subjectOf(v[0])
	if err != nil {
		return part{}, err
	}
	if pos == 0 && endpos == math.MaxInt {
		return part{s, 0, s.len()}, nil
	}
	n := s.len()
	return part{s, min(max(pos, 0), n), min(max(endpos, 0), n)}, nil
}

// clampedIndex takes an index that may be too large for an int.
func clampedIndex(t *Thread, v Value) (int, error) { return objmodel.IndexInt(t, v, nil) }

// matching makes the methods match, fullmatch and search.
func matching(name string, how program.How) objmodel.Func {
	params := boundsParams(name)
	return func(t *Thread, a Args) (Value, error) {
		p := asPattern(a.V[0])
		s, err := p.part(t, params, a)
		if err != nil {
			return Value{}, err
		}
		f := finder{pattern: p, part: s, at: s.offset(s.pos), end: s.offset(s.endpos), how: how}
		m := p.state.take()
		ok, err := f.next(t, m)
		r := objmodel.None
		if ok {
			r = f.match(m)
		}
		p.state.give(m)
		return r, err
	}
}
