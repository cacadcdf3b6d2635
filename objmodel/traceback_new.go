package objmodel

var tracebackParams = Params{Func: "traceback", Names: []string{"tb_next", "tb_frame", "tb_lasti", "tb_lineno"}, MaxPos: 4, Required: 4}

// newTraceback is types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno).
func newTraceback(t *Thread, cls *Type, args Args) (Value, error) {
	var p [4]Value
	if err := tracebackParams.Bind(args, p[:]); err != nil {
		return Value{}, err
	}
	var (
		code    CodeInfo
		globals *Dict
		known   bool
	)
	if t.Machine != nil {
		code, globals, known = t.Machine.FrameInfo(p[1])
	}
	if !known {
		return Value{}, TypeErrorf("traceback() argument 'tb_frame' must be frame, not %s", p[1].TypeName())
	}
	var numbers [2]int32
	for i, v := range p[2:] {
		v, err := Index(t, v)
		if err != nil {
			return Value{}, err
		}
		n, fits := v.ToInt()
		if !fits || n != int64(int32(n)) {
			return Value{}, OverflowErrorf("Python int too large to convert to C int")
		}
		numbers[i] = int32(n)
	}
	next := p[0].AsTraceback()
	if next == nil && !p[0].IsNone() {
		return Value{}, TypeErrorf("expected traceback object or None, got '%s'", p[0].TypeName())
	}
	pc := int(numbers[0] >> 3) // by InstructionSize, towards minus infinity
	tb := &Traceback{
		Header: Header{&TracebackType}, Next: next, Code: code, PC: pc, Frame: p[1], Line: int(numbers[1]),
		odd: uint8(int(numbers[0]) - pc*InstructionSize), Globals: globals,
	}
	return tb.Value(), nil
}
