package interp

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/interp/bytecode/frozen"
	"github.com/minipy-go/minipy/interp/stdlib"
	"github.com/minipy-go/minipy/interp/stdlib/importlib"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
)

// importHost is what the import system asks of the interpreter.
func (in *Interp) importHost() *importlib.Host {
	h := &importlib.Host{
		ReadFile: in.readFile,
		Stat:     os.Stat,
		ReadDir:  os.ReadDir,
		Abs:      absolute,
		Join:     joinOS,
		BuiltIn: func(name string) func(*objmodel.Thread) *objmodel.Module {
			return stdlib.Lookup(name)
		},
		Frozen:        stdlib.Find,
		CompileFrozen: in.compileFrozen,
		Names:         stdlib.Names,
		Compile: func(t *objmodel.Thread, src []byte, file string) (objmodel.Value, error) {
			if err := countImport(t, len(src)); err != nil {
				return objmodel.Value{}, err
			}
			code, err := in.compile(t, source{src, file, lexer.FromBytes, parser.Exec}, settings{})
			if err != nil {
				return objmodel.Value{}, err
			}
			return vm.CodeObject(code), nil
		},
		Exec: func(t *objmodel.Thread, code objmodel.Value, globals *objmodel.Dict) error {
			c := vm.AsCode(code)
			if c == nil {
				return objmodel.TypeErrorf("exec() arg 1 must be a string, bytes or code object")
			}
			if globals.GetString("__builtins__").IsNil() {
				globals.SetString("__builtins__", t.Interp.Builtins.Value())
			}
			_, err := machine(t).Run(c, globals, objmodel.Value{})
			return err
		},
		Made: func(t *objmodel.Thread, m *objmodel.Module) {
			if name, _ := m.Dict.GetString("__name__").ToStr(); name == "sys" {
				in.configureSys(m)
			}
		},
	}
	if files := in.cfg.FS; files != nil {
		h.Stat = func(name string) (fs.FileInfo, error) { return fs.Stat(files, slashed(name)) }
		h.ReadDir = func(name string) ([]fs.DirEntry, error) { return fs.ReadDir(files, slashed(name)) }
		h.Abs = func(name string) string { return name }
		h.Join = path.Join
	}
	return h
}

// countImport counts the work of making a module of n bytes of text or code.
// Errors: as Tick.
func countImport(t *objmodel.Thread, n int) error { return t.Tick(int64(n >> 6)) }

// compileFrozen gives the code of a module that the binary carries. Most of its
// functions will never be called: those of one that is compiled here are compiled
// when they first are.
func (in *Interp) compileFrozen(t *objmodel.Thread, name string) (objmodel.Value, bool, error) {
	data, isCode, ok := stdlib.Frozen(name)
	if !ok {
		return objmodel.Value{}, false, nil
	}
	if err := countImport(t, len(data)); err != nil {
		return objmodel.Value{}, false, err
	}
	var code *bytecode.Code
	var err error
	if file := "<frozen " + name + ">"; isCode {
		code, err = frozen.Thaw(string(data), file, t.Interp.Intern)
	} else {
		how := settings{hidden: stdlib.Hidden(name), parser: parser.Options{Later: true}}
		code, err = in.compile(t, source{data, file, lexer.FromBytes, parser.Exec}, how)
	}
	if err != nil {
		return objmodel.Value{}, false, err
	}
	return vm.CodeObject(code), true, nil
}

// slashed makes a path one of a file system of Go.
func slashed(name string) string {
	if name == "" {
		return "."
	}
	return filepath.ToSlash(name)
}

// absolute makes a path absolute, if the working directory is known, and
// leaves the rest of it as it is.
func absolute(name string) string {
	here, err := os.Getwd()
	switch {
	case err != nil || filepath.IsAbs(name):
		return name
	case name == "" || name == ".":
		return here
	}
	return joinOS(here, name)
}

// joinOS puts a path together without cleaning it: it is part of what
// programs see.
func joinOS(elements ...string) string {
	var b strings.Builder
	for i, e := range elements {
		if i > 0 && b.Len() > 0 && !os.IsPathSeparator(b.String()[b.Len()-1]) {
			b.WriteByte(filepath.Separator)
		}
		b.WriteString(e)
	}
	return b.String()
}

// configureSys gives the module sys what the configuration says.
func (in *Interp) configureSys(m *objmodel.Module) {
	importlib.ConfigureSys(m)
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
