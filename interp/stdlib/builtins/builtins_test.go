package builtins_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/stdlib/builtins"
	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

type fixture struct {
	*testing.T
	th       *objmodel.Thread
	m        *objmodel.Module
	out, err bytes.Buffer
}

func newFixture(t *testing.T, stdin string) *fixture {
	objmodel.Ready()
	f := &fixture{T: t}
	f.th = objmodel.NewThread(&objmodel.Interp{Modules: objmodel.NewDict(0), Stdin: strings.NewReader(stdin), Stdout: &f.out, Stderr: &f.err})
	f.m = builtins.New(f.th)
	return f
}

func (f *fixture) try(name string, args ...objmodel.Value) (objmodel.Value, error) {
	return objmodel.Call(f.th, f.m.Dict.GetString(name), args...)
}

func (f *fixture) call(name string, args ...objmodel.Value) objmodel.Value {
	v, err := f.try(name, args...)
	require.NoError(f, err)
	return v
}

func (f *fixture) fails(want, name string, args ...objmodel.Value) {
	f.Helper()
	_, err := f.try(name, args...)
	require.EqualError(f, err, want)
}

func str(s string) objmodel.Value { return objmodel.NewStr(s) }
func num(i int64) objmodel.Value  { return objmodel.Int(i) }

// items makes an iterator, by iter(callable, sentinel).
func (f *fixture) items(items ...objmodel.Value) objmodel.Value {
	next := &objmodel.MethodDef{Name: "next", Kind: objmodel.NoArgs, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		if len(items) == 0 {
			return objmodel.None, nil
		}
		v := items[0]
		items = items[1:]
		return v, nil
	}}
	return f.call("iter", objmodel.NewBuiltin(next, "test"), objmodel.None)
}

func TestErrorsAreCPythons(t *testing.T) {
	f := newFixture(t, "")
	f.fails("TypeError: abs() takes exactly one argument (0 given)", "abs")
	f.fails("TypeError: bad operand type for abs(): 'object'", "abs", f.call("object"))
	f.fails("TypeError: getattr expected at least 2 arguments, got 1", "getattr", num(1))
	f.fails("TypeError: attribute name must be string, not 'int'", "hasattr", num(1), num(2))
	f.fails("AttributeError: 'int' object has no attribute 'x'", "getattr", num(1), str("x"))
	f.fails("TypeError: iter(v, w): v must be callable", "iter", num(1), num(2))
	f.fails("TypeError: object of type 'int' has no len()", "len", num(1))
	f.fails("TypeError: max expected at least 1 argument, got 0", "max")
	f.fails("TypeError: sum() takes at least 1 positional argument (0 given)", "sum")
	f.fails("TypeError: sum() can't sum strings [use ''.join(seq) instead]", "sum", f.items(), str(""))
	f.fails("TypeError: pow() missing required argument 'exp' (pos 2)", "pow", num(1))
	f.fails("TypeError: round() takes at most 2 arguments (3 given)", "round", num(1), num(2), num(3))
	f.fails("TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union", "isinstance", num(1), num(2))
	f.fails("ValueError: chr() arg not in range(0x110000)", "chr", num(-1))
	f.fails("TypeError: ord() expected a character, but string of length 2 found", "ord", str("ab"))
	f.fails("TypeError: vars() argument must have __dict__ attribute", "vars", num(1))
	f.fails("ModuleNotFoundError: No module named 'nosuch'", "__import__", str("nosuch"))
	f.fails("ValueError: Empty module name", "__import__", str(""))
	f.fails("EOFError: EOF when reading a line", "input")
	f.fails("TypeError: format() argument 2 must be str, not int", "format", num(1), num(2))
}

func TestGetattrWithDefault(t *testing.T) {
	f := newFixture(t, "")
	require.Equal(t, num(7), f.call("getattr", num(1), str("x"), num(7)))
	require.Equal(t, objmodel.False, f.call("hasattr", num(1), str("x")))
	require.Equal(t, objmodel.True, f.call("hasattr", num(1), str("__class__")))
}

func TestSumCompensatesFloats(t *testing.T) {
	f := newFixture(t, "")
	fl := objmodel.Float
	require.Equal(t, fl(2), f.call("sum", f.items(fl(1), fl(1e100), fl(1), fl(-1e100)), fl(0)))
	require.Equal(t, num(3), f.call("sum", f.items(objmodel.True, num(2))))
	require.Equal(t, num(15), f.call("sum", f.items(num(2), num(3)), num(10)))
}

func TestBases(t *testing.T) {
	f := newFixture(t, "")
	for want, v := range map[string]objmodel.Value{
		"0b101": f.call("bin", num(5)), "-0xff": f.call("hex", num(-255)), "0o17": f.call("oct", num(15)), "0b0": f.call("bin", num(0)),
		"-0x8000000000000000": f.call("hex", num(-1<<63)), "é": f.call("chr", num(0xe9)),
	} {
		s, _ := v.ToStr()
		require.Equal(t, want, s)
	}
	require.Equal(t, num(0xdc80), f.call("ord", f.call("chr", num(0xdc80))))
}

func TestPrintBuffersUntilFlush(t *testing.T) {
	f := newFixture(t, "Ann\nBob\n")
	_, err := objmodel.CallArgs(f.th, f.m.Dict.GetString("print"), objmodel.Args{
		V:  []objmodel.Value{str("a"), str("b"), str("-"), str("!\n")},
		Kw: []*objmodel.Str{objmodel.Name("sep"), objmodel.Name("end")},
	})
	require.NoError(t, err)
	require.Empty(t, f.out.String())
	name := f.call("input", str("name? "))
	s, _ := name.ToStr()
	require.Equal(t, "Ann", s)
	require.Equal(t, "a-b!\nname? ", f.out.String())
	f.call("print", str("x"))
	require.NoError(t, stdio.Of(f.th).Err.WriteString(f.th, "oops\n"))
	require.Equal(t, "a-b!\nname? x\n", f.out.String(), "stderr flushes stdout first")
	require.Equal(t, "oops\n", f.err.String())
	f.call("print", str("end"))
	require.NoError(t, stdio.Flush(f.th.Interp))
	require.True(t, strings.HasSuffix(f.out.String(), "x\nend\n"))
}

func TestSurrogatesCannotBeWritten(t *testing.T) {
	f := newFixture(t, "")
	_, err := f.try("print", str("a\xed\xb2\x80"))
	require.True(t, objmodel.Matches(err, &objmodel.UnicodeEncodeErrorType))
	require.NoError(t, stdio.Of(f.th).Err.WriteString(f.th, "a\xed\xb2\x80\n"))
	require.Equal(t, "a\\udc80\n", f.err.String())
}

func TestMinMaxOfPositionals(t *testing.T) {
	f := newFixture(t, "")
	require.Equal(t, num(3), f.call("max", num(1), num(3), num(2)))
	require.Equal(t, num(1), f.call("min", f.items(num(4), num(1), num(2))))
}
