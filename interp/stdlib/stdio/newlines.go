package stdio

import "github.com/minipy-go/minipy/objmodel"

// Newlines is a set of the kinds of newlines that a text has.
type Newlines uint8

const (
	endCR Newlines = 1 << iota
	endLF
	endCRLF
)

// NewlinesIn gives the kinds in a text.
func NewlinesIn(s string) Newlines {
	var found Newlines
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\n':
			found |= endLF
		case s[i] != '\r':
		case i+1 < len(s) && s[i+1] == '\n':
			found |= endCRLF
			i++
		default:
			found |= endCR
		}
	}
	return found
}

// Value is the set as the attribute newlines shows it: None, a str, or a tuple.
func (e Newlines) Value() objmodel.Value {
	var kinds []objmodel.Value
	for i, text := range [...]string{"\r", "\n", "\r\n"} {
		if e&(1<<i) != 0 {
			kinds = append(kinds, objmodel.NewStr(text))
		}
	}
	switch len(kinds) {
	case 0:
		return objmodel.None
	case 1:
		return kinds[0]
	}
	return objmodel.NewTuple(kinds...)
}
