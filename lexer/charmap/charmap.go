// Package charmap knows the encodings of one byte a character that a source's
// coding declaration may name (PEP 263), and the names of all encodings. Its
// table is written by CPython 3.13, from what its codecs do.
package charmap

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"strings"
	"sync"
)

//go:generate python3.13 gen/gen.py

//go:embed charmaps.z
var packed []byte

// tables is what charmaps.z holds: aliases of codecs, and for each codec of one
// byte a character the lower and the upper halves of its code points.
type tables struct {
	aliases string // lines "alias codec"
	codecs  []byte
}

var load = sync.OnceValue(func() tables {
	all, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic(err) // the file is part of the program
	}
	names, codecs, _ := bytes.Cut(all, []byte("\n\n"))
	return tables{aliases: "\n" + string(names) + "\n", codecs: codecs}
})

// Canonical returns the name of the codec that a normalised name stands for,
// which is the name itself if it is no alias.
func Canonical(name string) string {
	t := load()
	i := strings.Index(t.aliases, "\n"+name+" ")
	if i < 0 {
		return name
	}
	codec, _, _ := strings.Cut(t.aliases[i+len(name)+2:], "\n")
	return codec
}

// size is how long the entry of a codec is, after its name.
const size = 512

// undefined stands for a byte that means nothing.
const undefined = 0xFFFE

// Table is what the bytes of an encoding stand for.
type Table struct{ entry []byte }

// Lookup finds the table of a codec by its canonical name.
func Lookup(codec string) (Table, bool) {
	for rest := load().codecs; len(rest) > 0; {
		name, entry, _ := bytes.Cut(rest, []byte("\n"))
		if string(name) == codec {
			return Table{entry[:size]}, true
		}
		rest = entry[size:]
	}
	return Table{}, false
}

// Decode returns the character that a byte stands for, if there is one.
func (t Table) Decode(b byte) (r rune, ok bool) {
	r = rune(t.entry[b]+b) | rune(t.entry[256+int(b)])<<8
	return r, r != undefined
}
