//go:build !unix

package main

import (
	"os"

	"github.com/minipy-go/minipy/interp"
)

// dieByInterrupt ends the process with the status of an interrupt.
func dieByInterrupt() { os.Exit(interp.ExitInterrupt) }
