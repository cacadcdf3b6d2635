// Package memio has the files in memory: StringIO and BytesIO.
package memio

import (
	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&stringSpec, &bytesSpec}

// Types gives the types StringIO and BytesIO, ready to be used.
func Types() []*objmodel.Type {
	objmodel.Register(specs)
	return []*objmodel.Type{&stringType, &bytesType}
}

// unsupported makes an io.UnsupportedOperation.
func unsupported(t *Thread, what string) error {
	cls, err := stdio.Unsupported(t)
	if err != nil {
		return err
	}
	return objmodel.NewException(cls, what)
}

// size reads the optional size argument of read and its like: -1 for all.
func size(t *Thread, a Args, i int) (int, error) {
	if len(a.V) <= i || a.V[i].IsNone() {
		return -1, nil
	}
	v := a.V[i]
	if v.Native(&objmodel.IntType).IsNil() && v.Type().Slots.Index == nil {
		return 0, objmodel.TypeErrorf("argument should be integer or None, not '%s'", v.TypeName())
	}
	n, err := objmodel.IndexInt(t, v, &objmodel.OverflowErrorType)
	if n < 0 {
		n = -1
	}
	return n, err
}

func constant(v Value) func(*Thread, Value) (Value, error) {
	return func(*Thread, Value) (Value, error) { return v, nil }
}

func noFileno(t *Thread, a Args) (Value, error) { return Value{}, unsupported(t, "fileno") }

// collectLines reads lines until hint units are read (all for hint <= 0).
func collectLines(t *Thread, a Args, next func() (Value, int, error)) (Value, error) {
	hint, err := size(t, a, 1)
	if err != nil {
		return Value{}, err
	}
	var lines []Value
	for total := 0; hint <= 0 || total < hint; {
		line, n, err := next()
		if err != nil {
			return Value{}, err
		}
		if n == 0 {
			break
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
		lines = append(lines, line)
		total += n
	}
	return objmodel.NewList(lines), nil
}
