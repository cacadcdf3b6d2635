package stdlib

import (
	"bytes"
	"compress/flate"
	"embed"
	"io"
	"strings"
)

//go:generate go run ./pack

// packed holds the modules that are written in Python, the files of folder
// python, each compressed: they are a megabyte, of which most programs import
// little. "go generate" writes them. They are compiled when they are first
// imported.
//
//go:embed all:packed
var packed embed.FS

// Source gives the text of a built-in module that is written in Python, and
// the file name that its code objects have.
func Source(name string) (src []byte, file string, isPackage, ok bool) {
	base := "packed/" + strings.ReplaceAll(name, ".", "/")
	if src, ok := unpack(base + ".z"); ok {
		return src, "<frozen " + name + ">", false, true
	}
	if src, ok := unpack(base + "/__init__.z"); ok {
		return src, "<frozen " + name + ">", true, true
	}
	return nil, "", false, false
}

// unpack gives the text of a packed file; ok is false if there is none.
func unpack(name string) (src []byte, ok bool) {
	data, err := packed.ReadFile(name)
	if err != nil {
		return nil, false
	}
	src, err = io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	return src, err == nil
}
