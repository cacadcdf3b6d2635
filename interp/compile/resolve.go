package compile

import (
	"fmt"
	"sort"
)

// resolve finds out what every name means in a scope and all scopes inside.
func (c *compiler) resolve(s *scope) {
	s.setUnit()
	for _, y := range s.order {
		c.resolveSymbol(s, y)
	}
	for _, child := range s.children {
		c.resolve(child)
	}
}

// setUnit says whose code a scope's code is part of.
func (s *scope) setUnit() {
	s.unit = s
	if s.kind == comprehensionScope && !s.isGenExp && !s.parent.unit.seesClass {
		s.inlined = true
		s.unit = s.parent.unit
	} else if s.kind == comprehensionScope {
		y := s.symbol(".0")
		y.defs |= defParam
		last := len(s.order) - 1
		copy(s.order[1:], s.order[:last])
		s.order[0] = y
	}
}

func (c *compiler) resolveSymbol(s *scope, y *symbol) {
	switch {
	case y.defs&defGlobal != 0:
		y.ref = ref{kind: refDeclared}
	case y.defs&defNonlocal != 0:
		if s.kind == moduleScope {
			c.fail(y.at, "nonlocal declaration not allowed at module level")
			return
		}
		if !c.resolveOuter(s, y) {
			c.fail(y.at, fmt.Sprintf("no binding for nonlocal '%s' found", y.name))
		}
	case y.defs&defBound != 0 && s.functionLike():
		y.ref = ref{refLocal, y}
		if s.inlined {
			s.unit.hidden = append(s.unit.hidden, hiddenVar{y, s})
		}
	case y.defs&defBound != 0:
		y.ref = ref{kind: refName}
	case s.hiddenByClass(y):
	case !c.resolveOuter(s, y):
		y.ref = ref{kind: refGlobal}
		if s.kind == classScope || s.unit.kind == moduleScope {
			y.ref = ref{kind: refName}
		}
	}
}

// hiddenByClass resolves a name of an annotation scope in a class that the class
// binds or declares global: at run time it is looked for there and among the
// globals, and not in functions around the class (PEP 695).
func (s *scope) hiddenByClass(y *symbol) bool {
	if !s.seesClass {
		return false
	}
	class := s.parent
	for class.kind != classScope {
		class = class.parent
	}
	v := class.syms[y.name]
	switch {
	case v == nil:
		return false
	case v.defs&defGlobal != 0:
		y.ref = ref{kind: refDeclared}
	case v.defs&defBound != 0 && v.defs&defNonlocal == 0:
		y.ref = ref{kind: refGlobal}
	default:
		return false
	}
	return true
}

// resolveOuter looks for the variable of an enclosing function.
func (c *compiler) resolveOuter(s *scope, y *symbol) bool {
	for p := s.parent; p != nil; p = p.parent {
		if p.kind == classScope {
			if s.unit == p {
				continue // the code of the class body has no __class__ itself
			}
			if v := p.classVariable(y.name); v != nil {
				c.capture(s, p, y, v)
				return true
			}
			continue
		}
		if !p.functionLike() {
			continue
		}
		v := p.syms[y.name]
		if v == nil {
			continue
		}
		if v.defs&defGlobal != 0 {
			return false
		}
		if v.defs&defBound != 0 && v.defs&defNonlocal == 0 {
			c.capture(s, p, y, v)
			return true
		}
	}
	return false
}

// classVariable gives the symbol of a cell that a class body offers.
func (s *scope) classVariable(name string) *symbol {
	switch {
	case name == "__class__":
		s.needsClassCell = true
	case name == "__classdict__":
		s.needsClassDict = true
	default:
		return nil
	}
	v := s.symbol("." + name)
	v.ref = ref{refLocal, v}
	v.cell = true
	return v
}

// capture makes y in s refer to the variable v of p, through the free
// variables of the code in between.
func (c *compiler) capture(s, p *scope, y, v *symbol) {
	if s.unit == p.unit {
		y.ref = ref{refLocal, v}
		return
	}
	v.cell = true
	y.ref = ref{refFree, v}
	for q := s; q != nil && q.unit != p.unit; q = q.parent {
		q.unit.addFree(y.name)
	}
}

func (s *scope) addFree(name string) {
	if s.isFree == nil {
		s.isFree = map[string]bool{}
	}
	if !s.isFree[name] {
		s.isFree[name] = true
		s.free = append(s.free, name)
	}
}

// finishFree puts free variables in order; they are known when all is
// resolved.
func (s *scope) finishFree() {
	sort.Strings(s.free)
	for _, child := range s.children {
		child.finishFree()
	}
}

// freeIndex gives the place of a free variable.
func (s *scope) freeIndex(name string) int {
	i := sort.SearchStrings(s.free, name)
	if i < len(s.free) && s.free[i] == name {
		return i
	}
	return -1
}

// lookup gives what a name means in a scope; a name that the symbol table
// never met is global.
func (s *scope) lookup(name string) ref {
	if y := s.syms[name]; y != nil {
		return y.ref
	}
	if s.kind == moduleScope || s.kind == classScope {
		return ref{kind: refName}
	}
	return ref{kind: refGlobal}
}
