package program

// charSet is a class that answers from bitmaps, which are made page by page
// when they are asked for.
type charSet struct {
	class *class
	all   bool // holds every character
	// but is the one ASCII character that the set lacks, if lacksOne is set.
	but      byte
	lacksOne bool
	low      [lowSize]bool
	pages    map[rune]*[pageSize]bool
}

const (
	lowSize  = 128
	pageSize = 128
)

func newCharSet(c *class) *charSet {
	s := &charSet{class: c}
	plain := !c.words && !c.digits && !c.notWords && !c.notDigits
	s.all = plain && len(c.spans) == 1 && !c.negate && c.spans[0] == span{0, maxRune}
	if plain && c.negate && len(c.spans) == 1 && c.spans[0].lo == c.spans[0].hi && c.spans[0].lo < lowSize {
		s.but, s.lacksOne = byte(c.spans[0].lo), true
	}
	for r := range s.low {
		s.low[r] = c.has(rune(r))
	}
	return s
}

// has reports whether the set holds r.
func (s *charSet) has(r rune) bool {
	if uint32(r) < lowSize {
		return s.low[r]
	}
	return s.all || s.lacksOne || s.slowHas(r)
}

//go:noinline
func (s *charSet) slowHas(r rune) bool {
	page := s.pages[r/pageSize]
	if page == nil {
		page = new([pageSize]bool)
		for i := range page {
			page[i] = s.class.has(r&^(pageSize-1) + rune(i))
		}
		if s.pages == nil {
			s.pages = make(map[rune]*[pageSize]bool)
		}
		s.pages[r/pageSize] = page
	}
	return page[r%pageSize]
}
