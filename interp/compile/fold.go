package compile

import (
	"math"
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser/ast"
)

// Limits of folding, as CPython has them: a constant is not folded when the
// result would be larger.
const (
	maxIntBits    = 128
	maxStrSize    = 4096
	maxTupleItems = 256
)

// fold gives the value of a constant expression.
func (c *compiler) fold(e ast.Expr) (ast.ConstValue, bool) {
	switch n := e.(type) {
	case *ast.Constant:
		return n.Value, true
	case *ast.Name:
		if n.Id == "__debug__" && n.Ctx == ast.Load {
			return ast.ConstBool(c.opts.Optimize == 0), true
		}
		return nil, false
	case *ast.UnaryOp, *ast.BinOp, *ast.Tuple, *ast.Subscript:
		if f, ok := c.folds[e]; ok {
			return f.value, f.ok
		}
		if !c.enter() {
			return nil, false
		}
		v, ok := c.foldOperation(e)
		c.leave()
		c.folds[e] = folded{v, ok}
		return v, ok
	}
	return nil, false
}

// folded is what fold found out.
type folded struct {
	value ast.ConstValue
	ok    bool
}

func (c *compiler) foldOperation(e ast.Expr) (ast.ConstValue, bool) {
	switch n := e.(type) {
	case *ast.UnaryOp:
		v, ok := c.fold(n.Operand)
		if !ok {
			return nil, false
		}
		if _, isBool := v.(ast.ConstBool); isBool && n.Op == ast.UnaryInvert && c.opts.WarnInvert != nil && c.opts.WarnInvert() != nil {
			return nil, false
		}
		return foldUnary(n.Op, v)
	case *ast.BinOp:
		l, ok := c.fold(n.Left)
		if !ok {
			return nil, false
		}
		r, ok := c.fold(n.Right)
		if !ok {
			return nil, false
		}
		return foldBinary(n.Op, l, r)
	case *ast.Subscript:
		return c.foldSubscript(n)
	case *ast.Tuple:
		if n.Ctx != ast.Load {
			return nil, false
		}
		return c.foldItems(n.Elts)
	}
	return nil, false
}

func (c *compiler) foldItems(elts []ast.Expr) (ast.ConstValue, bool) {
	items := make(ast.ConstTuple, 0, len(elts))
	for _, e := range elts {
		v, ok := c.fold(e)
		if !ok {
			return nil, false
		}
		items = append(items, v)
	}
	return items, true
}

// foldMembers gives the constant that a display of constants can be replaced
// by where it is only searched: a tuple, or a frozenset for a set.
func (c *compiler) foldMembers(e ast.Expr) (ast.ConstValue, bool) {
	switch n := e.(type) {
	case *ast.List:
		return c.foldItems(n.Elts)
	case *ast.Set:
		v, ok := c.foldItems(n.Elts)
		if !ok {
			return nil, false
		}
		return ast.ConstFrozenSet(v.(ast.ConstTuple)), true
	}
	return nil, false
}

// number gives a bool as the int that it is.
func number(v ast.ConstValue) ast.ConstValue {
	if b, ok := v.(ast.ConstBool); ok {
		if b {
			return ast.ConstInt{Small: 1}
		}
		return ast.ConstInt{}
	}
	return v
}

func foldUnary(op ast.UnaryOperator, v ast.ConstValue) (ast.ConstValue, bool) {
	if op == ast.UnaryNot {
		return ast.ConstBool(!truth(v)), true
	}
	switch n := number(v).(type) {
	case ast.ConstInt:
		switch op {
		case ast.UnaryUSub:
			return intConst(new(big.Int).Neg(bigOf(n))), true
		case ast.UnaryInvert:
			return intConst(new(big.Int).Not(bigOf(n))), true
		}
		return n, true
	case ast.ConstFloat:
		switch op {
		case ast.UnaryUSub:
			return -n, true
		case ast.UnaryUAdd:
			return n, true
		}
	case ast.ConstComplex:
		switch op {
		case ast.UnaryUSub:
			return ast.ConstComplex(complex(-real(n), -imag(n))), true
		case ast.UnaryUAdd:
			return n, true
		}
	}
	return nil, false
}

func bigOf(i ast.ConstInt) *big.Int {
	if i.Big != nil {
		return i.Big
	}
	return big.NewInt(i.Small)
}

func intConst(b *big.Int) ast.ConstInt {
	if b.IsInt64() {
		return ast.ConstInt{Small: b.Int64()}
	}
	return ast.ConstInt{Big: b}
}

func foldBinary(op ast.Operator, l, r ast.ConstValue) (ast.ConstValue, bool) {
	if v, ok := foldBools(op, l, r); ok {
		return v, true
	}
	l, r = number(l), number(r)
	switch a := l.(type) {
	case ast.ConstInt:
		if b, ok := r.(ast.ConstInt); ok {
			return foldInts(op, bigOf(a), bigOf(b))
		}
		if op == ast.OpMult {
			return foldRepeat(r, a)
		}
	case ast.ConstStr:
		if b, ok := r.(ast.ConstStr); ok && op == ast.OpAdd && !splitsSurrogates(string(a), string(b)) {
			return a + b, true
		}
	case ast.ConstBytes:
		if b, ok := r.(ast.ConstBytes); ok && op == ast.OpAdd {
			return a + b, true
		}
	case ast.ConstTuple:
		if b, ok := r.(ast.ConstTuple); ok && op == ast.OpAdd {
			return append(append(ast.ConstTuple{}, a...), b...), true
		}
	}
	if n, ok := r.(ast.ConstInt); ok && op == ast.OpMult {
		if v, ok := foldRepeat(l, n); ok {
			return v, true
		}
	}
	if x, ok := floatOf(l); ok {
		if y, ok := floatOf(r); ok {
			return foldFloats(op, x, y)
		}
	}
	return foldComplex(op, l, r)
}

// foldBools computes the operators that give a bool for two bools.
func foldBools(op ast.Operator, l, r ast.ConstValue) (ast.ConstValue, bool) {
	a, ok1 := l.(ast.ConstBool)
	b, ok2 := r.(ast.ConstBool)
	if !ok1 || !ok2 {
		return nil, false
	}
	switch op {
	case ast.OpBitAnd:
		return a && b, true
	case ast.OpBitOr:
		return a || b, true
	case ast.OpBitXor:
		return ast.ConstBool(a != b), true
	}
	return nil, false
}

// splitsSurrogates reports whether two strings end and begin with what
// together would be one code point.
func splitsSurrogates(a, b string) bool {
	return strings.HasSuffix(a, "\xed") || len(a) >= 3 && a[len(a)-3] == 0xed && a[len(a)-2] >= 0xa0 && len(b) > 0 && b[0] == 0xed
}

// foldRepeat is a string, bytes object or tuple times an int.
func foldRepeat(v ast.ConstValue, n ast.ConstInt) (ast.ConstValue, bool) {
	if n.Big != nil || n.Small < 0 || n.Small > maxStrSize {
		return nil, false
	}
	k := int(n.Small)
	switch s := v.(type) {
	case ast.ConstStr:
		if utf8.RuneCountInString(string(s))*k <= maxStrSize && len(s)*k <= 4*maxStrSize {
			return ast.ConstStr(strings.Repeat(string(s), k)), true
		}
	case ast.ConstBytes:
		if len(s)*k <= maxStrSize {
			return ast.ConstBytes(strings.Repeat(string(s), k)), true
		}
	case ast.ConstTuple:
		if len(s)*k > maxTupleItems {
			return nil, false
		}
		all := ast.ConstTuple{}
		for range k {
			all = append(all, s...)
		}
		return all, true
	}
	return nil, false
}

// foldInts computes on two ints; what would raise is left to run time.
func foldInts(op ast.Operator, a, b *big.Int) (ast.ConstValue, bool) {
	r := new(big.Int)
	switch op {
	case ast.OpAdd:
		r.Add(a, b)
	case ast.OpSub:
		r.Sub(a, b)
	case ast.OpBitAnd:
		r.And(a, b)
	case ast.OpBitOr:
		r.Or(a, b)
	case ast.OpBitXor:
		r.Xor(a, b)
	case ast.OpMult:
		if a.BitLen()+b.BitLen() > maxIntBits {
			return nil, false
		}
		r.Mul(a, b)
	case ast.OpFloorDiv, ast.OpMod:
		if b.Sign() == 0 {
			return nil, false
		}
		m := new(big.Int)
		r.DivMod(a, b, m) // Euclidean: the remainder is never negative
		if m.Sign() != 0 && b.Sign() < 0 {
			m.Add(m, b)
			r.Sub(r, big.NewInt(1))
		}
		if op == ast.OpMod {
			r = m
		}
	case ast.OpPow:
		if b.Sign() < 0 || !b.IsInt64() || b.Int64() > maxIntBits || int64(a.BitLen())*b.Int64() > maxIntBits {
			return nil, false
		}
		r.Exp(a, b, nil)
	case ast.OpLShift:
		if b.Sign() < 0 || !b.IsInt64() || b.Int64() > maxIntBits || int64(a.BitLen())+b.Int64() > maxIntBits {
			return nil, false
		}
		r.Lsh(a, uint(b.Int64()))
	case ast.OpRShift:
		if b.Sign() < 0 || !b.IsInt64() || b.Int64() > math.MaxInt32 {
			return nil, false
		}
		r.Rsh(a, uint(b.Int64()))
	case ast.OpDiv:
		return foldFloatsOfInts(a, b)
	default:
		return nil, false
	}
	return intConst(r), true
}

// foldFloatsOfInts is true division of ints that floats hold exactly.
func foldFloatsOfInts(a, b *big.Int) (ast.ConstValue, bool) {
	if a.BitLen() > 53 || b.BitLen() > 53 || b.Sign() == 0 {
		return nil, false
	}
	return ast.ConstFloat(float64(a.Int64()) / float64(b.Int64())), true
}

// floatOf gives a float, or an int that a float holds exactly.
func floatOf(v ast.ConstValue) (float64, bool) {
	switch n := v.(type) {
	case ast.ConstFloat:
		return float64(n), true
	case ast.ConstInt:
		if b := bigOf(n); b.BitLen() <= 53 {
			return float64(b.Int64()), true
		}
	}
	return 0, false
}

func foldFloats(op ast.Operator, x, y float64) (ast.ConstValue, bool) {
	switch op {
	case ast.OpAdd:
		return ast.ConstFloat(x + y), true
	case ast.OpSub:
		return ast.ConstFloat(x - y), true
	case ast.OpMult:
		return ast.ConstFloat(x * y), true
	case ast.OpDiv:
		if y != 0 {
			return ast.ConstFloat(x / y), true
		}
	case ast.OpPow:
		return floatResult(objmodel.PowFloat(x, y))
	case ast.OpFloorDiv:
		return floatResult(objmodel.FloorDivFloat(x, y))
	case ast.OpMod:
		return floatResult(objmodel.ModFloat(x, y))
	}
	return nil, false
}

// floatResult gives a float that was computed without an error.
func floatResult(v objmodel.Value, err error) (ast.ConstValue, bool) {
	if err != nil || !v.IsFloat() {
		return nil, false
	}
	return ast.ConstFloat(v.AsFloat()), true
}

// foldSubscript is a constant string, bytes object or tuple at a constant
// index.
func (c *compiler) foldSubscript(n *ast.Subscript) (ast.ConstValue, bool) {
	if n.Ctx != ast.Load {
		return nil, false
	}
	v, ok := c.fold(n.Value)
	if !ok {
		return nil, false
	}
	k, ok := c.fold(n.Slice)
	i, isInt := number(k).(ast.ConstInt)
	if !ok || !isInt || i.Big != nil {
		return nil, false
	}
	switch s := v.(type) {
	case ast.ConstStr:
		if at, ok := index(i.Small, len(s)); ok && objmodel.IsASCII(string(s)) {
			return s[at : at+1], true
		}
	case ast.ConstBytes:
		if at, ok := index(i.Small, len(s)); ok {
			return ast.ConstInt{Small: int64(s[at])}, true
		}
	case ast.ConstTuple:
		if at, ok := index(i.Small, len(s)); ok {
			return s[at], true
		}
	}
	return nil, false
}

// index turns an index, which may count from the end, into an offset.
func index(i int64, size int) (int, bool) {
	if i < 0 {
		i += int64(size)
	}
	return int(i), i >= 0 && i < int64(size)
}

// foldComplex adds and subtracts, which is how complex literals are written.
func foldComplex(op ast.Operator, l, r ast.ConstValue) (ast.ConstValue, bool) {
	x, ok := complexOf(l)
	if !ok {
		return nil, false
	}
	y, ok := complexOf(r)
	if !ok {
		return nil, false
	}
	switch op {
	case ast.OpAdd:
		return ast.ConstComplex(complex(real(x)+real(y), imag(x)+imag(y))), true
	case ast.OpSub:
		return ast.ConstComplex(complex(real(x)-real(y), imag(x)-imag(y))), true
	}
	return nil, false
}

func complexOf(v ast.ConstValue) (complex128, bool) {
	if z, ok := v.(ast.ConstComplex); ok {
		return complex128(z), true
	}
	x, ok := floatOf(v)
	return complex(x, 0), ok
}
