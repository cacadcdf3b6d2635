package compile

import (
	"fmt"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// sequence matches a sequence pattern.
func (m *matcher) sequence(n *ast.MatchSequence, subject uint8, fail *label) {
	star, wildcards := -1, true
	for i, p := range n.Patterns {
		if _, ok := p.(*ast.MatchStar); ok {
			if star >= 0 {
				m.c.fail(n.Span, "multiple starred names in sequence pattern")
				return
			}
			star = i
			wildcards = wildcards && isStarWildcard(p)
			continue
		}
		wildcards = wildcards && isWildcard(p)
	}
	t := m.temp()
	m.emit(n.Span, bytecode.MatchSequence, t, subject, 0, 0)
	m.jump(n.Span, fail, bytecode.JumpFalse, t, 0, 0)
	switch {
	case star < 0:
		m.length(n.Span, t, subject, bytecode.JumpEq, len(n.Patterns), fail)
	case len(n.Patterns) > 1:
		m.length(n.Span, t, subject, bytecode.JumpGe, len(n.Patterns)-1, fail)
	}
	m.free(t)
	switch {
	case wildcards:
	case star >= 0 && isStarWildcard(n.Patterns[star]):
		m.subscripts(n, star, subject, fail)
	default:
		m.unpackItems(n, star, subject, fail)
	}
}

// length goes to fail unless the length of the subject compares with size.
func (m *matcher) length(at ast.Span, t, subject uint8, op bytecode.Op, size int, fail *label) {
	m.emit(at, bytecode.GetLen, t, subject, 0, 0)
	r := m.temp()
	m.loadConst(at, ast.ConstInt{Small: int64(size)}, r)
	m.jump(at, fail, op, t, r, 0)
	m.unit.free(r)
}

// unpackItems takes the subject apart and matches its items.
func (m *matcher) unpackItems(n *ast.MatchSequence, star int, subject uint8, fail *label) {
	if star >= 256 || star >= 0 && len(n.Patterns)-star-1 >= 1<<23 {
		m.c.fail(n.Span, "too many expressions in star-unpacking sequence pattern")
		return
	}
	if len(n.Patterns) > m.room() {
		t := m.temp()
		m.unpackTuple(n.Span, len(n.Patterns), star, t, subject)
		m.itemsOf(n.Span, n.Patterns, t, fail)
		return
	}
	first := m.temps(len(n.Patterns))
	m.emitUnpack(n.Span, len(n.Patterns), star, first, subject)
	for i, p := range n.Patterns {
		m.item(p, first+uint8(i), fail)
	}
}

// item matches one item of what was taken apart.
func (m *matcher) item(p ast.Pattern, r uint8, fail *label) {
	if s, ok := p.(*ast.MatchStar); ok {
		m.capture(s.Span, s.Name, r)
	} else if !isWildcard(p) {
		m.sub(p, r, fail)
	}
}

// itemsOf matches the items of the tuple in t one after the other.
func (m *matcher) itemsOf(at ast.Span, patterns []ast.Pattern, t uint8, fail *label) {
	item := m.temp()
	for i, p := range patterns {
		m.emit(at, bytecode.GetItemI, item, t, 0, int32(i))
		m.item(p, item, fail)
	}
	m.unit.free(item)
}

// takeApart matches the items of the tuple in t, which has as many.
func (m *matcher) takeApart(at ast.Span, patterns []ast.Pattern, t uint8, fail *label) {
	if len(patterns) > m.room() {
		m.itemsOf(at, patterns, t, fail)
		return
	}
	first := m.temps(len(patterns))
	m.emit(at, bytecode.Unpack, first, t, uint8(len(patterns)), 0)
	for i, p := range patterns {
		m.item(p, first+uint8(i), fail)
	}
	m.unit.free(first)
}

// subscripts matches items by index where a "*_" needs no list.
func (m *matcher) subscripts(n *ast.MatchSequence, star int, subject uint8, fail *label) {
	for i, p := range n.Patterns {
		if i == star || isWildcard(p) {
			continue
		}
		item := m.temp()
		if i < star {
			m.emit(n.Span, bytecode.GetItemI, item, subject, 0, int32(i))
		} else {
			m.emit(n.Span, bytecode.GetLen, item, subject, 0, 0)
			m.emit(n.Span, bytecode.SubI, item, item, 0, int32(len(n.Patterns)-i))
			m.emit(n.Span, bytecode.GetItem, item, subject, item, 0)
		}
		m.sub(p, item, fail)
		m.unit.free(item)
	}
}

// mapping matches a mapping pattern.
func (m *matcher) mapping(n *ast.MatchMapping, subject uint8, fail *label) {
	t := m.temp()
	m.emit(n.Span, bytecode.MatchMapping, t, subject, 0, 0)
	m.jump(n.Span, fail, bytecode.JumpFalse, t, 0, 0)
	if len(n.Keys) == 0 && n.Rest == "" {
		return
	}
	if len(n.Keys) > 0 {
		m.length(n.Span, t, subject, bytecode.JumpGe, len(n.Keys), fail)
	}
	m.checkKeys(n)
	keys := m.temp()
	m.tuple(&ast.Tuple{Span: n.Span, Elts: n.Keys}, keys)
	m.emit(n.Span, bytecode.MatchKeys, t, subject, keys, 0)
	m.jump(n.Span, fail, bytecode.JumpNone, t, 0, 1)
	if len(n.Keys) > 0 {
		m.takeApart(n.Span, n.Patterns, t, fail)
	}
	if n.Rest != "" {
		m.rest(n, subject, keys, t)
	}
}

// checkKeys refuses keys that are no literals or attributes, and repeated
// ones.
func (m *matcher) checkKeys(n *ast.MatchMapping) {
	seen := map[constKey]bool{}
	for _, k := range n.Keys {
		if v, ok := m.c.fold(k); ok {
			key := keyOf(number(v))
			if seen[key] {
				m.c.fail(n.Span, fmt.Sprintf("mapping pattern checks duplicate key (%s)", m.c.constRepr(v)))
			}
			seen[key] = true
			continue
		}
		switch k.(type) {
		case *ast.Attribute, *ast.JoinedStr:
		default:
			m.c.fail(n.Span, "mapping pattern keys may only match literals and attribute lookups")
		}
	}
}

// rest makes the dict of what no key of the pattern matched.
func (m *matcher) rest(n *ast.MatchMapping, subject, keys, t uint8) {
	m.emit(n.Span, bytecode.BuildDict, t, t, 0, 0)
	m.emit(n.Span, bytecode.DictUpdate, t, subject, 0, 0)
	k := m.temp()
	for i := range n.Keys {
		m.emit(n.Span, bytecode.GetItemI, k, keys, 0, int32(i))
		m.emit(n.Span, bytecode.DelItem, t, k, 0, 0)
	}
	m.capture(n.Span, n.Rest, t)
}

// class matches a class pattern.
func (m *matcher) class(n *ast.MatchClass, subject uint8, fail *label) {
	size := len(n.Patterns) + len(n.KwdPatterns)
	names := ast.ConstTuple{}
	seen := map[string]bool{}
	for i, a := range n.KwdAttrs {
		if seen[a] {
			m.c.fail(n.KwdPatterns[i].Pos(), fmt.Sprintf("attribute name repeated in class pattern: %s", a))
		}
		seen[a] = true
		names = append(names, ast.ConstStr(a))
	}
	t := m.temp()
	first := m.temp()
	m.move(n.Span, first, subject)
	m.expr(n.Cls, m.temp())
	m.loadConst(n.Span, names, m.temp())
	m.emit(n.Span, bytecode.MatchClass, t, first, 0, int32(len(n.Patterns)))
	m.jump(n.Span, fail, bytecode.JumpNone, t, 0, 1)
	m.unit.free(first)
	if size == 0 {
		return
	}
	m.takeApart(n.Span, append(append([]ast.Pattern{}, n.Patterns...), n.KwdPatterns...), t, fail)
}
