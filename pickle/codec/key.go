package codec

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
)

// Keys of dicts and members of sets are equal where Python's are: 1, 1.0, true
// and complex(1) are one key, tuples and frozensets are equal by their items,
// and what has no value of its own here (Class, Object, a host's pointer) by
// identity.

// text is the canonical form of a key that is no simple Go value.
type text string

// keyCost bounds what comparing keys may cost: the tuples of a hostile pickle
// hold each other twice, so that they are small and their items are not.
type keyCost struct{ left int }

// keyBudget is what one key may cost, in items and bytes.
const keyBudget = 1 << 24

// maxKeyDepth is how deep a key may nest.
const maxKeyDepth = 1000

func (c *keyCost) spend(n int) error {
	if c.left -= n; c.left < 0 {
		return &LimitError{Limit: "work on keys"}
	}
	return nil
}

// cheapKey is the length up to which a string is free as a key: a hash of it
// costs no more than the opcode that names it.
const cheapKey = 128

// canonical gives a comparable Go value that is equal for equal keys. Errors:
// *TypeError for what is unhashable in Python, *LimitError.
func canonical(key any, cost *keyCost) (any, error) {
	switch key := key.(type) {
	case string:
		if len(key) > cheapKey {
			return key, cost.spend(len(key))
		}
		return key, nil
	case int64, nil:
		return key, nil
	case bool:
		if key {
			return int64(1), nil
		}
		return int64(0), nil
	case float64:
		return canonicalFloat(key), nil
	case complex128:
		if imag(key) == 0 {
			return canonicalFloat(real(key)), nil
		}
		return key, nil
	case *big.Int:
		if key.IsInt64() {
			return key.Int64(), nil
		}
	case int:
		return int64(key), nil
	case *Class:
		return *key, nil
	case *List, *Dict, *ByteArray:
		return nil, unhashable(key)
	case *Set:
		if !key.Frozen {
			return nil, unhashable(key)
		}
	case Tuple, []byte:
	default:
		if !hashable(key) {
			return nil, unhashable(key)
		}
		return key, nil
	}
	b, err := appendKey(nil, key, cost, 0)
	return text(b), err
}

// canonicalFloat gives an int64 for a float that is equal to one.
func canonicalFloat(f float64) any {
	if f == math.Trunc(f) && f >= math.MinInt64 && f < -math.MinInt64 {
		return int64(f)
	}
	if f == math.Trunc(f) && !math.IsInf(f, 0) {
		n, _ := new(big.Float).SetFloat64(f).Int(nil)
		return text(appendBig(nil, n))
	}
	return f
}

// Tags of the canonical form.
const (
	tagSimple = iota
	tagText
	tagInt
	tagFloat
	tagTuple
	tagBytes
	tagFrozenSet
	tagBig
)

// appendKey writes the canonical form of a key that may be a part of another.
func appendKey(b []byte, key any, cost *keyCost, depth int) ([]byte, error) {
	if err := cost.spend(1); err != nil {
		return nil, err
	}
	if depth > maxKeyDepth {
		return nil, &LimitError{Limit: "depth of a key", Max: maxKeyDepth}
	}
	switch key := key.(type) {
	case Tuple:
		b = appendLength(b, tagTuple, len(key))
		for _, item := range key {
			var err error
			if b, err = appendKey(b, item, cost, depth+1); err != nil {
				return nil, err
			}
		}
		return b, nil
	case *Set:
		if key.Frozen {
			return appendFrozenSet(b, key, cost, depth)
		}
	case []byte:
		return append(appendLength(b, tagBytes, len(key)), key...), cost.spend(len(key))
	case *big.Int:
		if key.IsInt64() {
			return appendKey(b, key.Int64(), cost, depth)
		}
		return appendBig(b, key), cost.spend(len(key.Bits()))
	}
	simple, err := canonical(key, cost)
	if err != nil {
		return nil, err
	}
	switch simple := simple.(type) {
	case text:
		return append(b, simple...), nil
	case string:
		return append(appendLength(b, tagText, len(simple)), simple...), cost.spend(len(simple))
	case int64:
		return binary.AppendVarint(append(b, tagInt), simple), nil
	case float64:
		return binary.LittleEndian.AppendUint64(append(b, tagFloat), math.Float64bits(simple)), nil
	}
	return appendIdentity(b, simple), nil
}

func appendLength(b []byte, tag byte, n int) []byte {
	return binary.AppendUvarint(append(b, tag), uint64(n))
}

func appendBig(b []byte, n *big.Int) []byte {
	digits := n.Bytes()
	b = append(b, tagBig, byte(n.Sign()+1))
	return append(binary.AppendUvarint(b, uint64(len(digits))), digits...)
}

// appendFrozenSet writes the members in an order that depends on them alone.
func appendFrozenSet(b []byte, s *Set, cost *keyCost, depth int) ([]byte, error) {
	members := make([]string, 0, s.Len())
	for item := range s.All() {
		member, err := appendKey(nil, item, cost, depth+1)
		if err != nil {
			return nil, err
		}
		members = append(members, string(member))
	}
	slices.Sort(members)
	b = appendLength(b, tagFrozenSet, len(members))
	for _, member := range members {
		b = append(binary.AppendUvarint(b, uint64(len(member))), member...)
	}
	return b, nil
}
