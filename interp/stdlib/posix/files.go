package posix

import (
	"io/fs"
	"os"
	"time"
)

// Files is what the module os may do with the files of a host. The methods are
// as the functions of Go's package os with the same names.
type Files interface {
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Mkdir(name string, perm fs.FileMode) error
	// Remove removes a file, or a folder that is empty.
	Remove(name string) error
	Rename(from, to string) error
	Link(from, to string) error
	Symlink(target, name string) error
	Readlink(name string) (string, error)
	Chmod(name string, mode fs.FileMode) error
	Chtimes(name string, accessed, modified time.Time) error
	Truncate(name string, size int64) error
	Getwd() (string, error)
	Chdir(name string) error
}

// Host is the file system of the operating system.
type Host struct{}

var _ Files = Host{}

// Stat describes the file that a name leads to.
func (Host) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// Lstat describes a file, a symbolic link as such.
func (Host) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(name) }

// ReadDir lists a folder.
func (Host) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// Mkdir makes a folder.
func (Host) Mkdir(name string, perm fs.FileMode) error { return os.Mkdir(name, perm) }

// Remove removes a file or an empty folder.
func (Host) Remove(name string) error { return os.Remove(name) }

// Rename renames a file.
func (Host) Rename(from, to string) error { return os.Rename(from, to) }

// Link makes a hard link.
func (Host) Link(from, to string) error { return os.Link(from, to) }

// Symlink makes a symbolic link.
func (Host) Symlink(target, name string) error { return os.Symlink(target, name) }

// Readlink gives what a symbolic link says.
func (Host) Readlink(name string) (string, error) { return os.Readlink(name) }

// Chmod sets the permissions of a file.
func (Host) Chmod(name string, mode fs.FileMode) error { return os.Chmod(name, mode) }

// Chtimes sets the times of a file.
func (Host) Chtimes(name string, accessed, modified time.Time) error {
	return os.Chtimes(name, accessed, modified)
}

// Truncate sets the size of a file, in bytes.
func (Host) Truncate(name string, size int64) error { return os.Truncate(name, size) }

// Getwd gives the working folder.
func (Host) Getwd() (string, error) { return os.Getwd() }

// Chdir changes the working folder of the process.
func (Host) Chdir(name string) error { return os.Chdir(name) }
