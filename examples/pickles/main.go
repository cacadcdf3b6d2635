// Command pickles writes a pickle of Go values, reads it back, and refuses one
// that would run a command, all without an interpreter.
package main

import (
	"fmt"

	"github.com/minipy-go/minipy/pickle/codec"
)

type Point struct {
	_ struct{} `pickle:"class=shapes.Point"` // shapes.Point in Python
	X float64  `pickle:"x"`
	Y float64  `pickle:"y"`
}

func main() {
	data, err := codec.Marshal(map[string]any{"at": &Point{X: 1, Y: 2.5}, "tags": []string{"a", "b"}}, codec.EncodeOptions{})
	fmt.Println(len(data), err)

	var record struct {
		At   *Point   `pickle:"at"`
		Tags []string `pickle:"tags"`
	}
	err = codec.Unmarshal(data, &record, codec.DecodeOptions{})
	fmt.Println(record.At.X, record.At.Y, record.Tags, err)

	_, err = codec.Decode([]byte("cposix\nsystem\n(S'ls'\ntR."), codec.DecodeOptions{})
	fmt.Println(err)
}
