//go:build !unix

package time

import "time"

// processTime is the time since the program began: the system has no better.
func processTime() time.Duration { return time.Since(start) }
