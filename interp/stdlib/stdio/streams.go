// Package stdio has the three standard streams of an interpreter as Python
// sees them: buffered text files over the readers and writers that the host
// gave. print and input go through them without touching the sys module.
package stdio

import (
	"os"

	"github.com/minipy-go/minipy/objmodel"
)

// Streams are the standard streams of one interpreter.
type Streams struct {
	In, Out, Err *File
	// Sys is the namespace of the sys module once it has been made: programs
	// may put other objects in the place of the streams there. nil before.
	Sys *objmodel.Dict

	files map[*File]struct{} // open for writing
}

// Unsupported gives the class io.UnsupportedOperation. It has two bases, so
// every interpreter makes its own.
func Unsupported(t *objmodel.Thread) (*objmodel.Type, error) {
	if cls, ok := t.Interp.State[unsupportedKey{}].(*objmodel.Type); ok {
		return cls, nil
	}
	ns := objmodel.NewDict(1)
	ns.SetString("__module__", objmodel.NewStr("io"))
	bases := []*objmodel.Type{&objmodel.OSErrorType, &objmodel.ValueErrorType}
	cls, err := objmodel.NewClass(t, &objmodel.TypeType, objmodel.Name("UnsupportedOperation"), bases, ns, objmodel.Args{})
	if err != nil {
		return nil, err
	}
	remember(t, unsupportedKey{}, cls)
	return cls, nil
}

// remember keeps a value of the interpreter's.
func remember(t *objmodel.Thread, key, value any) {
	if t.Interp.State == nil {
		t.Interp.State = make(map[any]any)
	}
	t.Interp.State[key] = value
}

type unsupportedKey struct{}

type streamsKey struct{}

var (
	stdinName  = objmodel.Name("stdin")
	stdoutName = objmodel.Name("stdout")
	stderrName = objmodel.Name("stderr")
	closedName = objmodel.Name("closed")
	flushName  = objmodel.Name("flush")
)

// Of gives the standard streams of t's interpreter, made when first asked for.
func Of(t *objmodel.Thread) *Streams {
	if s, ok := t.Interp.State[streamsKey{}].(*Streams); ok {
		return s
	}
	objmodel.Register(specs)
	s := &Streams{
		In:  NewReader(&input{t: t, r: t.Interp.Stdin}, "<stdin>", 0),
		Out: NewWriter(t.Interp.Stdout, "<stdout>", 1),
		Err: NewWriter(t.Interp.Stderr, "<stderr>", 2),
	}
	s.In.terminal = isTerminal(t.Interp.Stdin)
	s.Err.before = s.Out
	s.Err.errors = "backslashreplace"
	s.Err.lineBuffered = true
	s.Out.lineBuffered = isTerminal(t.Interp.Stdout)
	remember(t, streamsKey{}, s)
	return s
}

// Flush writes out what stdout and stderr still hold; for the end of a run.
// Errors: what the host's writers gave.
func Flush(in *objmodel.Interp) error {
	if s := Made(in); s != nil {
		return s.Flush()
	}
	return nil
}

// Made gives the standard streams of an interpreter, nil before Of made them.
func Made(in *objmodel.Interp) *Streams {
	s, _ := in.State[streamsKey{}].(*Streams)
	return s
}

// Flush writes out what stdout, stderr and the open files still hold. Errors:
// what the host's writers gave for stdout and stderr.
func (s *Streams) Flush() error {
	for f := range s.files {
		f.flush()
	}
	err := s.Out.flush()
	if err != nil {
		s.Out.late = err
	}
	if err2 := s.Err.flush(); err == nil {
		err = err2
	}
	return err
}

// FlushLast flushes what sys.stdout is at the end of a run. Errors: what that
// raises, or what an earlier flush of the interpreter's own stream met that
// nobody was told of.
func (s *Streams) FlushLast(t *objmodel.Thread) error {
	v, file := s.Stdout()
	switch {
	case v.IsNil() || v.IsNone() || file != nil && file.closed:
		return nil
	case file != nil:
		if err := file.flush(); err != nil {
			return err
		}
		err := file.late
		file.late = nil
		return err
	}
	if closed, err := objmodel.FindAttr(t, v, closedName); err == nil && !closed.IsNil() {
		if is, err := objmodel.Truth(t, closed); is && err == nil {
			return nil
		}
	}
	_, err := objmodel.CallMethod(t, v, flushName)
	return err
}

// Stdout gives the object that sys.stdout is now; file is not nil when that
// is the stream the interpreter began with. The nil Value: it was deleted.
func (s *Streams) Stdout() (v objmodel.Value, file *File) { return s.current(stdoutName, s.Out) }

// Stderr is Stdout for sys.stderr.
//
//go:noinline
func (s *Streams) Stderr() (v objmodel.Value, file *File) { return s.current(stderrName, s.Err) }

// Stdin is Stdout for sys.stdin.
func (s *Streams) Stdin() (v objmodel.Value, file *File) { return s.current(stdinName, s.In) }

func (s *Streams) current(name *objmodel.Str, own *File) (objmodel.Value, *File) {
	if s.Sys == nil {
		return own.Value(), own
	}
	v := s.Sys.GetStr(name)
	if v == own.Value() {
		return v, own
	}
	if v.IsNil() {
		return v, nil
	}
	return v, AsFile(v)
}

// isTerminal reports whether a host's stream is a character device.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
