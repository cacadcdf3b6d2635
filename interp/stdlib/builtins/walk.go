package builtins

import "github.com/minipy-go/minipy/objmodel"

// walk gives the items of an iterable: those of a list or tuple by their
// indices, for nobody sees an iterator over them.
type walk struct {
	t     *objmodel.Thread
	list  *objmodel.List // nil: not one
	tuple []objmodel.Value
	at    int
	it    objmodel.Value // nil: a list or tuple
	line  bool           // NextFor steps it in line
}

// begin starts at the first item. Errors: as Iter.
func (w *walk) begin(t *objmodel.Thread, iterable objmodel.Value) (err error) {
	w.t = t
	switch iterable.Type() {
	case &objmodel.ListType:
		w.list = iterable.AsList()
	case &objmodel.TupleType:
		w.tuple = iterable.AsTuple().Items()
	default:
		if w.it, err = objmodel.Iter(t, iterable); err == nil {
			w.line = objmodel.SteppedInLine(w.it)
		}
	}
	return err
}

// next gives the next item; ok is false at the end and on an error.
func (w *walk) next() (v objmodel.Value, ok bool, err error) {
	if w.it.IsNil() {
		items := w.tuple
		if w.list != nil {
			items = w.list.Items()
		}
		if w.at >= len(items) {
			return objmodel.Value{}, false, nil
		}
		w.at++
		return items[w.at-1], true, w.t.Tick(1)
	}
	if w.line {
		if v, ok, err = objmodel.NextFor(w.t, w.it); ok {
			err = w.t.Tick(1)
		}
		return v, ok, err
	}
	v, err = w.it.Type().Slots.Next(w.t, w.it)
	if err != nil {
		if objmodel.Matches(err, &objmodel.StopIterationType) {
			err = nil
		}
		return objmodel.Value{}, false, err
	}
	if v.IsNil() {
		return v, false, nil
	}
	return v, true, w.t.Tick(1)
}
