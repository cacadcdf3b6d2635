package objmodel

// floatOperands gives the numbers of both operands of a float operator; ok is
// false if one is no number. Errors: OverflowError.
func floatOperands(a, b Value) (x, y float64, ok bool, err error) {
	if a.p == &floatHdr && b.p == &floatHdr {
		return a.AsFloat(), b.AsFloat(), true, nil
	}
	if x, ok, err = floatOperand(a); ok {
		y, ok, err = floatOperand(b)
	}
	return
}

// floatNone is what an operator gives for operands that are no numbers.
func floatNone(err error) (Value, error) {
	if err != nil {
		return Value{}, err
	}
	return NotImplemented, nil
}

func floatAdd(t *Thread, a, b Value) (Value, error) {
	x, y, ok, err := floatOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return Float(x + y), nil
}

func floatSub(t *Thread, a, b Value) (Value, error) {
	x, y, ok, err := floatOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return Float(x - y), nil
}

func floatMul(t *Thread, a, b Value) (Value, error) {
	x, y, ok, err := floatOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return Float(x * y), nil
}

func floatTrueDiv(t *Thread, a, b Value) (Value, error) {
	x, y, ok, err := floatOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return DivFloat(x, y)
}

func floatFloorDiv(t *Thread, a, b Value) (Value, error) {
	x, y, ok, err := floatOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return FloorDivFloat(x, y)
}

func floatMod(t *Thread, a, b Value) (Value, error) {
	x, y, ok, err := floatOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return ModFloat(x, y)
}

func floatDivMod(t *Thread, a, b Value) (Value, error) {
	x, y, ok, err := floatOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	if y == 0 {
		return Value{}, ZeroDivisionErrorf("float divmod()")
	}
	q, m := divModFloat(x, y)
	return newPair(Float(q), Float(m)), nil
}

func floatPower(t *Thread, a, b Value) (Value, error) {
	x, y, ok, err := floatOperands(a, b)
	if !ok {
		return floatNone(err)
	}
	return PowFloat(x, y)
}

func floatPow(t *Thread, a, b, mod Value) (Value, error) {
	if !mod.IsNone() {
		return Value{}, TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
	}
	return floatPower(t, a, b)
}
