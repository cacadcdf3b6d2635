// Package fileio has the module _io, on which io stands: the files in memory
// and open(), which asks the host for files.
package fileio

import (
	"github.com/minipy-go/minipy/interp/stdlib/memio"
	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are those of the object model.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&binaryFileSpec, &readerSpec, &writerSpec, &randomSpec}

// NewC makes the module _io.
func NewC(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	stdio.Of(t) // registers the type of text files
	m := objmodel.NewModule("_io")
	m.Set("DEFAULT_BUFFER_SIZE", objmodel.Int(defaultBufferSize))
	for _, typ := range memio.Types() {
		m.Set(typ.Name, typ.Value())
	}
	m.Set("TextIOWrapper", stdio.FileType.Value())
	for _, typ := range []*objmodel.Type{&readerType, &writerType, &randomType} {
		m.Set(typ.Name, typ.Value())
	}
	m.Set("BlockingIOError", objmodel.BlockingIOErrorType.Value())
	if class, err := stdio.Unsupported(t); err == nil {
		m.Set("UnsupportedOperation", class.Value())
	}
	m.Set("open", t.Interp.Builtins.GetString("open"))
	return m
}

// defaultBufferSize is io.DEFAULT_BUFFER_SIZE.
const defaultBufferSize = 8192

// The values of seek's whence.
const (
	seekSet = iota
	seekCurrent
	seekEnd
)

// closedFile is the error of most calls on a file that was closed.
func closedFile() error { return objmodel.ValueErrorf("I/O operation on closed file.") }

// optionalSize reads the optional size argument of a method: nothing and None
// mean all there is, -1.
func optionalSize(t *Thread, a Args) (int, error) {
	if len(a.V) < 2 || a.V[1].IsNone() {
		return -1, nil
	}
	if !a.V[1].IsInt() && a.V[1].Type().Slots.Index == nil {
		return 0, objmodel.TypeErrorf("argument should be integer or None, not '%s'", a.V[1].TypeName())
	}
	return objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
}

// allLines calls readLine until it gives no more, or until hint bytes or
// characters have been read if hint is above 0.
func allLines(t *Thread, hint int, readLine func() (v Value, size int, err error)) (Value, error) {
	var lines []Value
	for total := 0; hint <= 0 || total < hint; {
		v, size, err := readLine()
		if err == nil {
			err = t.Tick(1)
		}
		if err != nil {
			return Value{}, err
		}
		if size == 0 {
			break
		}
		total += size
		lines = append(lines, v)
	}
	return objmodel.NewList(lines), nil
}

// always makes the method of a property that never changes.
func always(answer bool, check func(Value) error) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		if err := check(a.V[0]); err != nil {
			return Value{}, err
		}
		return objmodel.Bool(answer), nil
	}
}

// newBytes makes a bytes object of a copy of data.
func newBytes(data []byte) Value { return objmodel.NewBytes(string(data)) }

// bytesArgument gives the bytes of an argument. Errors: TypeError.
func bytesArgument(v Value) (string, error) {
	data, ok := objmodel.BufferOf(v)
	if !ok {
		return "", objmodel.TypeErrorf("a bytes-like object is required, not '%s'", v.TypeName())
	}
	return data, nil
}

// seekArguments reads the offset and the optional whence of seek.
func seekArguments(t *Thread, a Args) (offset, whence int, err error) {
	if offset, err = objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType); err == nil && len(a.V) == 3 {
		whence, err = objmodel.IndexInt(t, a.V[2], &objmodel.OverflowErrorType)
	}
	return offset, whence, err
}
