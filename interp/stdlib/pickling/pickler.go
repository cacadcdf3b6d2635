package pickling

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle"
)

// PicklerType is pickle.Pickler.
var PicklerType = objmodel.Type{Name: "Pickler", Module: "_pickle",
	Doc: "This takes a binary file for writing a pickle data stream."}

// pickler is a Pickler object. machine is nil until __init__ has run.
type pickler struct {
	objmodel.Header
	machine       *pickle.Pickler
	binary        bool
	fast          bool
	dispatchTable objmodel.Value
	persistentID  objmodel.Value // set on the object; nil: the class's
}

func asPickler(v objmodel.Value) *pickler { return objmodel.Cast[pickler](v, &PicklerType) }

var picklerSpec = objmodel.TypeSpec{
	Type: &PicklerType, Object: (*pickler)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{New: picklerNew, Init: picklerInit, SetAttr: picklerSetAttr},
	Methods: []objmodel.MethodDef{
		{Name: "dump", Fn: picklerDump, Kind: objmodel.OneArg, Sig: "($self, obj, /)",
			Doc: "Write a pickled representation of the given object to the open file."},
		{Name: "clear_memo", Fn: picklerClearMemo, Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Clears the pickler's \"memo\"."},
		{Name: "persistent_id", Fn: noPersistentID, Kind: objmodel.OneArg, Sig: "($self, obj, /)"},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "bin", Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
			return oneOrZero(asPickler(v).binary), nil
		}},
		{Name: "fast", Get: func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
			return oneOrZero(asPickler(v).fast), nil
		}, Set: setFast},
		{Name: "dispatch_table", Get: dispatchTable, Set: setDispatchTable},
		{Name: "memo", Get: picklerMemo, Set: setPicklerMemo},
	},
}

func oneOrZero(b bool) objmodel.Value {
	if b {
		return objmodel.Int(1)
	}
	return objmodel.Int(0)
}

func picklerNew(t *objmodel.Thread, cls *objmodel.Type, args objmodel.Args) (objmodel.Value, error) {
	p := &pickler{Header: objmodel.NewHeader(&PicklerType)}
	return objmodel.Construct(cls, &PicklerType, objmodel.FromPtr(&p.Header)), nil
}

var picklerParams = objmodel.Params{Func: "Pickler", Names: []string{"file", "protocol", "fix_imports", "buffer_callback"},
	MaxPos: 3, Required: 1}

func picklerInit(t *objmodel.Thread, self objmodel.Value, args objmodel.Args) error {
	var a [4]objmodel.Value
	if err := picklerParams.Bind(args, a[:]); err != nil {
		return err
	}
	machine, err := newPickler(t, a[0], a[1], a[2], a[3])
	if err != nil {
		return err
	}
	p := asPickler(self)
	p.machine, p.binary = machine, machine.Protocol() > 0
	return nil
}

// ready gives the machine. Errors: PicklingError before __init__.
func (p *pickler) ready(t *objmodel.Thread, self objmodel.Value) (*pickle.Pickler, error) {
	if p.machine != nil {
		return p.machine, nil
	}
	state, err := pickle.StateOf(t)
	if err != nil {
		return nil, err
	}
	return nil, objmodel.Errorf(state.PicklingError, "Pickler.__init__() was not called by %s.__init__()", fullName(self.Type()))
}

// fullName is CPython's tp_name: with the module for a built-in class.
func fullName(typ *objmodel.Type) string {
	if typ.IsHeap() {
		return typ.Name
	}
	return typ.FullName()
}

func picklerDump(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	self := a.V[0]
	p := asPickler(self)
	machine, err := p.ready(t, self)
	if err != nil {
		return objmodel.Value{}, err
	}
	persistentID, err := p.findPersistentID(t, self)
	if err != nil {
		return objmodel.Value{}, err
	}
	override, err := objmodel.FindAttr(t, self, reducerOverrideName)
	if err != nil {
		return objmodel.Value{}, err
	}
	table := p.dispatchTable
	if self.Type() != &PicklerType {
		// A subclass may have it as a class attribute.
		if table, err = objmodel.FindAttr(t, self, dispatchTableName); err != nil {
			return objmodel.Value{}, err
		}
	}
	machine.SetHooks(caller(persistentID), caller(override))
	machine.SetDispatchTable(table)
	machine.SetFast(p.fast)
	return objmodel.None, machine.Dump(a.V[1])
}

// findPersistentID gives the persistent_id that was set on the object or that
// a subclass defines, nil if it is that of Pickler.
func (p *pickler) findPersistentID(t *objmodel.Thread, self objmodel.Value) (objmodel.Value, error) {
	if !p.persistentID.IsNil() || self.Type() == &PicklerType {
		return p.persistentID, nil
	}
	return overridden(t, self, persistentIDName)
}

// overridden gives the attribute name of self, unless it is the method of a
// built-in class.
func overridden(t *objmodel.Thread, self objmodel.Value, name *objmodel.Str) (objmodel.Value, error) {
	method, err := objmodel.FindAttr(t, self, name)
	if err != nil || method.IsNil() {
		return method, err
	}
	if f := method.AsBuiltin(); f != nil && f.Self.Is(self) {
		return objmodel.Value{}, nil
	}
	return method, nil
}

// caller makes a hook of a callable; nil of nil.
func caller(f objmodel.Value) func(*objmodel.Thread, objmodel.Value) (objmodel.Value, error) {
	if f.IsNil() {
		return nil
	}
	return func(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) { return objmodel.Call(t, f, v) }
}

func noPersistentID(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	return objmodel.None, nil
}

func picklerClearMemo(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	if machine := asPickler(a.V[0]).machine; machine != nil {
		machine.ClearMemo()
	}
	return objmodel.None, nil
}

func setFast(t *objmodel.Thread, self, value objmodel.Value) error {
	if value.IsNil() {
		return objmodel.TypeErrorf("can't delete numeric/char attribute")
	}
	n, err := objmodel.IndexInt(t, value, &objmodel.OverflowErrorType)
	if err != nil {
		return err
	}
	asPickler(self).fast = n != 0
	return nil
}

func dispatchTable(t *objmodel.Thread, self objmodel.Value) (objmodel.Value, error) {
	if table := asPickler(self).dispatchTable; !table.IsNil() {
		return table, nil
	}
	return objmodel.Value{}, objmodel.NoAttribute(self, dispatchTableName)
}

func setDispatchTable(t *objmodel.Thread, self, value objmodel.Value) error {
	p := asPickler(self)
	if value.IsNil() && p.dispatchTable.IsNil() {
		return objmodel.NoAttribute(self, dispatchTableName)
	}
	p.dispatchTable = value
	return nil
}

// picklerSetAttr lets persistent_id be set on a Pickler itself, as it could
// always be.
func picklerSetAttr(t *objmodel.Thread, self objmodel.Value, name *objmodel.Str, value objmodel.Value) error {
	if name.String() == "persistent_id" && self.Type() == &PicklerType {
		asPickler(self).persistentID = value
		return nil
	}
	return objmodel.GenericSetAttr(t, self, name, value)
}

var (
	reducerOverrideName = objmodel.Name("reducer_override")
	dispatchTableName   = objmodel.Name("dispatch_table")
	persistentIDName    = objmodel.Name("persistent_id")
	persistentLoadName  = objmodel.Name("persistent_load")
	findClassName       = objmodel.Name("find_class")
)
