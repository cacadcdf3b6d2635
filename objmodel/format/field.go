package format

import (
	"math"
	"strings"

	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// Field is a replacement field of str.format: {name!conversion:spec}.
type Field struct {
	Name       string
	Conversion rune   // 0 when there is none
	Spec       string // as written
	Nested     bool   // Spec holds fields of its own, to be formatted first
	HasBang    bool   // a conversion was written
}

// FieldParser splits a format string of str.format into literal text and fields.
type FieldParser struct {
	Text string
	pos  int
}

// Next returns the literal text up to the next field and reads that into f.
// hasField is false when literal text comes alone, as it does before an escaped
// brace; more is false when nothing is left. Errors are ValueErrors in CPython's
// words.
func (p *FieldParser) Next(f *Field) (literal string, hasField, more bool, err error) {
	if p.pos >= len(p.Text) {
		return "", false, false, nil
	}
	start := p.pos
	i := strings.IndexAny(p.Text[start:], "{}")
	if i < 0 {
		p.pos = len(p.Text)
		return p.Text[start:], false, true, nil
	}
	at := start + i
	brace, last := p.Text[at], at+1 == len(p.Text)
	doubled := !last && p.Text[at+1] == brace
	switch {
	case doubled:
		p.pos = at + 2
		return p.Text[start : at+1], false, true, nil
	case brace == '}':
		return "", false, false, valueError("Single '}' encountered in format string")
	case last:
		return "", false, false, valueError("Single '{' encountered in format string")
	}
	p.pos = at + 1
	*f = Field{}
	return p.Text[start:at], true, true, p.field(f)
}

// Done reports whether the whole text has been read.
func (p *FieldParser) Done() bool { return p.pos >= len(p.Text) }

// field reads what stands between braces, the closing one included.
func (p *FieldParser) field(f *Field) error {
	end, err := p.name(f)
	if err != nil {
		return err
	}
	switch end {
	case '}':
		return nil
	case '!':
		if done, err := p.conversion(f); done || err != nil {
			return err
		}
	case ':':
	default:
		return valueError("expected '}' before end of string")
	}
	return p.spec(f)
}

// name reads the field name and returns what ended it, 0 for the end of text.
func (p *FieldParser) name(f *Field) (byte, error) {
	start := p.pos
	for p.pos < len(p.Text) {
		c := p.Text[p.pos]
		p.pos++
		switch c {
		case '{':
			return 0, valueError("unexpected '{' in field name")
		case '[':
			// Everything up to the bracket that closes belongs to the key.
			if i := strings.IndexByte(p.Text[p.pos:], ']'); i >= 0 {
				p.pos += i
			} else {
				p.pos = len(p.Text)
			}
		case '}', ':', '!':
			f.Name = p.Text[start : p.pos-1]
			return c, nil
		}
	}
	return 0, nil
}

// conversion reads the character after "!"; done is true when the field ends
// with it.
func (p *FieldParser) conversion(f *Field) (done bool, err error) {
	if p.pos >= len(p.Text) {
		return false, valueError("end of string while looking for conversion specifier")
	}
	r, size := wtf8.DecodeRune(p.Text[p.pos:])
	f.Conversion, f.HasBang = r, true
	p.pos += size
	if p.pos >= len(p.Text) {
		return false, nil // spec reports the missing brace
	}
	switch p.Text[p.pos] {
	case '}':
		p.pos++
		return true, nil
	case ':':
		p.pos++
		return false, nil
	}
	return false, valueError("expected ':' after conversion specifier")
}

// spec reads the format specifier with the braces nested in it.
func (p *FieldParser) spec(f *Field) error {
	start, depth := p.pos, 1
	for ; p.pos < len(p.Text); p.pos++ {
		switch p.Text[p.pos] {
		case '{':
			f.Nested = true
			depth++
		case '}':
			depth--
		}
		if depth == 0 {
			f.Spec = p.Text[start:p.pos]
			p.pos++
			return nil
		}
	}
	return valueError("unmatched '{' in format spec")
}

// UnknownConversion returns the ValueError for a conversion that is not r, s or a.
func UnknownConversion(r rune) error {
	if r > 32 && r < 127 {
		return errorf(ValueError, "Unknown conversion specifier %c", r)
	}
	return errorf(ValueError, "Unknown conversion specifier \\x%x", r)
}

// AutoNumber keeps count of the fields of one format string that have no name.
type AutoNumber struct {
	next   int
	manual bool
	auto   bool
}

// Key is one element of a field name: a position or a string.
type Key struct {
	IsIndex bool
	Index   int
	Name    string
}

// First returns the argument that a field name begins with, numbering a missing
// one, and the rest of the name, to be walked with NextAccess.
func (a *AutoNumber) First(name string) (first Key, rest string, err error) {
	first, rest, err = SplitFieldName(name)
	if err != nil {
		return first, "", err
	}
	switch {
	case len(rest) == len(name):
		if a.manual {
			return first, "", valueError("cannot switch from manual field specification to automatic field numbering")
		}
		a.auto = true
		first = Key{IsIndex: true, Index: a.next}
		a.next++
	case first.IsIndex:
		if a.auto {
			return first, "", valueError("cannot switch from automatic field numbering to manual field specification")
		}
		a.manual = true
	}
	return first, rest, nil
}

// SplitFieldName takes the first part off a field name: the argument that it
// begins with, an empty Key when there is none. The rest is for NextAccess.
func SplitFieldName(name string) (first Key, rest string, err error) {
	end := strings.IndexAny(name, ".[")
	if end < 0 {
		end = len(name)
	}
	first, err = parseKey(name[:end])
	return first, name[end:], err
}

// parseKey reads text as a position if all of it is decimal digits.
func parseKey(text string) (Key, error) {
	key := Key{Name: text}
	if text == "" {
		return key, nil
	}
	n := 0
	for i := 0; i < len(text); {
		r, size := wtf8.DecodeRune(text[i:])
		d := unicodedata.DecimalValue(r)
		if d < 0 {
			return key, nil
		}
		if n > (math.MaxInt64-d)/10 {
			return key, errTooManyDigits
		}
		n = n*10 + d
		i += size
	}
	return Key{IsIndex: true, Index: n}, nil
}

// Access is one step of a field name: .attribute or [key].
type Access struct {
	IsAttribute bool
	Key         Key // the attribute's name is Key.Name
}

// NextAccess takes the next step off rest, what First left of a field name.
func NextAccess(rest string) (step Access, left string, err error) {
	switch rest[0] {
	case '.':
		step.IsAttribute = true
		end := strings.IndexAny(rest[1:], ".[") + 1
		if end == 0 {
			end = len(rest)
		}
		step.Key.Name, left = rest[1:end], rest[end:]
	case '[':
		end := strings.IndexByte(rest, ']')
		if end < 0 {
			return step, "", valueError("Missing ']' in format string")
		}
		if step.Key, err = parseKey(rest[1:end]); err != nil {
			return step, "", err
		}
		left = rest[end+1:]
	default:
		return step, "", valueError("Only '.' or '[' may follow ']' in format field specifier")
	}
	if !step.Key.IsIndex && step.Key.Name == "" {
		return step, "", valueError("Empty attribute in format string")
	}
	return step, left, nil
}
