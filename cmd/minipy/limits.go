package main

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/minipy-go/minipy/interp"
)

// duration is the value of --timeout; 0 is no limit.
type duration time.Duration

// UnmarshalText reads a positive duration with its unit; a bare number is
// seconds.
func (d *duration) UnmarshalText(text []byte) error {
	v, err := time.ParseDuration(string(text))
	if err != nil {
		v, err = time.ParseDuration(string(text) + "s")
	}
	if err != nil || v <= 0 {
		return fmt.Errorf("%q is no duration such as 10s, 1m30s or 500ms", text)
	}
	*d = duration(v)
	return nil
}

// context gives the context of a run.
func (d duration) context() (context.Context, context.CancelFunc) {
	if d == 0 {
		return context.WithCancel(context.Background())
	}
	cause := &interp.LimitError{What: interp.LimitTime, Max: int64(d)}
	return context.WithTimeoutCause(context.Background(), time.Duration(d), cause)
}

// size is the value of --max-memory, in bytes; 0 is no limit.
type size int64

// sizeUnits are the units of a size, as powers of two.
var sizeUnits = []struct {
	suffix string
	shift  uint
}{{"k", 10}, {"m", 20}, {"g", 30}, {"t", 40}}

// UnmarshalText reads a positive number of bytes, or of K, M, G, T: powers of
// 1024, also written KB or KiB.
func (s *size) UnmarshalText(text []byte) error {
	number := strings.ToLower(strings.TrimSpace(string(text)))
	number = strings.TrimSuffix(strings.TrimSuffix(number, "b"), "i")
	unit := uint(0)
	for _, u := range sizeUnits {
		if n, found := strings.CutSuffix(number, u.suffix); found {
			number, unit = n, u.shift
			break
		}
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	v *= float64(int64(1) << unit)
	if err != nil || !(v >= 1 && v < math.MaxInt64) {
		return fmt.Errorf("%q is no size such as 1000000, 64M or 2G", text)
	}
	*s = size(v)
	return nil
}
