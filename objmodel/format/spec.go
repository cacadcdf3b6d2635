package format

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// Spec is a parsed format specifier: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
type Spec struct {
	Fill      rune // the padding; ' ' unless given, '0' after a leading zero
	Align     rune // one of '<', '>', '=', '^'
	Sign      rune // ' ', '+', '-', or 0 when not given
	NoNegZero bool // 'z'
	Alternate bool // '#'
	Width     int  // in code points, or -1
	Grouping  rune // ',' or '_', or 0
	Precision int  // or -1
	Type      rune // the presentation type, or 0 when not given

	fillGiven, alignGiven bool
}

// Size returns a number of bytes that the formatted text may reach because of
// the width and precision asked for, for a caller that must refuse it.
func (s *Spec) Size() int64 {
	width, precision := int64(max(s.Width, 0)), int64(max(s.Precision, 0))
	return width*int64(utf8.RuneLen(max(s.Fill, 0))&7) + precision
}

// maxCount is the largest width or precision that may be written (CPython's
// Py_ssize_t).
const maxCount = math.MaxInt64

// DefaultAlign is the alignment of a type whose specifier gives none.
const (
	AlignLeft  = '<'
	AlignRight = '>'
)

func isAlign(r rune) bool { return r == '<' || r == '>' || r == '=' || r == '^' }

// ParseSpec parses a format specifier for an object whose type is called
// typeName and is aligned by defaultAlign (AlignLeft for text, AlignRight for
// numbers). Errors are ValueErrors in CPython 3.13's words.
func ParseSpec(spec, typeName string, defaultAlign rune) (Spec, error) {
	p := specParser{text: spec}
	s := Spec{Fill: ' ', Align: defaultAlign, Width: -1, Precision: -1}
	p.alignment(&s)
	if r := p.peek(); r == ' ' || r == '+' || r == '-' {
		s.Sign = p.next()
	}
	s.NoNegZero = p.accept('z')
	s.Alternate = p.accept('#')
	if !s.fillGiven && p.accept('0') {
		s.Fill = '0'
		if !s.alignGiven && defaultAlign == AlignRight {
			s.Align = '='
		}
	}
	if err := p.counts(&s); err != nil {
		return s, err
	}
	if err := p.presentation(&s, spec, typeName); err != nil {
		return s, err
	}
	code := s.Type
	if code == 0 && defaultAlign == AlignLeft {
		code = 's'
	}
	return s, s.checkGrouping(code)
}

// specParser reads a specifier code point by code point.
type specParser struct {
	text string
	pos  int // in bytes
}

// peek returns the next code point, or -1 at the end.
func (p *specParser) peek() rune {
	if p.pos >= len(p.text) {
		return -1
	}
	r, _ := wtf8.DecodeRune(p.text[p.pos:])
	return r
}

func (p *specParser) next() rune {
	r, size := wtf8.DecodeRune(p.text[p.pos:])
	p.pos += size
	return r
}

func (p *specParser) accept(want rune) bool {
	if p.peek() != want {
		return false
	}
	p.pos++
	return true
}

// alignment reads [[fill]align].
func (p *specParser) alignment(s *Spec) {
	if p.pos >= len(p.text) {
		return
	}
	first, size := wtf8.DecodeRune(p.text)
	if size < len(p.text) && isAlign(rune(p.text[size])) {
		s.Fill, s.Align = first, rune(p.text[size])
		s.fillGiven, s.alignGiven = true, true
		p.pos = size + 1
	} else if isAlign(first) {
		s.Align, s.alignGiven = first, true
		p.pos = size
	}
}

// counts reads [width][grouping][.precision].
func (p *specParser) counts(s *Spec) error {
	var err error
	if s.Width, err = p.count(); err != nil {
		return err
	}
	if p.accept(',') {
		s.Grouping = ','
	}
	if p.peek() == '_' {
		if s.Grouping != 0 {
			return errBothGroupings
		}
		s.Grouping = p.next()
	}
	if p.peek() == ',' && s.Grouping == '_' {
		return errBothGroupings
	}
	if p.accept('.') {
		if s.Precision, err = p.count(); err != nil {
			return err
		}
		if s.Precision < 0 {
			return valueError("Format specifier missing precision")
		}
	}
	return nil
}

var errBothGroupings = valueError("Cannot specify both ',' and '_'.")

var errTooManyDigits = valueError("Too many decimal digits in format string")

// count reads a decimal number, -1 when there is none.
func (p *specParser) count() (int, error) {
	n := -1
	for {
		d := unicodedata.DecimalValue(p.peek())
		if d < 0 {
			return n, nil
		}
		n = max(n, 0)
		if n > (maxCount-d)/10 {
			return 0, errTooManyDigits
		}
		n = n*10 + d
		p.next()
	}
}

// presentation reads the type, which must end the specifier.
func (p *specParser) presentation(s *Spec, spec, typeName string) error {
	if p.pos >= len(p.text) {
		return nil
	}
	s.Type = p.next()
	if p.pos < len(p.text) {
		return errorf(ValueError, "Invalid format specifier '%s' for object of type '%.200s'", spec, typeName)
	}
	return nil
}

// checkGrouping refuses a thousands separator where the type has none.
func (s *Spec) checkGrouping(code rune) error {
	if s.Grouping == 0 || code == 0 || strings.ContainsRune("defgEG%F", code) {
		return nil
	}
	if s.Grouping == '_' && strings.ContainsRune("boxX", code) {
		return nil
	}
	if code > 32 && code < 128 {
		return errorf(ValueError, "Cannot specify '%c' with '%c'.", s.Grouping, code)
	}
	return errorf(ValueError, "Cannot specify '%c' with '\\x%x'.", s.Grouping, code)
}

// unknownType is the error for a presentation type that the object's type lacks.
func unknownType(code rune, typeName string) error {
	if code > 32 && code < 128 {
		return errorf(ValueError, "Unknown format code '%c' for object of type '%.200s'", code, typeName)
	}
	return errorf(ValueError, "Unknown format code '\\x%x' for object of type '%.200s'", code, typeName)
}

// maxBytes is the largest width or precision that is ever honoured; a caller's
// limit may be lower.
const maxBytes = math.MaxInt32 - 1024

// padding splits what must be added to a text of length code points to the left
// and to the right of it.
func (s *Spec) padding(length int) (left, right int) {
	total := s.Width - length
	if total <= 0 {
		return 0, 0
	}
	switch s.Align {
	case '<':
		return 0, total
	case '^':
		return total / 2, total - total/2
	}
	return total, 0
}

// appendFill appends n times the fill.
func (s *Spec) appendFill(b []byte, n int) []byte {
	return appendRepeat(b, wtf8.String(s.Fill), n)
}

// checkSize refuses a text that no machine can hold.
func (s *Spec) checkSize() error {
	if s.Width > maxBytes || s.Precision > maxBytes {
		return &Error{Kind: MemoryError}
	}
	return nil
}

// FormatStr returns format(text, spec) for a str object whose type is called
// typeName.
func FormatStr(text, spec, typeName string) (string, error) {
	if spec == "" {
		return text, nil
	}
	s, err := ParseSpec(spec, typeName, AlignLeft)
	if err != nil {
		return "", err
	}
	return s.FormatStr(text, typeName)
}

// FormatStr formats text by a parsed specifier.
func (s *Spec) FormatStr(text, typeName string) (string, error) {
	switch {
	case s.Type != 0 && s.Type != 's':
		return "", unknownType(s.Type, typeName)
	case s.Sign == ' ':
		return "", valueError("Space not allowed in string format specifier")
	case s.Sign != 0:
		return "", valueError("Sign not allowed in string format specifier")
	case s.NoNegZero:
		return "", valueError("Negative zero coercion (z) not allowed in string format specifier")
	case s.Alternate:
		return "", valueError("Alternate form (#) not allowed in string format specifier")
	case s.Align == '=':
		return "", valueError("'=' alignment not allowed in string format specifier")
	}
	if err := s.checkSize(); s.Width > len(text) && err != nil {
		return "", err
	}
	length := wtf8.RuneCount(text)
	if s.Precision >= 0 && s.Precision < length {
		length = s.Precision
		text = text[:wtf8.Offset(text, length)]
	}
	left, right := s.padding(length)
	if left+right == 0 {
		return text, nil
	}
	b := s.appendFill(nil, left)
	b = append(b, text...)
	return asString(s.appendFill(b, right)), nil
}
