package objmodel

import (
	"strings"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/format"
)

// Exception is an instance of BaseException or of a class below it. As a
// *Exception it is also the Go error that carries it: built-ins return it,
// and the machine unwinds by it. Other Go errors are never seen by Python:
// they end the run.
type Exception struct {
	Instance
	args            Value // tuple
	Cause           *Exception
	Context         *Exception
	SuppressContext bool
	Traceback       *Traceback
	// fields are the attributes that the built-in class defines beyond args,
	// in the order of its exceptionFields; nil Values read as None.
	fields []Value
	// ContextSet says that the machine has linked the exception to the one
	// that was being handled when it was first raised.
	ContextSet bool
}

// CodeInfo is what a traceback knows of a code object: implemented by the
// machine's code.
type CodeInfo interface {
	CodeName() string
	CodeQualName() string
	CodeFilename() string
	// Position gives where the instruction at pc stands in the source: lines
	// from 1, columns as byte offsets from 0; -1 where unknown.
	Position(pc int) Position
}

// InstructionSize is how many bytes an instruction takes in co_code, which
// f_lasti and tb_lasti count in.
const InstructionSize = 8

// Position is a range of source text.
type Position struct {
	Line, EndLine int32
	Col, EndCol   int32
}

// Traceback is one entry of a traceback, the outermost frame first.
type Traceback struct {
	Header
	Next  *Traceback
	Code  CodeInfo
	PC    int
	Frame Value // the frame object, nil until asked for
	Line  int   // 0: ask Code
	// odd is what tb_lasti has beyond the start of instruction PC, in an entry
	// that a program made.
	odd uint8
	// Globals are the frame's, for module names and suggestions.
	Globals *Dict
}

// LineNo gives the line that the entry shows.
func (tb *Traceback) LineNo() int {
	if tb.Line != 0 {
		return tb.Line
	}
	return int(tb.Code.Position(tb.PC).Line)
}

// Value gives the traceback as a Value.
func (tb *Traceback) Value() Value {
	if tb == nil {
		return None
	}
	return Value{p: &tb.Header}
}

// AddTraceback puts a frame before the entries of e.
func (e *Exception) AddTraceback(code CodeInfo, pc int, globals *Dict) {
	e.Traceback = &Traceback{Header: Header{&TracebackType}, Next: e.Traceback, Code: code, PC: pc, Globals: globals}
}

// PushTraceback puts an entry, of which everything but Next is set, before the
// entries of e.
func (e *Exception) PushTraceback(tb *Traceback) {
	tb.typ, tb.Next = &TracebackType, e.Traceback
	e.Traceback = tb
}

// Error gives "Class: message", for Go's error interface.
func (e *Exception) Error() string {
	name := e.typ.FullName()
	if msg := e.Message(); msg != "" {
		return name + ": " + msg
	}
	return name
}

// Message gives str(e) as far as it can be told without running Python.
func (e *Exception) Message() string {
	s, err := exceptionText(e)
	if err != nil {
		return "<exception str() failed>"
	}
	return s
}

// Value gives the exception as a Value; None for a nil pointer.
func (e *Exception) Value() Value {
	if e == nil {
		return None
	}
	return Value{p: &e.Header}
}

// Args gives e.args, a tuple.
func (e *Exception) Args() Value { return e.args }

// SetArgs replaces e.args, which must be a tuple.
func (e *Exception) SetArgs(v Value) { e.args = v }

// AsException gives the Exception behind v, nil if v isn't one.
func (v Value) AsException() *Exception {
	if v.p != nil && v.p.typ.flags&FlagException != 0 {
		return (*Exception)(unsafe.Pointer(v.p))
	}
	return nil
}

// AllocException makes an exception of class typ with the given args tuple,
// without running __init__.
//
//go:noinline
func AllocException(typ *Type, args Value) *Exception {
	e := &Exception{args: args}
	e.become(typ)
	return e
}

// become makes e, which has its args, an exception of class typ.
func (e *Exception) become(typ *Type) {
	e.typ = typ
	if typ.meta != nil {
		if typ.meta.root != nil {
			e.shape = rootShape
		}
		if typ.meta.nslots > 0 {
			e.ext = &instanceExt{fixed: make([]Value, typ.meta.nslots)}
		}
		if typ.meta.finals != nil {
			typ.meta.finals.watch(&e.Header)
		}
	}
	if n := exceptionFieldCount(typ.native); n > len(e.fields) {
		e.fields = make([]Value, n)
	}
}

// exception1 is an exception and its args of one item, in one allocation.
type exception1 struct {
	Exception
	tuple tuple1
}

// AllocException1 is AllocException with one argument.
func AllocException1(typ *Type, arg Value) *Exception {
	o := &exception1{}
	o.setArg(arg)
	o.become(typ)
	return &o.Exception
}

func (o *exception1) setArg(arg Value) {
	o.tuple = tuple1{Tuple{Header{&TupleType}, 1, 0}, [1]Value{arg}}
	o.args = Value{p: &o.tuple.Header}
}

// messageException is an exception whose only argument is a message, which the
// interpreter raises.
type messageException struct {
	exception1
	text longStr
}

// fieldException is one with two attributes beyond args, as NameError and
// AttributeError have.
type fieldException struct {
	messageException
	values [2]Value
}

// setMessage sets the argument; short texts are shared strs.
func (o *messageException) setMessage(msg string) {
	if len(msg) <= 2 {
		o.setArg(NewStr(msg))
		return
	}
	o.text.typ, o.text.long, o.text.s, o.text.n = &StrType, true, msg, -1
	if IsASCII(msg) {
		o.text.n = int32(len(msg))
	}
	o.setArg(Value{p: &o.text.Header})
}

// NewException makes an exception of a built-in class with one message
// argument.
func NewException(typ *Type, msg string) *Exception {
	o := &messageException{}
	o.setMessage(msg)
	o.become(typ)
	return &o.Exception
}

// Errorf makes an exception of a built-in class with a formatted message.
func Errorf(typ *Type, text string, args ...any) *Exception {
	if len(args) == 0 && strings.IndexByte(text, '%') < 0 {
		return NewException(typ, text)
	}
	return NewException(typ, format.Message(text, args))
}

// TypeErrorf makes a TypeError.
//
//go:noinline
func TypeErrorf(format string, args ...any) error { return Errorf(&TypeErrorType, format, args...) }

// ValueErrorf makes a ValueError.
//
//go:noinline
func ValueErrorf(format string, args ...any) error { return Errorf(&ValueErrorType, format, args...) }

// OverflowErrorf makes an OverflowError.
//
//go:noinline
func OverflowErrorf(format string, args ...any) error {
	return Errorf(&OverflowErrorType, format, args...)
}

// IndexErrorf makes an IndexError.
//
//go:noinline
func IndexErrorf(format string, args ...any) error { return Errorf(&IndexErrorType, format, args...) }

// RuntimeErrorf makes a RuntimeError.
//
//go:noinline
func RuntimeErrorf(format string, args ...any) error {
	return Errorf(&RuntimeErrorType, format, args...)
}

// ZeroDivisionErrorf makes a ZeroDivisionError.
//
//go:noinline
func ZeroDivisionErrorf(format string, args ...any) error {
	return Errorf(&ZeroDivisionErrorType, format, args...)
}

// MemoryError makes a MemoryError without a message.
//
//go:noinline
func MemoryError() error { return AllocException(&MemoryErrorType, EmptyTuple) }

// KeyError makes a KeyError whose only argument is key.
//
//go:noinline
func KeyError(key Value) error { return AllocException1(&KeyErrorType, key) }

// StopIteration makes a StopIteration that carries value (nil: none).
func StopIteration(value Value) *Exception {
	args := EmptyTuple
	if value.p != nil && !value.IsNone() {
		args = NewTuple(value)
	}
	e := AllocException(&StopIterationType, args)
	if value.p != nil {
		e.fields[0] = value
	}
	return e
}

// StopValue gives the value that a StopIteration carries.
func (e *Exception) StopValue() Value {
	if len(e.fields) > 0 && e.fields[0].p != nil {
		return e.fields[0]
	}
	return None
}

// AttributeErrorf makes an AttributeError with its name and obj set, as
// attribute lookup does.
func AttributeErrorf(obj Value, name *Str, format string, args ...any) error {
	e := Errorf(&AttributeErrorType, format, args...)
	e.fields[attrErrName], e.fields[attrErrObj] = name.Value(), obj
	return e
}

// attributeError is AttributeErrorf for a message that is made already.
func attributeError(obj Value, name *Str, msg string) error {
	o := &fieldException{}
	o.setMessage(msg)
	o.fields = o.values[:]
	o.become(&AttributeErrorType)
	o.values[attrErrName], o.values[attrErrObj] = name.Value(), obj
	return &o.Exception
}

// NameErrorf makes a NameError (or a class below it) with its name set.
//
//go:noinline
func NameErrorf(typ *Type, name *Str, format string, args ...any) error {
	e := Errorf(typ, format, args...)
	e.fields[0] = name.Value()
	return e
}

// Field gives a built-in attribute of the exception by name (as "name" of a
// NameError or "errno" of an OSError), nil if its class has no such or it is unset.
//
//go:noinline
func (e *Exception) Field(name string) Value {
	if i := exceptionFieldIndex(e.typ.native, name); i >= 0 {
		return e.fields[i]
	}
	return Value{}
}

// SetField sets a built-in attribute of the exception by name.
//
//go:noinline
func (e *Exception) SetField(name string, v Value) {
	if i := exceptionFieldIndex(e.typ.native, name); i >= 0 {
		e.fields[i] = v
	}
}

// Matches reports whether err is a Python exception of class typ or below.
//
//go:noinline
func Matches(err error, typ *Type) bool {
	e, ok := err.(*Exception)
	return ok && e.typ.IsSubtype(typ)
}
