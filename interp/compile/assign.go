package compile

import (
	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/parser/ast"
)

// assign compiles an assignment statement.
func (u *unit) assign(n *ast.Assign) {
	if len(n.Targets) == 1 {
		u.assignOne(n.Targets[0], n.Value)
		return
	}
	mark := u.next
	v := u.copied(n.Value)
	if !u.isTemp(v) && unpacks(n.Targets) {
		t := u.temp()
		u.move(n.Span, t, v)
		v = t
	}
	for _, t := range n.Targets {
		u.storeTo(t, v)
	}
	u.next = mark
}

// unpacks reports whether a target is a tuple or list.
func unpacks(targets []ast.Expr) bool {
	for _, t := range targets {
		if _, ok := elements(t); ok {
			return true
		}
	}
	return false
}

// assignOne compiles "target = value".
func (u *unit) assignOne(target, value ast.Expr) {
	mark := u.next
	if name, ok := target.(*ast.Name); ok {
		if y, ok := u.local(name.Id); ok && name.Id != "__debug__" {
			u.expr(value, y.reg)
			u.assignedNow(y)
			return
		}
	}
	if u.swap(target, value) {
		u.next = mark
		return
	}
	u.storeTo(target, u.copied(value))
	u.next = mark
}

// swap compiles "a, b = x, y" without a tuple: the values are computed into
// temporaries, then assigned from left to right.
func (u *unit) swap(target, value ast.Expr) bool {
	targets, ok := elements(target)
	if !ok {
		return false
	}
	values, ok := value.(*ast.Tuple)
	if !ok || len(targets) != len(values.Elts) || len(targets) > maxBatch || len(targets) < 1 {
		return false
	}
	if hasStar(targets) || hasStar(values.Elts) {
		return false
	}
	if u.swapLocals(targets, values.Elts) {
		return true
	}
	first := u.next
	for _, v := range values.Elts {
		u.expr(v, u.temp())
	}
	for i, t := range targets {
		u.storeTo(t, uint8(first+i))
	}
	return true
}

// swapLocals is swap where all targets are different local variables: the last
// value needs no temporary then.
func (u *unit) swapLocals(targets, values []ast.Expr) bool {
	list := u.plainLocals(targets)
	if list == nil {
		return false
	}
	last := len(list) - 1
	var regs []uint8
	for _, v := range values[:last] {
		if y, ok := u.readable(v); ok && y.defs&defWalrus == 0 && !has(list, y) {
			regs = append(regs, y.reg)
			continue
		}
		t := u.temp()
		u.expr(v, t)
		regs = append(regs, t)
	}
	u.expr(values[last], list[last].reg)
	u.assignedNow(list[last])
	for i, r := range regs {
		u.move(targets[i].Pos(), list[i].reg, r)
		u.assignedNow(list[i])
	}
	return true
}

// plainLocals gives the local variables that targets are, if they are all
// different.
func (u *unit) plainLocals(targets []ast.Expr) []*symbol {
	var list []*symbol
	for _, t := range targets {
		n, ok := t.(*ast.Name)
		if !ok || n.Id == "__debug__" {
			return nil
		}
		y, ok := u.local(n.Id)
		if !ok || has(list, y) {
			return nil
		}
		list = append(list, y)
	}
	return list
}

func has(list []*symbol, y *symbol) bool {
	for _, z := range list {
		if z.reg == y.reg {
			return true
		}
	}
	return false
}

// elements gives the targets of an unpacking.
func elements(e ast.Expr) ([]ast.Expr, bool) {
	switch n := e.(type) {
	case *ast.Tuple:
		return n.Elts, true
	case *ast.List:
		return n.Elts, true
	}
	return nil, false
}

// storeTo assigns what is in src to a target.
func (u *unit) storeTo(target ast.Expr, src uint8) {
	if !u.c.enter() {
		return
	}
	defer u.c.leave()
	mark := u.next
	switch n := target.(type) {
	case *ast.Name:
		u.store(n.Span, n.Id, src)
	case *ast.Attribute:
		if n.Attr == "__debug__" {
			u.forbidden(n.Span, n.Attr)
		}
		obj := u.operand(n.Value)
		u.emit(attributeSpan(n.Span, n), bytecode.StoreAttr, obj, src, 0, u.site(u.mangle(n.Attr)))
	case *ast.Subscript:
		obj := u.operandFirst(n.Value, n.Slice)
		if i, ok := u.c.immediate(n.Slice); ok {
			u.emit(n.Span, bytecode.SetItemI, obj, src, 0, i)
		} else {
			k := u.operand(n.Slice)
			u.emit(n.Span, bytecode.SetItem, obj, k, src, 0)
		}
	case *ast.Tuple:
		u.unpack(n.Span, n.Elts, src)
	case *ast.List:
		u.unpack(n.Span, n.Elts, src)
	case *ast.Starred:
		u.c.fail(n.Span, "starred assignment target must be in a list or tuple")
	default:
		u.c.fail(target.Pos(), "cannot assign to expression")
	}
	u.next = mark
}

// unpack assigns the items of what is in src to targets.
func (u *unit) unpack(at ast.Span, targets []ast.Expr, src uint8) {
	star := -1
	for i, t := range targets {
		if _, ok := t.(*ast.Starred); !ok {
			continue
		}
		if star >= 0 {
			u.c.fail(at, "multiple starred expressions in assignment")
			return
		}
		star = i
	}
	if star >= 256 || star >= 0 && len(targets)-star-1 >= 1<<23 {
		u.c.fail(at, "too many expressions in star-unpacking assignment")
		return
	}
	if len(targets) > u.room() {
		u.unpackMany(at, targets, star, src)
		return
	}
	if star < 0 && u.unpackLocals(at, targets, src) {
		return
	}
	first := u.next
	if len(targets) > 0 {
		u.temps(len(targets))
	}
	u.emitUnpack(at, len(targets), star, uint8(first), src)
	for i, t := range targets {
		if s, ok := t.(*ast.Starred); ok {
			t = s.Value
		}
		u.storeTo(t, uint8(first+i))
	}
}

func (u *unit) emitUnpack(at ast.Span, n, star int, first, src uint8) {
	if star < 0 {
		u.emit(at, bytecode.Unpack, first, src, uint8(n), 0)
		return
	}
	u.emit(at, bytecode.UnpackEx, first, src, uint8(star), int32(n-star-1))
}

// unpackLocals unpacks into consecutive local variables at once.
func (u *unit) unpackLocals(at ast.Span, targets []ast.Expr, src uint8) bool {
	var list []*symbol
	for i, t := range targets {
		n, ok := t.(*ast.Name)
		if !ok || n.Id == "__debug__" {
			return false
		}
		y, ok := u.local(n.Id)
		if !ok || i > 0 && y.reg != list[0].reg+uint8(i) {
			return false
		}
		list = append(list, y)
	}
	if len(list) == 0 {
		return false
	}
	u.emit(at, bytecode.Unpack, list[0].reg, src, uint8(len(list)), 0)
	for _, y := range list {
		u.assignedNow(y)
	}
	return true
}

// room is how many temporaries an unpacking may take.
func (u *unit) room() int { return min(100, spillAt-u.next) }

// unpackTuple makes a tuple of what n targets take of what is in src.
func (u *unit) unpackTuple(at ast.Span, n, star int, dst, src uint8) {
	d := int32(n)
	if star >= 0 {
		d = int32(star)<<23 | int32(n-star-1)
	}
	u.emit(at, bytecode.UnpackTuple, dst, src, flag(star >= 0), d)
}

// unpackMany unpacks what has more targets than there are registers: into a
// tuple of known size first.
func (u *unit) unpackMany(at ast.Span, targets []ast.Expr, star int, src uint8) {
	t := u.temp()
	u.unpackTuple(at, len(targets), star, t, src)
	item := u.temp()
	for i, e := range targets {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
		}
		u.emit(at, bytecode.GetItemI, item, t, 0, int32(i))
		u.storeTo(e, item)
	}
}

// augAssign compiles "target op= value".
func (u *unit) augAssign(n *ast.AugAssign) {
	mark := u.next
	switch t := n.Target.(type) {
	case *ast.Name:
		u.augName(n, t)
	case *ast.Attribute:
		obj := u.operandFirst(t.Value, n.Value)
		v := u.temp()
		at := attributeSpan(t.Span, t)
		u.emit(at, bytecode.LoadAttr, v, obj, 0, u.site(u.mangle(t.Attr)))
		u.binaryWith(n.Span, n.Op, v, n.Value, v, true)
		u.emit(at, bytecode.StoreAttr, obj, v, 0, u.site(u.mangle(t.Attr)))
	case *ast.Subscript:
		u.augSubscript(n, t)
	default:
		u.c.fail(n.Target.Pos(), "illegal expression for augmented assignment")
	}
	u.next = mark
}

func (u *unit) augName(n *ast.AugAssign, t *ast.Name) {
	if t.Id == "__debug__" {
		u.forbidden(t.Span, t.Id)
	}
	if y, ok := u.local(t.Id); ok {
		u.checkBound(t.Span, y)
		left := y.reg
		if y.defs&defWalrus != 0 && !allPlain([]ast.Expr{n.Value}) {
			left = u.temp()
			u.move(t.Span, left, y.reg)
		}
		u.binaryWith(n.Span, n.Op, left, n.Value, y.reg, true)
		u.assignedNow(y)
		return
	}
	v := u.temp()
	u.load(t.Span, t.Id, v)
	u.binaryWith(n.Span, n.Op, v, n.Value, v, true)
	u.store(t.Span, t.Id, v)
}

func (u *unit) augSubscript(n *ast.AugAssign, t *ast.Subscript) {
	obj := u.operandFirst(t.Value, t.Slice, n.Value)
	if i, ok := u.c.immediate(t.Slice); ok {
		v := u.temp()
		u.emit(t.Span, bytecode.GetItemI, v, obj, 0, i)
		u.binaryWith(n.Span, n.Op, v, n.Value, v, true)
		u.emit(t.Span, bytecode.SetItemI, obj, v, 0, i)
		return
	}
	k := u.operandFirst(t.Slice, n.Value)
	if n := len(u.code.Instrs); n > 0 {
		if last := &u.code.Instrs[n-1]; last.Op == bytecode.BuildSlice && last.A == k {
			last.D = 1 // it is used once more
		}
	}
	v := u.temp()
	u.emit(t.Span, bytecode.GetItem, v, obj, k, 0)
	u.binaryWith(n.Span, n.Op, v, n.Value, v, true)
	u.emit(t.Span, bytecode.SetItem, obj, k, v, 0)
}
