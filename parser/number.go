package parser

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	py "github.com/minipy-go/minipy/lexer"
	"github.com/minipy-go/minipy/parser/ast"
)

// maxIntDigits is CPython's default of sys.set_int_max_str_digits.
const maxIntDigits = 4300

func (c *cursor) number() ast.Expr {
	t := &c.toks[c.i]
	v, err := numberValue(t)
	if err != nil {
		c.failWith(err)
		return nil
	}
	c.i++
	return &ast.Constant{Span: tokenSpan(t), Value: v}
}

func numberValue(t *py.Token) (ast.ConstValue, error) {
	text := t.Value
	if len(text) == 1 {
		return ast.ConstInt{Small: int64(text[0] - '0')}, nil
	}
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	if text[0] == '0' && len(text) > 1 && strings.IndexByte("xXoObB", text[1]) >= 0 {
		return radixValue(text)
	}
	switch last := text[len(text)-1]; {
	case last == 'j' || last == 'J':
		f, _ := strconv.ParseFloat(text[:len(text)-1], 64)
		return ast.ConstComplex(complex(0, f)), nil
	case strings.ContainsAny(text, ".eE"):
		f, _ := strconv.ParseFloat(text, 64) // out of range is inf, as in CPython
		return ast.ConstFloat(f), nil
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return ast.ConstInt{Small: n}, nil
	}
	if len(text) > maxIntDigits {
		return nil, &actionError{span: tokenSpan(t), msg: fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit"+
			" - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", maxIntDigits, len(text))}
	}
	return bigValue(text, 10), nil
}

func radixValue(text string) (ast.ConstValue, error) {
	base := 16
	switch text[1] {
	case 'o', 'O':
		base = 8
	case 'b', 'B':
		base = 2
	}
	if n, err := strconv.ParseInt(text[2:], base, 64); err == nil {
		return ast.ConstInt{Small: n}, nil
	}
	return bigValue(text[2:], base), nil
}

// bigValue reads digits that the lexer has checked.
func bigValue(digits string, base int) ast.ConstValue {
	n, _ := new(big.Int).SetString(digits, base)
	if n.IsInt64() {
		return ast.ConstInt{Small: n.Int64()}
	}
	return ast.ConstInt{Big: n}
}
