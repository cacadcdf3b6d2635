package codec

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/pickletest"
)

// everything decodes whatever can be decoded.
var everything = DecodeOptions{
	Allow:          []string{"*"},
	Encoding:       "latin1",
	PersistentLoad: func(id any) (any, error) { return &Object{Class: &Class{"test", "persistent"}, Args: Tuple{id}}, nil },
	Extensions:     map[int]Class{0xf0: {"test", "A"}, 0xfff0: {"test", "B"}, 0xabcdef: {"test", "C"}},
}

// python3 decodes what was encoded with the names of Python 3.
var python3 = func() DecodeOptions {
	o := everything
	o.Python3Names = true
	return o
}()

// TestCorpus decodes what CPython wrote and compares the data with what CPython
// loads.
func TestCorpus(t *testing.T) {
	compared, decoded := 0, 0
	for _, row := range pickletest.Read[pickletest.Value](t, "values.jsonl.gz") {
		for protocol, p := range row.Pickles {
			if p.Data == nil || p.Loaded == "" {
				continue
			}
			name := fmt.Sprintf("%s, protocol %d", row.Name, protocol)
			v, err := Decode(p.Data, everything)
			if !assert.NoError(t, err, name) {
				continue
			}
			decoded++
			text, ok := describe(v)
			if ok {
				assert.Equal(t, p.Loaded, shorten(text), name)
				compared++
			}
			roundTrip(t, name, v, protocol)
			overStream(t, name, p.Data, v)
		}
	}
	require.Greater(t, decoded, 2000)
	require.Greater(t, compared, 800)
}

// shorten is what the corpus keeps of a long text.
func shorten(text string) string {
	if len(text) < 5000 {
		return text
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// inJSON shows all of a value, with what is shared in it.
func inJSON(t require.TestingT, v any) string {
	var b strings.Builder
	require.NoError(t, WriteJSON(&b, v, ""))
	return b.String()
}

// roundTrip encodes a value and decodes it again.
func roundTrip(t require.TestingT, name string, v any, protocol int) {
	data, err := Marshal(v, EncodeOptions{Protocol: Protocol0 + Protocol(protocol), Python3Names: true})
	var unable *TypeError
	if errors.As(err, &unable) && strings.Contains(unable.Reason, "needs protocol") {
		return
	}
	require.NoError(t, err, name)
	again, err := Decode(data, python3)
	require.NoError(t, err, "%s: %q", name, data)
	require.Equal(t, inJSON(t, v), inJSON(t, again), name)
}

// overStream decodes from readers that give little at a time.
func overStream(t *testing.T, name string, data []byte, want any) {
	d := NewDecoder(iotest.OneByteReader(bytes.NewReader(append(append([]byte{}, data...), data...))), everything)
	for range 2 {
		v, err := d.Next()
		require.NoError(t, err, name)
		require.Equal(t, inJSON(t, want), inJSON(t, v), name)
	}
	_, err := d.Next()
	require.Equal(t, io.EOF, err, name)
}

func TestPython2(t *testing.T) {
	decoded := 0
	for _, row := range pickletest.Read[pickletest.Old](t, "old.jsonl.gz") {
		for _, encoding := range []string{"latin1", "bytes"} {
			want, ok := row.Loaded[encoding]
			if !ok || want.Class != "" {
				continue
			}
			options := everything
			options.Encoding = encoding
			v, err := Decode(row.Data, options)
			if !assert.NoError(t, err, row.Name) {
				continue
			}
			decoded++
			if text, ok := describe(v); ok {
				assert.Equal(t, want.Text, text, row.Name)
			}
		}
	}
	require.Greater(t, decoded, 500)
}

// TestMalformed decodes what CPython refuses: most of it is refused here too,
// and the rest is what only a call would find.
func TestMalformed(t *testing.T) {
	refused, all := 0, 0
	for _, row := range pickletest.Read[pickletest.Malformed](t, "malformed.jsonl.gz") {
		all++
		v, err := Decode(row.Data, DecodeOptions{})
		if err == nil {
			inJSON(t, v)
			continue
		}
		refused++
		requireTyped(t, err)
	}
	require.Greater(t, all, 1000)
	require.Greater(t, refused, all*9/10)
}

// requireTyped fails unless err is one of the package's errors.
func requireTyped(t require.TestingT, err error) {
	var malformed *MalformedError
	var forbidden *ForbiddenError
	var limit *LimitError
	var unable *TypeError
	require.True(t, errors.As(err, &malformed) || errors.As(err, &forbidden) || errors.As(err, &limit) || errors.As(err, &unable), "%T: %v", err, err)
}

func FuzzDecode(f *testing.F) {
	for _, row := range pickletest.Read[pickletest.Value](f, "values.jsonl.gz") {
		for _, p := range row.Pickles {
			if len(p.Data) < 300 {
				f.Add(p.Data)
			}
		}
	}
	f.Add([]byte{opcode.Proto, 2, opcode.EmptyTuple, opcode.Dup, opcode.Tuple2, opcode.Stop})
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = Decode(data, DecodeOptions{})
		_, _ = Uses(data)
		v, err := Decode(data, everything)
		if err != nil {
			requireTyped(t, err)
			return
		}
		inJSON(t, v)
		var into struct {
			A int
			B []string
			C map[string]any
			D *struct{ E any }
		}
		_ = Unmarshal(data, &into, everything)
		var list []any
		_ = Unmarshal(data, &list, everything)
		for p := Protocol0; p <= Protocol5; p++ {
			out, err := Marshal(v, EncodeOptions{Protocol: p, Python3Names: true})
			if err != nil {
				requireTyped(t, err)
				continue
			}
			again, err := Decode(out, python3)
			require.NoError(t, err, "%q", out)
			require.Equal(t, inJSON(t, v), inJSON(t, again))
		}
	})
}
