package objmodel

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDictAgainstModel makes random changes to a dict and to a slice of
// pairs, and compares.
func TestDictAgainstModel(t *testing.T) {
	th := newTestThread()
	rng := rand.New(rand.NewPCG(1, 2))
	for round := range 60 {
		d := NewDict(round % 12)
		var keys []int64
		want := map[int64]int64{}
		for range 400 {
			k := rng.Int64N(60) * int64(1+round%5*16)
			if rng.IntN(5) < 3 {
				if _, ok := want[k]; !ok {
					keys = append(keys, k)
				}
				want[k] = rng.Int64()
				require.NoError(t, d.Set(th, Int(k), Int(want[k])))
				continue
			}
			_, ok := want[k]
			found, err := d.Delete(th, Int(k))
			require.NoError(t, err)
			require.Equal(t, ok, found)
			delete(want, k)
			for i := range keys {
				if keys[i] == k {
					keys = append(keys[:i], keys[i+1:]...)
					break
				}
			}
		}
		require.Equal(t, len(want), d.Len())
		c := d.Copy()
		i := 0
		for pos := 0; ; i++ {
			k, v, ok := c.Next(&pos)
			if !ok {
				break
			}
			require.Equal(t, keys[i], k.AsInt())
			require.Equal(t, want[keys[i]], v.AsInt())
		}
		for k := range int64(60 * 81) {
			v, err := d.Get(th, Int(k))
			require.NoError(t, err)
			_, ok := want[k]
			require.Equal(t, ok, !v.IsNil())
		}
	}
}
