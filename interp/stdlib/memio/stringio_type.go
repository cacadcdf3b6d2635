package memio

import "github.com/minipy-go/minipy/objmodel"

var stringSpec = objmodel.TypeSpec{
	Type: &stringType, Object: (*stringIO)(nil),
	Flags:  objmodel.FlagBaseType | objmodel.FlagWeak,
	DictOf: stringDict,
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
		{Name: "write", Kind: objmodel.OneArg, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) { return stringWrite(t, f, a.V[1]) }), Sig: "($self, s, /)"},
		{Name: "writelines", Kind: objmodel.OneArg, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) {
			return objmodel.None, objmodel.Iterate(t, a.V[1], func(v Value) error {
				_, err := stringWrite(t, f, v)
				return err
			})
		})},
		{Name: "read", Kind: objmodel.Positional, Max: 1, Fn: withString(stringRead), Sig: "($self, size=-1, /)"},
		{Name: "readline", Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)", Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) {
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
		{Name: "seek", Kind: objmodel.Positional, Min: 1, Max: 2, Fn: withString(stringSeek), Sig: "($self, pos, whence=0, /)"},
		{Name: "truncate", Kind: objmodel.Positional, Max: 1, Fn: withString(stringTruncate), Sig: "($self, pos=None, /)"},
		named("readable", stringFlag(objmodel.True)),
		named("writable", stringFlag(objmodel.True)),
		named("seekable", stringFlag(objmodel.True)),
		named("isatty", stringFlag(objmodel.False)),
		named("flush", stringFlag(objmodel.None)),
		{Name: "detach", Kind: objmodel.NoArgs, Fn: noDetach},
		{Name: "__getstate__", Kind: objmodel.NoArgs, Fn: withString(stringState)},
		{Name: "__setstate__", Kind: objmodel.OneArg, Fn: withString(setStringState)},
		{Name: "fileno", Kind: objmodel.NoArgs, Fn: noFileno},
		{Name: "close", Kind: objmodel.NoArgs, Fn: closeString},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: withString(func(t *Thread, f *stringIO, a Args) (Value, error) { return a.V[0], nil })},
		{Name: "__exit__", Fn: closeString},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "closed", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Bool(asString(v).closed), nil }},
		{Name: "encoding", Get: constant(objmodel.None)},
		{Name: "errors", Get: constant(objmodel.None)},
		{Name: "newlines", Get: func(t *Thread, v Value) (Value, error) {
			f, err := openString(v)
			if err != nil {
				return Value{}, err
			}
			return f.seen.Value(), nil
		}},
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return dictOf(v, stringDict), nil }},
		{Name: "line_buffering", Get: constant(objmodel.False)},
	},
}

func closeString(t *Thread, a Args) (Value, error) {
	f := asString(a.V[0])
	f.closed, f.ascii, f.wide = true, nil, nil
	return objmodel.None, nil
}

func stringDict(v Value, create bool) *objmodel.Dict {
	f := asString(v)
	if f == nil {
		return nil
	}
	if f.dict == nil && create {
		f.dict = objmodel.NewDict(0)
	}
	return f.dict
}

// stringState is the state that pickle stores: the text, what its newlines
// are, the position, the attributes.
func stringState(t *Thread, f *stringIO, a Args) (Value, error) {
	newline := objmodel.NewStr(f.newline)
	if f.universal {
		newline = objmodel.None
	}
	return objmodel.NewTuple(f.slice(0, f.len()), newline, objmodel.Int(int64(f.pos)), attributesOf(a.V[0], f.dict)), nil
}

func setStringState(t *Thread, f *stringIO, a Args) (Value, error) {
	items, err := stateItems(a, 4, func(Value) error { return nil },
		"third item of state must be an integer, got %s", "fourth item of state should be a dict, got a %s")
	if err != nil {
		return Value{}, err
	}
	// The text is as it was, so its newlines stay as they are.
	if err := stringInit(t, a.V[0], objmodel.Args{V: []Value{objmodel.NewStr(""), items[1]}}); err != nil {
		return Value{}, err
	}
	text, ok := items[0].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("initial_value must be str or None, not %s", items[0].TypeName())
	}
	newline, universal := f.newline, f.universal
	f.newline, f.universal = "\n", false
	err = f.write(t, text)
	f.newline, f.universal = newline, universal
	if err != nil {
		return Value{}, err
	}
	f.pos = int(items[2].AsInt())
	return objmodel.None, addAttributes(t, a.V[0], items[3], stringDict)
}
