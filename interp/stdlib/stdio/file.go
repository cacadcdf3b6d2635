package stdio

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// FileType is io.TextIOWrapper as the standard streams use it.
var FileType = objmodel.Type{Name: "TextIOWrapper", Module: "_io", Doc: "Character and line based layer over a byte stream."}

// bufferSize is how much text a stream keeps before it writes; CPython's.
const bufferSize = 8192

// File is a text file over a host's reader or writer.
type File struct {
	objmodel.Header
	name         string
	mode         string
	errors       string
	fd           int
	terminal     bool
	lineBuffered bool
	closed       bool
	before       *File    // flushed before this one writes out
	late         error    // of a flush that nobody asked for
	host         hostFile // what open() opened, nil for other files

	w   io.Writer
	out []byte

	r    io.Reader
	in   []byte
	tail int // bytes at the end of in that may begin a character
	eof  bool
	seen Newlines

	label    objmodel.Value // the name where it is no str; nil: name
	codec    string         // the encoding as open() was given it
	buffer   objmodel.Value // the binary file below, nil until it was asked for
	lower    []byte         // what was written to it and not yet out
	detached bool           // the binary file is all that is left
}

// NewWriter makes a text file that writes to w; nil drops what is written.
func NewWriter(w io.Writer, name string, fd int) *File {
	if w == nil {
		w = io.Discard
	}
	return &File{Header: objmodel.NewHeader(&FileType), name: name, mode: "w", errors: "strict", fd: fd, w: w, terminal: isTerminal(w)}
}

// NewReader makes a text file that reads from r; nil is an empty file.
func NewReader(r io.Reader, name string, fd int) *File {
	if r == nil {
		r = strings.NewReader("")
	}
	return &File{Header: objmodel.NewHeader(&FileType), name: name, mode: "r", errors: "strict", fd: fd, r: r, terminal: isTerminal(r)}
}

// Value gives the file as a Value.
func (f *File) Value() objmodel.Value { return objmodel.FromPtr(&f.Header) }

// AsFile gives the File behind v, nil if v isn't one.
func AsFile(v objmodel.Value) *File { return objmodel.Cast[File](v, &FileType) }

// WriteString writes WTF-8 text. Errors: ValueError when the file is closed,
// UnicodeEncodeError for lone surrogates, OSError.
func (f *File) WriteString(t *objmodel.Thread, s string) error {
	if err := f.checkOpen(); err != nil {
		return err
	}
	if f.w == nil {
		return unsupported(t, "not writable")
	}
	if !objmodel.IsASCII(s) && wtf8.FirstSurrogate(s) >= 0 {
		var err error
		if s, err = f.encodeSurrogates(s); err != nil {
			return err
		}
	}
	f.out = append(f.out, s...)
	if len(f.out) >= bufferSize || f.lineBuffered && strings.ContainsRune(s, '\n') {
		return f.flush()
	}
	return nil
}

// encodeSurrogates applies the error handler to what UTF-8 can't hold.
func (f *File) encodeSurrogates(s string) (string, error) {
	if f.errors == "strict" {
		return "", surrogateError(s)
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := wtf8.DecodeRune(s)
		switch {
		case !wtf8.IsSurrogate(r):
			b.WriteString(s[:n])
		case f.errors == "replace":
			b.WriteByte('?')
		case f.errors == "backslashreplace":
			fmt.Fprintf(&b, "\\u%04x", r)
		}
		s = s[n:]
	}
	return b.String(), nil
}

// surrogateError makes the UnicodeEncodeError for the first run of lone
// surrogates in s.
func surrogateError(s string) error {
	start, end := -1, 0
	for i, r := range wtf8.Runes(s) {
		if wtf8.IsSurrogate(r) {
			if start < 0 {
				start = i
			}
			end = i + 1
		} else if start >= 0 {
			break
		}
	}
	e := objmodel.AllocException(&objmodel.UnicodeEncodeErrorType, objmodel.NewTuple(
		objmodel.NewStr("utf-8"), objmodel.NewStr(s), objmodel.Int(int64(start)), objmodel.Int(int64(end)), objmodel.NewStr("surrogates not allowed")))
	for i, name := range []string{"encoding", "object", "start", "end", "reason"} {
		e.SetField(name, e.Args().AsTuple().Items()[i])
	}
	return e
}

// flush writes out what is buffered.
func (f *File) flush() error {
	if err := f.flushLower(); err != nil || f.w == nil || len(f.out) == 0 {
		return err
	}
	if f.before != nil {
		if err := f.before.flush(); err != nil {
			f.before.late = err
		}
	}
	_, err := f.w.Write(f.out)
	f.out = f.out[:0]
	if cap(f.out) > 16*bufferSize {
		f.out = nil
	}
	if err != nil {
		return OSError(err)
	}
	return nil
}

// OSError makes the OSError, of the class that its number asks for, of an
// error of the operating system. What ended a read is given as it is.
func OSError(err error) error {
	var stop stopped
	if errors.As(err, &stop) {
		return stop.error
	}
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		return objmodel.Errorf(&objmodel.OSErrorType, "%s", err)
	}
	cls := &objmodel.OSErrorType
	for _, row := range errnoClasses {
		if row.errno == errno {
			cls = row.cls
		}
	}
	number, text := objmodel.Int(int64(errno)), objmodel.NewStr(errnoText(errno))
	e := objmodel.AllocException(cls, objmodel.NewTuple(number, text))
	e.SetField("errno", number)
	e.SetField("strerror", text)
	return e
}

// errnoText is the C library's text of an error number; Go's begins small.
func errnoText(errno syscall.Errno) string {
	s := errno.Error()
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// errnoClasses are the classes that OSError's constructor picks (PEP 3151).
var errnoClasses = []struct {
	errno syscall.Errno
	cls   *objmodel.Type
}{
	{syscall.EAGAIN, &objmodel.BlockingIOErrorType},
	{syscall.EPIPE, &objmodel.BrokenPipeErrorType},
	{syscall.ECONNRESET, &objmodel.ConnectionResetErrorType},
	{syscall.ENOENT, &objmodel.FileNotFoundErrorType},
	{syscall.EEXIST, &objmodel.FileExistsErrorType},
	{syscall.EINTR, &objmodel.InterruptedErrorType},
	{syscall.EISDIR, &objmodel.IsADirectoryErrorType},
	{syscall.ENOTDIR, &objmodel.NotADirectoryErrorType},
	{syscall.EACCES, &objmodel.PermissionErrorType},
	{syscall.EPERM, &objmodel.PermissionErrorType},
}

// unsupported makes an io.UnsupportedOperation.
func unsupported(t *objmodel.Thread, msg string) error {
	cls, err := Unsupported(t)
	if err != nil {
		return err
	}
	return objmodel.NewException(cls, msg)
}

// fill reads more of the host's stream; false at its end.
func (f *File) fill(t *objmodel.Thread) (bool, error) {
	if f.eof {
		return false, nil
	}
	if err := t.Room(len(f.in)+bufferSize, cap(f.in), 1); err != nil {
		return false, err
	}
	var chunk [bufferSize]byte
	if err := t.Tick(1 + bufferSize>>8); err != nil {
		return false, err
	}
	for {
		n, err := f.r.Read(chunk[:])
		f.in = append(f.in, chunk[:n]...)
		switch {
		case n > 0:
			return true, f.checkText(n, false)
		case err == io.EOF:
			f.eof = true
			return false, f.checkText(0, true)
		case err != nil:
			return false, OSError(err)
		}
		if err := t.Tick(1000); err != nil {
			return false, err
		}
	}
}

// ReadLine gives the next line with its newline, at most limit code points of
// it (negative: no limit); "" at the end. Newlines are made "\n". Errors:
// ValueError, OSError, UnicodeDecodeError.
func (f *File) ReadLine(t *objmodel.Thread, limit int) (string, error) {
	i, end, err := f.findLine(t)
	if err != nil {
		return "", err
	}
	return f.take(i, end, limit)
}

// nextLine is ReadLine without a limit; it gives nil at the end.
func (f *File) nextLine(t *objmodel.Thread) (objmodel.Value, error) {
	i, end, err := f.findLine(t)
	if err != nil || end == 0 {
		return objmodel.Value{}, err
	}
	if end == i+1 && f.in[i] == '\r' {
		f.seen, f.in[i] = f.seen|endCR, '\n'
	} else if end == i+2 {
		line, err := f.take(i, end, -1)
		return objmodel.NewStr(line), err
	} else if end > i {
		f.seen |= endLF
	}
	line := objmodel.CopyText(f.in[:end])
	f.in = f.in[end:]
	return line, nil
}

// findLine gives where in f.in the text of the next line ends, and where its
// newline does: that is at the same place if there is none, at the end.
func (f *File) findLine(t *objmodel.Thread) (i, end int, err error) {
	if err := f.checkReadable(t); err != nil {
		return 0, 0, err
	}
	from := 0
	for {
		i := bytes.IndexByte(f.in[from:], '\n')
		rest := f.in[from:]
		if i >= 0 {
			rest = rest[:i]
		}
		if cr := bytes.IndexByte(rest, '\r'); cr >= 0 {
			i = cr
		}
		if i >= 0 {
			i += from
			if f.in[i] == '\r' && i+1 == len(f.in) && !f.eof {
				if _, err := f.fill(t); err != nil {
					return 0, 0, err
				}
			}
			end := i + 1
			if f.in[i] == '\r' && end < len(f.in) && f.in[end] == '\n' {
				end++
			}
			return i, end, nil
		}
		from = len(f.in)
		if more, err := f.fill(t); err != nil || !more {
			return len(f.in), len(f.in), err
		}
	}
}

// take consumes a line whose text ends at i and whose newline ends at end.
func (f *File) take(i, end, limit int) (string, error) {
	line := string(f.in[:i])
	if end > i {
		f.seen |= NewlinesIn(string(f.in[i:end]))
		line += "\n"
	}
	if limit >= 0 {
		if cut := wtf8.Offset(line, min(limit, wtf8.RuneCount(line))); cut < len(line) {
			f.in = f.in[cut:]
			return line[:cut], nil
		}
	}
	f.in = f.in[end:]
	return line, nil
}

// ReadText gives the next n code points, all that is left for a negative n.
func (f *File) ReadText(t *objmodel.Thread, n int) (string, error) {
	if err := f.checkReadable(t); err != nil {
		return "", err
	}
	for n < 0 || utf8.RuneCount(f.in) <= n {
		if more, err := f.fill(t); err != nil {
			return "", err
		} else if !more {
			break
		}
	}
	text := string(f.in[:len(f.in)-f.tail])
	rest := string(f.in[len(text):])
	if bytes.IndexByte(f.in, '\r') >= 0 {
		// What follows the newline decides whether it is one of two characters.
		if strings.HasSuffix(text, "\r") && !f.eof {
			text, rest = text[:len(text)-1], "\r"+rest
		}
		f.seen |= NewlinesIn(text)
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	} else if strings.Contains(text, "\n") {
		f.seen |= endLF
	}
	f.in = nil
	if n >= 0 {
		cut := wtf8.Offset(text, min(n, wtf8.RuneCount(text)))
		f.in = []byte(text[cut:] + rest)
		text = text[:cut]
	}
	return text, nil
}

func (f *File) checkReadable(t *objmodel.Thread) error {
	if f.r == nil && !f.closed {
		return unsupported(t, "not readable")
	}
	return f.checkOpen()
}

func (f *File) checkOpen() error {
	if f.detached {
		return objmodel.ValueErrorf("underlying buffer has been detached")
	}
	if f.closed {
		return objmodel.ValueErrorf("I/O operation on closed file.")
	}
	return nil
}

// Flush writes out what is buffered. Errors: ValueError when the file is
// closed, OSError.
func (f *File) Flush() error {
	if err := f.checkOpen(); err != nil {
		return err
	}
	return f.flush()
}
