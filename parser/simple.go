package parser

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

var (
	returnProduction = production{statement: &returnStatement{}}
	raiseProduction  = production{statement: &raiseStatement{}}
	assertProduction = production{statement: &assertStatement{}}
	delProduction    = production{statement: &delStatement{}}
	importProduction = production{statement: &importStatement{}}
	fromProduction   = production{statement: &fromStatement{}}
	scopeProduction  = production{statement: &scopeStatement{}}
	wordProduction   = production{statement: &wordStatement{}}
	typeProduction   = production{statement: &typeStatement{}}
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
	Parts []fromPart `parser:"'from' @@ 'import' @@"`
}

// fromPart is what stands behind a keyword.
//
//	from    ('.' | '...')* dotted_name | ('.' | '...')+
//	import  '*' | import_from_as_names | '(' import_from_as_names [','] ')'
type fromPart struct {
	Level  int    // how many dots there are
	Module string // the name behind them
	Names  []*ast.Alias
}

// Parse reads a part by the keyword before it.
func (p *fromPart) Parse(lex *lexer.PeekingLexer) (err error) {
	if preceding(lex).Type == py.From {
		*p, err = run(lex, (*cursor).fromModule)
	} else {
		p.Names, err = run(lex, (*cursor).importedNames)
	}
	return err
}

func (c *cursor) fromModule() (p fromPart) {
	for {
		switch {
		case c.accept(py.Dot):
			p.Level++
		case c.accept(py.Ellipsis):
			p.Level += 3
		case p.Level > 0 && c.at() != py.Name:
			return p
		default:
			p.Module = c.moduleName()
			return p
		}
	}
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

func (s *fromStatement) build(span ast.Span) ast.Stmt {
	from, names := &s.Parts[0], s.Parts[1].Names
	return &ast.ImportFrom{Span: span, Module: from.Module, Names: names, Level: from.Level}
}

// scopeStatement is "global" or "nonlocal".
type scopeStatement struct {
	Words []string `parser:"@('global' | 'nonlocal') @NAME (',' @NAME)*"`
}

func (s *scopeStatement) build(span ast.Span) ast.Stmt {
	names := identifiers(s.Words[1:])
	if s.Words[0] == "global" {
		return &ast.Global{Span: span, Names: names}
	}
	return &ast.Nonlocal{Span: span, Names: names}
}

func identifiers(list []string) []string {
	for i, s := range list {
		list[i] = identifier(s)
	}
	return list
}

// wordStatement is "pass", "break" or "continue".
type wordStatement struct {
	Word string `parser:"@('pass' | 'break' | 'continue')"`
}

func (s *wordStatement) build(span ast.Span) ast.Stmt {
	switch s.Word {
	case "pass":
		return &ast.Pass{Span: span}
	case "break":
		return &ast.Break{Span: span}
	}
	return &ast.Continue{Span: span}
}

// typeStatement is "type" (PEP 695).
type typeStatement struct {
	Parts []typePart `parser:"'type' @@ '=' @@"`
}

// typePart is what stands before the equals sign, or behind it.
type typePart struct {
	Head  declaration
	Value ast.Expr
}

// Parse reads "NAME [type_params]", or an expression behind an equals sign.
func (p *typePart) Parse(lex *lexer.PeekingLexer) (err error) {
	if preceding(lex).Type == py.Equal {
		p.Value, err = run(lex, (*cursor).expression)
	} else {
		p.Head, err = run(lex, (*cursor).declaration)
	}
	return err
}

func (s *typeStatement) build(span ast.Span) ast.Stmt {
	head := &s.Parts[0].Head
	return &ast.TypeAlias{Span: span, Name: head.Name, TypeParams: head.TypeParams, Value: s.Parts[1].Value}
}
