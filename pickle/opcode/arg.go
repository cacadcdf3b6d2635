package opcode

// Sizes that Arg.Size has instead of a number of bytes; the numbers are those
// of CPython's pickletools.
const (
	// UpToNewline marks an argument that ends with its line.
	UpToNewline = -1
	// TakenFrom1 marks an argument counted by one unsigned byte.
	TakenFrom1 = -2
	// TakenFrom4 marks an argument counted by four bytes, signed.
	TakenFrom4 = -3
	// TakenFrom4U marks an argument counted by four bytes, unsigned.
	TakenFrom4U = -4
	// TakenFrom8U marks an argument counted by eight bytes, unsigned.
	TakenFrom8U = -5
)

// Arg describes the argument that follows an opcode in the pickle.
type Arg struct {
	// Name is pickletools' name of the argument kind.
	Name string
	// Size is the number of bytes, or one of the negative sizes above.
	Size int
	// Doc says what the bytes mean.
	Doc string

	read func(*Reader) (any, error)
}

// Read reads the argument at r and moves r behind it. The result is a bool,
// int64, *big.Int (beyond int64 only), float64, string (UTF-8, with lone
// surrogates as three bytes each), []byte, or ByteArray. []byte and ByteArray
// share memory with the input. The error is an *Error; r is then somewhere
// within the argument.
func (a *Arg) Read(r *Reader) (any, error) { return a.read(r) }

// ByteArray is the argument of BYTEARRAY8, to be told from bytes.
type ByteArray []byte

// The argument kinds of the table.
var (
	ArgUint1 = Arg{Name: "uint1", Size: 1, Doc: "One byte, unsigned.", read: readUint1}
	ArgUint2 = Arg{Name: "uint2", Size: 2, Doc: "Two bytes, least first, unsigned.", read: readUint2}
	ArgInt4  = Arg{Name: "int4", Size: 4, Doc: "Four bytes, least first, two's complement.", read: readInt4}
	ArgUint4 = Arg{Name: "uint4", Size: 4, Doc: "Four bytes, least first, unsigned.", read: readUint4}
	ArgUint8 = Arg{Name: "uint8", Size: 8, Doc: "Eight bytes, least first, unsigned.", read: readUint8}

	ArgStringnl = Arg{Name: "stringnl", Size: UpToNewline, read: readStringnl,
		Doc: "A line that holds a quoted string with backslash escapes, as Python 2's repr writes it."}
	ArgStringnlNoescape = Arg{Name: "stringnl_noescape", Size: UpToNewline, read: readStringnlNoescape,
		Doc: "A line of ASCII without quotes."}
	ArgStringnlNoescapePair = Arg{Name: "stringnl_noescape_pair", Size: UpToNewline, read: readStringnlNoescapePair,
		Doc: "Two lines of ASCII without quotes; they are given as one string with a blank between them."}

	ArgString1 = Arg{Name: "string1", Size: TakenFrom1, read: readString1,
		Doc: "One byte, unsigned, and as many bytes as it says."}
	ArgString4 = Arg{Name: "string4", Size: TakenFrom4, read: readString4,
		Doc: "Four bytes, signed, and as many bytes as they say."}
	ArgBytes1 = Arg{Name: "bytes1", Size: TakenFrom1, read: readBytes1,
		Doc: "One byte, unsigned, and as many bytes as it says."}
	ArgBytes4 = Arg{Name: "bytes4", Size: TakenFrom4U, read: readBytes4,
		Doc: "Four bytes, unsigned, and as many bytes as they say."}
	ArgBytes8 = Arg{Name: "bytes8", Size: TakenFrom8U, read: readBytes8,
		Doc: "Eight bytes, unsigned, and as many bytes as they say."}
	ArgBytearray8 = Arg{Name: "bytearray8", Size: TakenFrom8U, read: readByteArray8,
		Doc: "Eight bytes, unsigned, and as many bytes as they say."}

	ArgUnicodestringnl = Arg{Name: "unicodestringnl", Size: UpToNewline, read: readUnicodeNL,
		Doc: "A line in raw-unicode-escape: Latin-1 with \\uXXXX and \\UXXXXXXXX for the rest."}
	ArgUnicodestring1 = Arg{Name: "unicodestring1", Size: TakenFrom1, read: readUnicode1,
		Doc: "One byte, unsigned, and as many bytes of UTF-8 as it says."}
	ArgUnicodestring4 = Arg{Name: "unicodestring4", Size: TakenFrom4U, read: readUnicode4,
		Doc: "Four bytes, unsigned, and as many bytes of UTF-8 as they say."}
	ArgUnicodestring8 = Arg{Name: "unicodestring8", Size: TakenFrom8U, read: readUnicode8,
		Doc: "Eight bytes, unsigned, and as many bytes of UTF-8 as they say."}

	ArgDecimalnlShort = Arg{Name: "decimalnl_short", Size: UpToNewline, read: readDecimalShort,
		Doc: "A line with a decimal int; 00 and 01 are False and True."}
	ArgDecimalnlLong = Arg{Name: "decimalnl_long", Size: UpToNewline, read: readDecimalLong,
		Doc: "A line with a decimal int that may end in L."}
	ArgFloatnl = Arg{Name: "floatnl", Size: UpToNewline, read: readFloatNL,
		Doc: "A line with a decimal float."}
	ArgFloat8 = Arg{Name: "float8", Size: 8, read: readFloat8,
		Doc: "IEEE 754 binary64, highest byte first."}

	ArgLong1 = Arg{Name: "long1", Size: TakenFrom1, read: readLong1,
		Doc: "One byte, unsigned, and an int of as many bytes, least first, two's complement."}
	ArgLong4 = Arg{Name: "long4", Size: TakenFrom4, read: readLong4,
		Doc: "Four bytes, signed, and an int of as many bytes, least first, two's complement."}
)
