package objmodel

// Shape is the layout that instances with the same attributes, added in the
// same order, share (hidden class). Shapes of one class form a tree whose root
// is empty; each edge adds one attribute.
type Shape struct {
	parent *Shape
	typ    *Type
	key    *Str // the attribute that this shape adds; nil at the root
	n      int  // number of attributes
	id     ShapeID
	table  map[string]int
	keys   []*Str
	next   map[string]*Shape
	last   *Shape // the transition taken most recently
}

// maxShape is how many attributes an instance may have before they move into
// a dict of its own; maxFanout bounds the transitions from one shape.
const (
	maxShape  = 64
	maxFanout = 64
)

// ShapeID is the number of a shape among those of one class; 0 is none.
type ShapeID uint32

// rootShape is the number of the empty shape.
const rootShape ShapeID = 1

// giveRoot makes the empty shape of a class.
func (c *Type) giveRoot() {
	c.meta.root = &Shape{typ: c, id: rootShape}
	c.meta.shapes = []*Shape{rootShape: c.meta.root}
}

// Index gives the slot of an attribute, -1 if the shape has none.
func (s *Shape) Index(name *Str) int {
	if s.n <= 8 {
		for i := s; i.key != nil; i = i.parent {
			if i.key == name || i.key.s == name.s {
				return i.n - 1
			}
		}
		return -1
	}
	if s.table == nil {
		s.table = make(map[string]int, s.n)
		for i := s; i.key != nil; i = i.parent {
			s.table[i.key.s] = i.n - 1
		}
	}
	if i, ok := s.table[name.s]; ok {
		return i
	}
	return -1
}

// ID gives the number of the shape among those of its class.
func (s *Shape) ID() ShapeID { return s.id }

// Len gives the number of attributes.
func (s *Shape) Len() int { return s.n }

// Add gives the shape with one attribute more; nil when there are too many
// attributes or too many different next ones.
func (s *Shape) Add(name *Str) *Shape {
	if l := s.last; l != nil && (l.key == name || l.key.s == name.s) {
		return l
	}
	n := s.next[name.s]
	if n == nil {
		if s.n >= maxShape || len(s.next) >= maxFanout {
			return nil
		}
		all := &s.typ.meta.shapes
		n = &Shape{parent: s, typ: s.typ, key: name, n: s.n + 1, id: ShapeID(len(*all))}
		*all = append(*all, n)
		if s.next == nil {
			s.next = make(map[string]*Shape, 1)
		}
		s.next[name.s] = n
	}
	s.last = n
	return n
}

// names gives the attributes in order.
//
//go:noinline
func (s *Shape) names() []*Str {
	if s.keys == nil && s.n > 0 {
		s.keys = make([]*Str, s.n)
		for i := s; i.key != nil; i = i.parent {
			s.keys[i.n-1] = i.key
		}
	}
	return s.keys
}

// without gives the shape with one attribute fewer, nil as Add does.
func (s *Shape) without(name *Str) *Shape {
	root := s
	for root.parent != nil {
		root = root.parent
	}
	out := root
	for _, k := range s.names() {
		if k.s == name.s {
			continue
		}
		if out = out.Add(k); out == nil {
			return nil
		}
	}
	return out
}
