package decimals

import "github.com/minipy-go/minipy/objmodel"

// told makes a method that says whether something is so of a number.
func told(name string, tell func(n *number) bool) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Bool(tell(asNumber(a.V[0]))), nil
	}}
}

// with makes a method that gives a number with its sign changed.
func with(name string, sign func(old uint8) uint8) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
		n := *asNumber(a.V[0])
		n.Header, n.sign = objmodel.NewHeader(&decimalType), sign(n.sign)
		return n.value(), nil
	}}
}

// properties makes the methods that ask for no context.
func properties() []objmodel.MethodDef {
	return []objmodel.MethodDef{
		told("is_canonical", func(n *number) bool { return true }),
		told("is_finite", func(n *number) bool { return n.kind == 0 }),
		told("is_infinite", func(n *number) bool { return n.kind == 1 }),
		told("is_nan", func(n *number) bool { return n.kind >= 2 }),
		told("is_qnan", func(n *number) bool { return n.kind == 2 }),
		told("is_snan", func(n *number) bool { return n.kind == 3 }),
		told("is_signed", func(n *number) bool { return n.sign != 0 }),
		told("is_zero", func(n *number) bool { return n.kind == 0 && n.zero() }),
		with("copy_abs", func(uint8) uint8 { return 0 }),
		with("copy_negate", func(old uint8) uint8 { return old ^ 1 }),
		{Name: "adjusted", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
			n := asNumber(a.V[0])
			if !n.short() {
				return inPython(t, "adjusted", a)
			}
			return objmodel.Int(n.exp + int64(n.digits()) - 1), nil
		}},
		{Name: "compare", Sig: "($self, /, other, context=None)", Fn: func(t *Thread, a Args) (Value, error) {
			if len(a.V) == 2 && len(a.Kw) == 0 {
				if x, y := asNumber(a.V[0]), operand(a.V[1]); y != nil && x.short() && y.short() {
					return ofInt(int64(order(x, y))).value(), nil
				}
			}
			return inPython(t, "compare", a)
		}},
		{Name: "max", Sig: "($self, /, other, context=None)", Fn: func(t *Thread, a Args) (Value, error) { return extreme(t, a, 1, "max") }},
		{Name: "min", Sig: "($self, /, other, context=None)", Fn: func(t *Thread, a Args) (Value, error) { return extreme(t, a, -1, "min") }},
		{Name: "normalize", Sig: "($self, /, context=None)", Fn: normalize},
		{Name: "to_integral_value", Sig: "($self, /, rounding=None, context=None)", Fn: toIntegral},
	}
}

// extreme gives the greater (want 1) or smaller (-1) of two numbers, rounded.
func extreme(t *Thread, a Args, want int, name string) (Value, error) {
	if len(a.V) == 2 && len(a.Kw) == 0 {
		if x, y := asNumber(a.V[0]), operand(a.V[1]); y != nil && x.short() && y.short() {
			var c rules
			ok, err := c.load(t)
			if n := order(x, y); n != 0 && ok && c.prec <= mostPrec {
				if n != want {
					x = y
				}
				w := x.wide()
				if r := c.finish(x.sign, &w, x.exp, false); r != nil {
					return r.value(), nil
				}
			}
			if err != nil {
				return Value{}, err
			}
		}
	}
	return inPython(t, name, a)
}

// normalize drops the zeros at the end of a coefficient.
func normalize(t *Thread, a Args) (Value, error) {
	if n := asNumber(a.V[0]); len(a.V) == 1 && n.short() && !n.zero() {
		var c rules
		ok, err := c.load(t)
		if err != nil {
			return Value{}, err
		}
		w := n.wide()
		if ok && w.below(int(min(c.prec, most128))) && n.exp+2*most128 < c.emax {
			exp := n.exp + int64(w.strip(n.digits()-1))
			if r := c.finish(n.sign, &w, exp, false); r != nil {
				return r.value(), nil
			}
		}
	}
	return inPython(t, "normalize", a)
}

// toIntegral rounds to an integer by the mode of the context.
func toIntegral(t *Thread, a Args) (Value, error) {
	if n := asNumber(a.V[0]); len(a.V) == 1 && n.short() && n.exp < 0 {
		s, err := current(t)
		if err != nil {
			return Value{}, err
		}
		if s != nil {
			c := rules{s: s}
			if w, _, ok := n.moved(0, c.mode()); ok && w[2]|w[3] == 0 {
				return newNumber(n.sign, w[1], w[0], 0).value(), nil
			}
		}
	}
	return inPython(t, "to_integral_value", a)
}

// bothDivided is divmod().
func bothDivided(t *Thread, a, b Value) (Value, error) {
	if x, y := operand(a), operand(b); x != nil && y != nil && x.short() && y.short() {
		var c rules
		ok, err := c.load(t)
		if err != nil {
			return Value{}, err
		}
		if ok && c.prec <= mostPrec {
			if whole, rest, exp, ok := c.wholes(x, y); ok && rest.below(int(c.prec)) {
				q := c.finish(x.sign^y.sign, &whole, 0, false)
				if r := c.finish(x.sign, &rest, exp, false); q != nil && r != nil {
					return objmodel.NewTuple(q.value(), r.value()), nil
				}
			}
		}
	}
	return inPython(t, "__divmod__", Args{V: []Value{a, b}})
}
