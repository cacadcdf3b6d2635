package pickle

import (
	"encoding/binary"
	"slices"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// The sizes of frames (PEP 3154): a frame is closed at the first boundary
// between objects beyond frameTarget, data of that size stands outside of
// frames, and what is shorter than frameMin gets no frame.
const (
	frameTarget     = 64 * 1024
	frameMin        = 4
	frameHeaderSize = 9
)

// maxOpcode is the room for a frame's header and an opcode with a fixed
// argument.
const maxOpcode = frameHeaderSize + 9

// output is where a Pickler writes: a buffer, and a file object to which the
// buffer goes whenever a frame is complete.
type output struct {
	buf        []byte
	framing    bool
	frameStart int // offset of the open frame's header in buf; -1 without one
	write      objmodel.Value
}

// reserve makes room for n bytes more, and for as much again as there is:
// append alone would copy a long pickle more often.
func (o *output) reserve(n int) {
	if cap(o.buf)-len(o.buf) < n {
		o.buf = slices.Grow(o.buf, max(n, len(o.buf)))
	}
}

// op writes an opcode without an argument.
func (o *output) op(code byte) {
	o.open()
	o.buf = append(o.buf, code)
}

// bytes writes what belongs to one opcode.
func (o *output) bytes(b ...byte) {
	o.open()
	o.buf = append(o.buf, b...)
}

// text writes what belongs to one opcode of protocol 0.
func (o *output) text(s string) {
	o.open()
	o.buf = append(o.buf, s...)
}

// op4 writes an opcode with a number of four bytes.
func (o *output) op4(code byte, n uint32) {
	o.open()
	o.buf = binary.LittleEndian.AppendUint32(append(o.buf, code), n)
}

// op8 writes an opcode with a number of eight bytes.
func (o *output) op8(code byte, n uint64) {
	o.open()
	o.buf = binary.LittleEndian.AppendUint64(append(o.buf, code), n)
}

// open begins a frame if there should be one; its header is filled in later.
func (o *output) open() {
	o.reserve(maxOpcode)
	if o.framing && o.frameStart < 0 {
		o.frameStart = len(o.buf)
		o.buf = append(o.buf, make([]byte, frameHeaderSize)...)
	}
}

// closeFrame completes the open frame.
func (o *output) closeFrame() {
	if o.frameStart < 0 {
		return
	}
	body := o.buf[o.frameStart+frameHeaderSize:]
	if len(body) >= frameMin {
		header := o.buf[o.frameStart:o.frameStart]
		binary.LittleEndian.AppendUint64(append(header, opcode.Frame), uint64(len(body)))
	} else {
		o.buf = append(o.buf[:o.frameStart], body...)
	}
	o.frameStart = -1
}

// boundary stands between two objects: here a frame may end.
func (o *output) boundary(t *objmodel.Thread) error {
	if o.frameStart < 0 || len(o.buf)-o.frameStart-frameHeaderSize < frameTarget {
		return nil
	}
	o.closeFrame()
	return o.flush(t)
}

// flush hands the buffer to the file, if there is one.
func (o *output) flush(t *objmodel.Thread) error {
	if o.write.IsNil() {
		return nil
	}
	data := objmodel.BytesOf(o.buf)
	o.buf = nil
	_, err := objmodel.Call(t, o.write, data)
	return err
}

// payload writes the data of one opcode behind its header. Data of the size of
// a frame stands outside of frames; original, if it is not nil, is the object
// that has it and is handed to the file as it is.
func (o *output) payload(t *objmodel.Thread, header, data []byte, original objmodel.Value) error {
	if len(data) < frameTarget {
		o.open()
		o.reserve(len(header) + len(data))
		o.buf = append(append(o.buf, header...), data...)
		return nil
	}
	o.closeFrame()
	o.reserve(len(header) + len(data) + maxOpcode)
	o.buf = append(o.buf, header...)
	if o.write.IsNil() {
		o.buf = append(o.buf, data...)
		return nil
	}
	if err := o.flush(t); err != nil {
		return err
	}
	if original.IsNil() {
		original = objmodel.BytesOf(append([]byte(nil), data...))
	}
	_, err := objmodel.Call(t, o.write, original)
	return err
}
