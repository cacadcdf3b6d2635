//go:build !unix && !windows

package process

import "os"

// inherit can't hand over files where there are no processes.
func inherit(_ *os.ProcAttr, files ...*os.File) []uint64 { return make([]uint64, len(files)) }

func exitStatus(state *os.ProcessState, _ int) int { return state.ExitCode() }

func kill(p *os.Process, _ int) { p.Kill() }
