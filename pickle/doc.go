// Package pickle is the pickle machine over objmodel: Unpickler reads pickles
// of protocols 0 to 5 and Pickler writes them, byte for byte as CPython's
// _pickle does.
//
// # Loading
//
// The Unpickler is a stack machine in one loop, without recursion over the
// data. It makes instances with __new__ (or by copyreg._reconstructor) and
// never calls __init__. BUILD then asks the new instance for __setstate__ by
// ordinary attribute lookup: an instance whose class has a __getattr__ is
// asked there, before any of its attributes exist, and what that raises, if it
// is no AttributeError, ends the load. This is CPython's behaviour; a
// __getattr__ that reads an attribute of the instance recurses at this point.
//
// Every length in a pickle is compared with what is left of the input before
// anything is allocated, and the memo grows with what is stored in it, not
// with the indexes that the pickle names.
//
// # Writing
//
// The Pickler walks the value, bounded by the thread's native depth. What a
// value is reduced to is asked in CPython's order: reducer_override, the
// dispatch table, __reduce_ex__, __reduce__.
//
// The opcodes are those of the sub-package opcode; the sub-package pickletools
// takes pickles apart without loading them.
package pickle
