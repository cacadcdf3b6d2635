package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/internal/wire"
)

// output is where a Pickler writes: a buffer, and a file object to which the
// buffer goes whenever a frame is complete.
type output struct {
	wire.Writer
	write objmodel.Value
}

// boundary stands between two objects: here a frame may end.
func (o *output) boundary(t *objmodel.Thread) error {
	if !o.Full() {
		return nil
	}
	o.CloseFrame()
	return o.flush(t)
}

// flush hands the buffer to the file, if there is one.
func (o *output) flush(t *objmodel.Thread) error {
	if o.write.IsNil() {
		return nil
	}
	data := objmodel.BytesOf(o.Buf)
	o.Buf = nil
	_, err := objmodel.Call(t, o.write, data)
	return err
}

// payload writes the data of one opcode behind its header. Data of the size of
// a frame stands outside of frames; original, if it is not nil, is the object
// that has it and is handed to the file as it is.
func (o *output) payload(t *objmodel.Thread, header wire.Header, data []byte, original objmodel.Value) error {
	if len(data) < wire.FrameTarget {
		wire.Short(&o.Writer, header.Bytes(), data)
		return nil
	}
	o.Outside(header.Bytes())
	if o.write.IsNil() {
		if err := t.Room(len(o.Buf)+len(data), cap(o.Buf), 1); err != nil {
			return err
		}
		o.Reserve(len(data))
		o.Buf = append(o.Buf, data...)
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
