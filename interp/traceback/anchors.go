package traceback

import (
	"strings"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
)

// anchors are the ends of the part of an expression that is marked with ^
// while the rest is marked with ~: the operator, the subscript, the arguments.
type anchors struct{ left, right point }

// findAnchors parses the text of a segment; nil if it is not one expression
// of a kind that has anchors.
func findAnchors(text string) *anchors {
	mod, err := parser.Parse([]byte("(\n"+text+"\n)"), "", parser.Exec)
	if err != nil {
		return nil
	}
	m, ok := mod.(*ast.Module)
	if !ok || len(m.Body) != 1 {
		return nil
	}
	stmt, ok := m.Body[0].(*ast.ExprStmt)
	if !ok {
		return nil
	}
	lines := strings.Split(text, "\n")
	switch e := stmt.Value.(type) {
	case *ast.BinOp:
		at, ok := skipFrom(lines, endOf(e.Left))
		if !ok {
			return nil
		}
		return &anchors{at, point{at.line, at.col + operatorWidth(lines[at.line], at, startOf(e.Right))}}
	case *ast.Subscript:
		return bracketed(lines, e.Value, e.Span)
	case *ast.Call:
		return bracketed(lines, e.Func, e.Span)
	}
	return nil
}

// operatorWidth is how much of a line CPython takes for the operator at a
// place: two characters unless the second is white space or begins a comment,
// a continuation or the right operand. So it takes a parenthesis for a part.
func operatorWidth(line string, at, right point) int {
	next := point{at.line, at.col + 1}
	if next.col >= len(line) || !next.before(right) || strings.IndexByte(" \t\f\\#", line[next.col]) >= 0 {
		return 1
	}
	return 2
}

// bracketed anchors what stands in brackets after an expression.
func bracketed(lines []string, head ast.Expr, whole ast.Span) *anchors {
	at, ok := skipFrom(lines, endOf(head))
	if !ok {
		return nil
	}
	return &anchors{at, place(whole.EndLine, whole.EndCol)}
}

func startOf(e ast.Expr) point {
	s := e.Pos()
	return place(s.Line, s.Col)
}

func endOf(e ast.Expr) point {
	s := e.Pos()
	return place(s.EndLine, s.EndCol)
}

// place turns a place of the parsed text, which has a line put before it, into
// one of the segment.
func place(line, col int32) point { return point{int(line) - 2, int(col)} }

// skipFrom goes from the end of an operand, over white space, closing
// parentheses, comments and continued lines, to the operator or bracket.
func skipFrom(lines []string, p point) (point, bool) {
	for ; p.line >= 0 && p.line < len(lines); p = (point{p.line + 1, 0}) {
		line := lines[p.line]
		for ; p.col < len(line); p.col++ {
			c := line[p.col]
			if c == '#' || c == '\\' {
				break
			}
			if c != ')' && c != ' ' && c != '\t' && c != '\f' {
				return p, true
			}
		}
	}
	return point{}, false
}

// plainCall gives the place of the call in a statement that says no more than
// that call: `name = call(…)`, or `return name(…)`. nil for any other.
func plainCall(text string) *ast.Span {
	mod, err := parser.Parse([]byte(text), "", parser.Exec)
	if err != nil {
		return nil
	}
	m, ok := mod.(*ast.Module)
	if !ok || len(m.Body) == 0 {
		return nil
	}
	switch s := m.Body[0].(type) {
	case *ast.Return:
		if call, ok := s.Value.(*ast.Call); ok {
			if _, ok := call.Func.(*ast.Name); ok {
				return &call.Span
			}
		}
	case *ast.Assign:
		if _, ok := s.Targets[0].(*ast.Name); !ok || len(s.Targets) > 1 {
			return nil
		}
		if call, ok := s.Value.(*ast.Call); ok {
			return &call.Span
		}
	}
	return nil
}
