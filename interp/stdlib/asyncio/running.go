package asyncio

import (
	"slices"
	"sort"

	"github.com/minipy-go/minipy/objmodel"
)

// state is what the module knows of one thread.
type state struct {
	loop    Value              // that runs; nil or None: none
	current []running          // the task that each loop executes
	tasks   map[Value]struct{} // that are not done
	counter int                // of tasks
	named   int                // of the tasks that got the default name
	failed  failures
	classes map[string]*objmodel.Type // of asyncio.exceptions
}

type running struct{ loop, task Value }

type stateKey struct{ t *Thread }

//go:noinline
func of(t *Thread) *state {
	s, ok := t.Interp.State[stateKey{t}].(*state)
	if !ok {
		s = &state{tasks: map[Value]struct{}{}, classes: map[string]*objmodel.Type{}}
		t.Interp.State[stateKey{t}] = s
	}
	return s
}

func (s *state) loopOrNone() Value {
	if s.loop.IsNil() {
		return objmodel.None
	}
	return s.loop
}

func getRunningLoop(t *Thread, a Args) (Value, error) {
	if loop := of(t).loopOrNone(); !loop.IsNone() {
		return loop, nil
	}
	return Value{}, objmodel.RuntimeErrorf("no running event loop")
}

// eventLoop gives the loop that runs, else the policy's.
func eventLoop(t *Thread) (Value, error) {
	if loop := of(t).loopOrNone(); !loop.IsNone() {
		return loop, nil
	}
	events, err := t.Interp.Import(t, "asyncio.events")
	if err != nil {
		return Value{}, err
	}
	policy, err := objmodel.CallMethod(t, events, objmodel.Name("get_event_loop_policy"))
	if err != nil {
		return Value{}, err
	}
	return objmodel.CallMethod(t, policy, objmodel.Name("get_event_loop"))
}

// errorClass gives a class of asyncio.exceptions.
func errorClass(t *Thread, name string) (*objmodel.Type, error) {
	s := of(t)
	if c := s.classes[name]; c != nil {
		return c, nil
	}
	m, err := t.Interp.Import(t, "asyncio.exceptions")
	if err != nil {
		return nil, err
	}
	v, err := objmodel.GetAttr(t, m, objmodel.Name(name))
	if err != nil {
		return nil, err
	}
	c := v.AsType()
	if c == nil || !c.Has(objmodel.FlagException) {
		return nil, objmodel.TypeErrorf("asyncio.exceptions.%s is no exception class", name)
	}
	s.classes[name] = c
	return c, nil
}

// newError makes an exception of a class of asyncio.exceptions; the message
// may be any value, nil for none.
func newError(t *Thread, class string, message Value) (*objmodel.Exception, error) {
	c, err := errorClass(t, class)
	if err != nil {
		return nil, err
	}
	if message.IsNil() || message.IsNone() {
		return objmodel.AllocException(c, objmodel.EmptyTuple), nil
	}
	return objmodel.AllocException(c, objmodel.NewTuple(message)), nil
}

// invalidState gives the InvalidStateError with this message.
func invalidState(t *Thread, message string) error {
	e, err := newError(t, "InvalidStateError", objmodel.NewStr(message))
	if err != nil {
		return err
	}
	return e
}

// task gives the task that a loop executes, nil if none.
func (s *state) task(loop Value) Value {
	for _, r := range s.current {
		if r.loop == loop {
			return r.task
		}
	}
	return Value{}
}

// setTask makes task the one that a loop executes; nil for none.
func (s *state) setTask(loop, task Value) {
	for i, r := range s.current {
		if r.loop == loop {
			s.current = slices.Delete(s.current, i, i+1) // which clears the rest
			break
		}
	}
	if !task.IsNil() && !task.IsNone() {
		s.current = append(s.current, running{loop, task})
	}
}

func (s *state) enter(t *Thread, loop, task Value) error {
	if now := s.task(loop); !now.IsNil() {
		text, err := reprs(t, task, now)
		if err != nil {
			return err
		}
		return objmodel.RuntimeErrorf("Cannot enter into task %s while another task %s is being executed.", text[0], text[1])
	}
	s.setTask(loop, task)
	return nil
}

func (s *state) leave(t *Thread, loop, task Value) error {
	now := s.task(loop)
	if now != task {
		if now.IsNil() {
			now = objmodel.None
		}
		text, err := reprs(t, task, now)
		if err != nil {
			return err
		}
		return objmodel.RuntimeErrorf("Invalid attempt to leave task %s while task %s is entered.", text[0], text[1])
	}
	s.setTask(loop, Value{})
	return nil
}

// reprs gives the repr of each value.
func reprs(t *Thread, values ...Value) ([]string, error) {
	out := make([]string, len(values))
	for i, v := range values {
		s, err := objmodel.Repr(t, v)
		if err != nil {
			return nil, err
		}
		out[i] = s
	}
	return out, nil
}

// pending gives the tasks of a loop that are not done, in the order of their
// making.
func (s *state) pending(loop Value) []Value {
	var out []Value
	for v := range s.tasks {
		if asFuture(v).loop == loop {
			out = append(out, v)
		}
	}
	sort.Slice(out, func(i, j int) bool { return asTask(out[i]).number < asTask(out[j]).number })
	return out
}

// loopArg reads the loop argument of current_task and all_tasks.
func loopArg(t *Thread, name string, a Args) (Value, error) {
	var out [1]Value
	p := objmodel.Params{Func: name, Names: []string{"loop"}, MaxPos: 1}
	if err := p.Bind(a, out[:]); err != nil {
		return Value{}, err
	}
	if out[0].IsNil() || out[0].IsNone() {
		return getRunningLoop(t, Args{})
	}
	return out[0], nil
}

func currentTask(t *Thread, a Args) (Value, error) {
	loop, err := loopArg(t, "current_task", a)
	if err != nil {
		return Value{}, err
	}
	if task := of(t).task(loop); !task.IsNil() {
		return task, nil
	}
	return objmodel.None, nil
}

func allTasks(t *Thread, a Args) (Value, error) {
	loop, err := loopArg(t, "all_tasks", a)
	if err != nil {
		return Value{}, err
	}
	set := objmodel.NewSet()
	for _, v := range of(t).pending(loop) {
		if err := set.Add(t, v); err != nil {
			return Value{}, err
		}
	}
	return set.Value(), nil
}

func loopAndTask(name string, a Args) (loop, task Value, err error) {
	var out [2]Value
	p := objmodel.Params{Func: name, Names: []string{"loop", "task"}, MaxPos: 2, Required: 2}
	err = p.Bind(a, out[:])
	return out[0], out[1], err
}

func enterTaskFunc(t *Thread, a Args) (Value, error) {
	loop, task, err := loopAndTask("_enter_task", a)
	if err != nil {
		return Value{}, err
	}
	return objmodel.None, of(t).enter(t, loop, task)
}

func leaveTaskFunc(t *Thread, a Args) (Value, error) {
	loop, task, err := loopAndTask("_leave_task", a)
	if err != nil {
		return Value{}, err
	}
	return objmodel.None, of(t).leave(t, loop, task)
}

func swapTask(t *Thread, a Args) (Value, error) {
	loop, task, err := loopAndTask("_swap_current_task", a)
	if err != nil {
		return Value{}, err
	}
	s := of(t)
	old := s.task(loop)
	s.setTask(loop, task)
	if old.IsNil() {
		old = objmodel.None
	}
	return old, nil
}

func registerTask(t *Thread, a Args) (Value, error) {
	v, err := taskArg("_register_task", a)
	if err == nil {
		of(t).tasks[v] = struct{}{}
	}
	return objmodel.None, err
}

func unregisterTask(t *Thread, a Args) (Value, error) {
	v, err := taskArg("_unregister_task", a)
	if err == nil {
		delete(of(t).tasks, v)
	}
	return objmodel.None, err
}

func taskArg(name string, a Args) (Value, error) {
	var out [1]Value
	p := objmodel.Params{Func: name, Names: []string{"task"}, MaxPos: 1, Required: 1}
	if err := p.Bind(a, out[:]); err != nil {
		return Value{}, err
	}
	if asTask(out[0]) == nil {
		return Value{}, objmodel.TypeErrorf("a task was expected, not %s", out[0].TypeName())
	}
	return out[0], nil
}
