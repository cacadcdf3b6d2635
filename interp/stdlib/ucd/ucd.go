// Package ucd makes the module unicodedata: normal forms, categories and the
// values of digits. It has no names of characters, whose table is large.
package ucd

import (
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// New makes the module.
func New(t *objmodel.Thread) *objmodel.Module {
	m := objmodel.NewModule("unicodedata")
	m.Functions(functions)
	m.Set("unidata_version", objmodel.NewStr("15.1.0"))
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "normalize", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($self, form, unistr, /)", Fn: normalize},
	{Name: "is_normalized", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($self, form, unistr, /)", Fn: isNormalized},
	{Name: "category", Kind: objmodel.OneArg, Sig: "($self, chr, /)", Fn: category},
	{Name: "combining", Kind: objmodel.OneArg, Sig: "($self, chr, /)", Fn: combining},
	{Name: "decimal", Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($self, chr, default=<unrepresentable>, /)",
		Fn: value("decimal", unicodedata.DecimalValue)},
	{Name: "digit", Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($self, chr, default=<unrepresentable>, /)",
		Fn: value("digit", unicodedata.DigitValue)},
}

// formOf reads the name of a normal form and a text.
func formOf(t *objmodel.Thread, name string, a objmodel.Args) (norm.Form, string, error) {
	var text [2]string
	for i := range text {
		s, ok := a.V[i].ToStr()
		if !ok {
			return 0, "", objmodel.TypeErrorf("%s() argument %d must be str, not %s", name, i+1, objmodel.ArgName(a.V[i]))
		}
		text[i] = s
	}
	if err := t.Reserve(int64(len(text[1])), 20); err != nil {
		return 0, "", err
	}
	switch text[0] {
	case "NFC":
		return norm.NFC, text[1], nil
	case "NFD":
		return norm.NFD, text[1], nil
	case "NFKC":
		return norm.NFKC, text[1], nil
	case "NFKD":
		return norm.NFKD, text[1], nil
	}
	return 0, "", objmodel.ValueErrorf("invalid normalization form")
}

// piece is how many bytes are brought into a normal form between two looks at
// the limits.
const piece = 1 << 16

// normalized gives the normal form of a text; lone surrogates stand between
// texts of their own. Errors: as Tick.
func normalized(t *objmodel.Thread, form norm.Form, s string) (string, error) {
	if at := wtf8.FirstSurrogate(s); at < 0 && len(s) <= piece {
		return form.String(s), nil
	}
	var out []byte
	for s != "" {
		at := wtf8.FirstSurrogate(s)
		if at < 0 {
			at = len(s)
		}
		for rest := s[:at]; rest != ""; {
			n := len(rest)
			if n > piece {
				if n = form.LastBoundary([]byte(rest[:piece])); n <= 0 {
					n = len(rest)
				}
			}
			out = form.AppendString(out, rest[:n])
			rest = rest[n:]
			if err := t.Tick(int64(n >> 3)); err != nil {
				return "", err
			}
		}
		end := min(at+3, len(s))
		out = append(out, s[at:end]...)
		s = s[end:]
	}
	return string(out), nil
}

func normalize(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	form, s, err := formOf(t, "normalize", a)
	if err != nil {
		return objmodel.Value{}, err
	}
	text, err := normalized(t, form, s)
	return objmodel.NewStr(text), err
}

func isNormalized(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	form, s, err := formOf(t, "is_normalized", a)
	if err != nil {
		return objmodel.Value{}, err
	}
	text, err := normalized(t, form, s)
	return objmodel.Bool(text == s), err
}

// character reads an argument of one character.
func character(name string, v objmodel.Value, several bool) (rune, error) {
	which := "argument"
	if several {
		which = "argument 1"
	}
	if s, ok := v.ToStr(); ok {
		if runes := wtf8.Runes(s); len(runes) == 1 {
			return runes[0], nil
		}
	}
	return 0, objmodel.TypeErrorf("%s() %s must be a unicode character, not %s", name, which, objmodel.ArgName(v))
}

// value makes decimal(chr[, default]) and its like.
func value(name string, of func(rune) int) objmodel.Func {
	return func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		r, err := character(name, a.V[0], true)
		if err != nil {
			return objmodel.Value{}, err
		}
		if n := of(r); n >= 0 {
			return objmodel.Int(int64(n)), nil
		}
		if len(a.V) == 2 {
			return a.V[1], nil
		}
		if name == "decimal" {
			return objmodel.Value{}, objmodel.ValueErrorf("not a decimal")
		}
		return objmodel.Value{}, objmodel.ValueErrorf("not a digit")
	}
}

func combining(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	r, err := character("combining", a.V[0], false)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.Int(int64(norm.NFD.PropertiesString(string(r)).CCC())), nil
}

func category(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	r, err := character("category", a.V[0], false)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewStr(categoryOf(r)), nil
}

// categoryOf gives the general category, Cn for what is not assigned.
func categoryOf(r rune) string {
	if wtf8.IsSurrogate(r) {
		return "Cs"
	}
	for _, c := range [...]struct {
		name  string
		table *unicode.RangeTable
	}{
		{"Ll", unicode.Ll}, {"Lu", unicode.Lu}, {"Lo", unicode.Lo}, {"Nd", unicode.Nd}, {"Po", unicode.Po}, {"Zs", unicode.Zs},
		{"Sm", unicode.Sm}, {"So", unicode.So}, {"Mn", unicode.Mn}, {"Mc", unicode.Mc}, {"Me", unicode.Me}, {"Lm", unicode.Lm},
		{"Lt", unicode.Lt}, {"Nl", unicode.Nl}, {"No", unicode.No}, {"Pc", unicode.Pc}, {"Pd", unicode.Pd}, {"Ps", unicode.Ps},
		{"Pe", unicode.Pe}, {"Pi", unicode.Pi}, {"Pf", unicode.Pf}, {"Sc", unicode.Sc}, {"Sk", unicode.Sk}, {"Zl", unicode.Zl},
		{"Zp", unicode.Zp}, {"Cc", unicode.Cc}, {"Cf", unicode.Cf}, {"Co", unicode.Co},
	} {
		if unicode.Is(c.table, r) {
			return c.name
		}
	}
	return "Cn"
}
