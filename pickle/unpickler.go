package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// Hooks are what a subclass of Unpickler, or a host, puts in the place of the
// machine's own functions.
type Hooks struct {
	// FindClass finds the class or function that a pickle names; module and
	// name are str, before the names of Python 2 are mapped. nil stands for
	// Unpickler.FindClass.
	FindClass func(t *objmodel.Thread, module, name objmodel.Value) (objmodel.Value, error)
	// PersistentLoad gives the object of a persistent ID. nil: such a pickle
	// is refused with UnpicklingError.
	PersistentLoad func(t *objmodel.Thread, id objmodel.Value) (objmodel.Value, error)
}

// LoadOptions are the arguments of pickle.loads.
type LoadOptions struct {
	// Python3Names leaves the names in pickles of protocols below 3 as they are
	// (fix_imports=False).
	Python3Names bool
	// Encoding and Errors say how the strings of Python 2 become str: by that
	// codec, or not at all if Encoding is "bytes". "" means ASCII and strict.
	Encoding, Errors string
	// Buffers is an iterator over out-of-band buffers; nil: there are none.
	Buffers objmodel.Value
	// Hooks replace parts of the machine.
	Hooks Hooks
}

// Unpickler is a machine that loads pickles, one after the other, with a memo
// that lasts. It belongs to one thread.
type Unpickler struct {
	t       *objmodel.Thread
	state   *State
	options LoadOptions
	in      input
	proto   int

	stack []objmodel.Value
	marks []int
	// fence is the height that the stack must not fall below: that of the
	// topmost mark.
	fence int
	memo  readMemo
	plain plainTypes

	keys    keyWork
	opcodes int64 // of this pickle, so far
}

// NewUnpickler makes an Unpickler without input.
func NewUnpickler(t *objmodel.Thread, o LoadOptions) (*Unpickler, error) {
	state, err := StateOf(t)
	if err != nil {
		return nil, err
	}
	return &Unpickler{t: t, state: state, options: o}, nil
}

// Loads gives the value of a pickle; what follows its STOP is ignored. Errors:
// UnpicklingError, EOFError, ValueError and the others that CPython's
// _pickle.loads raises, and whatever the code raises that the pickle calls.
func Loads(t *objmodel.Thread, data []byte, o LoadOptions) (objmodel.Value, error) {
	u, err := NewUnpickler(t, o)
	if err != nil {
		return objmodel.Value{}, err
	}
	u.SetInput(data)
	return u.Load()
}

// SetInput makes u read from data, which must not change until it is loaded.
func (u *Unpickler) SetInput(data []byte) { u.in = input{buf: data} }

// SetBytes makes u read from a bytes object.
func (u *Unpickler) SetBytes(data *objmodel.Bytes) { u.in = input{buf: data.View(), shared: true} }

// SetFile makes u read from a file object.
func (u *Unpickler) SetFile(f *File) { u.in = input{file: f} }

// Load gives the value of the next pickle of the input. Errors: as Loads.
func (u *Unpickler) Load() (objmodel.Value, error) {
	if err := u.t.EnterMachine(); err != nil {
		return objmodel.Value{}, err
	}
	defer u.t.LeaveMachine()
	defer u.t.Drop(u.t.Hold(u))
	u.reset()
	for {
		code, err := u.in.byte1(u)
		if err != nil {
			return objmodel.Value{}, u.noOpcode(err)
		}
		if code == opcode.Stop {
			return u.pop()
		}
		u.opcodes++
		if err := u.step(code); err != nil {
			return objmodel.Value{}, err
		}
		if err := u.t.Tick(1); err != nil {
			return objmodel.Value{}, err
		}
	}
}

// reset empties what does not last from pickle to pickle.
func (u *Unpickler) reset() {
	clear(u.stack)
	u.stack, u.marks, u.fence, u.proto = u.stack[:0], u.marks[:0], 0, 0
	u.keys, u.opcodes = keyWork{}, 0
}

// step runs one opcode.
func (u *Unpickler) step(code byte) error {
	if load := loaders[code]; load != nil {
		return load(u)
	}
	if ' ' <= code && code <= '~' && code != '\'' && code != '\\' {
		return u.state.unpicklingErrorf("invalid load key, '%c'.", code)
	}
	return u.state.unpicklingErrorf("invalid load key, '\\x%02x'.", code)
}

// truncated is the error for input that ends too early.
//
//go:noinline
func (u *Unpickler) truncated() error {
	return u.state.unpicklingErrorf("pickle data was truncated")
}

// noOpcode is the error for input that ends where an opcode should stand.
func (u *Unpickler) noOpcode(err error) error {
	if objmodel.Matches(err, u.state.UnpicklingError) {
		return objmodel.Errorf(&objmodel.EOFErrorType, "Ran out of input")
	}
	return err
}

// SetHooks replaces the hooks.
func (u *Unpickler) SetHooks(h Hooks) { u.options.Hooks = h }

// MemoLen is the number of entries of the memo.
func (u *Unpickler) MemoLen() int { return u.memo.n }

// EachMemo calls f with every entry of the memo.
func (u *Unpickler) EachMemo(f func(index int64, v objmodel.Value) error) error {
	return u.memo.each(f)
}

// ClearMemo empties the memo.
func (u *Unpickler) ClearMemo() { u.memo = readMemo{} }

// PutMemo stores v in the memo. index must not be negative.
func (u *Unpickler) PutMemo(index int64, v objmodel.Value) { u.memo.put(index, v) }
