package objmodel

import (
	"fmt"
	"unsafe"
)

// PickleBufferType is pickle.PickleBuffer (PEP 574).
var PickleBufferType = Type{Name: "PickleBuffer", Module: "pickle", Doc: "Wrapper for potentially out-of-band buffers"}

// PickleBuffer marks a buffer that may stand outside of a pickle.
type PickleBuffer struct {
	Header
	view *MemoryView // nil: released
}

// AsPickleBuffer gives the PickleBuffer behind v, nil if v isn't one.
func (v Value) AsPickleBuffer() *PickleBuffer {
	if v.p != nil && v.p.typ == &PickleBufferType {
		return (*PickleBuffer)(unsafe.Pointer(v.p))
	}
	return nil
}

// View gives a view of the buffer. Errors: ValueError if it was released.
func (p *PickleBuffer) View() (*MemoryView, error) {
	if p.view == nil {
		return nil, releasedBuffer()
	}
	return p.view, nil
}

func releasedBuffer() error {
	return ValueErrorf("operation forbidden on released PickleBuffer object")
}

var pickleBufferSpec = TypeSpec{
	Type: &PickleBufferType, Object: (*PickleBuffer)(nil),
	Slots: Slots{New: pickleBufferNew, Exporter: true, Exports: noExports},
	Methods: []MethodDef{
		{Name: "raw", Kind: NoArgs, Fn: pickleBufferRaw,
			Doc: "Return a memoryview of the raw memory underlying this buffer.\n\nWill raise BufferError is the buffer isn't contiguous."},
		{Name: "release", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			if p := a.V[0].AsPickleBuffer(); p.view != nil {
				view := p.view
				p.view = nil
				return None, view.release(t)
			}
			return None, nil
		}, Doc: "Release the underlying buffer exposed by the PickleBuffer object."},
	},
}

func pickleBufferNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.Kw) > 0 {
		return Value{}, TypeErrorf("PickleBuffer() takes no keyword arguments")
	}
	if n := len(args.V); n != 1 {
		return Value{}, TypeErrorf("PickleBuffer() takes exactly 1 positional argument (%d given)", n)
	}
	if _, ok := view(args.V[0]); !ok && !args.V[0].p.typ.Slots.PyBuffer && args.V[0].AsMemoryView() == nil && args.V[0].AsPickleBuffer() == nil {
		return Value{}, TypeErrorf("a bytes-like object is required, not '%s'", args.V[0].TypeName())
	}
	m, err := NewMemoryView(t, args.V[0])
	if err != nil {
		return Value{}, err
	}
	p := &PickleBuffer{Header{&PickleBufferType}, m}
	return Value{p: &p.Header}, nil
}

func pickleBufferRaw(t *Thread, a Args) (Value, error) {
	m, err := a.V[0].AsPickleBuffer().View()
	if err != nil {
		return Value{}, err
	}
	if !m.Contiguous() {
		return Value{}, Errorf(&BufferErrorType, "cannot extract raw buffer from non-contiguous buffer")
	}
	if m, err = m.raw(); err != nil {
		return Value{}, err
	}
	return m.Value(), nil
}

// pointerText is how a repr shows where an object is.
func pointerText(v Value) string { return fmt.Sprintf("0x%012x", v.ID()) }
