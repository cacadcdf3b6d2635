package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMedian(t *testing.T) {
	require.Equal(t, 0.0, median(nil))
	require.Equal(t, 3.0, median([]float64{3}))
	require.Equal(t, 2.0, median([]float64{9, 1, 2}))
	require.Equal(t, 2.5, median([]float64{9, 1, 3, 2}))

	unsorted := []float64{3, 1, 2}
	median(unsorted)
	require.Equal(t, []float64{3, 1, 2}, unsorted, "the figures keep their order")
}

func TestGeometricMean(t *testing.T) {
	require.Equal(t, 0.0, geometricMean(nil))
	require.InDelta(t, 1, geometricMean([]float64{0.5, 2}), 1e-12)
	require.InDelta(t, 4, geometricMean([]float64{2, 4, 8}), 1e-12)
	require.InDelta(t, 1e200, geometricMean([]float64{1e200, 1e200, 1e200}), 1e190)
}
