// Package interp runs Python in a Go program: it is the embedding API of
// minipy.
//
//	in, err := interp.New(interp.Config{Stdout: os.Stdout})
//	err = in.RunString(ctx, "x = 6 * 7", "<example>")
//	x, err := in.Get("x") // int64(42)
//
// An Interp is one isolated interpreter. It is used by one goroutine at a
// time; any number of them run beside each other without a common lock.
//
// # Threads and processes
//
// The threads of a program are goroutines that take turns; they run while the
// host is in a Run, Call or Eval, and rest otherwise. A Run that ends well
// waits for those that are no daemons. The processes of multiprocessing are
// made as Config.Processes says: by default each is an interpreter of its own
// in a goroutine. Exit ends both as CPython's end of a program does, Close
// at once; a host that runs programs with either calls one of the two.
//
// # Memory
//
// Objects are garbage of Go's collector. Config.Headroom says how much of it may
// gather first, Config.MaxMemory what a program may hold.
//
// # Errors
//
// What Python raised and nobody caught is an *Error with the class, message
// and frames of the exception; sys.exit() is an *ExitError. A broken limit is
// a *LimitError, an ended context its cause.
//
// # Values
//
// Go values become Python ones, and back, by this table:
//
//	nil                        None
//	bool                       bool
//	int… uint…, *big.Int       int        (back: int64, or *big.Int beyond it)
//	float32, float64           float      (back: float64)
//	string                     str
//	[]byte                     bytes
//	[]T, [n]T                  list       (back: []any)
//	map[K]V                    dict       (back: map[string]any if all keys are str, else map[any]any)
//	func(args []any) (any, error)  callable
//	Object                     the object itself
//
// A tuple comes back as a Tuple; anything without a Go counterpart as an
// Object.
package interp
