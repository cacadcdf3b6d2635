package broker

import (
	"context"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// linked gives a broker behind a chain of links, and a function that cuts it.
func linked(t *testing.T, up Broker, depth int) Broker {
	for range depth {
		childRead, parentWrite := io.Pipe()
		parentRead, childWrite := io.Pipe()
		served := make(chan string, 1)
		parent := up
		go func() { served <- Serve(parentRead, parentWrite, []byte("hello"), parent) }()
		lost := make(chan struct{})
		link, payload, err := Dial(childRead, childWrite, func() { close(lost) })
		require.NoError(t, err)
		require.Equal(t, "hello", string(payload))
		t.Cleanup(func() {
			link.Fail("bye")
			childWrite.Close()
			require.Equal(t, "bye", <-served)
			parentWrite.Close()
			<-lost
		})
		up = link
	}
	return up
}

// TestConcurrentBroker asserts that the operations wait, end and tell alike at
// the broker itself and behind links.
func TestConcurrentBroker(t *testing.T) {
	for _, depth := range []int{0, 1, 2} {
		ctx := context.Background()
		root := NewRoot(1 << 20)
		b := linked(t, root, depth)
		do := func(r Request) Response { return b.Do(ctx, &r) }
		id := func(r Request) uint64 {
			resp := do(r)
			require.Equal(t, OK, resp.Status)
			return uint64(resp.N)
		}

		sem := id(Request{Op: NewSemaphore, A: 1, B: 1})
		require.Equal(t, OK, do(Request{Op: Acquire, ID: sem, Timeout: -1}).Status)
		require.Equal(t, No, do(Request{Op: Acquire, ID: sem, Timeout: 1000}).Status)
		go func() {
			time.Sleep(time.Millisecond)
			do(Request{Op: Release, ID: sem})
		}()
		require.Equal(t, OK, do(Request{Op: Acquire, ID: sem, Timeout: -1}).Status)
		ended, cancel := context.WithTimeout(ctx, time.Millisecond)
		require.Equal(t, Cancelled, b.Do(ended, &Request{Op: Acquire, ID: sem, Timeout: -1}).Status)
		cancel()
		require.Equal(t, OK, do(Request{Op: Release, ID: sem}).Status)
		require.Equal(t, Full, do(Request{Op: Release, ID: sem}).Status)

		child := id(Request{Op: NewClient})
		pipe := id(Request{Op: NewMailbox, B: 1})
		require.Equal(t, Broken, do(Request{Op: Put, ID: pipe}).Status)
		do(Request{Op: Open, ID: pipe, A: 0})
		do(Request{Op: Open, ID: pipe, A: 1, Client: child})
		require.Equal(t, OK, do(Request{Op: Put, ID: pipe, Data: []byte("one")}).Status)
		require.Equal(t, []byte{1}, do(Request{Op: Ready, IDs: []uint64{pipe}, Timeout: -1}).Data)
		require.Equal(t, []byte("one"), do(Request{Op: Get, ID: pipe, Timeout: -1}).Data)
		require.Equal(t, []byte{0}, do(Request{Op: Ready, IDs: []uint64{pipe}}).Data)
		go func() {
			time.Sleep(time.Millisecond)
			do(Request{Op: ClientGone, ID: child})
		}()
		require.Equal(t, EOF, do(Request{Op: Get, ID: pipe, Timeout: -1}).Status)
		do(Request{Op: Close, ID: pipe})
		require.Equal(t, Invalid, do(Request{Op: Get, ID: pipe}).Status)

		mem := id(Request{Op: NewMemory, A: 8, Data: []byte("abc")})
		require.Equal(t, OK, do(Request{Op: Write, ID: mem, A: 6, Data: []byte("yz")}).Status)
		require.Equal(t, []byte("abc\x00\x00\x00yz"), do(Request{Op: Read, ID: mem, B: 8}).Data)
		require.Equal(t, Invalid, do(Request{Op: Read, ID: mem, A: 1, B: 8}).Status)
		require.Equal(t, Invalid, do(Request{Op: Write, ID: mem, A: 7, Data: []byte("yz")}).Status)
		require.Equal(t, Exhausted, do(Request{Op: NewMemory, A: 1 << 20}).Status)

		cond := id(Request{Op: NewCondition})
		first, second := do(Request{Op: Enlist, ID: cond}).N, do(Request{Op: Enlist, ID: cond}).N
		do(Request{Op: Notify, ID: cond, A: 1})
		require.Equal(t, OK, do(Request{Op: Await, ID: cond, A: first, Timeout: -1}).Status)
		require.Equal(t, No, do(Request{Op: Await, ID: cond, A: second, Timeout: 1000}).Status)
		require.Zero(t, do(Request{Op: Sleepers, ID: cond}).N)
	}
}

// FuzzServe asserts that no bytes from a child harm its parent.
func FuzzServe(f *testing.F) {
	add := func(frames ...*frame) {
		var all []byte
		for _, fr := range frames {
			fr.send(discard{&all})
		}
		f.Add(all)
	}
	request := newFrame(kindRequest)
	request.uint(1)
	request.request(&Request{Op: NewMailbox, A: 3})
	cancel := newFrame(kindCancel)
	cancel.uint(1)
	failure := newFrame(kindFailure)
	failure.data([]byte("text"))
	add(request, cancel, failure)
	f.Add([]byte{0, 0, 0, 0})
	f.Add([]byte{2, 0, 0, 0, 4, 0xff})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 3 && data[3] > 0 {
			t.Skip() // a frame of many megabytes
		}
		r, w := io.Pipe()
		go func() {
			w.Write(data)
			w.Close()
		}()
		Serve(r, io.Discard, nil, NewRoot(1<<16))
		r.Close()
	})
}

type discard struct{ all *[]byte }

func (d discard) Write(b []byte) (int, error) {
	*d.all = append(*d.all, b...)
	return len(b), nil
}
