package codec

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestQuick(t *testing.T) {
	l := NewList(int64(1), "x", 2.5, nil, true, Tuple{int64(1), int64(2)}, NewDict("a", int64(1), "b", NewSet("q")))
	l.Items = append(l.Items, l)
	for p := Protocol0; p <= Protocol5; p++ {
		b, err := Marshal(l, EncodeOptions{Protocol: p})
		require.NoError(t, err)
		v, err := Decode(b, DecodeOptions{})
		require.NoError(t, err)
		again, err := Marshal(v, EncodeOptions{Protocol: p})
		require.NoError(t, err)
		require.Equal(t, string(b), string(again))
		require.Same(t, v, v.(*List).Items[7])
	}
}
