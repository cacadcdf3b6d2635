package parser

import (
	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// paramList parses the parameters of a def or a lambda.
type paramList struct {
	c         *cursor
	end       py.Type // what ends the list
	annotated bool
	args      *ast.Arguments
	star      bool // "*" was seen: the rest is keyword-only
	slash     bool
	last      *ast.Arg // the parameter before, if it may have a type comment
}

// parameters parses the parameters of a def, up to the closing parenthesis.
func (c *cursor) parameters() *ast.Arguments {
	l := paramList{c: c, end: py.RPar, annotated: true, args: &ast.Arguments{}}
	return l.parse()
}

func (c *cursor) lambdaParameters() *ast.Arguments {
	l := paramList{c: c, end: py.Colon, args: &ast.Arguments{}}
	return l.parse()
}

func (l *paramList) parse() *ast.Arguments {
	c := l.c
	for c.at() != l.end {
		ok := false
		switch c.at() {
		case py.Name:
			ok = l.plain()
		case py.Slash:
			ok = l.slashed()
		case py.Star:
			ok = l.starred()
		case py.DoubleStar:
			return l.mapping()
		}
		if !ok {
			c.fail()
			return nil
		}
		comma := c.accept(py.Comma)
		l.comment()
		if !comma {
			break
		}
	}
	if c.at() != l.end || l.star && l.args.VarArg == nil && len(l.args.KwOnlyArgs) == 0 {
		c.fail()
		return nil
	}
	return l.args
}

// param parses a name with its annotation.
func (l *paramList) param(starAnnotation bool) *ast.Arg {
	c := l.c
	start := c.i
	t := &c.toks[c.i]
	if !c.expect(py.Name) {
		return nil
	}
	a := &ast.Arg{Arg: identifier(t.Value)}
	if l.annotated && c.accept(py.Colon) {
		if starAnnotation {
			a.Annotation = c.starExpression()
		} else {
			a.Annotation = c.expression()
		}
		if a.Annotation == nil {
			return nil
		}
	}
	a.Span = c.span(start)
	l.last = a
	return a
}

// comment reads a type comment after a parameter and its comma.
func (l *paramList) comment() {
	if c := l.c; c.at() == py.TypeComment && l.last != nil && l.annotated {
		l.last.TypeComment = c.toks[c.i].Value
		c.i++
	}
	l.last = nil
}

func (l *paramList) plain() bool {
	c := l.c
	a := l.param(false)
	if a == nil {
		return false
	}
	var value ast.Expr
	if c.accept(py.Equal) {
		if value = c.expression(); value == nil {
			return false
		}
	}
	args := l.args
	if l.star {
		args.KwOnlyArgs = append(args.KwOnlyArgs, a)
		args.KwDefaults = append(args.KwDefaults, value)
		return true
	}
	args.Args = append(args.Args, a)
	if value != nil {
		args.Defaults = append(args.Defaults, value)
	}
	return value != nil || len(args.Defaults) == 0
}

func (l *paramList) slashed() bool {
	if l.slash || l.star || len(l.args.Args) == 0 {
		return false
	}
	l.c.i++
	l.slash = true
	l.args.PosOnlyArgs, l.args.Args = l.args.Args, nil
	return true
}

func (l *paramList) starred() bool {
	if l.star {
		return false
	}
	l.star = true
	l.c.i++
	if l.c.at() == py.Comma {
		return l.c.next() == py.Name
	}
	l.args.VarArg = l.param(true)
	return l.args.VarArg != nil
}

// mapping parses "**name", which is the last parameter.
func (l *paramList) mapping() *ast.Arguments {
	c := l.c
	c.i++
	if l.args.KwArg = l.param(false); l.args.KwArg == nil {
		return nil
	}
	c.accept(py.Comma)
	l.last = l.args.KwArg
	l.comment()
	if c.at() != l.end || l.star && l.args.VarArg == nil && len(l.args.KwOnlyArgs) == 0 {
		c.fail()
		return nil
	}
	return l.args
}

// declaration parses a name with its type parameters.
func (c *cursor) declaration() (d declaration) {
	if c.at() != py.Name {
		c.fail()
		return d
	}
	d.Name = c.name(ast.Store)
	if c.at() == py.LSqb {
		d.TypeParams = c.typeParams()
	}
	return d
}

// typeParams parses the type parameters of a def, class or type statement,
// brackets included.
func (c *cursor) typeParams() []ast.TypeParam {
	if !c.expect(py.LSqb) {
		return nil
	}
	var list []ast.TypeParam
	for {
		p := c.typeParam()
		if p == nil {
			return nil
		}
		list = append(list, p)
		if !c.accept(py.Comma) || c.at() == py.RSqb {
			break
		}
	}
	if !c.expect(py.RSqb) {
		return nil
	}
	return list
}

func (c *cursor) typeParam() ast.TypeParam {
	start := c.i
	kind := c.at()
	if kind == py.Star || kind == py.DoubleStar {
		c.i++
	}
	t := &c.toks[c.i]
	if !c.expect(py.Name) {
		return nil
	}
	name := identifier(t.Value)
	var bound, value ast.Expr
	if kind == py.Name && c.accept(py.Colon) {
		if bound = c.expression(); bound == nil {
			return nil
		}
	}
	if c.accept(py.Equal) {
		if kind == py.Star {
			value = c.starExpression()
		} else {
			value = c.expression()
		}
		if value == nil {
			return nil
		}
	}
	switch span := c.span(start); kind {
	case py.Star:
		return &ast.TypeVarTuple{Span: span, Name: name, DefaultValue: value}
	case py.DoubleStar:
		return &ast.ParamSpec{Span: span, Name: name, DefaultValue: value}
	default:
		return &ast.TypeVar{Span: span, Name: name, Bound: bound, DefaultValue: value}
	}
}

// withItems parses the items of a with statement. An opening parenthesis may
// hold all of them or belong to the first expression, so the first way is
// tried as far as the colon.
func (c *cursor) withItems() []*ast.WithItem {
	if c.at() == py.LPar {
		start := c.i
		c.i++
		items := c.withList(py.RPar)
		if items != nil && c.accept(py.RPar) && c.at() == py.Colon {
			return items
		}
		if _, grammar := c.err.(*unexpected); c.err != nil && !grammar {
			return nil
		}
		c.i, c.err = start, nil
	}
	return c.withList(py.Colon)
}

func (c *cursor) withList(end py.Type) []*ast.WithItem {
	var items []*ast.WithItem
	for {
		item := c.withItem()
		if item == nil {
			return nil
		}
		items = append(items, item)
		if !c.accept(py.Comma) || end == py.RPar && c.at() == py.RPar {
			return items
		}
	}
}

func (c *cursor) withItem() *ast.WithItem {
	v := c.expression()
	if v == nil {
		return nil
	}
	item := &ast.WithItem{ContextExpr: v}
	if c.accept(py.As) {
		if item.OptionalVars = c.boundTarget(); item.OptionalVars == nil {
			return nil
		}
	}
	return item
}
