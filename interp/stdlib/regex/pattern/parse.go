package pattern

import (
	"fmt"
	"slices"
)

// Options are what Parse is told besides the pattern.
type Options struct {
	Flags Flags
	// Text says that the pattern is a str and not bytes.
	Text bool
	// MaxDepth is how deep groups may nest.
	MaxDepth int
	// Warn takes the FutureWarnings; its error ends the parse.
	Warn func(message string) error
	// Check, when not nil, is called now and then; its error ends the parse.
	Check func() error
}

// Pattern is a parsed pattern.
type Pattern struct {
	Root   *Node
	Flags  Flags // with those that stand in the pattern, and the default ones
	Groups int   // how many groups it captures
	Names  []Name
}

// Name is the name of a group.
type Name struct {
	Name  string // in WTF-8
	Group int
}

// reader parses one pattern.
type reader struct {
	*source
	Options
	names  []Name
	index  map[string]int
	groups []group
	// behind is the first group inside the outermost lookbehind, -1 outside.
	behind int
	// asked are the groups that conditions name, and where.
	asked []condition
	items int // how many have been parsed
}

// checkEvery is how many items are parsed between two calls of Options.Check.
const checkEvery = 1 << 12

// group is what is known of a group while the pattern is parsed.
type group struct {
	closed            bool
	shortest, longest width
}

type condition struct{ group, pos int }

// Parse parses a pattern, whose characters are code points or, for a bytes
// pattern, bytes. Errors: *Error, and what Options.Warn gives.
func Parse(chars []rune, o Options) (*Pattern, error) {
	p := &reader{source: newSource(chars, o.Text), Options: o, groups: make([]group, 1), behind: -1}
	root, err := p.alternatives(o.Flags&Verbose != 0, 0)
	if err == nil && p.err != nil {
		err = p.err
	}
	if err != nil {
		return nil, err
	}
	if p.Flags, err = settle(p.Flags, o.Text); err != nil {
		return nil, err
	}
	if p.next != end {
		return nil, p.fail(0, "unbalanced parenthesis")
	}
	for _, c := range p.asked {
		if c.group >= len(p.groups) {
			return nil, &Error{Msg: fmt.Sprintf("invalid group reference %d", c.group), Pos: c.pos}
		}
	}
	return &Pattern{Root: root, Flags: p.Flags, Groups: len(p.groups) - 1, Names: p.names}, nil
}

// settle checks the flags against the type of the pattern and adds the default.
func settle(f Flags, text bool) (Flags, error) {
	switch {
	case text && f&Locale != 0:
		return 0, &Error{Flags: true, Pos: -1, Msg: "cannot use LOCALE flag with a str pattern"}
	case text && f&ASCII == 0:
		return f | Unicode, nil
	case text && f&Unicode != 0:
		return 0, &Error{Flags: true, Pos: -1, Msg: "ASCII and UNICODE flags are incompatible"}
	case !text && f&Unicode != 0:
		return 0, &Error{Flags: true, Pos: -1, Msg: "cannot use UNICODE flag with a bytes pattern"}
	case !text && f&Locale != 0 && f&ASCII != 0:
		return 0, &Error{Flags: true, Pos: -1, Msg: "ASCII and LOCALE flags are incompatible"}
	}
	return f, nil
}

// alternatives parses what | separates.
func (p *reader) alternatives(verbose bool, depth int) (*Node, error) {
	if depth > p.MaxDepth {
		return nil, &Error{TooDeep: true}
	}
	branch := &Node{Kind: Branch}
	for {
		n, err := p.sequence(verbose, depth, depth == 0 && len(branch.Kids) == 0)
		if err != nil {
			return nil, err
		}
		branch.Kids = append(branch.Kids, n)
		if !p.accept('|') {
			break
		}
		if depth == 0 {
			verbose = p.Flags&Verbose != 0
		}
	}
	if len(branch.Kids) == 1 {
		return branch.Kids[0], nil
	}
	return branch.measure(), nil
}

// sequence parses items up to |, ) or the end; first says that global flags
// may stand here.
func (p *reader) sequence(verbose bool, depth int, first bool) (*Node, error) {
	seq := &Node{Kind: Sequence}
	for p.next != end && p.next != '|' && p.next != ')' {
		t := p.take()
		if verbose && p.blank(t) {
			continue
		}
		if p.items++; p.items%checkEvery == 0 && p.Check != nil {
			if err := p.Check(); err != nil {
				return nil, err
			}
		}
		n, err := p.item(seq, t, &verbose, depth, first)
		if err != nil {
			return nil, err
		}
		if n != nil {
			seq.Kids = append(seq.Kids, n)
		}
	}
	return seq.measure(), nil
}

// blank skips what a verbose pattern ignores.
func (p *reader) blank(t token) bool {
	switch t {
	case ' ', '\t', '\n', '\r', '\v', '\f':
		return true
	case '#':
		for t != end && t != '\n' {
			t = p.take()
		}
		return true
	}
	return false
}

// item parses the item that begins with t, which was taken. It gives nil when
// nothing is to be added to seq.
func (p *reader) item(seq *Node, t token, verbose *bool, depth int, first bool) (*Node, error) {
	switch {
	case t&escaped != 0 && t != end:
		return p.escape(t)
	case t == '[':
		return p.set()
	case t == '?' || t == '*' || t == '+' || t == '{':
		return p.repeat(seq, t)
	case t == '.':
		return (&Node{Kind: Any}).measure(), nil
	case t == '^' || t == '$':
		return &Node{Kind: At, Where: byte(t)}, nil
	case t == '(':
		return p.parenthesis(seq, verbose, depth, first)
	}
	return literal(rune(t)), nil
}

// repeat parses a quantifier and puts the last item of seq under it.
func (p *reader) repeat(seq *Node, t token) (*Node, error) {
	here := p.pos()
	r := &Node{Kind: Repeat, Max: MaxRepeat}
	switch t {
	case '?':
		r.Max = 1
	case '+':
		r.Min = 1
	case '{':
		counted, err := p.counts(r, here)
		if err != nil {
			return nil, err
		}
		if !counted {
			return literal('{'), nil
		}
	}
	back := p.pos() - here + 1
	last := len(seq.Kids) - 1
	if last < 0 || seq.Kids[last].Kind == At {
		return nil, p.fail(back, "nothing to repeat")
	}
	if seq.Kids[last].Kind == Repeat {
		return nil, p.fail(back, "multiple repeat")
	}
	if p.accept('?') {
		r.Mode = Lazy
	} else if p.accept('+') {
		r.Mode = Possessive
	}
	r.Kids = []*Node{seq.Kids[last]}
	seq.Kids[last] = r.measure()
	return nil, nil
}

// counts parses the inside of {m,n}; not counted: it is no quantifier.
func (p *reader) counts(r *Node, here int) (counted bool, err error) {
	if p.next == '}' {
		return false, nil
	}
	lo := p.takeWhile(-1, isDigit)
	hi := lo
	if p.accept(',') {
		hi = p.takeWhile(-1, isDigit)
	}
	if !p.accept('}') {
		if p.err == nil {
			p.seek(here)
		}
		return false, nil
	}
	if p.err != nil {
		return false, p.err
	}
	if lo != "" {
		if r.Min, err = count(lo); err != nil {
			return false, err
		}
	}
	if hi != "" {
		if r.Max, err = count(hi); err != nil {
			return false, err
		}
		if r.Max < r.Min {
			return false, p.fail(p.pos()-here, "min repeat greater than max repeat")
		}
	}
	return true, nil
}

func count(digits string) (uint32, error) {
	n := uint64(0)
	for _, d := range digits {
		if n = n*10 + uint64(d-'0'); n >= MaxRepeat {
			return 0, &Error{Overflow: true, Pos: -1, Msg: "the repetition number is too large"}
		}
	}
	return uint32(n), nil
}

// set parses a set, whose [ was taken.
func (p *reader) set() (*Node, error) {
	here := p.pos() - 1
	n := &Node{Kind: Set}
	if p.next == '[' {
		if err := p.warn("nested set", p.pos()); err != nil {
			return nil, err
		}
	}
	n.Negate = p.accept('^')
	for {
		t := p.take()
		if t == end {
			return nil, p.fail(p.pos()-here, "unterminated character set")
		}
		if t == ']' && len(n.Items) > 0 {
			break
		}
		closed, err := p.member(n, t, here)
		if err != nil {
			return nil, err
		}
		if closed {
			break
		}
	}
	if len(n.Items) == 1 && n.Items[0].Class == 0 && n.Items[0].Lo == n.Items[0].Hi {
		n.Char = n.Items[0].Lo
		n.Kind = Literal
		if n.Negate {
			n.Kind = NotLiteral
		}
	}
	return n.measure(), nil
}

// member parses a member of a set that begins with t; closed says that the
// bracket that ends the set was taken too.
func (p *reader) member(n *Node, t token, here int) (closed bool, err error) {
	low, err := p.bound(n, t)
	if err != nil {
		return false, err
	}
	if !p.accept('-') {
		n.add(low)
		return false, nil
	}
	u := p.take()
	switch u {
	case end:
		return false, p.fail(p.pos()-here, "unterminated character set")
	case ']':
		n.add(low)
		n.add(Item{Lo: '-', Hi: '-'})
		return true, nil
	case '-':
		if err := p.warn("set difference", p.pos()-2); err != nil {
			return false, err
		}
	}
	high := Item{Lo: rune(u), Hi: rune(u)}
	if u&escaped != 0 {
		if high, err = p.classEscape(u); err != nil {
			return false, err
		}
	}
	if low.Class != 0 || high.Class != 0 || high.Lo < low.Lo {
		return false, p.fail(t.size()+1+u.size(), "bad character range %s-%s", t, u)
	}
	n.add(Item{Lo: low.Lo, Hi: high.Lo})
	return false, nil
}

// bound parses a lone member or the lower end of a range.
func (p *reader) bound(n *Node, t token) (Item, error) {
	if t&escaped != 0 {
		return p.classEscape(t)
	}
	if len(n.Items) > 0 && p.next == t {
		what := ""
		switch t {
		case '-':
			what = "set difference"
		case '&':
			what = "set intersection"
		case '~':
			what = "set symmetric difference"
		case '|':
			what = "set union"
		}
		if what != "" {
			if err := p.warn(what, p.pos()-1); err != nil {
				return Item{}, err
			}
		}
	}
	return Item{Lo: rune(t), Hi: rune(t)}, nil
}

// add adds an item that the set does not hold yet.
func (n *Node) add(it Item) {
	if len(n.Items) > 32 || !slices.Contains(n.Items, it) {
		n.Items = append(n.Items, it)
	}
}

func (p *reader) warn(what string, pos int) error {
	if p.Warn == nil || p.err != nil {
		return nil
	}
	return p.Warn(fmt.Sprintf("Possible %s at position %d", what, pos))
}
