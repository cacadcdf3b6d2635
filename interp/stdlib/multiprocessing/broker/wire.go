package broker

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
)

// A link carries frames both ways: four bytes of length (little-endian), then
// a kind and what belongs to it, numbers as varints and bytes behind their
// length.

// kind is the first byte of a frame.
type kind byte

const (
	kindStart    kind = iota // parent to child: the payload that it begins with
	kindRequest              // child to parent: number, request
	kindCancel               // child to parent: number
	kindResponse             // parent to child: number, response
	kindFailure              // child to parent: the text of what ended it
)

// maxFrame bounds a frame that is read.
const maxFrame = 1 << 31

// errFrame is given for a frame that makes no sense.
var errFrame = errors.New("broker: malformed frame")

// frame is being written.
type frame struct{ b []byte }

func newFrame(k kind) *frame { return &frame{[]byte{0, 0, 0, 0, byte(k)}} }

func (f *frame) uint(n uint64) { f.b = binary.AppendUvarint(f.b, n) }

func (f *frame) int(n int64) { f.b = binary.AppendVarint(f.b, n) }

func (f *frame) data(d []byte) {
	f.uint(uint64(len(d)))
	f.b = append(f.b, d...)
}

// send writes the frame in one piece.
func (f *frame) send(w io.Writer) error {
	binary.LittleEndian.PutUint32(f.b, uint32(len(f.b)-4))
	_, err := w.Write(f.b)
	return err
}

// readFrame reads the next frame.
func readFrame(r *bufio.Reader) (kind, *reader, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, nil, err
	}
	n := binary.LittleEndian.Uint32(head[:])
	if n < 1 || n > maxFrame {
		return 0, nil, errFrame
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(r, body); err != nil {
		return 0, nil, err
	}
	return kind(body[0]), &reader{b: body[1:]}, nil
}

// reader takes a frame apart; bad is set by what it has not.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) uint() uint64 {
	n, size := binary.Uvarint(r.b)
	if size <= 0 {
		r.bad = true
		return 0
	}
	r.b = r.b[size:]
	return n
}

func (r *reader) int() int64 {
	n, size := binary.Varint(r.b)
	if size <= 0 {
		r.bad = true
		return 0
	}
	r.b = r.b[size:]
	return n
}

func (r *reader) data() []byte {
	n := r.uint()
	if n > uint64(len(r.b)) {
		r.bad = true
		return nil
	}
	d := r.b[:n:n]
	r.b = r.b[n:]
	return d
}

func (f *frame) request(r *Request) {
	f.uint(uint64(r.Op))
	f.uint(r.ID)
	f.uint(r.Client)
	f.int(r.A)
	f.int(r.B)
	f.int(r.Timeout)
	f.uint(uint64(len(r.IDs)))
	for _, id := range r.IDs {
		f.uint(id)
	}
	f.data(r.Data)
}

func (r *reader) request() *Request {
	q := &Request{Op: Op(r.uint()), ID: r.uint(), Client: r.uint(), A: r.int(), B: r.int(), Timeout: r.int()}
	n := r.uint()
	if n > uint64(len(r.b)) {
		r.bad = true
		return q
	}
	for range n {
		q.IDs = append(q.IDs, r.uint())
	}
	q.Data = r.data()
	return q
}

func (f *frame) response(r Response) {
	f.uint(uint64(r.Status))
	f.int(r.N)
	f.data(r.Data)
}

func (r *reader) response() Response {
	return Response{Status: Status(r.uint()), N: r.int(), Data: r.data()}
}
