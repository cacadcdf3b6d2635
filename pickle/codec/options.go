package codec

import (
	"math"
	"strings"
)

// The limits that a zero field of DecodeOptions and EncodeOptions stands for.
const (
	// DefaultMaxDepth is how deep values may nest.
	DefaultMaxDepth = 20_000
	// DefaultMaxBytes is the size of a pickle in bytes.
	DefaultMaxBytes = 1 << 30
)

// Unlimited switches a limit off.
const Unlimited = -1

// DecodeOptions say what a pickle may name, what becomes of it, and how much of
// anything there may be. The zero value decodes data and refuses every class
// that is not in the table of the package's documentation.
type DecodeOptions struct {
	// Allow lists the classes and functions that a pickle may name:
	// "package.module.Name", "package.module.*" for all of a module, or "*" for
	// everything. An allowed class becomes an Object, unless Types or FindClass
	// knows it. Nothing is imported or called in any case.
	Allow []string
	// Types are samples of struct types whose tags name their classes, such as
	// Point{}: instances of these become pointers to such structs.
	Types []any
	// FindClass is asked for every class that Types does not know and the table
	// has nothing for, before Allow is: what it returns stands for the class. A
	// Constructor makes the instances; a *Class leaves them Objects; anything
	// else is a value that no instance can be made of. A nil value means that
	// Allow decides. Its errors end the decoding.
	FindClass func(module, name string) (any, error)
	// PersistentLoad gives the object of a persistent ID; nil: a pickle that
	// has one is malformed.
	PersistentLoad func(id any) (any, error)
	// Extensions are the classes of copyreg's extension codes.
	Extensions map[int]Class
	// Buffers are the out-of-band buffers of protocol 5, in their order; they
	// become []byte, or ByteArray where they may be written to.
	Buffers [][]byte
	// Encoding says what the strings of Python 2 become: string by "ASCII" (the
	// same as ""), "latin1" or "utf-8", or []byte by "bytes".
	Encoding string
	// Python3Names leaves the names in pickles of protocols below 3 as they are;
	// otherwise those of Python 2 become those of Python 3.
	Python3Names bool
	// ShareInput lets []byte be parts of the bytes that are decoded, which must
	// then not change. Readers are always copied from.
	ShareInput bool

	// MaxBytes is how long the pickle may be; 0 means DefaultMaxBytes.
	MaxBytes int64
	// MaxDepth is how deep values may nest; 0 means DefaultMaxDepth.
	MaxDepth int
	// MaxMemo is how many objects may be remembered for reference; 0 means as
	// many as the pickle has room for.
	MaxMemo int
	// MaxObjects is how many values may be made; 0 means as many as the pickle
	// has room for.
	MaxObjects int
}

// limit gives the value of an option that has a default.
func limit[N int | int64](option, fallback N) N {
	switch {
	case option < 0:
		return math.MaxInt
	case option == 0:
		return fallback
	}
	return option
}

// Allows reports whether the list names a class.
func Allows(list []string, module, name string) bool {
	for _, pattern := range list {
		if pattern == "*" || len(pattern) == len(module)+1+len(name) && strings.HasPrefix(pattern, module) &&
			pattern[len(module)] == '.' && strings.HasSuffix(pattern, name) {
			return true
		}
		if all, ok := strings.CutSuffix(pattern, ".*"); ok && all == module {
			return true
		}
	}
	return false
}

// Constructor is what FindClass returns for a class that the host knows how to
// make instances of: it gets what __new__, or the class itself, would be called
// with, and gives the instance. kwargs is nil if there are none.
//
// What more the pickle has for the instance is handed to it if it has the
// methods of StateSetter, Appender and ItemSetter; without the one that is
// needed, decoding ends with a TypeError.
type Constructor func(args Tuple, kwargs *Dict) (any, error)

// StateSetter gets what __setstate__ would: the instance's __dict__ as *Dict, a
// Tuple of that and the slots, or whatever __getstate__ gave.
type StateSetter interface{ SetPickleState(state any) error }

// Appender gets the items of an instance of a subclass of list, set or deque,
// maybe in several calls.
type Appender interface{ AppendPickleItems(items []any) error }

// ItemSetter gets the items of an instance of a subclass of dict, one by one.
type ItemSetter interface{ SetPickleItem(key, value any) error }
