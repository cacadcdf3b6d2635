package compile

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser/ast"
)

// position makes the position of an instruction of the span that it is for.
func position(s ast.Span) objmodel.Position {
	return objmodel.Position{Line: s.Line, EndLine: s.EndLine, Col: s.Col, EndCol: s.EndCol}
}

// nowhere is the span of an instruction that stands for no source: it gets the
// place of the one before.
var nowhere = ast.Span{Line: -1, EndLine: -1, Col: -1, EndCol: -1}

// lastSpan gives the span of the last statement; of "if" and "try" that of the
// statement in it that is last when nothing goes another way.
func lastSpan(body []ast.Stmt) ast.Span {
	for {
		if len(body) == 0 {
			return ast.Span{Line: 1, EndLine: 1}
		}
		last := body[len(body)-1]
		switch n := last.(type) {
		case *ast.If:
			body = orFirst(n.OrElse, n.Body)
		case *ast.Try:
			body = orFirst(n.FinalBody, n.OrElse, n.Body)
		case *ast.TryStar:
			body = orFirst(n.FinalBody, n.OrElse, n.Body)
		default:
			return last.Pos()
		}
	}
}

// orFirst gives the first of the bodies that has statements.
func orFirst(bodies ...[]ast.Stmt) []ast.Stmt {
	for _, b := range bodies {
		if len(b) > 0 {
			return b
		}
	}
	return nil
}

// upTo joins two spans.
func upTo(from, to ast.Span) ast.Span {
	return ast.Span{Line: from.Line, Col: from.Col, EndLine: to.EndLine, EndCol: to.EndCol}
}
