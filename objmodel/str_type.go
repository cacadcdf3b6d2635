package objmodel

import (
	"strings"
	"unsafe"

	"github.com/minipy-go/minipy/objmodel/format"
)

// StrType is `str`.
var StrType = Type{Name: "str", Doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nA sequence of code points: the text of object, or bytes decoded."}

// smallRepr is the length of a text, in bytes, whose repr is made at once.
const smallRepr = 1 << 10

func strRepr(t *Thread, v Value) (Value, error) {
	s := v.StrObject()
	if err := t.Reserve(int64(len(s.s)), 4); err != nil {
		return Value{}, err
	}
	if n := len(s.s); n <= smallRepr && s.IsASCII() && format.IsPlain(s.s, '\'') {
		o, text := allocText(n + 2)
		text[0], text[n+1] = '\'', '\''
		copy(text[1:], s.s)
		o.n = int32(n + 2)
		return o.Value(), nil
	}
	if len(s.s) <= smallRepr {
		var buf [128]byte
		quote := format.QuoteFor(s.s)
		text := append(format.AppendRepr(append(buf[:0], quote), s.s, quote), quote)
		if s.IsASCII() {
			return CopyASCII(text), nil
		}
		return CopyText(text), nil
	}
	text, err := reprLong(t, s.s)
	if err != nil {
		return Value{}, err
	}
	if s.IsASCII() {
		return NewASCII(text), nil
	}
	return NewStr(text), nil
}

func strStr(t *Thread, v Value) (Value, error) { return v.StrObject().exact(), nil }

func strHash(t *Thread, v Value) (int64, error) {
	s := v.StrObject()
	if err := t.tickText(len(s.s)); err != nil {
		return 0, err
	}
	return s.Hash(), nil
}

func strLen(t *Thread, v Value) (int, error) { return v.StrObject().Len(), nil }

func strContains(t *Thread, v, x Value) (bool, error) {
	sub := x.StrObject()
	if sub == nil {
		return false, TypeErrorf("'in <string>' requires string as left operand, not %s", x.TypeName())
	}
	s := v.StrObject().s
	if err := t.tickText(len(s)); err != nil {
		return false, err
	}
	return strings.Contains(s, sub.s), nil
}

// PlainFind reports whether v, exactly a str, contains x; ok is false if x isn't
// exactly a str, and for a long text.
func PlainFind(v, x Value) (has, ok bool) {
	if x.p.typ != &StrType {
		return false, false
	}
	s, sub := (*Str)(unsafe.Pointer(v.p)).s, (*Str)(unsafe.Pointer(x.p)).s
	if len(sub) == 1 && len(s) < bigText {
		return strings.IndexByte(s, sub[0]) >= 0, true
	}
	return len(s) < bigText && strings.Contains(s, sub), len(s) < bigText
}

// strCompare orders by code points, which is the order of the encoded bytes.
func strCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y := a.StrObject(), b.StrObject()
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	if op != EQ && op != NE || len(x.s) == len(y.s) {
		if err := t.tickText(min(len(x.s), len(y.s))); err != nil {
			return Value{}, err
		}
	}
	switch op {
	case EQ:
		return Bool(x.s == y.s), nil
	case NE:
		return Bool(x.s != y.s), nil
	}
	return Bool(op.Holds(strings.Compare(x.s, y.s))), nil
}

func strSizeof(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	n := int64(s.Len())
	top := rune(0)
	for _, r := range s.s {
		top = max(top, r)
	}
	switch {
	case s.IsASCII():
		return Int(41 + n), nil
	case top < 0x100:
		return Int(57 + n), nil
	case top < 0x10000:
		return Int(58 + 2*n), nil
	}
	return Int(60 + 4*n), nil
}

func strGetNewArgs(t *Thread, a Args) (Value, error) {
	return NewTuple(newStr(a.V[0].StrObject().s).Value()), nil
}

var strSpec = TypeSpec{
	Type: &StrType, Object: (*Str)(nil),
	Convert: convertStr,
	Flags:   FlagBaseType | flagApart,
	Slots: Slots{
		New: strNew, Repr: strRepr, Str: strStr, Hash: strHash, Compare: strCompare, Len: strLen,
		GetItem: strGetItem, Contains: strContains, Iter: strIter, Concat: true,
		Binary: [NumBinary]BinaryFunc{OpAdd: strAdd, OpMul: strMul, OpMod: strMod},
	},
	Methods: []MethodDef{
		{Name: "encode", Fn: strEncode, Sig: "($self, /, encoding='utf-8', errors='strict')", Doc: "The text as bytes in the given encoding."},
		{Name: "replace", Fn: strReplace, Sig: "($self, old, new, /, count=-1)", Doc: "A copy with occurrences of old replaced by new, the first count of them if count is given."},
		{Name: "split", Fn: strSplit, Sig: "($self, /, sep=None, maxsplit=-1)", Doc: "The list of parts between separators, from the left."},
		{Name: "rsplit", Fn: strRSplit, Sig: "($self, /, sep=None, maxsplit=-1)", Doc: "The list of parts between separators, from the right."},
		{Name: "join", Kind: OneArg, Fn: strJoin, Asks: AsksJoin, Sig: "($self, iterable, /)", Doc: "The strings of an iterable with this one between them."},
		{Name: "capitalize", Kind: NoArgs, Fn: strCapitalize, Sig: "($self, /)", Doc: "A copy that begins in titlecase and goes on in lowercase."},
		{Name: "casefold", Kind: NoArgs, Fn: strCasefold, Sig: "($self, /)", Doc: "A copy for comparison without regard to case."},
		{Name: "title", Kind: NoArgs, Fn: strTitle, Sig: "($self, /)", Doc: "A copy with every word in titlecase."},
		{Name: "center", Kind: Positional, Min: 1, Max: 2, Fn: strCenter, Sig: "($self, width, fillchar=' ', /)", Doc: "A copy in the middle of width characters."},
		{Name: "count", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: strCount, Doc: "The number of occurrences of a substring that do not overlap."},
		{Name: "expandtabs", Fn: strExpandTabs, Sig: "($self, /, tabsize=8)", Doc: "A copy with tabs made spaces."},
		{Name: "find", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: strFind, Doc: "The lowest index of a substring, -1 when it is not there."},
		{Name: "partition", Kind: OneArg, Fn: strPartition, Sig: "($self, sep, /)", Doc: "What stands before, at and after the first separator."},
		{Name: "index", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: strIndex, Doc: "As find, but a ValueError when the substring is not there."},
		{Name: "ljust", Kind: Positional, Min: 1, Max: 2, Fn: strLJust, Sig: "($self, width, fillchar=' ', /)", Doc: "A copy at the left of width characters."},
		{Name: "lower", Kind: NoArgs, Fn: strLower, Quick: quickLower, Takes: 1, Sig: "($self, /)", Doc: "A copy in lowercase."},
		{Name: "lstrip", Kind: Positional, Max: 1, Fn: strLStrip, Sig: "($self, chars=None, /)", Doc: "A copy without the white space, or the given characters, at its start."},
		{Name: "rfind", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: strRFind, Doc: "The highest index of a substring, -1 when it is not there."},
		{Name: "rindex", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: strRIndex, Doc: "As rfind, but a ValueError when the substring is not there."},
		{Name: "rjust", Kind: Positional, Min: 1, Max: 2, Fn: strRJust, Sig: "($self, width, fillchar=' ', /)", Doc: "A copy at the right of width characters."},
		{Name: "rstrip", Kind: Positional, Max: 1, Fn: strRStrip, Sig: "($self, chars=None, /)", Doc: "A copy without the white space, or the given characters, at its end."},
		{Name: "rpartition", Kind: OneArg, Fn: strRPartition, Sig: "($self, sep, /)", Doc: "What stands before, at and after the last separator."},
		{Name: "splitlines", Fn: strSplitLines, Sig: "($self, /, keepends=False)", Doc: "The list of lines."},
		{Name: "strip", Kind: Positional, Max: 1, Fn: strStrip, Quick: quickStrip, Takes: 1, Sig: "($self, chars=None, /)", Doc: "A copy without the white space, or the given characters, at both ends."},
		{Name: "swapcase", Kind: NoArgs, Fn: strSwapcase, Sig: "($self, /)", Doc: "A copy with uppercase made lowercase and the reverse."},
		{Name: "translate", Kind: OneArg, Fn: strTranslate, Sig: "($self, table, /)", Doc: "A copy with every character replaced by what table gives for its number."},
		{Name: "upper", Kind: NoArgs, Fn: strUpper, Quick: quickUpper, Takes: 1, Sig: "($self, /)", Doc: "A copy in uppercase."},
		{Name: "startswith", Sig: "($self, prefix[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: strStartsWith, Quick: quickStartsWith, Takes: 2, Doc: "Whether the text begins with a prefix or one of a tuple of them."},
		{Name: "endswith", Sig: "($self, suffix[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: strEndsWith, Quick: quickEndsWith, Takes: 2, Doc: "Whether the text ends with a suffix or one of a tuple of them."},
		{Name: "removeprefix", Kind: OneArg, Fn: strRemovePrefix, Sig: "($self, prefix, /)", Doc: "A copy without the prefix if it is there."},
		{Name: "removesuffix", Kind: OneArg, Fn: strRemoveSuffix, Sig: "($self, suffix, /)", Doc: "A copy without the suffix if it is there."},
		{Name: "isascii", Kind: NoArgs, Fn: strIsASCII, Sig: "($self, /)", Doc: "Whether all characters are ASCII."},
		{Name: "islower", Kind: NoArgs, Fn: strIsLower, Sig: "($self, /)", Doc: "Whether there are cased characters and all of them are lowercase."},
		{Name: "isupper", Kind: NoArgs, Fn: strIsUpper, Sig: "($self, /)", Doc: "Whether there are cased characters and all of them are uppercase."},
		{Name: "istitle", Kind: NoArgs, Fn: strIsTitle, Sig: "($self, /)", Doc: "Whether every word is in titlecase and there is one."},
		{Name: "isspace", Kind: NoArgs, Fn: strIsSpace, Quick: quickIsSpace, Takes: 1, Sig: "($self, /)", Doc: "Whether all characters are white space and there is one."},
		{Name: "isdecimal", Kind: NoArgs, Fn: strIsDecimal, Sig: "($self, /)", Doc: "Whether all characters are decimal digits and there is one."},
		{Name: "isdigit", Kind: NoArgs, Fn: strIsDigit, Quick: quickIsDigit, Takes: 1, Sig: "($self, /)", Doc: "Whether all characters are digits and there is one."},
		{Name: "isnumeric", Kind: NoArgs, Fn: strIsNumeric, Sig: "($self, /)", Doc: "Whether all characters are numeric and there is one."},
		{Name: "isalpha", Kind: NoArgs, Fn: strIsAlpha, Quick: quickIsAlpha, Takes: 1, Sig: "($self, /)", Doc: "Whether all characters are letters and there is one."},
		{Name: "isalnum", Kind: NoArgs, Fn: strIsAlnum, Quick: quickIsAlnum, Takes: 1, Sig: "($self, /)", Doc: "Whether all characters are letters or numeric and there is one."},
		{Name: "isidentifier", Kind: NoArgs, Fn: strIsIdentifier, Sig: "($self, /)", Doc: "Whether the text is an identifier; keywords are."},
		{Name: "isprintable", Kind: NoArgs, Fn: strIsPrintable, Sig: "($self, /)", Doc: "Whether repr() shows all characters as they are."},
		{Name: "zfill", Kind: OneArg, Fn: strZFill, Sig: "($self, width, /)", Doc: "A copy with zeros after its sign, to width characters."},
		{Name: "format", Fn: strFormat, Sig: "($self, /, *args, **kwargs)", Doc: "The text with its replacement fields filled from the arguments."},
		{Name: "format_map", Kind: OneArg, Fn: strFormatMap, Sig: "($self, mapping, /)", Doc: "The text with its replacement fields filled from a mapping."},
		{Name: "__format__", Kind: OneArg, Fn: strFormatMethod, Sig: "($self, format_spec, /)", Doc: "The text as a format specifier asks for it."},
		{Name: "__sizeof__", Kind: NoArgs, Fn: strSizeof, Sig: "($self, /)", Doc: "The size in memory, in bytes."},
		{Name: "__getnewargs__", Kind: NoArgs, Fn: strGetNewArgs, Sig: "($self, /)"},
	},
	Statics: []MethodDef{
		{Name: "maketrans", Kind: Positional, Min: 1, Max: 3, Sig: "(x, y=<unrepresentable>, z=<unrepresentable>, /)", Fn: strMakeTrans, Doc: "A table for translate()."},
	},
}
