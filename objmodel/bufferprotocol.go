package objmodel

// The buffer protocol as Python sees it (PEP 688): __buffer__ and
// __release_buffer__ of the built-in types, and of classes that define them.

// The bits of the flags argument of __buffer__ that matter here.
const (
	bufferWritable = 1
	bufferFullRO   = 0x11C // what memoryview() asks for
)

// bufferDefs are the slots of the buffer protocol.
func bufferDefs() []slotDef {
	return []slotDef{{
		name: names.buffer, nargs: 1,
		has: func(s *Slots) bool { return s.Exporter || s.Buffer != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			return exportBuffer(t, self, args.V[0])
		},
		inherit: func(dst, src *Slots) { dst.Exporter, dst.PyBuffer = src.Exporter, src.PyBuffer },
		python:  func(dst *Slots) { dst.Exporter, dst.PyBuffer = true, true },
	}, {
		name: names.releaseBuffer, nargs: 1,
		has: func(s *Slots) bool { return s.Exports != nil },
		wrap: func(t *Thread, s *Slots, self Value, args Args) (Value, error) {
			return None, releaseBuffer(t, self, args.V[0])
		},
		inherit: func(dst, src *Slots) {},
		python:  func(dst *Slots) {},
	}}
}

// noExports is Slots.Exports of views, whose memory is not their own.
func noExports(Value) *Exports { return nil }

// exportBuffer is __buffer__ of a built-in type.
func exportBuffer(t *Thread, self, flags Value) (Value, error) {
	n, err := SizeArg(t, flags)
	if err != nil {
		return Value{}, err
	}
	if int64(n) != int64(int32(n)) {
		return Value{}, OverflowErrorf("buffer flags too large")
	}
	m, err := nativeMemoryView(self)
	if err != nil {
		return Value{}, err
	}
	if m.readonly && n&bufferWritable != 0 {
		if self.AsMemoryView() != nil {
			return Value{}, Errorf(&BufferErrorType, "memoryview: underlying buffer is not writable")
		}
		return Value{}, Errorf(&BufferErrorType, "Object is not writable.")
	}
	return m.Value(), nil
}

// releaseBuffer is __release_buffer__ of a built-in type.
func releaseBuffer(t *Thread, self, view Value) error {
	m := view.AsMemoryView()
	switch {
	case m == nil:
		return TypeErrorf("expected a memoryview object")
	case m.obj.p == nil:
		return ValueErrorf("memoryview's buffer has already been released")
	case m.obj != self && self.AsMemoryView() == nil:
		return ValueErrorf("memoryview's buffer is not this object")
	}
	return m.release(t)
}

// pythonMemoryView asks the __buffer__ of a class made in Python for a view. It
// shares the memory of the one that __buffer__ gave, which is handed to
// __release_buffer__ when the last view of v is released.
func pythonMemoryView(t *Thread, v Value) (*MemoryView, error) {
	r, found, err := CallSpecial(t, v, names.buffer, Int(bufferFullRO))
	if err != nil {
		return nil, err
	}
	inner := r.AsMemoryView()
	if !found || inner == nil {
		return nil, TypeErrorf("__buffer__ returned non-memoryview object")
	}
	if err := inner.refresh(); err != nil {
		return nil, err
	}
	m := *inner
	m.hashed = false
	m.lease = &lease{views: 1, exporter: v, inner: inner}
	return &m, nil
}

// pythonBytes gives the bytes that the __buffer__ of v gives.
func pythonBytes(t *Thread, v Value) (string, error) {
	m, err := pythonMemoryView(t, v)
	if err != nil {
		return "", err
	}
	data, err := m.contents(t)
	if err != nil {
		return "", err
	}
	text := string(data)
	return text, m.release(t)
}

// finish tells the exporter that its last view has been released.
func (l *lease) finish(t *Thread) error {
	v, inner := l.exporter, l.inner
	if inner == nil {
		return nil
	}
	l.exporter, l.inner = Value{}, nil
	_, _, err := CallSpecial(t, v, names.releaseBuffer, inner.Value())
	if err != nil {
		err = t.unraisable(err, v)
	}
	if inner.obj.p != nil {
		if e := inner.release(t); err == nil {
			err = e
		}
	}
	return err
}
