package objmodel

import "strconv"

// groupMatcher says which exceptions a split takes.
type groupMatcher func(t *Thread, e *Exception) (bool, error)

// matcherOf makes the matcher of a class, a tuple of classes or a predicate.
func matcherOf(v Value) (groupMatcher, error) {
	if c := v.AsType(); c != nil {
		if !c.Has(FlagException) {
			return nil, TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
		}
		return func(t *Thread, e *Exception) (bool, error) { return e.typ.IsSubtype(c), nil }, nil
	}
	if tuple := v.AsTuple(); tuple != nil {
		for _, x := range tuple.Items() {
			if c := x.AsType(); c == nil || !c.Has(FlagException) {
				return nil, TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
			}
		}
		return func(t *Thread, e *Exception) (bool, error) {
			for _, x := range tuple.Items() {
				if e.typ.IsSubtype(x.AsType()) {
					return true, nil
				}
			}
			return false, nil
		}, nil
	}
	if v.p.typ.Slots.Call == nil {
		return nil, TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
	}
	return func(t *Thread, e *Exception) (bool, error) {
		r, err := Call(t, v, e.Value())
		if err != nil {
			return false, err
		}
		return Truth(t, r)
	}, nil
}

// newExceptionGroup is BaseExceptionGroup.__new__ (PEP 654).
func newExceptionGroup(t *Thread, cls *Type, args Args) (Value, error) {
	if args.NPos() != 2 {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", args.NPos())
	}
	if args.V[0].StrObject() == nil {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", ArgName(args.V[0]))
	}
	if s := args.V[1].p.typ; s.Slots.GetItem == nil || args.V[1].AsDict() != nil {
		return Value{}, TypeErrorf("second argument (exceptions) must be a sequence")
	}
	items, err := Collect(t, args.V[1])
	if err != nil {
		return Value{}, err
	}
	if len(items) == 0 {
		return Value{}, ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	plain := true
	for i, x := range items {
		if x.AsException() == nil {
			return Value{}, ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		plain = plain && x.p.typ.IsSubtype(&ExceptionType)
	}
	switch {
	case cls == &BaseExceptionGroupType && plain:
		cls = &ExceptionGroupType
	case plain || !cls.IsSubtype(&ExceptionType):
	case cls == &ExceptionGroupType:
		return Value{}, TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
	default:
		return Value{}, TypeErrorf("Cannot nest BaseExceptions in '%s'", cls.Name)
	}
	e := AllocException(cls, CopyTuple(args.Pos()))
	e.fields[0], e.fields[1] = args.V[0], NewTuple(items...)
	return e.Value(), nil
}

func (e *Exception) isGroup() bool { return e.typ.IsSubtype(&BaseExceptionGroupType) }

// groupItems gives the exceptions of a group.
func (e *Exception) groupItems() []Value { return e.Field("exceptions").AsTuple().Items() }

// splitGroup divides e into what the matcher takes and the rest; nil for none.
func splitGroup(t *Thread, e *Exception, match groupMatcher) (hit, rest *Exception, err error) {
	if err := t.EnterNative(" in exceptiongroup_split_recursive"); err != nil {
		return nil, nil, err
	}
	defer t.LeaveNative()
	ok, err := match(t, e)
	if err != nil {
		return nil, nil, err
	}
	if ok {
		return e, nil, nil
	}
	if !e.isGroup() {
		return nil, e, nil
	}
	var hits, rests []Value
	for _, x := range e.groupItems() {
		h, r, err := splitGroup(t, x.AsException(), match)
		if err != nil {
			return nil, nil, err
		}
		if h != nil {
			hits = append(hits, h.Value())
		}
		if r != nil {
			rests = append(rests, r.Value())
		}
	}
	if hit, err = deriveGroup(t, e, hits); err != nil {
		return nil, nil, err
	}
	rest, err = deriveGroup(t, e, rests)
	return hit, rest, err
}

// deriveGroup makes a group of items like e by its derive(), and gives it e's
// traceback, links and notes; nil for no items.
func deriveGroup(t *Thread, e *Exception, items []Value) (*Exception, error) {
	if len(items) == 0 {
		return nil, nil
	}
	r, err := CallMethod(t, e.Value(), deriveName, NewList(items))
	if err != nil {
		return nil, err
	}
	g := r.AsException()
	if g == nil || !g.isGroup() {
		return nil, TypeErrorf("derive must return an instance of BaseExceptionGroup")
	}
	g.Traceback, g.Context, g.Cause, g.SuppressContext = e.Traceback, e.Context, e.Cause, e.SuppressContext
	if n := e.attr(names.notes); n.p != nil && n.AsList() != nil {
		g.setAttr(names.notes, NewList(append([]Value(nil), n.AsList().items...)))
	}
	return g, nil
}

var deriveName = staticName("derive")

// ProjectGroup gives the part of the group orig that holds exactly the leaf
// exceptions of the given groups, in orig's structure.
func ProjectGroup(t *Thread, orig *Exception, groups []Value) (Value, error) {
	leaves := map[*Exception]bool{}
	for _, g := range groups {
		if err := collectLeaves(t, g.AsException(), leaves); err != nil {
			return Value{}, err
		}
	}
	hit, _, err := splitGroup(t, orig, func(t *Thread, e *Exception) (bool, error) {
		return !e.isGroup() && leaves[e], nil
	})
	return hit.Value(), err
}

func collectLeaves(t *Thread, e *Exception, into map[*Exception]bool) error {
	if !e.isGroup() {
		into[e] = true
		return nil
	}
	if err := t.EnterNative(" in collect_exception_group_leaf_ids"); err != nil {
		return err
	}
	defer t.LeaveNative()
	for _, x := range e.groupItems() {
		if err := collectLeaves(t, x.AsException(), into); err != nil {
			return err
		}
	}
	return nil
}

var groupMethods = []MethodDef{
	{Name: "derive", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return Call(t, BaseExceptionGroupType.Value(), a.V[0].AsException().Field("message"), a.V[1])
	}},
	{Name: "split", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		match, err := matcherOf(a.V[1])
		if err != nil {
			return Value{}, err
		}
		hit, rest, err := splitGroup(t, a.V[0].AsException(), match)
		if err != nil {
			return Value{}, err
		}
		return NewTuple(hit.Value(), rest.Value()), nil
	}},
	{Name: "subgroup", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		match, err := matcherOf(a.V[1])
		if err != nil {
			return Value{}, err
		}
		hit, _, err := splitGroup(t, a.V[0].AsException(), match)
		return hit.Value(), err
	}},
}

// groupText is str() of a group: its message and how many it holds.
func groupText(t *Thread, e *Exception) (string, error) {
	msg, err := StrOf(t, e.Field("message"))
	if err != nil {
		return "", err
	}
	n := len(e.groupItems())
	return msg + " (" + strconv.Itoa(n) + " sub-exception" + plural(n) + ")", nil
}
