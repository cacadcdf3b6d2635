package objmodel

import "unsafe"

// TracebackType is types.TracebackType.
var TracebackType = Type{Name: "traceback"}

// AsTraceback gives the Traceback behind v, nil if v isn't one.
func (v Value) AsTraceback() *Traceback {
	if v.p != nil && v.p.typ == &TracebackType {
		return (*Traceback)(unsafe.Pointer(v.p))
	}
	return nil
}

var tracebackSpec = TypeSpec{
	Type: &TracebackType, Object: (*Traceback)(nil),
	Slots: Slots{New: newTraceback},
	Methods: []MethodDef{{Name: "__dir__", Kind: NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return NewList([]Value{NewStr("tb_frame"), NewStr("tb_next"), NewStr("tb_lasti"), NewStr("tb_lineno")}), nil
	}}},
	GetSets: []GetSetDef{
		{Name: "tb_next", Get: func(t *Thread, v Value) (Value, error) { return v.AsTraceback().Next.Value(), nil },
			Set: func(t *Thread, v, value Value) error {
				if value.p == nil {
					return TypeErrorf("can't delete tb_next attribute")
				}
				if value.IsNone() {
					v.AsTraceback().Next = nil
					return nil
				}
				next := value.AsTraceback()
				if next == nil {
					return TypeErrorf("expected traceback object or None, got '%s'", value.TypeName())
				}
				for tb := next; tb != nil; tb = tb.Next {
					if tb == v.AsTraceback() {
						return ValueErrorf("traceback loop detected")
					}
				}
				v.AsTraceback().Next = next
				return nil
			}},
		{Name: "tb_lineno", Get: func(t *Thread, v Value) (Value, error) { return Int(int64(v.AsTraceback().LineNo())), nil }},
		{Name: "tb_lasti", Member: true, Get: func(t *Thread, v Value) (Value, error) { return Int(v.AsTraceback().lasti()), nil }},
		{Name: "tb_frame", Member: true, Get: func(t *Thread, v Value) (Value, error) {
			tb := v.AsTraceback()
			if tb.Frame.p == nil && t.Machine != nil {
				tb.Frame = t.Machine.FrameOf(tb)
			}
			return orNone(tb.Frame), nil
		}},
	},
}

// lasti gives the place of the instruction in co_code.
func (tb *Traceback) lasti() int64 { return int64(tb.PC)*InstructionSize + int64(tb.odd) }
