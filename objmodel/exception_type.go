package objmodel

import (
	"fmt"
	"strings"
)

// linkException makes a class of the exception tree ready.
func linkException(d *exceptionDef) {
	t := d.typ
	t.Name, t.Doc, t.Base = d.name, d.doc, d.base
	spec := &TypeSpec{Type: t, Flags: FlagBaseType | FlagInstance | FlagException}
	spec.Slots.New = exceptionNew
	spec.Slots.Init = exceptionInit
	if d.base == nil {
		spec.Slots.Repr = exceptionRepr
		spec.Slots.Str = exceptionStr
		spec.Methods, spec.GetSets = baseExceptionMethods, baseExceptionGetSets
	} else {
		parent := d.base.exception
		if d.fields == nil {
			d.fields = parent.fields
		}
		if d.init == nil {
			d.init = parent.init
		}
		if d.str == nil {
			d.str = parent.str
		}
		if parent.fields == nil && len(d.fields) > 0 {
			for i, name := range d.fields {
				spec.GetSets = append(spec.GetSets, exceptionField(i, name))
			}
		}
	}
	if t == &BaseExceptionGroupType {
		spec.Methods = groupMethods
		spec.Classes = []MethodDef{classGetItemDef}
	}
	t.exception = d
	link(spec)
	if t == &ExceptionGroupType {
		t.bases = []*Type{&BaseExceptionGroupType, &ExceptionType}
		t.mro = []*Type{t, &BaseExceptionGroupType, &ExceptionType, &BaseExceptionType, &ObjectType}
	}
}

// exceptionField is the descriptor of a built-in attribute of an exception.
func exceptionField(i int, name string) GetSetDef {
	return GetSetDef{Name: name,
		Get: func(t *Thread, v Value) (Value, error) { return orNone(v.AsException().fields[i]), nil },
		Set: func(t *Thread, v, value Value) error { v.AsException().fields[i] = value; return nil },
	}
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
	if cls.flags&FlagAbstract != 0 {
		return Value{}, abstractError(t, cls)
	}
	if cls.native == &OSErrorType && cls == &OSErrorType {
		cls = osErrorClass(args)
	}
	e := AllocException(cls, NewTuple(append([]Value(nil), args.Pos()...)...))
	if cls.IsSubtype(&BaseExceptionGroupType) {
		return newExceptionGroup(t, e, args)
	}
	return e.Value(), nil
}

func exceptionInit(t *Thread, self Value, args Args) error {
	e := self.AsException()
	e.args = NewTuple(append([]Value(nil), args.Pos()...)...)
	d := e.typ.native.exception
	if d.init != nil {
		return d.init(e, args)
	}
	if len(args.Kw) > 0 {
		return TypeErrorf("%s() takes no keyword arguments", e.typ.Name)
	}
	return nil
}

func exceptionRepr(t *Thread, v Value) (Value, error) {
	e := v.AsException()
	items := e.args.AsTuple().items
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

func exceptionStr(t *Thread, v Value) (Value, error) {
	e := v.AsException()
	if str := e.typ.native.exception.str; str != nil {
		s, err := str(t, e)
		if err != nil {
			return Value{}, err
		}
		return NewStr(s), nil
	}
	return baseExceptionStr(t, e)
}

// baseExceptionStr is str() of the arguments: nothing, the one, or the tuple.
func baseExceptionStr(t *Thread, e *Exception) (Value, error) {
	items := e.args.AsTuple().items
	switch len(items) {
	case 0:
		return NewStr(""), nil
	case 1:
		return StrValue(t, items[0])
	}
	return ReprValue(t, e.args)
}

// exceptionText is str(e) for Go's error interface: without a thread only
// messages that need no Python code can be told.
func exceptionText(e *Exception) (string, error) {
	items := e.args.AsTuple().items
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
	{Name: "__getstate__", Kind: NoArgs, Fn: exceptionGetState, Absent310: true},
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
	if e.shape != nil && e.shape.n > 0 || e.ext != nil && e.ext.dict != nil && e.ext.dict.Len() > 0 {
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
	{Name: "__suppress_context__", Get: func(t *Thread, v Value) (Value, error) { return Bool(v.AsException().SuppressContext), nil },
		Set: func(t *Thread, v, value Value) error {
			if value.p == nil || !value.IsBool() {
				return TypeErrorf("attribute value type must be bool")
			}
			v.AsException().SuppressContext = value.AsBool()
			return nil
		}},
	{Name: "__dict__", Get: instanceDict, Set: setExceptionDict},
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

func initSystemExit(e *Exception, args Args) error {
	pos := args.Pos()
	switch len(pos) {
	case 0:
	case 1:
		e.fields[0] = pos[0]
	default:
		e.fields[0] = e.args
	}
	return nil
}

func initStopIteration(e *Exception, args Args) error {
	e.fields[0] = arg(args.Pos(), 0)
	return nil
}

// initKeywordFields takes the class's attributes as keyword arguments only.
func initKeywordFields(e *Exception, args Args) error {
	for i, k := range args.Kw {
		j := exceptionFieldIndex(e.typ.native, k.s)
		if j < 0 {
			return TypeErrorf("%s() got an unexpected keyword argument '%s'", e.typ.native.Name, k.s)
		}
		e.fields[j] = args.KwValues()[i]
	}
	return nil
}

func initImportError(e *Exception, args Args) error {
	for i, k := range args.Kw {
		j := exceptionFieldIndex(e.typ.native, k.s)
		if j < 1 {
			return TypeErrorf("ImportError() got an unexpected keyword argument '%s'", k.s)
		}
		e.fields[j] = args.KwValues()[i]
	}
	if pos := args.Pos(); len(pos) == 1 {
		e.fields[0] = pos[0]
	}
	return nil
}

func importErrorText(t *Thread, e *Exception) (string, error) {
	if s, ok := e.fields[0].ToStr2(); ok && e.fields[0].AsStr() != nil {
		return s, nil
	}
	v, err := baseExceptionStr(t, e)
	if err != nil {
		return "", err
	}
	s, _ := v.ToStr()
	return s, nil
}

func keyErrorText(t *Thread, e *Exception) (string, error) {
	if items := e.args.AsTuple().items; len(items) == 1 {
		return Repr(t, items[0])
	}
	v, err := baseExceptionStr(t, e)
	if err != nil {
		return "", err
	}
	s, _ := v.ToStr()
	return s, nil
}

// osErrorClasses are the classes that OSError(errno, …) makes (PEP 3151).
var osErrorClasses = map[int64]*Type{
	11: &BlockingIOErrorType, 114: &BlockingIOErrorType, 115: &BlockingIOErrorType,
	10: &ChildProcessErrorType, 32: &BrokenPipeErrorType, 108: &BrokenPipeErrorType,
	103: &ConnectionAbortedErrorType, 111: &ConnectionRefusedErrorType, 104: &ConnectionResetErrorType,
	17: &FileExistsErrorType, 2: &FileNotFoundErrorType, 4: &InterruptedErrorType,
	21: &IsADirectoryErrorType, 20: &NotADirectoryErrorType, 1: &PermissionErrorType, 13: &PermissionErrorType,
	3: &ProcessLookupErrorType, 110: &TimeoutErrorType,
}

func osErrorClass(args Args) *Type {
	if n := args.NPos(); n >= 2 && n <= 5 {
		if i, ok := args.V[0].ToInt(); ok {
			if c := osErrorClasses[i]; c != nil {
				return c
			}
		}
	}
	return &OSErrorType
}

func initOSError(e *Exception, args Args) error {
	if len(args.Kw) > 0 {
		return TypeErrorf("%s() takes no keyword arguments", e.typ.Name)
	}
	pos := args.Pos()
	if len(pos) < 2 || len(pos) > 5 {
		return nil
	}
	e.fields[0], e.fields[1] = pos[0], pos[1]
	if len(pos) >= 3 && !pos[2].IsNone() {
		e.fields[2] = pos[2]
		if len(pos) == 5 && !pos[4].IsNone() {
			e.fields[3] = pos[4]
		}
		e.args = NewTuple(pos[0], pos[1])
	}
	return nil
}

func osErrorText(t *Thread, e *Exception) (string, error) {
	if e.fields[0].p == nil || e.fields[1].p == nil {
		v, err := baseExceptionStr(t, e)
		if err != nil {
			return "", err
		}
		s, _ := v.ToStr()
		return s, nil
	}
	errno, err := StrOf(t, e.fields[0])
	if err != nil {
		return "", err
	}
	text, err := StrOf(t, e.fields[1])
	if err != nil {
		return "", err
	}
	out := "[Errno " + errno + "] " + text
	for i, sep := range [...]string{": ", " -> "} {
		if f := e.fields[2+i]; f.p != nil && !f.IsNone() {
			r, err := Repr(t, f)
			if err != nil {
				return "", err
			}
			out += sep + r
		}
	}
	return out, nil
}

// OSError makes the class of OSError that errno stands for, with CPython's text.
func OSError(errno int, text string, filename Value) error {
	c := osErrorClasses[int64(errno)]
	if c == nil {
		c = &OSErrorType
	}
	e := AllocException(c, NewTuple(Int(int64(errno)), NewStr(text)))
	e.fields[0], e.fields[1] = Int(int64(errno)), NewStr(text)
	e.fields[2] = filename
	return e
}

func initSyntaxError(e *Exception, args Args) error {
	pos := args.Pos()
	if len(pos) > 0 {
		e.fields[0] = pos[0]
	}
	if len(pos) == 2 {
		info := pos[1].AsTuple()
		if info == nil || len(info.items) < 4 || len(info.items) > 7 {
			if info == nil {
				return nil
			}
			return TypeErrorf("function takes at least 4 arguments (%d given)", len(info.items))
		}
		copy(e.fields[1:7], info.items)
	}
	return nil
}

func syntaxErrorText(t *Thread, e *Exception) (string, error) {
	msg := "None"
	if e.fields[0].p != nil {
		var err error
		if msg, err = StrOf(t, e.fields[0]); err != nil {
			return "", err
		}
	}
	file, hasFile := e.fields[1].ToStr2()
	line, hasLine := e.fields[2], e.fields[2].p != nil && e.fields[2].IsInt()
	file = file[strings.LastIndexByte(file, '/')+1:]
	switch {
	case hasFile && hasLine:
		return fmt.Sprintf("%s (%s, line %d)", msg, file, line.AsInt()), nil
	case hasFile:
		return fmt.Sprintf("%s (%s)", msg, file), nil
	case hasLine:
		return fmt.Sprintf("%s (line %d)", msg, line.AsInt()), nil
	}
	return msg, nil
}

// initUnicodeError checks the arguments as far as that needs no thread: int
// subclasses are taken, other objects with __index__ are not.
func initUnicodeError(e *Exception, args Args) error {
	pos := args.Pos()
	want, fields := 5, e.fields
	if e.typ.IsSubtype(&UnicodeTranslateErrorType) {
		want, fields = 4, e.fields[1:]
	}
	if len(pos) != want {
		return TypeErrorf("function takes exactly %d arguments (%d given)", want, len(pos))
	}
	for i, v := range pos {
		if err := checkUnicodeField(e.typ, i+5-want, i+1, v); err != nil {
			return err
		}
	}
	copy(fields, pos)
	return nil
}

// checkUnicodeField checks a field of a UnicodeError, given as argument n.
func checkUnicodeField(typ *Type, field, n int, v Value) error {
	switch field {
	case 1:
		if typ.IsSubtype(&UnicodeDecodeErrorType) {
			_, err := bytesLike(v)
			return err
		}
	case 2, 3:
		if i := v.Native(&IntType); i.p == nil {
			return TypeErrorf("'%s' object cannot be interpreted as an integer", v.TypeName())
		} else if i.IsBig() {
			return OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		return nil
	}
	if v.StrObject() == nil {
		return TypeErrorf("argument %d must be str, not %s", n, argName(v))
	}
	return nil
}

func unicodeErrorText(t *Thread, e *Exception) (string, error) {
	f := e.fields
	if f[1].p == nil || f[2].p == nil || f[3].p == nil || f[4].p == nil {
		return "", nil
	}
	start, _ := f[2].ToInt()
	end, _ := f[3].ToInt()
	reason, err := StrOf(t, f[4])
	if err != nil {
		return "", err
	}
	enc, _ := f[0].ToStr2()
	n, err := Length(t, f[1])
	if err != nil {
		return "", err
	}
	if start < 0 {
		start = 0
	}
	single := end == start+1 && int(start) < n
	if e.typ.IsSubtype(&UnicodeDecodeErrorType) {
		if single {
			b, err := GetItem(t, f[1], Int(start))
			if err != nil {
				return "", err
			}
			return fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", enc, b.AsInt(), start, reason), nil
		}
		return fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", enc, start, end-1, reason), nil
	}
	who := "can't translate character"
	if !e.typ.IsSubtype(&UnicodeTranslateErrorType) {
		who = "'" + enc + "' codec can't encode character"
	}
	if single {
		s, _ := f[1].ToStr2()
		r := codePointAt(s, int(start))
		esc := fmt.Sprintf("\\x%02x", r)
		if r >= 0x10000 {
			esc = fmt.Sprintf("\\U%08x", r)
		} else if r >= 0x100 {
			esc = fmt.Sprintf("\\u%04x", r)
		}
		return fmt.Sprintf("%s '%s' in position %d: %s", who, esc, start, reason), nil
	}
	return fmt.Sprintf("%ss in position %d-%d: %s", who, start, end-1, reason), nil
}

// codePointAt gives the i-th code point of WTF-8 text, 0 beyond its end.
func codePointAt(s string, i int) rune {
	for len(s) > 0 {
		r, n := decodeWTF8(s)
		if i == 0 {
			return r
		}
		i--
		s = s[n:]
	}
	return 0
}

// newExceptionGroup checks the arguments of an exception group (PEP 654).
func newExceptionGroup(t *Thread, e *Exception, args Args) (Value, error) {
	if args.NPos() != 2 {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", args.NPos())
	}
	if args.V[0].StrObject() == nil {
		return Value{}, TypeErrorf("argument 1 must be str, not %s", args.V[0].TypeName())
	}
	items, err := Collect(t, args.V[1])
	if err != nil || args.V[1].p.typ.Slots.GetItem == nil {
		return Value{}, TypeErrorf("second argument (exceptions) must be a sequence")
	}
	if len(items) == 0 {
		return Value{}, ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	plain := true
	for i, x := range items {
		if x.AsException() == nil {
			return Value{}, ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		plain = plain && x.p.typ.IsSubtype(&ExceptionType)
	}
	if e.typ == &BaseExceptionGroupType && plain {
		e.typ = &ExceptionGroupType
	} else if e.typ.IsSubtype(&ExceptionType) && !plain {
		if e.typ == &ExceptionGroupType {
			return Value{}, TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
		}
		return Value{}, TypeErrorf("Cannot nest BaseExceptions in '%s'", e.typ.Name)
	}
	e.fields[0], e.fields[1] = args.V[0], NewTuple(items...)
	return e.Value(), nil
}

// setExceptionDict replaces the __dict__ of an exception; unlike that of plain
// instances it can't be deleted.
func setExceptionDict(t *Thread, v, value Value) error {
	if value.p == nil {
		return TypeErrorf("cannot delete __dict__")
	}
	return setInstanceDict(t, v, value)
}
