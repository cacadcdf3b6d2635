package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// other runs the instructions before GetIter that the loop leaves to functions.
//
//go:noinline
func (m *Machine) other(fr *Frame, in *Instr) *Frame {
	switch in.Op {
	case bc.StoreGlobal:
		if m.t.Watching() {
			return m.replaceGlobal(fr, fr.code.Names[in.D], fr.regs[in.A])
		}
		fr.fn.globals.SetStr(fr.code.Names[in.D], fr.regs[in.A])
	case bc.DelGlobal:
		name := fr.code.Names[in.D]
		before := fr.fn.globals.GetStr(name)
		if !fr.fn.globals.DeleteStr(name) {
			return m.fail(nameError(name))
		}
		return m.releasedFrom(fr, before)
	case bc.StoreName:
		if !fr.hasLocals() {
			if m.t.Watching() {
				return m.replaceGlobal(fr, fr.code.Names[in.D], fr.regs[in.A])
			}
			fr.fn.globals.SetStr(fr.code.Names[in.D], fr.regs[in.A])
			return fr
		}
		return m.done(fr, m.storeName(fr, fr.code.Names[in.D], fr.regs[in.A]))
	case bc.DelName:
		before := fr.fn.globals.GetStr(fr.code.Names[in.D]) // as at module level
		if err := m.storeName(fr, fr.code.Names[in.D], Value{}); err != nil {
			return m.fail(err)
		}
		return m.releasedFrom(fr, before)
	case bc.DelCell:
		c := asCell(fr.regs[in.A])
		if c.v.IsNil() {
			return m.fail(unboundLocal(fr.code.Names[in.D]))
		}
		before := c.v
		c.v = Value{}
		return m.releasedFrom(fr, before)
	case bc.DelFree:
		c := asCell(fr.fn.closure[in.D])
		if c.v.IsNil() {
			return m.fail(unboundFree(fr.code.FreeNames[in.D]))
		}
		before := c.v
		c.v = Value{}
		return m.releasedFrom(fr, before)
	case bc.LoadFreeCell:
		fr.regs[in.A] = fr.fn.closure[in.D]
	case bc.LoadClassFree:
		name := fr.code.FreeNames[in.D]
		v, err := m.localName(fr, name)
		return m.classVariable(fr, in, name, v, err, asCell(fr.fn.closure[in.D]).v)
	case bc.LoadClassCell:
		name := fr.code.Names[in.D]
		v, err := m.nameIn(fr.regs[in.B], name)
		return m.classVariable(fr, in, name, v, err, asCell(fr.regs[in.C]).v)
	case bc.LoadClassScope:
		v, err := m.nameIn(fr.regs[in.B], fr.code.Sites[in.D].Name)
		if err == nil && v.IsNil() {
			return m.loadGlobal(fr, in)
		}
		return m.store(fr, in.A, v, err)
	case bc.Neg:
		return m.unary(fr, in, names.neg, objmodel.Neg)
	case bc.Pos:
		return m.unary(fr, in, names.pos, objmodel.Pos)
	case bc.Invert:
		return m.unary(fr, in, names.invert, objmodel.Invert)
	case bc.JumpMissed:
		return m.jumpMissed(fr, in)
	default:
		panic("vm: opcode without implementation")
	}
	return fr
}

// done goes on in fr unless there is an error.
func (m *Machine) done(fr *Frame, err error) *Frame {
	if err != nil {
		return m.fail(err)
	}
	return fr
}

// rare runs the instructions from GetIter on that the loop leaves to functions:
// collections, calls with unpacking, and everything of generators, exceptions,
// imports and patterns.
//
//go:noinline
func (m *Machine) rare(fr *Frame, in *Instr) *Frame {
	r := fr.regs
	switch in.Op {
	case bc.DelItem:
		return m.delItem(fr, fr.regs[in.A], fr.regs[in.B])
	case bc.DelAttr:
		return m.delAttr(fr, fr.regs[in.A], fr.code.Names[in.D])
	case bc.LoadSuper:
		return m.loadSuper(fr, in)
	case bc.Raise:
		return m.raise(fr, in)
	case bc.Reraise:
		e := fr.regs[in.A].AsException()
		e.ContextSet = true
		return m.fail(e)
	case bc.PopExcept:
		return m.popExcept(fr, fr.regs[in.A+1])
	case bc.MakeFunc:
		return m.makeFunction(fr, in)
	case bc.Spill:
		x := fr.extra()
		x.spill = append(x.spill, fr.regs[in.A:int(in.A)+int(in.B)]...)
	case bc.Unspill:
		x := fr.extra()
		n := len(x.spill) - int(in.B)
		copy(fr.regs[in.A:], x.spill[n:])
		clear(x.spill[n:])
		x.spill = x.spill[:n]
	case bc.UnpackEx:
		return m.done(fr, m.unpackEx(fr, in))
	case bc.UnpackTuple:
		v, err := m.unpackTuple(fr, in)
		return m.store(fr, in.A, v, err)
	case bc.BuildSlice:
		step := objmodel.None
		if in.C == 3 {
			step = r[in.B+2]
			if next := &fr.code.Instrs[fr.pc]; next.Op == bc.GetItem && next.C == in.A && in.D == 0 {
				if part, ok, err := objmodel.SteppedSlice(m.t, r[next.B], r[in.B], r[in.B+1], step); ok {
					fr.pc++
					return m.store(fr, next.A, part, err)
				}
			}
		} else if next := &fr.code.Instrs[fr.pc]; next.Op == bc.GetItem && next.C == in.A && in.D == 0 {
			// A slice of a str, list or tuple that is taken at once needs no slice object.
			if part, ok := objmodel.PlainSlice(r[next.B], r[in.B], r[in.B+1]); ok {
				r[next.A] = part
				fr.pc++
				return fr
			}
		} else if next.Op == bc.SetItem && next.B == in.A {
			if done, err := objmodel.SetPlainSlice(m.t, r[next.A], r[in.B], r[in.B+1], r[next.C]); done {
				fr.pc++
				return m.done(fr, err)
			}
		}
		r[in.A] = objmodel.NewSlice(r[in.B], r[in.B+1], step)
	case bc.BuildSet:
		return m.buildSet(fr, in)
	case bc.BuildDict:
		return m.buildDict(fr, in)
	case bc.ListExtend:
		return m.done(fr, m.listExtend(r[in.A].AsList(), r[in.B]))
	case bc.ListToTuple:
		r[in.A] = objmodel.CopyTuple(r[in.B].AsList().Items())
	case bc.SetAdd:
		return m.done(fr, r[in.A].AsSet().Add(m.t, r[in.B]))
	case bc.SetUpdate:
		return m.done(fr, r[in.A].AsSet().Update(m.t, r[in.B]))
	case bc.DictSet:
		return m.done(fr, r[in.A].AsDict().Set(m.t, r[in.B], r[in.C]))
	case bc.DictUpdate:
		return m.done(fr, r[in.A].AsDict().MergeMapping(m.t, r[in.B]))
	case bc.DictMerge:
		return m.dictMerge(fr, in)
	case bc.FormatValue:
		return m.formatValue(fr, in)
	case bc.BuildString:
		return m.buildString(fr, in)
	case bc.CallEx:
		return m.callEx(fr, in)
	case bc.BuildClass:
		r[in.A] = fr.fn.builtins.GetStr(names.buildClass)
		if r[in.A].IsNil() {
			return m.fail(objmodel.NameErrorf(&objmodel.NameErrorType, names.buildClass, "__build_class__ not found"))
		}
	case bc.GetYieldFrom:
		return m.getYieldFrom(fr, in)
	case bc.Send:
		return m.send(fr, in)
	case bc.GetAwaitable, bc.GetAIter, bc.GetANext, bc.EndAsyncFor, bc.AsyncGenWrap:
		return m.async(fr, in)
	case bc.ExcInfo:
		e := r[in.B].AsException()
		r[in.A], r[in.A+1], r[in.A+2] = r[in.B].Type().Value(), r[in.B], e.Traceback.Value()
	case bc.BeforeWith:
		return m.beforeWith(fr, in)
	case bc.GroupMatch:
		return m.groupMatch(fr, in)
	case bc.GroupRaise:
		return m.groupRaise(fr, in)
	case bc.ImportName, bc.ImportFrom, bc.ImportStar:
		return m.importing(fr, in)
	case bc.MatchSequence, bc.MatchMapping, bc.MatchKeys, bc.MatchClass, bc.GetLen:
		return m.match(fr, in)
	case bc.PrintExpr:
		return m.printExpr(fr, r[in.A])
	case bc.SetupAnnotations:
		return m.done(fr, m.setupAnnotations(fr))
	case bc.LoadLocals:
		r[in.A] = fr.variables().scope()
	case bc.Intrinsic:
		return m.intrinsic(fr, in)
	default:
		panic("vm: opcode without implementation")
	}
	return fr
}

// classVariable finishes a look into a class namespace that gave v, nil if
// absent: then the content of the enclosing function's cell is meant.
func (m *Machine) classVariable(fr *Frame, in *Instr, name *Str, v Value, err error, content Value) *Frame {
	if err != nil {
		return m.fail(err)
	}
	if v.IsNil() {
		v = content
	}
	if v.IsNil() {
		return m.fail(unboundFree(name))
	}
	fr.regs[in.A] = v
	return fr
}

func (m *Machine) makeFunction(fr *Frame, in *Instr) *Frame {
	c := fr.code.Codes[in.D]
	if f := asFunction(c.Maker); f != nil && f.code == c && f.globals == fr.fn.globals && f.builtins == fr.fn.builtins {
		fr.regs[in.A] = c.Maker
		if in.C != 0 { // the closure
			f.closure = fr.regs[in.B].AsTuple().Items()
			c.Maker = Value{}
		}
		return fr
	}
	f := newFunction(c, fr.fn.globals, fr.fn.builtins)
	f.module = moduleName(c, f.globals)
	i := int(in.B)
	if in.C&1 != 0 {
		f.defaults = fr.regs[i].AsTuple().Items()
		i++
	}
	if in.C&2 != 0 {
		f.more().kwDefaults = fr.regs[i].AsDict()
		i++
	}
	if in.C&4 != 0 {
		f.more().annots = fr.regs[i]
		i++
	}
	if in.C&8 != 0 {
		f.closure = fr.regs[i].AsTuple().Items()
	}
	fr.regs[in.A] = f.value()
	if in.C == 0 && c.Flags&bc.Generator != 0 && c.Name == "<genexpr>" {
		c.Maker = f.value()
	}
	return fr
}

// moduleName gives the __name__ of the globals of a new function, which its code
// knows the place of.
func moduleName(c *Code, globals *objmodel.Dict) Value {
	s := &c.Module
	if s.Dict != globals || s.Version != globals.Version() {
		i := globals.FindStr(names.name)
		if i < 0 {
			return Value{}
		}
		s.Dict, s.Version, s.Index = globals, globals.Version(), int32(i)
	}
	return globals.EntryValue(int(s.Index))
}

// getItem is v[key] where the loop's fast path doesn't serve.
//
//go:noinline
func (m *Machine) getItem(fr *Frame, in *Instr, v, key Value) *Frame {
	typ := v.Type()
	switch typ {
	case &objmodel.DictType:
		d := (*objmodel.Dict)(v.Ptr())
		r, err := d.Get(m.t, key)
		if err != nil {
			return m.fail(err)
		}
		if r.IsNil() {
			return m.fail(objmodel.KeyError(key))
		}
		fr.regs[in.A] = r
		return fr
	case &objmodel.TupleType:
		if key.IsInt() {
			items := (*objmodel.Tuple)(v.Ptr()).Items()
			i := key.AsInt()
			if i < 0 {
				i += int64(len(items))
			}
			if uint64(i) < uint64(len(items)) {
				fr.regs[in.A] = items[i]
				return fr
			}
		}
	case &objmodel.StrType:
		if key.IsInt() {
			if r, ok := objmodel.CharAt((*Str)(v.Ptr()), key.AsInt()); ok {
				fr.regs[in.A] = r
				return fr
			}
		}
	}
	if typ.IsHeap() {
		if f := specialOf(typ, names.getitem); f != nil {
			return m.enterTwo(fr, f, in.A, contStore, v, key)
		}
		if d := v.AsDict(); d != nil {
			return m.getMissing(fr, in, d, v, key)
		}
	} else if typ == &objmodel.TypeType {
		if f := classGetItemOf(v.AsType()); f != nil {
			return m.enterWith(fr, f, in.A, contStore, v, key)
		}
	}
	r, err := objmodel.GetItem(m.t, v, key)
	return m.store(fr, in.A, r, err)
}

// setItem is v[key] = value.
//
//go:noinline
func (m *Machine) setItem(fr *Frame, v, key, value Value) *Frame {
	typ := v.Type()
	if typ == &objmodel.DictType {
		return m.done(fr, (*objmodel.Dict)(v.Ptr()).Set(m.t, key, value))
	}
	if typ.IsHeap() {
		if f := specialOf(typ, names.setitem); f != nil {
			return m.enterWith(fr, f, 0, contDiscard, v, key, value)
		}
	}
	return m.done(fr, objmodel.SetItem(m.t, v, key, value))
}

func (m *Machine) delItem(fr *Frame, v, key Value) *Frame {
	if v.Type().IsHeap() {
		if f := specialOf(v.Type(), names.delitem); f != nil {
			return m.enterWith(fr, f, 0, contDiscard, v, key)
		}
	}
	if err := objmodel.SetItem(m.t, v, key, Value{}); err != nil {
		return m.fail(err)
	}
	return m.released(fr)
}

// getIter is iter(v).
//
//go:noinline
func (m *Machine) getIter(fr *Frame, in *Instr) *Frame {
	v := fr.regs[in.B]
	if in.C != 0 {
		if it, ok := m.t.Walk(v); ok {
			fr.regs[in.A], fr.regs[in.A+1] = it, walking
			return fr
		}
		fr.regs[in.A+1] = Value{}
	}
	if v.Type().IsHeap() {
		if f := specialOf(v.Type(), names.iter); f != nil {
			nf := m.enterWith(fr, f, in.A, contIter, v)
			if nf == fr && (in.C != 0 || in.Op == bc.GetYieldFrom) && f.code.Flags&bc.Generator != 0 {
				asGenerator(fr.regs[in.A]).frame.flag |= flagAlone
			}
			return nf
		}
	}
	it, err := objmodel.Iter(m.t, v)
	return m.store(fr, in.A, it, err)
}

// forIter steps an iterator for a loop.
//
//go:noinline
func (m *Machine) forIter(fr *Frame, in *Instr, it Value) *Frame {
	if it.Type() == &GeneratorType {
		g := asGenerator(it)
		if g.state == genDone {
			fr.pc = in.D
			return fr
		}
		if err := m.prepare(g, fr, contGenFor, objmodel.None); err != nil {
			return m.fail(err)
		}
		g.frame.dest = in.B
		m.cur = &g.frame
		return &g.frame
	}
	if it.Type().IsHeap() {
		if f := specialOf(it.Type(), names.next); f != nil {
			return m.enterWith(fr, f, 0, contNext, it)
		}
	}
	if it.Type() == &objmodel.MapType {
		if nf, done := m.forMap(fr, in, it); done {
			return nf
		}
	}
	if in.C != 0 {
		if nf, done := m.forRow(fr, in, it); done {
			return nf
		}
	}
	v, ok, err := objmodel.NextFor(m.t, it)
	if ok {
		fr.regs[in.B] = v
		return fr
	}
	if err != nil {
		return m.fail(err)
	}
	return m.looped(fr, in, v, false)
}

// looped finishes a step of a loop: ok is false after the last.
func (m *Machine) looped(fr *Frame, in *Instr, v Value, ok bool) *Frame {
	if ok {
		fr.regs[in.B] = v
	} else {
		fr.pc = in.D
		if fr.regs[in.A+1] == walking {
			m.t.Walked(fr.regs[in.A])
		}
	}
	return fr
}

// walking stands beside an iterator of Thread.Walk and the like.
var walking = objmodel.Int(1)

// walksOver says whether the loop that the instruction before next is for is
// alone to see what that puts into register dst.
func walksOver(next *Instr, dst uint8) bool {
	return next.Op == bc.GetIter && next.C != 0 && next.B == dst && next.A == dst
}

// forRow does a ForIter and the Unpack that follows it, without the tuple between
// them; done is false when it can't.
func (m *Machine) forRow(fr *Frame, in *Instr, it Value) (nf *Frame, done bool) {
	next := &fr.code.Instrs[fr.pc]
	if next.Op != bc.Unpack || next.B != in.B {
		return nil, false
	}
	ok, known, err := objmodel.NextRow(m.t, it, fr.regs[next.A:int(next.A)+int(next.C)])
	switch {
	case !known:
		return nil, false
	case err != nil:
		return m.fail(err), true
	case !ok:
		m.looped(fr, in, Value{}, false)
	default:
		fr.pc++
	}
	return fr, true
}
