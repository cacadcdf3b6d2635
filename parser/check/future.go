package check

import "github.com/minipy-go/minipy/parser/ast"

// isFeature tells whether __future__ exports a name. Only annotations still has
// an effect.
func isFeature(name string) bool {
	switch name {
	case "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
		"unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations":
		return true
	}
	return false
}

// futures reads the imports from __future__ at a module's start. Later ones
// are found by the compiler's pass.
func (c *checker) futures(body []ast.Stmt) {
	for i, s := range body {
		switch v := s.(type) {
		case *ast.ImportFrom:
			if v.Module != "__future__" || v.Level != 0 {
				return
			}
			c.futureNames(v)
		case *ast.ExprStmt:
			if i > 0 || !isDocstring(v) {
				return
			}
		default:
			return
		}
		c.futureEnd = i + 1
	}
}

func isDocstring(s *ast.ExprStmt) bool {
	k, ok := s.Value.(*ast.Constant)
	if !ok {
		return false
	}
	_, ok = k.Value.(ast.ConstStr)
	return ok
}

func (c *checker) futureNames(s *ast.ImportFrom) {
	for _, n := range s.Names {
		span := s.Span
		switch {
		case n.Name == "annotations":
			c.annotations = true
		case isFeature(n.Name):
		case n.Name == "braces":
			c.fail(span, "not a chance")
		default:
			c.fail(span, "future feature %s is not defined", n.Name)
		}
		if c.err != nil {
			c.err.EndCol = 0 // CPython gives no end here
			return
		}
	}
}
