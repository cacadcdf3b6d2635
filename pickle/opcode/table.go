package opcode

// Table lists every opcode of protocols 0 to 5, in the order of CPython's
// pickletools.opcodes. It is read-only.
var Table = [...]Info{
	{
		Name: "INT", Code: Int, Proto: 0, Arg: &ArgDecimalnlShort,
		After:   []StackObject{IntOrBool},
		Summary: "Push an integer or bool.",
		Doc: "A decimal number in ASCII. Protocol 0 spells True as 01 and False as 00, so those two " +
			"spellings stand for bools and not for ints.",
	},
	{
		Name: "BININT", Code: Binint, Proto: 1, Arg: &ArgInt4,
		After:   []StackObject{IntObject},
		Summary: "Push a four-byte signed integer.",
		Doc:     "An int of 32 bits, signed.",
	},
	{
		Name: "BININT1", Code: Binint1, Proto: 1, Arg: &ArgUint1,
		After:   []StackObject{IntObject},
		Summary: "Push a one-byte unsigned integer.",
		Doc:     "An int from 0 to 255.",
	},
	{
		Name: "BININT2", Code: Binint2, Proto: 1, Arg: &ArgUint2,
		After:   []StackObject{IntObject},
		Summary: "Push a two-byte unsigned integer.",
		Doc:     "An int from 0 to 65535.",
	},
	{
		Name: "LONG", Code: Long, Proto: 0, Arg: &ArgDecimalnlLong,
		After:   []StackObject{IntObject},
		Summary: "Push a long integer.",
		Doc:     "A decimal number of any size in ASCII, followed by the L of Python 2's long.",
	},
	{
		Name: "LONG1", Code: Long1, Proto: 2, Arg: &ArgLong1,
		After:   []StackObject{IntObject},
		Summary: "Long integer using one-byte length.",
		Doc:     "An int of up to 255 bytes, two's complement, least byte first. No bytes at all mean 0.",
	},
	{
		Name: "LONG4", Code: Long4, Proto: 2, Arg: &ArgLong4,
		After:   []StackObject{IntObject},
		Summary: "Long integer using four-byte length.",
		Doc:     "As LONG1 with a length of four bytes, which is read as signed and must not be negative.",
	},
	{
		Name: "STRING", Code: String, Proto: 0, Arg: &ArgStringnl,
		After:   []StackObject{BytesOrStr},
		Summary: "Push a Python string object.",
		Doc: "A str of Python 2, written as its repr. How a loader decodes it is chosen by its encoding " +
			"argument.",
	},
	{
		Name: "BINSTRING", Code: Binstring, Proto: 1, Arg: &ArgString4,
		After:   []StackObject{BytesOrStr},
		Summary: "Push a Python string object.",
		Doc:     "A str of Python 2 as counted bytes; the count is read as signed.",
	},
	{
		Name: "SHORT_BINSTRING", Code: ShortBinstring, Proto: 1, Arg: &ArgString1,
		After:   []StackObject{BytesOrStr},
		Summary: "Push a Python string object.",
		Doc:     "A str of Python 2 of up to 255 bytes.",
	},
	{
		Name: "BINBYTES", Code: Binbytes, Proto: 3, Arg: &ArgBytes4,
		After:   []StackObject{BytesObject},
		Summary: "Push a Python bytes object.",
		Doc:     "A bytes object of up to 4 GiB.",
	},
	{
		Name: "SHORT_BINBYTES", Code: ShortBinbytes, Proto: 3, Arg: &ArgBytes1,
		After:   []StackObject{BytesObject},
		Summary: "Push a Python bytes object.",
		Doc:     "A bytes object of up to 255 bytes.",
	},
	{
		Name: "BINBYTES8", Code: Binbytes8, Proto: 4, Arg: &ArgBytes8,
		After:   []StackObject{BytesObject},
		Summary: "Push a Python bytes object.",
		Doc:     "A bytes object with a count of eight bytes.",
	},
	{
		Name: "BYTEARRAY8", Code: Bytearray8, Proto: 5, Arg: &ArgBytearray8,
		After:   []StackObject{ByteArrayObject},
		Summary: "Push a Python bytearray object.",
		Doc:     "A bytearray with a count of eight bytes.",
	},
	{
		Name: "NEXT_BUFFER", Code: NextBuffer, Proto: 5,
		After:   []StackObject{BufferObject},
		Summary: "Push an out-of-band buffer object.",
		Doc:     "The next of the buffers that the caller of the loader passed beside the pickle.",
	},
	{
		Name: "READONLY_BUFFER", Code: ReadonlyBuffer, Proto: 5,
		Before: []StackObject{BufferObject}, After: []StackObject{BufferObject},
		Summary: "Make an out-of-band buffer object read-only.",
		Doc:     "Replaces the buffer on top by a read-only view of it.",
	},
	{
		Name: "NONE", Code: None, Proto: 0,
		After:   []StackObject{NoneObject},
		Summary: "Push None on the stack.",
		Doc:     "The object None.",
	},
	{
		Name: "NEWTRUE", Code: Newtrue, Proto: 2,
		After:   []StackObject{BoolObject},
		Summary: "Push True onto the stack.",
		Doc:     "The object True.",
	},
	{
		Name: "NEWFALSE", Code: Newfalse, Proto: 2,
		After:   []StackObject{BoolObject},
		Summary: "Push False onto the stack.",
		Doc:     "The object False.",
	},
	{
		Name: "UNICODE", Code: Unicode, Proto: 0, Arg: &ArgUnicodestringnl,
		After:   []StackObject{StrObject},
		Summary: "Push a Python Unicode string object.",
		Doc: "A str in raw-unicode-escape, up to the end of the line. A writer escapes backslash, " +
			"newline, carriage return, NUL and Ctrl-Z so that the line stays one line.",
	},
	{
		Name: "SHORT_BINUNICODE", Code: ShortBinunicode, Proto: 4, Arg: &ArgUnicodestring1,
		After:   []StackObject{StrObject},
		Summary: "Push a Python Unicode string object.",
		Doc:     "A str of up to 255 bytes of UTF-8; lone surrogates are kept.",
	},
	{
		Name: "BINUNICODE", Code: Binunicode, Proto: 1, Arg: &ArgUnicodestring4,
		After:   []StackObject{StrObject},
		Summary: "Push a Python Unicode string object.",
		Doc:     "A str of up to 4 GiB of UTF-8; lone surrogates are kept.",
	},
	{
		Name: "BINUNICODE8", Code: Binunicode8, Proto: 4, Arg: &ArgUnicodestring8,
		After:   []StackObject{StrObject},
		Summary: "Push a Python Unicode string object.",
		Doc:     "A str of UTF-8 with a count of eight bytes; lone surrogates are kept.",
	},
	{
		Name: "FLOAT", Code: Float, Proto: 0, Arg: &ArgFloatnl,
		After:   []StackObject{FloatObject},
		Summary: "Newline-terminated decimal float literal.",
		Doc:     "A float as its repr in ASCII.",
	},
	{
		Name: "BINFLOAT", Code: Binfloat, Proto: 1, Arg: &ArgFloat8,
		After:   []StackObject{FloatObject},
		Summary: "Float stored in binary form, with 8 bytes of data.",
		Doc:     "A float as IEEE 754 binary64, highest byte first.",
	},
	{
		Name: "EMPTY_LIST", Code: EmptyList, Proto: 1,
		After:   []StackObject{ListObject},
		Summary: "Push an empty list.",
		Doc:     "A new list.",
	},
	{
		Name: "APPEND", Code: Append, Proto: 0,
		Before: []StackObject{ListObject, AnyObject}, After: []StackObject{ListObject},
		Summary: "Append an object to a list.",
		Doc:     "Appends the top to the list below it, which stays.",
	},
	{
		Name: "APPENDS", Code: Appends, Proto: 1,
		Before: []StackObject{ListObject, MarkObject, StackSlice}, After: []StackObject{ListObject},
		Summary: "Extend a list by a slice of stack objects.",
		Doc:     "Extends the list below the mark by everything above the mark.",
	},
	{
		Name: "LIST", Code: List, Proto: 0,
		Before: []StackObject{MarkObject, StackSlice}, After: []StackObject{ListObject},
		Summary: "Build a list out of the topmost stack slice, after markobject.",
		Doc:     "A new list of everything above the mark.",
	},
	{
		Name: "EMPTY_TUPLE", Code: EmptyTuple, Proto: 1,
		After:   []StackObject{TupleObject},
		Summary: "Push an empty tuple.",
		Doc:     "The tuple without items.",
	},
	{
		Name: "TUPLE", Code: Tuple, Proto: 0,
		Before: []StackObject{MarkObject, StackSlice}, After: []StackObject{TupleObject},
		Summary: "Build a tuple out of the topmost stack slice, after markobject.",
		Doc:     "A tuple of everything above the mark.",
	},
	{
		Name: "TUPLE1", Code: Tuple1, Proto: 2,
		Before: []StackObject{AnyObject}, After: []StackObject{TupleObject},
		Summary: "Build a one-tuple out of the topmost item on the stack.",
		Doc:     "A tuple of the top item.",
	},
	{
		Name: "TUPLE2", Code: Tuple2, Proto: 2,
		Before: []StackObject{AnyObject, AnyObject}, After: []StackObject{TupleObject},
		Summary: "Build a two-tuple out of the top two items on the stack.",
		Doc:     "A tuple of the two top items.",
	},
	{
		Name: "TUPLE3", Code: Tuple3, Proto: 2,
		Before: []StackObject{AnyObject, AnyObject, AnyObject}, After: []StackObject{TupleObject},
		Summary: "Build a three-tuple out of the top three items on the stack.",
		Doc:     "A tuple of the three top items.",
	},
	{
		Name: "EMPTY_DICT", Code: EmptyDict, Proto: 1,
		After:   []StackObject{DictObject},
		Summary: "Push an empty dict.",
		Doc:     "A new dict.",
	},
	{
		Name: "DICT", Code: Dict, Proto: 0,
		Before: []StackObject{MarkObject, StackSlice}, After: []StackObject{DictObject},
		Summary: "Build a dict out of the topmost stack slice, after markobject.",
		Doc:     "A new dict of the key and value pairs above the mark.",
	},
	{
		Name: "SETITEM", Code: Setitem, Proto: 0,
		Before: []StackObject{DictObject, AnyObject, AnyObject}, After: []StackObject{DictObject},
		Summary: "Add a key+value pair to an existing dict.",
		Doc:     "Stores the top as value under the key below it in the dict below both, which stays.",
	},
	{
		Name: "SETITEMS", Code: Setitems, Proto: 1,
		Before: []StackObject{DictObject, MarkObject, StackSlice}, After: []StackObject{DictObject},
		Summary: "Add an arbitrary number of key+value pairs to an existing dict.",
		Doc:     "Stores the key and value pairs above the mark in the dict below the mark.",
	},
	{
		Name: "EMPTY_SET", Code: EmptySet, Proto: 4,
		After:   []StackObject{SetObject},
		Summary: "Push an empty set.",
		Doc:     "A new set.",
	},
	{
		Name: "ADDITEMS", Code: Additems, Proto: 4,
		Before: []StackObject{SetObject, MarkObject, StackSlice}, After: []StackObject{SetObject},
		Summary: "Add an arbitrary number of items to an existing set.",
		Doc:     "Adds everything above the mark to the set below the mark.",
	},
	{
		Name: "FROZENSET", Code: Frozenset, Proto: 4,
		Before: []StackObject{MarkObject, StackSlice}, After: []StackObject{FrozenSetObject},
		Summary: "Build a frozenset out of the topmost slice, after markobject.",
		Doc:     "A frozenset of everything above the mark.",
	},
	{
		Name: "POP", Code: Pop, Proto: 0,
		Before:  []StackObject{AnyObject},
		Summary: "Discard the top stack item, shrinking the stack by one item.",
		Doc:     "Drops the top item; when the top is a mark, the mark.",
	},
	{
		Name: "DUP", Code: Dup, Proto: 0,
		Before: []StackObject{AnyObject}, After: []StackObject{AnyObject, AnyObject},
		Summary: "Push the top stack item onto the stack again, duplicating it.",
		Doc:     "Pushes the top item once more; it is the same object.",
	},
	{
		Name: "MARK", Code: Mark, Proto: 0,
		After:   []StackObject{MarkObject},
		Summary: "Push markobject onto the stack.",
		Doc:     "Starts a slice of the stack, which an opcode such as TUPLE or APPENDS ends.",
	},
	{
		Name: "POP_MARK", Code: PopMark, Proto: 1,
		Before:  []StackObject{MarkObject, StackSlice},
		Summary: "Pop all the stack objects at and above the topmost markobject.",
		Doc:     "Drops everything above the mark, and the mark.",
	},
	{
		Name: "GET", Code: Get, Proto: 0, Arg: &ArgDecimalnlShort,
		After:   []StackObject{AnyObject},
		Summary: "Read an object from the memo and push it on the stack.",
		Doc:     "Pushes the memo's object of the decimal index.",
	},
	{
		Name: "BINGET", Code: Binget, Proto: 1, Arg: &ArgUint1,
		After:   []StackObject{AnyObject},
		Summary: "Read an object from the memo and push it on the stack.",
		Doc:     "Pushes the memo's object of an index below 256.",
	},
	{
		Name: "LONG_BINGET", Code: LongBinget, Proto: 1, Arg: &ArgUint4,
		After:   []StackObject{AnyObject},
		Summary: "Read an object from the memo and push it on the stack.",
		Doc:     "Pushes the memo's object of an index of 32 bits.",
	},
	{
		Name: "PUT", Code: Put, Proto: 0, Arg: &ArgDecimalnlShort,
		Summary: "Store the stack top into the memo.  The stack is not popped.",
		Doc:     "Stores the top in the memo under the decimal index.",
	},
	{
		Name: "BINPUT", Code: Binput, Proto: 1, Arg: &ArgUint1,
		Summary: "Store the stack top into the memo.  The stack is not popped.",
		Doc:     "Stores the top in the memo under an index below 256.",
	},
	{
		Name: "LONG_BINPUT", Code: LongBinput, Proto: 1, Arg: &ArgUint4,
		Summary: "Store the stack top into the memo.  The stack is not popped.",
		Doc:     "Stores the top in the memo under an index of 32 bits.",
	},
	{
		Name: "MEMOIZE", Code: Memoize, Proto: 4,
		Before: []StackObject{AnyObject}, After: []StackObject{AnyObject},
		Summary: "Store the stack top into the memo.  The stack is not popped.",
		Doc: "Stores the top in the memo under the first free index, which is the number of objects " +
			"stored so far.",
	},
	{
		Name: "EXT1", Code: Ext1, Proto: 2, Arg: &ArgUint1,
		After:   []StackObject{AnyObject},
		Summary: "Extension code.",
		Doc:     "The class or function that copyreg's extension registry has under a code from 1 to 255.",
	},
	{
		Name: "EXT2", Code: Ext2, Proto: 2, Arg: &ArgUint2,
		After:   []StackObject{AnyObject},
		Summary: "Extension code.",
		Doc:     "As EXT1 with a code of 16 bits.",
	},
	{
		Name: "EXT4", Code: Ext4, Proto: 2, Arg: &ArgInt4,
		After:   []StackObject{AnyObject},
		Summary: "Extension code.",
		Doc:     "As EXT1 with a code of 32 bits, read as signed; it must be positive.",
	},
	{
		Name: "GLOBAL", Code: Global, Proto: 0, Arg: &ArgStringnlNoescapePair,
		After:   []StackObject{AnyObject},
		Summary: "Push a global object (module.attr) on the stack.",
		Doc: "The object that an importable module has under a name. Module and name stand on a line " +
			"each. This is where a pickle reaches for code: a loader that does not trust its input " +
			"restricts it here.",
	},
	{
		Name: "STACK_GLOBAL", Code: StackGlobal, Proto: 4,
		Before: []StackObject{StrObject, StrObject}, After: []StackObject{AnyObject},
		Summary: "Push a global object (module.attr) on the stack.",
		Doc:     "As GLOBAL, with the module and the dotted qualified name taken from the stack.",
	},
	{
		Name: "REDUCE", Code: Reduce, Proto: 0,
		Before: []StackObject{AnyObject, AnyObject}, After: []StackObject{AnyObject},
		Summary: "Push an object built from a callable and an argument tuple.",
		Doc: "Calls the callable below the top with the tuple on top as its arguments and pushes the " +
			"result.",
	},
	{
		Name: "BUILD", Code: Build, Proto: 0,
		Before: []StackObject{AnyObject, AnyObject}, After: []StackObject{AnyObject},
		Summary: "Finish building an object, via __setstate__ or dict update.",
		Doc: "Takes the state on top and gives it to the object below: to the object's __setstate__ if " +
			"it has one, else to its __dict__ and its slots. The object stays.",
	},
	{
		Name: "INST", Code: Inst, Proto: 0, Arg: &ArgStringnlNoescapePair,
		Before: []StackObject{MarkObject, StackSlice}, After: []StackObject{AnyObject},
		Summary: "Build a class instance.",
		Doc: "Makes an instance of the class named by the two lines of the argument, from everything " +
			"above the mark.",
	},
	{
		Name: "OBJ", Code: Obj, Proto: 1,
		Before: []StackObject{MarkObject, AnyObject, StackSlice}, After: []StackObject{AnyObject},
		Summary: "Build a class instance.",
		Doc: "Makes an instance of the class that lies just above the mark, from everything above the " +
			"class.",
	},
	{
		Name: "NEWOBJ", Code: Newobj, Proto: 2,
		Before: []StackObject{AnyObject, AnyObject}, After: []StackObject{AnyObject},
		Summary: "Build an object instance.",
		Doc: "Calls cls.__new__(cls, *args) with the tuple on top and the class below it. __init__ is " +
			"not called.",
	},
	{
		Name: "NEWOBJ_EX", Code: NewobjEx, Proto: 4,
		Before: []StackObject{AnyObject, AnyObject, AnyObject}, After: []StackObject{AnyObject},
		Summary: "Build an object instance.",
		Doc: "Calls cls.__new__(cls, *args, **kwargs) with the dict on top, the tuple below it and the " +
			"class below that. __init__ is not called.",
	},
	{
		Name: "PROTO", Code: Proto, Proto: 2, Arg: &ArgUint1,
		Summary: "Protocol version indicator.",
		Doc: "The protocol that the writer used. It stands first in a pickle of protocol 2 or higher, " +
			"and a loader refuses one that it does not know.",
	},
	{
		Name: "STOP", Code: Stop, Proto: 0,
		Before:  []StackObject{AnyObject},
		Summary: "Stop the unpickling machine.",
		Doc:     "Ends the pickle; the top of the stack is its value.",
	},
	{
		Name: "FRAME", Code: Frame, Proto: 4, Arg: &ArgUint8,
		Summary: "Indicate the beginning of a new frame.",
		Doc: "Says how many bytes follow in one piece, so that a loader of a stream fetches them with " +
			"one read.",
	},
	{
		Name: "PERSID", Code: Persid, Proto: 0, Arg: &ArgStringnlNoescape,
		After:   []StackObject{AnyObject},
		Summary: "Push an object identified by a persistent ID.",
		Doc:     "The object that the loader's persistent_load finds for the string of the line.",
	},
	{
		Name: "BINPERSID", Code: Binpersid, Proto: 1,
		Before: []StackObject{AnyObject}, After: []StackObject{AnyObject},
		Summary: "Push an object identified by a persistent ID.",
		Doc:     "The object that the loader's persistent_load finds for the object on top.",
	},
}
