package traceback

import (
	"strings"

	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
)

// anchors are the ends of the part of an expression that is marked with ^
// while the rest is marked with ~: the operator, the subscript, the arguments.
type anchors struct{ left, right point }

// operatorLength is how many characters each operator is written with.
var operatorLength = map[ast.Operator]int{
	ast.OpAdd: 1, ast.OpSub: 1, ast.OpMult: 1, ast.OpMatMult: 1, ast.OpDiv: 1, ast.OpMod: 1, ast.OpPow: 2,
	ast.OpLShift: 2, ast.OpRShift: 2, ast.OpBitOr: 1, ast.OpBitXor: 1, ast.OpBitAnd: 1, ast.OpFloorDiv: 2,
}

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
		return &anchors{at, point{at.line, at.col + operatorLength[e.Op]}}
	case *ast.Subscript:
		return bracketed(lines, e.Value, e.Span)
	case *ast.Call:
		return bracketed(lines, e.Func, e.Span)
	}
	return nil
}

// bracketed anchors what stands in brackets after an expression.
func bracketed(lines []string, head ast.Expr, whole ast.Span) *anchors {
	at, ok := skipFrom(lines, endOf(head))
	if !ok {
		return nil
	}
	return &anchors{at, place(whole.EndLine, whole.EndCol)}
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

// plainCall gives the place of a call that is all that the statement in text
// assigns, or a call of a plain name that is all that it returns; else nil.
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
		if call, ok := s.Value.(*ast.Call); ok {
			return &call.Span
		}
	}
	return nil
}
