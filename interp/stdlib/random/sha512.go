package random

import (
	"encoding/binary"
	"math/bits"
)

// The hash function SHA-512 (FIPS 180-4), by which CPython's random turns a
// seed that is text into a number. crypto/sha512 would link the whole of Go's
// FIPS module: 0.2 MB, and tests of itself at each start.

const (
	sha512Size  = 64  // bytes of a digest
	sha512Block = 128 // bytes that are mixed in at a time
	sha512Count = 16  // bytes of the message's length at the end
)

// sha512Start is the state before the first block: the fractions of the square
// roots of the first eight primes.
var sha512Start = [8]uint64{
	0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
}

// sha512Rounds has the constant of each round: the fractions of the cube roots
// of the first eighty primes.
var sha512Rounds = [80]uint64{
	0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
	0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
	0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
	0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
	0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
	0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
	0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
	0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
	0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
	0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
	0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
	0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
	0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
	0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
	0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
	0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
	0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
	0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
	0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
	0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
}

// sha512 gives the digest of data.
func sha512(data []byte) (digest [sha512Size]byte) {
	state := sha512Start
	whole := len(data) / sha512Block * sha512Block
	for rest := data[:whole]; len(rest) > 0; rest = rest[sha512Block:] {
		mixBlock(&state, rest[:sha512Block])
	}
	last := padded(data[whole:], uint64(len(data)))
	for ; len(last) > 0; last = last[sha512Block:] {
		mixBlock(&state, last[:sha512Block])
	}
	for i, word := range state {
		binary.BigEndian.PutUint64(digest[8*i:], word)
	}
	return digest
}

// padded gives the one or two blocks that end a message of size bytes: its
// tail, a bit that is set, zeros, and the message's length in bits.
func padded(tail []byte, size uint64) []byte {
	blocks := make([]byte, (len(tail)+1+sha512Count+sha512Block-1)/sha512Block*sha512Block)
	blocks[copy(blocks, tail)] = 0x80
	end := blocks[len(blocks)-sha512Count:]
	binary.BigEndian.PutUint64(end, size>>61)
	binary.BigEndian.PutUint64(end[8:], size<<3)
	return blocks
}

// mixBlock mixes one block into the state.
func mixBlock(state *[8]uint64, block []byte) {
	var schedule [80]uint64
	for i := range 16 {
		schedule[i] = binary.BigEndian.Uint64(block[8*i:])
	}
	for i := 16; i < len(schedule); i++ {
		old, recent := schedule[i-15], schedule[i-2]
		schedule[i] = schedule[i-16] + schedule[i-7] +
			(turned(old, 1) ^ turned(old, 8) ^ old>>7) +
			(turned(recent, 19) ^ turned(recent, 61) ^ recent>>6)
	}
	s := *state
	for i, word := range schedule {
		choice := s[4]&s[5] ^ ^s[4]&s[6]
		majority := s[0]&s[1] ^ s[0]&s[2] ^ s[1]&s[2]
		low := s[7] + (turned(s[4], 14) ^ turned(s[4], 18) ^ turned(s[4], 41)) + choice + sha512Rounds[i] + word
		high := (turned(s[0], 28) ^ turned(s[0], 34) ^ turned(s[0], 39)) + majority
		s = [8]uint64{low + high, s[0], s[1], s[2], s[3] + low, s[4], s[5], s[6]}
	}
	for i := range state {
		state[i] += s[i]
	}
}

// turned rotates a word to the right.
func turned(word uint64, by int) uint64 { return bits.RotateLeft64(word, -by) }
