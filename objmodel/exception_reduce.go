package objmodel

// exceptionReduce is BaseException.__reduce__: the class, its arguments, and
// the attributes if there are any.
func exceptionReduce(t *Thread, a Args) (Value, error) {
	e := a.V[0].AsException()
	return e.reduceWith(e.attrDict()), nil
}

// reduceWith gives what makes the exception again with a state, if not nil.
func (e *Exception) reduceWith(state *Dict) Value {
	if state != nil {
		return NewTuple(e.typ.Value(), e.args, state.Value())
	}
	return NewTuple(e.typ.Value(), e.args)
}

var importErrorMethods = []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
	e := a.V[0].AsException()
	state := copyOrNew(e.attrDict())
	e.addFields(state, "name", "path", "name_from")
	if state.Len() == 0 {
		state = nil
	}
	return e.reduceWith(state), nil
}}}

var attributeErrorMethods = []MethodDef{
	{Name: "__reduce__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		e := a.V[0].AsException()
		return e.reduceWith(e.attributeState()), nil
	}},
	{Name: "__getstate__", Kind: NoArgs, Absent310: true, Fn: func(t *Thread, a Args) (Value, error) {
		return a.V[0].AsException().attributeState().Value(), nil
	}},
}

// attributeState is the state of an AttributeError: its own attributes, its name
// and its arguments, but not the object, which could be anything.
func (e *Exception) attributeState() *Dict {
	state := copyOrNew(e.attrDict())
	e.addFields(state, "name")
	state.SetString("args", e.args)
	return state
}

func copyOrNew(d *Dict) *Dict {
	if d == nil {
		return NewDict(0)
	}
	return d.Copy()
}

// addFields puts the built-in attributes that are set into state.
func (e *Exception) addFields(state *Dict, fields ...string) {
	for _, f := range fields {
		if v := e.Field(f); v.p != nil {
			state.SetString(f, v)
		}
	}
}
