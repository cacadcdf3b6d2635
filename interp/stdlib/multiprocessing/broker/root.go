package broker

import (
	"context"
	"sync"
	"time"
)

// The most that a program may have at a time.
const (
	maxObjects = 1 << 20
	maxBytes   = 4 << 30
	maxClients = 1 << 20
)

// Root has the objects.
type Root struct {
	mu      sync.Mutex
	last    uint64
	objects map[uint64]object
	clients map[uint64]*client
	bytes   int64
	limit   int64
	arrival signal // in any mailbox
}

// client is a process that makes requests.
type client struct {
	parent uint64
	users  map[use]int // of mailboxes
}

// use is one side of a mailbox.
type use struct {
	mailbox uint64
	side    int64
}

// object is a semaphore, condition, mailbox or memory. try carries a request
// out if it need not wait; changed is closed when another try may do better.
type object interface {
	try(b *Root, r *Request) (resp Response, done bool)
	changed() <-chan struct{}
}

// signal wakes all who wait for an object.
type signal struct{ ch chan struct{} }

func (s *signal) changed() <-chan struct{} {
	if s.ch == nil {
		s.ch = make(chan struct{})
	}
	return s.ch
}

func (s *signal) fire() {
	if s.ch != nil {
		close(s.ch)
		s.ch = nil
	}
}

// NewRoot makes a broker; the sum of its messages and memory is at most limit
// bytes, or 4 GiB if limit is 0.
func NewRoot(limit int64) *Root {
	if limit <= 0 {
		limit = maxBytes
	}
	return &Root{objects: map[uint64]object{}, clients: map[uint64]*client{0: {users: map[use]int{}}}, limit: limit}
}

// Try carries out a request if it need not wait.
func (b *Root) Try(r *Request) (Response, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	resp, done, _ := b.try(r)
	return resp, done
}

// Do implements Broker.
func (b *Root) Do(ctx context.Context, r *Request) Response {
	var over <-chan time.Time
	for {
		b.mu.Lock()
		resp, done, changed := b.try(r)
		b.mu.Unlock()
		if done {
			return resp
		}
		if r.Timeout == 0 {
			return Response{Status: No}
		}
		if over == nil && r.Timeout > 0 {
			timer := time.NewTimer(time.Duration(r.Timeout))
			defer timer.Stop()
			over = timer.C
		}
		select {
		case <-changed:
		case <-over:
			return b.giveUp(r, No)
		case <-ctx.Done():
			return b.giveUp(r, Cancelled)
		}
	}
}

// giveUp tries a last time and takes back what a wait has left behind.
func (b *Root) giveUp(r *Request, status Status) Response {
	b.mu.Lock()
	defer b.mu.Unlock()
	if resp, done, _ := b.try(r); done && status == No {
		return resp
	}
	if c, ok := b.objects[r.ID].(*condition); ok && r.Op == Await {
		c.forget(uint64(r.A))
	}
	return Response{Status: status}
}

// try does a request that need not wait, or gives what to wait for.
func (b *Root) try(r *Request) (resp Response, done bool, changed <-chan struct{}) {
	switch r.Op {
	case NewClient:
		return b.newClient(r.Client), true, nil
	case ClientGone:
		b.drop(r.ID)
		return Response{}, true, nil
	case NewSemaphore:
		return b.add(&semaphore{value: r.A, max: r.B}, 0), true, nil
	case NewCondition:
		return b.add(&condition{}, 0), true, nil
	case NewMailbox:
		return b.add(&mailbox{max: r.A, ends: r.B == 1}, 0), true, nil
	case NewMemory:
		return b.newMemory(r), true, nil
	case Ready:
		return b.ready(r)
	}
	o, ok := b.objects[r.ID]
	if !ok {
		return Response{Status: Invalid}, true, nil
	}
	if resp, done = o.try(b, r); done {
		return resp, true, nil
	}
	return resp, false, o.changed()
}

// add makes an object known; size is what it takes of the limit.
func (b *Root) add(o object, size int64) Response {
	if len(b.objects) >= maxObjects || !b.take(size) {
		return Response{Status: Exhausted}
	}
	b.last++
	b.objects[b.last] = o
	return Response{N: int64(b.last)}
}

// take counts bytes against the limit.
func (b *Root) take(n int64) bool {
	if n > b.limit-b.bytes {
		return false
	}
	b.bytes += n
	return true
}

func (b *Root) newClient(parent uint64) Response {
	if b.clients[parent] == nil {
		return Response{Status: Invalid}
	}
	if len(b.clients) >= maxClients {
		return Response{Status: Exhausted}
	}
	b.last++
	b.clients[b.last] = &client{parent: parent, users: map[use]int{}}
	return Response{N: int64(b.last)}
}

// drop forgets a client, the clients that it began, and what they use.
func (b *Root) drop(id uint64) {
	c := b.clients[id]
	if c == nil || id == 0 {
		return
	}
	delete(b.clients, id)
	for u, n := range c.users {
		if m, ok := b.objects[u.mailbox].(*mailbox); ok {
			m.leave(b, u, n)
		}
	}
	for child, other := range b.clients {
		if other.parent == id {
			b.drop(child)
		}
	}
}
