// Command embed shows a Python interpreter inside a Go program.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/minipy-go/minipy/interp"
)

const source = `
def greet(names, greeting="Hello"):
    return [f"{greeting}, {name}!" for name in names]

def loop(n):
    return loop(n + 1)
`

func main() {
	ctx := context.Background()
	py, err := interp.New(interp.Config{Stdout: os.Stdout, RecursionLimit: 5000})
	if err == nil {
		err = py.RunString(ctx, source, "greet.py")
	}
	fmt.Println(err)
	fmt.Println(py.Call(ctx, "greet", []string{"Ada", "Grace"}))

	_, err = py.Call(ctx, "loop", 1)
	var raised *interp.Error
	if errors.As(err, &raised) {
		fmt.Println(raised.Class, "|", raised.Message, "|", len(raised.Frames), "frames")
	}
}
