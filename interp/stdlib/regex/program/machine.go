package program

import (
	"strings"

	"github.com/dlclark/regexp2/syntax"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// Subject is a text to match.
type Subject struct {
	Text string
	// Wide says that Text is WTF-8 with characters beyond ASCII; otherwise
	// every byte is a character.
	Wide bool
}

// How says what counts as a match.
type How uint8

// The ways to match: anywhere from the start on, at the start, and from the
// start to the end.
const (
	Search How = iota
	Match
	FullMatch
)

// Machine runs programs, one at a time; it keeps its stacks for the next run.
type Machine struct {
	// Caps are, after a match, the start and end of the match and of its
	// groups, in bytes; -1 for groups that did not match. LastGroup is the
	// group that was closed last, 0 for none.
	Caps      []int
	LastGroup int

	t        *objmodel.Thread
	p        *Program
	text     string
	wide     bool
	from     int // where the match may not end, if not empty is wanted; else -1
	whole    bool
	track    []int // where to go back to, as pairs of data and instruction
	stack    []int // marks and counts of groups that are open
	undo     []int // captures to restore
	steps    int64
	reserved int
}

// kept is how many numbers a stack may have to be kept for the next run.
const kept = 1 << 16

// Run looks for a match of p in s from byte start on. notEmpty asks for a match
// that isn't the empty one at start. Errors: a limit of the thread that was
// reached, MemoryError.
func (m *Machine) Run(t *objmodel.Thread, p *Program, s Subject, start int, how How, notEmpty bool) (bool, error) {
	m.t, m.p, m.text, m.wide, m.whole = t, p, s.Text, s.Wide, how == FullMatch
	m.from = -1
	if notEmpty {
		m.from = start
	}
	if n := 2*p.Groups + 2; cap(m.Caps) < n {
		m.Caps = make([]int, n)
	} else {
		m.Caps = m.Caps[:n]
	}
	ok, err := m.find(start, how)
	passed := len(s.Text) - start
	if ok {
		passed = m.Caps[0] - start
	}
	t.Spend(passed >> 8)
	m.t, m.p, m.text = nil, nil, ""
	if cap(m.track) > kept {
		m.track = nil
	}
	if cap(m.undo) > kept {
		m.undo = nil
	}
	return ok, err
}

// find tries the places where a match may begin.
func (m *Machine) find(start int, how How) (bool, error) {
	begin := &m.p.start
	switch {
	case begin.atBeginning && start > 0:
		return false, nil
	case begin.atBeginning || how != Search:
		return m.try(start)
	case begin.whole:
		i := strings.Index(m.text[start:], begin.prefix)
		if i < 0 {
			return false, nil
		}
		m.LastGroup = 0
		m.Caps[0], m.Caps[1] = start+i, start+i+len(begin.prefix)
		return true, nil
	}
	for at := start; ; at++ {
		if at = m.candidate(begin, at); at < 0 {
			return false, nil
		}
		if ok, err := m.try(at); ok || err != nil {
			return ok, err
		}
		m.from = -1
		if at >= len(m.text) {
			return false, nil
		}
	}
}

// candidate gives the first place from at on where a match may begin, -1 if
// there is none.
func (m *Machine) candidate(begin *start, at int) int {
	text := m.text
	switch {
	case begin.prefix != "":
		if at > len(text) {
			return -1
		}
		i := strings.Index(text[at:], begin.prefix)
		if i < 0 {
			return -1
		}
		return at + i
	case begin.first != nil:
		for ; at < len(text); at++ {
			if c := text[at]; begin.first[c] && !(m.wide && c&0xC0 == 0x80) {
				return at
			}
		}
		return -1
	}
	for m.wide && at < len(text) && text[at]&0xC0 == 0x80 {
		at++
	}
	return at
}

// try runs the program at one place.
func (m *Machine) try(at int) (bool, error) {
	for i := range m.Caps {
		m.Caps[i] = -1
	}
	m.LastGroup = 0
	m.track, m.stack, m.undo = m.track[:0], m.stack[:0], m.undo[:0]
	return m.run(at)
}

// tick counts the steps since the last look at the limits.
func (m *Machine) tick() error {
	n := m.steps
	m.steps = 0
	if size := len(m.track) + len(m.stack) + len(m.undo); size > m.reserved+1<<16 {
		if err := m.t.Reserve(int64(size)*2, 8); err != nil {
			return err
		}
		m.reserved = size
	}
	return m.t.Tick(n)
}

// tickEvery is how many steps may pass between two looks at the limits.
const tickEvery = 1 << 11

// next gives the character at pos and the position after it.
func (m *Machine) next(pos int) (rune, int) {
	c := m.text[pos]
	if c < 0x80 || !m.wide {
		return rune(c), pos + 1
	}
	r, n := wtf8.DecodeRune(m.text[pos:])
	return r, pos + n
}

// before gives the character that ends at pos, and where it begins.
func (m *Machine) before(pos int) (rune, int) {
	c := m.text[pos-1]
	if c < 0x80 || !m.wide {
		return rune(c), pos - 1
	}
	r, n := wtf8.DecodeLastRune(m.text[:pos])
	return r, pos - n
}

// step gives the next character in a direction; there must be one.
func (m *Machine) step(pos int, rtl bool) (rune, int) {
	if rtl {
		return m.before(pos)
	}
	return m.next(pos)
}

// more reports whether there is a next character in a direction.
func (m *Machine) more(pos int, rtl bool) bool {
	if rtl {
		return pos > 0
	}
	return pos < len(m.text)
}

// matches reports whether a single-character instruction matches r.
func (in *inst) matches(r rune) bool {
	if in.set != nil {
		return in.set.has(r)
	}
	return r == in.ch
}

// peek reports whether the character at pos, or before it, matches in.
func (m *Machine) peek(in *inst, pos int) bool {
	if !m.more(pos, in.rtl) {
		return false
	}
	r, _ := m.step(pos, in.rtl)
	return in.matches(r)
}

// passes reports whether in, which matches a character, can match at pos.
func (m *Machine) passes(in *inst, pos int) bool {
	if pos >= len(m.text) {
		return false
	}
	c := m.text[pos]
	switch {
	case in.op == opOneByte:
		return c == byte(in.ch)
	case in.op == opcode(syntax.Multi):
		return c == in.text[0]
	case in.set != nil && c < lowSize:
		return in.set.low[c]
	}
	r, _ := m.next(pos)
	return in.matches(r)
}

// consume matches at most n characters with a single-character instruction and
// gives the position behind them and their number; or, if n is more than the
// text may have, some number that is 0 only if they are none.
func (m *Machine) consume(in *inst, pos, n int) (int, int) {
	if in.set != nil && in.set.all && !m.wide {
		if in.rtl {
			n = min(n, pos)
			return pos - n, n
		}
		n = min(n, len(m.text)-pos)
		return pos + n, n
	}
	if !in.rtl {
		return m.consumeForward(in, pos, n)
	}
	count := 0
	for count < n && pos > 0 {
		r, at := m.before(pos)
		if !in.matches(r) {
			break
		}
		pos = at
		count++
	}
	m.steps += int64(count >> 4)
	return pos, count
}

// consumeForward is consume towards the end of the text.
func (m *Machine) consumeForward(in *inst, pos, n int) (int, int) {
	text := m.text
	count := 0
	switch set := in.set; {
	case set != nil && set.lacksOne && (!m.wide || n >= len(text)-pos):
		if count = strings.IndexByte(text[pos:], set.but); count < 0 {
			count = len(text) - pos
		}
		count = min(count, n)
		pos += count
	case set != nil:
		for count < n && pos < len(text) {
			if c := text[pos]; c < lowSize {
				if !set.low[c] {
					break
				}
				pos++
			} else {
				r, at := m.next(pos)
				if !set.has(r) {
					break
				}
				pos = at
			}
			count++
		}
	default:
		for count < n && pos < len(text) {
			r, at := m.next(pos)
			if !in.matches(r) {
				break
			}
			pos = at
			count++
		}
	}
	m.steps += int64(count >> 4)
	return pos, count
}

// isWord reports whether r is a letter for \b.
func (m *Machine) isWord(r rune) bool {
	switch {
	case r < 0x80:
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
	case !m.p.unicode:
		return false
	}
	return unicodedata.IsAlnum(r)
}

// boundary reports whether a word begins or ends at pos.
func (m *Machine) boundary(pos int) bool {
	left, right := false, false
	if pos > 0 {
		r, _ := m.before(pos)
		left = m.isWord(r)
	}
	if pos < len(m.text) {
		r, _ := m.next(pos)
		right = m.isWord(r)
	}
	return left != right
}

// capture sets a group, and notes what it was.
func (m *Machine) capture(group, start, end int) {
	if start > end {
		start, end = end, start
	}
	c := m.Caps[2*group : 2*group+2]
	m.undo = append(m.undo, group, c[0], c[1], m.LastGroup)
	c[0], c[1] = start, end
	if group > 0 {
		m.LastGroup = group
	}
}

// restore takes captures back until undo is as long as it was.
func (m *Machine) restore(n int) {
	for len(m.undo) > n {
		u := m.undo[len(m.undo)-4:]
		m.Caps[2*u[0]], m.Caps[2*u[0]+1], m.LastGroup = u[1], u[2], u[3]
		m.undo = m.undo[:len(m.undo)-4]
	}
}

// reference matches the text of a group again.
func (m *Machine) reference(in *inst, pos int) (int, bool) {
	from, to := m.Caps[2*in.target], m.Caps[2*in.target+1]
	if from < 0 {
		return pos, false
	}
	group := m.text[from:to]
	m.steps += int64(len(group) >> 4)
	if in.fold {
		return m.foldedReference(group, pos, in.rtl)
	}
	if in.rtl {
		if strings.HasSuffix(m.text[:pos], group) {
			return pos - len(group), true
		}
		return pos, false
	}
	if strings.HasPrefix(m.text[pos:], group) {
		return pos + len(group), true
	}
	return pos, false
}

func (m *Machine) foldedReference(group string, pos int, rtl bool) (int, bool) {
	fold := lowerASCII
	if m.p.unicode {
		fold = lower
	}
	other := Machine{text: group, wide: m.wide}
	at := 0
	if rtl {
		at = len(group)
	}
	for other.more(at, rtl) {
		if !m.more(pos, rtl) {
			return pos, false
		}
		var a, b rune
		a, at = other.step(at, rtl)
		b, pos = m.step(pos, rtl)
		if a != b && fold(a) != fold(b) {
			return pos, false
		}
	}
	return pos, true
}
