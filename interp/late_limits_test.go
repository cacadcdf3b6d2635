package interp_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// TestLongCopiesEnd asserts that the end of its context ends a program that makes
// texts and sequences of up to a gigabyte, wherever it is in that.
func TestLongCopiesEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("needs a gigabyte")
	}
	const after = 20 * time.Millisecond
	for _, statement := range []string{
		"'%1000000000s' % 'x'", "'%.1000000000d' % 3", "format(3, '>1000000000')", "'x'.ljust(10**9)", "bytearray(b'x').center(10**9)",
		"(1).to_bytes(10**9, 'big')", "[0] * 5*10**7",
	} {
		t.Run(statement, func(t *testing.T) {
			in, err := interp.New(interp.Config{})
			require.NoError(t, err)
			require.NoError(t, in.Set("limit", func([]any) (any, error) { return nil, nil }))
			ctx, cancel := context.WithTimeout(context.Background(), after)
			defer cancel()
			begin := time.Now()
			source := stubborn("while True: " + statement)
			require.ErrorIs(t, in.RunString(ctx, source, "<long>"), context.DeadlineExceeded)
			require.Less(t, time.Since(begin), after+3*time.Second)
			caught, err := in.Get("caught")
			require.NoError(t, err)
			require.Zero(t, caught, "Python code ran after the end")
		})
	}
}

// TestOpeningPipes asserts that the end of its context ends a program that opens a
// named pipe that nobody writes to.
func TestOpeningPipes(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	open := func(string, int, fs.FileMode) (interp.File, error) {
		<-release // as the system does
		return nil, os.ErrClosed
	}
	name := strings.ReplaceAll(filepath.Join(t.TempDir(), "pipe"), "\\", "/")
	for _, statement := range []string{"open(name)", "open(name, 'rb')", "io.FileIO(name)", "os.open(name, os.O_RDONLY)"} {
		t.Run(statement, func(t *testing.T) {
			in, err := interp.New(interp.Config{Open: open})
			require.NoError(t, err)
			require.NoError(t, in.Set("limit", func([]any) (any, error) { return nil, nil }))
			require.NoError(t, in.Set("name", name))
			require.NoError(t, in.RunString(context.Background(), "import io, os", "<pipe>"))
			ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
			defer cancel()
			require.ErrorIs(t, in.RunString(ctx, stubborn(statement), "<pipe>"), context.DeadlineExceeded)
			caught, err := in.Get("caught")
			require.NoError(t, err)
			require.Zero(t, caught, "Python code ran after the end")
		})
	}
}
