package program

import "github.com/dlclark/regexp2/syntax"

// charSet is a set of characters that answers from bitmaps, which are made
// page by page when they are asked for.
type charSet struct {
	source *syntax.CharSet
	all    bool // holds every character
	low    [lowSize]bool
	pages  map[rune]*[pageSize]bool
}

const (
	lowSize  = 128
	pageSize = 128
)

func newCharSet(s *syntax.CharSet) *charSet {
	c := &charSet{source: s, all: s.String() == syntax.AnyClass().String()}
	for r := range c.low {
		c.low[r] = c.all || s.CharIn(rune(r))
	}
	return c
}

// has reports whether the set holds r.
func (c *charSet) has(r rune) bool {
	if uint32(r) < lowSize {
		return c.low[r]
	}
	return c.all || c.slowHas(r)
}

//go:noinline
func (c *charSet) slowHas(r rune) bool {
	page := c.pages[r/pageSize]
	if page == nil {
		page = new([pageSize]bool)
		for i := range page {
			page[i] = c.source.CharIn(swap(r&^(pageSize-1) + rune(i)))
		}
		if c.pages == nil {
			c.pages = make(map[rune]*[pageSize]bool)
		}
		c.pages[r/pageSize] = page
	}
	return page[r%pageSize]
}
