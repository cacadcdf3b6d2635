//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakRSS is the greatest resident set that a finished process had, in bytes.
// getrusage counts it in kilobytes, on Darwin in bytes.
func peakRSS(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	switch runtime.GOOS {
	case "darwin", "ios":
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) * 1024
}
