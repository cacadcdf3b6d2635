package peg

import (
	"errors"
	"slices"
)

// Token is what the matcher knows of a token.
type Token struct {
	Type int
	Text string
}

// Source hands out tokens. Fetch returns the error that stands in the place
// of a token, if any.
type Source interface {
	At(i int) (Token, error)
}

// Range is where an item stood: tokens Start up to End, exclusive.
type Range struct{ Start, End int }

// Captures are the labelled items of an alternative that matched.
type Captures struct {
	labels [4]byte
	ranges [4]Range
	n      int
}

// Get returns where the item with a label stood.
func (c *Captures) Get(label byte) (Range, bool) {
	for i := 0; i < c.n; i++ {
		if c.labels[i] == label {
			return c.ranges[i], true
		}
	}
	return Range{}, false
}

func (c *Captures) set(label byte, r Range) {
	if c.n < len(c.labels) {
		c.labels[c.n], c.ranges[c.n] = label, r
		c.n++
	}
}

// Action is called when an alternative with an action has matched. It returns
// the error to report; without one the rule fails.
type Action func(m *Matcher, c *Captures) error

// ErrTooDeep says that rules nest too deeply; ErrTooLong, that the work grew
// beyond all reason.
var (
	ErrTooDeep = errors.New("rules nest too deeply")
	ErrTooLong = errors.New("too many steps")
)

// maxLevel is the depth of rules that CPython allows.
const maxLevel = 6000

// Matcher is one run over a source.
type Matcher struct {
	Mark int // index of the next token
	Fill int // how many tokens were looked at

	// Errors is the error mode: rules that describe mistakes are tried too.
	Errors bool
	// Err is the error that ended the run.
	Err error
	// WithoutErrors names a rule inside of which error mode is off.
	WithoutErrors string
	// Forced makes the error for a missing token that must follow.
	Forced func(m *Matcher, text string) error

	watched []int // rules
	watch   func(Range)

	g       *Grammar
	src     Source
	actions map[string]Action
	memo    [][]entry // by mark
	level   int
	steps   int
	limit   int
}

// entry is what came of a rule at a mark. Its key is the rule's number, and
// whether error mode was on.
type entry struct {
	key uint16
	end int32 // where the rule ended, or -1 if it failed
}

// NewMatcher returns a matcher for a source of about n tokens.
func NewMatcher(g *Grammar, src Source, n int, actions map[string]Action) *Matcher {
	return &Matcher{g: g, src: src, actions: actions, memo: make([][]entry, n+1), limit: 20000 + 4000*n}
}

// Reset starts another run in error mode at a mark, with no memory but Fill.
func (m *Matcher) Reset(mark int) {
	m.Mark, m.Errors = mark, true
	clear(m.memo)
}

// Watch calls a function each time that one of some rules has matched outside
// of error mode, not when that is only remembered.
func (m *Matcher) Watch(see func(Range), names ...string) {
	m.watch = see
	for _, name := range names {
		m.watched = append(m.watched, m.g.index[name])
	}
}

// Steps returns how many items were tried so far.
func (m *Matcher) Steps() int { return m.steps }

// Match tries a rule at the mark.
func (m *Matcher) Match(name string) bool { return m.rule(m.g.index[name]) }

// peek looks at the token at the mark.
func (m *Matcher) peek() (Token, bool) {
	if m.Err != nil {
		return Token{}, false
	}
	t, err := m.src.At(m.Mark)
	if m.Mark >= m.Fill {
		m.Fill = m.Mark + 1
	}
	if err != nil {
		m.Err = err
		return t, false
	}
	return t, true
}

// rule tries a rule at the mark, or remembers what came of it.
func (m *Matcher) rule(i int) bool {
	r := &m.g.rules[i]
	if m.Err != nil {
		return false
	}
	if !r.first.anywhere {
		if t, ok := m.peek(); !ok || !r.first.set.has(t.Type) {
			return false
		}
	}
	if r.cheap {
		return m.choose(r)
	}
	k := uint16(i) << 1
	if m.Errors && !r.memo {
		k |= 1
	}
	start := m.Mark
	if end, ok := m.recall(start, k); ok {
		if end >= 0 {
			m.Mark = int(end)
		}
		return end >= 0
	}
	if m.level++; m.level >= maxLevel {
		m.Err = ErrTooDeep
		return false
	}
	saved := m.Errors
	if r.name == m.WithoutErrors {
		m.Errors = false
	}
	ok := m.choose(r)
	m.Errors = saved
	m.level--
	if m.Err != nil {
		return false
	}
	end := int32(-1)
	if ok {
		end = int32(m.Mark)
		if !m.Errors && slices.Contains(m.watched, i) {
			m.watch(Range{start, m.Mark})
		}
	} else {
		m.Mark = start
	}
	if start < len(m.memo) {
		m.memo[start] = append(m.memo[start], entry{k, end})
	}
	return ok
}

// recall finds what came of a rule at a mark.
func (m *Matcher) recall(mark int, key uint16) (end int32, ok bool) {
	if mark < len(m.memo) {
		for _, e := range m.memo[mark] {
			if e.key == key {
				return e.end, true
			}
		}
	}
	return 0, false
}

// choose tries the alternatives of a rule in order.
func (m *Matcher) choose(r *rule) bool {
	start := m.Mark
	for i := range r.alts {
		a := &r.alts[i]
		if a.invalid && !m.Errors {
			continue
		}
		var c Captures
		cut := false
		ok := m.sequence(a.items, &c, &cut)
		if m.Err != nil {
			return false
		}
		if ok {
			if a.action == "" {
				return true
			}
			m.Err = m.actions[a.action](m, &c)
			return false
		}
		m.Mark = start
		if cut {
			return false
		}
	}
	return false
}

func (m *Matcher) sequence(items []item, c *Captures, cut *bool) bool {
	for i := range items {
		it := &items[i]
		if it.op == opCut {
			*cut = true
			continue
		}
		start := m.Mark
		if !m.item(it) {
			return false
		}
		if it.label != 0 {
			c.set(it.label, Range{start, m.Mark})
		}
	}
	return m.Err == nil
}

func (m *Matcher) item(it *item) bool {
	if m.steps++; m.steps > m.limit && m.Err == nil {
		m.Err = ErrTooLong
	}
	switch it.op {
	case opToken:
		t, ok := m.peek()
		if !ok || t.Type != it.token {
			return false
		}
		m.Mark++
		return true
	case opSoft:
		t, ok := m.peek()
		if !ok || t.Text != it.text {
			return false
		}
		m.Mark++
		return true
	case opRule:
		return m.rule(it.rule)
	case opOptional:
		m.item(it.sub)
		return m.Err == nil
	case opRepeat:
		n := 0
		for before := m.Mark; m.item(it.sub) && m.Mark > before; before = m.Mark {
			n++
		}
		return m.Err == nil && n >= it.min
	case opGather:
		return m.gather(it)
	case opAhead, opNot:
		start := m.Mark
		ok := m.item(it.sub)
		m.Mark = start
		return m.Err == nil && ok == (it.op == opAhead)
	}
	return m.forced(it)
}

// gather matches a list with separators; one at the end is left.
func (m *Matcher) gather(it *item) bool {
	if !m.item(it.sub) {
		return false
	}
	for {
		before := m.Mark
		if !m.item(it.sep) || !m.item(it.sub) {
			m.Mark = before
			return m.Err == nil
		}
	}
}

func (m *Matcher) forced(it *item) bool {
	t, ok := m.peek()
	if ok && t.Type == it.token {
		m.Mark++
		return true
	}
	if ok && m.Errors {
		m.Err = m.Forced(m, it.text)
	}
	return false
}
