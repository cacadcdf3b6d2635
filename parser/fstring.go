package parser

import (
	"fmt"
	"strings"
	"unicode/utf8"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// fstring parses an f-string (PEP 701).
func (c *cursor) fstring() ast.Expr {
	start := c.i
	raw := strings.ContainsAny(c.toks[c.i].Value, "rR")
	c.i++
	if !c.enter() {
		return nil
	}
	values, bad, ok := c.fstringParts(raw, py.FStringEnd)
	c.depth--
	if !ok || !c.expect(py.FStringEnd) {
		return nil
	}
	if bad != nil {
		// CPython decodes the text when it has read the whole f-string.
		bad.span = tokenSpan(&c.toks[c.i-1])
		c.failWith(bad)
		bad.index = c.i - 1 // nothing after it has been looked at
		return nil
	}
	return &ast.JoinedStr{Span: c.span(start), Values: values}
}

// fstringParts parses text and replacement fields up to a token of type end.
// bad is the first error in the escapes of the text.
func (c *cursor) fstringParts(raw bool, end py.Type) (values []ast.Expr, bad *actionError, ok bool) {
	for c.at() != end {
		switch c.at() {
		case py.FStringMiddle:
			if text := c.toks[c.i].Value; !utf8.ValidString(text) {
				if end != py.FStringEnd {
					text = badRun(text)
				}
				c.failWith(&actionError{codec: py.CheckUTF8(text), bare: true})
				return nil, nil, false
			}
			v, err := c.middleConstant(raw && end == py.FStringEnd) // CPython decodes all specifiers
			switch {
			case err != nil && end != py.FStringEnd:
				// CPython lets the decoder's own error through here.
				err.bare = true
				c.failWith(err)
				return nil, nil, false
			case err != nil && bad == nil:
				bad = err
			}
			c.i++
			if v.Value != ast.ConstStr("") {
				values = append(values, v)
			}
		case py.LBrace:
			text, field := c.replacementField(raw, end != py.FStringEnd)
			if field == nil {
				return nil, nil, false
			}
			if text != nil {
				// CPython decodes the escapes of the expression's own text too.
				v, err := decodeString(string(text.Value.(ast.ConstStr)), raw || end != py.FStringEnd, text.Span)
				if err != nil && bad == nil {
					bad = err
				}
				text.Value = ast.ConstStr(v)
				values = append(values, text)
			}
			values = append(values, field)
		default:
			c.fail()
			return nil, nil, false
		}
	}
	return values, bad, true
}

// middleConstant is a piece of literal text. If it ends in a doubled brace, the
// second half is no token's, but the span covers it.
func (c *cursor) middleConstant(raw bool) (*ast.Constant, *actionError) {
	t := &c.toks[c.i]
	span := tokenSpan(t)
	if end := t.Pos.Offset + len(t.Value); c.toks[c.i+1].Pos.Offset > end && c.toks[0].Value[end] != '\n' {
		span.EndCol++
	}
	v, err := decodeString(t.Value, raw, span)
	return &ast.Constant{Span: span, Value: ast.ConstStr(v)}, err
}

// replacementField parses "{value=!r:spec}". With an equals sign, text is the
// constant that shows the expression itself.
// inSpec says that the field stands in another's format specifier.
func (c *cursor) replacementField(raw, inSpec bool) (text *ast.Constant, field ast.Expr) {
	start := c.i
	c.i++
	f := &ast.FormattedValue{Conversion: -1}
	if !c.enter() {
		return nil, nil
	}
	f.Value = c.assignedValue()
	c.depth--
	if f.Value == nil {
		return nil, nil
	}
	debug := c.accept(py.Equal)
	textEnd := c.i
	if c.accept(py.Exclamation) {
		if !c.conversion(f) {
			return nil, nil
		}
	}
	if c.at() == py.Colon {
		if f.FormatSpec = c.formatSpec(raw); f.FormatSpec == nil {
			return nil, nil
		}
	}
	if !c.expect(py.RBrace) {
		return nil, nil
	}
	f.Span = c.span(start)
	if debug {
		if f.Conversion < 0 && f.FormatSpec == nil {
			f.Conversion = 'r'
		}
		text = c.debugConstant(start, textEnd, inSpec)
	}
	return text, f
}

// conversion parses the letter after "!", which must follow directly.
func (c *cursor) conversion(f *ast.FormattedValue) bool {
	t, mark := &c.toks[c.i], &c.toks[c.i-1]
	if t.Type != py.Name {
		c.fail()
		return false
	}
	if t.Pos.Offset != mark.Pos.Offset+1 {
		c.i++
		c.failWith(&actionError{msg: "f-string: conversion type must come right after the exclamanation mark", span: c.span(c.i - 2)})
		return false
	}
	switch t.Value {
	case "s", "r", "a":
		f.Conversion = int(t.Value[0])
	default:
		if next := c.next(); next != py.Colon && next != py.RBrace {
			c.i++
			c.fail() // of which CPython has an error that comes first
			return false
		}
		c.failWith(&actionError{
			msg:  fmt.Sprintf("f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", t.Value),
			span: tokenSpan(t),
		})
		return false
	}
	c.i++
	return true
}

// formatSpec parses ":spec", where the spec may hold fields of its own.
func (c *cursor) formatSpec(raw bool) ast.Expr {
	start := c.i
	c.i++
	values, _, ok := c.fstringParts(raw, py.RBrace)
	if !ok {
		return nil
	}
	return &ast.JoinedStr{Span: c.span(start), Values: foldValues(values)}
}
