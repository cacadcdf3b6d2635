package objmodel

import (
	"encoding/binary"
	"math"
	"math/big"
	"math/bits"
	"math/rand/v2"
	"os"
	"strconv"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// hashKey is the key of string hashing. Static strings are shared by all
// interpreters, so the key belongs to the process: it is made of
// PYTHONHASHSEED as CPython makes it (0 is the zero key, a number seeds its
// generator, anything else is random).
var hashKey = readHashKey(os.Getenv("PYTHONHASHSEED"))

func readHashKey(env string) [2]uint64 {
	seed, err := strconv.ParseUint(env, 10, 32)
	if err != nil {
		return [2]uint64{rand.Uint64(), rand.Uint64()}
	}
	if seed == 0 {
		return [2]uint64{}
	}
	var buf [16]byte
	x := uint32(seed)
	for i := range buf {
		x = x*214013 + 2531011
		buf[i] = byte(x >> 16)
	}
	return [2]uint64{binary.LittleEndian.Uint64(buf[:8]), binary.LittleEndian.Uint64(buf[8:])}
}

// hashText hashes the text as CPython does: over the code points in the
// narrowest of one, two or four bytes that holds all of them.
func hashText(s *Str) int64 {
	if len(s.s) == 0 {
		return 0
	}
	if s.IsASCII() {
		return HashBytes(unsafe.Slice(unsafe.StringData(s.s), len(s.s)))
	}
	lead := byte(0)
	for i := range len(s.s) {
		lead = max(lead, s.s[i])
	}
	var buf [256]byte
	b := buf[:0]
	for i := 0; i < len(s.s); {
		if c := s.s[i]; c < 0x80 && lead < 0xC4 {
			b = append(b, c)
			i++
			continue
		}
		r, n := wtf8.DecodeRune(s.s[i:])
		i += n
		switch {
		case lead < 0xC4: // none from U+0100 on
			b = append(b, byte(r))
		case lead < 0xF0: // none from U+10000 on
			b = append(b, byte(r), byte(r>>8))
		default:
			b = binary.LittleEndian.AppendUint32(b, uint32(r))
		}
	}
	return HashBytes(b)
}

// HashBytes is CPython's hash of a byte string: SipHash-1-3.
func HashBytes(b []byte) int64 {
	if len(b) == 0 {
		return 0
	}
	h := int64(sipHash13(hashKey, b))
	if h == -1 {
		return -2
	}
	return h
}

// sipHash13 is SipHash with one compression and three finalisation rounds
// (Aumasson and Bernstein).
func sipHash13(key [2]uint64, b []byte) uint64 {
	v0 := key[0] ^ 0x736f6d6570736575
	v1 := key[1] ^ 0x646f72616e646f6d
	v2 := key[0] ^ 0x6c7967656e657261
	v3 := key[1] ^ 0x7465646279746573
	last := uint64(len(b)) << 56
	for len(b) >= 8 {
		m := binary.LittleEndian.Uint64(b)
		v3 ^= m
		v0, v1, v2, v3 = sipRound(v0, v1, v2, v3)
		v0 ^= m
		b = b[8:]
	}
	for i, c := range b {
		last |= uint64(c) << (8 * i)
	}
	v3 ^= last
	v0, v1, v2, v3 = sipRound(v0, v1, v2, v3)
	v0 ^= last
	v2 ^= 0xff
	for range 3 {
		v0, v1, v2, v3 = sipRound(v0, v1, v2, v3)
	}
	return v0 ^ v1 ^ v2 ^ v3
}

func sipRound(v0, v1, v2, v3 uint64) (uint64, uint64, uint64, uint64) {
	v0 += v1
	v1 = bits.RotateLeft64(v1, 13) ^ v0
	v0 = bits.RotateLeft64(v0, 32)
	v2 += v3
	v3 = bits.RotateLeft64(v3, 16) ^ v2
	v0 += v3
	v3 = bits.RotateLeft64(v3, 21) ^ v0
	v2 += v1
	v1 = bits.RotateLeft64(v1, 17) ^ v2
	v2 = bits.RotateLeft64(v2, 32)
	return v0, v1, v2, v3
}

// hashModulus is 2**61-1, the prime that numeric hashes are reduced by.
const hashModulus = 1<<61 - 1

// HashInt is hash() of an int.
func HashInt(i int64) int64 {
	if -hashModulus < i && i < hashModulus && i != -1 {
		return i
	}
	return hashFar(i)
}

// hashFar is HashInt of an int that is not its own hash.
func hashFar(i int64) int64 {
	if h := i % hashModulus; h != -1 {
		return h
	}
	return -2
}

// HashBig is hash() of an int of any size.
func HashBig(b *big.Int) int64 {
	// The modulus is 2**61 - 1, so a shift of the rest is a rotation.
	const turn = bits.UintSize % 61
	var rest uint64
	words := b.Bits()
	for i := len(words) - 1; i >= 0; i-- {
		w := uint64(words[i])
		rest = rest<<turn&hashModulus | rest>>(61-turn)
		rest += w&hashModulus + w>>61
		for rest >= hashModulus {
			rest -= hashModulus
		}
	}
	h := int64(rest)
	if b.Sign() < 0 {
		h = -h
	}
	if h == -1 {
		return -2
	}
	return h
}

// HashFloat is hash() of a float: that of the equal int or fraction. NaNs
// hash by identity, which for an unboxed float is its bits.
func HashFloat(f float64) int64 {
	switch {
	case f != f:
		return int64(Float(f).ID() >> 4)
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -314159
	}
	if f == math.Trunc(f) && math.Abs(f) < 1<<62 {
		return HashInt(int64(f))
	}
	m, e := math.Frexp(f)
	sign := int64(1)
	if m < 0 {
		sign, m = -1, -m
	}
	var x uint64
	for m != 0 {
		x = (x<<28)&hashModulus | x>>(61-28)
		m *= 268435456
		e -= 28
		y := uint64(m)
		m -= float64(y)
		x += y
		if x >= hashModulus {
			x -= hashModulus
		}
	}
	if e >= 0 {
		e %= 61
	} else {
		e = 60 - (-1-e)%61
	}
	x = (x<<e)&hashModulus | x>>(61-e)
	h := int64(x) * sign
	if h == -1 {
		return -2
	}
	return h
}

// HashPointer is the hash of an object by identity.
func HashPointer(p unsafe.Pointer) int64 {
	h := int64(bits.RotateLeft64(uint64(uintptr(p)), -4))
	if h == -1 {
		return -2
	}
	return h
}

// Hash is Python's hash(v). Errors: TypeError for unhashable values, or what
// a Python-level __hash__ raises.
func Hash(t *Thread, v Value) (int64, error) {
	switch v.p {
	case &intHdr, &boolHdr:
		return HashInt(int64(v.n)), nil
	case &floatHdr:
		return HashFloat(v.AsFloat()), nil
	}
	switch v.p.typ {
	case &StrType:
		return (*Str)(unsafe.Pointer(v.p)).Hash(), nil
	case &TupleType:
		if h, ok := hashPlain((*Tuple)(unsafe.Pointer(v.p)).Items()); ok {
			return h, t.Tick(1)
		}
	}
	if f := v.p.typ.Slots.Hash; f != nil {
		if err := t.EnterMachine(); err != nil {
			return 0, err
		}
		h, err := f(t, v)
		t.LeaveMachine()
		return h, err
	}
	return 0, TypeErrorf("unhashable type: '%s'", v.TypeName())
}
