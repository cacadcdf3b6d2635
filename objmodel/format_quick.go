package objmodel

import (
	"math"
	"slices"
	"strconv"

	"github.com/minipy-go/minipy/objmodel/format"
)

// quickSpec is a format specifier of the commonest form:
// [[fill]align][+][#][0][width][,][.precision][type], all of ASCII, with type d,
// x, b, f, e, g, %, s or none.
type quickSpec struct {
	fill, align byte // align 0: the default of the type
	alt, zero   bool
	plus, comma bool
	width, prec int // prec -1: none
	kind        byte
}

// maxQuick bounds width and precision of a quickSpec.
const maxQuick = 40

// parseQuick parses a specifier; ok is false for one of another form.
func parseQuick(s string) (q quickSpec, ok bool) {
	q = quickSpec{fill: ' ', prec: -1}
	i := 0
	switch {
	case len(s) >= 2 && quickAlign(s[1]) && s[0] < 0x80:
		q.fill, q.align, i = s[0], s[1], 2
	case len(s) >= 1 && quickAlign(s[0]):
		q.align, i = s[0], 1
	}
	if i < len(s) && s[i] == '+' {
		q.plus = true
		i++
	}
	if i < len(s) && s[i] == '#' {
		q.alt = true
		i++
	}
	if i < len(s) && s[i] == '0' {
		q.zero = true
		i++
	}
	q.width, i = quickNumber(s, i)
	if i < len(s) && s[i] == ',' && !q.zero {
		q.comma = true
		i++
	}
	if i < len(s) && s[i] == '.' {
		start := i + 1
		if q.prec, i = quickNumber(s, start); i == start {
			return q, false
		}
	}
	if i < len(s) {
		q.kind = s[i]
		i++
	}
	return q, i == len(s) && q.width <= maxQuick && q.prec <= maxQuick && !(q.zero && q.align != 0) && (!q.alt || q.kind == 'x')
}

func quickAlign(c byte) bool { return c == '<' || c == '>' || c == '^' }

// quickNumber reads digits from i on, as far as they matter.
func quickNumber(s string, i int) (n, end int) {
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9' && n <= maxQuick; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n, i
}

// quickFormat is format(v, spec) for ints, floats and ASCII strs, exactly of
// these types, by a specifier of the commonest form; ok is false for all else.
func quickFormat(v Value, spec string) (r Value, ok bool) {
	q, ok := parseQuick(spec)
	if !ok {
		return Value{}, false
	}
	if s := v.AsStr(); s != nil && v.p.typ == &StrType && q.fitsStr() && s.IsASCII() && len(s.s) >= q.width {
		return v, true
	}
	if s := v.AsStr(); s != nil && q.fitsStr() && !s.IsASCII() && len(s.s) <= smallRequest {
		return q.padWide(s), true
	}
	var buf [3 * maxQuick]byte
	text, ok := q.append(buf[:0], v)
	if !ok {
		return Value{}, false
	}
	return CopyASCII(text), true
}

// padWide is format of a str that is not ASCII.
func (q *quickSpec) padWide(s *Str) Value {
	room := q.width - s.Len()
	if room <= 0 {
		return s.exact()
	}
	o, b := allocFor(len(s.s)+room, false)
	before := q.before(room, '<')
	for i := range before {
		b[i] = q.fill
	}
	for i := before + copy(b[before:], s.s); i < len(b); i++ {
		b[i] = q.fill
	}
	return o.Value()
}

// before gives how much of the room goes to the left; align is where what has no
// alignment goes.
func (q *quickSpec) before(room int, align byte) int {
	if q.align != 0 {
		align = q.align
	}
	switch align {
	case '<':
		return 0
	case '^':
		return room / 2
	}
	return room
}

// fitsStr reports whether a str takes the specifier.
func (q *quickSpec) fitsStr() bool {
	return q.prec < 0 && !q.zero && !q.plus && !q.comma && (q.kind == 0 || q.kind == 's')
}

// append appends v as the specifier has it; ok is false, and what is appended
// without meaning, for a value that is not for it.
func (q *quickSpec) append(b []byte, v Value) (out []byte, ok bool) {
	start, align := len(b), byte('>')
	switch {
	case v.p == &intHdr && (q.kind == 'f' || q.kind == 'e' || q.kind == 'g' || q.kind == '%'):
		if b = q.appendFloat(b, float64(int64(v.n))); len(b) == start {
			return b, false
		}
	case v.p == &intHdr && q.prec < 0:
		switch {
		case q.kind == 0 || q.kind == 'd':
			b = strconv.AppendInt(b, int64(v.n), 10)
		case q.kind == 'x' && !q.comma:
			b = appendHex(b, int64(v.n), q.alt)
		case q.kind == 'b' && !q.comma:
			b = strconv.AppendInt(b, int64(v.n), 2)
		default:
			return b, false
		}
	case v.p == &floatHdr:
		if b = q.appendFloat(b, v.AsFloat()); len(b) == start {
			return b, false
		}
	case v.p.typ == &StrType && q.fitsStr():
		s := v.AsStr()
		if !s.IsASCII() || len(s.s) > 3*maxQuick {
			return b, false
		}
		b, align = append(b, s.s...), '<'
	default:
		return b, false
	}
	if q.plus && b[start] != '-' {
		b = slices.Insert(b, start, '+')
	}
	if q.comma {
		b = insertCommas(b, start)
	}
	return q.pad(b, start, align), true
}

// appendFloat appends f as type f, e, g, % or none has it, and nothing if that takes
// more than a few digits.
func (q *quickSpec) appendFloat(text []byte, f float64) []byte {
	if q.kind == '%' {
		f *= 100
	}
	if !(math.Abs(f) < 1e15) {
		return text
	}
	prec := q.prec
	if prec < 0 {
		prec = 6
	}
	switch q.kind {
	case 0:
		if q.prec < 0 {
			text = format.AppendFloat(text, f)
		}
	case 'f':
		text = strconv.AppendFloat(text, f, 'f', prec, 64)
	case 'e':
		text = strconv.AppendFloat(text, f, 'e', prec, 64)
	case 'g':
		text = strconv.AppendFloat(text, f, 'g', max(prec, 1), 64)
	case '%':
		text = append(strconv.AppendFloat(text, f, 'f', prec, 64), '%')
	}
	return text
}

// insertCommas groups the digits of the whole part of the number b[start:] by
// thousands.
func insertCommas(b []byte, start int) []byte {
	if b[start] == '-' || b[start] == '+' {
		start++
	}
	end := start
	for end < len(b) && '0' <= b[end] && b[end] <= '9' {
		end++
	}
	for end -= 3; end > start; end -= 3 {
		b = slices.Insert(b, end, ',')
	}
	return b
}

// appendHex appends n in base 16, with its prefix if alt is set.
func appendHex(b []byte, n int64, alt bool) []byte {
	if n < 0 {
		b = append(b, '-')
	}
	if alt {
		b = append(b, "0x"...)
	}
	return strconv.AppendUint(b, magnitude(n), 16)
}

// pad puts b[start:] in its field.
func (q *quickSpec) pad(b []byte, start int, align byte) []byte {
	room := q.width - (len(b) - start)
	if room <= 0 {
		return b
	}
	fill := q.fill
	if q.zero {
		fill = '0'
		if b[start] == '-' || b[start] == '+' {
			start++
		}
		if q.alt {
			start += len("0x")
		}
	}
	before := q.before(room, align)
	stop := len(b)
	for range room {
		b = append(b, fill)
	}
	if before > 0 {
		copy(b[start+before:], b[start:stop])
		for i := range before {
			b[start+i] = fill
		}
	}
	return b
}
