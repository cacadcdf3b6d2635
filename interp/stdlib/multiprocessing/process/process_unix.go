//go:build unix

package process

import (
	"os"
	"syscall"
)

// inherit makes the child have the files, and says by which numbers.
func inherit(attr *os.ProcAttr, files ...*os.File) []uint64 {
	var numbers []uint64
	for _, f := range files {
		numbers = append(numbers, uint64(len(attr.Files)))
		attr.Files = append(attr.Files, f)
	}
	return numbers
}

func exitStatus(state *os.ProcessState, _ int) int {
	if s, ok := state.Sys().(syscall.WaitStatus); ok && s.Signaled() {
		return -int(s.Signal())
	}
	return state.ExitCode()
}

func kill(p *os.Process, signal int) { p.Signal(syscall.Signal(signal)) }
