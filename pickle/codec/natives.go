package codec

import (
	"math"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// native makes what a call of a Python class or function gives. ok is false for
// arguments that Python would refuse.
type native func(d *Decoder, args Tuple) (made item, ok bool, err error)

// nativeOf gives the Go counterpart of a class or function whose calls are data
// and nothing else; they are made whatever the policy is. nil: there is none.
func nativeOf(c Class) native {
	switch c.Module {
	case "builtins":
		switch c.Name {
		case "complex":
			return makeComplex
		case "bytearray":
			return makeByteArray
		case "bytes":
			return makeBytes
		case "set":
			return makeSet
		case "frozenset":
			return makeFrozenSet
		case "getattr":
			return nestedClass
		}
	case "_codecs":
		if c.Name == "encode" {
			return encodeText
		}
	case "copyreg":
		switch c.Name {
		case "_reconstructor":
			return reconstruct
		case "__newobj__":
			return newObjectOf
		}
	case "datetime":
		switch c.Name {
		case "datetime":
			return makeTime
		case "timedelta":
			return makeDuration
		case "timezone":
			return makeZone
		}
	}
	return nil
}

// isPlain reports whether a class says no more than its name: the bases that
// copyreg._reconstructor is told of.
func isPlain(c Class) bool {
	if c.Module != "builtins" {
		return false
	}
	switch c.Name {
	case "object", "list", "dict", "tuple", "int", "float", "str":
		return true
	}
	return false
}

func makeComplex(_ *Decoder, args Tuple) (item, bool, error) {
	var parts [2]float64
	if len(args) > 2 {
		return item{}, false, nil
	}
	for i, arg := range args {
		switch arg := arg.(type) {
		case float64:
			parts[i] = arg
		case int64:
			parts[i] = float64(arg)
		default:
			return item{}, false, nil
		}
	}
	return item{v: complex(parts[0], parts[1])}, true, nil
}

// byteData gives the bytes that bytes(*args) and bytearray(*args) have, for the
// arguments that are written into pickles.
func byteData(args Tuple) (data []byte, ok bool) {
	switch len(args) {
	case 0:
		return []byte{}, true
	case 1:
		switch arg := args[0].(type) {
		case []byte:
			return append([]byte{}, arg...), true
		case *ByteArray:
			return append([]byte{}, arg.Data...), true
		case *List:
			return smallInts(arg.Items)
		}
	case 2:
		text, isText := args[0].(string)
		encoding, _ := args[1].(string)
		if isText {
			return encode(text, encoding)
		}
	}
	return nil, false
}

// smallInts makes bytes of ints from 0 to 255.
func smallInts(items []any) (data []byte, ok bool) {
	data = make([]byte, len(items))
	for i, it := range items {
		n, isInt := it.(int64)
		if !isInt || n < 0 || n > math.MaxUint8 {
			return nil, false
		}
		data[i] = byte(n)
	}
	return data, true
}

// encode is text.encode(encoding) for the encodings that pickles of bytes use.
func encode(text, encoding string) (data []byte, ok bool) {
	switch encoding {
	case "latin1", "latin-1", "iso-8859-1":
		data = make([]byte, 0, len(text))
		for i := 0; i < len(text); {
			c, n := opcode.CodePoint(text[i:])
			if c > math.MaxUint8 {
				return nil, false
			}
			data = append(data, byte(c))
			i += n
		}
		return data, true
	case "utf-8", "utf8":
		return []byte(text), true
	}
	return nil, false
}

func makeByteArray(_ *Decoder, args Tuple) (item, bool, error) {
	data, ok := byteData(args)
	return item{v: &ByteArray{data}}, ok, nil
}

func makeBytes(_ *Decoder, args Tuple) (item, bool, error) {
	data, ok := byteData(args)
	return item{v: data}, ok, nil
}

func encodeText(_ *Decoder, args Tuple) (item, bool, error) {
	if len(args) != 2 {
		return item{}, false, nil
	}
	data, ok := byteData(args)
	return item{v: data}, ok, nil
}

func makeSet(d *Decoder, args Tuple) (item, bool, error)       { return d.setOf(args, false) }
func makeFrozenSet(d *Decoder, args Tuple) (item, bool, error) { return d.setOf(args, true) }

// setOf is set(*args) of a list or a tuple.
func (d *Decoder) setOf(args Tuple, frozen bool) (item, bool, error) {
	set := &Set{Frozen: frozen, nest: nesting{depth: 1}}
	made := item{set, 1}
	var members []any
	switch len(args) {
	case 0:
		return made, true, nil
	case 1:
		switch arg := args[0].(type) {
		case *List:
			members = arg.Items
		case Tuple:
			members = arg
		default:
			return item{}, false, nil
		}
	default:
		return item{}, false, nil
	}
	for _, member := range members {
		if err := set.add(member, &d.cost); err != nil {
			return item{}, false, err
		}
	}
	return made, true, nil
}

// nestedClass is getattr(Outer, "Inner"), which names a nested class in
// protocols below 4.
func nestedClass(d *Decoder, args Tuple) (item, bool, error) {
	if len(args) != 2 {
		return item{}, false, nil
	}
	outer, isClass := args[0].(*Class)
	name, isText := args[1].(string)
	if !isText {
		return item{}, false, nil
	}
	if isClass {
		v, err := d.findClass(Class{outer.Module, outer.Name + "." + name})
		return item{v: v}, true, err
	}
	if err := d.permit(Class{"builtins", "getattr"}); err != nil {
		return item{}, false, err
	}
	made, err := d.object(&Class{"builtins", "getattr"}, args, nil, true)
	return made, true, err
}

// permit asks the policy about a class or function that is to be called: some
// names are let pass as long as nothing is made of them.
func (d *Decoder) permit(c Class) error {
	if isPlain(c) || Allows(d.options.Allow, c.Module, c.Name) {
		return nil
	}
	return &ForbiddenError{c.Module, c.Name}
}

// reconstruct is copyreg._reconstructor(class, base, state), which makes
// instances in protocols 0 and 1: base.__new__ with the state of the base.
func reconstruct(d *Decoder, args Tuple) (item, bool, error) {
	if len(args) != 3 {
		return item{}, false, nil
	}
	base, ok := args[1].(*Class)
	if !ok || base.Module != "builtins" {
		return item{}, false, nil
	}
	if base.Name == "object" {
		made, err := d.instance(args[0], nil, nil, false)
		return made, true, err
	}
	made, err := d.instance(args[0], Tuple{args[2]}, nil, false)
	return made, true, err
}

// newObjectOf is copyreg.__newobj__(class, *args).
func newObjectOf(d *Decoder, args Tuple) (item, bool, error) {
	if len(args) == 0 {
		return item{}, false, nil
	}
	made, err := d.instance(args[0], args[1:], nil, false)
	return made, true, err
}
