package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/internal/wire"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// DefaultProtocol is the protocol that CPython 3.13 writes when none is named.
const DefaultProtocol = 4

// DumpOptions are the arguments of pickle.dumps, and what a subclass of
// Pickler adds.
type DumpOptions struct {
	// Protocol is the version to write, 0 to 5.
	Protocol int
	// Python3Names leaves names as they are in protocols below 3
	// (fix_imports=False).
	Python3Names bool
	// BufferCallback is called with each buffer that goes out of band (PEP
	// 574); nil: all stay in the pickle.
	BufferCallback objmodel.Value
	// Fast leaves the memo out.
	Fast bool
	// PersistentID gives the persistent ID of an object, None if it has none.
	PersistentID func(t *objmodel.Thread, obj objmodel.Value) (objmodel.Value, error)
	// ReducerOverride reduces an object before all others, or gives
	// NotImplemented.
	ReducerOverride func(t *objmodel.Thread, obj objmodel.Value) (objmodel.Value, error)
	// DispatchTable is a mapping of types to reducers, used instead of
	// copyreg.dispatch_table; nil: that one.
	DispatchTable objmodel.Value
}

// Pickler writes pickles, one after the other, with a memo that lasts. It
// belongs to one thread.
type Pickler struct {
	t       *objmodel.Thread
	state   *State
	options DumpOptions
	proto   int
	binary  bool // protocol 1 or higher
	out     output
	memo    writeMemo
	// entered are the objects that are being written in fast mode, to find
	// cycles.
	entered writeMemo
	nesting int
	plain   plainTypes
}

// NewPickler makes a Pickler that keeps what it writes for Bytes.
func NewPickler(t *objmodel.Thread, o DumpOptions) (*Pickler, error) {
	state, err := StateOf(t)
	if err != nil {
		return nil, err
	}
	return &Pickler{t: t, state: state, options: o, proto: o.Protocol, binary: o.Protocol > 0,
		out: output{Writer: wire.Writer{Proto: o.Protocol}}}, nil
}

// Protocol is the protocol that p writes.
func (p *Pickler) Protocol() int { return p.proto }

// SetMemo replaces the memo by the objects numbered from 0; nil ones are left
// out.
func (p *Pickler) SetMemo(objects []objmodel.Value) {
	p.memo = writeMemo{}
	for _, v := range objects {
		if v.IsNil() {
			p.memo.skip()
		} else {
			p.memo.put(v)
		}
	}
}

// SetWrite makes p hand what it writes to a file object's write method.
func (p *Pickler) SetWrite(write objmodel.Value) { p.out.write = write }

// SetFast turns the memo off or on again.
func (p *Pickler) SetFast(fast bool) { p.options.Fast = fast }

// SetDispatchTable sets DumpOptions.DispatchTable.
func (p *Pickler) SetDispatchTable(table objmodel.Value) { p.options.DispatchTable = table }

// SetHooks sets the functions that a subclass defines.
func (p *Pickler) SetHooks(persistentID, reducerOverride func(*objmodel.Thread, objmodel.Value) (objmodel.Value, error)) {
	p.options.PersistentID, p.options.ReducerOverride = persistentID, reducerOverride
}

// Dumps gives the pickle of obj. Errors: PicklingError, TypeError,
// AttributeError, RecursionError as CPython's _pickle.dumps raises them, and
// what the reducers of the objects raise.
func Dumps(t *objmodel.Thread, obj objmodel.Value, o DumpOptions) ([]byte, error) {
	p, err := NewPickler(t, o)
	if err != nil {
		return nil, err
	}
	if err := p.Dump(obj); err != nil {
		return nil, err
	}
	return p.out.Buf, nil
}

// Dump writes the pickle of obj. Errors: as Dumps.
func (p *Pickler) Dump(obj objmodel.Value) error {
	if p.out.write.IsNil() {
		p.out.Buf = nil
	} else {
		p.out.Buf = p.out.Buf[:0]
	}
	p.out.Begin()
	defer p.t.Drop(p.t.Hold(p))
	if err := p.save(obj, false); err != nil {
		return err
	}
	p.out.End()
	return p.out.flush(p.t)
}

// ClearMemo forgets which objects have been written.
func (p *Pickler) ClearMemo() { p.memo.clear() }

// EachMemo calls f with every object of the memo and its number.
func (p *Pickler) EachMemo(f func(number int, v objmodel.Value) error) error {
	for i, v := range p.memo.objects {
		if v.IsNil() {
			continue
		}
		if err := f(i, v); err != nil {
			return err
		}
	}
	return nil
}

// memoPut numbers obj and writes the opcode that stores it.
func (p *Pickler) memoPut(obj objmodel.Value) {
	if p.options.Fast {
		return
	}
	p.out.Put(p.memo.put(obj))
}

// save writes the opcodes that make obj. plain says that obj is a persistent
// ID, which has none itself.
func (p *Pickler) save(obj objmodel.Value, plain bool) error {
	if err := p.out.boundary(p.t); err != nil {
		return err
	}
	if err := p.t.Tick(1); err != nil {
		return err
	}
	if p.options.PersistentID != nil && !plain {
		done, err := p.savePersistent(obj)
		if done || err != nil {
			return err
		}
	}
	switch obj.Type() {
	case &objmodel.NoneType:
		p.out.Op(opcode.None)
		return nil
	case &objmodel.BoolType:
		p.out.Bool(obj.AsBool())
		return nil
	case &objmodel.IntType:
		return p.saveInt(obj)
	case &objmodel.FloatType:
		p.out.Float(objmodel.PlainFloat(obj.AsFloat()))
		return nil
	}
	if i, ok := p.memo.get(obj); ok {
		p.out.Get(i)
		return nil
	}
	switch obj.Type() {
	case &objmodel.BytesType:
		return p.saveBytes(obj)
	case &objmodel.StrType:
		return p.saveStr(obj)
	}
	if err := p.t.EnterNative(" while pickling an object"); err != nil {
		return err
	}
	var err error
	switch {
	case obj.Type() == &objmodel.ListType && !p.options.Fast:
		err = p.saveList(obj)
	case obj.Type() == &objmodel.DictType && !p.options.Fast:
		err = p.saveDict(obj)
	default:
		err = p.saveObject(obj)
	}
	p.t.LeaveNative()
	return err
}

// saveObject writes what is neither an atom nor in the memo.
func (p *Pickler) saveObject(obj objmodel.Value) error {
	switch obj.Type() {
	case &objmodel.DictType:
		return p.saveFast(obj, (*Pickler).saveDict)
	case &objmodel.SetType:
		return p.saveSet(obj)
	case &objmodel.FrozenSetType:
		return p.saveFrozenSet(obj)
	case &objmodel.ListType:
		return p.saveFast(obj, (*Pickler).saveList)
	case &objmodel.TupleType:
		return p.saveTuple(obj)
	case &objmodel.ByteArrayType:
		return p.saveByteArray(obj)
	case &objmodel.PickleBufferType:
		return p.savePickleBuffer(obj)
	}
	if p.proto >= 2 {
		if done, err := p.savePlain(obj); done || err != nil {
			return err
		}
	}
	return p.saveReduced(obj)
}

// savePersistent writes obj as its persistent ID, if it has one.
func (p *Pickler) savePersistent(obj objmodel.Value) (done bool, err error) {
	id, err := p.options.PersistentID(p.t, obj)
	if err != nil || id.IsNone() {
		return false, err
	}
	if p.binary {
		if err := p.save(id, true); err != nil {
			return false, err
		}
		p.out.Op(opcode.Binpersid)
		return true, nil
	}
	text, err := objmodel.StrOf(p.t, id)
	if err != nil {
		return false, err
	}
	if !objmodel.IsASCII(text) {
		return false, p.state.picklingErrorf("persistent IDs in protocol 0 must be ASCII strings")
	}
	p.out.Text(string(opcode.Persid) + text + "\n")
	return true, nil
}
