package random

import (
	"bytes"
	reference "crypto/sha512"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSHA512AgreesWithGo(t *testing.T) {
	data := bytes.Repeat([]byte("The quick brown fox\x00\xff"), 40)
	for n := range len(data) + 1 {
		require.Equal(t, reference.Sum512(data[:n]), sha512(data[:n]), "of %d bytes", n)
	}
}
