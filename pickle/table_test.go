package pickle

import "github.com/minipy-go/minipy/pickle/opcode"

// isLoadable reports whether code needs a function in the table of loaders.
func isLoadable(code byte) bool {
	return opcode.Lookup(code) != nil && code != opcode.Stop
}
