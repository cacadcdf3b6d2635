package asyncio

import (
	"time"
	"weak"

	"github.com/minipy-go/minipy/objmodel"
)

// failure is a future that got an exception which nobody has asked for. CPython
// tells of it when the future is freed; so the future itself must not be kept.
type failure struct {
	ptr   weak.Pointer[objmodel.Header]
	copy  Value // has the same state
	loop  Value
	unask *bool // no longer true: somebody has asked
}

// failures are those of one thread.
type failures struct {
	list  []failure
	fresh bool // there is a new one that nobody waits for
	began time.Time
	spent time.Duration
}

const (
	// freeLooking is how much time may go into looking for dead futures before
	// anybody counts, lookingShare the part of all time, in percent, after that.
	freeLooking  = 200 * time.Millisecond
	lookingShare = 5
	// pruneAt is how many failures there are when the asked-for are dropped.
	pruneAt = 256
)

// add notes a future that has just failed; alone says that nobody waits for it.
func (s *failures) add(f *Future, copy Value, alone bool) {
	if len(s.list) > 0 && len(s.list)%pruneAt == 0 {
		s.prune()
	}
	s.list = append(s.list, failure{weak.Make(&f.Header), copy, f.loop, f.unasked})
	s.fresh = s.fresh || alone
}

func (s *failures) prune() {
	kept := s.list[:0]
	for _, f := range s.list {
		if *f.unask {
			kept = append(kept, f)
		}
	}
	clear(s.list[len(kept):])
	s.list = kept
}

// take removes the failures of a loop whose futures are dead, or all of them,
// and gives the copies.
func (s *failures) take(loop Value, all bool) []Value {
	s.prune()
	var out []Value
	kept := s.list[:0]
	for _, f := range s.list {
		if f.loop == loop && (all || f.ptr.Value() == nil) {
			out = append(out, f.copy)
		} else {
			kept = append(kept, f)
		}
	}
	clear(s.list[len(kept):])
	s.list = kept
	return out
}

// look finds out which futures are dead, if that is worth the time.
func (s *failures) look(t *Thread) {
	s.fresh = false
	start := time.Now()
	if s.began.IsZero() {
		s.began = start
	}
	if s.spent > freeLooking && s.spent > start.Sub(s.began)*lookingShare/100 {
		return
	}
	t.Settle()
	s.spent += time.Since(start)
}

// unretrieved gives the futures of a loop whose exception nobody has asked for
// and, unless the second argument is true, that nobody holds any more.
func unretrieved(t *Thread, a Args) (Value, error) {
	all, err := objmodel.Truth(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	s := &of(t).failed
	if !all && len(s.list) > 0 {
		s.look(t)
	}
	return objmodel.NewList(s.take(a.V[0], all)), nil
}

func freshFailure(t *Thread, a Args) (Value, error) {
	return objmodel.Bool(of(t).failed.fresh), nil
}
