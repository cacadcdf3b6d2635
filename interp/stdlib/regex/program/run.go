package program

import (
	"strings"

	"github.com/dlclark/regexp2/syntax"
)

// run executes the program with the text at pos. An instruction either goes on
// or fails; then the machine goes back to what the top of the track says.
//
// An entry of the track is an instruction, and below it the data that it
// pushed; an instruction that has two ways to be gone back to pushes the
// complement of its number for the second.
func (m *Machine) run(pos int) (bool, error) {
	code, text := m.p.code, m.text
	pc := 0
	for {
		in := &code[pc]
		ok := true
		switch syntax.InstOp(in.op) {
		case syntax.InstOp(opOneByte):
			if ok = pos < len(text) && text[pos] == byte(in.ch); ok {
				pos++
			}
		case syntax.One, syntax.Set:
			if ok = m.more(pos, in.rtl); ok {
				r, at := m.step(pos, in.rtl)
				if ok = in.matches(r); ok {
					pos = at
				}
			}
		case syntax.Multi:
			if in.rtl {
				if ok = strings.HasSuffix(text[:pos], in.text); ok {
					pos -= len(in.text)
				}
			} else if ok = strings.HasPrefix(text[pos:], in.text); ok {
				pos += len(in.text)
			}
		case syntax.Onerep, syntax.Setrep:
			if left := len(text) - pos; !in.rtl && left < in.n || in.rtl && pos < in.n {
				ok = false
				break
			}
			var n int
			if pos, n = m.consume(in, pos, in.n); n < in.n {
				ok = false
			}
		case syntax.Oneloop, syntax.Setloop:
			from := pos
			if pos, _ = m.consume(in, pos, in.n); pos != from {
				m.track = append(m.track, from, pos, pc)
				if in.nextOne && (pos == len(text) || text[pos] != in.next) {
					ok = false // go back to where the next instruction can match
				}
			}
		case syntax.Onelazy, syntax.Setlazy:
			m.track = append(m.track, in.n, pos, pc)
		case syntax.Ref:
			pos, ok = m.reference(in, pos)
		case syntax.Beginning:
			ok = pos == 0
		case syntax.Bol:
			ok = pos == 0 || text[pos-1] == '\n'
		case syntax.Eol:
			ok = pos == len(text) || text[pos] == '\n'
		case syntax.End:
			ok = pos == len(text)
		case syntax.EndZ:
			ok = pos == len(text) || pos == len(text)-1 && text[pos] == '\n'
		case syntax.Boundary:
			ok = m.boundary(pos)
		case syntax.Nonboundary:
			ok = text != "" && !m.boundary(pos)
		case syntax.Nothing:
			ok = false
		case syntax.Testref:
			ok = m.Caps[2*in.target] >= 0
		case syntax.Goto:
			pc = in.target
			continue
		case syntax.Lazybranch:
			if in.guard != nil && !m.passes(in.guard, pos) {
				pc = in.target
				continue
			}
			m.track = append(m.track, pos, pc)
		case syntax.InstOp(opPeek), syntax.InstOp(opPeekNot):
			if m.peek(in.guard, pos) == (in.op == opPeek) {
				pc = in.target
				continue
			}
			ok = false
		case syntax.Setmark:
			m.stack = append(m.stack, pos)
			m.track = append(m.track, pc)
		case syntax.Capturemark:
			mark := m.popMark()
			m.capture(in.target, mark, pos)
			m.track = append(m.track, mark, pc)
		case syntax.Setjump:
			m.stack = append(m.stack, len(m.track), len(m.undo))
			m.track = append(m.track, pc)
		case syntax.Forejump:
			n := len(m.stack)
			undo := m.stack[n-1]
			m.track = append(m.track[:m.stack[n-2]], undo, pc)
			m.stack = m.stack[:n-2]
		case syntax.Backjump:
			n := len(m.stack)
			m.track = m.track[:m.stack[n-2]]
			m.restore(m.stack[n-1])
			m.stack = m.stack[:n-2]
			ok = false
		case syntax.Getmark:
			mark := m.popMark()
			m.track = append(m.track, mark, pc)
			pos = mark
		case syntax.Nullmark:
			m.stack = append(m.stack, -1)
			m.track = append(m.track, pc)
		case syntax.Setcount, syntax.Nullcount:
			m.stack = append(m.stack, -1, in.n)
			m.track = append(m.track, pc)
		case syntax.Stop:
			if m.Caps[0] < 0 {
				return false, nil
			}
			if ok = (!m.whole || pos == len(text)) && pos != m.from; ok {
				return true, nil
			}
		default:
			pc = m.loop(in, pc, pos)
			if m.steps++; m.steps > tickEvery {
				if err := m.tick(); err != nil {
					return false, err
				}
			}
			continue
		}
		if ok {
			pc++
			continue
		}
		var err error
		if pc, pos, err = m.back(); err != nil {
			return false, err
		}
	}
}

// popMark takes a mark from the stack.
func (m *Machine) popMark() int {
	n := len(m.stack) - 1
	mark := m.stack[n]
	m.stack = m.stack[:n]
	return mark
}

// loop executes the instructions at the end of a loop over a group. The stack
// holds where the round began, -1 if it had to be made; as in CPython's engine,
// only an optional round that matched nothing ends the loop. If rounds are
// counted, it also holds their number, less the number of those that must be
// made. It gives the next instruction.
func (m *Machine) loop(in *inst, pc, pos int) (next int) {
	n := len(m.stack)
	switch syntax.InstOp(in.op) {
	case syntax.Branchmark:
		mark := m.stack[n-1]
		if pos != mark && (in.guard == nil || m.passes(in.guard, pos)) { // once more
			m.track = append(m.track, mark, pos, pc)
			m.stack[n-1] = pos
			return in.target
		}
		m.track = append(m.track, mark, ^pc)
		m.stack = m.stack[:n-1]
	case syntax.Lazybranchmark:
		mark := m.stack[n-1]
		m.stack = m.stack[:n-1]
		if pos == mark {
			m.track = append(m.track, mark, 0, ^pc)
		} else {
			m.track = append(m.track, mark, pos, pc)
		}
	case syntax.Branchcount:
		mark, count := m.stack[n-2], m.stack[n-1]
		if count < in.n && (pos != mark || count < 0) && (count < 0 || in.guard == nil || m.passes(in.guard, pos)) { // once more
			m.track = append(m.track, mark, pc)
			m.stack[n-2], m.stack[n-1] = pos, count+1
			if count < 0 {
				m.stack[n-2] = -1
			}
			return in.target
		}
		m.track = append(m.track, mark, count, ^pc)
		m.stack = m.stack[:n-2]
	case syntax.Lazybranchcount:
		mark, count := m.stack[n-2], m.stack[n-1]
		if count < 0 { // must go round
			m.track = append(m.track, mark, ^pc)
			m.stack[n-2], m.stack[n-1] = -1, count+1
			return in.target
		}
		m.track = append(m.track, mark, count, pos, pc)
		m.stack = m.stack[:n-2]
	}
	return pc + 1
}

// back goes back to the last place where there is something else to try.
func (m *Machine) back() (pc, pos int, err error) {
	for {
		if m.steps++; m.steps > tickEvery {
			if err := m.tick(); err != nil {
				return 0, 0, err
			}
		}
		n := len(m.track) - 1
		pc := m.track[n]
		second := pc < 0
		if second {
			pc = ^pc
		}
		m.track = m.track[:n]
		in := &m.p.code[pc]
		switch syntax.InstOp(in.op) {
		case syntax.Lazybranch:
			pos = m.pop()
			return in.target, pos, nil
		case syntax.Oneloop, syntax.Setloop:
			if pos, ok := m.giveBack(in, pc); ok {
				return pc + 1, pos, nil
			}
		case syntax.Onelazy, syntax.Setlazy:
			if pos, ok := m.takeMore(in, pc); ok {
				return pc + 1, pos, nil
			}
		case syntax.Branchmark, syntax.Lazybranchmark, syntax.Branchcount, syntax.Lazybranchcount:
			if next, at := m.loopBack(in, pc, second); next >= 0 {
				return next, at, nil
			}
		default:
			m.groupBack(in)
		}
	}
}

// pop takes a number from the track.
func (m *Machine) pop() int {
	n := len(m.track) - 1
	v := m.track[n]
	m.track = m.track[:n]
	return v
}

// giveBack gives back the last character that a greedy loop took, and more of
// them while the next instruction can't match.
func (m *Machine) giveBack(in *inst, pc int) (pos int, ok bool) {
	n := len(m.track)
	from, pos := m.track[n-2], m.track[n-1]
	for pos != from {
		if in.rtl {
			_, pos = m.next(pos)
		} else {
			_, pos = m.before(pos)
		}
		if !in.nextOne || m.text[pos] == in.next {
			ok = true
			break
		}
		m.steps++
	}
	if pos == from {
		m.track = m.track[:n-2]
	} else {
		m.track[n-1] = pos
		m.track = append(m.track, pc)
	}
	return pos, ok
}

// takeMore lets a lazy loop take one more character, and more of them while
// the next instruction can't match.
func (m *Machine) takeMore(in *inst, pc int) (pos int, ok bool) {
	n := len(m.track)
	count, pos := m.track[n-2], m.track[n-1]
	m.track = m.track[:n-2]
	for count > 0 && m.more(pos, in.rtl) {
		r, at := m.step(pos, in.rtl)
		if !in.matches(r) {
			return pos, false
		}
		pos = at
		count--
		if !in.nextOne || pos < len(m.text) && m.text[pos] == in.next {
			m.track = append(m.track, count, pos, pc)
			return pos, true
		}
		m.steps++
	}
	return pos, false
}

// groupBack undoes an instruction of a group; going back goes on below it.
func (m *Machine) groupBack(in *inst) {
	switch syntax.InstOp(in.op) {
	case syntax.Setmark, syntax.Nullmark:
		m.stack = m.stack[:len(m.stack)-1]
	case syntax.Setcount, syntax.Nullcount, syntax.Setjump:
		m.stack = m.stack[:len(m.stack)-2]
	case syntax.Getmark:
		m.stack = append(m.stack, m.pop())
	case syntax.Capturemark:
		m.stack = append(m.stack, m.pop())
		m.restore(len(m.undo) - 4)
	case syntax.Forejump:
		m.restore(m.pop())
	}
}

// loopBack goes back to an instruction of loop. It gives the next instruction
// and position, or a negative instruction when going back goes on.
func (m *Machine) loopBack(in *inst, pc int, second bool) (next, at int) {
	n := len(m.stack)
	switch op := syntax.InstOp(in.op); {
	case op == syntax.Branchmark && second:
		m.stack = append(m.stack, m.pop())
	case op == syntax.Branchmark: // leave the loop after all
		pos, mark := m.pop(), m.pop()
		m.stack = m.stack[:n-1]
		m.track = append(m.track, mark, ^pc)
		return pc + 1, pos
	case op == syntax.Lazybranchmark && second:
		if m.pop() != 0 {
			m.stack = m.stack[:n-1]
		}
		m.stack = append(m.stack, m.pop())
	case op == syntax.Lazybranchmark: // go round
		pos, mark := m.pop(), m.pop()
		m.track = append(m.track, mark, 1, ^pc)
		m.stack = append(m.stack, pos)
		return in.target, pos
	case op == syntax.Branchcount && second:
		count, mark := m.pop(), m.pop()
		m.stack = append(m.stack, mark, count)
	case op == syntax.Branchcount: // leave the loop after all, if it may
		old := m.pop()
		mark, count := m.stack[n-2], m.stack[n-1]
		if count > 0 {
			m.stack = m.stack[:n-2]
			m.track = append(m.track, old, count-1, ^pc)
			return pc + 1, mark
		}
		m.stack[n-2], m.stack[n-1] = old, count-1
	case second: // of Lazybranchcount
		m.stack[n-2], m.stack[n-1] = m.pop(), m.stack[n-1]-1
	default: // go round, if it may
		pos, count, mark := m.pop(), m.pop(), m.pop()
		if count < in.n && pos != mark {
			m.stack = append(m.stack, pos, count+1)
			m.track = append(m.track, mark, ^pc)
			return in.target, pos
		}
		m.stack = append(m.stack, mark, count)
	}
	return -1, 0
}
