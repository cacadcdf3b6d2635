//go:build !linux

package main

// useHugePages does nothing: only Linux hands memory out in pages of 4 kB unless
// it is asked for more.
func useHugePages(int) {}
