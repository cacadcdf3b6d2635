package parser

import (
	"strings"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// strings parses a run of string, bytes and f-string literals, which are one
// expression.
func (c *cursor) strings() ast.Expr {
	start := c.i
	if c.at() == py.String && c.next() != py.String && c.next() != py.FStringStart {
		return c.plainString()
	}
	var parts []ast.Expr
	for {
		var v ast.Expr
		switch c.at() {
		case py.String:
			v = c.plainString()
		case py.FStringStart:
			v = c.fstring()
		default:
			return c.concatenate(start, parts)
		}
		if v == nil {
			return nil
		}
		parts = append(parts, v)
	}
}

// plainString parses a string or bytes literal.
func (c *cursor) plainString() ast.Expr {
	t := &c.toks[c.i]
	body, p := splitLiteral(t.Value)
	node := &ast.Constant{Span: tokenSpan(t)}
	if p.unicode {
		node.Kind = "u"
	}
	if p.bytes {
		v, err := decodeBytes(body, p.raw, node.Span)
		if err != nil {
			c.failWith(err)
			return nil
		}
		node.Value = ast.ConstBytes(v)
	} else {
		v, err := decodeString(body, p.raw, node.Span)
		if err != nil {
			c.failWith(err)
			return nil
		}
		node.Value = ast.ConstStr(v)
	}
	c.i++
	return node
}

// literalPrefix is what the letters before a literal's quotes say.
type literalPrefix struct {
	raw, bytes, unicode bool
}

// splitLiteral takes prefix and quotes off a literal.
func splitLiteral(text string) (body string, p literalPrefix) {
	for i := 0; ; i++ {
		switch text[i] {
		case 'r', 'R':
			p.raw = true
		case 'b', 'B':
			p.bytes = true
		case 'u':
			p.unicode = true
		case 'U':
		case 'f', 'F':
		default:
			text = text[i:]
			n := 1
			if len(text) >= 6 && text[1] == text[0] && text[2] == text[0] {
				n = 3
			}
			return text[n : len(text)-n], p
		}
	}
}

const mixedStrings = "cannot mix bytes and nonbytes literals"

// concatenate joins literals that stand side by side: bytes to bytes, strings
// to a string, and with an f-string among them to a JoinedStr.
func (c *cursor) concatenate(start int, parts []ast.Expr) ast.Expr {
	nBytes, nFStrings := 0, 0
	for _, p := range parts {
		switch p := p.(type) {
		case *ast.JoinedStr:
			nFStrings++
		case *ast.Constant:
			if _, ok := p.Value.(ast.ConstBytes); ok {
				nBytes++
			}
		}
	}
	if nBytes > 0 && nBytes < len(parts) {
		if c.at() == py.Error {
			c.fail()
			return nil
		}
		c.failWith(&actionError{msg: mixedStrings, span: tokenSpan(&c.toks[c.i])})
		return nil
	}
	if len(parts) == 1 && nFStrings == 0 {
		return parts[0]
	}
	span := c.span(start)
	if nFStrings == 0 {
		k := foldConstants(parts)
		k.Span = span
		return k
	}
	var flat []ast.Expr
	for _, p := range parts {
		if j, ok := p.(*ast.JoinedStr); ok {
			flat = append(flat, j.Values...)
		} else {
			flat = append(flat, p)
		}
	}
	return &ast.JoinedStr{Span: span, Values: foldValues(flat)}
}

// foldValues joins neighbouring constants of an f-string and drops the empty
// ones.
func foldValues(flat []ast.Expr) []ast.Expr {
	var out []ast.Expr
	for i := 0; i < len(flat); {
		if _, ok := flat[i].(*ast.Constant); !ok {
			out = append(out, flat[i])
			i++
			continue
		}
		j := i + 1
		for j < len(flat) && isConstant(flat[j]) {
			j++
		}
		k := flat[i].(*ast.Constant)
		if j > i+1 {
			k = foldConstants(flat[i:j])
		}
		if k.Value != ast.ConstStr("") {
			out = append(out, k)
		}
		i = j
	}
	return out
}

func isConstant(v ast.Expr) bool {
	_, ok := v.(*ast.Constant)
	return ok
}

// foldConstants joins string constants, or bytes constants.
func foldConstants(parts []ast.Expr) *ast.Constant {
	first, last := parts[0].(*ast.Constant), parts[len(parts)-1].(*ast.Constant)
	var b strings.Builder
	isBytes := false
	for _, p := range parts {
		switch v := p.(*ast.Constant).Value.(type) {
		case ast.ConstStr:
			b.WriteString(string(v))
		case ast.ConstBytes:
			isBytes = true
			b.WriteString(string(v))
		}
	}
	k := &ast.Constant{Kind: first.Kind, Value: ast.ConstStr(b.String())}
	if isBytes {
		k.Value = ast.ConstBytes(b.String())
	}
	k.Span = ast.Span{Line: first.Line, Col: first.Col, EndLine: last.EndLine, EndCol: last.EndCol}
	return k
}
