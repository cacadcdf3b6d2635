package parser

import (
	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// casePatterns parses what stands between "case" and its guard or colon: a
// pattern, or a sequence without brackets.
func (c *cursor) casePatterns() ast.Pattern {
	start := c.i
	first := c.maybeStarPattern()
	if first == nil {
		return nil
	}
	_, isStar := first.(*ast.MatchStar)
	if c.at() != py.Comma {
		if isStar {
			c.fail()
			return nil
		}
		return first
	}
	list := []ast.Pattern{first}
	for c.accept(py.Comma) && c.at() != py.Colon && c.at() != py.If {
		p := c.maybeStarPattern()
		if p == nil {
			return nil
		}
		list = append(list, p)
	}
	return &ast.MatchSequence{Span: c.span(start), Patterns: list}
}

func (c *cursor) maybeStarPattern() ast.Pattern {
	if c.at() != py.Star {
		return c.asPattern()
	}
	start := c.i
	c.i++
	t := &c.toks[c.i]
	if !c.expect(py.Name) {
		return nil
	}
	p := &ast.MatchStar{Span: c.span(start)}
	if t.Value != "_" {
		p.Name = identifier(t.Value)
	}
	return p
}

// asPattern parses "a | b as name".
func (c *cursor) asPattern() ast.Pattern {
	if !c.enter() {
		return nil
	}
	start := c.i
	p := c.orPattern()
	c.depth--
	if p == nil || !c.accept(py.As) {
		return p
	}
	t := &c.toks[c.i]
	if !c.expect(py.Name) {
		return nil
	}
	if t.Value == "_" || c.at() == py.Dot || c.at() == py.LPar || c.at() == py.Equal {
		c.i--
		c.fail()
		return nil
	}
	return &ast.MatchAs{Span: c.span(start), Pattern: p, Name: identifier(t.Value)}
}

func (c *cursor) orPattern() ast.Pattern {
	start := c.i
	first := c.closedPattern()
	if first == nil || c.at() != py.VBar {
		return first
	}
	list := []ast.Pattern{first}
	for c.accept(py.VBar) {
		p := c.closedPattern()
		if p == nil {
			return nil
		}
		list = append(list, p)
	}
	return &ast.MatchOr{Span: c.span(start), Patterns: list}
}

func (c *cursor) closedPattern() ast.Pattern {
	switch c.at() {
	case py.None:
		return c.singleton(ast.ConstNone{})
	case py.True:
		return c.singleton(ast.ConstBool(true))
	case py.False:
		return c.singleton(ast.ConstBool(false))
	case py.Name:
		if c.toks[c.i].Value == "_" {
			c.i++
			return &ast.MatchAs{Span: c.span(c.i - 1)} // whatever follows
		}
		return c.namePattern()
	case py.LPar:
		return c.groupPattern()
	case py.LSqb:
		return c.sequencePattern()
	case py.LBrace:
		return c.mappingPattern()
	case py.Number, py.Minus, py.String, py.FStringStart:
		return c.valuePattern()
	}
	c.fail()
	return nil
}

func (c *cursor) singleton(v ast.ConstValue) ast.Pattern {
	t := &c.toks[c.i]
	c.i++
	return &ast.MatchSingleton{Span: tokenSpan(t), Value: v}
}

func (c *cursor) valuePattern() ast.Pattern {
	start := c.i
	v := c.literal()
	if v == nil {
		return nil
	}
	return &ast.MatchValue{Span: c.span(start), Value: v}
}

// literal parses a string, a signed number or a complex number.
func (c *cursor) literal() ast.Expr {
	if t := c.at(); t == py.String || t == py.FStringStart {
		return c.strings()
	}
	start := c.i
	left := c.signedNumber()
	if left == nil || c.at() != py.Plus && c.at() != py.Minus {
		return left
	}
	op := binary[c.at()]
	c.i++
	if c.at() != py.Number {
		c.fail()
		return nil
	}
	at := c.i
	right := c.number()
	if right == nil {
		return nil
	}
	if isComplex(left) {
		c.failWith(&actionError{msg: "real number required in complex literal", span: left.Pos()})
		return nil
	}
	if !isComplex(right) {
		c.failWith(&actionError{msg: "imaginary number required in complex literal", span: tokenSpan(&c.toks[at])})
		return nil
	}
	return &ast.BinOp{Span: c.span(start), Left: left, Op: op, Right: right}
}

func isComplex(v ast.Expr) bool {
	if u, ok := v.(*ast.UnaryOp); ok {
		v = u.Operand
	}
	k, ok := v.(*ast.Constant)
	if !ok {
		return false
	}
	_, ok = k.Value.(ast.ConstComplex)
	return ok
}

func (c *cursor) signedNumber() ast.Expr {
	start := c.i
	minus := c.accept(py.Minus)
	if c.at() != py.Number {
		c.fail()
		return nil
	}
	v := c.number()
	if v == nil || !minus {
		return v
	}
	return &ast.UnaryOp{Span: c.span(start), Op: ast.UnaryUSub, Operand: v}
}

// namePattern parses a capture, the wildcard, a dotted value or a class
// pattern.
func (c *cursor) namePattern() ast.Pattern {
	start := c.i
	v := c.dottedName()
	if v == nil {
		return nil
	}
	if c.at() == py.LPar {
		return c.classPattern(start, v)
	}
	name, ok := v.(*ast.Name)
	if !ok {
		return &ast.MatchValue{Span: c.span(start), Value: v}
	}
	if c.at() == py.Equal {
		c.fail()
		return nil
	}
	return &ast.MatchAs{Span: name.Span, Name: name.Id}
}

func (c *cursor) dottedName() ast.Expr {
	start := c.i
	var v ast.Expr = c.name(ast.Load)
	for c.accept(py.Dot) {
		t := &c.toks[c.i]
		if !c.expect(py.Name) {
			return nil
		}
		v = &ast.Attribute{Span: c.span(start), Value: v, Attr: identifier(t.Value), Ctx: ast.Load}
	}
	return v
}

// groupPattern parses "(pattern)" or a sequence in parentheses.
func (c *cursor) groupPattern() ast.Pattern {
	start := c.i
	c.i++
	list, comma := c.patternList(py.RPar)
	if list == nil && c.err != nil {
		return nil
	}
	if len(list) == 1 && !comma {
		if _, isStar := list[0].(*ast.MatchStar); isStar {
			c.i--
			c.fail()
			return nil
		}
		return list[0]
	}
	return &ast.MatchSequence{Span: c.span(start), Patterns: list}
}

func (c *cursor) sequencePattern() ast.Pattern {
	start := c.i
	c.i++
	list, _ := c.patternList(py.RSqb)
	if list == nil && c.err != nil {
		return nil
	}
	return &ast.MatchSequence{Span: c.span(start), Patterns: list}
}

// patternList parses patterns up to a closing bracket, and tells whether a
// comma stood among them.
func (c *cursor) patternList(end py.Type) (list []ast.Pattern, comma bool) {
	for c.at() != end {
		p := c.maybeStarPattern()
		if p == nil {
			return nil, false
		}
		list = append(list, p)
		if !c.accept(py.Comma) {
			break
		}
		comma = true
	}
	if !c.expect(end) {
		return nil, false
	}
	return list, comma
}

// mappingPattern parses "{key: pattern, **rest}".
func (c *cursor) mappingPattern() ast.Pattern {
	start := c.i
	c.i++
	p := &ast.MatchMapping{}
	for c.at() != py.RBrace {
		if c.accept(py.DoubleStar) {
			t := &c.toks[c.i]
			if t.Value == "_" || !c.expect(py.Name) {
				c.fail()
				return nil
			}
			p.Rest = identifier(t.Value)
			c.accept(py.Comma)
			break
		}
		if !c.keyPattern(p) {
			return nil
		}
		if !c.accept(py.Comma) {
			break
		}
	}
	if !c.expect(py.RBrace) {
		return nil
	}
	p.Span = c.span(start)
	return p
}

func (c *cursor) keyPattern(p *ast.MatchMapping) bool {
	key := c.patternKey()
	if key == nil || !c.expect(py.Colon) {
		return false
	}
	value := c.asPattern()
	if value == nil {
		return false
	}
	p.Keys = append(p.Keys, key)
	p.Patterns = append(p.Patterns, value)
	return true
}

// patternKey parses a key of a mapping pattern: a literal or a dotted name.
func (c *cursor) patternKey() ast.Expr {
	switch c.at() {
	case py.None:
		return c.constant(ast.ConstNone{})
	case py.True:
		return c.constant(ast.ConstBool(true))
	case py.False:
		return c.constant(ast.ConstBool(false))
	case py.Name:
		if c.next() != py.Dot {
			c.i++
			c.fail()
			return nil
		}
		return c.dottedName()
	case py.Number, py.Minus, py.String, py.FStringStart:
		return c.literal()
	}
	c.fail()
	return nil
}

// classPattern parses "(patterns, name=pattern)" after a class's name.
func (c *cursor) classPattern(start int, cls ast.Expr) ast.Pattern {
	p := &ast.MatchClass{Cls: cls}
	c.i++
	for c.at() != py.RPar {
		if c.at() == py.Name && c.next() == py.Equal {
			p.KwdAttrs = append(p.KwdAttrs, identifier(c.toks[c.i].Value))
			c.i += 2
			value := c.asPattern()
			if value == nil {
				return nil
			}
			p.KwdPatterns = append(p.KwdPatterns, value)
		} else {
			value := c.asPattern()
			if value == nil {
				return nil
			}
			if len(p.KwdAttrs) > 0 {
				c.fail()
				return nil
			}
			p.Patterns = append(p.Patterns, value)
		}
		if !c.accept(py.Comma) {
			break
		}
	}
	if !c.expect(py.RPar) {
		return nil
	}
	p.Span = c.span(start)
	return p
}
