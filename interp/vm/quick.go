package vm

import (
	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// fillQuick teaches the site of a built-in name the quick form of what it names,
// for TryQuick.
func (m *Machine) fillQuick(s *bc.Site, callee Value) {
	s.Quick = nil
	if m.compat310 {
		return
	}
	if c := callee.AsType(); c != nil {
		s.Quick, s.Takes = objmodel.QuickClass(c), 1
		return
	}
	if callee.Type() != &objmodel.BuiltinType {
		return
	}
	if f := (*objmodel.Builtin)(callee.Ptr()); f.Self.IsNil() {
		s.Quick, s.Takes = f.Def.Quick, f.Def.Takes
	}
}

// fillQuickMethod is fillQuick for a method of a built-in class, which is that of
// the object, for TryQuickMethod.
func (m *Machine) fillQuickMethod(s *bc.Site, method Value, class *objmodel.Type) {
	if m.compat310 || method.Type() != &objmodel.MethodDescrType {
		return
	}
	if d := (*objmodel.MethodDescr)(method.Ptr()); d.Owner == class {
		s.Quick, s.Takes = d.Def.Quick, d.Def.Takes
	}
}
