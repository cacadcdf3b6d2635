package memio

import "github.com/minipy-go/minipy/objmodel"

var stringSpec = objmodel.TypeSpec{
	Type: &stringType, Object: (*stringIO)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			f := &stringIO{Header: objmodel.NewHeader(&stringType)}
			return objmodel.Construct(cls, &stringType, objmodel.FromPtr(&f.Header)), nil
		},
		Init: stringInit,
		Iter: func(t *Thread, v Value) (Value, error) {
			_, err := openString(v)
			return v, err
		},
		Next: func(t *Thread, v Value) (Value, error) {
			f, err := openString(v)
			if err != nil {
				return Value{}, err
			}
			line, n := f.readLine(-1)
			if n == 0 {
				return Value{}, nil
			}
			return line, nil
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "write", Kind: objmodel.OneArg, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) { return stringWrite(t, f, a.V[1]) })},
		{Name: "writelines", Kind: objmodel.OneArg, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) {
			return objmodel.None, objmodel.Iterate(t, a.V[1], func(v Value) error {
				_, err := stringWrite(t, f, v)
				return err
			})
		})},
		{Name: "read", Kind: objmodel.Positional, Max: 1, Fn: withString(stringRead)},
		{Name: "readline", Kind: objmodel.Positional, Max: 1, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) {
			n, err := size(t, a, 1)
			if err != nil {
				return Value{}, err
			}
			line, _ := f.readLine(n)
			return line, nil
		})},
		{Name: "readlines", Kind: objmodel.Positional, Max: 1, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) {
			return collectLines(t, a, func() (Value, int, error) {
				line, n := f.readLine(-1)
				return line, n, nil
			})
		})},
		{Name: "getvalue", Kind: objmodel.NoArgs, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) { return f.slice(0, f.len()), nil })},
		{Name: "tell", Kind: objmodel.NoArgs, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) { return objmodel.Int(int64(f.pos)), nil })},
		{Name: "seek", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: withString(stringSeek)},
		{Name: "truncate", Kind: objmodel.Positional, Max: 1, Fn: withString(stringTruncate)},
		named("readable", stringFlag(objmodel.True)),
		named("writable", stringFlag(objmodel.True)),
		named("seekable", stringFlag(objmodel.True)),
		named("isatty", stringFlag(objmodel.False)),
		named("flush", stringFlag(objmodel.None)),
		{Name: "fileno", Kind: objmodel.NoArgs, Fn: noFileno},
		{Name: "close", Kind: objmodel.NoArgs, Fn: closeString},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) { return a.V[0], nil })},
		{Name: "__exit__", Fn: closeString},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "closed", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asString(v).closed), nil }},
		{Name: "encoding", Get: constant(objmodel.None)},
		{Name: "errors", Get: constant(objmodel.None)},
		{Name: "newlines", Get: constant(objmodel.None)},
		{Name: "line_buffering", Get: constant(objmodel.False)},
	},
}

func closeString(t *Thread, a Args) (Value, error) {
	f := asString(a.V[0])
	f.closed, f.ascii, f.wide = true, nil, nil
	return objmodel.None, nil
}
