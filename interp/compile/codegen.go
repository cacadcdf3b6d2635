package compile

import (
	"cmp"
	"slices"
	"sort"

	"github.com/minipy-go/minipy/interp/bytecode"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/parser/ast"
)

// unit is one code object being made.
type unit struct {
	c      *compiler
	parent *unit
	top    *scope // whose code this is
	cur    *scope // top, or an inlined comprehension inside it
	code   *bytecode.Code

	// Registers: locals below nlocals, then temporaries up to next. base is
	// where the temporaries of the statement begin that is being compiled.
	nlocals, next, base int
	spilledNow          int32 // values on the spill stack
	boxes               uint8 // register of the list of cells of overflowing locals

	// assigned are the locals proven to be assigned here; dead says that no
	// control flow gets here.
	assigned regSet
	dead     bool
	labelled int32 // where the last label with jumps to it was placed

	blocks   []*block
	nested   int      // blocks that count as nested
	loops    int      // loops around what is being compiled
	at       ast.Span // the statement that is being compiled
	targets  []handlerTarget
	names    map[string]int32
	consts   map[constKey]int32
	children map[*bytecode.Code]int32

	interactive bool
}

// handlerTarget is a handler entry whose target is not known yet.
type handlerTarget struct {
	index int
	label *label
}

// newUnit starts the code object of a scope.
func (c *compiler) newUnit(parent *unit, s *scope, name, qualName string, line int) *unit {
	u := &unit{
		c: c, parent: parent, top: s, cur: s,
		code: &bytecode.Code{
			Name: name, QualName: qualName, Filename: c.opts.Filename, FirstLine: line,
			Flags: bytecode.Flags(c.future),
		},
		names: map[string]int32{}, consts: map[constKey]int32{}, children: map[*bytecode.Code]int32{},
	}
	if c.opts.Hidden != nil {
		u.code.Hidden = c.opts.Hidden(qualName)
	}
	for _, n := range s.free {
		u.code.FreeNames = append(u.code.FreeNames, c.intern(n))
	}
	u.allocateLocals()
	u.base = u.next
	u.prologue()
	return u
}

// finish makes the code object ready. The machine steps past the last
// instruction before it leaves: there is room for one more.
func (u *unit) finish() *bytecode.Code {
	for _, t := range u.targets {
		u.code.Handlers[t.index].Target = t.label.pc
	}
	u.threadJumps()
	marks := u.code.Marks
	sort.SliceStable(marks, func(i, j int) bool {
		return cmp.Or(cmp.Compare(marks[i].PC, marks[j].PC), cmp.Compare(marks[i].Line, marks[j].Line)) < 0
	})
	u.code.Instrs = slices.Grow(u.code.Instrs, 1)
	u.code.Entry = &u.code.Instrs[0]
	return u.code
}

// emit appends an instruction that stands for a stretch of source.
func (u *unit) emit(at ast.Span, op bytecode.Op, a, b, c uint8, d int32) int {
	pc := len(u.code.Instrs)
	if pc >= maxInstrs {
		u.c.tooLarge(u.at)
		return 0
	}
	p := position(at)
	if at == nowhere && pc > 0 {
		p = u.code.Positions[pc-1]
	}
	u.code.Instrs = append(u.code.Instrs, bytecode.Instr{Op: op, A: a, B: b, C: c, D: d})
	u.code.Positions = append(u.code.Positions, p)
	return pc
}

func (u *unit) pc() int32 { return int32(len(u.code.Instrs)) }

// name gives the index of a name in the code's Names.
func (u *unit) name(s string) int32 {
	if i, ok := u.names[s]; ok {
		return i
	}
	i := int32(len(u.code.Names))
	u.code.Names = append(u.code.Names, u.c.intern(s))
	u.names[s] = i
	return i
}

// site makes an inline cache for a name.
//
//go:noinline
func (u *unit) site(s string) int32 {
	u.code.Sites = append(u.code.Sites, bytecode.Site{Name: u.c.intern(s)})
	return int32(len(u.code.Sites) - 1)
}

// nextSite is what the next call of site will give.
func (u *unit) nextSite() int32 { return int32(len(u.code.Sites)) }

// kwNames gives what D of a call says for names of keyword arguments.
func (u *unit) kwNames(names []string) int32 {
	if len(names) == 0 {
		return 0
	}
	var list []*objmodel.Str
	for _, n := range names {
		list = append(list, u.c.intern(n))
	}
	u.code.KwNames = append(u.code.KwNames, list)
	return int32(len(u.code.KwNames))
}

// child gives the index of a nested code object.
func (u *unit) child(code *bytecode.Code) int32 {
	if i, ok := u.children[code]; ok {
		return i
	}
	u.code.Codes = append(u.code.Codes, code)
	i := int32(len(u.code.Codes) - 1)
	u.children[code] = i
	return i
}

// mangle gives the name under which a private name is kept here.
func (u *unit) mangle(name string) string { return u.cur.mangle(name) }

// label is a place in the code that jumps go to.
type label struct {
	pc      int32
	refs    []int
	set     regSet
	reached bool
}

func newLabel() *label { return &label{pc: -1} }

// jump emits an instruction whose D is a label.
func (u *unit) jump(at ast.Span, l *label, op bytecode.Op, a, b, c uint8) {
	i := u.emit(at, op, a, b, c, l.pc)
	if l.pc < 0 {
		l.refs = append(l.refs, i)
	}
	u.flowTo(l)
	if op == bytecode.Jump || op == bytecode.Loop {
		u.dead = true
	}
}

// flowTo notes that control goes from here to a label.
func (u *unit) flowTo(l *label) {
	switch {
	case u.dead:
	case !l.reached:
		l.reached, l.set = true, u.assigned
	default:
		l.set.intersect(u.assigned)
	}
}

// place puts a label here.
func (u *unit) place(l *label) {
	l.pc = u.pc()
	if len(l.refs) > 0 {
		u.labelled = l.pc
	}
	for _, i := range l.refs {
		if i < len(u.code.Instrs) {
			u.code.Instrs[i].D = l.pc
		}
	}
	l.refs = nil
	if !l.reached {
		return
	}
	if u.dead {
		u.assigned, u.dead = l.set, false
		return
	}
	u.assigned.intersect(l.set)
}

// placeHandler puts the label of an exception handler here, whose protected
// code began with a set of assigned locals.
func (u *unit) placeHandler(l *label, set regSet) {
	l.pc = u.pc()
	u.assigned, u.dead = set, false
}

// loadConst puts a constant in a register.
func (u *unit) loadConst(at ast.Span, v ast.ConstValue, dst uint8) {
	if i, ok := smallInt(v); ok {
		u.emit(at, bytecode.LoadInt, dst, 0, 0, i)
		return
	}
	u.emit(at, bytecode.LoadK, dst, 0, 0, u.constIndex(v))
}

//go:noinline
func (u *unit) loadNone(at ast.Span, dst uint8) { u.loadConst(at, ast.ConstNone{}, dst) }

//go:noinline
func (u *unit) move(at ast.Span, dst, src uint8) {
	if dst != src {
		u.emit(at, bytecode.Move, dst, src, 0, 0)
	}
}

// returnNone ends a code object.
func (u *unit) returnNone(at ast.Span) {
	if u.dead && u.labelled != u.pc() && u.ended() {
		return
	}
	u.returnConst(at, ast.ConstNone{})
	u.dead = true
}

func (u *unit) returnConst(at ast.Span, v ast.ConstValue) {
	u.emit(at, bytecode.ReturnK, 0, 0, 0, u.constIndex(v))
}

// ended reports whether the last instruction never goes on to the next one.
func (u *unit) ended() bool {
	n := len(u.code.Instrs)
	return n > 0 && !u.code.Instrs[n-1].Op.GoesOn()
}

// threadJumps lets jumps that lead to jumps go where those lead.
func (u *unit) threadJumps() {
	code := u.code.Instrs
	for i := range code {
		in := &code[i]
		if in.Op < bytecode.Jump || in.Op > bytecode.JumpMissed && in.Op != bytecode.ForIter || in.Op == bytecode.Loop {
			continue
		}
		for n := 0; n < 8 && int(in.D) < len(code) && in.D >= 0 && code[in.D].Op == bytecode.Jump; n++ {
			in.D = code[in.D].D
		}
	}
}
