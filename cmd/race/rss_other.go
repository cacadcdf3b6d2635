//go:build !unix

package main

import "os"

// peakRSS is 0: this system reports no peak resident set for a child.
func peakRSS(*os.ProcessState) int64 { return 0 }
