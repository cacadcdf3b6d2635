package pattern

import (
	"strconv"

	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// parenthesis parses a group, whose ( was taken.
func (p *reader) parenthesis(seq *Node, verbose *bool, depth int, first bool) (*Node, error) {
	start := p.pos() - 1
	if !p.accept('?') {
		return p.capture(nil, *verbose, depth, start)
	}
	t := p.take()
	switch t {
	case end:
		return nil, p.fail(0, "unexpected end of pattern")
	case 'P':
		return p.extension(*verbose, depth, start)
	case ':':
		return p.scope(0, 0, *verbose, depth, start)
	case '#':
		return nil, p.comment(start)
	case '=', '!', '<':
		return p.look(t, *verbose, depth, start)
	case '(':
		return p.conditional(*verbose, depth, start)
	case '>':
		n := &Node{Kind: Atomic}
		return n, p.inside(n, *verbose, depth, start)
	case '-', 'i', 'L', 'm', 's', 'x', 'a', 'u':
		return p.flagGroup(t, seq, verbose, depth, first, start)
	}
	return nil, p.fail(t.size()+1, "unknown extension ?%s", t)
}

// inside parses the inside of a group and its end, and puts it into n.
func (p *reader) inside(n *Node, verbose bool, depth, start int) error {
	kid, err := p.alternatives(verbose, depth+1)
	if err != nil {
		return err
	}
	if err := p.close(start); err != nil {
		return err
	}
	n.Kids = []*Node{kid}
	n.measure()
	return nil
}

func (p *reader) close(start int) error {
	if !p.accept(')') {
		return p.fail(p.pos()-start, "missing ), unterminated subpattern")
	}
	return nil
}

// capture parses the inside of a group that captures.
func (p *reader) capture(name []rune, verbose bool, depth, start int) (*Node, error) {
	n := &Node{Kind: Capture, Group: len(p.groups)}
	if len(p.groups) >= MaxGroups {
		return nil, p.fail(len(name)+1, "too many groups")
	}
	p.groups = append(p.groups, group{})
	if name != nil {
		text := wtf8.FromRunes(name)
		if old, ok := p.index[text]; ok {
			return nil, p.fail(len(name)+1, "redefinition of group name %s as group %d; was group %d", format.ReprString(text), n.Group, old)
		}
		if p.index == nil {
			p.index = make(map[string]int)
		}
		p.index[text] = n.Group
		p.names = append(p.names, Name{text, n.Group})
	}
	if err := p.inside(n, verbose, depth, start); err != nil {
		return nil, err
	}
	p.groups[n.Group] = group{true, n.shortest, n.longest}
	return n, nil
}

// scope parses the inside of a group that does not capture.
func (p *reader) scope(add, del Flags, verbose bool, depth, start int) (*Node, error) {
	n := &Node{Kind: Scope, AddFlags: add, DelFlg: del}
	verbose = (verbose || add&Verbose != 0) && del&Verbose == 0
	return n, p.inside(n, verbose, depth, start)
}

// extension parses what (?P introduces.
func (p *reader) extension(verbose bool, depth, start int) (*Node, error) {
	if p.accept('<') {
		name, err := p.takeUntil('>', "group name")
		if err == nil {
			err = p.checkName(name, 1)
		}
		if err != nil {
			return nil, err
		}
		return p.capture(name, verbose, depth, start)
	}
	if p.accept('=') {
		return p.namedReference()
	}
	t := p.take()
	if t == end {
		return nil, p.fail(0, "unexpected end of pattern")
	}
	return nil, p.fail(t.size()+2, "unknown extension ?P%s", t)
}

func (p *reader) namedReference() (*Node, error) {
	name, err := p.takeUntil(')', "group name")
	if err == nil {
		err = p.checkName(name, 1)
	}
	if err != nil {
		return nil, err
	}
	g, err := p.named(name)
	if err != nil {
		return nil, err
	}
	if !p.groups[g].closed {
		return nil, p.fail(len(name)+1, "cannot refer to an open group")
	}
	if err := p.checkBehind(g); err != nil {
		return nil, err
	}
	return p.reference(g), nil
}

// named gives the number of the group with a name.
func (p *reader) named(name []rune) (int, error) {
	text := wtf8.FromRunes(name)
	g, ok := p.index[text]
	if !ok {
		return 0, p.fail(len(name)+1, "unknown group name %s", format.ReprString(text))
	}
	return g, nil
}

func (p *reader) reference(g int) *Node {
	return &Node{Kind: Ref, Group: g, shortest: p.groups[g].shortest, longest: p.groups[g].longest}
}

// checkBehind refuses a reference inside a lookbehind to a group that is
// captured there.
func (p *reader) checkBehind(g int) error {
	switch {
	case p.behind < 0:
		return nil
	case g >= len(p.groups) || !p.groups[g].closed:
		return p.fail(0, "cannot refer to an open group")
	case g >= p.behind:
		return p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
	return nil
}

func (p *reader) comment(start int) error {
	for {
		if p.next == end {
			return p.fail(p.pos()-start, "missing ), unterminated comment")
		}
		if p.take() == ')' {
			return nil
		}
	}
}

// look parses a lookahead or lookbehind assertion.
func (p *reader) look(t token, verbose bool, depth, start int) (*Node, error) {
	n := &Node{Kind: Look}
	outer := p.behind
	if t == '<' {
		n.Behind = true
		switch t = p.take(); t {
		case end:
			return nil, p.fail(0, "unexpected end of pattern")
		case '=', '!':
		default:
			return nil, p.fail(t.size()+2, "unknown extension ?<%s", t)
		}
		if p.behind < 0 {
			p.behind = len(p.groups)
		}
	}
	n.Negate = t == '!'
	kid, err := p.alternatives(verbose, depth+1)
	if err != nil {
		return nil, err
	}
	p.behind = outer
	if err := p.close(start); err != nil {
		return nil, err
	}
	if n.Negate && kid.empty() {
		return &Node{Kind: Fail}, nil
	}
	n.Kids = []*Node{kid}
	return n, nil
}

// conditional parses (?(group)yes|no).
func (p *reader) conditional(verbose bool, depth, start int) (*Node, error) {
	name, err := p.takeUntil(')', "group name")
	if err != nil {
		return nil, err
	}
	n := &Node{Kind: Conditional}
	if n.Group, err = p.condition(name); err != nil {
		return nil, err
	}
	if err := p.checkBehind(n.Group); err != nil {
		return nil, err
	}
	if depth+1 > p.MaxDepth {
		return nil, &Error{TooDeep: true}
	}
	for range 2 {
		kid, err := p.sequence(verbose, depth+1, false)
		if err != nil {
			return nil, err
		}
		n.Kids = append(n.Kids, kid)
		if len(n.Kids) == 2 || !p.accept('|') {
			break
		}
	}
	if len(n.Kids) == 2 && p.next == '|' {
		return nil, p.fail(0, "conditional backref with more than two branches")
	}
	if err := p.close(start); err != nil {
		return nil, err
	}
	return n.measure(), nil
}

// condition gives the group that a condition names or numbers.
func (p *reader) condition(name []rune) (int, error) {
	if !isNumber(name) {
		if err := p.checkName(name, 1); err != nil {
			return 0, err
		}
		return p.named(name)
	}
	g, err := strconv.Atoi(string(name))
	switch {
	case err == nil && g == 0:
		return 0, p.fail(len(name)+1, "bad group number")
	case err != nil || g >= MaxGroups:
		return 0, p.fail(len(name)+1, "invalid group reference %s", trimZeros(string(name)))
	}
	for _, c := range p.asked {
		if c.group == g {
			return g, nil
		}
	}
	p.asked = append(p.asked, condition{g, p.pos() - len(name) - 1})
	return g, nil
}

func isNumber(name []rune) bool {
	for _, r := range name {
		if r < '0' || r > '9' {
			return false
		}
	}
	return len(name) > 0
}

// trimZeros writes a decimal number as str(int(digits)) does.
func trimZeros(digits string) string {
	for len(digits) > 1 && digits[0] == '0' {
		digits = digits[1:]
	}
	return digits
}

// flagOf gives the flag with a letter, 0 if there is none.
func flagOf(t token) Flags {
	switch t {
	case 'i':
		return IgnoreCase
	case 'L':
		return Locale
	case 'm':
		return Multiline
	case 's':
		return DotAll
	case 'x':
		return Verbose
	case 'a':
		return ASCII
	case 'u':
		return Unicode
	}
	return 0
}

// flagGroup parses (?flags) and (?flags-flags:...), whose first letter is t.
func (p *reader) flagGroup(t token, seq *Node, verbose *bool, depth int, first bool, start int) (*Node, error) {
	var add, del Flags
	var err error
	if t != '-' {
		if add, t, err = p.flagsOn(t); err != nil {
			return nil, err
		}
	}
	if t == ')' {
		p.Flags |= add
		if !first || len(seq.Kids) > 0 {
			return nil, p.fail(p.pos()-start, "global flags not at the start of the expression")
		}
		*verbose = p.Flags&Verbose != 0
		return nil, nil
	}
	if t == '-' {
		if del, err = p.flagsOff(); err != nil {
			return nil, err
		}
	}
	if add&del != 0 {
		return nil, p.fail(1, "bad inline flags: flag turned on and off")
	}
	return p.scope(add, del, *verbose, depth, start)
}

// flagsOn reads the flags to turn on, and the character that ends them.
func (p *reader) flagsOn(t token) (add Flags, last token, err error) {
	for {
		f := flagOf(t)
		switch {
		case p.isText && f == Locale:
			return 0, 0, p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
		case !p.isText && f == Unicode:
			return 0, 0, p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
		}
		add |= f
		if f&kindFlags != 0 && add&kindFlags != f {
			return 0, 0, p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
		}
		switch t = p.take(); {
		case t == end:
			return 0, 0, p.fail(0, "missing -, : or )")
		case t == ')' || t == '-' || t == ':':
			return add, t, nil
		case flagOf(t) == 0:
			return 0, 0, p.badFlag(t, "missing -, : or )")
		}
	}
}

// flagsOff reads the flags to turn off and the colon behind them.
func (p *reader) flagsOff() (del Flags, err error) {
	t := p.take()
	if t == end {
		return 0, p.fail(0, "missing flag")
	}
	if flagOf(t) == 0 {
		return 0, p.badFlag(t, "missing flag")
	}
	for {
		f := flagOf(t)
		if f&kindFlags != 0 {
			return 0, p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
		}
		del |= f
		switch t = p.take(); {
		case t == end:
			return 0, p.fail(0, "missing :")
		case t == ':':
			return del, nil
		case flagOf(t) == 0:
			return 0, p.badFlag(t, "missing :")
		}
	}
}

func (p *reader) badFlag(t token, missing string) error {
	msg := missing
	if t&escaped == 0 && unicodedata.IsAlpha(rune(t)) {
		msg = "unknown flag"
	}
	return p.fail(t.size(), "%s", msg)
}
