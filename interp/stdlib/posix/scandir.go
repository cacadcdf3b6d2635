package posix

import (
	"io/fs"
	"os"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

var dirEntryType = objmodel.Type{Name: "DirEntry", Module: "posix"}

// dirEntry is what scandir found.
type dirEntry struct {
	objmodel.Header
	entry      fs.DirEntry
	name, path Value
	host       string // the whole path as the host has it
	stats      [2]Value
}

func asEntry(v Value) *dirEntry { return objmodel.Cast[dirEntry](v, &dirEntryType) }

var dirEntrySpec = objmodel.TypeSpec{
	Type: &dirEntryType, Object: (*dirEntry)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{Repr: func(t *Thread, v Value) (Value, error) {
		s, err := objmodel.Repr(t, asEntry(v).name)
		return objmodel.NewStr("<DirEntry " + s + ">"), err
	}},
	Methods: []objmodel.MethodDef{
		entryMethod("is_dir", "(*, follow_symlinks=True)", func(m fs.FileMode) bool { return m.IsDir() }),
		entryMethod("is_file", "(*, follow_symlinks=True)", func(m fs.FileMode) bool { return m.IsRegular() }),
		{Name: "is_symlink", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Bool(asEntry(a.V[0]).entry.Type()&fs.ModeSymlink != 0), nil
		}},
		{Name: "is_junction", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) { return objmodel.False, nil }},
		{Name: "stat", Sig: "($self, /, *, follow_symlinks=True)", Fn: entryStat},
		{Name: "inode", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) {
			v, err := asEntry(a.V[0]).stat(t, false)
			if err != nil {
				return Value{}, err
			}
			return v.AsTuple().Items()[1], nil
		}},
		{Name: "__fspath__", Kind: objmodel.NoArgs, Sig: "($self, /)", Fn: func(t *Thread, a Args) (Value, error) { return asEntry(a.V[0]).path, nil }},
	},
	Classes: []objmodel.MethodDef{{Name: "__class_getitem__", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewGenericAlias(a.V[0], a.V[1]), nil
	}}},
	GetSets: []objmodel.GetSetDef{
		{Name: "name", Get: func(t *Thread, v Value) (Value, error) { return asEntry(v).name, nil }},
		{Name: "path", Get: func(t *Thread, v Value) (Value, error) { return asEntry(v).path, nil }},
	},
}

// followArgument reads the only argument of most methods of entries.
func followArgument(t *Thread, name string, a Args) (bool, error) {
	c := call{t: t, name: name, v: make([]Value, 1)}
	p := objmodel.Params{Func: name, Names: []string{"follow_symlinks"}}
	if err := p.Bind(a.Tail(1), c.v); err != nil {
		return false, err
	}
	return c.flag(0, true)
}

func entryMethod(name, sig string, is func(fs.FileMode) bool) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Sig: "($self, /" + tail(sig), Fn: func(t *Thread, a Args) (Value, error) {
		follow, err := followArgument(t, name, a)
		if err != nil {
			return Value{}, err
		}
		e := asEntry(a.V[0])
		mode := e.entry.Type()
		if follow && mode&fs.ModeSymlink != 0 {
			c := call{t: t}
			info, err := c.info(path{name: e.host}, true)
			if os.IsNotExist(err) {
				return objmodel.False, nil
			}
			if err != nil {
				return Value{}, failed(err, path{given: e.path})
			}
			mode = info.Mode()
		}
		return objmodel.Bool(is(mode)), nil
	}}
}

func entryStat(t *Thread, a Args) (Value, error) {
	follow, err := followArgument(t, "stat", a)
	if err != nil {
		return Value{}, err
	}
	return asEntry(a.V[0]).stat(t, follow)
}

// stat gives the stat_result of the entry, the same object every time.
func (e *dirEntry) stat(t *Thread, follow bool) (Value, error) {
	i := 0
	if follow {
		i = 1
	}
	if e.stats[i].IsNil() {
		c := call{t: t}
		v, err := c.statOf(path{name: e.host, given: e.path}, follow)
		if err != nil {
			return Value{}, err
		}
		e.stats[i] = v
	}
	return e.stats[i], nil
}

var scanType = objmodel.Type{Name: "ScandirIterator", Module: "posix"}

// scan is the iterator that scandir gives.
type scan struct {
	objmodel.Header
	folder path
	left   []fs.DirEntry
}

func asScan(v Value) *scan { return objmodel.Cast[scan](v, &scanType) }

var scanSpec = objmodel.TypeSpec{
	Type: &scanType, Object: (*scan)(nil),
	Flags: objmodel.FlagNoInstantiate,
	Slots: objmodel.Slots{
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) { return asScan(v).next(t) },
	},
	Methods: []objmodel.MethodDef{
		{Name: "__enter__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return a.V[0], nil }},
		{Name: "__exit__", Fn: closeScan},
		{Name: "close", Kind: objmodel.NoArgs, Fn: closeScan},
	},
}

func closeScan(t *Thread, a Args) (Value, error) {
	asScan(a.V[0]).left = nil
	return objmodel.None, nil
}

func scandir(c *call) (Value, error) {
	p, list, err := c.entries()
	if err != nil {
		return Value{}, err
	}
	s := &scan{Header: objmodel.NewHeader(&scanType), folder: p, left: list}
	return objmodel.FromPtr(&s.Header), nil
}

func (s *scan) next(t *Thread) (Value, error) {
	if len(s.left) == 0 {
		return Value{}, nil
	}
	e := &dirEntry{Header: objmodel.NewHeader(&dirEntryType), entry: s.left[0]}
	s.left = s.left[1:]
	e.host = s.folder.name
	if !strings.HasSuffix(e.host, "/") {
		e.host += "/"
	}
	e.host += e.entry.Name()
	shown := e.host
	if s.folder.given.IsNone() {
		shown = "./" + e.entry.Name()
	}
	var err error
	if e.name, err = s.folder.text(t, e.entry.Name()); err != nil {
		return Value{}, err
	}
	e.path, err = s.folder.text(t, shown)
	return objmodel.FromPtr(&e.Header), err
}
