package main

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestHeadroom(t *testing.T) {
	require.Equal(t, (minHeap-goMinimum)*100/goMinimum, headroom(0), "little alive: room up to the minimum")
	require.Equal(t, 300, headroom(minHeap/4))
	require.Equal(t, growth, headroom(40<<20))
	require.Equal(t, growth, headroom(10<<30))
}

func TestHugePagesAreOnlyAsked(t *testing.T) {
	before := residentBytes(t)
	useHugePages(firstPages)
	require.Less(t, residentBytes(t)-before, int64(firstPages)/2, "nothing is written")
}

// residentBytes gives the memory of the process that is in use, in bytes.
func residentBytes(t *testing.T) int64 {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Skip("no /proc here")
	}
	pages, err := strconv.ParseInt(strings.Fields(string(text))[1], 10, 64)
	require.NoError(t, err)
	return pages * int64(os.Getpagesize())
}
