//go:build !js

package main

import (
	"os/signal"
	"syscall"
)

// ignoreClosedPipes makes writing to a closed pipe an error of the write, as in
// CPython, and not the end of the process.
func ignoreClosedPipes() { signal.Ignore(syscall.SIGPIPE) }
