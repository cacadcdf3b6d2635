package objmodel

import (
	"bytes"
	"strings"
	"unsafe"
)

// MemoryViewType is `memoryview`.
var MemoryViewType = Type{Name: "memoryview", Doc: "memoryview(object)\n\nThe memory of a bytes-like object, without a copy."}

// MemoryView is a memoryview: items of one format in the memory of a bytes
// object or bytearray, in one or more dimensions (PEP 3118).
type MemoryView struct {
	Header
	lease    *lease // on the memory of a bytearray
	obj      Value  // the bytes or bytearray, or an instance of a subclass; nil: released
	data     []byte // its memory when the view was last used; not to be written if readonly
	extent   int    // how much of the memory the view was made over
	offset   int    // where the first item begins
	shape    []int
	strides  []int // in bytes
	format   byte  // as in package struct
	prefixed bool  // the format was given with its '@'
	readonly bool
	hashed   bool // hash is set; it stays when the view is released
	hash     int64
}

// AsMemoryView gives the MemoryView behind v, nil if v isn't one.
func (v Value) AsMemoryView() *MemoryView {
	if v.p != nil && v.p.typ == &MemoryViewType {
		return (*MemoryView)(unsafe.Pointer(v.p))
	}
	return nil
}

// Value gives the view as a Value.
func (m *MemoryView) Value() Value { return Value{p: &m.Header} }

// ReadOnly reports whether the view may not be written through.
func (m *MemoryView) ReadOnly() bool { return m.readonly }

// Contiguous reports whether the items lie one after the other.
func (m *MemoryView) Contiguous() bool { return m.contiguous(false) || m.contiguous(true) }

// AsReadOnly gives a view of the same memory that may not be written through.
func (m *MemoryView) AsReadOnly() *MemoryView {
	c := m.again()
	c.readonly = true
	return c
}

// again gives another view of the same memory.
func (m *MemoryView) again() *MemoryView {
	c := *m
	c.hashed = false
	if c.lease != nil {
		c.lease.views++
	}
	return &c
}

// NewMemoryView makes a view of a bytes-like object. Errors: TypeError for
// others; ValueError for what was released; BufferError.
func NewMemoryView(t *Thread, v Value) (*MemoryView, error) {
	if v.p.typ.Slots.PyBuffer {
		return pythonMemoryView(t, v)
	}
	return nativeMemoryView(v)
}

// nativeMemoryView is NewMemoryView for objects of built-in types.
func nativeMemoryView(v Value) (*MemoryView, error) {
	if p := v.AsPickleBuffer(); p != nil {
		if p.view == nil {
			return nil, releasedBuffer()
		}
		return p.view.again(), nil
	}
	if m := v.AsMemoryView(); m != nil {
		if err := m.refresh(); err != nil {
			return nil, err
		}
		return m.again(), nil
	}
	m := &MemoryView{Header: Header{&MemoryViewType}, obj: v, format: 'B', strides: []int{1}, readonly: v.AsBytes() != nil}
	var ok bool
	if m.data, ok = memoryOf(v); !ok {
		return nil, TypeErrorf("memoryview: a bytes-like object is required, not '%s'", v.TypeName())
	}
	m.extent = len(m.data)
	if b := v.AsByteArray(); b != nil {
		m.lease = b.lend()
	}
	if _, format, ok := bufferSlot(v); ok {
		if exports := v.p.typ.native.Slots.Exports; exports != nil {
			m.lease = exports(v).lend()
		}
		m.format = format
		m.strides[0] = itemSizes[format]
	}
	m.shape = []int{m.extent / m.strides[0]}
	return m, nil
}

// memoryOf gives the memory of a bytes object or bytearray; ok is false if v is
// neither.
func memoryOf(v Value) (data []byte, ok bool) {
	if b := v.AsByteArray(); b != nil {
		return b.b, true
	}
	if b := v.AsBytes(); b != nil {
		return b.View(), true
	}
	memory, _, ok := bufferSlot(v)
	return memory, ok
}

// refresh looks at the memory anew. Errors: ValueError if the view has been
// released; BufferError if the bytearray has become too short.
func (m *MemoryView) refresh() error {
	if m.obj.p == nil {
		return ValueErrorf("operation forbidden on released memoryview object")
	}
	if m.data, _ = memoryOf(m.obj); len(m.data) < m.extent {
		return Errorf(&BufferErrorType, "the object behind the memoryview has become too short")
	}
	return nil
}

// live gives the view that v is, its memory refreshed.
func live(v Value) (*MemoryView, error) {
	m := v.AsMemoryView()
	return m, m.refresh()
}

// text gives the items' bytes; ok is false if the view cannot be used.
func (m *MemoryView) text() (data string, ok bool) {
	if m.refresh() != nil {
		return "", false
	}
	b, err := m.contents(nil)
	return bytesAsString(b), err == nil
}

var memoryViewParams = Params{Func: "memoryview", Names: []string{"object"}, MaxPos: 1, Required: 1}

func memoryViewNew(t *Thread, cls *Type, args Args) (Value, error) {
	var out [1]Value
	if err := memoryViewParams.Bind(args, out[:]); err != nil {
		return Value{}, err
	}
	m, err := NewMemoryView(t, out[0])
	if err != nil {
		return Value{}, err
	}
	return m.Value(), nil
}

// items is the number of items in all dimensions.
func (m *MemoryView) items() int {
	n := 1
	for _, d := range m.shape {
		n *= d
	}
	return n
}

func (m *MemoryView) itemSize() int { return itemSizes[m.format] }

// contiguous reports whether the items lie one after the other, the last index
// (or, in Fortran's order, the first) running fastest.
func (m *MemoryView) contiguous(fortran bool) bool {
	want := m.itemSize()
	for k := range m.shape {
		i := len(m.shape) - 1 - k
		if fortran {
			i = k
		}
		if m.shape[i] > 1 && m.strides[i] != want {
			return m.items() == 0
		}
		want *= m.shape[i]
	}
	return true
}

// contents gives the items' bytes one after the other, the last index running
// fastest. They are the memory itself if they lie so, else a copy. Errors:
// MemoryError and as Tick; none if t is nil.
func (m *MemoryView) contents(t *Thread) ([]byte, error) {
	n := m.items() * m.itemSize()
	if n == 0 {
		return nil, nil
	}
	if m.contiguous(false) {
		return m.data[m.offset : m.offset+n], nil
	}
	if t != nil {
		if err := t.Reserve(int64(n), 1); err != nil {
			return nil, err
		}
	}
	b := make([]byte, 0, n)
	err := m.walk(t, 0, m.offset, func(at, stride, n int) {
		size := m.itemSize()
		if size == 1 {
			for range n {
				b = append(b, m.data[at])
				at += stride
			}
			return
		}
		for range n {
			b = append(b, m.data[at:at+size]...)
			at += stride
		}
	})
	return b, err
}

// walk calls f with the items from dimension dim on: n of them with the same
// distance between them, beginning at a place. Errors: as contents.
func (m *MemoryView) walk(t *Thread, dim, at int, f func(at, stride, n int)) error {
	if dim == len(m.shape) {
		f(at, 0, 1)
		return nil
	}
	stride := m.strides[dim]
	for left := m.shape[dim]; left > 0; {
		n := 1
		if dim < len(m.shape)-1 {
			if err := m.walk(t, dim+1, at, f); err != nil {
				return err
			}
		} else {
			n = min(left, textPiece)
			f(at, stride, n)
			if t != nil {
				if err := t.Tick(int64(n >> 8)); err != nil {
					return err
				}
			}
		}
		left -= n
		at += n * stride
	}
	return nil
}

func memoryViewRepr(t *Thread, v Value) (Value, error) {
	text := strings.Replace(DefaultRepr(v), "memoryview object", "memory", 1)
	if v.AsMemoryView().obj.p == nil {
		text = strings.Replace(text, "<memory", "<released memory", 1)
	}
	return NewASCII(text), nil
}

func memoryViewLen(t *Thread, v Value) (int, error) {
	m, err := live(v)
	if err != nil {
		return 0, err
	}
	if len(m.shape) == 0 {
		return 0, TypeErrorf("0-dim memory has no length")
	}
	return m.shape[0], nil
}

func memoryViewHash(t *Thread, v Value) (int64, error) {
	if m := v.AsMemoryView(); m.hashed {
		return m.hash, nil
	}
	m, err := live(v)
	switch {
	case err != nil:
		return 0, err
	case !m.readonly:
		return 0, ValueErrorf("cannot hash writable memoryview object")
	case itemSizes[m.format] != 1 || m.format == '?':
		return 0, ValueErrorf("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
	}
	data, err := m.contents(t)
	if err != nil {
		return 0, err
	}
	m.hash, m.hashed = HashBytes(data), true
	return m.hash, nil
}

// memoryViewCompare knows equality only: of shapes and of items as values.
func memoryViewCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	m := a.AsMemoryView()
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	o, err := NewMemoryView(t, b)
	if m.obj.p == nil || err != nil {
		if b.AsMemoryView() == nil && !isBytes(b) {
			return NotImplemented, nil
		}
		return Bool((a == b) == (op == EQ)), nil
	}
	equal := len(m.shape) == len(o.shape)
	for i := 0; equal && i < len(m.shape); i++ {
		equal = m.shape[i] == o.shape[i]
	}
	if !equal {
		return Bool(op == NE), nil
	}
	x, err := m.contents(t)
	if err != nil {
		return Value{}, err
	}
	y, err := o.contents(t)
	if err != nil {
		return Value{}, err
	}
	if m.format == o.format && m.format != 'f' && m.format != 'd' {
		return Bool(bytes.Equal(x, y) == (op == EQ)), nil
	}
	for i := 0; equal && i < m.items(); i++ {
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
		equal, err = Equal(t, loadItem(m.format, x[i*m.itemSize():]), loadItem(o.format, y[i*o.itemSize():]))
		if err != nil {
			return Value{}, err
		}
	}
	return Bool(equal == (op == EQ)), nil
}

// memoryToBytesParams binds the argument of tobytes.
var memoryToBytesParams = Params{Func: "tobytes", Names: []string{"order"}, MaxPos: 1}

func memoryViewToBytes(t *Thread, a Args) (Value, error) {
	var out [1]Value
	if err := memoryToBytesParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	m, err := live(a.V[0])
	if err != nil {
		return Value{}, err
	}
	order := "C"
	if out[0].p != nil && !out[0].IsNone() {
		s := out[0].StrObject()
		if s == nil {
			return Value{}, TypeErrorf("tobytes() argument 'order' must be str or None, not %s", ArgName(out[0]))
		}
		order = s.s
	}
	switch order {
	case "C":
	case "F":
		m = m.transposed()
	case "A":
		if m.contiguous(true) {
			m = m.transposed()
		}
	default:
		return Value{}, ValueErrorf("order must be 'C', 'F' or 'A'")
	}
	if err := t.Reserve(int64(m.items()), int64(m.itemSize())); err != nil {
		return Value{}, err
	}
	data, err := m.contents(t)
	if err != nil {
		return Value{}, err
	}
	if m.contiguous(false) {
		return NewBytes(string(data)), nil
	}
	return NewBytes(bytesAsString(data)), nil
}

// transposed is the view with its dimensions the other way round.
func (m *MemoryView) transposed() *MemoryView {
	c := *m.again()
	c.shape, c.strides = nil, nil
	for i := len(m.shape) - 1; i >= 0; i-- {
		c.shape, c.strides = append(c.shape, m.shape[i]), append(c.strides, m.strides[i])
	}
	return &c
}

func memoryViewToList(t *Thread, a Args) (Value, error) {
	m, err := live(a.V[0])
	if err != nil {
		return Value{}, err
	}
	if err := t.Reserve(int64(m.items()), valueSize); err != nil {
		return Value{}, err
	}
	return m.list(t, 0, m.offset)
}

// list gives the items from dimension dim on as nested lists. Errors: as Tick.
func (m *MemoryView) list(t *Thread, dim, at int) (Value, error) {
	if dim == len(m.shape) {
		return loadItem(m.format, m.data[at:]), nil
	}
	n := m.shape[dim]
	items := make([]Value, 0, min(n, bulkPiece))
	for range n {
		v, err := m.list(t, dim+1, at)
		if err != nil {
			return Value{}, err
		}
		if len(items)&0xff == 0xff {
			if err := t.Tick(32); err != nil {
				return Value{}, err
			}
		}
		items = append(items, v)
		at += m.strides[dim]
	}
	return NewList(items), nil
}

func memoryViewRelease(t *Thread, a Args) (Value, error) {
	return None, a.V[0].AsMemoryView().release(t)
}

// release gives up the memory. Errors: what a __release_buffer__ raises.
func (m *MemoryView) release(t *Thread) error {
	m.data, m.obj = nil, Value{}
	l := m.lease
	if l == nil {
		return nil
	}
	m.lease = nil
	if l.views--; l.views > 0 {
		return nil
	}
	return l.finish(t)
}

func memoryViewEnter(t *Thread, a Args) (Value, error) {
	_, err := live(a.V[0])
	return a.V[0], err
}

func memoryViewToReadOnly(t *Thread, a Args) (Value, error) {
	m, err := NewMemoryView(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	m.readonly = true
	return m.Value(), nil
}

// intTuple gives numbers as a tuple of ints.
func intTuple(numbers []int) Value {
	items := make([]Value, len(numbers))
	for i, n := range numbers {
		items[i] = Int(int64(n))
	}
	return NewTuple(items...)
}

// viewAttr makes an attribute of a view that is not released.
func viewAttr(name string, get func(m *MemoryView) Value) GetSetDef {
	return GetSetDef{Name: name, Doc: "The " + name + " of the view.", Get: func(t *Thread, v Value) (Value, error) {
		m, err := live(v)
		if err != nil {
			return Value{}, err
		}
		return get(m), nil
	}}
}

var memoryViewSpec = TypeSpec{
	Type: &MemoryViewType, Object: (*MemoryView)(nil),
	Flags: FlagSequence | FlagWeak,
	Slots: Slots{
		New: memoryViewNew, Repr: memoryViewRepr, Hash: memoryViewHash, Compare: memoryViewCompare, Len: memoryViewLen,
		GetItem: memoryViewGetItem, SetItem: memoryViewSetItem, Iter: memoryViewIter,
		Exporter: true, Exports: noExports,
	},
	Methods: []MethodDef{
		{Name: "tobytes", Fn: memoryViewToBytes, Sig: "($self, /, order='C')", Doc: "The items as bytes."},
		{Name: "tolist", Kind: NoArgs, Fn: memoryViewToList, Sig: "($self, /)", Doc: "The items as a list, of lists for more than one dimension."},
		{Name: "hex", Sig: "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", Fn: memoryViewHex, Doc: "The items as hexadecimal digits."},
		{Name: "cast", Sig: "($self, /, format, shape=<unrepresentable>)", Fn: memoryViewCast, Doc: "A view of the same memory in another format or shape."},
		{Name: "release", Kind: NoArgs, Fn: memoryViewRelease, Sig: "($self, /)", Doc: "Let go of the memory."},
		{Name: "toreadonly", Kind: NoArgs, Fn: memoryViewToReadOnly, Sig: "($self, /)", Doc: "A view that cannot be written to."},
		{Name: "__enter__", Kind: NoArgs, Fn: memoryViewEnter},
		{Name: "__exit__", Doc: "Release the view.", Sig: "($self, /, *exc_info)", Fn: memoryViewRelease},
	},
	GetSets: []GetSetDef{
		viewAttr("obj", func(m *MemoryView) Value { return m.obj }),
		viewAttr("nbytes", func(m *MemoryView) Value { return Int(int64(m.items() * m.itemSize())) }),
		viewAttr("itemsize", func(m *MemoryView) Value { return Int(int64(m.itemSize())) }),
		viewAttr("format", func(m *MemoryView) Value {
			if m.prefixed {
				return NewASCII("@" + string(rune(m.format)))
			}
			return NewASCII(string(rune(m.format)))
		}),
		viewAttr("ndim", func(m *MemoryView) Value { return Int(int64(len(m.shape))) }),
		viewAttr("shape", func(m *MemoryView) Value { return intTuple(m.shape) }),
		viewAttr("strides", func(m *MemoryView) Value { return intTuple(m.strides) }),
		viewAttr("suboffsets", func(m *MemoryView) Value { return EmptyTuple }),
		viewAttr("readonly", func(m *MemoryView) Value { return Bool(m.readonly) }),
		viewAttr("c_contiguous", func(m *MemoryView) Value { return Bool(m.contiguous(false)) }),
		viewAttr("f_contiguous", func(m *MemoryView) Value { return Bool(m.contiguous(true)) }),
		viewAttr("contiguous", func(m *MemoryView) Value { return Bool(m.contiguous(false) || m.contiguous(true)) }),
	},
}
