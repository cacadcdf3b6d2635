package format

import (
	"math"
	"strings"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// Conversion is one conversion specifier of the % operator:
// %[(key)][flags][width][.precision][length]verb.
type Conversion struct {
	Left, Plus, Space, Alternate, Zero bool // the flags - + blank # 0

	HasKey    bool // a key was given in parentheses and looked up
	Width     int  // in code points (in bytes for bytes), or -1
	Precision int  // or -1
	Verb      rune // what to convert to: d i o u x X e E f F g G c r s a b %

	at         int  // where the verb stands, in bytes
	afterDigit bool // the verb follows the digits of a count
}

// Size returns a number of bytes that the conversion may reach because of its
// width and precision, for a caller that must refuse it.
func (c *Conversion) Size() int64 { return int64(max(c.Width, 0)) + int64(max(c.Precision, 0)) }

// PercentArgs supplies what a conversion specifier needs while it is read, in
// the order in which CPython asks for it.
type PercentArgs interface {
	// Lookup finds the argument of %(key)…, which later conversions take.
	Lookup(key string) error
	// Star takes the next argument as a width, or as a precision.
	Star(precision bool) (int, error)
}

// PercentParser splits the left operand of % into literal text and conversions.
type PercentParser struct {
	Text  string
	Bytes bool // Text is bytes, not code points
	Args  PercentArgs
	// NoKeys says that Args is no mapping: any key is an error.
	NoKeys bool
	pos    int
}

var (
	errIncompleteFormat = valueError("incomplete format")
	errIncompleteKey    = valueError("incomplete format key")
	errWidthTooBig      = valueError("width too big")
)

// Next returns the literal text up to the next conversion and reads that into
// c; found is false when the literal is the rest of the text. "%%" is found as
// a conversion for which c.Percent() holds: it takes no argument.
func (p *PercentParser) Next(c *Conversion) (literal string, found bool, err error) {
	rest := p.Text[p.pos:]
	i := strings.IndexByte(rest, '%')
	if i < 0 {
		p.pos = len(p.Text)
		return rest, false, nil
	}
	p.pos += i + 1
	*c = Conversion{Width: -1, Precision: -1}
	return rest[:i], true, p.conversion(c)
}

// Done reports whether the whole text has been read.
func (p *PercentParser) Done() bool { return p.pos >= len(p.Text) }

// Percent reports whether the specifier is a plain "%%". One with flags or a
// key is an unsupported conversion.
func (c *Conversion) Percent() bool { return c.Verb == '%' && c.at < 0 }

func (p *PercentParser) conversion(c *Conversion) error {
	if p.peek() == '%' {
		p.pos++
		c.Verb, c.at = '%', -1
		return nil
	}
	if p.peek() == '(' {
		if err := p.key(c); err != nil {
			return err
		}
	}
	p.flags(c)
	begin := p.pos
	if err := p.counts(c); err != nil {
		return err
	}
	c.afterDigit = p.pos > begin && isDigit(p.Text[p.pos-1])
	if b := p.peek(); b == 'l' || b == 'h' || b == 'L' {
		p.pos++
		c.afterDigit = false
	}
	if p.pos >= len(p.Text) {
		return errIncompleteFormat
	}
	c.at = p.pos
	if p.Bytes {
		c.Verb = rune(p.Text[p.pos])
		p.pos++
		return nil
	}
	r, size := wtf8.DecodeRune(p.Text[p.pos:])
	c.Verb = r
	p.pos += size
	return nil
}

// peek returns the next byte, 0 at the end.
func (p *PercentParser) peek() byte {
	if p.pos >= len(p.Text) {
		return 0
	}
	return p.Text[p.pos]
}

// key reads a key in parentheses, which may nest, and has it looked up.
func (p *PercentParser) key(c *Conversion) error {
	if p.Args == nil || p.NoKeys {
		return errNoMapping
	}
	start, depth := p.pos+1, 0
	for ; p.pos < len(p.Text); p.pos++ {
		switch p.Text[p.pos] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			key := p.Text[start:p.pos]
			p.pos++
			c.HasKey = true
			return p.Args.Lookup(key)
		}
	}
	return errIncompleteKey
}

var errNoMapping = &Error{Kind: TypeError, Message: "format requires a mapping"}

func (p *PercentParser) flags(c *Conversion) {
	for ; ; p.pos++ {
		switch p.peek() {
		case '-':
			c.Left = true
		case '+':
			c.Plus = true
		case ' ':
			c.Space = true
		case '#':
			c.Alternate = true
		case '0':
			c.Zero = true
		default:
			return
		}
	}
}

// counts reads [width][.precision].
func (p *PercentParser) counts(c *Conversion) error {
	var err error
	if p.peek() == '*' {
		p.pos++
		if c.Width, err = p.Args.Star(false); err != nil {
			return err
		}
		if c.Width < 0 {
			c.Left = true
			c.Width = -max(c.Width, -math.MaxInt64)
		}
	} else if isDigit(p.peek()) {
		if c.Width, err = p.number(math.MaxInt64, errWidthTooBig); err != nil {
			return err
		}
	}
	if p.peek() != '.' {
		return nil
	}
	p.pos++
	if p.peek() == '*' {
		p.pos++
		c.Precision, err = p.Args.Star(true)
		c.Precision = max(c.Precision, 0)
		return err
	}
	c.Precision, err = p.number(math.MaxInt32, errPrecisionTooBig)
	return err
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// number reads ASCII digits; no digits are 0.
func (p *PercentParser) number(limit int, tooBig error) (int, error) {
	n := 0
	for isDigit(p.peek()) {
		d := int(p.peek() - '0')
		if n > (limit-d)/10 {
			return 0, tooBig
		}
		n = n*10 + d
		p.pos++
	}
	return n, nil
}

// Unsupported returns the ValueError for a verb that % does not know.
func (p *PercentParser) Unsupported(c *Conversion) error {
	if p.Bytes {
		// CPython takes the byte for a signed one unless it has just read a
		// count, and then cannot print it.
		if c.Verb >= 0x80 && !c.afterDigit {
			return &Error{Kind: OverflowError, Message: "character argument not in range(0x110000)"}
		}
		return errorf(ValueError, "unsupported format character '%c' (0x%x) at index %d", c.Verb, c.Verb, c.at)
	}
	shown := c.Verb
	if shown < 32 || shown >= 127 {
		shown = '?'
	}
	return errorf(ValueError, "unsupported format character '%c' (0x%x) at index %d",
		shown, c.Verb, wtf8.RuneCount(p.Text[:c.at]))
}
