package check

import (
	"math/big"
	"strconv"

	"github.com/minipy-go/minipy/parser/ast"
	"github.com/minipy-go/minipy/parser/dump"
)

func (c *checker) codeMatch(v *ast.Match) {
	c.codeExpr(v.Subject)
	for i, m := range v.Cases {
		p := patternChecker{c: c, irrefutable: m.Guard != nil || i == len(v.Cases)-1, stores: map[string]bool{}}
		p.pattern(m.Pattern)
		c.codeExpr(m.Guard)
		c.codeStmts(m.Body)
	}
}

// patternChecker visits one case's pattern.
type patternChecker struct {
	c           *checker
	irrefutable bool // a pattern that always matches may stand here
	stores      map[string]bool
}

func (p *patternChecker) pattern(node ast.Pattern) {
	c := p.c
	if !c.enter() {
		return
	}
	defer func() { c.depth-- }()
	switch v := node.(type) {
	case *ast.MatchValue:
		if _, isAttr := v.Value.(*ast.Attribute); !isAttr && literalKey(v.Value) == "" {
			c.fail(v.Span, "patterns may only match literals and attribute lookups")
		}
	case *ast.MatchSequence:
		p.sequence(v)
	case *ast.MatchMapping:
		p.mapping(v)
	case *ast.MatchClass:
		p.class(v)
	case *ast.MatchStar:
		p.store(v.Name, v.Span)
	case *ast.MatchAs:
		p.as(v)
	case *ast.MatchOr:
		p.or(v)
	}
}

// sub visits a pattern inside another, where anything may stand.
func (p *patternChecker) sub(node ast.Pattern) {
	saved := p.irrefutable
	p.irrefutable = true
	p.pattern(node)
	p.irrefutable = saved
}

func (p *patternChecker) store(name string, span ast.Span) {
	if name == "" {
		return
	}
	if p.stores[name] {
		p.c.fail(span, "multiple assignments to name '%s' in pattern", name)
	}
	p.stores[name] = true
}

func (p *patternChecker) as(v *ast.MatchAs) {
	if v.Pattern != nil {
		p.pattern(v.Pattern)
		p.store(v.Name, v.Span)
		return
	}
	if !p.irrefutable {
		if v.Name != "" {
			p.c.fail(v.Span, "name capture '%s' makes remaining patterns unreachable", v.Name)
		} else {
			p.c.fail(v.Span, "wildcard makes remaining patterns unreachable")
		}
	}
	p.store(v.Name, v.Span)
}

func (p *patternChecker) sequence(v *ast.MatchSequence) {
	stars := 0
	for _, e := range v.Patterns {
		if _, ok := e.(*ast.MatchStar); ok {
			if stars++; stars > 1 {
				p.c.fail(v.Span, "multiple starred names in sequence pattern")
			}
		}
	}
	for _, e := range v.Patterns {
		p.sub(e)
	}
}

func (p *patternChecker) mapping(v *ast.MatchMapping) {
	seen := map[string]bool{}
	for _, key := range v.Keys {
		id := literalKey(key)
		if id == "" {
			if _, ok := key.(*ast.Attribute); !ok {
				p.c.fail(v.Span, "mapping pattern keys may only match literals and attribute lookups")
			}
			continue
		}
		if seen[id] {
			p.c.fail(v.Span, "mapping pattern checks duplicate key (%s)", literalRepr(key))
		}
		seen[id] = true
	}
	for _, e := range v.Patterns {
		p.sub(e)
	}
	p.store(v.Rest, v.Span)
}

func (p *patternChecker) class(v *ast.MatchClass) {
	seen := map[string]bool{}
	for i, name := range v.KwdAttrs {
		if seen[name] {
			p.c.fail(v.KwdPatterns[i].Pos(), "attribute name repeated in class pattern: %s", name)
		}
		seen[name] = true
	}
	p.c.codeExpr(v.Cls)
	for _, e := range v.Patterns {
		p.sub(e)
	}
	for _, e := range v.KwdPatterns {
		p.sub(e)
	}
}

// or visits alternatives, which must bind the same names.
func (p *patternChecker) or(v *ast.MatchOr) {
	outer := p.stores
	var first map[string]bool
	saved := p.irrefutable
	for i, alt := range v.Patterns {
		p.stores = map[string]bool{}
		p.irrefutable = saved && i == len(v.Patterns)-1
		p.pattern(alt)
		if first == nil {
			first = p.stores
		} else if !sameNames(first, p.stores) {
			p.c.fail(v.Span, "alternative patterns bind different names")
		}
	}
	p.irrefutable = saved
	p.stores = outer
	for name := range first {
		p.store(name, v.Span)
	}
}

func sameNames(a, b map[string]bool) bool {
	if len(a) != len(b) {
		return false
	}
	for name := range a {
		if !b[name] {
			return false
		}
	}
	return true
}

// literalKey returns a text that is the same for literals that are equal in
// Python, or nothing for an expression that is no literal.
func literalKey(e ast.Expr) string {
	re, im, ok := number(e)
	if ok {
		return "n" + re.RatString() + "," + im.RatString()
	}
	k, ok := e.(*ast.Constant)
	if !ok {
		return literalRepr(e)
	}
	switch v := k.Value.(type) {
	case ast.ConstStr:
		return "s" + string(v)
	case ast.ConstBytes:
		return "b" + string(v)
	}
	return dump.Repr(k.Value)
}

// number returns the parts of a finite number, possibly signed or a sum.
func number(e ast.Expr) (re, im *big.Rat, ok bool) {
	switch v := e.(type) {
	case *ast.Constant:
		return constNumber(v.Value)
	case *ast.UnaryOp:
		re, im, ok = number(v.Operand)
		if ok && v.Op == ast.UnaryUSub {
			return new(big.Rat).Neg(re), new(big.Rat).Neg(im), true
		}
	case *ast.BinOp:
		lr, li, lok := number(v.Left)
		rr, ri, rok := number(v.Right)
		if !lok || !rok {
			return nil, nil, false
		}
		if v.Op == ast.OpSub {
			return new(big.Rat).Sub(lr, rr), new(big.Rat).Sub(li, ri), true
		}
		return new(big.Rat).Add(lr, rr), new(big.Rat).Add(li, ri), true
	}
	return nil, nil, false
}

func constNumber(v ast.ConstValue) (re, im *big.Rat, ok bool) {
	zero := new(big.Rat)
	switch v := v.(type) {
	case ast.ConstBool:
		if v {
			return big.NewRat(1, 1), zero, true
		}
		return new(big.Rat), zero, true
	case ast.ConstInt:
		if v.Big != nil {
			return new(big.Rat).SetInt(v.Big), zero, true
		}
		return new(big.Rat).SetInt64(v.Small), zero, true
	case ast.ConstFloat:
		if r := new(big.Rat).SetFloat64(float64(v)); r != nil {
			return r, zero, true
		}
	case ast.ConstComplex:
		if r := new(big.Rat).SetFloat64(imag(v)); r != nil {
			return zero, r, true
		}
	}
	return nil, nil, false
}

// literalRepr returns the repr of a literal, or nothing.
func literalRepr(e ast.Expr) string {
	switch v := e.(type) {
	case *ast.Constant:
		return dump.Repr(v.Value)
	case *ast.UnaryOp:
		if s := literalRepr(v.Operand); s != "" && v.Op == ast.UnaryUSub {
			if s == "0" {
				return s
			}
			if k, ok := v.Operand.(*ast.Constant); ok {
				if _, isComplex := k.Value.(ast.ConstComplex); isComplex {
					return "(-0-" + s + ")"
				}
			}
			return "-" + s
		}
	case *ast.BinOp:
		left, right := literalFloat(v.Left), literalFloat(v.Right)
		if left == "" || right == "" {
			return ""
		}
		sign := "+"
		if v.Op == ast.OpSub {
			sign = "-"
		}
		return "(" + left + sign + right + ")"
	}
	return ""
}

// literalFloat is literalRepr for a part of a complex number.
func literalFloat(e ast.Expr) string {
	s := literalRepr(e)
	if n := len(s); n > 2 && s[n-2:] == ".0" {
		if _, err := strconv.ParseFloat(s, 64); err == nil {
			return s[:n-2]
		}
	}
	return s
}
