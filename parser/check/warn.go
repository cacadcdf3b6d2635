package check

import "github.com/minipy-go/minipy/parser/ast"

// typeOf returns the name of the type that an expression surely has, or
// nothing. Operators over literals count, as CPython folds them first.
func typeOf(e ast.Expr) string {
	switch v := e.(type) {
	case *ast.Tuple:
		return "tuple"
	case *ast.List, *ast.ListComp:
		return "list"
	case *ast.Dict, *ast.DictComp:
		return "dict"
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.Lambda:
		return "function"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "str"
	case *ast.Constant:
		return constType(v.Value)
	case *ast.UnaryOp:
		return foldedUnary(v)
	case *ast.BinOp:
		return foldedBinary(v)
	}
	return ""
}

func constType(v ast.ConstValue) string {
	switch v.(type) {
	case ast.ConstNone:
		return "NoneType"
	case ast.ConstEllipsis:
		return "ellipsis"
	case ast.ConstBool:
		return "bool"
	case ast.ConstInt:
		return "int"
	case ast.ConstFloat:
		return "float"
	case ast.ConstComplex:
		return "complex"
	case ast.ConstStr:
		return "str"
	case ast.ConstBytes:
		return "bytes"
	}
	return ""
}

// numeric ranks the types of numbers; others have rank 0.
func numeric(t string) int {
	switch t {
	case "bool", "int":
		return 1
	case "float":
		return 2
	case "complex":
		return 3
	}
	return 0
}

var byRank = [...]string{1: "int", 2: "float", 3: "complex"}

func foldedUnary(v *ast.UnaryOp) string {
	t := foldedType(v.Operand)
	switch {
	case v.Op == ast.UnaryNot && t != "":
		return "bool"
	case v.Op == ast.UnaryInvert && numeric(t) != 1:
		return ""
	}
	return byRank[numeric(t)]
}

func foldedBinary(v *ast.BinOp) string {
	left, right := foldedType(v.Left), foldedType(v.Right)
	a, b := numeric(left), numeric(right)
	switch {
	case a == 0 || b == 0:
		if left == right && v.Op == ast.OpAdd && (left == "str" || left == "bytes" || left == "tuple") {
			return left
		}
		return ""
	case v.Op == ast.OpDiv && a < 2 && b < 2:
		return "float"
	case v.Op == ast.OpMatMult:
		return ""
	}
	return byRank[max(a, b)]
}

// foldedType is typeOf for what CPython folds to a constant.
func foldedType(e ast.Expr) string {
	switch v := e.(type) {
	case *ast.Constant:
		return constType(v.Value)
	case *ast.UnaryOp:
		return foldedUnary(v)
	case *ast.BinOp:
		return foldedBinary(v)
	case *ast.Tuple:
		for _, elt := range v.Elts {
			if foldedType(elt) == "" {
				return ""
			}
		}
		return "tuple"
	}
	return ""
}

// identical tells whether an operand of "is" is a literal that may not be one
// object, and of which type.
func identical(e ast.Expr) (string, bool) {
	if k, ok := e.(*ast.Constant); ok {
		switch k.Value.(type) {
		case ast.ConstNone, ast.ConstBool, ast.ConstEllipsis:
			return "", false
		}
	}
	t := foldedType(e)
	return t, t != "" && t != "bool" && t != "NoneType"
}

func (c *checker) warnCompare(v *ast.Compare) {
	left := v.Left
	for i, op := range v.Ops {
		right := v.Comparators[i]
		if op == ast.CmpIs || op == ast.CmpIsNot {
			t, bad := identical(left)
			if !bad {
				t, bad = identical(right)
			}
			if bad {
				if op == ast.CmpIs {
					c.warn(v.Span, "\"is\" with '%s' literal. Did you mean \"==\"?", t)
				} else {
					c.warn(v.Span, "\"is not\" with '%s' literal. Did you mean \"!=\"?", t)
				}
				return
			}
		}
		left = right
	}
}

// withoutNot returns the operand of an operator, but for "not" before one
// comparison the comparison's opposite, which CPython makes of it.
func withoutNot(v *ast.UnaryOp) ast.Expr {
	compare, ok := v.Operand.(*ast.Compare)
	if !ok || v.Op != ast.UnaryNot || len(compare.Ops) != 1 {
		return v.Operand
	}
	opposite := *compare
	switch compare.Ops[0] {
	case ast.CmpIs:
		opposite.Ops = []ast.CmpOperator{ast.CmpIsNot}
	case ast.CmpIsNot:
		opposite.Ops = []ast.CmpOperator{ast.CmpIs}
	}
	return &opposite
}

func (c *checker) warnAssert(v *ast.Assert) {
	if t, ok := v.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
		c.warn(v.Span, "assertion is always true, perhaps remove parentheses?")
	}
}

func (c *checker) warnCall(v *ast.Call) {
	switch v.Func.(type) {
	case *ast.Constant, *ast.Tuple, *ast.List, *ast.ListComp, *ast.Dict, *ast.DictComp,
		*ast.Set, *ast.SetComp, *ast.GeneratorExp, *ast.JoinedStr, *ast.UnaryOp, *ast.BinOp:
		if t := typeOf(v.Func); t != "" {
			c.warn(v.Func.Pos(), "'%s' object is not callable; perhaps you missed a comma?", t)
		}
	}
}

func (c *checker) warnSubscript(v *ast.Subscript) {
	t := typeOf(v.Value)
	switch t {
	case "NoneType", "ellipsis", "bool", "int", "float", "complex", "set", "generator", "function":
		c.warn(v.Value.Pos(), "'%s' object is not subscriptable; perhaps you missed a comma?", t)
		return
	case "str", "bytes", "tuple", "list":
	default:
		return
	}
	if _, isSlice := v.Slice.(*ast.Slice); isSlice {
		return
	}
	if index := typeOf(v.Slice); index != "" && index != "int" && index != "bool" {
		c.warn(v.Value.Pos(), "%s indices must be integers or slices, not %s; perhaps you missed a comma?", t, index)
	}
}
