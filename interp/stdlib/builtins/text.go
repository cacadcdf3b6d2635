package builtins

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

func reprFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.ReprValue(t, a.V[0])
}

func asciiFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	r, err := objmodel.ReprValue(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	s, _ := r.ToStr()
	if objmodel.IsASCII(s) {
		return r, nil
	}
	return objmodel.NewASCII(escapeNonASCII(s)), nil
}

// escapeNonASCII writes what is not ASCII as \x, \u and \U escapes.
func escapeNonASCII(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, n := wtf8.DecodeRune(s)
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case r < 0x100:
			fmt.Fprintf(&b, "\\x%02x", r)
		case r < 0x10000:
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			fmt.Fprintf(&b, "\\U%08x", r)
		}
		s = s[n:]
	}
	return b.String()
}

func chrFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	i, err := objmodel.IndexInt(t, a.V[0], nil)
	if err != nil {
		return objmodel.Value{}, err
	}
	if i < 0 || i > utf8.MaxRune {
		return objmodel.Value{}, objmodel.ValueErrorf("chr() arg not in range(0x110000)")
	}
	return objmodel.NewStr(wtf8.String(rune(i))), nil
}

func ordFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	s := a.V[0].StrObject()
	if s == nil {
		return ordBytes(a.V[0])
	}
	if text := s.String(); s.Len() == 1 {
		r, _ := wtf8.DecodeRune(text)
		return objmodel.Int(int64(r)), nil
	}
	return objmodel.Value{}, notOneCharacter(s.Len())
}

func ordBytes(v objmodel.Value) (objmodel.Value, error) {
	data, ok := objmodel.BufferOf(v)
	switch {
	case !ok || v.Native(&objmodel.BytesType).IsNil() && v.Native(&objmodel.ByteArrayType).IsNil():
		return objmodel.Value{}, objmodel.TypeErrorf("ord() expected string of length 1, but %s found", v.TypeName())
	case len(data) != 1:
		return objmodel.Value{}, notOneCharacter(len(data))
	}
	return objmodel.Int(int64(data[0])), nil
}

func notOneCharacter(n int) error {
	return objmodel.TypeErrorf("ord() expected a character, but string of length %d found", n)
}

func formatFunc(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	spec := objmodel.NewStr("")
	if len(a.V) == 2 {
		if spec = a.V[1]; spec.StrObject() == nil {
			return objmodel.Value{}, objmodel.TypeErrorf("format() argument 2 must be str, not %s", objmodel.ArgName(spec))
		}
	}
	return objmodel.Format(t, a.V[0], spec)
}
