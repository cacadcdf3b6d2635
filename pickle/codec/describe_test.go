package codec

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/pickletest"
)

// describer writes what testdata/gen/describe.py writes of what CPython loads,
// for data; unknown becomes true for the rest.
type describer struct {
	seen    map[any]int
	unknown bool
}

func describe(v any) (text string, ok bool) {
	d := describer{seen: map[any]int{}}
	text = d.walk(v, 0)
	return text, !d.unknown
}

func (d *describer) walk(v any, depth int) string {
	if depth > 200 {
		return "<deep>"
	}
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		return map[bool]string{true: "True", false: "False"}[v]
	case int64:
		return strconv.FormatInt(v, 10)
	case *big.Int:
		return v.String()
	case float64:
		return opcode.ReprFloat(v)
	case string:
		return pickletest.ASCII(v)
	case []byte:
		return opcode.ReprBytes(v)
	}
	id := identity(v)
	if b, ok := v.(*ByteArray); ok {
		id = b
	}
	if n, ok := d.seen[id]; ok && id != nil {
		return fmt.Sprintf("#%d", n)
	}
	if t, ok := v.(Tuple); ok && len(t) == 0 {
		id = "empty tuple"
		if n, ok := d.seen[id]; ok {
			return fmt.Sprintf("#%d", n)
		}
	}
	d.seen[id] = len(d.seen)
	switch v := v.(type) {
	case *List:
		return "list(" + d.join(v.Items, depth) + ")"
	case Tuple:
		return "tuple(" + d.join(v, depth) + ")"
	case *Dict:
		var items []string
		for key, value := range v.All() {
			items = append(items, d.walk(key, depth+1)+": "+d.walk(value, depth+1))
		}
		return "dict(" + strings.Join(items, ", ") + ")"
	case *Set:
		return d.set(v, depth)
	case *ByteArray:
		return "builtins.bytearray(" + opcode.ReprBytes(v.Data) + ")"
	}
	d.unknown = true
	return "?"
}

// set describes a set of simple members: containers among them are numbered in
// the order of Python's set, which a Set does not have.
func (d *describer) set(s *Set, depth int) string {
	var items []string
	for member := range s.All() {
		if identity(member) != nil {
			d.unknown = true
		}
		items = append(items, d.walk(member, depth+1))
	}
	slices.Sort(items)
	name := "set"
	if s.Frozen {
		name = "frozenset"
	}
	return name + "(" + strings.Join(items, ", ") + ")"
}

func (d *describer) join(items []any, depth int) string {
	texts := make([]string, len(items))
	for i, it := range items {
		texts[i] = d.walk(it, depth+1)
	}
	return strings.Join(texts, ", ")
}
