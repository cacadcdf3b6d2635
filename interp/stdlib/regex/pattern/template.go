package pattern

import (
	"strconv"

	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// Part is a part of a template: characters, or if Group is not negative what a
// group has matched.
type Part struct {
	Chars []rune
	Group int
}

// Template is what ParseTemplate needs to know of the pattern.
type Template struct {
	Text   bool // a str, not bytes
	Groups int
	Index  map[string]int // the named groups
}

// ParseTemplate parses what re.sub replaces with. Errors: *Error.
func ParseTemplate(chars []rune, t Template) ([]Part, error) {
	s := newSource(chars, t.Text)
	var parts []Part
	var chunk []rune
	for s.next != end {
		c := s.take()
		if c&escaped == 0 {
			chunk = append(chunk, rune(c))
			continue
		}
		group, r, err := s.templateEscape(rune(c&^escaped), t)
		if err != nil {
			return nil, err
		}
		if group < 0 {
			chunk = append(chunk, r...)
			continue
		}
		if len(chunk) > 0 {
			parts, chunk = append(parts, Part{Chars: chunk, Group: -1}), nil
		}
		parts = append(parts, Part{Group: group})
	}
	if s.err != nil {
		return nil, s.err
	}
	if len(chunk) > 0 {
		parts = append(parts, Part{Chars: chunk, Group: -1})
	}
	return parts, nil
}

// templateEscape parses what stands behind a backslash: a group, or
// characters if group is negative.
func (s *source) templateEscape(c rune, t Template) (group int, chars []rune, err error) {
	switch {
	case c == 'g':
		group, err = s.templateName(t)
		return group, nil, err
	case c == '0':
		digits := s.takeWhile(2, isOctal)
		v, _ := strconv.ParseUint("0"+digits, 8, 32)
		return -1, []rune{rune(v & 0xFF)}, nil
	case c >= '1' && c <= '9':
		return s.templateNumber(c, t)
	}
	if r, ok := simpleEscape(c); ok {
		return -1, []rune{r}, nil
	}
	if isLetter(c) {
		return 0, nil, s.fail(2, "bad escape \\%c", c)
	}
	return -1, []rune{'\\', c}, nil
}

func (s *source) templateNumber(first rune, t Template) (group int, chars []rune, err error) {
	digits := string(first)
	if isDigit(s.next) {
		digits += s.take().String()
		if isOctal(token(first)) && isOctal(token(digits[1])) && isOctal(s.next) {
			digits += s.take().String()
			r, err := s.octal(digits)
			return -1, []rune{r}, err
		}
	}
	group, _ = strconv.Atoi(digits)
	if group > t.Groups {
		return 0, nil, s.fail(len(digits), "invalid group reference %d", group)
	}
	return group, nil, nil
}

// templateName parses the <name> or <number> of \g.
func (s *source) templateName(t Template) (int, error) {
	if !s.accept('<') {
		return 0, s.fail(0, "missing <")
	}
	name, err := s.takeUntil('>', "group name")
	if err != nil {
		return 0, err
	}
	text := wtf8.FromRunes(name)
	if !isNumber(name) {
		if err := s.checkName(name, 1); err != nil {
			return 0, err
		}
		group, ok := t.Index[text]
		if !ok && s.err == nil {
			return 0, &Error{Index: true, Pos: -1, Msg: "unknown group name " + format.ReprString(text)}
		}
		return group, nil // an error found earlier is told at the end
	}
	group, err := strconv.Atoi(text)
	if err != nil || group >= MaxGroups || group > t.Groups {
		return 0, s.fail(len(name)+1, "invalid group reference %s", trimZeros(text))
	}
	return group, nil
}
