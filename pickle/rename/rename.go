// Package rename has the names that moved between Python 2 and Python 3, and
// maps them both ways, as CPython's fix_imports does for pickles of protocols
// below 3.
package rename

import "sync"

// Global is a class or function by the names of its module and itself.
type Global struct{ Module, Name string }

// The tables as maps, made when a pickle of a protocol below 3 first needs them.
var (
	toPython3Modules = sync.OnceValue(func() map[string]string { return mapOf(Modules2to3[:]) })
	toPython3Globals = sync.OnceValue(func() map[Global]Global { return mapOf(Globals2to3[:]) })
	toPython2Modules = sync.OnceValue(func() map[string]string { return mapOf(Modules3to2[:]) })
	toPython2Globals = sync.OnceValue(func() map[Global]Global { return mapOf(Globals3to2[:]) })
)

func mapOf[T comparable](pairs [][2]T) map[T]T {
	m := make(map[T]T, len(pairs))
	for _, p := range pairs {
		m[p[0]] = p[1]
	}
	return m
}

// ToPython3 maps a name of Python 2; one that did not move stays as it is.
func (g Global) ToPython3() Global {
	if to, ok := toPython3Globals()[g]; ok {
		return to
	}
	if module, ok := toPython3Modules()[g.Module]; ok {
		g.Module = module
	}
	return g
}

// ToPython2 maps a name of Python 3; one that did not move stays as it is.
func (g Global) ToPython2() Global {
	if to, ok := toPython2Globals()[g]; ok {
		return to
	}
	if module, ok := toPython2Modules()[g.Module]; ok {
		g.Module = module
	}
	return g
}
