package broker

// semaphore is a counter that Acquire takes from and Release adds to.
type semaphore struct {
	signal
	value, max int64
}

func (s *semaphore) try(_ *Root, r *Request) (Response, bool) {
	switch r.Op {
	case Acquire:
		if s.value <= 0 {
			return Response{}, false
		}
		s.value--
		return Response{}, true
	case Release:
		if s.value >= s.max {
			return Response{Status: Full}, true
		}
		s.value++
		s.fire()
		return Response{}, true
	case Value:
		return Response{N: s.value}, true
	}
	return Response{Status: Invalid}, true
}

// condition is a row of tickets; Notify calls up the oldest ones.
type condition struct {
	signal
	last    uint64
	waiting []uint64
	called  map[uint64]bool
}

func (c *condition) try(_ *Root, r *Request) (Response, bool) {
	switch r.Op {
	case Enlist:
		c.last++
		c.waiting = append(c.waiting, c.last)
		return Response{N: int64(c.last)}, true
	case Await:
		if !c.called[uint64(r.A)] {
			return Response{}, false
		}
		delete(c.called, uint64(r.A))
		return Response{}, true
	case Notify:
		c.notify(r.A)
		return Response{}, true
	case Sleepers:
		return Response{N: int64(len(c.waiting))}, true
	}
	return Response{Status: Invalid}, true
}

func (c *condition) notify(n int64) {
	if c.called == nil {
		c.called = map[uint64]bool{}
	}
	n = min(max(n, 0), int64(len(c.waiting)))
	for _, ticket := range c.waiting[:n] {
		c.called[ticket] = true
	}
	c.waiting = c.waiting[n:]
	c.fire()
}

// forget takes back a ticket that nobody waits with any more.
func (c *condition) forget(ticket uint64) {
	delete(c.called, ticket)
	for i, t := range c.waiting {
		if t == ticket {
			c.waiting = append(c.waiting[:i:i], c.waiting[i+1:]...)
			return
		}
	}
}

// memory is bytes that everybody may read and write.
type memory struct {
	signal
	data []byte
}

func (b *Root) newMemory(r *Request) Response {
	if r.A < 0 || r.A > b.limit-b.bytes || int64(len(r.Data)) > r.A {
		return Response{Status: Exhausted}
	}
	m := &memory{data: make([]byte, r.A)}
	copy(m.data, r.Data)
	return b.add(m, r.A)
}

func (m *memory) try(_ *Root, r *Request) (Response, bool) {
	size := int64(len(m.data))
	switch {
	case r.A < 0 || r.A > size:
	case r.Op == Read && r.B >= 0 && r.B <= size-r.A:
		return Response{Data: append([]byte(nil), m.data[r.A:r.A+r.B]...)}, true
	case r.Op == Write && int64(len(r.Data)) <= size-r.A:
		copy(m.data[r.A:], r.Data)
		return Response{}, true
	}
	return Response{Status: Invalid}, true
}
