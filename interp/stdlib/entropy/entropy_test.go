package entropy_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp/stdlib/entropy"
)

func TestReadDiffersEachTime(t *testing.T) {
	var first, second [32]byte
	require.NoError(t, entropy.Read(first[:]))
	require.NoError(t, entropy.Read(second[:]))
	require.NotEqual(t, first, second)
	require.NotEqual(t, [32]byte{}, first)
}
