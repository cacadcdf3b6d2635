package main

import (
	"os"
	"os/signal"

	"github.com/minipy-go/minipy/interp"
)

// killedByInterrupt is the exit code of run after a KeyboardInterrupt that
// nobody caught: the process then dies by SIGINT, so that a shell knows.
const killedByInterrupt = 256 + interp.ExitInterrupt

// interruptible makes Ctrl-C raise KeyboardInterrupt in the program until the
// function that it gives is called.
func interruptible(in *interp.Interp) (stop func()) {
	ignoreClosedPipes()
	if signal.Ignored(os.Interrupt) {
		return func() {}
	}
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, os.Interrupt)
	go func() {
		for range signals {
			in.Interrupt()
		}
	}()
	return func() {
		signal.Stop(signals)
		close(signals)
	}
}
