package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// unpack spreads an iterable over C registers.
func (m *Machine) unpack(fr *Frame, in *Instr) error {
	v, n := fr.regs[in.B], int(in.C)
	items, ok := sequenceItems(v)
	if !ok {
		return m.unpackIter(fr, int(in.A), v, n)
	}
	if len(items) < n {
		return objmodel.ValueErrorf("not enough values to unpack (expected %d, got %d)", n, len(items))
	}
	if len(items) > n {
		return objmodel.ValueErrorf("too many values to unpack (expected %d)", n)
	}
	copy(fr.regs[in.A:], items)
	return nil
}

func (m *Machine) unpackIter(fr *Frame, at int, v Value, n int) error {
	it, err := iterForUnpack(m.t, v)
	if err != nil {
		return err
	}
	for i := range n {
		x, ok, err := objmodel.Next(m.t, it)
		if err != nil {
			return err
		}
		if !ok {
			return objmodel.ValueErrorf("not enough values to unpack (expected %d, got %d)", n, i)
		}
		fr.regs[at+i] = x
	}
	if _, more, err := objmodel.Next(m.t, it); more || err != nil {
		if err != nil {
			return err
		}
		return objmodel.ValueErrorf("too many values to unpack (expected %d)", n)
	}
	return nil
}

func iterForUnpack(t *Thread, v Value) (Value, error) {
	it, err := objmodel.Iter(t, v)
	if err != nil && objmodel.Matches(err, &objmodel.TypeErrorType) && v.Type().Slots.Iter == nil && v.Type().Slots.GetItem == nil {
		return it, objmodel.TypeErrorf("cannot unpack non-iterable %s object", v.TypeName())
	}
	return it, err
}

// unpackEx spreads an iterable with a starred target.
func (m *Machine) unpackEx(fr *Frame, in *Instr) error {
	v, before, after := fr.regs[in.B], int(in.C), int(in.D)
	items, err := m.collectAtLeast(v, before, after)
	if err != nil {
		return err
	}
	at := int(in.A)
	copy(fr.regs[at:], items[:before])
	mid := len(items) - after
	fr.regs[at+before] = objmodel.CopyList(items[before:mid])
	copy(fr.regs[at+before+1:], items[mid:])
	return nil
}

// collectAtLeast gives the items of an iterable for a starred target, before
// which stand some targets and after which others.
func (m *Machine) collectAtLeast(v Value, before, after int) ([]Value, error) {
	n := before + after
	if v.Type().Slots.Iter == nil && v.Type().Slots.GetItem == nil {
		return nil, objmodel.TypeErrorf("cannot unpack non-iterable %s object", v.TypeName())
	}
	items, ok := sequenceItems(v)
	var err error
	if ok {
		if err = m.t.Reserve(int64(len(items)), 16); err == nil {
			err = m.t.Tick(int64(len(items) >> 3))
		}
	} else if v.Type().IsHeap() {
		items, err = m.collectBehind(v, before)
	} else {
		items, err = objmodel.Collect(m.t, v)
	}
	if err != nil {
		return nil, err
	}
	if len(items) < n {
		return nil, objmodel.ValueErrorf("not enough values to unpack (expected at least %d, got %d)", n, len(items))
	}
	return items, nil
}

// collectBehind takes the items of the first targets from an iterator one by
// one, and those that remain as list() does, which asks how many they are.
func (m *Machine) collectBehind(v Value, before int) ([]Value, error) {
	it, err := objmodel.Iter(m.t, v)
	if err != nil {
		return nil, err
	}
	list := objmodel.NewList(nil)
	for range before {
		x, ok, err := objmodel.Next(m.t, it)
		if err != nil || !ok {
			return list.AsList().Items(), err
		}
		list.AsList().Append(x)
	}
	if err := objmodel.ListExtend(m.t, list.AsList(), it); err != nil {
		return nil, err
	}
	return list.AsList().Items(), nil
}

// unpackTuple is Unpack and UnpackEx for more targets than registers.
func (m *Machine) unpackTuple(fr *Frame, in *Instr) (Value, error) {
	v := fr.regs[in.B]
	if in.C == 1 {
		before, after := int(in.D>>23), int(in.D&0x7fffff)
		items, err := m.collectAtLeast(v, before, after)
		if err != nil {
			return Value{}, err
		}
		mid := len(items) - after
		out := append([]Value(nil), items[:before]...)
		out = append(out, objmodel.NewList(append([]Value(nil), items[before:mid]...)))
		return objmodel.NewTuple(append(out, items[mid:]...)...), nil
	}
	it, err := iterForUnpack(m.t, v)
	if err != nil {
		return Value{}, err
	}
	n := int(in.D)
	var out []Value
	for {
		x, ok, err := objmodel.Next(m.t, it)
		if err != nil {
			return Value{}, err
		}
		if !ok {
			break
		}
		if len(out) == n {
			return Value{}, objmodel.ValueErrorf("too many values to unpack (expected %d)", n)
		}
		out = append(out, x)
	}
	if len(out) < n {
		return Value{}, objmodel.ValueErrorf("not enough values to unpack (expected %d, got %d)", n, len(out))
	}
	return objmodel.NewTuple(out...), nil
}

func (m *Machine) buildSet(fr *Frame, in *Instr) *Frame {
	s := objmodel.NewSetWithRoom()
	for _, v := range fr.regs[in.B : int(in.B)+int(in.C)] {
		if err := s.Add(m.t, v); err != nil {
			return m.fail(err)
		}
	}
	fr.regs[in.A] = s.Value()
	return fr
}

func (m *Machine) buildDict(fr *Frame, in *Instr) *Frame {
	if in.D != 0 {
		fr.regs[in.A] = objmodel.NewDictFor(fr.regs[uint8(in.D-1)], fr.regs[uint8(in.D)]).Value()
		return fr
	}
	if in.C == 0 {
		// The dict of a call's only ** argument is passed as it is.
		next := &fr.code.Instrs[fr.pc]
		if next.Op == bc.DictMerge && next.A == in.A && fr.regs[next.B].Type() == &objmodel.DictType && fr.code.Instrs[fr.pc+1].Op == bc.CallEx {
			fr.regs[in.A] = fr.regs[next.B]
			fr.pc++
			return fr
		}
		// What begins with all items of a dict begins as its copy.
		if next.Op == bc.DictUpdate && next.A == in.A && next.B != in.A && fr.regs[next.B].Type() == &objmodel.DictType {
			d, err := fr.regs[next.B].AsDict().CopyDense(m.t)
			if err != nil || !d.IsNil() {
				fr.regs[in.A] = d
				fr.pc++
				return m.done(fr, err)
			}
		}
	}
	d := objmodel.NewDict(int(in.C))
	for i := 0; i < int(in.C); i++ {
		at := int(in.B) + 2*i
		if err := d.Set(m.t, fr.regs[at], fr.regs[at+1]); err != nil {
			return m.fail(err)
		}
	}
	fr.regs[in.A] = d.Value()
	return fr
}

func (m *Machine) listExtend(l *objmodel.List, v Value) error {
	if v.Type().Slots.Iter == nil && v.Type().Slots.GetItem == nil {
		return objmodel.TypeErrorf("Value after * must be an iterable, not %s", v.TypeName())
	}
	return objmodel.ListExtend(m.t, l, v)
}

// callableName names a callable in errors about its arguments.
func callableName(t *Thread, f Value) string {
	if fn := asFunction(f); fn != nil {
		mod, _ := fn.module.ToStr2()
		if mod != "" && mod != "builtins" {
			return mod + "." + fn.callName() + "()"
		}
		return fn.callName() + "()"
	}
	q, err := objmodel.FindAttr(t, f, objmodel.Name("__qualname__"))
	if err != nil || q.IsNil() {
		s, err := objmodel.StrOf(t, f)
		if err != nil {
			return f.TypeName()
		}
		return s
	}
	name, _ := q.ToStr2()
	mod, err := objmodel.FindAttr(t, f, objmodel.Name("__module__"))
	if err == nil {
		if s, ok := mod.ToStr2(); ok && s != "builtins" {
			return s + "." + name + "()"
		}
	}
	return name + "()"
}

// dictMerge is DictMerge, into a new dict if there is none yet. A dict that is
// all the keywords that a call has is not copied for it.
func (m *Machine) dictMerge(fr *Frame, in *Instr) *Frame {
	r := fr.regs
	other := r[in.B]
	if r[in.A].IsNil() {
		if other.Type() == &objmodel.DictType && fr.code.Instrs[fr.pc].Op == bc.CallEx {
			r[in.A] = other
			return fr
		}
		r[in.A] = objmodel.NewDict(0).Value()
	}
	return m.done(fr, r[in.A].AsDict().MergeKwargs(m.t, func() string { return callableName(m.t, fr.regs[in.C]) }, other))
}

// fewKeywords is how many keyword arguments from a dict are passed without an
// allocation.
const fewKeywords = 8

// callExFunction is callEx for a Python function, which may be bound or the
// __init__ of a class. Its frame gets the arguments at once; ok is false when
// it is not called here.
func (m *Machine) callExFunction(fr *Frame, callee Value, pos []Value, d *objmodel.Dict, dst uint8) (nf *Frame, ok bool) {
	f, self := m.functionBehind(callee)
	if f == nil || d != nil && d.Len() > fewKeywords || len(pos) > maxInPlace-fewKeywords-1 {
		return nil, false
	}
	if (d == nil || d.Len() == 0) && callee.Type() != &objmodel.TypeType {
		bound := 0
		if !self.IsNil() {
			bound = 1
		}
		if nf := m.pushSimple(f, fr, len(pos)+bound); nf != nil {
			nf.regs[0] = self
			for i := range pos {
				nf.regs[(i+bound)&lastReg] = pos[i]
			}
			nf.dest = dst
			m.cur = nf
			return nf, true
		}
	}
	if err := m.mayEnter(); err != nil {
		return m.fail(err), true
	}
	nf = m.frameAbove(f, fr)
	nf.dest = dst
	n := 0
	if callee.Type() == &objmodel.TypeType {
		self = objmodel.NewInstance(callee.AsType()).Value()
		nf.cont = contInit
	}
	if !self.IsNil() {
		nf.regs[0], n = self, 1
	}
	for _, v := range pos {
		nf.regs[n] = v
		n++
	}
	var kwNames [fewKeywords]*Str
	kw := 0
	for at := 0; d != nil; kw++ {
		k, v, more := d.Next(&at)
		if !more {
			break
		}
		s := k.AsStr()
		if s == nil {
			m.pop(nf)
			return nil, false
		}
		kwNames[kw], nf.regs[n] = s, v
		n++
	}
	if nf.cont == contInit {
		fr.regs[fr.instr().A] = self
	}
	return m.bound(nf, dst, bindInPlace(f, nf.regs, n, kwNames[:kw])), true
}

// functionBehind gives the Python function that a call of callee comes to, and
// what it is bound to: nil if nothing, or if the call makes it.
func (m *Machine) functionBehind(callee Value) (f *Function, self Value) {
	switch callee.Type() {
	case &FunctionType:
		return (*Function)(callee.Ptr()), Value{}
	case &objmodel.MethodType:
		mt := callee.AsMethod()
		return asFunction(mt.Func), mt.Self
	case &objmodel.TypeType:
		c := callee.AsType()
		if !c.IsHeap() || m.compat310 {
			return nil, Value{}
		}
		if ctor := c.Constructor(); ctor.Quick {
			if init := asFunction(ctor.Init); init != nil && init.code.Flags&generatorFlags == 0 {
				return init, Value{}
			}
		}
	}
	return nil, Value{}
}

// callEx is a call with * or ** arguments.
func (m *Machine) callEx(fr *Frame, in *Instr) *Frame {
	callee := fr.regs[in.A]
	v := fr.regs[in.A+1]
	pos, ok := sequenceItems(v)
	if !ok {
		if v.Type().Slots.Iter == nil && v.Type().Slots.GetItem == nil {
			return m.fail(objmodel.TypeErrorf("%s argument after * must be an iterable, not %s", callableName(m.t, callee), v.TypeName()))
		}
		list := objmodel.NewList(nil).AsList()
		mark := m.t.Hold(list)
		err := objmodel.ListExtend(m.t, list, v)
		m.t.Drop(mark)
		if err != nil {
			return m.fail(err)
		}
		pos = list.Items()
	}
	var keywords *objmodel.Dict
	if in.B != 0 {
		keywords = fr.regs[in.A+2].AsDict()
	}
	if nf, ok := m.callExFunction(fr, callee, pos, keywords, in.C); ok {
		return nf
	}
	count := len(pos)
	if keywords != nil {
		count += 2 * keywords.Len()
	}
	if err := m.tickArguments(count); err != nil {
		return m.fail(err)
	}
	args := objmodel.Args{V: append([]Value(nil), pos...)}
	if in.B != 0 {
		d := keywords
		for at := 0; ; {
			k, v, ok := d.Next(&at)
			if !ok {
				break
			}
			s := k.StrObject()
			if s == nil {
				return m.fail(objmodel.TypeErrorf("keywords must be strings"))
			}
			args.Kw = append(args.Kw, s)
			args.V = append(args.V, v)
		}
	}
	if callee.Type() == &objmodel.BuiltinType && fr.regs[in.A+1].Type() == &objmodel.TupleType {
		// The registers hold what the copies here do, as in callBuiltin.
		m.t.Through++
		r, err := objmodel.CallArgs(m.t, callee, args)
		m.t.Through--
		return m.store(fr, in.C, r, err)
	}
	return m.callWith(fr, callee, args, in.C)
}

// tickArguments counts the work on n arguments, each of which is copied and
// looked at several times. Few cost nothing beyond the call.
func (m *Machine) tickArguments(n int) error {
	if n < manyArguments {
		return nil
	}
	if err := m.t.Reserve(int64(n), 16); err != nil {
		return err
	}
	return m.t.Tick(int64(n))
}

const manyArguments = 1 << 10

// callWith calls callee with arguments that are not in registers.
func (m *Machine) callWith(fr *Frame, callee Value, args objmodel.Args, dst uint8) *Frame {
	if mt := callee.AsMethod(); mt != nil && asFunction(mt.Func) != nil {
		callee = mt.Func
		args.V = append([]Value{mt.Self}, args.V...)
	}
	f := asFunction(callee)
	if f == nil {
		if f := m.forwarding(callee); f != nil {
			return m.forward(fr, f, callee, args, dst)
		}
		r, err := objmodel.CallArgs(m.t, callee, args)
		return m.store(fr, dst, r, err)
	}
	return m.enterArgs(fr, f, args, dst)
}

// enterArgs pushes a frame for f with arguments that are not in registers.
func (m *Machine) enterArgs(fr *Frame, f *Function, args objmodel.Args, dst uint8) *Frame {
	if err := m.mayEnter(); err != nil {
		return m.fail(err)
	}
	nf := m.frameAbove(f, fr)
	nf.dest = dst
	return m.bound(nf, dst, bindArgs(f, args, nf.regs))
}

func (m *Machine) buildString(fr *Frame, in *Instr) *Frame {
	r, err := objmodel.JoinParts(m.t, fr.regs[in.B:int(in.B)+int(in.C)])
	return m.store(fr, in.A, r, err)
}

// beforeWith looks the context manager's methods up (exit first only in the
// register order; CPython asks for enter first).
func (m *Machine) beforeWith(fr *Frame, in *Instr) *Frame {
	v := fr.regs[in.B]
	enter, exit := names.enter, names.exit
	async := ""
	if in.C == 1 {
		enter, exit, async = names.aenter, names.aexit, "asynchronous "
	}
	f, err := objmodel.LookupSpecial(m.t, v, enter)
	if err != nil {
		return m.fail(err)
	}
	if f.IsNil() {
		return m.fail(objmodel.TypeErrorf("'%s' object does not support the %scontext manager protocol", v.TypeName(), async))
	}
	g, err := objmodel.LookupSpecial(m.t, v, exit)
	if err != nil {
		return m.fail(err)
	}
	if g.IsNil() {
		return m.fail(objmodel.TypeErrorf("'%s' object does not support the %scontext manager protocol (missed %s method)", v.TypeName(), async, exit))
	}
	fr.regs[in.A], fr.regs[in.A+1] = g, f
	return fr
}

// loadSuper is super(cls, self).name for a method call.
func (m *Machine) loadSuper(fr *Frame, in *Instr) *Frame {
	name := fr.code.Sites[in.D].Name
	cls, self := fr.regs[in.B], fr.regs[in.C]
	callable := fr.regs[in.A+2]
	if callable.AsType() == &objmodel.SuperType && cls.AsType() != nil && !self.IsNil() && m.t.Observer == nil {
		c := cls.AsType()
		if st := self.Type(); st.IsSubtype(c) {
			if f := objmodel.SuperLookup(c, st, name); !f.IsNil() && f.Type().Has(objmodel.FlagMethodDescr) {
				fr.regs[in.A], fr.regs[in.A+1] = f, self
				return fr
			}
		}
	}
	s, err := objmodel.Call(m.t, callable)
	if err != nil {
		return m.fail(err)
	}
	r, err := objmodel.GetAttr(m.t, s, name)
	if err != nil {
		return m.fail(err)
	}
	fr.regs[in.A], fr.regs[in.A+1] = Value{}, r
	return fr
}

func (m *Machine) printExpr(fr *Frame, v Value) *Frame {
	sys, err := m.t.Interp.Modules.Get(m.t, objmodel.NewStr("sys"))
	if err != nil || sys.IsNil() {
		return m.fail(objmodel.RuntimeErrorf("lost sys.displayhook"))
	}
	hook, err := objmodel.FindAttr(m.t, sys, names.hook)
	if err != nil {
		return m.fail(err)
	}
	if hook.IsNil() {
		return m.fail(objmodel.RuntimeErrorf("lost sys.displayhook"))
	}
	_, err = objmodel.Call(m.t, hook, v)
	return m.done(fr, err)
}

func (m *Machine) setupAnnotations(fr *Frame) error {
	v, err := m.localName(fr, names.annotations)
	if err != nil || !v.IsNil() {
		return err
	}
	return m.storeName(fr, names.annotations, objmodel.NewDict(0).Value())
}
