package objmodel

// bytesMethods are the methods that bytes and bytearray have in common.
var bytesMethods = []MethodDef{
	{Name: "capitalize", Kind: NoArgs, Fn: bytesCapitalize, Sig: "($self, /)", Doc: "A copy that begins with a capital and goes on in lowercase."},
	{Name: "center", Kind: Positional, Min: 1, Max: 2, Fn: bytesCenter, Sig: "($self, width, fillchar=b' ', /)", Doc: "A copy in the middle of width bytes."},
	{Name: "count", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: bytesCount, Doc: "The number of occurrences of a part that do not overlap."},
	{Name: "decode", Fn: bytesDecode, Sig: "($self, /, encoding='utf-8', errors='strict')", Doc: "The text that the bytes are in the given encoding."},
	{Name: "endswith", Sig: "($self, suffix[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: bytesEndsWith, Doc: "Whether the bytes end with a suffix or one of a tuple of them."},
	{Name: "expandtabs", Fn: bytesExpandTabs, Sig: "($self, /, tabsize=8)", Doc: "A copy with tabs made spaces."},
	{Name: "find", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: bytesFind, Doc: "The lowest index of a part or byte, -1 when it is not there."},
	{Name: "hex", Sig: "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", Fn: bytesHex, Doc: "The bytes as hexadecimal digits."},
	{Name: "index", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: bytesIndex, Doc: "As find, but a ValueError when the part is not there."},
	{Name: "isalnum", Kind: NoArgs, Fn: bytesIsAlnum, Sig: "($self, /)", Doc: "Whether all bytes are ASCII letters or digits and there is one."},
	{Name: "isalpha", Kind: NoArgs, Fn: bytesIsAlpha, Sig: "($self, /)", Doc: "Whether all bytes are ASCII letters and there is one."},
	{Name: "isascii", Kind: NoArgs, Fn: bytesIsASCII, Sig: "($self, /)", Doc: "Whether all bytes are ASCII."},
	{Name: "isdigit", Kind: NoArgs, Fn: bytesIsDigit, Sig: "($self, /)", Doc: "Whether all bytes are ASCII digits and there is one."},
	{Name: "islower", Kind: NoArgs, Fn: bytesIsLower, Sig: "($self, /)", Doc: "Whether there are ASCII letters and all of them are lowercase."},
	{Name: "isspace", Kind: NoArgs, Fn: bytesIsSpace, Sig: "($self, /)", Doc: "Whether all bytes are ASCII white space and there is one."},
	{Name: "istitle", Kind: NoArgs, Fn: bytesIsTitle, Sig: "($self, /)", Doc: "Whether every word begins with a capital and there is one."},
	{Name: "isupper", Kind: NoArgs, Fn: bytesIsUpper, Sig: "($self, /)", Doc: "Whether there are ASCII letters and all of them are uppercase."},
	{Name: "join", Kind: OneArg, Fn: bytesJoin, Sig: "($self, iterable_of_bytes, /)", Doc: "The bytes-like objects of an iterable with these bytes between them."},
	{Name: "ljust", Kind: Positional, Min: 1, Max: 2, Fn: bytesLJust, Sig: "($self, width, fillchar=b' ', /)", Doc: "A copy at the left of width bytes."},
	{Name: "lower", Kind: NoArgs, Fn: bytesLower, Sig: "($self, /)", Doc: "A copy with ASCII letters in lowercase."},
	{Name: "lstrip", Kind: Positional, Max: 1, Fn: bytesLStrip, Sig: "($self, bytes=None, /)", Doc: "A copy without the white space, or the given bytes, at its start."},
	{Name: "partition", Kind: OneArg, Fn: bytesPartition, Sig: "($self, sep, /)", Doc: "What stands before, at and after the first separator."},
	{Name: "removeprefix", Kind: OneArg, Fn: bytesRemovePrefix, Sig: "($self, prefix, /)", Doc: "A copy without the prefix if it is there."},
	{Name: "removesuffix", Kind: OneArg, Fn: bytesRemoveSuffix, Sig: "($self, suffix, /)", Doc: "A copy without the suffix if it is there."},
	{Name: "replace", Kind: Positional, Min: 2, Max: 3, Fn: bytesReplace, Sig: "($self, old, new, count=-1, /)", Doc: "A copy with occurrences of old replaced by new, the first count of them if count is given."},
	{Name: "rfind", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: bytesRFind, Doc: "The highest index of a part or byte, -1 when it is not there."},
	{Name: "rindex", Sig: "($self, sub[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: bytesRIndex, Doc: "As rfind, but a ValueError when the part is not there."},
	{Name: "rjust", Kind: Positional, Min: 1, Max: 2, Fn: bytesRJust, Sig: "($self, width, fillchar=b' ', /)", Doc: "A copy at the right of width bytes."},
	{Name: "rpartition", Kind: OneArg, Fn: bytesRPartition, Sig: "($self, sep, /)", Doc: "What stands before, at and after the last separator."},
	{Name: "rsplit", Fn: bytesRSplit, Sig: "($self, /, sep=None, maxsplit=-1)", Doc: "The list of parts between separators, from the right."},
	{Name: "rstrip", Kind: Positional, Max: 1, Fn: bytesRStrip, Sig: "($self, bytes=None, /)", Doc: "A copy without the white space, or the given bytes, at its end."},
	{Name: "split", Fn: bytesSplit, Sig: "($self, /, sep=None, maxsplit=-1)", Doc: "The list of parts between separators, from the left."},
	{Name: "splitlines", Fn: bytesSplitLines, Sig: "($self, /, keepends=False)", Doc: "The list of lines."},
	{Name: "startswith", Sig: "($self, prefix[, start[, end]], /)", Kind: Positional, Min: 1, Max: 3, Fn: bytesStartsWith, Doc: "Whether the bytes begin with a prefix or one of a tuple of them."},
	{Name: "strip", Kind: Positional, Max: 1, Fn: bytesStrip, Sig: "($self, bytes=None, /)", Doc: "A copy without the white space, or the given bytes, at both ends."},
	{Name: "swapcase", Kind: NoArgs, Fn: bytesSwapcase, Sig: "($self, /)", Doc: "A copy with the case of ASCII letters exchanged."},
	{Name: "title", Kind: NoArgs, Fn: bytesTitle, Sig: "($self, /)", Doc: "A copy with every word capitalised."},
	{Name: "translate", Fn: bytesTranslate, Sig: "($self, table, /, delete=b'')", Doc: "A copy with bytes deleted and the others replaced by what a table of 256 gives."},
	{Name: "upper", Kind: NoArgs, Fn: bytesUpper, Sig: "($self, /)", Doc: "A copy with ASCII letters in uppercase."},
	{Name: "zfill", Kind: OneArg, Fn: bytesZFill, Sig: "($self, width, /)", Doc: "A copy with zeros after its sign, to width bytes."},
}

// What bytes and bytearray have besides methods of instances.
var (
	bytesStatics = []MethodDef{{Name: "maketrans", Kind: Positional, Min: 2, Max: 2, Fn: bytesMakeTrans, Sig: "(frm, to, /)", Doc: "A table for translate()."}}
	bytesClasses = []MethodDef{{Name: "fromhex", Kind: OneArg, Fn: bytesFromHex, Sig: "($type, string, /)", Doc: "The bytes of a string of hexadecimal digits."}}
)

var bytesSpec = TypeSpec{
	Type: &BytesType, Object: (*Bytes)(nil),
	Flags: FlagBaseType,
	Slots: Slots{
		New: bytesNew, Repr: bytesRepr, Str: bytesRepr, Hash: bytesHash, Compare: bytesCompare, Len: bytesLen,
		GetItem: bytesGetItem, Contains: bytesContains, Iter: bytesIter, Concat: true, Exporter: true,
		Binary: [NumBinary]BinaryFunc{OpAdd: bytesAdd, OpMul: bytesMul, OpMod: bytesMod},
	},
	Methods: append([]MethodDef{
		{Name: "__getnewargs__", Kind: NoArgs, Fn: bytesGetNewArgs, Sig: "($self, /)"},
		{Name: "__bytes__", Kind: NoArgs, Fn: bytesBytes, Sig: "($self, /)", Doc: "The bytes as exactly bytes."},
		{Name: "__sizeof__", Kind: NoArgs, Fn: bytesSizeof, Sig: "($self, /)", Doc: "The size in memory, in bytes."},
	}, bytesMethods...),
	Statics: bytesStatics,
	Classes: bytesClasses,
}
