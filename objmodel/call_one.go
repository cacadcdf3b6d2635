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
	if f.p.typ == &BuiltinType {
		if r, ok, err := (*Builtin)(unsafe.Pointer(f.p)).callWith(t, v, w); ok {
			return r, err
		}
	}
	return Call(t, f, v, w)
}

// callTwoDeeper is CallTwo, counted as a level of Go functions.
func callTwoDeeper(t *Thread, f, v, w Value) (Value, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	r, err := CallTwo(t, f, v, w)
	t.LeaveNative()
	return r, err
}

// callWith calls f with one argument, or two, where w isn't nil; ok is false when
// that is for Call, and nothing has been done.
func (f *Builtin) callWith(t *Thread, v, w Value) (r Value, ok bool, err error) {
	n := 1
	if w.p != nil {
		n = 2
	}
	if t.Watching() {
		return
	}
	if quick := f.Def.Quick; quick != nil {
		self := f.Self.p != nil
		if int(f.Def.Takes) == n && !self {
			r, ok = quick(v, w)
		} else if f.Def.Takes == 2 && n == 1 && self {
			r, ok = quick(f.Self, v)
		}
		if ok {
			return
		}
	}
	if t.SharedDepth || t.Native+1 >= t.NativeLimit || !f.Def.Fits(n, 0) {
		return Value{}, false, nil
	}
	t.Native += 2 // as callDeeper and CallArgs do
	args, before := t.borrow(n + 1)
	args[0] = f.Self
	args[1] = v
	if n == 2 {
		args[2] = w
	}
	given := args
	if f.Self.p == nil {
		given = args[1:]
	}
	r, err = f.Def.Fn(t, Args{V: given})
	t.back(args, before)
	t.Native -= 2
	return r, true, err
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
		if c.convert == nil || v.p.typ.IsHeap() && c != &StrType && c != &IntType {
			break
		}
		r, ok, err = c.convert(t, v)
		return r, ok || err != nil, err
	case &BuiltinType:
		return (*Builtin)(unsafe.Pointer(f.p)).callWith(t, v, Value{})
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
