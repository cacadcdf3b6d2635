package process

import (
	"os"
	"syscall"
)

// inherit makes the child have the files, and says by which numbers.
func inherit(attr *os.ProcAttr, files ...*os.File) []uint64 {
	attr.Sys = &syscall.SysProcAttr{}
	var numbers []uint64
	for _, f := range files {
		handle := syscall.Handle(f.Fd())
		syscall.SetHandleInformation(handle, syscall.HANDLE_FLAG_INHERIT, syscall.HANDLE_FLAG_INHERIT)
		attr.Sys.AdditionalInheritedHandles = append(attr.Sys.AdditionalInheritedHandles, handle)
		numbers = append(numbers, uint64(handle))
	}
	return numbers
}

// exitStatus gives the signal that was asked for, as CPython does.
func exitStatus(state *os.ProcessState, asked int) int {
	if asked != 0 {
		return -asked
	}
	return state.ExitCode()
}

func kill(p *os.Process, _ int) { p.Kill() }
