package objmodel

import (
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/objmodel/format"
)

// plainFields are the arguments of formatPlain.
type plainFields struct {
	args    Args
	auto    int  // the number of the next field without one
	numbers bool // some field has had one
}

// formatPlain does the common case of str.format: fields {}, {0} and {name},
// perhaps with a quickSpec or !r, of strs, small ints and floats. It gives nil,
// with nothing done, for all else.
func formatPlain(a Args) Value {
	s := a.V[0].AsStr()
	if s == nil {
		return Value{}
	}
	f := plainFields{args: a}
	var small [128]byte
	b, ascii, text := small[:0], s.IsASCII(), s.s
	for {
		i := strings.IndexByte(text, '{')
		if i < 0 {
			break
		}
		end := strings.IndexByte(text, '}')
		if end < i {
			return Value{}
		}
		b = append(b, text[:i]...)
		name, spec, _ := strings.Cut(text[i+1:end], ":")
		text = text[end+1:]
		bare, repr := strings.CutSuffix(name, "!r")
		if repr && end-i != len(name)+1 {
			return Value{} // the specifier is for a str, whatever the value is
		}
		v := f.value(bare)
		if v.p == nil || strings.IndexByte(spec, '{') >= 0 {
			return Value{}
		}
		str := v.AsStr()
		switch {
		case str != nil && (len(b) == 0 && text == "" || len(str.s) > maxPlain):
			return Value{} // the str may be the result itself
		case str != nil && repr:
			if !str.IsASCII() || !format.IsPlain(str.s, '\'') {
				return Value{}
			}
			b = append(append(append(b, '\''), str.s...), '\'')
		case str != nil && spec == "":
			b, ascii = append(b, str.s...), ascii && str.IsASCII()
		case v.IsInt() && spec == "":
			b = strconv.AppendInt(b, v.AsInt(), 10)
		case v.IsFloat() && spec == "":
			b = format.AppendFloat(b, v.AsFloat())
		default:
			q, ok := parseQuick(spec)
			if ok {
				b, ok = q.append(b, v)
			}
			if !ok {
				return Value{}
			}
		}
		if len(b) > maxPlain {
			return Value{}
		}
	}
	if len(text) == len(s.s) || strings.IndexByte(text, '}') >= 0 || len(b)+len(text) > maxPlain {
		return Value{}
	}
	b = append(b, text...)
	if ascii {
		return CopyASCII(b)
	}
	return CopyText(b)
}

// value gives the argument that a field names, nil if that is not plain.
func (f *plainFields) value(name string) Value {
	pos := f.args.Pos()[1:]
	n := 0
	switch {
	case name == "" && !f.numbers:
		n = f.auto
		f.auto++
	case len(name) == 1 && '0' <= name[0] && name[0] <= '9' && f.auto == 0:
		n, f.numbers = int(name[0]-'0'), true
	case name != "" && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z' || name[0] == '_'):
		for i := range len(name) {
			if c := name[i]; c == '.' || c == '[' || c == '!' {
				return Value{} // a keyword may have such a name, a field not
			}
		}
		return f.args.Keyword(name)
	default:
		return Value{}
	}
	if n >= len(pos) {
		return Value{}
	}
	return pos[n]
}
