package traceback

import (
	"slices"

	"github.com/minipy-go/minipy/objmodel"
)

var (
	moduleName = objmodel.Name("__module__")
	selfName   = objmodel.Name("self")
	dirName    = objmodel.Name("__dir__")
	localsName = objmodel.Name("f_locals")
	copyName   = objmodel.Name("copy")
)

// suggestion is what is said after the message of an error about a name that
// does not exist; "" when nothing comes near it.
func (p *printer) suggestion(e *objmodel.Exception) string {
	typ := e.Value().Type()
	switch {
	case typ.IsSubtype(&objmodel.NameErrorType):
		return p.suggestName(e)
	case typ.IsSubtype(&objmodel.AttributeErrorType):
		name, ok := e.Field("name").ToStr2()
		if ok && name != "" {
			return didYouMean(p.nearAttribute(e, name))
		}
	case typ.IsSubtype(&objmodel.ImportErrorType) && !p.old:
		name, ok := e.Field("name_from").ToStr2()
		if ok && name != "" {
			return didYouMean(p.nearImport(e, name))
		}
	}
	return ""
}

func didYouMean(name string) string {
	if name == "" {
		return ""
	}
	return ". Did you mean: '" + name + "'?"
}

// suggestName looks for a NameError's name in the frame that raised it, on its
// self, and among the modules that can be imported.
func (p *printer) suggestName(e *objmodel.Exception) string {
	name, ok := e.Field("name").ToStr2()
	if !ok || name == "" {
		return ""
	}
	near := didYouMean(p.nearName(e, name))
	switch {
	case p.old || !StdlibModuleNames[name]:
		return near
	case near == "":
		return ". Did you forget to import '" + name + "'?"
	}
	return near + " Or did you forget to import '" + name + "'?"
}

func (p *printer) nearName(e *objmodel.Exception, name string) string {
	tb := lastEntry(e)
	if tb == nil {
		return ""
	}
	locals := p.locals(tb)
	if locals != nil && !p.old {
		if self := locals.GetStr(selfName); !self.IsNil() {
			v, err := objmodel.FindAttr(p.t, self, objmodel.Name(name))
			p.fail(err)
			if err == nil && !v.IsNil() {
				return "self." + name
			}
		}
	}
	var names []string
	for _, d := range []*objmodel.Dict{locals, tb.Globals, p.t.Interp.Builtins} {
		names = appendKeys(names, d)
	}
	return objmodel.Closest(name, names)
}

// appendKeys adds the keys of a namespace that are strings.
func appendKeys(names []string, d *objmodel.Dict) []string {
	if d == nil {
		return names
	}
	for pos := 0; ; {
		k, _, ok := d.Next(&pos)
		if !ok {
			return names
		}
		if s, ok := k.ToStr(); ok {
			names = append(names, s)
		}
	}
}

// locals gives the variables of an entry's frame, nil if they are not known.
func (p *printer) locals(tb *objmodel.Traceback) *objmodel.Dict {
	if p.opts.Locals != nil {
		return p.opts.Locals(tb)
	}
	if tb.Frame.IsNil() {
		return nil
	}
	v, err := objmodel.FindAttr(p.t, tb.Frame, localsName)
	p.fail(err)
	if err != nil || v.IsNil() {
		return nil
	}
	if d := v.AsDict(); d != nil {
		return d
	}
	v, err = objmodel.CallMethod(p.t, v, copyName) // of the proxy
	p.fail(err)
	if err != nil {
		return nil
	}
	return v.AsDict()
}

func lastEntry(e *objmodel.Exception) *objmodel.Traceback {
	tb := e.Traceback
	for tb != nil && tb.Next != nil {
		tb = tb.Next
	}
	return tb
}

func (p *printer) nearAttribute(e *objmodel.Exception, name string) string {
	obj := e.Field("obj")
	if obj.IsNil() {
		return ""
	}
	names := p.dir(obj)
	if name[0] != '_' && !p.old && !p.isOwnSelf(e, obj) {
		names = withoutUnderscored(names)
	}
	return objmodel.Closest(name, names)
}

// isOwnSelf reports whether obj is the self of the function that raised e,
// which may see its own private names suggested.
func (p *printer) isOwnSelf(e *objmodel.Exception, obj objmodel.Value) bool {
	tb := lastEntry(e)
	if tb == nil {
		return false
	}
	locals := p.locals(tb)
	return locals != nil && locals.GetStr(selfName) == obj
}

func (p *printer) nearImport(e *objmodel.Exception, name string) string {
	module, ok := e.Field("name").ToStr2()
	if !ok || p.t.Interp.Modules == nil {
		return ""
	}
	m := p.t.Interp.Modules.GetString(module)
	if m.IsNil() || m.IsNone() {
		return ""
	}
	names := p.dir(m)
	if name[0] != '_' {
		names = withoutUnderscored(names)
	}
	return objmodel.Closest(name, names)
}

func withoutUnderscored(names []string) []string {
	return slices.DeleteFunc(names, func(s string) bool { return s != "" && s[0] == '_' })
}

// dir is dir(v) without what is no string, sorted; nothing if that raises.
func (p *printer) dir(v objmodel.Value) []string {
	list, found, err := objmodel.CallSpecial(p.t, v, dirName)
	p.fail(err)
	if err != nil || !found {
		return nil
	}
	items, err := objmodel.Collect(p.t, list)
	p.fail(err)
	var names []string
	for _, x := range items {
		if s, ok := x.ToStr(); ok {
			names = append(names, s)
		}
	}
	slices.Sort(names)
	return names
}
