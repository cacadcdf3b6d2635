// Package entropy reads the system's own random bytes. On Unix it reads the
// device, because crypto/rand links the whole of Go's FIPS module, which adds
// 0.2 MB to the command and tests itself at each start.
package entropy
