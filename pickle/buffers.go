package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/internal/wire"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// BytesLike gives the bytes of a bytes-like object; they must not be changed,
// and are valid until a bytearray changes. Errors: TypeError.
func BytesLike(v objmodel.Value) ([]byte, error) {
	if b := v.AsBytes(); b != nil {
		return b.View(), nil
	}
	if b := v.AsByteArray(); b != nil {
		return b.Bytes(), nil
	}
	if data, ok := objmodel.BufferOf(v); ok {
		return []byte(data), nil
	}
	return nil, objmodel.TypeErrorf("a bytes-like object is required, not '%.100s'", v.TypeName())
}

// readOnly gives a read-only view of a buffer, for READONLY_BUFFER; a buffer
// that is read-only already stays what it is.
func readOnly(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	m, err := objmodel.NewMemoryView(t, v)
	if err != nil {
		return objmodel.Value{}, err
	}
	if m.ReadOnly() {
		return v, nil
	}
	return m.AsReadOnly().Value(), nil
}

// savePickleBuffer writes a PickleBuffer (PEP 574): out of band if the caller's
// callback takes it, and else as bytes or a bytearray.
func (p *Pickler) savePickleBuffer(obj objmodel.Value) error {
	if p.proto < 5 {
		return p.state.picklingErrorf("PickleBuffer can only be pickled with protocol >= 5")
	}
	view, err := obj.AsPickleBuffer().View()
	if err != nil {
		return err
	}
	if !view.Contiguous() {
		return p.state.picklingErrorf("PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
	}
	if !p.options.BufferCallback.IsNil() {
		inBand, err := p.offerBuffer(obj)
		if err != nil {
			return err
		}
		if !inBand {
			p.out.Op(opcode.NextBuffer)
			if view.ReadOnly() {
				p.out.Op(opcode.ReadonlyBuffer)
			}
			return nil
		}
	}
	data, err := BytesLike(obj)
	if err != nil {
		return err
	}
	if view.ReadOnly() {
		return p.writeBytes(obj, data, objmodel.Value{})
	}
	return p.writeByteArray(obj, data, objmodel.Value{})
}

// offerBuffer hands a buffer to the caller; inBand says that it was not taken.
func (p *Pickler) offerBuffer(obj objmodel.Value) (inBand bool, err error) {
	answer, err := objmodel.Call(p.t, p.options.BufferCallback, obj)
	if err != nil {
		return false, err
	}
	return objmodel.Truth(p.t, answer)
}

// writeBytes writes the opcode for bytes that obj has. original is the object
// that a file is handed if the data are long; nil: a copy.
func (p *Pickler) writeBytes(obj objmodel.Value, data []byte, original objmodel.Value) error {
	header, ok := p.out.BytesHeader(len(data))
	if !ok {
		return objmodel.OverflowErrorf("serializing a bytes object larger than 4 GiB requires pickle protocol 4 or higher")
	}
	if err := p.out.payload(p.t, header, data, original); err != nil {
		return err
	}
	p.memoPut(obj)
	return nil
}

// writeByteArray writes the opcode for a bytearray of the data that obj has.
func (p *Pickler) writeByteArray(obj objmodel.Value, data []byte, original objmodel.Value) error {
	if err := p.out.payload(p.t, wire.ByteArrayHeader(len(data)), data, original); err != nil {
		return err
	}
	p.memoPut(obj)
	return nil
}
