package pickle

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"strconv"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

func (p *Pickler) saveBool(obj objmodel.Value) {
	if p.proto >= 2 {
		if obj.AsBool() {
			p.out.op(opcode.Newtrue)
		} else {
			p.out.op(opcode.Newfalse)
		}
		return
	}
	if obj.AsBool() {
		p.out.text("I01\n")
	} else {
		p.out.text("I00\n")
	}
}

// smallest is the least int that gets the opcodes of 32 bits: CPython leaves
// -2**31 itself out.
const smallest = -math.MaxInt32

func (p *Pickler) saveInt(obj objmodel.Value) error {
	if !obj.IsInt() {
		return p.saveLong(obj)
	}
	n := obj.AsInt()
	if n < smallest-1 || n > math.MaxInt32 {
		return p.saveLong(obj)
	}
	switch {
	case !p.binary:
		p.out.text(string(opcode.Int) + strconv.FormatInt(n, 10) + "\n")
	case n < 0 || n > math.MaxUint16:
		p.out.op4(opcode.Binint, uint32(n))
	case n > math.MaxUint8:
		p.out.bytes(opcode.Binint2, byte(n), byte(n>>8))
	default:
		p.out.bytes(opcode.Binint1, byte(n))
	}
	return nil
}

// saveLong writes an int of more than 32 bits.
func (p *Pickler) saveLong(obj objmodel.Value) error {
	if p.proto < 2 {
		text, err := objmodel.Repr(p.t, obj)
		if err != nil {
			return err
		}
		p.out.text(string(opcode.Long) + text + "L\n")
		return nil
	}
	n, _ := obj.ToBig()
	b := EncodeLong(n)
	switch {
	case len(b) < 256:
		p.out.bytes(opcode.Long1, byte(len(b)))
	case len(b) <= math.MaxInt32:
		p.out.op4(opcode.Long4, uint32(len(b)))
	default:
		return objmodel.OverflowErrorf("int too large to pickle")
	}
	p.out.buf = append(p.out.buf, b...)
	return nil
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

func (p *Pickler) saveFloat(obj objmodel.Value) {
	if p.binary {
		p.out.op(opcode.Binfloat)
		p.out.buf = binary.BigEndian.AppendUint64(p.out.buf, math.Float64bits(obj.AsFloat()))
		return
	}
	p.out.text(string(opcode.Float) + opcode.ReprFloat(obj.AsFloat()) + "\n")
}

func (p *Pickler) saveStr(obj objmodel.Value) error {
	text := obj.AsStr().String()
	if !p.binary {
		p.out.op(opcode.Unicode)
		p.out.buf = append(appendRawUnicodeEscape(p.out.buf, text), '\n')
		p.memoPut(obj)
		return nil
	}
	var header [9]byte
	n := strHeader(&header, uint64(len(text)), p.proto)
	if n == 0 {
		return objmodel.OverflowErrorf("serializing a string larger than 4 GiB requires pickle protocol 4 or higher")
	}
	if len(text) < frameTarget {
		p.out.open()
		p.out.reserve(n + len(text))
		p.out.buf = append(append(p.out.buf, header[:n]...), text...)
	} else if err := p.out.payload(p.t, header[:n], []byte(text), objmodel.Value{}); err != nil {
		return err
	}
	p.memoPut(obj)
	return nil
}

// strHeader makes the opcode and length before a str of n bytes and gives the
// number of bytes that takes; 0 if the protocol has no opcode for it.
func strHeader(header *[9]byte, n uint64, proto int) int {
	switch {
	case n <= math.MaxUint8 && proto >= 4:
		header[0], header[1] = opcode.ShortBinunicode, byte(n)
		return 2
	case n <= math.MaxUint32:
		header[0] = opcode.Binunicode
		binary.LittleEndian.PutUint32(header[1:], uint32(n))
		return 5
	case proto >= 4:
		header[0] = opcode.Binunicode8
		binary.LittleEndian.PutUint64(header[1:], n)
		return 9
	}
	return 0
}

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

func (p *Pickler) saveBytes(obj objmodel.Value) error {
	data := obj.AsBytes().View()
	if p.proto < 3 {
		return p.saveBytesReduced(obj, data)
	}
	return p.writeBytes(obj, data, obj)
}

// saveBytesReduced writes bytes for protocols that have no opcode for them: as
// a call that gives them in Python 2 too.
func (p *Pickler) saveBytesReduced(obj objmodel.Value, data []byte) error {
	if len(data) == 0 {
		return p.saveReduce(reduction{callable: objmodel.BytesType.Value(), args: objmodel.EmptyTuple}, obj)
	}
	codecs, err := importModule(p.t, "_codecs")
	if err != nil {
		return err
	}
	encode, err := objmodel.GetAttr(p.t, codecs, nameEncode)
	if err != nil {
		return err
	}
	args := objmodel.NewTuple(objmodel.NewStr(opcode.FromLatin1(data)), p.t.Interp.Intern("latin1").Value())
	return p.saveReduce(reduction{callable: encode, args: args}, obj)
}

func (p *Pickler) saveByteArray(obj objmodel.Value) error {
	data := obj.AsByteArray().Bytes()
	if p.proto < 5 {
		args := objmodel.EmptyTuple
		if len(data) > 0 {
			args = objmodel.NewTuple(objmodel.BytesOf(slices.Clone(data)))
		}
		return p.saveReduce(reduction{callable: objmodel.ByteArrayType.Value(), args: args}, obj)
	}
	return p.writeByteArray(obj, data, obj)
}
