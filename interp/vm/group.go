package vm

import (
	"github.com/minipy-go/minipy/objmodel"
)

// groupMatch splits the exception of a try statement for one except* clause.
func (m *Machine) groupMatch(fr *Frame, in *Instr) *Frame {
	exc, clause := fr.regs[in.A], fr.regs[in.A+1]
	match, rest, err := m.splitForClause(exc, clause)
	if err != nil {
		return m.fail(err)
	}
	fr.regs[in.A], fr.regs[in.C] = rest, match
	if e := match.AsException(); e != nil {
		m.t.Handled = e
	}
	return fr
}

func (m *Machine) splitForClause(exc, clause Value) (match, rest Value, err error) {
	if exc.IsNone() {
		return objmodel.None, objmodel.None, nil
	}
	if err := checkStarClause(clause); err != nil {
		return Value{}, Value{}, err
	}
	e := exc.AsException()
	hit, err := matchesClause(m.t, e, clause)
	if err != nil {
		return Value{}, Value{}, err
	}
	isGroup := exc.Type().IsSubtype(&objmodel.BaseExceptionGroupType)
	if hit {
		if isGroup {
			return exc, objmodel.None, nil
		}
		cls := &objmodel.BaseExceptionGroupType
		if exc.Type().IsSubtype(&objmodel.ExceptionType) {
			cls = &objmodel.ExceptionGroupType
		}
		g, err := objmodel.Call(m.t, cls.Value(), objmodel.NewStr(""), objmodel.NewTuple(exc))
		if err != nil {
			return Value{}, Value{}, err
		}
		return g, objmodel.None, nil
	}
	if !isGroup {
		return objmodel.None, exc, nil
	}
	pair, err := objmodel.CallMethod(m.t, exc, objmodel.Name("split"), clause)
	if err != nil {
		return Value{}, Value{}, err
	}
	tuple := pair.AsTuple()
	if tuple == nil {
		return Value{}, Value{}, objmodel.TypeErrorf("%s.split must return a tuple, not %s", exc.TypeName(), pair.TypeName())
	}
	if len(tuple.Items()) < 2 {
		return Value{}, Value{}, objmodel.TypeErrorf("%s.split must return a 2-tuple, got tuple of size %d", exc.TypeName(), len(tuple.Items()))
	}
	return tuple.Items()[0], tuple.Items()[1], nil
}

// checkStarClause refuses exception groups in except* clauses.
func checkStarClause(clause Value) error {
	list := []Value{clause}
	if tuple := clause.AsTuple(); tuple != nil {
		list = tuple.Items()
	}
	for _, v := range list {
		c := v.AsType()
		if c == nil || !c.Has(objmodel.FlagException) {
			return objmodel.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
		if c.IsSubtype(&objmodel.BaseExceptionGroupType) {
			return objmodel.TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	return nil
}

// groupRaise gives what a try statement with except* raises at its end: the
// unhandled rest and what the clauses raised, regrouped.
func (m *Machine) groupRaise(fr *Frame, in *Instr) *Frame {
	orig := fr.regs[in.B].AsException()
	var raised, reraised []Value
	for _, v := range fr.regs[in.C].AsList().Items() {
		if v.IsNone() {
			continue
		}
		if sameOrigin(v.AsException(), orig) {
			reraised = append(reraised, v)
		} else {
			raised = append(raised, v)
		}
	}
	r, err := m.regroup(orig, raised, reraised)
	return m.store(fr, in.A, r, err)
}

func sameOrigin(e, orig *objmodel.Exception) bool {
	return e == orig || e.Traceback == orig.Traceback && e.Value().Type().IsSubtype(&objmodel.BaseExceptionGroupType) && e.Cause == orig.Cause && e.Context == orig.Context
}

func (m *Machine) regroup(orig *objmodel.Exception, raised, reraised []Value) (Value, error) {
	rest := objmodel.None
	if len(reraised) > 0 {
		if !orig.Value().Type().IsSubtype(&objmodel.BaseExceptionGroupType) {
			rest = reraised[0] // a lone exception, or the group made of it
		} else {
			var err error
			if rest, err = objmodel.ProjectGroup(m.t, orig, reraised); err != nil {
				return Value{}, err
			}
		}
	}
	if len(raised) == 0 {
		return rest, nil
	}
	if !rest.IsNone() {
		raised = append(raised, rest)
	}
	if len(raised) == 1 && rest.IsNone() {
		return raised[0], nil
	}
	return objmodel.Call(m.t, objmodel.BaseExceptionGroupType.Value(), objmodel.NewStr(""), objmodel.NewList(raised))
}
