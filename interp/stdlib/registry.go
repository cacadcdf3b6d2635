// Package stdlib knows which modules are built in and how each is made. A
// module is made when it is first imported, so those that a program doesn't
// use cost nothing.
package stdlib

import (
	"github.com/minipy-go/minipy/interp/stdlib/arrays"
	"github.com/minipy-go/minipy/interp/stdlib/ast"
	"github.com/minipy-go/minipy/interp/stdlib/asyncio"
	"github.com/minipy-go/minipy/interp/stdlib/atexit"
	"github.com/minipy-go/minipy/interp/stdlib/binascii"
	"github.com/minipy-go/minipy/interp/stdlib/bisect"
	"github.com/minipy-go/minipy/interp/stdlib/builtins"
	"github.com/minipy-go/minipy/interp/stdlib/cmath"
	"github.com/minipy-go/minipy/interp/stdlib/codecs"
	"github.com/minipy-go/minipy/interp/stdlib/collections"
	"github.com/minipy-go/minipy/interp/stdlib/contextvars"
	"github.com/minipy-go/minipy/interp/stdlib/copying"
	"github.com/minipy-go/minipy/interp/stdlib/copyreg"
	"github.com/minipy-go/minipy/interp/stdlib/csvrows"
	"github.com/minipy-go/minipy/interp/stdlib/dates"
	"github.com/minipy-go/minipy/interp/stdlib/decimals"
	"github.com/minipy-go/minipy/interp/stdlib/dis"
	"github.com/minipy-go/minipy/interp/stdlib/fileio"
	"github.com/minipy-go/minipy/interp/stdlib/functools"
	"github.com/minipy-go/minipy/interp/stdlib/gc"
	"github.com/minipy-go/minipy/interp/stdlib/heapq"
	"github.com/minipy-go/minipy/interp/stdlib/importlib"
	"github.com/minipy-go/minipy/interp/stdlib/instances"
	"github.com/minipy-go/minipy/interp/stdlib/itertools"
	"github.com/minipy-go/minipy/interp/stdlib/json"
	"github.com/minipy-go/minipy/interp/stdlib/math"
	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing"
	"github.com/minipy-go/minipy/interp/stdlib/operator"
	"github.com/minipy-go/minipy/interp/stdlib/pickletools"
	"github.com/minipy-go/minipy/interp/stdlib/pickling"
	"github.com/minipy-go/minipy/interp/stdlib/posix"
	"github.com/minipy-go/minipy/interp/stdlib/random"
	"github.com/minipy-go/minipy/interp/stdlib/regex"
	"github.com/minipy-go/minipy/interp/stdlib/stringfields"
	"github.com/minipy-go/minipy/interp/stdlib/structs"
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/interp/stdlib/thread"
	"github.com/minipy-go/minipy/interp/stdlib/time"
	"github.com/minipy-go/minipy/interp/stdlib/tokenizing"
	"github.com/minipy-go/minipy/interp/stdlib/tracebacks"
	"github.com/minipy-go/minipy/interp/stdlib/types"
	"github.com/minipy-go/minipy/interp/stdlib/typing"
	"github.com/minipy-go/minipy/interp/stdlib/ucd"
	"github.com/minipy-go/minipy/interp/stdlib/weakref"
	"github.com/minipy-go/minipy/objmodel"
)

// Constructor makes a module for the interpreter of t.
type Constructor func(t *objmodel.Thread) *objmodel.Module

// registry maps the names of the built-in modules to their constructors.
var registry = map[string]Constructor{
	"_ast":           ast.New,
	"_asyncio":       asyncio.New,
	"_dates":         dates.New,
	"_decimals":      decimals.New,
	"_codecs":        codecs.NewC,
	"_collections":   collections.New,
	"_compat_pickle": pickling.NewCompat,
	"_csvrows":       csvrows.New,
	"_dis":           dis.New,
	"_functools":     functools.New,
	"_gc":            gc.New,
	"_heapq":         heapq.New,
	"_io":            fileio.NewC,
	"_json":          json.New,
	"_operator":      operator.NewC,
	"_pickle":        pickling.NewPickleC,
	"_random":        random.New,
	"_sre":           regex.New,
	"_string":        stringfields.New,
	"_thread":        thread.New,
	"_tokenize":      tokenizing.New,
	"_traceback":     tracebacks.New,
	"_weakref":       weakref.New,
	"_types":         types.New,
	"array":          arrays.New,
	"unicodedata":    ucd.New,
	"atexit":         atexit.New,
	"binascii":       binascii.New,
	"bisect":         bisect.New,
	"builtins":       builtins.New,
	"contextvars":    contextvars.New,
	"copy":           copying.New,
	"copyreg":        copyreg.New,
	"errno":          posix.NewErrno,
	"itertools":      itertools.New,
	"math":           math.New,
	"cmath":          cmath.New,
	"operator":       operator.New,
	"pickletools":    pickletools.New,
	"pickle":         pickling.NewPickle,
	"posix":          posix.New,
	"struct":         structs.New,
	"sys":            sys.New,
	"time":           time.New,

	"_frozen_importlib":          importlib.New,
	"_frozen_importlib_external": importlib.NewExternal,
	"_typing":                    typing.New,

	"_multiprocessing": multiprocessing.New,

	"_testinternalcapi": instances.New,
}

// Lookup gives the constructor of the built-in module with a dotted name, nil
// when there is none.
func Lookup(name string) Constructor { return registry[name] }
