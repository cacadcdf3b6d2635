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

// lastSpan gives the span of the last statement.
func lastSpan(body []ast.Stmt) ast.Span {
	if len(body) == 0 {
		return ast.Span{Line: 1, EndLine: 1}
	}
	return body[len(body)-1].Pos()
}

// upTo joins two spans.
func upTo(from, to ast.Span) ast.Span {
	return ast.Span{Line: from.Line, Col: from.Col, EndLine: to.EndLine, EndCol: to.EndCol}
}
