package objmodel

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDecimalWidth(t *testing.T) {
	for _, i := range []int64{0, 9, 10, 99, 100, -1, -9, -10, 999999999999999999, 1000000000000000000, math.MaxInt64, math.MinInt64} {
		require.Equal(t, len(strconv.FormatInt(i, 10)), decimalWidth(i), "%d", i)
	}
}
