//go:build !unix

package entropy

import "crypto/rand"

// Read fills data with bytes that nobody can foretell, from the system's
// generator.
func Read(data []byte) error {
	_, err := rand.Read(data)
	return err
}
