package objmodel

import (
	"math"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// percent is one use of the % operator on str or bytes.
type percent struct {
	t       *Thread
	parser  format.PercentParser
	args    []Value // what conversions take
	next    int     // index into args
	mapping Value   // where keys are looked up, nil if the operand is no mapping
	keyed   Value   // what the key of the current conversion gave
	out     []byte
	// sole is the one str that the result consists of, which then is the
	// result even if it is of a subclass.
	sole Value
}

func strMod(t *Thread, a, b Value) (Value, error) {
	s := a.StrObject()
	if s == nil {
		return NotImplemented, nil
	}
	if s.s == "%s" && b.AsTuple() == nil {
		r, err := StrValue(t, b)
		if err == nil && r.p.typ != &StrType && r.StrObject().s == "" {
			r = NewStr("")
		}
		return r, err
	}
	if v := percentPlain(s, b); v.p != nil {
		return v, nil
	}
	if err := t.tickText(len(s.s)); err != nil {
		return Value{}, err
	}
	p := percent{t: t}
	if err := p.format(s.s, b); err != nil {
		return Value{}, err
	}
	switch {
	case p.sole.p != nil:
		return p.sole, nil
	case s.s != "" && strings.IndexByte(s.s, '%') < 0:
		return a, nil
	}
	return NewStr(bytesAsString(p.out)), nil
}

// maxPlain is the length from which a text isn't made by percentPlain, in bytes.
const maxPlain = 4 << 10

// percentPlain does the common case of strMod: conversions %s, %r, %d, %i, %x, %c, %f,
// %e and %g with a width, a precision, - and 0, of strings, small ints and floats. It gives
// nil, with nothing done, for all else. Conversions may have keys, of a dict.
func percentPlain(s *Str, operand Value) Value {
	return percentText(s.s, operand, s.IsASCII(), false)
}

// percentText is percentPlain for a str, or for bytes, which is what raw says.
func percentText(all string, operand Value, ascii, raw bool) Value {
	var one [1]Value
	args := one[:]
	var keyed *Dict
	switch operand.p.typ {
	case &TupleType:
		args = operand.AsTuple().Items()
	case &DictType:
		if raw {
			return Value{}
		}
		args, keyed = nil, operand.AsDict()
	default:
		if tuple := operand.AsTuple(); tuple != nil {
			args = tuple.Items()
			break
		}
		one[0] = operand
	}
	var small [128]byte
	b, text, next := small[:0], all, 0
	for {
		i := strings.IndexByte(text, '%')
		if i < 0 {
			break
		}
		var arg Value
		after := text[i+1:]
		if keyed != nil && after != "" && after[0] == '(' {
			if arg, after = keyed.plainItem(after[1:]); arg.p == nil {
				return Value{}
			}
		}
		q, verb, rest := quickVerb(after)
		b = append(b, text[:i]...)
		if len(b) > maxPlain {
			return Value{}
		}
		if verb == '%' && arg.p == nil {
			b, text = append(b, '%'), rest
			continue
		}
		if arg.p == nil {
			if verb == 0 || next >= len(args) {
				return Value{}
			}
			arg = args[next]
			next++
		}
		str := arg.AsStr()
		start := len(b)
		switch {
		case raw && (verb == 's' || verb == 'b' || verb == 'r'):
			if arg.p.typ != &BytesType || verb == 'r' || q.prec >= 0 || len(arg.AsBytes().s) > maxPlain {
				return Value{}
			}
			b = append(b, arg.AsBytes().s...)
		case verb == 's' && str != nil && q.prec < 0 && (str.IsASCII() || q.width == 0) && len(b)+len(str.s) < maxPlain:
			b = append(b, str.s...)
			ascii = ascii && str.IsASCII()
		case verb == 'r' && str != nil && q.prec < 0 && str.IsASCII() && len(b)+len(str.s) < maxPlain/4:
			quote := format.QuoteFor(str.s)
			b = append(format.AppendRepr(append(b, quote), str.s, quote), quote)
		case (verb == 'd' || verb == 'i' || verb == 'r') && arg.IsInt() && q.prec < 0, verb == 's' && arg.IsInt() && q.prec < 0 && !q.zero:
			b = strconv.AppendInt(b, arg.AsInt(), 10)
		case verb == 'x' && arg.IsInt() && q.prec < 0:
			b = appendHex(b, arg.AsInt(), false)
		case (verb == 's' || verb == 'r') && arg.IsFloat() && q.prec < 0:
			b = format.AppendFloat(b, arg.AsFloat())
		case verb == 'c' && arg.IsInt() && q.prec < 0 && !q.zero && arg.AsInt()>>7 == 0:
			b = append(b, byte(arg.AsInt()))
		case (verb == 'f' || verb == 'e' || verb == 'g') && (arg.IsFloat() && math.Abs(arg.AsFloat()) < 1e15):
			if q.prec < 0 {
				q.prec = 6
			} else if verb == 'g' {
				q.prec = max(q.prec, 1)
			}
			b = strconv.AppendFloat(b, arg.AsFloat(), verb, q.prec, 64)
		default:
			return Value{}
		}
		if q.align == '<' {
			for len(b)-start < q.width {
				b = append(b, ' ')
			}
		} else {
			b = q.padRight(b, start)
		}
		text = rest
	}
	if next != len(args) || len(text) == len(all) || len(b)+len(text) > maxPlain {
		return Value{}
	}
	b = append(b, text...)
	switch {
	case raw && len(b) == 0:
		return NewBytes("")
	case raw:
		return copyBytes(bytesAsString(b))
	case ascii:
		return CopyASCII(b)
	}
	return CopyText(b)
}

// plainItem gives the item for the key at the start of text, up to a closing
// parenthesis, and what follows that; nothing if it takes more to tell.
func (d *Dict) plainItem(text string) (item Value, rest string) {
	end := strings.IndexByte(text, ')')
	if end <= 0 || d.owner != nil || d.foreign || strings.IndexByte(text[:end], '(') >= 0 || !IsASCII(text[:end]) {
		return Value{}, ""
	}
	key := Str{Header: Header{&StrType}, s: text[:end], n: int32(end)}
	if i := d.findStr(&key, hashText(&key)); i >= 0 {
		item = d.entries[i].val
	}
	return item, text[end+1:]
}

// quickVerb parses [-][0][width][.precision]verb after a %; verb is 0 for what has
// another form.
func quickVerb(s string) (q quickSpec, verb byte, rest string) {
	q.prec = -1
	i := 0
	if i < len(s) && s[i] == '-' {
		q.align = '<'
		i++
	}
	if i < len(s) && s[i] == '0' {
		q.zero = true
		i++
	}
	q.width, i = quickNumber(s, i)
	if i < len(s) && s[i] == '.' {
		start := i + 1
		if q.prec, i = quickNumber(s, start); i == start {
			q.prec = 0
		}
	}
	if i >= len(s) || q.width > maxQuick || q.prec > maxQuick || s[i] == '%' && i > 0 || q.zero && (s[i] == 's' || s[i] == 'r' || q.align != 0) {
		return q, 0, ""
	}
	return q, s[i], s[i+1:]
}

// padRight moves b[start:], a number or text, to the right of its field.
func (q *quickSpec) padRight(b []byte, start int) []byte {
	room := q.width - (len(b) - start)
	if room <= 0 {
		return b
	}
	if q.zero && b[start] == '-' {
		start++
	}
	fill := byte(' ')
	if q.zero {
		fill = '0'
	}
	for range room {
		b = append(b, 0)
	}
	copy(b[start+room:], b[start:])
	for i := range room {
		b[start+i] = fill
	}
	return b
}

// formatBytes is text % operand for bytes.
func formatBytes(t *Thread, text string, operand Value) ([]byte, error) {
	p := percent{t: t}
	p.parser.Bytes = true
	err := p.format(text, operand)
	return p.out, err
}

// format makes text % operand in p.out.
func (p *percent) format(text string, operand Value) error {
	p.parser.Text = text
	var one [1]Value
	if tuple := operand.AsTuple(); tuple != nil {
		p.args = tuple.Items()
	} else {
		one[0] = operand
		p.args = one[:]
		if operand.p.typ.Slots.GetItem != nil && operand.StrObject() == nil {
			p.mapping = operand
		}
		if p.parser.Bytes && isBytes(operand) {
			p.mapping = Value{}
		}
	}
	p.parser.Args, p.parser.NoKeys = p, p.mapping.p == nil
	if err := p.run(); err != nil {
		return raiseFormat(err)
	}
	if p.next < len(p.args) && p.mapping.p == nil {
		what := "string"
		if p.parser.Bytes {
			what = "bytes"
		}
		return TypeErrorf("not all arguments converted during %s formatting", what)
	}
	return nil
}

func (p *percent) run() error {
	var c format.Conversion
	for {
		literal, found, err := p.parser.Next(&c)
		if err != nil {
			return err
		}
		p.out = append(p.out, literal...)
		switch {
		case !found:
			return nil
		case c.Percent():
			p.out = append(p.out, '%')
			if err := p.t.tickCompare(); err != nil {
				return err
			}
			continue
		}
		v := p.keyed
		if p.keyed = (Value{}); !c.HasKey {
			if v, err = p.take(); err != nil {
				return err
			}
		} else if v.p == nil {
			return errTooFewArgs() // a * took it
		}
		if err := p.convert(&c, v); err != nil {
			return err
		}
	}
}

func errTooFewArgs() error { return TypeErrorf("not enough arguments for format string") }

// take gives the next argument.
func (p *percent) take() (Value, error) {
	if p.next >= len(p.args) {
		return Value{}, errTooFewArgs()
	}
	p.next++
	return p.args[p.next-1], nil
}

// Lookup finds the value of %(key)…; the arguments are used up with it.
func (p *percent) Lookup(key string) error {
	k := NewStr(key)
	if p.parser.Bytes {
		k = NewBytes(key)
	}
	v, err := GetItem(p.t, p.mapping, k)
	p.keyed, p.next = v, len(p.args)
	return err
}

// Star gives the width or precision that stands for *.
func (p *percent) Star(precision bool) (int, error) {
	v := p.keyed
	if p.keyed = (Value{}); v.p == nil {
		var err error
		if v, err = p.take(); err != nil {
			return 0, err
		}
	}
	if v.Native(&IntType).p == nil {
		return 0, TypeErrorf("* wants int")
	}
	n, ok := v.ToInt()
	switch {
	case precision && (!ok || n != int64(int32(n))):
		return 0, OverflowErrorf("Python int too large to convert to C int")
	case !ok:
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}

// convert appends v as c asks.
func (p *percent) convert(c *format.Conversion, v Value) (err error) {
	if size := c.Size(); size > 0 {
		if err := reserveText(p.t, int64(len(p.out))+size); err != nil && !badPrecision(c) {
			return err
		}
	}
	switch {
	case c.Verb == 's' && !p.parser.Bytes || c.Verb == 'r' || c.Verb == 'a':
		return p.text(c, v)
	case p.parser.Bytes && (c.Verb == 's' || c.Verb == 'b'):
		data, err := bytesArgument(p.t, v)
		if err != nil {
			return err
		}
		if c.Size() >= bigZeros {
			return p.apart(*c, func(c *format.Conversion, out []byte) ([]byte, error) { return c.AppendBytes(out, data) })
		}
		p.out, err = c.AppendBytes(p.out, data)
		return err
	case c.Verb == 'c':
		text, err := p.char(v)
		if err != nil {
			return err
		}
		if c.Size() >= bigZeros {
			return p.apart(*c, func(c *format.Conversion, out []byte) ([]byte, error) { return c.AppendRune(out, text) })
		}
		p.out, err = c.AppendRune(p.out, text)
		return err
	case c.IsInt() || c.IsRadix():
		n, err := p.integer(c, v)
		if err != nil {
			return err
		}
		return p.number(c, n)
	case c.IsFloat():
		f, err := p.float(v)
		if err != nil {
			return err
		}
		if c.Size() >= bigZeros {
			return p.apart(*c, func(c *format.Conversion, out []byte) ([]byte, error) { return c.AppendFloat(out, f) })
		}
		p.out, err = c.AppendFloat(p.out, f)
		return err
	}
	return p.parser.Unsupported(c)
}

// apart has f append what a long conversion makes, see Thread.apart. Errors:
// f's, and the context's.
func (p *percent) apart(c format.Conversion, f func(c *format.Conversion, out []byte) ([]byte, error)) error {
	out := p.out
	var err error
	if ended := p.t.apart(c.Size(), func() { out, err = f(&c, out) }); ended != nil {
		return ended
	}
	p.out = out
	return err
}

// badPrecision reports whether the conversion fails for a reason of its own
// before its size matters.
func badPrecision(c *format.Conversion) bool {
	return (c.IsInt() || c.IsRadix()) && c.Precision > math.MaxInt32-3
}

// text appends what str, repr or ascii gives for v.
func (p *percent) text(c *format.Conversion, v Value) error {
	var r Value
	var err error
	if c.Verb == 's' {
		r, err = StrValue(p.t, v)
	} else {
		r, err = ReprValue(p.t, v)
	}
	if err != nil {
		return err
	}
	s := r.StrObject()
	text := s.s
	if c.Verb == 's' && c.Size() == 0 && c.Precision < 0 && len(p.out) == 0 && text != "" && p.parser.Done() {
		p.sole = r
		return nil
	}
	if (c.Verb == 'a' || p.parser.Bytes) && !s.IsASCII() {
		text = escapeNonASCII(text)
	}
	if err := reserveText(p.t, int64(len(p.out)+len(text))); err != nil {
		return err
	}
	if c.Size() >= bigZeros {
		return p.apart(*c, func(c *format.Conversion, out []byte) ([]byte, error) { return c.AppendText(out, text) })
	}
	p.out, err = c.AppendText(p.out, text)
	return err
}

// char gives the one character of the verb c.
func (p *percent) char(v Value) (string, error) {
	if p.parser.Bytes {
		return byteChar(p.t, v)
	}
	if s := v.StrObject(); s != nil {
		if s.Len() == 1 {
			return s.s, nil
		}
		return "", TypeErrorf("%%c requires int or char")
	}
	i, err := Index(p.t, v)
	if err != nil && Matches(err, &TypeErrorType) {
		return "", TypeErrorf("%%c requires int or char")
	}
	if err != nil {
		return "", err
	}
	if !i.IsInt() || i.AsInt() < 0 || i.AsInt() > 0x10FFFF {
		return "", OverflowErrorf("%%c arg not in range(0x110000)")
	}
	return wtf8.String(rune(i.AsInt())), nil
}

// integer gives the int of an integer verb: d takes any real number, x and o
// take integers only.
func (p *percent) integer(c *format.Conversion, v Value) (Value, error) {
	if i := v.Native(&IntType); i.p != nil {
		return i, nil
	}
	s := &v.p.typ.Slots
	need, verb := "a real number", c.Verb
	if verb == 'i' && p.parser.Bytes {
		verb = 'd'
	}
	var r Value
	var err error
	switch {
	case c.IsRadix():
		need = "an integer"
		if s.Index == nil {
			return Value{}, TypeErrorf("%%%c format: %s is required, not %s", verb, need, v.TypeName())
		}
		r, err = Index(p.t, v)
	case s.Int != nil:
		r, err = s.Int(p.t, v)
	case s.Index != nil:
		r, err = Index(p.t, v)
	default:
		return Value{}, TypeErrorf("%%%c format: %s is required, not %s", verb, need, v.TypeName())
	}
	if err == nil && r.Native(&IntType).p == nil {
		err = TypeErrorf("__int__ returned non-int (type %s)", r.TypeName())
	}
	if err != nil {
		if Matches(err, &TypeErrorType) {
			err = TypeErrorf("%%%c format: %s is required, not %s", verb, need, v.TypeName())
		}
		return Value{}, err
	}
	return r.Native(&IntType), nil
}

// number appends an int.
func (p *percent) number(c *format.Conversion, n Value) (err error) {
	if i, ok := n.ToInt(); ok {
		if c.Size() >= bigZeros {
			return p.apart(*c, func(c *format.Conversion, out []byte) ([]byte, error) { return c.AppendInt(out, i) })
		}
		p.out, err = c.AppendInt(p.out, i)
		return err
	}
	b, _ := n.ToBig()
	if c.IsInt() {
		if err := format.CheckIntToStr(b, p.t.Interp.StrDigitsLimit()); err != nil {
			return err
		}
	}
	p.out, err = c.AppendBigIntBy(p.out, b, p.t.digitsOf)
	return err
}

// float gives the float of a float verb.
func (p *percent) float(v Value) (float64, error) {
	if v.IsFloat() {
		return v.AsFloat(), nil
	}
	f, err := RealFloat(p.t, v)
	if err != nil && p.parser.Bytes && Matches(err, &TypeErrorType) {
		err = TypeErrorf("float argument required, not %s", v.TypeName())
	}
	return f, err
}

// escapeNonASCII escapes what is not ASCII as ascii() does.
func escapeNonASCII(text string) string {
	var b []byte
	for _, r := range wtf8.Runes(text) {
		if r < 0x80 {
			b = append(b, byte(r))
		} else {
			b = append(b, format.EscapeRune(r)...)
		}
	}
	return string(b)
}
