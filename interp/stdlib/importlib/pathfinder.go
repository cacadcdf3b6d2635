package importlib

import (
	"errors"
	"io/fs"
	"os"

	"github.com/minipy-go/minipy/objmodel"
)

var (
	pathFinderType = objmodel.Type{Name: "PathFinder", Module: "_frozen_importlib_external",
		Doc: "Meta path finder for sys.path and package __path__ attributes."}
	fileFinderType = objmodel.Type{Name: "FileFinder", Module: "_frozen_importlib_external", Doc: "File-based finder."}
)

// fileFinder finds modules in one folder.
type fileFinder struct {
	objmodel.Header
	path    string
	loaders []suffixLoader // nil: source files only
}

// suffixLoader is the class of the loader of files whose names end so.
type suffixLoader struct {
	suffix string
	loader Value
}

func asFileFinder(v Value) *fileFinder { return objmodel.Cast[fileFinder](v, &fileFinderType) }

func newFileFinder(path string) *fileFinder {
	return &fileFinder{Header: objmodel.NewHeader(&fileFinderType), path: path}
}

// find gives the spec of a module in the folder, None if it isn't there. A
// folder of that name without __init__ is a portion of a namespace package.
func (f *fileFinder) find(t *Thread, name string) (Value, error) {
	h := hostOf(t)
	if lastPart(name) == "" {
		return objmodel.None, nil // which would be the folder itself
	}
	base := h.Join(f.path, lastPart(name))
	loaders := f.loaders
	if loaders == nil {
		loaders = []suffixLoader{{".py", sourceLoaderType.Value()}}
	}
	folder := isDir(h, base)
	if folder {
		for _, l := range loaders {
			if file := h.Join(base, "__init__"+l.suffix); isFile(h, file) {
				loader, err := l.make(t, name, file)
				if err != nil {
					return Value{}, err
				}
				locations := objmodel.NewList([]Value{objmodel.NewStr(base)})
				return newSpec(name, loader, file, locations, true), nil
			}
		}
	}
	for _, l := range loaders {
		if file := base + l.suffix; isFile(h, file) {
			loader, err := l.make(t, name, file)
			if err != nil {
				return Value{}, err
			}
			return newSpec(name, loader, file, Value{}, true), nil
		}
	}
	if folder {
		return newSpec(name, objmodel.None, "", objmodel.NewList([]Value{objmodel.NewStr(base)}), false), nil
	}
	return objmodel.None, nil
}

func (l suffixLoader) make(t *Thread, name, file string) (Value, error) {
	if l.loader == sourceLoaderType.Value() {
		return newSourceLoader(name, file), nil
	}
	return objmodel.Call(t, l.loader, objmodel.NewStr(name), objmodel.NewStr(file))
}

func isFile(h *Host, path string) bool {
	info, err := h.Stat(path)
	return err == nil && info.Mode().IsRegular() || readable(h, path, err)
}

// readable makes a file system that can only open files do.
func readable(h *Host, path string, err error) bool {
	if err == nil || errors.Is(err, fs.ErrNotExist) || errors.Is(err, os.ErrPermission) {
		return false
	}
	_, err = h.ReadFile(path)
	return err == nil
}

func isDir(h *Host, path string) bool {
	info, err := h.Stat(path)
	return err == nil && info.IsDir()
}

var (
	pathName          = objmodel.Name("path")
	pathHooksName     = objmodel.Name("path_hooks")
	importerCacheName = objmodel.Name("path_importer_cache")
)

// sysAttr gives an attribute of the module sys, nil if there is none.
func sysAttr(t *Thread, name *objmodel.Str) Value {
	if sys := t.Interp.Modules.GetString("sys"); !sys.IsNil() && sys.AsModule() != nil {
		return sys.AsModule().Dict.GetStr(name)
	}
	return Value{}
}

// findOnPath is PathFinder.find_spec: the folders of a path, sys.path at the
// top level, and behind that the rest of the standard library.
func findOnPath(t *Thread, name string, path, target Value) (Value, error) {
	top := path.IsNone()
	if top {
		list, err := searchPath(t)
		if err != nil {
			return Value{}, err
		}
		path = list
	}
	entries, err := objmodel.Collect(t, path)
	if err != nil {
		return Value{}, err
	}
	var portions []Value
	for _, entry := range entries {
		spec, err := findAt(t, entry, name, target)
		if err != nil {
			return Value{}, err
		}
		if spec.IsNone() {
			continue
		}
		loader, err := objmodel.GetAttr(t, spec, loaderName)
		if err != nil {
			return Value{}, err
		}
		if !loader.IsNone() {
			return spec, nil
		}
		more, err := objmodel.GetAttr(t, spec, locationsName)
		if err != nil {
			return Value{}, err
		}
		if more.IsNone() {
			return Value{}, importError(&objmodel.ImportErrorType, "", "spec missing loader")
		}
		found, err := objmodel.Collect(t, more)
		if err != nil {
			return Value{}, err
		}
		portions = append(portions, found...)
	}
	if top {
		if spec := builtInSpec(t, name, false); !spec.IsNone() {
			return spec, nil
		}
		if spec := frozenSpec(t, name, path, false); !spec.IsNone() {
			return spec, nil
		}
	}
	if len(portions) == 0 {
		return objmodel.None, nil
	}
	return namespaceSpec(name, portions), nil
}

// searchPath gives sys.path, or what the host set if nobody has imported sys.
func searchPath(t *Thread) (Value, error) {
	if list := sysAttr(t, pathName); !list.IsNil() {
		return list, nil
	}
	sys, err := Import(t, "sys")
	if err != nil {
		return Value{}, err
	}
	return objmodel.GetAttr(t, sys, pathName)
}

// findAt asks the finder of one entry of a path.
func findAt(t *Thread, entry Value, name string, target Value) (Value, error) {
	if entry.StrObject() == nil {
		return objmodel.None, nil
	}
	finder, err := finderFor(t, entry)
	if err != nil || finder.IsNone() {
		return objmodel.None, err
	}
	if f := asFileFinder(finder); f != nil && finder.Type() == &fileFinderType {
		return f.find(t, name)
	}
	find, err := objmodel.FindAttr(t, finder, findSpecName)
	if err != nil || find.IsNil() {
		return objmodel.None, err
	}
	return objmodel.Call(t, find, objmodel.NewStr(name), target)
}

// finderFor gives the finder of an entry, by sys.path_importer_cache and
// sys.path_hooks; None if no hook wants it.
func finderFor(t *Thread, entry Value) (Value, error) {
	if s, _ := entry.ToStr(); s == "" {
		entry = objmodel.NewStr(hostOf(t).Abs("."))
	}
	cache := sysAttr(t, importerCacheName).AsDict()
	if cache != nil {
		if f, err := cache.Get(t, entry); err != nil || !f.IsNil() && !stale(t, f, entry) {
			return f, err
		}
	}
	finder, err := askHooks(t, entry)
	if err != nil {
		return Value{}, err
	}
	if cache != nil {
		err = cache.Set(t, entry, finder)
	}
	return finder, err
}

// stale says that an entry that was no folder has become one.
func stale(t *Thread, finder, entry Value) bool {
	path, _ := entry.ToStr()
	return finder.IsNone() && isDir(hostOf(t), path)
}

func askHooks(t *Thread, entry Value) (Value, error) {
	hooks := sysAttr(t, pathHooksName)
	if hooks.IsNil() {
		return pathHook(t, entry)
	}
	list, err := objmodel.Collect(t, hooks)
	if err != nil {
		return Value{}, err
	}
	for _, hook := range list {
		finder, err := objmodel.Call(t, hook, entry)
		if err == nil {
			return finder, nil
		}
		if !objmodel.Matches(err, &objmodel.ImportErrorType) {
			return Value{}, err
		}
	}
	return objmodel.None, nil
}

// pathHook makes the FileFinder of a folder. Errors: ImportError for anything
// else.
func pathHook(t *Thread, entry Value) (Value, error) {
	path, ok := entry.ToStr()
	if !ok || !isDir(hostOf(t), path) {
		e := importError(&objmodel.ImportErrorType, "", "only directories are supported").(*objmodel.Exception)
		e.SetField("path", entry)
		return Value{}, e
	}
	return objmodel.FromPtr(&newFileFinder(hostOf(t).Abs(path)).Header), nil
}

var pathHookDef = objmodel.MethodDef{Name: "path_hook_for_FileFinder", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
	return pathHook(t, a.V[0])
}}

var pathFinderSpec = objmodel.TypeSpec{
	Type: &pathFinderType,
	Classes: []objmodel.MethodDef{
		{Name: "find_spec", Fn: func(t *Thread, a Args) (Value, error) {
			name, path, target, err := findArgs(a)
			if err != nil {
				return Value{}, err
			}
			return findOnPath(t, name, path, target)
		}},
	},
	Statics: []objmodel.MethodDef{
		{Name: "invalidate_caches", Kind: objmodel.NoArgs, Fn: invalidatePath},
	},
}

// invalidatePath forgets which entries had no finder, and tells the finders.
func invalidatePath(t *Thread, a Args) (Value, error) {
	cache := sysAttr(t, importerCacheName).AsDict()
	if cache == nil {
		return objmodel.None, nil
	}
	for pos := 0; ; {
		entry, finder, ok := cache.Next(&pos)
		if !ok {
			return objmodel.None, nil
		}
		if finder.IsNone() {
			if _, err := cache.Delete(t, entry); err != nil {
				return Value{}, err
			}
			continue
		}
		f, err := objmodel.FindAttr(t, finder, objmodel.Name("invalidate_caches"))
		if err == nil && !f.IsNil() {
			_, err = objmodel.Call(t, f)
		}
		if err != nil {
			return Value{}, err
		}
	}
}

var fileFinderSpec = objmodel.TypeSpec{
	Type: &fileFinderType, Object: (*fileFinder)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, a Args) (Value, error) {
			return objmodel.Construct(cls, &fileFinderType, objmodel.FromPtr(&newFileFinder("").Header)), nil
		},
		Init: initFileFinder,
		Repr: func(t *Thread, v Value) (Value, error) {
			s, err := objmodel.Repr(t, objmodel.NewStr(asFileFinder(v).path))
			return objmodel.NewStr("FileFinder(" + s + ")"), err
		},
	},
	Classes: []objmodel.MethodDef{{Name: "path_hook", Kind: objmodel.Positional, Max: -1, Fn: func(t *Thread, a Args) (Value, error) {
		hooks, err := t.Interp.Import(t, "importlib._hooks")
		if err != nil {
			return Value{}, err
		}
		return objmodel.CallMethod(t, hooks, objmodel.Name("path_hook"), a.V...)
	}}},
	Methods: []objmodel.MethodDef{
		{Name: "find_spec", Fn: func(t *Thread, a Args) (Value, error) {
			name, _, _, err := findArgs(a)
			if err != nil {
				return Value{}, err
			}
			return asFileFinder(a.V[0]).find(t, name)
		}},
		{Name: "invalidate_caches", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return objmodel.None, nil }},
	},
	GetSets: []objmodel.GetSetDef{{Name: "path", Get: func(t *Thread, v Value) (Value, error) {
		return objmodel.NewStr(asFileFinder(v).path), nil
	}}},
}

// initFileFinder is FileFinder(path, *(loader, suffixes)).
func initFileFinder(t *Thread, self Value, a Args) error {
	if a.NPos() < 1 || len(a.Kw) > 0 {
		return objmodel.TypeErrorf("FileFinder.__init__() missing 1 required positional argument: 'path'")
	}
	path, ok := a.V[0].ToStr()
	if !ok {
		return objmodel.TypeErrorf("expected str, bytes or os.PathLike object, not %s", a.V[0].TypeName())
	}
	f := asFileFinder(self)
	if path == "" {
		path = "."
	}
	f.path, f.loaders = hostOf(t).Abs(path), []suffixLoader{}
	for _, row := range a.V[1:] {
		pair, err := objmodel.Collect(t, row)
		if err != nil {
			return err
		}
		if len(pair) != 2 {
			return objmodel.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(pair))
		}
		suffixes, err := objmodel.Collect(t, pair[1])
		if err != nil {
			return err
		}
		for _, v := range suffixes {
			s, _ := v.ToStr()
			f.loaders = append(f.loaders, suffixLoader{s, pair[0]})
		}
	}
	return nil
}
