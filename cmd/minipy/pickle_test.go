package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// theft is a pickle that calls posix.system.
const theft = "cposix\nsystem\n(S'ls'\ntR."

func TestPickleCheck(t *testing.T) {
	require.Equal(t, result{code: 1, out: "REFUSED       0: import   posix.system\nREFUSED      22: call     posix.system\n"},
		call(theft, "pickle", "check"))
	require.Equal(t, result{out: "allowed       0: import   posix.system\nallowed      22: call     posix.system\n"},
		call(theft, "pickle", "check", "--allow", "posix.*", "-"))
	ordered := write(t, "ordered.pkl", "\x80\x02ccollections\nOrderedDict\n)R.")
	require.Equal(t, 0, call("", "pickle", "check", ordered).code)
	require.Equal(t, 1, call("", "pickle", "check", "--strict", ordered).code)
	require.Equal(t, 0, call("", "pickle", "check", "--strict", "--allow", "collections.OrderedDict", ordered).code)
	require.Equal(t, result{}, call("]N.", "pickle", "check"), "an empty pickle and one of None name nothing")
	require.Equal(t, result{code: 1, err: "minipy: pickle: the stack is empty, at byte 0\n"}, call(".", "pickle", "check"))
	require.Equal(t, result{code: 1, err: "minipy: pickle: no data\n"}, call("", "pickle", "check"))
}

func TestPickleJSON(t *testing.T) {
	require.Equal(t, result{out: "{\n  \"a\": [\n    1,\n    null\n  ]\n}\n"}, call("(dVa\n(lI1\naNas.", "pickle", "json"))
	require.Equal(t, result{out: "1\n{\"$object\":\"posix.system\",\"called\":true,\"args\":[\"ls\"]}\n"},
		call("I1\n."+theft, "pickle", "json", "--compact"))
	require.Equal(t, result{code: 1, err: "minipy: pickle: the data end too early, at byte 1\n"}, call("NX", "pickle", "json"))
	missing := call("", "pickle", "json", filepath.Join(t.TempDir(), "none"))
	require.Equal(t, 1, missing.code)
	require.Contains(t, missing.err, "minipy: [Errno 2] ")
}

func TestPickleDis(t *testing.T) {
	one := write(t, "one.pkl", "I1\n.")
	two := write(t, "two.pkl", "N.")
	require.Equal(t, result{out: "    0: I    INT        1\n    3: .    STOP\nhighest protocol among opcodes = 0\n"},
		call("", "pickle", "dis", "--no-annotate", one))
	both := call("", "pickle", "dis", "-p", "# {name}", one, two)
	require.Equal(t, "# "+one+"\n"+call("", "pickle", "dis", one).out+"# "+two+"\n"+call("", "pickle", "dis", two).out, both.out)
	out := filepath.Join(t.TempDir(), "out")
	require.Equal(t, result{}, call("", "pickle", "dis", "-o", out, one))
	text, err := os.ReadFile(out)
	require.NoError(t, err)
	require.Equal(t, call("", "pickle", "dis", one).out, string(text))
	require.Equal(t, result{code: 1, out: "    0: N    NONE\n", err: "minipy: ValueError: pickle exhausted before seeing STOP\n"},
		call("N", "pickle", "dis", "--no-annotate"))
}
