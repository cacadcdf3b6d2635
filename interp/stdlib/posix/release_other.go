//go:build !linux

package posix

// release gives the release of the system and the version of that: unknown.
func release() (name, version string) { return "", "" }
