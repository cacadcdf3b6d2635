package codecs

import (
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// encoder is what the encoding loop needs to know of an encoding.
type encoder struct {
	name   string
	reason string
	// can reports whether the encoding has r.
	can func(r rune) bool
	// put appends the encoded form of r.
	put func(b []byte, r rune) []byte
	// unit is the size in bytes that bytes from a handler must be a multiple of.
	unit int
	// single: every offending code point is reported alone, not a run of them.
	single bool
}

// run encodes s and appends it to b; h answers errors.
func (enc *encoder) run(b []byte, s string, h EncodeHandler) (string, error) {
	for i, index := 0, 0; i < len(s); {
		r, size := wtf8.DecodeRune(s[i:])
		if enc.can(r) {
			b = enc.put(b, r)
			i += size
			index++
			continue
		}
		end, last := enc.runEnd(s, i, index)
		e := &EncodeError{Encoding: enc.name, Object: s, Start: index, End: end, Reason: enc.reason, first: i, last: last}
		rep, err := h(e)
		if err != nil {
			return "", err
		}
		if b, err = enc.replace(b, rep, e); err != nil {
			return "", err
		}
		if index = rep.Resume; index == end {
			i = last
		} else {
			i = wtf8.Offset(s, index)
		}
	}
	return string(b), nil
}

// runEnd returns the index after the offending code points that begin at byte i,
// and the byte.
func (enc *encoder) runEnd(s string, i, index int) (end, last int) {
	for i < len(s) {
		r, size := wtf8.DecodeRune(s[i:])
		if enc.can(r) {
			break
		}
		i += size
		index++
		if enc.single {
			break
		}
	}
	return index, i
}

// replace appends what a handler gave; a string must be encodable itself.
func (enc *encoder) replace(b []byte, rep Replacement, e *EncodeError) ([]byte, error) {
	if rep.Raw {
		if len(rep.Text)%enc.unit != 0 {
			return b, e
		}
		return append(b, rep.Text...), nil
	}
	for s := rep.Text; s != ""; {
		r, size := wtf8.DecodeRune(s)
		if !enc.can(r) {
			return b, e
		}
		b = enc.put(b, r)
		s = s[size:]
	}
	return b, nil
}

func putByte(b []byte, r rune) []byte { return append(b, byte(r)) }

func notSurrogate(r rune) bool { return !wtf8.IsSurrogate(r) }

// EncodeUTF8 encodes s as UTF-8; lone surrogates are errors.
func EncodeUTF8(s string, h EncodeHandler) (string, error) {
	if wtf8.FirstSurrogate(s) < 0 {
		return s, nil
	}
	enc := encoder{name: "utf-8", reason: "surrogates not allowed", can: notSurrogate, put: wtf8.AppendRune, unit: 1}
	return enc.run(nil, s, h)
}

func encodeUTF8Sig(s string, h EncodeHandler) (string, error) {
	out, err := EncodeUTF8(s, h)
	return utf8Mark + out, err
}

// EncodeLatin1 encodes s as ISO 8859-1.
func EncodeLatin1(s string, h EncodeHandler) (string, error) {
	if wtf8.IsASCII(s) {
		return s, nil
	}
	enc := encoder{name: "latin-1", reason: "ordinal not in range(256)", can: func(r rune) bool { return r < 256 }, put: putByte, unit: 1}
	return enc.run(make([]byte, 0, len(s)), s, h)
}

// EncodeASCII encodes s as ASCII.
func EncodeASCII(s string, h EncodeHandler) (string, error) {
	if wtf8.IsASCII(s) {
		return s, nil
	}
	enc := encoder{name: "ascii", reason: "ordinal not in range(128)", can: func(r rune) bool { return r < 128 }, put: putByte, unit: 1}
	return enc.run(make([]byte, 0, len(s)), s, h)
}
