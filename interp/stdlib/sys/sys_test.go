package sys_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/stdlib/builtins"
	"github.com/minipy-go/minipy/interp/stdlib/sys"
	"github.com/minipy-go/minipy/objmodel"
)

type fixture struct {
	*testing.T
	th       *objmodel.Thread
	m        *objmodel.Module
	out, err bytes.Buffer
}

func newFixture(t *testing.T) *fixture {
	objmodel.Ready()
	f := &fixture{T: t}
	f.th = objmodel.NewThread(&objmodel.Interp{Modules: objmodel.NewDict(0), Stdout: &f.out, Stderr: &f.err})
	f.th.Interp.Builtins = builtins.New(f.th).Dict
	f.m = sys.New(f.th)
	return f
}

func (f *fixture) try(name string, args ...objmodel.Value) (objmodel.Value, error) {
	return objmodel.Call(f.th, f.m.Dict.GetString(name), args...)
}

func (f *fixture) repr(v objmodel.Value) string {
	s, err := objmodel.Repr(f.th, v)
	require.NoError(f, err)
	return s
}

func TestInfoTuples(t *testing.T) {
	f := newFixture(t)
	for name, want := range map[string]string{
		"float_info": "sys.float_info(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)",
		"int_info":   "sys.int_info(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640)",
		"hexversion": "51183856",
	} {
		require.Equal(t, want, f.repr(f.m.Dict.GetString(name)))
	}
	major, err := objmodel.GetAttr(f.th, f.m.Dict.GetString("version_info"), objmodel.Name("major"))
	require.NoError(t, err)
	require.Equal(t, objmodel.Int(3), major)
}

func TestRecursionLimit(t *testing.T) {
	f := newFixture(t)
	f.th.Depth = 3
	for n, want := range map[int64]string{
		0:       "ValueError: recursion limit must be greater or equal than 1",
		3:       "RecursionError: cannot set the recursion limit to 3 at the recursion depth 3: the limit is too low",
		1 << 31: "OverflowError: Python int too large to convert to C int",
	} {
		_, err := f.try("setrecursionlimit", objmodel.Int(n))
		require.EqualError(t, err, want)
	}
	_, err := f.try("setrecursionlimit", objmodel.Int(4))
	require.NoError(t, err)
	require.Equal(t, 4, f.th.Limit)
	_, err = f.try("getrecursionlimit", objmodel.Int(4))
	require.EqualError(t, err, "TypeError: sys.getrecursionlimit() takes no arguments (1 given)")
}

func TestExit(t *testing.T) {
	f := newFixture(t)
	_, err := f.try("exit", objmodel.Int(3))
	require.True(t, objmodel.Matches(err, &objmodel.SystemExitType))
	require.Equal(t, objmodel.Int(3), err.(*objmodel.Exception).Field("code"))
}

func TestExceptHook(t *testing.T) {
	f := newFixture(t)
	e := objmodel.NewException(&objmodel.ValueErrorType, "x")
	_, err := f.try("excepthook", e.Value().Type().Value(), e.Value(), objmodel.None)
	require.NoError(t, err)
	require.Equal(t, "ValueError: x\n", f.err.String())
}

func TestReplacedStdoutIsUsed(t *testing.T) {
	f := newFixture(t)
	var got string
	ns := objmodel.NewDict(0)
	ns.SetString("write", objmodel.NewStaticMethod(objmodel.NewBuiltin(&objmodel.MethodDef{Name: "write", Kind: objmodel.OneArg, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		s, _ := a.V[0].ToStr()
		got += "[" + s + "]"
		return objmodel.None, nil
	}}, "test")))
	cls, err := objmodel.NewClass(f.th, &objmodel.TypeType, objmodel.Name("W"), nil, ns, objmodel.Args{})
	require.NoError(t, err)
	f.m.Set("stdout", objmodel.NewInstance(cls).Value())
	_, err = objmodel.Call(f.th, f.th.Interp.Builtins.GetString("print"), objmodel.NewStr("a"), objmodel.NewStr("b"))
	require.NoError(t, err)
	require.Equal(t, "[a][ ][b][\n]", got)
	f.m.Dict.DeleteStr(objmodel.Name("stdout"))
	_, err = objmodel.Call(f.th, f.th.Interp.Builtins.GetString("print"))
	require.EqualError(t, err, "RuntimeError: lost sys.stdout")
}
