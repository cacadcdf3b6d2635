package posix

import (
	"math"
	"time"

	"github.com/minipy-go/minipy/objmodel"
)

var changeFunctions = []function{
	{"remove", "(path, *, dir_fd=None)", "Remove a file (same as unlink()).", remove},
	{"unlink", "(path, *, dir_fd=None)", "Remove a file (same as remove()).", remove},
	{"rename", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Rename a file or directory.", rename},
	{"replace", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Rename a file or directory, overwriting the destination.", rename},
	{"link", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", "Create a hard link to a file.", link},
	{"symlink", "(src, dst, target_is_directory=False, *, dir_fd=None)", "Create a symbolic link pointing to src named dst.", symlink},
	{"readlink", "(path, *, dir_fd=None)", "Return a string representing the path to which the symbolic link points.", readlink},
	{"chmod", "(path, mode, *, dir_fd=None, follow_symlinks=True)", "Change the access permissions of a file.", chmod},
	{"truncate", "(path, length)", "Truncate a file, specified by path, to a specific length.", truncate},
	{"utime", "(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)", "Set the access and modified time of path.", utime},
	{"fspath", "(path)", "Return the file system path representation of the object.", fspath},
}

// two does something with the paths src and dst.
func (c *call) two(do func(f Files, src, dst string) error) (Value, error) {
	src, err := c.path(0, "src", nameOnly)
	if err != nil {
		return Value{}, err
	}
	dst, err := c.path(1, "dst", nameOnly)
	if err != nil {
		return Value{}, err
	}
	files, err := c.files()
	if err == nil {
		err = do(files, src.name, dst.name)
	}
	return objmodel.None, failed(err, src, dst)
}

func rename(c *call) (Value, error) {
	if err := c.noDirFD(2, 3); err != nil {
		return Value{}, err
	}
	return c.two(Files.Rename)
}

func link(c *call) (Value, error) {
	if err := c.noDirFD(2, 3); err != nil {
		return Value{}, err
	}
	return c.two(Files.Link)
}

func symlink(c *call) (Value, error) {
	if err := c.noDirFD(3); err != nil {
		return Value{}, err
	}
	return c.two(Files.Symlink)
}

// one does something with the file that the first argument names.
func (c *call) one(kind, dirFD int, do func(f Files, p path) error) error {
	p, err := c.path(0, "path", kind)
	if err == nil && dirFD > 0 {
		err = c.noDirFD(dirFD)
	}
	if err != nil {
		return err
	}
	files, err := c.files()
	if err == nil {
		err = do(files, p)
	}
	return failed(err, p)
}

func readlink(c *call) (v Value, err error) {
	err = c.one(nameOnly, 1, func(f Files, p path) error {
		target, err := f.Readlink(p.name)
		if err == nil {
			v, err = p.text(c.t, target)
		}
		return err
	})
	return v, err
}

func chmod(c *call) (Value, error) {
	mode, err := c.int(1, 0)
	if err != nil {
		return Value{}, err
	}
	return objmodel.None, c.one(orInteger, 2, func(f Files, p path) error { return f.Chmod(p.name, fileMode(mode)) })
}

func truncate(c *call) (Value, error) {
	v, err := objmodel.Index(c.t, c.v[1])
	if err != nil {
		return Value{}, err
	}
	size, ok := v.ToInt()
	if !ok {
		return Value{}, objmodel.OverflowErrorf("Python int too large to convert to C long")
	}
	return objmodel.None, c.one(orInteger, 0, func(f Files, p path) error {
		if p.isFD {
			file, err := c.file()
			if err == nil {
				err = file.Truncate(size)
			}
			return err
		}
		return f.Truncate(p.name, size)
	})
}

func utime(c *call) (Value, error) {
	now := time.Now()
	times := [2]time.Time{now, now}
	var err error
	switch {
	case c.given(1) && c.given(2):
		err = objmodel.ValueErrorf("utime: you may specify either 'times' or 'ns' but not both")
	case c.given(1):
		times, err = timePair(c.t, c.v[1], "times", secondsTime)
	case c.given(2):
		times, err = timePair(c.t, c.v[2], "ns", nanosecondsTime)
	}
	if err != nil {
		return Value{}, err
	}
	return objmodel.None, c.one(orInteger, 3, func(f Files, p path) error { return f.Chtimes(p.name, times[0], times[1]) })
}

func timePair(t *Thread, v Value, name string, read func(*Thread, Value) (time.Time, error)) (pair [2]time.Time, err error) {
	tuple := v.AsTuple()
	if tuple == nil || tuple.Len() != 2 {
		kind := map[string]string{"times": "either a tuple of two ints or None", "ns": "a tuple of two ints"}[name]
		return pair, objmodel.TypeErrorf("utime: '%s' must be %s", name, kind)
	}
	for i, x := range tuple.Items() {
		if pair[i], err = read(t, x); err != nil {
			return pair, err
		}
	}
	return pair, nil
}

func secondsTime(t *Thread, v Value) (time.Time, error) {
	f, err := objmodel.RealFloat(t, v)
	if err != nil {
		return time.Time{}, err
	}
	const limit = 1 << 55
	if math.IsNaN(f) || math.Abs(f) > limit {
		return time.Time{}, objmodel.OverflowErrorf("timestamp out of range for platform time_t")
	}
	whole := math.Floor(f)
	return time.Unix(int64(whole), int64((f-whole)*1e9)), nil
}

func nanosecondsTime(t *Thread, v Value) (time.Time, error) {
	i, err := objmodel.Index(t, v)
	if err != nil {
		return time.Time{}, err
	}
	n, ok := i.ToInt()
	if !ok {
		return time.Time{}, objmodel.OverflowErrorf("timestamp out of range for platform time_t")
	}
	return time.Unix(0, n), nil
}
