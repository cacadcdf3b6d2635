package codec

import (
	"bytes"
	"io"
	"slices"
)

// input is where a Decoder reads from: bytes that are there, and a reader for
// more.
type input struct {
	buf   []byte
	pos   int
	r     io.Reader
	base  int64 // offset of buf in the whole input
	start int64 // offset of the pickle that is being read
	max   int64 // bytes that a pickle may have

	window      string // what stands in the input from windowStart on
	windowStart int64
}

// chunk is how many bytes are asked of a reader at least, and at most before
// more is known to be there: a length in a pickle makes nothing be allocated.
const chunk = 64 << 10

// offset is that of the next byte.
func (in *input) offset() int64 { return in.base + int64(in.pos) }

// size is how much of the pickle has been read.
func (in *input) size() int64 { return in.offset() - in.start }

// byte1 reads one byte.
func (in *input) byte1() (byte, error) {
	if in.pos < len(in.buf) {
		in.pos++
		return in.buf[in.pos-1], nil
	}
	b, err := in.take(1)
	if err != nil {
		return 0, err
	}
	return b[0], nil
}

// take reads n bytes, valid until the next read.
func (in *input) take(n uint64) ([]byte, error) {
	if n > uint64(len(in.buf)-in.pos) {
		if err := in.fill(n); err != nil {
			return nil, err
		}
	}
	in.pos += int(n)
	return in.buf[in.pos-int(n) : in.pos : in.pos], nil
}

// fill makes n bytes be there. Errors: io.ErrUnexpectedEOF, *LimitError, and
// what the reader returns.
func (in *input) fill(n uint64) error {
	if in.r == nil {
		return io.ErrUnexpectedEOF
	}
	if n > uint64(max(in.max-in.size(), 0)) {
		return &LimitError{Limit: "bytes", Max: in.max}
	}
	for uint64(len(in.buf)-in.pos) < n {
		if err := in.more(); err != nil {
			return err
		}
	}
	return nil
}

// more reads once from the reader.
func (in *input) more() error {
	if in.r == nil {
		return io.ErrUnexpectedEOF
	}
	if in.size() > in.max {
		return &LimitError{Limit: "bytes", Max: in.max}
	}
	if in.pos > 0 {
		in.base += int64(in.pos)
		in.buf = in.buf[:copy(in.buf, in.buf[in.pos:])]
		in.pos = 0
	}
	in.buf = slices.Grow(in.buf, chunk)
	for range 100 {
		n, err := in.r.Read(in.buf[len(in.buf):cap(in.buf)])
		in.buf = in.buf[:len(in.buf)+n]
		if n > 0 {
			return nil
		}
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
	}
	return io.ErrNoProgress
}

// line reads up to and with a newline, valid until the next read.
func (in *input) line() ([]byte, error) {
	for seen := 0; ; {
		rest := in.buf[in.pos:]
		if i := bytes.IndexByte(rest[seen:], '\n'); i >= 0 {
			in.pos += seen + i + 1
			return rest[: seen+i+1 : seen+i+1], nil
		}
		seen = len(rest)
		if err := in.more(); err != nil {
			return nil, err
		}
	}
}

// Short strings are made as parts of longer ones, which costs one allocation
// for many. maxWindow is how much of the input a string may keep alive,
// maxInWindow is how long such strings are.
const (
	maxWindow   = 8 << 10
	maxInWindow = 128
)

// text makes a string of bytes that have just been read.
func (in *input) text(b []byte) string {
	if len(b) > maxInWindow {
		return string(b)
	}
	from := in.offset() - int64(len(b))
	if from < in.windowStart || in.offset() > in.windowStart+int64(len(in.window)) {
		start := in.pos - len(b)
		in.window = string(in.buf[start:min(start+maxWindow, len(in.buf))])
		in.windowStart = from
	}
	return in.window[from-in.windowStart : in.offset()-in.windowStart]
}
