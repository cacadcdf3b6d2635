package posix

import (
	"io/fs"
	"math/big"
	"os"
	"syscall"
	"time"

	"github.com/minipy-go/minipy/interp/stdlib/structseq"
	"github.com/minipy-go/minipy/objmodel"
)

var statResultType = objmodel.Type{Name: "stat_result", Module: "os", Base: &objmodel.TupleType, Doc: "stat_result: Result from stat, fstat, or lstat.\n\nThis object may be accessed either as a tuple of\n  (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime)\nor via the attributes st_mode, st_ino, st_dev, st_nlink, st_uid, and so on."}

// The fields of stat_result: ten items, of which the times are whole seconds
// without a name of their own.
const (
	statVisible = 10
	statFloats  = 10
	statNS      = 13
	statFields  = 19
)

var statResultSpec = func() objmodel.TypeSpec {
	s := structseq.Instantiable(&statResultType, statVisible, "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
		"(st_atime)", "(st_mtime)", "(st_ctime)", "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev")
	plain := s.Slots.New
	s.Slots.New = func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
		v, err := plain(t, cls, args)
		if err == nil {
			all := structseq.All(v)
			for i := range 3 {
				if all[statFloats+i].IsNil() || all[statFloats+i].IsNone() {
					all[statFloats+i] = all[7+i]
				}
			}
		}
		return v, err
	}
	return s
}()

// details are what the operating system knows of a file beyond fs.FileInfo.
type details struct {
	ino, dev, nlink, uid, gid, blksize, blocks, rdev uint64
	accessed, changed                                time.Time
}

func statResult(info fs.FileInfo) Value {
	d := systemDetails(info)
	items := make([]Value, 0, statFields)
	for _, n := range []uint64{uint64(modeBits(info.Mode())), d.ino, d.dev, d.nlink, d.uid, d.gid, uint64(info.Size())} {
		items = append(items, unsigned(n))
	}
	times := []time.Time{d.accessed, info.ModTime(), d.changed}
	for _, tm := range times {
		items = append(items, objmodel.Int(tm.Unix()))
	}
	for _, tm := range times {
		items = append(items, objmodel.Float(float64(tm.Unix())+1e-9*float64(tm.Nanosecond())))
	}
	for _, tm := range times {
		items = append(items, objmodel.Int(tm.UnixNano()))
	}
	items = append(items, unsigned(d.blksize), unsigned(d.blocks), unsigned(d.rdev))
	return structseq.New(&statResultType, statVisible, items)
}

func unsigned(n uint64) Value {
	if n>>63 == 0 {
		return objmodel.Int(int64(n))
	}
	return objmodel.NewBig(new(big.Int).SetUint64(n))
}

// The bits of st_mode, as POSIX has them.
const (
	typeSocket  = 0o140000
	typeLink    = 0o120000
	typeRegular = 0o100000
	typeBlock   = 0o060000
	typeFolder  = 0o040000
	typeChar    = 0o020000
	typeFIFO    = 0o010000
	bitSetUID   = 0o4000
	bitSetGID   = 0o2000
	bitSticky   = 0o1000
)

func modeBits(m fs.FileMode) (bits uint32) {
	switch m.Type() {
	case 0:
		bits = typeRegular
	case fs.ModeDir:
		bits = typeFolder
	case fs.ModeSymlink:
		bits = typeLink
	case fs.ModeNamedPipe:
		bits = typeFIFO
	case fs.ModeSocket:
		bits = typeSocket
	case fs.ModeDevice:
		bits = typeBlock
	case fs.ModeDevice | fs.ModeCharDevice:
		bits = typeChar
	}
	for _, row := range specialBits {
		if m&row.mode != 0 {
			bits |= row.bit
		}
	}
	return bits | uint32(m.Perm())
}

var specialBits = []struct {
	mode fs.FileMode
	bit  uint32
}{{fs.ModeSetuid, bitSetUID}, {fs.ModeSetgid, bitSetGID}, {fs.ModeSticky, bitSticky}}

// fileMode makes Go's mode of permission bits.
func fileMode(bits int) fs.FileMode {
	m := fs.FileMode(bits) & fs.ModePerm
	for _, row := range specialBits {
		if uint32(bits)&row.bit != 0 {
			m |= row.mode
		}
	}
	return m
}

var statFunctions = []function{
	{"stat", "(path, *, dir_fd=None, follow_symlinks=True)", "Perform a stat system call on the given path.", stat},
	{"lstat", "(path, *, dir_fd=None)", "Perform a stat system call on the given path, without following symbolic links.", lstat},
	{"access", "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", "Use the real uid/gid to test for access to a path.", access},
}

func (c *call) info(p path, follow bool) (fs.FileInfo, error) {
	if p.isFD {
		return of(c.t).descriptors.stat(c.t, p.fd)
	}
	files, err := c.files()
	if err != nil {
		return nil, err
	}
	if follow {
		return files.Stat(p.name)
	}
	return files.Lstat(p.name)
}

func stat(c *call) (Value, error) {
	p, err := c.path(0, "path", orInteger)
	if err == nil {
		err = c.noDirFD(1)
	}
	if err != nil {
		return Value{}, err
	}
	follow, err := c.flag(2, true)
	if err != nil {
		return Value{}, err
	}
	return c.statOf(p, follow)
}

func lstat(c *call) (Value, error) {
	p, err := c.path(0, "path", nameOnly)
	if err == nil {
		err = c.noDirFD(1)
	}
	if err != nil {
		return Value{}, err
	}
	return c.statOf(p, false)
}

func (c *call) statOf(p path, follow bool) (Value, error) {
	info, err := c.info(p, follow)
	if err != nil {
		return Value{}, failed(err, p)
	}
	return statResult(info), nil
}

// The modes of access.
const (
	accessRead    = 4
	accessWrite   = 2
	accessExecute = 1
)

func access(c *call) (Value, error) {
	p, err := c.path(0, "path", nameOnly)
	if err == nil {
		err = c.noDirFD(2)
	}
	if err != nil {
		return Value{}, err
	}
	mode, err := c.int(1, 0)
	if err != nil {
		return Value{}, err
	}
	info, err := c.info(p, true)
	return objmodel.Bool(err == nil && permitted(info, mode)), nil
}

// permitted says whether the process may do with a file what mode asks for.
func permitted(info fs.FileInfo, mode int) bool {
	perm, d := int(info.Mode().Perm()), systemDetails(info)
	if uid := os.Getuid(); uid == 0 {
		return mode&accessExecute == 0 || info.IsDir() || perm&0o111 != 0
	} else if uid > 0 && uint64(uid) == d.uid {
		perm >>= 6
	} else if gid := os.Getgid(); gid > 0 && uint64(gid) == d.gid {
		perm >>= 3
	}
	return mode&^perm&(accessRead|accessWrite|accessExecute) == 0
}

// errNotFolder and its like are what calls on the wrong kind of file give.
var (
	errNotFolder error = syscall.ENOTDIR
	errIsFolder  error = syscall.EISDIR
)
