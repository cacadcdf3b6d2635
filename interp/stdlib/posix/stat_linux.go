package posix

import (
	"io/fs"
	"syscall"
	"time"
)

func systemDetails(info fs.FileInfo) details {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return details{nlink: 1, accessed: info.ModTime(), changed: info.ModTime()}
	}
	return details{
		ino: s.Ino, dev: uint64(s.Dev), nlink: uint64(s.Nlink), uid: uint64(s.Uid), gid: uint64(s.Gid),
		blksize: uint64(s.Blksize), blocks: uint64(s.Blocks), rdev: uint64(s.Rdev),
		accessed: time.Unix(s.Atim.Unix()), changed: time.Unix(s.Ctim.Unix()),
	}
}
