package codec

// reduce is REDUCE: a call with a tuple of arguments.
func (d *Decoder) reduce() error {
	args, callable, err := d.pop2()
	if err != nil {
		return err
	}
	tuple, ok := args.v.(Tuple)
	if !ok {
		return malformed("the arguments of a call are %s and no tuple", pythonType(args.v))
	}
	made, err := d.instance(callable.v, tuple, nil, true)
	if err != nil {
		return err
	}
	return d.pushDeeper(made, args.depth)
}

// pop2 takes the two topmost values.
func (d *Decoder) pop2() (top, below item, err error) {
	if top, err = d.pop(); err == nil {
		below, err = d.pop()
	}
	return top, below, err
}

// pushDeeper puts an instance on the stack that holds values of a depth.
func (d *Decoder) pushDeeper(made item, depth int32) error {
	if nest := nestingOf(made.v); nest != nil {
		nest.depth = max(nest.depth, depth)
		if _, isObject := made.v.(*Object); isObject {
			nest.depth = max(nest.depth, depth+1)
		}
		made.depth = nest.depth
		if err := d.checkDepth(nest.depth); err != nil {
			return err
		}
	}
	return d.pushItem(made)
}

// newObject is NEWOBJ, and NEWOBJ_EX which has keyword arguments too.
func (d *Decoder) newObject(keywords bool) error {
	var kwargs *Dict
	depth := int32(0)
	if keywords {
		it, err := d.pop()
		if err != nil {
			return err
		}
		var ok bool
		if kwargs, ok = it.v.(*Dict); !ok {
			return malformed("the keyword arguments are %s and no dict", pythonType(it.v))
		}
		depth = it.hold()
	}
	args, class, err := d.pop2()
	if err != nil {
		return err
	}
	tuple, ok := args.v.(Tuple)
	if !ok {
		return malformed("the arguments of __new__ are %s and no tuple", pythonType(args.v))
	}
	made, err := d.instance(class.v, tuple, kwargs, false)
	if err != nil {
		return err
	}
	return d.pushDeeper(made, max(depth, args.depth))
}

// inst is INST: a class by name and its arguments from the mark on.
func (d *Decoder) inst() error {
	height, err := d.slice()
	if err != nil {
		return err
	}
	names, err := d.argument2()
	if err != nil {
		return err
	}
	args, depth := d.values(height)
	d.drop(height)
	if err := d.pushGlobal(names[0], names[1]); err != nil {
		return err
	}
	class, err := d.pop()
	if err != nil {
		return err
	}
	return d.instantiate(class.v, args, depth)
}

// obj is OBJ: a class and its arguments from the mark on.
func (d *Decoder) obj() error {
	height, err := d.slice()
	if err != nil {
		return err
	}
	if len(d.stack) <= height {
		return d.underflow()
	}
	class := d.stack[height].v
	args, depth := d.values(height + 1)
	d.drop(height)
	return d.instantiate(class, args, depth)
}

// instantiate makes the instance of INST and OBJ, whose class is called only if
// there are arguments.
func (d *Decoder) instantiate(class any, args []any, depth int32) error {
	made, err := d.instance(class, args, nil, len(args) > 0)
	if err != nil {
		return err
	}
	return d.pushDeeper(made, depth+1)
}

// instance makes an instance of a class. called says that the class is called,
// otherwise only its __new__ is.
func (d *Decoder) instance(class any, args Tuple, kwargs *Dict, called bool) (item, error) {
	if called {
		d.noteUse(class, Call)
	} else {
		d.noteUse(class, New)
	}
	switch class := class.(type) {
	case Constructor:
		v, err := class(args, kwargs)
		return item{v: v}, err
	case func(Tuple, *Dict) (any, error):
		v, err := class(args, kwargs)
		return item{v: v}, err
	case *Class:
		if t := d.types[*class]; t != nil {
			v, err := d.newStruct(t, args)
			return item{v: v}, err
		}
		if make := nativeOf(*class); make != nil && kwargs == nil {
			made, ok, err := make(d, args)
			if err == nil && !ok {
				err = malformed("%s can't be called with the arguments that are there", class)
			}
			return made, err
		}
		if d.outer != nil && d.outer[*class] {
			return item{}, &ForbiddenError{class.Module, class.Name}
		}
		return d.object(class, args, kwargs, called)
	case *Object:
		return d.object(class, args, kwargs, called)
	}
	return item{}, malformed("%s is no class", pythonType(class))
}

// object makes an Object.
func (d *Decoder) object(class any, args Tuple, kwargs *Dict, called bool) (item, error) {
	return item{&Object{Class: class, Args: args, Kwargs: kwargs, Called: called, nest: nesting{depth: 1}}, 1}, nil
}

// build is BUILD: the state on top goes to the object below it.
func (d *Decoder) build() error {
	if len(d.stack)-2 < d.fence {
		return d.underflow()
	}
	state, err := d.pop()
	if err != nil {
		return err
	}
	at := &d.stack[len(d.stack)-1]
	switch to := at.v.(type) {
	case *Object:
		if to.HasState {
			return malformed("an object gets a second state")
		}
		to.State, to.HasState = state.v, true
		d.noteUse(to.Class, SetState)
		if state.depth == 0 {
			return nil
		}
		return d.deepen(at, state.hold())
	case StateSetter:
		return to.SetPickleState(state.v)
	}
	if isHostStruct(at.v) {
		d.pending = append(d.pending, pendingState{at.v, state.v})
		return nil
	}
	return malformed("%s takes no state", pythonType(at.v))
}
