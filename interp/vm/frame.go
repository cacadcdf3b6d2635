package vm

import (
	"unsafe"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// Value, Str and the like are the object model's.
type (
	// Value is a Python object reference.
	Value = objmodel.Value
	// Str is a Python string.
	Str = objmodel.Str
	// Thread is a thread of Python execution.
	Thread = objmodel.Thread
	// Instr is an instruction.
	Instr = bytecode.Instr
	// Code is a code object.
	Code = bytecode.Code
)

// registers is the window of a frame on the value stack.
type registers = [bytecode.MaxRegs]Value

// Frame is the activation of a code object.
type Frame struct {
	code *Code
	fn   *Function
	regs *registers `trace:"-"`
	back *Frame     `trace:"-"` // who gets the result; nil while a generator is suspended
	x    *frameExtra
	top  unsafe.Pointer // of a frame with registers of its own: the free stack above its resumer
	frameState
}

// frameState is what changes while a frame runs, in a word.
type frameState struct {
	pc   int32      // the next instruction
	dest uint8      // register of back that gets the result
	cont cont       // what else is to be done with the result
	flag frameFlags // of what kind the frame is
	_    uint8
}

// begin makes fr begin, as a plain call whose result goes into dest. It writes
// all at once.
func (fr *Frame) begin(dest uint8) {
	fr.frameState = frameState{dest: dest}
}

// plain reports whether there is nothing to do when fr returns but to store its
// result.
func (fr *Frame) plain() bool { return uint8(fr.cont)|uint8(fr.flag) == 0 }

type frameFlags uint8

const (
	flagChunk       frameFlags = 1 << iota // the registers began a new chunk of the value stack
	flagOwnRegs                            // a generator's frame
	flagShim                               // counts as two frames: see Machine.shim
	flagShown                              // Python code may hold its object: see frameValue
	flagAlone                              // of a generator: only what resumes it holds it
	flagOwnFunction                        // of a generator that is alone: nobody else holds its function
)

// frameExtra is what few frames need.
type frameExtra struct {
	locals Value // namespace of module, class body or exec; nil: the globals
	spill  []Value
	object *frameObject
}

// hasLocals says that names are looked for in a namespace other than the globals
// first.
func (fr *Frame) hasLocals() bool { return fr.x != nil && !fr.x.locals.IsNil() }

func (fr *Frame) extra() *frameExtra {
	if fr.x == nil {
		fr.x = &frameExtra{}
	}
	return fr.x
}

// cont says how the instruction that entered a frame is finished when the
// frame returns.
type cont uint8

const (
	contStore     cont = iota // dest = result
	contBinary                // operator method: NotImplemented asks the other operand
	contAttr                  // __getattribute__, a getter: AttributeError asks __getattr__
	contHook                  // __getattr__: the result is the attribute
	contInit                  // __init__: must be None; register A of the call holds the instance, the result
	contDiscard               // a setter
	contEntry                 // leave run with the result
	contWatched               // as contStore, where an object that wants to know of its end may have ended
	contCompare               // comparison method: as contBinary, then perhaps jump
	contTruth                 // __bool__: must be bool, then jump or negate
	contTruthLen              // __len__ asked for truth
	contContains              // __contains__: truth
	contIter                  // __iter__: must give an iterator
	contNext                  // __next__ for a loop: StopIteration ends it
	contLen                   // len(): __len__
	contHash                  // hash(): __hash__
	contRepr                  // repr(): __repr__
	contStr                   // str(): __str__
	contInt                   // int(): __int__
	contFloat                 // float(): __float__
	contBool                  // bool(): __bool__
	contBoolLen               // bool(): __len__
	contIs                    // __instancecheck__ or __subclasscheck__: truth
	contIterator              // iter(): __iter__
	contNone                  // __setattr__ or a setter for setattr(): the result is None
	contGenFor                // a generator resumed by a loop
	contGenSend               // … by Send
	contGenCall               // … by a call of its send or __next__
	contGenEntry              // … by Go code
	contStep                  // … by an await of a step of an async generator
	contReflected             // operator method of the right operand: NotImplemented is a TypeError
	contCompared              // comparison method of the right operand
	contReleased              // a deleter
	contNew                   // __new__: __init__ may be next
	contAsked                 // __getattribute__ or __getattr__ for getattr(): AttributeError asks on
	contAskedHook             // … and there is nobody left to ask
	contNextOr                // __next__ for next() with a default: StopIteration gives that
	contText                  // __str__ or __repr__ for an f-string
	contFormat                // __format__ for an f-string
	contSink                  // … by a call of a function that a Sink does the work of: see Machine.sinks
	contMapSink               // the function of a map object, for a Sink
	contThen                  // Machine.unfinished says what makes the result
)

// chunkValues is the size of a chunk of the value stack. The last MaxRegs
// values of a chunk are slack, so that every window lies inside.
const (
	chunkValues = 8 << 10
	chunkFrames = 256
)

const (
	valueSize = unsafe.Sizeof(Value{})
	frameSize = unsafe.Sizeof(Frame{})
	instrSize = int(unsafe.Sizeof(Instr{}))
	siteSize  = int(unsafe.Sizeof(bytecode.Site{}))
)

// stack is the value stack and the frames of a machine.
type stack struct {
	chunk  []Value   // the newest chunk
	chunks [][]Value // the ones before it
	spare  []Value   // one chunk kept for reuse
	first  uintptr   // the address of chunk
	limit  uintptr   // the last address in chunk at which a window may begin

	frames  []Frame // the newest chunk of frames
	fchunks [][]Frame
	fspare  []Frame
	fbase   unsafe.Pointer // of frames
	fnext   uintptr        // where in frames the next frame begins, in bytes
	fend    uintptr        // the size of frames, in bytes
}

func (s *stack) init() {
	s.setChunk(make([]Value, 1024))
	s.setFrames(make([]Frame, 32))
}

// setFrames makes c the newest chunk of frames. Its place and size stand in
// fields of their own so that frames are entered and left by adding sizes.
func (s *stack) setFrames(c []Frame) {
	s.frames = c
	s.fbase = unsafe.Pointer(unsafe.SliceData(c))
	s.fend = uintptr(len(c)) * frameSize
}

func (s *stack) setChunk(c []Value) {
	s.chunk = c
	s.first = uintptr(unsafe.Pointer(&c[0]))
	s.limit = uintptr(unsafe.Pointer(&c[len(c)-bytecode.MaxRegs]))
}

// window gives the registers that begin at p, which has MaxRegs values after
// it or belongs to a generator that uses only those it has.
//
//go:nocheckptr
func window(p unsafe.Pointer) *registers { return (*registers)(p) }

// pushChunk begins a new chunk and gives its first window.
//
//go:noinline
func (s *stack) pushChunk() *registers {
	s.chunks = append(s.chunks, s.chunk)
	c := s.spare
	s.spare = nil
	if c == nil {
		c = make([]Value, chunkValues)
	}
	s.setChunk(c)
	return window(unsafe.Pointer(&c[0]))
}

// popChunk goes back to the chunk before; one is kept against thrashing.
//
//go:noinline
func (s *stack) popChunk() {
	s.spare = s.chunk
	n := len(s.chunks) - 1
	c := s.chunks[n]
	s.chunks[n] = nil
	s.chunks = s.chunks[:n]
	s.setChunk(c)
}

// pushFrame gives a frame; the caller sets every field.
func (s *stack) pushFrame() *Frame {
	if s.fnext == s.fend {
		s.growFrames()
	}
	f := (*Frame)(unsafe.Add(s.fbase, s.fnext))
	s.fnext += frameSize
	return f
}

//go:noinline
func (s *stack) growFrames() {
	s.fchunks = append(s.fchunks, s.frames)
	c := s.fspare
	if c == nil {
		c = make([]Frame, chunkFrames)
	}
	s.setFrames(c)
	s.fspare, s.fnext = nil, 0
}

// popFrame gives back the newest frame.
func (s *stack) popFrame() {
	if s.fnext == 0 {
		s.shrinkFrames()
	}
	s.fnext -= frameSize
}

//go:noinline
func (s *stack) shrinkFrames() {
	n := len(s.fchunks) - 1
	s.fspare = s.frames
	s.setFrames(s.fchunks[n])
	s.fchunks[n] = nil
	s.fchunks = s.fchunks[:n]
	s.fnext = s.fend
}

// instr gives the instruction that the frame is at.
func (fr *Frame) instr() *Instr { return &fr.code.Instrs[fr.pc-1] }

// instr gives the n-th instruction from base on. The one after the last of a
// code object is never run, but has its place in memory.
func instr(base unsafe.Pointer, n int32) *Instr {
	return (*Instr)(unsafe.Add(base, int(n)*instrSize))
}

// after gives the instruction that follows in.
func after(in *Instr) *Instr { return instr(unsafe.Pointer(in), 1) }

// siteAt gives the n-th cache of c, constAt its n-th constant. Tests of the
// compiler verify that instructions name none that is not there.
func siteAt(c *Code, n int32) *bytecode.Site {
	return (*bytecode.Site)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(c.Sites)), int(n)*siteSize))
}

func constAt(c *Code, n int32) *Value {
	return (*Value)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(c.Consts)), int(n)*int(valueSize)))
}

// pcOf gives the number of an instruction of the code that begins at base.
func pcOf(base unsafe.Pointer, in *Instr) int32 {
	return int32((uintptr(unsafe.Pointer(in)) - uintptr(base)) / uintptr(instrSize))
}

// pcAfter gives the number of the instruction after in.
func pcAfter(base unsafe.Pointer, in *Instr) int32 { return pcOf(base, in) + 1 }

// above gives where the registers of a frame entered from fr may begin, when
// not among its temporaries.
func (fr *Frame) above() unsafe.Pointer {
	if fr.flag&flagOwnRegs != 0 {
		return fr.top
	}
	return unsafe.Add(unsafe.Pointer(fr.regs), uintptr(fr.code.NRegs)*valueSize)
}

// ptrOf gives the address of the first value.
func ptrOf(v []Value) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(v)) }

// kwNames gives the names of the keyword arguments of a call.
func (fr *Frame) kwNames(in *Instr) []*Str {
	if in.D <= 0 {
		return nil
	}
	return fr.code.KwNames[in.D-1]
}
