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

// packed holds the modules that are written in Python, those of folder python,
// each compressed: the code that the compiler makes of it, or the text of one
// that few programs import. "go generate" writes them.
//
//go:embed all:packed
var packed embed.FS

// How the files of packed end: those with code, and those with text.
const (
	CodeSuffix = ".code"
	TextSuffix = ".z"
)

// Find tells whether there is a built-in module that is written in Python, and
// whether that is a package.
func Find(name string) (isPackage, ok bool) {
	base := packedBase(name)
	if _, ok := packedFile(base); ok {
		return false, true
	}
	_, ok = packedFile(base + packageFile)
	return ok, ok
}

// Frozen gives a built-in module that is written in Python: its code as
// frozen.Thaw reads it, or its text if the binary carries that.
func Frozen(name string) (data []byte, isCode, ok bool) {
	base := packedBase(name)
	file, ok := packedFile(base)
	if !ok {
		if file, ok = packedFile(base + packageFile); !ok {
			return nil, false, false
		}
	}
	data, ok = unpack(file)
	return data, strings.HasSuffix(file, CodeSuffix), ok
}

const packageFile = "/__init__"

func packedBase(module string) string { return "packed/" + strings.ReplaceAll(module, ".", "/") }

// packedFile gives the file with a name that is base and a suffix.
func packedFile(base string) (file string, ok bool) {
	for _, suffix := range [...]string{CodeSuffix, TextSuffix} {
		if f, err := packed.Open(base + suffix); err == nil {
			return base + suffix, f.Close() == nil
		}
	}
	return "", false
}

// inflaters are used again: each has a window of 32 kB.
var inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}

// shrunk is about how many times shorter a packed file is.
const shrunk = 5

// unpack gives what is in a packed file; ok is false if there is none.
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
