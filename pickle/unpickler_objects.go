package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
)

func (u *Unpickler) loadReduce() error {
	args, err := u.pop()
	if err != nil {
		return err
	}
	callable, err := u.pop()
	if err != nil {
		return err
	}
	return u.pushResult(callTuple(u.t, callable, args))
}

// callTuple is PyObject_CallObject.
func callTuple(t *objmodel.Thread, callable, args objmodel.Value) (objmodel.Value, error) {
	tuple := args.AsTuple()
	if tuple == nil {
		return objmodel.Value{}, objmodel.TypeErrorf("argument list must be a tuple")
	}
	return objmodel.Call(t, callable, append([]objmodel.Value(nil), tuple.Items()...)...)
}

// loadNewObj is NEWOBJ, and NEWOBJ_EX which takes keyword arguments too.
func (u *Unpickler) loadNewObj(opname string, keywords bool) error {
	kwargs := objmodel.Value{}
	if keywords {
		var err error
		if kwargs, err = u.pop(); err != nil {
			return err
		}
	}
	args, err := u.pop()
	if err != nil {
		return err
	}
	class, err := u.pop()
	if err != nil {
		return err
	}
	return u.pushResult(u.construct(opname, class, args, kwargs))
}

// construct calls class.__new__ and nothing else. kwargs is nil or a dict.
func (u *Unpickler) construct(opname string, class, args, kwargs objmodel.Value) (objmodel.Value, error) {
	typ := class.AsType()
	if typ == nil {
		return objmodel.Value{}, u.state.unpicklingErrorf("%s class argument must be a type, not %.200s", opname, class.TypeName())
	}
	if typ.Slots.New == nil || typ.Has(objmodel.FlagNoInstantiate) {
		return objmodel.Value{}, u.state.unpicklingErrorf("%s class argument '%.200s' doesn't have __new__", opname, typ.ErrorName())
	}
	tuple := args.AsTuple()
	if tuple == nil {
		return objmodel.Value{}, u.state.unpicklingErrorf("%s args argument must be a tuple, not %.200s", opname, args.TypeName())
	}
	window := objmodel.Args{V: append([]objmodel.Value(nil), tuple.Items()...)}
	if !kwargs.IsNil() {
		dict := kwargs.AsDict()
		if dict == nil {
			return objmodel.Value{}, u.state.unpicklingErrorf("%s kwargs argument must be a dict, not %.200s", opname, kwargs.TypeName())
		}
		if err := addKeywords(&window, dict); err != nil {
			return objmodel.Value{}, err
		}
	}
	return typ.Slots.New(u.t, typ, window)
}

// addKeywords puts the items of dict behind the positional arguments. Errors:
// TypeError for a key that is no str.
func addKeywords(args *objmodel.Args, dict *objmodel.Dict) error {
	for pos := 0; ; {
		key, value, ok := dict.Next(&pos)
		if !ok {
			return nil
		}
		name := key.StrObject()
		if name == nil {
			return objmodel.TypeErrorf("keywords must be strings")
		}
		args.V = append(args.V, value)
		args.Kw = append(args.Kw, name)
	}
}

func (u *Unpickler) loadInst() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	module, err := u.asciiLine()
	if err != nil {
		return err
	}
	name, err := u.asciiLine()
	if err != nil {
		return err
	}
	class, err := u.findClass(module, name)
	if err != nil {
		return err
	}
	args, err := u.cut(height)
	if err != nil {
		return err
	}
	return u.pushResult(u.instantiate(class, args))
}

// asciiLine reads a line that is not empty as a str.
func (u *Unpickler) asciiLine() (objmodel.Value, error) {
	line, err := u.in.lineOf(u, 2)
	if err != nil {
		return objmodel.Value{}, err
	}
	line = line[:len(line)-1]
	if !isASCII(line) {
		return decode(u.t, line, "ascii", "strict")
	}
	return objmodel.NewStr(string(line)), nil
}

func (u *Unpickler) loadObj() error {
	height, err := u.mark()
	if err != nil {
		return err
	}
	if len(u.stack)-height < 1 {
		return u.underflow()
	}
	args, err := u.cut(height + 1)
	if err != nil {
		return err
	}
	class, err := u.pop()
	if err != nil {
		return err
	}
	return u.pushResult(u.instantiate(class, args))
}

// instantiate makes the instance of INST and OBJ: by calling the class, or by
// __new__ alone if there are no arguments to call it with.
func (u *Unpickler) instantiate(class objmodel.Value, args []objmodel.Value) (objmodel.Value, error) {
	if len(args) == 0 && class.AsType() != nil {
		initArgs, err := objmodel.FindAttr(u.t, class, nameGetInitArgs)
		if err != nil {
			return objmodel.Value{}, err
		}
		if initArgs.IsNil() {
			return objmodel.CallMethod(u.t, class, nameNew, class)
		}
	}
	return objmodel.Call(u.t, class, args...)
}

// loadBuild gives the state on top to the object below it.
func (u *Unpickler) loadBuild() error {
	if len(u.stack)-2 < u.fence {
		return u.underflow()
	}
	state, err := u.pop()
	if err != nil {
		return err
	}
	obj := u.stack[len(u.stack)-1]
	if u.buildPlain(obj, state) {
		return nil
	}
	setState, err := objmodel.FindAttr(u.t, obj, nameSetState)
	if err != nil {
		return err
	}
	if !setState.IsNil() {
		_, err := objmodel.Call(u.t, setState, state)
		return err
	}
	return u.setState(obj, state)
}

// setState is what happens to the state of an object without __setstate__.
func (u *Unpickler) setState(obj, state objmodel.Value) error {
	slots := objmodel.None
	hasSlots := false
	if pair := state.AsTuple(); pair != nil && len(pair.Items()) == 2 {
		state, slots, hasSlots = pair.Items()[0], pair.Items()[1], true
	}
	if !state.IsNone() {
		if err := u.updateDict(obj, state); err != nil {
			return err
		}
	}
	if !hasSlots {
		return nil
	}
	values := slots.AsDict()
	if values == nil {
		return u.state.unpicklingErrorf("slot state is not a dictionary")
	}
	return eachItem(values, func(key, value objmodel.Value) error {
		name := key.StrObject()
		if name == nil {
			return objmodel.TypeErrorf("attribute name must be string, not '%.200s'", key.TypeName())
		}
		return objmodel.SetAttr(u.t, obj, name, value)
	})
}

// updateDict puts the items of state into the __dict__ of obj.
func (u *Unpickler) updateDict(obj, state objmodel.Value) error {
	values := state.AsDict()
	if values == nil {
		return u.state.unpicklingErrorf("state is not a dictionary")
	}
	dict, err := objmodel.GetAttr(u.t, obj, nameDict)
	if err != nil {
		return err
	}
	return eachItem(values, func(key, value objmodel.Value) error {
		if s := key.AsStr(); s != nil {
			key = u.t.Interp.Intern(s.String()).Value()
			if dict.Type() == &objmodel.DictType {
				return dict.AsDict().Set(u.t, key, value)
			}
		}
		return objmodel.SetItem(u.t, dict, key, value)
	})
}

// eachItem walks a dict.
func eachItem(d *objmodel.Dict, f func(key, value objmodel.Value) error) error {
	for pos := 0; ; {
		key, value, ok := d.Next(&pos)
		if !ok {
			return nil
		}
		if err := f(key, value); err != nil {
			return err
		}
	}
}

func (u *Unpickler) loadPersID() error {
	line, err := u.in.lineOf(u, 1)
	if err != nil {
		return err
	}
	line = line[:len(line)-1]
	if !isASCII(line) {
		return u.state.unpicklingErrorf("persistent IDs in protocol 0 must be ASCII strings")
	}
	return u.pushResult(u.persistent(objmodel.NewStr(string(line))))
}

func (u *Unpickler) loadBinPersID() error {
	id, err := u.pop()
	if err != nil {
		return err
	}
	return u.pushResult(u.persistent(id))
}

func (u *Unpickler) persistent(id objmodel.Value) (objmodel.Value, error) {
	if load := u.options.Hooks.PersistentLoad; load != nil {
		return load(u.t, id)
	}
	return objmodel.Value{}, NoPersistentLoad(u.state)
}

// NoPersistentLoad is the error for a persistent ID without anyone to load it.
func NoPersistentLoad(s *State) error {
	return s.unpicklingErrorf("A load persistent id instruction was encountered, but no persistent_load function was specified.")
}

func (u *Unpickler) loadNextBuffer() error {
	if u.options.Buffers.IsNil() {
		return u.state.unpicklingErrorf("pickle stream refers to out-of-band data but no *buffers* argument was given")
	}
	buffer, ok, err := objmodel.Next(u.t, u.options.Buffers)
	if err != nil {
		return err
	}
	if !ok {
		return u.state.unpicklingErrorf("not enough out-of-band buffers")
	}
	return u.push(buffer)
}

func (u *Unpickler) loadReadOnlyBuffer() error {
	buffer, err := u.top()
	if err != nil {
		return err
	}
	view, err := readOnly(u.t, buffer)
	if err != nil {
		return err
	}
	u.stack[len(u.stack)-1] = view
	return nil
}
