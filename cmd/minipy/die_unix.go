//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/minipy-go/minipy/interp"
)

// dieByInterrupt ends the process as SIGINT does when nobody handles it.
func dieByInterrupt() {
	signal.Reset(syscall.SIGINT)
	if syscall.Kill(os.Getpid(), syscall.SIGINT) == nil {
		time.Sleep(time.Second) // the signal may come to another thread
	}
	os.Exit(interp.ExitInterrupt)
}
