package objmodel

import (
	"math/big"
	"strconv"

	"github.com/minipy-go/minipy/objmodel/format"
)

// defaultMaxStrDigits is sys.int_info.default_max_str_digits.
const defaultMaxStrDigits = 4300

// StrDigitsLimit is the bound of MaxStrDigits as it is in force; 0 is none.
func (in *Interp) StrDigitsLimit() int {
	switch {
	case in.MaxStrDigits == 0:
		return defaultMaxStrDigits
	case in.MaxStrDigits < 0:
		return 0
	}
	return in.MaxStrDigits
}

// formatErrors are the classes of the errors of package format.
var formatErrors = [...]*Type{
	format.ValueError: &ValueErrorType, format.TypeError: &TypeErrorType, format.OverflowError: &OverflowErrorType,
	format.KeyError: &KeyErrorType, format.IndexError: &IndexErrorType, format.MemoryError: &MemoryErrorType,
}

// raiseFormat makes the exception that an error of package format names.
func raiseFormat(err error) error {
	e, ok := err.(*format.Error)
	if !ok {
		return err
	}
	if e.Message == "" {
		return AllocException(formatErrors[e.Kind], EmptyTuple)
	}
	return NewException(formatErrors[e.Kind], e.Message)
}

func intRepr(t *Thread, v Value) (Value, error) {
	n := v.mustInteger()
	if n.b == nil {
		if n.i >= 0 && n.i <= 9 {
			// CPython's is a new object, unlike other strings of one character.
			return newStr(string(rune('0' + n.i))).Value(), nil
		}
		var buf [20]byte
		return CopyASCII(strconv.AppendInt(buf[:0], n.i, 10)), nil
	}
	s, err := t.decimal(n.b)
	return NewASCII(s), err
}

// decimal is the decimal text of b. Errors: ValueError beyond the limit.
func (t *Thread) decimal(b *big.Int) (string, error) {
	if w := b.Bits(); len(w) <= fewWords {
		return fewWordsText(b), nil
	}
	if err := format.CheckIntToStr(b, t.Interp.StrDigitsLimit()); err != nil {
		return "", raiseFormat(err)
	}
	text, err := t.digitsOf(new(big.Int).Abs(b), 10)
	if err == nil && b.Sign() < 0 {
		text = "-" + text
	}
	return text, err
}

// formatSpec is the argument of __format__, self in args.V[0]. Errors: TypeError.
func formatSpec(args Args) (string, error) {
	if s, ok := args.V[1].ToStr(); ok {
		return s, nil
	}
	return "", TypeErrorf("__format__() argument must be str, not %s", ArgName(args.V[1]))
}

// parseFormatSpec parses the specifier of a number and asks for the room that
// it needs.
func parseFormatSpec(t *Thread, self Value, text string) (format.Spec, error) {
	spec, err := format.ParseSpec(text, self.TypeName(), format.AlignRight)
	if err != nil {
		return spec, raiseFormat(err)
	}
	return spec, t.Reserve(spec.Size(), 1)
}

// formatApart formats a number or text to a great length, see apart.
func (t *Thread) formatApart(spec format.Spec, f func(*format.Spec) (string, error)) (Value, error) {
	var out Value
	var err error
	if ended := t.apart(spec.Size(), func() {
		var text string
		text, err = f(&spec)
		out = NewStr(text)
	}); ended != nil {
		return Value{}, ended
	}
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	return out, nil
}

// formatBigApart is formatApart for an int that is not small. Its digits are
// made first, here, where they count as steps.
func (t *Thread) formatBigApart(spec format.Spec, n *big.Int, name string) (Value, error) {
	var text string
	narrow := spec
	narrow.Width, narrow.Precision = -1, -1
	_, err := narrow.FormatBigIntBy(n, name, func(n *big.Int, base int) (digits string, err error) {
		text, err = t.digitsOf(n, base)
		return text, err
	})
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	return t.formatApart(spec, func(s *format.Spec) (string, error) {
		return s.FormatBigIntBy(n, name, func(*big.Int, int) (string, error) { return text, nil })
	})
}

func intFormat(t *Thread, args Args) (Value, error) {
	self := args.V[0]
	text, err := formatSpec(args)
	if err != nil {
		return Value{}, err
	}
	if text == "" {
		return StrValue(t, self)
	}
	spec, err := parseFormatSpec(t, self, text)
	if err != nil {
		return Value{}, err
	}
	n := self.mustInteger()
	var out string
	switch {
	case n.b == nil:
		if spec.Size() >= bigZeros {
			i, name := n.i, self.TypeName()
			return t.formatApart(spec, func(s *format.Spec) (string, error) { return s.FormatInt(i, name) })
		}
		out, err = spec.FormatInt(n.i, self.TypeName())
	default:
		if spec.Type == 0 || spec.Type == 'd' || spec.Type == 'n' {
			if err := format.CheckIntToStr(n.b, t.Interp.StrDigitsLimit()); err != nil {
				return Value{}, raiseFormat(err)
			}
		}
		if spec.Size() >= bigZeros {
			return t.formatBigApart(spec, n.b, self.TypeName())
		}
		out, err = spec.FormatBigIntBy(n.b, self.TypeName(), t.digitsOf)
	}
	if err != nil {
		return Value{}, raiseFormat(err)
	}
	return NewStr(out), nil
}
