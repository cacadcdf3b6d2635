package objmodel

// exceptionReduce is the __reduce__ of exceptions: the class, its arguments,
// and the attributes if there are any. OSError gives the file names back to
// the arguments; ImportError and AttributeError keep their own attributes with
// the others.
func exceptionReduce(t *Thread, a Args) (Value, error) {
	e := a.V[0].AsException()
	args := e.args
	if e.typ.IsSubtype(&OSErrorType) {
		args = osErrorArgs(e)
	}
	if state := exceptionState(e); state != nil {
		return NewTuple(e.typ.Value(), args, state.Value()), nil
	}
	return NewTuple(e.typ.Value(), args), nil
}

// osErrorArgs gives the arguments that made an OSError with file names.
func osErrorArgs(e *Exception) Value {
	items := e.args.AsTuple().items
	first := e.Field("filename")
	if len(items) != 2 || first.p == nil || first.IsNone() {
		return e.args
	}
	all := []Value{items[0], items[1], first}
	if second := e.Field("filename2"); second.p != nil && !second.IsNone() {
		all = append(all, None, second)
	}
	return NewTuple(all...)
}

// exceptionState gives the attributes of an exception as a dict, nil if it has
// none.
func exceptionState(e *Exception) *Dict {
	own := e.attrDict()
	switch {
	case e.typ.IsSubtype(&AttributeErrorType):
		state := copyOrNew(own)
		e.addFields(state, "name")
		state.SetString("args", e.args)
		return state
	case e.typ.IsSubtype(&ImportErrorType):
		state := copyOrNew(own)
		e.addFields(state, "name", "path", "name_from")
		if state.Len() > 0 {
			return state
		}
		return nil
	}
	return own
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

// exceptionGetState is the __getstate__ of exceptions, which only
// AttributeError has of its own.
func exceptionGetState(t *Thread, a Args) (Value, error) {
	e := a.V[0].AsException()
	if e.typ.IsSubtype(&AttributeErrorType) {
		return exceptionState(e).Value(), nil
	}
	return objectGetState(t, a)
}
