package vm

import (
	"github.com/minipy-go/minipy/objmodel"
)

// BuildClassDef is __build_class__(func, name, *bases, metaclass=…, **kwargs),
// which a class statement calls (PEP 3115).
var BuildClassDef = objmodel.MethodDef{Name: "__build_class__", Fn: buildClass, Asks: objmodel.AsksClass}

func buildClass(t *Thread, args objmodel.Args) (Value, error) {
	var c classBody
	if err := c.prepare(t, args); err != nil {
		return Value{}, err
	}
	return c.run(t.Machine.(*Machine))
}

// classBody is a class statement whose body is to run, or runs.
type classBody struct {
	f         *Function
	name      *Str
	meta      Value
	bases     Value   // a tuple
	origBases []Value // where __mro_entries__ has changed them
	ns        Value
	kw        objmodel.Args
}

// run runs the body and makes the class.
func (c *classBody) run(m *Machine) (Value, error) {
	classCell, err := m.runFunction(c.f, c.ns)
	if err != nil {
		return Value{}, err
	}
	return c.Finish(m.t, classCell)
}

// prepare works out the metaclass and the namespace.
func (c *classBody) prepare(t *Thread, args objmodel.Args) error {
	pos := args.Pos()
	if len(pos) < 2 {
		return objmodel.TypeErrorf("__build_class__: not enough arguments")
	}
	c.f = asFunction(pos[0])
	if c.f == nil {
		return objmodel.TypeErrorf("__build_class__: func must be a function")
	}
	c.name = pos[1].StrObject()
	if c.name == nil {
		return objmodel.TypeErrorf("__build_class__: name is not a string")
	}
	origBases := append([]Value(nil), pos[2:]...)
	bases, changed, err := resolveBases(t, origBases)
	if err != nil {
		return err
	}
	if changed {
		c.origBases = origBases
	}
	meta, kw := takeMetaclass(args)
	if meta.IsNil() {
		meta = objmodel.TypeType.Value()
		if len(bases) > 0 {
			meta = bases[0].Type().Value()
		}
	}
	if mt := meta.AsType(); mt != nil {
		metas := make([]*objmodel.Type, len(bases))
		for i, b := range bases {
			metas[i] = b.Type()
		}
		if mt, err = objmodel.CalculateMeta(mt, metas); err != nil {
			return err
		}
		meta = mt.Value()
	}
	c.meta, c.kw, c.bases = meta, kw, objmodel.NewTuple(bases...)
	c.ns, err = prepareNamespace(t, meta, c.name, c.bases, kw)
	return err
}

// Finish makes the class after its body has given classCell.
func (c *classBody) Finish(t *Thread, classCell Value) (Value, error) {
	if c.origBases != nil {
		if err := objmodel.SetItem(t, c.ns, names.origBases.Value(), objmodel.NewTuple(c.origBases...)); err != nil {
			return Value{}, err
		}
	}
	all := append([]Value{c.name.Value(), c.bases, c.ns}, c.kw.V...)
	cls, err := objmodel.CallArgs(t, c.meta, objmodel.Args{V: all, Kw: c.kw.Kw})
	if err != nil {
		return Value{}, err
	}
	return cls, checkClassCell(classCell, cls)
}

// checkClassCell makes sure that type.__new__ was given the __class__ cell.
func checkClassCell(v, cls Value) error {
	if v.IsNil() || v.Type() != &CellType || cls.AsType() == nil {
		return nil
	}
	c := asCell(v)
	name := cls.AsType().Name
	if c.v.IsNil() {
		return objmodel.RuntimeErrorf("__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?", name, "<class '"+cls.AsType().FullName()+"'>")
	}
	if c.v != cls {
		return objmodel.TypeErrorf("__class__ set to %s defining '%s' as %s", "<class '"+c.v.AsType().FullName()+"'>", name, "<class '"+cls.AsType().FullName()+"'>")
	}
	return nil
}

// resolveBases replaces bases that aren't classes by what their
// __mro_entries__ gives (PEP 560).
func resolveBases(t *Thread, bases []Value) (out []Value, changed bool, err error) {
	orig := objmodel.NewTuple(append([]Value(nil), bases...)...)
	for _, b := range bases {
		if b.AsType() != nil {
			out = append(out, b)
			continue
		}
		f, err := objmodel.FindAttr(t, b, names.mroEntries)
		if err != nil {
			return nil, false, err
		}
		if f.IsNil() {
			out = append(out, b)
			continue
		}
		r, err := objmodel.Call(t, f, orig)
		if err != nil {
			return nil, false, err
		}
		tuple := r.AsTuple()
		if tuple == nil {
			return nil, false, objmodel.TypeErrorf("__mro_entries__ must return a tuple")
		}
		out = append(out, tuple.Items()...)
		changed = true
	}
	return out, changed, nil
}

// takeMetaclass splits the metaclass keyword from the others.
func takeMetaclass(args objmodel.Args) (meta Value, kw objmodel.Args) {
	for i, k := range args.Kw {
		v := args.KwValues()[i]
		if k.String() == "metaclass" {
			meta = v
			continue
		}
		kw.Kw = append(kw.Kw, k)
		kw.V = append(kw.V, v)
	}
	return meta, kw
}

func prepareNamespace(t *Thread, meta Value, name *Str, bases Value, kw objmodel.Args) (Value, error) {
	if meta == objmodel.TypeType.Value() {
		return objmodel.NewDict(0).Value(), nil
	}
	prep, err := objmodel.FindAttr(t, meta, names.prepare)
	if err != nil {
		return Value{}, err
	}
	if prep.IsNil() {
		return objmodel.NewDict(0).Value(), nil
	}
	ns, err := objmodel.CallArgs(t, prep, objmodel.Args{V: append([]Value{name.Value(), bases}, kw.V...), Kw: kw.Kw})
	if err != nil {
		return Value{}, err
	}
	if ns.Type().Slots.GetItem == nil {
		what := "<metaclass>"
		if c := meta.AsType(); c != nil {
			what = c.Name
		}
		return Value{}, objmodel.TypeErrorf("%s.__prepare__() must return a mapping, not %s", what, ns.TypeName())
	}
	return ns, nil
}
