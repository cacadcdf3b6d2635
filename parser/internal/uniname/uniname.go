// Package uniname finds characters by their Unicode names, as the escape
// \N{name} of Python's string literals does.
package uniname

import (
	"strings"
	"sync"

	"golang.org/x/text/unicode/runenames"
)

// Lookup returns the character with a name, in any case.
func Lookup(name string) (rune, bool) {
	name = strings.ToUpper(name)
	r, ok := byName()[name]
	return r, ok
}

var byName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 40000)
	for r := rune(0); r <= 0x1FFFF; r++ {
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	for r := rune(0xE0000); r <= 0xE01FF; r++ {
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	return m
})
