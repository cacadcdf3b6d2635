package arrays

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// typecodes are the codes of the types of items.
const typecodes = "bBuwhHiIlLqQfd"

// sizeOf gives the size of the items of a typecode, 0 for an unknown one.
func sizeOf(code byte) int {
	switch code {
	case 'b', 'B':
		return 1
	case 'h', 'H':
		return 2
	case 'u', 'w', 'i', 'I', 'f':
		return 4
	case 'l', 'L', 'q', 'Q', 'd':
		return 8
	}
	return 0
}

func isUnicode(code byte) bool { return code == 'u' || code == 'w' }

// load reads the item at the beginning of b.
func load(code byte, b []byte) Value {
	switch code {
	case 'b':
		return objmodel.Int(int64(int8(b[0])))
	case 'B':
		return objmodel.Int(int64(b[0]))
	case 'h':
		return objmodel.Int(int64(int16(binary.LittleEndian.Uint16(b))))
	case 'H':
		return objmodel.Int(int64(binary.LittleEndian.Uint16(b)))
	case 'i':
		return objmodel.Int(int64(int32(binary.LittleEndian.Uint32(b))))
	case 'I':
		return objmodel.Int(int64(binary.LittleEndian.Uint32(b)))
	case 'l', 'q':
		return objmodel.Int(int64(binary.LittleEndian.Uint64(b)))
	case 'f':
		return objmodel.Float(float64(math.Float32frombits(binary.LittleEndian.Uint32(b))))
	case 'd':
		return objmodel.Float(math.Float64frombits(binary.LittleEndian.Uint64(b)))
	case 'u', 'w':
		return objmodel.NewStr(wtf8.String(charAt(b)))
	}
	u := binary.LittleEndian.Uint64(b)
	if u > math.MaxInt64 {
		return objmodel.NewBig(new(big.Int).SetUint64(u))
	}
	return objmodel.Int(int64(u))
}

// charAt reads a character; what is none is read as U+FFFD.
func charAt(b []byte) rune {
	if u := binary.LittleEndian.Uint32(b); u <= 0x10FFFF {
		return rune(u)
	}
	return 0xFFFD
}

// encode gives the bytes of v as an item. Errors: TypeError, OverflowError.
func encode(t *Thread, code byte, v Value) (item [8]byte, err error) {
	switch code {
	case 'u', 'w':
		s := v.StrObject()
		if s == nil || s.Len() != 1 {
			return item, objmodel.TypeErrorf("array item must be unicode character")
		}
		r, _ := wtf8.DecodeRune(s.String())
		binary.LittleEndian.PutUint32(item[:], uint32(r))
		return item, nil
	case 'f', 'd':
		f, err := objmodel.RealFloat(t, v)
		if code == 'f' {
			binary.LittleEndian.PutUint32(item[:], math.Float32bits(float32(objmodel.PlainFloat(f))))
		} else {
			binary.LittleEndian.PutUint64(item[:], math.Float64bits(objmodel.PlainFloat(f)))
		}
		return item, err
	}
	n, err := objmodel.Index(t, v)
	if err != nil {
		return item, err
	}
	b, _ := n.ToBig()
	if msg := outOfRange(code, b); msg != "" {
		return item, objmodel.OverflowErrorf("%s", msg)
	}
	u := b.Uint64() // of the absolute value
	if b.Sign() < 0 {
		u = -u
	}
	binary.LittleEndian.PutUint64(item[:], u)
	return item, nil
}

// bound is a check that CPython makes of an int for a typecode: through the C
// type of its parser first, through the type of the item then.
type bound struct {
	lo, hi int64
	name   string
}

var (
	boundChar   = bound{math.MinInt8, math.MaxInt8, "signed char"}
	boundShort  = bound{math.MinInt16, math.MaxInt16, "signed short integer"}
	boundInt    = bound{math.MinInt32, math.MaxInt32, "signed integer"}
	boundByte   = bound{0, math.MaxUint8, "unsigned byte integer"}
	boundUShort = bound{0, math.MaxUint16, "unsigned short"}
)

// outOfRange gives CPython's message for an int that is no item, "" for one
// that is.
func outOfRange(code byte, b *big.Int) string {
	var bounds []bound
	switch code {
	case 'b':
		bounds = []bound{boundShort, boundChar}
	case 'B':
		bounds = []bound{boundByte}
	case 'h':
		bounds = []bound{boundShort}
	case 'H':
		bounds = []bound{boundInt, boundUShort}
	case 'i':
		bounds = []bound{boundInt}
	case 'I', 'L':
		switch {
		case b.Sign() < 0:
			return "can't convert negative value to unsigned int"
		case !b.IsUint64():
			return "Python int too large to convert to C unsigned long"
		case code == 'I' && b.Uint64() > math.MaxUint32:
			return "unsigned int is greater than maximum"
		}
		return ""
	case 'Q':
		if b.Sign() < 0 {
			return "can't convert negative int to unsigned"
		}
		if !b.IsUint64() {
			return "int too big to convert"
		}
		return ""
	case 'q':
		if !b.IsInt64() {
			return "int too big to convert"
		}
		return ""
	}
	if !b.IsInt64() {
		return "Python int too large to convert to C long"
	}
	for _, c := range bounds {
		if b.Int64() < c.lo {
			return c.name + " is less than minimum"
		}
		if b.Int64() > c.hi {
			return c.name + " is greater than maximum"
		}
	}
	return ""
}

// swapItems reverses the bytes of every item.
func swapItems(data []byte, size int) {
	for ; len(data) > 0; data = data[size:] {
		slices.Reverse(data[:size])
	}
}
