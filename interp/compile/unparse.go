package compile

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser/ast"
)

// Levels of precedence, the loosest first.
const (
	levelTuple = iota
	levelTest  // conditional expression, lambda
	levelOr
	levelAnd
	levelNot
	levelCompare
	levelBitOr
	levelBitXor
	levelBitAnd
	levelShift
	levelArith
	levelTerm
	levelFactor
	levelPower
	levelAwait
	levelAtom
)

// unparse gives the text of an expression as CPython writes annotations that
// stay strings (PEP 563).
func (c *compiler) unparse(e ast.Expr) string {
	p := &printer{c: c}
	p.expr(e, levelTest)
	return p.String()
}

// constRepr is repr() of a constant.
func (c *compiler) constRepr(v ast.ConstValue) string {
	s, err := objmodel.Repr(objmodel.NewThread(&objmodel.Interp{}), c.makeValue(v))
	if err != nil {
		return "?"
	}
	return s
}

// printer writes an expression.
type printer struct {
	strings.Builder
	c *compiler
}

//go:noinline
func (p *printer) put(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
}

// wrap writes f's output, in parentheses if the level around it binds tighter
// than its own.
func (p *printer) wrap(around, own int, f func()) {
	if around > own {
		p.put("(")
		f()
		p.put(")")
		return
	}
	f()
}

func (p *printer) list(elts []ast.Expr) {
	for i, e := range elts {
		if i > 0 {
			p.put(", ")
		}
		p.expr(e, levelTest)
	}
}

var binaryText = [...]struct {
	text  string
	level int
}{
	ast.OpAdd: {" + ", levelArith}, ast.OpSub: {" - ", levelArith}, ast.OpMult: {" * ", levelTerm},
	ast.OpMatMult: {" @ ", levelTerm}, ast.OpDiv: {" / ", levelTerm}, ast.OpMod: {" % ", levelTerm},
	ast.OpFloorDiv: {" // ", levelTerm}, ast.OpPow: {" ** ", levelPower}, ast.OpLShift: {" << ", levelShift},
	ast.OpRShift: {" >> ", levelShift}, ast.OpBitOr: {" | ", levelBitOr}, ast.OpBitXor: {" ^ ", levelBitXor},
	ast.OpBitAnd: {" & ", levelBitAnd},
}

var unaryText = [...]struct {
	text  string
	level int
}{
	ast.UnaryInvert: {"~", levelFactor}, ast.UnaryNot: {"not ", levelNot},
	ast.UnaryUAdd: {"+", levelFactor}, ast.UnaryUSub: {"-", levelFactor},
}

var compareText = [...]string{
	ast.CmpEq: " == ", ast.CmpNotEq: " != ", ast.CmpLt: " < ", ast.CmpLtE: " <= ", ast.CmpGt: " > ", ast.CmpGtE: " >= ",
	ast.CmpIs: " is ", ast.CmpIsNot: " is not ", ast.CmpIn: " in ", ast.CmpNotIn: " not in ",
}

// expr writes an expression that stands where level is the loosest allowed.
func (p *printer) expr(e ast.Expr, level int) {
	if !p.c.enter() {
		return
	}
	defer p.c.leave()
	switch n := e.(type) {
	case *ast.Name:
		p.put(n.Id)
	case *ast.Constant:
		p.constant(n)
	case *ast.Attribute:
		p.attribute(n)
	case *ast.Subscript:
		p.expr(n.Value, levelAtom)
		p.put("[")
		p.expr(n.Slice, levelTuple)
		p.put("]")
	case *ast.Slice:
		p.slice(n)
	case *ast.Call:
		p.call(n)
	case *ast.Tuple:
		p.tuple(n, level)
	case *ast.List:
		p.put("[")
		p.list(n.Elts)
		p.put("]")
	case *ast.Set:
		p.put("{")
		p.list(n.Elts)
		p.put("}")
	case *ast.Dict:
		p.dict(n)
	case *ast.Starred:
		p.put("*")
		p.expr(n.Value, levelBitOr)
	case *ast.JoinedStr, *ast.FormattedValue:
		p.put("f", p.quote(p.field(e)))
	default:
		p.operation(e, level)
	}
}

// operation writes the expressions that may need parentheses.
func (p *printer) operation(e ast.Expr, level int) {
	switch n := e.(type) {
	case *ast.BoolOp:
		own, word := levelAnd, " and "
		if n.Op == ast.BoolOr {
			own, word = levelOr, " or "
		}
		p.wrap(level, own, func() {
			for i, v := range n.Values {
				if i > 0 {
					p.put(word)
				}
				p.expr(v, own+1)
			}
		})
	case *ast.BinOp:
		op := binaryText[n.Op]
		left, right := op.level, op.level+1
		if n.Op == ast.OpPow {
			left, right = right, left
		}
		p.wrap(level, op.level, func() {
			p.expr(n.Left, left)
			p.put(op.text)
			p.expr(n.Right, right)
		})
	case *ast.UnaryOp:
		op := unaryText[n.Op]
		p.wrap(level, op.level, func() {
			p.put(op.text)
			p.expr(n.Operand, op.level)
		})
	case *ast.Compare:
		p.wrap(level, levelCompare, func() {
			p.expr(n.Left, levelCompare+1)
			for i, c := range n.Comparators {
				p.put(compareText[n.Ops[i]])
				p.expr(c, levelCompare+1)
			}
		})
	case *ast.IfExp:
		p.wrap(level, levelTest, func() {
			p.expr(n.Body, levelTest+1)
			p.put(" if ")
			p.expr(n.Test, levelTest+1)
			p.put(" else ")
			p.expr(n.OrElse, levelTest)
		})
	case *ast.NamedExpr:
		p.wrap(level, levelTuple, func() {
			p.expr(n.Target, levelAtom)
			p.put(" := ")
			p.expr(n.Value, levelAtom)
		})
	case *ast.Lambda:
		p.wrap(level, levelTest, func() {
			p.put("lambda")
			p.parameters(n.Args)
			p.put(": ")
			p.expr(n.Body, levelTest)
		})
	case *ast.Await:
		p.wrap(level, levelAwait, func() {
			p.put("await ")
			p.expr(n.Value, levelAtom)
		})
	default:
		p.scoped(e)
	}
}

// scoped writes comprehensions and yield expressions.
func (p *printer) scoped(e ast.Expr) {
	switch n := e.(type) {
	case *ast.ListComp:
		p.comprehension("[", n.Elt, nil, n.Generators, "]")
	case *ast.SetComp:
		p.comprehension("{", n.Elt, nil, n.Generators, "}")
	case *ast.GeneratorExp:
		p.comprehension("(", n.Elt, nil, n.Generators, ")")
	case *ast.DictComp:
		p.comprehension("{", n.Key, n.Value, n.Generators, "}")
	case *ast.Yield:
		if n.Value == nil {
			p.put("(yield)")
			return
		}
		p.put("(yield ")
		p.expr(n.Value, levelTest)
		p.put(")")
	case *ast.YieldFrom:
		p.put("(yield from ")
		p.expr(n.Value, levelTest)
		p.put(")")
	}
}

func (p *printer) comprehension(open string, elt, value ast.Expr, gens []*ast.Comprehension, closing string) {
	p.put(open)
	p.expr(elt, levelTest)
	if value != nil {
		p.put(": ")
		p.expr(value, levelTest)
	}
	for _, g := range gens {
		word := " for "
		if g.IsAsync {
			word = " async for "
		}
		p.put(word)
		p.expr(g.Target, levelTuple)
		p.put(" in ")
		p.expr(g.Iter, levelTest+1)
		for _, cond := range g.Ifs {
			p.put(" if ")
			p.expr(cond, levelTest+1)
		}
	}
	p.put(closing)
}

func (p *printer) attribute(n *ast.Attribute) {
	p.expr(n.Value, levelAtom)
	if k, ok := n.Value.(*ast.Constant); ok {
		if _, isInt := k.Value.(ast.ConstInt); isInt {
			p.put(" ")
		}
	}
	p.put(".", n.Attr)
}

func (p *printer) slice(n *ast.Slice) {
	if n.Lower != nil {
		p.expr(n.Lower, levelTest)
	}
	p.put(":")
	if n.Upper != nil {
		p.expr(n.Upper, levelTest)
	}
	if n.Step != nil {
		p.put(":")
		p.expr(n.Step, levelTest)
	}
}

func (p *printer) tuple(n *ast.Tuple, level int) {
	if len(n.Elts) == 0 {
		p.put("()")
		return
	}
	p.wrap(level, levelTuple, func() {
		p.list(n.Elts)
		if len(n.Elts) == 1 {
			p.put(",")
		}
	})
}

func (p *printer) dict(n *ast.Dict) {
	p.put("{")
	for i, k := range n.Keys {
		if i > 0 {
			p.put(", ")
		}
		if k == nil {
			p.put("**")
			p.expr(n.Values[i], levelBitOr)
			continue
		}
		p.expr(k, levelTest)
		p.put(": ")
		p.expr(n.Values[i], levelTest)
	}
	p.put("}")
}

func (p *printer) call(n *ast.Call) {
	p.expr(n.Func, levelAtom)
	if len(n.Args) == 1 && len(n.Keywords) == 0 {
		if g, ok := n.Args[0].(*ast.GeneratorExp); ok {
			p.expr(g, levelAtom)
			return
		}
	}
	p.put("(")
	p.list(n.Args)
	for i, k := range n.Keywords {
		if i > 0 || len(n.Args) > 0 {
			p.put(", ")
		}
		if k.Arg == "" {
			p.put("**")
		} else {
			p.put(k.Arg, "=")
		}
		p.expr(k.Value, levelTest)
	}
	p.put(")")
}

// parameters writes the parameters of a lambda.
func (p *printer) parameters(a *ast.Arguments) {
	first := true
	next := func() {
		if !first {
			p.put(", ")
		}
		first = false
	}
	all := append(append([]*ast.Arg{}, a.PosOnlyArgs...), a.Args...)
	if len(all) > 0 {
		p.put(" ")
	}
	for i, arg := range all {
		next()
		p.put(arg.Arg)
		if d := i - (len(all) - len(a.Defaults)); d >= 0 {
			p.put("=")
			p.expr(a.Defaults[d], levelTest)
		}
		if i == len(a.PosOnlyArgs)-1 {
			p.put(", /")
		}
	}
	if a.VarArg != nil || len(a.KwOnlyArgs) > 0 {
		next()
		p.put("*")
		if a.VarArg != nil {
			p.put(a.VarArg.Arg)
		}
	}
	for i, arg := range a.KwOnlyArgs {
		next()
		p.put(arg.Arg)
		if a.KwDefaults[i] != nil {
			p.put("=")
			p.expr(a.KwDefaults[i], levelTest)
		}
	}
	if a.KwArg != nil {
		next()
		p.put("**", a.KwArg.Arg)
	}
}

func (p *printer) constant(n *ast.Constant) {
	switch v := n.Value.(type) {
	case ast.ConstEllipsis:
		p.put("...")
	case ast.ConstStr:
		p.put(n.Kind, p.quote(string(v)))
	default:
		p.put(strings.ReplaceAll(p.c.constRepr(v), "inf", "1e309"))
	}
}

func (p *printer) quote(s string) string { return p.c.constRepr(ast.ConstStr(s)) }

// field gives the text of an f-string, or of a part of one, without its
// quotes.
func (p *printer) field(e ast.Expr) string {
	switch n := e.(type) {
	case *ast.Constant:
		s, _ := n.Value.(ast.ConstStr)
		return strings.ReplaceAll(strings.ReplaceAll(string(s), "{", "{{"), "}", "}}")
	case *ast.JoinedStr:
		var b strings.Builder
		for _, v := range n.Values {
			b.WriteString(p.field(v))
		}
		return b.String()
	case *ast.FormattedValue:
		q := &printer{c: p.c}
		q.expr(n.Value, levelTest+1)
		text := "{"
		if strings.HasPrefix(q.String(), "{") {
			text += " "
		}
		text += q.String()
		if n.Conversion > 0 {
			text += "!" + string(rune(n.Conversion))
		}
		if n.FormatSpec != nil {
			text += ":" + p.field(n.FormatSpec)
		}
		return text + "}"
	}
	return ""
}
