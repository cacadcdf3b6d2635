package check

import "github.com/minipy-go/minipy/parser/ast"

// pattern checks a pattern; star says that it is an item of a sequence.
func (v *validator) pattern(p ast.Pattern, star bool) {
	if p == nil {
		v.fail("None disallowed in pattern list")
	}
	if v.err != nil {
		return
	}
	v.place(p)
	switch n := p.(type) {
	case *ast.MatchValue:
		v.matchValue(n.Value)
	case *ast.MatchSingleton:
		switch n.Value.(type) {
		case ast.ConstNone, ast.ConstBool:
		default:
			v.fail("MatchSingleton can only contain True, False and None")
		}
	case *ast.MatchSequence:
		v.patterns(n.Patterns, true)
	case *ast.MatchMapping:
		v.matchMapping(n)
	case *ast.MatchClass:
		v.matchClass(n)
	case *ast.MatchStar:
		if !star {
			v.fail("can't use MatchStar here")
		}
		v.capture(n.Name)
	case *ast.MatchAs:
		if n.Name != "" {
			v.capture(n.Name)
		} else if n.Pattern != nil {
			v.fail("MatchAs must specify a target name if a pattern is given")
		}
		if n.Pattern != nil {
			v.pattern(n.Pattern, false)
		}
	case *ast.MatchOr:
		if len(n.Patterns) < 2 {
			v.fail("MatchOr requires at least 2 patterns")
		}
		v.patterns(n.Patterns, false)
	}
}

func (v *validator) patterns(list []ast.Pattern, star bool) {
	for _, p := range list {
		v.pattern(p, star)
	}
}

func (v *validator) matchMapping(n *ast.MatchMapping) {
	if len(n.Keys) != len(n.Patterns) {
		v.fail("MatchMapping doesn't have the same number of keys as patterns")
	}
	v.capture(n.Rest)
	for _, key := range n.Keys {
		if key == nil {
			v.fail("None disallowed in expression list")
			return
		}
		if k, ok := key.(*ast.Constant); ok {
			switch k.Value.(type) {
			case ast.ConstNone, ast.ConstBool:
				continue
			}
		}
		v.matchValue(key)
	}
	v.patterns(n.Patterns, false)
}

func (v *validator) matchClass(n *ast.MatchClass) {
	v.load(n.Cls)
	for e := n.Cls; v.err == nil; {
		switch c := e.(type) {
		case *ast.Attribute:
			e = c.Value
			continue
		case *ast.Name:
		default:
			v.fail("MatchClass cls field can only contain Name or Attribute nodes.")
		}
		break
	}
	if len(n.KwdAttrs) != len(n.KwdPatterns) {
		v.fail("MatchClass doesn't have the same number of keyword attributes as patterns")
	}
	for _, name := range n.KwdAttrs {
		v.name(name)
	}
	v.patterns(n.Patterns, false)
	v.patterns(n.KwdPatterns, false)
}

// matchValue checks an expression that a value is compared with: a literal or
// an attribute.
func (v *validator) matchValue(e ast.Expr) {
	v.load(e)
	if v.err != nil {
		return
	}
	switch n := e.(type) {
	case *ast.Constant:
		switch n.Value.(type) {
		case ast.ConstInt, ast.ConstFloat, ast.ConstComplex, ast.ConstStr, ast.ConstBytes:
		default:
			v.fail("unexpected constant inside of a literal pattern")
		}
		return
	case *ast.Attribute, *ast.JoinedStr:
		return
	case *ast.UnaryOp:
		if n.Op == ast.UnaryUSub && isRealOrImaginary(n.Operand, true, true) {
			return
		}
	case *ast.BinOp:
		left := n.Left
		if u, ok := left.(*ast.UnaryOp); ok && u.Op == ast.UnaryUSub {
			left = u.Operand
		}
		if (n.Op == ast.OpAdd || n.Op == ast.OpSub) && isRealOrImaginary(left, true, false) && isRealOrImaginary(n.Right, false, true) {
			return
		}
	}
	v.fail("patterns may only match literals and attribute lookups")
}

// isRealOrImaginary tells whether an expression is a number of one of the
// kinds that are allowed.
func isRealOrImaginary(e ast.Expr, re, im bool) bool {
	k, ok := e.(*ast.Constant)
	if !ok {
		return false
	}
	switch k.Value.(type) {
	case ast.ConstInt, ast.ConstFloat:
		return re
	case ast.ConstComplex:
		return im
	}
	return false
}
