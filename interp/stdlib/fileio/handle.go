package fileio

import (
	"io"
	"io/fs"
	"syscall"
	"weak"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

// Handle is an open file with the number that programs know it by.
type Handle struct {
	File
	number int
	table  *handles
	slow   io.Reader // reads a file that may have to wait for others; nil for what is stored
}

// handles are the open files of an interpreter by number. Those that a program
// has as objects may be forgotten by it; the others it only has as numbers.
type handles struct {
	objects map[int]weak.Pointer[Handle]
	numbers map[int]*Handle
}

type handlesKey struct{}

func handlesOf(in *objmodel.Interp) *handles {
	h, ok := in.State[handlesKey{}].(*handles)
	if !ok {
		h = &handles{map[int]weak.Pointer[Handle]{}, map[int]*Handle{}}
		in.State[handlesKey{}] = h
	}
	return h
}

// firstNumber is where the numbers of files begin that have none of the host's.
const firstNumber = 1 << 16

// handle gives a file a number: the host's, or a free one.
func (h *handles) handle(f File) *Handle {
	number := firstNumber
	if n, ok := f.(interface{ Fd() uintptr }); ok {
		number = int(n.Fd())
	} else {
		for h.lookup(number) != nil {
			number++
		}
	}
	made := &Handle{File: f, number: number, table: h}
	h.objects[number] = weak.Make(made)
	return made
}

func (h *handles) lookup(number int) *Handle {
	if f := h.numbers[number]; f != nil {
		return f
	}
	return h.objects[number].Value()
}

// Fd gives the number.
func (f *Handle) Fd() uintptr { return uintptr(f.number) }

// Read reads from the file.
func (f *Handle) Read(p []byte) (int, error) {
	if f.slow != nil {
		return f.slow.Read(p)
	}
	return f.File.Read(p)
}

// Close closes the file and frees its number.
func (f *Handle) Close() error {
	delete(f.table.numbers, f.number)
	delete(f.table.objects, f.number)
	return f.File.Close()
}

// Stat describes the file. Errors: EBADF if the host doesn't say.
func (f *Handle) Stat() (fs.FileInfo, error) {
	if s, ok := f.File.(interface{ Stat() (fs.FileInfo, error) }); ok {
		return s.Stat()
	}
	return nil, syscall.EBADF
}

// Truncate sets the size, in bytes. Errors: EINVAL if the host can't.
func (f *Handle) Truncate(size int64) error {
	if s, ok := f.File.(interface{ Truncate(int64) error }); ok {
		return s.Truncate(size)
	}
	return syscall.EINVAL
}

// Sync asks the host to store what was written.
func (f *Handle) Sync() error {
	if s, ok := f.File.(interface{ Sync() error }); ok {
		return s.Sync()
	}
	return nil
}

// Lookup gives an open file by its number. Errors: EBADF.
func Lookup(in *objmodel.Interp, number int) (*Handle, error) {
	if f := handlesOf(in).lookup(number); f != nil {
		return f, nil
	}
	return nil, syscall.EBADF
}

// OpenNumber opens a file that the program knows by its number alone, as
// os.open does. flag and perm are os.OpenFile's.
func OpenNumber(t *Thread, name string, flag int, perm fs.FileMode) (int, error) {
	f, err := hostFile(t, name, flag, perm, true)
	if err != nil {
		return -1, err
	}
	f.table.numbers[f.number] = f
	return f.number, nil
}

// adopt takes the file with a number over for a file object. Without closefd
// the number stays open when the object is closed.
func adopt(t *Thread, number int, closes bool) (File, error) {
	f, err := Lookup(t.Interp, number)
	if err != nil {
		if number > 2 || number < 0 {
			return nil, err
		}
		return Standard(t, number), nil
	}
	if !closes {
		return &borrowed{f}, nil
	}
	delete(f.table.numbers, number)
	f.table.objects[number] = weak.Make(f)
	return f, nil
}

// borrowed is a file that another closes.
type borrowed struct{ *Handle }

// Close leaves the file open.
func (*borrowed) Close() error { return nil }

// standard is one of the three standard streams, by number.
type standard struct {
	t      *Thread
	number int
	slow   io.Reader
}

// Fd gives the number.
func (s *standard) Fd() uintptr { return uintptr(s.number) }

// Read reads from standard input.
func (s *standard) Read(p []byte) (int, error) {
	if s.number != 0 {
		return 0, syscall.EBADF
	}
	if s.slow == nil {
		s.slow = stdio.Patient(s.t, s.t.Interp.Stdin)
	}
	return s.slow.Read(p)
}

// Write writes to standard output or standard error.
func (s *standard) Write(p []byte) (int, error) {
	switch s.number {
	case 1:
		return s.t.Interp.Stdout.Write(p)
	case 2:
		return s.t.Interp.Stderr.Write(p)
	}
	return 0, syscall.EBADF
}

// Seek fails: streams have no positions.
func (s *standard) Seek(int64, int) (int64, error) { return 0, syscall.ESPIPE }

// Close leaves the stream open.
func (s *standard) Close() error { return nil }

// Standard gives one of the standard streams by its number.
func Standard(t *Thread, number int) File { return &standard{t: t, number: number} }
