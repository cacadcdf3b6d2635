// Package frozen reads and writes code in the form in which the binary carries
// it, as CPython carries its frozen modules: what the compiler made of a module,
// to be run without a parser.
//
//	module: fingerprint, number of strings, the strings (length, WTF-8), code
//	code:   header, length of the body, body
//
// Numbers are varints, signed ones zigzag, a string is its number among the
// strings, a list its length and its items. Of the places in the source only the
// lines are kept: frames of such a module show no source.
package frozen
