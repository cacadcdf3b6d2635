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
	buf  [bufferSize]byte
	rest []byte // what was read and not yet given
	err  error  // what ended the read after rest
}

// stopped is the error of a read that the end of the run, or an interrupt,
// made end.
type stopped struct{ error }

// Read gives what there is. Errors: the host's, stopped.
func (in *input) Read(p []byte) (int, error) {
	if len(in.rest) == 0 && in.err == nil {
		if in.done == nil {
			in.done = make(chan struct{})
			go in.read(in.done)
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

func (in *input) read(done chan struct{}) {
	n, err := in.r.Read(in.buf[:])
	in.rest, in.err = in.buf[:n], err
	close(done)
}
