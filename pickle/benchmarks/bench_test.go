package benchmarks

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"testing"

	ogorek "github.com/kisielk/og-rek"
	"github.com/nlpodyssey/gopickle/pickle"
	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/pickle/codec"
)

// rows make the values, as the codec and as og-rek take them; nil where og-rek
// can't write such a value. They are made when their turn comes, so that the
// collector has no others to look at.
var rows = []struct {
	name           string
	minipy, ogorek func() any
}{
	{"ints", ints, ints},
	{"strings", strs, strs},
	{"records", records, ogorekRecords},
	{"calls", calls, ogorekCalls},
	{"instances", instances, nil},
	{"bytes", func() any { return make([]byte, 10_000_000) }, func() any { return ogorek.Bytes(make([]byte, 10_000_000)) }},
	{"nested", nested, nested},
}

func ints() any {
	all := make([]any, 1_000_000)
	for i := range all {
		all[i] = int64(i)
	}
	return all
}

func strs() any {
	all := make([]any, 200_000)
	for i := range all {
		all[i] = "string number " + strconv.Itoa(i)
	}
	return all
}

func records() any {
	all := make([]any, 30_000)
	for i := range all {
		all[i] = codec.NewDict("id", int64(i), "name", "name "+strconv.Itoa(i), "tags", codec.NewList("a", "b", "c"+strconv.Itoa(i%10)),
			"score", float64(i)*1.5, "ok", true, "none", nil)
	}
	return all
}

func ogorekRecords() any {
	all := make([]any, 30_000)
	for i := range all {
		all[i] = map[string]any{"id": int64(i), "name": "name " + strconv.Itoa(i), "tags": []any{"a", "b", "c" + strconv.Itoa(i%10)},
			"score": float64(i) * 1.5, "ok": true, "none": nil}
	}
	return all
}

func instances() any {
	all := make([]any, 100_000)
	for i := range all {
		all[i] = &codec.Object{Class: pointClass, State: codec.NewDict("x", int64(i), "y", int64(-i)), HasState: true}
	}
	return all
}

var pointClass = &codec.Class{Module: "shapes", Name: "Point"}

func calls() any {
	all := make([]any, 100_000)
	for i := range all {
		all[i] = &codec.Object{Class: pointClass, Args: codec.Tuple{int64(i), int64(-i)}, Called: true}
	}
	return all
}

func ogorekCalls() any {
	all := make([]any, 100_000)
	for i := range all {
		all[i] = ogorek.Call{Callable: ogorek.Class{Module: "shapes", Name: "Point"}, Args: ogorek.Tuple{int64(i), int64(-i)}}
	}
	return all
}

func nested() any {
	list := []any{}
	for range 10_000 {
		list = []any{list}
	}
	return list
}

// BenchmarkDumps writes to a stream that drops what it gets, so that no library
// is charged for a buffer. og-rek keeps no identities and writes no memo, as
// minipy does when it is told that the data are a tree.
func BenchmarkDumps(b *testing.B) {
	for _, row := range rows {
		for _, tree := range []bool{false, true} {
			b.Run("row="+row.name+"/lib="+map[bool]string{false: "minipy", true: "minipy-tree"}[tree], func(b *testing.B) {
				value := row.minipy()
				for b.Loop() {
					require.NoError(b, codec.NewEncoder(io.Discard, codec.EncodeOptions{Tree: tree}).Encode(value))
				}
			})
		}
		if row.ogorek == nil {
			continue
		}
		b.Run("row="+row.name+"/lib=og-rek", func(b *testing.B) {
			value := row.ogorek()
			for b.Loop() {
				config := ogorek.EncoderConfig{Protocol: 4}
				require.NoError(b, ogorek.NewEncoderWithConfig(io.Discard, &config).Encode(value))
			}
		})
	}
}

func BenchmarkLoads(b *testing.B) {
	for _, row := range rows {
		data, err := codec.Marshal(row.minipy(), codec.EncodeOptions{})
		require.NoError(b, err)
		for _, lib := range []struct {
			name string
			load func(data []byte) error
		}{{"minipy", loadMinipy}, {"minipy-shared", loadShared}, {"gopickle", loadGopickle}, {"og-rek", loadOgorek}} {
			b.Run("row="+row.name+"/lib="+lib.name, func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					if err := lib.load(data); err != nil {
						b.Skip(err)
					}
				}
			})
		}
	}
}

func loadMinipy(data []byte) error {
	_, err := codec.Decode(data, codec.DecodeOptions{Allow: []string{"shapes.*"}})
	return err
}

func loadShared(data []byte) error {
	_, err := codec.Decode(data, codec.DecodeOptions{Allow: []string{"shapes.*"}, ShareInput: true})
	return err
}

func loadOgorek(data []byte) error {
	_, err := ogorek.NewDecoder(bytes.NewReader(data)).Decode()
	return err
}

func loadGopickle(data []byte) error {
	u := pickle.NewUnpickler(bytes.NewReader(data))
	u.FindClass = func(module, name string) (any, error) {
		if module == "shapes" && name == "Point" {
			return point{}, nil
		}
		return nil, fmt.Errorf("%s.%s", module, name)
	}
	_, err := u.Load()
	return err
}

// point is a class for gopickle.
type point struct{}

func (point) PyNew(...any) (any, error) { return &instance{}, nil }

type instance struct{ state any }

func (i *instance) PySetState(state any) error {
	i.state = state
	return nil
}
