package fileio

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

// BinaryFileType is what the types of files that open() gives in binary mode
// have in common.
var BinaryFileType = objmodel.Type{Name: "_BufferedFile", Module: "_io", Doc: "A binary file of the host's."}

// The types of those files: for reading, for writing, for both.
var (
	readerType = objmodel.Type{Name: "BufferedReader", Module: "_io", Base: &BinaryFileType, Doc: "A binary file that is read."}
	writerType = objmodel.Type{Name: "BufferedWriter", Module: "_io", Base: &BinaryFileType, Doc: "A binary file that is written."}
	randomType = objmodel.Type{Name: "BufferedRandom", Module: "_io", Base: &BinaryFileType, Doc: "A binary file that is read and written."}

	readerSpec = objmodel.TypeSpec{Type: &readerType, Flags: objmodel.FlagSameLayout}
	writerSpec = objmodel.TypeSpec{Type: &writerType, Flags: objmodel.FlagSameLayout}
	randomSpec = objmodel.TypeSpec{Type: &randomType, Flags: objmodel.FlagSameLayout}
)

// readPiece is how many bytes are read between two looks at the limits.
const readPiece = 1 << 20

// binaryFile is a file of the host's. Reading is buffered, writing isn't.
type binaryFile struct {
	objmodel.Header
	name   Value
	mode   fileMode
	file   File
	in     *bufio.Reader
	closed bool
	raw    Value        // the raw file as a program sees it, nil until asked for
	below  *stdio.Lower // file, where a text file stands above; nil: none
}

func newBinaryFile(file File, name Value, mode fileMode) *binaryFile {
	return &binaryFile{Header: objmodel.NewHeader(mode.kind()), name: name, mode: mode, file: file, in: bufio.NewReaderSize(file, defaultBufferSize)}
}

// Value gives the file as a Value.
func (f *binaryFile) Value() Value { return objmodel.FromPtr(&f.Header) }

func asBinaryFile(v Value) *binaryFile { return objmodel.Cast[binaryFile](v, &BinaryFileType) }

var binaryFileSpec = objmodel.TypeSpec{
	Type: &BinaryFileType, Object: (*binaryFile)(nil),
	Slots: objmodel.Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			name, err := objmodel.Repr(t, asBinaryFile(v).name)
			return objmodel.NewStr(fmt.Sprintf("<%s name=%s>", v.TypeName(), name)), err
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
			if err := checkBinaryFile(a.V[0]); err != nil {
				return Value{}, err
			}
			if below := asBinaryFile(a.V[0]).below; below != nil {
				return objmodel.None, below.Flush()
			}
			return objmodel.None, nil
		}},
		{Name: "truncate", Fn: binaryTruncate, Kind: objmodel.Positional, Max: 1, Sig: "($self, pos=None, /)"},
		{Name: "detach", Fn: binaryDetach, Kind: objmodel.NoArgs, Sig: "($self, /)"},
		{Name: "readinto1", Fn: binaryReadInto, Kind: objmodel.OneArg, Sig: "($self, buffer, /)"},
		{Name: "close", Fn: binaryClose, Kind: objmodel.NoArgs, Sig: "($self, /)"},
		{Name: "readable", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Bool(asBinaryFile(a.V[0]).mode.reads), checkBinaryFile(a.V[0])
		}},
		{Name: "writable", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Bool(asBinaryFile(a.V[0]).mode.writes), checkBinaryFile(a.V[0])
		}},
		{Name: "seekable", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			_, err := asBinaryFile(a.V[0]).file.Seek(0, io.SeekCurrent)
			return objmodel.Bool(err == nil), checkBinaryFile(a.V[0])
		}},
		{Name: "fileno", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
			if n, ok := asBinaryFile(a.V[0]).file.(interface{ Fd() uintptr }); ok {
				return objmodel.Int(int64(n.Fd())), checkBinaryFile(a.V[0])
			}
			return Value{}, unsupported(t, "fileno")
		}},
		{Name: "isatty", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			below := asBinaryFile(a.V[0]).below
			return objmodel.Bool(below != nil && below.Terminal()), checkBinaryFile(a.V[0])
		}},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			return a.V[0], checkBinaryFile(a.V[0])
		}},
		{Name: "__exit__", Fn: binaryClose},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "closed", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asBinaryFile(v).isClosed()), nil }},
		{Name: "name", Get: func(t *Thread, v Value) (Value, error) { return asBinaryFile(v).name, nil }},
		{Name: "raw", Get: binaryRaw},
		{Name: "mode", Get: func(t *Thread, v Value) (Value, error) { return objmodel.NewStr(asBinaryFile(v).mode.raw()), nil }},
	},
}

// kind is the class of files of the mode.
func (m fileMode) kind() *objmodel.Type {
	switch {
	case m.reads && m.writes:
		return &randomType
	case m.writes:
		return &writerType
	}
	return &readerType
}

// raw is the mode in the words of the raw file.
func (m fileMode) raw() string {
	both := m.reads && m.writes
	switch {
	case strings.ContainsRune(m.text, 'x') && both:
		return "xb+"
	case strings.ContainsRune(m.text, 'x'):
		return "xb"
	case strings.ContainsRune(m.text, 'a') && both:
		return "ab+"
	case strings.ContainsRune(m.text, 'a'):
		return "ab"
	case both:
		return "rb+"
	case m.writes:
		return "wb"
	}
	return "rb"
}

func (f *binaryFile) isClosed() bool { return f.closed || f.below != nil && f.below.Closed() }

func checkBinaryFile(v Value) error {
	if asBinaryFile(v).isClosed() {
		return objmodel.ValueErrorf("I/O operation on closed file.")
	}
	return nil
}

// readable checks that f can be read from.
func (f *binaryFile) readable(t *Thread) error {
	if f.isClosed() {
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
		if err := t.Room(data.Len()+int(chunk), data.Cap(), 1); err != nil {
			return nil, err
		}
		if _, err := io.CopyN(&data, f.in, chunk); err != nil {
			return data.Bytes(), ioError(err)
		}
		if err := t.Tick(1 + chunk>>8); err != nil {
			return nil, err
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
		if err := t.Room(len(line)+len(part), cap(line), 1); err != nil {
			return nil, err
		}
		line = append(line, part...)
		if _, err := f.in.Discard(len(part)); err != nil {
			return line, ioError(err)
		}
		if err := t.Tick(1 + int64(len(part)>>8)); err != nil {
			return nil, err
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
	target, ok := objmodel.WritableBuffer(a.V[1])
	if !ok {
		return Value{}, objmodel.TypeErrorf("readinto() argument must be read-write bytes-like object, not %s", a.V[1].TypeName())
	}
	n := 0
	for n < len(target) {
		piece := target[n:min(len(target), n+readPiece)]
		done, err := io.ReadFull(f.in, piece)
		if n += done; errors.Is(err, io.ErrUnexpectedEOF) || n > 0 && errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return objmodel.Int(int64(n)), ioError(err)
		}
		if err := t.Tick(1 + int64(done>>8)); err != nil {
			return Value{}, err
		}
	}
	return objmodel.Int(int64(n)), nil
}

func binaryPeek(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if err := f.readable(t); err != nil {
		return Value{}, err
	}
	if _, err := f.in.Peek(1); err != nil {
		return newBytes(nil), ioError(err)
	}
	data, err := f.in.Peek(f.in.Buffered())
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
	if f.isClosed() {
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
	if f.isClosed() {
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
	if f.isClosed() {
		return Value{}, objmodel.ValueErrorf("tell of closed file")
	}
	pos, err := f.file.Seek(0, io.SeekCurrent)
	return objmodel.Int(pos - int64(f.in.Buffered())), ioError(err)
}

func binaryClose(t *Thread, a Args) (Value, error) {
	f := asBinaryFile(a.V[0])
	if f.isClosed() {
		return objmodel.None, nil
	}
	if f.below != nil {
		return objmodel.None, f.below.CloseText(t)
	}
	f.closed = true
	return objmodel.None, ioError(f.file.Close())
}
