package decimals

import (
	"strconv"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/format"
)

const (
	// longest is how long most texts are.
	longest = 60
	// textBits bounds the coefficients that are written here.
	textBits = 4000
)

// appendDigits writes a coefficient of 128 bits.
func appendDigits(to []byte, w wide) []byte {
	if w[1] == 0 {
		return strconv.AppendUint(to, w[0], 10)
	}
	low := w.divide(word19)
	to = appendDigits(to, w)
	var part [digits19]byte
	for i := digits19 - 1; i >= 0; i-- {
		part[i] = byte('0' + low%10)
		low /= 10
	}
	return append(to, part[:]...)
}

// appendPlain writes a finite number that has no exponent in its text; ok is
// false for others and very long ones.
func (n *number) appendPlain(to []byte) (text []byte, ok bool) {
	if n.kind != 0 || n.exp > 0 || n.exp < -longPrec {
		return to, false
	}
	var room [most128 + 2]byte
	figures := room[:0]
	switch {
	case n.long == nil:
		figures = appendDigits(figures, n.wide())
	case n.long.BitLen() < textBits:
		figures = n.long.Append(figures, 10)
	default:
		return to, false
	}
	whole := len(figures) + int(n.exp)
	if whole < -5 {
		return to, false
	}
	return appendFixed(to, n.sign, figures, whole), true
}

// appendFixed writes digits, whole of them before the point.
func appendFixed(to []byte, sign uint8, figures []byte, whole int) []byte {
	if sign != 0 {
		to = append(to, '-')
	}
	switch {
	case whole == len(figures):
		return append(to, figures...)
	case whole > 0:
		return append(append(append(to, figures[:whole]...), '.'), figures[whole:]...)
	}
	to = append(to, '0', '.')
	for ; whole < 0; whole++ {
		to = append(to, '0')
	}
	return append(to, figures...)
}

func str(t *Thread, v Value) (Value, error) {
	var room [2 * longest]byte
	if text, ok := asNumber(v).appendPlain(room[:0]); ok {
		return objmodel.CopyASCII(text), nil
	}
	return inPython(t, "__str__", Args{V: []Value{v}})
}

func repr(t *Thread, v Value) (Value, error) {
	var room [2 * longest]byte
	text, ok := asNumber(v).appendPlain(append(room[:0], "Decimal('"...))
	if !ok {
		s, err := inPython(t, "__str__", Args{V: []Value{v}})
		if err != nil {
			return Value{}, err
		}
		whole, _ := s.ToStr()
		text = append(text, whole...)
	}
	return objmodel.CopyASCII(append(text, "')"...)), nil
}

// formatted is __format__; .2f and ,.2f are done here.
func formatted(t *Thread, a Args) (Value, error) {
	n := asNumber(a.V[0])
	if s := a.V[1].StrObject(); s != nil && n.short() {
		spec := s.String()
		comma := spec != "" && spec[0] == ','
		if comma {
			spec = spec[1:]
		}
		if len(spec) == 3 && spec[0] == '.' && spec[2] == 'f' && spec[1] >= '0' && spec[1] <= '9' {
			r, ok, err := n.fixed(t, int64(spec[1]-'0'), comma)
			if ok || err != nil {
				return r, err
			}
		}
	}
	return inPython(t, "__format__", a)
}

// fixed writes a number with some places behind the point.
func (n *number) fixed(t *Thread, places int64, comma bool) (r Value, ok bool, err error) {
	s, err := current(t)
	if s == nil {
		return Value{}, false, err
	}
	c := rules{s: s}
	w, _, ok := n.moved(-places, c.mode())
	if !ok || w[2]|w[3] != 0 {
		return Value{}, false, nil
	}
	var room [2 * most128]byte
	var buf [4 * most128]byte
	figures := appendDigits(room[:0], w)
	whole := len(figures) - int(places)
	if !comma || whole <= 3 {
		return objmodel.CopyASCII(appendFixed(buf[:0], n.sign, figures, whole)), true, nil
	}
	to := buf[:0]
	if n.sign != 0 {
		to = append(to, '-')
	}
	for i, c := range figures[:whole] {
		if i > 0 && (whole-i)%3 == 0 {
			to = append(to, ',')
		}
		to = append(to, c)
	}
	if places > 0 {
		to = append(append(to, '.'), figures[whole:]...)
	}
	return objmodel.CopyASCII(to), true, nil
}

// moved gives the coefficient of a short number for another exponent, rounded
// by a mode, and the signals of that; ok is false if it is far.
func (n *number) moved(exp int64, mode string) (w wide, signals int64, ok bool) {
	w = n.wide()
	switch places := exp - n.exp; {
	case places > most128+2 || places < -most128:
		return w, 0, w[0]|w[1] == 0
	case places <= 0:
		hi, lo := power128(int(-places))
		return product(n.hi, n.lo, hi, lo), 0, true
	default:
		half, lost := w.cut(int(places))
		if !lost {
			return w, rounded, true
		}
		w.round(mode, n.sign, half)
		return w, rounded | inexact, true
	}
}

// quantized gives n with another exponent; nil where that is up to Python code.
func (n *number) quantized(t *Thread, exp int64, mode string) (*number, error) {
	var c rules
	ok, err := c.load(t)
	if !ok || c.prec > mostPrec || exp < c.emin-c.prec+1 || exp > c.emax {
		return nil, err
	}
	if mode == "" {
		mode = c.mode()
	}
	w, signals, ok := n.moved(exp, mode)
	if !ok || !w.below(int(c.prec)) {
		return nil, nil
	}
	if c.fold || w[0]|w[1] != 0 && (exp+int64(w.digits())-1 < c.emin || exp+int64(w.digits())-1 > c.emax) || n.zero() || !c.raise(signals) {
		return nil, nil
	}
	return newNumber(n.sign, w[1], w[0], exp), nil
}

// isMode says whether there is such a rounding mode.
func isMode(name string) bool {
	switch name {
	case "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP":
		return true
	}
	return false
}

var quantizeParams = objmodel.Params{Func: "quantize", Names: []string{"exp", "rounding", "context"}, MaxPos: 3, Required: 1}

func quantize(t *Thread, a Args) (Value, error) {
	var out [3]Value
	if err := quantizeParams.Bind(Args{V: a.V[1:], Kw: a.Kw}, out[:]); err != nil {
		return Value{}, err
	}
	n, unit, mode := asNumber(a.V[0]), operand(out[0]), ""
	if s := out[1].StrObject(); s != nil && isMode(s.String()) {
		mode = s.String()
	} else if !out[1].IsNil() && out[1] != objmodel.None {
		unit = nil
	}
	if unit != nil && n.short() && unit.short() && (out[2].IsNil() || out[2] == objmodel.None) {
		if r, err := n.quantized(t, unit.exp, mode); r != nil || err != nil {
			return r.value(), err
		}
	}
	return inPython(t, "quantize", a)
}

// whole is an int that a short number is rounded to; ok is false for a long one.
func (n *number) whole(mode string) (v Value, ok bool) {
	if !n.short() {
		return Value{}, false
	}
	w, _, ok := n.moved(0, mode)
	if !ok || w[1]|w[2]|w[3] != 0 || w[0]>>63 != 0 {
		return Value{}, false
	}
	if n.sign != 0 {
		return objmodel.Int(-int64(w[0])), true
	}
	return objmodel.Int(int64(w[0])), true
}

func truncated(t *Thread, v Value) (Value, error) {
	if r, ok := asNumber(v).whole("ROUND_DOWN"); ok {
		return r, nil
	}
	return inPython(t, "__int__", Args{V: []Value{v}})
}

func round(t *Thread, a Args) (Value, error) {
	n := asNumber(a.V[0])
	if len(a.V) == 1 || len(a.V) == 2 && a.V[1] == objmodel.None {
		if r, ok := n.whole("ROUND_HALF_EVEN"); ok {
			return r, nil
		}
	} else if len(a.V) == 2 && a.V[1].IsInt() && n.short() {
		if places := a.V[1].AsInt(); places < nearest && places > -nearest {
			if r, err := n.quantized(t, -places, ""); r != nil || err != nil {
				return r.value(), err
			}
		}
	}
	return inPython(t, "__round__", a)
}

// tens are the powers of ten that floats hold exactly.
var tens = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

func float(t *Thread, v Value) (Value, error) {
	n := asNumber(v)
	if !n.short() {
		return inPython(t, "__float__", Args{V: []Value{v}})
	}
	var f float64
	if n.hi == 0 && n.lo>>53 == 0 && n.exp <= 0 && n.exp > -int64(len(tens)) {
		f = float64(n.lo) / tens[-n.exp]
	} else {
		var room [most128 + 24]byte
		text := append(appendDigits(room[:0], n.wide()), 'e')
		var ok bool
		if f, ok = format.ParseFloat(string(strconv.AppendInt(text, n.exp, 10))); !ok {
			return inPython(t, "__float__", Args{V: []Value{v}})
		}
	}
	if n.sign != 0 {
		f = -f
	}
	return objmodel.Float(f), nil
}
