package pickle

import (
	"math/big"
	"slices"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/internal/wire"
	"github.com/minipy-go/minipy/pickle/opcode"
)

func (p *Pickler) saveInt(obj objmodel.Value) error {
	if obj.IsInt() && p.out.Int(obj.AsInt()) {
		return nil
	}
	if p.proto < 2 {
		text, err := objmodel.Repr(p.t, obj)
		if err != nil {
			return err
		}
		p.out.Text(string(opcode.Long) + text + "L\n")
		return nil
	}
	n, _ := obj.ToBig()
	if !p.out.Long(n) {
		return objmodel.OverflowErrorf("int too large to pickle")
	}
	return nil
}

// EncodeLong writes n in two's complement, least byte first, in as few bytes
// as hold the sign too; 0 is one byte.
func EncodeLong(n *big.Int) []byte { return wire.EncodeLong(n) }

func (p *Pickler) saveStr(obj objmodel.Value) error {
	text := obj.AsStr().String()
	if !p.binary {
		p.out.Op(opcode.Unicode)
		err := p.t.EachPiece(text, func(piece string) bool {
			p.out.RawText(piece)
			return true
		})
		if err != nil {
			return err
		}
		p.out.Text("\n")
		p.memoPut(obj)
		return nil
	}
	header, ok := p.out.StrHeader(len(text))
	if !ok {
		return objmodel.OverflowErrorf("serializing a string larger than 4 GiB requires pickle protocol 4 or higher")
	}
	if len(text) < wire.FrameTarget {
		wire.Short(&p.out.Writer, header.Bytes(), text)
	} else if err := p.out.payload(p.t, header, []byte(text), objmodel.Value{}); err != nil {
		return err
	}
	p.memoPut(obj)
	return nil
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
