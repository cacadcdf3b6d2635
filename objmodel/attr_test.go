package objmodel

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func newTestThread() *Thread {
	Ready()
	return NewThread(&Interp{})
}

func makeClass(t *testing.T, th *Thread, name string, bases ...*Type) *Type {
	c, err := NewClass(th, &TypeType, Name(name), bases, NewDict(0), Args{})
	require.NoError(t, err)
	return c
}

func TestInstanceAttributes(t *testing.T) {
	th := newTestThread()
	c := makeClass(t, th, "C")
	o := NewInstance(c).Value()
	for i, n := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"} {
		require.NoError(t, SetAttr(th, o, Name(n), Int(int64(i))))
	}
	v, err := GetAttr(th, o, Name("k"))
	require.NoError(t, err)
	require.Equal(t, Int(10), v)
	require.NoError(t, SetAttr(th, o, Name("c"), Value{}))
	_, err = GetAttr(th, o, Name("c"))
	require.EqualError(t, err, "AttributeError: 'C' object has no attribute 'c'")
	d, err := GetAttr(th, o, Name("__dict__"))
	require.NoError(t, err)
	require.Equal(t, 10, d.AsDict().Len())
	d.AsDict().SetString("z", True)
	v, err = GetAttr(th, o, Name("z"))
	require.NoError(t, err)
	require.Equal(t, True, v)
	d.AsDict().Clear()
	require.NoError(t, SetAttr(th, o, Name("y"), False))
	require.Equal(t, False, d.AsDict().GetString("y"))
}

func TestDiamondMRO(t *testing.T) {
	th := newTestThread()
	a := makeClass(t, th, "A")
	b, c := makeClass(t, th, "B", a), makeClass(t, th, "C", a)
	d := makeClass(t, th, "D", b, c)
	require.Equal(t, []*Type{d, b, c, a, &ObjectType}, d.MRO())
	_, err := NewClass(th, &TypeType, Name("E"), []*Type{a, b}, NewDict(0), Args{})
	require.EqualError(t, err, "TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B")
}

func TestDictKeepsOrderAndIndex(t *testing.T) {
	th := newTestThread()
	d := NewDict(0)
	for i := range 1000 {
		require.NoError(t, d.Set(th, Int(int64(i)), Int(int64(i*i))))
	}
	for i := 0; i < 1000; i += 2 {
		found, err := d.Delete(th, Int(int64(i)))
		require.NoError(t, err)
		require.True(t, found)
	}
	require.Equal(t, 500, d.Len())
	v, err := d.Get(th, Float(501))
	require.NoError(t, err)
	require.Equal(t, Int(501*501), v)
	v, err = d.Get(th, Int(500))
	require.NoError(t, err)
	require.True(t, v.IsNil())
	prev := int64(-1)
	for pos := 0; ; {
		k, _, ok := d.Next(&pos)
		if !ok {
			break
		}
		require.Greater(t, k.AsInt(), prev)
		prev = k.AsInt()
	}
}
