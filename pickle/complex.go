package pickle

import "github.com/minipy-go/minipy/objmodel"

// ComplexReducer is copyreg.pickle_complex, the reducer of complex.
var ComplexReducer = objmodel.NewBuiltin(&complexReducerDef, "copyreg")

var complexReducerDef = objmodel.MethodDef{Name: "pickle_complex", Kind: objmodel.OneArg,
	Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) { return reduceComplex(t, a.V[0]) }}

// reduceComplex reduces a complex number to its two parts, through the
// attributes real and imag. Errors: what these raise.
func reduceComplex(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	re, err := objmodel.GetAttr(t, v, nameReal)
	if err != nil {
		return objmodel.Value{}, err
	}
	im, err := objmodel.GetAttr(t, v, nameImag)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.NewTuple(objmodel.ComplexType.Value(), objmodel.NewTuple(re, im)), nil
}
