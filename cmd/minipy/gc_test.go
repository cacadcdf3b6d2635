package main

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestHeadroom(t *testing.T) {
	require.EqualValues(t, room, headroom(0), "little alive")
	require.EqualValues(t, room+(20<<20), headroom(10<<20), "and by growth")
	for _, live := range []uint64{0, 1 << 20, goMinimum, 10 << 20, 10 << 30} {
		goal := max(live, goMinimum) * uint64(lateStart(live)) / 100
		require.Greater(t, goal+goal/100, late*headroom(live), "Go waits for twice as much at %d", live)
	}
	require.Less(t, firstPages+firstHeap, late*room, "huge pages make Go collect")
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
