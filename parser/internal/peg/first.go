package peg

// tokenSet is a set of token types below 127, and of the type -1.
type tokenSet [2]uint64

func (s *tokenSet) add(t int) {
	t++
	s[t>>6] |= 1 << (t & 63)
}

func (s *tokenSet) has(t int) bool {
	t++
	return s[t>>6]&(1<<(t&63)) != 0
}

func (s *tokenSet) union(o tokenSet) {
	s[0] |= o[0]
	s[1] |= o[1]
}

// first is what a rule can start with. A rule that can match nothing, or that
// reports an error where something is missing, can start anywhere.
type first struct {
	set      tokenSet
	anywhere bool
}

// computeFirst finds what each rule can start with, so that most rules need
// not be tried. name is the type of tokens that soft keywords are.
func (g *Grammar) computeFirst(name int) {
	for changed := true; changed; {
		changed = false
		for i := range g.rules {
			r := &g.rules[i]
			f := r.first
			for j := range r.alts {
				g.addSequence(&f, r.alts[j].items, name)
			}
			if f != r.first {
				r.first = f
				changed = true
			}
		}
	}
}

// addSequence adds what an alternative can start with.
func (g *Grammar) addSequence(f *first, items []item, name int) {
	for i := range items {
		if !g.addItem(f, &items[i], name) {
			return
		}
	}
	f.anywhere = true
}

// addItem adds what an item can start with, and tells whether it can match
// nothing.
func (g *Grammar) addItem(f *first, it *item, name int) bool {
	switch it.op {
	case opToken:
		f.set.add(it.token)
		return false
	case opSoft:
		f.set.add(name)
		return false
	case opRule:
		r := &g.rules[it.rule]
		f.set.union(r.first.set)
		return r.first.anywhere
	case opOptional:
		g.addItem(f, it.sub, name)
		return true
	case opRepeat:
		empty := g.addItem(f, it.sub, name)
		return empty || it.min == 0
	case opGather:
		return g.addItem(f, it.sub, name)
	case opForced:
		f.anywhere = true
		return false
	}
	return true // looking ahead and cutting take no token
}
