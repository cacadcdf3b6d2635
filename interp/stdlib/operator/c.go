package operator

import "github.com/minipy-go/minipy/objmodel"

// NewC makes the module _operator, which has what operator has: pickles name
// the functions by it.
func NewC(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_operator")
	v, err := t.Interp.Import(t, "operator")
	if err != nil {
		return m
	}
	from := objmodel.Cast[objmodel.Module](v, &objmodel.ModuleType)
	if from == nil {
		return m
	}
	for pos := 0; ; {
		name, value, ok := from.Dict.Next(&pos)
		if !ok {
			return m
		}
		if s, isText := name.ToStr(); isText && m.Dict.GetString(s).IsNil() {
			m.Set(s, value)
		}
	}
}
