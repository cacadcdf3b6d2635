package parser

import (
	"fmt"
	"reflect"
	"strings"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// versionChecker finds syntax that an older Python 3 does not have: what the
// argument feature_version of ast.parse asks for. CPython finds it while it
// parses, so that the first construct to end is reported, at the token after it.
type versionChecker struct {
	minor int // only features of 3.minor are allowed
	found string
	end   ast.Span // of the construct found
}

// checkVersion returns the error about a tree's first construct that is newer
// than Python 3.minor, or nil.
func checkVersion(mod ast.Mod, toks []py.Token, src *source, minor int) *SyntaxError {
	v := &versionChecker{minor: minor}
	for i := range toks {
		if t := &toks[i]; t.Type == py.Number && strings.Contains(t.Value, "_") && minor < 6 {
			v.note("Underscores in numeric literals are", 6, tokenSpan(t))
			break
		}
	}
	number := v.found
	v.walk(reflect.ValueOf(mod))
	if v.found == "" {
		return nil
	}
	i := 0
	for i < len(toks)-1 && (toks[i].Type == py.Start || before(&toks[i], v.end)) {
		i++
	}
	if v.found == number {
		i-- // the number itself
	}
	return src.at(tokenSpan(&toks[i]), "SyntaxError", v.found)
}

// before tells whether a token starts before the end of a span.
func before(t *py.Token, s ast.Span) bool {
	line, col := int32(t.Pos.Line), int32(t.Pos.Column-1)
	return line < s.EndLine || line == s.EndLine && col < s.EndCol
}

// note notes a construct that is allowed since 3.since, unless one that ends
// earlier is known.
func (v *versionChecker) note(what string, since int, at ast.Span) {
	if v.minor >= since {
		return
	}
	if v.found != "" && (at.EndLine > v.end.EndLine || at.EndLine == v.end.EndLine && at.EndCol >= v.end.EndCol) {
		return
	}
	v.found = fmt.Sprintf("%s only supported in Python 3.%d and greater", what, since)
	v.end = at
}

// walk visits what is in a value, parts before wholes.
func (v *versionChecker) walk(x reflect.Value) {
	switch x.Kind() {
	case reflect.Interface:
		if !x.IsNil() {
			v.walk(x.Elem())
		}
	case reflect.Pointer:
		if x.IsNil() || x.Elem().Kind() != reflect.Struct {
			return
		}
		for i := range x.Elem().NumField() {
			v.walk(x.Elem().Field(i))
		}
		v.node(x.Interface())
	case reflect.Slice:
		for i := range x.Len() {
			v.walk(x.Index(i))
		}
	}
}

func (v *versionChecker) node(n any) {
	switch n := n.(type) {
	case *ast.AnnAssign:
		if n.Simple {
			v.note("Variable annotation syntax is", 6, n.Span)
		} else {
			v.note("Variable annotations syntax is", 6, n.Span)
		}
	case *ast.BinOp:
		if n.Op == ast.OpMatMult {
			v.note("The '@' operator is", 5, n.Span)
		}
	case *ast.AugAssign:
		if n.Op == ast.OpMatMult {
			v.note("The '@' operator is", 5, n.Target.Pos())
		}
	case *ast.AsyncFunctionDef:
		v.note("Async functions are", 5, n.Span)
		v.typeParams(n.TypeParams)
	case *ast.AsyncFor:
		v.note("Async for loops are", 5, n.Span)
	case *ast.AsyncWith:
		v.note("Async with statements are", 5, n.Span)
	case *ast.Await:
		v.note("Await expressions are", 5, n.Span)
	case *ast.Comprehension:
		if n.IsAsync {
			end := n.Iter.Pos()
			if len(n.Ifs) > 0 {
				end = n.Ifs[len(n.Ifs)-1].Pos()
			}
			v.note("Async comprehensions are", 6, end)
		}
	case *ast.Arguments:
		if len(n.PosOnlyArgs) > 0 {
			v.note("Positional-only parameters are", 8, n.PosOnlyArgs[len(n.PosOnlyArgs)-1].Span)
		}
	case *ast.NamedExpr:
		v.note("Assignment expressions are", 8, n.Span)
	case *ast.TryStar:
		v.note("Exception groups are", 11, n.Span)
	case *ast.Match:
		v.note("Pattern matching is", 10, n.Span)
	case *ast.TypeAlias:
		v.note("Type statement is", 12, n.Span)
		v.typeParams(n.TypeParams)
	case *ast.FunctionDef:
		v.typeParams(n.TypeParams)
	case *ast.ClassDef:
		v.typeParams(n.TypeParams)
	}
}

func (v *versionChecker) typeParams(list []ast.TypeParam) {
	for _, p := range list {
		var value ast.Expr
		switch p := p.(type) {
		case *ast.TypeVar:
			value = p.DefaultValue
		case *ast.TypeVarTuple:
			value = p.DefaultValue
		case *ast.ParamSpec:
			value = p.DefaultValue
		}
		if value != nil {
			v.note("Type parameter defaults are", 13, value.Pos())
		}
	}
	if len(list) > 0 {
		v.note("Type parameter lists are", 12, list[len(list)-1].Pos())
	}
}
