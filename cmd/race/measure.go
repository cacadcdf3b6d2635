package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
)

// sample is one finished run of a program.
type sample struct {
	cpu    float64 // user plus system CPU seconds
	rss    int64   // peak resident set in bytes, 0 where the system doesn't tell
	stdout string
	stderr string
	code   int // exit code
}

// measure runs command with path as its last argument and waits for it. A
// program that exits with another code than 0 is no error here: both
// interpreters may be expected to do so.
//
// The peak resident set that the kernel reports starts at that of the process
// which forked the child, so figures under race's own few megabytes can't be
// told apart.
func measure(ctx context.Context, command []string, path string) (sample, error) {
	var stdout, stderr bytes.Buffer
	args := append(append([]string{}, command[1:]...), path)
	cmd := exec.CommandContext(ctx, command[0], args...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if ctx.Err() != nil {
		return sample{}, ctx.Err()
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return sample{}, fmt.Errorf("%s: %w", command[0], err)
	}
	state := cmd.ProcessState
	return sample{
		cpu:    (state.UserTime() + state.SystemTime()).Seconds(),
		rss:    peakRSS(state),
		stdout: stdout.String(),
		stderr: stderr.String(),
		code:   state.ExitCode(),
	}, nil
}

// result is what the race found out about one program.
type result struct {
	program   program
	test, ref float64 // median CPU seconds
	testRSS   int64   // greatest peak resident set of the runs, in bytes
	refRSS    int64
	problems  []string // how the outputs differ; empty if they don't
}

// ratio is the time of the interpreter under test as a multiple of the
// reference's. A time too short for the kernel to count is taken as the
// smallest step that rusage knows, a microsecond.
func (r result) ratio() float64 {
	const step = 1e-6
	return max(r.test, step) / max(r.ref, step)
}

// raceProgram runs one program on both interpreters, in turns, runs times
// each, and compares every output with the reference's first one.
func raceProgram(ctx context.Context, test, ref []string, p program, runs int) (result, error) {
	r := result{program: p}
	var testCPU, refCPU []float64
	var first sample
	for i := range runs {
		want, err := measure(ctx, ref, p.path)
		if err != nil {
			return r, err
		}
		got, err := measure(ctx, test, p.path)
		if err != nil {
			return r, err
		}
		if i == 0 {
			first = want
			r.problems = compare(p, got, want)
		} else if len(r.problems) == 0 && (got.stdout != first.stdout || want.stdout != first.stdout) {
			r.problems = append(r.problems, fmt.Sprintf("run %d printed something else than run 1", i+1))
		}
		testCPU, refCPU = append(testCPU, got.cpu), append(refCPU, want.cpu)
		r.testRSS, r.refRSS = max(r.testRSS, got.rss), max(r.refRSS, want.rss)
	}
	r.test, r.ref = median(testCPU), median(refCPU)
	return r, nil
}
