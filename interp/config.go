package interp

import (
	"io"
	"io/fs"

	"github.com/minipy-go/minipy/interp/stdlib/fileio"
	"github.com/minipy-go/minipy/interp/stdlib/posix"
	"github.com/minipy-go/minipy/objmodel"
)

// Config is what an interpreter is made of. The zero Config is a good one: no
// input, no output, no file access, CPython 3.13's recursion limit.
type Config struct {
	// RecursionLimit is how many Python frames may be active at once; 0 means
	// 1000, as in CPython. Frames live on the heap: a million is fine.
	RecursionLimit int
	// Stdin, Stdout and Stderr are the standard streams; nil means empty or
	// discarded.
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Args is sys.argv.
	Args []string
	// Compat selects whose recursion counting and tracebacks to show:
	// Compat313 (the default) or Compat310.
	Compat Compat
	// Path is the search path for modules in Python, as folders of FS, or of
	// the operating system if FS is nil. Empty means built-in modules only.
	Path []string
	// FS is where Path and RunFile look for files; nil is the operating system.
	FS fs.FS
	// Open opens files for Python's open(), with the parameters of os.OpenFile;
	// nil means that programs can open none.
	Open func(name string, flag int, perm fs.FileMode) (File, error)
	// Files are what programs may do with files through the module os; nil
	// means that they can't do anything. HostFiles is the operating system's.
	Files Files
	// Environ is what os.environ has at the start, as os.Environ gives it. What
	// a program changes stays in the interpreter.
	Environ []string
	// MaxSteps bounds a run in calls and loop iterations; 0 is no bound.
	MaxSteps int64
	// MaxMemory bounds what the interpreter's objects take, and each allocation
	// of a size that Python code chooses, in bytes; 0 is 4 GiB for the latter
	// alone.
	MaxMemory int64
	// Pause, if not nil, is called now and then (every 10,000 calls and loop
	// iterations or earlier) by the goroutine that runs Python code, between two
	// instructions of it: a host may collect garbage there while nothing of the
	// interpreter runs.
	Pause func()
	// Headroom is how many bytes of garbage may gather in the process before Go's
	// collector works, if a program turns out to allocate many: 0 means 64 MiB
	// or MaxMemory if that is less, a negative number what the host has set
	// (GOGC). It costs address space and,
	// as far as programs make garbage, memory, and is shared by all interpreters
	// of the process. The library sets no GOGC. There is none under GOMEMLIMIT,
	// on 32-bit systems and js/wasm, and beside Pause.
	Headroom int64
	// Executable is sys.executable.
	Executable string
	// Processes says how multiprocessing makes processes.
	Processes Processes
}

// File is a file that a host lets a program open; *os.File is one.
type File = fileio.File

// Files is a file system that a host lets a program work on.
type Files = posix.Files

// HostFiles is the file system of the operating system.
type HostFiles = posix.Host

// Compat is a version of CPython to be compatible with.
type Compat = objmodel.Compat

// The versions.
const (
	Compat313 = objmodel.Compat313
	Compat310 = objmodel.Compat310
)

// Version is the version of minipy.
const Version = "0.1.0"

// PythonVersion is the version of the language, as sys.version_info has it.
const PythonVersion = "3.13.0"
