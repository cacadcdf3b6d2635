// Package stdlib knows which modules are built in and how each is made. A
// module is made when it is first imported, so those that a program doesn't
// use cost nothing.
package stdlib

import (
	"github.com/minipy-go/minipy/interp/stdlib/builtins"
	"github.com/minipy-go/minipy/interp/stdlib/codecs"
	"github.com/minipy-go/minipy/interp/stdlib/copying"
	"github.com/minipy-go/minipy/interp/stdlib/copyreg"
	"github.com/minipy-go/minipy/interp/stdlib/itertools"
	"github.com/minipy-go/minipy/interp/stdlib/math"
	"github.com/minipy-go/minipy/interp/stdlib/operator"
	"github.com/minipy-go/minipy/interp/stdlib/pickling"
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/interp/stdlib/time"
	"github.com/minipy-go/minipy/interp/stdlib/types"
	"github.com/minipy-go/minipy/objmodel"
)

// Constructor makes a module for the interpreter of t.
type Constructor func(t *objmodel.Thread) *objmodel.Module

// registry maps the names of the built-in modules to their constructors.
var registry = map[string]Constructor{
	"_codecs":   codecs.NewC,
	"_pickle":   pickling.NewPickleC,
	"builtins":  builtins.New,
	"sys":       sys.New,
	"types":     types.New,
	"itertools": itertools.New,
	"operator":  operator.New,
	"time":      time.New,
	"codecs":    codecs.New,
	"copy":      copying.New,
	"copyreg":   copyreg.New,
	"math":      math.New,
	"pickle":    pickling.NewPickle,
}

// Lookup gives the constructor of the built-in module with a dotted name, nil
// when there is none.
func Lookup(name string) Constructor { return registry[name] }
