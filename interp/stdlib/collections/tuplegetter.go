package collections

import "github.com/minipy-go/minipy/objmodel"

var tupleGetterType = objmodel.Type{Name: "_tuplegetter", Module: "collections"}

// tupleGetter is the descriptor of a field of a namedtuple.
type tupleGetter struct {
	objmodel.Header
	index int
	doc   Value
}

func asTupleGetter(v Value) *tupleGetter { return objmodel.Cast[tupleGetter](v, &tupleGetterType) }

func newTupleGetter(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	if len(args.Kw) > 0 {
		return Value{}, objmodel.TypeErrorf("_tuplegetter() takes no keyword arguments")
	}
	if err := objmodel.CheckPositional("_tuplegetter", len(args.V), 2, 2); err != nil {
		return Value{}, err
	}
	i, err := objmodel.IndexInt(t, args.V[0], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	g := &tupleGetter{objmodel.NewHeader(&tupleGetterType), i, args.V[1]}
	return objmodel.FromPtr(&g.Header), nil
}

// getField is the field of obj, or the descriptor itself for a class.
func getField(t *Thread, v, obj Value, owner *objmodel.Type) (Value, error) {
	if obj.IsNil() {
		return v, nil
	}
	g := asTupleGetter(v)
	tuple := obj.AsTuple()
	if tuple == nil {
		if obj.IsNone() {
			return v, nil
		}
		return Value{}, objmodel.TypeErrorf("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", g.index, obj.TypeName())
	}
	if items := tuple.Items(); uint(g.index) < uint(len(items)) {
		return items[g.index], nil
	}
	return Value{}, objmodel.IndexErrorf("tuple index out of range")
}

func setField(t *Thread, v, obj, value Value) error {
	what := "can't set attribute"
	if value.IsNil() {
		what = "can't delete attribute"
	}
	return objmodel.Errorf(&objmodel.AttributeErrorType, "%s", what)
}

func (g *tupleGetter) state() []Value { return []Value{objmodel.Int(int64(g.index)), g.doc} }

var tupleGetterSpec = objmodel.TypeSpec{
	Type: &tupleGetterType,
	Slots: objmodel.Slots{
		New:      newTupleGetter,
		DescrGet: getField,
		DescrSet: setField,
		Repr: func(t *Thread, v Value) (Value, error) {
			state, err := objmodel.Repr(t, objmodel.NewTuple(asTupleGetter(v).state()...))
			return objmodel.NewStr("_tuplegetter" + state), err
		},
	},
	Methods: []objmodel.MethodDef{{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewTuple(tupleGetterType.Value(), objmodel.NewTuple(asTupleGetter(a.V[0]).state()...)), nil
	}}},
	GetSets: []objmodel.GetSetDef{{Name: "__doc__",
		Get: func(t *Thread, v Value) (Value, error) { return asTupleGetter(v).doc, nil },
		Set: func(t *Thread, v, value Value) error {
			if value.IsNil() {
				value = objmodel.None
			}
			asTupleGetter(v).doc = value
			return nil
		},
	}},
}
