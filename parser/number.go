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
	v, err := numberValue(t, maxDigits(c.toks))
	if err != nil {
		c.failWith(err)
		return nil
	}
	c.i++
	return &ast.Constant{Span: tokenSpan(t), Value: v}
}

// maxDigits returns how many digits a decimal literal may have, 0 for any
// number. It stands in the Start token, which has no column of its own.
func maxDigits(toks []py.Token) int { return toks[0].Pos.Column }

// setMaxDigits sets what maxDigits returns, by Options.MaxDigits.
func setMaxDigits(toks []py.Token, n int) {
	switch {
	case n == 0:
		n = maxIntDigits
	case n < 0:
		n = 0
	}
	toks[0].Pos.Column = n
}

func numberValue(t *py.Token, limit int) (ast.ConstValue, error) {
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
	if limit > 0 && len(text) > limit {
		span := tokenSpan(t)
		span.Col, span.EndCol = -1, -1 // CPython gives no columns
		return nil, &actionError{span: span, msg: fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit"+
			" - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", limit, len(text))}
	}
	n, _ := new(big.Int).SetString(text, 10)
	return bigValue(n), nil
}

func radixValue(text string) (ast.ConstValue, error) {
	bits := 4
	switch text[1] {
	case 'o', 'O':
		bits = 3
	case 'b', 'B':
		bits = 1
	}
	if n, err := strconv.ParseInt(text[2:], 1<<bits, 64); err == nil {
		return ast.ConstInt{Small: n}, nil
	}
	return bigValue(packDigits(text[2:], bits)), nil
}

// packDigits reads digits of so many bits each, in time that grows with their
// number only, which big.Int.SetString does not.
func packDigits(digits string, bits int) *big.Int {
	bytes := make([]byte, (len(digits)*bits+7)/8)
	at, held, n := len(bytes), uint(0), 0
	for i := len(digits) - 1; i >= 0; i-- {
		held |= digitValue(digits[i]) << n
		for n += bits; n >= 8; n -= 8 {
			at--
			bytes[at] = byte(held)
			held >>= 8
		}
	}
	if n > 0 {
		bytes[at-1] = byte(held)
	}
	return new(big.Int).SetBytes(bytes)
}

func digitValue(c byte) uint {
	if c <= '9' {
		return uint(c - '0')
	}
	return uint(c|0x20-'a') + 10
}

func bigValue(n *big.Int) ast.ConstValue {
	if n.IsInt64() {
		return ast.ConstInt{Small: n.Int64()}
	}
	return ast.ConstInt{Big: n}
}
