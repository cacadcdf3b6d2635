package format

import (
	"math"
	"strings"
)

// FormatFloat returns format(f, spec) for a float object whose type is called
// typeName.
func FormatFloat(f float64, spec, typeName string) (string, error) {
	s, err := ParseSpec(spec, typeName, AlignRight)
	if err != nil {
		return "", err
	}
	return s.FormatFloat(f, typeName)
}

// FormatComplex returns format(complex(re, im), spec) for a complex object
// whose type is called typeName.
func FormatComplex(re, im float64, spec, typeName string) (string, error) {
	s, err := ParseSpec(spec, typeName, AlignRight)
	if err != nil {
		return "", err
	}
	return s.FormatComplex(re, im, typeName)
}

var errPrecisionTooBig = valueError("precision too big")

// style returns how the specifier writes a float.
func (s *Spec) style() floatStyle {
	st := floatStyle{precision: s.Precision, alternate: s.Alternate, noNegZero: s.NoNegZero}
	switch s.Type {
	case 0:
		st.code, st.pointZero = 'r', true
	case 'n':
		st.code = 'g'
	case 'E', 'F', 'G':
		st.code, st.upper = byte(s.Type)|0x20, true
	case '%':
		st.code = 'f'
	default:
		st.code = byte(s.Type)
	}
	switch {
	case st.precision >= 0 && st.code == 'r':
		st.code = 'g'
	case st.precision < 0:
		st.precision = 6
	}
	return st
}

// FormatFloat formats f by a parsed specifier.
func (s *Spec) FormatFloat(f float64, typeName string) (string, error) {
	if s.Type != 0 && s.Type != 'n' && !isFloatType(s.Type) {
		return "", unknownType(s.Type, typeName)
	}
	if s.Precision > math.MaxInt32 {
		return "", errPrecisionTooBig
	}
	if err := s.checkSize(); err != nil {
		return "", err
	}
	if s.Type == '%' {
		f *= 100
	}
	p := s.floatParts(f, s.style(), s.Sign)
	if s.Type == '%' {
		p.rest += "%"
	}
	return s.assemble(p)
}

// floatParts formats f and takes the result apart.
func (s *Spec) floatParts(f float64, st floatStyle, sign rune) parts {
	text := string(appendFloat(nil, f, st))
	negative := strings.HasPrefix(text, "-")
	text = strings.TrimPrefix(text, "-")
	i := 0
	for i < len(text) && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	signed := Spec{Sign: sign}
	return parts{sign: signed.signFor(negative), digits: text[:i], rest: text[i:]}
}

// FormatComplex formats complex(re, im) by a parsed specifier.
func (s *Spec) FormatComplex(re, im float64, typeName string) (string, error) {
	if s.Type != 0 && !strings.ContainsRune("eEfFgGn", s.Type) {
		return "", unknownType(s.Type, typeName)
	}
	switch {
	case s.Precision > math.MaxInt32:
		return "", errPrecisionTooBig
	case s.Fill == '0':
		return "", valueError("Zero padding is not allowed in complex format specifier")
	case s.Align == '=':
		return "", valueError("'=' alignment flag is not allowed in complex format specifier")
	}
	if err := s.checkSize(); err != nil {
		return "", err
	}
	st := s.style()
	st.pointZero = false
	inner := Spec{Width: -1, Fill: ' ', Align: '<', Grouping: s.Grouping, Type: s.Type}
	imag, err := inner.assemble(s.floatParts(im, st, '+'))
	if err != nil {
		return "", err
	}
	text := imag + "j"
	if s.Type == 0 && re == 0 && !math.Signbit(re) {
		// A real part of +0 is left out, and with it the forced sign.
		imag, err = inner.assemble(s.floatParts(im, st, s.Sign))
		text = imag + "j"
	} else {
		var first string
		first, err = inner.assemble(s.floatParts(re, st, s.Sign))
		text = first + text
		if s.Type == 0 {
			text = "(" + text + ")"
		}
	}
	if err != nil {
		return "", err
	}
	return s.assemble(parts{rest: text})
}
