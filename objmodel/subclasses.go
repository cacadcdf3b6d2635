package objmodel

import "weak"

// subclasses are the direct subclasses of a class, which it does not keep
// alive.
type subclasses struct {
	list    []weak.Pointer[Type]
	pruneAt int // how long list gets before the dead are taken out
}

// minPrune is the shortest list that is worth looking through.
const minPrune = 16

func (s *subclasses) add(c *Type) {
	if len(s.list) >= max(s.pruneAt, minPrune) {
		s.set(s.alive())
		s.pruneAt = 2 * len(s.list)
	}
	s.list = append(s.list, weak.Make(c))
}

// alive gives those that are alive, in the order in which they were made.
func (s *subclasses) alive() []*Type {
	if s == nil || len(s.list) == 0 {
		return nil
	}
	out := make([]*Type, 0, len(s.list))
	for _, p := range s.list {
		if c := p.Value(); c != nil {
			out = append(out, c)
		}
	}
	return out
}

func (s *subclasses) set(list []*Type) {
	s.list = s.list[:0]
	for _, c := range list {
		s.list = append(s.list, weak.Make(c))
	}
}

// remove takes a class out.
func (s *subclasses) remove(c *Type) {
	kept := s.alive()
	for i, x := range kept {
		if x == c {
			s.set(append(kept[:i:i], kept[i+1:]...))
			return
		}
	}
}

// subclassesOf gives the subclasses of b; those of static types belong to the
// interpreter.
func (t *Thread) subclassesOf(b *Type) *subclasses {
	if b.meta != nil {
		return &b.meta.subclasses
	}
	s := t.Interp.subs[b]
	if s == nil {
		if t.Interp.subs == nil {
			t.Interp.subs = make(map[*Type]*subclasses)
		}
		s = &subclasses{}
		t.Interp.subs[b] = s
	}
	return s
}

// addSubclass enters c among the subclasses of b.
func (t *Thread) addSubclass(b, c *Type) { t.subclassesOf(b).add(c) }

// removeSubclass takes c off the subclasses of b.
func (t *Thread) removeSubclass(b, c *Type) { t.subclassesOf(b).remove(c) }

// Subclasses gives the direct subclasses of c that the interpreter made.
func (t *Thread) Subclasses(c *Type) []*Type { return t.subclassesOf(c).alive() }
