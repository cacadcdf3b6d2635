package vm

import (
	"fmt"
	"unsafe"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// FunctionType is types.FunctionType.
var FunctionType = objmodel.Type{Name: "function"}

// Function is a function made by def or lambda.
type Function struct {
	objmodel.Header
	code     *Code
	globals  *objmodel.Dict
	builtins *objmodel.Dict
	closure  []Value // cells
	defaults []Value // of the last positional parameters
	module   Value
	rare     *functionRare // nil while all of it is as the code says
}

// functionRare is what few functions need.
type functionRare struct {
	kwDefaults *objmodel.Dict
	name       Value
	qualName   Value
	doc        Value
	annots     Value // dict; nil until asked for
	typeParams Value
	dict       *objmodel.Dict
}

// more gives what few functions need, for it to be changed.
func (f *Function) more() *functionRare {
	if f.rare == nil {
		f.rare = &functionRare{name: f.code.NameStr, qualName: f.code.QualNameStr, doc: f.code.Doc}
	}
	return f.rare
}

// names gives __name__ and __qualname__.
func (f *Function) names() (name, qualName Value) {
	if f.rare != nil {
		return f.rare.name, f.rare.qualName
	}
	return f.code.NameStr, f.code.QualNameStr
}

func asFunction(v Value) *Function {
	if !v.IsNil() && v.Type() == &FunctionType {
		return (*Function)(v.Ptr())
	}
	return nil
}

// specialOf gives the special method of a class if it is written in Python.
func specialOf(typ *objmodel.Type, name *Str) *Function {
	if p := typ.Special(name); p != nil {
		return asFunction(objmodel.FromPtr(p))
	}
	return nil
}

// newFunction makes a function of a code object.
func newFunction(code *Code, globals, builtins *objmodel.Dict) *Function {
	f := &Function{code: code, globals: globals, builtins: builtins}
	objmodel.InitHeader(&f.Header, &FunctionType)
	if code.NameStr.IsNil() {
		code.NameStr, code.QualNameStr = objmodel.NewStr(code.Name), objmodel.NewStr(code.QualName)
	}
	return f
}

func (f *Function) value() Value { return objmodel.FromPtr(&f.Header) }

// Code gives the code of a Python function, nil if v isn't one.
func FunctionCode(v Value) *Code {
	if f := asFunction(v); f != nil {
		return f.code
	}
	return nil
}

func functionCall(t *Thread, v Value, args objmodel.Args) (Value, error) {
	m := t.Machine.(*Machine)
	return m.callNative((*Function)(v.Ptr()), args)
}

var functionParams = objmodel.Params{Func: "function", Names: []string{"code", "globals", "name", "argdefs", "closure", "kwdefaults"}, MaxPos: 6, Required: 2}

// functionNew is types.FunctionType(code, globals, name, argdefs, closure, kwdefaults).
func functionNew(t *Thread, cls *objmodel.Type, args objmodel.Args) (Value, error) {
	var a [6]Value
	if err := functionParams.Bind(args, a[:]); err != nil {
		return Value{}, err
	}
	code := asCode(a[0])
	if code == nil {
		return Value{}, objmodel.TypeErrorf("function() argument 'code' must be code, not %s", a[0].TypeName())
	}
	globals := a[1].AsDict()
	if globals == nil {
		return Value{}, objmodel.TypeErrorf("function() argument 'globals' must be dict, not %s", a[1].TypeName())
	}
	f := newFunction(code, globals, t.Machine.(*Machine).builtinsOf(globals))
	f.module = globals.GetStr(names.name)
	if !a[2].IsNil() && !a[2].IsNone() {
		if a[2].StrObject() == nil {
			return Value{}, objmodel.TypeErrorf("arg 3 (name) must be None or string")
		}
		f.more().name = a[2]
	}
	if !a[3].IsNil() && !a[3].IsNone() {
		if a[3].AsTuple() == nil {
			return Value{}, objmodel.TypeErrorf("arg 4 (defaults) must be None or tuple")
		}
		f.defaults = a[3].AsTuple().Items()
	}
	if !a[5].IsNil() && !a[5].IsNone() {
		if f.more().kwDefaults = a[5].AsDict(); f.rare.kwDefaults == nil {
			return Value{}, objmodel.TypeErrorf("arg 6 (kwdefaults) must be None or dict")
		}
	}
	return f.value(), f.bindClosure(a[4])
}

// bindClosure gives a function that is being made its cells.
func (f *Function) bindClosure(v Value) error {
	need := len(f.code.FreeNames)
	if v.IsNil() || v.IsNone() {
		if need > 0 {
			return objmodel.TypeErrorf("arg 5 (closure) must be tuple")
		}
		return nil
	}
	tuple := v.AsTuple()
	if tuple == nil {
		return objmodel.TypeErrorf("arg 5 (closure) must be None or tuple")
	}
	if len(tuple.Items()) != need {
		return objmodel.ValueErrorf("%s requires closure of length %d, not %d", f.code.Name, need, len(tuple.Items()))
	}
	for _, c := range tuple.Items() {
		if c.Type() != &CellType {
			return objmodel.TypeErrorf("arg 5 (closure) expected cell, found %s", c.TypeName())
		}
	}
	f.closure = tuple.Items()
	return nil
}

func functionGet(t *Thread, v, obj Value, owner *objmodel.Type) (Value, error) {
	if obj.IsNil() {
		return v, nil
	}
	return objmodel.NewMethod(v, obj), nil
}

func functionDict(v Value, create bool) *objmodel.Dict {
	f := (*Function)(v.Ptr())
	if f.rare == nil && !create {
		return nil
	}
	if f.more().dict == nil && create {
		f.rare.dict = objmodel.NewDict(0)
	}
	return f.rare.dict
}

func orNone(v Value) Value {
	if v.IsNil() {
		return objmodel.None
	}
	return v
}

// functionString is a writable str attribute of functions.
func functionString(name string, field func(*functionRare) *Value) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name,
		Get: func(t *Thread, v Value) (Value, error) { return *field(asFunction(v).more()), nil },
		Set: func(t *Thread, v, value Value) error {
			if value.IsNil() || value.StrObject() == nil {
				return objmodel.TypeErrorf("%s must be set to a string object", name)
			}
			*field(asFunction(v).more()) = value
			return nil
		}}
}

// functionAny is a writable attribute of functions that may be anything.
func functionAny(name string, field func(*Function) *Value) objmodel.GetSetDef {
	return objmodel.GetSetDef{Name: name,
		Get: func(t *Thread, v Value) (Value, error) { return orNone(*field(asFunction(v))), nil },
		Set: func(t *Thread, v, value Value) error { *field(asFunction(v)) = value; return nil }}
}

var functionSpec = objmodel.TypeSpec{
	Type: &FunctionType, Object: (*Function)(nil),
	Flags:         objmodel.FlagMethodDescr | objmodel.FlagWeak,
	PlainFunction: true,
	DictOf:        functionDict,
	Slots: objmodel.Slots{
		Call:     functionCall,
		New:      functionNew,
		DescrGet: functionGet,
		Repr: func(t *Thread, v Value) (Value, error) {
			return objmodel.NewStr(fmt.Sprintf("<function %s at 0x%012x>", asFunction(v).callName(), v.ID())), nil
		},
	},
	GetSets: []objmodel.GetSetDef{
		functionString("__name__", func(f *functionRare) *Value { return &f.name }),
		functionString("__qualname__", func(f *functionRare) *Value { return &f.qualName }),
		functionAny("__doc__", func(f *Function) *Value { return &f.more().doc }),
		functionAny("__module__", func(f *Function) *Value { return &f.module }),
		{Name: "__code__", Get: func(t *Thread, v Value) (Value, error) { return codeValue(asFunction(v).code), nil }, Set: setFunctionCode},
		{Name: "__globals__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return asFunction(v).globals.Value(), nil }},
		{Name: "__builtins__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return asFunction(v).builtins.Value(), nil }},
		{Name: "__closure__", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			f := asFunction(v)
			if len(f.closure) == 0 {
				return objmodel.None, nil
			}
			return objmodel.NewTuple(append([]Value(nil), f.closure...)...), nil
		}},
		{Name: "__defaults__", Get: func(t *Thread, v Value) (Value, error) {
			f := asFunction(v)
			if len(f.defaults) == 0 {
				return objmodel.None, nil
			}
			return objmodel.NewTuple(append([]Value(nil), f.defaults...)...), nil
		}, Set: setDefaults},
		{Name: "__kwdefaults__", Get: func(t *Thread, v Value) (Value, error) {
			f := asFunction(v)
			if f.rare == nil || f.rare.kwDefaults == nil {
				return objmodel.None, nil
			}
			return f.rare.kwDefaults.Value(), nil
		}, Set: func(t *Thread, v, value Value) error {
			f := asFunction(v).more()
			if value.IsNil() || value.IsNone() {
				f.kwDefaults = nil
				return nil
			}
			d := value.AsDict()
			if d == nil {
				return objmodel.TypeErrorf("__kwdefaults__ must be set to a dict object")
			}
			f.kwDefaults = d
			return nil
		}},
		{Name: "__annotations__", Get: functionAnnotations, Set: func(t *Thread, v, value Value) error {
			f := asFunction(v).more()
			if value.IsNil() || value.IsNone() {
				f.annots = Value{}
				return nil
			}
			if value.AsDict() == nil {
				return objmodel.TypeErrorf("__annotations__ must be set to a dict object")
			}
			f.annots = value
			return nil
		}},
		{Name: "__type_params__", Get: func(t *Thread, v Value) (Value, error) {
			if r := asFunction(v).rare; r != nil && !r.typeParams.IsNil() {
				return r.typeParams, nil
			}
			return objmodel.EmptyTuple, nil
		}, Set: func(t *Thread, v, value Value) error {
			if value.IsNil() || value.AsTuple() == nil {
				return objmodel.TypeErrorf("__type_params__ must be set to a tuple")
			}
			asFunction(v).more().typeParams = value
			return nil
		}},
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return functionDict(v, true).Value(), nil },
			Set: func(t *Thread, v, value Value) error {
				if value.IsNil() {
					return objmodel.TypeErrorf("cannot delete __dict__")
				}
				if value.AsDict() == nil {
					return objmodel.TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", value.TypeName())
				}
				asFunction(v).more().dict = value.AsDict()
				return nil
			}},
	},
}

func functionAnnotations(t *Thread, v Value) (Value, error) {
	f := asFunction(v).more()
	if f.annots.IsNil() {
		f.annots = objmodel.NewDict(0).Value()
	}
	if tuple := f.annots.AsTuple(); tuple != nil {
		d := objmodel.NewDict(0)
		for i := 0; i+1 < len(tuple.Items()); i += 2 {
			if err := d.Set(t, tuple.Items()[i], tuple.Items()[i+1]); err != nil {
				return Value{}, err
			}
		}
		f.annots = d.Value()
	}
	return f.annots, nil
}

func setDefaults(t *Thread, v, value Value) error {
	f := asFunction(v)
	if value.IsNil() || value.IsNone() {
		f.defaults = nil
		return nil
	}
	tuple := value.AsTuple()
	if tuple == nil {
		return objmodel.TypeErrorf("__defaults__ must be set to a tuple object")
	}
	f.defaults = tuple.Items()
	return nil
}

func setFunctionCode(t *Thread, v, value Value) error {
	c := asCode(value)
	if c == nil {
		return objmodel.TypeErrorf("__code__ must be set to a code object")
	}
	f := asFunction(v)
	if len(c.FreeNames) != len(f.closure) {
		return objmodel.ValueErrorf("%s() requires a code object with %d free vars, not %d", f.callName(), len(f.closure), len(c.FreeNames))
	}
	const kinds = bytecode.Generator | bytecode.Coroutine | bytecode.AsyncGenerator
	if (c.Flags^f.code.Flags)&kinds != 0 {
		err := t.Warn(&objmodel.DeprecationWarningType,
			"Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)")
		if err != nil {
			return err
		}
	}
	f.more() // keeps the names of the code before
	if c.NameStr.IsNil() {
		c.NameStr, c.QualNameStr = objmodel.NewStr(c.Name), objmodel.NewStr(c.QualName)
	}
	f.code = c
	return nil
}

// CellType is types.CellType.
var CellType = objmodel.Type{Name: "cell"}

// cell holds a variable that closures share.
type cell struct {
	objmodel.Header
	v Value
}

func newCell(v Value) Value {
	c := &cell{v: v}
	objmodel.InitHeader(&c.Header, &CellType)
	return objmodel.FromPtr(&c.Header)
}

func asCell(v Value) *cell { return (*cell)(unsafe.Pointer(v.Ptr())) }

var cellSpec = objmodel.TypeSpec{
	Type: &CellType, Object: (*cell)(nil),
	SetCell: func(c, v Value) { asCell(c).v = v },
	Slots: objmodel.Slots{
		NoHash: true,
		Compare: func(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
			if b.Type() != &CellType {
				return objmodel.NotImplemented, nil
			}
			x, y := asCell(a).v, asCell(b).v
			if !x.IsNil() && !y.IsNil() {
				return objmodel.Compare(t, x, y, op)
			}
			order := 0 // an empty cell comes before all others
			if !x.IsNil() {
				order = 1
			} else if !y.IsNil() {
				order = -1
			}
			return objmodel.Bool(op.Holds(order)), nil
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			c := asCell(v)
			if c.v.IsNil() {
				return objmodel.NewStr(fmt.Sprintf("<cell at 0x%012x: empty>", v.ID())), nil
			}
			return objmodel.NewStr(fmt.Sprintf("<cell at 0x%012x: %s object at 0x%012x>", v.ID(), c.v.TypeName(), c.v.ID())), nil
		},
		New: func(t *Thread, cls *objmodel.Type, args objmodel.Args) (Value, error) {
			if err := objmodel.CheckPositional("cell", len(args.V), 0, 1); err != nil {
				return Value{}, err
			}
			if len(args.V) == 1 {
				return newCell(args.V[0]), nil
			}
			return newCell(Value{}), nil
		},
	},
	GetSets: []objmodel.GetSetDef{{Name: "cell_contents",
		Get: func(t *Thread, v Value) (Value, error) {
			if c := asCell(v); !c.v.IsNil() {
				return c.v, nil
			}
			return Value{}, objmodel.ValueErrorf("Cell is empty")
		},
		Set: func(t *Thread, v, value Value) error { asCell(v).v = value; return nil },
	}},
}

// CallDepth gives how many levels of Go a call of f adds before Python code
// runs, or the code of a built-in function.
func CallDepth(f Value) int {
	if f.Type() == &objmodel.MethodType && f.AsMethod().Func.Type() == &FunctionType {
		return 2
	}
	return 1
}
