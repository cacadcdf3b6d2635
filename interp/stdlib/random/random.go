// Package random makes the module _random: the generator that random stands
// on. It is the Mersenne Twister (MT19937, Matsumoto and Nishimura 1998) seeded
// as CPython seeds it, so that a seeded program draws the same numbers.
package random

import (
	"math/big"

	"github.com/minipy-go/minipy/interp/stdlib/entropy"
	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_random")
	m.Set("Random", randomType.Value())
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "sha512", Kind: objmodel.OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		data, ok := objmodel.BufferOf(a.V[0])
		if !ok {
			return Value{}, objmodel.TypeErrorf("a bytes-like object is required, not '%s'", a.V[0].TypeName())
		}
		sum := sha512([]byte(data))
		return objmodel.NewBytes(string(sum[:])), nil
	}},
	{Name: "entropy", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		var buf [32]byte
		if err := entropy.Read(buf[:]); err != nil {
			return Value{}, objmodel.Errorf(&objmodel.OSErrorType, "%s", err)
		}
		return objmodel.NewBig(new(big.Int).SetBytes(buf[:])), nil
	}},
}

// The parameters of MT19937.
const (
	stateSize  = 624
	shiftSize  = 397
	matrix     = 0x9908b0df
	upperMask  = 0x80000000
	lowerMask  = 0x7fffffff
	temperMask = 0x9d2c5680
	temperLast = 0xefc60000
)

var randomType = objmodel.Type{Name: "Random", Module: "_random", Doc: "Random() -> create a random number generator with its own internal state."}

// generator is a Mersenne Twister.
type generator struct {
	objmodel.Header
	state [stateSize]uint32
	index int
}

func asGenerator(v Value) *generator { return objmodel.Cast[generator](v, &randomType) }

// seedOne fills the state from one number.
func (g *generator) seedOne(s uint32) {
	g.state[0] = s
	for i := 1; i < stateSize; i++ {
		prev := g.state[i-1]
		g.state[i] = 1812433253*(prev^prev>>30) + uint32(i)
	}
	g.index = stateSize
}

// seedArray fills the state from a key of any length.
func (g *generator) seedArray(key []uint32) {
	g.seedOne(19650218)
	i, j := 1, 0
	step := func() {
		if i++; i >= stateSize {
			g.state[0] = g.state[stateSize-1]
			i = 1
		}
	}
	for range max(stateSize, len(key)) {
		prev := g.state[i-1]
		g.state[i] = (g.state[i] ^ (prev^prev>>30)*1664525) + key[j] + uint32(j)
		step()
		if j++; j >= len(key) {
			j = 0
		}
	}
	for range stateSize - 1 {
		prev := g.state[i-1]
		g.state[i] = (g.state[i] ^ (prev^prev>>30)*1566083941) - uint32(i)
		step()
	}
	g.state[0] = upperMask
}

// next gives 32 random bits.
func (g *generator) next() uint32 {
	if g.index >= stateSize {
		g.refill()
	}
	y := g.state[g.index]
	g.index++
	y ^= y >> 11
	y ^= y << 7 & temperMask
	y ^= y << 15 & temperLast
	return y ^ y>>18
}

func (g *generator) refill() {
	for k := range stateSize {
		y := g.state[k]&upperMask | g.state[(k+1)%stateSize]&lowerMask
		x := g.state[(k+shiftSize)%stateSize] ^ y>>1
		if y&1 != 0 {
			x ^= matrix
		}
		g.state[k] = x
	}
	g.index = 0
}

// float gives a number in [0, 1) with 53 random bits.
func (g *generator) float() float64 {
	a, b := g.next()>>5, g.next()>>6
	return (float64(a)*(1<<26) + float64(b)) / (1 << 53)
}

var specs = objmodel.Specs{&randomSpec}

var randomSpec = objmodel.TypeSpec{
	Type: &randomType, Object: (*generator)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
			g := &generator{Header: objmodel.NewHeader(&randomType)}
			g.seedOne(5489)
			return objmodel.Construct(cls, &randomType, objmodel.FromPtr(&g.Header)), nil
		},
		Init: func(t *Thread, self Value, args Args) error { return nil },
	},
	Methods: []objmodel.MethodDef{
		{Name: "random", Kind: objmodel.NoArgs, Doc: "random() -> x in the interval [0, 1).", Fn: func(t *Thread, a Args) (Value, error) {
			return objmodel.Float(asGenerator(a.V[0]).float()), nil
		}},
		{Name: "_seed", Kind: objmodel.OneArg, Fn: seed},
		{Name: "getrandbits", Kind: objmodel.OneArg, Doc: "getrandbits(k) -> x.  Generates an int with k random bits.", Fn: getRandBits},
		{Name: "_below", Kind: objmodel.OneArg, Fn: below},
		{Name: "_getstate", Kind: objmodel.NoArgs, Fn: getState},
		{Name: "_setstate", Kind: objmodel.OneArg, Fn: setState},
	},
}

// seed takes an int; its sign is dropped.
func seed(t *Thread, a Args) (Value, error) {
	b, ok := a.V[1].ToBig()
	if !ok {
		return Value{}, objmodel.TypeErrorf("'%s' object cannot be interpreted as an integer", a.V[1].TypeName())
	}
	var key []uint32
	if err := t.Reserve(int64(b.BitLen()/8+1), 2); err != nil {
		return Value{}, err
	}
	bytes := b.Bytes() // of the absolute value
	for end := len(bytes); end > 0; end -= 4 {
		var word uint32
		for _, c := range bytes[max(end-4, 0):end] {
			word = word<<8 | uint32(c)
		}
		key = append(key, word)
	}
	if len(key) == 0 {
		key = []uint32{0}
	}
	asGenerator(a.V[0]).seedArray(key)
	return objmodel.None, nil
}

func getRandBits(t *Thread, a Args) (Value, error) {
	k, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	if k < 0 {
		return Value{}, objmodel.ValueErrorf("number of bits must be non-negative")
	}
	return asGenerator(a.V[0]).bits(t, k)
}

// pieceWords is how many words are drawn between two looks at the limits.
const pieceWords = 1 << 14

// bits gives an int of k random bits, the first words drawn the lowest.
func (g *generator) bits(t *Thread, k int) (Value, error) {
	switch {
	case k == 0:
		return objmodel.Int(0), nil
	case k <= 32:
		return objmodel.Int(int64(g.next() >> (32 - k))), nil
	}
	if err := t.Reserve(int64(k/8+1), 1); err != nil {
		return Value{}, err
	}
	words := (k + 31) / 32
	buf := make([]byte, 4*words)
	for i := range words {
		if i%pieceWords == pieceWords-1 {
			if err := t.Tick(pieceWords / 32); err != nil {
				return Value{}, err
			}
		}
		r := g.next()
		if left := k - 32*i; left < 32 {
			r >>= 32 - left
		}
		at := len(buf) - 4*(i+1)
		buf[at], buf[at+1], buf[at+2], buf[at+3] = byte(r>>24), byte(r>>16), byte(r>>8), byte(r)
	}
	return objmodel.NewBig(new(big.Int).SetBytes(buf)), nil
}

// below gives a number in [0, n), drawn anew while it is too large.
func below(t *Thread, a Args) (Value, error) {
	n, ok := a.V[1].ToBig()
	if !ok || n.Sign() <= 0 {
		return objmodel.Int(0), nil
	}
	g := asGenerator(a.V[0])
	k := n.BitLen()
	if k <= 32 {
		limit := n.Uint64()
		for {
			if r := g.next() >> (32 - k); uint64(r) < limit {
				return objmodel.Int(int64(r)), nil
			}
		}
	}
	for {
		r, err := g.bits(t, k)
		if err != nil {
			return Value{}, err
		}
		if b, _ := r.ToBig(); b.Cmp(n) < 0 {
			return r, nil
		}
	}
}

// getState gives the 624 words and the index.
func getState(t *Thread, a Args) (Value, error) {
	g := asGenerator(a.V[0])
	items := make([]Value, 0, stateSize+1)
	for _, w := range g.state {
		items = append(items, objmodel.Int(int64(w)))
	}
	return objmodel.NewTuple(append(items, objmodel.Int(int64(g.index)))...), nil
}

func setState(t *Thread, a Args) (Value, error) {
	state := a.V[1].AsTuple()
	if state == nil {
		return Value{}, objmodel.TypeErrorf("state vector must be a tuple")
	}
	items := state.Items()
	if len(items) != stateSize+1 {
		return Value{}, objmodel.ValueErrorf("state vector is the wrong size")
	}
	g := asGenerator(a.V[0])
	var words [stateSize]uint32
	for i := range words {
		n, ok := items[i].ToInt()
		if !ok {
			return Value{}, objmodel.TypeErrorf("an integer is required")
		}
		words[i] = uint32(n)
	}
	index, ok := items[stateSize].ToInt()
	if !ok || index < 0 || index > stateSize {
		return Value{}, objmodel.ValueErrorf("invalid state")
	}
	g.state, g.index = words, int(index)
	return objmodel.None, nil
}
