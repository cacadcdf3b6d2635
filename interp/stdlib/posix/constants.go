package posix

import "os"

// constants are the numbers of the module; those of open() are the host's.
var constants = []struct {
	name  string
	value int
}{
	{"F_OK", 0}, {"R_OK", accessRead}, {"W_OK", accessWrite}, {"X_OK", accessExecute},
	{"O_RDONLY", os.O_RDONLY}, {"O_WRONLY", os.O_WRONLY}, {"O_RDWR", os.O_RDWR}, {"O_APPEND", os.O_APPEND},
	{"O_CREAT", os.O_CREATE}, {"O_EXCL", os.O_EXCL}, {"O_SYNC", os.O_SYNC}, {"O_TRUNC", os.O_TRUNC},
	{"EX_OK", 0},
}
