//go:build unix

package time

import (
	"syscall"
	"time"
)

// processTime is the CPU time, user and system, that the process has used.
func processTime() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
