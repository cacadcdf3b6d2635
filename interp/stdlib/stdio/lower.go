package stdio

import (
	"io"
	"syscall"

	"github.com/minipy-go/minipy/objmodel"
)

// BufferMaker makes the binary file below a text file, over Lower.
type BufferMaker func(t *objmodel.Thread, f *File, below *Lower) (binary objmodel.Value, reader io.Reader)

type bufferMakerKey struct{}

// SetBufferMaker says how an interpreter makes the attribute buffer of text
// files.
func SetBufferMaker(in *objmodel.Interp, maker BufferMaker) { in.State[bufferMakerKey{}] = maker }

// fileBuffer gives the binary file below a text file, made when first asked
// for. From then on the text file reads through it.
func fileBuffer(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	f := AsFile(v)
	if f.detached {
		return objmodel.Value{}, f.checkOpen()
	}
	maker, ok := t.Interp.State[bufferMakerKey{}].(BufferMaker)
	if !ok {
		return objmodel.None, nil
	}
	if f.buffer.IsNil() {
		var reader io.Reader
		below := &Lower{text: f, r: f.r}
		f.buffer, reader = maker(t, f, below)
		if f.r != nil {
			f.r = reader
		}
	}
	return f.buffer, nil
}

// fileDetach is detach(): the text file gives up the binary file below it.
func fileDetach(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	f := AsFile(a.V[0])
	if err := f.flush(); err != nil {
		return objmodel.Value{}, err
	}
	binary, err := fileBuffer(t, a.V[0])
	if err == nil {
		f.detached = true
	}
	return binary, err
}

// Lower is the stream of bytes below a text file.
type Lower struct {
	text *File
	r    io.Reader
}

// Text gives the text file.
func (l *Lower) Text() *File { return l.text }

// Read gives what the text file read ahead, then what its host has.
func (l *Lower) Read(p []byte) (int, error) {
	f := l.text
	if len(f.in) > 0 {
		n := copy(p, f.in)
		f.in, f.tail = f.in[n:], 0
		return n, nil
	}
	return l.r.Read(p)
}

// Write keeps the bytes until there are many or Flush is called.
func (l *Lower) Write(p []byte) (int, error) {
	f := l.text
	f.lower = append(f.lower, p...)
	if len(f.lower) < bufferSize {
		return len(p), nil
	}
	return len(p), f.flushLower()
}

// Flush writes out what was written.
func (l *Lower) Flush() error { return l.text.flushLower() }

// Seek moves the host's position. Errors: ESPIPE where it has none.
func (l *Lower) Seek(offset int64, whence int) (int64, error) {
	if l.text.host == nil {
		return 0, syscall.ESPIPE
	}
	if err := l.text.flushLower(); err != nil {
		return 0, err
	}
	if whence == io.SeekCurrent {
		offset -= int64(len(l.text.in))
	}
	l.text.in, l.text.tail, l.text.eof = nil, 0, false
	return l.text.host.Seek(offset, whence)
}

// Truncate sets the size of the host's file. Errors: EINVAL if it can't be set.
func (l *Lower) Truncate(size int64) error {
	if file, ok := l.text.host.(interface{ Truncate(int64) error }); ok {
		return file.Truncate(size)
	}
	return syscall.EINVAL
}

// Fd gives the number of the file, -1 if it has none.
func (l *Lower) Fd() uintptr { return uintptr(l.text.fd) }

// Terminal says whether the stream is a terminal.
func (l *Lower) Terminal() bool { return l.text.terminal }

// Closed says whether the text file is closed.
func (l *Lower) Closed() bool { return l.text.closed }

// CloseText closes both.
func (l *Lower) CloseText(t *objmodel.Thread) error { return l.text.close(t) }

// Close does nothing: CloseText does.
func (l *Lower) Close() error { return nil }

// flushLower writes out what was written to the binary file.
func (f *File) flushLower() error {
	if len(f.lower) == 0 || f.w == nil {
		return nil
	}
	_, err := f.w.Write(f.lower)
	f.lower = f.lower[:0]
	if err != nil {
		return OSError(err)
	}
	return nil
}

// close writes out what is buffered and closes the host's file.
func (f *File) close(t *objmodel.Thread) error {
	err := f.flush()
	f.closed = true
	if hostErr := f.closeHost(t); err == nil {
		err = hostErr
	}
	return err
}

// nameValue is the attribute name.
func (f *File) nameValue() objmodel.Value {
	if f.label.IsNil() {
		return objmodel.NewStr(f.name)
	}
	return f.label
}

// fileTruncate is truncate(pos=tell()).
func fileTruncate(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	f := AsFile(a.V[0])
	if err := f.checkOpen(); err != nil {
		return objmodel.Value{}, err
	}
	if f.w == nil {
		return objmodel.Value{}, unsupported(t, "truncate")
	}
	file, ok := f.host.(interface{ Truncate(int64) error })
	if !ok {
		return objmodel.Value{}, unsupported(t, "truncate")
	}
	if err := f.flush(); err != nil {
		return objmodel.Value{}, err
	}
	at, err := f.host.Seek(0, io.SeekCurrent) // beyond what was read ahead
	if err != nil {
		return objmodel.Value{}, OSError(err)
	}
	pos := objmodel.Int(at)
	if len(a.V) == 2 && !a.V[1].IsNone() {
		n, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
		if err != nil {
			return objmodel.Value{}, err
		}
		pos = objmodel.Int(int64(n))
	}
	if err := file.Truncate(pos.AsInt()); err != nil {
		return objmodel.Value{}, OSError(err)
	}
	return pos, nil
}

// Label gives the attribute name.
func (f *File) Label() objmodel.Value { return f.nameValue() }

// Mode gives the attribute mode.
func (f *File) Mode() string { return f.mode }

// Reads says whether the file can be read.
func (f *File) Reads() bool { return f.r != nil }

// Writes says whether the file can be written.
func (f *File) Writes() bool { return f.w != nil }
