package parser

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

var (
	returnProduction   production[returnStatement]
	raiseProduction    production[raiseStatement]
	assertProduction   production[assertStatement]
	delProduction      production[delStatement]
	importProduction   production[importStatement]
	fromProduction     production[fromStatement]
	globalProduction   production[globalStatement]
	nonlocalProduction production[nonlocalStatement]
	passProduction     production[passStatement]
	breakProduction    production[breakStatement]
	continueProduction production[continueStatement]
	typeProduction     production[typeStatement]
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
	Exc   expression `parser:"'raise' ( @@"`
	Cause expression `parser:"('from' @@)? )?"`
}

func (s *raiseStatement) build(span ast.Span) ast.Stmt {
	return &ast.Raise{Span: span, Exc: s.Exc.Expr, Cause: s.Cause.Expr}
}

// assertStatement is "assert".
type assertStatement struct {
	Test expression `parser:"'assert' @@"`
	Msg  expression `parser:"(',' @@)?"`
}

func (s *assertStatement) build(span ast.Span) ast.Stmt {
	return &ast.Assert{Span: span, Test: s.Test.Expr, Msg: s.Msg.Expr}
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

type importedModule struct {
	Tokens []lexer.Token
	Name   []string `parser:"@NAME ('.' @NAME)*"`
	As     string   `parser:"('as' @NAME)?"`
}

func (s *importStatement) build(span ast.Span) ast.Stmt {
	names := make([]*ast.Alias, len(s.Names))
	for i := range s.Names {
		n := &s.Names[i]
		names[i] = &ast.Alias{Span: tokensSpan(n.Tokens), Name: dotted(n.Name), AsName: identifier(n.As)}
	}
	return &ast.Import{Span: span, Names: names}
}

// dotted joins the parts of a module's name.
func dotted(parts []string) string {
	var name strings.Builder
	for i, p := range parts {
		if i > 0 {
			name.WriteByte('.')
		}
		name.WriteString(identifier(p))
	}
	return name.String()
}

// tokensSpan returns the span from the first to the last of some tokens.
func tokensSpan(toks []lexer.Token) ast.Span {
	s := tokenSpan(&toks[0])
	s.EndLine, s.EndCol = tokenEnd(&toks[len(toks)-1])
	return s
}

// fromStatement is "from … import".
type fromStatement struct {
	Dots   []string      `parser:"'from' @('.' | '...')*"`
	Module []string      `parser:"(@NAME ('.' @NAME)*)?"`
	Names  importedNames `parser:"'import' @@"`
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
	a := &ast.Alias{Name: identifier(c.toks[c.i].Value)}
	if !c.expect(py.Name) {
		return nil
	}
	if c.accept(py.As) {
		a.AsName = identifier(c.toks[c.i].Value)
		if !c.expect(py.Name) {
			return nil
		}
	}
	a.Span = c.span(start)
	return a
}

func (s *fromStatement) valid() error {
	if len(s.Dots) == 0 && len(s.Module) == 0 {
		return &unexpected{}
	}
	return nil
}

func (s *fromStatement) build(span ast.Span) ast.Stmt {
	node := &ast.ImportFrom{Span: span, Module: dotted(s.Module), Names: s.Names.List}
	for _, d := range s.Dots {
		node.Level += len(d)
	}
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
	Name       typeName       `parser:"'type' @@"`
	TypeParams typeParameters `parser:"@@?"`
	Value      expression     `parser:"'=' @@"`
}

// typeName is the name that a type statement binds.
type typeName struct {
	Tokens []lexer.Token
	Name   string `parser:"@NAME"`
}

func (s *typeStatement) build(span ast.Span) ast.Stmt {
	name := &ast.Name{Span: tokensSpan(s.Name.Tokens), Id: identifier(s.Name.Name), Ctx: ast.Store}
	return &ast.TypeAlias{Span: span, Name: name, TypeParams: s.TypeParams.List, Value: s.Value.Expr}
}
