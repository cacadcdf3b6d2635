package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// local gives the register variable that a name means here, if it means one:
// neither a cell nor one that overflowed.
func (u *unit) local(name string) (*symbol, bool) {
	r := u.cur.lookup(u.mangle(name))
	if r.kind != refLocal || r.sym.cell || r.sym.overflow {
		return nil, false
	}
	return r.sym, true
}

// proven reports whether a local is known to be assigned here.
func (u *unit) proven(y *symbol) bool { return u.assigned.has(y.reg) }

// checkBound makes sure that a local is assigned before it is read.
func (u *unit) checkBound(at ast.Span, y *symbol) {
	if u.proven(y) {
		return
	}
	u.emit(at, bytecode.CheckBound, y.reg, 0, 0, u.name(publicName(y.name)))
	if y.defs&defDel == 0 {
		u.assigned.add(y.reg)
	}
}

// assignedNow notes that a local has just been assigned.
func (u *unit) assignedNow(y *symbol) {
	if y.defs&defDel == 0 && !y.overflow {
		u.assigned.add(y.reg)
	}
}

// load puts the value of a name in dst.
func (u *unit) load(at ast.Span, name string, dst uint8) {
	name = u.mangle(name)
	r := u.cur.lookup(name)
	switch r.kind {
	case refLocal:
		y := r.sym
		switch {
		case y.overflow:
			t := u.scratch(dst)
			u.emit(at, bytecode.GetItemI, t, u.boxes, 0, y.index)
			u.emit(at, bytecode.LoadCell, dst, t, 0, u.name(publicName(y.name)))
			u.freeScratch(t, dst)
		case y.cell:
			u.emit(at, bytecode.LoadCell, dst, y.reg, 0, u.name(publicName(y.name)))
		default:
			u.checkBound(at, y)
			u.move(at, dst, y.reg)
		}
	case refFree:
		u.loadFree(at, name, dst)
	case refName:
		u.emit(at, bytecode.LoadName, dst, 0, 0, u.site(name))
	default:
		if u.cur.seesClass && r.kind == refGlobal {
			t := u.classDict(at, dst)
			u.emit(at, bytecode.LoadClassScope, dst, t, 0, u.site(name))
			u.freeScratch(t, dst)
			return
		}
		op := bytecode.LoadGlobal
		if u.cur.inlined && u.top.kind == moduleScope {
			op = bytecode.LoadName // what an inlined comprehension sees is what is around it
		}
		u.emit(at, op, dst, 0, 0, u.site(name))
	}
}

// loadFree puts the value of a free variable in dst.
func (u *unit) loadFree(at ast.Span, name string, dst uint8) {
	i := int32(u.top.freeIndex(name))
	switch {
	case u.cur.kind == classScope:
		u.emit(at, bytecode.LoadClassFree, dst, 0, 0, i)
	case u.cur.seesClass && name != "__classdict__":
		t := u.classDict(at, dst)
		cell := u.temp()
		u.emit(at, bytecode.LoadFreeCell, cell, 0, 0, i)
		u.emit(at, bytecode.LoadClassCell, dst, t, cell, u.name(name))
		u.free(cell)
		u.freeScratch(t, dst)
	default:
		u.emit(at, bytecode.LoadFree, dst, 0, 0, i)
	}
}

// classDict loads the namespace of the class body that an annotation scope
// sees.
func (u *unit) classDict(at ast.Span, dst uint8) uint8 {
	t := u.scratch(dst)
	u.emit(at, bytecode.LoadFree, t, 0, 0, int32(u.top.freeIndex("__classdict__")))
	return t
}

// freeScratch gives back what scratch took.
func (u *unit) freeScratch(t, dst uint8) {
	if t != dst {
		u.free(t)
	}
}

// store assigns the value in src to a name.
func (u *unit) store(at ast.Span, name string, src uint8) {
	if name == "__debug__" {
		u.forbidden(at, name)
	}
	name = u.mangle(name)
	r := u.cur.lookup(name)
	switch r.kind {
	case refLocal:
		y := r.sym
		switch {
		case y.overflow:
			t := u.temp()
			u.emit(at, bytecode.GetItemI, t, u.boxes, 0, y.index)
			u.emit(at, bytecode.StoreCell, t, src, 0, 0)
			u.free(t)
		case y.cell:
			u.emit(at, bytecode.StoreCell, y.reg, src, 0, 0)
		default:
			u.move(at, y.reg, src)
			u.assignedNow(y)
		}
	case refFree:
		u.emit(at, bytecode.StoreFree, src, 0, 0, int32(u.top.freeIndex(name)))
	case refName:
		if u.loops > 0 && u.top.kind == moduleScope {
			u.emit(at, bytecode.StoreSite, src, 0, 1, u.site(name))
			return
		}
		u.emit(at, bytecode.StoreName, src, 0, 0, u.name(name))
	default:
		if u.loops > 0 || u.top.functionLike() {
			u.emit(at, bytecode.StoreSite, src, 0, 0, u.site(name))
			return
		}
		u.emit(at, bytecode.StoreGlobal, src, 0, 0, u.name(name))
	}
}

// delete deletes a name.
func (u *unit) delete(at ast.Span, name string) {
	name = u.mangle(name)
	r := u.cur.lookup(name)
	switch r.kind {
	case refLocal:
		y := r.sym
		id := u.name(publicName(y.name))
		switch {
		case y.overflow:
			t := u.temp()
			u.emit(at, bytecode.GetItemI, t, u.boxes, 0, y.index)
			u.emit(at, bytecode.DelCell, t, 0, 0, id)
			u.free(t)
		case y.cell:
			u.emit(at, bytecode.DelCell, y.reg, 0, 0, id)
		default:
			u.emit(at, bytecode.DelLocal, y.reg, 0, 0, id)
		}
	case refFree:
		u.emit(at, bytecode.DelFree, 0, 0, 0, int32(u.top.freeIndex(name)))
	case refName:
		u.emit(at, bytecode.DelName, 0, 0, 0, u.name(name))
	default:
		u.emit(at, bytecode.DelGlobal, 0, 0, 0, u.name(name))
	}
}

// forget ends the life of the name of an except clause: whatever it holds by
// then, it is unset.
func (u *unit) forget(at ast.Span, name string) {
	if y, ok := u.local(name); ok {
		u.emit(at, bytecode.Unset, y.reg, 0, 0, 0)
		return
	}
	t := u.temp()
	u.loadNone(at, t)
	u.store(at, name, t)
	u.free(t)
	u.delete(at, name)
}
