// Package heapq makes the module _heapq: the operations on a heap that lives
// in a list.
package heapq

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_heapq")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "heappush", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: heapFunc("heappush() argument 1", push), Sig: "($module, heap, item, /)", Doc: "Push item onto heap, maintaining the heap invariant."},
	{Name: "heappop", Kind: objmodel.OneArg, Fn: heapFunc("heappop() argument", pop(less)), Sig: "($module, heap, /)", Doc: "Pop the smallest item off the heap, maintaining the heap invariant."},
	{Name: "heapreplace", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: heapFunc("heapreplace() argument 1", replace(less)), Sig: "($module, heap, item, /)", Doc: "Pop and return the current smallest value, and add the new item."},
	{Name: "heappushpop", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: heapFunc("heappushpop() argument 1", pushPop), Sig: "($module, heap, item, /)", Doc: "Push item on the heap, then pop and return the smallest item from the heap."},
	{Name: "heapify", Kind: objmodel.OneArg, Fn: heapFunc("heapify() argument", heapify(less)), Sig: "($module, heap, /)", Doc: "Transform list into a heap, in-place, in O(len(heap)) time."},
	{Name: "_heappop_max", Kind: objmodel.OneArg, Fn: heapFunc("_heappop_max() argument", pop(greater))},
	{Name: "_heapreplace_max", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: heapFunc("_heapreplace_max() argument 1", replace(greater))},
	{Name: "_heapify_max", Kind: objmodel.OneArg, Fn: heapFunc("_heapify_max() argument", heapify(greater))},
}

// heapFunc takes the list out of the arguments.
func heapFunc(what string, f func(t *Thread, l *objmodel.List, item Value) (Value, error)) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		l := a.V[0].AsList()
		if l == nil {
			return Value{}, objmodel.TypeErrorf("%s must be list, not %s", what, a.V[0].TypeName())
		}
		item := Value{}
		if len(a.V) > 1 {
			item = a.V[1]
		}
		return f(t, l, item)
	}
}

// order says whether a belongs above b in the heap.
type order func(t *Thread, a, b Value) (bool, error)

func less(t *Thread, a, b Value) (bool, error) {
	if a.IsInt() && b.IsInt() {
		return a.AsInt() < b.AsInt(), nil
	}
	return objmodel.Less(t, a, b)
}

func greater(t *Thread, a, b Value) (bool, error) { return objmodel.Less(t, b, a) }

// ordered is before(items[i], items[j]), the items being those of l. A
// comparison may run Python code, which must leave the list as long as it is;
// now are its items afterwards.
func ordered(t *Thread, l *objmodel.List, items []Value, before order, i, j int) (r bool, now []Value, err error) {
	r, err = before(t, items[i], items[j])
	if now = l.Items(); err == nil && len(now) != len(items) {
		err = objmodel.RuntimeErrorf("list changed size during iteration")
	}
	return r, now, err
}

// up moves the item at i towards the root, not above start.
func up(t *Thread, l *objmodel.List, before order, start, i int) error {
	items := l.Items()
	for i > start {
		parent := (i - 1) / 2
		above, now, err := ordered(t, l, items, before, i, parent)
		if err != nil || !above {
			return err
		}
		items = now
		items[i], items[parent] = items[parent], items[i]
		i = parent
	}
	return nil
}

// down moves the item at i to a leaf, always past the smaller child, and then
// up to where it belongs: fewer comparisons than stopping on the way.
func down(t *Thread, l *objmodel.List, before order, i int) error {
	start, items := i, l.Items()
	for {
		child := 2*i + 1
		if child >= len(items) {
			return up(t, l, before, start, i)
		}
		if right := child + 1; right < len(items) {
			left, now, err := ordered(t, l, items, before, child, right)
			if err != nil {
				return err
			}
			if items = now; !left {
				child = right
			}
		}
		items[i], items[child] = items[child], items[i]
		i = child
	}
}

func push(t *Thread, l *objmodel.List, item Value) (Value, error) {
	l.Append(item)
	return objmodel.None, up(t, l, less, 0, len(l.Items())-1)
}

func pop(before order) func(*Thread, *objmodel.List, Value) (Value, error) {
	return func(t *Thread, l *objmodel.List, _ Value) (Value, error) {
		items := l.Items()
		if len(items) == 0 {
			return Value{}, objmodel.IndexErrorf("index out of range")
		}
		last := items[len(items)-1]
		items[len(items)-1] = Value{}
		l.SetItems(items[:len(items)-1])
		if len(items) == 1 {
			return last, nil
		}
		top := items[0]
		items[0] = last
		return top, down(t, l, before, 0)
	}
}

func replace(before order) func(*Thread, *objmodel.List, Value) (Value, error) {
	return func(t *Thread, l *objmodel.List, item Value) (Value, error) {
		items := l.Items()
		if len(items) == 0 {
			return Value{}, objmodel.IndexErrorf("index out of range")
		}
		top := items[0]
		items[0] = item
		return top, down(t, l, before, 0)
	}
}

func pushPop(t *Thread, l *objmodel.List, item Value) (Value, error) {
	if len(l.Items()) == 0 {
		return item, nil
	}
	smaller, err := less(t, l.Items()[0], item)
	if err != nil || !smaller {
		return item, err
	}
	return replace(less)(t, l, item)
}

func heapify(before order) func(*Thread, *objmodel.List, Value) (Value, error) {
	return func(t *Thread, l *objmodel.List, _ Value) (Value, error) {
		n := len(l.Items())
		for i := n/2 - 1; i >= 0; i-- {
			if err := t.Tick(1); err != nil {
				return Value{}, err
			}
			if err := down(t, l, before, i); err != nil {
				return Value{}, err
			}
		}
		return objmodel.None, nil
	}
}
