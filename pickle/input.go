package pickle

import (
	"bytes"

	"github.com/minipy-go/minipy/objmodel"
)

// input is where an Unpickler reads from: bytes that are there, and a file
// object for more. Of a file it reads no byte beyond the pickle, unless the
// file can peek.
type input struct {
	buf  []byte
	pos  int
	file *File
	own  bool // buf is no object of Python's and may be written to
	// shared says that buf never changes, so that bytes objects may be parts of
	// it.
	shared bool
}

// minShared is the size from which on a bytes object may be a part of the
// input instead of a copy.
const minShared = 4096

// object gives a part of the input that becomes a Python object: as it is if it
// is most of an input that never changes, and else copied. Pickles within
// pickles would otherwise be held once for each level.
func (in *input) object(part []byte) []byte {
	if in.shared && len(part) >= minShared && len(part) >= len(in.buf)/2 {
		return part
	}
	return bytes.Clone(part)
}

// byte1 reads one byte; ok is false when there is none, or none could be read.
func (in *input) byte1(u *Unpickler) (byte, error) {
	if in.pos < len(in.buf) {
		in.pos++
		return in.buf[in.pos-1], nil
	}
	b, err := in.next(u, 1)
	if err != nil {
		return 0, err
	}
	return b[0], nil
}

// next reads n bytes, valid until the next read. Errors: UnpicklingError if
// there are fewer, and what the file raises.
func (in *input) next(u *Unpickler, n int) ([]byte, error) {
	if n <= len(in.buf)-in.pos {
		in.pos += n
		return in.buf[in.pos-n : in.pos : in.pos], nil
	}
	if n > maxLength-in.pos {
		return nil, u.state.unpicklingErrorf("read would overflow (invalid bytecode)")
	}
	if in.file == nil {
		return nil, u.truncated()
	}
	if err := in.fill(u, n); err != nil {
		return nil, err
	}
	if n > len(in.buf)-in.pos {
		return nil, u.truncated()
	}
	in.pos += n
	return in.buf[in.pos-n : in.pos : in.pos], nil
}

// fill reads from the file until n bytes are there, or the file has no more.
func (in *input) fill(u *Unpickler, n int) error {
	more, err := in.file.read(u.t, n-(len(in.buf)-in.pos))
	if err != nil {
		return err
	}
	if err := in.keep(more); err != nil {
		return err
	}
	return nil
}

// keep puts more behind what has not been read yet. What has been read is
// dropped when it is the larger part, so that no pickle makes this copy the
// same bytes again and again.
func (in *input) keep(v objmodel.Value) error {
	more, err := BytesLike(v)
	if err != nil {
		return err
	}
	rest := in.buf[in.pos:]
	if len(rest) == 0 {
		if v.AsBytes() == nil {
			more = bytes.Clone(more) // the file may change it
		}
		in.buf, in.pos, in.own, in.shared = more, 0, false, true
		return nil
	}
	if !in.own {
		in.buf, in.pos = append(make([]byte, 0, 2*(len(rest)+len(more))), rest...), 0
		in.own, in.shared = true, false
	} else if in.pos > len(rest) {
		in.buf, in.pos = in.buf[:copy(in.buf, rest)], 0
	}
	in.buf = append(in.buf, more...)
	return nil
}

// line reads up to and with a newline. Errors: UnpicklingError if there is
// none, and what the file raises.
func (in *input) line(u *Unpickler) ([]byte, error) {
	rest := in.buf[in.pos:]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		in.pos += i + 1
		return rest[: i+1 : i+1], nil
	}
	if in.file == nil {
		return nil, u.truncated()
	}
	more, err := in.file.readLine(u.t)
	if err != nil {
		return nil, err
	}
	if err := in.keep(more); err != nil {
		return nil, err
	}
	rest = in.buf[in.pos:]
	if len(rest) == 0 || rest[len(rest)-1] != '\n' {
		return nil, u.truncated()
	}
	in.pos = len(in.buf)
	return rest, nil
}

// lineOf reads a line of at least min bytes, newline included.
func (in *input) lineOf(u *Unpickler, min int) ([]byte, error) {
	line, err := in.line(u)
	if err != nil {
		return nil, err
	}
	if len(line) < min {
		return nil, u.truncated()
	}
	return line, nil
}

// File is a Python file object that an Unpickler reads.
type File struct {
	readMethod, lineMethod, intoMethod objmodel.Value
}

// NewFile looks up the methods of a file object to read from. Errors:
// TypeError if one is missing.
func NewFile(t *objmodel.Thread, file objmodel.Value) (*File, error) {
	f := &File{}
	if _, err := objmodel.FindAttr(t, file, namePeek); err != nil {
		return nil, err
	}
	var err error
	if f.intoMethod, err = objmodel.FindAttr(t, file, nameReadInto); err != nil {
		return nil, err
	}
	if f.readMethod, err = objmodel.FindAttr(t, file, nameRead); err != nil {
		return nil, err
	}
	if f.lineMethod, err = objmodel.FindAttr(t, file, nameReadLine); err != nil {
		return nil, err
	}
	if f.readMethod.IsNil() || f.lineMethod.IsNil() {
		return nil, objmodel.TypeErrorf("file must have 'read' and 'readline' attributes")
	}
	return f, nil
}

// read calls file.read(n).
func (f *File) read(t *objmodel.Thread, n int) (objmodel.Value, error) {
	return objmodel.Call(t, f.readMethod, objmodel.Int(int64(n)))
}

// readLine calls file.readline().
func (f *File) readLine(t *objmodel.Thread) (objmodel.Value, error) {
	return objmodel.Call(t, f.lineMethod)
}
