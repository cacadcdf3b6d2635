package objmodel

// linkException makes a class of the exception tree ready.
func linkException(d *exceptionDef) {
	t := d.typ
	t.Name, t.Doc, t.Base = d.name, d.doc, d.base
	d.special = t == &OSErrorType || t == &BaseExceptionGroupType || d.base != nil && d.base.exception.special
	spec := &TypeSpec{Type: t, Flags: FlagBaseType | FlagInstance | FlagException, Methods: d.methods, GetSets: d.getSets, Classes: d.classes}
	if d.base == nil {
		spec.Slots.Repr = exceptionRepr
	} else {
		parent := d.base.exception
		if d.fields == nil {
			d.fields = parent.fields
		} else if parent.fields == nil {
			spec.GetSets = append(d.memberGetSets(), spec.GetSets...)
		}
		if d.init == nil {
			d.init = parent.init
		}
	}
	if t != &ExceptionGroupType {
		spec.Slots.Init = exceptionInit
	}
	if d.str != nil {
		spec.Slots.Str = d.strSlot
	}
	if d.definesNew() {
		spec.Slots.New = exceptionNew
	}
	t.exception = d
	link(spec)
	if t == &ExceptionGroupType {
		t.bases = []*Type{&BaseExceptionGroupType, &ExceptionType}
		t.mro = []*Type{t, &BaseExceptionGroupType, &ExceptionType, &BaseExceptionType, &ObjectType}
	}
}

// definesNew reports whether the class has a __new__ in its namespace, which in
// CPython most of those with attributes of their own leave to their base.
func (d *exceptionDef) definesNew() bool {
	switch d.typ {
	case &OSErrorType, &BaseExceptionGroupType, &UnicodeDecodeErrorType, &UnicodeEncodeErrorType, &UnicodeTranslateErrorType:
		return true
	case &KeyErrorType:
		return false
	}
	return len(d.fields) == 0
}

// strSlot is __str__ of the class.
func (d *exceptionDef) strSlot(t *Thread, v Value) (Value, error) {
	s, err := d.str(t, v.AsException())
	if err != nil {
		return Value{}, err
	}
	return NewStr(s), nil
}

// memberGetSets are the descriptors of the class's own attributes.
func (d *exceptionDef) memberGetSets() []GetSetDef {
	out := make([]GetSetDef, 0, len(d.fields))
	for i, name := range d.fields {
		if name == "" {
			continue
		}
		g := GetSetDef{Name: name, Member: true, Doc: "exception " + name,
			Get: func(t *Thread, v Value) (Value, error) { return orNone(v.AsException().fields[i]), nil },
			Set: func(t *Thread, v, value Value) error { v.AsException().fields[i] = value; return nil },
		}
		switch {
		case d.fixed:
			g.Set = nil
		case name == "start" || name == "end":
			g.Get = func(t *Thread, v Value) (Value, error) { return Int(int64(v.AsException().position(i))), nil }
			g.Set = func(t *Thread, v, value Value) error { return setUnicodePosition(v.AsException(), i, value) }
		}
		out = append(out, g)
	}
	return out
}

// exceptionFieldCount gives how many built-in attributes a class of the tree has.
func exceptionFieldCount(t *Type) int {
	if t.exception == nil {
		return 0
	}
	return len(t.exception.fields)
}

func exceptionFieldIndex(t *Type, name string) int {
	if t.exception != nil {
		for i, f := range t.exception.fields {
			if f == name {
				return i
			}
		}
	}
	return -1
}

func exceptionNew(t *Thread, cls *Type, args Args) (Value, error) {
	if cls.native.exception.special {
		if cls.native.IsSubtype(&OSErrorType) {
			return newOSError(t, cls, args)
		}
		return newExceptionGroup(t, cls, args)
	}
	return newPlainException(cls, args.Pos()).Value(), nil
}

// newPlainException makes an exception whose arguments are items, a copy of
// which it keeps.
func newPlainException(cls *Type, items []Value) *Exception {
	if len(items) == 1 {
		return AllocException1(cls, items[0])
	}
	return AllocException(cls, CopyTuple(items))
}

// isPlain says that making an exception of the built-in class comes to keeping
// its arguments.
func (d *exceptionDef) isPlain() bool { return d != nil && d.init == nil && !d.special }

// NewPlainException makes an exception with arguments, a copy of which it
// keeps; nil if calling the class comes to more than that.
func NewPlainException(c *Type, args []Value) *Exception {
	if c.meta != nil {
		if !c.Constructor().exception {
			return nil
		}
	} else if !c.exception.isPlain() {
		return nil
	}
	return newPlainException(c, args)
}

func exceptionInit(t *Thread, self Value, args Args) error {
	e := self.AsException()
	d := e.typ.native.exception
	if d.init == nil || !d.keywords {
		if len(args.Kw) > 0 {
			return TypeErrorf("%s() takes no keyword arguments", e.typ.Name)
		}
	}
	if d.init == nil {
		e.setArgs(args.Pos())
		return nil
	}
	return d.init(t, e, args)
}

// setArgs keeps a copy of the arguments, unless those are there already, as
// when __init__ gets what __new__ got.
func (e *Exception) setArgs(items []Value) {
	have := e.args.AsTuple().Items()
	if len(have) == len(items) {
		same := true
		for i := range items {
			same = same && have[i] == items[i]
		}
		if same {
			return
		}
	}
	e.args = CopyTuple(items)
}

func exceptionRepr(t *Thread, v Value) (Value, error) {
	e := v.AsException()
	items := e.args.AsTuple().Items()
	var r string
	var err error
	if len(items) == 1 {
		r, err = Repr(t, items[0])
		r = "(" + r + ")"
	} else {
		r, err = Repr(t, e.args)
	}
	if err != nil {
		return Value{}, err
	}
	return NewStr(e.typ.Name + r), nil
}

// argsText is str() of the arguments: nothing, the one, or the tuple.
func argsText(t *Thread, e *Exception) (string, error) {
	items := e.args.AsTuple().Items()
	switch len(items) {
	case 0:
		return "", nil
	case 1:
		return StrOf(t, items[0])
	}
	return Repr(t, e.args)
}

// exceptionText is str(e) for Go's error interface: without a thread only
// messages that need no Python code can be told.
func exceptionText(e *Exception) (string, error) {
	items := e.args.AsTuple().Items()
	switch {
	case len(items) == 0:
		return "", nil
	case len(items) == 1:
		if s, ok := items[0].ToStr(); ok {
			return s, nil
		}
	}
	return StrOf(detachedThread(), e.Value())
}

// detachedThread is a thread for text that is asked for outside any run.
func detachedThread() *Thread { return NewThread(&Interp{}) }

// AddNote adds a note to the exception (PEP 678).
func (e *Exception) AddNote(note string) {
	v := e.attr(names.notes)
	if l := orNone(v).AsList(); l != nil {
		l.Append(NewStr(note))
		return
	}
	e.setAttr(names.notes, NewList([]Value{NewStr(note)}))
}

var baseExceptionMethods = []MethodDef{
	{Name: "with_traceback", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		return a.V[0], setTraceback(t, a.V[0], a.V[1])
	}},
	{Name: "add_note", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		if a.V[1].StrObject() == nil {
			return Value{}, TypeErrorf("note must be a str, not '%s'", a.V[1].TypeName())
		}
		e := a.V[0].AsException()
		v := e.attr(names.notes)
		if v.p == nil {
			v = NewList(nil)
			e.setAttr(names.notes, v)
		}
		l := v.AsList()
		if l == nil {
			return Value{}, TypeErrorf("Cannot add note: __notes__ is not a list")
		}
		l.Append(a.V[1])
		return None, nil
	}},
	{Name: "__reduce__", Kind: NoArgs, Fn: exceptionReduce},
	{Name: "__setstate__", Kind: OneArg, Fn: func(t *Thread, a Args) (Value, error) {
		if a.V[1].IsNone() {
			return None, nil
		}
		d := a.V[1].AsDict()
		if d == nil {
			return Value{}, TypeErrorf("state is not a dictionary")
		}
		for pos := 0; ; {
			k, v, ok := d.Next(&pos)
			if !ok {
				return None, nil
			}
			name, err := AttrName(k)
			if err != nil {
				return Value{}, err
			}
			if err := SetAttr(t, a.V[0], name, v); err != nil {
				return Value{}, err
			}
		}
	}},
}

// attrDict gives the __dict__ if the exception has attributes in it.
func (e *Exception) attrDict() *Dict {
	if e.attrCount() > 0 || e.ext != nil && e.ext.dict != nil && e.ext.dict.Len() > 0 {
		return e.Dict()
	}
	return nil
}

var baseExceptionGetSets = []GetSetDef{
	{Name: "args", Get: func(t *Thread, v Value) (Value, error) { return v.AsException().args, nil },
		Set: func(t *Thread, v, value Value) error {
			if value.p == nil {
				return TypeErrorf("args may not be deleted")
			}
			items, err := Collect(t, value)
			if err == nil {
				v.AsException().args = NewTuple(items...)
			}
			return err
		}},
	{Name: "__traceback__", Get: func(t *Thread, v Value) (Value, error) { return v.AsException().Traceback.Value(), nil }, Set: setTraceback},
	{Name: "__context__", Get: func(t *Thread, v Value) (Value, error) { return v.AsException().Context.Value(), nil },
		Set: func(t *Thread, v, value Value) error {
			c, err := exceptionOrNone(value, "__context__", "exception context must be None or derive from BaseException")
			if err == nil {
				v.AsException().Context = c
			}
			return err
		}},
	{Name: "__cause__", Get: func(t *Thread, v Value) (Value, error) { return v.AsException().Cause.Value(), nil },
		Set: func(t *Thread, v, value Value) error {
			c, err := exceptionOrNone(value, "__cause__", "exception cause must be None or derive from BaseException")
			if err == nil {
				e := v.AsException()
				e.Cause, e.SuppressContext = c, true
			}
			return err
		}},
	{Name: "__suppress_context__", Member: true, Get: func(t *Thread, v Value) (Value, error) { return Bool(v.AsException().SuppressContext), nil },
		Set: func(t *Thread, v, value Value) error {
			if value.p == nil {
				return TypeErrorf("can't delete numeric/char attribute")
			}
			if !value.IsBool() {
				return TypeErrorf("attribute value type must be bool")
			}
			v.AsException().SuppressContext = value.AsBool()
			return nil
		}},
	{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) { return v.AsException().Dict().Value(), nil }, Set: setExceptionDict},
}

func exceptionOrNone(v Value, what, msg string) (*Exception, error) {
	if v.p == nil {
		return nil, TypeErrorf("%s may not be deleted", what)
	}
	if v.IsNone() {
		return nil, nil
	}
	if e := v.AsException(); e != nil {
		return e, nil
	}
	return nil, TypeErrorf("%s", msg)
}

func setTraceback(t *Thread, v, value Value) error {
	if value.p == nil {
		return TypeErrorf("__traceback__ may not be deleted")
	}
	e := v.AsException()
	if value.IsNone() {
		e.Traceback = nil
		return nil
	}
	tb := value.AsTraceback()
	if tb == nil {
		return TypeErrorf("__traceback__ must be a traceback or None")
	}
	e.Traceback = tb
	return nil
}

func arg(items []Value, i int) Value {
	if i < len(items) {
		return items[i]
	}
	return Value{}
}

// setExceptionDict replaces the __dict__ of an exception; unlike that of plain
// instances it can't be deleted.
func setExceptionDict(t *Thread, v, value Value) error {
	if value.p == nil {
		return TypeErrorf("cannot delete __dict__")
	}
	d := value.AsDict()
	if d == nil {
		return TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", value.TypeName())
	}
	v.AsException().SetDict(d)
	return nil
}

func keyErrorText(t *Thread, e *Exception) (string, error) {
	if items := e.args.AsTuple().Items(); len(items) == 1 {
		return Repr(t, items[0])
	}
	return argsText(t, e)
}

func initSystemExit(t *Thread, e *Exception, args Args) error {
	pos := args.Pos()
	e.args = CopyTuple(pos)
	switch len(pos) {
	case 0:
	case 1:
		e.fields[0] = pos[0]
	default:
		e.fields[0] = e.args
	}
	return nil
}

func initStopIteration(t *Thread, e *Exception, args Args) error {
	e.args = CopyTuple(args.Pos())
	e.fields[0] = orNone(arg(args.Pos(), 0))
	return nil
}
