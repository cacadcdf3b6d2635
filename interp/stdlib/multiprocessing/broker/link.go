package broker

import (
	"bufio"
	"context"
	"io"
	"sync"
)

// Link is a child's end of the connection to its parent. It is a Broker.
type Link struct {
	w       io.Writer
	writing sync.Mutex

	mu      sync.Mutex
	last    uint64
	pending map[uint64]chan Response
	dead    bool
}

// Dial takes the child's end of a connection: it reads the payload that the
// parent sent, and then answers until the parent is gone, when it calls lost.
// Errors: what reading gave.
func Dial(r io.Reader, w io.Writer, lost func()) (*Link, []byte, error) {
	in := bufio.NewReader(r)
	k, body, err := readFrame(in)
	if err != nil {
		return nil, nil, err
	}
	if k != kindStart {
		return nil, nil, errFrame
	}
	l := &Link{w: w, pending: map[uint64]chan Response{}}
	go l.listen(in, lost)
	return l, body.b, nil
}

// listen hands the parent's answers to who waits for them.
func (l *Link) listen(in *bufio.Reader, lost func()) {
	for {
		k, body, err := readFrame(in)
		if err != nil || k != kindResponse {
			break
		}
		number := body.uint()
		resp := body.response()
		if body.bad {
			break
		}
		l.mu.Lock()
		waiting := l.pending[number]
		delete(l.pending, number)
		l.mu.Unlock()
		if waiting != nil {
			waiting <- resp
		}
	}
	l.mu.Lock()
	l.dead = true
	for _, waiting := range l.pending {
		waiting <- Response{Status: Gone}
	}
	clear(l.pending)
	l.mu.Unlock()
	lost()
}

// Do implements Broker: the parent does it.
func (l *Link) Do(ctx context.Context, r *Request) Response {
	answer := make(chan Response, 1)
	l.mu.Lock()
	if l.dead {
		l.mu.Unlock()
		return Response{Status: Gone}
	}
	l.last++
	number := l.last
	l.pending[number] = answer
	l.mu.Unlock()
	f := newFrame(kindRequest)
	f.uint(number)
	f.request(r)
	if l.send(f) != nil {
		return Response{Status: Gone}
	}
	select {
	case resp := <-answer:
		return resp
	case <-ctx.Done():
	}
	f = newFrame(kindCancel)
	f.uint(number)
	if l.send(f) != nil {
		return Response{Status: Gone}
	}
	return <-answer // what was done before the parent heard of the end counts
}

// Fail tells the parent what ended this process.
func (l *Link) Fail(text string) {
	f := newFrame(kindFailure)
	f.data([]byte(text))
	l.send(f)
}

func (l *Link) send(f *frame) error {
	l.writing.Lock()
	defer l.writing.Unlock()
	return f.send(l.w)
}

// Serve is the parent's end: it sends the payload, passes the child's requests
// on to up until the child is gone, and gives what the child said had ended
// it. Then nothing of its requests is left waiting.
func Serve(r io.Reader, w io.Writer, payload []byte, up Broker) (failure string) {
	s := &server{up: up, w: w, cancels: map[uint64]context.CancelFunc{}}
	defer s.group.Wait()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	f := newFrame(kindStart)
	f.b = append(f.b, payload...)
	if s.send(f) != nil {
		return ""
	}
	in := bufio.NewReader(r)
	for {
		k, body, err := readFrame(in)
		if err != nil {
			return failure
		}
		switch k {
		case kindRequest:
			number := body.uint()
			q := body.request()
			if body.bad {
				return failure
			}
			s.take(ctx, number, q)
		case kindCancel:
			s.cancel(body.uint())
		case kindFailure:
			failure = string(body.data())
		default:
			return failure
		}
	}
}

// server answers one child.
type server struct {
	up      Broker
	w       io.Writer
	writing sync.Mutex
	group   sync.WaitGroup

	mu      sync.Mutex
	cancels map[uint64]context.CancelFunc
}

// take begins to carry out a request; what need not wait is done at once.
func (s *server) take(ctx context.Context, number uint64, q *Request) {
	if root, ok := s.up.(*Root); ok {
		if resp, done := root.Try(q); done {
			s.answer(number, resp)
			return
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	s.mu.Lock()
	s.cancels[number] = cancel
	s.mu.Unlock()
	s.group.Add(1)
	go func() {
		defer s.group.Done()
		resp := s.up.Do(ctx, q)
		s.cancel(number)
		s.answer(number, resp)
	}()
}

func (s *server) cancel(number uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if cancel := s.cancels[number]; cancel != nil {
		cancel()
		delete(s.cancels, number)
	}
}

func (s *server) answer(number uint64, resp Response) {
	f := newFrame(kindResponse)
	f.uint(number)
	f.response(resp)
	s.send(f)
}

func (s *server) send(f *frame) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return f.send(s.w)
}
