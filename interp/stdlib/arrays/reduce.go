package arrays

import (
	"slices"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
)

// machineFormats are the typecodes whose items have the formats in which
// arrays are pickled (PEP 3118 has no such numbers; these are CPython's), the
// little-endian form first and then the big-endian one.
const machineFormats = "BbHHhhIIiiQQqqffdduuww"

// The formats of UTF-16, which no typecode has, and of UTF-32.
const (
	formatUTF16 = 18
	formatUTF32 = 20
)

// formatOf gives the format of a typecode on this machine.
func formatOf(code byte) int {
	switch code {
	case 'u', 'w':
		return formatUTF32
	case 'l':
		code = 'q'
	case 'L':
		code = 'Q'
	}
	return strings.IndexByte(machineFormats, code)
}

var functions = []objmodel.MethodDef{
	{Name: "_array_reconstructor", Kind: objmodel.Positional, Min: 4, Max: 4, Sig: "($module, arraytype, typecode, mformat_code, items, /)", Doc: "Internal. Used for pickling support.", Fn: reconstruct},
}

func reduce(t *Thread, args Args) (Value, error) {
	a := asArray(args.V[0])
	if args.V[1].Native(&objmodel.IntType).IsNil() {
		return Value{}, objmodel.TypeErrorf("__reduce_ex__ argument should be an integer")
	}
	proto, err := objmodel.IndexInt(t, args.V[1], nil)
	if err != nil {
		return Value{}, err
	}
	dict, err := objmodel.LookupAttr(t, args.V[0], objmodel.Name("__dict__"))
	if err != nil {
		return Value{}, err
	}
	if dict.IsNil() {
		dict = objmodel.None
	}
	class, code := args.V[0].Type().Value(), objmodel.NewStr(string(a.code))
	if proto < 3 {
		items, err := a.list(t)
		return objmodel.NewTuple(class, objmodel.NewTuple(code, items), dict), err
	}
	m, err := t.Interp.Import(t, "array")
	if err != nil {
		return Value{}, err
	}
	f, err := objmodel.GetAttr(t, m, objmodel.Name("_array_reconstructor"))
	if err != nil {
		return Value{}, err
	}
	state := objmodel.NewTuple(class, code, objmodel.Int(int64(formatOf(a.code))), objmodel.NewBytes(string(a.data)))
	return objmodel.NewTuple(f, state, dict), nil
}

// reconstruct makes an array of what another machine pickled.
func reconstruct(t *Thread, args Args) (Value, error) {
	class := args.V[0].AsType()
	if class == nil {
		return Value{}, objmodel.TypeErrorf("first argument must be a type object, not %s", args.V[0].TypeName())
	}
	if !class.IsSubtype(&arrayType) {
		return Value{}, objmodel.TypeErrorf("%s is not a subtype of array.array", class.Name)
	}
	text := args.V[1].StrObject()
	if text == nil || text.Len() != 1 {
		return Value{}, objmodel.TypeErrorf("_array_reconstructor() argument 2 must be a unicode character, not %s", args.V[1].TypeName())
	}
	code := text.String()[0]
	if len(text.String()) != 1 || sizeOf(code) == 0 {
		return Value{}, objmodel.ValueErrorf("second argument must be a valid type code")
	}
	format, err := objmodel.IndexInt(t, args.V[2], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	if format < 0 || format >= len(machineFormats) {
		return Value{}, objmodel.ValueErrorf("third argument must be a valid machine format code.")
	}
	items := args.V[3].AsBytes()
	if items == nil {
		return Value{}, objmodel.TypeErrorf("fourth argument should be bytes, not %s", args.V[3].TypeName())
	}
	a := newArray(code)
	if err := a.decode(t, format, items.String()); err != nil {
		return Value{}, err
	}
	return objmodel.Construct(class, &arrayType, a.value()), nil
}

// decode takes in items of a format.
func (a *array) decode(t *Thread, format int, data string) error {
	if format >= formatUTF16 {
		encoding := [...]string{"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"}[format-formatUTF16]
		text, err := objmodel.Decode(t, data, encoding, "strict")
		if err != nil {
			return err
		}
		return a.fill(t, text)
	}
	from := machineFormats[format]
	size := sizeOf(from)
	if len(data)%size != 0 {
		return objmodel.ValueErrorf("bytes length not a multiple of item size")
	}
	if format == formatOf(a.code) {
		return a.fromBytes(t, data)
	}
	for ; len(data) > 0; data = data[size:] {
		item := []byte(data[:size])
		if size > 1 && format%2 == 1 {
			slices.Reverse(item)
		}
		if err := a.append(t, load(from, item)); err != nil {
			return err
		}
	}
	return nil
}
