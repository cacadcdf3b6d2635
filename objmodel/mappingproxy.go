package objmodel

import "unsafe"

// MappingProxyType is types.MappingProxyType, the read-only view of a mapping.
var MappingProxyType = Type{Name: "mappingproxy", Doc: "Read-only proxy of a mapping."}

// MappingProxy is a mappingproxy object.
type MappingProxy struct {
	Header
	Mapping Value
}

// NewMappingProxy makes a read-only view of a mapping.
func NewMappingProxy(m Value) Value {
	p := &MappingProxy{Header{&MappingProxyType}, m}
	return Value{p: &p.Header}
}

// AsMappingProxy gives the MappingProxy behind v, nil if v isn't one.
//
//go:noinline
func (v Value) AsMappingProxy() *MappingProxy {
	return (*MappingProxy)(unsafe.Pointer(v.Native(&MappingProxyType).p))
}

var mappingProxyParams = Params{Func: "mappingproxy", Names: []string{"mapping"}, MaxPos: 1, Required: 1}

func mappingProxyNew(t *Thread, cls *Type, args Args) (Value, error) {
	var out [1]Value
	if len(args.V) > 1 {
		return Value{}, TypeErrorf("mappingproxy() takes at most 1 argument (%d given)", len(args.V))
	}
	if err := mappingProxyParams.Bind(args, out[:]); err != nil {
		return Value{}, err
	}
	m := out[0]
	if m.p.typ.Slots.GetItem == nil || m.AsList() != nil || m.AsTuple() != nil {
		return Value{}, TypeErrorf("mappingproxy() argument must be a mapping, not %s", m.TypeName())
	}
	return NewMappingProxy(m), nil
}

// unproxied gives the mapping behind a proxy, and anything else as it is.
func unproxied(v Value) Value {
	if p := v.AsMappingProxy(); p != nil {
		return p.Mapping
	}
	return v
}

func mappingProxyOr(t *Thread, a, b Value) (Value, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		return Value{}, err
	}
	r, err := Binary(t, unproxied(a), unproxied(b), OpOr)
	t.LeaveNative()
	return r, err
}

func mappingProxyInPlaceOr(t *Thread, a, b Value) (Value, error) {
	return Value{}, TypeErrorf("'|=' is not supported by %s; use '|' instead", a.TypeName())
}

// throughProxy asks the mapping behind a proxy, which may be a proxy itself.
func throughProxy[T any](t *Thread, v Value, f func(*Thread, Value) (T, error)) (T, error) {
	if err := t.EnterNative(whileCalling); err != nil {
		var none T
		return none, err
	}
	r, err := f(t, v.AsMappingProxy().Mapping)
	t.LeaveNative()
	return r, err
}

// proxied makes a method that calls the mapping's own.
func proxied(name string) Func {
	n := staticName(name)
	return func(t *Thread, a Args) (Value, error) {
		return throughProxy(t, a.V[0], func(t *Thread, m Value) (Value, error) { return CallMethod(t, m, n) })
	}
}

func mappingProxyGet(t *Thread, a Args) (Value, error) {
	def := None
	if len(a.V) > 2 {
		def = a.V[2]
	}
	return throughProxy(t, a.V[0], func(t *Thread, m Value) (Value, error) { return CallMethod(t, m, nameGet, a.V[1], def) })
}

var nameGet = staticName("get")

var mappingProxySpec = TypeSpec{
	Type: &MappingProxyType, Object: (*MappingProxy)(nil),
	Flags: FlagMapping,
	Slots: Slots{
		New: mappingProxyNew,
		Repr: func(t *Thread, v Value) (Value, error) {
			s, err := throughProxy(t, v, Repr)
			if err != nil {
				return Value{}, err
			}
			return NewStr("mappingproxy(" + s + ")"), nil
		},
		Str:  func(t *Thread, v Value) (Value, error) { return throughProxy(t, v, StrValue) },
		Len:  func(t *Thread, v Value) (int, error) { return throughProxy(t, v, Length) },
		Iter: func(t *Thread, v Value) (Value, error) { return throughProxy(t, v, Iter) },
		Hash: func(t *Thread, v Value) (int64, error) { return throughProxy(t, v, Hash) },
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			return throughProxy(t, v, func(t *Thread, m Value) (Value, error) { return GetItem(t, m, key) })
		},
		Contains: func(t *Thread, v, x Value) (bool, error) {
			return throughProxy(t, v, func(t *Thread, m Value) (bool, error) { return Contains(t, m, x) })
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			return Compare(t, unproxied(a), b, op)
		},
		Binary:  [NumBinary]BinaryFunc{OpOr: mappingProxyOr},
		InPlace: [NumBinary]BinaryFunc{OpOr: mappingProxyInPlaceOr},
	},
	Methods: []MethodDef{
		{Name: "get", Sig: "($self, key, default=None, /)", Kind: Positional, Min: 1, Max: 2, Fn: mappingProxyGet, Doc: "Return the value for key if key is in the mapping, else default."},
		{Name: "keys", Kind: NoArgs, Fn: proxied("keys"), Doc: "a set-like object providing a view on D's keys"},
		{Name: "values", Kind: NoArgs, Fn: proxied("values"), Doc: "an object providing a view on D's values"},
		{Name: "items", Kind: NoArgs, Fn: proxied("items"), Doc: "a set-like object providing a view on D's items"},
		{Name: "copy", Kind: NoArgs, Fn: proxied("copy"), Doc: "a shallow copy of D"},
		{Name: "__reversed__", Kind: NoArgs, Fn: proxied("__reversed__"), Doc: "D.__reversed__() -> reverse iterator"},
	},
	Classes: []MethodDef{classGetItemDef},
}
