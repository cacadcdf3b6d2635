// Package ast makes the module _ast: the classes of the nodes of syntax trees,
// and the way of trees to such objects and back, which compile() takes.
package ast

import "github.com/minipy-go/minipy/objmodel"

// Flags of compile() that the module names.
const (
	FlagOnlyAST       = 0x400  // give the tree, not code
	FlagTypeComments  = 0x1000 // parse type comments
	FlagTopLevelAwait = 0x2000 // allow await at the top level
	FlagOptimizedAST  = 0x8400 // give the tree as the optimiser leaves it
)

// New makes the module for one interpreter.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("_ast")
	c, err := classesOf(t)
	if err != nil {
		return m
	}
	m.Set("AST", astType.Value())
	for _, typ := range c.order {
		m.Set(typ.Name, typ.Value())
	}
	m.Set("PyCF_ALLOW_TOP_LEVEL_AWAIT", objmodel.Int(FlagTopLevelAwait))
	m.Set("PyCF_ONLY_AST", objmodel.Int(FlagOnlyAST))
	m.Set("PyCF_TYPE_COMMENTS", objmodel.Int(FlagTypeComments))
	m.Set("PyCF_OPTIMIZED_AST", objmodel.Int(FlagOptimizedAST))
	return m
}
