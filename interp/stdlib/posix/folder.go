package posix

import (
	"io/fs"

	"github.com/minipy-go/minipy/objmodel"
)

var folderFunctions = []function{
	{"listdir", "(path=None)", "Return a list containing the names of the files in the directory.", listdir},
	{"scandir", "(path=None)", "Return an iterator of DirEntry objects for given path.", scandir},
	{"mkdir", "(path, mode=511, *, dir_fd=None)", "Create a directory.", mkdir},
	{"rmdir", "(path, *, dir_fd=None)", "Remove a directory.", rmdir},
	{"getcwd", "()", "Return a unicode string representing the current working directory.", getcwd},
	{"getcwdb", "()", "Return a bytes string representing the current working directory.", getcwdb},
	{"chdir", "(path)", "Change the current working directory to the specified path.", chdir},
}

// entries lists the folder that the first argument names.
func (c *call) entries() (path, []fs.DirEntry, error) {
	p, err := c.path(0, "path", orIntegerOrNone)
	if err != nil {
		return p, nil, err
	}
	files, err := c.files()
	if err != nil {
		return p, nil, failed(err, p)
	}
	list, err := files.ReadDir(p.name)
	if err == nil {
		err = c.t.Reserve(int64(len(list)), 64)
	}
	return p, list, failed(err, p)
}

func listdir(c *call) (Value, error) {
	p, list, err := c.entries()
	if err != nil {
		return Value{}, err
	}
	names := make([]Value, len(list))
	for i, e := range list {
		if names[i], err = p.text(c.t, e.Name()); err != nil {
			return Value{}, err
		}
	}
	return objmodel.NewList(names), nil
}

func mkdir(c *call) (Value, error) {
	p, err := c.path(0, "path", nameOnly)
	if err == nil {
		err = c.noDirFD(2)
	}
	if err != nil {
		return Value{}, err
	}
	mode, err := c.int(1, 0o777)
	if err != nil {
		return Value{}, err
	}
	files, err := c.files()
	if err == nil {
		err = files.Mkdir(p.name, fileMode(mode))
	}
	return objmodel.None, failed(err, p)
}

func rmdir(c *call) (Value, error) { return c.remove(true) }

func remove(c *call) (Value, error) { return c.remove(false) }

// remove removes a folder or a file, and nothing of the other kind.
func (c *call) remove(folder bool) (Value, error) {
	p, err := c.path(0, "path", nameOnly)
	if err == nil {
		err = c.noDirFD(1)
	}
	if err != nil {
		return Value{}, err
	}
	files, err := c.files()
	if err != nil {
		return Value{}, failed(err, p)
	}
	info, err := files.Lstat(p.name)
	switch {
	case err != nil:
	case folder && !info.IsDir():
		err = errNotFolder
	case !folder && info.IsDir():
		err = errIsFolder
	default:
		err = files.Remove(p.name)
	}
	return objmodel.None, failed(err, p)
}

func (c *call) workingFolder(p path) (Value, error) {
	files, err := c.files()
	if err != nil {
		return Value{}, failed(err)
	}
	name, err := files.Getwd()
	if err != nil {
		return Value{}, failed(err)
	}
	return p.text(c.t, name)
}

func getcwd(c *call) (Value, error) { return c.workingFolder(path{}) }

func getcwdb(c *call) (Value, error) { return c.workingFolder(path{bytes: true}) }

func chdir(c *call) (Value, error) {
	p, err := c.path(0, "path", orInteger)
	if err != nil {
		return Value{}, err
	}
	files, err := c.files()
	if err == nil {
		err = files.Chdir(p.name)
	}
	return objmodel.None, failed(err, p)
}
