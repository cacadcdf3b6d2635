package structseq

import "github.com/minipy-go/minipy/objmodel"

var params = objmodel.Params{Func: "structseq", Names: []string{"sequence", "dict"}, MaxPos: 2, Required: 1}

// construct is __new__: the items from a sequence, which may go on with hidden
// fields, and other hidden fields from a dict.
func (k *kind) construct(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	var out [2]Value
	if err := params.Bind(args, out[:]); err != nil {
		return Value{}, err
	}
	if slots := &out[0].Type().Slots; slots.Iter == nil && slots.GetItem == nil {
		return Value{}, objmodel.TypeErrorf("constructor requires a sequence")
	}
	given, err := objmodel.Collect(t, out[0])
	if err != nil {
		return Value{}, err
	}
	var extra *objmodel.Dict
	if !out[1].IsNil() {
		if extra = out[1].AsDict(); extra == nil {
			return Value{}, objmodel.TypeErrorf("%s() takes a dict as second arg, if any", k.typ.FullName())
		}
	}
	if err := k.checkLength(len(given)); err != nil {
		return Value{}, err
	}
	items := make([]Value, len(k.fields))
	copy(items, given)
	used := 0
	for i := len(given); i < len(items); i++ {
		if extra != nil {
			if v := extra.GetString(k.fields[i]); !v.IsNil() {
				items[i] = v
				used++
			}
		}
	}
	if extra != nil && used < extra.Len() {
		return Value{}, objmodel.TypeErrorf("%s() got duplicate or unexpected field name(s)", k.typ.FullName())
	}
	return New(k.typ, k.visible, items), nil
}

func (k *kind) checkLength(n int) error {
	name, least, most := k.typ.FullName(), k.visible, len(k.fields)
	switch {
	case least == most && n != least:
		return objmodel.TypeErrorf("%s() takes a %d-sequence (%d-sequence given)", name, least, n)
	case n < least:
		return objmodel.TypeErrorf("%s() takes an at least %d-sequence (%d-sequence given)", name, least, n)
	case n > most:
		return objmodel.TypeErrorf("%s() takes an at most %d-sequence (%d-sequence given)", name, most, n)
	}
	return nil
}
