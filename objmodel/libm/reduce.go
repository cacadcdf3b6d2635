package libm

import (
	"math"
	"math/big"
	"sync"
)

const twoOverPi = 0x1.45f306dc9c883p-1

// π/2 in five parts; all but the last times a number below 2**21 are exact.
const (
	pio2a = 0x1.921fb54400000p+0
	pio2b = 0x1.0b4611a600000p-34
	pio2c = 0x1.3198a2e000000p-69
	pio2d = 0x1.b839a25200000p-104
	pio2e = 0x1.27044533e63a0p-142
)

var pio2 = dd{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54}

// reduce gives x as q π/2 + r with |r| <= π/4 and a little; of q the lowest two
// bits. x is finite.
func reduce(x float64) (q int, r dd) {
	if math.Abs(x) < 0.78 {
		return 0, dd{x, 0}
	}
	if math.Abs(x) > 1<<20 {
		return reduceFar(x)
	}
	n := math.RoundToEven(x * twoOverPi)
	r = twoSum(x, -n*pio2a)
	r = r.addf(-n * pio2b)
	r = r.addf(-n * pio2c)
	r = r.addf(-n * pio2d)
	return int(n) & 3, r.addf(-n * pio2e)
}

// farBits is how many bits of 2/π are known.
const farBits = 1280

// farDigits is 2/π * 2**1280.
var farDigits = sync.OnceValue(func() *big.Int {
	b, _ := new(big.Int).SetString("a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561"+
		"b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f4"+
		"9c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b"+
		"3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361d", 16)
	return b
})

// reduceFar is reduce for large x: x times 2/π in integers (Payne and Hanek).
func reduceFar(x float64) (q int, r dd) {
	f, e := math.Frexp(math.Abs(x))
	p := big.NewInt(int64(f * (1 << 53)))
	p.Mul(p, farDigits())
	// |x| 2/π = p * 2**(e-53-farBits): the point stands at this bit.
	point := uint(farBits + 53 - e)
	whole := new(big.Int).Rsh(p, point)
	p.Sub(p, new(big.Int).Lsh(whole, point))
	if p.Bit(int(point)-1) != 0 {
		whole.Add(whole, big.NewInt(1))
		p.Sub(p, new(big.Int).Lsh(big.NewInt(1), point))
	}
	rest := new(big.Float).SetInt(p)
	rest.SetMantExp(rest, -int(point))
	hi, _ := rest.Float64()
	lo, _ := rest.Sub(rest, big.NewFloat(hi)).Float64()
	r = dd{hi, lo}.mul(pio2)
	q = int(whole.Bit(0)) | int(whole.Bit(1))<<1
	if x < 0 {
		return -q & 3, r.neg()
	}
	return q, r
}
