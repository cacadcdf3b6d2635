// Package importlib is the import system: specs, finders, loaders, and how
// they work together (PEP 302, 420, 451). It makes the modules _frozen_importlib
// and _frozen_importlib_external, on which the Python package importlib stands.
//
// Modules are found by the finders on sys.meta_path, as in CPython. The usual
// ones are in Go: built-in modules, frozen ones (the modules in Python that
// the binary carries), and files on a path. As in CPython, only a handful of
// the standard library comes before the path; the rest comes after it.
package importlib

import (
	"io/fs"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// Host is what the interpreter does for the import system.
type Host struct {
	// ReadFile, Stat and ReadDir look at the files that modules may come from.
	ReadFile func(path string) ([]byte, error)
	Stat     func(path string) (fs.FileInfo, error)
	ReadDir  func(path string) ([]fs.DirEntry, error)
	// Abs makes a path absolute, if the file system knows what that is.
	Abs func(path string) string
	// Join puts a path together.
	Join func(elements ...string) string
	// BuiltIn gives what makes a module written in Go, nil if there is none.
	BuiltIn func(name string) func(t *Thread) *objmodel.Module
	// Frozen tells whether the binary carries a module in Python, and whether
	// that is a package.
	Frozen func(name string) (isPackage, ok bool)
	// CompileFrozen compiles such a module; ok is false if there is none.
	CompileFrozen func(t *Thread, name string) (code Value, ok bool, err error)
	// FrozenNames gives the names of the modules of both kinds in a package,
	// the top level for "".
	Names func(parent string) []string
	// Compile compiles a module; its code object is the result.
	Compile func(t *Thread, src []byte, file string) (Value, error)
	// Exec runs a code object in a namespace.
	Exec func(t *Thread, code Value, globals *objmodel.Dict) error
	// Made is told of a module written in Go when it has been made.
	Made func(t *Thread, m *objmodel.Module)
}

type hostKey struct{}

// SetHost gives an interpreter its host.
func SetHost(in *objmodel.Interp, h *Host) { in.State[hostKey{}] = h }

func hostOf(t *Thread) *Host { return t.Interp.State[hostKey{}].(*Host) }

// Early says whether a module of the standard library comes before those on
// the path, as CPython's built-in and frozen modules do.
func Early(name string) bool {
	switch name {
	case "_abc", "_ast", "_asyncio", "_codecs", "_collections", "_contextvars", "_functools", "_imp", "_io", "_locale", "_operator",
		"_signal", "_sre", "_stat", "_string", "_suggestions", "_symtable", "_sysconfig", "_thread", "_tokenize",
		"_tracemalloc", "_typing", "_warnings", "_weakref", "atexit", "builtins", "errno", "faulthandler", "gc",
		"itertools", "marshal", "posix", "pwd", "sys", "time":
		return true
	case "_frozen_importlib", "_frozen_importlib_external", "zipimport", "abc", "codecs", "io", "_collections_abc",
		"_sitebuiltins", "genericpath", "ntpath", "posixpath", "os", "site", "stat", "importlib", "runpy", "__hello__",
		"__phello__":
		return true
	}
	return false
}
