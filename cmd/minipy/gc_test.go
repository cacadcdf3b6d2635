package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestHeadroom(t *testing.T) {
	require.Equal(t, 700, headroom(0), "little alive: room up to the minimum")
	require.Equal(t, 300, headroom(8<<20))
	require.Equal(t, growth, headroom(20<<20))
	require.Equal(t, growth, headroom(10<<30))
}
