package wire

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"strconv"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// Bool writes a bool.
func (w *Writer) Bool(v bool) {
	switch {
	case w.Proto >= 2 && v:
		w.Op(opcode.Newtrue)
	case w.Proto >= 2:
		w.Op(opcode.Newfalse)
	case v:
		w.Text("I01\n")
	default:
		w.Text("I00\n")
	}
}

// Int writes an int of 32 bits; ok is false, and nothing is written, if n has
// more.
func (w *Writer) Int(n int64) (ok bool) {
	switch {
	case n < math.MinInt32 || n > math.MaxInt32:
		return false
	case w.Proto == 0:
		w.Text(string(opcode.Int) + strconv.FormatInt(n, 10) + "\n")
	case n < 0 || n > math.MaxUint16:
		w.Op4(opcode.Binint, uint32(n))
	case n > math.MaxUint8:
		w.Bytes(opcode.Binint2, byte(n), byte(n>>8))
	default:
		w.Bytes(opcode.Binint1, byte(n))
	}
	return true
}

// Long writes an int of any size in protocol 2 or later; ok is false, and
// nothing is written, if it is too large for a pickle.
func (w *Writer) Long(n *big.Int) (ok bool) {
	b := EncodeLong(n)
	switch {
	case len(b) < 256:
		w.Bytes(opcode.Long1, byte(len(b)))
	case len(b) <= math.MaxInt32:
		w.Op4(opcode.Long4, uint32(len(b)))
	default:
		return false
	}
	w.Buf = append(w.Buf, b...)
	return true
}

// EncodeLong writes n in two's complement, least byte first, in as few bytes
// as hold the sign too; 0 is one byte.
func EncodeLong(n *big.Int) []byte {
	if n.Sign() >= 0 {
		b := n.FillBytes(make([]byte, n.BitLen()/8+1))
		slices.Reverse(b)
		return b
	}
	// -n-1 has the bits of n, inverted.
	inverted := new(big.Int).Not(n)
	b := inverted.FillBytes(make([]byte, inverted.BitLen()/8+1))
	slices.Reverse(b)
	for i := range b {
		b[i] = ^b[i]
	}
	return b
}

// Float writes a float.
func (w *Writer) Float(f float64) {
	if w.Proto == 0 {
		w.Text(string(opcode.Float) + opcode.ReprFloat(f) + "\n")
		return
	}
	w.Op(opcode.Binfloat)
	w.Buf = binary.BigEndian.AppendUint64(w.Buf, math.Float64bits(f))
}

// Header is the opcode before data, with their size.
type Header struct {
	bytes [9]byte
	n     int
}

// Bytes gives the header as it is written.
func (h *Header) Bytes() []byte { return h.bytes[:h.n] }

// StrHeader makes the header of a str of n bytes, from protocol 1 on; ok is
// false if the protocol has none for so many.
func (w *Writer) StrHeader(n int) (h Header, ok bool) {
	return header(n, w.Proto, w.Proto >= 4, opcode.ShortBinunicode, opcode.Binunicode, opcode.Binunicode8)
}

// BytesHeader makes the header of n bytes, from protocol 3 on; ok is false if
// the protocol has none for so many.
func (w *Writer) BytesHeader(n int) (h Header, ok bool) {
	return header(n, w.Proto, true, opcode.ShortBinbytes, opcode.Binbytes, opcode.Binbytes8)
}

// ByteArrayHeader makes the header of a bytearray of n bytes, for protocol 5.
func ByteArrayHeader(n int) (h Header) {
	h.bytes[0], h.n = opcode.Bytearray8, 9
	binary.LittleEndian.PutUint64(h.bytes[1:], uint64(n))
	return h
}

// header makes a header of opcodes whose sizes take one, four and eight bytes.
func header(n, proto int, hasShort bool, short, medium, long byte) (h Header, ok bool) {
	switch {
	case n <= math.MaxUint8 && hasShort:
		h.bytes[0], h.bytes[1], h.n = short, byte(n), 2
	case n <= math.MaxUint32:
		h.bytes[0], h.n = medium, 5
		binary.LittleEndian.PutUint32(h.bytes[1:], uint32(n))
	case proto >= 4:
		h.bytes[0], h.n = long, 9
		binary.LittleEndian.PutUint64(h.bytes[1:], uint64(n))
	default:
		return h, false
	}
	return h, true
}

// TextStr writes a str in protocol 0.
func (w *Writer) TextStr(text string) {
	w.Op(opcode.Unicode)
	w.RawText(text)
	w.Buf = append(w.Buf, '\n')
}

// RawText writes a part of the str of a line that opcode.Unicode begins.
func (w *Writer) RawText(text string) { w.Buf = appendRawUnicodeEscape(w.Buf, text) }

// appendRawUnicodeEscape writes text in raw-unicode-escape, with the escapes
// that keep it on one line.
func appendRawUnicodeEscape(b []byte, text string) []byte {
	for i := 0; i < len(text); {
		c, n := opcode.CodePoint(text[i:])
		i += n
		switch {
		case c >= 0x10000:
			b = appendHex(append(b, `\U`...), uint32(c), 8)
		case c >= 0x100 || c == '\\' || c == 0 || c == '\n' || c == '\r' || c == 0x1a:
			b = appendHex(append(b, `\u`...), uint32(c), 4)
		default:
			b = append(b, byte(c))
		}
	}
	return b
}

func appendHex(b []byte, n uint32, digits int) []byte {
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		b = append(b, "0123456789abcdef"[n>>shift&15])
	}
	return b
}

// Put writes the opcode that stores the top under number i, the next free one.
func (w *Writer) Put(i int) {
	switch {
	case w.Proto >= 4:
		w.Op(opcode.Memoize)
	case w.Proto == 0:
		w.Text(string(opcode.Put) + strconv.Itoa(i) + "\n")
	case i < 256:
		w.Bytes(opcode.Binput, byte(i))
	default:
		w.Op4(opcode.LongBinput, uint32(i))
	}
}

// Get writes the opcode that fetches what has number i.
func (w *Writer) Get(i int) {
	switch {
	case w.Proto == 0:
		w.Text(string(opcode.Get) + strconv.Itoa(i) + "\n")
	case i < 256:
		w.Bytes(opcode.Binget, byte(i))
	default:
		w.Op4(opcode.LongBinget, uint32(i))
	}
}

// Pops writes n opcodes that drop the top.
func (w *Writer) Pops(n int) {
	for range n {
		w.Op(opcode.Pop)
	}
}

// Open writes an empty container: in one opcode or, in protocol 0, as a slice
// of nothing.
func (w *Writer) Open(empty, ofSlice byte) {
	if w.Proto == 0 {
		w.Bytes(opcode.Mark, ofSlice)
	} else {
		w.Op(empty)
	}
}
