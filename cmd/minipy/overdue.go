package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/minipy-go/minipy/interp"
)

// grace is how long a program may take to end once a limit has ended its run.
// What it waits for then is the host: a read from a device that says nothing, or
// memory that has to be cleared.
const grace = 400 * time.Millisecond

// endOverdue ends the process, by exit, when a run has not ended soon after its
// context, with the message and the status that it would have had. stop says
// that it has ended.
func endOverdue(ctx context.Context, out io.Writer, exit func(int)) (stop func()) {
	if ctx.Done() == nil {
		return func() {}
	}
	ended := make(chan struct{})
	wait := context.AfterFunc(ctx, func() {
		timer := time.NewTimer(grace)
		defer timer.Stop()
		select {
		case <-ended:
		case <-timer.C:
			fmt.Fprintln(out, "minipy:", context.Cause(ctx))
			exit(interp.ExitLimit)
		}
	})
	return func() {
		wait()
		close(ended)
	}
}
