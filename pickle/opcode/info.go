package opcode

// HighestProtocol is the newest protocol that the table knows.
const HighestProtocol = 5

// StackObject names the kind of an item on the stack of the pickle machine,
// as CPython's pickletools spells it.
type StackObject string

// The kinds of stack items. MarkObject and StackSlice are no values: a mark
// starts a slice, and the slice is everything above the topmost mark.
const (
	IntObject       StackObject = "int"
	IntOrBool       StackObject = "int_or_bool"
	BoolObject      StackObject = "bool"
	FloatObject     StackObject = "float"
	BytesOrStr      StackObject = "bytes_or_str"
	BytesObject     StackObject = "bytes"
	ByteArrayObject StackObject = "bytearray"
	StrObject       StackObject = "str"
	NoneObject      StackObject = "None"
	TupleObject     StackObject = "tuple"
	ListObject      StackObject = "list"
	DictObject      StackObject = "dict"
	SetObject       StackObject = "set"
	FrozenSetObject StackObject = "frozenset"
	BufferObject    StackObject = "buffer"
	AnyObject       StackObject = "any"
	MarkObject      StackObject = "mark"
	StackSlice      StackObject = "stackslice"
)

// Info describes one opcode.
type Info struct {
	// Name is the name that pickletools prints, in capitals.
	Name string
	// Code is the byte that stands in a pickle.
	Code byte
	// Proto is the protocol that introduced the opcode.
	Proto int
	// Arg describes the argument that follows the code; nil if there is none.
	Arg *Arg
	// Before lists what the opcode takes off the stack and After what it puts
	// there, each with the top last.
	Before, After []StackObject
	// Summary is the line that `python -m pickletools -a` prints.
	Summary string
	// Doc tells more.
	Doc string
}

// index maps a code to its row of Table plus one; 0 stands for no opcode.
var index = func() (rows [256]uint8) {
	for i := range Table {
		rows[Table[i].Code] = uint8(i + 1)
	}
	return rows
}()

// Lookup returns the description of the opcode with the given code, or nil if
// there is none.
func Lookup(code byte) *Info {
	if row := index[code]; row != 0 {
		return &Table[row-1]
	}
	return nil
}
