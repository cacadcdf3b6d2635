// Package wire writes the opcodes of pickles: which opcode a value of a size
// gets in which protocol, and the frames around them. What the values are, and
// what refers to what, is the business of those who write.
package wire

import (
	"encoding/binary"
	"slices"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// The sizes of frames (PEP 3154): a frame is closed at the first boundary
// between objects beyond FrameTarget, data of that size stands outside of
// frames, and what is shorter than frameMin gets no frame.
const (
	FrameTarget     = 64 * 1024
	frameMin        = 4
	frameHeaderSize = 9
)

// maxOpcode is the room for a frame's header and an opcode with a fixed
// argument.
const maxOpcode = frameHeaderSize + 9

// Writer is a pickle that is being written.
type Writer struct {
	// Buf is what has been written and not yet been handed on.
	Buf []byte
	// Proto is the protocol.
	Proto int

	framing    bool
	frameStart int // offset of the open frame's header in Buf; -1 without one
}

// Begin starts a pickle at the end of Buf.
func (w *Writer) Begin() {
	w.framing, w.frameStart = false, -1
	if w.Proto >= 2 {
		w.Bytes(opcode.Proto, byte(w.Proto))
	}
	w.framing = w.Proto >= 4
}

// End ends the pickle.
func (w *Writer) End() {
	w.Op(opcode.Stop)
	w.CloseFrame()
	w.framing = false
}

// Reserve makes room for n bytes more, and for as much again as there is:
// append alone would copy a long pickle more often.
func (w *Writer) Reserve(n int) {
	if cap(w.Buf)-len(w.Buf) < n {
		w.Buf = slices.Grow(w.Buf, max(n, len(w.Buf)))
	}
}

// Op writes an opcode without an argument.
func (w *Writer) Op(code byte) {
	w.open()
	w.Buf = append(w.Buf, code)
}

// Bytes writes what belongs to one opcode.
func (w *Writer) Bytes(b ...byte) {
	w.open()
	w.Buf = append(w.Buf, b...)
}

// Text writes what belongs to one opcode of protocol 0.
func (w *Writer) Text(s string) {
	w.open()
	w.Buf = append(w.Buf, s...)
}

// Op4 writes an opcode with a number of four bytes.
func (w *Writer) Op4(code byte, n uint32) {
	w.open()
	w.Buf = binary.LittleEndian.AppendUint32(append(w.Buf, code), n)
}

// Short writes an opcode's header and its data, which are shorter than
// FrameTarget.
func Short[T string | []byte](w *Writer, header []byte, data T) {
	w.open()
	w.Reserve(len(header) + len(data))
	w.Buf = append(append(w.Buf, header...), data...)
}

// ShortStr writes a str of fewer than 256 bytes in protocol 4 or later.
func (w *Writer) ShortStr(s string) {
	w.open()
	w.Reserve(2 + len(s))
	w.Buf = append(append(w.Buf, opcode.ShortBinunicode, byte(len(s))), s...)
}

// Outside writes the header of data that stand outside of frames; the caller
// writes the data.
func (w *Writer) Outside(header []byte) {
	w.CloseFrame()
	w.Buf = append(w.Buf, header...)
}

// open begins a frame if there should be one; its header is filled in later.
func (w *Writer) open() {
	w.Reserve(maxOpcode)
	if w.framing && w.frameStart < 0 {
		w.frameStart = len(w.Buf)
		w.Buf = append(w.Buf, make([]byte, frameHeaderSize)...)
	}
}

// Full reports whether the open frame has reached its size; it is to be closed
// before the next object.
func (w *Writer) Full() bool {
	return w.frameStart >= 0 && len(w.Buf)-w.frameStart-frameHeaderSize >= FrameTarget
}

// CloseFrame completes the open frame, if there is one.
func (w *Writer) CloseFrame() {
	if w.frameStart < 0 {
		return
	}
	body := w.Buf[w.frameStart+frameHeaderSize:]
	if len(body) >= frameMin {
		header := w.Buf[w.frameStart:w.frameStart]
		binary.LittleEndian.AppendUint64(append(header, opcode.Frame), uint64(len(body)))
	} else {
		w.Buf = append(w.Buf[:w.frameStart], body...)
	}
	w.frameStart = -1
}
