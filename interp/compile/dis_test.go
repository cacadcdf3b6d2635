package compile

import (
	"fmt"
	"os"
	"testing"

	"github.com/minipy-go/minipy/parser"
)

func TestDis(t *testing.T) {
	path := os.Getenv("PYDIS")
	if path == "" {
		t.Skip()
	}
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	mod, err := parser.Parse(src, path, parser.Exec)
	if err != nil {
		t.Fatal(err)
	}
	code, err := Compile(mod, src, Options{Filename: path})
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("QUIET") == "" {
		code.Disassemble(os.Stdout)
	}
	fmt.Println("ok")
}
