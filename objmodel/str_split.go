package objmodel

// splitParams binds the arguments of split and rsplit, of str and bytes.
var (
	splitParams  = Params{Func: "split", Names: []string{"sep", "maxsplit"}, MaxPos: 2}
	rsplitParams = Params{Func: "rsplit", Names: []string{"sep", "maxsplit"}, MaxPos: 2}
)

// splitArgs gives the separator (None by default) and how many splits there
// may be, -1 for any number.
func splitArgs(t *Thread, a Args, params *Params) (sep Value, limit int, err error) {
	sep, limit = None, -1
	if len(a.V) <= 2 && len(a.Kw) == 0 {
		if len(a.V) == 2 {
			sep = a.V[1]
		}
		return sep, limit, nil
	}
	var out [2]Value
	if err = params.Bind(a.Tail(1), out[:]); err != nil {
		return
	}
	if out[0].p != nil {
		sep = out[0]
	}
	if out[1].p != nil {
		limit, err = sizeArg(t, out[1])
	}
	return sep, limit, err
}

func strSplit(t *Thread, a Args) (Value, error) {
	s, sep, limit, err := strSplitArgs(t, a, &splitParams)
	if err != nil {
		return Value{}, err
	}
	p := StrParts(t, s)
	switch {
	case sep != nil:
		p.bySep(sep.s, limit)
	case s.IsASCII():
		p.bySpace(strSpaces, limit)
	default:
		p.byWideSpace(limit)
	}
	return p.List()
}

func strRSplit(t *Thread, a Args) (Value, error) {
	s, sep, limit, err := strSplitArgs(t, a, &rsplitParams)
	if err != nil {
		return Value{}, err
	}
	p := StrParts(t, s)
	switch {
	case sep != nil:
		p.bySepFromRight(sep.s, limit)
	case s.IsASCII():
		p.bySpaceFromRight(strSpaces, limit)
	default:
		p.byWideSpaceFromRight(limit)
	}
	p.reverse()
	return p.List()
}

// strSplitArgs gives sep as nil for white space.
func strSplitArgs(t *Thread, a Args, params *Params) (s, sep *Str, limit int, err error) {
	v, limit, err := splitArgs(t, a, params)
	if err != nil {
		return nil, nil, 0, err
	}
	s = a.V[0].StrObject()
	if err := t.tickText(len(s.s)); err != nil {
		return nil, nil, 0, err
	}
	if v.IsNone() {
		return s, nil, limit, nil
	}
	if sep = v.StrObject(); sep == nil {
		return nil, nil, 0, TypeErrorf("must be str or None, not %s", v.TypeName())
	}
	if sep.s == "" {
		return nil, nil, 0, ValueErrorf("empty separator")
	}
	return s, sep, limit, nil
}

// splitLinesParams binds the arguments of splitlines, of str and bytes.
var splitLinesParams = Params{Func: "splitlines", Names: []string{"keepends"}, MaxPos: 1}

// keepEnds gives the one argument of splitlines.
func keepEnds(t *Thread, a Args) (bool, error) {
	if len(a.V) == 1 && len(a.Kw) == 0 {
		return false, nil
	}
	if len(a.V) == 2 && len(a.Kw) == 0 {
		return Truth(t, a.V[1])
	}
	var out [1]Value
	if err := splitLinesParams.Bind(a.Tail(1), out[:]); err != nil || out[0].p == nil {
		return false, err
	}
	return Truth(t, out[0])
}

func strSplitLines(t *Thread, a Args) (Value, error) {
	keep, err := keepEnds(t, a)
	if err != nil {
		return Value{}, err
	}
	s := a.V[0].StrObject()
	if err := t.tickText(len(s.s)); err != nil {
		return Value{}, err
	}
	p := StrParts(t, s)
	p.lines(strBreaks, keep)
	return p.List()
}
