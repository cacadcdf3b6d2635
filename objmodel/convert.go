package objmodel

import "unsafe"

// ConvertFunc is what a call of a built-in class with the one argument v gives;
// ok is false for arguments that are left to the constructor.
type ConvertFunc func(t *Thread, v Value) (r Value, ok bool, err error)

// Converted is what a call of the class c with the one argument v gives, for
// type and the classes of numbers, text and collections; ok is false for others.
func (c *Type) Converted(t *Thread, v Value) (r Value, ok bool, err error) {
	if c.convert == nil {
		return Value{}, false, nil
	}
	return c.convert(t, v)
}

func convertType(t *Thread, v Value) (r Value, ok bool, err error) {
	return v.p.typ.Value(), true, nil
}

func convertInt(t *Thread, v Value) (r Value, ok bool, err error) {
	if f := v.AsFloat(); v.p == &floatHdr && f > -1<<63 && f < 1<<63 {
		return Int(int64(f)), true, nil
	}
	r, err = IntOf(t, v)
	return r, true, err
}

func convertFloat(t *Thread, v Value) (r Value, ok bool, err error) {
	if v.p == &intHdr {
		return Float(float64(int64(v.n))), true, nil
	}
	r, err = FloatOf(t, v)
	return r, true, err
}

func convertBool(t *Thread, v Value) (r Value, ok bool, err error) {
	truth, err := Truth(t, v)
	return Bool(truth), true, err
}

func convertStr(t *Thread, v Value) (r Value, ok bool, err error) {
	r, err = StrValue(t, v)
	return r, true, err
}

func convertTuple(t *Thread, v Value) (r Value, ok bool, err error) {
	r, err = ToTuple(t, v)
	return r, true, err
}

func convertList(t *Thread, v Value) (r Value, ok bool, err error) {
	switch v.p.typ {
	case &ListType:
		r, err = t.copyList((*List)(unsafe.Pointer(v.p)).items)
	case &TupleType:
		r, err = t.copyList((*Tuple)(unsafe.Pointer(v.p)).Items())
	default:
		n := v.plainCount()
		if n < 0 {
			o := allocList(0)
			return Value{p: &o.Header}, true, t.extendNew(o, v)
		}
		if err := t.Reserve(int64(n), valueSize); err != nil {
			return Value{}, true, err
		}
		o := allocList(n)
		v.appendPlain(o.items[:0])
		r, err = Value{p: &o.Header}, t.Tick(int64(n>>3))
	}
	return r, true, err
}

// ListOf is list(v). Errors: TypeError, or what the iterable raises.
func ListOf(t *Thread, v Value) (Value, error) {
	r, _, err := convertList(t, v)
	return r, err
}

// extendNew adds what an iterable gives to a new list, which Tracers see
// meanwhile.
func (t *Thread) extendNew(l *List, v Value) error {
	n := len(t.new)
	t.new = append(t.new, l.Value())
	err := ListExtend(t, l, v)
	clear(t.new[n:])
	t.new = t.new[:n]
	return err
}

func convertDict(t *Thread, v Value) (r Value, ok bool, err error) {
	if v.p.typ != &DictType || !v.AsDict().dense() {
		return Value{}, false, nil
	}
	r, err = v.AsDict().copied(t)
	return r, true, err
}
