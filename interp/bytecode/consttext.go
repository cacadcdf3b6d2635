package bytecode

import (
	"slices"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/format"
)

// longText is how many characters of a constant a listing shows.
const longText = 72

// constText is the repr of a constant, cut if it is long.
func constText(v objmodel.Value) string {
	var b strings.Builder
	writeConst(&b, v)
	text := []rune(b.String())
	if len(text) <= longText {
		return string(text)
	}
	return string(text[:longText-1]) + "…"
}

// writeConst writes the repr of a constant, and stops when there is more than
// a listing shows.
func writeConst(b *strings.Builder, v objmodel.Value) {
	switch {
	case v.IsNone():
		b.WriteString("None")
		return
	case v.Type() == &objmodel.EllipsisType:
		b.WriteString("Ellipsis")
		return
	case v.IsBool():
		b.WriteString([]string{"False", "True"}[b2i(v.AsBool())])
		return
	case v.IsFloat():
		b.WriteString(format.ReprFloat(v.AsFloat()))
		return
	}
	if n, ok := v.ToBig(); ok {
		if n.BitLen() > 4*longText {
			b.WriteString("0x" + n.Text(16))
		} else {
			b.WriteString(n.String())
		}
	} else if s := v.AsStr(); s != nil {
		b.WriteString(format.ReprString(clip(s.String())))
	} else if s := v.AsBytes(); s != nil {
		b.WriteString(format.ReprBytes(clip(s.String())))
	} else if z := v.AsComplex(); z != nil {
		b.WriteString(format.ReprComplex(z.Parts()))
	} else {
		writeContainer(b, v)
	}
}

// writeContainer writes a tuple or, sorted, the members of a frozenset.
func writeContainer(b *strings.Builder, v objmodel.Value) {
	opening, closing := "(", ")"
	var items []string
	text := func(item objmodel.Value) string {
		if len(items) > longText {
			return "" // not shown any more
		}
		var part strings.Builder
		writeConst(&part, item)
		return part.String()
	}
	if t := v.AsTuple(); t != nil {
		for _, item := range t.Items() {
			items = append(items, text(item))
		}
		if len(items) == 1 {
			closing = ",)"
		}
	} else if s := v.AsSet(); s != nil {
		opening, closing = "frozenset({", "})"
		var pos int
		for item, ok := s.Next(&pos); ok; item, ok = s.Next(&pos) {
			items = append(items, text(item))
		}
		slices.Sort(items)
	} else {
		opening, closing = "<"+v.TypeName(), ">"
	}
	b.WriteString(opening + strings.Join(items, ", ") + closing)
}

// clip bounds the work on a text of which little is shown.
func clip(s string) string {
	const enough = 4 * longText
	if len(s) <= enough {
		return s
	}
	end := enough
	for s[end]&0xc0 == 0x80 { // inside a character
		end--
	}
	return s[:end]
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// IsNameLike says whether a constant str is interned as names are: whether it
// has only letters of ASCII, digits and underscores, as in CPython.
func IsNameLike(s string) bool {
	for i := range len(s) {
		b := s[i]
		if b != '_' && (b < '0' || b > '9') && (b < 'a' || b > 'z') && (b < 'A' || b > 'Z') {
			return false
		}
	}
	return s != ""
}
