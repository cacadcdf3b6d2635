// Package benchmarks races the codec of pickles against other Go libraries. It
// is a module of its own, so that those are no dependencies of minipy:
//
//	cd pickle/benchmarks && go test -bench . -cpu 1
//
// inside.py times the module pickle of minipy, and CPython's.
package benchmarks
