// Package structseq makes tuples whose items have names: what CPython calls
// struct sequences, as sys.version_info, time.struct_time and os.stat_result.
//
// Fields beyond the visible ones are attributes alone. Their values lie behind
// the items in the array of the tuple, where len doesn't reach and cap does.
package structseq

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// kind is the description of one type of struct sequence.
type kind struct {
	typ     *objmodel.Type
	visible int      // how many fields are items
	fields  []string // "" for an item without a name of its own
	shown   []string // what repr calls the items
}

// Spec makes the table of a type whose Base is tuple. The first n fields, all
// of them for n = 0, are items of the tuple; the rest are attributes alone. A
// field "(name)" is an item without an attribute, and name is what repr says.
// Programs can't make such objects, unless Instantiable allows it.
func Spec(typ *objmodel.Type, n int, fields ...string) objmodel.TypeSpec {
	return newKind(typ, n, fields).spec()
}

// Instantiable is Spec for a type that programs may call with a sequence and a
// dict of the fields that are attributes alone.
func Instantiable(typ *objmodel.Type, n int, fields ...string) objmodel.TypeSpec {
	k := newKind(typ, n, fields)
	s := k.spec()
	s.Flags &^= objmodel.FlagNoInstantiate
	s.Slots.New = k.construct
	s.Slots.Init = func(t *Thread, self Value, args Args) error { return nil }
	return s
}

// New makes an object of a type; items are its fields, of which the first n
// are visible.
func New(typ *objmodel.Type, n int, items []Value) Value {
	return objmodel.NewTupleWith(typ, n, items)
}

// All gives every field of an object, also those that are no items.
func All(v Value) []Value { return v.AsTuple().All() }

func newKind(typ *objmodel.Type, n int, fields []string) *kind {
	if n == 0 {
		n = len(fields)
	}
	k := &kind{typ: typ, visible: n, fields: make([]string, len(fields)), shown: make([]string, n)}
	for i, f := range fields {
		name := strings.Trim(f, "()")
		if name == f {
			k.fields[i] = name
		}
		if i < n {
			k.shown[i] = name
		}
	}
	return k
}

func (k *kind) spec() objmodel.TypeSpec {
	spec := objmodel.TypeSpec{Type: k.typ, Flags: objmodel.FlagSameLayout | objmodel.FlagNoInstantiate}
	for i, name := range k.fields {
		if name != "" {
			spec.GetSets = append(spec.GetSets, objmodel.GetSetDef{Name: name, Member: true, Doc: strings.ReplaceAll(name, "_", " "), Get: func(t *Thread, v Value) (Value, error) {
				return field(v, i), nil
			}})
		}
	}
	spec.Attrs = []objmodel.AttrDef{
		{Name: "n_fields", Value: func() Value { return objmodel.Int(int64(len(k.fields))) }},
		{Name: "n_sequence_fields", Value: func() Value { return objmodel.Int(int64(k.visible)) }},
		{Name: "n_unnamed_fields", Value: func() Value { return objmodel.Int(int64(k.unnamed())) }},
		{Name: "__match_args__", Value: func() Value {
			var names []Value
			for _, f := range k.fields[:k.visible] {
				if f != "" {
					names = append(names, objmodel.NewStr(f))
				}
			}
			return objmodel.NewTuple(names...)
		}},
	}
	spec.Methods = []objmodel.MethodDef{
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: k.reduce},
		{Name: "__replace__", Fn: k.replace, Doc: "Return a copy of the structure with new values for the specified fields.", Sig: "($self, /, **changes)"},
	}
	spec.Slots.Repr = k.repr
	return spec
}

// field gives a field of v; one that was never given a value is None.
func field(v Value, i int) Value {
	if all := All(v); i < len(all) && !all[i].IsNil() {
		return all[i]
	}
	return objmodel.None
}

func (k *kind) unnamed() (n int) {
	for _, f := range k.fields {
		if f == "" {
			n++
		}
	}
	return n
}

func (k *kind) repr(t *Thread, v Value) (Value, error) {
	var b strings.Builder
	b.WriteString(k.typ.FullName() + "(")
	for i, item := range v.AsTuple().Items() {
		if i > 0 {
			b.WriteString(", ")
		}
		s, err := objmodel.Repr(t, item)
		if err != nil {
			return Value{}, err
		}
		b.WriteString(k.shown[i] + "=" + s)
	}
	return objmodel.NewStr(b.String() + ")"), nil
}

// hidden gives the fields that are no items as a dict.
func (k *kind) hidden(v Value) *objmodel.Dict {
	d := objmodel.NewDict(0)
	for i := k.visible; i < len(k.fields); i++ {
		d.SetString(k.fields[i], field(v, i))
	}
	return d
}

func (k *kind) reduce(t *Thread, a Args) (Value, error) {
	items := objmodel.CopyTuple(a.V[0].AsTuple().Items())
	return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.NewTuple(items, k.hidden(a.V[0]).Value())), nil
}

func (k *kind) replace(t *Thread, a Args) (Value, error) {
	if a.NPos() != 1 {
		return Value{}, objmodel.TypeErrorf("__replace__() takes no positional arguments")
	}
	if k.unnamed() > 0 {
		return Value{}, objmodel.TypeErrorf("__replace__() is not supported for %s because it has unnamed field(s)", k.typ.FullName())
	}
	items := make([]Value, len(k.fields))
	for i := range items {
		items[i] = field(a.V[0], i)
	}
	var unknown []string
	for i, name := range a.Kw {
		at := k.index(name.String())
		if at < 0 {
			s, err := objmodel.Repr(t, name.Value())
			if err != nil {
				return Value{}, err
			}
			unknown = append(unknown, s)
			continue
		}
		items[at] = a.KwValues()[i]
	}
	if len(unknown) > 0 {
		return Value{}, objmodel.TypeErrorf("Got unexpected field name(s): [%s]", strings.Join(unknown, ", "))
	}
	return New(k.typ, k.visible, items), nil
}

func (k *kind) index(name string) int {
	for i, f := range k.fields {
		if f == name && f != "" {
			return i
		}
	}
	return -1
}
