// Package broker keeps what the processes of one program share: semaphores,
// mailboxes (queues and the two directions of pipes), conditions and memory.
// It knows nothing of Python.
//
// The program's first process has the objects, in a Root. Others ask for them:
// a process that is an interpreter in a goroutine of the first one calls the
// same Root, one of the operating system's sends its requests over its link to
// its parent (Link), which passes them on to where it gets its own from
// (Serve). So a chain of processes ends at the Root, and what any of them holds
// is known there when it dies.
package broker

import "context"

// Broker carries out requests.
type Broker interface {
	// Do carries out a request. One that has to wait does so until it can be
	// carried out, its Timeout has passed (No), or ctx has ended (Cancelled):
	// then nothing has been done.
	Do(ctx context.Context, r *Request) Response
}

// Op is what a request asks for.
type Op uint8

// The operations. Those that have to wait obey the request's Timeout.
const (
	OpNone       Op = iota
	NewClient       // of the client Client → N: its number
	ClientGone      // ID: the client; what it and its children hold is dropped
	NewSemaphore    // A: value, B: greatest value → N: id
	Acquire         // ID; waits
	Release         // ID; Full if it has its greatest value
	Value           // ID → N
	NewCondition    // → N: id
	Enlist          // ID → N: a ticket
	Await           // ID, A: ticket; waits
	Notify          // ID, A: how many
	Sleepers        // ID → N: how many tickets wait
	NewMailbox      // A: most messages, 0 without bound; B: 1 if it ends with its users → N: id
	Put             // ID, Data; waits for room; Broken if nobody reads
	Get             // ID → Data; waits; EOF if nobody writes
	Size            // ID → N: messages
	TaskDone        // ID; Full if more often than Put
	Join            // ID; waits until all tasks are done
	Ready           // IDs of mailboxes → Data: a byte each, 1 if Get would not wait; waits for one
	Open            // ID, A: 0 to read, 1 to write: one more user for Client
	Close           // ID, A: one less
	NewMemory       // A: size, Data: contents, or nothing for zeros → N: id
	Read            // ID, A: offset, B: size → Data
	Write           // ID, A: offset, Data
	lastOp
)

// Request asks a broker to do something for a client.
type Request struct {
	Op      Op
	ID      uint64
	Client  uint64
	A, B    int64
	Timeout int64 // nanoseconds; below 0 without end
	IDs     []uint64
	Data    []byte
}

// Status says how a request went.
type Status uint8

// The statuses.
const (
	OK        Status = iota
	No               // it would have to wait longer
	EOF              // nobody is left who could write
	Broken           // nobody is left who could read
	Full             // more often released, or done, than taken
	Cancelled        // the context ended
	Invalid          // there is no such object, or place in it
	Exhausted        // more objects or bytes than a program may have
	Gone             // the process that has the objects has ended
)

// Response answers a request.
type Response struct {
	Status Status
	N      int64
	Data   []byte
}
