package compile

import (
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// importStmt compiles "import a.b as c".
func (u *unit) importStmt(n *ast.Import) {
	for _, a := range n.Names {
		t := u.importName(n.Span, u.mangle(a.Name), nil, 0)
		first, rest, dotted := strings.Cut(a.Name, ".")
		if a.AsName == "" {
			u.store(n.Span, first, t)
		} else {
			for dotted {
				first, rest, dotted = strings.Cut(rest, ".")
				u.emit(n.Span, bytecode.ImportFrom, t, t, 0, u.name(first))
			}
			u.store(n.Span, a.AsName, t)
		}
		u.free(t)
	}
}

// importName imports a module into a new temporary; names are those that are
// wanted of it.
func (u *unit) importName(at ast.Span, module string, names []string, level int) uint8 {
	t := u.temp()
	from := u.temp()
	if names == nil {
		u.loadNone(at, from)
	} else {
		list := ast.ConstTuple{}
		for _, n := range names {
			list = append(list, ast.ConstStr(n))
		}
		u.loadConst(at, list, from)
	}
	depth := u.temp()
	u.loadConst(at, ast.ConstInt{Small: int64(level)}, depth)
	u.emit(at, bytecode.ImportName, t, from, depth, u.name(module))
	u.free(from)
	return t
}

// importFrom compiles "from a import b as c".
func (u *unit) importFrom(n *ast.ImportFrom) {
	names := []string{}
	for _, a := range n.Names {
		names = append(names, a.Name)
	}
	t := u.importName(n.Span, n.Module, names, n.Level)
	for _, a := range n.Names {
		if a.Name == "*" {
			u.emit(n.Span, bytecode.ImportStar, t, 0, 0, 0)
			continue
		}
		v := u.temp()
		u.emit(n.Span, bytecode.ImportFrom, v, t, 0, u.name(a.Name))
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		u.store(n.Span, name, v)
		u.free(v)
	}
}
