package objmodel

import (
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel/wtf8"
)

func strTranslate(t *Thread, a Args) (Value, error) {
	s, table := a.V[0].StrObject(), a.V[1]
	if err := reserveText(t, int64(len(s.s))); err != nil {
		return Value{}, err
	}
	var plain *Dict // in which a look costs no exception
	if table.p.typ == &DictType {
		plain = table.AsDict()
	}
	if plain != nil && !plain.foreign && IsASCII(s.s) {
		return translateASCII(t, s.s, plain)
	}
	b := make([]byte, 0, len(s.s))
	for i := 0; i < len(s.s); {
		r, size := wtf8.DecodeRune(s.s[i:])
		if plain != nil {
			v, err := plain.Get(t, Int(int64(r)))
			if err != nil {
				return Value{}, err
			}
			if v.p == nil {
				b = append(b, s.s[i:i+size]...)
				i += size
				continue
			}
		}
		v, err := GetItem(t, table, Int(int64(r)))
		switch {
		case err == nil:
			if b, err = appendMapped(t, b, v); err != nil {
				return Value{}, err
			}
		case Matches(err, &LookupErrorType):
			b = append(b, s.s[i:i+size]...)
		default:
			return Value{}, err
		}
		if err := t.Tick(1); err != nil {
			return Value{}, err
		}
		i += size
	}
	return NewStr(bytesAsString(b)), nil
}

// translateTicks is after how many characters of a quick translation a tick is
// counted.
const translateTicks = 64

// translateASCII translates ASCII by a dict that runs no Python code, which is
// asked once for each character that becomes one of ASCII or nothing.
func translateASCII(t *Thread, s string, table *Dict) (Value, error) {
	const unknown, gone, other = 0, -1, -2
	var to [128]int16 // one of these, or 1 + the character
	var small [128]byte
	b, ascii := small[:0], true
	if len(s) > len(small) {
		b = make([]byte, 0, len(s))
	}
	for i := range len(s) {
		c := s[i] & 0x7f
		how := to[c]
		if how <= unknown && how != gone {
			v, err := table.Get(t, Int(int64(c)))
			if err != nil {
				return Value{}, err
			}
			switch x := v.AsStr(); {
			case v.p == nil:
				how = 1 + int16(c)
			case v.p == &intHdr && v.n < 128:
				how = 1 + int16(v.n)
			case x != nil && len(x.s) == 1:
				how = 1 + int16(x.s[0])
			case v.IsNone():
				how = gone
			default:
				how, ascii = other, false
				if b, err = appendMapped(t, b, v); err != nil {
					return Value{}, err
				}
			}
			to[c] = how
		}
		if how > unknown {
			b = append(b, byte(how-1))
		}
		if i%translateTicks == 0 {
			if err := t.Tick(1); err != nil {
				return Value{}, err
			}
		}
	}
	if ascii {
		return CopyASCII(b), nil
	}
	return CopyText(b), nil
}

// appendMapped appends what a translation table gave: None for nothing, a str,
// or the number of a code point.
func appendMapped(t *Thread, b []byte, v Value) ([]byte, error) {
	if v.IsNone() {
		return b, nil
	}
	if s := v.StrObject(); s != nil {
		if len(b)+len(s.s) > cap(b) {
			if err := reserveText(t, 2*int64(len(b)+len(s.s))); err != nil {
				return b, err
			}
		}
		return append(b, s.s...), nil
	}
	if v.Native(&IntType).p == nil {
		return b, TypeErrorf("character mapping must return integer, None or str")
	}
	n, ok := v.ToInt()
	if !ok || n < 0 || n > utf8.MaxRune {
		return b, ValueErrorf("character mapping must be in range(0x110000)")
	}
	return wtf8.AppendRune(b, rune(n)), nil
}

// strMakeTrans is str.maketrans: a table of code point numbers from a dict, or
// from two strings of equal length and a third of what to delete.
func strMakeTrans(t *Thread, a Args) (Value, error) {
	table := NewDict(0)
	if len(a.V) == 1 {
		return table.Value(), fillTable(t, table, a.V[0])
	}
	to, err := argStr("maketrans", 2, a.V[1])
	if err != nil {
		return Value{}, err
	}
	gone := &emptyStr
	if len(a.V) > 2 {
		if gone, err = argStr("maketrans", 3, a.V[2]); err != nil {
			return Value{}, err
		}
	}
	from := a.V[0].StrObject()
	if from == nil {
		return Value{}, TypeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	if err := t.tickText(16 * (len(from.s) + len(gone.s))); err != nil {
		return Value{}, err
	}
	if from.Len() != to.Len() {
		return Value{}, ValueErrorf("the first two maketrans arguments must have equal length")
	}
	targets := wtf8.Runes(to.s)
	for i, r := range wtf8.Runes(from.s) {
		if err := table.Set(t, Int(int64(r)), Int(int64(targets[i]))); err != nil {
			return Value{}, err
		}
	}
	for _, r := range wtf8.Runes(gone.s) {
		if err := table.Set(t, Int(int64(r)), None); err != nil {
			return Value{}, err
		}
	}
	return table.Value(), nil
}

// fillTable copies a dict into a table, its one-character keys made numbers.
func fillTable(t *Thread, table *Dict, v Value) error {
	src := v.AsDict()
	if src == nil {
		return TypeErrorf("if you give only one argument to maketrans it must be a dict")
	}
	for pos := 0; ; {
		k, x, ok := src.Next(&pos)
		if !ok {
			return nil
		}
		if s := k.StrObject(); s != nil {
			if s.Len() != 1 {
				return ValueErrorf("string keys in translate table must be of length 1")
			}
			r, _ := wtf8.DecodeRune(s.s)
			k = Int(int64(r))
		} else if k.Native(&IntType).p == nil {
			return TypeErrorf("keys in translate table must be strings or integers")
		}
		if err := table.Set(t, k, x); err != nil {
			return err
		}
	}
}
