package objmodel

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel/format"
)

func strFormatMethod(t *Thread, a Args) (Value, error) {
	spec := a.V[1].StrObject()
	if spec == nil {
		return Value{}, TypeErrorf("__format__() argument must be str, not %s", ArgName(a.V[1]))
	}
	s := a.V[0].StrObject()
	if spec.s == "" {
		return StrValue(t, a.V[0])
	}
	parsed, err := format.ParseSpec(spec.s, a.V[0].TypeName(), format.AlignLeft)
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	if err := reserveText(t, parsed.Size()); err != nil && parsed.Width > s.Len() {
		return Value{}, err
	}
	if parsed.Size() >= bigZeros {
		name := a.V[0].TypeName()
		return t.formatApart(parsed, func(p *format.Spec) (string, error) { return p.FormatStr(s.s, name) })
	}
	text, err := parsed.FormatStr(s.s, a.V[0].TypeName())
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	return NewStr(text), nil
}

// fieldArgs are the arguments that replacement fields name.
type fieldArgs struct {
	t       *Thread
	pos     []Value
	args    Args  // for keywords
	mapping Value // in place of all of them, for format_map
	auto    format.AutoNumber
	// sole is the one str that the result consists of, which then is the
	// result even if it is of a subclass.
	sole Value
}

func strFormat(t *Thread, a Args) (Value, error) {
	if v := formatPlain(a); v.p != nil {
		return v, nil
	}
	if err := t.tickText(len(a.V[0].StrObject().s)); err != nil {
		return Value{}, err
	}
	f := fieldArgs{t: t, pos: a.Pos()[1:], args: a}
	return f.format(a.V[0])
}

func strFormatMap(t *Thread, a Args) (Value, error) {
	f := fieldArgs{t: t, mapping: a.V[1]}
	return f.format(a.V[0])
}

// formatDepth is how deep fields may nest: a specifier may hold fields, whose
// own specifiers may not.
const formatDepth = 2

func (f *fieldArgs) format(v Value) (Value, error) {
	s := v.StrObject()
	if s.s != "" && strings.IndexAny(s.s, "{}") < 0 {
		return v, nil
	}
	b, err := f.expand(nil, s.s, formatDepth)
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	if f.sole.p != nil {
		return f.sole, nil
	}
	return NewStr(bytesAsString(b)), nil
}

// expand appends text with its fields filled.
func (f *fieldArgs) expand(b []byte, text string, depth int) ([]byte, error) {
	if depth == 0 {
		return b, ValueErrorf("Max string recursion exceeded")
	}
	p := format.FieldParser{Text: text}
	var field format.Field
	for {
		literal, hasField, more, err := p.Next(&field)
		if err != nil {
			return b, err
		}
		if !more {
			return b, nil
		}
		b = append(b, literal...)
		if !hasField {
			if err := f.t.tickCompare(); err != nil {
				return b, err
			}
			continue
		}
		r, err := f.fill(&field, depth)
		if err != nil {
			return b, err
		}
		if text := r.StrObject().s; text != "" {
			if len(b) == 0 && depth == formatDepth && p.Done() {
				f.sole = r
				return b, nil
			}
			if b, err = f.append(b, text); err != nil {
				return b, err
			}
		}
	}
}

// fill gives the text of one field.
func (f *fieldArgs) fill(field *format.Field, depth int) (Value, error) {
	v, err := f.value(field.Name)
	if err != nil {
		return Value{}, err
	}
	if v, err = convertField(f.t, v, field); err != nil {
		return Value{}, err
	}
	spec := field.Spec
	if field.Nested {
		expanded, err := f.expand(nil, spec, depth-1)
		if err != nil {
			return Value{}, err
		}
		spec = bytesAsString(expanded)
	}
	return Format(f.t, v, NewStr(spec))
}

func (f *fieldArgs) append(b []byte, text string) ([]byte, error) {
	if n := len(b) + len(text); n > cap(b) {
		if err := reserveText(f.t, 2*int64(n)); err != nil {
			return b, err
		}
	}
	return append(b, text...), nil
}

// convertField applies !s, !r or !a.
func convertField(t *Thread, v Value, field *format.Field) (Value, error) {
	if !field.HasBang {
		return v, nil
	}
	switch field.Conversion {
	case 's':
		return StrValue(t, v)
	case 'r':
		return ReprValue(t, v)
	case 'a':
		r, err := ReprValue(t, v)
		if err != nil {
			return Value{}, err
		}
		return NewStr(escapeNonASCII(r.StrObject().s)), nil
	}
	return Value{}, format.UnknownConversion(field.Conversion)
}

// value follows a field name: an argument, then attributes and items of it.
func (f *fieldArgs) value(name string) (Value, error) {
	first, rest, err := f.auto.First(name)
	if err != nil {
		return Value{}, err
	}
	v, err := f.argument(first)
	for rest != "" && err == nil {
		var step format.Access
		if step, rest, err = format.NextAccess(rest); err != nil {
			break
		}
		switch {
		case step.IsAttribute:
			v, err = GetAttr(f.t, v, Name(step.Key.Name))
		case step.Key.IsIndex:
			v, err = GetItem(f.t, v, Int(int64(step.Key.Index)))
		default:
			v, err = GetItem(f.t, v, NewStr(step.Key.Name))
		}
	}
	return v, err
}

func (f *fieldArgs) argument(key format.Key) (Value, error) {
	switch {
	case key.IsIndex && f.mapping.p != nil:
		return Value{}, ValueErrorf("Format string contains positional fields")
	case key.IsIndex && key.Index < len(f.pos):
		return f.pos[key.Index], nil
	case key.IsIndex:
		return Value{}, IndexErrorf("Replacement index %d out of range for positional args tuple", key.Index)
	case f.mapping.p != nil:
		return GetItem(f.t, f.mapping, NewStr(key.Name))
	}
	if v := f.args.Keyword(key.Name); v.p != nil {
		return v, nil
	}
	return Value{}, KeyError(NewStr(key.Name))
}

// FormatError makes an error of package format the exception that it names;
// other errors, nil included, come back as they are.
func FormatError(err error) error { return raiseFormat(err) }
