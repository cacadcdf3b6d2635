package vm

import "github.com/minipy-go/minipy/objmodel"

// A map object whose function is written in Python is walked without leaving the
// loop: by `for` and by what makes a Sink of it, such as list() or sum().

// forMap steps a map object for a loop; done is false where it isn't one of a
// Python function and one iterable.
func (m *Machine) forMap(fr *Frame, in *Instr, it Value) (nf *Frame, done bool) {
	callee, self := mapped(it)
	if callee == nil {
		return nil, false
	}
	x, ok, err := objmodel.MapItem(m.t, it)
	switch {
	case err != nil:
		return m.fail(err), true
	case !ok:
		return m.looped(fr, in, Value{}, false), true
	case self.IsNil():
		return m.enterWith(fr, callee, 0, contNext, x), true
	}
	return m.enterWith(fr, callee, 0, contNext, self, x), true
}

// mapped gives the Python function that a map object calls with the items of its
// only iterable, and of what it is a method; nil for any other map object.
func mapped(it Value) (f *Function, self Value) {
	v := objmodel.MapFunc(it)
	if v.IsNil() {
		return nil, self
	}
	if v.Type() == &objmodel.MethodType {
		mt := v.AsMethod()
		v, self = mt.Func, mt.Self
	}
	return asFunction(v), self
}

// mapSink is a Sink with the map object that the items come from.
type mapSink struct {
	objmodel.Sink
	it   Value
	self Value // what the function is a method of, or nil
	f    *Function
	key  bool // of sorted(): StopIteration is an error like all others
}

// pourMap is pour for a map object.
func (m *Machine) pourMap(fr *Frame, it Value, to objmodel.Sink, dst uint8) (nf *Frame, ok bool) {
	f, self := mapped(it)
	if f == nil {
		return nil, false
	}
	return m.mapNext(fr, &mapSink{to, it, self, f, false}, dst), true
}

// sortByKey is sorted() with the keyword arguments that kw names, in the registers
// after first, which has the iterable; done is false where the key is no Python
// function, and where a call through Go, which costs less time, leaves enough of its
// stack.
func (m *Machine) sortByKey(fr *Frame, first int, kw []*Str, dst uint8) (nf *Frame, done bool) {
	if m.t.Native < shallow || m.tracer != nil || m.t.Watching() || len(kw) > 2 {
		return nil, false
	}
	key, backwards := Value{}, objmodel.False
	for i, name := range kw {
		switch v := fr.regs[first+1+i]; {
		case name.String() == "key":
			key = v
		case name.String() == "reverse" && v.IsBool():
			backwards = v
		default:
			return nil, false
		}
	}
	if key.IsNil() || asFunction(key) == nil && (key.AsMethod() == nil || asFunction(key.AsMethod().Func) == nil) {
		return nil, false
	}
	list, err := objmodel.ListOf(m.t, fr.regs[first])
	if err != nil {
		return m.fail(err), true
	}
	it, to, err := objmodel.SortWalk(m.t, list.AsList(), key, backwards.AsBool())
	if err != nil {
		return m.fail(err), true
	}
	f, self := mapped(it)
	return m.mapNext(fr, &mapSink{to, it, self, f, true}, dst), true
}

// mapNext calls the function with the next item in a frame above fr, or gives fr
// the result of the sink if there is none.
func (m *Machine) mapNext(fr *Frame, s *mapSink, dst uint8) *Frame {
	for {
		x, ok, err := objmodel.MapItem(m.t, s.it)
		if err != nil {
			return m.fail(err)
		}
		if !ok {
			return m.mapEnd(fr, s, dst)
		}
		args := [2]Value{s.self, x}
		given := args[:]
		if s.self.IsNil() {
			given = args[1:]
		}
		if s.f.code.Flags&generatorFlags == 0 {
			nf := m.enterWith(fr, s.f, dst, contMapSink, given...)
			if nf != nil {
				m.sinks = append(m.sinks, s)
			}
			return nf
		}
		v, err := objmodel.Call(m.t, s.f.value(), given...)
		if nf, more := m.mapTake(fr, s, v, err, dst); !more {
			return nf
		}
	}
}

// mapEnd gives fr the result of the sink.
func (m *Machine) mapEnd(fr *Frame, s *mapSink, dst uint8) *Frame {
	r, err := s.Result(m.t)
	return m.store(fr, dst, r, err)
}

// mapTake gives the sink what a call of the function came to. If there are no
// more to be made, more is false and fr has the result.
func (m *Machine) mapTake(fr *Frame, s *mapSink, v Value, err error, dst uint8) (nf *Frame, more bool) {
	switch {
	case err == nil && s.Offer(m.t, v):
		return nil, true
	case err == nil:
		more, err = s.Take(m.t, v)
	case !s.key && objmodel.Matches(err, &objmodel.StopIterationType):
		err = nil // ends a map as the end of its iterable does
	}
	switch {
	case err != nil:
		return m.fail(err), false
	case more:
		return nil, true
	}
	return m.mapEnd(fr, s, dst), false
}

// mapReturned takes what the function of a map object, whose frame is fr, has
// returned. The frame serves the next item where nothing else is to be looked at.
func (m *Machine) mapReturned(fr *Frame, v Value) *Frame {
	t, s := m.t, m.sinks[len(m.sinks)-1].(*mapSink)
	c, took := fr.code, 1
	if !s.self.IsNil() {
		took = 2
	}
	taken := s.Offer(t, v)
	if taken && fr.flag == 0 && fr.x == nil && t.Ticks > 1 && c.Takes == took && s.f.code == c && t.Depth < t.Limit && m.tracer == nil {
		if x, ok := objmodel.QuickMapItem(s.it); ok {
			t.Ticks--
			regs := fr.regs
			regs[0] = s.self
			regs[(took-1)&lastReg] = x
			for i := took; i < len(c.Locals); i++ {
				regs[i&lastReg] = Value{}
			}
			fr.pc = 0
			return fr
		}
	}
	back, dst := fr.back, fr.dest
	m.dropSink()
	m.pop(fr)
	m.cur = back
	if !taken {
		if nf, more := m.mapTake(back, s, v, nil, dst); !more {
			return nf
		}
	}
	return m.mapNext(back, s, dst)
}
