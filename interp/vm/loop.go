package vm

import (
	"math"
	"math/bits"
	"unsafe"

	bc "github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
)

// run interprets fr, and every frame entered from it, until fr returns.
// Errors: the Python exception that left fr, or what ended the run.
func (m *Machine) run(fr *Frame) (Value, error) {
	t := m.t
	outer := [2]*Frame{m.cur} // in memory, as arrays are, not in a register
	m.cur = fr
	var (
		regs *registers
		base unsafe.Pointer // the first instruction
		in   *Instr         // not used after a call of Go, but taken from fr.pc again: else it would be kept in memory too
		nf   *Frame
		fn   *Function  // to be called
		at   int        // with the arguments in the registers from at on
		argc int        // with so many arguments
		gen  *Generator // to be resumed
		sent Value
		how  cont
		dest uint8 // gets what it yields
	)

reload:
	base = unsafe.Pointer(fr.code.Entry)
	regs = fr.regs
	in = instr(base, fr.pc)
loaded:
	_ = regs[0] // not nil: said here once for all that follows
	goto dispatch

dispatch:
	{
		switch in.Op {
		case bc.Nop:

		case bc.Expand:
			if m.err = m.expand(fr); m.err != nil {
				goto raise
			}
			goto reload

		case bc.Move:
			regs[in.A] = regs[in.B]
			in = after(in)
			goto dispatch
		case bc.Move2:
			regs[in.A] = regs[in.B]
			regs[in.C] = regs[in.D&lastReg]
			in = after(in)
			goto dispatch
		case bc.LoadK:
			regs[in.A] = *constAt(fr.code, in.D)
			in = after(in)
			goto dispatch
		case bc.LoadInt:
			regs[in.A] = objmodel.Int(int64(in.D))
			in = after(in)
			goto dispatch
		case bc.CheckBound:
			if regs[in.A].IsNil() {
				fr.pc = pcAfter(base, in)
				m.err = unboundLocal(fr.code.Names[in.D])
				goto raise
			}
			in = after(in)
			goto dispatch
		case bc.DelLocal, bc.Unset:
			if regs[in.A].IsNil() {
				if in.Op == bc.Unset {
					in = after(in)
					goto dispatch
				}
				fr.pc = pcAfter(base, in)
				m.err = unboundLocal(fr.code.Names[in.D])
				goto raise
			}
			if t.Watching() {
				fr.pc = pcAfter(base, in)
				if m.err = fr.letGo(t, in.A); m.err != nil {
					goto raise
				}
				goto again
			}
			regs[in.A] = Value{}
			in = after(in)
			goto dispatch

		case bc.LoadName:
			if fr.hasLocals() {
				fr.pc = pcAfter(base, in)
				nf = m.loadName(fr, in)
				goto resume
			}
			fallthrough
		case bc.LoadGlobal:
			s := siteAt(fr.code, in.D)
			if d := fr.fn.globals; s.Dict == d && s.Version == d.Version() {
				if s.Kind == siteGlobal || s.Kind == siteBuiltin && s.Version2 == fr.fn.builtins.Version() {
					regs[in.A] = *s.At
					in = after(in)
					goto dispatch
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.loadGlobal(fr, in)
			goto resume
		case bc.StoreSite:
			s := siteAt(fr.code, in.D)
			if d := fr.fn.globals; s.Dict == d && s.Version == d.Version() && s.Kind == siteGlobal && (in.C == 0 || !fr.hasLocals()) && !t.Watching() {
				*s.At = regs[in.A]
				in = after(in)
				goto dispatch
			}
			fr.pc = pcAfter(base, in)
			nf = m.storeSite(fr, in)
			goto resume

		case bc.LoadCell:
			v := asCell(regs[in.B]).v
			if v.IsNil() {
				fr.pc = pcAfter(base, in)
				m.err = unboundLocal(fr.code.Names[in.D])
				goto raise
			}
			regs[in.A] = v
			in = after(in)
			goto dispatch
		case bc.StoreCell:
			asCell(regs[in.A]).v = regs[in.B]
			in = after(in)
			goto dispatch
		case bc.LoadFree:
			v := asCell(fr.fn.closure[in.D]).v
			if v.IsNil() {
				fr.pc = pcAfter(base, in)
				m.err = unboundFree(fr.code.FreeNames[in.D])
				goto raise
			}
			regs[in.A] = v
			in = after(in)
			goto dispatch
		case bc.StoreFree:
			asCell(fr.fn.closure[in.D]).v = regs[in.A]
			in = after(in)
			goto dispatch
		case bc.MakeCell:
			fr.pc = pcAfter(base, in)
			r := &regs[in.A]
			*r = newCell(*r)
			goto again

		case bc.Neg:
			if v := &regs[in.B]; v.IsFloat() {
				regs[in.A] = objmodel.Float(-v.AsFloat())
				in = after(in)
				goto dispatch
			} else if v.IsInt() && v.AsInt() != math.MinInt64 {
				regs[in.A] = objmodel.Int(-v.AsInt())
				in = after(in)
				goto dispatch
			}
			fr.pc = pcAfter(base, in)
			nf = m.other(fr, in)
			goto resume
		case bc.Not:
			if v := &regs[in.B]; v.IsBool() || v.IsInt() {
				regs[in.A] = objmodel.Bool(v.AsInt() == 0)
				in = after(in)
				goto dispatch
			}
			fr.pc = pcAfter(base, in)
			nf = m.not(fr, in)
			goto resume

		case bc.Add:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() {
				x, y := b.AsInt(), c.AsInt()
				if s := x + y; (s^x)&(s^y) >= 0 {
					regs[in.A] = objmodel.Int(s)
					in = after(in)
					goto dispatch
				}
			} else if b.IsFloat() && c.IsFloat() {
				regs[in.A] = objmodel.Float(b.AsFloat() + c.AsFloat())
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.Sub:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() {
				x, y := b.AsInt(), c.AsInt()
				if s := x - y; (x^y)&(s^x) >= 0 {
					regs[in.A] = objmodel.Int(s)
					in = after(in)
					goto dispatch
				}
			} else if b.IsFloat() && c.IsFloat() {
				regs[in.A] = objmodel.Float(b.AsFloat() - c.AsFloat())
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.Mul:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() {
				x, y := b.AsInt(), c.AsInt()
				if int64(int32(x)) == x && int64(int32(y)) == y {
					regs[in.A] = objmodel.Int(x * y)
					in = after(in)
					goto dispatch
				}
				hi, lo := bits.Mul64(uint64(x), uint64(y))
				if fitsInt(hi, lo, x, y) {
					regs[in.A] = objmodel.Int(int64(lo))
					in = after(in)
					goto dispatch
				}
			} else if b.IsFloat() && c.IsFloat() {
				regs[in.A] = objmodel.Float(b.AsFloat() * c.AsFloat())
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.TrueDiv:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsFloat() && c.IsFloat() && c.AsFloat() != 0 {
				regs[in.A] = objmodel.Float(b.AsFloat() / c.AsFloat())
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.FloorDiv:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() && c.AsInt() > 0 {
				x, y := b.AsInt(), c.AsInt()
				q := x / y
				if q*y > x {
					q--
				}
				regs[in.A] = objmodel.Int(q)
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.Mod:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() && c.AsInt() > 0 {
				x, y := b.AsInt(), c.AsInt()
				if uint64(x|y)>>32 == 0 {
					regs[in.A] = objmodel.Int(int64(uint32(x) % uint32(y)))
					in = after(in)
					goto dispatch
				}
				r := x % y
				regs[in.A] = objmodel.Int(r + r>>63&y)
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.And:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() {
				regs[in.A] = objmodel.Int(b.AsInt() & c.AsInt())
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.Or:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() {
				regs[in.A] = objmodel.Int(b.AsInt() | c.AsInt())
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.Xor:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() {
				regs[in.A] = objmodel.Int(b.AsInt() ^ c.AsInt())
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.RShift:
			b, c := &regs[in.B], &regs[in.C]
			if b.IsInt() && c.IsInt() && uint64(c.AsInt()) < 64 {
				regs[in.A] = objmodel.Int(b.AsInt() >> uint(c.AsInt()))
				in = after(in)
				goto dispatch
			}
			goto binary
		case bc.LShift, bc.Pow, bc.MatMul:
			goto binary

		case bc.AddI:
			if b := &regs[in.B]; b.IsInt() {
				x, y := b.AsInt(), int64(in.D)
				if s := x + y; (s^x)&(s^y) >= 0 {
					regs[in.A] = objmodel.Int(s)
					in = after(in)
					goto dispatch
				}
			}
			goto binaryI
		case bc.SubI:
			if b := &regs[in.B]; b.IsInt() {
				x, y := b.AsInt(), int64(in.D)
				if s := x - y; (x^y)&(s^x) >= 0 {
					regs[in.A] = objmodel.Int(s)
					in = after(in)
					goto dispatch
				}
			}
			goto binaryI
		case bc.MulI:
			if b := &regs[in.B]; b.IsInt() {
				x := b.AsInt()
				if int64(int32(x)) == x {
					regs[in.A] = objmodel.Int(x * int64(in.D))
					in = after(in)
					goto dispatch
				}
				y := int64(in.D)
				hi, lo := bits.Mul64(uint64(x), uint64(y))
				if fitsInt(hi, lo, x, y) {
					regs[in.A] = objmodel.Int(int64(lo))
					in = after(in)
					goto dispatch
				}
			}
			goto binaryI
		case bc.FloorDivI:
			if b := &regs[in.B]; b.IsInt() && in.D > 0 {
				x, y := b.AsInt(), int64(in.D)
				if y == 2 {
					regs[in.A] = objmodel.Int(x >> 1)
					in = after(in)
					goto dispatch
				}
				q := x / y
				if q*y > x {
					q--
				}
				regs[in.A] = objmodel.Int(q)
				in = after(in)
				goto dispatch
			}
			goto binaryI
		case bc.ModI:
			if b := &regs[in.B]; b.IsInt() && in.D > 0 {
				x := b.AsInt()
				if uint64(x)>>32 == 0 {
					regs[in.A] = objmodel.Int(int64(uint32(x) % uint32(in.D)))
					in = after(in)
					goto dispatch
				}
				y := int64(in.D)
				r := x % y
				regs[in.A] = objmodel.Int(r + r>>63&y)
				in = after(in)
				goto dispatch
			}
			goto binaryI
		case bc.AndI:
			if b := &regs[in.B]; b.IsInt() {
				regs[in.A] = objmodel.Int(b.AsInt() & int64(in.D))
				in = after(in)
				goto dispatch
			}
			goto binaryI
		case bc.RShiftI:
			if b := &regs[in.B]; b.IsInt() && uint32(in.D) < 64 {
				regs[in.A] = objmodel.Int(b.AsInt() >> uint32(in.D))
				in = after(in)
				goto dispatch
			}
			goto binaryI
		case bc.LShiftI:
			if b := &regs[in.B]; b.IsInt() && uint32(in.D) < 32 && int64(int32(b.AsInt())) == b.AsInt() {
				regs[in.A] = objmodel.Int(b.AsInt() << uint32(in.D))
				in = after(in)
				goto dispatch
			}
			goto binaryI

		case bc.Lt, bc.Le, bc.Eq, bc.Ne, bc.Gt, bc.Ge:
			b, c := &regs[in.B], &regs[in.C]
			op := objmodel.CompareOp(in.Op - bc.Lt)
			if b.IsInt() && c.IsInt() {
				how := uint32(ifLess)
				if x, y := b.AsInt(), c.AsInt(); x == y {
					how = ifEqual
				} else if x > y {
					how = ifGreater
				}
				regs[in.A] = objmodel.Bool(holdsIf>>(3*op)&how != 0)
				in = after(in)
				goto dispatch
			}
			fr.pc = pcAfter(base, in)
			nf = m.compare(fr, in, *b, *c, op)
			goto resume
		case bc.Is:
			regs[in.A] = objmodel.Bool(regs[in.B] == regs[in.C])
			in = after(in)
			goto dispatch
		case bc.IsNot:
			regs[in.A] = objmodel.Bool(regs[in.B] != regs[in.C])
			in = after(in)
			goto dispatch

		case bc.Jump:
			in = instr(base, in.D)
			goto dispatch
		case bc.Loop:
			t.Ticks--
			if t.Ticks <= 0 {
				fr.pc = pcAfter(base, in)
				if m.err = t.CheckEval(); m.err != nil {
					goto raise
				}
				in = instr(base, fr.pc-1)
			}
			if in = instr(base, in.D); in.Op == bc.ForIter { // as most
				goto forIter
			}
			goto dispatch
		case bc.JumpTrue:
			if v := &regs[in.A]; v.IsBool() || v.IsInt() {
				if v.AsInt() != 0 {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			} else if v.IsNone() {
				in = after(in)
				goto dispatch
			}
			fr.pc = pcAfter(base, in)
			nf = m.truth(fr, in, regs[in.A])
			goto resume
		case bc.JumpFalse:
			if v := &regs[in.A]; v.IsBool() || v.IsInt() {
				if v.AsInt() == 0 {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			} else if v.IsNone() {
				in = instr(base, in.D)
				goto dispatch
			}
			fr.pc = pcAfter(base, in)
			nf = m.truth(fr, in, regs[in.A])
			goto resume
		case bc.JumpNone:
			if regs[in.A].IsNone() == (in.C != 0) {
				in = instr(base, in.D)
				goto dispatch
			}
			in = after(in)
			goto dispatch
		case bc.JumpIs:
			if (regs[in.A] == regs[in.B]) == (in.C != 0) {
				in = instr(base, in.D)
				goto dispatch
			}
			in = after(in)
			goto dispatch
		case bc.JumpUnset:
			if regs[in.A].IsNil() {
				in = instr(base, in.D)
				goto dispatch
			}
			in = after(in)
			goto dispatch
		case bc.JumpLt:
			a, b := &regs[in.A], &regs[in.B]
			if a.IsInt() && b.IsInt() {
				if (a.AsInt() < b.AsInt()) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJump
		case bc.JumpLe:
			a, b := &regs[in.A], &regs[in.B]
			if a.IsInt() && b.IsInt() {
				if (a.AsInt() <= b.AsInt()) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJump
		case bc.JumpEq:
			a, b := &regs[in.A], &regs[in.B]
			if a.IsInt() && b.IsInt() {
				if (a.AsInt() == b.AsInt()) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJump
		case bc.JumpNe:
			a, b := &regs[in.A], &regs[in.B]
			if a.IsInt() && b.IsInt() {
				if (a.AsInt() != b.AsInt()) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJump
		case bc.JumpGt:
			a, b := &regs[in.A], &regs[in.B]
			if a.IsInt() && b.IsInt() {
				if (a.AsInt() > b.AsInt()) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJump
		case bc.JumpGe:
			a, b := &regs[in.A], &regs[in.B]
			if a.IsInt() && b.IsInt() {
				if (a.AsInt() >= b.AsInt()) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJump
		case bc.JumpLtI:
			if a := &regs[in.A]; a.IsInt() {
				if (a.AsInt() < int64(int8(in.B))) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJumpI
		case bc.JumpEqI:
			if a := &regs[in.A]; a.IsInt() {
				if (a.AsInt() == int64(int8(in.B))) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJumpI
		case bc.JumpNeI:
			if a := &regs[in.A]; a.IsInt() {
				if (a.AsInt() != int64(int8(in.B))) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJumpI
		case bc.JumpLeI:
			if a := &regs[in.A]; a.IsInt() {
				if (a.AsInt() <= int64(int8(in.B))) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJumpI
		case bc.JumpGtI:
			if a := &regs[in.A]; a.IsInt() {
				if (a.AsInt() > int64(int8(in.B))) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJumpI
		case bc.JumpGeI:
			if a := &regs[in.A]; a.IsInt() {
				if (a.AsInt() >= int64(int8(in.B))) == (in.C != 0) {
					in = instr(base, in.D)
					goto dispatch
				}
				in = after(in)
				goto dispatch
			}
			goto compareJumpI

		case bc.ForIter:
			goto forIter
		case bc.Send:
			it := regs[in.B]
			if it.Type() == &GeneratorType || it.Type() == &CoroutineType {
				gen = (*Generator)(it.Ptr())
				sent, how, dest = regs[in.C], contGenSend, in.C
				if gen.state == genSuspended && t.Depth < t.Limit && (gen.started || sent.IsNone()) && gen.waiting == 0 {
					goto step
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.send(fr, in)
			goto resume
		case bc.GetIter:
			if v := regs[in.B]; v.Type() == &GeneratorType {
				regs[in.A] = v
				in = after(in)
				goto dispatch
			} else if in.C != 0 && (v.Type() == &objmodel.ListType || v.Type() == &objmodel.TupleType) {
				regs[in.A] = v
				regs[in.A+1] = objmodel.Int(0)
				in = after(in)
				goto dispatch
			}
			fr.pc = pcAfter(base, in)
			nf = m.getIter(fr, in)
			goto resume
		case bc.Unpack:
			if v := regs[in.B]; v.Type() == &objmodel.TupleType {
				if items := (*objmodel.Tuple)(v.Ptr()).Items(); len(items) == int(in.C) {
					for i := range items {
						regs[in.A+uint8(i)] = items[i]
					}
					in = after(in)
					goto dispatch
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.done(fr, m.unpack(fr, in))
			goto resume
		case bc.BuildTuple:
			fr.pc = pcAfter(base, in)
			r := &regs[in.A]
			*r = objmodel.CopyTuple(regs[in.B : int(in.B)+int(in.C)])
			goto again
		case bc.BuildList:
			fr.pc = pcAfter(base, in)
			r := &regs[in.A]
			if in.D != 0 {
				if in.D == bc.Spread {
					m.buildSpread(fr, in)
					goto again
				}
				*r = objmodel.NewListFor(regs[uint8(in.D-1)], regs[uint8(in.D)])
				goto again
			}
			*r = objmodel.CopyList(regs[in.B : int(in.B)+int(in.C)])
			goto again
		case bc.ListAppend:
			list := (*objmodel.List)(regs[in.A].Ptr())
			if list.Full() {
				fr.pc = pcAfter(base, in)
				list.Append(regs[in.B])
				goto again
			}
			list.Lengthen()
			items := list.Items()
			items[len(items)-1] = regs[in.B]
			in = after(in)
			goto dispatch
		case bc.In, bc.NotIn:
			fr.pc = pcAfter(base, in)
			nf = m.contains(fr, in, regs[in.B], regs[in.C])
			goto resume
		case bc.JumpIn:
			fr.pc = pcAfter(base, in)
			nf = m.contains(fr, in, regs[in.A], regs[in.B])
			goto resume

		case bc.GetItem:
			b, c := &regs[in.B], &regs[in.C]
			if b.Type() == &objmodel.ListType && c.IsInt() {
				items, i := (*objmodel.List)(b.Ptr()).Items(), c.AsInt()
				if i < 0 {
					i += int64(len(items))
				}
				if uint64(i) < uint64(len(items)) {
					regs[in.A] = items[i]
					in = after(in)
					goto dispatch
				}
			} else if b.Type() == &objmodel.TupleType && c.IsInt() {
				if items, i := (*objmodel.Tuple)(b.Ptr()).Items(), c.AsInt(); uint64(i) < uint64(len(items)) {
					regs[in.A] = items[i]
					in = after(in)
					goto dispatch
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.getItem(fr, in, *b, *c)
			goto resume
		case bc.GetItemI:
			b := &regs[in.B]
			if b.Type() == &objmodel.ListType {
				if items := (*objmodel.List)(b.Ptr()).Items(); uint(in.D) < uint(len(items)) {
					regs[in.A] = items[in.D]
					in = after(in)
					goto dispatch
				}
			} else if b.Type() == &objmodel.TupleType {
				if items := (*objmodel.Tuple)(b.Ptr()).Items(); uint(in.D) < uint(len(items)) {
					regs[in.A] = items[in.D]
					in = after(in)
					goto dispatch
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.getItem(fr, in, *b, objmodel.Int(int64(in.D)))
			goto resume
		case bc.SetItem:
			a, b := &regs[in.A], &regs[in.B]
			if a.Type() == &objmodel.ListType && b.IsInt() {
				items, i := (*objmodel.List)(a.Ptr()).Items(), b.AsInt()
				if i < 0 {
					i += int64(len(items))
				}
				if uint64(i) < uint64(len(items)) {
					items[i] = regs[in.C]
					in = after(in)
					goto dispatch
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.setItem(fr, *a, *b, regs[in.C])
			goto resume
		case bc.SetItemI:
			a := &regs[in.A]
			if a.Type() == &objmodel.ListType {
				if items := (*objmodel.List)(a.Ptr()).Items(); uint(in.D) < uint(len(items)) {
					items[in.D] = regs[in.B]
					in = after(in)
					goto dispatch
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.setItem(fr, *a, objmodel.Int(int64(in.D)), regs[in.B])
			goto resume

		case bc.LoadAttr:
			s := siteAt(fr.code, in.D)
			v := regs[in.B]
			if v.Type().Version() == s.Version {
				if s.Kind == siteSlot {
					if o := (*objmodel.Instance)(v.Ptr()); o.ShapeID() == s.Shape {
						regs[in.A] = o.Slot(int(s.Index))
						in = after(in)
						goto dispatch
					}
				} else if s.Kind == siteFixed {
					if o := (*objmodel.Instance)(v.Ptr()); o.HasRoom(int(s.Index)) {
						if r := o.Slot(int(s.Index)); !r.IsNil() {
							regs[in.A] = r
							in = after(in)
							goto dispatch
						}
					}
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.loadAttr(fr, in, s, v)
			goto resume
		case bc.StoreAttr:
			s := siteAt(fr.code, in.D)
			v := regs[in.A]
			if v.Type().Version() == s.Version {
				if s.Kind == siteSlot {
					if o := (*objmodel.Instance)(v.Ptr()); o.ShapeID() == s.Shape {
						o.SetSlot(int(s.Index), regs[in.B])
						in = after(in)
						goto dispatch
					}
				} else if s.Kind == siteAdd {
					if o := (*objmodel.Instance)(v.Ptr()); o.ShapeID() == s.Shape {
						if o.HasRoom(int(s.Index)) {
							o.Lengthen(s.Next)
							o.SetSlot(int(s.Index), regs[in.B])
							in = after(in)
							goto dispatch
						}
						fr.pc = pcAfter(base, in)
						o.AddSlot(o.ShapeOf(s.Next), regs[in.B])
						goto again
					}
				} else if s.Kind == siteFixed {
					if o := (*objmodel.Instance)(v.Ptr()); o.HasRoom(int(s.Index)) {
						o.SetSlot(int(s.Index), regs[in.B])
						in = after(in)
						goto dispatch
					}
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.storeAttr(fr, in, s, v)
			goto resume
		case bc.LoadMethod:
			s := siteAt(fr.code, in.D)
			v := regs[in.B]
			if v.Type().Version() == s.Version {
				if s.Kind == siteMethod {
					if o := (*objmodel.Instance)(v.Ptr()); o.ShapeID() == s.Shape {
						regs[in.A+1] = v
						regs[in.A] = s.Value
						in = after(in)
						goto dispatch
					}
				} else if s.Kind == siteMethodBare {
					regs[in.A+1] = v
					regs[in.A] = s.Value
					in = after(in)
					goto dispatch
				} else if s.Kind == siteModule {
					if d := (*objmodel.Module)(v.Ptr()).Dict; d == s.Dict && d.Version() == s.Version2 {
						regs[in.A+1] = d.EntryValue(int(s.Index))
						regs[in.A] = Value{}
						in = after(in)
						goto dispatch
					}
				}
			}
			fr.pc = pcAfter(base, in)
			nf = m.loadMethod(fr, in, s, v)
			goto resume

		case bc.TryCall:
			s := siteAt(fr.code, in.D)
			if d := fr.fn.globals; s.Dict == d && s.Version == d.Version() && s.Kind == siteGlobal {
				if callee := *s.At; callee.Type() == &FunctionType {
					in = after(after(in))
					regs[in.A] = Value{} // which has no other use than the callee's
					fn, at, argc = (*Function)(callee.Ptr()), int(in.A)+1, int(in.B)
					goto call
				}
			}
			in = after(in)
			goto dispatch
		case bc.TryCallFree:
			if callee := asCell(fr.fn.closure[in.D]).v; !callee.IsNil() && callee.Type() == &FunctionType {
				in = after(after(in))
				regs[in.A] = Value{}
				fn, at, argc = (*Function)(callee.Ptr()), int(in.A)+1, int(in.B)
				goto call
			}
			in = after(in)
			goto dispatch
		case bc.TryCallMethod:
			s := siteAt(fr.code, in.D)
			v := regs[in.B]
			if v.Type().Version() == s.Version && (s.Kind == siteMethod || s.Kind == siteMethodBare) && s.Value.Type() == &FunctionType {
				if s.Kind == siteMethodBare || (*objmodel.Instance)(v.Ptr()).ShapeID() == s.Shape {
					in = after(after(in))
					regs[in.A], regs[in.A+1] = Value{}, v
					fn, at, argc = (*Function)(s.Value.Ptr()), int(in.A)+1, int(in.B)+1
					goto call
				}
			}
			in = after(in)
			goto dispatch
		case bc.TryQuick:
			s := siteAt(fr.code, in.D)
			if d := fr.fn.globals; s.Quick != nil && s.Dict == d && s.Version == d.Version() && s.Version2 == fr.fn.builtins.Version() && !t.Watching() && !fr.hasLocals() {
				if call := instr(unsafe.Pointer(in), int32(in.C)); call.B == s.Takes {
					fr.pc = pcAfter(base, in)
					to := &regs[call.C]
					if r, ok := s.Quick(regs[in.A], regs[in.B]); ok {
						*to = r
						in = instr(base, fr.pc)
						in = instr(unsafe.Pointer(in), int32(instr(unsafe.Pointer(in), -1).C))
						goto dispatch
					}
					goto again
				}
			}
			in = after(in)
			goto dispatch
		case bc.TryQuickMethod:
			s := siteAt(fr.code, in.D)
			if v := regs[in.A]; s.Quick != nil && v.Type().Version() == s.Version && !t.Watching() {
				if call := instr(unsafe.Pointer(in), int32(in.C)); call.B+1 == s.Takes {
					fr.pc = pcAfter(base, in)
					to := &regs[call.C]
					if r, ok := s.Quick(v, regs[in.B]); ok {
						*to = r
						in = instr(base, fr.pc)
						in = instr(unsafe.Pointer(in), int32(instr(unsafe.Pointer(in), -1).C))
						goto dispatch
					}
					goto again
				}
			}
			in = after(in)
			goto dispatch
		case bc.Call:
			callee := regs[in.A]
			if callee.Type() == &FunctionType && in.D <= 0 {
				fn, at, argc = (*Function)(callee.Ptr()), int(in.A)+1, int(in.B)
				goto call
			}
			if callee.Type() == &objmodel.BuiltinType && in.D <= 0 {
				f := (*objmodel.Builtin)(callee.Ptr())
				if d := f.Def; d.Quick != nil && d.Takes == in.B && f.Self.IsNil() && !m.compat310 && !t.Watching() {
					fr.pc = pcAfter(base, in)
					to := &regs[in.C]
					if r, ok := d.Quick(regs[in.A+1], regs[in.A+2]); ok {
						*to = r
						goto again
					}
					in = instr(base, fr.pc-1)
					callee = regs[in.A]
				}
			}
			fr.pc = pcAfter(base, in)
			if in.D <= 0 && !m.compat310 {
				nf = m.callPlain(fr, callee, int(in.A)+1, int(in.B), in.C)
				goto resume
			}
			nf = m.call(fr, callee, int(in.A)+1, int(in.B), fr.kwNames(in), in.C)
			goto resume
		case bc.CallMethod:
			callee := regs[in.A]
			if callee.IsNil() {
				callee = regs[in.A+1]
				if in.D > 0 || m.compat310 {
					fr.pc = pcAfter(base, in)
					nf = m.call(fr, callee, int(in.A)+2, int(in.B), fr.kwNames(in), in.C)
				} else if callee.Type() == &FunctionType {
					fn, at, argc = (*Function)(callee.Ptr()), int(in.A)+2, int(in.B)
					goto call
				} else {
					fr.pc = pcAfter(base, in)
					nf = m.callPlain(fr, callee, int(in.A)+2, int(in.B), in.C)
				}
				goto resume
			}
			if callee.Type() == &FunctionType && in.D <= 0 {
				fn, at, argc = (*Function)(callee.Ptr()), int(in.A)+1, int(in.B)+1
				goto call
			}
			fr.pc = pcAfter(base, in)
			if in.D <= 0 && callee.Type() == &objmodel.MethodDescrType {
				d := (*objmodel.MethodDescr)(callee.Ptr())
				if q := d.Def.Quick; q != nil && d.Def.Takes == in.B+1 && regs[in.A+1].Type() == d.Owner && !m.compat310 {
					to := &regs[in.C]
					if r, ok := q(regs[in.A+1], regs[in.A+2]); ok {
						*to = r
						goto again
					}
					in = instr(base, fr.pc-1)
					callee = regs[in.A]
				} else if d.Owner == &GeneratorType && regs[in.A+1].Type() == &GeneratorType && in.B == 1 && d.Def.Name == "send" {
					gen = (*Generator)(regs[in.A+1].Ptr())
					sent, how, dest = regs[in.A+2], contGenCall, in.C
					if gen.state == genSuspended && t.Depth < t.Limit && t.Ticks > 1 && (gen.started || sent.IsNone()) && m.tracer == nil {
						t.Ticks--
						goto step
					}
				}
				if nf = m.callDescr(fr, callee.AsMethodDescr(), int(in.A)+1, int(in.B)+1, in.C); nf != nil || m.err != nil {
					goto resume
				}
			}
			in = instr(base, fr.pc-1)
			nf = m.call(fr, callee, int(in.A)+1, int(in.B)+1, fr.kwNames(in), in.C)
			goto resume

		case bc.Return:
			if fr.plain() && m.fnext != 0 { // by far the most
				back := fr.back
				back.regs[fr.dest] = regs[in.A]
				t.Depth--
				m.fnext -= frameSize
				fr = back
				m.cur = fr
				goto reload
			}
			sent = regs[in.A]
			goto leave
		case bc.ReturnK:
			if fr.plain() && m.fnext != 0 {
				back := fr.back
				back.regs[fr.dest] = *constAt(fr.code, in.D)
				t.Depth--
				m.fnext -= frameSize
				fr = back
				m.cur = fr
				goto reload
			}
			sent = *constAt(fr.code, in.D)
			goto leave

		case bc.Yield:
			fr.pc = pcAfter(base, in)
			v := regs[in.B]
			if k := fr.cont; k != contGenFor {
				if k == contSink {
					nf = m.sink(fr, in, v)
					goto resume
				} else if k == contGenSend {
					nf = m.passUp(fr, in, v)
					goto left
				}
			}
			g := fr.generator()
			back := fr.back
			g.sentTo = in.A
			g.delegate = in.D
			g.state = genSuspended
			g.suspendHandled(t)
			t.Depth--
			fr.back = nil
			if fr.cont >= contGenEntry {
				if fr.cont == contGenEntry {
					m.cur = outer[0]
					return v, nil
				}
				nf = m.stepYielded(back, v)
				goto left
			}
			back.regs[fr.dest] = v
			fr = back
			m.cur = fr
			goto reload

		case bc.Traced: // named so that every Op has its place in the table of jumps
			goto elsewhere
		default:
			goto elsewhere
		}
		in = after(in)
		goto dispatch

	leave: // fr, with the result sent
		if k := fr.cont; k <= contDiscard {
			back := fr.back
			if k <= contHook {
				if k != contStore && (sent.IsNotImplemented() || back.code.Instrs[back.pc-1].Op == bc.LoadMethod) {
					goto deliver
				}
				back.regs[fr.dest] = sent
			} else if k == contInit {
				if !sent.IsNone() {
					goto deliver
				}
				back.regs[fr.dest] = back.regs[back.code.Instrs[back.pc-1].A]
			}
			t.Depth--
			if fr.flag == flagShim {
				t.Depth--
			} else if fr.flag != 0 {
				fr.pc = pcAfter(base, in)
				m.popRare(fr)
			}
			if m.fnext == 0 {
				m.shrinkFrames()
			}
			m.fnext -= frameSize
			fr = back
			m.cur = fr
			goto reload
		}
		if fr.cont == contEntry {
			fr.pc = pcAfter(base, in)
			m.pop(fr)
			m.cur = outer[0]
			return sent, nil
		}
	deliver:
		fr.pc = pcAfter(base, in)
		if fr.cont == contGenEntry {
			m.finishGenerator(fr)
			m.cur = outer[0]
			return sent, errGeneratorReturn
		}
		nf = m.deliver(fr, sent)
		goto left
	forIter:
		{
			it := regs[in.A]
			if it.IsInt() { // counted up to
				at := &regs[in.A+1]
				if i := at.AsInt(); i < it.AsInt() {
					at.Advance()
					regs[in.B] = objmodel.Int(i)
					in = after(in)
					goto dispatch
				}
				in = instr(base, in.D)
				goto dispatch
			}
			switch it.Type() {
			case &objmodel.ListType: // walked by its index
				at := &regs[in.A+1]
				i := at.AsInt()
				if items := (*objmodel.List)(it.Ptr()).Items(); uint64(i) < uint64(len(items)) {
					at.Advance()
					regs[in.B] = items[i]
					in = after(in)
					goto dispatch
				}
				in = instr(base, in.D)
				goto dispatch
			case &objmodel.TupleType:
				at := &regs[in.A+1]
				i := at.AsInt()
				if items := (*objmodel.Tuple)(it.Ptr()).Items(); uint64(i) < uint64(len(items)) {
					at.Advance()
					regs[in.B] = items[i]
					in = after(in)
					goto dispatch
				}
				in = instr(base, in.D)
				goto dispatch
			case &GeneratorType:
				gen = (*Generator)(it.Ptr())
				if gen.state == genSuspended && t.Depth < t.Limit {
					sent, how, dest = objmodel.None, contGenFor, in.B
					goto step
				}
			case &objmodel.RangeIterType:
				fr.pc = pcAfter(base, in)
				r := &regs[in.B]
				if v, ok := (*objmodel.RangeIter)(it.Ptr()).Next(); ok {
					*r = v
					goto again
				}
				goto exhausted
			case &objmodel.ListIterType:
				fr.pc = pcAfter(base, in)
				r := &regs[in.B]
				if v, ok := (*objmodel.ListIter)(it.Ptr()).Next(); ok {
					*r = v
					goto again
				}
				goto exhausted
			case &objmodel.StrASCIIIterType, &objmodel.StrIterType:
				fr.pc = pcAfter(base, in)
				r := &regs[in.B]
				if v, ok := (*objmodel.StrIter)(it.Ptr()).NextASCII(); ok {
					*r = v
					goto again
				}
				in = instr(base, fr.pc-1)
				it = regs[in.A]
			}
			fr.pc = pcAfter(base, in)
			nf = m.forIter(fr, in, it)
			goto resume
		}
	elsewhere:
		fr.pc = pcAfter(base, in)
		if in.Op >= bc.Untold {
			if m.err = m.observe(fr, in); m.err != nil {
				goto raise
			}
			in = instr(base, fr.pc-1)
			goto dispatch
		}
		if in.Op > bc.GetIter {
			nf = m.rare(fr, in)
			goto resume
		}
		nf = m.other(fr, in)
		goto resume

	binary:
		fr.pc = pcAfter(base, in)
		nf = m.binary(fr, in, regs[in.B], regs[in.C], binaryOpOf[in.Op-bc.Add])
		goto resume
	binaryI:
		fr.pc = pcAfter(base, in)
		nf = m.binary(fr, in, regs[in.B], objmodel.Int(int64(in.D)), immediateOpOf[in.Op-bc.AddI])
		goto resume
	compareJump:
		if a, b := &regs[in.A], &regs[in.B]; a.IsFloat() && b.IsFloat() {
			x, y := a.AsFloat(), b.AsFloat()
			how := uint32(0) // of NaNs
			if x < y {
				how = ifLess
			} else if x == y {
				how = ifEqual
			} else if x > y {
				how = ifGreater
			} else if in.Op == bc.JumpNe {
				how = ifLess
			}
			if (holdsIf>>(3*(in.Op-bc.JumpLt))&how != 0) == (in.C != 0) {
				in = instr(base, in.D)
				goto dispatch
			}
			in = after(in)
			goto dispatch
		}
		if in.Op-bc.JumpLt == bc.Op(objmodel.EQ) || in.Op-bc.JumpLt == bc.Op(objmodel.NE) {
			a, b := regs[in.A].AsStr(), regs[in.B].AsStr()
			if a != nil && b != nil { // of other lengths, or of one byte, or the same
				s, u := a.String(), b.String()
				if same := a == b || len(s) == len(u) && len(s) == 1 && s[0] == u[0]; same || len(s) != len(u) || len(s) == 1 {
					if same == (in.Op == bc.JumpEq) == (in.C != 0) {
						in = instr(base, in.D)
						goto dispatch
					}
					in = after(in)
					goto dispatch
				}
			}
		}
		fr.pc = pcAfter(base, in)
		nf = m.compare(fr, in, regs[in.A], regs[in.B], objmodel.CompareOp(in.Op-bc.JumpLt))
		goto resume
	compareJumpI:
		fr.pc = pcAfter(base, in)
		nf = m.compare(fr, in, regs[in.A], objmodel.Int(int64(int8(in.B))), jumpImmediateOp[in.Op-bc.JumpLtI])
		goto resume
	call: // fn with the argc values from register at on, none of them named
		fr.pc = pcAfter(base, in)
		{
			c := fn.code
			first := unsafe.Add(unsafe.Pointer(regs), uintptr(at)*valueSize)
			if argc == c.Takes && t.Depth < t.Limit && fr.flag&flagOwnRegs == 0 && uintptr(first) <= m.limit && m.fnext != m.fend {
				nr := window(first)
				for i := argc; i < len(c.Locals); i++ {
					nr[i&(bc.MaxRegs-1)] = Value{}
				}
				nf = (*Frame)(unsafe.Add(m.fbase, m.fnext))
				m.fnext += frameSize
				nf.code, nf.fn, nf.regs, nf.back, nf.x, m.cur = c, fn, nr, fr, nil, nf
				nf.begin(in.C)
				t.Depth++
				fr, regs = nf, nr
				t.Ticks--
				if t.Ticks <= 0 {
					if m.err = t.CheckEval(); m.err != nil {
						goto raise
					}
					goto reload
				}
				base = unsafe.Pointer(c.Entry)
				in = instr(base, 0)
				goto loaded
			}
		}
		nf = m.enter(fr, fn, at, argc, nil, in.C, contStore)
		goto resume
	step: // the suspended generator gen, to which sent is given
		fr.pc = pcAfter(base, in)
		if gen.delegate != 0 {
			nf = m.passDown(fr, gen, sent, how, dest)
			goto left
		}
		nf = &gen.frame
		nf.back, nf.cont, nf.dest, nf.top = fr, how, dest, fr.above()
		if gen.started {
			nf.regs[gen.sentTo] = sent
		}
		gen.started = true
		gen.state = genRunning
		gen.resumeHandled(t)
		t.Depth++
		m.cur = nf
		fr = nf
		goto reload
	exhausted: // the iterator of the ForIter before fr.pc
		in = instr(base, instr(base, fr.pc-1).D)
		goto dispatch
	resume:
		if nf != fr {
			goto left
		}
	again:
		in = instr(base, fr.pc)
		goto dispatch
	left: // fr, whose place another frame may have taken
		if nf != nil {
			fr = nf
			goto reload
		}
	raise:
		if fr = m.unwind(); fr == nil {
			m.cur = outer[0]
			return Value{}, m.takeErr()
		}
		goto reload
	}
}
