package objmodel

import (
	"strings"
	"unsafe"
)

// This file has the quick forms of some methods of str, for short text of ASCII:
// see MethodDef.Quick.

// quickText gives the text of a str if a quick form may look at it all.
func quickText(v Value) (s *Str, ok bool) {
	if v.p.typ != &StrType {
		return nil, false
	}
	s = (*Str)(unsafe.Pointer(v.p))
	return s, s.IsASCII() && len(s.s) < bigText
}

func quickStrip(self, _ Value) (Value, bool) {
	s, ok := quickText(self)
	if !ok {
		return Value{}, false
	}
	start := trimSpaceLeft(s.s)
	return s.part(start, start+trimSpaceRight(s.s[start:])), true
}

func quickLower(self, _ Value) (Value, bool) { return quickFlip(self, 'A') }
func quickUpper(self, _ Value) (Value, bool) { return quickFlip(self, 'a') }

func quickFlip(self Value, first byte) (Value, bool) {
	s, ok := quickText(self)
	if !ok {
		return Value{}, false
	}
	return s.flipCase(first), true
}

func quickStartsWith(self, affix Value) (Value, bool) {
	if self.p.typ != &StrType || affix.p.typ != &StrType {
		return Value{}, false
	}
	return Bool(strings.HasPrefix((*Str)(unsafe.Pointer(self.p)).s, (*Str)(unsafe.Pointer(affix.p)).s)), true
}

func quickEndsWith(self, affix Value) (Value, bool) {
	if self.p.typ != &StrType || affix.p.typ != &StrType {
		return Value{}, false
	}
	return Bool(strings.HasSuffix((*Str)(unsafe.Pointer(self.p)).s, (*Str)(unsafe.Pointer(affix.p)).s)), true
}

func quickIsSpace(self, _ Value) (Value, bool) { return quickIs(self, classSpace) }
func quickIsDigit(self, _ Value) (Value, bool) { return quickIs(self, classDigit) }
func quickIsAlpha(self, _ Value) (Value, bool) { return quickIs(self, classAlpha) }
func quickIsAlnum(self, _ Value) (Value, bool) { return quickIs(self, classAlpha|classDigit) }

func quickIs(self Value, classes byte) (Value, bool) {
	s, ok := quickText(self)
	return Bool(ok && s.s != "" && asciiAll(s.s, classes)), ok
}
