package check

import (
	"github.com/minipy-go/minipy/parser"
	"github.com/minipy-go/minipy/parser/ast"
)

// maxBlocks is how many loops, try and with blocks a function may nest.
const maxBlocks = 21

type blockKind uint8

const (
	otherBlock blockKind = iota
	loopBlock
	exceptStarBlock
	finallyBlock
)

// block is a loop, a with or a part of a try statement around what is visited.
type block struct {
	kind  blockKind
	final *finalBody // of a finallyBlock
}

// finalBody is a finally clause. Wherever a statement jumps out of the block
// that it belongs to, CPython puts a copy of its code, and so looks at it there.
type finalBody struct {
	body    []ast.Stmt
	visited bool
	warned  []parser.Warning // on the first visit
}

// maxCopies bounds the warnings that copies of finally clauses repeat.
const maxCopies = 1000

type unitKind uint8

const (
	moduleUnit unitKind = iota
	classUnit
	functionUnit
	asyncUnit
	comprehensionUnit
)

// unit is a code object in the making.
type unit struct {
	kind     unitKind
	function bool // yield and return may stand here, as far as the scope goes
	scope    *scope
	blocks   []block
	outer    *unit
}

//go:noinline
func (c *checker) push(kind unitKind, s *scope) {
	u := &unit{kind: kind, scope: s, outer: c.unit, function: s.functionLike()}
	if kind != comprehensionUnit && s.kind == functionScope && (s.generator || s.coroutine) {
		// Generator functions have a block around all, which turns StopIteration into an error.
		u.blocks = append(u.blocks, block{})
	}
	c.unit = u
}

func (c *checker) pop() { c.unit = c.unit.outer }

// block starts a block; endBlock ends it.
func (c *checker) block(kind blockKind, span ast.Span) {
	if len(c.unit.blocks) >= maxBlocks {
		c.fail(span, "too many statically nested blocks")
		return
	}
	c.unit.blocks = append(c.unit.blocks, block{kind: kind})
}

func (c *checker) endBlock() {
	if n := len(c.unit.blocks); n > 0 && c.err == nil {
		c.unit.blocks = c.unit.blocks[:n-1]
	}
}

// code is the pass of the code generator.
func (c *checker) code(body []ast.Stmt, expr ast.Expr) {
	if c.err != nil {
		return
	}
	c.push(moduleUnit, c.scope)
	for i, s := range body {
		c.codeStmt(s, i < c.futureEnd)
	}
	c.codeExpr(expr)
}

//go:noinline
func (c *checker) codeStmts(list []ast.Stmt) {
	for _, s := range list {
		if c.err != nil {
			return
		}
		c.codeStmt(s, false)
	}
}

// codeStmt visits a statement; early says that an import from __future__ may
// stand there.
func (c *checker) codeStmt(s ast.Stmt, early bool) {
	if !c.enter() {
		return
	}
	defer func() { c.depth-- }()
	switch v := s.(type) {
	case *ast.FunctionDef:
		c.codeFunction(v, functionUnit)
	case *ast.AsyncFunctionDef:
		c.codeFunction((*ast.FunctionDef)(v), asyncUnit)
	case *ast.ClassDef:
		c.codeClass(v)
	case *ast.TypeAlias:
		c.codeTypeParams(v.TypeParams)
		c.codeLazily(v.Value)
	case *ast.Return:
		c.codeReturn(v)
	case *ast.Delete:
		c.codeExprs(v.Targets)
	case *ast.Assign:
		c.codeExpr(v.Value)
		c.codeExprs(v.Targets)
	case *ast.AugAssign:
		c.codeExpr(v.Target)
		c.codeExpr(v.Value)
	case *ast.AnnAssign:
		c.codeExpr(v.Value)
		c.codeExpr(v.Target)
		if c.unit.kind == moduleUnit || c.unit.kind == classUnit { // elsewhere it has no code
			c.codeAnnotation(v.Annotation)
		}
	case *ast.For:
		c.codeFor(v)
	case *ast.AsyncFor:
		if c.needAsync("'async for' outside async function", v.Span) {
			c.codeFor((*ast.For)(v))
		}
	case *ast.While:
		c.block(loopBlock, v.Span)
		c.codeExpr(v.Test)
		c.codeStmts(v.Body)
		if c.opts.Warn != nil {
			c.codeExpr(v.Test) // whose code stands at the end of the loop too
		}
		c.endBlock()
		c.codeStmts(v.OrElse)
	case *ast.If:
		c.codeIf(v)
	case *ast.With:
		c.codeWith(v)
	case *ast.AsyncWith:
		if c.needAsync("'async with' outside async function", v.Span) {
			c.codeWith((*ast.With)(v))
		}
	case *ast.Match:
		c.codeMatch(v)
	case *ast.Raise:
		c.codeExpr(v.Exc)
		c.codeExpr(v.Cause)
	case *ast.Try:
		c.codeTry(v, otherBlock)
	case *ast.TryStar:
		c.codeTry((*ast.Try)(v), exceptStarBlock)
	case *ast.Assert:
		c.warnAssert(v)
		c.codeExpr(v.Test)
		c.codeExpr(v.Msg)
	case *ast.ImportFrom:
		if v.Module == "__future__" && v.Level == 0 && !early {
			c.fail(v.Span, "from __future__ imports must occur at the beginning of the file")
		}
	case *ast.ExprStmt:
		c.codeExpr(v.Value)
	case *ast.Break:
		c.codeJump(v.Span, "'break' outside loop")
	case *ast.Continue:
		c.codeJump(v.Span, "'continue' not properly in loop")
	}
}

func (c *checker) codeIf(v *ast.If) {
	for {
		c.codeExpr(v.Test)
		c.codeStmts(v.Body)
		if len(v.OrElse) != 1 {
			break
		}
		next, ok := v.OrElse[0].(*ast.If)
		if !ok {
			break
		}
		v = next
	}
	c.codeStmts(v.OrElse)
}

func (c *checker) codeFor(v *ast.For) {
	c.codeExpr(v.Iter)
	c.block(loopBlock, v.Span)
	c.codeExpr(v.Target)
	c.codeStmts(v.Body)
	c.endBlock()
	c.codeStmts(v.OrElse)
}

// codeWith visits a with statement; each item is a block.
func (c *checker) codeWith(v *ast.With) {
	for _, item := range v.Items {
		c.codeExpr(item.ContextExpr)
		c.block(otherBlock, item.ContextExpr.Pos())
		c.codeExpr(item.OptionalVars)
	}
	c.codeStmts(v.Body)
	for range v.Items {
		c.endBlock()
	}
}

// codeTry visits a try statement in the order of its code: the body, else, the
// handlers, finally; for except* else comes after them.
func (c *checker) codeTry(v *ast.Try, handler blockKind) {
	if len(v.FinalBody) > 0 {
		final := &finalBody{body: v.FinalBody}
		c.block(finallyBlock, v.Span)
		if c.err == nil {
			c.unit.blocks[len(c.unit.blocks)-1].final = final
		}
		c.codeHandlers(v, handler)
		c.endBlock()
		c.copyFinal(final)
		c.block(otherBlock, v.Span) // where an exception goes through it
		c.copyFinal(final)
		c.endBlock()
		return
	}
	c.codeHandlers(v, handler)
}

func (c *checker) codeHandlers(v *ast.Try, kind blockKind) {
	if len(v.Handlers) == 0 {
		c.codeStmts(v.Body)
		c.codeStmts(v.OrElse)
		return
	}
	c.block(otherBlock, v.Span)
	c.codeStmts(v.Body)
	c.endBlock()
	if kind != exceptStarBlock {
		c.codeStmts(v.OrElse)
	}
	c.block(kind, v.Span)
	for i, h := range v.Handlers {
		if h.Type == nil && i < len(v.Handlers)-1 {
			c.fail(h.Span, "default 'except:' must be last")
		}
		c.codeExpr(h.Type)
		c.block(otherBlock, h.Span)
		c.codeStmts(h.Body)
		c.endBlock()
	}
	c.endBlock()
	if kind == exceptStarBlock {
		c.codeStmts(v.OrElse)
	}
}

func (c *checker) codeReturn(v *ast.Return) {
	switch {
	case !c.unit.function:
		c.fail(v.Span, "'return' outside function")
	case v.Value != nil && c.unit.scope.coroutine && c.unit.scope.generator:
		c.fail(v.Span, "'return' with value in async generator")
	}
	c.codeExpr(v.Value)
	c.unwind(v.Span, false)
}

const leavesExceptStar = "'break', 'continue' and 'return' cannot appear in an except* block"

// codeJump visits a break or continue.
func (c *checker) codeJump(span ast.Span, outside string) {
	if !c.unwind(span, true) {
		c.fail(span, "%s", outside)
	}
}

// unwind leaves the blocks around a jump, the innermost first, up to a loop if
// it ends there. It tells whether it came to one.
func (c *checker) unwind(span ast.Span, toLoop bool) bool {
	blocks := c.unit.blocks
	defer func() { c.unit.blocks = blocks }()
	for i := len(blocks) - 1; i >= 0 && c.err == nil; i-- {
		switch b := blocks[i]; {
		case b.kind == loopBlock && toLoop:
			return true
		case b.kind == exceptStarBlock:
			c.fail(span, "%s", leavesExceptStar)
		case b.kind == finallyBlock:
			c.unit.blocks = blocks[:i:i]
			c.copyFinal(b.final)
		}
	}
	return false
}

// copyFinal visits a finally clause where a jump leaves its block. Another
// visit could only repeat the warnings.
func (c *checker) copyFinal(f *finalBody) {
	if !f.visited {
		f.visited = true
		warn := c.opts.Warn
		c.opts.Warn = func(w parser.Warning) {
			f.warned = append(f.warned, w)
			if warn != nil {
				warn(w)
			}
		}
		c.codeStmts(f.body)
		c.opts.Warn = warn
		return
	}
	for _, w := range f.warned {
		if c.copies++; c.copies <= maxCopies && c.opts.Warn != nil && c.err == nil {
			c.opts.Warn(w)
		}
	}
}

func (c *checker) needAsync(msg string, span ast.Span) bool {
	if c.unit.kind != asyncUnit && !c.topLevelAwait() {
		c.fail(span, "%s", msg)
		return false
	}
	return true
}

func (c *checker) topLevelAwait() bool {
	return c.opts.TopLevelAwait && c.unit.kind == moduleUnit
}

func (c *checker) codeFunction(v *ast.FunctionDef, kind unitKind) {
	c.codeExprs(v.DecoratorList)
	c.codeExprs(v.Args.Defaults)
	c.codeExprs(v.Args.KwDefaults)
	c.codeTypeParams(v.TypeParams)
	for _, list := range [...][]*ast.Arg{v.Args.Args, v.Args.PosOnlyArgs} { // CPython's order
		c.codeArgAnnotations(list)
	}
	if a := v.Args.VarArg; a != nil {
		if s, ok := a.Annotation.(*ast.Starred); ok {
			c.codeAnnotation(s.Value) // "*args: *Ts"
		} else {
			c.codeAnnotation(a.Annotation)
		}
	}
	c.codeArgAnnotations(v.Args.KwOnlyArgs)
	if a := v.Args.KwArg; a != nil {
		c.codeAnnotation(a.Annotation)
	}
	c.codeAnnotation(v.Returns)
	c.push(kind, c.scopes[v.Args])
	c.docstring(v.Body)
	c.codeStmts(v.Body)
	c.pop()
}

func (c *checker) codeArgAnnotations(list []*ast.Arg) {
	for _, a := range list {
		c.codeAnnotation(a.Annotation)
	}
}

//go:noinline
func (c *checker) codeAnnotation(e ast.Expr) {
	if !c.annotations {
		c.codeExpr(e)
	}
}

func (c *checker) codeClass(v *ast.ClassDef) {
	c.codeExprs(v.DecoratorList)
	c.codeTypeParams(v.TypeParams)
	c.push(classUnit, c.scopes[v])
	c.docstring(v.Body)
	c.codeStmts(v.Body)
	c.pop()
	c.codeArguments(v.Bases, v.Keywords)
}

// codeLazily visits an expression that is a function of its own (PEP 695).
func (c *checker) codeLazily(e ast.Expr) {
	if e == nil {
		return
	}
	c.push(functionUnit, c.unit.scope)
	c.codeExpr(e)
	c.pop()
}

func (c *checker) codeTypeParams(list []ast.TypeParam) {
	seenDefault := false
	for _, p := range list {
		name := ""
		var bound, value ast.Expr
		switch v := p.(type) {
		case *ast.TypeVar:
			name, bound, value = v.Name, v.Bound, v.DefaultValue
		case *ast.TypeVarTuple:
			name, value = v.Name, v.DefaultValue
			if s, ok := value.(*ast.Starred); ok {
				value = s.Value
				seenDefault = true
			}
		case *ast.ParamSpec:
			name, value = v.Name, v.DefaultValue
		}
		c.codeLazily(bound)
		c.codeLazily(value)
		if value != nil {
			seenDefault = true
		} else if seenDefault {
			c.fail(p.Pos(), "non-default type parameter '%s' follows default type parameter", name)
		}
	}
}
