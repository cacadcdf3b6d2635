package objmodel

import "unsafe"

// whileCalling ends the message of the RecursionError of calls.
const whileCalling = " while calling a Python object"

// callDeeper is Call, counted as a level of Go functions.
func callDeeper(t *Thread, f Value, args ...Value) (Value, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	r, err := Call(t, f, args...)
	t.LeaveNative()
	return r, err
}

// CallTwo is Call with two arguments. Errors: what f raises.
func CallTwo(t *Thread, f, v, w Value) (Value, error) {
	if f.p.typ.plainFunction {
		if r, ok, err := t.Machine.CallFunction(f, v, w); ok {
			return r, err
		}
	}
	return Call(t, f, v, w)
}

// CallOne is Call with one argument, as the functions do it that call another
// for each item of an iterable. Errors: what f raises.
func CallOne(t *Thread, f, v Value) (Value, error) {
	if f.p.typ.plainFunction {
		if r, ok, err := t.Machine.CallFunction(f, v, Value{}); ok {
			return r, err
		}
	}
	if r, ok, err := callBuiltIn(t, f, v); ok {
		return r, err
	}
	return Call(t, f, v)
}

// callOneDeeper is CallOne, counted as a level of Go functions.
func callOneDeeper(t *Thread, f, v Value) (Value, error) {
	if r, ok, err := callBuiltIn(t, f, v); ok {
		return r, err
	}
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	r, err := CallOne(t, f, v)
	t.LeaveNative()
	return r, err
}

// callBuiltIn is f(v) for the classes, functions and methods of str whose calls
// are simple; ok is false for all others, and nothing has been done.
func callBuiltIn(t *Thread, f, v Value) (r Value, ok bool, err error) {
	switch f.p.typ {
	case &TypeType:
		c := (*Type)(unsafe.Pointer(f.p))
		if c.convert == nil || v.p.typ.IsHeap() {
			break
		}
		r, ok, err = c.convert(t, v)
		return r, ok || err != nil, err
	case &BuiltinType:
		b := (*Builtin)(unsafe.Pointer(f.p))
		if b.Def.Quick == nil || t.Watching() {
			break
		}
		switch {
		case b.Def.Takes == 1 && b.Self.p == nil:
			r, ok = b.Def.Quick(v, Value{})
		case b.Def.Takes == 2 && b.Self.p != nil:
			r, ok = b.Def.Quick(b.Self, v)
		}
	case &MethodDescrType:
		d := (*MethodDescr)(unsafe.Pointer(f.p))
		if d.Owner == v.p.typ && d.Owner == &StrType && d.Def.Fits(0, 0) {
			args, before := t.borrow(1)
			args[0] = v
			r, err = d.Def.Fn(t, Args{V: args})
			t.back(args, before)
			return r, true, err
		}
	}
	return r, ok, err
}
