package interp_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// BenchmarkPrograms runs the programs that cmd/race races. Its CPU profile is
// what cmd/minipy is built by:
//
//	go test ./interp -run '^$' -bench Programs -benchtime 2x -cpuprofile cmd/minipy/default.pgo
//
// without the calls that were sampled once.
func BenchmarkPrograms(b *testing.B) {
	paths, err := filepath.Glob("../cmd/race/programs/*.py")
	require.NoError(b, err)
	require.NotEmpty(b, paths)
	for _, path := range paths {
		source, err := os.ReadFile(path)
		require.NoError(b, err)
		b.Run(strings.TrimSuffix(filepath.Base(path), ".py"), func(b *testing.B) {
			for b.Loop() {
				in, err := interp.New(interp.Config{})
				require.NoError(b, err)
				require.NoError(b, in.RunString(context.Background(), string(source), path))
			}
		})
	}
}
