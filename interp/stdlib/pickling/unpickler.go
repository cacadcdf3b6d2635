package pickling

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle"
)

// UnpicklerType is pickle.Unpickler.
var UnpicklerType = objmodel.Type{Name: "Unpickler", Module: "_pickle",
	Doc: "This takes a binary file for reading a pickle data stream."}

// unpickler is an Unpickler object. machine is nil until __init__ has run.
type unpickler struct {
	objmodel.Header
	machine        *pickle.Unpickler
	persistentLoad objmodel.Value // set on the object; nil: the class's
}

func asUnpickler(v objmodel.Value) *unpickler { return objmodel.Cast[unpickler](v, &UnpicklerType) }

var unpicklerSpec = objmodel.TypeSpec{
	Type: &UnpicklerType, Object: (*unpickler)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{New: unpicklerNew, Init: unpicklerInit, SetAttr: unpicklerSetAttr},
	Methods: []objmodel.MethodDef{
		{Name: "load", Fn: unpicklerLoad, Kind: objmodel.NoArgs, Sig: "($self, /)",
			Doc: "Load a pickle.\n\nRead a pickled object representation from the open file object given\nin the constructor, and return the reconstituted object hierarchy\nspecified therein."},
		{Name: "find_class", Fn: unpicklerFindClass, Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($self, module_name, global_name, /)",
			Doc: "Return an object from a specified module."},
		{Name: "persistent_load", Fn: noPersistentLoad, Kind: objmodel.OneArg, Sig: "($self, pid, /)"},
	},
	GetSets: []objmodel.GetSetDef{{Name: "memo", Get: unpicklerMemo, Set: setUnpicklerMemo}},
}

func unpicklerNew(t *objmodel.Thread, cls *objmodel.Type, args objmodel.Args) (objmodel.Value, error) {
	u := &unpickler{Header: objmodel.NewHeader(&UnpicklerType)}
	return objmodel.Construct(cls, &UnpicklerType, objmodel.FromPtr(&u.Header)), nil
}

var unpicklerParams = objmodel.Params{Func: "Unpickler", Names: []string{"file", "fix_imports", "encoding", "errors", "buffers"},
	MaxPos: 1, Required: 1}

func unpicklerInit(t *objmodel.Thread, self objmodel.Value, args objmodel.Args) error {
	var a [5]objmodel.Value
	if err := unpicklerParams.Bind(args, a[:]); err != nil {
		return err
	}
	options, err := loadOptions(t, "Unpickler", a[1:])
	if err != nil {
		return err
	}
	machine, err := newUnpickler(t, a[0], options)
	if err != nil {
		return err
	}
	asUnpickler(self).machine = machine
	return nil
}

// ready gives the machine. Errors: UnpicklingError before __init__.
func (u *unpickler) ready(t *objmodel.Thread, self objmodel.Value) (*pickle.Unpickler, error) {
	if u.machine != nil {
		return u.machine, nil
	}
	state, err := pickle.StateOf(t)
	if err != nil {
		return nil, err
	}
	return nil, objmodel.Errorf(state.UnpicklingError, "Unpickler.__init__() was not called by %s.__init__()", fullName(self.Type()))
}

func unpicklerLoad(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	self := a.V[0]
	u := asUnpickler(self)
	machine, err := u.ready(t, self)
	if err != nil {
		return objmodel.Value{}, err
	}
	hooks := pickle.Hooks{PersistentLoad: caller(u.persistentLoad)}
	if self.Type() != &UnpicklerType {
		if hooks.PersistentLoad == nil {
			persistentLoad, err := overridden(t, self, persistentLoadName)
			if err != nil {
				return objmodel.Value{}, err
			}
			hooks.PersistentLoad = caller(persistentLoad)
		}
		hooks.FindClass = func(t *objmodel.Thread, module, name objmodel.Value) (objmodel.Value, error) {
			return objmodel.CallMethod(t, self, findClassName, module, name)
		}
	}
	machine.SetHooks(hooks)
	return machine.Load()
}

func unpicklerFindClass(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	machine, err := asUnpickler(a.V[0]).ready(t, a.V[0])
	if err != nil {
		return objmodel.Value{}, err
	}
	return machine.FindClass(a.V[1], a.V[2])
}

func noPersistentLoad(t *objmodel.Thread, a objmodel.Args) (objmodel.Value, error) {
	state, err := pickle.StateOf(t)
	if err != nil {
		return objmodel.Value{}, err
	}
	return objmodel.Value{}, pickle.NoPersistentLoad(state)
}

// unpicklerSetAttr lets persistent_load be set on an Unpickler itself, as it
// could always be.
func unpicklerSetAttr(t *objmodel.Thread, self objmodel.Value, name *objmodel.Str, value objmodel.Value) error {
	if name.String() == "persistent_load" && self.Type() == &UnpicklerType {
		asUnpickler(self).persistentLoad = value
		return nil
	}
	return objmodel.GenericSetAttr(t, self, name, value)
}
