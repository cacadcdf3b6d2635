package compile

import (
	"strings"

	"github.com/minipy-go/minipy/parser/ast"
)

// percentFormat turns "text %s" % (a, b) into the f-string that does the same,
// as CPython does: only for a tuple of as many items as there are conversions,
// which must be %s, %r or %a, with a width and precision at most.
func (c *compiler) percentFormat(n *ast.BinOp) (*ast.JoinedStr, bool) {
	if n.Op != ast.OpMod {
		return nil, false
	}
	v, ok := c.fold(n.Left)
	if !ok {
		return nil, false
	}
	text, ok := v.(ast.ConstStr)
	items, isTuple := n.Right.(*ast.Tuple)
	if !ok || !isTuple || hasStar(items.Elts) {
		return nil, false
	}
	if _, constant := c.fold(items); constant {
		return nil, false
	}
	f := &percentParser{text: string(text), items: items.Elts, at: n.Left.Pos()}
	if !f.parse() || len(f.items) > 0 {
		return nil, false
	}
	return &ast.JoinedStr{Span: n.Span, Values: f.parts}, true
}

// percentParser reads a format of the % operator.
type percentParser struct {
	text  string
	items []ast.Expr // not used yet
	parts []ast.Expr
	at    ast.Span
}

func (f *percentParser) parse() bool {
	var lit strings.Builder
	flush := func() {
		if lit.Len() > 0 {
			f.parts = append(f.parts, constant(f.at, lit.String()))
			lit.Reset()
		}
	}
	for f.text != "" {
		i := strings.IndexByte(f.text, '%')
		if i < 0 {
			i = len(f.text)
		}
		lit.WriteString(f.text[:i])
		f.text = f.text[i:]
		switch {
		case f.text == "":
		case strings.HasPrefix(f.text, "%%"):
			lit.WriteByte('%')
			f.text = f.text[2:]
		default:
			f.text = f.text[1:]
			flush()
			if !f.conversion() {
				return false
			}
		}
	}
	flush()
	return true
}

// conversion reads what follows a "%".
func (f *percentParser) conversion() bool {
	left := false
	for f.text != "" && strings.IndexByte("-+ #0", f.text[0]) >= 0 {
		left = left || f.text[0] == '-'
		f.text = f.text[1:]
	}
	width, ok := f.digits()
	if !ok {
		return false
	}
	spec := ""
	if width != "" {
		if !left {
			spec = ">"
		}
		spec += width
	}
	if strings.HasPrefix(f.text, ".") {
		f.text = f.text[1:]
		precision, ok := f.digits()
		if !ok {
			return false
		}
		if precision == "" {
			precision = "0"
		}
		spec += "." + precision
	}
	if f.text == "" || strings.IndexByte("sra", f.text[0]) < 0 || len(f.items) == 0 {
		return false
	}
	v := &ast.FormattedValue{Span: f.items[0].Pos(), Value: f.items[0], Conversion: int(f.text[0])}
	if spec != "" {
		v.FormatSpec = constant(v.Span, spec)
	}
	f.text, f.items = f.text[1:], f.items[1:]
	f.parts = append(f.parts, v)
	return true
}

// digits reads a number of at most two digits.
func (f *percentParser) digits() (string, bool) {
	i := 0
	for i < len(f.text) && f.text[i] >= '0' && f.text[i] <= '9' {
		i++
	}
	d := strings.TrimLeft(f.text[:i], "0")
	f.text = f.text[i:]
	return d, i <= 2
}
