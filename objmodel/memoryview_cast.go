package objmodel

import (
	"math"
	"unsafe"
)

// castParams binds the arguments of memoryview.cast.
var castParams = Params{Func: "cast", Names: []string{"format", "shape"}, MaxPos: 2, Required: 1}

func memoryViewCast(t *Thread, a Args) (Value, error) {
	var out [2]Value
	if err := castParams.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	m, err := live(a.V[0])
	if err != nil {
		return Value{}, err
	}
	text := out[0].StrObject()
	if text == nil {
		return Value{}, TypeErrorf("cast() argument 'format' must be str, not %s", ArgName(out[0]))
	}
	var shape []int
	if out[1].p != nil {
		if shape, err = castShape(t, out[1]); err != nil {
			return Value{}, err
		}
		if len(m.shape) != 1 && len(shape) != 1 {
			return Value{}, TypeErrorf("memoryview: cast must be 1D -> ND or ND -> 1D")
		}
	}
	if !m.contiguous(false) {
		return Value{}, TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	c, err := m.cast(text.s)
	if err != nil {
		return Value{}, err
	}
	if out[1].p != nil {
		if err := c.reshape(shape); err != nil {
			return Value{}, err
		}
	}
	return c.Value(), nil
}

func isByteFormat(format byte) bool { return format == 'B' || format == 'b' || format == 'c' }

// cast gives the view in one dimension of another format.
func (m *MemoryView) cast(format string) (*MemoryView, error) {
	prefixed := len(format) == 2 && format[0] == '@'
	if prefixed {
		format = format[1:]
	}
	if len(format) != 1 || format[0] >= 128 || itemSizes[format[0]] == 0 {
		return nil, ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	to := format[0]
	if !isByteFormat(m.format) && !isByteFormat(to) {
		return nil, TypeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	n, size := m.items()*m.itemSize(), itemSizes[to]
	if n%size != 0 {
		return nil, TypeErrorf("memoryview: length is not a multiple of itemsize")
	}
	c := *m.again()
	c.prefixed = prefixed
	c.format, c.shape, c.strides = to, []int{n / size}, []int{size}
	return &c, nil
}

// raw gives the view of the same memory as bytes in one dimension. The view
// must be contiguous.
func (m *MemoryView) raw() (*MemoryView, error) {
	c, err := m.cast("B")
	if err == nil {
		err = c.refresh()
	}
	return c, err
}

// maxDimensions is how many dimensions a buffer may have (PEP 3118).
const maxDimensions = 64

// castShape gives the shape that the argument of cast says.
func castShape(t *Thread, v Value) ([]int, error) {
	if v.AsList() == nil && v.AsTuple() == nil {
		return nil, TypeErrorf("shape must be a list or a tuple")
	}
	items, err := Collect(t, v)
	if err != nil {
		return nil, err
	}
	if len(items) > maxDimensions {
		return nil, ValueErrorf("memoryview: number of dimensions must not exceed %d", maxDimensions)
	}
	shape := make([]int, len(items))
	for i, x := range items {
		if x.Native(&IntType).p == nil {
			return nil, TypeErrorf("memoryview.cast(): elements of shape must be integers")
		}
		n, ok := x.ToInt()
		if !ok {
			return nil, OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		if n <= 0 {
			return nil, ValueErrorf("memoryview.cast(): elements of shape must be integers > 0")
		}
		shape[i] = int(n)
	}
	return shape, nil
}

// reshape gives a contiguous view a shape of the same size.
func (m *MemoryView) reshape(shape []int) error {
	total := m.itemSize()
	for _, n := range shape {
		if n > math.MaxInt/total {
			return ValueErrorf("memoryview.cast(): product(shape) > SSIZE_MAX")
		}
		total *= n
	}
	if total != m.items()*m.itemSize() {
		return TypeErrorf("memoryview: product(shape) * itemsize != buffer size")
	}
	m.shape, m.strides = shape, make([]int, len(shape))
	stride := m.itemSize()
	for i := len(shape) - 1; i >= 0; i-- {
		m.strides[i] = stride
		stride *= shape[i]
	}
	return nil
}

func memoryViewHex(t *Thread, a Args) (Value, error) {
	m, err := live(a.V[0])
	if err != nil {
		return Value{}, err
	}
	data, err := m.contents(t)
	if err != nil {
		return Value{}, err
	}
	args := append([]Value{NewBytes(string(data))}, a.V[1:]...)
	return bytesHex(t, Args{V: args, Kw: a.Kw})
}

// MemoryIterType is the type of iterators over a memoryview.
var MemoryIterType = Type{Name: "memory_iterator"}

// memoryIter is an iterator over the first dimension of a view.
type memoryIter struct {
	Header
	view Value // nil once exhausted
	i    int
}

func memoryViewIter(t *Thread, v Value) (Value, error) {
	m, err := live(v)
	switch {
	case err != nil:
		return Value{}, err
	case len(m.shape) == 0:
		return Value{}, TypeErrorf("invalid indexing of 0-dim memory")
	case len(m.shape) != 1:
		return Value{}, Errorf(&NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
	}
	it := &memoryIter{Header{&MemoryIterType}, v, 0}
	return Value{p: &it.Header}, nil
}

func memoryIterNext(t *Thread, v Value) (Value, error) {
	it := (*memoryIter)(unsafe.Pointer(v.p))
	if it.view.p == nil {
		return Value{}, nil
	}
	m, err := live(it.view)
	if err != nil {
		return Value{}, err
	}
	if it.i >= m.shape[0] {
		it.view = Value{}
		return Value{}, nil
	}
	it.i++
	return loadItem(m.format, m.data[m.offset+(it.i-1)*m.strides[0]:]), nil
}

var memoryIterSpec = TypeSpec{
	Type: &MemoryIterType, Object: (*memoryIter)(nil),
	Flags: FlagNoInstantiate,
	Slots: Slots{Iter: iterSelf, Next: memoryIterNext},
}
