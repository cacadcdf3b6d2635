//go:build unix

package entropy

import (
	"io"
	"os"
)

// Read fills data with bytes that nobody can foretell, from the kernel's
// generator. Errors are those of opening and reading /dev/urandom.
func Read(data []byte) error {
	device, err := os.Open("/dev/urandom")
	if err != nil {
		return err
	}
	defer device.Close()
	_, err = io.ReadFull(device, data)
	return err
}
