// Package pickletools takes pickles apart without loading them: Genops walks
// the opcodes and Dis prints them as `python -m pickletools` does. Neither
// imports or calls what a pickle names, so both are safe on bytes of any
// origin: time and memory stay in proportion to the input.
package pickletools
