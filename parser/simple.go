package parser

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

var (
	returnProduction   = production{statement: &returnStatement{}}
	raiseProduction    = production{statement: &raiseStatement{}}
	assertProduction   = production{statement: &assertStatement{}}
	delProduction      = production{statement: &delStatement{}}
	importProduction   = production{statement: &importStatement{}}
	fromProduction     = production{statement: &fromStatement{}}
	globalProduction   = production{statement: &globalStatement{}}
	nonlocalProduction = production{statement: &nonlocalStatement{}}
	passProduction     = production{statement: &passStatement{}}
	breakProduction    = production{statement: &breakStatement{}}
	continueProduction = production{statement: &continueStatement{}}
	typeProduction     = production{statement: &typeStatement{}}
)

// returnStatement is "return".
type returnStatement struct {
	Value starExpressions `parser:"'return' @@?"`
}

func (s *returnStatement) build(span ast.Span) ast.Stmt {
	return &ast.Return{Span: span, Value: s.Value.Expr}
}

// raiseStatement is "raise … from".
type raiseStatement struct {
	Parts []expression `parser:"'raise' (@@ ('from' @@)?)?"`
}

func (s *raiseStatement) build(span ast.Span) ast.Stmt {
	return &ast.Raise{Span: span, Exc: part(s.Parts, 0), Cause: part(s.Parts, 1)}
}

// part returns an expression of a list, or nil if the list is shorter.
func part(list []expression, i int) ast.Expr {
	if i < len(list) {
		return list[i].Expr
	}
	return nil
}

// assertStatement is "assert".
type assertStatement struct {
	Parts []expression `parser:"'assert' @@ (',' @@)?"`
}

func (s *assertStatement) build(span ast.Span) ast.Stmt {
	return &ast.Assert{Span: span, Test: part(s.Parts, 0), Msg: part(s.Parts, 1)}
}

// delStatement is "del".
type delStatement struct {
	Targets delTargets `parser:"'del' @@"`
}

func (s *delStatement) build(span ast.Span) ast.Stmt {
	return &ast.Delete{Span: span, Targets: s.Targets.Targets}
}

// importStatement is "import".
type importStatement struct {
	Names []importedModule `parser:"'import' @@ (',' @@)*"`
}

// importedModule is a module's name, with "as" and another name after it or
// not.
type importedModule struct{ *ast.Alias }

// Parse reads "dotted_name ['as' NAME]".
func (m *importedModule) Parse(lex *lexer.PeekingLexer) (err error) {
	m.Alias, err = run(lex, (*cursor).importedModule)
	return err
}

func (c *cursor) importedModule() *ast.Alias {
	start := c.i
	name := c.moduleName()
	if name == "" {
		return nil
	}
	return c.renamed(start, name)
}

// moduleName parses names with dots between them.
func (c *cursor) moduleName() string {
	var name strings.Builder
	for {
		name.WriteString(identifier(c.toks[c.i].Value))
		if !c.expect(py.Name) {
			return ""
		}
		if !c.accept(py.Dot) {
			return name.String()
		}
		name.WriteByte('.')
	}
}

// renamed parses what may follow an imported name: "as" and another name.
func (c *cursor) renamed(start int, name string) *ast.Alias {
	a := &ast.Alias{Name: name}
	if c.accept(py.As) {
		a.AsName = identifier(c.toks[c.i].Value)
		if !c.expect(py.Name) {
			return nil
		}
	}
	a.Span = c.span(start)
	return a
}

func (s *importStatement) build(span ast.Span) ast.Stmt {
	names := make([]*ast.Alias, len(s.Names))
	for i := range s.Names {
		names[i] = s.Names[i].Alias
	}
	return &ast.Import{Span: span, Names: names}
}

// fromStatement is "from … import".
type fromStatement struct {
	Path  []string      `parser:"'from' @('.' | '...')* (@NAME (@'.' @NAME)*)? 'import'"`
	Names importedNames `parser:"@@"`
}

// importedNames are a star, or names with or without parentheses.
type importedNames struct{ List []*ast.Alias }

// Parse reads what follows "import".
func (n *importedNames) Parse(lex *lexer.PeekingLexer) (err error) {
	n.List, err = run(lex, (*cursor).importedNames)
	return err
}

func (c *cursor) importedNames() []*ast.Alias {
	start := c.i
	if c.accept(py.Star) {
		return []*ast.Alias{{Span: c.span(start), Name: "*"}}
	}
	group := c.accept(py.LPar)
	var list []*ast.Alias
	for {
		a := c.importedName()
		if a == nil {
			return nil
		}
		list = append(list, a)
		if !c.accept(py.Comma) || group && c.at() == py.RPar {
			break
		}
	}
	if group && !c.expect(py.RPar) {
		return nil
	}
	return list
}

func (c *cursor) importedName() *ast.Alias {
	start := c.i
	name := identifier(c.toks[c.i].Value)
	if !c.expect(py.Name) {
		return nil
	}
	return c.renamed(start, name)
}

func (s *fromStatement) valid() error {
	if len(s.Path) == 0 {
		return &unexpected{}
	}
	return nil
}

func (s *fromStatement) build(span ast.Span) ast.Stmt {
	node := &ast.ImportFrom{Span: span, Names: s.Names.List}
	path := s.Path
	for len(path) > 0 && path[0][0] == '.' {
		node.Level += len(path[0])
		path = path[1:]
	}
	node.Module = strings.Join(identifiers(path), "")
	return node
}

// globalStatement is "global".
type globalStatement struct {
	Names []string `parser:"'global' @NAME (',' @NAME)*"`
}

func (s *globalStatement) build(span ast.Span) ast.Stmt {
	return &ast.Global{Span: span, Names: identifiers(s.Names)}
}

// nonlocalStatement is "nonlocal".
type nonlocalStatement struct {
	Names []string `parser:"'nonlocal' @NAME (',' @NAME)*"`
}

func (s *nonlocalStatement) build(span ast.Span) ast.Stmt {
	return &ast.Nonlocal{Span: span, Names: identifiers(s.Names)}
}

func identifiers(list []string) []string {
	for i, s := range list {
		list[i] = identifier(s)
	}
	return list
}

// passStatement is "pass".
type passStatement struct {
	Word string `parser:"@'pass'"`
}

func (*passStatement) build(span ast.Span) ast.Stmt { return &ast.Pass{Span: span} }

// breakStatement is "break".
type breakStatement struct {
	Word string `parser:"@'break'"`
}

func (*breakStatement) build(span ast.Span) ast.Stmt { return &ast.Break{Span: span} }

// continueStatement is "continue".
type continueStatement struct {
	Word string `parser:"@'continue'"`
}

func (*continueStatement) build(span ast.Span) ast.Stmt { return &ast.Continue{Span: span} }

// typeStatement is "type" (PEP 695).
type typeStatement struct {
	Head  declaration `parser:"'type' @@ '='"`
	Value expression  `parser:"@@"`
}

func (s *typeStatement) build(span ast.Span) ast.Stmt {
	return &ast.TypeAlias{Span: span, Name: s.Head.Name, TypeParams: s.Head.TypeParams, Value: s.Value.Expr}
}
