package objmodel

import (
	"bufio"
	"crypto/md5"
	"encoding/hex"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// readNumber makes a value of its text in testdata/numbers.txt.
func readNumber(t *testing.T, s string) Value {
	rest := s[1:]
	float := func(s string) float64 {
		f, err := strconv.ParseFloat(s, 64)
		require.NoError(t, err)
		return f
	}
	switch s[0] {
	case 'n':
		return None
	case 'b':
		return Bool(rest == "1")
	case 'i':
		b, ok := new(big.Int).SetString(rest, 16)
		require.True(t, ok, s)
		return NewBig(b)
	case 'f':
		return Float(float(rest))
	case 'c':
		re, im, _ := strings.Cut(rest, ",")
		return NewComplex(float(re), float(im))
	case 's':
		return NewStr(rest)
	}
	require.Equal(t, "()", s)
	return EmptyTuple
}

// showNumber is the inverse of readNumber.
func showNumber(th *Thread, v Value) string {
	float := func(f float64) string {
		r, err := CallMethod(th, Float(f), Name("hex"))
		if err != nil {
			return err.Error()
		}
		s, _ := r.ToStr()
		return s
	}
	switch {
	case v.IsNone():
		return "n"
	case v.IsBool():
		return "b" + strconv.Itoa(int(v.AsInt()))
	case v.Type() == &IntType:
		b, _ := v.ToBig()
		return "i" + b.Text(16)
	case v.IsFloat():
		return "f" + float(v.AsFloat())
	case v.AsComplex() != nil:
		re, im := v.AsComplex().Parts()
		return "c" + float(re) + "," + float(im)
	case v.AsTuple() != nil:
		var parts []string
		for _, x := range v.AsTuple().Items() {
			parts = append(parts, showNumber(th, x))
		}
		return "(" + strings.Join(parts, ";") + ")"
	case v.AsStr() != nil:
		return "s" + v.AsStr().String()
	}
	return "?" + v.TypeName()
}

func showOutcome(th *Thread, v Value, err error) string {
	if err != nil {
		return "!" + err.Error()
	}
	s := showNumber(th, v)
	if len(s) > 200 {
		sum := md5.Sum([]byte(s))
		s = "#" + hex.EncodeToString(sum[:])
	}
	return "=" + s
}

var testedBinary = map[string]BinaryOp{
	"add": OpAdd, "sub": OpSub, "mul": OpMul, "truediv": OpTrueDiv, "floordiv": OpFloorDiv, "mod": OpMod, "divmod": OpDivMod,
	"pow": OpPow, "lshift": OpLShift, "rshift": OpRShift, "and_": OpAnd, "xor": OpXor, "or_": OpOr,
}

var testedCompare = map[string]CompareOp{"lt": LT, "le": LE, "eq": EQ, "ne": NE, "gt": GT, "ge": GE}

var testedUnary = map[string]func(t *Thread, v Value) (Value, error){
	"neg": Neg, "pos": Pos, "abs": Abs, "invert": Invert, "repr": ReprValue,
	"hash": func(t *Thread, v Value) (Value, error) { h, err := Hash(t, v); return Int(h), err },
	"bool": func(t *Thread, v Value) (Value, error) { b, err := Truth(t, v); return Bool(b), err },
}

var testedTypes = map[string]*Type{"int": &IntType, "float": &FloatType, "complex": &ComplexType}

// runNumber does what a line of testdata/numbers.txt says.
func runNumber(th *Thread, op string, args []Value) (Value, error) {
	if b, ok := testedBinary[op]; ok && len(args) == 2 {
		return Binary(th, args[0], args[1], b)
	}
	if c, ok := testedCompare[op]; ok {
		return Compare(th, args[0], args[1], c)
	}
	if f, ok := testedUnary[op]; ok {
		return f(th, args[0])
	}
	if c, ok := testedTypes[op]; ok {
		return Call(th, c.Value(), args...)
	}
	if op == "pow" {
		return Pow(th, args[0], args[1], args[2])
	}
	if op[0] == '.' {
		return CallMethod(th, args[0], Name(op[1:]), args[1:]...)
	}
	if op == "round" && len(args) == 2 && args[1].IsNone() {
		args = args[:1] // as the built-in function does
	}
	r, found, err := CallSpecial(th, args[0], Name("__"+op+"__"), args[1:]...)
	if !found && op == "round" {
		return Value{}, TypeErrorf("type %s doesn't define __round__ method", args[0].TypeName())
	}
	if !found {
		return Value{}, NoAttribute(args[0], Name("__"+op+"__"))
	}
	return r, err
}

func TestNumbers(t *testing.T) {
	th := newTestThread()
	name := "testdata/numbers.txt"
	if s := os.Getenv("NUMBERS"); s != "" {
		name = s
	}
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	scan := bufio.NewScanner(file)
	scan.Buffer(nil, 1<<20)
	n := 0
	for ; scan.Scan(); n++ {
		fields := strings.Split(scan.Text(), "\t")
		var args []Value
		for _, s := range fields[1 : len(fields)-1] {
			args = append(args, readNumber(t, s))
		}
		r, err := runNumber(th, fields[0], args)
		if got := showOutcome(th, r, err); got != fields[len(fields)-1] {
			t.Errorf("%s\n got %s", scan.Text(), got)
		}
	}
	require.NoError(t, scan.Err())
	require.Greater(t, n, 10000)
}
