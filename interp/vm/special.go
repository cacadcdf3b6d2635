package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// Built-in functions and classes that ask their argument for a special method:
// one that is written in Python gets a frame above that of the caller.

// callSpecial calls a built-in function that asks for a special method with n
// arguments in the registers from first on, if the method is written in Python, or
// the argument is a generator; ok is false for all others.
func (m *Machine) callSpecial(fr *Frame, callee Value, asks objmodel.Asks, first, n int, dst uint8) (nf *Frame, ok bool) {
	switch asks {
	case objmodel.AsksAttr, objmodel.AsksHasAttr:
		return m.askAttr(fr, asks == objmodel.AsksHasAttr, first, n, dst)
	case objmodel.AsksSetAttr:
		return m.askSetAttr(fr, first, n, dst)
	case objmodel.AsksInstance, objmodel.AsksSubclass:
		return m.askClass(fr, asks, first, n, dst)
	case objmodel.AsksExec, objmodel.AsksEval:
		return m.callRunner(fr, callee, asks, first, n, dst)
	case objmodel.AsksClass:
		return m.callClassBody(fr, first, n, nil, dst)
	}
	if n != 1 {
		if asks == objmodel.AsksNext && n == 2 {
			return m.nextOr(fr, first, dst)
		}
		return nil, false
	}
	v := fr.regs[first]
	typ := v.Type()
	if !typ.IsHeap() {
		switch {
		case typ == &objmodel.MapType && asks.Walks():
			return m.pour(fr, callee, Value{}, v, dst)
		case typ != &GeneratorType:
		case asks == objmodel.AsksNext:
			return m.sendCall(fr, asGenerator(v), objmodel.None, dst)
		case asks.Walks():
			return m.pour(fr, callee, Value{}, v, dst)
		}
		return nil, false
	}
	if asks.Walks() {
		return m.pour(fr, callee, Value{}, v, dst)
	}
	name, k := names.len, contLen
	switch asks {
	case objmodel.AsksHash:
		name, k = names.hash, contHash
	case objmodel.AsksRepr:
		name, k = names.repr, contRepr
	case objmodel.AsksNext:
		name, k = names.next, contStore
	case objmodel.AsksIter:
		name, k = names.iter, contIterator
	case objmodel.AsksAbs:
		name, k = names.abs, contStore
	}
	f := specialOf(typ, name)
	if f == nil {
		return nil, false
	}
	return m.enterWith(fr, f, dst, k, v), true
}

// convertByMethod calls the built-in class c with the instance v, whose class is
// asked for the special method; done is false if none is written in Python.
func (m *Machine) convertByMethod(fr *Frame, c *objmodel.Type, v Value, dst uint8) (nf *Frame, done bool) {
	name, k := names.str, contStr
	switch c {
	case &objmodel.StrType:
	case &objmodel.IntType:
		name, k = names.int, contInt
	case &objmodel.FloatType:
		if fr.instr().Op != bc.Call {
			return nil, false
		}
		name, k = names.float, contFloat
	case &objmodel.BoolType:
		name, k = names.bool, contBool
		if v.Type().Lookup(name).IsNil() {
			name, k = names.len, contBoolLen
		}
	case &objmodel.ReversedType:
		name, k = names.reversed, contStore
	default:
		return nil, false
	}
	f := specialOf(v.Type(), name)
	if f == nil || m.compat310 && k != contStr {
		return nil, false
	}
	return m.enterWith(fr, f, dst, k, v), true
}

// nextOr is next() of an instance with a default; done is false where no Python
// code is asked.
func (m *Machine) nextOr(fr *Frame, first int, dst uint8) (nf *Frame, done bool) {
	v := fr.regs[first]
	if !v.Type().IsHeap() || !calledAt(fr, first) {
		return nil, false
	}
	f := specialOf(v.Type(), names.next)
	if f == nil {
		return nil, false
	}
	return m.enterWith(fr, f, dst, contNextOr, v), true
}

// askClass is isinstance() or issubclass() of a class whose metaclass answers in
// Python; done is false for all others.
func (m *Machine) askClass(fr *Frame, asks objmodel.Asks, first, n int, dst uint8) (nf *Frame, done bool) {
	if n != 2 {
		return nil, false
	}
	v, cls := fr.regs[first], fr.regs[first+1]
	name := names.subclasscheck
	if asks == objmodel.AsksInstance {
		if v.Type().Value() == cls {
			return nil, false
		}
		name = names.instancecheck
	}
	if !cls.Type().IsHeap() {
		return nil, false
	}
	f := specialOf(cls.Type(), name)
	if f == nil {
		return nil, false
	}
	return m.enterWith(fr, f, dst, contIs, cls, v), true
}

// calledAt says whether fr is at a call of a function whose arguments are in the
// registers from first on, where they stay until it returns.
func calledAt(fr *Frame, first int) bool {
	in := fr.instr()
	return in.Op == bc.Call && first == int(in.A)+1
}

// checkSpecial gives what len(), hash(), repr(), str() and the like make of the
// result of a special method.
func (m *Machine) checkSpecial(k cont, v Value, back *Frame, in *Instr) (Value, error) {
	switch k {
	case contLen:
		n, err := objmodel.CheckLen(m.t, v)
		return objmodel.Int(int64(n)), err
	case contHash:
		n, err := objmodel.CheckHash(v)
		return objmodel.Int(n), err
	case contRepr:
		return v, objmodel.CheckText(v, "__repr__")
	case contInt:
		return objmodel.CheckInt(m.t, v)
	case contFloat:
		return objmodel.CheckFloat(m.t, back.regs[in.A+1], v)
	case contBool:
		b, err := objmodel.CheckBool(v)
		return objmodel.Bool(b), err
	case contBoolLen:
		n, err := objmodel.CheckLen(m.t, v)
		return objmodel.Bool(n != 0), err
	case contIs:
		b, err := objmodel.Truth(m.t, v)
		return objmodel.Bool(b), err
	}
	if err := objmodel.CheckText(v, "__str__"); err != nil || v.Type() == &objmodel.StrType {
		return v, err
	}
	arg := int(in.A) + 1
	if in.Op == bc.CallMethod {
		arg++
	}
	return objmodel.MadeByStatic(m.t, &objmodel.StrType, v, back.regs[arg:arg+1])
}

// notIterator is the error of an __iter__ that gave v.
func notIterator(v Value) error {
	return objmodel.TypeErrorf("iter() returned non-iterator of type '%s'", v.TypeName())
}
