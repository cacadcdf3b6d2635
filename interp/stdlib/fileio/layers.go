package fileio

import (
	"io"

	"github.com/minipy-go/minipy/interp/stdlib/importlib"
	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

// bufferOf makes the binary file below a text file.
func bufferOf(t *Thread, text *stdio.File, below *stdio.Lower) (Value, io.Reader) {
	objmodel.Register(specs)
	f := newBinaryFile(below, text.Label(), fileMode{text: text.Mode(), reads: text.Reads(), writes: text.Writes()})
	f.below = below
	return f.Value(), f.in
}

// binaryTruncate is truncate(pos=tell()).
func binaryTruncate(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if f.isClosed() {
		return Value{}, objmodel.ValueErrorf("truncate of closed file")
	}
	if !f.mode.writes {
		return Value{}, unsupported(t, "truncate")
	}
	pos, err := binaryTell(t, Args{V: a.V[:1]})
	if err == nil && len(a.V) == 2 && !a.V[1].IsNone() {
		var n int
		n, err = objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
		pos = objmodel.Int(int64(n))
	}
	if err != nil {
		return Value{}, err
	}
	file, ok := f.file.(interface{ Truncate(int64) error })
	if !ok {
		return Value{}, unsupported(t, "truncate")
	}
	return pos, ioError(file.Truncate(pos.AsInt()))
}

// binaryRaw gives the raw file below, an io.FileIO for the same number.
func binaryRaw(t *Thread, v Value) (Value, error) {
	f := asBinaryFile(v)
	if f.raw.IsNil() {
		raw, err := callIO(t, "_raw_of", v)
		if err != nil {
			return Value{}, err
		}
		f.raw = raw
	}
	return f.raw, nil
}

// binaryDetach gives up the raw file.
func binaryDetach(t *Thread, a Args) (Value, error) {
	if err := checkBinaryFile(a.V[0]); err != nil {
		return Value{}, err
	}
	raw, err := binaryRaw(t, a.V[0])
	if err == nil {
		asBinaryFile(a.V[0]).closed = true
	}
	return raw, err
}

// callIO calls a function of the module io.
func callIO(t *Thread, name string, args ...Value) (Value, error) {
	m, err := importlib.Import(t, "io")
	if err != nil {
		return Value{}, err
	}
	fn, err := objmodel.GetAttr(t, m, objmodel.Name(name))
	if err != nil {
		return Value{}, err
	}
	return objmodel.Call(t, fn, args...)
}

// flushUnclosed writes out what files still hold that were not closed, of both
// kinds: it may be read now. Errors: those that are no OSError.
func flushUnclosed(t *Thread) error {
	stdio.FlushFiles(t)
	layers, err := t.Interp.Modules.Get(t, layersName)
	if err != nil || layers.IsNil() {
		return err
	}
	write, err := objmodel.FindAttr(t, layers, writeOutName)
	if err != nil || write.IsNil() {
		return err
	}
	_, err = objmodel.Call(t, write)
	return err
}

var (
	layersName   = objmodel.NewStr("_iolayers")
	writeOutName = objmodel.Name("_write_out")
)
