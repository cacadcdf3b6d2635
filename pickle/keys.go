package pickle

import (
	"math"

	"github.com/minipy-go/minipy/objmodel"
)

// Tuples that hold one tuple twice, which holds one tuple twice, and so on, are
// small in a pickle, but hashing or comparing one of them takes forever. CPython
// does so. Here what the keys and members of one pickle may cost is bounded.

// The items that keys may have, all together and counted as often as they are
// met: so many in any pickle, and so many more for each opcode.
const (
	keyItems          = 1 << 22
	keyItemsPerOpcode = 64
)

// keyWork is what the keys of a pickle have cost.
type keyWork struct {
	spent int64
	// sizes are those of tuples and frozensets that hold others.
	sizes map[objmodel.Value]int64
}

// allowKey charges for a key that is about to be hashed. Errors:
// UnpicklingError.
func (u *Unpickler) allowKey(key objmodel.Value) error {
	if typ := key.Type(); typ != &objmodel.TupleType && typ != &objmodel.FrozenSetType {
		return nil
	}
	u.keys.spent += u.keys.size(key, 0)
	if u.keys.spent > keyItems+keyItemsPerOpcode*u.opcodes {
		return u.state.unpicklingErrorf("keys of too many items")
	}
	return nil
}

// size is the number of items in a key, at any depth.
func (w *keyWork) size(key objmodel.Value, depth int) int64 {
	if depth > objmodel.DefaultNativeLimit {
		return 1 // hashing it raises RecursionError
	}
	if n, ok := w.sizes[key]; ok {
		return n
	}
	total, deep := int64(1), false
	add := func(item objmodel.Value) {
		if typ := item.Type(); typ == &objmodel.TupleType || typ == &objmodel.FrozenSetType {
			deep = true
			total = min(total+w.size(item, depth+1), math.MaxInt32)
		} else {
			total++
		}
	}
	if key.Type() == &objmodel.TupleType {
		for _, item := range key.AsTuple().Items() {
			add(item)
		}
	} else {
		for pos := 0; ; {
			item, ok := key.AsSet().Next(&pos)
			if !ok {
				break
			}
			add(item)
		}
	}
	if deep {
		if w.sizes == nil {
			w.sizes = make(map[objmodel.Value]int64)
		}
		w.sizes[key] = total
	}
	return total
}
