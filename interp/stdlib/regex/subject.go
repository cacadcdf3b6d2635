package regex

import (
	"github.com/minipy-go/minipy/interp/stdlib/regex/program"
	"github.com/minipy-go/minipy/objmodel"
)

// subject is a text that a pattern is applied to.
type subject struct {
	value Value // as it was given
	str   *objmodel.Str
	// data is the text as the machine sees it: WTF-8, or bytes when str is nil.
	data string
}

// subjectOf takes the text out of an argument. Errors: TypeError.
func (p *patternObject) subjectOf(v Value) (subject, error) {
	if s := v.StrObject(); s != nil {
		if !p.text {
			return subject{}, objmodel.TypeErrorf("cannot use a bytes pattern on a string-like object")
		}
		return subject{value: v, str: s, data: s.String()}, nil
	}
	data, ok := objmodel.BufferOf(v)
	switch {
	case !ok:
		return subject{}, objmodel.TypeErrorf("expected string or bytes-like object, got '%s'", v.TypeName())
	case p.text:
		return subject{}, objmodel.TypeErrorf("cannot use a string pattern on a bytes-like object")
	}
	return subject{value: v, data: data}, nil
}

// machine gives the text before byte offset end as the machine wants it.
func (s *subject) machine(end int) program.Subject {
	return program.Subject{Text: s.data[:end], Wide: s.str != nil && !s.str.IsASCII()}
}

// len is the number of characters.
func (s *subject) len() int {
	if s.str != nil {
		return s.str.Len()
	}
	return len(s.data)
}

// offset gives the byte offset of character i.
func (s *subject) offset(i int) int {
	if s.str != nil {
		return s.str.Offset(i)
	}
	return i
}

// index is the inverse of offset.
func (s *subject) index(at int) int {
	if s.str != nil {
		return s.str.Index(at)
	}
	return at
}

// slice gives the text between two byte offsets as a Python object.
func (s *subject) slice(from, to int) Value {
	if from == 0 && to == len(s.data) && (s.value.AsStr() != nil || s.value.AsBytes() != nil && s.value.Type() == &objmodel.BytesType) {
		return s.value
	}
	switch {
	case s.str == nil && s.value.Type() != &objmodel.BytesType:
		// The buffer may have other contents by now.
		data, _ := objmodel.BufferOf(s.value)
		to = min(to, len(data))
		return objmodel.NewBytes(data[min(from, to):to])
	case s.str == nil:
		return objmodel.NewBytes(objmodel.OwnText(s.data, s.data[from:to]))
	case s.str.IsASCII():
		if to-from == 1 {
			return objmodel.NewASCII(s.data[from:to])
		}
		return objmodel.NewASCII(objmodel.OwnText(s.data, s.data[from:to]))
	}
	return objmodel.NewStr(objmodel.OwnText(s.data, s.data[from:to]))
}
