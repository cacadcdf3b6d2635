package broker

// pipeBytes is how much a mailbox that ends with its users holds before Put
// has to wait, as a pipe of the operating system does.
const pipeBytes = 64 << 10

// mailbox holds messages in the order of their arrival.
type mailbox struct {
	signal
	messages [][]byte
	bytes    int64
	max      int64 // most messages; 0 is no bound
	ends     bool  // with the last user of the other side
	users    [2]int
	tasks    int64 // put and not done
}

func (m *mailbox) try(b *Root, r *Request) (Response, bool) {
	switch r.Op {
	case Put:
		return m.put(b, r.Data)
	case Get:
		return m.get(b)
	case Size:
		return Response{N: int64(len(m.messages))}, true
	case TaskDone:
		if m.tasks <= 0 {
			return Response{Status: Full}, true
		}
		m.tasks--
		m.fire()
		return Response{}, true
	case Join:
		return Response{}, m.tasks == 0
	case Open, Close:
		return m.use(b, r)
	}
	return Response{Status: Invalid}, true
}

func (m *mailbox) put(b *Root, data []byte) (Response, bool) {
	size := int64(len(data))
	switch {
	case m.ends && m.users[0] == 0:
		return Response{Status: Broken}, true
	case m.max > 0 && int64(len(m.messages)) >= m.max:
		return Response{}, false
	case m.ends && m.bytes > 0 && m.bytes+size > pipeBytes:
		return Response{}, false
	case !b.take(size):
		return Response{Status: Exhausted}, true
	}
	m.messages = append(m.messages, data)
	m.bytes += size
	m.tasks++
	m.changedBy(b)
	return Response{}, true
}

func (m *mailbox) get(b *Root) (Response, bool) {
	if len(m.messages) == 0 {
		return Response{Status: EOF}, m.ended()
	}
	data := m.messages[0]
	m.messages[0] = nil
	m.messages = m.messages[1:]
	m.bytes -= int64(len(data))
	b.bytes -= int64(len(data))
	m.fire()
	return Response{Data: data}, true
}

// ended says whether no message can come any more.
func (m *mailbox) ended() bool { return m.ends && m.users[1] == 0 }

// use counts a user of a side in or out.
func (m *mailbox) use(b *Root, r *Request) (Response, bool) {
	c := b.clients[r.Client]
	if c == nil || r.A < 0 || r.A > 1 {
		return Response{Status: Invalid}, true
	}
	u := use{r.ID, r.A}
	if r.Op == Open {
		c.users[u]++
		m.users[r.A]++
		return Response{}, true
	}
	if c.users[u] == 0 {
		return Response{Status: Invalid}, true
	}
	if c.users[u]--; c.users[u] == 0 {
		delete(c.users, u)
	}
	m.leave(b, u, 1)
	return Response{}, true
}

// leave takes n users from a side; a pipe that nobody uses is forgotten.
func (m *mailbox) leave(b *Root, u use, n int) {
	m.users[u.side] -= n
	if m.users == [2]int{} {
		b.bytes -= m.bytes
		delete(b.objects, u.mailbox)
	}
	m.changedBy(b)
}

// changedBy tells who waits for the mailbox, and who waits for any.
func (m *mailbox) changedBy(b *Root) {
	m.fire()
	b.arrival.fire()
}

// ready says which mailboxes Get would not have to wait for.
func (b *Root) ready(r *Request) (resp Response, done bool, changed <-chan struct{}) {
	resp.Data = make([]byte, len(r.IDs))
	for i, id := range r.IDs {
		m, ok := b.objects[id].(*mailbox)
		if !ok || len(m.messages) > 0 || m.ended() {
			resp.Data[i] = 1
			done = true
		}
	}
	if done || r.Timeout == 0 {
		return resp, true, nil
	}
	return resp, false, b.arrival.changed()
}
