package stdlib

import (
	"bytes"
	"compress/flate"
	"embed"
	"io"
	"strings"
	"sync"
)

//go:generate go run ./pack

// packed holds the modules that are written in Python, the files of folder
// python, each compressed: they are a megabyte, of which most programs import
// little. "go generate" writes them. They are compiled when they are first
// imported.
//
//go:embed all:packed
var packed embed.FS

// Find tells whether there is a built-in module that is written in Python, and
// whether that is a package.
func Find(name string) (isPackage, ok bool) {
	file, ok := packedFile(name)
	return strings.HasSuffix(file, packageFile), ok
}

// Source gives the text of a built-in module that is written in Python.
func Source(name string) (src []byte, ok bool) {
	file, ok := packedFile(name)
	if !ok {
		return nil, false
	}
	return unpack(file)
}

const packageFile = "/__init__.z"

// packedFile gives the file of a module.
func packedFile(name string) (file string, ok bool) {
	base := "packed/" + strings.ReplaceAll(name, ".", "/")
	for _, file := range [...]string{base + ".z", base + packageFile} {
		if f, err := packed.Open(file); err == nil {
			return file, f.Close() == nil
		}
	}
	return "", false
}

// inflaters are used again: each has a window of 32 kB.
var inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}

// shrunk is about how many times shorter a packed text is.
const shrunk = 5

// unpack gives the text of a packed file; ok is false if there is none.
func unpack(name string) (src []byte, ok bool) {
	data, err := packed.ReadFile(name)
	if err != nil {
		return nil, false
	}
	r := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(data), nil); err != nil {
		return nil, false
	}
	out := bytes.NewBuffer(make([]byte, 0, shrunk*len(data)))
	_, err = out.ReadFrom(r)
	return out.Bytes(), err == nil
}
