package opcode

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// Error is why an argument cannot be read. Class names the Python exception
// that CPython's pickletools raises, ValueError or its subclass
// UnicodeDecodeError, and Msg is that exception's message.
type Error struct {
	Class string
	Msg   string
	// Codec, Object, Start, End and Reason are the attributes of a
	// UnicodeDecodeError; they are unset for a ValueError.
	Codec      string
	Object     []byte
	Start, End int
	Reason     string
}

// Error returns class and message as Python prints them.
func (e *Error) Error() string { return e.Class + ": " + e.Msg }

//go:noinline
func valueErrorf(format string, args ...any) error {
	return &Error{Class: "ValueError", Msg: fmt.Sprintf(format, args...)}
}

// Reader is a position in a pickle. It never copies: what it hands out is a
// part of the input, so no length in a pickle makes it allocate.
type Reader struct {
	data []byte
	pos  int
}

// NewReader returns a Reader at the start of data.
func NewReader(data []byte) *Reader { return &Reader{data: data} }

// Pos is the offset of the next byte from the start.
func (r *Reader) Pos() int { return r.pos }

// Seek moves to an offset from the start, at most the end of the input.
func (r *Reader) Seek(pos int) { r.pos = max(0, min(pos, len(r.data))) }

// Len is the number of bytes that are left.
func (r *Reader) Len() int { return len(r.data) - r.pos }

// Byte returns the next byte; ok is false at the end of the input.
func (r *Reader) Byte() (b byte, ok bool) {
	if r.pos >= len(r.data) {
		return 0, false
	}
	r.pos++
	return r.data[r.pos-1], true
}

// Next returns the next n bytes; if fewer are left, it returns those and ok
// is false.
func (r *Reader) Next(n uint64) (part []byte, ok bool) {
	rest := r.data[r.pos:]
	if n > uint64(len(rest)) {
		r.pos = len(r.data)
		return rest, false
	}
	r.pos += int(n)
	return rest[:n:n], true
}

// Line returns the bytes up to the next newline, without it, and moves behind
// it; without a newline it returns the rest of the input and ok is false.
func (r *Reader) Line() (line []byte, ok bool) {
	rest := r.data[r.pos:]
	i := bytes.IndexByte(rest, '\n')
	if i < 0 {
		r.pos = len(r.data)
		return rest, false
	}
	r.pos += i + 1
	return rest[:i:i], true
}

// fixed reads the n bytes of a fixed-size argument, for the message of whose
// absence it needs the argument's name.
func (r *Reader) fixed(n uint64, name string) ([]byte, error) {
	if part, ok := r.Next(n); ok {
		return part, nil
	}
	return nil, valueErrorf("not enough data in stream to read %s", name)
}

func readUint1(r *Reader) (any, error) {
	b, err := r.fixed(1, "uint1")
	if err != nil {
		return nil, err
	}
	return int64(b[0]), nil
}

func readUint2(r *Reader) (any, error) {
	b, err := r.fixed(2, "uint2")
	if err != nil {
		return nil, err
	}
	return int64(binary.LittleEndian.Uint16(b)), nil
}

func readInt4(r *Reader) (any, error) {
	b, err := r.fixed(4, "int4")
	if err != nil {
		return nil, err
	}
	return int64(int32(binary.LittleEndian.Uint32(b))), nil
}

func readUint4(r *Reader) (any, error) {
	b, err := r.fixed(4, "uint4")
	if err != nil {
		return nil, err
	}
	return int64(binary.LittleEndian.Uint32(b)), nil
}

func readUint8(r *Reader) (any, error) {
	b, err := r.fixed(8, "uint8")
	if err != nil {
		return nil, err
	}
	return fromUint64(binary.LittleEndian.Uint64(b)), nil
}
