package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// reduction is what an object is reduced to: the parts of the tuple that
// __reduce__ gives, nil where None or absent.
type reduction struct {
	callable, args, state, listItems, dictItems, stateSetter objmodel.Value
}

// saveReduced writes an object through its reducer.
func (p *Pickler) saveReduced(obj objmodel.Value) error {
	if p.options.ReducerOverride != nil {
		value, err := p.options.ReducerOverride(p.t, obj)
		if err != nil {
			return err
		}
		if !value.IsNotImplemented() {
			return p.saveReduceValue(value, obj)
		}
	}
	typ := obj.Type()
	switch {
	case typ == &objmodel.TypeType:
		return p.saveType(obj)
	case typ.IsPlainFunction():
		return p.saveGlobal(obj, objmodel.Value{})
	}
	value, isClass, err := p.reduce(obj)
	if err != nil {
		return err
	}
	if isClass {
		return p.saveGlobal(obj, objmodel.Value{})
	}
	return p.saveReduceValue(value, obj)
}

// reduce asks for the reduction of obj, in CPython's order. isClass says that
// obj is a class of another metaclass, which has none.
func (p *Pickler) reduce(obj objmodel.Value) (value objmodel.Value, isClass bool, err error) {
	reducer, err := p.dispatch(obj.Type())
	if err != nil {
		return objmodel.Value{}, false, err
	}
	if !reducer.IsNil() {
		value, err = objmodel.Call(p.t, reducer, obj)
		return value, false, err
	}
	if obj.Type().IsSubtype(&objmodel.TypeType) {
		return objmodel.Value{}, true, nil
	}
	if reducer, err = objmodel.FindAttr(p.t, obj, nameReduceEx); err != nil {
		return objmodel.Value{}, false, err
	}
	if !reducer.IsNil() {
		value, err = objmodel.Call(p.t, reducer, objmodel.Int(int64(p.proto)))
		return value, false, err
	}
	if reducer, err = objmodel.FindAttr(p.t, obj, nameReduce); err != nil {
		return objmodel.Value{}, false, err
	}
	if reducer.IsNil() {
		text, err := objmodel.Repr(p.t, obj)
		if err != nil {
			return objmodel.Value{}, false, err
		}
		return objmodel.Value{}, false, p.state.picklingErrorf("can't pickle '%.200s' object: %s", obj.TypeName(), text)
	}
	value, err = objmodel.Call(p.t, reducer)
	return value, false, err
}

// dispatch looks for a reducer in the dispatch table.
func (p *Pickler) dispatch(typ *objmodel.Type) (objmodel.Value, error) {
	if p.options.DispatchTable.IsNil() {
		if p.state.DispatchTable.Len() == 0 {
			return objmodel.Value{}, nil
		}
		return p.state.DispatchTable.Get(p.t, typ.Value())
	}
	reducer, err := objmodel.GetItem(p.t, p.options.DispatchTable, typ.Value())
	if objmodel.Matches(err, &objmodel.LookupErrorType) {
		return objmodel.Value{}, nil
	}
	return reducer, err
}

// saveReduceValue writes what a reducer gave for obj.
func (p *Pickler) saveReduceValue(value, obj objmodel.Value) error {
	if value.StrObject() != nil {
		return p.saveGlobal(obj, value)
	}
	tuple := value.AsTuple()
	if tuple == nil {
		return p.state.picklingErrorf("__reduce__ must return a string or tuple")
	}
	r, err := p.checkReduction(tuple.Items())
	if err != nil {
		return err
	}
	return p.saveReduce(r, obj)
}

// checkReduction takes the tuple of a reducer apart. Errors: PicklingError.
func (p *Pickler) checkReduction(items []objmodel.Value) (reduction, error) {
	if len(items) < 2 || len(items) > 6 {
		return reduction{}, p.state.picklingErrorf("tuple returned by __reduce__ must contain 2 through 6 elements")
	}
	var parts [6]objmodel.Value
	copy(parts[:], items)
	for i := 2; i < len(parts); i++ {
		if !parts[i].IsNil() && parts[i].IsNone() {
			parts[i] = objmodel.Value{}
		}
	}
	r := reduction{parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]}
	const returned = "element of the tuple returned by __reduce__ must be"
	switch {
	case !isCallable(r.callable):
		return r, p.state.picklingErrorf("first item of the tuple returned by __reduce__ must be callable")
	case r.args.AsTuple() == nil:
		return r, p.state.picklingErrorf("second item of the tuple returned by __reduce__ must be a tuple")
	case !isIterator(r.listItems):
		return r, p.state.picklingErrorf("fourth %s an iterator, not %s", returned, r.listItems.TypeName())
	case !isIterator(r.dictItems):
		return r, p.state.picklingErrorf("fifth %s an iterator, not %s", returned, r.dictItems.TypeName())
	case !r.stateSetter.IsNil() && !isCallable(r.stateSetter):
		return r, p.state.picklingErrorf("sixth %s a function, not %s", returned, r.stateSetter.TypeName())
	}
	return r, nil
}

func isCallable(v objmodel.Value) bool { return v.Type().Slots.Call != nil }

// isIterator reports whether v, unless it is nil, is an iterator.
func isIterator(v objmodel.Value) bool { return v.IsNil() || v.Type().Slots.Next != nil }

// saveReduce writes a reduction of obj; a nil obj is a part of another object
// and gets no place in the memo.
func (p *Pickler) saveReduce(r reduction, obj objmodel.Value) error {
	if err := p.saveCall(r, obj); err != nil {
		return err
	}
	if !obj.IsNil() {
		if i, ok := p.memo.get(obj); ok {
			// The object holds itself, so that its arguments have made it already.
			p.out.Op(opcode.Pop)
			p.out.Get(i)
			return nil
		}
		p.memoPut(obj)
	}
	if !r.listItems.IsNil() {
		if err := p.saveListItems(r.listItems); err != nil {
			return err
		}
	}
	if !r.dictItems.IsNil() {
		if err := p.saveDictItems(r.dictItems); err != nil {
			return err
		}
	}
	return p.saveState(r, obj)
}

// saveState writes the state of a reduction.
func (p *Pickler) saveState(r reduction, obj objmodel.Value) error {
	if r.state.IsNil() {
		return nil
	}
	if r.stateSetter.IsNil() {
		if err := p.save(r.state, false); err != nil {
			return err
		}
		p.out.Op(opcode.Build)
		return nil
	}
	if err := p.saveAll([]objmodel.Value{r.stateSetter, obj, r.state}); err != nil {
		return err
	}
	p.out.Bytes(opcode.Tuple2)
	p.out.Bytes(opcode.Reduce)
	p.out.Bytes(opcode.Pop)
	return nil
}

// saveCall writes what makes the object: the class and its arguments for
// copyreg's two functions that stand for __new__, and else the call.
func (p *Pickler) saveCall(r reduction, obj objmodel.Value) error {
	if p.proto >= 2 {
		name, err := objmodel.FindAttr(p.t, r.callable, nameName)
		if err != nil {
			return err
		}
		if s := strOrNil(name); s != nil {
			switch s.String() {
			case "__newobj_ex__":
				return p.saveNewObjEx(r.args.AsTuple().Items())
			case "__newobj__":
				return p.saveNewObj(r.args.AsTuple().Items(), obj)
			}
		}
	}
	return p.saveApply(r.callable, r.args)
}

func strOrNil(v objmodel.Value) *objmodel.Str {
	if v.IsNil() {
		return nil
	}
	return v.StrObject()
}

func (p *Pickler) saveApply(callable, args objmodel.Value) error {
	if err := p.save(callable, false); err != nil {
		return err
	}
	if err := p.save(args, false); err != nil {
		return err
	}
	p.out.Op(opcode.Reduce)
	return nil
}

func (p *Pickler) saveNewObj(args []objmodel.Value, obj objmodel.Value) error {
	if len(args) < 1 {
		return p.state.picklingErrorf("__newobj__ arglist is empty")
	}
	class := args[0]
	if class.AsType() == nil {
		return p.state.picklingErrorf("args[0] from __newobj__ args is not a type")
	}
	if !obj.IsNil() {
		own, err := objmodel.GetAttr(p.t, obj, nameClass)
		if err != nil {
			return err
		}
		if !own.Is(class) {
			return p.state.picklingErrorf("args[0] from __newobj__ args has the wrong class")
		}
	}
	if err := p.save(class, false); err != nil {
		return err
	}
	if err := p.save(objmodel.NewTuple(append([]objmodel.Value(nil), args[1:]...)...), false); err != nil {
		return err
	}
	p.out.Op(opcode.Newobj)
	return nil
}

func (p *Pickler) saveNewObjEx(items []objmodel.Value) error {
	if len(items) != 3 {
		return p.state.picklingErrorf("length of the NEWOBJ_EX argument tuple must be exactly 3, not %d", len(items))
	}
	class, args, kwargs := items[0], items[1], items[2]
	switch {
	case class.AsType() == nil:
		return p.state.picklingErrorf("first item from NEWOBJ_EX argument tuple must be a class, not %.200s", class.TypeName())
	case args.AsTuple() == nil:
		return p.state.picklingErrorf("second item from NEWOBJ_EX argument tuple must be a tuple, not %.200s", args.TypeName())
	case kwargs.AsDict() == nil:
		return p.state.picklingErrorf("third item from NEWOBJ_EX argument tuple must be a dict, not %.200s", kwargs.TypeName())
	}
	if p.proto < 4 {
		return p.savePartialNew(class, args, kwargs)
	}
	if err := p.saveAll(items); err != nil {
		return err
	}
	p.out.Op(opcode.NewobjEx)
	return nil
}

// savePartialNew writes __new__ with keyword arguments for protocols without
// NEWOBJ_EX: as a call of a functools.partial.
func (p *Pickler) savePartialNew(class, args, kwargs objmodel.Value) error {
	functools, err := importModule(p.t, "functools")
	if err != nil {
		return err
	}
	partial, err := objmodel.GetAttr(p.t, functools, namePartial)
	if err != nil {
		return err
	}
	newMethod, err := objmodel.GetAttr(p.t, class, nameNew)
	if err != nil {
		return err
	}
	call := objmodel.Args{V: append([]objmodel.Value{newMethod, class}, args.AsTuple().Items()...)}
	if err := addKeywords(&call, kwargs.AsDict()); err != nil {
		return err
	}
	bound, err := objmodel.CallArgs(p.t, partial, call)
	if err != nil {
		return err
	}
	return p.saveApply(bound, objmodel.EmptyTuple)
}

// saveListItems writes the items of an iterator in batches.
func (p *Pickler) saveListItems(it objmodel.Value) error {
	save := func(item objmodel.Value) error { return p.save(item, false) }
	return p.saveBatches(it, opcode.Append, opcode.Appends, save)
}

// saveDictItems writes the pairs of an iterator in batches.
func (p *Pickler) saveDictItems(it objmodel.Value) error {
	save := func(item objmodel.Value) error {
		pair := item.AsTuple()
		if pair == nil || len(pair.Items()) != 2 {
			return objmodel.TypeErrorf("dict items iterator must return 2-tuples")
		}
		return p.saveAll(pair.Items())
	}
	return p.saveBatches(it, opcode.Setitem, opcode.Setitems, save)
}

// saveBatches writes what an iterator gives: one by one with the opcode one in
// protocol 0 and for a single item, and else in slices with the opcode many.
func (p *Pickler) saveBatches(it objmodel.Value, one, many byte, save func(objmodel.Value) error) error {
	next := func() (objmodel.Value, bool, error) { return objmodel.Next(p.t, it) }
	for !p.binary {
		item, ok, err := next()
		if err != nil || !ok {
			return err
		}
		if err := save(item); err != nil {
			return err
		}
		p.out.Op(one)
	}
	for n := batchSize; n == batchSize; {
		first, ok, err := next()
		if err != nil || !ok {
			return err
		}
		item, ok, err := next()
		if err != nil {
			return err
		}
		if !ok {
			if err := save(first); err != nil {
				return err
			}
			p.out.Op(one)
			return nil
		}
		p.out.Op(opcode.Mark)
		if err := save(first); err != nil {
			return err
		}
		for n = 1; ok; {
			if err := save(item); err != nil {
				return err
			}
			if n++; n == batchSize {
				break
			}
			if item, ok, err = next(); err != nil {
				return err
			}
		}
		p.out.Op(many)
	}
	return nil
}
