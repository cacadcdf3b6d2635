package interp

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/builtins"
	"github.com/minipy-go/minipy/interp/stdlib/fileio"
	"github.com/minipy-go/minipy/interp/stdlib/importlib"
	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing"
	"github.com/minipy-go/minipy/interp/stdlib/posix"
	"github.com/minipy-go/minipy/interp/stdlib/site"
	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/interp/vm"
	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser"
)

// Interp is one isolated Python interpreter.
type Interp struct {
	cfg     Config
	thread  *objmodel.Thread
	machine *vm.Machine
	streams *stdio.Streams // nil until something used them
	main    *objmodel.Module
	sources map[string][]string // lines of what was compiled, for tracebacks
	host    *multiprocessing.Host
	family  *family         // of the processes inside, nil without any
	steps   *objmodel.Steps // shared with the parent, else nil
	open    bool            // a program has begun whose threads are still to be waited for
}

// New makes an interpreter. Errors: a recursion limit below 1.
func New(cfg Config) (*Interp, error) {
	objmodel.Ready()
	objmodel.Register(vm.Types)
	if cfg.RecursionLimit == 0 {
		cfg.RecursionLimit = 1000
	}
	if cfg.RecursionLimit < 1 {
		return nil, fmt.Errorf("interp: recursion limit %d is below 1", cfg.RecursionLimit)
	}
	share(&cfg)
	shared := &objmodel.Interp{
		Compat:  cfg.Compat,
		Modules: objmodel.NewDict(16),
		Stdin:   orEmpty(cfg.Stdin),
		Stdout:  orDiscard(cfg.Stdout),
		Stderr:  orDiscard(cfg.Stderr),
		State:   map[any]any{},
	}
	in := &Interp{cfg: cfg, thread: objmodel.NewThread(shared), sources: map[string][]string{}}
	shared.State[interpKey{}] = in
	in.thread.Limit = cfg.RecursionLimit
	in.thread.SetMaxMemory(cfg.MaxMemory)
	if cfg.Pause == nil {
		cfg.Pause = newHeadroom(&cfg)
	}
	in.thread.SetPause(cfg.Pause)
	in.machine = vm.New(in.thread)
	if len(cfg.Path) > 0 {
		shared.ScriptDir, shared.HasScriptDir = cfg.Path[0], true
	}
	importlib.SetHost(shared, in.importHost())
	shared.Import = importlib.Import
	shared.Warn = warn
	shared.Codecs = charmapCodecs()
	shared.Unraisable = sys.Unraisable
	b := builtins.New(in.thread)
	b.BuiltIn = true
	b.Functions(compileFunctions)
	b.Functions([]objmodel.MethodDef{vm.BuildClassDef})
	b.Set("open", fileio.NewOpen())
	site.Install(b)
	fileio.SetOpener(shared, cfg.Open)
	posix.Configure(shared, posix.Options{Files: cfg.Files, Environ: cfg.Environ})
	shared.Builtins = b.Dict
	shared.Modules.SetString("builtins", b.Value())
	importlib.Describe(b, "builtins")
	sys.SetHooks(shared, sys.Hooks{Frame: in.frameAt, Traceback: in.tracebackOptions()})
	in.main = in.newModule("__main__")
	in.setHost()
	return in, nil
}

type interpKey struct{}

// of gives the interpreter of a thread.
func of(t *objmodel.Thread) *Interp { return t.Interp.State[interpKey{}].(*Interp) }

func orDiscard(w io.Writer) io.Writer {
	if w == nil {
		return io.Discard
	}
	return w
}

func orEmpty(r io.Reader) io.Reader {
	if r == nil {
		return strings.NewReader("")
	}
	return r
}

// newModule makes a module for Python code and enters it in sys.modules.
func (in *Interp) newModule(name string) *objmodel.Module {
	m := objmodel.NewModule(name)
	m.Set("__name__", in.thread.Interp.Intern(name).Value())
	if name == "__main__" {
		m.Set("__annotations__", objmodel.NewDict(0).Value())
	}
	b := in.thread.Interp.Modules.GetString("builtins")
	m.Set("__builtins__", b)
	in.thread.Interp.Modules.SetString(name, m.Value())
	return m
}

// RunFile runs the file at path as the program's main module, as `minipy run`
// does. Errors: *Error, *ExitError, a broken limit, or what reading gave.
func (in *Interp) RunFile(ctx context.Context, path string) error {
	src, err := in.readFile(path)
	if err != nil {
		return err
	}
	in.main.Set("__loader__", importlib.ScriptLoader("__main__", path))
	in.main.Set("__file__", objmodel.NewStr(path))
	in.main.Set("__cached__", objmodel.None)
	in.host.Main = nil
	return in.run(ctx, src, path, lexer.FromFile)
}

// RunModule finds a module by its name on Config.Path, or the module __main__
// of a package, and runs it as the main module, as `minipy run -m` does.
// Errors: as RunFile; *ExitError with a message if there is no such module.
func (in *Interp) RunModule(ctx context.Context, name string) error {
	return in.runAsMain(ctx, name, true)
}

// RunFolder runs the module __main__ of the first folder of Config.Path as the
// main module, as `minipy run FOLDER` does. Errors: as RunModule.
func (in *Interp) RunFolder(ctx context.Context) error {
	return in.runAsMain(ctx, "__main__", false)
}

// runAsMain leaves the work to the module runpy, as CPython's command does.
func (in *Interp) runAsMain(ctx context.Context, name string, isModule bool) error {
	return in.guard(ctx, func() error {
		runpy, err := in.thread.Interp.Import(in.thread, "runpy")
		if err != nil {
			return err
		}
		_, err = objmodel.CallMethod(in.thread, runpy, objmodel.Name("_run_module_as_main"), objmodel.NewStr(name), objmodel.Bool(isModule))
		return err
	})
}

// RunString runs source text as the main module; name is what tracebacks call
// it. They show its lines. Errors: as RunFile.
func (in *Interp) RunString(ctx context.Context, src, name string) error {
	in.sources[name] = splitLines(src)
	in.setMain(name, src)
	return in.run(ctx, []byte(src), name, lexer.FromText)
}

// RunBytes runs what a stream had in it, as the command does with standard
// input: bytes that may have an encoding cookie, without lines in tracebacks.
// Errors: as RunFile.
func (in *Interp) RunBytes(ctx context.Context, src []byte, name string) error {
	in.setMain(name, string(src))
	return in.run(ctx, src, name, lexer.FromFile)
}

// setMain makes a program that is no file known to processes inside.
func (in *Interp) setMain(name, src string) {
	if in.cfg.Processes == ProcessesInside {
		in.host.Main = &multiprocessing.Source{Name: name, Text: src}
	}
}

func (in *Interp) run(ctx context.Context, src []byte, name string, origin lexer.Origin) error {
	return in.guard(ctx, func() error {
		code, err := in.compile(in.thread, source{src, name, origin, parser.Exec}, settings{})
		if err != nil {
			return err
		}
		in.open = true
		_, err = in.machine.Run(code, in.main.Dict, objmodel.Value{})
		return in.ended(err)
	})
}

// guard does a piece of work under the limits, and gives its error as the API
// does.
func (in *Interp) guard(ctx context.Context, work func() error) error {
	err := in.begin(ctx)
	if err == nil {
		err = work()
	}
	return in.end(err)
}

// begin puts the limits on a piece of work. Errors: the cause of a context that
// has ended.
func (in *Interp) begin(ctx context.Context) error {
	in.thread.SetContext(ctx)
	if in.steps != nil {
		in.thread.ShareSteps(in.steps)
	} else {
		in.thread.SetMaxSteps(in.cfg.MaxSteps)
	}
	return in.thread.CheckContext()
}

// end takes the limits off and gives the work's error as the API does.
func (in *Interp) end(err error) error {
	err = in.wrapError(err) // which asks Python code for the message
	in.thread.SetContext(nil)
	if in.streams == nil {
		if in.streams = stdio.Made(in.thread.Interp); in.streams == nil {
			return err
		}
	}
	if ferr := in.streams.Flush(); err == nil && ferr != nil {
		err = flushError{ferr}
	}
	return err
}

// flushError is what a run ends with that has done all but write out the last
// of its output. Exit tells of that itself.
type flushError struct{ error }

// Unwrap gives what the writer gave.
func (e flushError) Unwrap() error { return e.error }

func (in *Interp) readFile(path string) ([]byte, error) {
	if in.cfg.FS != nil {
		return fs.ReadFile(in.cfg.FS, filepath.ToSlash(path))
	}
	return os.ReadFile(path)
}

// Eval evaluates an expression in the main module and gives its value as Go
// has it. Errors: as RunFile.
func (in *Interp) Eval(ctx context.Context, expr string) (any, error) {
	var out any
	err := in.guard(ctx, func() error {
		code, err := in.compile(in.thread, source{[]byte(expr), "<string>", lexer.FromText, parser.Eval}, settings{})
		if err != nil {
			return err
		}
		v, err := in.machine.Run(code, in.main.Dict, objmodel.Value{})
		if err != nil {
			return err
		}
		out, err = in.toGo(v)
		return err
	})
	return out, err
}

// Get gives a global variable of the main module. Errors: *Error with class
// NameError if there is none.
func (in *Interp) Get(name string) (any, error) {
	v := in.main.Dict.GetString(name)
	if v.IsNil() {
		return nil, in.wrapError(objmodel.NameErrorf(&objmodel.NameErrorType, objmodel.Name(name), "name '%s' is not defined", name))
	}
	return in.toGo(v)
}

// Set sets a global variable of the main module. Errors: a Go type that has
// no Python counterpart.
func (in *Interp) Set(name string, value any) error {
	v, err := in.toPython(value)
	if err != nil {
		return err
	}
	in.main.Dict.SetStr(in.thread.Interp.Intern(name), v)
	return nil
}

// Call calls a callable that is a global variable of the main module. Errors:
// as RunFile.
func (in *Interp) Call(ctx context.Context, name string, args ...any) (any, error) {
	f := in.main.Dict.GetString(name)
	if f.IsNil() {
		if f = in.thread.Interp.Builtins.GetString(name); f.IsNil() {
			return nil, in.wrapError(objmodel.NameErrorf(&objmodel.NameErrorType, objmodel.Name(name), "name '%s' is not defined", name))
		}
	}
	return in.call(ctx, f, args)
}

func (in *Interp) call(ctx context.Context, f objmodel.Value, args []any) (any, error) {
	var few [fewArgs]objmodel.Value
	vals := few[:0]
	for _, a := range args {
		v, err := in.toPython(a)
		if err != nil {
			return nil, err
		}
		vals = append(vals, v)
	}
	var out any
	err := in.begin(ctx)
	if err == nil {
		var r objmodel.Value
		if r, err = objmodel.Call(in.thread, f, vals...); err == nil {
			out, err = in.toGo(r)
		}
	}
	return out, in.end(err)
}

// fewArgs is how many arguments a call from Go has without an allocation.
const fewArgs = 8

// SetRecursionLimit is sys.setrecursionlimit.
func (in *Interp) SetRecursionLimit(n int) error {
	if n < 1 {
		return fmt.Errorf("interp: recursion limit %d is below 1", n)
	}
	in.thread.SetMaxDepth(n)
	return nil
}

// Thread gives the thread of the object model, for Go code that works on
// objects themselves.
func (in *Interp) Thread() *objmodel.Thread { return in.thread }

// Main gives the main module.
func (in *Interp) Main() *objmodel.Module { return in.main }

// frameAt gives the frame object depth frames below the running one.
func (in *Interp) frameAt(t *objmodel.Thread, depth int) (objmodel.Value, error) {
	return machine(t).FrameAt(depth), nil
}

// machine gives what runs the code of a thread.
func machine(t *objmodel.Thread) *vm.Machine { return t.Machine.(*vm.Machine) }

// Untraced keeps the host's side of the interpreter out of what its program's
// memory is.
func (in *Interp) Untraced() {}
