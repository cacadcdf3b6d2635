package pickle

import (
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/rename"
)

// saveType writes a class whose metaclass is type.
func (p *Pickler) saveType(obj objmodel.Value) error {
	for _, single := range [...]objmodel.Value{objmodel.None, objmodel.Ellipsis, objmodel.NotImplemented} {
		if obj.Is(single.Type().Value()) {
			return p.saveReduce(reduction{callable: objmodel.TypeType.Value(), args: objmodel.NewTuple(single)}, obj)
		}
	}
	return p.saveGlobal(obj, objmodel.Value{})
}

// saveGlobal writes obj as a name to import. name is nil, or a str for the
// name to use instead of obj's own.
func (p *Pickler) saveGlobal(obj, name objmodel.Value) error {
	name, err := p.globalName(obj, name)
	if err != nil {
		return err
	}
	dotted, ok := name.ToStr()
	if !ok {
		return objmodel.TypeErrorf("__qualname__ must be str")
	}
	for _, part := range strings.Split(dotted, ".") {
		if part == localMark {
			return localError(p.t, objmodel.Value{}, dotted)
		}
	}
	module, err := p.whichModule(obj, dotted)
	if err != nil {
		return err
	}
	parent, err := p.checkGlobal(obj, module, name, dotted)
	if err != nil {
		return err
	}
	if at := strings.LastIndexByte(dotted, '.'); at >= 0 && parent.IsNil() {
		name = objmodel.NewStr(dotted[at+1:]) // the module has it under that name too
	}
	if p.proto >= 2 {
		done, err := p.saveExtension(obj, module, name)
		if done || err != nil {
			return err
		}
	}
	return p.writeGlobal(obj, module, name, parent)
}

// globalName gives the qualified name of obj, unless one is given.
func (p *Pickler) globalName(obj, name objmodel.Value) (objmodel.Value, error) {
	if !name.IsNil() {
		return name, nil
	}
	name, err := objmodel.FindAttr(p.t, obj, nameQualName)
	if err != nil || !name.IsNil() {
		return name, err
	}
	return objmodel.GetAttr(p.t, obj, nameName)
}

// whichModule gives the name of the module that obj is found in: its
// __module__, or the first of the imported modules that has it.
func (p *Pickler) whichModule(obj objmodel.Value, dotted string) (objmodel.Value, error) {
	module, err := objmodel.FindAttr(p.t, obj, nameModule)
	if err != nil {
		return objmodel.Value{}, err
	}
	if !module.IsNil() && !module.IsNone() {
		return module, nil
	}
	modules := p.t.Interp.Modules
	if modules != nil {
		modules = modules.Copy()
		for pos := 0; ; {
			key, m, ok := modules.Next(&pos)
			if !ok {
				break
			}
			if text, ok := key.ToStr(); !ok || text == "__main__" || m.IsNone() {
				continue
			}
			found, _, err := deepAttr(p.t, m, dotted)
			if err != nil {
				if objmodel.Matches(err, &objmodel.AttributeErrorType) {
					continue
				}
				return objmodel.Value{}, err
			}
			if found.Is(obj) {
				return key, nil
			}
		}
	}
	return objmodel.NewStr("__main__"), nil
}

// checkGlobal looks obj up by its name, which must give obj itself. parent is
// the object that has it when that is not the module, and nil otherwise.
func (p *Pickler) checkGlobal(obj, module, name objmodel.Value, dotted string) (parent objmodel.Value, err error) {
	m, err := p.importOf(module)
	if err != nil {
		if _, ok := err.(*objmodel.Exception); !ok {
			return objmodel.Value{}, err
		}
		return objmodel.Value{}, p.globalError("Can't pickle %s: import of module %s failed", obj, module)
	}
	found, parent, err := deepAttr(p.t, m, dotted)
	if err != nil && !objmodel.Matches(err, &objmodel.AttributeErrorType) {
		return objmodel.Value{}, err
	}
	moduleText, _ := module.ToStr()
	if err != nil {
		return objmodel.Value{}, p.objectError(obj, "Can't pickle %s: attribute lookup %s on %s failed", dotted, moduleText)
	}
	if !found.Is(obj) {
		return objmodel.Value{}, p.objectError(obj, "Can't pickle %s: it's not the same object as %s.%s", moduleText, dotted)
	}
	if parent.Is(m) {
		return objmodel.Value{}, nil
	}
	return parent, nil
}

// importOf gives the module of a name, from the imported ones if it is there.
func (p *Pickler) importOf(module objmodel.Value) (objmodel.Value, error) {
	name, ok := module.ToStr()
	if !ok {
		return objmodel.Value{}, objmodel.TypeErrorf("module name must be a string")
	}
	if modules := p.t.Interp.Modules; modules != nil {
		if m := modules.GetString(name); !m.IsNil() && !m.IsNone() {
			return m, nil
		}
	}
	return importModule(p.t, name)
}

// globalError makes a PicklingError of the reprs of an object and a module
// name.
func (p *Pickler) globalError(format string, obj, module objmodel.Value) error {
	text, err := objmodel.Repr(p.t, module)
	if err != nil {
		return err
	}
	return p.objectError(obj, format, text)
}

// objectError makes a PicklingError whose first word is the repr of obj.
func (p *Pickler) objectError(obj objmodel.Value, format string, args ...any) error {
	text, err := objmodel.Repr(p.t, obj)
	if err != nil {
		return err
	}
	return p.state.picklingErrorf(format, append([]any{text}, args...)...)
}

// saveExtension writes obj as an extension code, if it has one.
func (p *Pickler) saveExtension(obj, module, name objmodel.Value) (done bool, err error) {
	if p.state.ExtensionRegistry.Len() == 0 {
		return false, nil
	}
	v, err := p.state.ExtensionRegistry.Get(p.t, objmodel.NewTuple(module, name))
	if err != nil || v.IsNil() {
		return false, err
	}
	if v.Native(&objmodel.IntType).IsNil() {
		return false, p.globalError("Can't pickle %s: extension code %s isn't an integer", obj, v)
	}
	code, ok := v.ToInt()
	if !ok || code <= 0 || code > 0x7fffffff {
		return false, p.objectError(obj, "Can't pickle %s: extension code %d is out of range", code)
	}
	switch {
	case code <= 0xff:
		p.out.Bytes(opcode.Ext1, byte(code))
	case code <= 0xffff:
		p.out.Bytes(opcode.Ext2, byte(code), byte(code>>8))
	default:
		p.out.Op4(opcode.Ext4, uint32(code))
	}
	return true, nil
}

// writeGlobal writes the opcodes for a name to import.
func (p *Pickler) writeGlobal(obj, module, name, parent objmodel.Value) error {
	switch {
	case p.proto >= 4:
		if !isNative(obj) {
			// The module names of what C makes at run time are not interned.
			module = p.interned(module)
		}
		if obj.Type().IsPlainFunction() || obj.AsBuiltin() != nil && !isNative(obj) {
			name = p.interned(name)
		}
		if err := p.saveAll([]objmodel.Value{module, name}); err != nil {
			return err
		}
		p.out.Op(opcode.StackGlobal)
	case !parent.IsNil():
		if err := p.saveNested(module, name); err != nil {
			return err
		}
	default:
		if err := p.writeGlobalText(module, name); err != nil {
			return err
		}
	}
	p.memoPut(obj)
	return nil
}

// isNative reports whether obj is a function that CPython has in C, or the one
// exception class that it makes at run time.
func isNative(obj objmodel.Value) bool {
	if obj.Is(objmodel.ExceptionGroupType.Value()) {
		return true
	}
	f := obj.AsBuiltin()
	if f == nil {
		return false
	}
	module, _ := f.Module.ToStr2()
	return module != "copyreg" && module != "copy"
}

// interned gives the one str of a text that names share, as CPython interns the
// names of modules, classes and functions. Pickles keep them by identity.
func (p *Pickler) interned(v objmodel.Value) objmodel.Value {
	if s := v.AsStr(); s != nil {
		return p.t.Interp.Intern(s.String()).Value()
	}
	return v
}

// saveNested writes what another object than a module has, for protocols that
// know no dotted names: as calls of getattr, from the first part of the name on.
// Neither the first part nor the results on the way get a place in the memo.
func (p *Pickler) saveNested(module, name objmodel.Value) error {
	builtins, err := p.importOf(objmodel.NewStr("builtins"))
	if err != nil {
		return err
	}
	getattr, err := objmodel.GetAttr(p.t, builtins, nameGetAttr)
	if err != nil {
		return err
	}
	dotted, _ := name.ToStr()
	parts := strings.Split(dotted, ".")
	for range parts[1:] {
		if err := p.save(getattr, false); err != nil {
			return err
		}
		if p.proto < 2 {
			p.out.Op(opcode.Mark)
		}
	}
	if err := p.writeGlobalText(module, objmodel.NewStr(parts[0])); err != nil {
		return err
	}
	for _, part := range parts[1:] {
		if err := p.save(objmodel.NewStr(part), false); err != nil {
			return err
		}
		if p.proto < 2 {
			p.out.Op(opcode.Tuple)
		} else {
			p.out.Op(opcode.Tuple2)
		}
		p.out.Op(opcode.Reduce)
	}
	return nil
}

// writeGlobalText writes GLOBAL.
func (p *Pickler) writeGlobalText(module, name objmodel.Value) error {
	moduleText, _ := module.ToStr()
	nameText, _ := name.ToStr()
	g := rename.Global{Module: moduleText, Name: nameText}
	if p.proto < 3 && !p.options.Python3Names {
		g = g.ToPython2()
	}
	if p.proto < 3 && !objmodel.IsASCII(g.Module) {
		return p.state.picklingErrorf("can't pickle module identifier '%s' using pickle protocol %d", g.Module, p.proto)
	}
	if p.proto == 3 {
		for _, part := range [...]struct{ kind, text string }{{"module", g.Module}, {"global", g.Name}} {
			if !utf8.ValidString(part.text) {
				return p.state.picklingErrorf("can't pickle %s identifier '%s' using pickle protocol %d", part.kind, part.text, p.proto)
			}
		}
	}
	if p.proto < 3 && !objmodel.IsASCII(g.Name) {
		return p.state.picklingErrorf("can't pickle global identifier '%s' using pickle protocol %d", g.Name, p.proto)
	}
	p.out.Text(string(opcode.Global) + g.Module + "\n" + g.Name + "\n")
	return nil
}
