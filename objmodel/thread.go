package objmodel

import (
	"io"
	"math/big"

	"github.com/minipy-go/minipy/objmodel/codecs"
)

// Machine is what the object model asks of the machine that runs frames.
type Machine interface {
	// SuperArgs gives what super() without arguments means in the frame that
	// called it: the class that the method was defined in and the first
	// argument. Errors: RuntimeError.
	SuperArgs(t *Thread) (cls, self Value, err error)
	// Globals gives the globals of the innermost Python frame, nil if none.
	Globals(t *Thread) *Dict
	// Locals gives the mapping that locals() gives there.
	Locals(t *Thread) (Value, error)
	// FrameOf makes the frame object of a traceback entry, None if it can't.
	FrameOf(tb *Traceback) Value
	// FrameInfo is what a traceback entry needs of a frame object; ok is false
	// if v isn't one.
	FrameInfo(v Value) (code CodeInfo, globals *Dict, ok bool)
	// Caller gives the __module__ that a class made there gets, nil if unknown.
	Caller(t *Thread) Value
	// CallFunction calls a Python function with a and, unless it is nil, b; ok is
	// false, and nothing has been done, where that isn't a simple call.
	CallFunction(f, a, b Value) (r Value, ok bool, err error)
}

// Compat selects the version of CPython whose recursion and traceback
// behaviour is reproduced.
type Compat uint8

// The versions.
const (
	Compat313 Compat = iota
	Compat310
)

// Interp is what the threads of one interpreter share.
type Interp struct {
	Builtins *Dict
	Modules  *Dict
	Compat   Compat
	// MaxStrDigits bounds the decimal digits of ints turned into text and back
	// (sys.set_int_max_str_digits): 0 is the default of 4300, below 0 no bound.
	MaxStrDigits int
	Stdin        io.Reader
	Stdout       io.Writer
	Stderr       io.Writer
	// Import imports a module by its dotted name and gives that module (not
	// its top-level package).
	Import func(t *Thread, name string) (Value, error)
	// Warn issues a warning from the frame that runs; nil drops warnings.
	Warn func(t *Thread, category *Type, message string) error
	// Unraisable tells of an exception that nobody can catch, in the words of
	// message ("" for the usual ones) and with the object that it happened in;
	// nil drops them.
	Unraisable func(t *Thread, err error, message string, object Value) error
	// Codecs gives further encodings by codecs.Normal name, nil for one that it
	// doesn't have; nil has none.
	Codecs func(name string) *codecs.Codec
	// ScriptDir is the folder of the program, "" for the working directory, if
	// HasScriptDir says that modules are looked for there first.
	ScriptDir    string
	HasScriptDir bool
	// PID and ParentPID are the numbers of the process that the interpreter is,
	// and of its parent.
	PID, ParentPID int64
	// Lent says that the host holds objects of the interpreter, out of sight of
	// Tracers: what seems to be held by nobody may be the host's.
	Lent bool
	// State keeps what one built-in module needs per interpreter.
	State map[any]any

	interned map[string]*Str
	subs     map[*Type]*subclasses // subclasses of static types

	turn    turn
	first   *Thread
	threads []*Thread // those beside the first
	started int64     // how many of them there have been

	weak      weakTable
	finals    finalizers
	layouts   layouts // of Go types, for Tracers
	collector collector
}

// Thread is one thread of Python execution: what CPython calls the thread
// state. It is used by one goroutine at a time.
type Thread struct {
	Interp  *Interp
	Machine Machine

	// Depth is the number of Python frames that are running, Limit how many
	// there may be.
	Depth, Limit int
	// Native is the depth of Go functions that run over Python data or call
	// back into Python; NativeLimit lies well below what Go's stack can hold.
	Native, NativeLimit int
	compares            uint // comparisons that tickCompare counted
	// Through is how many of the Native ones hold no objects in Go variables
	// beyond what else holds them: code that runs for import, exec, or the host.
	Through int
	// HandedOn is what Native is where a function was last called by code whose
	// Go variables hold nothing that its caller does not hold.
	HandedOn int
	// SharedDepth says that recursion in Go functions counts against Limit as
	// frames do, as in CPython up to 3.11.
	SharedDepth bool

	// Ticks counts down on back-edges and calls; at zero the thread looks at
	// its limits.
	Ticks int64
	limit *limits       // of all threads of the interpreter
	stop  chan struct{} // closed to end a thread; nil for an interpreter's first

	number int64

	heldLimit int // the recursion limit while Limit is negative

	// Handled is the exception that an except block is handling (what a bare
	// raise re-raises and new exceptions get as their context).
	Handled *Exception

	// Observer, when not nil, is told of every step of attribute lookups.
	Observer Observer

	// Vars is the current context of context variables (PEP 567), which the
	// module contextvars keeps here; nil before one is asked for.
	Vars any

	// scratch are big ints that one operation at a time may use.
	scratch [4]big.Int

	walkers walkers `trace:"-"`

	// args is where calls from Go code keep their arguments.
	args     argStack
	held     []any   // see Hold
	gathered []Value // room for the items of a listSink; nil while one has it
	sorting  sortRoom
	new      []Value // objects whose __init__ runs in Go code, for Tracers

	// ReprSet are the containers whose repr is being made, to stop cycles.
	ReprSet []Value
}

// Observer is told the steps of attribute lookups.
type Observer interface {
	// Lookup is told that name was looked for on obj at the place step says,
	// and whether it was there.
	Lookup(obj Value, name string, step LookupStep, owner *Type, found bool)
}

// LookupStep is a place where attribute lookup looks.
type LookupStep uint8

// The places, in the order in which they are asked.
const (
	StepDataDescriptor LookupStep = iota
	StepInstanceDict
	StepClassAttribute
	StepGetAttr
)

// DefaultNativeLimit is how deep Go functions may nest over Python data.
// CPython 3.13 allows its C functions about as much.
const DefaultNativeLimit = 10000

// NewThread makes a thread of an interpreter.
func NewThread(in *Interp) *Thread {
	t := &Thread{Interp: in, Limit: 1000, NativeLimit: DefaultNativeLimit,
		Ticks: tickSlice, limit: newLimits()}
	if in.first == nil {
		in.first = t
	}
	return t
}

// MaxDepth gives the recursion limit.
func (t *Thread) MaxDepth() int {
	if t.Limit < 0 {
		return t.heldLimit
	}
	return t.Limit
}

// SetMaxDepth sets the recursion limit.
func (t *Thread) SetMaxDepth(n int) {
	if t.heldLimit = n; t.Limit >= 0 {
		t.Limit = n
	}
}

// SlowCalls makes every call look at the recursion limit, where the machine
// does what is not to be looked for otherwise; or ends that.
func (t *Thread) SlowCalls(on bool) {
	if !on {
		t.Limit = t.MaxDepth()
	} else if t.Limit >= 0 {
		t.heldLimit, t.Limit = t.Limit, -1
	}
}

// EnterNative counts one more level of Go functions over Python data; where
// is the end of the message of the RecursionError, as " in comparison".
func (t *Thread) EnterNative(where string) error {
	if t.Native >= t.NativeLimit || t.SharedDepth && t.Depth >= t.MaxDepth() {
		return nativeTooDeep(where)
	}
	t.Native++
	if t.SharedDepth {
		t.Depth++
	}
	return nil
}

// LeaveNative ends what EnterNative began.
func (t *Thread) LeaveNative() {
	t.Native--
	if t.SharedDepth {
		t.Depth--
	}
}

// EnterMachine counts one more call from Go into Python, which costs Go's
// stack but is no level of CPython's own.
func (t *Thread) EnterMachine() error {
	if t.Native >= t.NativeLimit {
		return nativeTooDeep("")
	}
	t.Native++
	return nil
}

// LeaveMachine ends what EnterMachine began.
func (t *Thread) LeaveMachine() { t.Native-- }

//go:noinline
func nativeTooDeep(where string) error {
	return Errorf(&RecursionErrorType, "maximum recursion depth exceeded%s", where)
}

// Intern gives the one Str with this text that names share.
func (in *Interp) Intern(s string) *Str {
	if o := in.interned[s]; o != nil {
		return o
	}
	o := NewStr(s).AsStr()
	if in.interned == nil {
		in.interned = make(map[string]*Str)
	}
	in.interned[s] = o
	return o
}
