package posix

import (
	"io"
	"io/fs"
	"os"
	"syscall"

	"github.com/minipy-go/minipy/interp/stdlib/fileio"
	"github.com/minipy-go/minipy/objmodel"
)

var descriptorFunctions = []function{
	{"open", "(path, flags, mode=511, *, dir_fd=None)", "Open a file for low level IO.  Returns a file descriptor (integer).", openNumber},
	{"close", "(fd)", "Close a file descriptor.", closeNumber},
	{"read", "(fd, length, /)", "Read from a file descriptor.  Returns a bytes object.", readNumber},
	{"write", "(fd, data, /)", "Write a bytes object to a file descriptor.", writeNumber},
	{"lseek", "(fd, position, how, /)", "Set the position of a file descriptor.  Return the new position.", seekNumber},
	{"fstat", "(fd)", "Perform a stat system call on the given file descriptor.", statNumber},
	{"ftruncate", "(fd, length, /)", "Truncate a file, specified by file descriptor, to a specific length.", truncate},
	{"fsync", "(fd)", "Force write of fd to disk.", syncNumber},
	{"isatty", "(fd, /)", "Return True if the fd is connected to a terminal.", isTerminal},
}

// descriptors are the files that programs know by number.
type descriptors struct{}

func (descriptors) stat(t *Thread, fd int) (fs.FileInfo, error) {
	f, err := fileio.Lookup(t.Interp, fd)
	if err != nil {
		return nil, err
	}
	return f.Stat()
}

func (c *call) file() (*fileio.Handle, error) {
	fd, err := c.int(0, 0)
	if err != nil {
		return nil, err
	}
	return fileio.Lookup(c.t.Interp, fd)
}

// stream gives an open file, or one of the standard streams.
func (c *call) stream() (io.ReadWriter, error) {
	f, err := c.file()
	if err == nil {
		return f, nil
	}
	if fd, ok := c.v[0].ToInt(); ok && fd >= 0 && fd <= 2 {
		return fileio.Standard(c.t, int(fd)), nil
	}
	return nil, err
}

func openNumber(c *call) (Value, error) {
	p, err := c.path(0, "path", nameOnly)
	if err == nil {
		err = c.noDirFD(3)
	}
	if err != nil {
		return Value{}, err
	}
	flags, err := c.int(1, 0)
	if err != nil {
		return Value{}, err
	}
	mode, err := c.int(2, 0o777)
	if err != nil {
		return Value{}, err
	}
	fd, err := fileio.OpenNumber(c.t, p.name, flags, fileMode(mode))
	if err != nil {
		if ended := c.t.CheckContext(); ended != nil {
			return Value{}, ended
		}
	}
	return objmodel.Int(int64(fd)), failed(err, p)
}

func closeNumber(c *call) (Value, error) {
	f, err := c.file()
	if err == nil {
		err = f.Close()
	}
	return objmodel.None, failed(err)
}

func readNumber(c *call) (Value, error) {
	s, err := c.stream()
	if err != nil {
		return Value{}, failed(err)
	}
	n, err := objmodel.IndexInt(c.t, c.v[1], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	if n < 0 {
		return Value{}, failed(syscall.EINVAL)
	}
	if err := c.t.Reserve(int64(n), 1); err != nil {
		return Value{}, err
	}
	data := make([]byte, n)
	n, err = s.Read(data)
	if err == io.EOF {
		err = nil
	}
	return objmodel.BytesOf(data[:n]), failed(err)
}

func writeNumber(c *call) (Value, error) {
	data, ok := objmodel.BufferOf(c.v[1])
	if !ok {
		return Value{}, objmodel.TypeErrorf("a bytes-like object is required, not '%s'", c.v[1].TypeName())
	}
	s, err := c.stream()
	if err != nil {
		return Value{}, failed(err)
	}
	n, err := io.WriteString(s, data)
	return objmodel.Int(int64(n)), failed(err)
}

func seekNumber(c *call) (Value, error) {
	f, err := c.file()
	if err != nil {
		return Value{}, failed(err)
	}
	offset, err := objmodel.IndexInt(c.t, c.v[1], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	whence, err := c.int(2, 0)
	if err != nil {
		return Value{}, err
	}
	at, err := f.Seek(int64(offset), whence)
	return objmodel.Int(at), failed(err)
}

func statNumber(c *call) (Value, error) {
	fd, err := c.int(0, 0)
	if err != nil {
		return Value{}, err
	}
	return c.statOf(path{isFD: true, fd: fd}, true)
}

func syncNumber(c *call) (Value, error) {
	f, err := c.file()
	if err == nil {
		err = f.Sync()
	}
	return objmodel.None, failed(err)
}

func isTerminal(c *call) (Value, error) {
	fd, err := c.int(0, 0)
	if err != nil {
		return Value{}, err
	}
	streams := map[int]any{0: c.t.Interp.Stdin, 1: c.t.Interp.Stdout, 2: c.t.Interp.Stderr}
	file, ok := streams[fd].(*os.File)
	if !ok {
		return objmodel.False, nil
	}
	info, err := file.Stat()
	return objmodel.Bool(err == nil && info.Mode()&fs.ModeCharDevice != 0), nil
}
