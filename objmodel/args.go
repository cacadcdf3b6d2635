package objmodel

// Args are the arguments of a call: first the positional values, then those
// of the keywords whose names Kw gives, in order. V is a window on the
// caller's registers: it must not be kept or written to after the call.
type Args struct {
	V  []Value
	Kw []*Str
}

// NPos is the number of positional arguments.
func (a Args) NPos() int { return len(a.V) - len(a.Kw) }

// Pos gives the positional arguments.
func (a Args) Pos() []Value { return a.V[:len(a.V)-len(a.Kw)] }

// KwValues gives the values of the keyword arguments, in the order of Kw.
func (a Args) KwValues() []Value { return a.V[len(a.V)-len(a.Kw):] }

// Keyword gives the value of a keyword argument, nil if it was not given.
func (a Args) Keyword(name string) Value {
	for i, k := range a.Kw {
		if k.s == name {
			return a.V[len(a.V)-len(a.Kw)+i]
		}
	}
	return Value{}
}

// Tail gives the arguments without the first n positional ones.
func (a Args) Tail(n int) Args { return Args{a.V[n:], a.Kw} }

// CallKind says which arguments a built-in function takes, and so which of
// CPython's errors it gives for others.
type CallKind uint8

const (
	// Variadic functions check their arguments themselves.
	Variadic CallKind = iota
	// NoArgs functions take none (METH_NOARGS).
	NoArgs
	// OneArg functions take exactly one (METH_O).
	OneArg
	// Positional functions take Min to Max, no keywords.
	Positional
)

// Func is the signature of every built-in function. For a method args.V[0]
// is self, for a class method the class.
type Func func(t *Thread, args Args) (Value, error)

// MethodDef is a row of a built-in's literal table.
type MethodDef struct {
	Name string
	Fn   Func
	Kind CallKind
	Min  int16 // of a Positional one, self not counted
	Max  int16 // -1: no upper bound
	// Takes is how many values Quick looks at, self among them: 1 or 2.
	Takes uint8
	// Asks says for which special method of its only argument the function is,
	// so that the machine can run one written in Python itself.
	Asks Asks
	// Absent310 marks a method that CPython 3.10 does not have: with Compat310
	// attribute lookup passes it by.
	Absent310 bool
	Doc       string
	Sig       string // __text_signature__, e.g. "($self, object, /)"
	// Quick, if there is one, gives what Fn does for the commonest arguments,
	// as long as that can't fail, runs no Python code and takes a moment; ok is
	// false for all others, and nothing has been done. The values are not
	// checked, self neither.
	Quick func(a, b Value) (r Value, ok bool)
}

// Asks names the special method that a built-in function asks for.
type Asks uint8

// The special methods that the machine runs for built-in functions.
const (
	AsksNothing Asks = iota
	AsksItems        // all of them, or till it knows enough; it keeps no hold of what it asked
	AsksAny          // as AsksItems, and so on to AsksExtend: see SinkFor
	AsksAll
	AsksSum
	AsksMin
	AsksMax
	AsksSorted
	AsksJoin
	AsksExtend
	AsksLen
	AsksHash
	AsksRepr
	AsksNext
	AsksAttr     // getattr: what its second argument names
	AsksHasAttr  // hasattr, likewise
	AsksSetAttr  // setattr, likewise
	AsksInstance // isinstance: its second argument for __instancecheck__
	AsksSubclass // issubclass, likewise
	AsksIter
	AsksAbs
	AsksExec  // exec: the code that it runs
	AsksEval  // eval, likewise
	AsksClass // __build_class__: the body of the class
)

// Walks says whether the function walks its only argument, if that is an iterator.
func (a Asks) Walks() bool { return a >= AsksItems && a <= AsksExtend }

// Fits reports whether the function takes n arguments, self not counted, of
// which kw are keywords; a Variadic one looks for itself.
func (d *MethodDef) Fits(n, kw int) bool {
	switch {
	case d.Kind == Variadic:
		return true
	case kw != 0:
		return false
	case d.Kind == NoArgs:
		return n == 0
	case d.Kind == OneArg:
		return n == 1
	}
	return n >= int(d.Min) && (d.Max < 0 || n <= int(d.Max))
}

// misfit is CPython's TypeError for arguments that do not fit. qual names the
// function in messages that have the class before it.
func (d *MethodDef) misfit(qual string, args Args, self int) error {
	if len(args.Kw) != 0 {
		return TypeErrorf("%s() takes no keyword arguments", qual)
	}
	n := len(args.V) - self
	switch d.Kind {
	case NoArgs:
		return TypeErrorf("%s() takes no arguments (%d given)", qual, n)
	case OneArg:
		return TypeErrorf("%s() takes exactly one argument (%d given)", qual, n)
	}
	return CheckPositional(d.Name, n, int(d.Min), int(d.Max))
}

// CheckPositional raises the TypeError of CPython's _PyArg_CheckPositional
// unless min <= n <= max; max < 0 is no upper bound.
func CheckPositional(name string, n, min, max int) error {
	if n < min {
		if min == max {
			return TypeErrorf("%s expected %d argument%s, got %d", name, min, plural(min), n)
		}
		return TypeErrorf("%s expected at least %d argument%s, got %d", name, min, plural(min), n)
	}
	if max >= 0 && n > max {
		if min == max {
			return TypeErrorf("%s expected %d argument%s, got %d", name, max, plural(max), n)
		}
		return TypeErrorf("%s expected at most %d argument%s, got %d", name, max, plural(max), n)
	}
	return nil
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// Params describes the parameters of a built-in that takes keywords, as
// CPython's Argument Clinic does.
type Params struct {
	Func     string   // name in messages; "" for a function without one
	Names    []string // all parameters in order; "" for an unnamed positional-only one
	PosOnly  int      // how many of them are positional-only
	MaxPos   int      // how many may be positional; the rest are keyword-only
	Required int      // how many of the first are required
}

// called is the function at the start of a message.
func (p *Params) called() string {
	if p.Func == "" {
		return "function"
	}
	return p.Func + "()"
}

// Bind sorts args into out, one cell a parameter, nil where not given.
// Errors are the TypeErrors of CPython's argument parser.
func (p *Params) Bind(args Args, out []Value) error {
	npos := args.NPos()
	if len(args.Kw) == 0 && npos <= p.MaxPos && npos >= p.Required {
		for i, v := range args.V {
			out[i] = v
		}
		return nil
	}
	if npos > p.MaxPos || len(args.V) > len(p.Names) {
		return p.tooMany(npos, len(args.V))
	}
	copy(out, args.V[:npos])
	if npos < min(p.PosOnly, p.Required) {
		return p.missing(out, npos)
	}
	taken := 0
	for i, k := range args.Kw {
		if j := p.index(k.s); j >= npos {
			out[j] = args.V[npos+i]
			taken++
		}
	}
	if err := p.missing(out, npos); err != nil || taken == len(args.Kw) {
		return err
	}
	return p.unexpected(args.Kw, npos)
}

// unexpected is the TypeError for keywords that name no parameter, or one that
// has its value from one of the npos positional arguments.
func (p *Params) unexpected(kw []*Str, npos int) error {
	for i := p.PosOnly; i < npos; i++ {
		for _, k := range kw {
			if k.s == p.Names[i] {
				return TypeErrorf("argument for %s given by name ('%s') and position (%d)", p.called(), k.s, i+1)
			}
		}
	}
	for _, k := range kw {
		if p.index(k.s) < 0 {
			return UnexpectedKeyword(p.Func, k.s, p.Names[p.PosOnly:])
		}
	}
	return nil
}

// UnexpectedKeyword is the TypeError for a keyword argument that function,
// whose parameters are names, does not take.
func UnexpectedKeyword(function, keyword string, names []string) error {
	if function == "" {
		function = "this function"
	} else {
		function += "()"
	}
	if s := Closest(keyword, names); s != "" {
		return TypeErrorf("%s got an unexpected keyword argument '%s'. Did you mean '%s'?", function, keyword, s)
	}
	return TypeErrorf("%s got an unexpected keyword argument '%s'", function, keyword)
}

func (p *Params) index(name string) int {
	for i := p.PosOnly; i < len(p.Names); i++ {
		if p.Names[i] == name {
			return i
		}
	}
	return -1
}

func (p *Params) missing(out []Value, npos int) error {
	for i := 0; i < p.Required; i++ {
		if out[i].p != nil {
			continue
		}
		if i < p.PosOnly {
			atLeast := "at least "
			if p.PosOnly >= p.MaxPos {
				atLeast = "exactly "
			}
			return TypeErrorf("%s takes %s%d positional argument%s (%d given)", p.called(), atLeast, p.PosOnly, plural(p.PosOnly), npos)
		}
		return TypeErrorf("%s missing required argument '%s' (pos %d)", p.called(), p.Names[i], i+1)
	}
	return nil
}

func (p *Params) tooMany(npos, total int) error {
	if n := len(p.Names); total > n {
		kind := ""
		if npos == 0 {
			kind = "keyword "
		}
		return TypeErrorf("%s takes at most %d %sargument%s (%d given)", p.called(), n, kind, plural(n), total)
	}
	if p.MaxPos == 0 {
		return TypeErrorf("%s takes no positional arguments", p.called())
	}
	bound := "at most"
	if p.Required == p.MaxPos {
		bound = "exactly"
	}
	return TypeErrorf("%s takes %s %d positional argument%s (%d given)", p.called(), bound, p.MaxPos, plural(p.MaxPos), npos)
}
