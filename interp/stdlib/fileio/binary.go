package fileio

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

// BinaryFileType is the type of files that open() gives in binary mode.
// CPython has three, of one interface; ours goes by the commonest name.
var BinaryFileType = objmodel.Type{Name: "BufferedReader", Module: "_io", Doc: "Create a new buffered reader using the given readable raw IO object."}

// binaryFile is a file of the host's. Reading is buffered, writing isn't.
type binaryFile struct {
	objmodel.Header
	name   string
	mode   fileMode
	file   File
	in     *bufio.Reader
	closed bool
}

func newBinaryFile(file File, name string, mode fileMode) *binaryFile {
	return &binaryFile{Header: objmodel.NewHeader(&BinaryFileType), name: name, mode: mode, file: file, in: bufio.NewReaderSize(file, defaultBufferSize)}
}

// Value gives the file as a Value.
func (f *binaryFile) Value() Value { return objmodel.FromPtr(&f.Header) }

func asBinaryFile(v Value) *binaryFile { return objmodel.Cast[binaryFile](v, &BinaryFileType) }

var binaryFileSpec = objmodel.TypeSpec{
	Type: &BinaryFileType, Object: (*binaryFile)(nil),
	Slots: objmodel.Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			name, err := objmodel.Repr(t, objmodel.NewStr(asBinaryFile(v).name))
			return objmodel.NewStr(fmt.Sprintf("<_io.%s name=%s>", asBinaryFile(v).kind(), name)), err
		},
		Iter: func(t *Thread, v Value) (Value, error) { return v, checkBinaryFile(v) },
		Next: func(t *Thread, v Value) (Value, error) {
			line, err := asBinaryFile(v).line(t, -1)
			if err != nil || len(line) == 0 {
				return Value{}, err
			}
			return newBytes(line), nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "read", Fn: binaryRead, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "read1", Fn: binaryRead, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "readinto", Fn: binaryReadInto, Kind: objmodel.OneArg, Sig: "($self, buffer, /)"},
		{Name: "peek", Fn: binaryPeek, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=0, /)"},
		{Name: "readline", Fn: binaryReadLine, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "readlines", Fn: binaryReadLines, Kind: objmodel.Positional, Max: 1, Sig: "($self, hint=-1, /)"},
		{Name: "write", Fn: binaryWrite, Kind: objmodel.OneArg, Sig: "($self, buffer, /)"},
		{Name: "writelines", Fn: binaryWriteLines, Kind: objmodel.OneArg, Sig: "($self, lines, /)"},
		{Name: "seek", Fn: binarySeek, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($self, target, whence=0, /)"},
		{Name: "tell", Fn: binaryTell, Kind: objmodel.NoArgs, Sig: "($self, /)"},
		{Name: "flush", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.None, checkBinaryFile(a.V[0])
		}},
		{Name: "close", Fn: binaryClose, Kind: objmodel.NoArgs, Sig: "($self, /)"},
		{Name: "readable", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Bool(asBinaryFile(a.V[0]).mode.reads), checkBinaryFile(a.V[0])
		}},
		{Name: "writable", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Bool(asBinaryFile(a.V[0]).mode.writes), checkBinaryFile(a.V[0])
		}},
		{Name: "seekable", Kind: objmodel.NoArgs, Fn: always(true, checkBinaryFile)},
		{Name: "fileno", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
			if n, ok := asBinaryFile(a.V[0]).file.(interface{ Fd() uintptr }); ok {
				return objmodel.Int(int64(n.Fd())), checkBinaryFile(a.V[0])
			}
			return Value{}, unsupported(t, "fileno")
		}},
		{Name: "isatty", Kind: objmodel.NoArgs, Fn: always(false, checkBinaryFile)},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return a.V[0], checkBinaryFile(a.V[0])
		}},
		{Name: "__exit__", Fn: binaryClose},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "closed", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asBinaryFile(v).closed), nil }},
		{Name: "name", Get: func(t *Thread, v Value) (Value, error) { return objmodel.NewStr(asBinaryFile(v).name), nil }},
		{Name: "mode", Get: func(t *Thread, v Value) (Value, error) { return objmodel.NewStr(asBinaryFile(v).rawMode()), nil }},
	},
}

// kind is the class that CPython would have made.
func (f *binaryFile) kind() string {
	switch {
	case f.mode.reads && f.mode.writes:
		return "BufferedRandom"
	case f.mode.writes:
		return "BufferedWriter"
	}
	return "BufferedReader"
}

// rawMode is the mode in the words of the raw file.
func (f *binaryFile) rawMode() string {
	if f.mode.reads && f.mode.writes {
		return "rb+"
	}
	return f.mode.text[:1] + "b"
}

func checkBinaryFile(v Value) error {
	if asBinaryFile(v).closed {
		return objmodel.ValueErrorf("I/O operation on closed file.")
	}
	return nil
}

// readable checks that f can be read from.
func (f *binaryFile) readable(t *Thread) error {
	if f.closed {
		return objmodel.ValueErrorf("read of closed file")
	}
	if !f.mode.reads {
		return unsupported(t, "read")
	}
	return nil
}

func unsupported(t *Thread, what string) error {
	class, err := stdio.Unsupported(t)
	if err != nil {
		return err
	}
	return objmodel.NewException(class, what)
}

// bytes reads n bytes, all there are for a negative n.
func (f *binaryFile) bytes(t *Thread, n int) ([]byte, error) {
	var data bytes.Buffer
	for n < 0 || data.Len() < n {
		chunk := int64(defaultBufferSize)
		if n >= 0 {
			chunk = min(chunk, int64(n-data.Len()))
		}
		if err := t.Reserve(int64(data.Len())+chunk, 1); err != nil {
			return nil, err
		}
		if _, err := io.CopyN(&data, f.in, chunk); err != nil {
			return data.Bytes(), ioError(err)
		}
	}
	return data.Bytes(), nil
}

// line reads up to the end of a line, at most n bytes if n isn't negative.
func (f *binaryFile) line(t *Thread, n int) ([]byte, error) {
	if err := f.readable(t); err != nil {
		return nil, err
	}
	var line []byte
	for n < 0 || len(line) < n {
		part, err := f.in.Peek(max(1, f.in.Buffered()))
		if len(part) == 0 {
			return line, ioError(err)
		}
		if i := bytes.IndexByte(part, '\n'); i >= 0 {
			part = part[:i+1]
		}
		if n >= 0 {
			part = part[:min(len(part), n-len(line))]
		}
		if err := t.Reserve(int64(len(line)+len(part)), 1); err != nil {
			return nil, err
		}
		line = append(line, part...)
		if _, err := f.in.Discard(len(part)); err != nil {
			return line, ioError(err)
		}
		if line[len(line)-1] == '\n' {
			break
		}
	}
	return line, nil
}

func binaryRead(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if err := f.readable(t); err != nil {
		return Value{}, err
	}
	n, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	if n < -1 {
		return Value{}, objmodel.ValueErrorf("read length must be non-negative or -1")
	}
	data, err := f.bytes(t, n)
	return newBytes(data), err
}

func binaryReadInto(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if err := f.readable(t); err != nil {
		return Value{}, err
	}
	target := a.V[1].AsByteArray()
	if target == nil {
		return Value{}, objmodel.TypeErrorf("readinto() argument must be read-write bytes-like object, not %s", a.V[1].TypeName())
	}
	n, err := io.ReadFull(f.in, target.Bytes())
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return objmodel.Int(int64(n)), ioError(err)
}

func binaryPeek(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if err := f.readable(t); err != nil {
		return Value{}, err
	}
	data, err := f.in.Peek(max(1, f.in.Buffered()))
	return newBytes(data), ioError(err)
}

func binaryReadLine(t *Thread, a Args) (Value, error) {
	n, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	line, err := asBinaryFile(a.V[0]).line(t, n)
	return newBytes(line), err
}

func binaryReadLines(t *Thread, a Args) (Value, error) {
	hint, err := optionalSize(t, a)
	if err != nil {
		return Value{}, err
	}
	return allLines(t, hint, func() (Value, int, error) {
		line, err := asBinaryFile(a.V[0]).line(t, -1)
		return newBytes(line), len(line), err
	})
}

// write writes at the position that the program sees.
func (f *binaryFile) write(t *Thread, v Value) (int, error) {
	data, err := bytesArgument(v)
	if err != nil {
		return 0, err
	}
	if f.closed {
		return 0, objmodel.ValueErrorf("write to closed file")
	}
	if !f.mode.writes {
		return 0, unsupported(t, "write")
	}
	if ahead := f.in.Buffered(); ahead > 0 {
		if _, err := f.seek(int64(-ahead), io.SeekCurrent); err != nil {
			return 0, err
		}
	}
	n, err := io.WriteString(f.file, data)
	return n, ioError(err)
}

func binaryWrite(t *Thread, a Args) (Value, error) {
	n, err := asBinaryFile(a.V[0]).write(t, a.V[1])
	return objmodel.Int(int64(n)), err
}

func binaryWriteLines(t *Thread, a Args) (Value, error) {
	return objmodel.None, objmodel.Iterate(t, a.V[1], func(v Value) error {
		_, err := asBinaryFile(a.V[0]).write(t, v)
		return err
	})
}

// seek moves the host's position and drops what was read ahead.
func (f *binaryFile) seek(offset int64, whence int) (int64, error) {
	pos, err := f.file.Seek(offset, whence)
	f.in.Reset(f.file)
	return pos, ioError(err)
}

func binarySeek(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if f.closed {
		return Value{}, objmodel.ValueErrorf("seek of closed file")
	}
	offset, whence, err := seekArguments(t, a)
	if err != nil {
		return Value{}, err
	}
	if whence < seekSet || whence > seekEnd {
		return Value{}, objmodel.ValueErrorf("whence value %d unsupported", whence)
	}
	if whence == seekCurrent {
		offset -= f.in.Buffered()
	}
	pos, err := f.seek(int64(offset), whence)
	return objmodel.Int(pos), err
}

func binaryTell(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if f.closed {
		return Value{}, objmodel.ValueErrorf("tell of closed file")
	}
	pos, err := f.file.Seek(0, io.SeekCurrent)
	return objmodel.Int(pos - int64(f.in.Buffered())), ioError(err)
}

func binaryClose(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if f.closed {
		return objmodel.None, nil
	}
	f.closed = true
	return objmodel.None, ioError(f.file.Close())
}
