package interp_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// TestHostilePrograms runs programs that nest, link and mutate what they can.
// They end by themselves, with a Python exception or by a limit, and are told
// of like any other.
func TestHostilePrograms(t *testing.T) {
	programs, err := filepath.Glob("testdata/hostile/*.py")
	require.NoError(t, err)
	require.NotEmpty(t, programs)
	for _, program := range programs {
		t.Run(filepath.Base(program), func(t *testing.T) {
			defer noPanic(t)
			source, err := os.ReadFile(program)
			require.NoError(t, err)
			in, err := interp.New(interp.Config{Stdout: io.Discard, Stderr: io.Discard, MaxMemory: 256 << 20, MaxSteps: 20_000_000})
			require.NoError(t, err)
			ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
			defer cancel()
			err = in.RunString(ctx, string(source), filepath.Base(program))
			require.NotErrorIs(t, err, context.DeadlineExceeded)
			if limit := limitOf(err); err != nil && limit == nil {
				var raised *interp.Error
				require.True(t, errors.As(err, &raised), "%v", err)
			}
			require.Contains(t, []int{0, interp.ExitFailure, interp.ExitLimit}, in.Exit(ctx, err))
		})
	}
}
