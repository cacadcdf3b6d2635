package opcode

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTableIsConsistent(t *testing.T) {
	codes := map[byte]bool{}
	names := map[string]bool{}
	for i := range Table {
		info := &Table[i]
		require.False(t, codes[info.Code], info.Name)
		require.False(t, names[info.Name], info.Name)
		codes[info.Code], names[info.Name] = true, true
		require.Same(t, info, Lookup(info.Code))
		require.LessOrEqual(t, info.Proto, HighestProtocol)
		require.NotEmpty(t, info.Summary, info.Name)
		require.NotEmpty(t, info.Doc, info.Name)
		if info.Arg != nil {
			require.NotEmpty(t, info.Arg.Doc, info.Name)
		}
	}
	require.Nil(t, Lookup(0))
}

func TestEveryArgumentFailsOnEmptyInput(t *testing.T) {
	for i := range Table {
		if arg := Table[i].Arg; arg != nil {
			_, err := arg.Read(NewReader(nil))
			require.Error(t, err, Table[i].Name)
		}
	}
}

func TestDecodeLong(t *testing.T) {
	for _, c := range []struct {
		bytes []byte
		want  string
	}{
		{nil, "0"}, {[]byte{0xff, 0}, "255"}, {[]byte{0xff, 0x7f}, "32767"}, {[]byte{0, 0xff}, "-256"},
		{[]byte{0, 0x80}, "-32768"}, {[]byte{0, 0, 0, 0, 0, 0, 0, 0x80}, "-9223372036854775808"},
		{[]byte{0, 0, 0, 0, 0, 0, 0, 0x80, 0}, "9223372036854775808"},
		{[]byte{0, 0, 0, 0, 0, 0, 0, 0, 0xff}, "-18446744073709551616"},
		{bytes.Repeat([]byte{0xff}, 20), "-1"},
	} {
		got := DecodeLong(c.bytes)
		switch n := got.(type) {
		case int64:
			require.Equal(t, c.want, big.NewInt(n).String())
		case *big.Int:
			require.False(t, n.IsInt64())
			require.Equal(t, c.want, n.String())
		}
	}
}

func TestCheckUTF8AllowsSurrogates(t *testing.T) {
	require.Nil(t, CheckUTF8([]byte("a\xed\xa0\x80b")))
	require.Equal(t, &UTF8Error{Start: 1, End: 2, Reason: badContinuation}, CheckUTF8([]byte("a\xed\xa0")))
	require.Equal(t, &UTF8Error{Start: 0, End: 2, Reason: unexpectedEnd}, CheckUTF8([]byte("\xe2\x82")))
	require.Equal(t, &UTF8Error{Start: 0, End: 3, Reason: badContinuation}, CheckUTF8([]byte("\xf0\x9f\x98A")))
}

func FuzzArguments(f *testing.F) {
	for i := range Table {
		f.Add(Table[i].Code, []byte("\x05\x00\x00\x00'a\\x41\\u1234'\n12\n"))
	}
	f.Fuzz(func(t *testing.T, code byte, data []byte) {
		info := Lookup(code)
		if info == nil || info.Arg == nil {
			return
		}
		r := NewReader(data)
		if _, err := info.Arg.Read(r); err != nil {
			require.IsType(t, (*Error)(nil), err)
		}
		require.LessOrEqual(t, r.Pos(), len(data))
	})
}
