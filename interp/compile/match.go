package compile

import (
	"fmt"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// match compiles a match statement (PEP 634).
func (u *unit) match(n *ast.Match) {
	subject := u.temp()
	u.expr(n.Subject, subject)
	base := u.base
	u.base = u.next
	end := newLabel()
	for i, k := range n.Cases {
		last := i == len(n.Cases)-1
		if last && i > 0 && isWildcard(k.Pattern) {
			u.lastWildcard(k)
			break
		}
		u.matchCase(k, subject, end, last)
	}
	u.place(end)
	u.base = base
}

// lastWildcard compiles "case _:" at the end.
func (u *unit) lastWildcard(k *ast.MatchCase) {
	fail := newLabel()
	if k.Guard != nil {
		u.jumpIf(k.Guard, fail, false)
	}
	u.stmts(k.Body)
	u.place(fail)
}

// matchCase compiles one case clause.
func (u *unit) matchCase(k *ast.MatchCase, subject uint8, end *label, last bool) {
	fail := newLabel()
	m := &matcher{unit: u, kept: map[string]int{}, irrefutable: last || k.Guard != nil}
	mark, base := u.next, u.base
	m.names(k.Pattern)
	m.makeRoom(k.Pattern.Pos())
	u.base = u.next
	m.pattern(k.Pattern, subject, fail)
	m.storeAll(k.Pattern.Pos())
	u.next, u.base = mark, base
	if k.Guard != nil {
		u.jumpIf(k.Guard, fail, false)
	}
	u.stmts(k.Body)
	if !u.dead && !last {
		u.jump(nowhere, end, bytecode.Jump, 0, 0, 0)
	}
	u.place(fail)
}

// matcher compiles the pattern of one case. What it captures stays in
// temporaries from first on, or, if that is much, in a list in first, until the
// whole pattern has matched.
type matcher struct {
	*unit
	first       uint8
	kept        map[string]int // index of the temporary or item
	order       []string
	irrefutable bool // a pattern that always matches may stand here
	mismatched  []*ast.MatchOr
}

// isWildcard reports whether a pattern is "_".
func isWildcard(p ast.Pattern) bool {
	a, ok := p.(*ast.MatchAs)
	return ok && a.Name == "" && a.Pattern == nil
}

func isStarWildcard(p ast.Pattern) bool {
	s, ok := p.(*ast.MatchStar)
	return ok && s.Name == ""
}

// names collects the names that a pattern captures, in the order in which it
// does.
func (m *matcher) names(p ast.Pattern) {
	if p == nil || !m.c.enter() {
		return
	}
	defer m.c.leave()
	switch n := p.(type) {
	case *ast.MatchSequence:
		m.allNames(n.Patterns)
	case *ast.MatchMapping:
		m.allNames(n.Patterns)
		m.name(n.Span, n.Rest)
	case *ast.MatchClass:
		m.allNames(n.Patterns)
		m.allNames(n.KwdPatterns)
	case *ast.MatchStar:
		m.name(n.Span, n.Name)
	case *ast.MatchAs:
		if n.Pattern != nil {
			m.names(n.Pattern)
		}
		m.name(n.Span, n.Name)
	case *ast.MatchOr:
		m.alternatives(n)
	}
}

func (m *matcher) allNames(list []ast.Pattern) {
	for _, p := range list {
		m.names(p)
	}
}

func (m *matcher) name(at ast.Span, name string) {
	switch {
	case name == "":
		return
	case contains(m.order, name):
		m.c.fail(at, fmt.Sprintf("multiple assignments to name '%s' in pattern", name))
	}
	m.order = append(m.order, name)
}

func contains(list []string, s string) bool {
	for _, t := range list {
		if t == s {
			return true
		}
	}
	return false
}

// alternatives collects the names of an or-pattern, whose alternatives must
// bind the same ones.
func (m *matcher) alternatives(n *ast.MatchOr) {
	before := len(m.order)
	var first []string
	for i, p := range n.Patterns {
		m.order = m.order[:before:before]
		m.names(p)
		found := m.order[before:]
		if i == 0 {
			first = found
			continue
		}
		if !sameNames(first, found) {
			m.mismatched = append(m.mismatched, n)
		}
	}
	m.order = append(m.order[:before:before], first...)
}

func sameNames(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	in := map[string]bool{}
	for _, s := range a {
		in[s] = true
	}
	for _, s := range b {
		if !in[s] {
			return false
		}
	}
	return true
}

// makeRoom takes the temporaries for what the pattern captures.
func (m *matcher) makeRoom(at ast.Span) {
	m.first = uint8(m.next)
	for i, name := range m.order {
		m.kept[name] = i
	}
	switch n := len(m.order); {
	case n == 0:
	case !m.boxed():
		m.temps(n)
	default:
		m.temp()
		m.emit(at, bytecode.BuildList, m.first, m.first, 0, 0)
		empty := make(ast.ConstTuple, n)
		for i := range empty {
			empty[i] = ast.ConstNone{}
		}
		t := m.temp()
		m.loadConst(at, empty, t)
		m.emit(at, bytecode.ListExtend, m.first, t, 0, 0)
		m.unit.free(t)
	}
}

// boxed reports whether what is captured goes to a list.
func (m *matcher) boxed() bool { return len(m.order) > maxBatch }

// capture keeps a value for a name until the whole pattern has matched.
func (m *matcher) capture(at ast.Span, name string, v uint8) {
	switch {
	case name == "":
	case m.boxed():
		m.emit(at, bytecode.SetItemI, m.first, v, 0, int32(m.kept[name]))
	default:
		m.move(at, m.first+uint8(m.kept[name]), v)
	}
}

// storeAll assigns what was captured.
func (m *matcher) storeAll(at ast.Span) {
	for i, name := range m.order {
		if !m.boxed() {
			m.store(at, name, m.first+uint8(i))
			continue
		}
		t := m.temp()
		m.emit(at, bytecode.GetItemI, t, m.first, 0, int32(i))
		m.store(at, name, t)
		m.unit.free(t)
	}
}

// pattern matches what is in subject, or goes to fail.
func (m *matcher) pattern(p ast.Pattern, subject uint8, fail *label) {
	if !m.c.enter() {
		return
	}
	defer m.c.leave()
	if m.crowded() {
		m.spilledPattern(p, subject, fail)
		return
	}
	m.patternIn(p, subject, fail)
}

// spilledPattern is pattern with the temporaries of the patterns around it out
// of the way.
func (m *matcher) spilledPattern(p ast.Pattern, subject uint8, fail *label) {
	at, next := p.Pos(), m.next
	size := m.spill(at)
	here := m.temp()
	m.move(at, here, subject)
	mismatch, matched := newLabel(), newLabel()
	m.patternIn(p, here, mismatch)
	m.unspill(at, size)
	m.jump(nowhere, matched, bytecode.Jump, 0, 0, 0)
	m.place(mismatch)
	m.emit(at, bytecode.Unspill, uint8(m.base), uint8(size), 0, 0)
	m.jump(nowhere, fail, bytecode.Jump, 0, 0, 0)
	m.place(matched)
	m.next = next
}

func (m *matcher) patternIn(p ast.Pattern, subject uint8, fail *label) {
	mark := m.next
	switch n := p.(type) {
	case *ast.MatchValue:
		m.value(n, subject, fail)
	case *ast.MatchSingleton:
		m.singleton(n, subject, fail)
	case *ast.MatchSequence:
		m.sequence(n, subject, fail)
	case *ast.MatchMapping:
		m.mapping(n, subject, fail)
	case *ast.MatchClass:
		m.class(n, subject, fail)
	case *ast.MatchAs:
		m.as(n, subject, fail)
	case *ast.MatchOr:
		m.or(n, subject, fail)
	}
	m.next = mark
}

// sub is pattern for one inside another, where irrefutable ones may stand.
func (m *matcher) sub(p ast.Pattern, subject uint8, fail *label) {
	old := m.irrefutable
	m.irrefutable = true
	m.pattern(p, subject, fail)
	m.irrefutable = old
}

func (m *matcher) value(n *ast.MatchValue, subject uint8, fail *label) {
	switch n.Value.(type) {
	case *ast.Constant, *ast.UnaryOp, *ast.BinOp, *ast.Attribute, *ast.JoinedStr:
	default:
		m.c.fail(n.Span, "patterns may only match literals and attribute lookups")
	}
	if i, ok := m.c.immediate(n.Value); ok && i >= -128 && i <= 127 {
		m.jump(n.Span, fail, bytecode.JumpEqI, subject, uint8(int8(i)), 0)
		return
	}
	v := m.operand(n.Value)
	m.jump(n.Span, fail, bytecode.JumpEq, subject, v, 0)
}

func (m *matcher) singleton(n *ast.MatchSingleton, subject uint8, fail *label) {
	if _, ok := n.Value.(ast.ConstNone); ok {
		m.jump(n.Span, fail, bytecode.JumpNone, subject, 0, 0)
		return
	}
	v := m.temp()
	m.loadConst(n.Span, n.Value, v)
	m.jump(n.Span, fail, bytecode.JumpIs, subject, v, 0)
}

func (m *matcher) as(n *ast.MatchAs, subject uint8, fail *label) {
	if n.Pattern != nil {
		m.pattern(n.Pattern, subject, fail)
	} else if !m.irrefutable {
		if n.Name == "" {
			m.c.fail(n.Span, "wildcard makes remaining patterns unreachable")
		} else {
			m.c.fail(n.Span, fmt.Sprintf("name capture '%s' makes remaining patterns unreachable", n.Name))
		}
	}
	m.capture(n.Span, n.Name, subject)
}

func (m *matcher) or(n *ast.MatchOr, subject uint8, fail *label) {
	matched := newLabel()
	allowed := m.irrefutable
	for i, p := range n.Patterns {
		last := i == len(n.Patterns)-1
		m.irrefutable = allowed && last
		next := fail
		if !last {
			next = newLabel()
		}
		m.pattern(p, subject, next)
		if !last {
			m.jump(nowhere, matched, bytecode.Jump, 0, 0, 0)
			m.place(next)
		}
	}
	m.irrefutable = allowed
	for _, bad := range m.mismatched {
		if bad == n {
			m.c.fail(n.Span, "alternative patterns bind different names")
		}
	}
	m.place(matched)
}
