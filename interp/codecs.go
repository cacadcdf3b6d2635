package interp

import (
	"strings"

	"github.com/minipy-go/minipy/lexer/charmap"
	"github.com/minipy-go/minipy/objmodel/codecs"
)

// charmapCodecs gives the encodings of one byte a character, whose tables the
// lexer has for sources, to str.encode and bytes.decode: by normalised name,
// nil for another. A codec is made once.
func charmapCodecs() func(name string) *codecs.Codec {
	made := map[string]*codecs.Codec{}
	return func(name string) *codecs.Codec {
		name = charmap.Canonical(name)
		if c := made[name]; c != nil {
			return c
		}
		table, ok := charmap.Lookup(name)
		if !ok {
			return nil
		}
		made[name] = codecs.NewCharmap(strings.ReplaceAll(name, "_", "-"), table.Decode)
		return made[name]
	}
}
