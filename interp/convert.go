package interp

import (
	"context"
	"fmt"
	"math/big"
	"reflect"

	"github.com/minipy-go/minipy/objmodel"
)

// Tuple is a Python tuple as a Go value.
type Tuple []any

// Object is a Python object that has no Go counterpart. It belongs to the
// interpreter that it came from.
type Object struct {
	in *Interp
	v  objmodel.Value
}

// Value gives the object for Go code that works with the object model.
func (o Object) Value() objmodel.Value { return o.v }

// Class gives the name of the object's class, with its module unless that is
// builtins.
func (o Object) Class() string { return o.v.Type().FullName() }

// String gives repr(), or the class if that raises.
func (o Object) String() string {
	s, err := objmodel.Repr(o.in.thread, o.v)
	if err != nil {
		return "<" + o.Class() + " object>"
	}
	return s
}

// Call calls the object. Errors: as Interp.RunFile.
func (o Object) Call(ctx context.Context, args ...any) (any, error) { return o.in.call(ctx, o.v, args) }

// CallInts calls the object with ints and gives the int that it returns, without
// an allocation. Errors: as Interp.RunFile; *Error with class TypeError or
// OverflowError for a result that is no int of 64 bits.
func (o Object) CallInts(ctx context.Context, args ...int64) (int64, error) {
	var few [fewArgs]objmodel.Value
	vals := few[:0]
	for _, a := range args {
		vals = append(vals, objmodel.Int(a))
	}
	var n int64
	err := o.in.begin(ctx)
	if err == nil {
		var r objmodel.Value
		if r, err = objmodel.Call(o.in.thread, o.v, vals...); err == nil {
			n, err = intResult(r)
		}
	}
	return n, o.in.end(err)
}

func intResult(r objmodel.Value) (int64, error) {
	n, ok := r.ToInt()
	if ok {
		return n, nil
	}
	if _, big := r.ToBig(); big {
		return 0, objmodel.OverflowErrorf("int too large for 64 bits")
	}
	return 0, objmodel.TypeErrorf("an int is required, not %s", r.TypeName())
}

// Attr gives an attribute. Errors: as Interp.RunFile.
func (o Object) Attr(name string) (any, error) {
	v, err := objmodel.GetAttr(o.in.thread, o.v, objmodel.Name(name))
	if err != nil {
		return nil, o.in.wrapError(err)
	}
	return o.in.toGo(v)
}

// maxConvert bounds how deep values nest that are converted.
const maxConvert = 1000

func (in *Interp) toPython(x any) (objmodel.Value, error) { return in.toPythonAt(x, 0) }

func (in *Interp) toPythonAt(x any, depth int) (objmodel.Value, error) {
	switch x := x.(type) {
	case nil:
		return objmodel.None, nil
	case bool:
		return objmodel.Bool(x), nil
	case int:
		return objmodel.Int(int64(x)), nil
	case int64:
		return objmodel.Int(x), nil
	case float64:
		return objmodel.Float(x), nil
	case string:
		return objmodel.NewStr(validText(x)), nil
	case []byte:
		return objmodel.NewBytes(string(x)), nil
	case *big.Int:
		return objmodel.NewBig(new(big.Int).Set(x)), nil
	case Object:
		return x.v, nil
	case objmodel.Value:
		return x, nil
	case func(args []any) (any, error):
		return in.goFunction(x), nil
	}
	if depth > maxConvert {
		return objmodel.Value{}, fmt.Errorf("interp: value nests deeper than %d", maxConvert)
	}
	return in.reflectToPython(reflect.ValueOf(x), depth+1)
}

func (in *Interp) reflectToPython(v reflect.Value, depth int) (objmodel.Value, error) {
	switch v.Kind() {
	case reflect.Bool:
		return objmodel.Bool(v.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return objmodel.Int(v.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return objmodel.NewBig(new(big.Int).SetUint64(v.Uint())), nil
	case reflect.Float32, reflect.Float64:
		return objmodel.Float(v.Float()), nil
	case reflect.String:
		return objmodel.NewStr(validText(v.String())), nil
	case reflect.Slice, reflect.Array:
		items := make([]objmodel.Value, v.Len())
		for i := range items {
			var err error
			if items[i], err = in.toPythonAt(v.Index(i).Interface(), depth); err != nil {
				return objmodel.Value{}, err
			}
		}
		if _, ok := v.Interface().(Tuple); ok {
			return objmodel.NewTuple(items...), nil
		}
		return objmodel.NewList(items), nil
	case reflect.Map:
		d := objmodel.NewDict(v.Len())
		for it := v.MapRange(); it.Next(); {
			k, err := in.toPythonAt(it.Key().Interface(), depth)
			if err != nil {
				return objmodel.Value{}, err
			}
			x, err := in.toPythonAt(it.Value().Interface(), depth)
			if err != nil {
				return objmodel.Value{}, err
			}
			if err := d.Set(in.thread, k, x); err != nil {
				return objmodel.Value{}, in.wrapError(err)
			}
		}
		return d.Value(), nil
	}
	return objmodel.Value{}, fmt.Errorf("interp: no Python value for a Go %s", v.Type())
}

// goFunction makes a Go function callable from Python. Its error is raised as
// what it is, if it is a Python error, else as RuntimeError.
func (in *Interp) goFunction(f func(args []any) (any, error)) objmodel.Value {
	def := &objmodel.MethodDef{Name: "go_function", Fn: func(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
		if len(a.Kw) > 0 {
			return objmodel.Value{}, objmodel.TypeErrorf("go_function() takes no keyword arguments")
		}
		args := make([]any, len(a.V))
		for i, v := range a.V {
			var err error
			if args[i], err = in.toGo(v); err != nil {
				return objmodel.Value{}, err
			}
		}
		r, err := f(args)
		if err != nil {
			if py, ok := err.(*Error); ok {
				return objmodel.Value{}, py.exc
			}
			return objmodel.Value{}, objmodel.RuntimeErrorf("%v", err)
		}
		v, err := in.toPython(r)
		if err != nil {
			return objmodel.Value{}, objmodel.TypeErrorf("%v", err)
		}
		return v, nil
	}}
	return objmodel.NewBuiltin(def, "__main__")
}

func (in *Interp) toGo(v objmodel.Value) (any, error) { return in.toGoAt(v, 0) }

func (in *Interp) toGoAt(v objmodel.Value, depth int) (any, error) {
	if depth > maxConvert {
		return nil, objmodel.Errorf(&objmodel.RecursionErrorType, "value nests deeper than %d", maxConvert)
	}
	switch v.Type() {
	case &objmodel.NoneType:
		return nil, nil
	case &objmodel.BoolType:
		return v.AsBool(), nil
	case &objmodel.IntType:
		if v.IsInt() {
			return v.AsInt(), nil
		}
		b, _ := v.ToBig()
		return new(big.Int).Set(b), nil
	case &objmodel.FloatType:
		return v.AsFloat(), nil
	case &objmodel.StrType:
		return v.AsStr().String(), nil
	case &objmodel.BytesType:
		return []byte(v.AsBytes().String()), nil
	case &objmodel.ListType:
		return in.sliceToGo(v.AsList().Items(), depth)
	case &objmodel.TupleType:
		s, err := in.sliceToGo(v.AsTuple().Items(), depth)
		return Tuple(s), err
	case &objmodel.DictType:
		return in.dictToGo(v.AsDict(), depth)
	}
	in.thread.Interp.Lent = true
	return Object{in, v}, nil
}

func (in *Interp) sliceToGo(items []objmodel.Value, depth int) ([]any, error) {
	out := make([]any, len(items))
	for i, x := range items {
		var err error
		if out[i], err = in.toGoAt(x, depth+1); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (in *Interp) dictToGo(d *objmodel.Dict, depth int) (any, error) {
	strs := make(map[string]any, d.Len())
	var mixed map[any]any
	for pos := 0; ; {
		k, v, ok := d.Next(&pos)
		if !ok {
			break
		}
		x, err := in.toGoAt(v, depth+1)
		if err != nil {
			return nil, err
		}
		if s := k.AsStr(); s != nil && mixed == nil {
			strs[s.String()] = x
			continue
		}
		if mixed == nil {
			mixed = make(map[any]any, d.Len())
			for s, y := range strs {
				mixed[s] = y
			}
		}
		key, err := in.toGoAt(k, depth+1)
		if err != nil {
			return nil, err
		}
		if t := reflect.TypeOf(key); t != nil && !t.Comparable() {
			in.thread.Interp.Lent = true
			key = Object{in, k}
		}
		mixed[key] = x
	}
	if mixed != nil {
		return mixed, nil
	}
	return strs, nil
}

// validText replaces what is not UTF-8, which a Python str can't hold.
func validText(s string) string {
	for _, r := range s {
		if r == 0xfffd {
			return string([]rune(s))
		}
	}
	return s
}
