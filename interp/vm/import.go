package vm

import (
	"strings"

	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// importing is the three instructions of import statements.
func (m *Machine) importing(fr *Frame, in *Instr) *Frame {
	switch in.Op {
	case bc.ImportName:
		return m.importName(fr, in)
	case bc.ImportFrom:
		r, err := m.importFrom(fr.regs[in.B], fr.code.Names[in.D])
		return m.store(fr, in.A, r, err)
	}
	return m.done(fr, m.importStar(fr, fr.regs[in.A]))
}

// importName calls __import__ with what the statement says.
func (m *Machine) importName(fr *Frame, in *Instr) *Frame {
	f := fr.fn.builtins.GetStr(names.imports)
	if f.IsNil() {
		return m.fail(objmodel.Errorf(&objmodel.ImportErrorType, "__import__ not found"))
	}
	locals := objmodel.None
	if fr.x != nil && !fr.x.locals.IsNil() {
		locals = fr.x.locals
	}
	r, err := objmodel.Call(m.t, f, fr.code.Names[in.D].Value(), fr.fn.globals.Value(), locals, fr.regs[in.B], fr.regs[in.C])
	return m.store(fr, in.A, r, err)
}

// importFrom is `from mod import name`: an attribute, or a submodule that is
// loaded already.
func (m *Machine) importFrom(mod Value, name *Str) (Value, error) {
	r, err := objmodel.FindAttr(m.t, mod, name)
	if err != nil || !r.IsNil() {
		return r, err
	}
	modName := "<unknown module name>"
	full := ""
	if v, err := objmodel.FindAttr(m.t, mod, names.name); err == nil {
		if s, ok := v.ToStr2(); ok {
			modName, full = s, s
		}
	}
	if full != "" && m.t.Interp.Modules != nil {
		if sub := m.t.Interp.Modules.GetString(full + "." + name.String()); !sub.IsNil() {
			return sub, nil
		}
	}
	e := objmodel.Errorf(&objmodel.ImportErrorType, "%s", m.importFromMessage(mod, modName, name))
	e.SetField("msg", e.Args().AsTuple().Items()[0])
	if full != "" {
		e.SetField("name", objmodel.NewStr(full))
	}
	e.SetField("name_from", name.Value())
	if v, err := objmodel.FindAttr(m.t, mod, names.file); err == nil && !v.IsNil() {
		e.SetField("path", v)
	}
	return Value{}, e
}

func (m *Machine) importFromMessage(mod Value, modName string, name *Str) string {
	file := "unknown location"
	if v, err := objmodel.FindAttr(m.t, mod, names.file); err == nil {
		if s, ok := v.ToStr2(); ok {
			file = s
		}
	}
	if spec, err := objmodel.FindAttr(m.t, mod, names.spec); err == nil && !spec.IsNil() && !spec.IsNone() {
		if origin := objmodel.ModuleOrigin(m.t, spec); origin != "" {
			file = origin
		}
		if objmodel.ModuleInitializing(m.t, spec) {
			return "cannot import name '" + name.String() + "' from partially initialized module '" + modName + "' (most likely due to a circular import) (" + file + ")"
		}
	}
	return "cannot import name '" + name.String() + "' from '" + modName + "' (" + file + ")"
}

// importStar copies the public names of a module into locals.
func (m *Machine) importStar(fr *Frame, mod Value) error {
	all, err := objmodel.FindAttr(m.t, mod, names.all)
	if err != nil {
		return err
	}
	skip := false
	if all.IsNil() {
		d, err := objmodel.FindAttr(m.t, mod, names.dict)
		if err != nil {
			return err
		}
		if d.IsNil() {
			return objmodel.Errorf(&objmodel.ImportErrorType, "from-import-* object has no __dict__ and no __all__")
		}
		keys, err := objmodel.CallMethod(m.t, d, objmodel.Name("keys"))
		if err != nil {
			return err
		}
		items, err := objmodel.Collect(m.t, keys)
		if err != nil {
			return err
		}
		all, skip = objmodel.NewList(items), true
	}
	for at := int64(0); ; at++ {
		if err := m.t.Tick(1); err != nil {
			return err
		}
		k, err := sequenceItem(m.t, all, at)
		if objmodel.Matches(err, &objmodel.IndexErrorType) {
			return nil
		}
		if err != nil {
			return err
		}
		s := k.StrObject()
		if s == nil {
			name, err := objmodel.GetAttr(m.t, mod, names.name)
			if err != nil {
				return err
			}
			text, ok := name.ToStr()
			if !ok {
				return objmodel.TypeErrorf("module __name__ must be a string, not %s", name.TypeName())
			}
			where := "Item in " + text + ".__all__ must be str, not "
			if skip {
				where = "Key in " + text + ".__dict__ must be str, not "
			}
			return objmodel.TypeErrorf("%s%s", where, k.TypeName())
		}
		if skip && strings.HasPrefix(s.String(), "_") {
			continue
		}
		v, err := objmodel.GetAttr(m.t, mod, s)
		if err != nil {
			return err
		}
		if err := m.storeName(fr, s, v); err != nil {
			return err
		}
	}
}

// sequenceItem is v[at] of a sequence. Errors: TypeError for what is none.
func sequenceItem(t *Thread, v Value, at int64) (Value, error) {
	get := v.Type().Slots.GetItem
	switch {
	case get == nil:
		return Value{}, objmodel.TypeErrorf("'%s' object does not support indexing", v.TypeName())
	case v.Type().IsSubtype(&objmodel.DictType), v.Type() == &objmodel.MappingProxyType:
		return Value{}, objmodel.TypeErrorf("%s is not a sequence", v.TypeName())
	}
	return get(t, v, objmodel.Int(at))
}
