package stdio

import (
	"io"

	"github.com/minipy-go/minipy/objmodel"
)

// hostFile is what a text file of open() stands on.
type hostFile interface {
	io.Reader
	io.Writer
	io.Seeker
	io.Closer
}

// openFiles gives the text files of an interpreter that were opened for
// writing and not closed.
func openFiles(in *objmodel.Interp) map[*File]struct{} {
	if s := Made(in); s != nil {
		return s.files
	}
	return nil
}

// OpenText makes a text file of the host's file, as open() gives it.
// label is what the attribute name gives, encoding what the attribute of that
// name does if it isn't "".
func OpenText(t *objmodel.Thread, file hostFile, label objmodel.Value, mode, encoding string, reads, writes bool) *File {
	objmodel.Register(specs) // a program may open a file before it uses a stream
	f := &File{Header: objmodel.NewHeader(&FileType), label: label, mode: mode, codec: encoding, errors: "strict", fd: -1, host: file}
	if reads {
		f.r = file
	}
	if writes {
		f.w = file
		s := Of(t)
		if s.files == nil {
			s.files = map[*File]struct{}{}
		}
		s.files[f] = struct{}{}
	}
	if number, ok := file.(interface{ Fd() uintptr }); ok {
		f.fd = int(number.Fd())
	}
	return f
}

// FlushFiles writes out what text files that were not closed still hold. In
// CPython the end of the last reference to them does so; here it is done when
// another file is opened and when the program ends.
func FlushFiles(t *objmodel.Thread) {
	for f := range openFiles(t.Interp) {
		f.flush()
	}
}

// closeHost closes the host's file below f.
func (f *File) closeHost(t *objmodel.Thread) error {
	if f.host == nil {
		return nil
	}
	delete(openFiles(t.Interp), f)
	host := f.host
	f.host = nil
	if err := host.Close(); err != nil {
		return OSError(err)
	}
	return nil
}

// fileSeek is seek(offset, whence=0) in bytes.
func fileSeek(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	f := AsFile(a.V[0])
	if err := f.checkOpen(); err != nil {
		return objmodel.Value{}, err
	}
	offset, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	whence := io.SeekStart
	if err == nil && len(a.V) == 3 {
		whence, err = objmodel.IndexInt(t, a.V[2], &objmodel.OverflowErrorType)
	}
	switch {
	case err != nil:
		return objmodel.Value{}, err
	case f.host == nil:
		return objmodel.Value{}, unsupported(t, "underlying stream is not seekable")
	case whence < io.SeekStart || whence > io.SeekEnd:
		return objmodel.Value{}, objmodel.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == io.SeekCurrent && offset != 0:
		return objmodel.Value{}, unsupported(t, "can't do nonzero cur-relative seeks")
	case whence == io.SeekEnd && offset != 0:
		return objmodel.Value{}, unsupported(t, "can't do nonzero end-relative seeks")
	case offset < 0:
		return objmodel.Value{}, objmodel.ValueErrorf("negative seek position %d", offset)
	}
	if whence == io.SeekCurrent {
		return fileTell(t, a)
	}
	if err := f.flush(); err != nil {
		return objmodel.Value{}, err
	}
	f.in, f.tail, f.eof = nil, 0, false
	pos, err := f.host.Seek(int64(offset), whence)
	if err != nil {
		return objmodel.Value{}, OSError(err)
	}
	return objmodel.Int(pos), nil
}

// fileTell is tell() in bytes.
func fileTell(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	f := AsFile(a.V[0])
	if err := f.checkOpen(); err != nil {
		return objmodel.Value{}, err
	}
	if f.host == nil {
		return objmodel.Value{}, unsupported(t, "underlying stream is not seekable")
	}
	if err := f.flush(); err != nil {
		return objmodel.Value{}, err
	}
	pos, err := f.host.Seek(0, io.SeekCurrent)
	if err != nil {
		return objmodel.Value{}, OSError(err)
	}
	return objmodel.Int(pos - int64(len(f.in))), nil
}

// encoding is the name that CPython gives the encoding: files that the program
// opened have the locale's, in capitals.
func (f *File) encoding() string {
	switch {
	case f.codec != "":
		return f.codec
	case f.host != nil:
		return "UTF-8"
	}
	return "utf-8"
}
