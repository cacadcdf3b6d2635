package traceback_test

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/stdlib/builtins"
	"github.com/minipy-go/minipy/interp/traceback"
	"github.com/minipy-go/minipy/objmodel"
)

// excCase is an exception as CPython had it: its frames with their positions,
// what it is chained to, and what CPython printed.
type excCase struct {
	ID, Ref        int // an exception met before is only referred to
	Cls, Mod, Base string
	Str            *string
	Notes          []string
	Suppress       bool
	Cause, Context *excCase
	Exceptions     []*excCase
	Syntax         []any
	Frames         [][]any
	Name           *string
	NameFrom       *string `json:"name_from"`
	Locals         []string
	SelfAttrs      []string
	ObjDir         []string
	OwnSelf        bool // the object without the attribute is self
	Want, Src      string
}

// fakeCode is a code object of which only one position is known.
type fakeCode struct {
	file, name string
	pos        objmodel.Position
}

func (c *fakeCode) CodeName() string               { return c.name }
func (c *fakeCode) CodeQualName() string           { return c.name }
func (c *fakeCode) CodeFilename() string           { return c.file }
func (c *fakeCode) Position(int) objmodel.Position { return c.pos }

type builder struct {
	*testing.T
	th       *objmodel.Thread
	builtins *objmodel.Dict
	known    map[int]*objmodel.Exception // of one case
}

func newBuilder(t *testing.T) *builder {
	objmodel.Ready()
	th := objmodel.NewThread(&objmodel.Interp{})
	return &builder{t, th, builtins.New(th).Dict, nil}
}

func fromJSON(v any) objmodel.Value {
	switch v := v.(type) {
	case string:
		return objmodel.NewStr(v)
	case float64:
		return objmodel.Int(int64(v))
	}
	return objmodel.None
}

func number(v any) int32 {
	if f, ok := v.(float64); ok {
		return int32(f)
	}
	return -1
}

func (b *builder) class(c *excCase) *objmodel.Type {
	base := b.builtins.GetString(c.Base).AsType()
	require.NotNil(b, base, c.Base)
	if c.Mod == "builtins" {
		return base
	}
	ns := objmodel.NewDict(0)
	ns.SetString("__module__", objmodel.NewStr(c.Mod))
	ns.SetString("__qualname__", objmodel.NewStr(c.Cls))
	cls, err := objmodel.NewClass(b.th, &objmodel.TypeType, objmodel.Name(c.Cls), []*objmodel.Type{base}, ns, objmodel.Args{})
	require.NoError(b, err)
	return cls
}

func (b *builder) exception(c *excCase) *objmodel.Exception {
	if c == nil {
		return nil
	}
	if c.Ref != 0 {
		return b.known[c.Ref]
	}
	e := objmodel.AllocException(b.class(c), objmodel.NewTuple(printsAs(b, c.Str)))
	b.known[c.ID] = e
	for i, f := range []string{"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset"} {
		if c.Syntax != nil {
			e.SetField(f, fromJSON(c.Syntax[i]))
		}
	}
	e.Cause, e.Context = b.exception(c.Cause), b.exception(c.Context)
	if c.Exceptions != nil {
		var subs []objmodel.Value
		for _, s := range c.Exceptions {
			subs = append(subs, b.exception(s).Value())
		}
		e.SetField("message", objmodel.NewStr((*c.Str)[:strings.LastIndex(*c.Str, " (")]))
		e.SetField("exceptions", objmodel.NewTuple(subs...))
	}
	if c.Base == "ImportError" || c.Base == "ModuleNotFoundError" {
		e.SetField("msg", objmodel.NewStr(strings.Split(*c.Str, ". Did")[0]))
	}
	if c.NameFrom != nil {
		e.SetField("name", objmodel.NewStr("sys"))
		e.SetField("name_from", objmodel.NewStr(*c.NameFrom))
	}
	if c.Name != nil {
		e.SetField("name", objmodel.NewStr(*c.Name))
	}
	if c.ObjDir != nil {
		e.SetField("obj", b.namespace("obj", c.ObjDir).Value())
	}
	for _, n := range c.Notes {
		e.AddNote(n)
	}
	e.SuppressContext = c.Suppress
	for i := len(c.Frames) - 1; i >= 0; i-- {
		f := c.Frames[i]
		code := &fakeCode{f[0].(string), f[1].(string), objmodel.Position{Line: number(f[2]), EndLine: number(f[4]), Col: number(f[5]), EndCol: number(f[6])}}
		e.AddTraceback(code, 0, nil)
	}
	return e
}

// printsAs gives an object whose repr and str are text, or raise for nil.
func printsAs(b *builder, text *string) objmodel.Value {
	ns := objmodel.NewDict(0)
	for _, name := range []string{"__str__", "__repr__"} {
		ns.SetString(name, objmodel.NewBuiltin(&objmodel.MethodDef{Name: name, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
			if text == nil {
				return objmodel.Value{}, objmodel.ValueErrorf("no")
			}
			return objmodel.NewStr(*text), nil
		}}, "x"))
	}
	cls, err := objmodel.NewClass(b.th, &objmodel.TypeType, objmodel.Name("U"), nil, ns, objmodel.Args{})
	require.NoError(b, err)
	return objmodel.NewInstance(cls).Value()
}

// namespace makes an object with attributes of the given names.
func (b *builder) namespace(name string, attrs []string) *objmodel.Module {
	m := objmodel.NewModule(name)
	for _, a := range attrs {
		if a != "__dir__" { // which would be called
			m.Set(a, objmodel.None)
		}
	}
	return m
}

func (b *builder) locals(c *excCase) func(*objmodel.Traceback) *objmodel.Dict {
	return func(*objmodel.Traceback) *objmodel.Dict {
		d := b.namespace("locals", c.Locals).Dict
		if c.SelfAttrs != nil {
			d.SetString("self", b.namespace("self", c.SelfAttrs).Value())
		}
		if c.OwnSelf {
			d.SetString("self", b.known[c.ID].Field("obj"))
		}
		return d
	}
}

func sourceOf(src string) func(string, *objmodel.Dict) []string {
	lines := strings.Split(src, "\n")
	return func(name string, _ *objmodel.Dict) []string {
		if name != "prog.py" {
			return nil
		}
		return lines
	}
}

func readCases(t *testing.T, file string) []*excCase {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var cases []*excCase
	require.NoError(t, json.Unmarshal(data, &cases))
	require.NotEmpty(t, cases)
	return cases
}

// TestPrint prints exceptions that CPython 3.13 raised and compares the text.
func TestPrint(t *testing.T) {
	testPrint(t, "testdata/cases.json", objmodel.Compat313)
}

// TestPrint310 does so with what CPython 3.10 printed.
func TestPrint310(t *testing.T) {
	testPrint(t, "testdata/cases310.json", objmodel.Compat310)
}

func testPrint(t *testing.T, file string, compat objmodel.Compat) {
	b := newBuilder(t)
	b.th.Interp.Compat = compat
	sys := objmodel.NewModule("sys")
	sys.Set("maxsize", objmodel.None)
	b.th.Interp.Builtins = b.builtins
	b.th.Interp.Modules = objmodel.NewDict(0)
	b.th.Interp.Modules.SetString("sys", sys.Value())
	for i, c := range readCases(t, file) {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			b.known = make(map[int]*objmodel.Exception)
			var out strings.Builder
			require.NoError(t, traceback.Print(b.th, &out, b.exception(c), traceback.Options{Source: sourceOf(c.Src), Locals: b.locals(c)}))
			require.Equal(t, c.Want, out.String(), c.Src)
		})
	}
}

// TestMillionEntries prints a traceback as deep as a recursion may be.
func TestMillionEntries(t *testing.T) {
	b := newBuilder(t)
	e := objmodel.NewException(&objmodel.RecursionErrorType, "deep")
	codes := [2]*fakeCode{
		{"prog.py", "f", objmodel.Position{Line: 1, EndLine: 1, Col: 0, EndCol: 3}},
		{"prog.py", "g", objmodel.Position{Line: 1, EndLine: 1, Col: 0, EndCol: 3}},
	}
	const n = 1_000_000
	for i := range n {
		e.AddTraceback(codes[i%2], 0, nil)
	}
	start := time.Now()
	count := lineCounter{}
	require.NoError(t, traceback.Print(b.th, &count, e, traceback.Options{Source: sourceOf("a/b")}))
	require.Equal(t, 3*n+2, int(count.lines))
	require.Less(t, time.Since(start), 5*time.Second)
}

type lineCounter struct{ lines int }

func (c *lineCounter) Write(p []byte) (int, error) {
	c.lines += strings.Count(string(p), "\n")
	return len(p), nil
}

// TestHostilePositions prints entries whose positions lie outside the source.
func TestHostilePositions(t *testing.T) {
	b := newBuilder(t)
	values := []int32{-1, 0, 1, 2, 3, 1 << 30}
	for _, src := range []string{"", "x", "  é日 = f(\n 1)", "\t\n\n"} {
		for _, line := range values {
			for _, end := range values {
				for _, col := range values {
					for _, endCol := range values {
						e := objmodel.NewException(&objmodel.ValueErrorType, "x")
						e.AddTraceback(&fakeCode{"prog.py", "f", objmodel.Position{Line: line, EndLine: end, Col: col, EndCol: endCol}}, 0, nil)
						require.NoError(t, traceback.Print(b.th, io.Discard, e, traceback.Options{Source: sourceOf(src)}))
					}
				}
			}
		}
	}
}

// TestClosest asks for the suggestions that CPython 3.13 made.
func TestClosest(t *testing.T) {
	data, err := os.ReadFile("testdata/suggestions.json")
	require.NoError(t, err)
	var cases [][3]any
	require.NoError(t, json.Unmarshal(data, &cases))
	require.NotEmpty(t, cases)
	for _, c := range cases {
		var candidates []string
		for _, s := range c[1].([]any) {
			candidates = append(candidates, s.(string))
		}
		require.Equal(t, c[2], objmodel.Closest(c[0].(string), candidates), "%v", c)
	}
}
