package check

import (
	"strings"

	"github.com/minipy-go/minipy/parser/ast"
)

// flags say how a scope uses a name.
type flags uint16

const (
	defGlobal flags = 1 << iota
	defLocal
	defParam
	defNonlocal
	used
	defImport
	defAnnotated
	defIteration // bound by the for of a comprehension
	defTypeParam

	defBound = defLocal | defParam | defImport | defTypeParam
)

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
	annotationScope
	typeVariableScope
	typeAliasScope
	typeParametersScope
)

// scope is a block of names: CPython's symbol table entry.
type scope struct {
	kind     scopeKind
	info     string // what a type variable's scope is
	class    string // its name
	comp     string // kind of comprehension, or empty
	names    map[string]flags
	order    []string
	children []*scope
	parent   *scope

	directives []directive
	iterTarget bool // inside the target of a comprehension's for
	iterExpr   int  // inside an iterable of a comprehension
	generator  bool
	coroutine  bool
}

// directive is where a name was declared global or nonlocal.
type directive struct {
	name string
	span ast.Span
}

func (s *scope) functionLike() bool {
	switch s.kind {
	case functionScope, typeVariableScope, typeAliasScope, typeParametersScope:
		return true
	}
	return false
}

func (s *scope) directive(name string) ast.Span {
	for _, d := range s.directives {
		if d.name == name {
			return d.span
		}
	}
	return ast.Span{}
}

// open starts a scope inside the current one.
//
//go:noinline
func (c *checker) open(kind scopeKind, node any) *scope {
	s := &scope{kind: kind, parent: c.scope, names: map[string]flags{}}
	if c.scope != nil {
		s.iterExpr = c.scope.iterExpr
		c.scope.children = append(c.scope.children, s)
	}
	if node != nil {
		c.scopes[node] = s
	}
	c.scope = s
	return s
}

func (c *checker) close() { c.scope = c.scope.parent }

// define notes a binding or declaration of a name in the current scope.
func (c *checker) define(name string, f flags, span ast.Span) {
	if name == "__debug__" && f&(defBound|defAnnotated) != 0 {
		c.fail(span, "cannot assign to __debug__")
	}
	c.defineIn(c.scope, name, f, span)
}

func (c *checker) defineIn(s *scope, name string, f flags, span ast.Span) {
	old, known := s.names[name]
	if !known {
		s.order = append(s.order, name)
	}
	if f&defParam != 0 && old&defParam != 0 {
		c.fail(span, "duplicate argument '%s' in function definition", name)
	}
	if f&defTypeParam != 0 && old&defTypeParam != 0 {
		c.fail(span, "duplicate type parameter '%s'", name)
	}
	f |= old
	if s.iterTarget {
		if f&(defGlobal|defNonlocal) != 0 {
			c.fail(span, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
		}
		f |= defIteration
	}
	s.names[name] = f
}

func (c *checker) use(name string) { c.defineIn(c.scope, name, used, ast.Span{}) }

// resolve checks the nonlocal declarations of a scope and those inside it.
// bound are the names that functions around it bind; nil at module level.
func (c *checker) resolve(s *scope, bound *bindings) {
	if !c.enter() {
		return
	}
	defer func() { c.depth-- }()
	local := map[string]flags{}
	for _, name := range s.order {
		if !c.visit() {
			return
		}
		f := s.names[name]
		switch {
		case f&defGlobal != 0:
			if f&defNonlocal != 0 {
				c.fail(s.directive(name), "name '%s' is nonlocal and global", name)
			}
			local[name] = 0
		case f&defNonlocal != 0:
			c.resolveNonlocal(s, name, bound)
		case f&defBound != 0:
			local[name] = f
		}
	}
	if len(s.children) == 0 || c.err != nil {
		return
	}
	inner := &bindings{outer: bound}
	switch {
	case s.kind == classScope:
		inner.names = map[string]flags{"__class__": defLocal, "__classdict__": defLocal}
	case s.functionLike():
		inner.names = local
	}
	for _, child := range s.children {
		c.resolve(child, inner)
	}
}

// mangled gives a name that is private to a class the form that it has there.
func (s *scope) mangled(name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") {
		return name
	}
	for ; s != nil; s = s.parent {
		if s.kind == classScope {
			if class := strings.TrimLeft(s.class, "_"); class != "" {
				return "_" + class + name
			}
			break
		}
	}
	return name
}

// bindings are the names that a scope binds for those inside it, on top of
// those around it. No flags say that the name is global.
type bindings struct {
	names map[string]flags
	outer *bindings
}

// find looks a name up, from the inside out.
func (b *bindings) find(name string) (flags, bool) {
	for ; b != nil; b = b.outer {
		if f, ok := b.names[name]; ok {
			return f, f != 0
		}
	}
	return 0, false
}

func (c *checker) resolveNonlocal(s *scope, name string, bound *bindings) {
	if bound == nil {
		c.fail(s.directive(name), "nonlocal declaration not allowed at module level")
		return
	}
	f, ok := bound.find(name)
	switch {
	case !ok:
		c.fail(s.directive(name), "no binding for nonlocal '%s' found", s.mangled(name))
	case f&defTypeParam != 0:
		c.fail(s.directive(name), "nonlocal binding not allowed for type parameter '%s'", name)
	}
}
