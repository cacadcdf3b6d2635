package interp_test

import (
	"context"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// TestPartsLetGo asserts that small parts of large texts don't keep these
// alive, which a limit of memory would not see.
func TestPartsLetGo(t *testing.T) {
	const rounds, size = 40, 1 << 20
	for _, part := range []string{
		"('ab' * N)[5:25]", "('é' * N)[5:25]", "(b'ab' * N)[5:25]", "('ab ' * N).partition(' ')[0]", "(b'ab ' * N).partition(b' ')[0]",
		"(' ' * N + 'abcdefghijklmnop').strip()", "(b' ' * N + b'abcdefghijklmnop').strip()", "('abcdefghijklmnop' + ' ' * N).rstrip()",
		"('abcdefghijklmnop' + '\\n' * N).split('\\n', 1)[0]", "('é' * 20 + '\\n' * N).split('\\n', 1)[0]", "(b'abcdefghijklmnop' + b'\\n' * N).split(b'\\n', 1)[0]",
		"('abcdefghijklmnop\\n' + 'x' * N).splitlines()[0]", "('abcdefghijklmnop ' + 'x' * N).rsplit(' ')[0]", "re.match('x+', 'x' * 20 + ' ' * N)[0]",
		"re.match(b'x+', b'x' * 20 + b' ' * N)[0]", "re.split(' ', 'x' * 20 + ' ' + 'y' * N)[0]", "('x' * 20 + 'y' * N).removesuffix('y' * N)",
	} {
		t.Run(part, func(t *testing.T) {
			in, err := interp.New(interp.Config{})
			require.NoError(t, err)
			ctx := context.Background()
			require.NoError(t, in.RunString(ctx, "import re\nN = 1 << 20\nkept = []\ndef keep():\n    kept.append("+part+")\n", "<parts>"))
			before := live()
			for range rounds {
				require.NoError(t, in.RunString(ctx, "keep()\n", "<parts>"))
			}
			require.Less(t, live(), before+rounds*size/4)
			runtime.KeepAlive(in)
		})
	}
}

// live gives the bytes that are alive.
func live() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
