package pickle

import (
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// loaders has the function of every opcode of opcode.Table but STOP.
var loaders = [256]func(*Unpickler) error{
	opcode.Int:     (*Unpickler).loadInt,
	opcode.Binint:  (*Unpickler).loadBinInt,
	opcode.Binint1: (*Unpickler).loadBinInt1,
	opcode.Binint2: (*Unpickler).loadBinInt2,
	opcode.Long:    (*Unpickler).loadLong,
	opcode.Long1:   func(u *Unpickler) error { return u.loadCountedLong(1) },
	opcode.Long4:   func(u *Unpickler) error { return u.loadCountedLong(4) },

	opcode.String:         (*Unpickler).loadString,
	opcode.Binstring:      func(u *Unpickler) error { return u.loadCountedString(4) },
	opcode.ShortBinstring: func(u *Unpickler) error { return u.loadCountedString(1) },
	opcode.Binbytes:       func(u *Unpickler) error { return u.loadCountedBytes(4) },
	opcode.ShortBinbytes:  func(u *Unpickler) error { return u.loadCountedBytes(1) },
	opcode.Binbytes8:      func(u *Unpickler) error { return u.loadCountedBytes(8) },
	opcode.Bytearray8:     (*Unpickler).loadByteArray,
	opcode.NextBuffer:     (*Unpickler).loadNextBuffer,
	opcode.ReadonlyBuffer: (*Unpickler).loadReadOnlyBuffer,

	opcode.None:     func(u *Unpickler) error { return u.push(objmodel.None) },
	opcode.Newtrue:  func(u *Unpickler) error { return u.push(objmodel.True) },
	opcode.Newfalse: func(u *Unpickler) error { return u.push(objmodel.False) },

	opcode.Unicode:         (*Unpickler).loadUnicode,
	opcode.ShortBinunicode: func(u *Unpickler) error { return u.loadCountedUnicode(1) },
	opcode.Binunicode:      func(u *Unpickler) error { return u.loadCountedUnicode(4) },
	opcode.Binunicode8:     func(u *Unpickler) error { return u.loadCountedUnicode(8) },
	opcode.Float:           (*Unpickler).loadFloat,
	opcode.Binfloat:        (*Unpickler).loadBinFloat,

	opcode.EmptyList:  func(u *Unpickler) error { return u.push(objmodel.NewList(nil)) },
	opcode.Append:     (*Unpickler).loadAppend,
	opcode.Appends:    (*Unpickler).loadAppends,
	opcode.List:       (*Unpickler).loadList,
	opcode.EmptyTuple: func(u *Unpickler) error { return u.push(objmodel.EmptyTuple) },
	opcode.Tuple:      (*Unpickler).loadTuple,
	opcode.Tuple1:     func(u *Unpickler) error { return u.loadTupleOf(1) },
	opcode.Tuple2:     func(u *Unpickler) error { return u.loadTupleOf(2) },
	opcode.Tuple3:     func(u *Unpickler) error { return u.loadTupleOf(3) },
	opcode.EmptyDict:  func(u *Unpickler) error { return u.push(objmodel.NewDict(0).Value()) },
	opcode.Dict:       (*Unpickler).loadDict,
	opcode.Setitem:    (*Unpickler).loadSetItem,
	opcode.Setitems:   (*Unpickler).loadSetItems,
	opcode.EmptySet:   (*Unpickler).loadEmptySet,
	opcode.Additems:   (*Unpickler).loadAddItems,
	opcode.Frozenset:  (*Unpickler).loadFrozenSet,

	opcode.Pop:     (*Unpickler).loadPop,
	opcode.Dup:     (*Unpickler).loadDup,
	opcode.Mark:    (*Unpickler).loadMark,
	opcode.PopMark: (*Unpickler).loadPopMark,

	opcode.Get:        (*Unpickler).loadGet,
	opcode.Binget:     func(u *Unpickler) error { return u.loadBinGet(1) },
	opcode.LongBinget: func(u *Unpickler) error { return u.loadBinGet(4) },
	opcode.Put:        (*Unpickler).loadPut,
	opcode.Binput:     func(u *Unpickler) error { return u.loadBinPut(1) },
	opcode.LongBinput: func(u *Unpickler) error { return u.loadBinPut(4) },
	opcode.Memoize:    (*Unpickler).loadMemoize,

	opcode.Ext1:        func(u *Unpickler) error { return u.loadExtension(1) },
	opcode.Ext2:        func(u *Unpickler) error { return u.loadExtension(2) },
	opcode.Ext4:        func(u *Unpickler) error { return u.loadExtension(4) },
	opcode.Global:      (*Unpickler).loadGlobal,
	opcode.StackGlobal: (*Unpickler).loadStackGlobal,

	opcode.Reduce:   (*Unpickler).loadReduce,
	opcode.Build:    (*Unpickler).loadBuild,
	opcode.Inst:     (*Unpickler).loadInst,
	opcode.Obj:      (*Unpickler).loadObj,
	opcode.Newobj:   func(u *Unpickler) error { return u.loadNewObj("NEWOBJ", false) },
	opcode.NewobjEx: func(u *Unpickler) error { return u.loadNewObj("NEWOBJ_EX", true) },

	opcode.Proto:     (*Unpickler).loadProto,
	opcode.Frame:     (*Unpickler).loadFrame,
	opcode.Persid:    (*Unpickler).loadPersID,
	opcode.Binpersid: (*Unpickler).loadBinPersID,
}
