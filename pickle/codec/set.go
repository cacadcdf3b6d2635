package codec

import "iter"

// Set is a set or, if Frozen, a frozenset. It keeps the order in which members
// were added; they are equal where keys of a Dict are.
type Set struct {
	// Frozen says that this is a frozenset.
	Frozen bool

	members Dict
	nest    nesting
}

// NewSet makes a set. It panics on a member that is unhashable, as that is
// written in the program that calls it.
func NewSet(members ...any) *Set {
	s := &Set{}
	for _, member := range members {
		if err := s.Add(member); err != nil {
			panic(err)
		}
	}
	return s
}

// NewFrozenSet is NewSet for a frozenset.
func NewFrozenSet(members ...any) *Set {
	s := NewSet(members...)
	s.Frozen = true
	return s
}

// Len is the number of members.
func (s *Set) Len() int { return s.members.Len() }

// Has reports whether member is in the set.
func (s *Set) Has(member any) bool {
	_, ok := s.members.Get(member)
	return ok
}

// Add adds a member, unless an equal one is there. Errors: *TypeError if it is
// unhashable.
func (s *Set) Add(member any) error { return s.add(member, &keyCost{keyBudget}) }

func (s *Set) add(member any, cost *keyCost) error { return s.members.set(member, nil, cost) }

// All gives the members in their order.
func (s *Set) All() iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, e := range s.members.entries {
			if !yield(e.key) {
				return
			}
		}
	}
}
