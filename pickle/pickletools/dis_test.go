package pickletools

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/pickletest"
)

// disRow is a pickle with what CPython's pickletools.dis prints and raises.
type disRow struct {
	Data      []byte
	Plain     string
	Annotated string
	Class     string
	Message   string
}

func TestDisPrintsWhatCPythonPrints(t *testing.T) {
	for _, row := range pickletest.Read[disRow](t, "dis.jsonl.gz") {
		for annotate, want := range map[int]string{0: row.Plain, 30: row.Annotated} {
			var out strings.Builder
			err := Dis(&out, row.Data, Options{Annotate: annotate})
			require.Equal(t, want, out.String(), "%q", row.Data)
			if row.Class == "" {
				require.NoError(t, err, "%q", row.Data)
				continue
			}
			require.EqualError(t, err, row.Class+": "+row.Message, "%q", row.Data)
		}
	}
}

func TestDisCarriesTheMemo(t *testing.T) {
	memo := Memo{}
	var out strings.Builder
	require.NoError(t, Dis(&out, []byte("]q\x01."), Options{Memo: memo}))
	require.NoError(t, Dis(&out, []byte("(h\x01t."), Options{Memo: memo, Indent: 2}))
	require.Equal(t, "    0: ]    EMPTY_LIST\n    1: q    BINPUT     1\n    3: .    STOP\n"+
		"highest protocol among opcodes = 1\n"+
		"    0: (    MARK\n    1: h      BINGET     1\n    3: t      TUPLE      (MARK at 0)\n    4: .    STOP\n"+
		"highest protocol among opcodes = 1\n", out.String())
	require.Error(t, Dis(&out, []byte("(h\x01t."), Options{}))
}

func TestDisBoundsTheIndentation(t *testing.T) {
	var out countingWriter
	require.Error(t, Dis(&out, bytes.Repeat([]byte("("), 20_000), Options{}))
	require.Less(t, int(out), 20_000*(4*maxIndent+40))
}

type countingWriter int

func (w *countingWriter) Write(b []byte) (int, error) {
	*w += countingWriter(len(b))
	return len(b), nil
}

func TestGenopsStopsAtStop(t *testing.T) {
	var names []string
	for op, err := range Genops([]byte("\x80\x02K\x05.garbage")) {
		require.NoError(t, err)
		names = append(names, op.Info.Name)
		require.Greater(t, op.End, op.Pos)
	}
	require.Equal(t, []string{"PROTO", "BININT1", "STOP"}, names)
}

func TestGenopsEndsWhenAsked(t *testing.T) {
	for op, err := range Genops([]byte("NNN.")) {
		require.NoError(t, err)
		require.Equal(t, opcode.None, op.Info.Code)
		require.Zero(t, op.Pos)
		break
	}
}

func FuzzDis(f *testing.F) {
	for _, row := range pickletest.Read[disRow](f, "dis.jsonl.gz")[:300] {
		f.Add(row.Data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var out countingWriter
		err := Dis(&out, data, Options{Annotate: 30})
		if err != nil {
			require.IsType(t, (*opcode.Error)(nil), err)
		}
		require.Less(t, int(out), (len(data)+1)*(4*maxIndent+200))
	})
}
