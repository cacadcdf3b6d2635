package importlib

import (
	"errors"
	"io/fs"
	"syscall"

	"github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/objmodel"
)

var sourceLoaderType = objmodel.Type{Name: "SourceFileLoader", Module: "_frozen_importlib_external",
	Doc: "Concrete implementation of SourceLoader using the file system."}

// sourceLoader loads a module from a file of source.
type sourceLoader struct {
	objmodel.Header
	name, path Value
}

func asSourceLoader(v Value) *sourceLoader {
	return objmodel.Cast[sourceLoader](v, &sourceLoaderType)
}

func newSourceLoader(name, path string) Value {
	l := &sourceLoader{objmodel.NewHeader(&sourceLoaderType), objmodel.NewStr(name), objmodel.NewStr(path)}
	return objmodel.FromPtr(&l.Header)
}

// code compiles the file.
func (l *sourceLoader) code(t *Thread) (Value, error) {
	path, _ := l.path.ToStr()
	src, err := hostOf(t).ReadFile(path)
	if err != nil {
		return Value{}, osError(t, err, l.path)
	}
	return hostOf(t).Compile(t, src, path)
}

// osError makes the OSError of a file that can't be read.
func osError(t *Thread, err error, path Value) error {
	number, text := syscall.EIO, err.Error()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		number, text = syscall.ENOENT, "No such file or directory"
	case errors.Is(err, fs.ErrPermission):
		number, text = syscall.EACCES, "Permission denied"
	case errors.As(err, &number):
		text = number.Error()
	}
	e, cerr := objmodel.Call(t, objmodel.OSErrorType.Value(), objmodel.Int(int64(number)), objmodel.NewStr(text), path)
	if cerr != nil {
		return cerr
	}
	return e.AsException()
}

// loaderArg reads the name that a method of a loader gets, which must be the
// loader's own if it is given.
func loaderArg(fn string, a Args) (*sourceLoader, Value, error) {
	var out [1]Value
	p := objmodel.Params{Func: fn, Names: []string{"name"}, MaxPos: 1}
	if err := p.Bind(a.Tail(1), out[:]); err != nil {
		return nil, Value{}, err
	}
	l := asSourceLoader(a.V[0])
	if out[0].IsNil() || out[0].IsNone() {
		return l, l.name, nil
	}
	want, _ := l.name.ToStr()
	if got, ok := out[0].ToStr(); !ok || got != want {
		if !ok {
			return nil, Value{}, objmodel.TypeErrorf("module name must be a string")
		}
		return nil, Value{}, importError(&objmodel.ImportErrorType, got, "loader for "+want+" cannot handle "+got)
	}
	return l, out[0], nil
}

var (
	getCodeName     = objmodel.Name("get_code")
	getDataName     = objmodel.Name("get_data")
	getFilenameName = objmodel.Name("get_filename")
	toCodeName      = objmodel.Name("source_to_code")
)

// getCode is get_code, by the methods that a class below may have replaced.
func getCode(t *Thread, a Args) (Value, error) {
	_, name, err := loaderArg("get_code", a)
	if err != nil {
		return Value{}, err
	}
	path, err := objmodel.CallMethod(t, a.V[0], getFilenameName, name)
	if err != nil {
		return Value{}, err
	}
	data, err := objmodel.CallMethod(t, a.V[0], getDataName, path)
	if err != nil {
		return Value{}, err
	}
	return objmodel.CallMethod(t, a.V[0], toCodeName, data, path)
}

func execSource(t *Thread, a Args) (Value, error) {
	module := a.V[1]
	if native(a.V[0]) {
		code, err := asSourceLoader(a.V[0]).code(t)
		if err != nil {
			return Value{}, err
		}
		return objmodel.None, execIn(t, code, module)
	}
	name, err := objmodel.GetAttr(t, module, nameAttr)
	if err != nil {
		return Value{}, err
	}
	code, err := objmodel.CallMethod(t, a.V[0], getCodeName, name)
	if err != nil {
		return Value{}, err
	}
	if code.IsNone() {
		text, err := objmodel.Repr(t, name)
		if err != nil {
			return Value{}, err
		}
		return Value{}, importError(&objmodel.ImportErrorType, "", "cannot load module "+text+" when get_code() returns None")
	}
	return objmodel.None, execIn(t, code, module)
}

func sourceToCode(t *Thread, a Args) (Value, error) {
	var out [3]Value
	p := objmodel.Params{Func: "source_to_code", Names: []string{"data", "path", "_optimize"}, MaxPos: 2, Required: 2}
	if err := p.Bind(a.Tail(1), out[:]); err != nil {
		return Value{}, err
	}
	path, ok := out[1].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("expected str, bytes or os.PathLike object, not %s", out[1].TypeName())
	}
	if s, ok := out[0].ToStr(); ok {
		return hostOf(t).Compile(t, []byte(s), path)
	}
	data := out[0].AsBytes()
	if data == nil {
		return Value{}, objmodel.TypeErrorf("compile() arg 1 must be a string, bytes or AST object")
	}
	return hostOf(t).Compile(t, []byte(data.String()), path)
}

func getData(t *Thread, a Args) (Value, error) {
	path, ok := a.V[1].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("expected str, bytes or os.PathLike object, not %s", a.V[1].TypeName())
	}
	data, err := hostOf(t).ReadFile(path)
	if err != nil {
		return Value{}, osError(t, err, a.V[1])
	}
	return objmodel.NewBytes(string(data)), nil
}

func getSource(t *Thread, a Args) (Value, error) {
	_, name, err := loaderArg("get_source", a)
	if err != nil {
		return Value{}, err
	}
	path, err := objmodel.CallMethod(t, a.V[0], getFilenameName, name)
	if err != nil {
		return Value{}, err
	}
	data, err := objmodel.CallMethod(t, a.V[0], getDataName, path)
	if err != nil {
		n, _ := name.ToStr()
		if objmodel.Matches(err, &objmodel.OSErrorType) {
			return Value{}, importError(&objmodel.ImportErrorType, n, "source not available through get_data()")
		}
		return Value{}, err
	}
	file, _ := path.ToStr()
	text, err := lexer.Decode([]byte(data.AsBytes().String()), lexer.FromFile, file)
	if err != nil {
		return Value{}, objmodel.Errorf(&objmodel.SyntaxErrorType, "%s", err.Error())
	}
	return objmodel.NewStr(text), nil
}

// isInit says whether a file is the __init__ of a package.
func isInit(path string) bool {
	base := path
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' || path[i] == '\\' {
			base = path[i+1:]
			break
		}
	}
	return base == "__init__.py"
}

func member(name string, field func(*sourceLoader) *Value) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name,
		Get: func(t *Thread, v Value) (Value, error) { return orNone(*field(asSourceLoader(v))), nil },
		Set: func(t *Thread, v, value Value) error { *field(asSourceLoader(v)) = orNone(value); return nil }}
}

var sourceLoaderSpec = objmodel.TypeSpec{
	Type: &sourceLoaderType, Object: (*sourceLoader)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
			l := &sourceLoader{Header: objmodel.NewHeader(&sourceLoaderType)}
			return objmodel.Construct(cls, &sourceLoaderType, objmodel.FromPtr(&l.Header)), nil
		},
		Init: func(t *Thread, self Value, a Args) error {
			var out [2]Value
			p := objmodel.Params{Func: "FileLoader.__init__", Names: []string{"fullname", "path"}, MaxPos: 2, Required: 2}
			if err := p.Bind(a, out[:]); err != nil {
				return err
			}
			l := asSourceLoader(self)
			l.name, l.path = out[0], out[1]
			return nil
		},
		Compare: func(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
			x, y := asSourceLoader(a), asSourceLoader(b)
			if x == nil || y == nil || op != objmodel.EQ && op != objmodel.NE {
				return objmodel.NotImplemented, nil
			}
			return objmodel.Compare(t, objmodel.NewTuple(x.name, x.path), objmodel.NewTuple(y.name, y.path), op)
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			l := asSourceLoader(v)
			return objmodel.Hash(t, objmodel.NewTuple(l.name, l.path))
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "create_module", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) { return objmodel.None, nil }},
		{Name: "exec_module", Kind: objmodel.OneArg, Fn: execSource},
		{Name: "get_code", Fn: getCode},
		{Name: "get_source", Fn: getSource},
		{Name: "get_data", Kind: objmodel.OneArg, Fn: getData},
		{Name: "source_to_code", Fn: sourceToCode},
		{Name: "get_filename", Fn: func(t *Thread, a Args) (Value, error) {
			l, _, err := loaderArg("get_filename", a)
			if err != nil {
				return Value{}, err
			}
			return l.path, nil
		}},
		{Name: "is_package", Fn: func(t *Thread, a Args) (Value, error) {
			name, err := nameArg("is_package", a)
			if err != nil {
				return Value{}, err
			}
			v, err := objmodel.CallMethod(t, a.V[0], getFilenameName, objmodel.NewStr(name))
			if err != nil {
				return Value{}, err
			}
			path, _ := v.ToStr()
			return objmodel.Bool(isInit(path) && lastPart(name) != "__init__"), nil
		}},
		{Name: "path_stats", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
			path, _ := a.V[1].ToStr()
			info, err := hostOf(t).Stat(path)
			if err != nil {
				return Value{}, osError(t, err, a.V[1])
			}
			d := objmodel.NewDict(2)
			d.SetString("mtime", objmodel.Float(float64(info.ModTime().UnixNano())/1e9))
			d.SetString("size", objmodel.Int(info.Size()))
			return d.Value(), nil
		}},
		{Name: "load_module", Fn: func(t *Thread, a Args) (Value, error) {
			_, name, err := loaderArg("load_module", a)
			if err != nil {
				return Value{}, err
			}
			full, _ := name.ToStr()
			path, _ := asSourceLoader(a.V[0]).path.ToStr()
			return load(t, fileSpec(t, full, path, a.V[0]))
		}},
	},
	GetSets: []objmodel.GetSetDef{
		member("name", func(l *sourceLoader) *Value { return &l.name }),
		member("path", func(l *sourceLoader) *Value { return &l.path }),
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) {
			if o := v.AsInstance(); o != nil && o.Dict() != nil {
				return o.Dict().Value(), nil
			}
			d, l := objmodel.NewDict(2), asSourceLoader(v)
			d.SetStr(nameName, orNone(l.name))
			d.SetStr(pathName, orNone(l.path))
			return d.Value(), nil
		}},
	},
}

// fileSpec gives the spec of a module in a file.
func fileSpec(t *Thread, name, path string, loader Value) Value {
	locations := Value{}
	if isInit(path) && lastPart(name) != "__init__" {
		locations = objmodel.NewList([]Value{objmodel.NewStr(dirOf(path))})
	}
	return newSpec(name, loader, path, locations, true)
}

// dirOf gives the folder of a path, without cleaning it.
func dirOf(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' || path[i] == '\\' {
			return path[:i]
		}
	}
	return ""
}
