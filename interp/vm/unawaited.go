package vm

import (
	"weak"

	"github.com/minipy-go/minipy/objmodel"
)

// unawaitedKey is where an interpreter keeps its coroutines that have not
// begun.
type unawaitedKey struct{}

// unawaited are coroutines that have not begun, in any order. A program that
// forgets to await them is told so when it ends, or when it looks for garbage.
type unawaited struct {
	list  []*Generator
	depth int // how many frames of their origin coroutines record
}

// maxUnawaited bounds how many are remembered: a program that makes more knows
// what it does.
const maxUnawaited = 10_000

func unawaitedOf(in *objmodel.Interp) *unawaited {
	u, ok := in.State[unawaitedKey{}].(*unawaited)
	if !ok {
		u = &unawaited{}
		in.State[unawaitedKey{}] = u
	}
	return u
}

// SetOriginDepth sets how many frames coroutines record of where they were
// made (sys.set_coroutine_origin_tracking_depth).
func SetOriginDepth(t *Thread, n int) { unawaitedOf(t.Interp).depth = n }

// OriginDepth gives it.
func OriginDepth(t *Thread) int { return unawaitedOf(t.Interp).depth }

// add remembers a new coroutine, made by the frame fr.
func (u *unawaited) add(g *Generator, fr *Frame) {
	if fr != nil {
		g.maker, g.madeAt = fr.code, fr.pc-1
	}
	if u.depth > 0 {
		name, qualName := g.names()
		g.rename(name, qualName)
		g.rare.origin = originOf(fr, u.depth)
	}
	if len(u.list) < maxUnawaited {
		u.list = append(u.list, g)
		g.waiting = int32(len(u.list))
	}
}

// remove forgets a coroutine that begins, or will never.
func (u *unawaited) remove(g *Generator) {
	i := int(g.waiting) - 1
	g.waiting = 0
	if i < 0 || i >= len(u.list) || u.list[i] != g {
		return
	}
	last := u.list[len(u.list)-1]
	u.list[i], last.waiting = last, int32(i+1)
	g.waiting = 0
	u.list[len(u.list)-1] = nil
	u.list = u.list[:len(u.list)-1]
}

// originOf describes the innermost frames: (file, line, function) of each.
func originOf(fr *Frame, depth int) Value {
	var rows []Value
	for ; fr != nil && len(rows) < depth; fr = fr.back {
		rows = append(rows, objmodel.NewTuple(objmodel.NewStr(fr.code.Filename), objmodel.Int(int64(fr.line())), objmodel.NewStr(fr.code.Name)))
	}
	return objmodel.NewTuple(rows...)
}

// late is a coroutine that was never awaited: what is left to tell of it.
type late struct {
	ptr weak.Pointer[Generator]
	of  *Generator // a finished coroutine with its name
}

// epitaph gives a finished coroutine that says what g was.
func (g *Generator) epitaph() *Generator {
	e := &Generator{state: genDone, rare: g.rare, maker: g.maker, madeAt: g.madeAt}
	e.Header = g.Header
	e.frame = Frame{code: g.frame.code, fn: g.frame.fn}
	return e
}

// WarnUnawaited issues a RuntimeWarning for every coroutine that was never
// awaited: those that nobody holds any more, or all of them at the end of a
// program. Errors: what ends the run.
func WarnUnawaited(t *Thread, all bool) error {
	u, ok := t.Interp.State[unawaitedKey{}].(*unawaited)
	if !ok || len(u.list) == 0 {
		return nil
	}
	rows := make([]late, len(u.list))
	for i, g := range u.list {
		rows[i] = late{weak.Make(g), g.epitaph()}
		g.waiting = 0
	}
	clear(u.list)
	u.list = u.list[:0]
	if !all {
		t.Settle()
	}
	for _, row := range rows {
		if g := row.ptr.Value(); g != nil && !all {
			if !g.started && g.state == genSuspended {
				u.list = append(u.list, g)
				g.waiting = int32(len(u.list))
			}
			continue
		}
		if err := row.of.warn(t); err != nil {
			return err
		}
	}
	return nil
}

var warnUnawaitedName = objmodel.Name("_warn_unawaited_coroutine")

// warn tells of the coroutine, as from where it was made. An error in that is
// told as one that nobody can catch.
func (g *Generator) warn(t *Thread) error {
	m, err := t.Interp.Import(t, "warnings")
	if err != nil {
		return err
	}
	place := objmodel.None
	if g.maker != nil {
		line := g.maker.Position(int(g.madeAt)).Line
		place = objmodel.NewTuple(objmodel.NewStr(g.maker.Filename), objmodel.Int(int64(line)))
	}
	_, err = objmodel.CallMethod(t, m, warnUnawaitedName, g.Value(), place)
	if _, python := err.(*objmodel.Exception); python && t.Interp.Unraisable != nil {
		return t.Interp.Unraisable(t, err, "", g.Value())
	}
	return err
}
