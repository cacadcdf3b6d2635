package objmodel

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWarn(t *testing.T) {
	th := newTestThread()
	_, err := Invert(th, True)
	require.NoError(t, err)
	var got []string
	th.Interp.Warn = func(t *Thread, category *Type, message string) error {
		got = append(got, category.Name+": "+message)
		return nil
	}
	r, err := Invert(th, True)
	require.NoError(t, err)
	require.Equal(t, Int(-2), r)
	sub := makeClass(t, th, "S", &IntType)
	cls := makeClass(t, th, "C")
	cls.SetClassAttr(Name("__int__"), NewStaticMethod(makeConstant(newInstanceOf(sub, Int(7)))))
	r, err = IntOf(th, NewInstance(cls).Value())
	require.NoError(t, err)
	require.Equal(t, Int(7), r)
	require.Len(t, got, 2)
	require.Contains(t, got[0], "DeprecationWarning: Bitwise inversion '~' on bool is deprecated")
	require.Equal(t, "DeprecationWarning: __int__ returned non-int (type S).  The ability to return an instance of a strict subclass of int "+
		"is deprecated, and may be removed in a future version of Python.", got[1])
	th.Interp.Warn = func(t *Thread, category *Type, message string) error { return Errorf(category, "%s", message) }
	_, err = IntOf(th, NewInstance(cls).Value())
	require.True(t, Matches(err, &DeprecationWarningType))
}

// newInstanceOf is an instance of a subclass of a built-in type.
func newInstanceOf(cls *Type, native Value) Value { return Construct(cls, cls.NativeBase(), native) }

// makeConstant is a function that gives v.
func makeConstant(v Value) Value {
	return NewBuiltin(&MethodDef{Name: "constant", Fn: func(*Thread, Args) (Value, error) { return v, nil }}, "test")
}
