package main

import (
	"math"
	"slices"
)

// median is the middle one of the figures, or the mean of the middle two; 0
// for none.
func median(figures []float64) float64 {
	if len(figures) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(figures))
	mid := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[mid]
	}
	return (sorted[mid-1] + sorted[mid]) / 2
}

// geometricMean is the n-th root of the product of n positive figures, by
// logarithms so that no product overflows; 0 for none.
func geometricMean(figures []float64) float64 {
	if len(figures) == 0 {
		return 0
	}
	sum := 0.0
	for _, figure := range figures {
		sum += math.Log(figure)
	}
	return math.Exp(sum / float64(len(figures)))
}
