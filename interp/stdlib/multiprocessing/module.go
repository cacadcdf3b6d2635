package multiprocessing

import (
	"runtime"
	"time"

	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing/broker"
	"github.com/minipy-go/minipy/interp/stdlib/thread"
	"github.com/minipy-go/minipy/objmodel"
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_multiprocessing")
	m.Functions(functions)
	m.Functions(spawning)
	m.Functions(packing)
	return m
}

var specs = objmodel.Specs{&childSpec}

// functions are the broker's operations. Those that may have to wait take a
// timeout as their last argument: seconds, or None for no end.
var functions = []objmodel.MethodDef{
	{Name: "semaphore", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: made(broker.NewSemaphore)},
	{Name: "acquire", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: waited(broker.Acquire)},
	{Name: "release", Kind: objmodel.OneArg, Fn: fits(broker.Release)},
	{Name: "value", Kind: objmodel.OneArg, Fn: number(broker.Value)},
	{Name: "condition", Kind: objmodel.NoArgs, Fn: made(broker.NewCondition)},
	{Name: "enlist", Kind: objmodel.OneArg, Fn: number(broker.Enlist)},
	{Name: "wait", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: waited(broker.Await)},
	{Name: "notify", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: number(broker.Notify)},
	{Name: "sleepers", Kind: objmodel.OneArg, Fn: number(broker.Sleepers)},
	{Name: "mailbox", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: made(broker.NewMailbox)},
	{Name: "put", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: put},
	{Name: "get", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: get},
	{Name: "size", Kind: objmodel.OneArg, Fn: number(broker.Size)},
	{Name: "task_done", Kind: objmodel.OneArg, Fn: fits(broker.TaskDone)},
	{Name: "join", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: waited(broker.Join)},
	{Name: "open", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: use(broker.Open)},
	{Name: "close", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: use(broker.Close)},
	{Name: "memory", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: newMemory},
	{Name: "read", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: read},
	{Name: "write", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: write},
	{Name: "new_client", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		h := hostOf(t)
		resp, err := h.do(t, broker.Request{Op: broker.NewClient, Client: h.Client})
		return objmodel.Int(resp.N), err
	}},
	{Name: "drop_client", Kind: objmodel.OneArg, Fn: number(broker.ClientGone)},
	{Name: "client", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(int64(hostOf(t).Client)), nil
	}},
	{Name: "cpu_count", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(int64(runtime.NumCPU())), nil
	}},
}

// ints reads arguments that are ints.
func ints(t *Thread, v []Value, out ...*int64) error {
	for i, p := range out {
		n, err := objmodel.IndexInt(t, v[i], &objmodel.OverflowErrorType)
		if err != nil {
			return err
		}
		*p = int64(n)
	}
	return nil
}

// timeout reads a timeout: nanoseconds, below 0 without end.
func timeout(t *Thread, v Value) (int64, error) {
	if v.IsNone() {
		return -1, nil
	}
	d, err := thread.Seconds(t, v)
	return int64(max(d, 0)), err
}

// made makes an object of up to two numbers and gives its id.
func made(op broker.Op) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		r := broker.Request{Op: op}
		out := []*int64{&r.A, &r.B}
		if err := ints(t, a.V, out[:len(a.V)]...); err != nil {
			return Value{}, err
		}
		resp, err := hostOf(t).do(t, r)
		return objmodel.Int(resp.N), err
	}
}

// number does an operation on (id[, number]) that need not wait and gives its
// number.
func number(op broker.Op) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		resp, err := simple(t, op, a)
		return objmodel.Int(resp.N), err
	}
}

// fits is number for an operation that may find no room: False.
func fits(op broker.Op) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		resp, err := simple(t, op, a)
		return objmodel.Bool(resp.Status != broker.Full), err
	}
}

func simple(t *Thread, op broker.Op, a Args) (broker.Response, error) {
	var id int64
	r := broker.Request{Op: op}
	out := []*int64{&id, &r.A}
	if err := ints(t, a.V, out[:len(a.V)]...); err != nil {
		return broker.Response{}, err
	}
	r.ID = uint64(id)
	return hostOf(t).do(t, r)
}

// waited does an operation on (id[, number], timeout) and says whether it
// came to it.
func waited(op broker.Op) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		var id int64
		r := broker.Request{Op: op}
		out := []*int64{&id, &r.A}
		last := len(a.V) - 1
		err := ints(t, a.V, out[:last]...)
		if err != nil {
			return Value{}, err
		}
		r.ID = uint64(id)
		if r.Timeout, err = timeout(t, a.V[last]); err != nil {
			return Value{}, err
		}
		resp, err := hostOf(t).do(t, r)
		return objmodel.Bool(resp.Status == broker.OK), err
	}
}

// bytesOf reads a bytes-like argument.
func bytesOf(v Value) ([]byte, error) {
	s, ok := objmodel.BufferOf(v)
	if !ok {
		return nil, objmodel.TypeErrorf("a bytes-like object is required, not '%s'", v.TypeName())
	}
	return []byte(s), nil
}

// put takes (id, data, timeout).
func put(t *Thread, a Args) (Value, error) {
	var id int64
	err := ints(t, a.V, &id)
	if err != nil {
		return Value{}, err
	}
	r := broker.Request{Op: broker.Put, ID: uint64(id)}
	if r.Data, err = bytesOf(a.V[1]); err != nil {
		return Value{}, err
	}
	if r.Timeout, err = timeout(t, a.V[2]); err != nil {
		return Value{}, err
	}
	resp, err := hostOf(t).do(t, r)
	return objmodel.Bool(resp.Status == broker.OK), err
}

// get takes (id, timeout) and gives a message, None if none came.
func get(t *Thread, a Args) (Value, error) {
	var id int64
	err := ints(t, a.V, &id)
	if err != nil {
		return Value{}, err
	}
	r := broker.Request{Op: broker.Get, ID: uint64(id)}
	if r.Timeout, err = timeout(t, a.V[1]); err != nil {
		return Value{}, err
	}
	return answer(hostOf(t).do(t, r))
}

// answer gives the bytes of an answer, None if there are none.
func answer(resp broker.Response, err error) (Value, error) {
	if err != nil || resp.Status != broker.OK {
		return objmodel.None, err
	}
	return objmodel.NewBytes(string(resp.Data)), nil
}

// use takes (id, side, client).
func use(op broker.Op) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		var id, side, client int64
		if err := ints(t, a.V, &id, &side, &client); err != nil {
			return Value{}, err
		}
		_, err := hostOf(t).do(t, broker.Request{Op: op, ID: uint64(id), A: side, Client: uint64(client)})
		return objmodel.None, err
	}
}

// newMemory takes (size, contents).
func newMemory(t *Thread, a Args) (Value, error) {
	r := broker.Request{Op: broker.NewMemory}
	err := ints(t, a.V, &r.A)
	if err == nil {
		err = t.Reserve(r.A, 1)
	}
	if err != nil {
		return Value{}, err
	}
	if r.Data, err = bytesOf(a.V[1]); err != nil {
		return Value{}, err
	}
	resp, err := hostOf(t).do(t, r)
	return objmodel.Int(resp.N), err
}

// read takes (id, offset, size).
func read(t *Thread, a Args) (Value, error) {
	var id int64
	r := broker.Request{Op: broker.Read}
	if err := ints(t, a.V, &id, &r.A, &r.B); err != nil {
		return Value{}, err
	}
	r.ID = uint64(id)
	return answer(hostOf(t).do(t, r))
}

// write takes (id, offset, data).
func write(t *Thread, a Args) (Value, error) {
	var id int64
	r := broker.Request{Op: broker.Write}
	err := ints(t, a.V, &id, &r.A)
	if err != nil {
		return Value{}, err
	}
	r.ID = uint64(id)
	if r.Data, err = bytesOf(a.V[2]); err != nil {
		return Value{}, err
	}
	_, err = hostOf(t).do(t, r)
	return objmodel.None, err
}

// seconds gives a timeout as the thread waits for it.
func seconds(t *Thread, v Value) (time.Duration, error) {
	n, err := timeout(t, v)
	return time.Duration(n), err
}
