package vm

import (
	"fmt"
	"slices"

	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// unawaitedKey is where an interpreter keeps its awaitables that have not
// begun.
type unawaitedKey struct{}

// unawaited keeps the list of coroutines, and steps of async generators, that
// have not begun, in any order; the list itself is the interpreter's. A program
// that forgets to await them is told so when nobody holds them any more, and
// when it ends.
type unawaited struct {
	depth int // how many frames of their origin coroutines record
}

// maxUnawaited bounds how many are remembered: a program that makes more knows
// what it does.
const maxUnawaited = 10_000

func unawaitedOf(in *objmodel.Interp) *unawaited {
	u, ok := in.State[unawaitedKey{}].(*unawaited)
	if !ok {
		u = &unawaited{}
		in.State[unawaitedKey{}] = u
	}
	return u
}

// SetOriginDepth sets how many frames coroutines record of where they were
// made (sys.set_coroutine_origin_tracking_depth).
func SetOriginDepth(t *Thread, n int) { unawaitedOf(t.Interp).depth = n }

// OriginDepth gives it.
func OriginDepth(t *Thread) int { return unawaitedOf(t.Interp).depth }

// add remembers a new awaitable, whose place it notes.
func (u *unawaited) add(t *Thread, v Value, place *int32) {
	list := t.Interp.Awaitables()
	if len(*list) < maxUnawaited {
		*list = append(*list, v)
		*place = int32(len(*list))
		t.WatchAwaitables()
	}
}

// remove forgets the awaitable at a place, which begins, or will never.
func (u *unawaited) remove(t *Thread, place *int32) {
	i := int(*place) - 1
	if i < 0 {
		return
	}
	*place = 0
	list := *t.Interp.Awaitables()
	end := len(list) - 1
	if last := list[end]; i < end {
		list[i] = last
		*placeOf(last) = int32(i + 1)
	}
	list[end] = Value{}
	*t.Interp.Awaitables() = list[:end]
	if end == 0 {
		t.WatchAwaitables()
	}
}

// placeOf is where an awaitable notes its place in the list.
func placeOf(v Value) *int32 {
	if v.Type() == &CoroutineType {
		return &asGenerator(v).waiting
	}
	return &asStep(v).waiting
}

// originOf describes the innermost frames: (file, line, function) of each.
func originOf(fr *Frame, depth int) Value {
	var rows []Value
	for ; fr != nil && len(rows) < depth; fr = fr.back {
		rows = append(rows, objmodel.NewTuple(objmodel.NewStr(fr.code.Filename), objmodel.Int(int64(fr.line())), objmodel.NewStr(fr.code.Name)))
	}
	return objmodel.NewTuple(rows...)
}

// kept goes on in fr, after a call of a generator function whose result went
// to dst. A coroutine that is not awaited at once is remembered; one that
// nothing will read is never awaited.
func (m *Machine) kept(fr *Frame, dst uint8) *Frame {
	v := fr.regs[dst]
	if v.Type() != &CoroutineType || fr.code.Instrs[fr.pc].Op == bc.GetAwaitable {
		return fr
	}
	if r := int(dst); r < len(fr.code.Locals) || fr.code.NeededAt(int(fr.pc)).Has(r) {
		m.remember(v)
		m.WatchReturns()
		return fr
	}
	fr.regs[dst] = Value{}
	return m.done(fr, m.WarnForgotten(v, false))
}

// generatorOf ends a call of a generator function whose arguments are bound in
// nf, which was never entered.
func (m *Machine) generatorOf(nf *Frame) *Frame {
	g, k, back, dst := m.makeGenerator(nf.fn, nf.regs), nf.cont, nf.back, nf.dest
	if g.Type() != &CoroutineType {
		return m.deliver(nf, g)
	}
	if k != contStore {
		m.remember(g)
		return m.deliver(nf, g)
	}
	m.deliver(nf, g)
	return m.kept(back, dst)
}

// remember enters a coroutine that has not begun; of other values nothing is
// noted.
func (m *Machine) remember(v Value) {
	if v.Type() == &CoroutineType {
		m.unawaited.add(m.t, v, &asGenerator(v).waiting)
	}
}

// unraisable tells of an error that nobody can catch. One without a traceback
// gets the running frame. Errors: those that are no Python exceptions.
func (m *Machine) unraisable(err error, where Value) error {
	e, python := err.(*objmodel.Exception)
	if !python || m.t.Interp.Unraisable == nil {
		return err
	}
	if fr := m.cur; e.Traceback == nil && fr != nil {
		e.AddTraceback(fr.code, int(fr.pc)-1, fr.fn.globals)
	}
	return m.t.Interp.Unraisable(m.t, e, "", where)
}

// Forgotten implements objmodel.Lifetimes.
func (m *Machine) Forgotten(held func(Value) bool) (dead []Value) {
	for _, v := range slices.Clone(*m.t.Interp.Awaitables()) {
		if !held(v) {
			m.unawaited.remove(m.t, placeOf(v))
			dead = append(dead, v)
		}
	}
	return dead
}

var (
	warnUnawaitedName = objmodel.Name("_warn_unawaited_coroutine")
	warnForgottenName = objmodel.Name("_warn_forgotten")
)

// WarnForgotten implements objmodel.Lifetimes: it issues a RuntimeWarning. What
// that raises nobody can catch.
func (m *Machine) WarnForgotten(v Value, atEnd bool) error {
	w, err := m.t.Interp.Import(m.t, "warnings")
	if err != nil {
		return err
	}
	if v.Type() == &CoroutineType && !atEnd {
		if _, err = objmodel.CallMethod(m.t, w, warnUnawaitedName, v); err != nil {
			return m.unraisable(err, v)
		}
		return nil
	}
	_, err = objmodel.CallMethod(m.t, w, warnForgottenName, objmodel.NewStr(forgottenText(v)), v, objmodel.Bool(atEnd))
	if err != nil && v.Type() != &CoroutineType {
		v = asStep(v).g.Value()
	}
	if err != nil {
		return m.unraisable(err, v)
	}
	return nil
}

// qualText is __qualname__ as text.
func (g *Generator) qualText() string {
	_, q := g.names()
	s, _ := q.ToStr()
	return s
}

// forgottenText says what was never awaited.
func forgottenText(v Value) string {
	if v.Type() == &CoroutineType {
		name := asGenerator(v).qualText()
		return fmt.Sprintf("coroutine '%s' was never awaited", name)
	}
	s := asStep(v)
	name := s.g.qualText()
	method := [...]string{"asend", "asend", "athrow", "aclose"}[s.kind]
	return fmt.Sprintf("coroutine method '%s' of '%s' was never awaited", method, name)
}
