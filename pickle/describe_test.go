package pickle

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/pickletest"
)

// describer writes what testdata/gen/describe.py writes, for the built-in
// types whose values need no interpreter; unknown becomes true for others.
type describer struct {
	seen    map[objmodel.Value]int
	unknown bool
}

func describe(v objmodel.Value) (text string, ok bool) {
	d := describer{seen: map[objmodel.Value]int{}}
	text = d.walk(v, 0)
	return text, !d.unknown
}

func (d *describer) walk(v objmodel.Value, depth int) string {
	if depth > 200 {
		return "<deep>"
	}
	if text, ok := atom(v); ok {
		return text
	}
	if n, ok := d.seen[v]; ok {
		return fmt.Sprintf("#%d", n)
	}
	d.seen[v] = len(d.seen)
	switch v.Type() {
	case &objmodel.ListType:
		return "list(" + d.join(v.AsList().Items(), depth) + ")"
	case &objmodel.TupleType:
		return "tuple(" + d.join(v.AsTuple().Items(), depth) + ")"
	case &objmodel.DictType:
		var items []string
		for pos := 0; ; {
			key, value, ok := v.AsDict().Next(&pos)
			if !ok {
				return "dict(" + strings.Join(items, ", ") + ")"
			}
			items = append(items, d.walk(key, depth+1)+": "+d.walk(value, depth+1))
		}
	case &objmodel.SetType, &objmodel.FrozenSetType:
		var items []string
		for pos := 0; ; {
			item, ok := v.AsSet().Next(&pos)
			if !ok {
				break
			}
			items = append(items, d.walk(item, depth+1))
		}
		slices.Sort(items)
		return v.Type().Name + "(" + strings.Join(items, ", ") + ")"
	case &objmodel.ByteArrayType:
		return "builtins.bytearray(" + opcode.ReprBytes(v.AsByteArray().Bytes()) + ")"
	}
	d.unknown = true
	return "?"
}

func (d *describer) join(items []objmodel.Value, depth int) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = d.walk(item, depth+1)
	}
	return strings.Join(texts, ", ")
}

// atom writes what is described by its repr.
func atom(v objmodel.Value) (string, bool) {
	switch v.Type() {
	case &objmodel.NoneType:
		return "None", true
	case &objmodel.BoolType:
		return map[bool]string{true: "True", false: "False"}[v.AsBool()], true
	case &objmodel.IntType:
		n, _ := v.ToBig()
		return new(big.Int).Set(n).String(), true
	case &objmodel.FloatType:
		return opcode.ReprFloat(v.AsFloat()), true
	case &objmodel.BytesType:
		return opcode.ReprBytes(v.AsBytes().View()), true
	case &objmodel.StrType:
		return pickletest.ASCII(v.AsStr().String()), true
	}
	return "", false
}
