package pickle

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/pickletest"
)

// newThread makes a thread of an interpreter without any modules.
func newThread() *objmodel.Thread {
	objmodel.Ready()
	return objmodel.NewThread(&objmodel.Interp{Builtins: objmodel.NewDict(0), Modules: objmodel.NewDict(0)})
}

// TestCorpusOfBuiltins loads what CPython wrote of values of built-in types,
// compares the values, and writes them back to the same bytes.
func TestCorpusOfBuiltins(t *testing.T) {
	compared := 0
	for _, row := range pickletest.Read[pickletest.Value](t, "values.jsonl.gz") {
		if row.Name == "shared digits" {
			continue // loading makes one object of what str() made two of
		}
		for protocol, p := range row.Pickles {
			if p.Data == nil || p.Loaded == "" {
				continue
			}
			if compareBuiltin(t, fmt.Sprintf("%s, protocol %d", row.Name, protocol), p, protocol) {
				compared++
			}
		}
	}
	require.Greater(t, compared, 700)
}

// compareBuiltin reports whether it could compare the value of p.
func compareBuiltin(t *testing.T, name string, p pickletest.Pickle, protocol int) bool {
	th := newThread()
	v, err := Loads(th, p.Data, LoadOptions{})
	if needsModules(err) {
		return false
	}
	if !assert.NoError(t, err, name) {
		return false
	}
	text, ok := describe(v)
	if !ok {
		return false
	}
	assert.Equal(t, p.Loaded, shorten(text), name)
	data, err := Dumps(th, v, DumpOptions{Protocol: protocol})
	if assert.NoError(t, err, name) {
		assert.Equal(t, string(p.Data), string(data), name)
	}
	return true
}

// shorten is what the corpus keeps of a long text.
func shorten(text string) string {
	if len(text) < 5000 {
		return text
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func TestMalformedPickles(t *testing.T) {
	compared := 0
	for _, row := range pickletest.Read[pickletest.Malformed](t, "malformed.jsonl.gz") {
		th := newThread()
		_, err := Loads(th, row.Data, LoadOptions{})
		if needsModules(err) {
			continue
		}
		e, ok := err.(*objmodel.Exception)
		if !assert.True(t, ok, "%q: %v, not %s: %s", row.Data, err, row.Class, row.Message) {
			continue
		}
		got := e.Value().Type().Name + ": " + e.Message()
		assert.Equal(t, row.Class+": "+row.Message, got, "%q", row.Data)
		compared++
	}
	require.Greater(t, compared, 1000)
}

// needsModules reports whether a load stopped at an import or an extension
// code, which the threads of these tests don't have.
func needsModules(err error) bool {
	return objmodel.Matches(err, &objmodel.ModuleNotFoundErrorType) ||
		objmodel.Matches(err, &objmodel.ValueErrorType) && strings.Contains(err.Error(), "unregistered extension code")
}

func TestEveryOpcodeHasALoader(t *testing.T) {
	for i := range loaders {
		require.Equal(t, isLoadable(byte(i)), loaders[i] != nil, "opcode %#x", i)
	}
}

func FuzzLoad(f *testing.F) {
	for _, row := range pickletest.Read[pickletest.Value](f, "values.jsonl.gz") {
		for _, p := range row.Pickles {
			if len(p.Data) < 300 {
				f.Add(p.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		th := newThread()
		v, err := Loads(th, data, LoadOptions{})
		if err != nil {
			require.IsType(t, (*objmodel.Exception)(nil), err)
			return
		}
		for protocol := range 6 {
			out, err := Dumps(th, v, DumpOptions{Protocol: protocol})
			if err != nil {
				require.IsType(t, (*objmodel.Exception)(nil), err)
				continue
			}
			again, err := Loads(th, out, LoadOptions{})
			require.NoError(t, err, "%q", out)
			before, ok := describe(v)
			if !ok {
				continue
			}
			after, _ := describe(again)
			require.Equal(t, before, after)
		}
	})
}

// TestKeysThatHoldEachOther loads small pickles whose keys have 2**60 items.
func TestKeysThatHoldEachOther(t *testing.T) {
	double := strings.Repeat("2\x86", 60)
	for _, data := range []string{
		"\x80\x04})" + double + "Ns.",
		"\x80\x04(K\x01" + double + "\x91.",
		"\x80\x04\x8f(" + "K\x01\x85" + double + "\x90.",
		"\x80\x04(K\x01\x85" + double + "Nd.",
	} {
		_, err := Loads(newThread(), []byte(data), LoadOptions{})
		require.EqualError(t, err, "_pickle.UnpicklingError: keys of too many items")
	}
}
