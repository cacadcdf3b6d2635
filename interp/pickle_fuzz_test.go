package interp_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
	"github.com/minipy-go/minipy/pickle/pickletest"
)

// loadProgram loads the bytes data from memory and from a file object, and
// writes what came out.
const loadProgram = `
import pickle

class File:
    def __init__(self, data):
        self.data, self.at = data, 0
    def read(self, n):
        self.at += n
        return self.data[self.at - n:self.at]
    def readline(self):
        end = self.data.find(b'\n', self.at) + 1
        if end == 0:
            end = len(self.data)
        part = self.data[self.at:end]
        self.at = end
        return part

def outcome(f, x):
    try:
        return f(x)
    except Exception as e:
        return type(e)

value = outcome(pickle.loads, data)
other = outcome(lambda data: pickle.load(File(data)), data)
same = isinstance(value, type) or isinstance(other, type) or type(value) is type(other)
for protocol in range(6):
    outcome(lambda value: pickle.dumps(value, protocol), value)
`

// FuzzPickle loads any bytes where a pickle can reach the built-in functions,
// under limits of steps and memory.
func FuzzPickle(f *testing.F) {
	for _, row := range pickletest.Read[pickletest.Value](f, "values.jsonl.gz") {
		for _, p := range row.Pickles {
			if len(p.Data) < 200 && !bytes.Contains(p.Data, []byte("__main__")) {
				f.Add(p.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := interp.New(interp.Config{MaxSteps: 200_000, MaxMemory: 1 << 24})
		require.NoError(t, err)
		require.NoError(t, in.Set("data", data))
		if in.RunString(context.Background(), loadProgram, "<fuzz>") != nil {
			return // a limit, or an exit that the pickle asked for
		}
		same, err := in.Get("same")
		if err == nil {
			require.Equal(t, true, same)
		}
	})
}
