package objmodel

import "unsafe"

// StaticMethodType is `staticmethod`, ClassMethodType `classmethod`.
var (
	StaticMethodType = Type{Name: "staticmethod"}
	ClassMethodType  = Type{Name: "classmethod"}
)

// StaticMethod is a staticmethod or classmethod object.
type StaticMethod struct {
	Instance
	Func Value
}

// NewStaticMethod wraps a function as a static method.
func NewStaticMethod(f Value) Value {
	m := &StaticMethod{Func: f}
	m.typ = &StaticMethodType
	return m.Instance.Value()
}

// NewClassMethod wraps a function as a class method.
func NewClassMethod(f Value) Value {
	m := &StaticMethod{Func: f}
	m.typ = &ClassMethodType
	return m.Instance.Value()
}

// asWrapped gives the StaticMethod that v of either type is or holds.
func (v Value) asWrapped(typ *Type) *StaticMethod {
	return (*StaticMethod)(unsafe.Pointer(v.Native(typ).p))
}

// WrappedFunc gives the function of a staticmethod or classmethod object,
// nil for anything else.
func (v Value) WrappedFunc() Value {
	if v.p.typ == &StaticMethodType || v.p.typ == &ClassMethodType {
		return (*StaticMethod)(unsafe.Pointer(v.p)).Func
	}
	return Value{}
}

func staticMethodGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	return v.asWrapped(&StaticMethodType).Func, nil
}

func classMethodGet(t *Thread, v, obj Value, owner *Type) (Value, error) {
	if owner == nil {
		owner = obj.p.typ
	}
	return NewMethod(v.asWrapped(&ClassMethodType).Func, owner.Value()), nil
}

func wrappedNew(base *Type) NewFunc {
	return func(t *Thread, cls *Type, args Args) (Value, error) {
		m := &StaticMethod{Func: None}
		m.typ = base
		return Construct(cls, base, m.Instance.Value()), nil
	}
}

// copiedNames are what the wrapper takes over from its function.
var copiedNames = []*Str{names.module, names.name, names.qualname, names.doc, names.annotations}

func wrappedInit(base *Type) InitFunc {
	return func(t *Thread, self Value, args Args) error {
		if len(args.Kw) > 0 {
			return TypeErrorf("%s() takes no keyword arguments", base.Name)
		}
		if err := CheckPositional(base.Name, len(args.V), 1, 1); err != nil {
			return err
		}
		m := self.asWrapped(base)
		m.Func = args.V[0]
		for _, n := range copiedNames {
			v, err := FindAttr(t, m.Func, n)
			if err != nil {
				return err
			}
			if v.p != nil {
				m.setAttr(n, v)
			}
		}
		return nil
	}
}

func wrappedRepr(base *Type) UnaryFunc {
	return func(t *Thread, v Value) (Value, error) {
		r, err := Repr(t, v.asWrapped(base).Func)
		return NewStr("<" + base.Name + "(" + r + ")>"), err
	}
}

func wrappedGetSets(base *Type) []GetSetDef {
	get := func(t *Thread, v Value) (Value, error) { return v.asWrapped(base).Func, nil }
	return []GetSetDef{
		{Name: "__func__", Member: true, Get: get},
		{Name: "__wrapped__", Member: true, Get: get},
		{Name: "__isabstractmethod__", Get: func(t *Thread, v Value) (Value, error) { return isAbstract(t, v.asWrapped(base).Func) }},
		{Name: "__dict__", Get: instanceDict, Set: setInstanceDict},
	}
}

func isAbstract(t *Thread, f Value) (Value, error) {
	a, err := FindAttr(t, f, names.isabstractmethod)
	if err != nil || a.p == nil {
		return False, err
	}
	b, err := Truth(t, a)
	return Bool(b), err
}

var staticMethodSpec = TypeSpec{
	Type: &StaticMethodType, Object: (*StaticMethod)(nil),
	Flags: FlagBaseType | FlagInstance,
	Slots: Slots{
		DescrGet: staticMethodGet,
		New:      wrappedNew(&StaticMethodType),
		Init:     wrappedInit(&StaticMethodType),
		Repr:     wrappedRepr(&StaticMethodType),
		Call: func(t *Thread, v Value, args Args) (Value, error) {
			return CallArgs(t, v.asWrapped(&StaticMethodType).Func, args)
		},
	},
	GetSets: wrappedGetSets(&StaticMethodType),
}

var classMethodSpec = TypeSpec{
	Type: &ClassMethodType, Object: (*StaticMethod)(nil),
	Flags: FlagBaseType | FlagInstance,
	Slots: Slots{
		DescrGet: classMethodGet,
		New:      wrappedNew(&ClassMethodType),
		Init:     wrappedInit(&ClassMethodType),
		Repr:     wrappedRepr(&ClassMethodType),
	},
	GetSets: wrappedGetSets(&ClassMethodType),
}
