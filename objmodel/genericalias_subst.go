package objmodel

// parameters gives the type variables of the alias, in order.
func (g *GenericAlias) parameters(t *Thread) (Value, error) {
	if g.params.p == nil {
		p, err := typeParameters(t, g.Args.AsTuple().Items())
		if err != nil {
			return Value{}, err
		}
		g.params = p
	}
	return g.params, nil
}

// typeParameters collects the type variables of type arguments: what has
// __typing_subst__, and the __parameters__ of what has those.
func typeParameters(t *Thread, args []Value) (Value, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	defer t.LeaveNative()
	var out []Value
	add := func(v Value) {
		for _, x := range out {
			if x == v {
				return
			}
		}
		out = append(out, v)
	}
	for _, a := range args {
		if a.AsType() != nil {
			continue
		}
		subst, err := FindAttr(t, a, nameSubst)
		if err != nil {
			return Value{}, err
		}
		if subst.p != nil {
			add(a)
			continue
		}
		sub, err := FindAttr(t, a, nameParameters)
		if err != nil {
			return Value{}, err
		}
		if sub.p != nil && sub.AsTuple() != nil {
			for _, x := range sub.AsTuple().Items() {
				add(x)
			}
		}
	}
	return NewTuple(out...), nil
}

func genericAliasGetItem(t *Thread, v, key Value) (Value, error) {
	g := v.AsGenericAlias()
	params, err := g.parameters(t)
	if err != nil {
		return Value{}, err
	}
	args, err := substitute(t, v, g.Args.AsTuple().Items(), params.AsTuple().Items(), key)
	if err != nil {
		return Value{}, err
	}
	return newGenericAlias(g.Origin, NewTuple(args...), g.starred), nil
}

// substitute gives the type arguments of self with its parameters replaced by
// what key gives.
func substitute(t *Thread, self Value, args, params []Value, key Value) ([]Value, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return nil, err
	}
	defer t.LeaveNative()
	if len(params) == 0 {
		r, err := Repr(t, self)
		if err != nil {
			return nil, err
		}
		return nil, TypeErrorf("%s is not a generic class", r)
	}
	given, err := prepareItems(t, self, params, key)
	if err != nil {
		return nil, err
	}
	if len(given) != len(params) {
		r, err := Repr(t, self)
		if err != nil {
			return nil, err
		}
		much := "few"
		if len(given) > len(params) {
			much = "many"
		}
		return nil, TypeErrorf("Too %s arguments for %s; actual %d, expected %d", much, r, len(given), len(params))
	}
	var out []Value
	for _, a := range args {
		if a.AsType() != nil {
			out = append(out, a)
			continue
		}
		unpack, err := isUnpacked(t, a)
		if err != nil {
			return nil, err
		}
		r, err := substituteOne(t, a, params, given)
		if err != nil {
			return nil, err
		}
		if tuple := r.AsTuple(); unpack && tuple != nil {
			out = append(out, tuple.Items()...)
		} else {
			out = append(out, r)
		}
	}
	return out, nil
}

// prepareItems gives what stands in the brackets, starred aliases unpacked,
// after every parameter has had its say.
func prepareItems(t *Thread, self Value, params []Value, key Value) ([]Value, error) {
	items := []Value{key}
	if tuple := key.AsTuple(); tuple != nil {
		items = tuple.Items()
	}
	var flat []Value
	for _, x := range items {
		if x.AsType() == nil {
			sub, err := FindAttr(t, x, nameUnpackedArgs)
			if err != nil {
				return nil, err
			}
			if sub.p != nil && sub.AsTuple() != nil {
				if n := len(sub.AsTuple().Items()); n == 0 || sub.AsTuple().Items()[n-1] != Ellipsis {
					flat = append(flat, sub.AsTuple().Items()...)
					continue
				}
			}
		}
		flat = append(flat, x)
	}
	item := NewTuple(flat...)
	for _, p := range params {
		prepare, err := FindAttr(t, p, namePrepareSubst)
		if err != nil {
			return nil, err
		}
		if prepare.p == nil || prepare.IsNone() {
			continue
		}
		if item, err = Call(t, prepare, self, item); err != nil {
			return nil, err
		}
	}
	if tuple := item.AsTuple(); tuple != nil {
		return tuple.Items(), nil
	}
	return []Value{item}, nil
}

func isUnpacked(t *Thread, v Value) (bool, error) {
	flag, err := FindAttr(t, v, nameUnpackedFlag)
	if err != nil || flag.p == nil {
		return false, err
	}
	return Truth(t, flag)
}

// substituteOne replaces the parameters in one type argument.
func substituteOne(t *Thread, arg Value, params, given []Value) (Value, error) {
	subst, err := FindAttr(t, arg, nameSubst)
	if err != nil {
		return Value{}, err
	}
	if subst.p != nil {
		for i, p := range params {
			if p == arg {
				return Call(t, subst, given[i])
			}
		}
		return arg, nil
	}
	own, err := FindAttr(t, arg, nameParameters)
	if err != nil {
		return Value{}, err
	}
	if own.p == nil || own.AsTuple() == nil || len(own.AsTuple().Items()) == 0 {
		return arg, nil
	}
	var sub []Value
	for _, x := range own.AsTuple().Items() {
		for i, p := range params {
			if p != x {
				continue
			}
			// Only a TypeVarTuple, which can be iterated over, takes several.
			if tuple := given[i].AsTuple(); tuple != nil && p.p.typ.Slots.Iter != nil {
				sub = append(sub, tuple.Items()...)
			} else {
				sub = append(sub, given[i])
			}
		}
	}
	return GetItem(t, arg, NewTuple(sub...))
}
