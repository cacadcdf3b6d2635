package multiprocessing

import (
	"context"

	"github.com/minipy-go/minipy/interp/stdlib/multiprocessing/broker"
	"github.com/minipy-go/minipy/objmodel"
)

var childType = objmodel.Type{Name: "Child", Module: "_multiprocessing", Doc: "A process that spawn made."}

// child is a process as Python sees it.
type child struct {
	objmodel.Header
	Child
	sentinel int64
	over     chan struct{} // closed when it has ended and the broker knows
}

func asChild(v Value) *child { return objmodel.Cast[child](v, &childType) }

// spawning are the functions about processes themselves.
var spawning = []objmodel.MethodDef{
	{Name: "spawn", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: spawn},
	{Name: "payload", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.NewBytes(string(hostOf(t).Payload)), nil
	}},
	{Name: "main_source", Kind: objmodel.NoArgs, Fn: mainSource},
	{Name: "getpid", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(t.Interp.PID), nil
	}},
	{Name: "getppid", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(t.Interp.ParentPID), nil
	}},
	{Name: "run_main", Kind: objmodel.OneArg, Fn: runMain},
	{Name: "fail", Kind: objmodel.OneArg, Fn: fail},
	{Name: "ready", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: ready},
}

// firstSentinel is the number of an interpreter's first child: what numbers
// children counts up from there, apart from file descriptors.
const firstSentinel = 1 << 20

// spawn takes (payload, client) and gives the child.
func spawn(t *Thread, a Args) (Value, error) {
	h := hostOf(t)
	if h.Spawn == nil {
		return Value{}, objmodel.OSError(1, "Operation not permitted: the host allows no processes", Value{})
	}
	payload, err := bytesOf(a.V[0])
	if err != nil {
		return Value{}, err
	}
	var client int64
	if err := ints(t, a.V[1:], &client); err != nil {
		return Value{}, err
	}
	c, err := h.Spawn(t, Start{Payload: payload, Client: uint64(client), Broker: h.Broker})
	if err != nil {
		return Value{}, err
	}
	if h.children == nil {
		h.children = map[Child]struct{}{}
	}
	h.children[c] = struct{}{}
	h.sentinel++
	return h.wrap(t, c, firstSentinel+h.sentinel, uint64(client)), nil
}

// wrap makes the Python object of a child, and has the broker forget what the
// child held when it has ended. A limit that it broke ends the program.
func (h *Host) wrap(t *Thread, c Child, sentinel int64, client uint64) Value {
	b := h.Broker
	o := &child{Header: objmodel.NewHeader(&childType), Child: c, sentinel: sentinel, over: make(chan struct{})}
	go func() {
		defer close(o.over)
		<-c.Done()
		if limit := objmodel.ParseLimitError(c.Failure()); limit != nil {
			t.EndRun(limit)
		}
		b.Do(context.Background(), &broker.Request{Op: broker.ClientGone, ID: client})
	}()
	return objmodel.FromPtr(&o.Header)
}

// mainSource gives (name, text) of a main program that is no file, or None.
func mainSource(t *Thread, a Args) (Value, error) {
	s := hostOf(t).Main
	if s == nil {
		return objmodel.None, nil
	}
	return objmodel.NewTuple(objmodel.NewStr(s.Name), objmodel.NewStr(s.Text)), nil
}

// runMain runs the parent's main program once more, as the module
// __mp_main__: the file at a path, or (name, text) of mainSource. It gives the
// module.
func runMain(t *Thread, a Args) (Value, error) {
	h := hostOf(t)
	if h.RunMain == nil {
		return Value{}, objmodel.RuntimeErrorf("no program can be run here")
	}
	if path, ok := a.V[0].ToStr(); ok {
		return h.RunMain(t, path, nil)
	}
	pair := a.V[0].AsTuple()
	if pair == nil || len(pair.Items()) != 2 {
		return Value{}, objmodel.TypeErrorf("a path or a pair is required")
	}
	name, _ := pair.Items()[0].ToStr()
	text, ok := pair.Items()[1].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("a path or a pair is required")
	}
	return h.RunMain(t, name, &text)
}

// fail tells the parent the traceback of what ends this process.
func fail(t *Thread, a Args) (Value, error) {
	text, ok := a.V[0].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("a str is required")
	}
	if f := hostOf(t).Fail; f != nil {
		f(text)
	}
	return objmodel.None, nil
}

// ready takes (ids of mailboxes, children, timeout), waits until one has a
// message or has ended, and gives two lists of bools.
func ready(t *Thread, a Args) (Value, error) {
	ids, err := objmodel.Collect(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	kids, err := objmodel.Collect(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	limit, err := timeout(t, a.V[2])
	if err != nil {
		return Value{}, err
	}
	r := broker.Request{Op: broker.Ready, Timeout: limit}
	for _, v := range ids {
		var id int64
		if err := ints(t, []Value{v}, &id); err != nil {
			return Value{}, err
		}
		r.IDs = append(r.IDs, uint64(id))
	}
	var children []*child
	for _, v := range kids {
		c := asChild(v)
		if c == nil {
			return Value{}, objmodel.TypeErrorf("a Child is required, not '%s'", v.TypeName())
		}
		children = append(children, c)
	}
	ended := make([]Value, len(children))
	over := func() (some bool) {
		for i, c := range children {
			_, done := c.exited()
			ended[i] = objmodel.Bool(done)
			some = some || done
		}
		return some
	}
	if over() {
		r.Timeout = 0
	}
	full, err := hostOf(t).anyReady(t, r, children)
	if over() && err == nil {
		err = t.CheckLimits()
	}
	if err != nil {
		return Value{}, err
	}
	full = append(full, make([]byte, max(len(ids)-len(full), 0))...)
	messages := make([]Value, len(ids))
	for i := range messages {
		messages[i] = objmodel.Bool(full[i] == 1)
	}
	return objmodel.NewTuple(objmodel.NewList(messages), objmodel.NewList(ended)), nil
}

// anyReady waits for a mailbox or a child and gives the broker's answer.
func (h *Host) anyReady(t *Thread, r broker.Request, children []*child) ([]byte, error) {
	if r.Timeout == 0 {
		resp, err := h.do(t, r)
		return resp.Data, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for _, c := range children {
		go func() {
			select {
			case <-c.over:
				cancel()
			case <-ctx.Done():
			}
		}()
	}
	answered := make(chan struct{})
	var resp broker.Response
	go func() {
		defer close(answered)
		resp = h.Broker.Do(ctx, &r)
	}()
	if _, err := t.Wait(answered, -1); err != nil {
		cancel()
		t.Unlocked(func() { <-answered })
		return nil, err
	}
	return resp.Data, nil
}

// exited gives the status of a child that has ended.
//
//go:noinline
func (c *child) exited() (int, bool) {
	select {
	case <-c.over:
		return c.Status(), true
	default:
		return 0, false
	}
}

var childSpec = objmodel.TypeSpec{
	Type:  &childType,
	Flags: objmodel.FlagNoInstantiate,
	Methods: []objmodel.MethodDef{
		{Name: "wait", Kind: objmodel.OneArg, Fn: waitChild},
		{Name: "kill", Kind: objmodel.OneArg, Fn: killChild},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "pid", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(asChild(v).PID()), nil }},
		{Name: "sentinel", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(asChild(v).sentinel), nil }},
		{Name: "failure", Get: func(t *Thread, v Value) (Value, error) {
			if _, done := asChild(v).exited(); !done {
				return objmodel.NewStr(""), nil
			}
			return objmodel.NewStr(asChild(v).Failure()), nil
		}},
	},
}

// waitChild takes a timeout and gives the exit code, None if it still runs.
func waitChild(t *Thread, a Args) (Value, error) {
	c := asChild(a.V[0])
	d, err := seconds(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	status, done := c.exited()
	if !done && d != 0 {
		if _, err := t.Wait(c.over, d); err != nil {
			return Value{}, err
		}
		status, done = c.exited()
	}
	if !done {
		return objmodel.None, nil
	}
	delete(hostOf(t).children, c.Child)
	return objmodel.Int(int64(status)), t.CheckLimits()
}

func killChild(t *Thread, a Args) (Value, error) {
	var signal int64
	if err := ints(t, a.V[1:], &signal); err != nil {
		return Value{}, err
	}
	c := asChild(a.V[0])
	if _, done := c.exited(); !done {
		c.Kill(int(signal))
	}
	return objmodel.None, nil
}
