package main

import (
	"context"
	"fmt"
	"os"

	"github.com/minipy-go/minipy/interp"
)

// runChild is what the command does for multiprocessing: it runs what its
// parent process tells it to. args are what follows interp.ForkArg.
func runChild(args []string, std streams) int {
	config := interp.Config{
		Stdout:  std.out,
		Stderr:  std.err,
		Open:    openFile,
		Pause:   tuneGC(),
		Files:   interp.HostFiles{},
		Environ: os.Environ(),
	}
	in, err := interp.NewChild(args, config)
	if err != nil {
		fmt.Fprintln(std.err, "minipy:", err)
		return usageError
	}
	ctx := context.Background()
	return runToEnd(ctx, in, func() error { return in.RunChild(ctx) })
}
