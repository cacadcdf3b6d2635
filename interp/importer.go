package interp

import (
	"path"
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib"
	"github.com/minipy-go/minipy/interp/stdlib/builtins"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
)

// importModule imports a module by its dotted name, its packages first.
func (in *Interp) importModule(t *objmodel.Thread, name string) (objmodel.Value, error) {
	if m := t.Interp.Modules.GetString(name); !m.IsNil() {
		if m.IsNone() {
			e := builtins.NoModule(name).(*objmodel.Exception)
			msg := objmodel.NewStr("import of " + name + " halted; None in sys.modules")
			e.SetArgs(objmodel.NewTuple(msg))
			e.SetField("msg", msg)
			return objmodel.Value{}, e
		}
		return m, nil
	}
	if err := t.EnterNative(" while importing a module"); err != nil {
		return objmodel.Value{}, err
	}
	defer t.LeaveNative()
	dirs := in.searchPath()
	var parent objmodel.Value
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		var err error
		if parent, err = in.importModule(t, name[:i]); err != nil {
			return objmodel.Value{}, err
		}
		if m := t.Interp.Modules.GetString(name); !m.IsNil() {
			return m, nil
		}
		p, err := objmodel.FindAttr(t, parent, objmodel.Name("__path__"))
		if err != nil {
			return objmodel.Value{}, err
		}
		if p.IsNil() {
			e := builtins.NoModule(name).(*objmodel.Exception)
			msg := objmodel.NewStr("No module named '" + name + "'; '" + name[:i] + "' is not a package")
			e.SetArgs(objmodel.NewTuple(msg))
			e.SetField("msg", msg)
			return objmodel.Value{}, e
		}
		items, err := objmodel.Collect(t, p)
		if err != nil {
			return objmodel.Value{}, err
		}
		dirs = nil
		for _, d := range items {
			if s, ok := d.ToStr(); ok {
				dirs = append(dirs, s)
			}
		}
	}
	m, err := in.load(t, name, dirs)
	if err != nil {
		return objmodel.Value{}, err
	}
	if !parent.IsNil() {
		last := name[strings.LastIndexByte(name, '.')+1:]
		if err := objmodel.SetAttr(t, parent, objmodel.Name(last), m); err != nil {
			return objmodel.Value{}, err
		}
	}
	return m, nil
}

// searchPath is sys.path as it is now.
func (in *Interp) searchPath() []string {
	sys := in.thread.Interp.Modules.GetString("sys")
	if sys.IsNil() || sys.AsModule() == nil {
		return in.cfg.Path
	}
	list := sys.AsModule().Dict.GetString("path")
	if list.IsNil() || list.AsList() == nil {
		return in.cfg.Path
	}
	var out []string
	for _, v := range list.AsList().Items() {
		if s, ok := v.ToStr(); ok {
			out = append(out, s)
		}
	}
	return out
}

// load finds a module: built in, or a file on the path.
func (in *Interp) load(t *objmodel.Thread, name string, dirs []string) (objmodel.Value, error) {
	if make := stdlib.Lookup(name); make != nil {
		m := make(t)
		m.BuiltIn = true
		t.Interp.Modules.SetString(name, m.Value())
		if name == "sys" {
			in.configureSys(m)
		}
		return m.Value(), nil
	}
	if src, file, pkg, ok := stdlib.Source(name); ok {
		m := in.newModule(name)
		m.Set("__package__", objmodel.NewStr(packageOf(name)))
		if pkg {
			m.Set("__package__", objmodel.NewStr(name))
			m.Set("__path__", objmodel.NewList(nil))
		}
		return in.exec(t, m, name, src, file)
	}
	last := name[strings.LastIndexByte(name, '.')+1:]
	for _, dir := range dirs {
		for _, pkg := range []bool{true, false} {
			file := path.Join(dir, last+".py")
			if pkg {
				file = path.Join(dir, last, "__init__.py")
			}
			src, err := in.readFile(file)
			if err != nil {
				continue
			}
			m := in.newModule(name)
			m.Set("__file__", objmodel.NewStr(file))
			m.Set("__package__", objmodel.NewStr(packageOf(name)))
			if pkg {
				m.Set("__package__", objmodel.NewStr(name))
				m.Set("__path__", objmodel.NewList([]objmodel.Value{objmodel.NewStr(path.Dir(file))}))
			}
			return in.exec(t, m, name, src, file)
		}
	}
	return objmodel.Value{}, builtins.NoModule(name)
}

func packageOf(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return ""
}

// exec runs the source of a module; a module that fails is taken out of
// sys.modules again.
func (in *Interp) exec(t *objmodel.Thread, m *objmodel.Module, name string, src []byte, file string) (objmodel.Value, error) {
	code, err := in.compile(t, source{src, file, lexer.FromFile, parser.Exec}, settings{})
	if err == nil {
		_, err = machine(t).Run(code, m.Dict, objmodel.Value{})
	}
	if err != nil {
		t.Interp.Modules.DeleteStr(objmodel.Name(name))
		return objmodel.Value{}, err
	}
	if now := t.Interp.Modules.GetString(name); !now.IsNil() {
		return now, nil
	}
	return m.Value(), nil
}

// configureSys gives the module sys what the configuration says.
func (in *Interp) configureSys(m *objmodel.Module) {
	m.Set("argv", stringList(in.cfg.Args))
	m.Set("orig_argv", stringList(in.cfg.Args))
	m.Set("path", stringList(in.cfg.Path))
	m.Set("executable", objmodel.NewStr(in.cfg.Executable))
}

func stringList(list []string) objmodel.Value {
	out := make([]objmodel.Value, len(list))
	for i, s := range list {
		out[i] = objmodel.NewStr(s)
	}
	return objmodel.NewList(out)
}
