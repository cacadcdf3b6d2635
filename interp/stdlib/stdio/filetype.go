package stdio

import (
	"fmt"

	"github.com/minipy-go/minipy/objmodel"
)

var specs = objmodel.Specs{&fileSpec}

var fileSpec = objmodel.TypeSpec{
	Type: &FileType, Object: (*File)(nil),
	Slots: objmodel.Slots{
		Repr: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
			f := AsFile(v)
			if f.detached {
				return objmodel.Value{}, f.checkOpen()
			}
			name, err := objmodel.Repr(t, f.nameValue())
			return objmodel.NewStr(fmt.Sprintf("<_io.TextIOWrapper name=%s mode='%s' encoding='%s'>", name, f.mode, f.encoding())), err
		},
		Iter: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return v, nil },
		Next: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
			return AsFile(v).nextLine(t)
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "write", Fn: fileWrite, Kind: objmodel.OneArg, Sig: "($self, text, /)"},
		{Name: "writelines", Fn: fileWriteLines, Kind: objmodel.OneArg, Sig: "($self, lines, /)"},
		{Name: "read", Fn: fileRead, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "readline", Fn: fileReadLine, Kind: objmodel.Positional, Max: 1, Sig: "($self, size=-1, /)"},
		{Name: "readlines", Fn: fileReadLines, Kind: objmodel.Positional, Max: 1, Sig: "($self, hint=-1, /)"},
		{Name: "flush", Kind: objmodel.NoArgs, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
			return objmodel.None, AsFile(a.V[0]).Flush()
		}},
		{Name: "close", Kind: objmodel.NoArgs, Fn: fileClose},
		{Name: "fileno", Kind: objmodel.NoArgs, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
			return objmodel.Int(int64(AsFile(a.V[0]).fd)), nil
		}},
		{Name: "isatty", Kind: objmodel.NoArgs, Fn: fileFlag(func(f *File) bool { return f.terminal })},
		{Name: "readable", Kind: objmodel.NoArgs, Fn: fileFlag(func(f *File) bool { return f.r != nil })},
		{Name: "writable", Kind: objmodel.NoArgs, Fn: fileFlag(func(f *File) bool { return f.w != nil })},
		{Name: "seekable", Kind: objmodel.NoArgs, Fn: fileFlag(func(f *File) bool { return f.host != nil })},
		{Name: "seek", Fn: fileSeek, Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($self, cookie, whence=0, /)"},
		{Name: "tell", Fn: fileTell, Kind: objmodel.NoArgs, Sig: "($self, /)"},
		{Name: "truncate", Fn: fileTruncate, Kind: objmodel.Positional, Max: 1, Sig: "($self, pos=None, /)"},
		{Name: "detach", Fn: fileDetach, Kind: objmodel.NoArgs, Sig: "($self, /)"},
		{Name: "reconfigure", Fn: fileReconfigure},
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
			return a.V[0], AsFile(a.V[0]).checkOpen()
		}},
		{Name: "__exit__", Fn: fileClose},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "name", Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return AsFile(v).nameValue(), nil }},
		{Name: "buffer", Get: fileBuffer},
		{Name: "write_through", Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return objmodel.False, nil }},
		{Name: "mode", Get: fileText(func(f *File) string { return f.mode })},
		{Name: "encoding", Get: fileText((*File).encoding)},
		{Name: "errors", Get: fileText(func(f *File) string { return f.errors })},
		{Name: "newlines", Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return AsFile(v).seen.Value(), nil }},
		{Name: "closed", Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
			return objmodel.Bool(AsFile(v).closed), nil
		}},
		{Name: "line_buffering", Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
			return objmodel.Bool(AsFile(v).lineBuffered), nil
		}},
	},
}

func fileText(get func(*File) string) func(*objmodel.Thread, objmodel.Value) (objmodel.Value, error) {
	return func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
		return objmodel.NewStr(get(AsFile(v))), nil
	}
}

func fileFlag(get func(*File) bool) objmodel.Func {
	return func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		f := AsFile(a.V[0])
		return objmodel.Bool(get(f)), f.checkOpen()
	}
}

func fileWrite(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	s := a.V[1].StrObject()
	if s == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("write() argument must be str, not %s", objmodel.ArgName(a.V[1]))
	}
	return objmodel.Int(int64(s.Len())), AsFile(a.V[0]).WriteString(t, s.String())
}

func fileWriteLines(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	f := AsFile(a.V[0])
	return objmodel.None, objmodel.Iterate(t, a.V[1], func(v objmodel.Value) error {
		s, ok := v.ToStr()
		if !ok {
			return objmodel.TypeErrorf("write() argument must be str, not %s", objmodel.ArgName(v))
		}
		return f.WriteString(t, s)
	})
}

// size reads an optional size argument: None and nothing mean no limit.
func size(t *objmodel.Thread, a objmodel.Args) (int, error) {
	if len(a.V) < 2 || a.V[1].IsNone() {
		return -1, nil
	}
	return objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
}

func fileRead(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if len(a.V) == 2 && !a.V[1].IsNone() && a.V[1].Type().Slots.Index == nil && !a.V[1].IsInt() {
		return objmodel.Value{}, objmodel.TypeErrorf("argument should be integer or None, not '%s'", a.V[1].TypeName())
	}
	n, err := size(t, a)
	if err != nil {
		return objmodel.Value{}, err
	}
	s, err := AsFile(a.V[0]).ReadText(t, n)
	return objmodel.NewStr(s), err
}

func fileReadLine(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	n, err := size(t, a)
	if err != nil {
		return objmodel.Value{}, err
	}
	s, err := AsFile(a.V[0]).ReadLine(t, n)
	return objmodel.NewStr(s), err
}

func fileReadLines(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	hint, err := size(t, a)
	if err != nil {
		return objmodel.Value{}, err
	}
	var lines []objmodel.Value
	for total := 0; hint <= 0 || total < hint; {
		line, err := AsFile(a.V[0]).nextLine(t)
		if err != nil {
			return objmodel.Value{}, err
		}
		if line.IsNil() {
			break
		}
		if err := t.Tick(1); err != nil {
			return objmodel.Value{}, err
		}
		lines = append(lines, line)
		total += len(line.AsStr().String())
	}
	return objmodel.NewList(lines), nil
}

func fileClose(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	f := AsFile(a.V[0])
	if f.detached {
		return objmodel.Value{}, f.checkOpen()
	}
	return objmodel.None, f.close(t)
}

// fileReconfigure takes the keywords of TextIOWrapper.reconfigure that mean
// something here: errors and line_buffering.
func fileReconfigure(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	var out [5]objmodel.Value
	p := objmodel.Params{Func: "reconfigure", Names: []string{"encoding", "errors", "newline", "line_buffering", "write_through"}}
	if err := p.Bind(a.Tail(1), out[:]); err != nil {
		return objmodel.Value{}, err
	}
	f := AsFile(a.V[0])
	if s, ok := out[0].ToStr2(); ok {
		f.codec = s
	}
	if s, ok := out[1].ToStr2(); ok {
		f.errors = s
	}
	if !out[3].IsNil() && !out[3].IsNone() {
		on, err := objmodel.Truth(t, out[3])
		if err != nil {
			return objmodel.Value{}, err
		}
		f.lineBuffered = on
	}
	return objmodel.None, f.flush()
}
