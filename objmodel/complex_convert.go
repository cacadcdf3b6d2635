package objmodel

import "github.com/minipy-go/minipy/objmodel/format"

var complexParams = Params{Func: "complex", Names: []string{"real", "imag"}, MaxPos: 2}

// complexNew is complex.__new__.
func complexNew(t *Thread, cls *Type, args Args) (Value, error) {
	var a [2]Value
	if err := complexParams.Bind(args, a[:]); err != nil {
		return Value{}, err
	}
	re, im, err := complexOf(t, a[0], a[1])
	if err != nil {
		return Value{}, err
	}
	if cls == &ComplexType && a[1].p == nil && a[0].p != nil && a[0].p.typ == &ComplexType {
		return a[0], nil
	}
	return Construct(cls, &ComplexType, NewComplex(re, im)), nil
}

// complexOf is complex(x, y), either of them nil if not given.
func complexOf(t *Thread, x, y Value) (re, im float64, err error) {
	if x.p != nil {
		if text, ok := x.ToStr(); ok {
			if y.p != nil {
				return 0, 0, TypeErrorf("complex() can't take second arg if first is a string")
			}
			re, im, err = format.ParseComplex(text)
			return re, im, raiseFormatOrNil(err)
		}
	}
	if y.p != nil && y.StrObject() != nil {
		return 0, 0, TypeErrorf("complex() second arg can't be a string")
	}
	var xi, yi float64
	xComplex, yComplex := false, false
	if x.p != nil {
		ok := false
		if re, xi, xComplex, ok, err = complexPart(t, x, true); err != nil {
			return 0, 0, err
		} else if !ok {
			return 0, 0, TypeErrorf("complex() first argument must be a string or a number, not '%s'", x.TypeName())
		}
	}
	if y.p == nil {
		return re, xi, nil
	}
	im, yi, yComplex, ok, err := complexPart(t, y, false)
	if err != nil {
		return 0, 0, err
	} else if !ok {
		return 0, 0, TypeErrorf("complex() second argument must be a number, not '%s'", y.TypeName())
	}
	// The parts that are not there must not turn -0.0 into 0.0.
	if yComplex {
		re -= yi
	}
	if xComplex {
		im += xi
	}
	return re, im, nil
}

// raiseFormatOrNil is raiseFormat for an error that may be nil.
func raiseFormatOrNil(err error) error {
	if err == nil {
		return nil
	}
	return raiseFormat(err)
}

// complexPart gives one argument of complex(); ok is false if it is no number.
// method says that it may have __complex__.
func complexPart(t *Thread, v Value, method bool) (re, im float64, isComplex, ok bool, err error) {
	if method && v.p.typ != &ComplexType {
		r, found, err := complexByMethod(t, v)
		if err != nil {
			return 0, 0, false, false, err
		}
		if found {
			v = r
		}
	}
	if c := v.AsComplex(); c != nil {
		return c.re, c.im, true, true, nil
	}
	re, ok, err = floatByMethod(t, v)
	return re, 0, false, ok, err
}

// complexByMethod calls __complex__, if v's class has it.
func complexByMethod(t *Thread, v Value) (r Value, found bool, err error) {
	switch v.p {
	case &intHdr, &floatHdr, &boolHdr:
		return Value{}, false, nil
	}
	r, found, err = CallSpecial(t, v, names.complex_)
	if err != nil || !found {
		return Value{}, false, err
	}
	if r.AsComplex() == nil {
		return Value{}, false, TypeErrorf("__complex__ returned non-complex (type %s)", r.TypeName())
	}
	if r.p.typ != &ComplexType {
		err = t.warnSubclass("__complex__", "complex", r)
	}
	return r, err == nil, err
}

// ComplexParts gives any number as a complex, as the functions of cmath take
// their arguments. Errors: TypeError, OverflowError.
func ComplexParts(t *Thread, v Value) (re, im float64, err error) {
	re, im, _, ok, err := complexPart(t, v, true)
	if err == nil && !ok {
		err = TypeErrorf("must be real number, not %s", v.TypeName())
	}
	return re, im, err
}
