package objmodel

// hashedKey is a key of a dict or a member of a set together with its hash, in
// the two words of a Value: n is the number of an int, a float or a bool, whose
// hash follows from it, and the hash of anything else. Two are the same when the
// keys are the same object with the same hash.
type hashedKey struct {
	p *Header // nil: none
	n uint64
}

// withHash puts a key and its hash together.
func (v Value) withHash(hash int64) hashedKey {
	if v.p == &intHdr || v.p == &floatHdr {
		return hashedKey(v)
	}
	return hashedKey{v.p, uint64(hash)}
}

// key gives the key without its hash.
func (k hashedKey) key() Value {
	if k.p == &intHdr || k.p == &floatHdr || k.p == &boolHdr {
		return Value(k)
	}
	return Value{p: k.p}
}

// storedHash gives the hash of the hashedKey{p, n}.
func storedHash(p *Header, n uint64) int64 {
	if p == &floatHdr || n >= hashModulus && p == &intHdr {
		return numberHash(p, n)
	}
	return int64(n)
}

// numberHash is storedHash of an int or a float that may not be its own hash.
//
//go:noinline
func numberHash(p *Header, n uint64) int64 {
	if p == &intHdr {
		return HashInt(int64(n))
	}
	return HashFloat(Value{p, n}.AsFloat())
}
