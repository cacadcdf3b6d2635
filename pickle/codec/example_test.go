package codec_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/minipy-go/minipy/pickle/codec"
)

// A Point is an instance of Python's class shapes.Point.
type Point struct {
	_ struct{} `pickle:"class=shapes.Point"`
	X int      `pickle:"x"`
	Y int      `pickle:"y"`
}

func Example() {
	data, err := codec.Marshal(map[string]any{"at": &Point{X: 1, Y: 2}, "tags": []string{"a", "b"}}, codec.EncodeOptions{})
	if err != nil {
		panic(err)
	}
	var into struct {
		At   *Point   `pickle:"at"`
		Tags []string `pickle:"tags"`
	}
	if err := codec.Unmarshal(data, &into, codec.DecodeOptions{}); err != nil {
		panic(err)
	}
	fmt.Println(into.At.X, into.At.Y, into.Tags)
	// Output: 1 2 [a b]
}

// A pickle that calls os.system is refused: it does so for every class that is
// not allowed.
func ExampleDecode() {
	_, err := codec.Decode([]byte("cposix\nsystem\n(S'ls'\ntR."), codec.DecodeOptions{})
	var forbidden *codec.ForbiddenError
	fmt.Println(errors.As(err, &forbidden), err)
	// Output: true pickle: posix.system is not allowed
}

// An allowed class that Go does not know becomes an Object.
func ExampleDecodeOptions_allow() {
	data, err := codec.Marshal(&Point{X: 1, Y: 2}, codec.EncodeOptions{})
	if err != nil {
		panic(err)
	}
	v, err := codec.Decode(data, codec.DecodeOptions{Allow: []string{"shapes.*"}})
	if err != nil {
		panic(err)
	}
	o := v.(*codec.Object)
	x, _ := o.Attr("x")
	fmt.Println(o.ClassName(), x)
	// Output: shapes.Point 1
}

// FindClass gives the host's own instances.
func ExampleConstructor() {
	data, err := codec.Marshal(&codec.Object{
		Class: &codec.Class{Module: "bank", Name: "Money"}, Args: codec.Tuple{"12.50", "EUR"}, Called: true,
	}, codec.EncodeOptions{})
	if err != nil {
		panic(err)
	}
	v, err := codec.Decode(data, codec.DecodeOptions{FindClass: func(module, name string) (any, error) {
		if module == "bank" && name == "Money" {
			return codec.Constructor(func(args codec.Tuple, _ *codec.Dict) (any, error) {
				return fmt.Sprint(args[0], " ", args[1]), nil
			}), nil
		}
		return nil, nil // refused, as Allow has nothing
	}})
	fmt.Println(v, err)
	// Output: 12.50 EUR <nil>
}

func ExampleDecoder() {
	var stream bytes.Buffer
	encoder := codec.NewEncoder(&stream, codec.EncodeOptions{Protocol: codec.Protocol5})
	for _, v := range []any{1, "two", codec.Tuple{3.0, nil}} {
		if err := encoder.Encode(v); err != nil {
			panic(err)
		}
	}
	decoder := codec.NewDecoder(&stream, codec.DecodeOptions{})
	for {
		v, err := decoder.Next()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%T %v\n", v, v)
	}
	// Output:
	// int64 1
	// string two
	// codec.Tuple [3 <nil>]
	// EOF
}

func ExampleUses() {
	uses, err := codec.Uses([]byte("cposix\nsystem\n(S'ls'\ntR."))
	for _, use := range uses {
		fmt.Println(use.Action, use.Class.String())
	}
	fmt.Println(err)
	// Output:
	// import posix.system
	// call posix.system
	// <nil>
}

func ExampleWriteJSON() {
	list := codec.NewList(int64(1), []byte("ab"), codec.NewSet("x"))
	list.Items = append(list.Items, list)
	if err := codec.WriteJSON(os.Stdout, list, ""); err != nil {
		panic(err)
	}
	// Output: {"$id":1,"$value":[1,{"$bytes":"YWI="},{"$set":["x"]},{"$ref":1}]}
}
