package compile

import (
	"strings"

	"github.com/minipy-go/minipy/parser/ast"
)

// scopeKind is what opens a scope.
type scopeKind uint8

const (
	moduleScope        scopeKind = iota
	classScope                   // class body
	functionScope                // def and lambda
	comprehensionScope           // comprehension or generator expression
	typeParamScope               // the type parameters of a def, class or type statement
	typeVarScope                 // bound, constraints or default of a type parameter
	typeAliasScope               // value of a type statement
	annotationScope              // annotation that stays a string
)

// annotationLike reports whether the scope is one of PEP 695's.
func (k scopeKind) annotationLike() bool { return k >= typeParamScope }

// defs is a set of ways in which a scope mentions a name.
type defs uint16

const (
	defLocal     defs = 1 << iota // assigned, imported, defined
	defParam                      // parameter
	defGlobal                     // declared global
	defNonlocal                   // declared nonlocal
	defUse                        // read
	defAnnot                      // annotated
	defCompIter                   // iteration variable of a comprehension
	defTypeParam                  // type parameter
	defDel                        // deleted, or bound by "except as": may become unset
	defWalrus                     // bound by an assignment expression
	defBound     = defLocal | defParam | defTypeParam
)

// symbol is one name in one scope.
type symbol struct {
	name string
	defs defs
	at   ast.Span // where a global or nonlocal statement declared it
	// cell: captured by a scope with code of its own.
	cell bool
	// ref is what the name means here, set by resolve.
	ref ref
	// reg is the register of a local variable, or its index among the
	// overflowing ones.
	reg      uint8
	overflow bool
	index    int32
}

// hiddenVar is a variable of an inlined comprehension.
type hiddenVar struct {
	sym   *symbol
	scope *scope
}

// refKind is how a name is reached.
type refKind uint8

const (
	refUnknown  refKind = iota
	refLocal            // register or cell of the code that the scope is part of
	refFree             // free variable
	refGlobal           // global or built-in, declared or found not to be anything else
	refDeclared         // declared global
	refName             // in the namespace of a module or class first
)

// ref is what a name means in a scope.
type ref struct {
	kind refKind
	sym  *symbol // the variable, for refLocal and refFree
}

// scope is a region of source with its own names.
type scope struct {
	kind     scopeKind
	name     string
	node     ast.Node
	parent   *scope
	children []*scope
	syms     map[string]*symbol
	order    []*symbol // as first mentioned
	private  string    // name of the class whose private names are mangled
	// mangled are the only names that are mangled, if there is such a set: in
	// the type parameters of a class those of the parameters.
	mangled map[string]bool
	params  int

	// inlined: a comprehension whose code is part of its parent's.
	inlined bool
	// unit is the scope whose code this scope's code is part of.
	unit *scope

	generator, coroutine, async bool
	isGenExp                    bool
	inIterable                  int // depth of comprehension iterables being visited
	iterTarget                  bool
	// needsClassCell: a method of this class body uses __class__.
	needsClassCell, needsClassDict bool
	// seesClass: an annotation scope right inside a class body.
	seesClass bool
	// hidden are the iteration variables of inlined comprehensions in this
	// unit, which get registers after the locals.
	hidden []hiddenVar
	free   []string
	isFree map[string]bool
	// static are the attributes that methods assign to self, for
	// __static_attributes__.
	static map[string]bool
}

// symbol gives the symbol of a name, made when new.
//
//go:noinline
func (s *scope) symbol(name string) *symbol {
	if y := s.syms[name]; y != nil {
		return y
	}
	y := &symbol{name: name}
	if s.syms == nil {
		s.syms = map[string]*symbol{}
	}
	s.syms[name] = y
	s.order = append(s.order, y)
	return y
}

// functionLike reports whether inner scopes see the names bound here.
func (s *scope) functionLike() bool { return s.kind != moduleScope && s.kind != classScope }

// root gives the outermost scope.
func (s *scope) root() *scope {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

// mangle gives the name under which a name is kept in a scope.
//
//go:noinline
func (s *scope) mangle(name string) string {
	if s.mangled != nil && !s.mangled[name] {
		return name
	}
	return mangle(s.private, name)
}

// mangle gives the name under which a private name of a class is kept.
func mangle(class, name string) string {
	if class == "" || len(name) < 3 || name[0] != '_' || name[1] != '_' {
		return name
	}
	if strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}
