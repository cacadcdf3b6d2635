package stdio

import (
	"io"

	"github.com/minipy-go/minipy/objmodel"
)

// input reads the host's standard input in a goroutine of its own, so that a
// program that waits for it can be interrupted.
type input struct {
	t    *objmodel.Thread
	r    io.Reader
	done chan struct{} // of the read that is under way, closed at its end; nil if none is
	buf  []byte
	rest []byte // what was read and not yet given
	err  error  // what ended the read after rest
}

// Patient gives a reader of r, which may have to wait for what it reads, such as
// of a pipe: the program's limits and interrupts end that. No more is read than
// is asked for. Its errors are r's, and those that OSError knows.
func Patient(t *objmodel.Thread, r io.Reader) io.Reader { return &input{t: t, r: r} }

// stopped is the error of a read that the end of the run, or an interrupt,
// made end.
type stopped struct{ error }

// Read gives what there is. Errors: the host's, stopped.
func (in *input) Read(p []byte) (int, error) {
	if len(in.rest) == 0 && in.err == nil && len(p) > 0 {
		if in.done == nil {
			in.done = make(chan struct{})
			if n := min(len(p), bufferSize); len(in.buf) < n {
				in.buf = make([]byte, n)
			}
			go in.read(in.done, min(len(p), len(in.buf)))
		}
		if _, err := in.t.Wait(in.done, -1); err != nil {
			return 0, stopped{err}
		}
		in.done = nil
	}
	n := copy(p, in.rest)
	in.rest = in.rest[n:]
	if len(in.rest) > 0 || n > 0 && in.err == nil {
		return n, nil
	}
	err := in.err
	if err != io.EOF {
		in.err = nil
	}
	return n, err
}

func (in *input) read(done chan struct{}, size int) {
	n, err := in.r.Read(in.buf[:size])
	in.rest, in.err = in.buf[:n], err
	close(done)
}
