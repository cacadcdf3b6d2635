package interp_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// TestConcurrentInterpreters runs programs on interpreters of their own in
// many goroutines at once: they share nothing that changes. It means most
// under the race detector.
func TestConcurrentInterpreters(t *testing.T) {
	const rounds = 3
	var group sync.WaitGroup
	for _, name := range []string{"class_inherit", "descriptors", "dict_methods", "str_methods", "pickle_values", "gen_delegate", "metaclass", "exc_objects", "prog_graph", "err_chain"} {
		path, err := filepath.Abs(filepath.Join("testdata", "golden", name+".py"))
		require.NoError(t, err)
		want, err := os.ReadFile(filepath.Join("testdata", "golden", name+".out"))
		require.NoError(t, err)
		for range rounds {
			group.Add(1)
			go func() {
				defer group.Done()
				var out bytes.Buffer
				in, err := interp.New(interp.Config{Stdout: &out})
				if !assert.NoError(t, err) {
					return
				}
				in.Report(in.RunFile(context.Background(), path))
				assert.Equal(t, string(want), normalise(out.String(), filepath.Dir(path)), name)
			}()
		}
	}
	group.Wait()
}
