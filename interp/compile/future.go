package compile

import (
	"fmt"

	"github.com/minipy-go/minipy/parser/ast"
)

// futures are the features that __future__ knows.
var futures = map[string]Future{
	"nested_scopes": 0, "generators": 0, "division": 0x20000, "absolute_import": 0x40000,
	"with_statement": 0x80000, "print_function": 0x100000, "unicode_literals": 0x200000, "generator_stop": 0x800000,
	"barry_as_FLUFL": FutureBarryAsFLUFL, "annotations": FutureAnnotations,
}

// findFutures reads the "from __future__ import" statements, which must stand
// at the beginning.
func (c *compiler) findFutures(mod ast.Mod) {
	var body []ast.Stmt
	switch m := mod.(type) {
	case *ast.Module:
		body = m.Body
	case *ast.Interactive:
		body = m.Body
	}
	begun := false
	for i, s := range body {
		n, ok := s.(*ast.ImportFrom)
		if ok && n.Module == "__future__" && n.Level == 0 {
			if begun {
				c.fail(n.Span, "from __future__ imports must occur at the beginning of the file")
				return
			}
			c.turnOn(n)
			continue
		}
		if _, isDoc := docstringOf(body[i : i+1]); !isDoc || i > 0 {
			begun = true
		}
	}
}

func (c *compiler) turnOn(n *ast.ImportFrom) {
	for _, a := range n.Names {
		f, ok := futures[a.Name]
		switch {
		case ok:
			c.future |= f
		case a.Name == "braces":
			c.failLine(n.Span, "not a chance")
		default:
			c.failLine(n.Span, fmt.Sprintf("future feature %s is not defined", a.Name))
		}
	}
}
