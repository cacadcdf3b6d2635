// Package objmodel is Python's object model: values, types, attribute lookup,
// descriptors, the built-in types and the exceptions. It knows nothing of
// syntax, bytecode or frames; the machine stands on it.
//
// # A value
//
// Value is two words. Int, Float and Bool make unboxed numbers; everything
// else is a pointer to a Go struct that begins with a Header, which names the
// Type. v.Type() works for all of them. The zero Value is "no value" (absent,
// unset, exhausted); None is a value.
//
// # A built-in type
//
// is three things in one file: the Go struct (List), the static Type variable
// (ListType), and the literal table (listSpec, a TypeSpec) with its slots,
// methods and attributes, entered in coreSpecs. The table is apart from the
// Type because Go forbids a variable whose value refers to itself through its
// functions; for the same reason no package-level variable may be initialised
// with a function that uses it. Ready links tables to types; class namespaces
// are built when first asked for.
//
// # A class made in Python
//
// is a Type with FlagHeap. Its instances are Instance: a shape and slots. An
// instance of a subclass of a built-in type (class L(list)) is an Instance
// that carries the built-in value as its payload. So a method of a built-in
// never casts its receiver: it calls the As… function (AsList, StrObject,
// ToBig), which takes the exact type, the payload of a subclass, and structs
// with the same layout. A __new__ ends with Construct(cls, &ListType, value).
//
// # Calling
//
// Built-ins have the signature Func. Python exceptions are *Exception values
// returned as Go errors (TypeErrorf and friends make them); any other error
// ends the run and is never seen by Python code. Args.V is a window on the
// caller's registers: never keep it.
//
// # Limits
//
// Every function that recurses over Python data or calls back into Python
// counts itself with Thread.EnterNative; every loop whose length data decides
// calls Thread.Tick; every allocation whose size data decides asks
// Thread.Reserve first.
package objmodel
