package vm

import "github.com/minipy-go/minipy/objmodel"

// unfinished is what makes the result of a call of what its frame, one of
// contThen, gives. Those that run stand in the order of their frames.
type unfinished struct {
	fr   *Frame
	then objmodel.Finisher
}

// shallow is how many native levels there are before what a call through Go does as
// well, in less time, is done in frames.
const shallow = 100

// callDeep calls a built-in function that asks for something in Python with keyword
// arguments; done is false where that is left to Go.
func (m *Machine) callDeep(fr *Frame, asks objmodel.Asks, first, n int, kw []*Str, dst uint8) (nf *Frame, done bool) {
	switch asks {
	case objmodel.AsksSorted:
		if n == 1+len(kw) {
			return m.sortByKey(fr, first, kw, dst)
		}
	case objmodel.AsksClass:
		return m.callClassBody(fr, first, n, kw, dst)
	}
	return nil, false
}

// forwarding gives the ForwardFunc of what callee is, where its call is worth a
// frame: a call through Go costs less time, but stack of Go.
func (m *Machine) forwarding(callee Value) objmodel.ForwardFunc {
	if m.t.Native < shallow || m.compat310 {
		return nil
	}
	return callee.Type().Forward()
}

// forward calls what a call of callee comes to: a Python function in a frame
// above fr.
func (m *Machine) forward(fr *Frame, f objmodel.ForwardFunc, callee Value, args objmodel.Args, dst uint8) *Frame {
	var to objmodel.Forwarded
	if err := f(m.t, callee, args, &to); err != nil || to.Callee.IsNil() {
		return m.store(fr, dst, to.Value, err)
	}
	if fn := asFunction(to.Callee); fn != nil && fn.code.Flags&generatorFlags == 0 {
		nf := m.enterForwarded(fr, fn, to.Args, dst)
		to.Release(m.t)
		if to.Then != nil && nf != nil && nf.back == fr {
			nf.cont = contThen
			m.unfinished = append(m.unfinished, unfinished{nf, to.Then})
		}
		return nf
	}
	r, err := objmodel.CallArgs(m.t, to.Callee, to.Args)
	to.Release(m.t)
	if err == nil && to.Then != nil {
		r, err = to.Then.Finish(m.t, r)
	}
	return m.store(fr, dst, r, err)
}

// enterForwarded is enterArgs, quick for functions without special arguments.
func (m *Machine) enterForwarded(fr *Frame, fn *Function, args objmodel.Args, dst uint8) *Frame {
	if len(args.Kw) == 0 {
		if nf := m.pushSimple(fn, fr, len(args.V)); nf != nil {
			for i, v := range args.V {
				nf.regs[i&lastReg] = v
			}
			nf.dest = dst
			m.cur = nf
			return nf
		}
	}
	return m.enterArgs(fr, fn, args, dst)
}

// finisher takes out what is to be done with the result of fr, which ends.
func (m *Machine) finisher(fr *Frame) objmodel.Finisher {
	for n := len(m.unfinished) - 1; n >= 0; n-- {
		u := m.unfinished[n]
		m.unfinished[n] = unfinished{}
		m.unfinished = m.unfinished[:n]
		if u.fr == fr {
			return u.then
		}
	}
	return nil
}

// deliverThen is deliver for what a call was forwarded to.
func (m *Machine) deliverThen(fr *Frame, v Value) *Frame {
	back, dst, then := fr.back, fr.dest, m.finisher(fr)
	m.pop(fr)
	m.cur = back
	r, err := then.Finish(m.t, v)
	return m.store(back, dst, r, err)
}
