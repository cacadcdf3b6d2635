package objmodel

// The fields of OSError.
const (
	osErrno = iota
	osStrError
	osFilename
	osFilename2
	osWritten // characters_written
)

// osErrorClass gives the class that OSError(errno, ...) makes (PEP 3151), by the
// numbers of Linux.
func osErrorClass(errno int64) *Type {
	switch errno {
	case 11, 114, 115:
		return &BlockingIOErrorType
	case 10:
		return &ChildProcessErrorType
	case 32, 108:
		return &BrokenPipeErrorType
	case 103:
		return &ConnectionAbortedErrorType
	case 111:
		return &ConnectionRefusedErrorType
	case 104:
		return &ConnectionResetErrorType
	case 17:
		return &FileExistsErrorType
	case 2:
		return &FileNotFoundErrorType
	case 4:
		return &InterruptedErrorType
	case 21:
		return &IsADirectoryErrorType
	case 20:
		return &NotADirectoryErrorType
	case 1, 13:
		return &PermissionErrorType
	case 3:
		return &ProcessLookupErrorType
	case 110:
		return &TimeoutErrorType
	}
	return &OSErrorType
}

// osErrorByInit reports whether __init__ and not __new__ takes the arguments of
// an OSError: for a subclass that overrides the former alone.
func osErrorByInit(cls *Type) bool {
	_, init := cls.LookupOwner(names.init)
	_, makes := cls.LookupOwner(names.new)
	return init.meta != nil && makes.meta == nil
}

func newOSError(t *Thread, cls *Type, args Args) (Value, error) {
	if osErrorByInit(cls) {
		return AllocException(cls, EmptyTuple).Value(), nil
	}
	if len(args.Kw) > 0 {
		return Value{}, TypeErrorf("%s() takes no keyword arguments", cls.Name)
	}
	pos := args.Pos()
	if n := len(pos); cls == &OSErrorType && n >= 2 && n <= 5 {
		if i, ok := pos[0].ToInt(); ok {
			cls = osErrorClass(i)
		}
	}
	e := AllocException(cls, EmptyTuple)
	return e.Value(), e.takeOSArgs(t, pos)
}

func initOSError(t *Thread, e *Exception, args Args) error {
	if !osErrorByInit(e.typ) {
		return nil
	}
	if len(args.Kw) > 0 {
		return TypeErrorf("%s() takes no keyword arguments", e.typ.Name)
	}
	return e.takeOSArgs(t, args.Pos())
}

// takeOSArgs sets errno, strerror and the file names: the latter are no part of
// args, as they were not before OSError had them.
func (e *Exception) takeOSArgs(t *Thread, pos []Value) error {
	n := len(pos)
	e.args = CopyTuple(pos)
	if n < 2 || n > 5 {
		return nil
	}
	e.fields[osErrno], e.fields[osStrError] = pos[0], pos[1]
	name := orNil(arg(pos, 2))
	if name.p == nil {
		return nil
	}
	if e.typ == &BlockingIOErrorType && isNumber(name) {
		written, err := IndexInt(t, name, &ValueErrorType)
		e.fields[osWritten] = Int(int64(written))
		return err
	}
	e.fields[osFilename], e.fields[osFilename2] = name, orNil(arg(pos, 4))
	e.args = NewTuple(pos[0], pos[1])
	return nil
}

// isNumber reports whether v converts to a number by a method of its own.
func isNumber(v Value) bool {
	s := &v.p.typ.Slots
	return s.Index != nil || s.Int != nil || s.Float != nil || v.AsComplex() != nil
}

func osErrorText(t *Thread, e *Exception) (string, error) {
	f := e.fields
	if f[osFilename].p == nil && (f[osErrno].p == nil || f[osStrError].p == nil) {
		return argsText(t, e)
	}
	errno, err := StrOf(t, orNone(f[osErrno]))
	if err != nil {
		return "", err
	}
	text, err := StrOf(t, orNone(f[osStrError]))
	if err != nil {
		return "", err
	}
	out := "[Errno " + errno + "] " + text
	if f[osFilename].p == nil {
		return out, nil
	}
	for i, sep := range [...]string{": ", " -> "} {
		if name := f[osFilename+i]; name.p != nil {
			r, err := Repr(t, name)
			if err != nil {
				return "", err
			}
			out += sep + r
		}
	}
	return out, nil
}

// osErrorReduce is OSError.__reduce__: the file names go back to the arguments.
func osErrorReduce(t *Thread, a Args) (Value, error) {
	e := a.V[0].AsException()
	args := e.args
	if items := e.args.AsTuple().Items(); len(items) == 2 && e.fields[osFilename].p != nil {
		all := []Value{items[0], items[1], e.fields[osFilename]}
		if second := e.fields[osFilename2]; second.p != nil {
			all = append(all, None, second)
		}
		args = NewTuple(all...)
	}
	if own := e.attrDict(); own != nil {
		return NewTuple(e.typ.Value(), args, own.Value()), nil
	}
	return NewTuple(e.typ.Value(), args), nil
}

var osErrorMethods = []MethodDef{{Name: "__reduce__", Kind: NoArgs, Fn: osErrorReduce}}

var osErrorGetSets = []GetSetDef{{Name: "characters_written",
	Get: func(t *Thread, v Value) (Value, error) {
		if n := v.AsException().fields[osWritten]; n.p != nil && n.AsInt() != -1 {
			return n, nil
		}
		return Value{}, Errorf(&AttributeErrorType, "characters_written")
	},
	Set: func(t *Thread, v, value Value) error {
		f := v.AsException().fields
		if value.p == nil {
			if f[osWritten].p == nil {
				return Errorf(&AttributeErrorType, "characters_written")
			}
			f[osWritten] = Value{}
			return nil
		}
		n, err := IndexInt(t, value, &ValueErrorType)
		if err == nil {
			f[osWritten] = Int(int64(n))
		}
		return err
	},
}}

// OSError makes the class of OSError that errno stands for, with CPython's text.
// A nil filename says that there is none.
func OSError(errno int, text string, filename Value) error {
	e := AllocException(osErrorClass(int64(errno)), NewTuple(Int(int64(errno)), NewStr(text)))
	e.fields[osErrno], e.fields[osStrError] = Int(int64(errno)), NewStr(text)
	e.fields[osFilename] = orNil(filename)
	return e
}
