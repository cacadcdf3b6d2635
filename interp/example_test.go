package interp_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"github.com/minipy-go/minipy/interp"
	"github.com/minipy-go/minipy/objmodel"
)

// Run a program, and read and write its variables.
func Example() {
	in, err := interp.New(interp.Config{Stdout: os.Stdout})
	if err != nil {
		panic(err)
	}
	ctx := context.Background()
	in.Set("names", []string{"Ada", "Grace"})
	err = in.RunString(ctx, "for n in names: print(f'Hello, {n}!')\ntotal = sum(map(len, names))", "<example>")
	if err != nil {
		panic(err)
	}
	total, _ := in.Get("total")
	fmt.Println(total)
	// Output:
	// Hello, Ada!
	// Hello, Grace!
	// 8
}

// Call a Python function with Go values.
func ExampleInterp_Call() {
	in, _ := interp.New(interp.Config{})
	ctx := context.Background()
	in.RunString(ctx, "def area(w, h=1):\n    return {'area': w * h, 'shape': (w, h)}", "<example>")
	r, err := in.Call(ctx, "area", 6, 7)
	fmt.Println(r, err)
	// Output: map[area:42 shape:[6 7]] <nil>
}

// What Python raises is a typed error with class, message and frames.
func ExampleError() {
	in, _ := interp.New(interp.Config{})
	err := in.RunString(context.Background(), "def f(x):\n    return 1 / x\nf(0)\n", "calc.py")
	var py *interp.Error
	if errors.As(err, &py) {
		fmt.Println(py.Class, "-", py.Message)
		for _, f := range py.Frames {
			fmt.Printf("%s:%d %s\n", f.File, f.Line, f.Function)
		}
	}
	fmt.Println(errors.Is(err, &interp.Error{Class: "ArithmeticError"}))
	// Output:
	// ZeroDivisionError - division by zero
	// calc.py:3 <module>
	// calc.py:2 f
	// true
}

// The recursion limit is the host's to choose; frames live on the heap.
func ExampleConfig_recursionLimit() {
	in, _ := interp.New(interp.Config{RecursionLimit: 100_000, Stdout: os.Stdout})
	err := in.RunString(context.Background(), `
class Lazy:
    depth = 0
    def __getattr__(self, name):
        Lazy.depth += 1
        return self.missing

try:
    Lazy().missing
except RecursionError as e:
    print(e, "after", Lazy.depth, "calls of __getattr__")
`, "<example>")
	fmt.Println(err)
	// Output:
	// maximum recursion depth exceeded after 99999 calls of __getattr__
	// <nil>
}

// sys.exit() is an error of its own.
func ExampleExitError() {
	in, _ := interp.New(interp.Config{})
	err := in.RunString(context.Background(), "import sys\nsys.exit(3)", "<example>")
	var exit *interp.ExitError
	fmt.Println(errors.As(err, &exit), exit.Code)
	// Output: true 3
}

// A context ends a run that would never end, and Python can't catch it.
func ExampleInterp_RunString_context() {
	in, _ := interp.New(interp.Config{})
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	err := in.RunString(ctx, "while True:\n    try:\n        while True: pass\n    except BaseException: pass", "<example>")
	fmt.Println(err)
	// Output: context deadline exceeded
}

// A bound on steps stops a program after a number of calls and iterations.
func ExampleConfig_maxSteps() {
	in, _ := interp.New(interp.Config{MaxSteps: 10_000})
	err := in.RunString(context.Background(), "n = 0\nwhile True: n += 1", "<example>")
	var limit *objmodel.LimitError
	fmt.Println(errors.As(err, &limit), err)
	// Output: true limit of 10000 steps reached
}

// Go functions can be called from Python, and modules come from any fs.FS.
func ExampleConfig_fS() {
	in, _ := interp.New(interp.Config{
		Stdout: os.Stdout,
		Path:   []string{"lib"},
		FS:     fstest.MapFS{"lib/greet.py": {Data: []byte("def hello(name): return shout('hello ' + name)\nshout = str\n")}},
	})
	in.Set("upper", func(args []any) (any, error) { return strings.ToUpper(args[0].(string)), nil })
	err := in.RunString(context.Background(), "import greet\ngreet.shout = upper\nprint(greet.hello('world'))", "<example>")
	fmt.Println(err)
	// Output:
	// HELLO WORLD
	// <nil>
}
